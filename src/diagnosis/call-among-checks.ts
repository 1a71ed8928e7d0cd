import type { Citation } from "../model.ts";
import { expectedCheck, tellsWhenDue } from "../timeline/cadence.ts";
import type { CallTime } from "../timeline/call-times.ts";
import { covers, showNoDeleteTwice } from "../timeline/coverage.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  greatest,
  isShownTwice,
  isWithin,
  least,
  plusSeconds,
  secondsBetween,
  spokenDuration,
  stretchesMeet,
  type Stretch,
} from "../timeline/durations.ts";
import { deletedOnly, LONGEST_LIFE_SECONDS, type HealthCheck } from "../timeline/health-checks.ts";
import { placeOf } from "../timeline/place-of.ts";
import type { Unlisted } from "../timeline/sightings.ts";
import type { SkippedTasks } from "../timeline/skipped-tasks.ts";
import { hasEnded } from "../timeline/tasks.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Assumption } from "./assumption.ts";
import { judgement, type Judgement } from "./case.ts";
import { CLOCKS_APART, settledBy, type Settling } from "./settling.ts";
import { clockTime, namesInWords, stretchInWords, tasksOf, timesOfDayInWords } from "./wording.ts";

/**
 * Where a call lies among the checks, by the director's clock. `wide`: all the time in which it may have been, however the
 * clocks are within what is known of them; `tells`: of which ends of the call its time is known.
 */
export function judgeAmongChecks(at: Stretch, wide: Stretch, tells: CallTime["tells"], timeline: Timeline): Judgement {
  const { checks, coverage } = timeline;
  const inside = checks.find(({ surelyVisible }) => surelyVisible !== null && isWithin(at, surelyVisible));
  if (inside !== undefined) {
    const into = secondsBetween(inside.surelyVisible!.from, at.from);
    return judgement(
      "met",
      `the call lies ${spokenDuration(into)} into the time in which ${inside.deployment} was visible (${windowInWords(inside)})`,
      { citations: citationsOf(inside), assumptions: outlivesOthers(inside, at, timeline) },
    );
  }
  const touched = checks.find(({ mayExist }) => stretchesMeet(at, mayExist));
  if (touched !== undefined) {
    const left = leftBefore(touched, checks);
    return judgement("unknown", howItMeets(at, touched, left), {
      citations: [...citationsOf(touched), ...(left?.delete?.citations.slice(0, 1) ?? [])],
      wouldDecide: whatDecidesPart(at, tells, touched, timeline),
      hints: ["the call meets a check in part"],
    });
  }
  const near = nearestCheck(at, checks.filter(({ mayExist }) => stretchesMeet(wide, mayExist))); // prettier-ignore
  if (near !== null) {
    const isOpen = near.side === "before" && near.check.state === "running";
    const misses = `the call misses ${near.check.deployment} by ${spokenDuration(near.seconds)}, less than the clocks and the length of the call leave open (${deployedInWords(near.check)})`;
    return judgement("unknown", isOpen ? howItMeets(at, near.check, null) : misses, {
      citations: citationsOf(near.check),
      wouldDecide: [...(isOpen ? [ENDS_OF_CHECK] : []), ...whatDecidesNear(near, tells, timeline)],
      hints: ["the call misses a check by less than the clocks may be apart"],
    });
  }
  const nearest = nearestCheck(at, checks);
  // a delete task without its create task: the check may have begun at any time before it
  const withoutStart = checks.find(({ startKnown, mayExist }) => !startKnown && wide.from <= mayExist.to);
  if (covers(coverage.creations, wide) && withoutStart === undefined && deletedOnly(checks) === null) {
    const seen = seenAbout(wide, timeline);
    if (seen !== null) return seenAndNotListed(seen);
    const missing = missingCheck(at, wide, timeline);
    const distance = nearest === null ? "" : `; ${whatIsNearest(nearest)}`;
    return judgement(
      "unmet",
      `no ${nearest !== null && mayHaveStayed(nearest.check) ? "passing " : ""}health check ran ${timesOfDayInWords(wide)}, around the call${distance}`,
      {
        citations: nearest === null ? [] : citationsOf(nearest.check),
        assumptions: missing === null ? [] : [missing],
      },
    );
  }
  return notCovered(at, wide, withoutStart ?? null, timeline);
}

