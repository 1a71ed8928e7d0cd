import type { Fact, Gap, Instant, Problem, TaskFact, TaskListFact, TaskState } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { parseJson } from "../syntax/json.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import { asList, claimRows } from "./bosh-tasks-rows.ts";
import { claimTable, isTaskState, tableRows, type Row } from "./bosh-tasks-table.ts";
import { citeObject } from "./cite-object.ts";
import type { Block, Kind, Reading } from "./kind.ts";
import { changeIn, taskFact } from "./task-facts.ts";

/**
 * Task lists: `bosh tasks` as a terminal shows it, redirected, `--json`, the director's API, the old CLI's box; and the
 * rows alone, as `jq` takes them out of JSON.
 */
export const boshTasks: Kind = {
  id: "bosh-tasks",
  title: "a task list",
  yamlRoots: [],
  schemaFor(root) {
    if (cliTables(root).length > 0 || areCliRows(root)) return "bosh-tasks";
    return isApiTask(root) || (itemsOf(root).length > 0 && itemsOf(root).every(isApiTask)) ? "bosh-tasks-api" : null;
  },
  claimLines: (lines, index) => claimTable(lines, index) || claimRows(lines, index),
  read(block) {
    if (block.document !== null) return readDocument(block, block.document);
    return block.text.content.startsWith("{") ? readRows(block) : readTable(block);
  },
};

/** The tables of the CLI's `--json` that hold tasks. */
function cliTables(root: Node): Node[] {
  return itemsOf(valueOf(root, "Tables")).filter(
    (table) =>
      textOf(valueOf(table, "Content")) === "tasks" || valueOf(valueOf(table, "Header"), "started_at") !== undefined,
  );
}

/** The rows of such a table alone: `jq .Tables[0].Rows`. */
function areCliRows(root: Node): boolean {
  const rows = itemsOf(root);
  return rows.length > 0 && rows.every(isCliRow);
}

function isCliRow(node: Node): boolean {
  return (
    typeof scalar(valueOf(node, "id")) === "string" &&
    isTaskState(textOf(valueOf(node, "state")) ?? "") &&
    valueOf(node, "started_at") !== undefined
  );
}

function isApiTask(node: Node): boolean {
  return (
    typeof scalar(valueOf(node, "id")) === "number" &&
    isTaskState(textOf(valueOf(node, "state")) ?? "") &&
    (valueOf(node, "description") ?? valueOf(node, "deployment")) !== undefined
  );
}

function scalar(node: Node | undefined): unknown {
  return node?.type === "scalar" ? node.value : undefined;
}

function readDocument(block: Block, root: Node): Reading {
  const { text } = block;
  const tables = cliTables(root);
  const nodes =
    tables.length > 0
      ? tables.flatMap((table) => itemsOf(valueOf(table, "Rows")))
      : root.type === "list"
        ? root.items
        : [root];
  const rows = nodes.map((node) => documentRow(node, text, tables.length > 0 || isCliRow(node)));
  const environment =
    itemsOf(valueOf(root, "Lines"))
      .map((line) => environmentOf(textOf(line) ?? ""))
      .find((name) => name !== null) ?? null;
  const damage: Gap[] =
    block.damage === null ? [] : [{ from: null, to: null, why: block.damage, citation: text.citeLine(0) }];
  const list = listOf([...rows], block, environment);
  return { facts: [{ ...list.fact, gaps: [...list.fact.gaps, ...damage] }], problems: list.problems };
}

function readRows(block: Block): Reading {
  const text = asList(block.text);
  const { root, problems: broken } = parseJson(text.content);
  const [first] = broken;
  if (root === null || first === undefined) return readDocument({ ...block, text }, root ?? NO_ROWS);
  const { line } = text.positionAt(first.start);
  const { facts, problems } = readDocument({ ...block, text, damage: `its JSON is broken at line ${line}` }, root);
  const errors = broken.map(({ code, message, start, hint }) => text.errorAt(start, code, message, hint));
  return { facts, problems: [...errors, ...problems] };
}

const NO_ROWS: Node = { type: "list", start: 0, end: 0, items: [] };

