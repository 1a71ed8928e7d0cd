import type { Citation, Micros } from "../model.ts";
import type { CallTime } from "../timeline/call-times.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deployedAt, deployEndedAt, onDirectorClock, widelyOnDirectorClock } from "../timeline/clocks.ts";
import { covers } from "../timeline/coverage.ts";
import { isWithin, stretchesMeet, type Stretch } from "../timeline/durations.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Case } from "./case.ts";
import { isSeenToChange } from "./changes.ts";
import { checkLeftBehind } from "./check-left-behind.ts";
import { judgeTimeOf } from "./criteria/check-ran-during-call.ts";

/** A call whose time is known. */
interface DatedCall {
  readonly call: Call;
  readonly at: CallTime;
}

/** The first later call to the same endpoint that succeeded. */
export function successAfter(call: Call, at: CallTime, { calls }: Timeline): DatedCall | null {
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

/** A later call that succeeded. */
export interface LaterSuccess extends DatedCall {
  /** Whether the lists would show a deploy in between. */
  readonly covered: boolean;
}

/** The one that {@link successAfter} finds, where no deploy and no certificate change is known in between. */
export function laterSuccess(call: Call, at: CallTime, timeline: Timeline): LaterSuccess | null {
  const success = successAfter(call, at, timeline);
  if (success === null) return null;
  const between = { from: at.from, to: success.at.to };
  const { clockOffset, coverage, deploys } = timeline;
  const wide = widelyOnDirectorClock(between, clockOffset);
  const deployed = deploys.some((deploy) => deploy.ended && stretchesMeet(deployEndedAt(deploy, clockOffset), wide));
  if (deployed || firstChangeAfter(at.from, timeline) < success.at.to) return null;
  return { ...success, covered: covers(coverage.everything, onDirectorClock(between, clockOffset)) };
}

/** Each call is asked for each other one, and those may be thousands. */
const clearCallsOf = new WeakMap<Timeline, readonly DatedCall[]>();

/** The calls with violations that are clear of every passing check, without an assumption. */
function clearCalls(timeline: Timeline): readonly DatedCall[] {
  const known = clearCallsOf.get(timeline);
  if (known !== undefined) return known;
  const clear = timeline.calls.flatMap((call): DatedCall[] => {
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
  return changeTimes(timeline).reduce((first, { from, to }) => (moment < from ? Math.min(first, to) : first), Infinity);
}

/** When the last change of certificates that was done before a moment had begun; infinitely early where none is known. */
function lastChangeBefore(moment: Micros, timeline: Timeline): number {
  return changeTimes(timeline).reduce((last, { from, to }) => (to < moment ? Math.max(last, from) : last), -Infinity);
}

/** When certificates were changed: calls that succeeded, and what CredHub logged. */
function changeTimes({ calls, certificateChanges }: Timeline): Stretch[] {
  const called = calls.flatMap((call) => (call.result === "succeeded" ? (strongTime(call) ?? []) : []));
  return [...called, ...certificateChanges.map(({ at }) => ({ from: at.earliest, to: at.latest }))];
}

/**
 * The same violation at another time, clear of every check, passing or left behind, though nothing is known to have
 * changed in between.
 */
export interface ComeBack {
  readonly call: Call;
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
    const wide = widelyOnDirectorClock(between, clockOffset);
    const met = deploys.filter((deploy) => stretchesMeet(deployedAt(deploy, clockOffset), wide));
    // a deploy that still ran may have been seen, too; one that ran all the time was the same at both calls
    if (!met.every((deploy) => isWithin(wide, deployedAt(deploy, clockOffset)))) continue;
    const isProven = met.length === 0 && covers(coverage.everything, onDirectorClock(between, clockOffset));
    if (!isProven && unproven !== null) continue;
    if (checkLeftBehind(case_, time) !== null || isSeenToChange(between, certificate, timeline)) continue;
    const found = { call: other, at: time, cameBefore: time.to < at.from, citation: same.citation, isProven };
    if (found.isProven) return found;
    unproven ??= found;
  }
  return unproven;
}
