import type { Citation, Fact, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import type { EventRow } from "./bosh-events-table.ts";
import { citeObject } from "./cite-object.ts";
import { DirectorEvents } from "./director-events.ts";
import { EventLists, eventOf } from "./event-lists.ts";
import type { Block, Kind, Reading } from "./kind.ts";
import { nothingUsed, tasksOfLog } from "./task-facts.ts";
import { frameLine } from "./task-frame.ts";

/** `bosh events --json`, and events as the director's API gives them; and `bosh event ID`, one event line by line. */
export const boshEventDocuments: Kind = {
  id: "bosh-events",
  title: "a list of events",
  yamlRoots: [],
  schemaFor(root) {
    if (cliTables(root).length > 0) return "bosh-events";
    const nodes = root.type === "list" ? root.items : [root];
    return nodes.length > 0 && nodes.every(isApiEvent) ? "bosh-events-api" : null;
  },
  claimLines: singleEventLines,
  read: (block) => (block.document === null ? readSingle(block) : readDocument(block, block.document)),
};

/** The tables of the CLI's `--json` that hold events. */
function cliTables(root: Node): Node[] {
  return itemsOf(valueOf(root, "Tables")).filter(
    (table) =>
      (textOf(valueOf(table, "Content")) === "events" ||
        valueOf(valueOf(table, "Header"), "object_type") !== undefined) &&
      // `bosh event ID --json` has neither
      valueOf(table, "Rows") !== undefined,
  );
}

function isApiEvent(node: Node): boolean {
  const timestamp = valueOf(node, "timestamp");
  return (
    timestamp?.type === "scalar" &&
    typeof timestamp.value === "number" &&
    /^\d{1,15}$/.test(textOf(valueOf(node, "id")) ?? "") &&
    textOf(valueOf(node, "action")) !== undefined &&
    textOf(valueOf(node, "object_type")) !== undefined
  );
}

function readDocument(block: Block, root: Node): Reading {
  const { text } = block;
  const lists = new EventLists();
  const problems: Problem[] = [];
  const rows = documentRows(root, text);
  for (const row of rows) if (!lists.add(row)) problems.push(unreadable(row));
  if (lists.isEmpty && problems.length === 0) problems.push(nothingUsed("this list has no events", text.citeLine(0)));
  const environment =
    itemsOf(valueOf(root, "Lines"))
      .map((node) => frameLine(textOf(node) ?? ""))
      .find((frame) => frame?.what === "environment")?.name ?? null;
  const reading = lists.reading(environment, block, problems);
  return block.damage === null ? reading : withDamage(reading, block.damage, text.citeLine(0));
}

function documentRows(root: Node, text: SourceText): EventRow[] {
  const tables = cliTables(root);
  if (tables.length > 0) {
    return tables.flatMap((table) => itemsOf(valueOf(table, "Rows"))).map((node) => cliRow(node, text));
  }
  return (root.type === "list" ? root.items : [root]).map((node) => apiRow(node, text));
}

function cliRow(node: Node, text: SourceText): EventRow {
  const cell = (key: string): string => textOf(valueOf(node, key)) ?? "";
  return {
    id: cell("id"),
    time: cell("time"),
    user: cell("user"),
    action: cell("action"),
    objectType: cell("object_type"),
    objectName: cell("object_name"),
    task: cell("task_id"),
    deployment: cell("deployment"),
    context: cell("context"),
    error: cell("error"),
    citation: citeObject(text, node, "id"),
  };
}

function apiRow(node: Node, text: SourceText): EventRow {
  const cell = (key: string): string => textOf(valueOf(node, key)) ?? "";
  const id = textOf(valueOf(valueOf(node, "context"), "id"));
  return {
    id: cell("parent_id") === "" ? cell("id") : `${cell("id")} <- ${cell("parent_id")}`,
    time: cell("timestamp").padStart(10, "0"),
    user: cell("user"),
    action: cell("action"),
    objectType: cell("object_type"),
    objectName: cell("object_name"),
    task: cell("task"),
    deployment: cell("deployment"),
    context: id === undefined ? "" : `id: ${id}`,
    error: cell("error"),
    citation: citeObject(text, node, "id"),
  };
}

function unreadable({ id, time, citation }: EventRow): Problem {
  const message = `event "${id}" of "${time}" cannot be read`;
  return problemAt(citation, "event-unreadable", "warning", message, "save the events again, whole");
}

/** What is missing of a broken document may be anywhere in it. */
function withDamage({ facts, problems }: Reading, why: string, citation: Citation): Reading {
  const damaged = facts.map((fact) =>
    fact.type === "task-list"
      ? {
          ...fact,
          tasks: fact.tasks.map((task) => (task.state === "processing" ? { ...task, state: null } : task)),
          gaps: [...fact.gaps, { from: null, to: null, why, citation }],
        }
      : fact,
  );
  return { facts: damaged, problems };
}

const SINGLE_KEY =
  /^\s*(ID|Time|User|Action|Object Type|Object Name|Task ID|Deployment|Instance|Context|Error)\s+(\S.*)$/;
const MAX_SINGLE_LINES = 200;

/** How many lines from `lines[index]` on are the output of `bosh event ID`: its keys stand in this order. */
function singleEventLines(lines: readonly Line[], index: number): number {
  // every line of every text is asked
  if (!/^\s*ID\s+\d{1,15}(?: <- \d{1,15})?\s*$/.test(lines[index]!.text)) return 0;
  const texts = lines.slice(index, index + MAX_SINGLE_LINES).map(({ text }) => text);
  if (!/^\s*Time\s+[A-Z][a-z]{2} [A-Z][a-z]{2} /.test(texts[1] ?? "") || !/^\s*User\s/.test(texts[2] ?? "")) return 0;
  const end = texts.findIndex((text, at) => at > 2 && !SINGLE_KEY.test(text) && !/^\s+\S/.test(text));
  return end < 0 ? texts.length : end;
}

/** One event tells of its task what it tells; about the time around it, it says nothing. */
function readSingle({ text }: Block): Reading {
  const lines = text.lines();
  const cells = new Map<string, string>();
  let key = "";
  for (const line of lines) {
    const [, name, value] = SINGLE_KEY.exec(line.text) ?? [];
    if (name !== undefined) key = name;
    cells.set(key, name === undefined ? `${cells.get(key) ?? ""}\n${line.text.trim()}` : value!.trim());
  }
  const cell = (name: string): string => cells.get(name) ?? "";
  const row: EventRow = {
    id: cell("ID"),
    time: cell("Time"),
    user: cell("User"),
    action: cell("Action"),
    objectType: cell("Object Type"),
    objectName: cell("Object Name"),
    task: cell("Task ID"),
    deployment: cell("Deployment"),
    context: cell("Context"),
    error: cell("Error"),
    citation: text.citeLine(0),
  };
  const read = eventOf(row, parseTime(row.time));
  if (read === null) return { facts: [], problems: [unreadable(row)] };
  const gathered = new DirectorEvents();
  gathered.add(read.event);
  const { tasks, variables } = gathered.facts(false);
  const facts: Fact[] = tasks.length === 0 ? [...variables] : [tasksOfLog(tasks)];
  return {
    facts,
    problems: facts.length > 0 ? [] : [nothingUsed("this event tells of no lock and no variable", row.citation)],
  };
}
