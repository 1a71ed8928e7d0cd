import type { Citation, Instant, Micros } from "../../model.ts";
import { strongTime, type Call } from "../../timeline/calls.ts";
import type { CallTime } from "../../timeline/call-times.ts";
import { deploymentsOn } from "../../timeline/captures.ts";
import {
  clockTolerance,
  deployedAt,
  deployEndedAt,
  onDirectorClock,
  widelyOnDirectorClock,
} from "../../timeline/clocks.ts";
import { coverageOf, coveredBy, covers } from "../../timeline/coverage.ts";
import { hasEnded } from "../../timeline/tasks.ts";
import { checkInQuestion, checksInQuestion } from "../../timeline/check-in-question.ts";
import { isWithin, spokenDuration, stretchesMeet, widened, type Stretch } from "../../timeline/durations.ts";
import type { HealthCheck } from "../../timeline/health-checks.ts";
import { halfCreated, stuck, type LeftBehind } from "../../timeline/left-behind.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { isSeenToChange, madeIn, type Change } from "../changes.ts";
import { judgement, speaking, type Case, type Criterion, type Judgement } from "../case.ts";
import { firstWithout, goneInWords, lastKnown, removalOf } from "../removal.ts";
import { takenThen } from "../assumption.ts";
import type { Witness } from "../speaking.ts";
import { unexplainedCheck } from "../unexplained.ts";
import { clockTime, placeOf } from "../wording.ts";
import { judgeTimeOf, TIME_OF_THE_CALL } from "./check-ran-during-call.ts";

/** The check that the call met, or the last one created before it, was deleted again: waiting helps. */
export const checkWentAway: Criterion = {
  id: "check-went-away",
  judge(case_) {
    const { call, timeline } = case_;
    const at = strongTime(call);
    if (at === null) {
      return judgement("unknown", "nothing says when the call was made, so which check is in question", {
        wouldDecide: [TIME_OF_THE_CALL],
      });
    }
    const came = cameBack(case_, at);
    if (came !== null) return came;
    const check = checkInQuestion(at, timeline);
    const told = ofChecksInQuestion(case_, at)?.judgement;
    const beside = told?.status === "met" ? unexplainedCheck(case_) : null;
    return (
      (beside === null ? told : undefined) ??
      seenGone(case_, at) ??
      succeededLater(case_, at) ??
      (beside === null ? unknown(check, laterSuccess(call, at, timeline), timeline) : notAlone(told!, beside))
    );
  },
};

/** The check of the call went away, and another may be there still. */
function notAlone(told: Judgement, { statement, citations }: LeftBehind): Judgement {
  return judgement("unknown", `${told.statement}, and ${statement}`, {
    citations: [...told.citations, ...citations],
    wouldDecide: ["`bosh deployments`, with `date -u` before it, and a task list that shows the tasks of each of them"],
  });
}

/** A health check, and whether it is known to be on an older version: the newest was made after it had been created. */
export interface LeftCheck {
  readonly check: HealthCheck;
  readonly isOnOlder: boolean;
}

/** What the tasks of one check in question tell. */
interface Told extends LeftCheck {
  readonly judgement: Judgement;
}

/** The check in question that was left behind; null where none is known to have been. */
export function checkLeftBehind(case_: Case, at: CallTime): LeftCheck | null {
  const told = ofChecksInQuestion(case_, at);
  return told?.judgement.status === "unmet" ? told : null;
}

/** What shows that the check in question was deleted again; null where nothing does. */
export function checkGone(case_: Case): Judgement | null {
  const at = strongTime(case_.call);
  const told = at === null ? null : ofChecksInQuestion(case_, at);
  return told?.judgement.status === "met" ? told.judgement : null;
}

/**
 * Unmet only where it holds at either end of the call, and nowhere near, as far as clocks may be wrong, the check went
 * away. Where a clock that was set back showed its time twice the call was at one of them, and nothing is said that does
 * not hold at both.
 */
