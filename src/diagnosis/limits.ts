import type { Citation } from "../model.ts";
import { isSaid } from "../timeline/call-times.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { namesAllUsers, takenAt, type Capture } from "../timeline/captures.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { coverageOf, covers } from "../timeline/coverage.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  inHours,
  isWithin,
  plusSeconds,
  secondsApart,
  stretchesMeet,
  type Stretch,
} from "../timeline/durations.ts";
import type { HealthCheck } from "../timeline/health-checks.ts";
import { namesHealthwatch } from "../timeline/left-behind.ts";
import { placeOf } from "../timeline/place-of.ts";
import { othersOn, type Timeline } from "../timeline/timeline.ts";
import { deciding, speaking, type Case, type CriterionId } from "./case.ts";
import type { ComeBack, LaterSuccess } from "./other-calls.ts";
import { orphanOf } from "./orphan.ts";
import { lastKnown } from "./removal.ts";
import { isAssumed, type Judgements } from "./verdict.ts";
import { callTimeInWords, momentInWords, shortId } from "./wording.ts";

/** What is unmet because of what lists do not show. */
const OF_ABSENCE: readonly CriterionId[] = ["check-ran-during-call", "check-went-away"];

/** What keeps a verdict from being confirmed, or ruled out: contradictions and damage. `success`: the call succeeded later. */
export function limitsOf(judged: Judgements, case_: Case, success: LaterSuccess | null): string[] {
  return [
    ...contradictionsTo(judged, case_),
    ...orderInDoubt(judged, case_),
    ...goneUnlisted(judged, case_),
    ...succeededInCheck(judged, success, case_),
  ];
}

/** Whether the race is ruled out by nothing but what lists do not show. */
function restsOnAbsence(judged: Judgements): boolean {
  const unmet = unmetIn(judged);
  return unmet.length > 0 && unmet.every((id) => OF_ABSENCE.includes(id));
}

function unmetIn(judged: Judgements): CriterionId[] {
  return (Object.keys(judged) as CriterionId[]).filter((id) => judged[id].status === "unmet");
}

function contradictionsTo(judged: Judgements, case_: Case): string[] {
  const { timeline, call } = case_;
  const isAgainstAbsence = restsOnAbsence(judged);
  const against = timeline.contradictions.filter(({ isOfAbsence }) => isOfAbsence !== true || isAgainstAbsence);
  const limits = [...new Set(against.map(({ statement }) => statement))];
  if (call.damage !== null) limits.push(`the response is not whole: ${call.damage}; further violations may be missing`);
  if (unmetIn(judged).length === 0) limits.push(...clocksInDoubt(judged, case_));
  const heard = deciding(speaking(case_));
  for (const { capture } of heard) {
    if (capture.otherNewest !== null) limits.push(newestInDoubt(capture));
    if (unmetIn(judged).length === 0) limits.push(...signsAlone(capture));
  }
  const differing = heard.find(({ shape }) => shape !== heard[0]!.shape);
  if (differing !== undefined) {
    const places = `${placeOf(heard[0]!.capture.topology)} and ${placeOf(differing.capture.topology)}`;
    limits.push(`${places} show different states of the tiles, and nothing tells which of them the call met`);
  }
  return limits;
}

/** Where a topology prints which versions sign, and one does: that is not what the call complained of. */
function signsAlone({ newest, versions, topology }: Capture): string[] {
  const others = versions.filter((version) => version !== newest);
  if (newest?.signing !== true || others.some(({ signing }) => signing === true)) return [];
  return [`${placeOf(topology)} shows no version but ${shortId(newest.id)} signing, and the call complained of more than one`]; // prettier-ignore
}

function newestInDoubt({ newest, otherNewest, topology }: Capture): string {
  return `which version of ${placeOf(topology)} is the newest is in doubt: ${shortId(newest!.id)}, or by its place or the time at which it expires ${shortId(otherNewest!.id)}`;
}

/** An output that tells which deployments there were, and when it was saved by the clock of the director. */
interface Shown {
  readonly at: Stretch;
  readonly citation: Citation;
  readonly shows: (deployment: string) => boolean;
  /** Whether it would name every health check that there was. */
  readonly isWhole: boolean;
}

