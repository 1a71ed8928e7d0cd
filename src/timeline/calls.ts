import type { AnswerCode, CallFact, Citation, Endpoint, ViolationFact } from "../model.ts";
import { apart, isAsked, isSaid, LONGEST_CALL_SECONDS, strongTimes, timesOfCall, type CallTime } from "./call-times.ts";
import { CLOCK_TOLERANCE_SECONDS, secondsBetween } from "./durations.ts";
import { grouped } from "./grouped.ts";

/** One call, with all that the bundle says of it. */
export interface Call {
  /** `call-1`, `call-2`, … in the order of their times. */
  readonly id: string;
  readonly endpoint: Endpoint | null;
  readonly status: number | null;
  readonly result: CallFact["result"];
  readonly violations: readonly ViolationFact[];
  readonly messages: readonly string[];
  readonly answer: AnswerCode | null;
  readonly damage: string | null;
  /** Whether its answer was saved; a log tells only that there was one. */
  readonly isSaved: boolean;
  /** The answer was not saved in a form that can be read: of its violations alone is known. */
  readonly isTold: boolean;
  /** It was a step of an Apply Changes, and is known from the log of that alone: nobody called. */
  readonly inApplyChanges: boolean;
  /** The answer that was saved names no time and fits further calls, too: it is judged for each, and proves none. */
  readonly fitsOthers: boolean;
  /**
   * The answer that was saved names no time, and no log tells how the one request that it fits was answered: it may be
   * that of a request that no log holds, such as one behind the end of the log.
   */
  readonly mayBeUnlogged: boolean;
  /** The strongest time; null where nothing says when. */
  readonly at: CallTime | null;
  /** Further strong times that lie elsewhere than `at`. */
  readonly otherTimes: readonly CallTime[];
  /** One for each place where the response stands. */
  readonly citations: readonly Citation[];
}

/** Strong time of a call; null where it has none. */
export function strongTime(call: Call): CallTime | null {
  return call.at?.strength === "strong" ? call.at : null;
}

/**
 * The calls of a bundle, each once: responses with an equal body and no conflicting time are one call. An undated copy
 * of a dated response is that response. A call that a log of Ops Manager tells of and a saved response are one where
 * they fit; an undated response that fits several logged calls is a call for each, and one that fits nothing but a
 * request without an end may be of another. Where a person says when a response came, no log has a request then, and
 * one that fits is left over, these are two times of one call. What is told of answers counts where none with a
 * violation was saved so that it can be read.
 */
export function callsOf(all: readonly CallFact[]): Call[] {
  const facts = heard(all);
  const bodies = grouped(
    facts.filter(({ body }) => body !== null),
    ({ body, status }) => `${status ?? ""} ${body}`,
  );
  // a body without its head may be a copy of one that has it
  for (const copies of bodies.values()) {
    const { body, status } = copies[0]!;
    if (status === null) continue;
    const headless = bodies.get(` ${body}`);
    if (headless === undefined) continue;
    copies.push(...headless);
    bodies.delete(` ${body}`);
  }
  const saved = [...bodies.values()].flatMap(sameCalls);
  const logged = loggedCalls(facts.filter(({ body }) => body === null));
  const calls = joinedWithLogs(saved, logged).map(toCall);
  calls.sort(byTimeThenText);
  return calls.map((call, index) => ({ ...call, id: `call-${index + 1}` }));
}

function heard(facts: readonly CallFact[]): readonly CallFact[] {
  const isShown = facts.some(({ told, violations }) => told !== true && violations.length > 0);
  return isShown ? facts.filter(({ told }) => told !== true) : facts;
}

/** The calls of the logs, each once: production.log and the audit log tell of the same request. */
function loggedCalls(facts: readonly CallFact[]): CallFact[][] {
  const groups: CallFact[][] = [];
  for (const fact of facts) {
    const group = groups.find((members) => members.every((member) => isSameRequest(member, fact)));
    if (group === undefined) groups.push([fact]);
    else group.push(fact);
  }
  return groups;
}

function isSameRequest(a: CallFact, b: CallFact): boolean {
  if (a.requestId !== null && b.requestId !== null) return a.requestId === b.requestId;
  return fits(a, b) && strongTimes(a).some((one) => strongTimes(b).some((other) => apart(one, other) <= SAME_REQUEST_SECONDS)); // prettier-ignore
}

/** Two logs of Ops Manager put one request no further apart. */
const SAME_REQUEST_SECONDS = 2;

