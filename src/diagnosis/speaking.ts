import type { CapturedVersion, Citation, Micros } from "../model.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn, type Capture } from "../timeline/captures.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { clockTolerance, deployedAt, onDirectorClock } from "../timeline/clocks.ts";
import { coverageOfChanges, covers, type Dated } from "../timeline/coverage.ts";
import { earlier, isWithin, secondsBetween, stretchesMeet, widened, type Stretch } from "../timeline/durations.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { isTile, othersOn, type Timeline } from "../timeline/timeline.ts";
import {
  allDeployedIn,
  begunIn,
  certificateCalls,
  changesThatMatter,
  goneBetween,
  goneSince,
  leftOnOlder,
  madeIn,
  newestCreatedIn,
  supersededIn,
  takenBackIn,
  versionMadeIn,
  type Change,
} from "./changes.ts";
import { momentInWords, namesInWords, placeOf, timesInWords } from "./wording.ts";

/** Something that a verdict rests on and the evidence does not show. */
export interface Assumption {
  readonly statement: string;
  readonly settle: string;
}

/** A task list that prints no time so late covers it by the date beside it. */
export function takenThen({ takenAt, citation }: Dated): Assumption {
  const said = citation === null ? "as was said" : `as ${placeOf(citation)} says`;
  return {
    statement: `the task list was taken at ${momentInWords(takenAt)}, ${said}, and shows all that was done until then`,
    settle: "save the tasks again: a later row shows how far the list goes",
  };
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
  /** What shows that. */
  readonly whyCitations: readonly Citation[];
  /** Set when it speaks as an assumption. */
  readonly assumption: Assumption | null;
}

function shapeOf(capture: Capture, timeline: Timeline): CaptureShape {
  const { newest, versions } = capture;
  if (newest === null || versions.length < 2) return "says-nothing";
  const olderActive = versions.filter((version) => version !== newest && version.active);
  if (olderActive.length === 0) return "says-nothing";
  if (newest.active && newest.deployments === null) return "says-nothing";
  if (othersOn(newest, timeline).length > 0) return "tile-on-newest";
  return olderActive.some((version) => othersOn(version, timeline).length > 0) ? "tiles-on-older" : "says-nothing";
}

/**
 * Whether a capture speaks for a call. Deployments only move to newer versions: tiles on the older version *after* the
 * call were on it during the call, and a tile on the newest *before* the call still was. The other way round it depends
 * on what is known of the time between; without times it depends on nothing that could matter being known.
 */
export function witness(capture: Capture, call: Call, timeline: Timeline): Witness {
  const shape = shapeOf(capture, timeline);
  const base = { capture, shape, why: "", whyCitations: [], assumption: null };
  if (capture.damage !== null)
    return {
      ...base,
      shape: "says-nothing",
      speaks: "no",
      why: `what it says of this certificate may not be whole: ${capture.damage}`,
    };
  if (shape === "says-nothing") return { ...base, speaks: "no", why: whyItSaysNothing(capture) };
  const older = shape === "tiles-on-older";
  const said = strongTime(call);
  const { clockOffset } = timeline;
  // captures are taken on Ops Manager, deploys are the director's
  const at = said === null ? null : onDirectorClock(said, clockOffset);
  const taken = capture.takenAt === null ? null : onDirectorClock(capture.takenAt, clockOffset);
  const changes = changesThatMatter(capture, older, timeline);

  if (at === null || taken === null) {
    const created = at === null ? null : createdSince(at, capture, timeline);
    if (created !== null) return { ...base, ...created };
    const matters = changes.find(({ stretch }) => couldLieBetween(stretch.to, older, at, taken));
    if (matters !== undefined)
      return {
        ...base,
        speaks: "no",
        why: `${matters.what}, and ${timesDisagree(capture) ?? "nothing says that the capture and the call lie on the same side of that"}`,
        whyCitations: matters.citations,
      };
    return { ...base, speaks: "as-an-assumption", assumption: missingTime(capture, at === null, timeline) };
  }
  const gap = older ? { from: taken.from, to: at.to } : { from: at.from, to: taken.to };
  if (gap.to <= gap.from) {
    const begun = checkInQuestion(said!, timeline)?.create?.startedAt?.earliest ?? at.from;
    const since = { from: earlier(begun, at.from), to: taken.to };
    return {
      ...base,
      ...(older ? seenLater(capture, call, at, since, timeline) : seenEarlier(capture, at, taken, timeline)),
    };
  }
  const created = createdSince(at, capture, timeline);
  if (created !== null) return { ...base, ...created };
  const before = older ? undefined : seenOnOlder(capture, gap, timeline);
  if (before !== undefined)
    return {
      ...base,
      speaks: "no",
      why: `${placeOf(before.topology)}, taken between the call and the capture, shows the same deployments on an older version`,
      whyCitations: [before.topology],
    };
  const between = changes.find(({ stretch }) => gap.from < stretch.to && stretch.to <= gap.to);
  if (between !== undefined)
    return {
      ...base,
      speaks: "no",
      why: `${between.what}, between ${older ? "the capture and the call" : "the call and the capture"}`,
      whyCitations: between.citations,
    };
  if (isQuiet(gap, capture, older, timeline)) return { ...base, speaks: "outright" };
  const begun = begunIn(widened(gap, clockTolerance(clockOffset)), capture, older, timeline);
  const assumption = begun === undefined ? uncoveredTime(capture, older) : notYetSeen(begun);
  return { ...base, speaks: "as-an-assumption", assumption };
}

