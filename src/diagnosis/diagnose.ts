import type { CapturedVersion } from "../model.ts";
import type { Finding, Verdict } from "../report.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import type { CallTime } from "../timeline/call-times.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { onDirectorClock, readOnDirectorClock } from "../timeline/clocks.ts";
import { covers } from "../timeline/coverage.ts";
import { CLOCK_TOLERANCE_SECONDS, isWithin, plusSeconds, secondsApart, secondsBetween } from "../timeline/durations.ts"; // prettier-ignore
import { grouped } from "../timeline/grouped.ts";
import { LONGEST_LIFE_SECONDS, type HealthCheck } from "../timeline/health-checks.ts";
import { isTile } from "../timeline/tiles.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { violationCode } from "../violations.ts";
import { judgement, type Case, type Criterion } from "./case.ts";
import { alternativesOf, alternativesToViolation } from "./alternatives.ts";
import { capOf } from "./caps.ts";
import { CATALOGUE, type DiagnosisCode } from "./catalogue.ts";
import { collectFor } from "./collect.ts";
import { certificateInReach } from "./criteria/certificate-in-reach.ts";
import { nearestCheck } from "./call-among-checks.ts";
import { checkRanDuringCall } from "./criteria/check-ran-during-call.ts";
import { checkWentAway } from "./criteria/check-went-away.ts";
import { comeBack, laterSuccess, type ComeBack } from "./other-calls.ts";
import { newestVersionOnlyOnHealthCheck } from "./criteria/newest-version-only-on-health-check.ts";
import { causeInVersions, othersShareOneOlderVersion } from "./criteria/others-share-one-older-version.ts";
import { rotationNotApplied } from "./criteria/rotation-not-applied.ts";
import { signingViolation } from "./criteria/signing-violation.ts";
import { headlineOf, type Answer } from "./headline.ts";
import { failedAgain, farFromEvidence, limitsOf, unnamedLimit, unreadLimit } from "./limits.ts";
import { orphanOf, signOfOrphan, type Orphan } from "./orphan.ts";
import type { Assumption } from "./assumption.ts";
import { remedyOf, remedyOfAnswer, remedyOfViolation, togetherFirst } from "./remedy.ts";
import { witness, type Witness } from "./speaking.ts";
import { tilesApart } from "./tiles-apart.ts";
import { callTimeInWords } from "./wording.ts";
import { restingOn, verdictOf, type Circumstances, type Judgements } from "./verdict.ts";

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

function casesOf(call: Call, timeline: Timeline): Case[] {
  return call.violations.flatMap((violation) =>
    violation.certificates.map(({ name, citation }) => {
      const witnesses = timeline.captures
        .filter(({ certificate }) => certificate === name)
        .map((capture) => witness(capture, call, timeline));
      const checks = timeline.checks.filter((check) => !isLeftOnOlder(check, witnesses, timeline));
      const about = { certificate: name, certificateCitation: citation };
      const own = checks.length === timeline.checks.length ? timeline : { ...timeline, checks };
      return { timeline: own, call, violation, ...about, witnesses };
    }),
  );
}

/** What was left behind before the rotation is on the older version: it neither causes the violation nor explains it. */
function isLeftOnOlder(check: HealthCheck, witnesses: readonly Witness[], { clockOffset }: Timeline): boolean {
  const begun = check.visible.from ?? check.deployed.from;
  if (check.delete?.state === "done" || begun === null) return false;
  const passing = plusSeconds(begun, LONGEST_LIFE_SECONDS);
  return witnesses.some(({ speaks, capture: { newest, versions, takenAt: taken } }) => {
    if (speaks !== "outright" || newest === null || taken === null) return false;
    const then = onDirectorClock(taken, clockOffset);
    const stayed = isWithin(then, check.mayExist) && (check.state === "orphaned" || then.from > passing);
    const isOn = (version: CapturedVersion): boolean => deploymentsOn(version).includes(check.deployment);
    return stayed && !isOn(newest) && versions.some((version) => version.active && isOn(version));
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
  const judged = Object.fromEntries(
    CRITERIA.map((criterion) => [criterion.id, judge(criterion, case_, failures)]),
  ) as unknown as Judgements;
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

/** What rules the race out and leaves open what happened instead. */
const CAUSE_NOT_SEEN: readonly DiagnosisCode[] = [
  "no-cause-found",
  "came-back-without-check",
  "certificate-out-of-reach",
];

/** A criterion that throws is unknown, with the cause. */
function judge(criterion: Criterion, case_: Case, failures: unknown[]) {
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
    return CRITERIA.map((criterion) => judge(criterion, { ...case_, call: moved, witnesses }, failures)).some(
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

function diagnosisOf(
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

/** Whether the verdict is another one where the call meets a check in part only, or may do so. */
function restsOnTime(judged: Judgements, circumstances: Circumstances): boolean {
  const inPart = judgement("unknown", "", { hints: ["the call meets a check in part"] });
  const otherwise = verdictOf({ ...judged, "check-ran-during-call": inPart }, circumstances);
  return otherwise !== verdictOf(judged, circumstances);
}

/** By less than how many seconds the clock of the call could be wrong, either way, before the criterion changes. */
function clockMargin({ call, timeline }: Case, judged: Judgements): Finding["clockMarginSeconds"] {
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
