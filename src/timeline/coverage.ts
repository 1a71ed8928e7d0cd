import type { Citation, Micros, TaskFact, TaskListFact } from "../model.ts";
import { takenAt } from "./captures.ts";
import type { ClockOffset } from "./clocks.ts";
import { hasEnded, latestTimeOf } from "./tasks.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  greatest,
  inBoth,
  isWithin,
  later,
  least,
  plusSeconds,
  type Stretch,
} from "./durations.ts";

/**
 * The stretches of time about which one source could have told us, less what is known to be cut. A task list: from the
 * oldest finish it prints to the latest time it prints. It holds the tasks that changed last, so any task that ended in
 * between would be in it, and every one that runs at its end is.
 */
function coveredByList(list: TaskListFact, until: Micros | null = null): Stretch[] {
  const { covers: recorded } = list;
  if (recorded === null) return [];
  const printed = recorded === "listing" ? ofListing(list) : { from: recorded.from.latest, to: recorded.to.earliest };
  if (printed === null || printed.to < printed.from) return [];
  const stretch = until === null ? printed : { from: printed.from, to: later(printed.to, until) };
  return list.gaps.reduce<Stretch[]>(
    (stretches, gap) =>
      stretches.flatMap((stretch) =>
        without(stretch, (gap.from ?? -Infinity) as Micros, (gap.to ?? Infinity) as Micros),
      ),
    [stretch],
  );
}

/** Of a time that clocks showed twice that moment counts which makes the stretch shorter. */
function ofListing({ tasks }: TaskListFact): Stretch | null {
  const finishes = tasks.filter(hasEnded).flatMap(({ finishedAt }) => finishedAt?.latest ?? []);
  const printed = tasks
    .flatMap(({ startedAt, finishedAt, otherTime }) => [startedAt, finishedAt, otherTime])
    .flatMap((time) => time?.earliest ?? []);
  return finishes.length === 0 ? null : { from: least(finishes), to: greatest(printed) };
}

function latestPrinted(list: TaskListFact): Micros | null {
  const times = list.tasks.flatMap((task) => latestTimeOf(task) ?? []);
  return times.length === 0 ? null : greatest(times);
}

function without(stretch: Stretch, from: Micros, to: Micros): Stretch[] {
  if (to < stretch.from || stretch.to < from) return [stretch];
  const rest: Stretch[] = [];
  if (stretch.from < from) rest.push({ from: stretch.from, to: from });
  if (to < stretch.to) rest.push({ from: to, to: stretch.to });
  return rest;
}

/** What one list covers with the time in which nothing more was done until it was taken. */
export interface Dated {
  readonly stretches: readonly Stretch[];
  /** The latest time that it prints. */
  readonly printedTo: Micros | null;
  readonly takenAt: Micros;
  /** Where that is said. */
  readonly citation: Citation | null;
}

/**
 * As if the list had been taken when a date beside it says: all that was done by then would be in it. That date is of
 * another clock than the director's.
 */
function datedOf(list: TaskListFact): Dated[] {
  const taken = takenAt(list.times);
  if (taken === null) return [];
  const stretches = coveredByList(list, plusSeconds(taken.from, -CLOCK_TOLERANCE_SECONDS));
  const citation = list.times.find(({ instant }) => instant.earliest === taken.from)?.citation ?? null;
  return [{ stretches, printedTo: latestPrinted(list), takenAt: taken.from, citation }];
}

/** What was done to a deployment: create tasks update it, too. */
type Change = NonNullable<TaskFact["change"]>;

/** What one list covers, for the deployments and for the changes of which it shows a row. */
interface CoveredByList {
  /** Whether it records all that is done, as events do: a listing may leave out rows. */
  readonly isRecord: boolean;
  readonly deployments: ReadonlySet<string>;
  /** One that shows no create task, or no delete task, may have been cut down to the others. */
  readonly changes: ReadonlySet<Change>;
  readonly stretches: readonly Stretch[];
  /** The latest time that it prints: copies of one list print the same. */
  readonly printedTo: Micros | null;
}

/** What the lists of a bundle cover, together. */
export interface Coverage {
  /** Stretches about which the lists speak of health checks, joined and in order. */
  readonly healthChecks: readonly Stretch[];
  /** Those of them about which lists tell that checks were created: such that show create tasks. */
  readonly creations: readonly Stretch[];
  /** Those of them about which lists tell that checks were deleted: such that show delete tasks. */
  readonly deletions: readonly Stretch[];
  /** Deployments of health checks that something names and no list shows. */
  readonly unlisted: readonly string[];
  /**
   * Stretches about which a list speaks of whatever change of whatever deployment: it shows health checks and another
   * one too, so it was not asked for one alone, and create and delete tasks, so it was not cut down to either.
   */
  readonly everything: readonly Stretch[];
  /** Stretches that a list covers for each deployment of which it shows a row. */
  readonly deployments: ReadonlyMap<string, readonly Stretch[]>;
  /** The same of the lists that show a create task, and of those that show a delete task, of whatever deployment. */
  readonly ofChanges: Readonly<Record<Change, ReadonlyMap<string, readonly Stretch[]>>>;
  /** The same for each list alone. */
  readonly lists: readonly CoveredByList[];
  /** What lists speak of health checks about if they were taken when something beside them says. */
  readonly dated: readonly Dated[];
  /** The latest time that a listing prints; null without one. */
  readonly latest: Micros | null;
}

