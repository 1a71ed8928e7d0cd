import type { Citation } from "../../model.ts";
import { expectedCheck } from "../../timeline/cadence.ts";
import { strongTime, type Call } from "../../timeline/calls.ts";
import { LONGEST_CALL_SECONDS, readingsOf, type CallTime } from "../../timeline/call-times.ts";
import { clockTolerance, onDirectorClock, readOnDirectorClock } from "../../timeline/clocks.ts";
import { covers, showNoDeleteTwice } from "../../timeline/coverage.ts";
import { hasEnded } from "../../timeline/tasks.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  earlier,
  greatest,
  isShownTwice,
  isWithin,
  least,
  plusSeconds,
  secondsApart,
  secondsBetween,
  spokenDuration,
  stretchesMeet,
  type Stretch,
} from "../../timeline/durations.ts";
import { deletedOnly, LONGEST_LIFE_SECONDS, type HealthCheck } from "../../timeline/health-checks.ts";
import type { Unlisted } from "../../timeline/sightings.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { judgement, type Criterion, type Judgement } from "../case.ts";
import type { Assumption } from "../assumption.ts";
import { clockTime, momentInWords, namesInWords, offsetInWords, placeOf, tasksOf } from "../wording.ts";

/**
 * The whole call lies in one visible window. Meeting one in part, meeting only the create part of a deployed window, or
 * missing one by less than the clocks may be apart is *possible*: unknown, and said so.
 */
export const checkRanDuringCall: Criterion = {
  id: "check-ran-during-call",
  judge: ({ call, timeline }) => judgeTimeOf(call, timeline),
};

/** It hangs on nothing but when the call was made. */
export function judgeTimeOf(call: Call, timeline: Timeline): Judgement {
  const at = strongTime(call);
  if (at === null) return withoutTime(call, timeline);
  const judged = judgeReadings(at, timeline);
  const differing = call.otherTimes.find(
    (other) =>
      secondsApart(at, other) > CLOCK_TOLERANCE_SECONDS || judgeReadings(other, timeline).status !== judged.status,
  );
  if (differing === undefined) return call.fitsOthers ? assuming(judged, isItsAnswer(at)) : judged;
  return judgement(
    "unknown",
    `two times are given for the call, ${momentInWords(at.from)} (${at.basis}) and ${momentInWords(differing.from)} (${differing.basis}), and they disagree`,
    {
      citations: [at.citation, differing.citation].filter((citation) => citation !== null),
      wouldDecide: ["which of the two times is right: leave the other one out"],
      hints: [judged, judgeReadings(differing, timeline)].some(
        ({ status, hints }) => status === "met" || hints.length > 0,
      )
        ? ["one of the times given for the call meets a check"]
        : [],
    },
  );
}

function assuming(judged: Judgement, assumption: Assumption): Judgement {
  return judged.status === "unknown" ? judged : { ...judged, assumptions: [...judged.assumptions, assumption] };
}

/** An answer without a time that fits several requests is judged for each, and belongs to one of them. */
function isItsAnswer({ from }: CallTime): Assumption {
  return {
    statement: `the saved answer is that of the request of ${clockTime(from)} UTC: it names no time, and fits others, too`,
    settle: "save responses with their headers (`curl -i`), or say --failed-at FILE=TIME",
  };
}

/** Where a clock that was set back showed the time of the call twice, only what holds at both moments is known. */
function judgeReadings(at: CallTime, timeline: Timeline): Judgement {
  if (!at.shownTwice) return judgeOn(at, timeline);
  const readings = readingsOf(at);
  const [first, second] = readings.map((reading) => judgeOn(reading, timeline)) as [Judgement, Judgement];
  if (first.status === second.status && first.status !== "unknown")
    return second.assumptions.length > first.assumptions.length ? second : first;
  const [one, other] = readings.map(({ from }) => clockTime(from));
  return judgement(
    "unknown",
    `the clock was set back, and showed the time of the call twice: about ${one} UTC ${first.statement}; about ${other} UTC ${second.statement}`,
    {
      citations: [...first.citations, ...second.citations],
      wouldDecide: ["which of the two it was: say the time with its offset, or give production.log"],
      hints: [first, second].some(({ status, hints }) => status === "met" || hints.length > 0)
        ? ["one of the two times that the call may have been meets a check"]
        : [],
    },
  );
}

