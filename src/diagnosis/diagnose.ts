import type { Finding, Verdict } from "../report.ts";
import type { CallTime } from "../timeline/call-times.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { CLOCK_TOLERANCE_SECONDS, secondsApart } from "../timeline/durations.ts";
import { grouped } from "../timeline/grouped.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { violationCode } from "../violations.ts";
import { alternativesOf, alternativesToViolation } from "./alternatives.ts";
import type { Assumption } from "./assumption.ts";
import { capOf } from "./caps.ts";
import type { Case } from "./case.ts";
import { casesOf } from "./cases.ts";
import { CATALOGUE, type DiagnosisCode } from "./catalogue.ts";
import { clockMargin, restsOnTime } from "./clock-margin.ts";
import { collectFor } from "./collect.ts";
import { CRITERIA, judgedBy } from "./criteria.ts";
import { headlineOf, type Answer } from "./headline.ts";
import { failedAgain, farFromEvidence, limitsOf, unnamedLimit, unreadLimit } from "./limits.ts";
import { orphanOf, signOfOrphan } from "./orphan.ts";
import { comeBack, laterSuccess } from "./other-calls.ts";
import { remedyOf, remedyOfAnswer, remedyOfViolation } from "./remedy/remedy.ts";
import { togetherFirst } from "./remedy/together.ts";
import { witness } from "./speaking.ts";
import { restingOn, verdictOf, type Judgements } from "./verdict.ts";
import { CAUSE_NOT_SEEN, diagnosisOf } from "./what-it-was.ts";
import { callTimeInWords } from "./wording.ts";

/** What came of judging all calls; `failures` are criteria that threw. */
export interface Diagnosis {
  readonly answers: readonly Answer[];
  readonly failures: readonly unknown[];
}

/** Judges every violation of every failed call, pair by pair. */
export function diagnose(timeline: Timeline): Diagnosis {
  const failures: unknown[] = [];
  const failed = timeline.calls.filter(({ result }) => result !== "succeeded");
  const answers = failed.flatMap((call) => [
    ...casesOf(call, timeline).map((case_) => judgedAnswer(case_, failures)),
    ...withoutCertificate(call, timeline).map(plainAnswer),
  ]);
  if (answers.length > 0) return { answers: withEachOther(answers, timeline), failures };
  // of what a log tells beside saved answers only what failed is asked about
  const isAnySaved = timeline.calls.some(({ isSaved }) => isSaved);
  const known = timeline.calls.filter(({ isSaved, result }) => isSaved || !isAnySaved || result === "failed");
  const answered = known.some(({ result }) => result !== "succeeded")
    ? known.filter(({ result }) => result !== "succeeded")
    : known;
  const findings =
    answered.length === 0
      ? [plainFinding(null, "no-call", "not-applicable", timeline)]
      : answered.map((call) => answerFinding(call, timeline));
  return { answers: findings.map(plainAnswer), failures };
}

/** The answers, each with what the findings of its call come to together. */
function withEachOther(answers: readonly Answer[], timeline: Timeline): Answer[] {
  const numbered = answers.map(({ finding }, index) => [index + 1, finding] as const);
  const ofCall = grouped(numbered, ([, { call }]) => call);
  const firstOf = new Map(
    timeline.calls.map((call) => [call.id, togetherFirst(call, new Map(ofCall.get(call.id)), timeline)]),
  );
  return answers.map((answer) => {
    const first = firstOf.get(answer.finding.call ?? "") ?? null;
    if (first === null) return answer;
    return { ...answer, finding: { ...answer.finding, remedy: [first, ...answer.finding.remedy] } };
  });
}

function plainAnswer(finding: Finding): Answer {
  return { finding, headline: `${finding.diagnosis.title}.` };
}

/** Violations that name no certificate: another than the known one is not the race, and of that one nothing can be asked. */
function withoutCertificate(call: Call, timeline: Timeline): Finding[] {
  return call.violations
    .filter(({ certificates }) => certificates.length === 0)
    .map(({ text }) => {
      const code = violationCode(text);
      const [diagnosis, verdict] =
        code === "more-than-one-signing-version"
          ? (["answer-not-understood", "inconclusive"] as const)
          : ([code, "not-applicable"] as const);
      return { ...plainFinding(call, diagnosis, verdict, timeline), violation: { code, text } };
    });
}

/** An answer that reports no violation. What was not understood is no confident "not applicable". */
function answerFinding(call: Call, timeline: Timeline): Finding {
  const code = call.answer ?? (call.isSaved ? "answer-not-understood" : "answer-not-saved");
  const isOpen = code === "answer-not-understood" || code === "answer-not-saved" || call.damage !== null;
  return plainFinding(call, code, isOpen ? "inconclusive" : "not-applicable", timeline);
}

function plainFinding(call: Call | null, code: DiagnosisCode, verdict: Verdict, timeline: Timeline): Finding {
  const { title } = CATALOGUE[code];
  const judged = { criteria: [], alternatives: [], assumptions: [], limits: [], clockMarginSeconds: null, collect: [] };
  return {
    call: call?.id ?? null,
    violation: null,
    certificate: null,
    verdict,
    diagnosis: { code, title },
    ...judged,
    remedy: remedyOfAnswer(call, code, timeline),
  };
}

