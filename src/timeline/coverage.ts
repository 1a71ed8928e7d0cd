import type { Micros, TaskListFact } from "../model.ts";
import { hasEnded, printedTimes } from "./directors.ts";
import { greatest, isWithin, least, type Stretch } from "./durations.ts";

/**
 * The stretches of time about which one source could have told us, less what is known to be cut. A task list: from the
 * oldest finish it prints to the latest time it prints. It holds the tasks that changed last, so any task that ended in
 * between would be in it, and every one that runs at its end is.
 */
function coverageOf(list: TaskListFact): Stretch[] {
  const { covers: recorded } = list;
  if (recorded === null) return [];
  const stretch = recorded === "listing" ? ofListing(list) : { from: recorded.from.latest, to: recorded.to.earliest };
  if (stretch === null || stretch.to < stretch.from) return [];
  return list.gaps.reduce<Stretch[]>(
    (stretches, gap) =>
      stretches.flatMap((stretch) =>
        without(stretch, (gap.from ?? -Infinity) as Micros, (gap.to ?? Infinity) as Micros),
      ),
    [stretch],
  );
}

function ofListing(list: TaskListFact): Stretch | null {
  const finishes = list.tasks
    .filter(hasEnded)
    .flatMap(({ finishedAt }) => (finishedAt === null ? [] : [finishedAt.latest]));
  const latest = latestPrinted(list);
  return finishes.length === 0 || latest === null ? null : { from: least(finishes), to: latest };
}

function latestPrinted(list: TaskListFact): Micros | null {
  const times = list.tasks.flatMap((task) => printedTimes(task)?.last ?? []);
  return times.length === 0 ? null : greatest(times);
}

function without(stretch: Stretch, from: Micros, to: Micros): Stretch[] {
  if (to < stretch.from || stretch.to < from) return [stretch];
  const rest: Stretch[] = [];
  if (stretch.from < from) rest.push({ from: stretch.from, to: from });
  if (to < stretch.to) rest.push({ from: to, to: stretch.to });
  return rest;
}

/** What the lists of a bundle cover, together. */
export interface Coverage {
  /** Stretches about which the lists speak of health checks, joined and in order. */
  readonly healthChecks: readonly Stretch[];
  /**
   * Stretches about which a list speaks of whatever deployment: it shows health checks and another one too, so it was
   * not asked for one alone.
   */
  readonly everything: readonly Stretch[];
  /** Stretches that a list covers for each deployment of which it shows a row. */
  readonly deployments: ReadonlyMap<string, readonly Stretch[]>;
  /** The latest time that a listing prints; null without one. */
  readonly latest: Micros | null;
}

/** Absence counts only under coverage, and a list speaks only of deployments of which it shows a row. */
export function coverage(lists: readonly TaskListFact[], isHealthCheck: (deployment: string) => boolean): Coverage {
  const deployments = new Map<string, Stretch[]>();
  const healthChecks: Stretch[] = [];
  const everything: Stretch[] = [];
  for (const list of lists) {
    const stretches = coverageOf(list);
    const names = new Set(list.tasks.flatMap(({ deployment }) => deployment ?? []));
    for (const name of names) deployments.set(name, [...(deployments.get(name) ?? []), ...stretches]);
    if (![...names].some(isHealthCheck)) continue;
    healthChecks.push(...stretches);
    if (![...names].every(isHealthCheck)) everything.push(...stretches);
  }
  return {
    healthChecks: joined(healthChecks),
    everything: joined(everything),
    latest: latestOf(lists),
    deployments: new Map([...deployments].map(([name, stretches]) => [name, joined(stretches)])),
  };
}

function latestOf(lists: readonly TaskListFact[]): Micros | null {
  const times = lists.filter(({ covers: recorded }) => recorded !== null).flatMap((list) => latestPrinted(list) ?? []);
  return times.length === 0 ? null : greatest(times);
}

export function covers(stretches: readonly Stretch[], wanted: Stretch): boolean {
  return stretches.some((stretch) => isWithin(wanted, stretch));
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
