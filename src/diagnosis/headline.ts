import type { Finding, Verdict } from "../report.ts";
import type { CriterionId } from "./case.ts";
import type { Orphan } from "./orphan.ts";
import { removedInWords } from "./removal.ts";
import { ON_VERSIONS, type Judgements } from "./verdict.ts";
import { capitalised } from "./wording.ts";

/** A finding, and what it comes to in words. */
export interface Answer {
  readonly finding: Finding;
  readonly headline: string;
}

/** Diagnoses for which the last criterion is the reason, whichever else is unmet. */
const DECIDED_BY_LAST: readonly string[] = ["orphaned-health-check", "came-back-without-check"];

/** The order in which what is unmet gives the diagnosis: what topologies show tells more than to whom a name belongs. */
const REASONS: readonly CriterionId[] = [
  ...ON_VERSIONS,
  "rotation-not-applied",
  "certificate-in-reach",
  "check-ran-during-call",
  "check-went-away",
];

/** The answer of one finding that was judged; `orphan`: the check of the call that was left behind. */
export function headlineOf(finding: Finding, judged: Judgements, orphan: Orphan | null): string {
  const { verdict, diagnosis, certificate, assumptions, limits } = finding;
  switch (verdict) {
    case "confirmed":
      return "This failure matches the health-check race.";
    case "probable":
      return ofProbable(judged, limits);
    case "possible": {
      const { status, statement } = judged["check-ran-during-call"];
      return `This may be the health-check race, and is not shown to be: ${status === "unknown" ? statement : (limits[0] ?? "the evidence is thin")}.`;
    }
    case "inconclusive":
      return `The violation on ${certificate} is there; the evidence neither shows the health-check race nor excludes it.`;
    case "ruled-out": {
      const { statement, assumptions: own } = judged[reasonOf(diagnosis.code, judged)];
      const [assumption] = [...own, ...assumptions];
      const resting = assumption === undefined ? "" : ` This rests on an assumption: ${assumption.statement}.`;
      if (orphan !== null && diagnosis.code === "orphaned-health-check")
        return `Not the passing race: ${leftBehindInWords(orphan)} (${statement}).${resting}`;
      return `Not the race: ${diagnosis.title}. ${capitalised(statement)}.${resting}`;
    }
    case "not-applicable":
      return `Another violation, not the race: ${diagnosis.title}.`;
  }
}

/** The criterion that gave the diagnosis. */
function reasonOf(code: string, judged: Judgements): CriterionId {
  if (DECIDED_BY_LAST.includes(code)) return "check-went-away";
  return REASONS.find((id) => judged[id].status === "unmet")!;
}

/** Of what has to be shown for the race to be confirmed, what is not. */
function ofProbable(judged: Judgements, limits: readonly string[]): string {
  const isMet = (id: CriterionId): boolean => judged[id].status === "met";
  const reason = (id: CriterionId): string => `: ${judged[id].statement}`;
  const needed = [...ON_VERSIONS, "check-ran-during-call" as const];
  if (needed.every(isMet)) {
    if (limits[0] !== undefined) return `This matches the health-check race, and is not confirmed: ${limits[0]}.`;
    const [assumption] = needed.flatMap((id) => judged[id].assumptions);
    if (assumption !== undefined)
      return `This matches the health-check race, and rests on an assumption: ${assumption.statement}.`;
  }
  if (isMet("check-ran-during-call")) {
    const open = ON_VERSIONS.find((id) => !isMet(id))!;
    return `This matches the health-check race; that only the health check was on the newest version is not proven${reason(open)}.`;
  }
  if (isMet("newest-version-only-on-health-check"))
    return `This matches the health-check race; that the call fell into a check is not proven${reason("check-ran-during-call")}.`;
  return "This matches the health-check race: the call succeeded later, and nothing is known to have changed in between. That it fell into a check, and that only the check was on the newest version, is not proven.";
}

function leftBehindInWords({ check: { deployment }, removal }: Orphan): string {
  const waiting =
    removal === null ? "waiting does not help" : `waiting did not help until ${removedInWords(removal, "it")}`;
  return `${deployment} was left behind, and ${waiting}`;
}

/** The answer on a bundle with this verdict. */
export function headlineOfBundle(answers: readonly Answer[], verdict: Verdict): string {
  const judged = answers.find(({ finding }) => finding.verdict !== "not-applicable");
  const deciding = answers.find(({ finding }) => finding.verdict === verdict) ?? judged ?? answers[0]!;
  const counts = new Map<Verdict, number>();
  for (const { finding } of answers) counts.set(finding.verdict, (counts.get(finding.verdict) ?? 0) + 1);
  if (counts.size < 2) return deciding.headline;
  const parts = [...counts].map(([name, count]) => `${count} ${name}`);
  const answer =
    deciding.finding.verdict === verdict
      ? `Finding ${answers.indexOf(deciding) + 1}: ${deciding.headline}`
      : heldDown(deciding.finding, answers);
  return `${answers.length} findings: ${parts.join(", ")}. ${answer}`;
}

/** The answer where no finding has the verdict of the bundle: other violations hold it down. */
function heldDown({ call, certificate, verdict }: Finding, answers: readonly Answer[]): string {
  const others = answers.map(({ finding }) => finding).filter((finding) => finding.verdict === "not-applicable");
  const named = new Set(others.map(({ violation, diagnosis }) => `${violation?.text} (${diagnosis.title})`));
  const calls = new Set(others.map((other) => (other.call === call ? "the same response" : other.call)));
  const link = verdict === "probable" ? ", with one link not proven" : "";
  const report = `${calls.size === 1 ? "reports" : "report"} ${named.size === 1 ? "another violation" : "other violations"}`;
  return `The violation on ${certificate} matches the health-check race${link}; but possible is the most that holds for the failure, as ${[...calls].join(" and ")} ${report}: ${[...named].join("; ")}.`;
}
