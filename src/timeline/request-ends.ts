import type { CallFact, RequestEndFact } from "../model.ts";

/**
 * The calls, those that production.log cut off with the end that the next log has. A log is rotated whatever is under
 * way, and the id of the request is the same on both sides. One that another copy of the log has whole is left out.
 */
export function withEnds(calls: readonly CallFact[], ends: readonly RequestEndFact[]): CallFact[] {
  const byId = new Map(ends.map((end) => [end.requestId, end]));
  const whole = new Set(calls.flatMap(({ status, requestId }) => (status === null ? [] : (requestId ?? []))));
  const fullest = calls.filter(
    ({ status, requestId }) => status !== null || requestId === null || !whole.has(requestId),
  );
  return fullest.map((call) => {
    const end = call.status !== null || call.requestId === null ? undefined : byId.get(call.requestId);
    return end === undefined ? call : ended(call, end);
  });
}

/** An end before the beginning is by a clock that was set, or in another zone: the call stays without one. */
function ended(call: CallFact, { status, result, answer, at }: RequestEndFact): CallFact {
  if (call.times.some(({ instant }) => at.latest < instant.earliest)) return call;
  const times = call.times.map((time) =>
    time.basis === "production-log" ? { ...time, instant: { ...time.instant, latest: at.latest } } : time,
  );
  return { ...call, status, result, answer, times };
}