function judgedAnswer(case_: Case, failures: unknown[]): Answer {
  const { call, violation, certificate } = case_;
  const judged = judgedBy(case_, failures);
  const code = violationCode(violation.text);
  if (judged["signing-violation"].status === "unmet" && code !== "more-than-one-signing-version") {
    const finding: Finding = {
      ...plainFinding(call, code, "not-applicable", case_.timeline),
      violation: { code, text: violation.text },
      certificate,
      criteria: criteriaOf(judged),
      alternatives: alternativesToViolation(code, judged, case_),
      remedy: remedyOfViolation(code, judged, case_),
    };
    return { finding, headline: headlineOf(finding, judged, null) };
  }
  const at = strongTime(call);
  const success = at === null ? null : laterSuccess(call, at, case_.timeline);
  const limits = [...limitsOf(judged, case_, success), ...restingOnOneTime(judged, case_, failures)];
  const cap = capOf(case_);
  const sign = signOfOrphan(judged, case_);
  const orphan = orphanOf(case_);
  const again = at === null ? null : comeBack(case_, at);
  const circumstances = {
    succeededLater: success !== null,
    atMostPossible: cap !== null,
    limited: limits.length > 0,
    mayBeLeftBehind: sign !== null,
    cameBack: again !== null,
    hasUnread: case_.timeline.unread.length > 0,
  };
  const verdict = verdictOf(judged, circumstances);
  const diagnosis = diagnosisOf(verdict, judged, case_, { orphan, again });
  const assumptions = distinct(restingOn(verdict, judged).flatMap((judgement) => judgement.assumptions));
  // a cause that was seen stays what it is, whatever else is collected
  const isSettled = verdict === "ruled-out" && assumptions.length === 0 && !CAUSE_NOT_SEEN.includes(diagnosis);
  const collect = isSettled ? [] : collectFor(judged, case_, circumstances);
  const finding: Finding = {
    call: call.id,
    violation: { code, text: violation.text },
    certificate,
    verdict,
    diagnosis: { code: diagnosis, title: CATALOGUE[diagnosis].title },
    criteria: criteriaOf(judged),
    alternatives: alternativesOf(judged, case_, { diagnosis, orphan }),
    assumptions: assumptions.map(({ statement, settle }) => ({ statement, settle: settle.text })),
    limits: [
      ...limits,
      ...(sign === null ? [] : [sign.statement]),
      ...(again === null || again.isProven ? [] : [failedAgain(again)]),
      ...(cap === null ? [] : [cap]),
      ...unreadLimit(judged, case_.timeline),
      ...(verdict === "confirmed" ? [] : unnamedLimit(case_.timeline)),
      ...farFromEvidence(case_),
    ],
    clockMarginSeconds: restsOnTime(judged, circumstances) ? clockMargin(case_, judged) : null,
    remedy: remedyOf(verdict, diagnosis, judged, { orphan, canCollect: collect.length > 0 }, case_),
    collect,
  };
  return { finding, headline: headlineOf(finding, judged, orphan) };
}

function criteriaOf(judged: Judgements): Finding["criteria"] {
  return CRITERIA.map(({ id }) => {
    const { status, statement, citations, wouldDecide } = judged[id];
    return { id, status, statement, citations: [...citations], wouldDecide: wouldDecide.map(({ text }) => text) };
  });
}

function distinct(assumptions: readonly Assumption[]): Assumption[] {
  return [...new Map(assumptions.map((assumption) => [assumption.statement, assumption])).values()];
}

/**
 * Where two times are given for the call that are further apart than clocks may be, only what speaks against the race at
 * both of them rules it out.
 */
function restingOnOneTime(judged: Judgements, case_: Case, failures: unknown[]): string[] {
  const { call, timeline } = case_;
  const at = strongTime(call);
  const unmet = Object.values(judged).filter(({ status }) => status === "unmet");
  if (at === null || unmet.length === 0) return [];
  const named = unmet.flatMap(({ assumptions }) => assumptions.map(({ statement }) => statement));
  const isUnmetAt = (other: CallTime): boolean => {
    const moved = { ...call, at: other, otherTimes: [] };
    const witnesses = case_.witnesses.map(({ capture }) => witness(capture, moved, timeline));
    return Object.values(judgedBy({ ...case_, call: moved, witnesses }, failures)).some(
      ({ status, assumptions }) =>
        status === "unmet" && assumptions.every(({ statement }) => named.includes(statement)),
    );
  };
  const differing = call.otherTimes.find(
    (other) => secondsApart(at, other) > CLOCK_TOLERANCE_SECONDS && !isUnmetAt(other),
  );
  if (differing === undefined) return [];
  return [
    `two times are given for the call: what speaks against the race holds ${callTimeInWords(at)}, and not ${callTimeInWords(differing)}`,
  ];
}