/**
 * Absence counts only under coverage, and a list speaks only of deployments of which it shows a row: of health checks
 * where it shows those of every version of Healthwatch that something in the bundle names (`named`, beside the lists).
 */
export function coverage(
  lists: readonly TaskListFact[],
  isHealthCheck: (deployment: string) => boolean,
  named: readonly string[] = [],
): Coverage {
  const everything: Stretch[] = [];
  const each: CoveredByList[] = [];
  const dated: Dated[] = [];
  const listed = lists.flatMap(({ tasks }) => tasks.flatMap(({ deployment }) => deployment ?? []));
  const healthDeployments = [...new Set([...named, ...listed].filter(isHealthCheck))];
  for (const list of lists) {
    const stretches = coveredByList(list);
    const names = new Set(list.tasks.flatMap(({ deployment }) => deployment ?? []));
    const changes = new Set(
      list.tasks.flatMap(({ deployment, change }) => (deployment === null ? [] : (change ?? []))),
    );
    const isRecord = list.covers !== null && list.covers !== "listing";
    each.push({ isRecord, deployments: names, changes, stretches, printedTo: latestPrinted(list) });
    if (![...names].some(isHealthCheck)) continue;
    if (healthDeployments.every((name) => names.has(name))) dated.push(...datedOf(list));
    if (![...names].every(isHealthCheck) && changes.size === 2) everything.push(...stretches);
  }
  const latest = latestOf(lists);
  const showing = (change: Change) => byDeployment(each.filter(({ changes }) => changes.has(change)));
  const deployments = byDeployment(each);
  const ofChanges = { create: showing("create"), delete: showing("delete") };
  return {
    healthChecks: ofAll(healthDeployments.map((name) => deployments.get(name) ?? [])),
    creations: ofAll(healthDeployments.map((name) => coverageOfChanges({ ofChanges }, name, "create"))),
    deletions: ofAll(healthDeployments.map((name) => coverageOfChanges({ ofChanges }, name, "delete"))),
    unlisted: healthDeployments.filter((name) => !deployments.has(name)),
    everything: joined(everything),
    lists: each,
    // one behind which another list shows more does not go on to its date
    dated: dated.filter(({ printedTo }) => printedTo === latest),
    latest,
    deployments,
    ofChanges,
  };
}

/** What the lists cover for each deployment of which they show a row. */
function byDeployment(lists: readonly CoveredByList[]): Map<string, readonly Stretch[]> {
  const covered = new Map<string, Stretch[]>();
  for (const { deployments, stretches } of lists) {
    for (const name of deployments) {
      const before = covered.get(name);
      if (before === undefined) covered.set(name, [...stretches]);
      else before.push(...stretches);
    }
  }
  return new Map([...covered].map(([name, stretches]) => [name, joined(stretches)]));
}

/** What all of them cover; nothing where there is none. */
function ofAll(covered: readonly (readonly Stretch[])[]): readonly Stretch[] {
  return covered.length === 0 ? [] : covered.reduce(inBoth);
}

function latestOf(lists: readonly TaskListFact[]): Micros | null {
  const times = lists.filter(({ covers: recorded }) => recorded !== null).flatMap((list) => latestPrinted(list) ?? []);
  return times.length === 0 ? null : greatest(times);
}

/** What lists tell of the health checks of one deployment: they need not show those of another Healthwatch for that. */
export function coverageOf(
  { ofChanges, dated, latest }: Pick<Coverage, "ofChanges" | "dated" | "latest">,
  deployment: string,
): Pick<Coverage, "creations" | "deletions" | "dated" | "latest"> {
  return {
    creations: coverageOfChanges({ ofChanges }, deployment, "create"),
    deletions: coverageOfChanges({ ofChanges }, deployment, "delete"),
    dated,
    latest,
  };
}

/**
 * What lists tell of one kind of changes of a deployment: those that show rows of it, and such a change of whatever
 * deployment. That there was none is not told by a list of other changes alone.
 */
export function coverageOfChanges(
  { ofChanges }: Pick<Coverage, "ofChanges">,
  deployment: string,
  change: Change,
): readonly Stretch[] {
  return ofChanges[change].get(deployment) ?? [];
}

/**
 * Whether two lists that show delete tasks, taken at different times, each cover a stretch for a deployment: a delete
 * task that both lack was none.
 */
export function showNoDeleteTwice({ lists }: Coverage, deployment: string, wanted: Stretch): boolean {
  const covering = lists.filter(
    ({ deployments, changes, stretches }) =>
      deployments.has(deployment) && changes.has("delete") && covers(stretches, wanted),
  );
  return new Set(covering.map(({ printedTo }) => printedTo)).size > 1;
}

export function covers(stretches: readonly Stretch[], wanted: Stretch): boolean {
  return stretches.some((stretch) => isWithin(wanted, stretch));
}

/**
 * Whether the times that lists print (`printed`) cover a stretch, or only the date of one of them does. That is not asked
 * where the clocks are known to be apart: it is of another one than the director's.
 */
export function coveredBy(
  printed: readonly Stretch[],
  dated: readonly Dated[],
  wanted: Stretch,
  offset: ClockOffset | null,
): "printed" | Dated | null {
  if (covers(printed, wanted)) return "printed";
  if (offset !== null) return null;
  return dated.find(({ stretches }) => covers(joined([...printed, ...stretches]), wanted)) ?? null;
}

function joined(stretches: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, stretch.to) as Micros };
    else result.push(stretch);
  }
  return result;
}
