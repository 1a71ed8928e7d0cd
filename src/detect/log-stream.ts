import type { LogContext, LogKind, LogLine } from "../kinds/log-kind.ts";
import type { Citation, Problem } from "../model.ts";
import { copyOf } from "../syntax/copy-of.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { SourceText } from "../syntax/source-text.ts";
import { ByteLines, MAX_LINE_BYTES } from "./byte-lines.ts";
import { DOCKER_RECORDS, dockerRecord, isDockerLog, outOfRecords, type RecordOf } from "./docker-log.ts";
import { isJsonLog, JSON_RECORDS, jsonRecord } from "./json-log.ts";
import { LogScan, type ReadLog } from "./log-scan.ts";
import {
  holdsOtherCharacters,
  MADE_PLAIN,
  OTHER_CHARACTERS,
  plainCharactersIn,
  withPlainCharacters,
} from "./pasted.ts";
import { promptCommand, withoutTerminalCodes } from "./surroundings.ts";
import { linePrefix } from "./wrapping.ts";

/** The prefix of the lines is looked for among the first of them. */
const SAMPLE_LINES = 200;

/** So far above a log stands what belongs to it. */
const LINES_ABOVE = 20;

/** A line that holds one is not what it seems. */
const TERMINAL_CODE = "\u001b";

/**
 * Reads the logs of a source that is too long to be held in memory, chunk by chunk. Documents and tables in it are
 * passed over; so are the lines of which a kind says that they do not matter, without ever becoming text.
 */
export class LogStream {
  readonly #path: string;
  readonly #scan: LogScan;
  readonly #lines: ByteLines;
  /** What is not UTF-8 becomes that first. */
  readonly #decoder: TextDecoder | null;
  #command: string | null = null;
  readonly #context: () => LogContext;
  /** The first lines, until it is known what stands before each. */
  #sample: string[] | null = [];
  #prefix: { readonly name: string; readonly pattern: RegExp } | null = null;
  /** Where the lines stand in records of JSON: those that were read and not yet given on. */
  #records: Records | null = null;
  /** The literals of the kind that is being read, and those with what matters in every kind. */
  #ofKind: readonly string[] = [];
  #lookedFor: readonly string[] = [];
  /** Whether blanks of other kinds or characters that are not seen were met. */
  #otherCharacters = false;
  #longLines = 0;
  #firstLong = 0;

  constructor(
    path: string,
    logs: readonly LogKind[],
    encoding: "utf-8" | "utf-16le" | "utf-16be",
    { zone, strings }: Pick<LogContext, "zone" | "strings">,
    lines = new ByteLines(),
  ) {
    this.#lines = lines;
    this.#path = path;
    this.#context = () => ({ zone, said: null, command: this.#command, strings });
    this.#scan = new LogScan(logs, (kind) => this.#lastHeadPassed(kind));
    this.#decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
  }

  push(chunk: Uint8Array): void {
    const bytes = this.#decoder === null ? chunk : encoder.encode(this.#decoder.decode(chunk, { stream: true }));
    for (let at = 0; at < bytes.length;) {
      at += this.#lines.write(bytes, at);
      this.#read();
    }
  }

