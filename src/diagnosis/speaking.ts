import type { Micros } from "../model.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import type { Capture } from "../timeline/captures.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { clockTolerance, onDirectorClock } from "../timeline/clocks.ts";
import { earlier, isWithin, widened, type Stretch } from "../timeline/durations.ts";
import { placeOf } from "../timeline/place-of.ts";
import { hasTileOnNewest, othersOn, type Timeline } from "../timeline/timeline.ts";
import type { Assumption } from "./assumption.ts";
import { newestCreatedIn } from "./certificate-changes.ts";
import { begunIn, changesThatMatter } from "./changes.ts";
import { seenEarlier } from "./seen-earlier.ts";
import { seenLater } from "./seen-later.ts";
import { DEPLOYS_BETWEEN, settledBy, type Settling } from "./settling.ts";
import { OUTRIGHT, speaksIf, speaksNot, type Speech } from "./speech.ts";
import { isQuiet, showingOnOlder } from "./time-between.ts";
import { timesInWords } from "./wording.ts";

/** What a capture shows of the versions of one certificate. */
export type CaptureShape =
  /** Every deployment that is no health check is on an older version than the newest. */
  | "tiles-on-older"
  /** The newest version is on a deployment that is no health check, and another version is active too. */
  | "tile-on-newest"
  /** It cannot show the state that the call complained of, or not enough of it. */
  | "says-nothing";

/** A capture, and whether it speaks for one call. */
export interface Witness extends Speech {
  readonly capture: Capture;
  readonly shape: CaptureShape;
}

function shapeOf(capture: Capture, timeline: Timeline): CaptureShape {
  const { newest, versions } = capture;
  if (newest === null || versions.length < 2) return "says-nothing";
  const olderActive = versions.filter((version) => version !== newest && version.active);
  if (olderActive.length === 0) return "says-nothing";
  if (newest.active && newest.deployments === null) return "says-nothing";
  if (hasTileOnNewest(capture, timeline)) return "tile-on-newest";
  return olderActive.some((version) => othersOn(version, timeline).length > 0) ? "tiles-on-older" : "says-nothing";
}

/**
 * Whether a capture speaks for a call. Deployments only move to newer versions: tiles on the older version *after* the
 * call were on it during the call, and a tile on the newest *before* the call still was. The other way round it depends
 * on what is known of the time between; without times it depends on nothing that could matter being known.
 */
export function witness(capture: Capture, call: Call, timeline: Timeline): Witness {
  if (capture.damage !== null) {
    const why = `what it says of this certificate may not be whole: ${capture.damage}`;
    return { capture, shape: "says-nothing", ...speaksNot(why) };
  }
  const shape = shapeOf(capture, timeline);
  if (shape === "says-nothing") return { capture, shape, ...speaksNot(whyItSaysNothing(capture)) };
  return { capture, shape, ...speechOf(capture, call, timeline) };
}

function speechOf(capture: Capture, call: Call, timeline: Timeline): Speech {
  const said = strongTime(call);
  const { clockOffset } = timeline;
  // captures are taken on Ops Manager, deploys are the director's
  const at = said === null ? null : onDirectorClock(said, clockOffset);
  const taken = capture.takenAt === null ? null : onDirectorClock(capture.takenAt, clockOffset);
  if (said === null || at === null || taken === null) return withoutTime(capture, at, taken, timeline);
  const onNewest = hasTileOnNewest(capture, timeline);
  const gap = onNewest ? { from: at.from, to: taken.to } : { from: taken.from, to: at.to };
  if (gap.from < gap.to) return acrossGap(capture, at, gap, timeline);
  if (onNewest) return seenEarlier(capture, at, taken, timeline);
  const begun = checkInQuestion(said, timeline)?.create?.startedAt?.earliest ?? at.from;
  return seenLater(capture, call, at, { from: earlier(begun, at.from), to: taken.to }, timeline);
}

/** Nothing says when the call was made (`at`), or when the capture was taken. */
function withoutTime(capture: Capture, at: Stretch | null, taken: Stretch | null, timeline: Timeline): Speech {
  const created = at === null ? null : createdSince(at, capture, timeline);
  if (created !== null) return created;
  const changes = changesThatMatter(capture, timeline);
  const onNewest = hasTileOnNewest(capture, timeline);
  const matters = changes.find(({ stretch }) => couldLieBetween(stretch.to, onNewest, at, taken));
  if (matters === undefined) return speaksIf(missingTime(capture, at === null, timeline));
  const why = timesDisagree(capture) ?? "nothing says that the capture and the call lie on the same side of that";
  return speaksNot(`${matters.what}, and ${why}`, matters.citations);
}

