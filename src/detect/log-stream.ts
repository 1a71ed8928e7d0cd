import type { LogKind, LogLine } from "../kinds/log-kind.ts";
import type { Problem } from "../model.ts";
import type { Zone } from "../syntax/timestamps.ts";
import { LogScan, type ReadLog } from "./log-scan.ts";
import { promptCommand, withoutTerminalCodesIn } from "./surroundings.ts";
import { linePrefix } from "./wrapping.ts";

/** Of a longer line the rest is not kept: what logs tell stands in the first part of their lines. */
const MAX_LINE = 1 << 20;

/** The prefix of the lines is looked for among the first of them. */
const SAMPLE_LINES = 200;

/**
 * Reads the logs of a source that is too long to be held in memory, chunk by chunk. Documents and tables in it are
 * passed over.
 */
export class LogStream {
  readonly #path: string;
  readonly #zone: Zone | null;
  readonly #scan: LogScan;
  readonly #decoder: TextDecoder;
  #rest = "";
  #line = 0;
  #command: string | null = null;
  /** The first lines, until it is known what stands before each. */
  #sample: string[] | null = [];
  #prefix: { readonly name: string; readonly pattern: RegExp } | null = null;
  #longLines = 0;
  #firstLong = 0;

  constructor(path: string, logs: readonly LogKind[], encoding: "utf-8" | "utf-16le" | "utf-16be", zone: Zone | null) {
    this.#path = path;
    this.#zone = zone;
    this.#scan = new LogScan(logs);
    this.#decoder = new TextDecoder(encoding);
  }

  push(chunk: Uint8Array): void {
    this.#text(this.#decoder.decode(chunk, { stream: true }));
  }

  /** The logs that were found. To be called once, behind the last chunk. */
  end(): { readonly logs: readonly ReadLog[]; readonly problems: readonly Problem[] } {
    this.#text(this.#decoder.decode());
    if (this.#rest !== "") this.#next(this.#rest);
    this.#flushSample();
    this.#scan.close();
    const problems: Problem[] = [];
    if (this.#prefix !== null) problems.push(note("line-prefixes-removed", `${this.#prefix.name} were removed`, 1));
    if (this.#longLines > 0) {
      const message = `${this.#longLines === 1 ? "one line is" : `${this.#longLines} lines are`} longer than ${MAX_LINE} characters; the rest of each was passed over`;
      problems.push(note("line-too-long", message, this.#firstLong));
    }
    return { logs: this.#scan.found, problems };
  }

  #text(text: string): void {
    let start = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      const line = text.slice(start, end);
      this.#next(this.#rest === "" ? line : this.#rest + line);
      this.#rest = "";
      start = end + 1;
    }
    // a line without end is kept up to the limit, and one character to tell that it is longer
    if (this.#rest.length <= MAX_LINE) this.#rest += text.slice(start, start + MAX_LINE + 1 - this.#rest.length);
  }

  #next(raw: string): void {
    if (this.#sample === null) return this.#take(raw);
    this.#sample.push(raw);
    if (this.#sample.length === SAMPLE_LINES) this.#flushSample();
  }

  #flushSample(): void {
    const sample = this.#sample;
    if (sample === null) return;
    this.#sample = null;
    const isLog = sample.some((text) => this.#scan.heads(text));
    if (!isLog) this.#prefix = linePrefix(sample.map((text) => ({ text, start: 0, end: text.length })));
    for (const raw of sample) this.#take(raw);
  }

  #take(raw: string): void {
    this.#line++;
    let text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
    if (text.length > MAX_LINE) {
      text = text.slice(0, MAX_LINE);
      this.#longLines++;
      this.#firstLong ||= this.#line;
    }
    if (text.includes("\u001b")) text = withoutTerminalCodesIn(text);
    const prefix = this.#prefix?.pattern.exec(text)?.[0].length ?? 0;
    if (prefix > 0) text = text.slice(prefix);
    const line = this.#logLine(text, prefix);
    if (this.#scan.take(line, () => ({ zone: this.#zone, said: null, command: this.#command }))) return;
    const command = promptCommand(text);
    if (command !== null) this.#command = command;
  }

  #logLine(text: string, prefix: number): LogLine {
    const [source, line] = [this.#path, this.#line];
    return {
      text,
      cite(start = 0, end = text.length) {
        let from = start;
        while (from < end && /\s/.test(text[from]!)) from++;
        // a slice would keep the whole chunk in memory
        const cited = [...text.slice(from, Math.min(end, from + MAX_CITED)).trimEnd()].join("");
        return { source, line, column: prefix + from + 1, text: cited };
      },
    };
  }
}

/** Longer lines are cited up to here, as those of a document. */
const MAX_CITED = 2_000;

function note(code: string, message: string, line: number): Problem {
  return { code, severity: "note", message, line, column: 1, pointer: null, hint: null };
}
