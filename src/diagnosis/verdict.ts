import type { Verdict } from "../report.ts";
import type { CriterionId, Judgement } from "./case.ts";

export type Judgements = Readonly<Record<CriterionId, Judgement>>;

/** What a verdict rests on beside the criteria. */
export interface Circumstances {
  /** A later call succeeded with nothing known to have changed in between. */
  readonly succeededLater: boolean;
  /** The newest version is transitional itself, or there is only one: the race is at most possible. */
  readonly atMostPossible: boolean;
  /** Contradictions and damage: neither confirmed nor ruled out. */
  readonly limited: boolean;
  /** Something suggests that the health check was left behind: not confirmed to pass. */
  readonly mayBeLeftBehind: boolean;
  /** The same violation came back outside every check, and nothing is known to have changed before: so, too. */
  readonly cameBack: boolean;
  /** Something of the bundle was not read: it may hold what an assumption leaves open, so none rules out. */
  readonly hasUnread: boolean;
}

/** What the topologies show of who uses which version. */
export const ON_VERSIONS: readonly CriterionId[] = [
  "newest-version-only-on-health-check",
  "others-share-one-older-version",
];

const FIRST_TWO: readonly CriterionId[] = ["signing-violation", "certificate-in-reach"];
const FOR_CONFIRMED: readonly CriterionId[] = [...FIRST_TWO, ...ON_VERSIONS, "check-ran-during-call"];

/** From the weakest to the strongest claim of what happened; the order of DESIGN's table, last first. */
export const VERDICTS: readonly Verdict[] = [
  "confirmed",
  "probable",
  "possible",
  "inconclusive",
  "ruled-out",
  "not-applicable",
];

/** The verdict on one violation, by the rules for the seven criteria. */
export function verdictOf(
  judged: Judgements,
  { succeededLater, atMostPossible, limited, mayBeLeftBehind, cameBack, hasUnread }: Circumstances,
): Verdict {
  if (judged["signing-violation"].status === "unmet") return "not-applicable";
  const unmet = Object.values(judged).filter(({ status }) => status === "unmet");
  if (unmet.length > 0) return limited || (hasUnread && isAssumed(unmet)) ? "inconclusive" : "ruled-out";
  const met = (ids: readonly CriterionId[]): boolean => ids.every((id) => judged[id].status === "met");
  if (!met(FIRST_TWO)) return "inconclusive";
  const hinted = Object.values(judged).some(({ hints }) => hints.length > 0);
  const mechanism = met(ON_VERSIONS);
  const during = met(["check-ran-during-call"]);
  if (atMostPossible) return mechanism || during || hinted ? "possible" : "inconclusive";
  const assumed = FOR_CONFIRMED.some((id) => judged[id].assumptions.length > 0);
  if (met(FOR_CONFIRMED) && !assumed && !limited && !mayBeLeftBehind && !cameBack) return "confirmed";
  if (mechanism || during || (succeededLater && hinted)) return "probable";
  return hinted ? "possible" : "inconclusive";
}

/** What a verdict rests on: all criteria, but for "ruled out" only those that rule it out. */
export function restingOn(verdict: Verdict, judged: Judgements): Judgement[] {
  const all = Object.values(judged);
  return verdict === "ruled-out" ? all.filter(({ status }) => status === "unmet") : all;
}

/** Whether each of them rests on an assumption. */
export function isAssumed(judgements: readonly Judgement[]): boolean {
  return judgements.every(({ assumptions }) => assumptions.length > 0);
}

/** The verdict on a bundle: the weakest of its findings, at most possible beside another violation. */
export function bundleVerdict(verdicts: readonly Verdict[]): Verdict {
  const judged = verdicts.filter((verdict) => verdict !== "not-applicable");
  if (judged.length === 0) return "not-applicable";
  const others: Verdict[] = judged.length < verdicts.length ? ["possible"] : [];
  return [...judged, ...others].reduce((weakest, verdict) =>
    VERDICTS.indexOf(verdict) > VERDICTS.indexOf(weakest) ? verdict : weakest,
  );
}
