import { strongTime } from "../timeline/calls.ts";
import { checksInQuestion } from "../timeline/check-in-question.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { coverageOf } from "../timeline/coverage.ts";
import type { HealthCheck } from "../timeline/health-checks.ts";
import { halfCreated, notDeleted, stuck, type LeftBehind } from "../timeline/left-behind.ts";
import type { Case } from "./case.ts";
import { checkLeftBehind, mayHoldNewest, type LeftCheck } from "./check-left-behind.ts";
import { lastKnown, removalOf, type Removal } from "./removal.ts";
import { unexplainedCheck } from "./unexplained.ts";
import type { Judgements } from "./verdict.ts";

/** The health check of a call that was left behind. */
export interface Orphan extends LeftCheck {
  /** What shows that it is gone by now; null where nothing does, or where one of its name was left behind since. */
  readonly removal: Removal | null;
}

/** The check in question that was left behind, as its tasks show; null where they do not. */
export function orphanOf(case_: Case): Orphan | null {
  const at = strongTime(case_.call);
  const left = at === null ? null : checkLeftBehind(case_, at);
  if (left === null) return null;
  const { check } = left;
  const orphans = case_.timeline.checks.filter(
    ({ deployment, state }) => deployment === check.deployment && state === "orphaned",
  );
  return { ...left, removal: orphans.every((one) => removalOf(one, case_) !== null) ? removalOf(check, case_) : null };
}

/** A check that was left behind after the call and is not known to be gone: a call made now meets that, whatever this one met. */
export function leftBehindSince(case_: Case): HealthCheck | null {
  const { call, timeline } = case_;
  const at = strongTime(call);
  const after = at === null ? -Infinity : onDirectorClock(at, timeline.clockOffset).to;
  const isSince = (check: HealthCheck): boolean => (lastKnown(check)?.latest ?? -Infinity) > after;
  const left = timeline.checks.filter((check) => check.state === "orphaned" && isSince(check));
  return left.find((check) => removalOf(check, case_) === null) ?? null;
}

/** What suggests that the health check of this case was left behind; null where it is known to have gone. */
export function signOfOrphan(judged: Judgements, case_: Case): LeftBehind | null {
  return judged["check-went-away"].status === "unknown" ? (signsOfOrphan(case_)[0] ?? null) : null;
}

/** Signs that a check was left behind, without those that are of another check than that of the call. */
export function signsOfOrphan(case_: Case): LeftBehind[] {
  const { call, timeline } = case_;
  const at = strongTime(call);
  const inQuestion = at === null ? [] : checksInQuestion(at, timeline);
  const begun = at === null ? null : onDirectorClock(at, timeline.clockOffset).from;
  // one of which a delete task failed only after the call, and that another deleted, passed all the same
  const hasPassed = (check: HealthCheck): boolean =>
    check.delete !== null && lastKnown(check)!.latest > begun! && removalOf(check, case_) !== null;
  const signOf = (check: HealthCheck): LeftBehind | null =>
    halfCreated(check) ??
    (hasPassed(check) ? null : notDeleted(check)) ??
    stuck(check, coverageOf(timeline.coverage, check.deployment));
  return [
    ...timeline.leftBehind.filter(({ check }) => check === null || inQuestion.includes(check)),
    ...inQuestion.filter((check) => mayHoldNewest(check, at!, case_)).flatMap((check) => signOf(check) ?? []),
    ...[unexplainedCheck(case_)].filter((sign) => sign !== null),
  ];
}
