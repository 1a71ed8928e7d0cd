import type { CallFact, Problem, ViolationFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { VIOLATIONS } from "../violations.ts";

/**
 * An answer that nobody saved and somebody tells of, or that stands in a form that is not read: the text of a violation
 * between sentences of a mail, in the export of a browser. It is a call of which nothing is known but what is told, and
 * counts where the bundle holds no answer that can be read.
 */
export interface ToldAnswer {
  readonly fact: CallFact;
  readonly note: Problem;
  /** Whether somebody's words are all there is of it. */
  readonly isInWords: boolean;
}

/** Of an answer that somebody quoted or escaped its violations are found, and nothing tells whether that is all. */
export const OTHER_FORM = "it was saved in a form that is not read";

/** What every text of a violation has. */
const WORD = "certificate";

/** What a report of certrace has, and nobody writes. */
const OWN_REPORT = /\bsigning-violation\b|\bcertrace explain\b/;

/** A mail breaks lines anywhere, and puts marks before what it quotes. */
const BETWEEN_WORDS = String.raw`[\s>|*]+`;

/** The answer that a text tells of; null where it has the text of no violation, or is what certrace wrote. */
export function toldAnswer(source: SourceText): ToldAnswer | null {
  const { content } = source;
  if (!content.includes(WORD) || OWN_REPORT.test(content)) return null;
  const violations = toldViolations(source);
  const [first] = violations;
  if (first === undefined) return null;
  const isInWords = !/\bsafety_violations\b/.test(content);
  const fact: CallFact = {
    type: "call",
    told: true,
    endpoint: /\bcertificate_authorities\/active\/regenerate\b/.test(content) ? "regenerate" : null,
    status: null,
    result: "failed",
    violations,
    messages: [],
    answer: null,
    body: violations.map(keyOf).sort().join("\n"),
    requestId: null,
    times: [],
    damage: isInWords ? "it was not saved, and is told of in words alone" : OTHER_FORM,
    citation: first.citation,
  };
  return { fact, note: toldNote(first), isInWords };
}

/** The violations whose texts stand anywhere in it, each with the names beside it. */
export function toldViolations(source: SourceText): ViolationFact[] {
  const found = new Map<string, ViolationFact>();
  for (const { 0: text, index } of source.content.matchAll(violationTexts())) {
    const violation = violationAt(index, text, source);
    if (!found.has(keyOf(violation))) found.set(keyOf(violation), violation);
    if (found.size === MAX_TOLD) break;
  }
  return [...found.values()];
}

/** Nobody tells of more; what has more is no telling. */
const MAX_TOLD = 50;

function violationTexts(): RegExp {
  const words = VIOLATIONS.map(({ text }) => text.split(" ").join(BETWEEN_WORDS));
  return new RegExp(String.raw`\b(?:${words.join("|")})\b`, "g");
}

/** Names that stand in the same paragraph, or at the beginning of the next. */
const AROUND = 400;

/** `/opsmgr/bosh_dns/tls_ca`: no part of an address, of a path of the API, or of a file. */
const NAME = /(?<![\w:/.@%-])\/(?!(?:api|var|tmp|home|etc|usr|opt|root|mnt|dev|Users)\b)[A-Za-z0-9_][\w-]*(?:[/.][\w-]+)*/g; // prettier-ignore

function violationAt(start: number, written: string, source: SourceText): ViolationFact {
  const { content } = source;
  const end = start + written.length;
  const earliest = Math.max(start - AROUND, 0);
  const from = earliest + content.slice(earliest, start).lastIndexOf("\n\n") + 1;
  const [own, next = ""] = content.slice(end, end + AROUND).split(/\n[ \t>]*\r?\n/);
  const before = namesIn(from, start, source);
  const behind = namesIn(end, end + own!.length, source);
  const below = before.length + behind.length > 0 ? [] : namesIn(end + own!.length, end + own!.length + 2 + next.length, source); // prettier-ignore
  const certificates = new Map([...behind, ...before, ...below].map((one) => [one.name, one]));
  return {
    text: VIOLATIONS.find(({ text }) => text === written.replaceAll(new RegExp(BETWEEN_WORDS, "g"), " "))!.text,
    citation: source.cite(start, end),
    certificates: [...certificates.values()],
  };
}

function namesIn(from: number, to: number, source: SourceText): ViolationFact["certificates"] {
  return [...source.content.slice(from, to).matchAll(NAME)].map(({ 0: name, index }) => ({
    name,
    citation: source.cite(from + index, from + index + name.length),
  }));
}

function keyOf({ text, certificates }: ViolationFact): string {
  return [text, ...certificates.map(({ name }) => name).sort()].join(" ");
}

function toldNote({ citation }: ViolationFact): Problem {
  const message = "the text of a violation was found here; only the answer itself, whole, can confirm or rule out";
  return problemAt(citation, "answer-in-words", "note", message, "save the answer as Ops Manager gave it: `curl -i`");
}