function documentRow(node: Node, text: SourceText, isCli: boolean): Row {
  const cell = (key: string): string => textOf(valueOf(node, key)) ?? "";
  const epoch = (key: string): string => {
    const seconds = scalar(valueOf(node, key));
    return typeof seconds === "number" && seconds > 0 ? String(seconds).padStart(10, "0") : "";
  };
  return {
    id: cell("id"),
    state: cell("state"),
    started: isNone(valueOf(node, "started_at")) ? "-" : isCli ? cell("started_at") : epoch("started_at"),
    ended: isCli ? cell("finished_at") || cell("last_activity_at") : epoch("timestamp"),
    user: cell("user"),
    deployment: cell("deployment"),
    description: cell("description"),
    result: cell("result"),
    citation: citeObject(text, node, "id"),
    cut: false,
  };
}

/** The API has null for a task that no worker took, `bosh tasks --json` an empty string. */
function isNone(node: Node | undefined): boolean {
  return node?.type === "scalar" && (node.value === null || node.value === "");
}

function readTable(block: Block): Reading {
  const { text } = block;
  const table = tableRows(text);
  const lists = listings(table.rows).map((rows) => listOf(rows, block, table.environment));
  const facts: Fact[] = lists.map(({ fact }) => ({ ...fact, gaps: [...fact.gaps, ...table.gaps(fact.tasks)] }));
  return { facts, problems: [...table.problems, ...lists.flatMap(({ problems }) => problems)] };
}

/**
 * The listings that rows without a header between them come from. The CLI prints ids downwards, so a higher id than the
 * one before begins another listing, unless the rows are plainly in another order: more downward runs than a third of
 * the rows.
 */
function listings(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last === undefined || Number(row.id) > Number(last.at(-1)!.id)) runs.push([row]);
    else last.push(row);
  }
  return runs.length > rows.length / 3 ? [[...rows]] : runs;
}

/** `bosh -d cf tasks` lists one deployment only. */
function onlyDeployment(command: string | null): string | null {
  if (command === null || !/\bbosh2?\b/.test(command)) return null;
  return /(?:^|\s)(?:-d|--deployment)[=\s]\s*["']?([^\s"']+)/.exec(command)?.[1] ?? null;
}

function environmentOf(line: string): string | null {
  return /^Using environment '([^']*)'/.exec(line.trim())?.[1] ?? null;
}

const RUNNING: readonly TaskState[] = ["queued", "processing", "cancelling"];

function listOf(
  rows: readonly Row[],
  { text, said, command }: Block,
  environment: string | null,
): { fact: TaskListFact; problems: Problem[] } {
  const problems: Problem[] = [];
  reportCuts(rows, problems);
  const read = rows.map((row) => ({ row, ...taskOf(row, problems) }));
  const tasks = read.flatMap(({ task }) => task ?? []);
  const gaps = read.flatMap(({ damaged, row }): Gap[] => {
    if (damaged === null) return [];
    const older = tasks
      .filter(({ id, startedAt }) => Number(id) < Number(row.id) && startedAt !== null)
      .sort((a, b) => Number(b.id) - Number(a.id))[0];
    const newer = tasks
      .filter(({ id, startedAt }) => Number(id) > Number(row.id) && startedAt !== null)
      .sort((a, b) => Number(a.id) - Number(b.id))[0];
    const to = newer?.finishedAt?.latest ?? newer?.startedAt?.latest ?? null;
    return [{ from: older?.startedAt?.earliest ?? null, to, why: damaged, citation: row.citation }];
  });
  const citation = rows[0]?.citation ?? text.citeLine(0);
  const fact = {
    type: "task-list",
    tasks,
    environment,
    director: null,
    onlyDeployment: onlyDeployment(command),
    covers: "listing",
    times: said === null ? [] : [said],
    gaps,
    citation,
  } as const;
  return { fact, problems };
}

/** Says once of a list that its rows are cut off or do not say what their tasks did: where one is, mostly all are. */
function reportCuts(rows: readonly Row[], problems: Problem[]): void {
  const readable = rows.filter(({ id, state }) => isTaskId(id) && isTaskState(state));
  const cut = readable.filter(({ cut: isCut }) => isCut);
  const undescribed = readable.filter(({ cut: isCut, description }) => !isCut && !isDescribed(description));
  const complain = (
    code: string,
    [first, ...others]: readonly Row[],
    one: string,
    many: string,
    hint: string,
  ): void => {
    if (first === undefined) return;
    const message =
      others.length === 0 ? one : `${others.length + 1} ${many}, the first of them that of task ${first.id}`;
    problems.push(problemAt(first.citation, code, "warning", message, hint));
  };
  complain(
    "task-row-cut",
    cut,
    `the row of task ${cut[0]?.id} is cut off`,
    "rows of this list are cut off",
    "save the list again, whole, with its lines as long as they are: --json loses nothing",
  );
  complain(
    "task-description-missing",
    undescribed,
    `the row of task ${undescribed[0]?.id} does not say what the task did`,
    "rows of this list do not say what their tasks did",
    "save the list again with all its columns, as `bosh tasks --json` prints it",
  );
}