/** Whether nothing but the time speaks against two facts telling of one call. */
function fits(a: CallFact, b: CallFact): boolean {
  const differ = <T>(x: T | null, y: T | null): boolean => x !== null && y !== null && x !== y;
  return !differ(a.endpoint, b.endpoint) && !differ(statusOf(a), statusOf(b)) && (a.result === b.result || isOpen(a) || isOpen(b)); // prettier-ignore
}

/** Ops Manager answers with safety violations by one status alone; its API documents them for no other. */
function statusOf({ status, violations }: CallFact): number | null {
  return status ?? (violations.length > 0 ? 422 : null);
}

function isOpen({ result }: CallFact): boolean {
  return result === "unrecognised";
}

/** What tells of one call, and whether the saved answer among it may be of another one. */
interface Joined extends Pick<Call, "fitsOthers" | "mayBeUnlogged"> {
  readonly copies: readonly CallFact[];
}

/** By so much a person may mistake a time: by its hour, or its zone. What a log has of another day is another call. */
const MOST_MISTAKEN_SECONDS = 24 * 3600;

function joinedWithLogs(saved: readonly CallFact[][], logged: readonly CallFact[][]): Joined[] {
  const free = new Set(logged);
  const calls: Joined[] = [];
  const saidOnly: CallFact[][] = [];
  const undated: CallFact[][] = [];
  const dated: CallFact[][] = [];
  for (const copies of saved) {
    if (copies.every((copy) => strongTimes(copy).length === 0)) undated.push(copies);
    else dated.push(copies);
  }
  const requestOf = datedRequests(dated, logged);
  for (const copies of dated) {
    const own = requestOf.get(copies);
    if (own === undefined && copies.flatMap(strongTimes).every(isSaid)) saidOnly.push(copies);
    else calls.push(sure([...copies, ...(own ?? [])]));
    if (own !== undefined) free.delete(own);
  }
  const taken = new Set<CallFact[]>();
  for (const [copies, candidates] of requestsOf(undated, [...free])) {
    if (candidates.length === 0) calls.push(sure(copies));
    for (const log of candidates) {
      const fitsOthers = candidates.length > 1;
      calls.push({ copies: [...copies, ...log], fitsOthers, mayBeUnlogged: !fitsOthers && log.every(isOpen) });
      taken.add(log);
    }
  }
  const left = [...free].filter((log) => !taken.has(log));
  return [...calls, ...joinedWithLeft(saidOnly, left)];
}

/** The request of each dated answer that has one: requests come one after another, so that is the last one before it. */
function datedRequests(dated: readonly CallFact[][], logged: readonly CallFact[][]): Map<CallFact[], CallFact[]> {
  const pairs = dated.flatMap((copies) =>
    logged
      .filter((log) => copies.every((copy) => fits(copy, log[0]!)))
      .map((log) => ({ copies, log, distance: distanceOf(copies, log) }))
      .filter(({ distance }) => distance < Infinity),
  );
  const requestOf = new Map<CallFact[], CallFact[]>();
  const taken = new Set<CallFact[]>();
  for (const { copies, log } of pairs.sort((a, b) => a.distance - b.distance)) {
    if (requestOf.has(copies) || taken.has(log)) continue;
    requestOf.set(copies, log);
    taken.add(log);
  }
  return requestOf;
}

/**
 * Seconds between an answer and a request of the logs; Infinity where it is the answer of another one. Its `Date` is of
 * the clock of the logs, or of a proxy's: a request behind that is taken only where none before it fits.
 */
function distanceOf(copies: readonly CallFact[], log: readonly CallFact[]): number {
  const apart = leastApart(copies, log);
  const answers = copies.flatMap(strongTimes).filter(({ basis }) => basis === "date-header");
  const lasted = answers.flatMap(({ to }) => log.flatMap(strongTimes).map(({ from }) => secondsBetween(from, to)));
  const isBehind = lasted.length > 0 && lasted.every((seconds) => seconds < -SAME_REQUEST_SECONDS);
  if (apart <= CLOCK_TOLERANCE_SECONDS) return isBehind ? apart + LONGEST_CALL_SECONDS : apart;
  const mayHaveLasted = lasted.some((seconds) => seconds >= 0 && seconds <= LONGEST_CALL_SECONDS);
  return mayHaveLasted && log.every(isAsked) ? apart : Infinity;
}

/**
 * The requests that each undated answer fits. A request has one answer: where one fits no other, another one is of what
 * is left, unless that is left to a third, too.
 */
