import type { Citation, Micros } from "../model.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn, type Capture } from "../timeline/captures.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { deployedAt, onDirectorClock } from "../timeline/clocks.ts";
import { isWithin, type Stretch } from "../timeline/durations.ts";
import { placeOf } from "../timeline/place-of.ts";
import { othersOn, type Timeline } from "../timeline/timeline.ts";
import type { Assumption } from "./assumption.ts";
import { madeIn, newestCreatedIn, wasActivated } from "./certificate-changes.ts";
import { changedSince, goneSince, leftOnOlder } from "./changes.ts";
import { WHEN_ACTIVATED, settledBy } from "./settling.ts";
import { OUTRIGHT, speaksIf, speaksNot, type Speech } from "./speech.ts";
import { isSameAsAtCall } from "./time-between.ts";
import { namesInWords } from "./wording.ts";

/**
 * Tiles on the older version after the call were on it during the call. What lists tell of and the capture does not name
 * may have been on the newest version then, and deleted since; so may what an earlier capture shows on it. A newest
 * version that was made or activated only after the check of the call had begun (`since`) is none that it can have taken:
 * it may be such a one where a deploy after the call left its deployment on the older one, and where the call itself was
 * to make or activate one.
 */
export function seenLater(capture: Capture, call: Call, at: Stretch, since: Stretch, timeline: Timeline): Speech {
  const made = madeIn(since, capture, timeline);
  if (made !== undefined)
    return speaksNot(`${made.what}, before the capture and after the check of the call had begun`, made.citations);
  const lacking = withoutNewest(capture, timeline);
  const late = lacking.find(({ at: taken }) => taken.from >= since.from);
  if (late !== undefined) {
    const why = `${placeOf(late.topology)}, taken after the check of the call had begun, does not list its newest version`;
    return speaksNot(why, [late.topology]);
  }
  if (lacking[0] !== undefined && !wasThere(capture, call, since.from, timeline))
    return speaksIf(newestWasMade(lacking[0].topology, capture));
  const gone = goneSince(capture, { from: at.from, to: since.to }, timeline);
  if (gone !== undefined) return speaksIf(notOnNewest(gone, capture));
  const shown = shownOnNewest(capture, at, timeline);
  if (shown !== null) return speaksIf(noLongerOnNewest(shown, capture));
  const left = leftOnOlder({ from: at.to, to: since.to }, capture, timeline);
  if (left !== undefined) return speaksIf(newestWasThere(left, capture));
  const isTriedAgain = BEFORE_IN_USE.includes(call.endpoint) && !wasActivated(capture, at.from, timeline);
  return isTriedAgain ? speaksIf(newestWasActive(call, capture)) : OUTRIGHT;
}

/** The captures taken before this one that do not list its newest version: it was made since. */
function withoutNewest({ certificate, newest, takenAt, versions }: Capture, timeline: Timeline) {
  return timeline.captures.flatMap((other) => {
    const isOfSame = other.versions.some(({ id }) => versions.some((version) => version.id === id));
    if (other.certificate !== certificate || other.damage !== null || other.takenAt === null || !isOfSame) return [];
    if (other.takenAt.from >= takenAt!.from || other.versions.some(({ id }) => id === newest!.id)) return [];
    return [{ at: onDirectorClock(other.takenAt, timeline.clockOffset), topology: other.topology }];
  });
}

/** Whether the newest version of a capture is known to have been there when the check of the call began. */
function wasThere(capture: Capture, call: Call, begun: Micros, timeline: Timeline): boolean {
  const check = checkInQuestion(strongTime(call)!, timeline);
  const taken = onDirectorClock(capture.takenAt!, timeline.clockOffset);
  const isOfCheck =
    check !== null && deploymentsOn(capture.newest!).includes(check.deployment) && isWithin(taken, check.mayExist);
  const before = { from: -Infinity as Micros, to: begun };
  return isOfCheck || wasActivated(capture, begun, timeline) || newestCreatedIn(before, capture, timeline) !== undefined; // prettier-ignore
}

/**
 * The steps of a rotation before which no deployment takes the newest version. One that was refused is tried again: what
 * a later capture shows may come from that.
 */
const BEFORE_IN_USE: readonly Call["endpoint"][] = ["generate", "activate"];

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

function notOnNewest({ deployment, label }: Deploy, capture: Capture): Assumption {
  return {
    statement: `${deployment}, of which ${label} tells and ${placeOf(capture.topology)} does not, was not on the newest version at the call`,
    settle: settledBy("collect a task list that shows when it was created and deleted", "deploys"),
  };
}

function noLongerOnNewest({ names, other }: { names: string[]; other: Capture }, capture: Capture): Assumption {
  const isListed = names.some((name) => capture.deployments.has(name));
  return {
    statement: `${namesInWords(names)}, on the newest version in ${placeOf(other.topology)} and not in ${placeOf(capture.topology)}, had ${isListed ? "left it" : "gone"} by the call`,
    settle: settledBy(`collect a task list that shows when it was ${isListed ? "deployed" : "deleted"}`, "deploys"),
  };
}

function newestWasMade(earlier: Citation, capture: Capture): Assumption {
  return {
    statement: `the newest version in ${placeOf(capture.topology)} was there at the call, although ${placeOf(earlier)}, taken before, does not list it`,
    settle: WHEN_ACTIVATED,
  };
}

function newestWasThere({ deployment, label }: Deploy, capture: Capture): Assumption {
  return {
    statement: `the newest version in ${placeOf(capture.topology)} was there at the call, although the deploy of ${deployment ?? "a tile"} after it (${label}) did not take it`,
    settle: WHEN_ACTIVATED,
  };
}

function newestWasActive({ id, endpoint }: Call, capture: Capture): Assumption {
  return {
    statement: `the newest version in ${placeOf(capture.topology)} had been activated before ${id}, although that was to ${endpoint} one and was refused`,
    settle: WHEN_ACTIVATED,
  };
}
