import type { Edit, Line, SourceText } from "../syntax/source-text.ts";
import { isTyped } from "./surroundings.ts";

/** A text without what a program or a terminal put around its lines. */
export interface Unwrapped {
  readonly text: SourceText;
  /** What was removed, in words. */
  readonly removed: string;
  readonly code: "line-prefixes-removed" | "hard-wraps-joined" | "other-characters-removed";
}

/**
 * What programs write before every line that passes through them: `ts`, `kubectl logs --timestamps`, docker compose,
 * syslog (RFC 3164, 5424, journalctl), the build logs of CI servers, `grep -Hn`, `cat -n`, `nl`, `less -N`, `bat`. Each
 * expression matches the prefix alone.
 */
const PREFIXES: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: "numbers of lines", pattern: /^ {0,8}\d{1,9}(?:\t|:(?!\d\d:)| {1,2}[│┃] ?| {1,2})/ },
  { name: "names of files as `grep` adds them", pattern: /^[\w+@~-]{0,100}[./][\w./+@~-]{0,200}:(?:\d{1,9}:)?/ },
  { name: "times of the day", pattern: /^\[?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\]?:? / },
  { name: "times as `ts` adds them", pattern: /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? / },
  { name: "times of the container's log", pattern: /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?(?: (?:stdout|stderr) [FP])? / },
  { name: "names of the container", pattern: /^\[[\w./-]{1,80}\] / },
  { name: "names of the container", pattern: /^[\w./-]{1,80} +\| / },
  { name: "heads of syslog", pattern: /^(?:<\d{1,3}>)?1 \S{1,40} \S{1,255} \S{1,48} \S{1,128} \S{1,32} (?:-|(?:\[[^\]]{0,1000}\]){1,9}) ?\ufeff?/ },
  { name: "heads of syslog", pattern: /^(?:<\d{1,3}>\d? ?)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)) [\w.-]{1,80} [\w./-]{1,80}(?:\[\d+\])?: / },
]; // prettier-ignore

/** A prefix has to stand before so many of the lines that are not empty. */
const PREFIX_SHARE = 0.8;

const SAMPLE_LINES = 200;

/** The prefix that stands before nearly every line; null where there is none. */
export function linePrefix(lines: readonly Line[]): { readonly name: string; readonly pattern: RegExp } | null {
  // the longest wins: a head of syslog begins as a time does
  return PREFIXES.findLast(({ pattern }) => nearlyAll(lines, (text) => pattern.test(text.slice(0, 1_000)))) ?? null;
}

/** Whether it holds for nearly every line, of the first ones that are not empty. */
export function nearlyAll(lines: readonly { readonly text: string }[], holds: (text: string) => boolean): boolean {
  let [seen, held] = [0, 0];
  for (const { text } of lines) {
    if (text.trim() === "") continue;
    seen++;
    if (holds(text)) held++;
    if (seen === SAMPLE_LINES) break;
  }
  return seen > 0 && held >= PREFIX_SHARE * seen;
}

/** The text without a prefix that stands before nearly every line; null where there is none. */
export function withoutLinePrefixes(text: SourceText): Unwrapped | null {
  const lines = text.lines();
  const prefix = linePrefix(lines);
  if (prefix === null) return null;
  const edits = lines.flatMap(({ text: line, start }): Edit[] => {
    const length = prefix.pattern.exec(line)?.[0].length ?? 0;
    return length === 0 ? [] : [{ start, end: start + length, text: "" }];
  });
  return { text: text.edit(edits), removed: prefix.name, code: "line-prefixes-removed" };
}

/** `3,4c5`: the marks of `diff` look like those of a mail, and what it prints of a document is none. */
const DIFF_HEAD = /^\d+(?:,\d+)?[acd]\d+(?:,\d+)?$/;

/** `curl -v` writes these before what it sends and what it gets. */
const SENT = /^> [A-Z]{3,7} \S+ HTTP\//;
const GOT = /^>\s*HTTP\//;

/** A mail is not longer; what has such marks and is would be scanned for nothing, again and again. */
const MAX_MAIL = 4 << 20;

/**
 * The text without the marks of its quotes, `> ` or `>` before its lines; null where it has none. Quotes within those
 * keep theirs. An empty line parts what is quoted from what the mail itself says.
 */
