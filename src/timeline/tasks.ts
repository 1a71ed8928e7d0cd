import type { Citation, Instant, Micros, TaskBasis, TaskFact, TaskListFact, TaskState } from "../model.ts";
import { clockOf } from "../syntax/timestamps.ts";
import { ByTime } from "./by-time.ts";
import { later, plusSeconds, secondsApart, wholeSecond, type Stretch } from "./durations.ts";
import { grouped } from "./grouped.ts";

/** A task with all that the sources of its director say of it. */
export interface Task extends Omit<TaskFact, "citation" | "basis" | "timesOfDay"> {
  /** The source that says most first. */
  readonly citations: readonly Citation[];
  /** Sources that give other times for it than the one that leads. */
  readonly contradictions: readonly { readonly statement: string; readonly citations: readonly Citation[] }[];
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

/** Whether two facts of one id cannot be the same task at two moments of its life. */
export function areTwoTasks(a: TaskFact, b: TaskFact): boolean {
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

/** The tasks that the sources of one director tell of, each once, in the order of {@link inOrder}. */
export function mergedTasks(lists: readonly TaskListFact[]): Task[] {
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

/** The latest time that a source tells of a task; null where it tells none. */
export function latestTimeOf({
  startedAt,
  finishedAt,
  otherTime,
}: Pick<TaskFact, "startedAt" | "finishedAt" | "otherTime">): Micros | null {
  const times = [startedAt, finishedAt, otherTime].filter((time) => time !== null);
  return times.length === 0 ? null : times.map(({ latest }) => latest).reduce(later);
}

/** Seconds between two instants; 0 where they may be the same, or one of them is unknown. */
function apart(a: Instant | null, b: Instant | null): number {
  return a === null || b === null ? 0 : secondsApart(wholeSeconds(a), wholeSeconds(b));
}

/** Times are compared as whole seconds: that is what most sources print. */
function wholeSeconds({ earliest, latest }: Instant): Stretch {
  return { from: wholeSecond(earliest), to: wholeSecond(latest) };
}
