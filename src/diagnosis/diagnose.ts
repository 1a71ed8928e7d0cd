import type { CapturedVersion } from "../model.ts";
import type { Finding, Verdict } from "../report.ts";
import { strongTime, type Call, type CallTime } from "../timeline/calls.ts";
import { deploymentsOn, takenAt } from "../timeline/captures.ts";
import { onDirectorClock, readOnDirectorClock } from "../timeline/clocks.ts";
import { covers } from "../timeline/coverage.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { CLOCK_TOLERANCE_SECONDS, isWithin, plusSeconds, secondsApart, secondsBetween, type Stretch } from "../timeline/durations.ts"; // prettier-ignore
import { LONGEST_LIFE_SECONDS, type HealthCheck } from "../timeline/health-checks.ts";
import { namesHealthwatch } from "../timeline/left-behind.ts";
import { isTile, type Timeline } from "../timeline/timeline.ts";
import { violationCode } from "../violations.ts";
import { deciding, judgement, speaking, type Case, type Criterion, type CriterionId, type Judgement } from "./case.ts";
import { alternativesOf, alternativesToViolation } from "./alternatives.ts";
import { CATALOGUE, type DiagnosisCode } from "./catalogue.ts";
import { collectFor } from "./collect.ts";
import { certificateInReach } from "./criteria/certificate-in-reach.ts";
import { checkRanDuringCall, nearestCheck } from "./criteria/check-ran-during-call.ts";
import { checkWentAway, comeBack, laterSuccess, type ComeBack } from "./criteria/check-went-away.ts";
import { newestVersionOnlyOnHealthCheck } from "./criteria/newest-version-only-on-health-check.ts";
import { causeInVersions, othersShareOneOlderVersion } from "./criteria/others-share-one-older-version.ts";
import { rotationNotApplied } from "./criteria/rotation-not-applied.ts";
import { signingViolation } from "./criteria/signing-violation.ts";
import { headlineOf, type Answer } from "./headline.ts";
import { orphanOf, signOfOrphan } from "./orphan.ts";
import { remedyOf, remedyOfAnswer } from "./remedy.ts";
import { othersOn, witness, type Assumption, type Witness } from "./speaking.ts";
import { momentInWords, placeOf, shortId } from "./wording.ts";
import { isAssumed, verdictOf, type Judgements } from "./verdict.ts";

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
  const cases = failed.flatMap((call) => casesOf(call, timeline));
  if (cases.length > 0) return { answers: cases.map((case_) => judgedAnswer(case_, failures)), failures };
  const saved = timeline.calls.filter(({ isSaved }) => isSaved);
  const known = saved.length > 0 ? saved : timeline.calls;
  const answered = known.some(({ result }) => result !== "succeeded")
    ? known.filter(({ result }) => result !== "succeeded")
    : known;
  const findings =
    answered.length === 0
      ? [plainFinding(null, "no-call", "not-applicable", timeline)]
      : answered.map((call) => answerFinding(call, timeline));
  return { answers: findings.map((finding) => ({ finding, headline: `${finding.diagnosis.title}.` })), failures };
}

function casesOf(call: Call, timeline: Timeline): Case[] {
  return call.violations.flatMap((violation) =>
    violation.certificates.map(({ name, citation }) => {
      const witnesses = timeline.captures
        .filter(({ certificate }) => certificate === name)
        .map((capture) => witness(capture, call, timeline));
      const checks = timeline.checks.filter((check) => !isLeftOnOlder(check, witnesses, timeline));
      const about = { certificate: name, certificateCitation: citation };
      return { timeline: { ...timeline, checks }, call, violation, ...about, witnesses };
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
    };
    return { finding, headline: headlineOf(finding, judged, null) };
  }
  const at = strongTime(call);
  const success = at === null ? null : laterSuccess(call, at, case_.timeline);
  const limits = [
    ...limitsOf(judged, case_),
    ...orderInDoubt(judged, case_),
    ...succeededInCheck(judged, success, case_.timeline),
    ...restingOnOneTime(judged, case_, failures),
  ];
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
  const diagnosis = diagnosisOf(verdict, judged, case_, { isLeftBehind: orphan !== null, again });
  const assumptions = distinct(restingOn(verdict, judged).flatMap((judgement) => judgement.assumptions));
  // a cause that was seen stays what it is, whatever else is collected
  const isSettled = verdict === "ruled-out" && assumptions.length === 0 && !CAUSE_NOT_SEEN.includes(diagnosis);
  const finding: Finding = {
    call: call.id,
    violation: { code, text: violation.text },
    certificate,
    verdict,
    diagnosis: { code: diagnosis, title: CATALOGUE[diagnosis].title },
    criteria: criteriaOf(judged),
    alternatives: alternativesOf(judged, case_, diagnosis),
    assumptions,
    limits: [
      ...limits,
      ...(sign === null ? [] : [sign.statement]),
      ...(again === null || again.isProven ? [] : [failedAgain(again)]),
      ...(cap === null ? [] : [cap]),
      ...unreadLimit(judged, case_.timeline),
    ],
    clockMarginSeconds: clockMargin(case_, judged),
    remedy: remedyOf(verdict, diagnosis, judged, orphan, case_),
    collect: isSettled ? [] : collectFor(judged, case_, circumstances),
  };
  return { finding, headline: headlineOf(finding, judged, orphan) };
}

/** What made the violation come back without a check may have been there before. */
function failedAgain({ at, cameBefore, citation }: ComeBack): string {
  const came = cameBefore ? "had come" : "came back";
  const help = cameBefore ? "a call between two checks did not help" : "calling again between two checks did not help";
  return `the same violation ${came} at ${momentInWords(at.from)}, outside every check (${placeOf(citation)}): ${help}`;
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
    return { id, status, statement, citations: [...citations], wouldDecide: [...wouldDecide] };
  });
}