  /** The logs that were found. To be called once, behind the last chunk. */
  end(): { readonly logs: readonly ReadLog[]; readonly problems: readonly Problem[] } {
    if (this.#decoder !== null) this.push(encoder.encode(this.#decoder.decode()));
    this.#lines.end();
    this.#read();
    this.#flushSample();
    if (this.#records !== null) this.#takeRecords(this.#records);
    this.#scan.close();
    this.#lines.release();
    const problems: Problem[] = [];
    if (this.#otherCharacters) problems.push(note(MADE_PLAIN.code, `${MADE_PLAIN.removed} were removed`, 1));
    const removed = this.#records === null ? this.#prefix?.name : this.#records.name;
    if (removed !== undefined) problems.push(note("line-prefixes-removed", `${removed} were removed`, 1));
    if (this.#longLines > 0) {
      const message = `${this.#longLines === 1 ? "one line is" : `${this.#longLines} lines are`} longer than ${MAX_LINE_BYTES >> 20} MiB; the rest of each was passed over`;
      problems.push(note("line-too-long", message, this.#firstLong));
    }
    return { logs: this.#scan.found, problems };
  }

  /** Reads all lines that are there to their ends. */
  #read(): void {
    for (;;) {
      const literals = this.#literals();
      if (!(literals === null ? this.#lines.next() : this.#lines.nextWith(literals))) return;
      const text = this.#lines.text();
      if (this.#lines.isCut) {
        this.#longLines++;
        this.#firstLong ||= this.#lines.number;
      }
      if (literals !== null && !this.#scan.isInside) this.#takeAbove();
      if (this.#sample === null) this.#take(text, this.#lines.number);
      else if (this.#sample.push(text) === SAMPLE_LINES) this.#flushSample();
    }
  }

  /** Reads what was passed over right above a line that may head a log: its prompt, and what the CLI printed. */
  #takeAbove(): void {
    const above: { text: string; number: number }[] = [];
    for (const line of this.#lines.passed()) {
      if (above.push(line) === LINES_ABOVE) break;
    }
    for (const { text, number } of above.reverse()) this.#take(text, number);
  }

  /** What the next line that matters holds one of; null where every line may matter. */
  #literals(): readonly string[] | null {
    // in a record they would be escaped
    if (this.#sample !== null || this.#records !== null) return null;
    const literals = this.#prefix === null || !this.#scan.isInside ? this.#scan.literals : null;
    if (literals === null) return null;
    if (literals !== this.#ofKind) {
      this.#ofKind = literals;
      this.#lookedFor = [...literals, TERMINAL_CODE, ...OTHER_CHARACTERS];
    }
    return this.#lookedFor;
  }

  #flushSample(): void {
    const sample = this.#sample;
    if (sample === null) return;
    this.#sample = null;
    const plain = sample.map(plainCharactersIn);
    const isLog = plain.some((text) => this.#scan.heads(text));
    const lines = plain.map((text) => ({ text, start: 0, end: text.length }));
    if (isDockerLog(lines)) this.#records = new Records(DOCKER_RECORDS, dockerRecord);
    else if (!isLog) this.#prefix = linePrefix(lines);
    // each record takes time: not where none of the first ones is of a log that is read
    if (!isLog && this.#records === null && isJsonLog(lines)) {
      const records = new Records(JSON_RECORDS, jsonRecord);
      if (sample.some((text, index) => records.push(text, index + 1) && this.#beginsLog(records)))
        this.#records = new Records(JSON_RECORDS, jsonRecord);
    }
    for (const [index, text] of sample.entries()) this.#take(text, index + 1);
  }

  #take(raw: string, number: number): void {
    if (this.#records !== null) {
      if (this.#records.push(raw, number)) this.#takeRecords(this.#records);
      return;
    }
    const shown = raw.includes(TERMINAL_CODE) || holdsOtherCharacters(raw) ? this.#shown(raw) : null;
    const plain = shown?.lines()[0]!.text ?? raw;
    const prefix = this.#prefix?.pattern.exec(plain)?.[0].length ?? 0;
    if (shown === null) this.#takeLine(new StreamLine(plain.slice(prefix), this.#path, number, prefix));
    else this.#takeLine(lineOf(shown, prefix, plain.length, number - 1));
  }

  /** A line as it is seen. */
  #shown(raw: string): SourceText {
    return withoutTerminalCodes(this.#plain(SourceText.of(this.#path, `${raw}\n`)));
  }

  #plain(text: SourceText): SourceText {
    const plain = withPlainCharacters(text);
    if (plain !== text) this.#otherCharacters = true;
    return plain;
  }

  #beginsLog(records: Records): boolean {
    const { text } = records.take(this.#path);
    return withoutTerminalCodes(this.#plain(text))
      .lines()
      .some((line) => this.#scan.heads(line.text));
  }

  #takeRecords(records: Records): void {
    const { text, above } = records.take(this.#path);
    const plain = withoutTerminalCodes(this.#plain(text));
    for (const { start, end } of plain.lines()) this.#takeLine(lineOf(plain, start, end, above));
  }

  #takeLine(line: LogLine): void {
    if (this.#scan.take(line, this.#context)) return;
    const command = promptCommand(line.text);
    if (command !== null) this.#command = command;
  }

  /** The last line passed over that tells a time: a log that ends early shows when by it. */
  #lastHeadPassed(kind: LogKind): LogLine | null {
    for (const { text, number } of this.#lines.passed()) {
      if (kind.heads(text)) return new StreamLine(text, this.#path, number, 0);
    }
    return null;
  }
}

/** A line behind its prefix. There are very many: it is an object of one class, and makes nothing until it is cited. */
class StreamLine implements LogLine {
  readonly text: string;
  readonly #source: string;
  readonly #number: number;
  readonly #prefix: number;

  constructor(text: string, source: string, number: number, prefix: number) {
    this.text = text;
    this.#source = source;
    this.#number = number;
    this.#prefix = prefix;
  }

  cite(start = 0, end = this.text.length): Citation {
    let from = start;
    while (from < end && /\s/.test(this.text[from]!)) from++;
    const text = copyOf(this.text.slice(from, Math.min(end, from + MAX_CITED)).trimEnd());
    return { source: this.#source, line: this.#number, column: this.#prefix + from + 1, text };
  }
}

/** A part of a text of which the first line stands below the line `above`. */
function lineOf(whole: SourceText, start: number, end: number, above: number): LogLine {
  const text = whole.content.slice(start, end);
  return {
    text,
    cite(from = 0, to = text.length) {
      const cited = whole.cite(start + from, start + to);
      return { ...cited, line: above + cited.line, text: copyOf(cited.text) };
    },
  };
}

/** Records up to where no line of any stream has begun and not ended. */
class Records {
  /** What they are, in words. */
  readonly name: string;
  readonly #recordOf: RecordOf;
  #lines: string[] = [];
  #length = 0;
  /** The line above them. */
  #above = 0;
  readonly #begun = new Set<string>();

  constructor(name: string, recordOf: RecordOf) {
    this.name = name;
    this.#recordOf = recordOf;
  }

  /** Whether they are to be taken now. */
  push(line: string, number: number): boolean {
    if (this.#lines.length === 0) this.#above = number - 1;
    this.#lines.push(line);
    this.#length += line.length;
    const record = this.#recordOf(line);
    if (record?.isWhole) this.#begun.delete(record.stream);
    else if (record !== null) this.#begun.add(record.stream);
    return this.#begun.size === 0 || this.#length > MAX_LINE_BYTES;
  }

  /** What they say, as a text of which the first line stands below `above`. */
  take(path: string): { readonly text: SourceText; readonly above: number } {
    const text = SourceText.of(path, `${this.#lines.join("\n")}\n`);
    this.#lines = [];
    this.#length = 0;
    this.#begun.clear();
    return { text: outOfRecords(text, this.#recordOf), above: this.#above };
  }
}

const encoder = new TextEncoder();

/** Longer lines are cited up to here, as those of a document. */
const MAX_CITED = 2_000;

function note(code: string, message: string, line: number): Problem {
  return problemAt({ line, column: 1 }, code, "note", message, null);
}