/** Times of Ops Manager are compared with the director's by what is known of their clocks, and that is said. */
function judgeOn(at: CallTime, timeline: Timeline): Judgement {
  const { clockOffset } = timeline;
  const found = judgeAt(readOnDirectorClock(at, clockOffset), widest(at, timeline), timeline);
  const restsOnEnd = found.status === "met" ? mayOutlast(at, timeline) : found.status === "unmet" && mayReachCheck(at, timeline); // prettier-ignore
  const judged: Judgement = {
    ...found,
    citations: [...found.citations, ...(at.citation === null ? [] : [at.citation])],
    assumptions: [...found.assumptions, ...(restsOnEnd ? [answeredSoon(at)] : [])],
  };
  if (clockOffset === null) return judged;
  const known = clockOffset.basis === "stated" ? "as stated" : "by events that both saw";
  return {
    ...judged,
    statement: `${judged.statement}; the director's clock is taken to be ${offsetInWords(clockOffset)} Ops Manager's, ${known}`,
    citations: [...judged.citations, ...clockOffset.citations.slice(0, 2)],
  };
}

/**
 * So long, in seconds, a refused call is taken to last where only the request is known: as long as one of which only the
 * answer is. The safety check comes first in it, and a check that had gone by then would not have made it fail.
 */
const REFUSED_WITHIN_SECONDS = 3;

/**
 * Whether a call of which the end is missing may have gone on behind the check that it fell into: always where its log
 * was cut, else where the check ended soon after the request.
 */
function mayOutlast(at: CallTime, timeline: Timeline): boolean {
  if (at.isOpen || at.tells !== "request") return at.isOpen;
  const { to } = readOnDirectorClock(at, timeline.clockOffset);
  const until = { from: to, to: plusSeconds(to, REFUSED_WITHIN_SECONDS) };
  return !timeline.checks.some(({ surelyVisible }) => surelyVisible !== null && isWithin(until, surelyVisible));
}

/** Whether a call of which the end is missing may have lasted until a check of which it is clear, or that none tells of. */
function mayReachCheck(at: CallTime, timeline: Timeline): boolean {
  if (at.tells !== "request") return false;
  const { from, to } = widest(at, timeline);
  const longest = { from, to: plusSeconds(to, LONGEST_CALL_SECONDS) };
  return judgeAt(readOnDirectorClock(at, timeline.clockOffset), longest, timeline).status !== "unmet";
}

function answeredSoon({ to, basis, citation }: CallTime): Assumption {
  const told = basis === "production-log" ? "production.log" : citation === null ? "the evidence" : placeOf(citation);
  const goOn =
    basis === "production-log" ? "add the log that goes on where this one ends, or " : "add production.log, or ";
  return {
    statement: `${told} tells of the request and not of its answer; the call is taken to have ended by ${clockTime(to)} UTC`,
    settle: `${goOn}save the response with its headers (\`curl -i\`)`,
  };
}

/** All the time in which a call may have been, however the clocks are within what is known of them. */
function widest(at: CallTime, { clockOffset }: Timeline): Stretch {
  const clocks = clockTolerance(clockOffset);
  // of some calls only the answer is known, of some only the request: they lasted some time that nobody knows
  const unless = (known: CallTime["tells"]): number => ([known, "both"].includes(at.tells) ? clocks : CLOCK_TOLERANCE_SECONDS); // prettier-ignore
  const { from, to } = onDirectorClock(at, clockOffset);
  const begun = onDirectorClock({ from: at.notBefore ?? at.from, to: at.to }, clockOffset).from;
  return { from: earlier(plusSeconds(from, -unless("request")), plusSeconds(begun, -clocks)), to: plusSeconds(to, unless("answer")) }; // prettier-ignore
}