/** What a verdict rests on: all criteria, but for "ruled out" only those that rule it out. */
function restingOn(verdict: Verdict, judged: Judgements): Judgement[] {
  const all = Object.values(judged);
  return verdict === "ruled-out" ? all.filter(({ status }) => status === "unmet") : all;
}

function distinct(assumptions: readonly Assumption[]): Assumption[] {
  return [...new Map(assumptions.map((assumption) => [assumption.statement, assumption])).values()];
}

/** What is unmet because of what lists do not show. */
const OF_ABSENCE: readonly CriterionId[] = ["check-ran-during-call", "check-went-away"];

function limitsOf(judged: Judgements, case_: Case): string[] {
  const { timeline, call } = case_;
  const unmet = CRITERIA.map(({ id }) => id).filter((id) => judged[id].status === "unmet");
  const restsOnAbsence = unmet.length > 0 && unmet.every((id) => OF_ABSENCE.includes(id));
  const against = timeline.contradictions.filter(({ isOfAbsence }) => isOfAbsence !== true || restsOnAbsence);
  const limits = [...new Set(against.map(({ statement }) => statement))];
  if (call.damage !== null) limits.push(`the response is not whole: ${call.damage}; further violations may be missing`);
  if (unmet.length === 0) limits.push(...notShown(judged, case_));
  const heard = deciding(speaking(case_));
  const differing = heard.find(({ shape }) => shape !== heard[0]!.shape);
  if (differing !== undefined) {
    const places = `${placeOf(heard[0]!.capture.topology)} and ${placeOf(differing.capture.topology)}`;
    limits.push(`${places} show different states of the tiles, and nothing tells which of them the call met`);
  }
  return limits;
}

/** An output that was saved while the check of the call was visible by its tasks, and does not show it. */
function notShown(judged: Judgements, { call, witnesses, timeline }: Case): string[] {
  const at = strongTime(call);
  const check = at === null ? null : checkInQuestion(at, timeline);
  if (judged["check-ran-during-call"].status !== "met" || check === null || check.surelyVisible === null) return [];
  const { surelyVisible, deployment } = check;
  const isThen = (taken: Stretch | null): boolean =>
    taken !== null && isWithin(onDirectorClock(taken, timeline.clockOffset), surelyVisible);
  const captures = witnesses
    .map(({ capture }) => capture)
    .filter((one) => one.damage === null && one.deployments.size > 0 && !one.deployments.has(deployment))
    .filter((one) => isThen(one.takenAt))
    .map(({ topology }) => topology);
  const lists = timeline.deploymentLists
    .filter((list) => list.complete && namesHealthwatch(list) && isThen(takenAt(list.times)))
    .filter(({ deployments }) => !deployments.some(({ name }) => name === deployment))
    .map(({ citation }) => citation);
  return [...captures, ...lists].map(
    (citation) =>
      `${placeOf(citation)} does not show ${deployment}, which by its tasks was visible when that was saved: the clocks may be far apart`,
  );
}

/**
 * A check takes the newest version when it is created. One that passed while the call was made and is shown alone on what
 * is taken for an older version casts doubt on which the newest is: it cannot have been left behind.
 */