const ENDS_OF_CHECK = settledBy("a task list that shows how that check began and ended", "tasks");

/** What would tell more of a call that meets a check in part. */
function whatDecidesPart(
  at: Stretch,
  tells: CallTime["tells"],
  { create, delete: removal, foundGone, surelyVisible: visible }: HealthCheck,
  { clockOffset }: Timeline,
): Settling[] {
  const isListed =
    create !== null && hasEnded(create) && (foundGone !== null || (removal !== null && hasEnded(removal)));
  const ofCheck = isListed ? [] : [ENDS_OF_CHECK];
  if (visible === null) return ofCheck;
  // with its other end, too, the call may lie in the window as a whole
  const isCallOpen = tells !== "both" && stretchesMeet(at, visible);
  const away = Math.max(secondsBetween(at.from, visible.from), secondsBetween(visible.to, at.to));
  const mayFit =
    secondsBetween(at.from, at.to) <= secondsBetween(visible.from, visible.to) && away <= CLOCK_TOLERANCE_SECONDS;
  return [
    ...(isCallOpen ? [settledBy("when the call began and ended, from production.log", "calls")] : []),
    ...ofCheck,
    ...(clockOffset === null && mayFit ? [CLOCKS_APART] : []),
  ];
}

/** What would tell more of a call that is clear of a check, and by less than the clocks or its length leave open. */
function whatDecidesNear({ side }: Nearest, tells: CallTime["tells"], { clockOffset }: Timeline): Settling[] {
  if (clockOffset === null) return [CLOCKS_APART];
  const unknownEnd = side === "before" ? "answer" : "request";
  return tells === unknownEnd ? [settledBy("when the call began and ended, from production.log", "calls")] : [];
}

const TASKS_AGAIN = settledBy(
  "save the tasks of that time again, or `bosh events`, which count up without a gap",
  "tasks",
);

/** Behind a delete task that failed, until another deleted it or found it gone. */
function mayHaveStayed({ state, foundGone }: HealthCheck): boolean {
  return state === "orphaned" || foundGone !== null;
}

/** Without its delete task a check is shown to be there until the next one; others were gone long before. */
function outlivesOthers(
  { delete: removal, deployed, deployment, surelyVisible }: HealthCheck,
  at: Stretch,
  { cadences, coverage }: Timeline,
): Assumption[] {
  if (removal !== null || deployed.from === null) return [];
  const cadence = cadences.get(deployment);
  const isMeasured = cadence !== undefined && cadence.longestSeconds > 0;
  const longest = isMeasured ? cadence.longestSeconds + cadence.spreadSeconds : LONGEST_LIFE_SECONDS;
  if (at.to <= plusSeconds(deployed.from, longest)) return [];
  if (surelyVisible !== null && showNoDeleteTwice(coverage, deployment, { from: surelyVisible.from, to: at.to }))
    return [];
  const others = isMeasured
    ? `no other check lasted longer than ${spokenDuration(cadence.longestSeconds)}`
    : `Healthwatch gives a check up after ${spokenDuration(LONGEST_LIFE_SECONDS)}`;
  return [
    {
      statement: `no delete of ${deployment} is missing from the task list, though ${others} and this one was there at the call, ${spokenDuration(secondsBetween(deployed.from, at.to))} after it began`,
      settle: TASKS_AGAIN,
    },
  ];
}

/** An output that shows a health check at about that time, and no list does. */
function seenAbout(wide: Stretch, { unlisted }: Timeline): Unlisted | null {
  return unlisted.find(({ near }) => stretchesMeet(near, wide)) ?? null;
}

function seenInWords({ sighting: { deployment, citation } }: Unlisted): string {
  return `${placeOf(citation)} shows ${deployment} at about that time`;
}

const SEEN = "a health check was seen at about the time of the call";

function seenAndNotListed(seen: Unlisted): Judgement {
  return judgement("unknown", `${seenInWords(seen)}, and the task list no check`, {
    citations: [seen.sighting.citation],
    wouldDecide: [settledBy("the list of tasks again, whole", "tasks")],
    hints: [SEEN],
  });
}

