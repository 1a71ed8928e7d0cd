import type { Citation, Fact, Gap, Instant, Problem, TaskListFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { parseTime, type ParsedTime } from "../syntax/timestamps.ts";
import type { EventRow } from "./bosh-events-table.ts";
import { DirectorEvents, type DirectorEvent } from "./director-events.ts";
import type { Block, Reading } from "./kind.ts";
import { nothingUsed } from "./task-facts.ts";

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
export function eventOf(row: EventRow, time: ParsedTime): { event: DirectorEvent; wrongWeekday: boolean } | null {
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
export class EventLists {
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

function weekdayProblem({ id, time, citation }: EventRow): Problem {
  const message = `event ${id}: the weekday of "${time}" is not the one of that date`;
  return problemAt(citation, "wrong-weekday", "warning", message, "check whether the list was edited");
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