function ofChecksInQuestion(case_: Case, at: CallTime): Told | null {
  const told = ofChecksAt(case_, at);
  const status = told?.judgement.status;
  const statusAt = (moment: Micros) => ofChecksAt(case_, { ...at, from: moment, to: moment })?.judgement.status;
  const near = widened(at, clockTolerance(case_.timeline.clockOffset));
  const isUnmet = status === "unmet";
  if ((at.shownTwice || isUnmet) && [at.from, at.to].some((end) => statusAt(end) !== status)) return null;
  return isUnmet && [near.from, near.to].some((moment) => statusAt(moment) === "met") ? null : told;
}

/** One that was left behind counts before one that passed, and before all one that nothing deleted since. */
function ofChecksAt(case_: Case, moment: CallTime): Told | null {
  const { timeline } = case_;
  const at = onDirectorClock(moment, timeline.clockOffset);
  const tell = (check: HealthCheck): Told[] => {
    const judgement = ofCheck(check, at, case_);
    return judgement === null ? [] : [{ check, isOnOlder: false, judgement }];
  };
  const check = checkInQuestion(moment, timeline);
  const own = check === null ? [] : tell(check).map((told) => unlessOnOlder(told, moment, case_));
  const others = checksInQuestion(moment, timeline).filter(
    (other) => other.deployment !== check?.deployment && mayHoldNewest(other, moment, case_),
  );
  const isSeen = speaking(case_).length > 0;
  const ofOthers = others.flatMap(tell).map((told) => (isSeen ? told : onNewest(told)));
  const left = [...ofOthers, ...own].filter(({ judgement }) => judgement.status === "unmet");
  return left.find((told) => removalOf(told.check, case_) === null) ?? left[0] ?? own[0] ?? null;
}

/** A check that was left behind before the rotation is on the older version, and does no harm. */
export function mayHoldNewest(check: HealthCheck, moment: CallTime, case_: Case): boolean {
  const shown = speaking(case_).map(({ capture }) => capture.newest);
  if (shown.length === 0) return madeSince(check, moment, case_) === undefined && !isShownOnOlder(check, case_);
  return shown.some((newest) => newest !== null && deploymentsOn(newest).includes(check.deployment));
}

/** Whether a topology shows it on an older version, whatever else that tells of: what was left behind stays on its own. */
function isShownOnOlder({ deployment, create }: HealthCheck, { witnesses, timeline: { clockOffset } }: Case): boolean {
  const begun = create?.startedAt?.earliest ?? null;
  return witnesses.some(({ capture: { damage, newest, versions, takenAt: taken } }) => {
    if (damage !== null || newest === null || deploymentsOn(newest).includes(deployment)) return false;
    if (taken !== null && begun !== null && onDirectorClock(taken, clockOffset).from < begun) return false;
    return versions.some((version) => version !== newest && deploymentsOn(version).includes(deployment));
  });
}

/** What made the newest version, or activated it, after a check had begun and before the call. */
function madeSince({ create }: HealthCheck, moment: CallTime, { certificate, timeline }: Case): Change | undefined {
  if (create === null || create.startedAt === null) return undefined;
  const since = { from: create.startedAt.latest, to: onDirectorClock(moment, timeline.clockOffset).from };
  return madeIn(since, { certificate, newest: null }, timeline);
}

/**
 * The last check, too, holds the older version where the newest was made only after it had been created. One that by
 * its tasks is visible at the call is none that passes all the same.
 */
function unlessOnOlder(told: Told, moment: CallTime, case_: Case): Told {
  const { check, judgement: left } = told;
  const made = left.status === "unmet" ? madeSince(check, moment, case_) : undefined;
  const isShown = case_.witnesses.some((witness) => showsOnNewest(witness, check, case_));
  if (made === undefined || isShown) return told;
  const statement = `${left.statement}; but ${made.what} after task ${check.create!.id ?? "?"} had created it, so it is on the version before`;
  const citations = [...left.citations, ...made.citations];
  const judged =
    check.delete === null
      ? { ...left, statement, citations }
      : judgement("unknown", statement, { citations, wouldDecide: ["a topology that shows on which version it is"] });
  return { check, isOnOlder: true, judgement: judged };
}

