import type { CapturedVersion } from "../model.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn, type Capture } from "../timeline/captures.ts";
import { clockTolerance } from "../timeline/clocks.ts";
import { covers } from "../timeline/coverage.ts";
import { isWithin, secondsBetween, widened, type Stretch } from "../timeline/durations.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { isTile, type Timeline } from "../timeline/timeline.ts";
import { namesInWords, placeOf } from "./wording.ts";

/** Something that a verdict rests on and the evidence does not show. */
export interface Assumption {
  readonly statement: string;
  readonly settle: string;
}

/** What a capture shows of the versions of one certificate. */
export type CaptureShape =
  /** Every deployment that is no health check is on an older version than the newest. */
  | "tiles-on-older"
  /** The newest version is on a deployment that is no health check, and another version is active too. */
  | "tile-on-newest"
  /** It cannot show the state that the call complained of, or not enough of it. */
  | "says-nothing";

/** A capture, and whether it speaks for one call. */
export interface Witness {
  readonly capture: Capture;
  readonly shape: CaptureShape;
  readonly speaks: "outright" | "as-an-assumption" | "no";
  /** Why it does not speak; "" where it does. */
  readonly why: string;
  /** Set when it speaks as an assumption. */
  readonly assumption: Assumption | null;
}

/** Names on a version that are no health checks. */
export function othersOn(version: CapturedVersion, timeline: Timeline): string[] {
  return deploymentsOn(version).filter((name) => !timeline.isHealthCheck(name));
}

export function shapeOf(capture: Capture, timeline: Timeline): CaptureShape {
  const { newest, versions } = capture;
  if (newest === null || versions.length < 2) return "says-nothing";
  const olderActive = versions.filter((version) => version !== newest && version.active);
  if (olderActive.length === 0) return "says-nothing";
  if (newest.active && newest.deployments === null) return "says-nothing";
  if (newest.active && othersOn(newest, timeline).length > 0) return "tile-on-newest";
  return olderActive.some((version) => othersOn(version, timeline).length > 0) ? "tiles-on-older" : "says-nothing";
}

/**
 * Whether a capture speaks for a call. Deployments only move to newer versions: tiles on the older version *after* the
 * call were on it during the call, and a tile on the newest *before* the call still was. The other way round it depends
 * on what is known of the time between; without times it depends on nothing that could matter being known.
 */
export function witness(capture: Capture, call: Call, timeline: Timeline): Witness {
  const shape = shapeOf(capture, timeline);
  const base = { capture, shape, why: "", assumption: null };
  if (capture.damage !== null)
    return {
      ...base,
      shape: "says-nothing",
      speaks: "no",
      why: `what it says of this certificate is damaged: ${capture.damage}`,
    };
  if (shape === "says-nothing") return { ...base, speaks: "no", why: whyItSaysNothing(capture) };
  const older = shape === "tiles-on-older";
  const at = strongTime(call);
  const changes = changesThatMatter(capture, older, timeline);
  const taken = capture.takenAt;

  if (at === null || taken === null) {
    const matters = changes.find(({ stretch }) => couldLieBetween(stretch.to, older, at, taken));
    if (matters !== undefined)
      return {
        ...base,
        speaks: "no",
        why: `${matters.what}, and nothing says that the capture and the call lie on the same side of that`,
      };
    return { ...base, speaks: "as-an-assumption", assumption: missingTime(capture, at === null) };
  }
  const gap = older ? { from: taken.to, to: at.to } : { from: at.from, to: taken.from };
  if (gap.to <= gap.from) {
    if (older) return { ...base, speaks: "outright" };
    const since = { from: taken.from, to: at.to };
    const gone = goneBetween(capture, since, timeline);
    if (gone !== undefined) return { ...base, speaks: "no", why: `${gone.what}, between the capture and the call` };
    return mayBeGone(capture, since, timeline)
      ? { ...base, speaks: "as-an-assumption", assumption: stillThere(capture, timeline) }
      : { ...base, speaks: "outright" };
  }
  const between = changes.find(({ stretch }) => gap.from < stretch.to && stretch.to <= gap.to);
  if (between !== undefined)
    return {
      ...base,
      speaks: "no",
      why: `${between.what}, between ${older ? "the capture and the call" : "the call and the capture"}`,
    };
  // the clocks leave open whether what came just before or after the gap came in it
  const wide = widened(gap, clockTolerance(timeline.clockOffset));
  const near = changes.some(({ stretch }) => wide.from < stretch.to && stretch.to <= wide.to);
  if (!near && isCovered(gap, capture, older, timeline)) return { ...base, speaks: "outright" };
  return { ...base, speaks: "as-an-assumption", assumption: uncoveredTime(capture, older) };
}

function whyItSaysNothing({ newest, versions }: Capture): string {
  if (newest === null) return "it lists no version of this certificate";
  if (versions.length < 2) return "it lists only one version of this certificate";
  if (versions.every((version) => version === newest || !version.active))
    return "it shows one version in use, so it does not show the state that the call complained of";
  return "it does not list which deployments use the versions";
}

