import type { AnswerCode, CallFact, Citation, Endpoint, Problem, StatedTime, ViolationFact } from "../model.ts";
import { dateOf, type HttpHead } from "../syntax/http.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { entryOf, itemsOf, textOf, valueOf, type MapNode, type Node } from "../syntax/tree.ts";
import { VIOLATIONS } from "../violations.ts";
import { endpointAsked, isCertificateApi } from "./endpoint-asked.ts";
import { isErrorPage, isPage, titlesOf } from "./html-page.ts";
import type { Block, Kind, Reading } from "./kind.ts";
import { OTHER_FORM, toldViolations } from "./told-answer.ts";
import { reportedViolations, type ReportedViolations } from "./reported-violations.ts";

/**
 * Answers of Ops Manager's certificate API, and the refusal that the Maestro CLI prints. Documented and real bodies
 * differ (`error` or `errors`, in four shapes), and a proxy may have answered instead.
 */
export const regenerateResponse: Kind = {
  id: "regenerate-response",
  title: "a response of the certificate API",
  yamlRoots: ["safety_violations"],
  schemaFor: (root) => (isAnswer(root) ? "regenerate-response" : null),
  claimLines: () => 0,
  claimsText,
  fitsHead,
  read,
};

/** Lists under `certificates`: of regenerate and generate, of activate and delete. */
const FAILED_LISTS = ["regenerate_failed", "update_failed"];
const CHANGE_LISTS = ["regenerated", "excluded", "updated", ...FAILED_LISTS];

/** Keys that hold what went wrong, in words. */
const ERROR_KEYS = ["error", "error_description", "errors"];

/** All keys that an answer has which only says what went wrong: Ops Manager's, UAA's, those of a Rails error. */
const KEYS_OF_ERROR_ANSWERS = new Set([...ERROR_KEYS, "warnings", "scope", "status", "certificates"]);

function isAnswer(root: Node): root is MapNode {
  if (root.type !== "map") return false;
  if (entryOf(root, "safety_violations") !== undefined) return true;
  return hasChangeLists(root) || isAuthority(root) || isErrorAnswer(root);
}

function hasChangeLists(root: Node): boolean {
  const certificates = valueOf(root, "certificates");
  return CHANGE_LISTS.some((key) => entryOf(certificates, key) !== undefined);
}

/** A generated certificate authority. */
function isAuthority(root: Node): boolean {
  const has = (key: string): boolean => textOf(valueOf(root, key)) !== undefined;
  return has("guid") && has("issuer") && (has("cert_pem") || has("active"));
}

/** Many things have an `error` key: this is an answer only if nothing stands beside it that answers do not have. */
function isErrorAnswer(root: MapNode): boolean {
  if (!root.entries.every(({ key }) => KEYS_OF_ERROR_ANSWERS.has(key))) return false;
  const status = valueOf(root, "status");
  if (status !== undefined && (status.type !== "scalar" || typeof status.value !== "number")) return false;
  if (valueOf(root, "certificates")?.type === "list") return false;
  const error = valueOf(root, "error");
  if (error !== undefined && !isText(error)) return false;
  const errors = valueOf(root, "errors");
  const warnings = valueOf(root, "warnings");
  if ([errors, warnings].some((node) => node !== undefined && !isMessages(node))) return false;
  return [error, errors, warnings].some((node) => node !== undefined && messagesIn(node).length > 0);
}

/** A text, a list of texts, or one of these by field. */
function isMessages(node: Node): boolean {
  const isTextOrTexts = (value: Node): boolean => isText(value) || (value.type === "list" && value.items.every(isText));
  return isTextOrTexts(node) || (node.type === "map" && node.entries.every(({ value }) => isTextOrTexts(value)));
}

function isText(node: Node): boolean {
  return node.type === "scalar" && typeof node.value === "string";
}

/** Longer plain text behind a head is no answer of this API. */
const MAX_PLAIN_TEXT = 16_384;

function claimsText(text: string, head: HttpHead | null): boolean {
  if (head === null) return isErrorPage(text);
  if (head.request !== null && !isCertificateApi(head.request.path)) return isErrorPage(text);
  return isPage(text) || text.length <= MAX_PLAIN_TEXT;
}

