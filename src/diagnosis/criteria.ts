import { judgement, type Case, type Criterion, type Judgement } from "./case.ts";
import { certificateInReach } from "./criteria/certificate-in-reach.ts";
import { checkRanDuringCall } from "./criteria/check-ran-during-call.ts";
import { checkWentAway } from "./criteria/check-went-away.ts";
import { newestVersionOnlyOnHealthCheck } from "./criteria/newest-version-only-on-health-check.ts";
import { othersShareOneOlderVersion } from "./criteria/others-share-one-older-version.ts";
import { rotationNotApplied } from "./criteria/rotation-not-applied.ts";
import { signingViolation } from "./criteria/signing-violation.ts";
import type { Judgements } from "./verdict.ts";

/** The seven criteria, in their order. */
export const CRITERIA: readonly Criterion[] = [
  signingViolation,
  certificateInReach,
  newestVersionOnlyOnHealthCheck,
  othersShareOneOlderVersion,
  rotationNotApplied,
  checkRanDuringCall,
  checkWentAway,
];

/** What each of them comes to. What a criterion throws is added to `failures`. */
export function judgedBy(case_: Case, failures: unknown[]): Judgements {
  return Object.fromEntries(
    CRITERIA.map((criterion) => [criterion.id, judge(criterion, case_, failures)]),
  ) as unknown as Judgements;
}

/** A criterion that throws is unknown, with the cause. */
function judge(criterion: Criterion, case_: Case, failures: unknown[]): Judgement {
  try {
    return criterion.judge(case_);
  } catch (error) {
    failures.push(error);
    return judgement(
      "unknown",
      `this criterion could not be judged: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
