import type { Citation, Instant, Micros, TaskBasis, TaskFact, TaskListFact, TaskState } from "../model.ts";
import { earlier, greatest, later, least, plusSeconds, secondsApart, type Stretch } from "./durations.ts";
import { ByTime } from "./by-time.ts";
import { grouped } from "./grouped.ts";

/** A task with all that the sources of its director say of it. */
export interface Task extends Omit<TaskFact, "citation" | "basis" | "timesOfDay"> {
  /** The source that says most first. */
  readonly citations: readonly Citation[];
  /** Sources that give other times for it than the one that leads. */
  readonly contradictions: readonly { readonly statement: string; readonly citations: readonly Citation[] }[];
}

/** One director, as far as the sources show it. */
export interface Director {
  readonly lists: readonly TaskListFact[];
  /** In the order in which they began; those of unknown time by their ids. */
  readonly tasks: readonly Task[];
}

const ENDED: readonly TaskState[] = ["done", "error", "cancelled", "timeout"];

/** Whether a task is known to have ended, however it ended. */
export function hasEnded({ state, finishedAt }: Pick<TaskFact, "state" | "finishedAt">): boolean {
  return finishedAt !== null || (state !== null && ENDED.includes(state));
}

/** The most exact first: of what two sources say of a time, the first of these is believed. */
const EXACTNESS: readonly TaskBasis[] = [
  "debug-log",
  "task-list",
  "lock-event",
  "event-log",
  "output",
  "installation-log",
  "alert",
  "worker-log",
  "access-log",
];

/** A task that did not get the lock of its deployment, which another one held, changed nothing. (director `lock.rb`) */
export function gotNoLock({ result }: Pick<TaskFact, "result">): boolean {
  return /^\s*Failed to acquire lock for lock:deployment:/.test(result ?? "");
}

/**
 * How far, in seconds, two sources may put the start or the end of one task apart and mean the same: a task waits up to
 * ten seconds for its lock, and has no event before that.
 */
const SAME_START_SECONDS = 20;
const SAME_END_SECONDS = 30;

/** Task lists print the times that the director saved: two of them agree to the second. */
const SAME_ROW_SECONDS = 1;

/** Two tasks of one id this far apart are of two directors. */
const OTHER_TASK_SECONDS = 600;

/**
 * The directors that the sources come from. Task ids are unique per director only: sources that tell the same id of
 * different tasks, that name different directors, or that share no task and were printed for different environments or
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
  if (one.environment !== null && two.environment !== null)
    return isSameHost(one.environment, two.environment) ? 0 : null;
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

/** Whether two facts of one id cannot be the same task at two moments of its life. */
function areTwoTasks(a: TaskFact, b: TaskFact): boolean {
  const differ = <T>(x: T | null, y: T | null): boolean => x !== null && y !== null && x !== y;
  const isRow = a.basis === "task-list" && b.basis === "task-list";
  const limit = isRow ? SAME_ROW_SECONDS - 1 : OTHER_TASK_SECONDS;
  return (
    differ(a.deployment, b.deployment) ||
    differ(a.change, b.change) ||
    (isRow && differ(a.description, b.description)) ||
    apart(a.startedAt, b.startedAt) > limit ||
    apart(a.finishedAt, b.finishedAt) > limit ||
    (isRow && hasEnded(a) && hasEnded(b) && a.state !== b.state)
  );
}

/** Seconds between two instants; 0 where they may be the same, or one of them is unknown. */
function apart(a: Instant | null, b: Instant | null): number {
  return a === null || b === null ? 0 : secondsApart(wholeSeconds(a), wholeSeconds(b));
}

/** Times are compared as whole seconds: that is what most sources print. */
function wholeSeconds({ earliest, latest }: Instant): Stretch {
  return { from: wholeSecond(earliest), to: wholeSecond(latest) };
}

export function wholeSecond(time: Micros): Micros {
  return (Math.floor(time / 1e6) * 1e6) as Micros;
}