/** Ops Manager reports safety violations with no status but 422. */
function fitsHead({ document }: Block, head: HttpHead): boolean {
  if (!claimsText("", head)) return false;
  return head.status === 422 || itemsOf(valueOf(document, "safety_violations")).length === 0;
}

/** What was read of a block; the facts and problems are made of it. */
interface Answer {
  readonly endpoint: Endpoint | null;
  readonly result: CallFact["result"];
  readonly answer: AnswerCode | null;
  readonly violations: readonly ViolationFact[];
  readonly messages: readonly string[];
  readonly body: string;
  readonly citation: Citation;
  readonly problems: readonly Problem[];
  /** Why parts may be missing of what was read whole. */
  readonly damage?: string;
}

function read(block: Block): Reading {
  const { problems, ...answer } = block.document === null ? readText(block) : readDocument(block.document, block);
  const dated = dateHeader(block.head);
  const fact: CallFact = {
    type: "call",
    status: block.head?.status ?? null,
    ...answer,
    times: [dated.time, block.said].filter((time) => time !== null),
    requestId: null,
    damage: answer.damage ?? block.damage,
  };
  return { facts: [fact], problems: [...dated.problems, ...problems] };
}

/** The time in the `Date` header: the second in which the answer was made. */
function dateHeader(head: HttpHead | null): { time: StatedTime | null; problems: Problem[] } {
  const parsed = head === null ? null : dateOf(head);
  if (head === null || parsed === null) return { time: null, problems: [] };
  const { value, start, isContradicted } = head.headers.get("date")!;
  const citation = head.text.cite(start, start + value.length);
  const undated = (code: string, message: string): { time: null; problems: Problem[] } => {
    const hint = "say when the call was answered: --failed-at, or taken_at in certrace.yaml";
    return { time: null, problems: [problemAt(citation, code, "warning", message, hint)] };
  };
  if (!parsed.ok) {
    const message =
      parsed.reason === "no-such-date"
        ? `there is no such date as "${citation.text}", so this Date header does not say when the call was answered`
        : `"${citation.text}" in the Date header is no time that can be read`;
    return undated("date-header-unreadable", message);
  }
  if (isContradicted)
    return undated(
      "date-headers-differ",
      `another Date header of this head differs from "${citation.text}"; nothing is dated by either`,
    );
  if (parsed.wrongWeekday)
    return undated(
      "wrong-weekday",
      `the weekday of "${citation.text}" is not that of its date; nothing is dated by it`,
    );
  return { time: { instant: parsed.instant, basis: "date-header", citation }, problems: [] };
}

/** An answer that is no document: empty, plain text, a page, or a document so broken that nothing of it could be read. */
function readText({ text, head, damage, command }: Block): Answer {
  const body = isHeadAlone(text, head) ? "" : text.content.trim();
  const status = head?.status ?? null;
  const endpoint = endpointAsked(head, command);
  const citation =
    head === null || body !== "" ? text.cite(0, text.content.length) : head.text.cite(head.start, head.end);
  const plain = { endpoint, violations: [], body, citation, problems: [] };
  if (isPage(body)) {
    const title = titlesOf(body)[0];
    const problems = [pageProblem(text, title ?? null)];
    return {
      ...plain,
      result: "failed",
      answer: "answer-not-json",
      messages: title === undefined ? [] : [title],
      problems,
    };
  }
  if (damage === null && tellsOfViolations(body)) {
    const violations = toldViolations(text);
    const outcome: Outcome = violations.length > 0 ? { result: "failed", answer: null } : UNREAD_REFUSAL;
    return { ...plain, ...outcome, violations, messages: [], problems: [formProblem(text)], damage: OTHER_FORM };
  }
  const messages = body === "" || damage !== null ? [] : [firstLine(body)];
  return { ...plain, messages, ...outcomeOfText(status, body, endpoint, damage) };
}

