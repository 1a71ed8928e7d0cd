import { deploymentsOn, type Capture } from "../timeline/captures.ts";
import { clockTolerance } from "../timeline/clocks.ts";
import { coverageOfChanges, covers } from "../timeline/coverage.ts";
import { isWithin, secondsBetween, widened, type Stretch } from "../timeline/durations.ts";
import { hasTileOnNewest, othersOn, type Timeline } from "../timeline/timeline.ts";
import { newestCreatedIn } from "./certificate-changes.ts";
import { begunIn, changesThatMatter } from "./changes.ts";

/**
 * What lists and further captures tell of the time between a capture and a call.
 */

/** Whether nothing changed in a time what the capture shows there: all that could have would be known. */
export function isQuiet(gap: Stretch, capture: Capture, timeline: Timeline): boolean {
  // the clocks leave open whether what came just before or after the gap came in it
  const wide = widened(gap, clockTolerance(timeline.clockOffset));
  const isNew = hasTileOnNewest(capture, timeline) && newestCreatedIn(wide, capture, timeline) !== undefined;
  const changes = changesThatMatter(capture, timeline);
  if (isNew || changes.some(({ end }) => wide.from < end.to && end.from <= wide.to)) return false;
  return begunIn(wide, capture, timeline) === undefined && isCovered(gap, capture, timeline);
}

/** Times are exact to the second, and a call without a logged start is three of them long. */
const SAME_MOMENT_SECONDS = 2;

export function isSameMoment({ from, to }: Stretch): boolean {
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
function isCovered(gap: Stretch, capture: Capture, timeline: Timeline): boolean {
  if (isSameMoment(gap)) return true;
  if (isOneCheck(gap, timeline) && covers(timeline.coverage.everything, gap)) return true;
  const onNewest = hasTileOnNewest(capture, timeline);
  const names = capture.versions
    .filter((version) => (version === capture.newest) === onNewest)
    .flatMap((version) => othersOn(version, timeline));
  // a list that was asked for one deployment, or cut down to deletes, tells of no new one
  const isWhole = timeline.coverage.lists.some(
    ({ deployments, changes, stretches }) => deployments.size > 1 && changes.has("create") && covers(stretches, gap),
  );
  if (!onNewest && !isWhole) return false;
  return names.length > 0 && names.every((name) => covers(coverageOfChanges(timeline.coverage, name, "create"), gap));
}

/** The dated captures that show on an older version all that this one shows on the newest. */
export function showingOnOlder(capture: Capture, timeline: Timeline): Capture[] {
  const names = othersOn(capture.newest!, timeline);
  return timeline.captures.filter((other) => {
    if (other.certificate !== capture.certificate || other.damage !== null || other.takenAt === null) return false;
    const newest = other.versions.find(({ id }) => id === capture.newest!.id);
    const older = other.versions.filter((version) => version !== newest && version.active).flatMap(deploymentsOn);
    return newest !== undefined && names.every((name) => older.includes(name) && !deploymentsOn(newest).includes(name));
  });
}

/** Whether what is on the newest version in a capture was at the call where it is shown to be `then`, or before that. */
export function isSameAsAtCall(capture: Capture, then: Stretch, at: Stretch, timeline: Timeline): boolean {
  return then.from <= at.to || isQuiet({ from: at.from, to: then.to }, capture, timeline);
}
