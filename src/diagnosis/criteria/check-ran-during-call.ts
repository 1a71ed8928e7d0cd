import { LONGEST_CALL_SECONDS, readingsOf, type CallTime } from "../../timeline/call-times.ts";
import { strongTime, type Call } from "../../timeline/calls.ts";
import { clockTolerance, onDirectorClock, readOnDirectorClock } from "../../timeline/clocks.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  earlier,
  isWithin,
  plusSeconds,
  secondsApart,
  stretchesMeet,
  type Stretch,
} from "../../timeline/durations.ts";
import { placeOf } from "../../timeline/place-of.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { isItsAnswer, type Assumption } from "../assumption.ts";
import { citationsOf, deployedInWords, judgeAmongChecks } from "../call-among-checks.ts";
import { assuming, judgement, type Criterion, type Judgement } from "../case.ts";
import { settledBy } from "../settling.ts";
import { callTimeInWords, clockTime, offsetInWords } from "../wording.ts";

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
  if (differing === undefined) return assuming(judged, isItsAnswer(call, at));
  return judgement(
    "unknown",
    `two times are given for the call, ${callTimeInWords(at)} and ${callTimeInWords(differing)}, and they disagree`,
    {
      citations: [at.citation, differing.citation].filter((citation) => citation !== null),
      wouldDecide: [settledBy("which of the two times is right: leave the other one out")],
      hints: [judged, judgeReadings(differing, timeline)].some(
        ({ status, hints }) => status === "met" || hints.length > 0,
      )
        ? ["one of the times given for the call meets a check"]
        : [],
    },
  );
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
      wouldDecide: [
        settledBy("which of the two it was: say the time with its offset, or give production.log", "calls"),
      ],
      hints: [first, second].some(({ status, hints }) => status === "met" || hints.length > 0)
        ? ["one of the two times that the call may have been meets a check"]
        : [],
    },
  );
}

/** Times of Ops Manager are compared with the director's by what is known of their clocks, and that is said. */
function judgeOn(at: CallTime, timeline: Timeline): Judgement {
  const { clockOffset } = timeline;
  const found = judgeAmongChecks(readOnDirectorClock(at, clockOffset), widest(at, timeline), at.tells, timeline);
  const restsOnEnd = found.status === "met" ? mayOutlast(at, timeline) : found.status === "unmet" && mayReachCheck(at, timeline); // prettier-ignore
  const judged: Judgement = {
    ...found,
    citations: [...found.citations, ...(at.citation === null ? [] : [at.citation])],
    assumptions: [...found.assumptions, ...(restsOnEnd ? [answeredSoon(at)] : [])],
    wouldDecide: [...found.wouldDecide, ...(found.status === "unknown" && at.isOpen ? [answeredSoon(at).settle] : [])],
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
  return (
    judgeAmongChecks(readOnDirectorClock(at, timeline.clockOffset), longest, at.tells, timeline).status !== "unmet"
  );
}

function answeredSoon({ to, basis, citation }: CallTime): Assumption {
  const told = basis === "production-log" ? "production.log" : citation === null ? "the evidence" : placeOf(citation);
  const goOn =
    basis === "production-log" ? "add the log that goes on where this one ends, or " : "add production.log, or ";
  return {
    statement: `${told} tells of the request and not of its answer; the call is taken to have ended by ${clockTime(to)} UTC`,
    settle: settledBy(`${goOn}save the response with its headers (\`curl -i\`)`, "calls"),
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

/** A weak time decides nothing, but it may fall into a window. */
function withoutTime({ at }: Call, timeline: Timeline): Judgement {
  const { missing, wouldDecide, citations } = whatIsMissing(timeline);
  const met = at === null ? undefined : timeline.checks.find(({ mayExist }) => stretchesMeet(at, mayExist));
  if (at === null || met === undefined) return judgement("unknown", missing, { citations, wouldDecide });
  const basis = at.basis === "file-date" ? "the date of the file" : "the time in the file's name";
  return judgement(
    "unknown",
    `${missing}; ${basis} falls into a check (${deployedInWords(met)}), which proves nothing`,
    {
      citations: [...citations, ...citationsOf(met)],
      wouldDecide,
      hints: [`${basis} falls into a check`],
    },
  );
}

/** What a call without a time lacks. */
export function whatIsMissing({ checks, requestsWithoutZone: [request, ...others] }: Timeline) {
  const [andTasks, tasks] = checks.length > 0 ? ["", []] : ["; and a task list that shows the health checks", ["tasks"] as const]; // prettier-ignore
  if (request === undefined) {
    return {
      missing:
        checks.length === 0
          ? "nothing says when the call was made, or when checks ran"
          : "nothing says when the call was made",
      wouldDecide: [
        settledBy(
          `the time of the call: --failed-at, production.log of Ops Manager, or the response saved with its headers${andTasks}`,
          "calls",
          ...tasks,
        ),
      ],
      citations: [],
    };
  }
  const { citation, instant } = request;
  const when = instant.raw.replace("T", " ").slice(0, "2024-03-06 00:41:30".length);
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  return {
    missing: `${citation.source} tells of a request at ${when}${more}, and nothing tells the zone of its clock`,
    wouldDecide: [
      settledBy(
        `the zone of the clock of ${citation.source}: --timezone, or timezone in certrace.yaml${andTasks}`,
        ...tasks,
      ),
    ],
    citations: [citation],
  };
}
