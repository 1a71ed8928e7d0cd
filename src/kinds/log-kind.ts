import type { Citation, KindId, StatedTime } from "../model.ts";
import type { StringPool } from "../syntax/string-pool.ts";
import type { ReadContext, Reading } from "./kind.ts";

/** One line of a log. */
export interface LogLine {
  /** Without its end, and without what stood before it (the indent of a paste, the prefix of a container's log). */
  readonly text: string;
  /** Cites `text.slice(start, end)`; the whole line where they are left out. */
  cite(start?: number, end?: number): Citation;
}

/** What stood before a log. */
export interface LogContext extends ReadContext {
  /** The date line before it. */
  readonly said: StatedTime | null;
  /** The command at the prompt before it: `bosh task 23 --debug`. */
  readonly command: string | null;
  /** Keeps what recurs in log after log. */
  readonly strings: StringPool;
}

/** Reads one log, line by line, in one pass and in memory that does not grow with it. */
export interface LogReader {
  line(line: LogLine): void;
  /** What it came to; called once, behind the last line. */
  end(): Reading;
}

/**
 * A kind that is lines of text and may be gigabytes long. One file in `kinds/` each, one line in `kinds/index.ts`.
 *
 * A log begins with a line that only this kind has, and goes on as long as its lines continue it.
 */
export interface LogKind {
  readonly id: KindId;
  /** In words, for messages: `a debug log`. */
  readonly title: string;
  /** Every line that {@link heads} is true of holds one of these. ASCII, not empty. */
  readonly headLiterals: readonly string[];
  /** Whether this line begins such a log, wherever it stands: no other kind writes it. Called for every line. */
  heads(text: string): boolean;
  /** Whether this line may stand inside such a log, behind its head. */
  continues(text: string): boolean;
  /** Whether it reads the frame that the CLI prints above it on a terminal (`Using environment …`, `Task 23`), too. */
  readonly framed?: true;
  /** Kinds whose lines are a part of this log where they stand directly before one of its head lines. */
  readonly absorbs?: readonly KindId[];
  /**
   * Of long logs only the lines that hold one of these are read, and the last head: every other line must be one that
   * `continues` and of which the reader takes no more than its time. ASCII. Without it every line is read.
   */
  readonly matters?: readonly string[];
  open(context: LogContext): LogReader;
}
