import type { Micros } from "../model.ts";
import { coverageOf, covers, type Coverage } from "./coverage.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  earlier,
  greatest,
  inBoth,
  isShownTwice,
  later,
  plusSeconds,
  secondsBetween,
  type Stretch,
} from "./durations.ts";
import { hangingTask, neverDeleted, type HangingTask, type HealthCheck } from "./health-checks.ts";

/** The rhythm of the health checks, measured. Seconds throughout. */
export interface Cadence {
  /** Median from the start of one check to the start of the next. */
  readonly periodSeconds: number;
  /** Largest distance of a period from the median, among those that are one period. */
  readonly spreadSeconds: number;
  /** Checks with a known start. */
  readonly checks: number;
  /** Share of the covered time in which a check was visible. */
  readonly visibleShare: number;
  /** Longest deployed window of a check that came to its end. */
  readonly longestSeconds: number;
  /** Start of the last check. */
  readonly lastStart: Micros;
  /** None where the last check was left behind, hangs or waits to be deleted: then no time is quiet. */
  readonly nextQuietWindows: readonly Stretch[];
}

const QUIET_WINDOWS = 3;

/** So many checks at least make a rhythm that goes on. */
const MEASURED_CHECKS = 3;

/**
 * Measures the rhythm; null where fewer than two checks are known, or where less than two thirds of their periods are
 * alike: that is none. Nothing is assumed: a period counts only where the lists cover it, so that no check can be missing
 * in it.
 */
export function cadenceOf(
  checks: readonly HealthCheck[],
  covered: Pick<Coverage, "creations" | "deletions" | "latest" | "dated">,
): Cadence | null {
  const { creations, deletions } = covered;
  const starts = checks
    .flatMap(({ create }) => create?.startedAt ?? [])
    .filter((start) => !isShownTwice(start))
    .map(({ earliest }) => earliest)
    .sort((a, b) => a - b);
  const ends = new Map(
    checks.toReversed().map(({ create }) => [create?.startedAt?.earliest, create?.finishedAt?.earliest] as const),
  );
  const periods = starts
    .slice(1)
    .map((start, index) => ({ from: starts[index]!, to: start }))
    // the coverage begins with the end of the oldest task, so the start of that one lies just before it
    .filter(({ from, to }) => covers(creations, { from: ends.get(from) ?? from, to }))
    .map(({ from, to }) => secondsBetween(from, to))
    .filter((period) => period > 0);
  if (periods.length === 0) return null;
  const periodSeconds = median(periods);
  if (periods.filter((period) => isOfOnePeriod(period, periodSeconds)).length * 3 < periods.length * 2) return null;
  const spreadSeconds = spread(periods, periodSeconds);
  const longestSeconds = Math.max(
    0,
    greatest(
      checks.flatMap(({ deployed: { from, to } }) => (from === null || to === null ? [] : secondsBetween(from, to))),
    ),
  );
  const measured = {
    periodSeconds,
    spreadSeconds,
    checks: starts.length,
    visibleShare: visibleShare(checks, deletions),
    longestSeconds,
    lastStart: starts.at(-1)!,
  };
  const last = checks.at(-1)!;
  const stays =
    last.state === "orphaned" ||
    neverDeleted(last, checks, periodSeconds, deletions) ||
    isToBeDeleted(last) ||
    hangingAtEnd(last, covered) !== null;
  return { ...measured, nextQuietWindows: stays ? [] : quietWindows(measured, endOf(covered) ?? measured.lastStart) };
}

/** When the lists end: the latest time that they print, or a date beside them. */
function endOf({ latest, dated }: Pick<Coverage, "latest" | "dated">): Micros | null {
  const ends = [...(latest === null ? [] : [latest]), ...dated.map(({ takenAt }) => takenAt)];
  return ends.length === 0 ? null : greatest(ends);
}

/** Whether a delete task of it waits for a worker. */
function isToBeDeleted({ state, queuedDelete }: HealthCheck): boolean {
  return state === "running" && queuedDelete !== null;
}

/** The task of a check that hung when the lists were taken. */
export function hangingAtEnd(
  check: HealthCheck,
  covered: Pick<Coverage, "creations" | "deletions" | "latest" | "dated">,
): HangingTask | null {
  return hangingTask(check, covered, endOf(covered));
}

/** The rhythm of the checks of each deployment that has one: two versions of Healthwatch run apart from each other. */
export function cadencesOf(checks: readonly HealthCheck[], coverage: Coverage): Map<string, Cadence> {
  const found = new Map<string, Cadence>();
  for (const name of new Set(checks.map(({ deployment }) => deployment))) {
    const own = checks.filter(({ deployment }) => deployment === name);
    const cadence = cadenceOf(own, coverageOf(coverage, name));
    if (cadence !== null) found.set(name, cadence);
  }
  return found;
}

