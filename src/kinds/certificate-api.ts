import type { AnswerCode, ApplyChangesFact, CallFact, Citation, Endpoint, Instant, StatedTime } from "../model.ts";

/**
 * Requests to Ops Manager's API as its logs tell of them: which ones matter here, and what becomes of them as facts.
 * The paths are those of the Ops Manager API, "Certificate authorities" and "Installations".
 */

/** What a request asks for; `create` adds a certificate authority that somebody brings along. */
export type Asked = Endpoint | "create" | "apply-changes";

/** What a request asks for, null where it changes neither certificates nor deployments. `target` is a path or a URL. */
export function askedBy(method: string, target: string): Asked | null {
  const path = /^(?:https?:\/\/[^/]+)?\/api\/v\d+\/([^?#]*)/.exec(target)?.[1]?.replace(/\/{1,9}$/, "");
  if (path === undefined) return null;
  const [collection, ...rest] = path.split("/");
  if (collection === "installations") return method === "POST" && rest.length === 0 ? "apply-changes" : null;
  if (collection !== "certificate_authorities") return null;
  if (method === "DELETE") return rest.length === 1 ? "delete" : null;
  if (method !== "POST") return null;
  if (rest.length === 0) return "create";
  if (rest.length === 1 && rest[0] === "generate") return "generate";
  if (rest.length !== 2) return null;
  if (rest[1] === "regenerate") return "regenerate";
  return rest[1] === "activate" ? "activate" : null;
}

/** Whether a query, a Ruby hash or a JSON body asks to leave out the safety checks. */
export function asksToSkipChecks(text: string): boolean {
  return /\bskip_safety_check\b[\\"']{0,4}\s{0,4}(?:=>|[:=])\s{0,4}[\\"']{0,4}true\b/.test(text);
}

/** What a log tells of one request. */
export interface LoggedRequest {
  readonly asked: Asked;
  readonly requestId: string | null;
  /** null where the log does not say how it was answered. */
  readonly status: number | null;
  readonly skipsChecks: boolean;
  /** What the log says of an error, without what was answered. */
  readonly error: string | null;
  readonly time: StatedTime | null;
  readonly citation: Citation;
}

/** The facts of a request; none for one that a log tells of and that changed nothing of interest. */
export function factsOfRequest(request: LoggedRequest): (CallFact | ApplyChangesFact)[] {
  const { asked, status } = request;
  const refused = status !== null && !isSuccess(status);
  if (asked === "apply-changes") return refused ? [] : [applyChanges(request.time?.instant ?? null, request.citation)];
  // a certificate authority of somebody's own is no step of a rotation; only its refusal may hold violations
  if (asked === "create" && !refused) return [];
  return [loggedCall(request, asked === "create" ? null : asked)];
}

function loggedCall(request: LoggedRequest, endpoint: Endpoint | null): CallFact {
  const { status } = request;
  return {
    type: "call",
    endpoint,
    status,
    ...answerOf(status),
    violations: [],
    messages: [request.skipsChecks ? "skip_safety_check" : null, request.error].filter((text) => text !== null),
    body: null,
    requestId: request.requestId,
    times: request.time === null ? [] : [request.time],
    damage: null,
    citation: request.citation,
  };
}

/** What a status alone says of the answer. */
export function answerOf(status: number | null): Pick<CallFact, "result" | "answer"> {
  if (status === null) return { result: "unrecognised", answer: null };
  return {
    result: isSuccess(status) ? "succeeded" : "failed",
    answer: ANSWERS.get(status) ?? (isSuccess(status) ? "call-succeeded" : null),
  };
}

/** The start of an Apply Changes: its number and its end are told elsewhere. */
function applyChanges(startedAt: Instant | null, citation: Citation): ApplyChangesFact {
  return { type: "apply-changes", id: null, state: null, startedAt, finishedAt: null, products: [], citation };
}

function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/** Statuses that say by themselves what the answer was; 422 is not one of them. */
const ANSWERS: ReadonlyMap<number, AnswerCode> = new Map([
  [207, "call-succeeded-with-warnings"],
  [401, "call-unauthorized"],
  [403, "call-forbidden"],
  [404, "call-not-found"],
]);