function judgeAt(at: Stretch, wide: Stretch, timeline: Timeline): Judgement {
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
      wouldDecide: ["the exact time of the call, from production.log, or a task list taken later"],
      hints: ["the call meets a check in part"],
    });
  }
  const near = nearestCheck(at, checks.filter(({ mayExist }) => stretchesMeet(wide, mayExist))); // prettier-ignore
  if (near !== null) {
    return judgement(
      "unknown",
      `the call misses ${near.check.deployment} by ${spokenDuration(near.seconds)}, less than the clocks and the length of the call leave open (${windowInWords(near.check)})`,
      {
        citations: citationsOf(near.check),
        wouldDecide: ["how far the clocks of the director and of Ops Manager are apart"],
        hints: ["the call misses a check by less than the clocks may be apart"],
      },
    );
  }
  const nearest = nearestCheck(at, checks);
  // a delete task without its create task: the check may have begun at any time before it
  const withoutStart = checks.find(({ startKnown, mayExist }) => !startKnown && wide.from <= mayExist.to);
  if (covers(coverage.creations, wide) && withoutStart === undefined && deletedOnly(checks) === null) {
    const seen = timeline.unlisted.find(({ near: moment }) => stretchesMeet(moment, wide));
    if (seen !== undefined) return seenAndNotListed(seen);
    const due = checkDue(at, wide, timeline);
    const distance = nearest === null ? "" : `; ${whatIsNearest(nearest)}`;
    return judgement(
      "unmet",
      `no ${nearest !== null && mayHaveStayed(nearest.check) ? "passing " : ""}health check ran from ${clockTime(wide.from)} to ${clockTime(wide.to)} UTC, around the call${distance}`,
      {
        citations: nearest === null ? [] : citationsOf(nearest.check),
        assumptions: due === null ? [] : [listIsWhole(due)],
      },
    );
  }
  return notCovered(at, wide, withoutStart ?? null, timeline);
}

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
      settle: "save the tasks of that time again, or `bosh events`, which count up without a gap",
    },
  ];
}

function seenAndNotListed({ sighting: { deployment, citation } }: Unlisted): Judgement {
  return judgement(
    "unknown",
    `${placeOf(citation)} shows ${deployment} at about that time, and the task list no check`,
    {
      citations: [citation],
      wouldDecide: ["the list of tasks again, whole"],
      hints: ["a health check was seen at about the time of the call"],
    },
  );
}

/** The check that by the rhythm of the others of its deployment should have run then, though the list shows none. */
function checkDue(at: Stretch, wide: Stretch, { checks, cadences }: Timeline): Stretch | null {
  for (const [name, cadence] of cadences) {
    const own = checks.filter(({ deployment }) => deployment === name);
    const starts = own.flatMap(({ create }) => create?.startedAt?.earliest ?? []);
    if (starts.length === 0) continue;
    const before = starts.filter((start) => start <= at.from);
    const lastStart = before.length > 0 ? greatest(before) : least(starts);
    const due = expectedCheck({ ...cadence, lastStart }, wide);
    if (due !== null && !own.some(({ mayExist }) => stretchesMeet(mayExist, due))) return due;
  }
  return null;
}

function listIsWhole({ from, to }: Stretch): Assumption {
  return {
    statement: `the task list is whole, though by the rhythm of the others a check was due from ${clockTime(from)} to ${clockTime(to)} UTC and none is listed`,
    settle: "save the tasks of that time again, or `bosh events`, which count up without a gap",
  };
}

