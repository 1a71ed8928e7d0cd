import type { Citation, Micros, TaskFact, TaskListFact, TaskState } from "../model.ts";
import { earlier, later } from "./durations.ts";
import { grouped } from "./grouped.ts";

/** A task with all that the lists of its director say of it. */
export interface Task extends Omit<TaskFact, "citation"> {
  /** The row that says most first. */
  readonly citations: readonly Citation[];
}

/** One director, as far as its task lists show it. */
export interface Director {
  readonly lists: readonly TaskListFact[];
  /** In the order of their ids. */
  readonly tasks: readonly Task[];
}

const ENDED: readonly TaskState[] = ["done", "error", "cancelled", "timeout"];

export function hasEnded({ state }: Pick<TaskFact, "state">): boolean {
  return state !== null && ENDED.includes(state);
}

/**
 * The directors that the lists come from. Task ids are unique per director only: lists that tell the same id
 * differently, or that were printed for different environments and share no task, are of two directors.
 */
export function directorsOf(lists: readonly TaskListFact[]): Director[] {
  const groups: TaskListFact[][] = [];
  for (const list of lists) {
    const group = groups.find((members) => members.every((member) => sameDirector(member, list)));
    if (group === undefined) groups.push([list]);
    else group.push(list);
  }
  return groups.map((members) => ({ lists: members, tasks: mergedTasks(members) }));
}

function sameDirector(a: TaskListFact, b: TaskListFact): boolean {
  const known = new Map(a.tasks.map((task) => [task.id, task]));
  let shared = 0;
  for (const task of b.tasks) {
    const other = known.get(task.id);
    if (other === undefined) continue;
    if (contradict(task, other)) return false;
    shared++;
  }
  return shared > 0 || a.environment === null || b.environment === null || a.environment === b.environment;
}

/** Whether two rows of one id cannot be the same task at two moments of its life. */
function contradict(a: TaskFact, b: TaskFact): boolean {
  const differ = <T>(x: T | null, y: T | null): boolean => x !== null && y !== null && x !== y;
  return (
    differ(a.deployment, b.deployment) ||
    differ(a.description, b.description) ||
    differ(a.startedAt?.earliest ?? null, b.startedAt?.earliest ?? null) ||
    differ(a.finishedAt?.earliest ?? null, b.finishedAt?.earliest ?? null) ||
    (hasEnded(a) && hasEnded(b) && a.state !== b.state)
  );
}

function mergedTasks(lists: readonly TaskListFact[]): Task[] {
  const byId = grouped(
    lists.flatMap(({ tasks }) => tasks),
    ({ id }) => id,
  );
  return [...byId.values()].map(mergedTask).sort((a, b) => Number(a.id) - Number(b.id));
}

function mergedTask(rows: readonly TaskFact[]): Task {
  const ordered = rows.toSorted(
    (a, b) => Number(hasEnded(b)) - Number(hasEnded(a)) || Number(b.startedAt !== null) - Number(a.startedAt !== null),
  );
  const first = <K extends keyof TaskFact>(key: K): TaskFact[K] =>
    ordered.find((row) => row[key] !== null)?.[key] ?? ordered[0]![key];
  return {
    id: ordered[0]!.id,
    basis: ordered[0]!.basis,
    change: first("change"),
    state: ordered[0]!.state,
    startedAt: first("startedAt"),
    finishedAt: first("finishedAt"),
    otherTime: first("otherTime"),
    timesOfDay: null,
    instances: ordered.flatMap(({ instances }) => instances),
    user: first("user"),
    deployment: first("deployment"),
    description: first("description"),
    result: first("result"),
    citations: ordered.map(({ citation }) => citation),
  };
}

/** The earliest and latest time that a row prints; null where it prints none. */
export function printedTimes({ startedAt, finishedAt, otherTime }: TaskFact): { first: Micros; last: Micros } | null {
  const times = [startedAt, finishedAt, otherTime].filter((time) => time !== null);
  if (times.length === 0) return null;
  return {
    first: times.map(({ earliest }) => earliest).reduce(earlier),
    last: times.map(({ latest }) => latest).reduce(later),
  };
}