/** Whether a capture that speaks for the call, or was taken while the check existed, shows it on the newest version. */
function showsOnNewest(
  { speaks, capture: { newest, takenAt } }: Witness,
  check: HealthCheck,
  { timeline }: Case,
): boolean {
  if (newest === null || !deploymentsOn(newest).includes(check.deployment)) return false;
  return (
    speaks !== "no" || (takenAt !== null && isWithin(onDirectorClock(takenAt, timeline.clockOffset), check.mayExist))
  );
}

/** Without a topology it is not known whether one beside the last check has the newest version. */
function onNewest(told: Told): Told {
  const assumption = {
    statement: `${told.check.deployment}, which was left behind, is on the newest version`,
    settle: "take maestro topology: it shows which version that deployment uses",
  };
  const assumptions = [...told.judgement.assumptions, assumption];
  return { ...told, judgement: { ...told.judgement, assumptions } };
}

function ofCheck(check: HealthCheck, at: Stretch, case_: Case): Judgement | null {
  const { timeline } = case_;
  const removal = check.delete;
  if (removal?.state === "done") {
    const again = timeline.leftBehind.find((sign) => sign.check === check);
    if (again !== undefined)
      return judgement("unknown", `task ${removal.id ?? "?"} deleted ${check.deployment}, and ${again.statement}`, {
        citations: [...removal.citations.slice(0, 1), ...again.citations],
        wouldDecide: ["`bosh deployments` and the task list again, with `date -u` before them"],
      });
    return judgement(
      "met",
      `task ${removal.id ?? "?"} deleted ${check.deployment}${check.deployed.to === null ? "" : ` at ${clockTime(check.deployed.to)} UTC`}`,
      { citations: removal.citations.slice(0, 1) },
    );
  }
  const left = lastKnown(check);
  if (check.foundGone !== null) return ofFoundGone(check, left, at);
  if (check.state !== "orphaned") return null;
  const gone = removalOf(check, case_);
  if (gone !== null && gone.by <= at.from)
    return judgement("met", goneInWords(gone, check.deployment, "before"), { citations: gone.citations });
  // nothing is said of the time between the failure and the call unless a list covers it
  if (left === null) return null;
  const { deletions, dated } = coverageOf(timeline.coverage, check.deployment);
  const covered =
    left.earliest < at.from
      ? coveredBy(deletions, dated, { from: left.earliest, to: at.from }, timeline.clockOffset)
      : "printed";
  if (covered === null || (gone !== null && gone.from !== null && gone.from <= at.from)) return null;
  if (gone !== null && left.latest > at.to)
    return judgement("met", goneInWords(gone, check.deployment, "after"), { citations: gone.citations });
  return judgement("unmet", whyItStayed(check, left.earliest > at.to, timeline), {
    citations: [removal, check.create].flatMap((task) => task?.citations[0] ?? []),
    assumptions: covered === "printed" ? [] : [takenThen(covered)],
  });
}

/** Between the last thing known of it and the task that found it gone it may have been there or not. */
function ofFoundGone({ deployment, foundGone }: HealthCheck, left: Instant | null, at: Stretch): Judgement | null {
  const { id, finishedAt, citations } = foundGone!;
  if (finishedAt === null) return null;
  const isBefore = finishedAt.latest <= at.from;
  if (!isBefore && (left === null || left.latest <= at.to)) return null;
  return judgement("met", `task ${id ?? "?"} found no ${deployment} any more at ${clockTime(finishedAt.latest)} UTC`, {
    citations: citations.slice(0, 1),
  });
}

function whyItStayed(
  { create, delete: removal, deployment }: HealthCheck,
  endedLater: boolean,
  timeline: Timeline,
): string {
  if (removal === null || !hasEnded(removal)) {
    const periods = spokenDuration(2 * (timeline.cadences.get(deployment)?.periodSeconds ?? 0));
    return `no delete task followed task ${create?.id ?? "?"} within two periods (${periods})`;
  }
  const ended = `the delete task ${removal.id ?? "?"} ended in ${removal.state}`;
  return endedLater
    ? `${ended} after the call, and no later one is listed that deleted ${deployment}`
    : `${ended}, and no later one deleted ${deployment} before the call`;
}