/** The rhythm of the checks of a deployment; that of the other Healthwatch where its own is not known. */
export function rhythmOf(deployment: string, cadences: ReadonlyMap<string, Cadence>): Cadence | undefined {
  return cadences.get(deployment) ?? [...cadences.values()][0];
}

/** When no check of any deployment is to be expected next, as far as the rhythm of each tells. */
export function quietOfAll(cadences: ReadonlyMap<string, Cadence>): readonly Stretch[] {
  const [first, ...others] = [...cadences.values()].map(({ nextQuietWindows }) => nextQuietWindows);
  return first === undefined ? [] : others.reduce(inBoth, first).slice(0, QUIET_WINDOWS);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A check left out makes a period of two: only what is nearer to one period than to two or none tells the spread. */
function spread(periods: readonly number[], median: number): number {
  return greatest(periods.filter((period) => isOfOnePeriod(period, median)).map((period) => Math.abs(period - median)));
}

function isOfOnePeriod(period: number, median: number): boolean {
  return Math.abs(period - median) < median / 2;
}

function visibleShare(checks: readonly HealthCheck[], covered: readonly Stretch[]): number {
  let visible = 0;
  let total = 0;
  for (const stretch of covered) {
    total += secondsBetween(stretch.from, stretch.to);
    for (const { surelyVisible } of checks) {
      if (surelyVisible === null) continue;
      visible += Math.max(
        0,
        secondsBetween(later(surelyVisible.from, stretch.from), earlier(surelyVisible.to, stretch.to)),
      );
    }
  }
  return total === 0 ? 0 : Math.round((visible / total) * 1e4) / 1e4;
}

/**
 * Where a check is to be expected at `at`: the stretch in which the deployment may exist, widening with each period
 * from the last check known. null before the first expected one, where the rhythm is not known well enough, and where
 * it has widened so far that it says nothing.
 */
export function expectedCheck(cadence: Omit<Cadence, "nextQuietWindows">, at: Stretch): Stretch | null {
  if (cadence.checks < MEASURED_CHECKS) return null;
  const cycle = cycleAt(cadence, at);
  const expected = [cycle - 1, cycle, cycle + 1]
    .map((number) => expectedAt(cadence, number))
    .filter((stretch) => stretch !== null);
  return expected.find(({ from, to }) => from <= at.to && at.from <= to) ?? null;
}

/** Whether a rhythm is known well enough to tell when a check was to be expected at that time. */
export function tellsWhenDue(cadence: Omit<Cadence, "nextQuietWindows">, at: Stretch): boolean {
  return cadence.checks >= MEASURED_CHECKS && expectedAt(cadence, cycleAt(cadence, at)) !== null;
}

function cycleAt({ lastStart, periodSeconds }: Omit<Cadence, "nextQuietWindows">, at: Stretch): number {
  const middle = (at.from + at.to) / 2;
  return Math.round(secondsBetween(lastStart, middle as Micros) / periodSeconds);
}

function expectedAt(cadence: Omit<Cadence, "nextQuietWindows">, cycle: number): Stretch | null {
  const slack = cadence.spreadSeconds * Math.abs(cycle);
  // times are printed to the second: no rhythm is known better than that, however regular it looks
  const drift = Math.max(slack, Math.abs(cycle) / (cadence.checks - 1));
  if (drift * 2 + cadence.longestSeconds >= cadence.periodSeconds) return null;
  const start = plusSeconds(cadence.lastStart, cycle * cadence.periodSeconds);
  return { from: plusSeconds(start, -slack), to: plusSeconds(start, cadence.longestSeconds + slack) };
}

/** The first stretches after `after` that stay clear of every expected check by the tolerance of the clocks. */
function quietWindows(cadence: Omit<Cadence, "nextQuietWindows">, after: Micros): Stretch[] {
  if (cadence.checks < MEASURED_CHECKS) return [];
  const windows: Stretch[] = [];
  let cycle = Math.max(0, Math.floor(secondsBetween(cadence.lastStart, after) / cadence.periodSeconds));
  for (; windows.length < QUIET_WINDOWS; cycle++) {
    const before = expectedAt(cadence, cycle);
    const next = expectedAt(cadence, cycle + 1);
    if (before === null || next === null) break;
    const window = {
      from: later(plusSeconds(before.to, CLOCK_TOLERANCE_SECONDS), after),
      to: plusSeconds(next.from, -CLOCK_TOLERANCE_SECONDS),
    };
    if (window.from < window.to) windows.push(window);
    else if (window.to > after) break;
  }
  return windows;
}