/** `withoutStart`: a check of which a list shows the end behind the call, and no beginning. */
function notCovered(
  at: Stretch,
  wide: Stretch,
  withoutStart: HealthCheck | null,
  { checks, coverage, cadences }: Timeline,
): Judgement {
  const [expected] = [...cadences.values()].flatMap((cadence) => expectedCheck(cadence, at) ?? []);
  const { creations } = coverage;
  const stretches = creations.map(({ from, to }) => `from ${clockTime(from)} to ${clockTime(to)}`).join(" and ");
  let reach = `the task lists tell of health checks only ${stretches} UTC`;
  const begunUnseen = covers(creations, wide) ? withoutStart : null;
  if (begunUnseen !== null)
    reach = `no task is listed that created what ${tasksOf(begunUnseen)} deleted (${begunUnseen.deployment}), so whether it was there at the call is not known`;
  if (creations.length === 0) reach = "no task list in the bundle tells of health checks at that time";
  if (creations.length === 0 && coverage.healthChecks.length > 0)
    reach = "the task lists that show health checks show no create task, so when checks began is not known";
  if (coverage.unlisted.length > 0 && coverage.deployments.size > 0)
    reach = `no task list in the bundle shows ${namesInWords(coverage.unlisted)}, of which checks may have run, too`;
  const deleted = deletedOnly(checks);
  if (deleted !== null)
    reach = `the task lists show deletes of ${deleted} and not one task that created it, so when checks began is not known`;
  const rhythm =
    expected === undefined
      ? ""
      : `; by its measured rhythm a check is to be expected from ${clockTime(expected.from)} to ${clockTime(expected.to)}`;
  return judgement("unknown", `${reach}${rhythm}`, {
    citations: begunUnseen === null ? [] : citationsOf(begunUnseen),
    wouldDecide: [
      `a task list that covers ${clockTime(wide.from)} to ${clockTime(wide.to)} UTC and shows the health checks`,
    ],
    hints: expected === undefined ? [] : ["the measured rhythm of the checks meets the call"],
  });
}

/** A weak time decides nothing, but it may fall into a window. */
function withoutTime({ at }: Call, timeline: Timeline): Judgement {
  const { missing, wouldDecide, citations } = whatIsMissing(timeline);
  const met = at === null ? undefined : timeline.checks.find(({ mayExist }) => stretchesMeet(at, mayExist));
  if (at === null || met === undefined) return judgement("unknown", missing, { citations, wouldDecide });
  const basis = at.basis === "file-date" ? "the date of the file" : "the time in the file's name";
  return judgement("unknown", `${missing}; ${basis} falls into a check (${windowInWords(met)}), which proves nothing`, {
    citations: [...citations, ...citationsOf(met)],
    wouldDecide,
    hints: [`${basis} falls into a check`],
  });
}

/** What would tell when the call was made. */
export const TIME_OF_THE_CALL =
  "the time of the call: --failed-at, production.log of Ops Manager, or the response saved with its headers";

function whatIsMissing({ checks, requestsWithoutZone: [request, ...others] }: Timeline) {
  if (request === undefined) {
    return {
      missing:
        checks.length === 0
          ? "nothing says when the call was made, or when checks ran"
          : "nothing says when the call was made",
      wouldDecide: [TIME_OF_THE_CALL],
      citations: [],
    };
  }
  const { citation, instant } = request;
  const when = instant.raw.replace("T", " ").slice(0, "2024-03-06 00:41:30".length);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return {
    missing: `${citation.source} tells of a request at ${when}${more}, and nothing tells the zone of its clock`,
    wouldDecide: [`the zone of the clock of ${citation.source}: --timezone, or timezone in certrace.yaml`],
    citations: [citation],
  };
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
  return `the nearest (${windowInWords(check)}) is ${spokenDuration(seconds)} ${side} it`;
}

function windowInWords(check: HealthCheck): string {
  const { deployed, visible } = check;
  const from = visible.from ?? deployed.from;
  const start = from === null ? "?" : clockTime(from);
  return `${tasksOf(check)}, ${start} to ${deployed.to === null ? "?" : clockTime(deployed.to)} UTC`;
}

function citationsOf({ create, delete: removal }: HealthCheck): Citation[] {
  return [create, removal].flatMap((task) => task?.citations[0] ?? []);
}
