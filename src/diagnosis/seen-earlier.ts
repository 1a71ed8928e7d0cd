import type { Capture } from "../timeline/captures.ts";
import { clockTolerance, deployedAt, onDirectorClock } from "../timeline/clocks.ts";
import { coverageOfChanges, covers } from "../timeline/coverage.ts";
import { stretchesMeet, widened, type Stretch } from "../timeline/durations.ts";
import { placeOf } from "../timeline/place-of.ts";
import { isTile } from "../timeline/tiles.ts";
import { othersOn, type Timeline } from "../timeline/timeline.ts";
import type { Assumption } from "./assumption.ts";
import { supersededIn, type Change } from "./certificate-changes.ts";
import { changedSince } from "./changes.ts";
import { DEPLOYS_BETWEEN, settledBy } from "./settling.ts";
import { OUTRIGHT, speaksIf, speaksNot, type Speech } from "./speech.ts";
import { isQuiet, isSameAsAtCall, isSameMoment, showingOnOlder } from "./time-between.ts";
import { namesInWords } from "./wording.ts";

/**
 * A tile on the newest version before the call still was, unless a newer one was made since, all others were deployed
 * since, or it was moved back; what comes and goes may have been deleted since.
 */
export function seenEarlier(capture: Capture, at: Stretch, taken: Stretch, timeline: Timeline): Speech {
  const since = { from: taken.from, to: at.to };
  const changed = changedSince(capture, since, timeline);
  if (changed !== undefined) return speaksNot(`${changed.what}, between the capture and the call`, changed.citations);
  const later = seenAfter(capture, at, timeline);
  if (later !== null) return later;
  const back = showingOnOlder(capture, timeline).find((other) => other.takenAt!.from > capture.takenAt!.to);
  if (back !== undefined && !isQuiet(since, capture, timeline)) return speaksIf(notYetBack(capture, back, timeline));
  const step = supersededIn(since, capture, timeline);
  if (step !== undefined && !stayedSince(step, capture, at, timeline))
    return speaksIf(notDeployedSince(capture, step, timeline));
  if (!mayBeGone(capture, since, timeline)) return OUTRIGHT;
  return speaksIf(stillThere(capture, timeline));
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
function seenAfter(capture: Capture, at: Stretch, timeline: Timeline): Speech | null {
  const known = new Set(capture.versions.map(({ id }) => id));
  const names = othersOn(capture.newest!, timeline);
  const onOlder = showingOnOlder(capture, timeline);
  for (const other of timeline.captures) {
    const { certificate, damage, takenAt, versions, deployments, topology } = other;
    if (certificate !== capture.certificate || damage !== null || takenAt === null) continue;
    if (takenAt.from <= capture.takenAt!.to) continue;
    if (versions.some(({ id }) => !known.has(id)))
      return speaksNot(`${placeOf(topology)}, taken later, lists a version that was made since`, [topology]);
    const then = onDirectorClock(takenAt, timeline.clockOffset);
    const isNear = then.from <= at.to || !names.some(isTile);
    if (isNear && names.length > 0 && !names.some((name) => deployments.has(name)))
      return speaksNot(`${placeOf(topology)}, taken later, does not show ${namesInWords(names)} any more`, [topology]);
    // where lists show that nothing was moved meanwhile the two contradict each other
    const since = { from: onDirectorClock(capture.takenAt!, timeline.clockOffset).from, to: then.to };
    const isMoved = onOlder.includes(other) && !isQuiet(since, capture, timeline);
    if (isMoved && isSameAsAtCall(capture, then, at, timeline))
      return speaksNot(`${placeOf(topology)}, taken later, shows ${namesInWords(names)} on an older version`, [
        topology,
      ]);
  }
  return null;
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

function notYetBack(capture: Capture, later: Capture, timeline: Timeline): Assumption {
  const names = namesInWords(othersOn(capture.newest!, timeline));
  return {
    statement: `${names}, on the newest version in ${placeOf(capture.topology)} and on an older one in ${placeOf(later.topology)}, had not left it before the call`,
    settle: settledBy("collect a task list that shows when it was deployed", "deploys"),
  };
}

function notDeployedSince(capture: Capture, { what }: Change, timeline: Timeline): Assumption {
  const names = namesInWords(othersOn(capture.newest!, timeline));
  return {
    statement: `${names}, on the newest version in ${placeOf(capture.topology)}, had not been brought back to an older one before the call, although ${what} in between`,
    settle: DEPLOYS_BETWEEN,
  };
}

function stillThere(capture: Capture, timeline: Timeline): Assumption {
  const names = namesInWords(othersOn(capture.newest!, timeline));
  return {
    statement: `${names}, on the newest version in ${placeOf(capture.topology)}, had not been deleted before the call`,
    settle: DEPLOYS_BETWEEN,
  };
}