function mergedTasks(lists: readonly TaskListFact[]): Task[] {
  const facts = lists.flatMap(({ tasks }) => tasks);
  const clusters = [...grouped(facts.filter(({ id }) => id !== null), ({ id }) => id!).values()].map((members) => [...members]); // prettier-ignore
  const byTime = new ByTime<TaskFact[]>();
  for (const cluster of clusters) for (const member of cluster) byTime.add(cluster, stretchesOf(member));
  for (const fact of facts.filter(({ id }) => id === null)) {
    // what does not even tell enough to be one with itself is one with no other
    if (!areOneTask(fact, fact)) {
      clusters.push([fact]);
      continue;
    }
    const near = byTime.near(stretchesOf(fact));
    let cluster = near.find((members) => members.some((member) => areOneTask(member, fact)));
    if (cluster === undefined) clusters.push((cluster = []));
    cluster.push(fact);
    byTime.add(cluster, stretchesOf(fact));
  }
  return inOrder(clusters.map(mergedTask)).map(withDeployment);
}

/** Where a fact has to meet another in time, to tell of the same task. */
function stretchesOf({ startedAt, finishedAt }: TaskFact): Stretch[] {
  return [startedAt, finishedAt].flatMap((instant) => {
    if (instant === null) return [];
    const { from, to } = wholeSeconds(instant);
    return { from: plusSeconds(from, -SAME_END_SECONDS), to: plusSeconds(to, SAME_END_SECONDS) };
  });
}

/** Whether a fact that names no task tells of the same one as another. */
function areOneTask(known: TaskFact, nameless: TaskFact): boolean {
  const fits = <T>(x: T | null, y: T | null): boolean => x === null || y === null || x === y;
  if (!fits(known.change, nameless.change) || !fits(known.deployment, nameless.deployment)) return false;
  const shared = known.instances.some((instance) => nameless.instances.includes(instance));
  if (known.instances.length > 0 && nameless.instances.length > 0 && !shared) return false;
  const isNamed = known.deployment !== null && nameless.deployment !== null;
  if (!shared && !isNamed && !(isOfHealthCheck(known) && isOfHealthCheck(nameless))) return false;
  const seen = known.startedAt !== null && nameless.startedAt !== null;
  const ended = known.finishedAt !== null && nameless.finishedAt !== null;
  if (!seen && !ended) return false;
  return (
    apart(known.startedAt, nameless.startedAt) <= SAME_START_SECONDS &&
    apart(known.finishedAt, nameless.finishedAt) <= SAME_END_SECONDS
  );
}

/** Logs name the instances of a health check, lists name its deployment. */
function isOfHealthCheck({ deployment, instances }: TaskFact): boolean {
  return deployment === null ? instances.some((one) => HEALTH_INSTANCE.test(one)) : /^bosh-health(?:-check)?$/.test(deployment); // prettier-ignore
}

function mergedTask(facts: readonly TaskFact[]): Task {
  const ordered = dated(facts).toSorted(
    (a, b) =>
      EXACTNESS.indexOf(a.basis) - EXACTNESS.indexOf(b.basis) ||
      Number(hasEnded(b)) - Number(hasEnded(a)) ||
      Number(b.startedAt !== null) - Number(a.startedAt !== null),
  );
  const first = <K extends keyof TaskFact>(key: K): TaskFact[K] =>
    ordered.find((fact) => fact[key] !== null)?.[key] ?? ordered[0]![key];
  const others = ordered.flatMap(({ otherTime }) => otherTime ?? []);
  const ended = ordered.find(({ state }) => state !== null && ENDED.includes(state));
  return {
    id: first("id"),
    change: first("change"),
    state: ended?.state ?? (ordered.some(hasEnded) ? null : first("state")),
    startedAt: first("startedAt"),
    finishedAt: first("finishedAt"),
    otherTime: others.reduce<Instant | null>((a, b) => (a === null || b.latest > a.latest ? b : a), null),
    user: first("user"),
    deployment: first("deployment"),
    instances: [...new Set(ordered.flatMap(({ instances }) => instances))],
    description: first("description"),
    result: first("result"),
    citations: ordered.map(({ citation }) => citation),
    contradictions: [
      ...contradictionsOf(ordered, "startedAt", "started", SAME_START_SECONDS),
      ...contradictionsOf(ordered, "finishedAt", "finished", SAME_END_SECONDS),
    ],
  };
}

