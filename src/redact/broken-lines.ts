import { beginsRecord, WIDTHS } from "../detect/wrapping.ts";

/** Lines that a terminal may have broken one of, joined again. */
export interface RejoinedLine {
  readonly text: string;
  /** Offsets of the line feeds between its lines. */
  readonly breaks: readonly number[];
  /** What lies between two offsets of it, in the text that it is of: a stretch of each line. */
  stretchesOf(start: number, end: number): { readonly start: number; readonly end: number }[];
}

/** The text with each command in one line that goes on behind a backslash. */
export function withCommandsJoined(text: string): string {
  return text.includes("\\") ? text.replaceAll(/\\\r?\n/g, " ") : text;
}

/** So many lines above and below tell how wide the terminal was: each is no longer than it. */
const NEIGHBOURS = 8;

/**
 * The lines of a text that a terminal may have broken, joined again. Recognising joins lines where many of them tell the
 * width; here the one line suffices that is as long as any near it, for what is taken for a secret in vain costs less
 * than one that is not found.
 */
export function rejoinedLines(text: string): RejoinedLine[] {
  if (!text.includes("\n")) return [];
  const lines = linesOf(text);
  const rejoined: RejoinedLine[] = [];
  for (let first = 0; first < lines.length; first++) {
    let last = first;
    while (last + 1 < lines.length && isBroken(text, lines, { first, line: last })) last++;
    if (last > first) rejoined.push(new Rejoined(text, lines.slice(first, last + 1)));
    first = last;
  }
  return rejoined;
}

/** A line without the marks of a mail that quotes it. */
interface Line {
  readonly start: number;
  readonly end: number;
}

/** Offset behind the marks of a mail that quotes a line, which begins at `start`. */
export function behindQuoteMarks(text: string, start: number): number {
  if (text[start] !== ">") return start;
  QUOTE_MARKS.lastIndex = start;
  return start + QUOTE_MARKS.exec(text)![0].length;
}

const QUOTE_MARKS = />(?: ?>){0,20} ?/y;

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length;) {
    let feed = text.indexOf("\n", start);
    if (feed < 0) feed = text.length;
    const end = text[feed - 1] === "\r" && feed > start ? feed - 1 : feed;
    lines.push({ start: Math.min(behindQuoteMarks(text, start), end), end });
    start = feed + 1;
  }
  return lines;
}

/** Whether a line may go on in the next one; `first` is the first of those that go on up to it. */
function isBroken(text: string, lines: readonly Line[], { first, line }: { first: number; line: number }): boolean {
  const length = lengthOf(lines[line]!);
  if (length < WIDTHS.least || length > WIDTHS.most) return false;
  const [head, next] = [lines[first]!, lines[line + 1]!].map(({ start, end }) =>
    text.slice(start, Math.min(end, start + WIDTHS.most)),
  ) as [string, string];
  if (beginsRecord(next) || ANSWER.test(next) || COMMAND.test(next) || beginsAlike(head, next)) return false;
  const near = lines.slice(Math.max(0, line - NEIGHBOURS), line + NEIGHBOURS + 1);
  return near.every((one) => lengthOf(one) <= length);
}

/** What commands answer with: a command line that is as long as the terminal is wide may be whole. */
const ANSWER = /^(?:HTTP\/\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|(?:ID|Name|Deployment|Instance) |Using |-----)/;

/** What is typed behind a command line that is as long as the terminal is wide, and whole. */
const COMMAND =
  /^(?:bosh|cat|cd|cf|credhub|curl|date|echo|exit|export|grep|jq|less|ls|maestro|om|rsync|scp|sftp|ssh|sshpass|sudo|uaac)(?![^ \t])/;

function lengthOf({ start, end }: Line): number {
  return end - start;
}

/** So much of a line shows its form. */
const FORM_LENGTH = 8;

/** Whether two lines begin with the same signs between letters and digits, as the heads of a log do. */
function beginsAlike(one: string, other: string): boolean {
  const form = formOf(one);
  return form === formOf(other) && /[^a0]/.test(form);
}

function formOf(line: string): string {
  return line
    .slice(0, FORM_LENGTH)
    .replaceAll(/[A-Za-z]/g, "a")
    .replaceAll(/\d/g, "0");
}

class Rejoined implements RejoinedLine {
  readonly text: string;
  readonly #whole: string;
  readonly #lines: readonly Line[];

  constructor(text: string, lines: readonly Line[]) {
    this.#whole = text;
    this.text = lines.map(({ start, end }) => text.slice(start, end)).join("");
    this.#lines = lines;
  }

  get breaks(): number[] {
    return this.#lines.slice(0, -1).map(({ end }) => this.#whole.indexOf("\n", end));
  }

  stretchesOf(start: number, end: number): { start: number; end: number }[] {
    const stretches: { start: number; end: number }[] = [];
    let before = 0;
    for (const line of this.#lines) {
      const [from, to] = [Math.max(start, before), Math.min(end, before + lengthOf(line))];
      if (from < to) stretches.push({ start: line.start + from - before, end: line.start + to - before });
      before += lengthOf(line);
    }
    return stretches;
  }
}