/** A capture or a list of deployments, taken later, that does not show a health check any more. */
function seenGone(case_: Case, at: CallTime): Judgement | null {
  const shown = firstWithout(case_.timeline.isHealthCheck, at.to, case_);
  if (shown === null) return null;
  return judgement("met", `${placeOf(shown.citation)}, taken after the call, does not show a health check any more`, {
    citations: [shown.citation],
  });
}

/** A later call that succeeded, with nothing changed in between. */
function succeededLater({ call, timeline }: Case, at: CallTime): Judgement | null {
  const success = laterSuccess(call, at, timeline);
  if (success === null || !success.covered) return null;
  return judgement(
    "met",
    `${success.call.id} succeeded at ${clockTime(success.at.to)} UTC, with no deploy and no certificate change in between`,
    { citations: success.call.citations.slice(0, 1) },
  );
}

/** The first later call to the same endpoint that succeeded. */
export function successAfter(call: Call, at: CallTime, { calls }: Timeline): { call: Call; at: CallTime } | null {
  for (const later of calls) {
    const time = strongTime(later);
    if (later.result !== "succeeded" || time === null || time.from <= at.to || later.endpoint !== call.endpoint)
      continue;
    // that it succeeded is told by an answer that may be of another call
    if (later.fitsOthers && time.isOpen) continue;
    return { call: later, at: time };
  }
  return null;
}

/**
 * That call, where no deploy and no certificate change is known in between; `covered` says whether the lists would show
 * a deploy.
 */
export function laterSuccess(
  call: Call,
  at: CallTime,
  timeline: Timeline,
): { call: Call; at: CallTime; covered: boolean } | null {
  const success = successAfter(call, at, timeline);
  if (success === null) return null;
  const between = { from: at.from, to: success.at.to };
  const { clockOffset, coverage, deploys } = timeline;
  const wide = widelyOnDirectorClock(between, clockOffset);
  const deployed = deploys.some((deploy) => deploy.ended && stretchesMeet(deployEndedAt(deploy, clockOffset), wide));
  if (deployed || firstChangeAfter(at.from, timeline) < success.at.to) return null;
  return { ...success, covered: covers(coverage.everything, onDirectorClock(between, clockOffset)) };
}

interface ClearCall {
  readonly call: Call;
  readonly at: CallTime;
}

/** Each call is asked for each other one, and those may be thousands. */
const clearCallsOf = new WeakMap<Timeline, readonly ClearCall[]>();

/** The calls with violations that are clear of every passing check, without an assumption. */
function clearCalls(timeline: Timeline): readonly ClearCall[] {
  const known = clearCallsOf.get(timeline);
  if (known !== undefined) return known;
  const clear = timeline.calls.flatMap((call): ClearCall[] => {
    const at = strongTime(call);
    if (at === null || call.fitsOthers || call.violations.length === 0) return [];
    const { status, assumptions } = judgeTimeOf(call, timeline);
    return status === "unmet" && assumptions.length === 0 ? [{ call, at }] : [];
  });
  clearCallsOf.set(timeline, clear);
  return clear;
}

/** When the first change of certificates that began after a moment was done; infinite where none is known. */
function firstChangeAfter(moment: Micros, timeline: Timeline): number {
  return changes(timeline).reduce((first, { from, to }) => (moment < from ? Math.min(first, to) : first), Infinity);
}

/** When the last change of certificates that was done before a moment had begun; infinitely early where none is known. */
function lastChangeBefore(moment: Micros, timeline: Timeline): number {
  return changes(timeline).reduce((last, { from, to }) => (to < moment ? Math.max(last, from) : last), -Infinity);
}

