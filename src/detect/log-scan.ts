import { frameLine } from "../kinds/task-frame.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "../kinds/log-kind.ts";
import type { Reading } from "../kinds/kind.ts";
import type { Citation } from "../model.ts";

/** A log that was found and read. */
export interface ReadLog {
  readonly kind: LogKind;
  readonly reading: Reading;
  /** Its first line, which tells what it is. */
  readonly head: Citation;
}

interface Open {
  readonly kind: LogKind;
  readonly reader: LogReader;
  /** What stands before each of its lines: the indent of a paste, the `> ` of a quote. */
  readonly margin: string;
  readonly head: Citation;
  /** How many of its lines were read. */
  lines: number;
}

/**
 * So many lines of a log are all read: what tells the task, the director and the zone stands among them. And so many
 * between two logs, and before the first.
 */
const READ_WHOLE_LINES = 1_000;

/**
 * Finds the logs among the lines of a text, in one pass. It holds no line, so that the text may be a stream without end.
 */
export class LogScan {
  /** The logs that have ended. */
  readonly found: ReadLog[] = [];
  readonly #logs: readonly LogKind[];
  readonly #lastPassed: (kind: LogKind) => LogLine | null;
  /** What a line in which a log begins holds one of. */
  #headLiterals: readonly string[] | null = null;
  #open: Open | null = null;
  /** How many lines were read since the last log ended. */
  #outside = 0;
  #endedJustNow = false;
  /** What the CLI printed above the log that may follow. */
  #frame: LogLine[] = [];

  /** `lastPassed`: asked where a log of that kind ends; its last head that was not given, by {@link literals}. */
  constructor(logs: readonly LogKind[], lastPassed: (kind: LogKind) => LogLine | null = () => null) {
    this.#logs = logs;
    this.#lastPassed = lastPassed;
  }

  /** Whether the lines seen last belong to a log that is still open. */
  get isInside(): boolean {
    return this.#open !== null;
  }

  /**
   * Lines that hold none of these need not be given to it now: they belong to the open log and do not matter, or no log
   * begins with them. null where every line may matter.
   */
  get literals(): readonly string[] | null {
    const open = this.#open;
    if (open === null) {
      if (this.#outside < READ_WHOLE_LINES) return null;
      return (this.#headLiterals ??= [...new Set(this.#logs.flatMap(({ headLiterals }) => headLiterals))]);
    }
    if (open.margin !== "" || open.lines < READ_WHOLE_LINES) return null;
    return open.kind.matters ?? null;
  }

  /** Whether a log begins with this line, or goes on with it; `context` is what stood before it. */
  take(line: LogLine, context: () => LogContext): boolean {
    if (this.#goOn(line) || this.#begin(line, context)) {
      this.#frame = [];
      return true;
    }
    this.#outside++;
    if (frameLine(line.text) !== null) this.#frame.push(line);
    else if (line.text.trim() !== "") this.#frame = [];
    return false;
  }

  /** Whether a log would begin with this line. */
  heads(text: string): boolean {
    return this.#kindOf(text) !== null;
  }

  /** Ends the log that is open. */
  close(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    this.#outside = 0;
    this.#endedJustNow = true;
    const last = this.#lastPassed(open.kind);
    if (last !== null) open.reader.line(last);
    this.found.push({ kind: open.kind, reading: open.reader.end(), head: open.head });
  }

  #goOn(line: LogLine): boolean {
    this.#endedJustNow = false;
    if (this.#open === null) return false;
    const { kind, reader, margin } = this.#open;
    this.#open.lines++;
    const inner = withoutMargin(line, margin);
    if (inner !== null && (kind.heads(inner.text) || kind.continues(inner.text))) {
      reader.line(inner);
      return true;
    }
    this.close();
    return false;
  }

  #begin(line: LogLine, context: () => LogContext): boolean {
    const found = this.#kindOf(line.text);
    if (found === null) return false;
    const { kind, margin } = found;
    // the end of a longer log, pasted without its head lines, may look like another kind
    const before = this.found.at(-1);
    if (this.#endedJustNow && before !== undefined && kind.absorbs?.includes(before.kind.id)) this.found.pop();
    const inner = withoutMargin(line, margin)!;
    this.#open = { kind, margin, reader: kind.open(context()), head: inner.cite(), lines: 1 };
    if (kind.framed) for (const above of this.#frame) this.#open.reader.line(above);
    this.#open.reader.line(inner);
    return true;
  }

  #kindOf(text: string): { kind: LogKind; margin: string } | null {
    for (const kind of this.#logs) if (kind.heads(text)) return { kind, margin: "" };
    const margin = /^(?:[ \t]|>)+/.exec(text.slice(0, MAX_MARGIN))?.[0] ?? "";
    if (margin === "") return null;
    const inner = text.slice(margin.length);
    for (const kind of this.#logs) if (kind.heads(inner)) return { kind, margin };
    return null;
  }
}

/** Deeper indents are no margin of a paste. */
const MAX_MARGIN = 40;

/** The line behind its margin; null where a line that is not empty has another one. */
function withoutMargin(line: LogLine, margin: string): LogLine | null {
  if (margin === "") return line;
  const { text } = line;
  const width = text.startsWith(margin) ? margin.length : margin.startsWith(text.trimEnd()) ? text.length : -1;
  if (width < 0) return null;
  return {
    text: text.slice(width),
    cite: (start = 0, end = text.length - width) => line.cite(start + width, end + width),
  };
}
