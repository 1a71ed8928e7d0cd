import type { AppliedProduct, CertificateChangeFact, Citation, Endpoint } from "../model.ts";
import { stretchOf, type ApplyChanges, type Deploy } from "./apply-changes.ts";
import type { Call } from "./calls.ts";
import { coverageOfChanges, covers, type Coverage } from "./coverage.ts";
import type { Director } from "./directors.ts";
import { hasEnded, type Task } from "./tasks.ts";
import { grouped } from "./grouped.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  greatest,
  isShownTwice,
  least,
  plusSeconds,
  secondsBetween,
  stretchesMeet,
  wholeSecond,
  widened,
  type Stretch,
} from "./durations.ts";

/** How far the director's clock is ahead of Ops Manager's. Seconds throughout; negative: it is behind. */
export interface ClockOffset {
  /** Said by the user, or measured by events that both clocks saw. */
  readonly basis: "stated" | "shared-events";
  /** The offset lies between these. */
  readonly from: number;
  readonly to: number;
  /** Median of what the single events say. */
  readonly median: number;
  /** Largest distance of a single event's answer from the median. */
  readonly spread: number;
  /** Events that both clocks saw; 0 where the user said it. */
  readonly pairs: number;
  /** Equal clocks fit all that is known, too: the times of both are then compared as they stand. */
  readonly mayBeEqual: boolean;
  readonly citations: readonly Citation[];
}

/** What one event, seen by both clocks, says of their offset. */
interface Pair {
  readonly from: number;
  readonly to: number;
  readonly citations: readonly Citation[];
}

/** Events that lie further apart than this are not taken for one that both saw, unless a log says so. */
const MAX_OFFSET_SECONDS = 1_800;

/** Times are printed in whole seconds, on either side. */
const PRINTED_SECONDS = 1;

/**
 * The offset of the two clocks, from what both saw: a deploy that Ops Manager ran and the director's task for it, and a
 * call and the change that CredHub, on the director, logged for it. null where nothing was seen by both.
 */
export function clockOffset(
  stated: number | null,
  directors: readonly Director[],
  applyChanges: readonly ApplyChanges[],
  calls: readonly Call[],
  changes: readonly CertificateChangeFact[],
  coverage: Coverage,
): ClockOffset | null {
  if (stated !== null) return offsetOf("stated", [{ from: stated, to: stated, citations: [] }]);
  const tasks = directors.length === 1 ? directors[0]!.tasks : [];
  const pairs = [...pairsOfDeploys(applyChanges, tasks, coverage), ...pairsOfChanges(calls, changes)];
  return pairs.length === 0 ? null : offsetOf("shared-events", pairs);
}

function offsetOf(basis: ClockOffset["basis"], pairs: readonly Pair[]): ClockOffset {
  const middles = pairs.map(middleOf).sort((a, b) => a - b);
  const median = middles[middles.length >> 1]!;
  const inner = { from: greatest(pairs.map(({ from }) => from)), to: least(pairs.map(({ to }) => to)) };
  const outer = { from: least(pairs.map(({ from }) => from)), to: greatest(pairs.map(({ to }) => to)) };
  // no one offset fits all of them: a clock drifted, or was set
  const range = inner.from <= inner.to ? withinTolerance(inner) : outer;
  const within = Math.min(Math.max(median, range.from), range.to);
  return {
    basis,
    ...range,
    median: within,
    spread: greatest(middles.map((middle) => Math.abs(middle - median))),
    pairs: basis === "stated" ? 0 : pairs.length,
    mayBeEqual: range.from <= 0 && 0 <= range.to && Math.abs(within) <= CLOCK_TOLERANCE_SECONDS,
    citations: pairs.flatMap(({ citations }) => citations),
  };
}

/**
 * A product lasts as long as its errands, the task of its deploy does not: where the one side fits clocks that are equal,
 * what the other leaves open is no sign that they are further apart than clocks usually are.
 */
function withinTolerance(range: Pick<Pair, "from" | "to">): Pick<Pair, "from" | "to"> {
  const { from, to } = range;
  if (from > 0 || to < 0 || Math.min(-from, to) > CLOCK_TOLERANCE_SECONDS) return range;
  return { from: Math.max(from, -CLOCK_TOLERANCE_SECONDS), to: Math.min(to, CLOCK_TOLERANCE_SECONDS) };
}

/**
 * The task runs within the command: it starts after it and ends before it. Which task that is the log of the Apply
 * Changes says itself, whatever the clocks show, or the times do where they are near.
 */