/** When certificates were changed: calls that succeeded, and what CredHub logged. */
function changes({ calls, certificateChanges }: Timeline): Stretch[] {
  const called = calls.flatMap((call) => (call.result === "succeeded" ? (strongTime(call) ?? []) : []));
  return [...called, ...certificateChanges.map(({ at }) => ({ from: at.earliest, to: at.latest }))];
}

/**
 * The same violation at another time, clear of every check, passing or left behind, though nothing is known to have
 * changed in between.
 */
export interface ComeBack {
  readonly at: CallTime;
  readonly cameBefore: boolean;
  readonly citation: Citation;
  /** Whether lists cover all that could have changed. */
  readonly isProven: boolean;
}

/**
 * When the violation came back, or had come before: what made it come then was there at this call, too. One of which it
 * is proven that nothing changed in between, where there is one. A guess at an answer is none.
 */
export function comeBack(case_: Case, at: CallTime): ComeBack | null {
  const { call, certificate, violation, timeline } = case_;
  const { clockOffset, coverage, deploys } = timeline;
  const changedAfter = firstChangeAfter(at.from, timeline);
  const changedBefore = lastChangeBefore(at.to, timeline);
  let unproven: ComeBack | null = null;
  for (const { call: other, at: time } of clearCalls(timeline)) {
    if (other === call || stretchesMeet(time, at)) continue;
    const isLater = time.from > at.to;
    if (isLater ? changedAfter < time.to : time.from < changedBefore) continue;
    const between = isLater ? { from: at.from, to: time.to } : { from: time.from, to: at.to };
    const same = other.violations.find(
      ({ text, certificates }) => text === violation.text && certificates.some(({ name }) => name === certificate),
    );
    if (same === undefined) continue;
    const isProven = covers(coverage.everything, onDirectorClock(between, clockOffset));
    if (!isProven && unproven !== null) continue;
    // a deploy that still ran may have been seen, too
    const wide = widelyOnDirectorClock(between, clockOffset);
    if (deploys.some((deploy) => stretchesMeet(deployedAt(deploy, clockOffset), wide))) continue;
    if (checkLeftBehind(case_, time) !== null || isSeenToChange(between, certificate, timeline)) continue;
    const found = { at: time, cameBefore: time.to < at.from, citation: same.citation, isProven };
    if (found.isProven) return found;
    unproven ??= found;
  }
  return unproven;
}

function cameBack(case_: Case, at: CallTime): Judgement | null {
  const found = comeBack(case_, at);
  if (found === null || !found.isProven) return null;
  return judgement(
    "unmet",
    `the same violation ${found.cameBefore ? "had come" : "came back"} at ${clockTime(found.at.from)} UTC, outside every check, with nothing changed in between`,
    { citations: [found.citation] },
  );
}

function whatIsOpen(check: HealthCheck, { coverage }: Timeline): string {
  const { deployment, queuedDelete, foundGone } = check;
  if (foundGone !== null)
    return `task ${foundGone.id ?? "?"} found no ${deployment} any more, and whether it was still there at the call is not shown`;
  if (queuedDelete !== null)
    return `task ${queuedDelete.id ?? "?"}, which is to delete ${deployment}, was still queued when the list was taken`;
  const covered = coverageOf(coverage, deployment);
  return (
    (halfCreated(check) ?? stuck(check, covered))?.statement ?? `whether ${deployment} was deleted again is not shown`
  );
}

function unknown(check: HealthCheck | null, success: ReturnType<typeof laterSuccess>, timeline: Timeline): Judgement {
  const missing =
    check === null ? "nothing shows which health check was the last one before the call" : whatIsOpen(check, timeline);
  const later =
    success === null
      ? ""
      : `; ${success.call.id} succeeded at ${clockTime(success.at.to)} UTC, and no list tells whether anything was deployed in between`;
  return judgement("unknown", `${missing}${later}`, {
    citations: [(check?.foundGone ?? check?.queuedDelete)?.citations[0], success?.call.citations[0]].filter(
      (one) => one !== undefined,
    ),
    wouldDecide: ["a task list taken at least two periods after the check", "a topology taken later, with its time"],
  });
}