/** Why a list that shows no check then may lack the rows of one; null where nothing suggests that. */
function missingCheck(at: Stretch, wide: Stretch, timeline: Timeline): Assumption | null {
  const rhythms = rhythmsAt(at, timeline);
  for (const { cadence, own } of rhythms) {
    const due = cadence === null ? null : expectedCheck(cadence, wide);
    if (due !== null && !own.some(({ mayExist }) => stretchesMeet(mayExist, due))) return listIsWhole(due);
  }
  if (rhythms.every(({ cadence }) => cadence !== null && tellsWhenDue(cadence, wide))) return null;
  const skipped = skippedAround(wide, timeline);
  return skipped === null ? null : areNoCheck(skipped);
}

/** The checks of each deployment and their rhythm, as from the last one before a moment; null where none is known. */
function rhythmsAt({ from }: Stretch, { checks, cadences }: Timeline) {
  return [...new Set(checks.map(({ deployment }) => deployment))].map((name) => {
    const own = checks.filter(({ deployment }) => deployment === name);
    const starts = own.flatMap(({ create }) => create?.startedAt?.earliest ?? []);
    const before = starts.filter((start) => start <= from);
    const cadence = cadences.get(name);
    if (cadence === undefined || starts.length === 0) return { own, cadence: null };
    return { own, cadence: { ...cadence, lastStart: before.length > 0 ? greatest(before) : least(starts) } };
  });
}

function listIsWhole(due: Stretch): Assumption {
  return {
    statement: `the task list is whole, though by the rhythm of the others a check was due ${timesOfDayInWords(due)} and none is listed`,
    settle: TASKS_AGAIN,
  };
}

/**
 * The numbers that were skipped about that time, where a create task and a delete task may be among them that nothing
 * tells of. Events, where they cover it, would.
 */
function skippedAround(wide: Stretch, { skipped, coverage, isHealthCheck }: Timeline): SkippedTasks | null {
  const isRecorded = coverage.lists.some(
    ({ isRecord, deployments, stretches }) => isRecord && [...deployments].some(isHealthCheck) && covers(stretches, wide), // prettier-ignore
  );
  const create = skipped.find(({ begun }) => begun.to >= plusSeconds(wide.from, -LONGEST_LIFE_SECONDS));
  const removal = skipped.findLast(({ begun }) => begun.from <= plusSeconds(wide.to, LONGEST_LIFE_SECONDS));
  if (isRecorded || create === undefined || removal === undefined) return null;
  const mayBeOne = create.begun.from <= wide.to && removal.begun.to >= wide.from && create.first < removal.last;
  return mayBeOne ? { ...create, last: removal.last } : null;
}

function areNoCheck({ first, last }: SkippedTasks): Assumption {
  return {
    statement: `the tasks that the list does not show from ${first} to ${last} were none of a health check`,
    settle: TASKS_AGAIN,
  };
}

/** `withoutStart`: a check of which a list shows the end behind the call, and no beginning. */
function notCovered(at: Stretch, wide: Stretch, withoutStart: HealthCheck | null, timeline: Timeline): Judgement {
  const begunUnseen = covers(timeline.coverage.creations, wide) ? withoutStart : null;
  const [expected] = [...timeline.cadences.values()].flatMap((cadence) => expectedCheck(cadence, at) ?? []);
  const rhythm =
    expected === undefined ? "" : `; by its measured rhythm a check is to be expected ${stretchInWords(expected)}`;
  const seen = seenAbout(wide, timeline);
  const shown = seen === null ? "" : `${seenInWords(seen)}, and `;
  return judgement("unknown", `${shown}${whyNotCovered(begunUnseen, timeline)}${rhythm}`, {
    citations: [
      ...(seen === null ? [] : [seen.sighting.citation]),
      ...(begunUnseen === null ? [] : citationsOf(begunUnseen)),
    ],
    wouldDecide: [settledBy(`a task list that shows the health checks ${stretchInWords(wide)}`, "tasks")],
    hints: [
      ...(seen === null ? [] : [SEEN]),
      ...(expected === undefined ? [] : ["the measured rhythm of the checks meets the call"]),
    ],
  });
}

function whyNotCovered(begunUnseen: HealthCheck | null, { checks, coverage }: Timeline): string {
  const { creations, deployments, healthChecks, unlisted } = coverage;
  const deleted = deletedOnly(checks);
  if (deleted !== null)
    return `the task lists show deletes of ${deleted} and not one task that created it, so when checks began is not known`;
  if (unlisted.length > 0 && deployments.size > 0)
    return `no task list in the bundle shows ${namesInWords(unlisted)}, of which checks may have run, too`;
  if (creations.length === 0 && healthChecks.length > 0)
    return "the task lists that show health checks show no create task, so when checks began is not known";
  if (creations.length === 0) return "no task list in the bundle tells of health checks at that time";
  if (begunUnseen !== null)
    return `no task is listed that created what ${tasksOf(begunUnseen)} deleted (${begunUnseen.deployment}), so whether it was there at the call is not known`;
  return `the task lists tell of health checks only ${creations.map(stretchInWords).join(" and ")}`;
}