/** Whether nothing changed in a time what the capture shows there: all that could have would be known. */
function isQuiet(gap: Stretch, capture: Capture, older: boolean, timeline: Timeline): boolean {
  // the clocks leave open whether what came just before or after the gap came in it
  const wide = widened(gap, clockTolerance(timeline.clockOffset));
  const isNew = !older && newestCreatedIn(wide, capture, timeline) !== undefined;
  const changes = changesThatMatter(capture, older, timeline);
  if (isNew || changes.some(({ end }) => wide.from < end.to && end.from <= wide.to)) return false;
  return begunIn(wide, capture, older, timeline) === undefined && isCovered(gap, capture, older, timeline);
}

/**
 * A capture between the call and this one that shows on an older version all that this one shows on the newest: they
 * were moved since.
 */
function seenOnOlder(capture: Capture, gap: Stretch, timeline: Timeline): Capture | undefined {
  return showingOnOlder(capture, timeline).find((other) => isWithin(onDirectorClock(other.takenAt!, timeline.clockOffset), gap)); // prettier-ignore
}

/** The dated captures that show on an older version all that this one shows on the newest. */
function showingOnOlder(capture: Capture, timeline: Timeline): Capture[] {
  const names = othersOn(capture.newest!, timeline);
  return timeline.captures.filter((other) => {
    if (other.certificate !== capture.certificate || other.damage !== null || other.takenAt === null) return false;
    const newest = other.versions.find(({ id }) => id === capture.newest!.id);
    const older = other.versions.filter((version) => version !== newest && version.active).flatMap(deploymentsOn);
    return newest !== undefined && names.every((name) => older.includes(name) && !deploymentsOn(newest).includes(name));
  });
}

type Speech = Partial<Witness> & Pick<Witness, "speaks">;

/** A newest version that was created only after the call was none that the call met. */
function createdSince(at: Stretch, capture: Capture, timeline: Timeline): Speech | null {
  const created = newestCreatedIn({ from: at.from, to: Infinity as Micros }, capture, timeline);
  if (created === undefined) return null;
  return { speaks: "no", why: `${created.what} only after the call`, whyCitations: created.citations };
}

const OUTRIGHT: Speech = { speaks: "outright" };

/**
 * Tiles on the older version after the call were on it during the call. What lists tell of and the capture does not name
 * may have been on the newest version then, and deleted since; so may what an earlier capture shows on it. A newest
 * version that was made or activated only after the check of the call had begun (`since`) is none that it can have taken:
 * it may be such a one where a deploy after the call left its deployment on the older one, and where the call itself was
 * to make or activate one.
 */
function seenLater(capture: Capture, call: Call, at: Stretch, since: Stretch, timeline: Timeline): Speech {
  const made = madeIn(since, capture, timeline);
  if (made !== undefined)
    return { speaks: "no", why: `${made.what}, before the capture and after the check of the call had begun`, whyCitations: made.citations }; // prettier-ignore
  const gone = goneSince(capture, { from: at.from, to: since.to }, timeline);
  if (gone !== undefined) return { speaks: "as-an-assumption", assumption: notOnNewest(gone, capture) };
  const shown = shownOnNewest(capture, at, timeline);
  if (shown !== null) return { speaks: "as-an-assumption", assumption: noLongerOnNewest(shown, capture) };
  const left = leftOnOlder({ from: at.to, to: since.to }, capture, timeline);
  if (left !== undefined) return { speaks: "as-an-assumption", assumption: newestWasThere(left, capture) };
  const isTriedAgain = BEFORE_IN_USE.includes(call.endpoint) && !wasActivated(capture, at, timeline);
  return isTriedAgain ? { speaks: "as-an-assumption", assumption: newestWasActive(call, capture) } : OUTRIGHT;
}