function orderInDoubt(judged: Judgements, { witnesses, timeline }: Case): string[] {
  if (judged["check-ran-during-call"].status !== "met" || judged["check-went-away"].status !== "met") return [];
  return witnesses.flatMap(({ capture: { newest, versions, topology }, shape }): string[] => {
    const active = versions.filter((version) => version !== newest && version.active);
    const [older] = active;
    if (shape !== "tile-on-newest" || older === undefined || active.some((one) => othersOn(one, timeline).length > 0))
      return [];
    return [
      `${placeOf(topology)} shows the health check alone on ${shortId(older.id)}, which is taken for the older version; but a check takes the newest one, and this one passed`,
    ];
  });
}

/** A later call that succeeded although a check was there, with nothing changed in between, speaks against the race. */
function succeededInCheck(
  judged: Judgements,
  success: ReturnType<typeof laterSuccess>,
  { checks, clockOffset }: Timeline,
): string[] {
  if (success === null || judged["check-ran-during-call"].status === "unmet") return [];
  const then = onDirectorClock(success.at, clockOffset);
  const seen = checks.find(({ surelyVisible }) => surelyVisible !== null && isWithin(then, surelyVisible));
  if (seen === undefined) return [];
  return [
    `${success.call.id} succeeded while ${seen.deployment} was visible, with nothing known to have changed since: a check alone did not make the call fail then`,
  ];
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
    `two times are given for the call: what speaks against the race holds at ${momentInWords(at.from)} (${at.basis}), and not at ${momentInWords(differing.from)} (${differing.basis})`,
  ];
}

/** What was not read, where an assumption that it may settle would else rule the race out. */
function unreadLimit(judged: Judgements, { unread }: Timeline): string[] {
  const unmet = Object.values(judged).filter(({ status }) => status === "unmet");
  const [first] = unread;
  if (first === undefined || unmet.length === 0 || !isAssumed(unmet)) return [];
  const what = unread.length === 1 ? first : `${first} and ${unread.length - 1} more`;
  return [`${what} could not be read, or not whole, and may hold what the assumption leaves open`];
}

/**
 * Why the race is possible at most: a capture shows the newest version transitional (before activate), or one version
 * only, and none that speaks for the call shows that the rotation had gone on. null where nothing holds it down.
 */
function capOf(case_: Case): string | null {
  const hasGoneOn = speaking(case_).some(({ capture }) => capture.newest?.transitional === false);
  const early = case_.witnesses.find(
    ({ capture }) =>
      capture.damage === null && (capture.versions.length === 1 || capture.newest?.transitional === true),
  );
  if (hasGoneOn || early === undefined) return null;
  const shown = early.capture.versions.length === 1 ? "one version only" : "the newest version transitional";
  return `${placeOf(early.capture.topology)} shows ${shown}: at that step of a rotation no health check brings another version into use`;
}

function diagnosisOf(
  verdict: Verdict,
  judged: Judgements,
  case_: Case,
  { isLeftBehind, again }: { readonly isLeftBehind: boolean; readonly again: ComeBack | null },
): DiagnosisCode {
  if (verdict === "inconclusive") return "cause-not-shown";
  if (verdict !== "ruled-out") return "health-check-race";
  const unmet = (id: keyof Judgements): boolean => judged[id].status === "unmet";
  if (unmet("newest-version-only-on-health-check")) return whyTilesDiffer(case_);
  const inVersions = causeInVersions(case_);
  if (inVersions !== null) return inVersions;
  if (unmet("rotation-not-applied")) return "rotation-already-applied";
  const cameBack = again?.isProven === true;
  if (isLeftBehind && !cameBack) return "orphaned-health-check";
  if (unmet("certificate-in-reach")) return "certificate-out-of-reach";
  // what stayed for a while does not explain a violation that came before or behind that, too
  return cameBack && (isLeftBehind || !unmet("check-ran-during-call")) ? "came-back-without-check" : "no-cause-found";
}

function whyTilesDiffer(case_: Case): DiagnosisCode {
  const { timeline } = case_;
  const { capture } = deciding(speaking(case_)).find(({ shape }) => shape === "tile-on-newest")!;
  const newer = othersOn(capture.newest!, timeline);
  const older = capture.versions
    .filter((version) => version !== capture.newest && version.active)
    .flatMap((version) => othersOn(version, timeline));
  if (older.length === 0) return "orphaned-health-check-on-older-version";
  if (older.every((name) => name.startsWith("service-instance_"))) return "service-instances-not-upgraded";
  if (older.every((name) => !isTile(name))) return "deployment-outside-ops-manager";
  return newer.every((name) => !isTile(name)) ? "deployment-created-mid-rotation" : "apply-changes-unfinished";
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
  const covered = timeline.coverage.healthChecks.find((stretch) => covers([stretch], at));
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