/** Deploys of tiles, and certificate changes, that could have moved what the capture shows. */
function changesThatMatter(capture: Capture, older: boolean, timeline: Timeline): Change[] {
  const onNewest = new Set(capture.newest === null ? [] : othersOn(capture.newest, timeline));
  const deploys = timeline.deploys
    .filter(
      ({ ended, change, deployment }) =>
        ended && change === "create" && (older || deployment === null || onNewest.has(deployment)),
    )
    .map(({ stretch, deployment, label }): Change => ({
      stretch,
      what: deployment === null ? `${label} ended` : `a deploy of ${deployment} ended (${label})`,
    }));
  const certificateChanges = timeline.calls
    .filter(({ result, endpoint }) => result === "succeeded" && endpoint !== null && endpoint !== "activate")
    .flatMap((call): Change[] => {
      const at = strongTime(call);
      return at === null ? [] : [{ stretch: at, what: `${call.id} changed certificates (${call.endpoint})` }];
    });
  const logged = timeline.certificateChanges
    .filter(
      ({ action, status, name }) =>
        (action === "regenerate" || action === "generate") &&
        isSuccess(status) &&
        (name === null || name === capture.certificate),
    )
    .map(({ at, action, name }): Change => ({
      stretch: { from: at.earliest, to: at.latest },
      what: `CredHub logged ${action} of ${name ?? "a certificate"}`,
    }));
  return [...deploys, ...certificateChanges, ...logged];
}

function isSuccess(status: number | null): boolean {
  return status === null || (status >= 200 && status < 300);
}

interface Change {
  readonly stretch: Stretch;
  readonly what: string;
}

/** Whether a change that ended then could lie between the capture and the call, in one of the orders that are open. */
function couldLieBetween(ended: number, older: boolean, at: Stretch | null, taken: Stretch | null): boolean {
  if (at !== null) return older ? ended <= at.to : ended >= at.from;
  if (taken !== null) return older ? ended > taken.to : ended < taken.from;
  return true;
}

/** For a tile on the newest version, seen before the call: it may have been deleted since, if all of them were. */
function goneBetween(capture: Capture, between: Stretch, timeline: Timeline): Change | undefined {
  const names = capture.newest === null ? [] : othersOn(capture.newest, timeline);
  const deletions = names.map((name) =>
    timeline.deploys.find(
      ({ deployment, change, done, stretch }) =>
        deployment === name && change === "delete" && done && isWithin({ from: stretch.to, to: stretch.to }, between),
    ),
  );
  const last = deletions.at(-1);
  if (last === undefined || deletions.includes(undefined)) return undefined;
  return { stretch: last.stretch, what: `${last.deployment} was deleted (${last.label})` };
}

/**
 * Whether all that is on the newest version may have been deleted since, unseen. The tiles of a foundation stay; service
 * instances, and what was deployed outside Ops Manager, come and go.
 */
function mayBeGone(capture: Capture, since: Stretch, timeline: Timeline): boolean {
  const names = othersOn(capture.newest!, timeline);
  const isSeen = (name: string): boolean => covers(timeline.coverage.deployments.get(name) ?? [], since);
  return (
    secondsBetween(since.from, since.to) > SAME_MOMENT_SECONDS && !names.some((name) => isTile(name) || isSeen(name))
  );
}

/** Times are exact to the second, and a call without a logged start is three of them long. */
const SAME_MOMENT_SECONDS = 2;

/**
 * Whether a deploy in the gap would be known. A list speaks only of deployments of which it shows a row; within one
 * life of a health check, seconds long, it is enough that the list covers the time.
 */
function isCovered(gap: Stretch, capture: Capture, older: boolean, timeline: Timeline): boolean {
  if (secondsBetween(gap.from, gap.to) <= SAME_MOMENT_SECONDS) return true;
  const sameCheck = timeline.checks.some(({ surelyVisible }) => surelyVisible !== null && isWithin(gap, surelyVisible));
  if (sameCheck && covers(timeline.coverage.healthChecks, gap)) return true;
  const names = capture.versions
    .filter((version) => (version === capture.newest) !== older)
    .flatMap((version) => othersOn(version, timeline));
  return names.length > 0 && names.every((name) => covers(timeline.coverage.deployments.get(name) ?? [], gap));
}

function missingTime(capture: Capture, callMissing: boolean): Assumption {
  const place = placeOf(capture.topology);
  if (!callMissing) {
    return {
      statement: `${place} does not say when it was taken; it is taken to show the versions as they were at the call`,
      settle: "say when it was taken, in certrace.yaml, or take a new one with a line of `date -u` before it",
    };
  }
  return {
    statement: "nothing says when the call was made; the topologies are taken to show the versions as they were then",
    settle: "say when the call was answered: --failed-at, or save the response with its headers (`curl -i`)",
  };
}

function stillThere(capture: Capture, timeline: Timeline): Assumption {
  const names = namesInWords(othersOn(capture.newest!, timeline));
  return {
    statement: `${names}, on the newest version in ${placeOf(capture.topology)}, had not been deleted before the call`,
    settle: "collect a task list that covers the time between them and shows every deployment",
  };
}

function uncoveredTime(capture: Capture, older: boolean): Assumption {
  const place = placeOf(capture.topology);
  return {
    statement: `no deploy or certificate change came between ${older ? `${place} and the call` : `the call and ${place}`}`,
    settle: "collect a task list that covers the time between them and shows every deployment",
  };
}

/** Deploys of deployments other than health checks that ran during the call. */
export function deploysDuring(call: Call, timeline: Timeline): Deploy[] {
  const at = strongTime(call);
  if (at === null) return [];
  return timeline.deploys.filter(
    ({ change, stretch, startKnown }) =>
      change === "create" && startKnown && stretch.from <= at.to && at.from <= stretch.to,
  );
}