/** The check before of that deployment, where it was left behind: the create task found it there. */
function leftBefore(check: HealthCheck, checks: readonly HealthCheck[]): HealthCheck | null {
  const before = checks.slice(0, checks.indexOf(check)).findLast(({ deployment }) => deployment === check.deployment);
  return before?.state === "orphaned" ? before : null;
}

function howItMeets(at: Stretch, check: HealthCheck, left: HealthCheck | null): string {
  const { create, deployment, surelyVisible } = check;
  if (surelyVisible !== null && at.from > surelyVisible.to)
    return `the call came after ${deployment} was last seen, and its end is not listed (${windowInWords(check)})`;
  if (surelyVisible !== null && at.to >= surelyVisible.from)
    return `the call lies only in part in the time in which ${deployment} was visible (${windowInWords(check)})`;
  if (create === null) return `the call came while ${deployment} was being deleted (${windowInWords(check)})`;
  if (left !== null && (create.finishedAt === null || at.from <= create.finishedAt.latest))
    return `the call came while task ${create.id ?? "?"} was creating ${deployment} anew, which had been left behind (${tasksOf(left)})`;
  if (surelyVisible !== null)
    return `the call came while task ${create.id ?? "?"} was creating ${deployment}, which was visible only from ${clockTime(surelyVisible.from)} UTC`;
  if (create.finishedAt !== null && isShownTwice(create.finishedAt))
    return `a clock that was set back showed the times of ${deployment} twice, and which of them they were is not known (${windowInWords(check)})`;
  if (!hasEnded(create))
    return `the call came after task ${create.id ?? "?"} began to create ${deployment}, which was still running when the list was taken`;
  const when = create.finishedAt === null ? "" : ` at ${clockTime(create.finishedAt.latest)} UTC`;
  const how = create.state === null ? `ended${when}, and nothing here tells how` : `ended in ${create.state}`;
  return `the call came while ${deployment} was there in part: task ${create.id ?? "?"}, which created it, ${how}`;
}

type Nearest = { readonly check: HealthCheck; readonly seconds: number; readonly side: "before" | "after" };

/** The check next to the call and its distance in seconds; null when there is none. */
export function nearestCheck(at: Stretch, checks: readonly HealthCheck[]): Nearest | null {
  const distances = checks.flatMap((check): Nearest[] => {
    const before = secondsBetween(check.mayExist.to, at.from);
    if (before > 0) return [{ check, seconds: before, side: "before" }];
    const after = secondsBetween(at.to, check.mayExist.from);
    return after > 0 ? [{ check, seconds: after, side: "after" }] : [];
  });
  return distances.reduce<Nearest | null>(
    (nearest, next) => (nearest === null || next.seconds < nearest.seconds ? next : nearest),
    null,
  );
}

function whatIsNearest({ check, seconds, side }: Nearest): string {
  if (check.state === "orphaned" && side === "before")
    return `the one before (${tasksOf(check)}) was left behind ${spokenDuration(seconds)} before it`;
  return `the nearest (${deployedInWords(check)}) is ${spokenDuration(seconds)} ${side} it`;
}

/** Its tasks, and when it was visible. */
function windowInWords(check: HealthCheck): string {
  const { deployed, visible } = check;
  return `${tasksOf(check)}, ${timesOfDayInWords({ from: visible.from ?? deployed.from, to: deployed.to })}`;
}

/** Its tasks, and from when to when it was deployed: distances are measured to that. */
export function deployedInWords(check: HealthCheck): string {
  const { deployed, visible } = check;
  const window = { from: deployed.from ?? visible.from, to: deployed.to };
  return `${tasksOf(check)}, deployed ${timesOfDayInWords(window)}`;
}

export function citationsOf({ create, delete: removal }: HealthCheck): Citation[] {
  return [create, removal].flatMap((task) => task?.citations[0] ?? []);
}