/** What it shows may have come about, or have passed, between the capture and the call. */
function acrossGap(capture: Capture, at: Stretch, gap: Stretch, timeline: Timeline): Speech {
  const created = createdSince(at, capture, timeline);
  if (created !== null) return created;
  const onNewest = hasTileOnNewest(capture, timeline);
  const before = onNewest ? seenOnOlder(capture, gap, timeline) : undefined;
  if (before !== undefined) {
    const why = `${placeOf(before.topology)}, taken between the call and the capture, shows the same deployments on an older version`;
    return speaksNot(why, [before.topology]);
  }
  const changes = changesThatMatter(capture, timeline);
  const between = changes.find(({ stretch }) => gap.from < stretch.to && stretch.to <= gap.to);
  if (between !== undefined) {
    const where = onNewest ? "the call and the capture" : "the capture and the call";
    return speaksNot(`${between.what}, between ${where}`, between.citations);
  }
  if (isQuiet(gap, capture, timeline)) return OUTRIGHT;
  const begun = begunIn(widened(gap, clockTolerance(timeline.clockOffset)), capture, timeline);
  return speaksIf(begun === undefined ? uncoveredTime(capture, onNewest) : notYetSeen(begun));
}

/** A newest version that was created only after the call was none that the call met. */
function createdSince(at: Stretch, capture: Capture, timeline: Timeline): Speech | null {
  const created = newestCreatedIn({ from: at.from, to: Infinity as Micros }, capture, timeline);
  if (created === undefined) return null;
  return speaksNot(`${created.what} only after the call`, created.citations);
}

/**
 * A capture between the call and this one that shows on an older version all that this one shows on the newest: they
 * were moved since.
 */
function seenOnOlder(capture: Capture, gap: Stretch, timeline: Timeline): Capture | undefined {
  return showingOnOlder(capture, timeline).find((other) => isWithin(onDirectorClock(other.takenAt!, timeline.clockOffset), gap)); // prettier-ignore
}

function whyItSaysNothing({ newest, versions }: Capture): string {
  if (newest === null) return "it lists no version of this certificate";
  if (versions.length < 2) return "it lists only one version of this certificate";
  if (versions.every((version) => version === newest || !version.active))
    return "it shows one version in use, so it does not show the state that the call complained of";
  return "it does not list which deployments use the versions";
}

/** Whether a change that ended then could lie between the capture and the call, in one of the orders that are open. */
function couldLieBetween(ended: number, onNewest: boolean, at: Stretch | null, taken: Stretch | null): boolean {
  if (at !== null) return onNewest ? ended >= at.from : ended <= at.to;
  if (taken !== null) return onNewest ? ended < taken.to : ended > taken.from;
  return true;
}

/** The two times that contradict each other, in words; null where none do. */
function timesDisagree({ topology, contradictingTimes }: Capture): string | null {
  if (contradictingTimes.length === 0) return null;
  return `two times are given for ${placeOf(topology)}, ${timesInWords(contradictingTimes)}, and they disagree`;
}

function missingTime(capture: Capture, callMissing: boolean, timeline: Timeline): Assumption {
  const place = placeOf(capture.topology);
  const disagree = timesDisagree(capture);
  if (!callMissing && disagree !== null) {
    return {
      statement: `${disagree}; yet it shows the versions as they were at the call`,
      settle: settledBy("leave the wrong time out, or take a new one with a line of `date -u` before it", "topology"),
    };
  }
  if (!callMissing) {
    return {
      statement: `${place} shows the versions as they were at the call, though it does not say when it was taken`,
      settle: settledBy("say when it was taken, in certrace.yaml, or take a new one with a line of `date -u` before it", "topology"), // prettier-ignore
    };
  }
  return {
    statement: "the topologies show the versions as they were at the call, though nothing says when the call was made",
    settle: timesMissing(capture, timeline),
  };
}

/** Where the call has no time: what says it, and what dates the topologies of that certificate that have none either. */
function timesMissing({ certificate }: Capture, { requestsWithoutZone, captures }: Timeline): Settling {
  const isDated = captures.every((other) => other.certificate !== certificate || other.takenAt !== null);
  const undated = isDated ? "" : "; and take a new topology, with a line of `date -u` before it";
  const topology = isDated ? [] : (["topology"] as const);
  return requestsWithoutZone.length > 0
    ? settledBy(`say in which zone the clock of Ops Manager's log is: --timezone${undated}`, ...topology)
    : settledBy(`say when the call was answered: --failed-at, production.log, or the response with its headers (\`curl -i\`)${undated}`, "calls", ...topology); // prettier-ignore
}

function notYetSeen({ deployment, label }: Deploy): Assumption {
  return {
    statement: `Maestro did not yet see what the deploy of ${deployment ?? "a tile"} (${label}) was changing, which began about then`,
    settle: settledBy("take a topology while no deploy runs", "topology"),
  };
}

function uncoveredTime(capture: Capture, onNewest: boolean): Assumption {
  const place = placeOf(capture.topology);
  return {
    statement: `no deploy or certificate change came between ${onNewest ? `the call and ${place}` : `${place} and the call`}`,
    settle: DEPLOYS_BETWEEN,
  };
}
