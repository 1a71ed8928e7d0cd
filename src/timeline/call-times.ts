import type { CallFact, Citation, Micros, StatedTime, TimeBasis } from "../model.ts";
import {
  CLOCK_TOLERANCE_SECONDS,
  isShownTwice,
  later,
  plusSeconds,
  secondsApart,
  secondsBetween,
  SET_BACK_SECONDS,
  stretchesMeet,
  wholeSecond,
  type Stretch,
} from "./durations.ts";

/** When a call was under way, as one source has it. */
export interface CallTime extends Stretch {
  readonly basis: TimeBasis;
  readonly strength: "strong" | "weak";
  /** The log that tells of the request does not tell of its answer: it may have come later than `to`. */
  readonly isOpen: boolean;
  /** Whether it is the time of the request, of the answer, or from the one to the other; `moment`: of either, or between. */
  readonly tells: "request" | "answer" | "both" | "moment";
  /** Where only the answer is known: it was asked for at that time or later. null where nothing says so. */
  readonly notBefore: Micros | null;
  /** A clock that was set back showed it twice: it is at the beginning of the stretch, or at its end. */
  readonly shownTwice: boolean;
  readonly citation: Citation | null;
}

/** The strongest first. */
const STRENGTH: readonly TimeBasis[] = [
  "failed-at",
  "manifest",
  "production-log",
  "audit-log",
  "date-header",
  "apply-changes-log",
  "date-line",
  "file-name",
  "file-date",
];

/** What each tells of the call; production.log has both, and the request alone where it is cut behind that. */
const TELLS: Readonly<Record<Exclude<TimeBasis, "production-log">, CallTime["tells"]>> = {
  "failed-at": "answer",
  manifest: "moment",
  "audit-log": "request",
  "date-header": "answer",
  "apply-changes-log": "answer",
  "date-line": "request",
  "file-name": "moment",
  "file-date": "moment",
};

/**
 * So long, in seconds, a call may last of which nothing tells the end: one of 79 s was seen, and what comes later is the
 * answer of another one.
 */
export const LONGEST_CALL_SECONDS = 300;

export function isStrong(basis: TimeBasis): boolean {
  return basis !== "file-name" && basis !== "file-date";
}

export type TimeOfCall = Stretch & Pick<CallTime, "shownTwice">;

/** What names a moment: others may last as long as clocks are set back. */
const MOMENTS: readonly TimeBasis[] = ["audit-log", "date-line"];

function wasShownTwice({ basis, instant }: Pick<StatedTime, "basis" | "instant">): boolean {
  return MOMENTS.includes(basis) && isShownTwice(instant);
}

/** The two times that one may be, where a clock that was set back showed it twice; else that time alone. */
export function readingsOf<T extends TimeOfCall>(time: T): readonly T[] {
  if (!time.shownTwice) return [time];
  const setBack = Math.floor(secondsBetween(time.from, time.to) / SET_BACK_SECONDS) * SET_BACK_SECONDS;
  return [
    { ...time, to: plusSeconds(time.to, -setBack), shownTwice: false },
    { ...time, from: plusSeconds(time.from, setBack), shownTwice: false },
  ];
}

/** Seconds between two times of calls, each as it may be; 0 where they may be the same. */
export function apart(a: TimeOfCall, b: TimeOfCall): number {
  return Math.min(...readingsOf(a).flatMap((one) => readingsOf(b).map((other) => secondsApart(one, other))));
}

/** The strong times that a fact has for its call, as they are printed. */
export function strongTimes(fact: CallFact): (TimeOfCall & Pick<CallTime, "basis">)[] {
  return fact.times
    .filter(({ basis }) => isStrong(basis))
    .map((time) => ({
      basis: time.basis,
      from: time.instant.earliest,
      to: time.instant.latest,
      shownTwice: wasShownTwice(time),
    }));
}

/** Whether a log tells when the request came, and not when it was answered. */
export function isAsked(fact: CallFact): boolean {
  return fact.times.every((time) => callTime(time, fact).tells === "request");
}

/** Whether a person says so. */
export function isSaid({ basis }: Pick<CallTime, "basis">): boolean {
  return basis === "failed-at" || basis === "manifest";
}