/** Where nothing followed a head, the head itself is the block. */
function isHeadAlone(text: SourceText, head: HttpHead | null): boolean {
  return head !== null && text.content.trim() === head.text.content.slice(head.start, head.end).trim();
}

function firstLine(text: string): string {
  return /^[^\r\n]{0,500}/.exec(text)![0].trimEnd();
}

function pageProblem(text: SourceText, title: string | null): Problem {
  const start = Math.max(text.content.search(/\S/), 0);
  const titled = title === null ? "without a title" : `titled "${title.slice(0, 80)}"`;
  return text.errorAt(
    start,
    "html-instead-of-json",
    `this is a web page ${titled}, not an answer of Ops Manager`,
    "a proxy, a load balancer or a login page answered: send the request to Ops Manager itself, signed in, and save its answer with `curl -i`",
  );
}

/** Whether a text that is no document holds violations all the same: somebody quoted or escaped the answer. */
function tellsOfViolations(body: string): boolean {
  return /\bsafety_violations\b/.test(body) || VIOLATIONS.some(({ text }) => body.includes(text));
}

function formProblem(text: SourceText): Problem {
  const message = "this seems to hold the answer of a call, in a form that is not read";
  const hint = "save the answer as Ops Manager gave it: `curl -i`";
  return problemAt(text.positionAt(0), "form-not-read", "warning", message, hint);
}

interface Outcome {
  readonly result: CallFact["result"];
  readonly answer: AnswerCode | null;
}

const NOT_UNDERSTOOD: Outcome = { result: "unrecognised", answer: "answer-not-understood" };
const UNREAD_REFUSAL: Outcome = { result: "failed", answer: "answer-not-understood" };

function outcomeOfText(status: number | null, body: string, endpoint: Endpoint | null, damage: string | null): Outcome {
  if (status !== null && status >= 400)
    return { result: "failed", answer: refusalByStatus(status) ?? "call-failed-otherwise" };
  const isEmptySuccess = isSuccessStatus(status) && body === "" && damage === null;
  // without its path nothing says that the request was one that changes certificates
  return isEmptySuccess && endpoint !== null ? { result: "succeeded", answer: "call-succeeded" } : NOT_UNDERSTOOD;
}

function readDocument(document: Node, { text, head, damage, command }: Block): Answer {
  const status = head?.status ?? null;
  const reported = reportedViolations(document, text);
  const errors = ERROR_KEYS.flatMap((key) => messagesIn(valueOf(document, key)));
  const changed = hasChangeLists(document) || isAuthority(document);
  const evidence = { document, status, reported, errors, changed, damage };
  return {
    endpoint: endpointAsked(head, command) ?? endpointByText(errors) ?? endpointByShape(document),
    ...outcomeOfDocument(evidence),
    violations: reported.violations,
    messages: [...allMessages(document), ...reported.cutTexts],
    body: canonical(document),
    citation:
      reported.violations[0]?.citation ?? citationOfMessage(document, text) ?? text.cite(document.start, document.end),
    problems: reported.problems,
  };
}

interface Evidence {
  readonly document: Node;
  readonly status: number | null;
  readonly reported: ReportedViolations;
  readonly errors: readonly string[];
  /** The document has the shape of an answer that says what was changed. */
  readonly changed: boolean;
  readonly damage: string | null;
}

function outcomeOfDocument({ document, status, reported, errors, changed, damage }: Evidence): Outcome {
  if (reported.violations.length > 0) return { result: "failed", answer: null };
  if (reported.unreadable) return UNREAD_REFUSAL;
  const certificates = valueOf(document, "certificates");
  if (FAILED_LISTS.some((key) => itemsOf(valueOf(certificates, key)).length > 0)) return otherFailure(null);
  if (status !== null && status >= 400) return otherFailure(refusalByStatus(status));
  if (errors.length > 0) return otherFailure(status === null ? refusalByText(errors) : null);
  // what was cut off may have been the violations
  if (damage !== null) return NOT_UNDERSTOOD;
  if (!isSuccessStatus(status) && !(status === null && changed)) return NOT_UNDERSTOOD;
  const warned = messagesIn(valueOf(document, "warnings")).length > 0;
  return { result: "succeeded", answer: warned ? "call-succeeded-with-warnings" : "call-succeeded" };
}