export function withoutQuoteMarks(text: SourceText): Unwrapped | null {
  if (text.content.length > MAX_MAIL) return null;
  const lines = text.lines();
  const quoted = quotedLines(lines);
  if (quoted.size === 0 || lines.some((line) => DIFF_HEAD.test(line.text))) return null;
  // where a mail program adds no blank, those that stand there are an indent
  const addsBlank = [...quoted].every((line) => [undefined, " ", ">"].includes(line.text[1]));
  const edits = lines.flatMap((line, index): Edit[] => {
    const before = lines[index - 1];
    const parting = before === undefined || quoted.has(before) === quoted.has(line) ? "" : "\n";
    const length = quoted.has(line) ? (addsBlank && line.text[1] === " " ? 2 : 1) : 0;
    return parting === "" && length === 0 ? [] : [{ start: line.start, end: line.start + length, text: parting }];
  });
  return { text: text.edit(edits), removed: "quote marks of a mail", code: "line-prefixes-removed" };
}

/** Those that a mail quotes, and not what `curl -v` sends, nor what a shell asked for after the line of a command. */
function quotedLines(lines: readonly Line[]): ReadonlySet<Line> {
  const quoted = new Set<Line>();
  for (let index = 0; index < lines.length;) {
    const start = index;
    while (lines[index]?.text.startsWith(">") === true) index++;
    const run = lines.slice(start, index);
    const isSent = run.some(({ text }) => SENT.test(text)) && !run.some(({ text }) => GOT.test(text));
    if (run.length === 0) index++;
    else if (!isSent && !isTyped(lines[start - 1]?.text ?? "")) for (const line of run) quoted.add(line);
  }
  return quoted;
}

/** Terminals are not narrower; a longer line was not wrapped by one. */
export const WIDTHS = { least: 60, most: 400 };

/** What the first line of a record looks like: rows, JSON, log heads, keys, indented lines. */
const BEGINNING =
  /^(?:\s|$|[{}[\]<|+#>]|[DIWEFA], \[|\d+\s{2,}|\d+\s*\t|\d+ <- \d+|[\w.-]+\/[0-9a-f-]{36}(?: {2}|\s*\t)|\d{1,10} +(?:done|error|processing|queued|cancelled|cancelling|timeout) |Task \d|Using environment|-\s|[\w"'./-]+:(?:\s|$)|=====)/;

/** Whether a line looks like the first of a record, and not like the rest of one that a terminal broke. */
export function beginsRecord(line: string): boolean {
  return BEGINNING.test(line);
}

/** Ruby's logger begins its records so, and what follows one in a line that is full goes on with it. */
const LOG_HEAD = /^[DIWEFA], \[/;

/** The titles of a table, and the line below: their rest, where no row begins so. */
const BROKEN_TITLES = /^(?:ID {2,}\S.*\n\D|(?:Name|Instance) {2,}\S.*\n +\S)/;

/**
 * Of so many records that a terminal broke, one may fill its last line, so that nothing shorter ends it; where it is
 * more, they are rows of one length.
 */
const RECORDS_PER_FULL_ONE = 4;

/**
 * The text with the lines joined that a terminal broke at its width; null where it broke none. Padded tables have many
 * lines of one length too, and no shorter line ends those: they stay. Lines are joined only where what follows begins
 * nothing.
 */
export function withoutHardWraps(text: SourceText): Unwrapped | null {
  const lines = text.lines();
  const width = lines.reduce((longest, line) => Math.max(longest, line.text.length), 0);
  if (width < WIDTHS.least || width > WIDTHS.most) return null;
  // a blank at the edge is not copied
  const isFull = (line: Line): boolean => line.text.length >= width - 1;
  const tableIsBroken = lines.some(
    (line, index) => isFull(line) && BROKEN_TITLES.test(`${line.text}\n${lines[index + 1]?.text ?? ""}`),
  );
  const goesOn = (first: Line, { text: next }: Line): boolean => {
    if (LOG_HEAD.test(first.text)) return next !== "" && !LOG_HEAD.test(next);
    return !beginsRecord(next) || (tableIsBroken && /^ +\S/.test(next));
  };
  const records: { joins: Edit[]; isEnded: boolean }[] = [];
  let full = 0;
  let joins: Edit[] = [];
  let first: Line | null = null;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (joins.length === 0) first = line;
    if (isFull(line)) full++;
    if (isFull(line) && next !== undefined && goesOn(first!, next)) {
      joins.push({ start: line.end, end: next.start, text: line.text.length < width ? " " : "" });
    } else if (joins.length > 0) {
      records.push({ joins, isEnded: !isFull(line) });
      joins = [];
    }
  }
  const ended = records.filter(({ isEnded }) => isEnded);
  const broken = ended.length < RECORDS_PER_FULL_ONE * (records.length - ended.length) ? ended : records;
  const all = broken.flatMap((record) => record.joins);
  if (all.length < 2 || all.length < full * 0.3) return null;
  return { text: text.edit(all), removed: `line breaks at column ${width}`, code: "hard-wraps-joined" };
}