/**
 * The steps of a rotation before which no deployment takes the newest version. One that was refused is tried again: what
 * a later capture shows may come from that.
 */
const BEFORE_IN_USE: readonly Call["endpoint"][] = ["generate", "activate"];

/** Whether the newest version of a capture is known to have been activated before a call. */
function wasActivated({ certificate, newest }: Capture, at: Stretch, timeline: Timeline): boolean {
  const isActive = ({ id, transitional }: CapturedVersion): boolean => id === newest!.id && transitional === false;
  const isSeen = timeline.captures.some(
    (other) =>
      other.certificate === certificate &&
      other.takenAt !== null &&
      onDirectorClock(other.takenAt, timeline.clockOffset).to < at.from &&
      other.versions.some(isActive),
  );
  return isSeen || certificateCalls(timeline).some(({ call, stretch }) => call.endpoint === "activate" && stretch.to < at.from); // prettier-ignore
}

/**
 * What an earlier capture shows on the newest version and this one does not, if nothing tells that it had gone by then,
 * or was back on an older version.
 */
function shownOnNewest(capture: Capture, at: Stretch, timeline: Timeline): { names: string[]; other: Capture } | null {
  const { clockOffset, deploys, captures } = timeline;
  const taken = onDirectorClock(capture.takenAt!, clockOffset);
  const isGone = (name: string, since: Micros): boolean =>
    deploys.some((deploy) => {
      const { to } = deployedAt(deploy, clockOffset);
      return deploy.deployment === name && deploy.change === "delete" && deploy.done && since < to && to < at.from;
    });
  for (const other of captures) {
    if (other.certificate !== capture.certificate || other.damage !== null || other.takenAt === null) continue;
    if (other.takenAt.from >= capture.takenAt!.from) continue;
    const newest = other.versions.find(({ id }) => id === capture.newest!.id);
    if (newest === undefined || othersOn(newest, timeline).length === 0) continue;
    const since = onDirectorClock(other.takenAt, clockOffset);
    const isBack =
      since.to < at.from &&
      (isSameAsAtCall(other, taken, at, timeline) ||
        changedSince(other, { from: since.from, to: at.to }, timeline) !== undefined);
    const names = othersOn(newest, timeline).filter(
      (name) => !isGone(name, since.from) && !(isBack && capture.deployments.has(name)),
    );
    if (names.length > 0) return { names, other };
  }
  return null;
}

/**
 * A tile on the newest version before the call still was, unless a newer one was made since, all others were deployed
 * since, or it was moved back; what comes and goes may have been deleted since.
 */
function seenEarlier(capture: Capture, at: Stretch, taken: Stretch, timeline: Timeline): Speech {
  const since = { from: taken.from, to: at.to };
  const changed = changedSince(capture, since, timeline);
  if (changed !== undefined)
    return { speaks: "no", why: `${changed.what}, between the capture and the call`, whyCitations: changed.citations };
  const later = seenAfter(capture, at, timeline);
  if (later !== null) return { speaks: "no", ...later };
  const back = showingOnOlder(capture, timeline).find((other) => other.takenAt!.from > capture.takenAt!.to);
  if (back !== undefined && !isQuiet(since, capture, false, timeline))
    return { speaks: "as-an-assumption", assumption: notYetBack(capture, back, timeline) };
  const step = supersededIn(since, capture, timeline);
  if (step !== undefined && !stayedSince(step, capture, at, timeline))
    return { speaks: "as-an-assumption", assumption: notDeployedSince(capture, step, timeline) };
  if (!mayBeGone(capture, since, timeline)) return OUTRIGHT;
  return { speaks: "as-an-assumption", assumption: stillThere(capture, timeline) };
}

/** What is known to have changed what a capture shows, so that a call after that met another state. */
function changedSince(capture: Capture, since: Stretch, timeline: Timeline): Change | undefined {
  return (
    versionMadeIn(since, capture.certificate, (id) => !capture.versions.some((one) => one.id === id), timeline) ??
    goneBetween(capture, since, timeline) ??
    allDeployedIn(since, capture, timeline) ??
    takenBackIn(since, capture, timeline)
  );
}

