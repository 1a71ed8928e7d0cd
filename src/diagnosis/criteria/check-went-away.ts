import type { Citation, Micros } from "../../model.ts";
import { strongTime, type Call, type CallTime } from "../../timeline/calls.ts";
import { takenAt } from "../../timeline/captures.ts";
import { deployedAt, deployEndedAt, onDirectorClock, widelyOnDirectorClock } from "../../timeline/clocks.ts";
import { coveredBy, covers } from "../../timeline/coverage.ts";
import { hasEnded } from "../../timeline/directors.ts";
import { earlier, spokenDuration, stretchesMeet, type Stretch } from "../../timeline/durations.ts";
import type { HealthCheck } from "../../timeline/health-checks.ts";
import { namesHealthwatch } from "../../timeline/left-behind.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { judgement, type Case, type Criterion, type Judgement } from "../case.ts";
import { takenThen } from "../speaking.ts";
import { clockTime, placeOf } from "../wording.ts";
import { checkRanDuringCall } from "./check-ran-during-call.ts";

/** The check that the call met, or the last one created before it, was deleted again: waiting helps. */
export const checkWentAway: Criterion = {
  id: "check-went-away",
  judge(case_) {
    const { call, timeline } = case_;
    const at = strongTime(call);
    if (at === null) {
      return judgement("unknown", "nothing says when the call was made, so which check is in question", {
        wouldDecide: ["the time of the call"],
      });
    }
    const came = cameBack(case_, at);
    if (came !== null) return came;
    const check = checkInQuestion(at, timeline);
    return (
      ofCheckInQuestion(at, timeline) ??
      seenGone(case_, at) ??
      succeededLater(case_, at) ??
      unknown(check, laterSuccess(call, at, timeline))
    );
  },
};

/**
 * The check that the call met, else the last one created before it. null where no check is known, and where a later one
 * than the last known may have been created before the call: nothing covers the time between them.
 */
export function checkInQuestion(callTime: CallTime, { checks, coverage, clockOffset }: Timeline): HealthCheck | null {
  const at = onDirectorClock(callTime, clockOffset);
  const visible = checks.find(({ surelyVisible }) => surelyVisible !== null && stretchesMeet(at, surelyVisible));
  const met = visible ?? checks.find(({ mayExist }) => stretchesMeet(at, mayExist));
  if (met !== undefined) return met;
  const before = checks.filter(({ mayExist }) => mayExist.from <= at.to);
  const last = before.reduce<HealthCheck | null>(
    (latest, check) => (latest === null || check.mayExist.from > latest.mayExist.from ? check : latest),
    null,
  );
  if (last === null) return null;
  const between = { from: earlier(last.mayExist.to, at.from), to: at.from };
  const covered = coveredBy(coverage, between, clockOffset);
  return covered === "printed" || (covered !== null && last.state === "orphaned") ? last : null;
}

/**
 * Unmet only where it holds at either end of the call. Where a clock that was set back showed its time twice the call
 * was at one of them, and nothing is said that does not hold at both.
 */
function ofCheckInQuestion(at: CallTime, timeline: Timeline): Judgement | null {
  const judged = (moment: CallTime): Judgement | null => {
    const check = checkInQuestion(moment, timeline);
    return check === null ? null : ofCheck(check, onDirectorClock(moment, timeline.clockOffset), timeline);
  };
  const found = judged(at);
  const ends = [{ ...at, to: at.from }, { ...at, from: at.to }]; // prettier-ignore
  const hasToHold = at.shownTwice || found?.status === "unmet";
  return hasToHold && ends.some((end) => judged(end)?.status !== found?.status) ? null : found;
}