function outputsOf({ witnesses, timeline }: Case): Shown[] {
  const captures = witnesses.flatMap(({ capture }): Shown[] => {
    const { takenAt: at, topology, deployments } = capture;
    if (at === null || !namesAllUsers(capture)) return [];
    return [{ at, citation: topology, shows: (name) => deployments.has(name), isWhole: true }];
  });
  const lists = timeline.deploymentLists.flatMap((list): Shown[] => {
    const at = takenAt(list.times);
    if (at === null) return [];
    const names = new Set(list.deployments.map(({ name }) => name));
    return [{ at, citation: list.citation, shows: (name) => names.has(name), isWhole: list.complete && namesHealthwatch(list) }]; // prettier-ignore
  });
  return [...captures, ...lists].map((one) => ({ ...one, at: onDirectorClock(one.at, timeline.clockOffset) }));
}

/** An output is saved so many seconds behind the line that dates it, at most. */
const SAVING_SECONDS = 10;

/**
 * Outputs that do not fit the checks that tasks tell of: a check that is not shown while it was visible, or that is shown
 * when there was none. Rows may be missing, but the clocks may be far apart as well, and then the call met no check. That
 * they are not shows an output with the very check of the call.
 */
function clocksInDoubt(judged: Judgements, case_: Case): string[] {
  const { call, timeline } = case_;
  const stated = strongTime(call);
  const met = stated === null ? null : checkInQuestion(stated, timeline);
  if (judged["check-ran-during-call"].status !== "met" || met === null) return [];
  const outputs = outputsOf(case_);
  const isThen = ({ at }: Shown, { surelyVisible }: HealthCheck, behind = 0): boolean =>
    surelyVisible !== null && isWithin({ from: at.from, to: plusSeconds(at.to, behind) }, surelyVisible);
  const isMetShown = outputs.some((one) => isThen(one, met) && one.shows(met.deployment));
  const absent = timeline.checks
    .filter((check) => check === met || !isMetShown)
    .flatMap((check) =>
      outputs
        .filter((one) => one.isWhole && isThen(one, check, SAVING_SECONDS) && !one.shows(check.deployment))
        .map(
          ({ citation }) =>
            `${placeOf(citation)} does not show ${check.deployment}, which by its tasks was visible when that was saved: the clocks may be far apart`,
        ),
    );
  const unlisted = timeline.unlisted
    .filter(({ deleted }) => deleted !== null && !isMetShown)
    .map(
      ({ sighting: { deployment, citation } }) =>
        `${placeOf(citation)} shows ${deployment} at a time at which the task list shows none: rows are missing from it, or the clocks are far apart`,
    );
  return [...absent, ...unlisted];
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

/** What was left behind is gone, and the list that would show its deletion does not: rows are missing, of before the call, too. */
function goneUnlisted(judged: Judgements, case_: Case): string[] {
  const { check, removal } = orphanOf(case_) ?? {};
  if (check === undefined || !removal || removal.task !== null || !restsOnAbsence(judged)) return [];
  const since = { from: lastKnown(check)!.earliest, to: plusSeconds(removal.by, CLOCK_TOLERANCE_SECONDS) };
  if (!covers(coverageOf(case_.timeline.coverage, check.deployment).deletions, since)) return [];
  return [
    `${placeOf(removal.citations[0])} does not show ${check.deployment} any more, and the task list, which tells of that time, shows no deletion: rows are missing from it, or the clocks are far apart`,
  ];
}

/**
 * A call that succeeded although a check was there speaks against the race: a later one with nothing changed in between,
 * or one in the same check before it or beside it.
 */
function succeededInCheck(
  judged: Judgements,
  success: LaterSuccess | null,
  { call, timeline: { calls, checks, clockOffset } }: Case,
): string[] {
  const at = strongTime(call);
  if (at === null || judged["check-ran-during-call"].status === "unmet") return [];
  const checkAt = (time: Stretch): HealthCheck | undefined =>
    checks.find(({ surelyVisible }) => surelyVisible !== null && isWithin(onDirectorClock(time, clockOffset), surelyVisible)); // prettier-ignore
  const seen = success === null ? undefined : checkAt(success.at);
  if (seen !== undefined)
    return [
      `${success!.call.id} succeeded while ${seen.deployment} was visible, with nothing known to have changed since: a check alone did not make the call fail then`,
    ];
  const own = checkAt(at);
  const succeeded = calls.find((other) => {
    const time = strongTime(other);
    if (other.result !== "succeeded" || other.endpoint !== call.endpoint || time === null || time.isOpen) return false;
    return time.from <= at.to && checkAt(time) === own;
  });
  if (own === undefined || succeeded === undefined) return [];
  const when = stretchesMeet(strongTime(succeeded)!, at) ? "meanwhile" : "before";
  return [
    `${succeeded.id} succeeded in the same check ${when}: ${own.deployment} alone did not make the call fail then`,
  ];
}

/** What was not read, where an assumption that it may settle would else rule the race out. */
export function unreadLimit(judged: Judgements, { unread }: Timeline): string[] {
  const unmet = Object.values(judged).filter(({ status }) => status === "unmet");
  const [first] = unread;
  if (first === undefined || unmet.length === 0 || !isAssumed(unmet)) return [];
  const what = unread.length === 1 ? first : `${first} and ${unread.length - 1} more`;
  return [`${what} could not be read, or not whole, and may hold what the assumption leaves open`];
}

/** Names of health checks that the user gave and that nothing in the bundle has: one that is meant counts as a tile then. */
export function unnamedLimit({ unnamed }: Timeline): string[] {
  return unnamed.map(
    (name) =>
      `no source names a deployment ${name}, which was given as one of health checks (--health-deployment): it may be misspelt`,
  );
}

/** A time that a person gives is likely to be mistaken by a day or more where it is further than this from all others. */
const FAR_SECONDS = 43_200;

/** That a person gave a time for the call of which nothing else tells: the day or the year may be mistaken. */
export function farFromEvidence({ call, timeline }: Case): string[] {
  const at = strongTime(call);
  if (at === null || !isSaid(at) || call.otherTimes.length > 0) return [];
  const [nearest] = timesIn(timeline, call).toSorted((a, b) => secondsApart(at, a) - secondsApart(at, b));
  if (nearest === undefined) return [];
  const apart = secondsApart(at, nearest);
  if (apart <= FAR_SECONDS) return [];
  const isBefore = at.to < nearest.from;
  const moment = momentInWords(isBefore ? nearest.from : nearest.to);
  return [
    `the call is said to have been ${callTimeInWords(at)}, ${inHours(apart)} ${isBefore ? "before" : "after"} the next time that the evidence tells of, ${moment}: the day or the year may be mistaken`,
  ];
}

/** When anything but that call was, as far as the evidence tells. */
function timesIn(timeline: Timeline, call: Call): Stretch[] {
  const { checks, deploys, captures, deploymentLists, calls, certificateChanges, coverage } = timeline;
  const ofCalls = calls.flatMap((other) => (other === call ? [] : (strongTime(other) ?? [])));
  const saved = [...captures.map((one) => one.takenAt), ...deploymentLists.map(({ times }) => takenAt(times))];
  const ofTasks = [...checks.map(({ mayExist }) => mayExist), ...deploys.map(({ stretch }) => stretch)];
  const ofCertificates = certificateChanges.map(({ at }) => ({ from: at.earliest, to: at.latest }));
  const latest = coverage.latest === null ? [] : [{ from: coverage.latest, to: coverage.latest }];
  return [...ofCalls, ...saved.filter((at) => at !== null), ...ofTasks, ...ofCertificates, ...latest].filter(
    ({ from, to }) => Number.isFinite(from) && Number.isFinite(to),
  );
}

/** What made the violation come back without a check may have been there before. */
export function failedAgain({ at, cameBefore, citation }: ComeBack): string {
  const came = cameBefore ? "had come" : "came back";
  const help = cameBefore ? "a call between two checks did not help" : "calling again between two checks did not help";
  return `the same violation ${came} at ${momentInWords(at.from)}, outside every check (${placeOf(citation)}): ${help}`;
}