function isTaskId(id: string): boolean {
  return /^\d+$/.test(id);
}

/** What tells the tasks that matter from others. */
const DEPLOYING = ["create deployment", "update deployment", "delete deployment"];

/**
 * Whether a description tells what the task did: it is not empty, not cut before it says so, and not the result that
 * stands in its place where the column was left out.
 */
function isDescribed(description: string): boolean {
  const begun = description
    .replace(/(?:(?<!\.)\.{2,}|[…>])$/, "")
    .trim()
    .toLowerCase();
  if (begun === "" || begun === "-" || begun.startsWith("/deployments/")) return false;
  // what some program or eye misread
  if (/^[a-z]{4,8}\W{0,2}dep[1il]oy/.test(begun) && !/^(?:create|update|delete)\s?deployment\b/.test(begun))
    return false;
  return !DEPLOYING.some((whole) => whole !== begun && whole.startsWith(begun));
}

/** The task of a row; `damaged` says why the row does not tell when it ran, or what it did. */
function taskOf(row: Row, problems: Problem[]): { task: TaskFact | null; damaged: string | null } {
  const { id, state, citation } = row;
  if (!isTaskId(id) || !isTaskState(state)) {
    const message = whyNoTask(row);
    problems.push(problemAt(citation, "task-row-unreadable", "warning", message, "save the list again, whole"));
    return { task: null, damaged: message };
  }
  const damages: string[] = [];
  if (row.cut) damages.push(`the row of task ${id} is cut off`);
  else if (!isDescribed(row.description)) damages.push(`the row of task ${id} does not say what the task did`);
  const damage = (code: string, message: string, hint: string): null => {
    problems.push(problemAt(citation, code, "error", message, hint));
    damages.push(message);
    return null;
  };
  const time = (cell: string): Instant | null => {
    if (cell === "" || cell === "-" || /\b1970$/.test(cell)) return null;
    const parsed = parseTime(cell);
    if (!parsed.ok) {
      const why = parsed.reason === "no-such-date" ? `there is no such date as "${cell}"` : `"${cell}" is no time`;
      const hint = "save the list again; what lies around this row is not taken for covered";
      return damage("no-such-date", `task ${id}: ${why}`, hint);
    }
    if (parsed.wrongWeekday) {
      const message = `task ${id}: the weekday of "${cell}" is not the one of that date`;
      problems.push(problemAt(citation, "wrong-weekday", "warning", message, "check whether the list was edited"));
    }
    return parsed.instant;
  };
  const [begun, ended] = [time(row.started), time(row.ended)];
  // a worker that died: the time is that of its last save; a task that runs: of its last change
  const isEnd = !RUNNING.includes(state) && state !== "timeout";
  const isReversed = isEnd && begun !== null && ended !== null && ended.latest < begun.earliest;
  if (isReversed)
    damage(
      "finished-before-started",
      `task ${id} finished (${ended.raw}) before it started (${begun.raw})`,
      "save the list again; the times of this row are not used",
    );
  // one that was cancelled in the queue did nothing; older directors print the epoch for any start
  const neverRan = state === "cancelled" && row.started === "-";
  const task = taskFact("task-list", citation, {
    id,
    change: neverRan ? null : changeIn(row.description),
    state,
    startedAt: isReversed ? null : begun,
    finishedAt: isEnd && !isReversed ? ended : null,
    otherTime: isEnd ? null : ended,
    user: orNull(row.user),
    deployment: orNull(row.deployment) ?? deploymentIn(row.description, row.result),
    description: orNull(row.description),
    result: orNull(row.result),
  });
  return { task, damaged: damages.at(-1) ?? null };
}

function whyNoTask({ id, state }: Row): string {
  if (id === "") return "a row without a task id";
  return isTaskId(id) ? `task ${id}: "${state}" is no state of a task` : `"${id}" is no id of a task`;
}

function orNull(cell: string): string | null {
  return cell === "" || cell === "-" ? null : cell;
}

/** Old directors list no deployment; descriptions and results name it. */
function deploymentIn(description: string, result: string): string | null {
  return (
    /^delete deployment (\S+)/.exec(description)?.[1] ??
    /from deployment (\S+)/.exec(description)?.[1] ??
    /^\/deployments\/(\S+)$/.exec(result)?.[1] ??
    null
  );
}
