import type { Finding } from "../report.ts";
import { strongTime } from "../timeline/calls.ts";
import { readOnDirectorClock } from "../timeline/clocks.ts";
import { covers } from "../timeline/coverage.ts";
import { secondsBetween } from "../timeline/durations.ts";
import { nearestCheck } from "./call-among-checks.ts";
import { judgement, type Case } from "./case.ts";
import { verdictOf, type Circumstances, type Judgements } from "./verdict.ts";

/** Whether the verdict is another one where the call meets a check in part only, or may do so. */
export function restsOnTime(judged: Judgements, circumstances: Circumstances): boolean {
  const inPart = judgement("unknown", "", { hints: ["the call meets a check in part"] });
  const otherwise = verdictOf({ ...judged, "check-ran-during-call": inPart }, circumstances);
  return otherwise !== verdictOf(judged, circumstances);
}

/** By less than how many seconds the clock of the call could be wrong, either way, before the criterion changes. */
export function clockMargin({ call, timeline }: Case, judged: Judgements): Finding["clockMarginSeconds"] {
  const stated = strongTime(call);
  const { status } = judged["check-ran-during-call"];
  if (stated === null || status === "unknown" || stated.shownTwice) return null;
  const at = readOnDirectorClock(stated, timeline.clockOffset);
  if (status === "met") {
    const check = timeline.checks.find(
      ({ surelyVisible }) => surelyVisible !== null && surelyVisible.from <= at.from && at.to <= surelyVisible.to,
    );
    return check === undefined
      ? null
      : {
          earlier: secondsBetween(check.surelyVisible!.from, at.from),
          later: secondsBetween(at.to, check.surelyVisible!.to),
        };
  }
  const covered = timeline.coverage.creations.find((stretch) => covers([stretch], at));
  if (covered === undefined) return null;
  const distance = (side: "before" | "after"): number =>
    nearestCheck(
      at,
      timeline.checks.filter(({ mayExist }) => (side === "before" ? mayExist.to < at.from : at.to < mayExist.from)),
    )?.seconds ?? Infinity;
  return {
    earlier: Math.min(distance("before"), secondsBetween(covered.from, at.from)),
    later: Math.min(distance("after"), secondsBetween(at.to, covered.to)),
  };
}
