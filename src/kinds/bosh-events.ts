import type { Citation, Fact, Gap, Instant, Problem, TaskListFact } from "../model.ts";
import { parseTime, type ParsedTime } from "../syntax/timestamps.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import {
  errorColumn,
  footerCount,
  isBroken,
  isContinuation,
  isEventRow,
  isHeader,
  isInside,
  readRow,
  type EventRow,
  type ReadRow,
} from "./bosh-events-table.ts";
import { DirectorEvents, type DirectorEvent } from "./director-events.ts";
import type { Block, Kind, Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";
import { frameLine } from "./task-frame.ts";
import { nothingUsed, tasksOfLog } from "./task-facts.ts";

/** `bosh events` as a terminal shows it, redirected, or in the Ruby CLI's box. The newest event stands first. */
export const boshEvents: LogKind = {
  id: "bosh-events",
  title: "a list of events",
  framed: true,
  headLiterals: [" UTC", "bject "],
  heads: (text) => isEventRow(text) || isHeader(text),
  continues: isInside,
  open: (context) => new EventTableReader(context),
};

/** The same as documents: `bosh events --json`, the director's API; and `bosh event ID`, one event line by line. */
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

/** An event, and whether something between it and the one above it is missing. */
interface Listed {
  readonly event: DirectorEvent;
  readonly lostAbove: Citation | null;
}

interface List {
  readonly events: readonly Listed[];
  /** The line that says of more events than were found; null where none does. */
  readonly short: Citation | null;
}

/** The event of a row; null where its id or its time cannot be read. */
function eventOf(row: EventRow, time: ParsedTime): { event: DirectorEvent; wrongWeekday: boolean } | null {
  const [, id, parent] = /^(\d{1,15})(?: ?<- ?(\d{1,15}))?$/.exec(row.id.trim()) ?? [];
  if (id === undefined || !time.ok || row.action === "" || row.objectType === "") return null;
  const event = {
    id: Number(id),
    closes: parent !== undefined,
    at: time.instant,
    user: orNull(row.user),
    action: row.action,
    objectType: row.objectType,
    objectName: orNull(row.objectName) ?? "",
    task: orNull(row.task),
    deployment: orNull(row.deployment),
    error: orNull(row.error),
    contextId: row.objectType === "variable" ? idIn(row.context) : null,
    citation: row.citation,
  };
  return { event, wrongWeekday: time.wrongWeekday };
}

/** The id in the context of a variable. */
function idIn(context: string): string | null {
  return /^id: *["']?([^\s"',]+)/m.exec(context)?.[1] ?? null;
}

function orNull(cell: string): string | null {
  const text = cell.trim();
  return text === "" || text === "-" ? null : text;
}

/** Lists of events in the order in which they stand; what follows a header, or counts up again, is another list. */
class Lists {
  readonly #problems: Problem[] = [];
  readonly #lists: { readonly events: Listed[]; short: Citation | null }[] = [];
  #lost: Citation | null = null;
  #saysWeekday = false;
  /** The time that was read last: several events happen in one second. */
  #time: { readonly text: string; readonly parsed: ParsedTime } | null = null;

  get isEmpty(): boolean {
    return this.#lists.every(({ events }) => events.length === 0);
  }

  beginList(): void {
    if (this.#lists.at(-1)?.events.length !== 0) this.#lists.push({ events: [], short: null });
  }

  /** The list that was read last has more events, somewhere. */
  missRows(said: Citation): void {
    const last = this.#lists.at(-1);
    if (last !== undefined) last.short = said;
  }

  /** Something stood here that could not be read. */
  lose(citation: Citation): void {
    this.#lost ??= citation;
  }

  /** false where the row cannot be read; what was lost with it is remembered. */
  add(row: EventRow): boolean {
    if (this.#time?.text !== row.time) this.#time = { text: row.time, parsed: parseTime(row.time) };
    const read = eventOf(row, this.#time.parsed);
    if (read === null) {
      this.lose(row.citation);
      return false;
    }
    const { event, wrongWeekday } = read;
    if (wrongWeekday && !this.#saysWeekday) this.#problems.push(weekdayProblem(row));
    this.#saysWeekday ||= wrongWeekday;
    if (this.#lists.length === 0) this.beginList();
    this.#lists.at(-1)!.events.push({ event, lostAbove: this.#lost });
    this.#lost = null;
    return true;
  }

  reading(environment: string | null, context: Before, problems: readonly Problem[]): Reading {
    const facts: Fact[] = [];
    const found: Problem[] = [];
    for (const list of this.#lists.flatMap(splitWhereItCountsUp)) {
      const read = readList(list, environment, context);
      facts.push(...read.facts);
      found.push(...read.problems);
    }
    return { facts, problems: [...problems, ...this.#problems, ...found] };
  }
}

function weekdayProblem({ id, time, citation: { line, column } }: EventRow): Problem {
  return {
    code: "wrong-weekday",
    severity: "warning",
    message: `event ${id}: the weekday of "${time}" is not the one of that date`,
    line,
    column,
    pointer: null,
    hint: "check whether the list was edited",
  };
}

/**
 * Ids go down in a list, so a higher one begins another, unless the rows are plainly in another order: more downward
 * runs than a third of the rows.
 */
function splitWhereItCountsUp({ events, short }: List): List[] {
  const runs: Listed[][] = [];
  for (const listed of events) {
    const last = runs.at(-1);
    if (last === undefined || listed.event.id > last.at(-1)!.event.id) runs.push([listed]);
    else last.push(listed);
  }
  const lists = runs.length > 1 && runs.length > events.length / 3 ? [events] : runs;
  return lists.map((list) => ({ events: list, short }));
}

/** What stood before a list. */
type Before = Pick<Block, "said" | "command">;

function readList({ events: list, short }: List, environment: string | null, { said, command }: Before): Reading {
  const gathered = new DirectorEvents();
  for (const { event } of list) gathered.add(event);
  const filter = filterOf(command);
  const names = new Set(list.flatMap(({ event }) => event.deployment ?? []));
  const gaps = gapsOf(list, filter.deployment === null && names.size > 1);
  if (short !== null && gaps.length === 0 && names.size < 2)
    gaps.push({ from: null, to: null, why: "rows are missing, and nothing shows where", citation: short });
  const endsNow = gaps.length === 0 && short === null && list[0]?.lostAbove === null && !filter.endsEarlier;
  const { tasks, variables, problems } = gathered.facts(endsNow);
  const covers = filter.isPartial || hidesLocks(list) ? null : stretchOf(list);
  const fact: TaskListFact = {
    type: "task-list",
    tasks,
    environment,
    director: null,
    onlyDeployment: filter.deployment ?? (names.size === 1 ? [...names][0]! : null),
    covers,
    times: said === null || filter.endsEarlier ? [] : [said],
    gaps,
    citation: list[0]!.event.citation,
  };
  const facts: Fact[] = tasks.length === 0 && covers === null ? [...variables] : [fact, ...variables];
  if (facts.length > 0) return { facts, problems };
  const unused = nothingUsed(
    "these events tell of no change to a deployment",
    fact.citation,
    "save `bosh events` whole",
  );
  return { facts, problems: [...problems, unused] };
}

/** What a command, or the address of the API in it, asks for. */
function filterOf(command: string | null): { deployment: string | null; isPartial: boolean; endsEarlier: boolean } {
  if (command === null || command.length > MAX_COMMAND)
    return { deployment: null, isPartial: false, endsEarlier: false };
  return {
    deployment:
      /(?:^|\s)(?:-d|--deployment)[=\s]\s*["']?([^\s"']+)/.exec(command)?.[1] ??
      /[?&]deployment=([^\s"'&]+)/.exec(command)?.[1] ??
      null,
    isPartial:
      /\s--(?:task|instance|event-user|action|object-type|object-name)\b/.test(command) ||
      /[?&](?:task|instance|user|action|object_type|object_name)=/.test(command) ||
      /\|\s*(?:z?grep|head|tail|awk|sed|jq)\b/.test(command),
    endsEarlier: /\s--before(?:-id)?\b|[?&]before_(?:id|time)=/.test(command),
  };
}

const MAX_COMMAND = 1_000;

/** Whether the list was plainly asked for events of one sort, which leaves locks out. */
function hidesLocks(list: readonly Listed[]): boolean {
  const isWithoutGaps = list.every(({ event }, index) => index === 0 || list[index - 1]!.event.id - event.id <= 1);
  if (isWithoutGaps) return false;
  const locks = list.filter(({ event }) => event.objectType === "lock");
  return locks.length === 0 || new Set(list.map(({ event }) => event.action)).size === 1;
}

function stretchOf(list: readonly Listed[]): { from: Instant; to: Instant } | null {
  const times = list.map(({ event }) => event.at).sort((a, b) => a.earliest - b.earliest);
  const [from, to] = [times[0], times.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * Where events are missing: ids count up by one, so in a list of all deployments (`ofAll`) each id left out is an event
 * left out; in the list of one deployment, only where something could not be read.
 */
function gapsOf(list: readonly Listed[], ofAll: boolean): Gap[] {
  const ordered = list.toSorted((a, b) => b.event.id - a.event.id);
  return ordered.flatMap(({ event, lostAbove }, index): Gap[] => {
    const newer = ordered[index - 1]?.event;
    const missing = newer === undefined ? 0 : newer.id - event.id - 1;
    if (newer === undefined || missing < 1 || (!ofAll && lostAbove === null)) return [];
    const which = missing === 1 ? `event ${event.id + 1} is` : `events ${event.id + 1} to ${newer.id - 1} are`;
    const why = `${which} not in this list`;
    return [{ from: event.at.earliest, to: newer.at.latest, why, citation: lostAbove ?? event.citation }];
  });
}

/** Contexts are kept up to here: what is looked for stands in their first lines. */
const MAX_CONTEXT_LINES = 20;

class EventTableReader implements LogReader {
  readonly #context: LogContext;
  readonly #damage = new LostLines();
  readonly #lists = new Lists();
  #environment: string | null = null;
  #first: Citation | null = null;
  #header: Citation | null = null;
  #errorAt: number | null = null;
  #open: { readonly read: ReadRow; readonly citation: Citation; readonly context: string[] } | null = null;
  #rows = 0;
  /** A footer counts no events. */
  #isEmpty = false;
  #short: Problem | null = null;

  constructor(context: LogContext) {
    this.#context = context;
  }

  line(line: LogLine): void {
    const { text } = line;
    this.#first ??= line.cite();
    if (text === "") return;
    const isDamaged = text.includes("\0");
    const read = isDamaged ? null : readRow(text, this.#errorAt);
    if (read !== null) {
      this.#finish();
      this.#rows++;
      this.#open = { read, citation: line.cite(), context: [read.row.context] };
      return;
    }
    // most other lines are those of a context
    if (!isDamaged && isContinuation(text)) return this.#goOn(text);
    const frame = frameLine(text);
    if (frame?.what === "environment") this.#environment ??= frame.name;
    if (frame !== null) return;
    if (isHeader(text)) return this.#begin(line);
    const count = footerCount(text);
    if (count !== null) this.#checkCount(count, line);
    else if (isBroken(text)) this.#lose(line);
    else this.#goOn(text);
  }

  end(): Reading {
    this.#finish();
    const problems = this.#damage.problems(
      "tasks of that time may be missing",
      "save the events again: --json loses nothing",
    );
    if (this.#short !== null) problems.push(this.#short);
    if (this.#lists.isEmpty && this.#first !== null && problems.length === 0)
      problems.push(
        this.#isEmpty ? nothingUsed("this list has no events", this.#first) : noRowRead(this.#header ?? this.#first),
      );
    return this.#lists.reading(this.#environment, this.#context, problems);
  }

  #begin(header: LogLine): void {
    this.#finish();
    this.#lists.beginList();
    this.#header = header.cite();
    this.#errorAt = errorColumn(header.text);
    this.#rows = 0;
  }

  #goOn(text: string): void {
    const { read, context } = this.#open ?? {};
    if (read !== undefined && context!.length < MAX_CONTEXT_LINES) context!.push(read.contextIn(text));
  }

  #lose(line: LogLine): void {
    this.#finish();
    this.#damage.add(line);
    this.#lists.lose(line.cite());
  }

  #finish(): void {
    if (this.#open === null) return;
    const { read, citation, context } = this.#open;
    this.#open = null;
    const isRead = this.#lists.add({ ...read.row, context: context.join("\n"), citation });
    if (!isRead) this.#damage.add({ text: citation.text, cite: () => citation });
  }

  #checkCount(count: number, line: LogLine): void {
    this.#finish();
    this.#isEmpty ||= count === 0;
    if (count <= this.#rows) return;
    const { line: at, column } = line.cite();
    this.#lists.missRows(line.cite());
    this.#short ??= {
      code: "event-rows-missing",
      severity: "warning",
      message: `the list says ${count} events and has ${this.#rows} rows`,
      line: at,
      column,
      pointer: null,
      hint: "save the events again, whole: --json loses nothing",
    };
  }
}

/** A header below which no row is known: a terminal that is too narrow broke them, or they were cut. */
function noRowRead({ line, column }: Citation): Problem {
  return {
    code: "form-not-read",
    severity: "warning",
    message: "this seems to hold a list of events, in a form that is not read: no row below its header is whole",
    line,
    column,
    pointer: null,
    hint: "save the events again, with their lines as long as they are: --json loses nothing",
  };
}

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
  const lists = new Lists();
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
    citation: citationOf(node, text),
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
    citation: citationOf(node, text),
  };
}

/** A compact document has its events in one line: an event is cited from its beginning. */
function citationOf(node: Node, text: SourceText): Citation {
  const oneLine = !text.content.slice(node.start, node.end).includes("\n");
  return oneLine ? text.cite(node.start, node.end) : text.citeLine((valueOf(node, "id") ?? node).start);
}

function unreadable({ id, time, citation: { line, column } }: EventRow): Problem {
  const message = `event "${id}" of "${time}" cannot be read`;
  const hint = "save the events again, whole";
  return { code: "event-unreadable", severity: "warning", message, line, column, pointer: null, hint };
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