function contradictionsOf(
  facts: readonly TaskFact[],
  key: "startedAt" | "finishedAt",
  word: string,
  limit: number,
): Task["contradictions"][number][] {
  const leading = facts.find((fact) => fact[key] !== null);
  const other = facts.find((fact) => leading !== undefined && apart(leading[key], fact[key]) > limit);
  if (leading === undefined || other === undefined) return [];
  const statement = `two sources disagree on when task ${leading.id ?? other.id ?? "?"} ${word}: ${leading[key]!.raw} and ${other[key]!.raw}`;
  return [{ statement, citations: [leading.citation, other.citation] }];
}

const DAY_SECONDS = 86_400;

/** The facts of one task, those that print the time of the day only dated by another. */
function dated(facts: readonly TaskFact[]): TaskFact[] {
  const start = facts.find(({ startedAt }) => startedAt !== null)?.startedAt ?? null;
  const end = facts.find(({ finishedAt }) => finishedAt !== null)?.finishedAt ?? null;
  return facts.map((fact) => {
    const { timesOfDay } = fact;
    if (timesOfDay === null) return fact;
    const { first, last } = timesOfDay;
    const anchor = start ?? end;
    const second = start === null ? last : first;
    if (anchor === null || second === null) return fact;
    // the day on which that time of the day comes next to the time that is known
    const days = Math.round((anchor.earliest / 1e6 - second) / DAY_SECONDS);
    const at = (time: number): Micros => ((days * DAY_SECONDS + time) * 1e6) as Micros;
    const instant = (from: Micros, to: Micros, time: number): Instant => ({
      earliest: from,
      latest: to,
      raw: clockOf(time),
      zone: "UTC",
      zoneFrom: "text",
    });
    return {
      ...fact,
      startedAt: instant(plusSeconds(at(first), -EVENT_MARGIN_SECONDS), at(first), first),
      finishedAt: last === null ? null : instant(at(last), plusSeconds(at(last), EVENT_MARGIN_SECONDS), last),
    };
  });
}

/** A task begins at most so long before its first event and ends at most so long after its last. */
const EVENT_MARGIN_SECONDS = 2;

function clockOf(seconds: number): string {
  const part = (value: number): string => String(value).padStart(2, "0");
  return `${part(Math.floor(seconds / 3_600) % 24)}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}

/** By their ids; a task without one before the first that began after it. */
function inOrder(tasks: readonly Task[]): Task[] {
  const start = ({ startedAt, finishedAt }: Task): number => startedAt?.earliest ?? finishedAt?.earliest ?? Infinity;
  const ordered = tasks.filter(({ id }) => id !== null).sort((a, b) => Number(a.id) - Number(b.id));
  const nameless = tasks.filter(({ id }) => id === null).sort((a, b) => start(a) - start(b));
  const merged: Task[] = [];
  let next = 0;
  for (const task of nameless) {
    const isBehind = (other: Task): boolean => start(other) !== Infinity && start(other) > start(task);
    while (next < ordered.length && !isBehind(ordered[next]!)) merged.push(ordered[next++]!);
    merged.push(task);
  }
  return [...merged, ...ordered.slice(next)];
}

/** Healthwatch's instance group; the deployment of Healthwatch 1 is called like it. */
const HEALTH_INSTANCE = /^bosh-health-check\//;

/** The logs of a task name its instances and not its deployment: an instance of the health check tells. */
function withDeployment(task: Task, _index: number, tasks: readonly Task[]): Task {
  if (task.deployment !== null || !task.instances.some((instance) => HEALTH_INSTANCE.test(instance))) return task;
  const shared = tasks.find(
    ({ deployment, instances }) => deployment !== null && instances.some((one) => task.instances.includes(one)),
  );
  const isFirstGeneration =
    tasks.some(({ deployment }) => deployment === "bosh-health-check") &&
    !tasks.some(({ deployment }) => deployment === "bosh-health");
  return { ...task, deployment: shared?.deployment ?? (isFirstGeneration ? "bosh-health-check" : "bosh-health") };
}

/** The earliest and latest time that a source tells of a task; null where it tells none. */
export function printedTimes({
  startedAt,
  finishedAt,
  otherTime,
}: Pick<TaskFact, "startedAt" | "finishedAt" | "otherTime">): { first: Micros; last: Micros } | null {
  const times = [startedAt, finishedAt, otherTime].filter((time) => time !== null);
  if (times.length === 0) return null;
  return {
    first: times.map(({ earliest }) => earliest).reduce(earlier),
    last: times.map(({ latest }) => latest).reduce(later),
  };
}