function ofCheck(check: HealthCheck, at: Stretch, timeline: Timeline): Judgement | null {
  const removal = check.delete;
  if (removal?.state === "done") {
    return judgement(
      "met",
      `task ${removal.id ?? "?"} deleted ${check.deployment}${check.deployed.to === null ? "" : ` at ${clockTime(check.deployed.to)} UTC`}`,
      { citations: removal.citations.slice(0, 1) },
    );
  }
  if (check.state !== "orphaned") return null;
  const left = removal?.finishedAt ?? removal?.startedAt ?? check.create?.finishedAt ?? check.create?.startedAt ?? null;
  const later = laterRemoval(check, timeline);
  if (later !== null && later.at <= at.from)
    return judgement("met", `a later task (${later.id ?? "?"}) deleted ${check.deployment} before the call`, {
      citations: later.citations,
    });
  // nothing is said of the time between the failure and the call unless a list covers it
  if (left === null) return null;
  const covered =
    left.earliest < at.from
      ? coveredBy(timeline.coverage, { from: left.earliest, to: at.from }, timeline.clockOffset)
      : "printed";
  if (covered === null || (later !== null && later.from <= at.from)) return null;
  if (later !== null && left.latest > at.to)
    return judgement(
      "met",
      `a later task (${later.id ?? "?"}) deleted ${check.deployment}, after a first one had failed`,
      {
        citations: later.citations,
      },
    );
  return judgement("unmet", whyItStayed(check, left.earliest > at.to, timeline), {
    citations: [removal, check.create].flatMap((task) => task?.citations[0] ?? []),
    assumptions: covered === "printed" ? [] : [takenThen(covered)],
  });
}

function whyItStayed(
  { create, delete: removal, deployment }: HealthCheck,
  endedLater: boolean,
  timeline: Timeline,
): string {
  if (removal === null || !hasEnded(removal)) {
    const periods = spokenDuration(2 * (timeline.cadence?.periodSeconds ?? 0));
    return `no delete task followed task ${create?.id ?? "?"} within two periods (${periods})`;
  }
  const ended = `the delete task ${removal.id ?? "?"} ended in ${removal.state}`;
  return endedLater
    ? `${ended} after the call, and no later one is listed that deleted ${deployment}`
    : `${ended}, and no later one deleted ${deployment} before the call`;
}

/** The first delete task of the deployment that was done after this check. */
function laterRemoval(
  check: HealthCheck,
  { checks }: Timeline,
): { id: string | null; from: Micros; at: Micros; citations: HealthCheck["deletes"][number]["citations"] } | null {
  const after = check.delete?.startedAt?.latest ?? check.create?.startedAt?.latest ?? (-Infinity as Micros);
  const done = checks
    .filter(({ deployment }) => deployment === check.deployment)
    .flatMap(({ deletes }) => deletes)
    .flatMap((task) =>
      task.state === "done" && task.finishedAt !== null && task.finishedAt.latest > after
        ? [
            {
              id: task.id,
              from: task.finishedAt.earliest,
              at: task.finishedAt.latest,
              citations: task.citations.slice(0, 1),
            },
          ]
        : [],
    );
  return done.sort((a, b) => a.at - b.at)[0] ?? null;
}

/** A capture or a list of deployments, taken later, that does not show the deployment any more. */
function seenGone({ witnesses, timeline }: Case, at: CallTime): Judgement | null {
  const capture = witnesses.find(
    ({ capture: { damage, takenAt, deployments } }) =>
      damage === null && takenAt !== null && takenAt.from > at.to && ![...deployments].some(timeline.isHealthCheck),
  )?.capture.topology;
  const gone = capture ?? listedGone(at, timeline);
  if (gone === undefined) return null;
  return judgement("met", `${placeOf(gone)}, taken after the call, does not show a health check any more`, {
    citations: [gone],
  });
}

