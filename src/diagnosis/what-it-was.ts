import type { Verdict } from "../report.ts";
import { isTile } from "../timeline/tiles.ts";
import type { Case } from "./case.ts";
import type { DiagnosisCode } from "./catalogue.ts";
import { causeInVersions } from "./criteria/others-share-one-older-version.ts";
import type { Orphan } from "./orphan.ts";
import type { ComeBack } from "./other-calls.ts";
import { tilesApart } from "./tiles-apart.ts";
import type { Judgements } from "./verdict.ts";

/** What rules the race out and leaves open what happened instead. */
export const CAUSE_NOT_SEEN: readonly DiagnosisCode[] = [
  "no-cause-found",
  "came-back-without-check",
  "certificate-out-of-reach",
];

/** What a failure was, by the verdict on the race and what else is known of the case. */
export function diagnosisOf(
  verdict: Verdict,
  judged: Judgements,
  case_: Case,
  { orphan, again }: { readonly orphan: Orphan | null; readonly again: ComeBack | null },
): DiagnosisCode {
  if (verdict === "inconclusive") return "cause-not-shown";
  if (verdict !== "ruled-out") return "health-check-race";
  const unmet = (id: keyof Judgements): boolean => judged[id].status === "unmet";
  if (unmet("newest-version-only-on-health-check")) return whyTilesDiffer(case_);
  const inVersions = causeInVersions(case_);
  if (inVersions !== null) return inVersions.code;
  if (unmet("rotation-not-applied")) return "rotation-already-applied";
  const cameBack = again?.isProven === true;
  if (orphan !== null && !orphan.isOnOlder && !cameBack) return "orphaned-health-check";
  if (unmet("certificate-in-reach")) return "certificate-out-of-reach";
  if (orphan !== null && !cameBack) return "orphaned-health-check-on-older-version";
  // what stayed for a while does not explain a violation that came before or behind that, too
  return cameBack && (orphan !== null || !unmet("check-ran-during-call"))
    ? "came-back-without-check"
    : "no-cause-found";
}

function whyTilesDiffer(case_: Case): DiagnosisCode {
  const { newer, older } = tilesApart(case_);
  if (older.length === 0) return "orphaned-health-check-on-older-version";
  if (older.every((name) => name.startsWith("service-instance_"))) return "service-instances-not-upgraded";
  if (older.every((name) => !isTile(name))) return "deployment-outside-ops-manager";
  return newer.every((name) => !isTile(name)) ? "deployment-created-mid-rotation" : "apply-changes-unfinished";
}