/** Whether one at least of what is on the newest version is known not to have been deployed after that step. */
function stayedSince({ stretch }: Change, capture: Capture, at: Stretch, timeline: Timeline): boolean {
  const since = { from: stretch.from, to: at.to };
  const near = widened(since, clockTolerance(timeline.clockOffset));
  return othersOn(capture.newest!, timeline).some(
    (name) =>
      covers(coverageOfChanges(timeline.coverage, name, "create"), since) &&
      !timeline.deploys.some(
        (deploy) =>
          deploy.deployment === name &&
          deploy.change === "create" &&
          stretchesMeet(deployedAt(deploy, timeline.clockOffset), near),
      ),
  );
}

/** What a later capture shows that this one cannot have met the same: a newer version, or that what was on the newest had gone. */
function seenAfter(capture: Capture, at: Stretch, timeline: Timeline): Pick<Witness, "why" | "whyCitations"> | null {
  const known = new Set(capture.versions.map(({ id }) => id));
  const names = othersOn(capture.newest!, timeline);
  const onOlder = showingOnOlder(capture, timeline);
  for (const other of timeline.captures) {
    const { certificate, damage, takenAt, versions, deployments, topology } = other;
    if (certificate !== capture.certificate || damage !== null || takenAt === null) continue;
    if (takenAt.from <= capture.takenAt!.to) continue;
    const whyCitations = [topology];
    if (versions.some(({ id }) => !known.has(id)))
      return { why: `${placeOf(topology)}, taken later, lists a version that was made since`, whyCitations };
    const then = onDirectorClock(takenAt, timeline.clockOffset);
    const isNear = then.from <= at.to || !names.some(isTile);
    if (isNear && names.length > 0 && !names.some((name) => deployments.has(name)))
      return { why: `${placeOf(topology)}, taken later, does not show ${namesInWords(names)} any more`, whyCitations };
    // where lists show that nothing was moved meanwhile the two contradict each other
    const since = { from: onDirectorClock(capture.takenAt!, timeline.clockOffset).from, to: then.to };
    const isMoved = onOlder.includes(other) && !isQuiet(since, capture, false, timeline);
    if (isMoved && isSameAsAtCall(capture, then, at, timeline))
      return {
        why: `${placeOf(topology)}, taken later, shows ${namesInWords(names)} on an older version`,
        whyCitations,
      };
  }
  return null;
}

/** Whether what is on the newest version in a capture was at the call where it is shown to be `then`, or before that. */
function isSameAsAtCall(capture: Capture, then: Stretch, at: Stretch, timeline: Timeline): boolean {
  return then.from <= at.to || isQuiet({ from: at.from, to: then.to }, capture, false, timeline);
}

function whyItSaysNothing({ newest, versions }: Capture): string {
  if (newest === null) return "it lists no version of this certificate";
  if (versions.length < 2) return "it lists only one version of this certificate";
  if (versions.every((version) => version === newest || !version.active))
    return "it shows one version in use, so it does not show the state that the call complained of";
  return "it does not list which deployments use the versions";
}

/** Whether a change that ended then could lie between the capture and the call, in one of the orders that are open. */
function couldLieBetween(ended: number, older: boolean, at: Stretch | null, taken: Stretch | null): boolean {
  if (at !== null) return older ? ended <= at.to : ended >= at.from;
  if (taken !== null) return older ? ended > taken.from : ended < taken.to;
  return true;
}

/**
 * Whether all that is on the newest version may have been deleted since, unseen. The tiles of a foundation stay; service
 * instances, and what was deployed outside Ops Manager, come and go.
 */
function mayBeGone(capture: Capture, since: Stretch, timeline: Timeline): boolean {
  const names = othersOn(capture.newest!, timeline);
  const isSeen = (name: string): boolean => covers(coverageOfChanges(timeline.coverage, name, "delete"), since);
  return !isSameMoment(since) && !names.some((name) => isTile(name) || isSeen(name));
}

/** Times are exact to the second, and a call without a logged start is three of them long. */
const SAME_MOMENT_SECONDS = 2;

function isSameMoment({ from, to }: Stretch): boolean {
  return secondsBetween(from, to) <= SAME_MOMENT_SECONDS;
}

/** Within one life of a health check, as the lists tell of it: seconds, mostly. */
function isOneCheck(between: Stretch, { checks, coverage }: Timeline): boolean {
  const isInOne = checks.some(({ surelyVisible }) => surelyVisible !== null && isWithin(between, surelyVisible));
  return isInOne && covers(coverage.healthChecks, between);
}

/**
 * Whether a deploy in the gap would be known. A list speaks only of deployments of which it shows a row; within one
 * life of a health check it is enough that a list which speaks of any other deployment covers the time.
 */