function requestsOf(undated: readonly CallFact[][], logged: readonly CallFact[][]): Map<CallFact[], CallFact[][]> {
  const fitting = new Map(
    undated.map((copies) => [copies, logged.filter((log) => copies.every((copy) => fits(copy, log[0]!)))]),
  );
  const answered = new Set([...fitting.values()].filter((all) => all.length === 1).flat());
  const leftOf = (all: readonly CallFact[][]): CallFact[][] => all.filter((log) => !answered.has(log));
  const claims = grouped([...fitting.values()].flatMap(leftOf), (log) => log);
  return new Map(
    [...fitting].map(([copies, all]) => {
      const left = leftOf(all);
      return [copies, left.length > 0 && left.every((log) => claims.get(log)!.length === 1) ? left : all];
    }),
  );
}

function sure(copies: readonly CallFact[]): Joined {
  return { copies, fitsOthers: false, mayBeUnlogged: false };
}

/**
 * The requests of logs that are left over, and the responses of which only a person says when they came: each with the
 * one request that it may be the answer of, where no other may be that of the same.
 */
function joinedWithLeft(saidOnly: readonly CallFact[][], left: readonly CallFact[][]): Joined[] {
  const meant = saidOnly.map((copies) => {
    const [log, ...others] = left.filter((candidate) => mayBeMistaken(copies, candidate));
    const isOnly = log !== undefined && others.length === 0 && saidOnly.filter((other) => mayBeMistaken(other, log)).length === 1; // prettier-ignore
    return { copies, log: isOnly ? log : undefined };
  });
  const rest = left.filter((candidate) => meant.every(({ log }) => log !== candidate));
  return [...meant.map(({ copies, log = [] }) => [...copies, ...log]), ...rest].map(sure);
}

/** Whether a response, of which a person says when it came, may be the answer of a logged request of another time. */
function mayBeMistaken(copies: readonly CallFact[], log: readonly CallFact[]): boolean {
  const isFailed = log.every(({ result }) => result === "failed");
  return isFailed && copies.every((copy) => fits(copy, log[0]!)) && leastApart(copies, log) <= MOST_MISTAKEN_SECONDS;
}

function leastApart(a: readonly CallFact[], b: readonly CallFact[]): number {
  const times = b.flatMap(strongTimes);
  return Math.min(...a.flatMap(strongTimes).flatMap((one) => times.map((other) => apart(one, other))));
}

/** Splits equal responses into calls by their strong times; the undated ones join every one of them. */
function sameCalls(copies: readonly CallFact[]): CallFact[][] {
  const undated: CallFact[] = [];
  // copies of the same times conflict with the same others: one of them is compared
  const alike = grouped(copies, (copy) => JSON.stringify(strongTimes(copy)));
  const groups: CallFact[][][] = [];
  for (const same of alike.values()) {
    if (strongTimes(same[0]!).length === 0) undated.push(...same);
    else {
      const group = groups.find((other) => other.every(([member]) => !conflicts(member!, same[0]!)));
      if (group === undefined) groups.push([same]);
      else group.push(same);
    }
  }
  return groups.length === 0 ? [undated] : groups.map((group) => [...group.flat(), ...undated]);
}

/** Two answers of different seconds are two calls, unless two clocks or a person's word are what differs. */
function conflicts(a: CallFact, b: CallFact): boolean {
  return strongTimes(a).some((one) =>
    strongTimes(b).some((other) => apart(one, other) > (one.basis === other.basis ? 0 : CLOCK_TOLERANCE_SECONDS)),
  );
}

function toCall({ copies, fitsOthers, mayBeUnlogged }: Joined): Call {
  const answers = copies.filter(({ body }) => body !== null);
  const whole = answers.find(({ damage }) => damage === null) ?? answers[0] ?? copies[0]!;
  return {
    id: "",
    endpoint: copies.find(({ endpoint }) => endpoint !== null)?.endpoint ?? null,
    status: copies.find(({ status }) => status !== null)?.status ?? null,
    result: whole.result,
    violations: whole.violations,
    messages: whole.messages,
    answer: whole.answer,
    damage: whole.damage,
    isSaved: answers.length > 0,
    isTold: whole.told === true,
    inApplyChanges: whole.inApplyChanges === true && copies.every(({ status }) => status === null),
    fitsOthers,
    mayBeUnlogged,
    ...timesOfCall(copies),
    citations: copies.map(({ citation }) => citation),
  };
}

function byTimeThenText(a: Call, b: Call): number {
  const time = (call: Call): number => (call.at === null ? Infinity : call.at.from);
  return (
    (time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : 0) ||
    compareText(violationText(a), violationText(b)) ||
    compareText(a.citations[0]!.source, b.citations[0]!.source) ||
    a.citations[0]!.line - b.citations[0]!.line
  );
}

function violationText(call: Call): string {
  return call.violations
    .map(({ text, certificates }) => [text, ...certificates.map(({ name }) => name)].join(" "))
    .join("\n");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
