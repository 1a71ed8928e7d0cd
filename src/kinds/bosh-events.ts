import type { Citation, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import {
  errorColumn,
  footerCount,
  isBroken,
  isContinuation,
  isEventRow,
  isHeader,
  isInside,
  readRow,
  type ReadRow,
} from "./bosh-events-table.ts";
import { EventLists } from "./event-lists.ts";
import type { Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";
import { nothingUsed } from "./task-facts.ts";
import { frameLine } from "./task-frame.ts";

/** `bosh events` as a terminal shows it, redirected, or in the Ruby CLI's box. The newest event stands first. */
export const boshEvents: LogKind = {
  id: "bosh-events",
  title: "a list of events",
  framed: true,
  headLiterals: [" UTC", "bject "],
  heads: (text) => isEventRow(text) || isHeader(text),
  continues: isInside,
  open: (context) => new EventTableReader(context),
};

/** Contexts are kept up to here: what is looked for stands in their first lines. */
const MAX_CONTEXT_LINES = 20;

class EventTableReader implements LogReader {
  readonly #context: LogContext;
  readonly #damage = new LostLines();
  readonly #lists = new EventLists();
  #environment: string | null = null;
  #first: Citation | null = null;
  #header: Citation | null = null;
  #errorAt: number | null = null;
  #open: { readonly read: ReadRow; readonly citation: Citation; readonly context: string[] } | null = null;
  #rows = 0;
  /** A footer counts no events. */
  #isEmpty = false;
  #short: Problem | null = null;

  constructor(context: LogContext) {
    this.#context = context;
  }

  line(line: LogLine): void {
    const { text } = line;
    this.#first ??= line.cite();
    if (text === "") return;
    const isDamaged = text.includes("\0");
    const read = isDamaged ? null : readRow(text, this.#errorAt);
    if (read !== null) {
      this.#finish();
      this.#rows++;
      this.#open = { read, citation: line.cite(), context: [read.row.context] };
      return;
    }
    // most other lines are those of a context
    if (!isDamaged && isContinuation(text)) return this.#goOn(text);
    const frame = frameLine(text);
    if (frame?.what === "environment") this.#environment ??= frame.name;
    if (frame !== null) return;
    if (isHeader(text)) return this.#begin(line);
    const count = footerCount(text);
    if (count !== null) this.#checkCount(count, line);
    else if (isBroken(text)) this.#lose(line);
    else this.#goOn(text);
  }

  end(): Reading {
    this.#finish();
    const problems = this.#damage.problems(
      "tasks of that time may be missing",
      "save the events again: --json loses nothing",
    );
    if (this.#short !== null) problems.push(this.#short);
    if (this.#lists.isEmpty && this.#first !== null && problems.length === 0)
      problems.push(
        this.#isEmpty ? nothingUsed("this list has no events", this.#first) : noRowRead(this.#header ?? this.#first),
      );
    return this.#lists.reading(this.#environment, this.#context, problems);
  }

  #begin(header: LogLine): void {
    this.#finish();
    this.#lists.beginList();
    this.#header = header.cite();
    this.#errorAt = errorColumn(header.text);
    this.#rows = 0;
  }

  #goOn(text: string): void {
    const { read, context } = this.#open ?? {};
    if (read !== undefined && context!.length < MAX_CONTEXT_LINES) context!.push(read.contextIn(text));
  }

  #lose(line: LogLine): void {
    this.#finish();
    this.#damage.add(line);
    this.#lists.lose(line.cite());
  }

  #finish(): void {
    if (this.#open === null) return;
    const { read, citation, context } = this.#open;
    this.#open = null;
    const isRead = this.#lists.add({ ...read.row, context: context.join("\n"), citation });
    if (!isRead) this.#damage.add({ text: citation.text, cite: () => citation });
  }

  #checkCount(count: number, line: LogLine): void {
    this.#finish();
    this.#isEmpty ||= count === 0;
    if (count <= this.#rows) return;
    const citation = line.cite();
    this.#lists.missRows(citation);
    const message = `the list says ${count} events and has ${this.#rows} rows`;
    const hint = "save the events again, whole: --json loses nothing";
    this.#short ??= problemAt(citation, "event-rows-missing", "warning", message, hint);
  }
}

/** A header below which no row is known: a terminal that is too narrow broke them, or they were cut. */
function noRowRead(citation: Citation): Problem {
  return problemAt(
    citation,
    "form-not-read",
    "warning",
    "this seems to hold a list of events, in a form that is not read: no row below its header is whole",
    "save the events again, with their lines as long as they are: --json loses nothing",
  );
}