function otherFailure(refusal: AnswerCode | null): Outcome {
  return { result: "failed", answer: refusal ?? "call-failed-otherwise" };
}

function isSuccessStatus(status: number | null): boolean {
  return status !== null && status >= 200 && status < 300;
}

const REFUSALS: ReadonlyMap<number, AnswerCode> = new Map([
  [401, "call-unauthorized"],
  [403, "call-forbidden"],
  [404, "call-not-found"],
]);

function refusalByStatus(status: number): AnswerCode | null {
  return REFUSALS.get(status) ?? null;
}

/** For errors whose status was not saved: Ops Manager's, UAA's and Rails' words for the three refusals. */
const REFUSAL_TEXTS: readonly (readonly [RegExp, AnswerCode])[] = [
  [
    /\bunauthori[sz]ed\b|\binvalid_token\b|\btoken (?:has )?expired\b|\bfull authentication is required\b/i,
    "call-unauthorized",
  ],
  [/\bforbidden\b|\baccess[ _]denied\b|\binsufficient_scope\b/i, "call-forbidden"],
  [/\bnot found\b/i, "call-not-found"],
];

function refusalByText(errors: readonly string[]): AnswerCode | null {
  return REFUSAL_TEXTS.find(([pattern]) => errors.some((error) => pattern.test(error)))?.[1] ?? null;
}

/** What Ops Manager says in `errors` beside safety violations. Of activate and delete no text is known. */
function endpointByText(errors: readonly string[]): Endpoint | null {
  if (errors.some((error) => /failed to regenerate leaf certificates/i.test(error))) return "regenerate";
  return errors.some((error) => /failed to create new inactive certificate authorities/i.test(error))
    ? "generate"
    : null;
}

function endpointByShape(document: Node): Endpoint | null {
  if (isAuthority(document)) return "generate";
  // a refused generate has the same lists as a refused regenerate
  if (entryOf(document, "safety_violations") !== undefined) return null;
  const certificates = valueOf(document, "certificates");
  return ["regenerated", "excluded", "regenerate_failed"].every((key) => entryOf(certificates, key))
    ? "regenerate"
    : null;
}

/** Texts in one of the shapes of `errors`; a field's name stands before its texts. */
function messagesIn(node: Node | undefined): string[] {
  switch (node?.type) {
    case undefined:
      return [];
    case "scalar":
      return [textOf(node)?.trim() ?? ""].filter((text) => text !== "");
    case "list":
      return node.items.flatMap(messagesIn);
    case "map":
      return node.entries.flatMap(({ key, value }) =>
        messagesIn(value).map((text) => (key === "errors" ? text : `${key}: ${text}`)),
      );
  }
}

function allMessages(document: Node): string[] {
  if (document.type !== "map") return [];
  return document.entries
    .filter(({ key }) => key === "warnings" || ERROR_KEYS.includes(key))
    .flatMap(({ value }) => messagesIn(value));
}

function citationOfMessage(document: Node, text: SourceText): Citation | null {
  const node = ERROR_KEYS.map((key) => valueOf(document, key)).find((value) => messagesIn(value).length > 0);
  const first = node === undefined ? undefined : firstScalar(node);
  return first === undefined ? null : text.cite(first.start, first.end);
}

function firstScalar(node: Node): Node | undefined {
  if (node.type === "scalar") return messagesIn(node).length > 0 ? node : undefined;
  const children = node.type === "list" ? node.items : node.entries.map(({ value }) => value);
  for (const child of children) {
    const found = firstScalar(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** JSON without blanks and with sorted keys, so that the same answer is the same text however it was saved. */
function canonical(node: Node): string {
  switch (node.type) {
    case "scalar":
      return JSON.stringify(node.value);
    case "list":
      return `[${node.items.map(canonical).join(",")}]`;
    case "map": {
      const values = new Map(node.entries.map(({ key, value }) => [key, value]));
      const keys = [...values.keys()].sort();
      return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(values.get(key)!)}`).join(",")}}`;
    }
  }
}