/** When a call was, by all that tells of it; `otherTimes`: the strong ones that lie elsewhere. */
export function timesOfCall(copies: readonly CallFact[]): { at: CallTime | null; otherTimes: CallTime[] } {
  const stated = copies.flatMap((copy) => copy.times.map((time) => callTime(time, copy)));
  const times = stated
    .map((time) => toldApart(time, stated))
    .sort((a, b) => STRENGTH.indexOf(a.basis) - STRENGTH.indexOf(b.basis) || a.from - b.from);
  const at = fromRequestToAnswer(times[0] ?? null, times);
  const otherTimes = at === null ? [] : times.filter((time) => time.strength === "strong" && disagrees(at, time));
  return { at, otherTimes };
}

/**
 * production.log has the request and its answer. Without a logged start the call is from one second before to one second
 * after the stated time, both included (a `Date` header is the second of the answer).
 */
function callTime({ instant, basis, citation }: StatedTime, { status, messages }: CallFact): CallTime {
  if (basis === "production-log") {
    const stretch = { from: wholeSecond(instant.earliest), to: wholeSecond(instant.latest) };
    // an exception ends a request without a status, and leaves its text
    const isOpen = status === null && messages.length === 0;
    return {
      ...stretch,
      basis,
      strength: "strong",
      isOpen,
      tells: isOpen ? "request" : "both",
      notBefore: null,
      shownTwice: false,
      citation,
    };
  }
  return {
    from: plusSeconds(wholeSecond(instant.earliest), -1),
    to: plusSeconds(wholeSecond(instant.latest), 1),
    basis,
    strength: isStrong(basis) ? "strong" : "weak",
    isOpen: false,
    tells: TELLS[basis],
    notBefore: null,
    shownTwice: wasShownTwice({ basis, instant }),
    citation,
  };
}

/** Of a time that a clock showed twice the one next to which another time of the call lies, where that tells which. */
function toldApart(time: CallTime, times: readonly CallTime[]): CallTime {
  if (!time.shownTwice) return time;
  const readings = readingsOf(time);
  const others = times.filter((other) => other.strength === "strong" && !other.shownTwice);
  const near = readings.filter((one) => others.some((other) => secondsApart(one, other) <= CLOCK_TOLERANCE_SECONDS));
  return near.length === 1 ? near[0]! : time;
}

/**
 * From request to answer, where the evidence has both. What a person says, and a `Date` header, is when the call was
 * answered; the audit log tells when the request came, and so does production.log where it is cut behind that. A line of
 * `date` before the response tells no more than that the request came later.
 */
function fromRequestToAnswer(at: CallTime | null, times: readonly CallTime[]): CallTime | null {
  if (at === null) return null;
  if (isOfRequest(at)) {
    const answered = times.find(({ basis, to }) => basis === "date-header" && to >= at.from);
    return answered === undefined ? at : { ...at, to: later(answered.to, at.from), isOpen: false, tells: "both", shownTwice: false }; // prettier-ignore
  }
  const logged = times.find((time) => time.basis === "production-log" && !time.isOpen && stretchesMeet(time, at));
  if (isSaid(at) && logged !== undefined) return logged;
  const asked = times.find((time) => isOfRequest(time) && time.from <= at.from && apart(time, at) <= CLOCK_TOLERANCE_SECONDS); // prettier-ignore
  if (isSaid(at) && asked !== undefined) return { ...at, from: asked.from };
  const printed = times.findLast(({ basis, from }) => basis === "date-line" && from <= at.from);
  const isNear = printed !== undefined && secondsBetween(printed.from, at.to) <= LONGEST_CALL_SECONDS;
  return at.tells === "answer" && isNear ? { ...at, notBefore: printed.from } : at;
}

/** Whether a log tells of it, and only when the request came. */
function isOfRequest({ basis, tells }: CallTime): boolean {
  return tells === "request" && basis !== "date-line";
}

/** A line of `date` before the call may be older than the call, but not younger. */
function disagrees(at: CallTime, other: CallTime): boolean {
  return other.basis === "date-line" ? other.from > at.to : apart(at, other) > 0;
}