function pairsOfDeploys(applyChanges: readonly ApplyChanges[], tasks: readonly Task[], coverage: Coverage): Pair[] {
  const accounts = applyChanges.flatMap((all) => all.accounts);
  const commands = grouped(accounts.flatMap(({ products }) => products), ({ citation }) => citation.source); // prettier-ignore
  const printedBy = new Map(tasks.map((task) => [task, commandsThatPrinted(task, commands)]));
  return applyChanges
    .flatMap(({ products }) => products)
    .flatMap(({ deployment, change, state, startedAt, finishedAt, citation }): Pair[] => {
      if (deployment === null || startedAt === null || finishedAt === null) return [];
      const wanted = change === "delete" ? "delete" : "create";
      const candidates = tasks.filter((task) => task.deployment === deployment && task.change === wanted);
      const ran = { from: startedAt.earliest, to: finishedAt.latest };
      const isIt = (command: AppliedProduct): boolean =>
        command.deployment === deployment && stretchesMeet(stretchOf(command), ran);
      const named = candidates.filter((task) => printedBy.get(task)!.some(isIt));
      const fitting = (named.length > 0 ? named : candidates).flatMap((task): Pair[] => {
        const [from, to] = [task.startedAt, task.finishedAt];
        if (from === null || to === null || !hasEnded(task)) return [];
        // a product may fail before a task begins, and what did not fail alike is not the same
        if (state !== null && task.state !== null && (state === "failed") === (task.state === "done")) return [];
        // times that were shown twice tell nothing of clocks that are seconds apart
        if ([startedAt, finishedAt, from, to].some(isShownTwice)) return [];
        const least = secondsBetween(finishedAt.latest, to.earliest) - PRINTED_SECONDS;
        const most = secondsBetween(startedAt.earliest, from.latest) + PRINTED_SECONDS;
        const pair = { from: least, to: most, citations: [citation, task.citations[0]!] };
        return least <= most && (named.length > 0 || isNear(pair)) ? [pair] : [];
      });
      // two tasks that could be the one say nothing
      const [only, other] = fitting;
      if (only === undefined || other !== undefined) return [];
      if (named.length > 0) return [only];
      // nor does one far off, where one that is nearer may not be listed: two deploys of a tile do not overlap
      const nearer = widened({ from: ran.to, to: ran.to }, Math.abs(middleOf(only)));
      const lasted = secondsBetween(ran.from, ran.to);
      const isAnother = isFar(only) && Math.abs(middleOf(only)) + CLOCK_TOLERANCE_SECONDS >= lasted;
      return isAnother && !covers(coverageOfChanges(coverage, deployment, wanted), nearer) ? [] : [only];
    });
}

/** The commands in whose output logs show a task: of each log the last one that begins before it. */
function commandsThatPrinted(
  { citations }: Task,
  commands: ReadonlyMap<string, readonly AppliedProduct[]>,
): AppliedProduct[] {
  return citations.flatMap(({ source, line }) => {
    const before = (commands.get(source) ?? []).filter(({ citation }) => citation.line < line);
    return before.length === 0 ? [] : before.reduce((a, b) => (b.citation.line > a.citation.line ? b : a));
  });
}

function middleOf({ from, to }: Pick<Pair, "from" | "to">): number {
  return (from + to) / 2;
}

/** Further apart than clocks usually are: that may be another event. */
function isFar(pair: Pair): boolean {
  return Math.abs(middleOf(pair)) > CLOCK_TOLERANCE_SECONDS;
}

const LOGGED_AS: Readonly<Record<Endpoint, CertificateChangeFact["action"][]>> = {
  generate: ["generate", "regenerate"],
  regenerate: ["generate", "regenerate"],
  activate: ["update-transitional"],
  delete: ["update-transitional", "delete"],
};

/**
 * What CredHub logged for a call lies between its request and its answer. One change that is far off may be of another
 * call, which is not logged.
 */
function pairsOfChanges(calls: readonly Call[], changes: readonly CertificateChangeFact[]): Pair[] {
  const pairs = calls.flatMap(({ endpoint, result, at }): Pair[] => {
    if (endpoint === null || result !== "succeeded" || at?.basis !== "production-log") return [];
    const near = changes.filter(
      (change) =>
        LOGGED_AS[endpoint].includes(change.action) &&
        Math.abs(secondsBetween(at.from, change.at.earliest)) <= MAX_OFFSET_SECONDS,
    );
    if (near.length === 0) return [];
    const first = least(near.map(({ at: logged }) => logged.earliest));
    const last = greatest(near.map(({ at: logged }) => logged.latest));
    const pair = {
      from: secondsBetween(at.to, last) - PRINTED_SECONDS,
      to: secondsBetween(at.from, first) + PRINTED_SECONDS,
      citations: [at.citation, near[0]!.citation].filter((citation) => citation !== null),
    };
    return pair.from <= pair.to ? [pair] : [];
  });
  return pairs.length === 1 && isFar(pairs[0]!) ? [] : pairs;
}

function isNear(pair: Pair): boolean {
  return Math.abs(middleOf(pair)) <= MAX_OFFSET_SECONDS;
}

/** A time of Ops Manager's clock as the director's clock showed it; as it is where nothing tells of their offset. */
export function onDirectorClock(at: Stretch, offset: ClockOffset | null): Stretch {
  if (offset === null) return at;
  return {
    from: wholeSecond(plusSeconds(at.from, offset.from)),
    to: wholeSecond(plusSeconds(at.to, offset.to + PRINTED_SECONDS - 1e-6)),
  };
}

/**
 * A time of Ops Manager as it is read on the director's clock: clocks are taken to be equal unless what is known says
 * otherwise. Events that leave equal clocks possible do not.
 */
export function readOnDirectorClock(at: Stretch, offset: ClockOffset | null): Stretch {
  return offset?.mayBeEqual === true ? at : onDirectorClock(at, offset);
}

/** When a deploy ran, by the director's clock. */
export function deployedAt({ clock, stretch }: Deploy, offset: ClockOffset | null): Stretch {
  return clock === "director" ? stretch : onDirectorClock(stretch, offset);
}

/** When a deploy ended, by the director's clock. */
export function deployEndedAt({ clock, end }: Deploy, offset: ClockOffset | null): Stretch {
  return clock === "director" ? end : onDirectorClock(end, offset);
}

/** A time of Ops Manager on the director's clock, with what the two clocks leave open. */
export function widelyOnDirectorClock(at: Stretch, offset: ClockOffset | null): Stretch {
  return widened(onDirectorClock(at, offset), clockTolerance(offset));
}

/** What two clocks of known offset may still be wrong by: they print whole seconds, and drift a little. */
const KNOWN_OFFSET_TOLERANCE_SECONDS = 2;

/** How far either clock may be wrong before something is ruled out by it, in seconds. */
export function clockTolerance(offset: ClockOffset | null): number {
  return offset === null ? CLOCK_TOLERANCE_SECONDS : KNOWN_OFFSET_TOLERANCE_SECONDS;
}
