import type { Instant, Micros } from "../model.ts";
import type { CallTime } from "../timeline/call-times.ts";
import { strongTime } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { checkInQuestion, checksInQuestion } from "../timeline/check-in-question.ts";
import { clockTolerance, onDirectorClock } from "../timeline/clocks.ts";
import { coverageOf, coveredBy } from "../timeline/coverage.ts";
import { isWithin, plusSeconds, spokenDuration, widened, type Stretch } from "../timeline/durations.ts";
import { LONGEST_LIFE_SECONDS, type HealthCheck } from "../timeline/health-checks.ts";
import type { Unlisted } from "../timeline/sightings.ts";
import { hasEnded } from "../timeline/tasks.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { takenThen } from "./assumption.ts";
import { judgement, speaking, type Case, type Judgement } from "./case.ts";
import { madeIn, type Change } from "./certificate-changes.ts";
import { goneInWords, lastKnown, removalOf } from "./removal.ts";
import { settledBy } from "./settling.ts";
import type { Witness } from "./speaking.ts";
import { clockTime } from "./wording.ts";

/** A health check, and whether it is known to be on an older version: the newest was made after it had been created. */
export interface LeftCheck {
  readonly check: HealthCheck;
  readonly isOnOlder: boolean;
}

/** What the tasks of one check in question tell. */
export interface Told extends LeftCheck {
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
 * What the tasks of the checks in question tell: whether they were deleted again. null where they do not tell it.
 *
 * Unmet only where it holds at either end of the call, and nowhere near, as far as clocks may be wrong, the check went
 * away. Where a clock that was set back showed its time twice the call was at one of them, and nothing is said that does
 * not hold at both.
 */
export function ofChecksInQuestion(case_: Case, at: CallTime): Told | null {
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
      : judgement("unknown", statement, {
          citations,
          wouldDecide: [settledBy("a topology that shows on which version it is", "topology")],
        });
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
    settle: settledBy("take `maestro topology`: it shows which version that deployment uses", "topology"),
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
        wouldDecide: [
          settledBy("`bosh deployments` and the task list again, with `date -u` before them", "deployments", "tasks"),
        ],
      });
    if (seenBehind(check, at, timeline) !== undefined) return null;
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
  // one that no delete task followed in time was left behind from the beginning, whatever deleted it much later
  if (gone !== null && removal !== null && left.latest > at.to)
    return judgement("met", goneInWords(gone, check.deployment, "after"), { citations: gone.citations });
  return judgement("unmet", whyItStayed(check, left.earliest > at.to, timeline), {
    citations: [removal, check.create].flatMap((task) => task?.citations[0] ?? []),
    assumptions: covered === "printed" ? [] : [takenThen(covered)],
  });
}

/** A sighting behind the delete of the last listed check, which the call came after, too: that may be of the call's own check. */
export function seenBehind(check: HealthCheck, at: Stretch, { unlisted }: Timeline): Unlisted | undefined {
  const latest = plusSeconds(at.to, LONGEST_LIFE_SECONDS);
  return unlisted.find(({ deleted, near }) => deleted === check && check.mayExist.to < at.from && near.from <= latest);
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
