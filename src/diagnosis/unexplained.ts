import type { Micros } from "../model.ts";
import { strongTime } from "../timeline/calls.ts";
import { deploymentsOn, type Capture } from "../timeline/captures.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { CLOCK_TOLERANCE_SECONDS, secondsBetween, spokenDuration, stretchesMeet, widened, type Stretch } from "../timeline/durations.ts"; // prettier-ignore
import { LONGEST_LIFE_SECONDS } from "../timeline/health-checks.ts";
import type { LeftBehind } from "../timeline/left-behind.ts";
import { placeOf } from "../timeline/place-of.ts";
import { deciding, speaking, type Case } from "./case.ts";
import { firstWithout } from "./removal.ts";

/**
 * A health check on the newest version beside that of the call, which no listed task explains and no later output shows
 * to be gone: what deleted the one of the call need not have ended the violation. null where there is none.
 */
export function unexplainedCheck(case_: Case): LeftBehind | null {
  const at = strongTime(case_.call);
  const own = at === null ? null : checkInQuestion(at, case_.timeline);
  if (at === null || own === null) return null;
  for (const { capture } of deciding(speaking(case_)).toReversed()) {
    const others = capture.newest === null ? [] : deploymentsOn(capture.newest);
    const name = others.find(
      (other) =>
        other !== own.deployment &&
        case_.timeline.isHealthCheck(other) &&
        !isListed(other, capture, case_) &&
        firstWithout((one) => one === other, lastSeen(capture, at, case_), case_) === null,
    );
    if (name !== undefined) return signOf(name, capture, case_);
  }
  return null;
}

function lastSeen({ takenAt }: Capture, at: Stretch, { timeline }: Case): Micros {
  return onDirectorClock(takenAt ?? at, timeline.clockOffset).to;
}

/** Whether a listed check is the one that the capture shows: any, where nothing tells when that was taken. */
function isListed(name: string, { takenAt }: Capture, { timeline }: Case): boolean {
  const checks = timeline.checks.filter(({ deployment }) => deployment === name);
  if (takenAt === null) return checks.length > 0;
  const near = widened(onDirectorClock(takenAt, timeline.clockOffset), CLOCK_TOLERANCE_SECONDS);
  const last = checks.findLast(({ mayExist }) => mayExist.from <= near.to);
  return last?.state === "orphaned" || checks.some(({ mayExist }) => stretchesMeet(mayExist, near));
}

/** Seen twice, further apart than a check lasts, it is no passing one. */
function signOf(name: string, capture: Capture, case_: Case): LeftBehind {
  const { takenAt, topology } = capture;
  const before = case_.timeline.captures.find(
    (other) =>
      takenAt !== null &&
      other.takenAt !== null &&
      other.deployments.has(name) &&
      secondsBetween(other.takenAt.to, takenAt.from) > LONGEST_LIFE_SECONDS,
  );
  const unlisted = `shows ${name} on the newest version, and no task list shows a check of it then`;
  const again =
    before === undefined
      ? ""
      : `; ${placeOf(before.topology)} shows it, too, ${spokenDuration(secondsBetween(before.takenAt!.to, takenAt!.from))} before`;
  return {
    deployment: name,
    statement: `${placeOf(topology)} ${unlisted}${again}: it may have been left behind`,
    citations: [topology, ...(before === undefined ? [] : [before.topology])],
    check: null,
  };
}
