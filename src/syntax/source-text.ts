import type { Citation, Problem } from "../model.ts";
import { problemAt } from "./problem-at.ts";

/** A replacement of `content.slice(start, end)`. Edits are given in order and do not overlap. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A line of a {@link SourceText}: its text without the line end, and where it begins in the content. */
export interface Line {
  readonly text: string;
  readonly start: number;
  /** Offset behind the text, before the line end. */
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The decoded text of a source, shared by every view of it. */
class Original {
  readonly path: string;
  readonly text: string;
  #lineStarts: number[] | null = null;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  positionAt(offset: number): Position {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text));
    const index = lastNotAfter(starts, offset);
    return { line: index + 1, column: offset - starts[index]! + 1 };
  }
}

/**
 * Text that knows where each of its characters stood in the source.
 *
 * Readers work on `content`, from which wrappings (terminal colours, drawn-in arrows, chunk sizes) may have been
 * removed with {@link edit}; positions and citations always speak of the original.
 */
export class SourceText {
  readonly content: string;
  readonly #original: Original;
  /** Where each run of unchanged characters begins, in the content and in the original. */
  readonly #runs: { readonly content: readonly number[]; readonly original: readonly number[] };
  #lines: readonly Line[] | null = null;

  private constructor(
    original: Original,
    content: string,
    runs: { content: readonly number[]; original: readonly number[] },
  ) {
    this.#original = original;
    this.content = content;
    this.#runs = runs;
  }

  /** `path` is the path of the source as the report shows it. */
  static of(path: string, text: string): SourceText {
    return new SourceText(new Original(path, text), text, { content: [0], original: [0] });
  }

  get path(): string {
    return this.#original.path;
  }

  /** Position in the original of the character at `offset` of the content. */
  positionAt(offset: number): Position {
    return this.#original.positionAt(this.#originalOffset(offset));
  }

  /** What is wrong at `offset` of the content. */
  errorAt(offset: number, code: string, message: string, hint: string | null): Problem {
    return problemAt(this.positionAt(offset), code, "error", message, hint);
  }

  /** What is to be known of what stands at `offset` of the content. */
  noteAt(offset: number, code: string, message: string, hint: string | null = null): Problem {
    return problemAt(this.positionAt(offset), code, "note", message, hint);
  }

  /** Cites `content.slice(start, end)`, without surrounding blanks and no further than the end of its first line. */
  cite(start: number, end: number): Citation {
    const text = this.content.slice(start, end);
    const shown = text.trimStart();
    const { line, column } = this.positionAt(start + text.length - shown.length);
    return { source: this.path, line, column, text: firstLine(shown.slice(0, MAX_CITED)).trimEnd() };
  }

  /** Cites the whole line in which `offset` stands. */
  citeLine(offset: number): Citation {
    const start = this.content.lastIndexOf("\n", offset - 1) + 1;
    const newline = this.content.indexOf("\n", offset);
    return this.cite(start, newline < 0 ? this.content.length : newline);
  }

  /** The part from `start` to `end` of the content, as a text of its own. */
  slice(start: number, end: number): SourceText {
    const content: number[] = [0];
    const original: number[] = [this.#originalOffset(start)];
    for (let run = lastNotAfter(this.#runs.content, start) + 1; run < this.#runs.content.length; run++) {
      if (this.#runs.content[run]! >= end) break;
      content.push(this.#runs.content[run]! - start);
      original.push(this.#runs.original[run]!);
    }
    return new SourceText(this.#original, this.content.slice(start, end), { content, original });
  }

  /** The text with `edits` applied; `this` when there are none. */
  edit(edits: readonly Edit[]): SourceText {
    if (edits.length === 0) return this;
    let text = "";
    let cursor = 0;
    const content: number[] = [];
    const original: number[] = [];
    const keep = (from: number, to: number): void => {
      if (from >= to) return;
      let run = lastNotAfter(this.#runs.content, from);
      content.push(text.length);
      original.push(this.#originalOffset(from));
      for (run++; run < this.#runs.content.length && this.#runs.content[run]! < to; run++) {
        content.push(text.length + this.#runs.content[run]! - from);
        original.push(this.#runs.original[run]!);
      }
      text += this.content.slice(from, to);
    };
    for (const { start, end, text: replacement } of edits) {
      keep(cursor, start);
      if (replacement !== "") {
        content.push(text.length);
        original.push(this.#originalOffset(start));
        text += replacement;
      }
      cursor = end;
    }
    keep(cursor, this.content.length);
    if (content.length === 0) return this.slice(this.content.length, this.content.length);
    return new SourceText(this.#original, text, { content, original });
  }

  /** Parts of one source behind one another, in any order. */
  static joined(parts: readonly [SourceText, ...SourceText[]]): SourceText {
    const content: number[] = [];
    const original: number[] = [];
    let length = 0;
    for (const part of parts) {
      for (const start of part.#runs.content) content.push(start + length);
      for (const start of part.#runs.original) original.push(start);
      length += part.content.length;
    }
    return new SourceText(parts[0].#original, parts.map((part) => part.content).join(""), { content, original });
  }

  /** The text without everything that `pattern` (a global expression) matches. */
  without(pattern: RegExp): SourceText {
    const edits: Edit[] = [];
    for (const match of this.content.matchAll(pattern)) {
      if (match[0] !== "") edits.push({ start: match.index, end: match.index + match[0].length, text: "" });
    }
    return this.edit(edits);
  }

  /** The text with other characters in the places of its own. */
  withSameLength(content: string): SourceText {
    return new SourceText(this.#original, content, this.#runs);
  }

  /** The lines in order. `\n`, `\r\n` and `\r\r\n` (terminal captures) end a line; a lone `\r` does where no `\n` occurs. */
  lines(): readonly Line[] {
    return (this.#lines ??= linesOf(this.content));
  }

  #originalOffset(offset: number): number {
    const run = lastNotAfter(this.#runs.content, offset);
    return this.#runs.original[run]! + offset - this.#runs.content[run]!;
  }
}

function linesOf(content: string): Line[] {
  const separator = content.includes("\n") ? "\n" : "\r";
  const lines: Line[] = [];
  for (let start = 0; start <= content.length;) {
    let next = content.indexOf(separator, start);
    if (next < 0) next = content.length;
    let end = next;
    while (end > start && content[end - 1] === "\r") end--;
    if (start < content.length || lines.length === 0) lines.push({ text: content.slice(start, end), start, end });
    start = next + 1;
  }
  return lines;
}

/** Longer lines are cited up to here: a citation is read by people. */
const MAX_CITED = 2_000;

function firstLine(text: string): string {
  const [feed, carriageReturn] = [text.indexOf("\n"), text.indexOf("\r")];
  const end = feed < 0 || (carriageReturn >= 0 && carriageReturn < feed) ? carriageReturn : feed;
  return end < 0 ? text : text.slice(0, end);
}

function lineStartsOf(text: string): number[] {
  const separator = text.includes("\n") ? "\n" : "\r";
  const starts = [0];
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) starts.push(at + 1);
  return starts;
}

/** Index of the last element that is not greater than `value`; 0 when all are. */
function lastNotAfter(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
