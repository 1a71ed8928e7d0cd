import type { Instant, Micros, TaskFact, TaskListFact } from "../model.ts";
import { greatest, least } from "./durations.ts";
import { areTwoTasks, mergedTasks, type Task } from "./tasks.ts";

/** One director, as far as the sources show it. */
export interface Director {
  readonly lists: readonly TaskListFact[];
  /** In the order in which they began; those of unknown time by their ids. */
  readonly tasks: readonly Task[];
}

/**
 * The directors that the sources come from. Task ids are unique per director only: sources that tell the same id of
 * different tasks, that name different directors, or that share no task and were printed for different environments, or
 * number their tasks otherwise, are of two. A source that may be of either is of the one with which it shares most tasks.
 */
export function directorsOf(lists: readonly TaskListFact[]): Director[] {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  for (const list of inTheirOrder(lists).map(numbered)) {
    // what was saved again and again is compared once
    const content = contentOf(list);
    const known = groupOf.get(content);
    const group = known ?? closest(groups, list) ?? { lists: [], members: [] };
    if (group.lists.length === 0) groups.push(group);
    group.lists.push(list.list);
    if (known === undefined) group.members.push(list);
    groupOf.set(content, group);
  }
  const directors = groups.map((group) => ({ lists: group.lists, tasks: mergedTasks(group.lists) }));
  return directors.sort((a, b) => firstStart(a) - firstStart(b) || 0);
}

/** The lists of one director. */
interface Group {
  readonly lists: TaskListFact[];
  /** Those of them that differ. */
  readonly members: Numbered[];
}

/** The group with which a list shares most tasks; undefined where it belongs to none. */
function closest(groups: readonly Group[], list: Numbered): Group | undefined {
  let best: { readonly group: Group; readonly shared: number } | undefined;
  for (const group of groups) {
    const shared = sharedTasks(group.members, list);
    if (shared !== null && (best === undefined || shared > best.shared)) best = { group, shared };
  }
  return best?.group;
}

/** What of a list is compared with others, as text. */
function contentOf({ list: { environment, director }, byId }: Numbered): string {
  const ends = (instant: Instant | null) => (instant === null ? [] : [instant.earliest, instant.latest]);
  const tasks = [...byId.values()].map(({ id, basis, deployment, change, description, state, startedAt, finishedAt }) => [id, basis, deployment, change, description, state, ends(startedAt), ends(finishedAt)]); // prettier-ignore
  return JSON.stringify([environment, director, tasks]);
}

function firstStart({ tasks }: Director): number {
  return least(tasks.map(({ startedAt }) => startedAt?.earliest ?? (Infinity as Micros)));
}

/**
 * What tells most of its director first: what names no task, or not where it was printed, joins a director that is
 * known. Among those that tell as much, by what they say: the order of files means nothing.
 */
function inTheirOrder(lists: readonly TaskListFact[]): TaskListFact[] {
  const rank = (list: TaskListFact): number => Number(namesTasks(list)) * 2 + Number(list.environment !== null);
  const said = new Map(lists.map((list) => [list, whatIsSaid(list)]));
  return lists.toSorted((a, b) => rank(b) - rank(a) || (said.get(a)! < said.get(b)! ? -1 : said.get(a)! > said.get(b)! ? 1 : 0)); // prettier-ignore
}

function whatIsSaid({ tasks, environment, director }: TaskListFact): string {
  const ends = [tasks[0], tasks.at(-1)].map((task) => [task?.id, task?.change, task?.startedAt?.earliest, task?.finishedAt?.earliest].join()); // prettier-ignore
  return [environment, director, tasks[0]?.basis, tasks.length, ...ends].join(" ");
}

function namesTasks({ tasks }: TaskListFact): boolean {
  return tasks.some(({ id }) => id !== null);
}

/** How many tasks a list shares with lists of one director; null where it is of another one. */
function sharedTasks(members: readonly Numbered[], list: Numbered): number | null {
  let all = 0;
  for (const member of members) {
    const shared = sharedBetween(member, list);
    if (shared === null) return null;
    all += shared;
  }
  return all;
}