function isCovered(gap: Stretch, capture: Capture, older: boolean, timeline: Timeline): boolean {
  if (isSameMoment(gap)) return true;
  if (isOneCheck(gap, timeline) && covers(timeline.coverage.everything, gap)) return true;
  const names = capture.versions
    .filter((version) => (version === capture.newest) !== older)
    .flatMap((version) => othersOn(version, timeline));
  // a list that was asked for one deployment, or cut down to deletes, tells of no new one
  const isWhole = timeline.coverage.lists.some(
    ({ deployments, changes, stretches }) => deployments.size > 1 && changes.has("create") && covers(stretches, gap),
  );
  if (older && !isWhole) return false;
  return names.length > 0 && names.every((name) => covers(coverageOfChanges(timeline.coverage, name, "create"), gap));
}

/** The two times that contradict each other, in words; null where none do. */
function timesDisagree({ topology, contradictingTimes }: Capture): string | null {
  if (contradictingTimes.length === 0) return null;
  return `two times are given for ${placeOf(topology)}, ${timesInWords(contradictingTimes)}, and they disagree`;
}

function missingTime(capture: Capture, callMissing: boolean, { requestsWithoutZone }: Timeline): Assumption {
  const place = placeOf(capture.topology);
  const disagree = timesDisagree(capture);
  if (!callMissing && disagree !== null) {
    return {
      statement: `${disagree}; it is taken to show the versions as they were at the call`,
      settle: "leave the wrong time out, or take a new one with a line of `date -u` before it",
    };
  }
  if (!callMissing) {
    return {
      statement: `${place} does not say when it was taken; it is taken to show the versions as they were at the call`,
      settle: "say when it was taken, in certrace.yaml, or take a new one with a line of `date -u` before it",
    };
  }
  return {
    statement: "nothing says when the call was made; the topologies are taken to show the versions as they were then",
    settle:
      requestsWithoutZone.length > 0
        ? "say in which zone the clock of Ops Manager's log is: --timezone"
        : "say when the call was answered: --failed-at, or save the response with its headers (`curl -i`)",
  };
}

function notYetSeen({ deployment, label }: Deploy): Assumption {
  return {
    statement: `Maestro did not yet see what the deploy of ${deployment ?? "a tile"} (${label}) was changing, which began about then`,
    settle: "take a topology while no deploy runs",
  };
}

function notOnNewest({ deployment, label }: Deploy, capture: Capture): Assumption {
  return {
    statement: `${deployment}, of which ${label} tells and ${placeOf(capture.topology)} does not, was not on the newest version at the call`,
    settle: "collect a task list that shows when it was created and deleted, or a topology taken at the call",
  };
}

function noLongerOnNewest({ names, other }: { names: string[]; other: Capture }, capture: Capture): Assumption {
  const isListed = names.some((name) => capture.deployments.has(name));
  return {
    statement: `${namesInWords(names)}, on the newest version in ${placeOf(other.topology)} and not in ${placeOf(capture.topology)}, had ${isListed ? "left it" : "gone"} by the call`,
    settle: `collect a task list that shows when it was ${isListed ? "deployed" : "deleted"}`,
  };
}

function notYetBack(capture: Capture, later: Capture, timeline: Timeline): Assumption {
  const names = namesInWords(othersOn(capture.newest!, timeline));
  return {
    statement: `${names}, on the newest version in ${placeOf(capture.topology)} and on an older one in ${placeOf(later.topology)}, had not left it before the call`,
    settle: "collect a task list that shows when it was deployed",
  };
}

function notDeployedSince(capture: Capture, { what }: Change, timeline: Timeline): Assumption {
  const names = namesInWords(othersOn(capture.newest!, timeline));
  return {
    statement: `${names}, on the newest version in ${placeOf(capture.topology)}, had not been brought back to an older one before the call, although ${what} in between`,
    settle: "collect a task list that covers the time between them and shows every deployment",
  };
}

function newestWasThere({ deployment, label }: Deploy, capture: Capture): Assumption {
  return {
    statement: `the newest version in ${placeOf(capture.topology)} was there at the call, although the deploy of ${deployment ?? "a tile"} after it (${label}) did not take it`,
    settle:
      "collect what tells when that version was made and activated: CredHub's log, or Ops Manager's production.log",
  };
}

function newestWasActive({ id, endpoint }: Call, capture: Capture): Assumption {
  return {
    statement: `the newest version in ${placeOf(capture.topology)} had been activated before ${id}, although that was to ${endpoint} one and was refused`,
    settle:
      "collect what tells when that version was made and activated: CredHub's log, or Ops Manager's production.log",
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