/** A list that names Healthwatch's own deployment and no health check was not cut down to something else. */
function listedGone(at: CallTime, { deploymentLists, isHealthCheck }: Timeline): Citation | undefined {
  return deploymentLists.find((list) => {
    const taken = takenAt(list.times);
    const isLater = taken !== null && taken.from > at.to;
    return (
      isLater && list.complete && namesHealthwatch(list) && !list.deployments.some(({ name }) => isHealthCheck(name))
    );
  })?.citation;
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

/**
 * A later call to the same endpoint that succeeded with no deploy and no certificate change known in between; `covered`
 * says whether the lists would show a deploy.
 */
export function laterSuccess(
  call: Call,
  at: CallTime,
  timeline: Timeline,
): { call: Call; at: CallTime; covered: boolean } | null {
  for (const later of timeline.calls) {
    const time = strongTime(later);
    if (later.result !== "succeeded" || time === null || time.from <= at.to || later.endpoint !== call.endpoint)
      continue;
    // that it succeeded is told by an answer that may be of another call
    if (later.fitsOthers && time.isOpen) continue;
    const between = { from: at.from, to: time.to };
    const { clockOffset, coverage, deploys } = timeline;
    const wide = widelyOnDirectorClock(between, clockOffset);
    const deployed = deploys.some((deploy) => deploy.ended && stretchesMeet(deployEndedAt(deploy, clockOffset), wide));
    if (deployed || firstChangeAfter(at.from, timeline) < time.to) return null;
    return { call: later, at: time, covered: covers(coverage.everything, onDirectorClock(between, clockOffset)) };
  }
  return null;
}

/** When the first change of certificates that began after a moment was done; infinite where none is known. */
function firstChangeAfter(moment: Micros, { calls, certificateChanges }: Timeline): number {
  let first = Infinity;
  for (const call of calls) {
    const time = call.result === "succeeded" ? strongTime(call) : null;
    if (time !== null && moment < time.from) first = Math.min(first, time.to);
  }
  for (const { at } of certificateChanges) if (moment < at.earliest) first = Math.min(first, at.latest);
  return first;
}

/** The same violation again, clear of every check, though nothing is known to have changed in between. */
interface ComeBack {
  readonly at: CallTime;
  readonly citation: Citation;
  /** Whether lists cover all that could have changed. */
  readonly isProven: boolean;
}

/** When the violation came back; one of which it is proven that nothing changed before. A guess at an answer is none. */
export function comeBack(case_: Case, at: CallTime): ComeBack | null {
  const { call, certificate, violation, timeline } = case_;
  const { clockOffset, coverage, deploys } = timeline;
  const changedAt = firstChangeAfter(at.from, timeline);
  let unproven: ComeBack | null = null;
  for (const later of timeline.calls) {
    const time = strongTime(later);
    if (later === call || later.fitsOthers || time === null || time.from <= at.to || changedAt < time.to) continue;
    const same = later.violations.find(
      ({ text, certificates }) => text === violation.text && certificates.some(({ name }) => name === certificate),
    );
    if (same === undefined) continue;
    const between = { from: at.from, to: time.to };
    const isProven = covers(coverage.everything, onDirectorClock(between, clockOffset));
    if (!isProven && unproven !== null) continue;
    // a deploy that still ran may have been seen, too
    const wide = widelyOnDirectorClock(between, clockOffset);
    if (deploys.some((deploy) => stretchesMeet(deployedAt(deploy, clockOffset), wide))) continue;
    const { status, assumptions } = checkRanDuringCall.judge({ ...case_, call: later });
    if (status !== "unmet" || assumptions.length > 0) continue;
    const found = { at: time, citation: same.citation, isProven };
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
    `the same violation came back at ${clockTime(found.at.from)} UTC, outside every check, with nothing changed in between`,
    { citations: [found.citation] },
  );
}

function unknown(check: HealthCheck | null, success: ReturnType<typeof laterSuccess>): Judgement {
  const missing =
    check === null
      ? "nothing shows which health check was the last one before the call"
      : `whether ${check.deployment} was deleted again is not shown`;
  const later =
    success === null
      ? ""
      : `; ${success.call.id} succeeded at ${clockTime(success.at.to)} UTC, and no list tells whether anything was deployed in between`;
  return judgement("unknown", `${missing}${later}`, {
    citations: success?.call.citations.slice(0, 1) ?? [],
    wouldDecide: ["a task list taken at least two periods after the check", "a topology taken later, with its time"],
  });
}