function sharedBetween(a: Numbered, b: Numbered): number | null {
  let shared = 0;
  if (a.lowest <= b.highest && b.lowest <= a.highest) {
    for (const [id, task] of b.byId) {
      const other = a.byId.get(id);
      if (other === undefined) continue;
      if (areTwoTasks(task, other)) return null;
      shared++;
    }
  }
  const [one, two] = [a.list, b.list];
  if (one.director !== null && two.director !== null) return one.director === two.director ? shared : null;
  if (shared > 0) return shared;
  if (one.environment !== null && two.environment !== null && !isSameHost(one.environment, two.environment))
    return null;
  // foundations that were made from one template have directors of one address
  return areNumberedTogether(a, b) ? 0 : null;
}

/** Whether an output may be of the director that others were printed for: nothing says that it is of another. */
export function mayBePrintedFor(environments: readonly string[], environment: string | null): boolean {
  return environment === null || environments.length === 0 || environments.some((one) => isSameHost(one, environment));
}

/** Ops Manager names the director by its address alone; others add the scheme and the port. */
function isSameHost(a: string, b: string): boolean {
  const host = (environment: string): string => environment.toLowerCase().replace(/^https?:\/\//, "").replace(/(?::\d+)?\/?$/, ""); // prettier-ignore
  return host(a) === host(b);
}

/** A list with its tasks by their numbers. */
interface Numbered {
  readonly list: TaskListFact;
  readonly byId: ReadonlyMap<string, TaskFact>;
  /** The numbers of its tasks lie between these. */
  readonly lowest: number;
  readonly highest: number;
  /** The highest number first. */
  readonly begun: readonly NumberedTime[];
  readonly lastBegun: Micros;
  /** The highest number first. */
  readonly ended: readonly NumberedTime[];
  readonly firstEnded: Micros;
}

interface NumberedTime {
  readonly number: number;
  readonly at: Micros;
}

function numbered(list: TaskListFact): Numbered {
  const byId = new Map(list.tasks.flatMap((task) => (task.id === null ? [] : [[task.id, task] as const])));
  const times = (timeOf: (task: TaskFact) => Micros | undefined): NumberedTime[] =>
    [...byId]
      .flatMap(([id, task]) => {
        const at = timeOf(task);
        return at === undefined ? [] : [{ number: Number(id), at }];
      })
      .sort((a, b) => b.number - a.number);
  const numbers = [...byId.keys()].map(Number);
  const isNumbered = !numbers.some(Number.isNaN);
  const begun = times(({ startedAt }) => startedAt?.earliest);
  const ended = times(({ finishedAt }) => finishedAt?.latest);
  return {
    list,
    byId,
    lowest: isNumbered ? least(numbers) : -Infinity,
    highest: isNumbered ? greatest(numbers) : Infinity,
    begun,
    lastBegun: greatest(begun.map(({ at }) => at)),
    ended,
    firstEnded: least(ended.map(({ at }) => at)),
  };
}

/**
 * A director numbers its tasks as they come. A task that waited for a worker may begin after a later one has ended; two
 * in one list that would have done so are of a director with numbers of its own.
 */
function areNumberedTogether(a: Numbered, b: Numbered): boolean {
  return !haveBegunLate(a, b) && !haveBegunLate(b, a);
}

/** Whether two tasks of a list began after one of the other list had ended that has a higher number. */
function haveBegunLate({ lowest, begun, lastBegun }: Numbered, { highest, ended, firstEnded }: Numbered): boolean {
  if (highest <= lowest || lastBegun <= firstEnded) return false;
  let next = 0;
  let firstEnd = Infinity;
  let late = 0;
  for (const { number, at } of begun) {
    for (; next < ended.length && ended[next]!.number > number; next++) firstEnd = Math.min(firstEnd, ended[next]!.at);
    if (firstEnd < at) late++;
    if (late === 2) return true;
  }
  return false;
}
