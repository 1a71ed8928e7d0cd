import { httpHeadAt } from "../syntax/http.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { parseDateLine, type Zone } from "../syntax/timestamps.ts";
import type { Known } from "./known.ts";
import type { LogScan } from "./log-scan.ts";
import { promptCommand } from "./surroundings.ts";

/** A text by its lines, and where in it something begins. */
export class Outline {
  readonly text: SourceText;
  readonly lines: readonly Line[];
  readonly #known: Known;
  readonly #logs: Pick<LogScan, "heads">;
  readonly #zone: Zone | null;
  /** What was found last by {@link nextBeginning}: it holds up to there. */
  #next = 0;

  constructor(text: SourceText, known: Known, logs: Pick<LogScan, "heads">, zone: Zone | null) {
    this.text = text;
    this.lines = text.lines();
    this.#known = known;
    this.#logs = logs;
    this.#zone = zone;
  }

  /** Whether something begins in that line that cannot stand inside a document. */
  beginsSomething(index: number): boolean {
    const line = this.lines[index]!;
    return (
      promptCommand(line.text) !== null ||
      parseDateLine(line.text, this.#zone) !== null ||
      httpHeadAt(this.lines, index, this.text) !== null ||
      this.#logs.heads(line.text) ||
      this.#known.kinds.some((kind) => kind.claimLines(this.lines, index) > 0)
    );
  }

  /** The next line behind that one in which something begins so; behind the last where there is none. */
  nextBeginning(index: number): number {
    if (this.#next > index) return this.#next;
    let next = index + 1;
    while (next < this.lines.length && !this.beginsSomething(next)) next++;
    this.#next = next;
    return next;
  }

  beginsDocument(index: number): boolean {
    const { text } = this.lines[index]!;
    return this.#known.yamlRoot.test(text) || beginsJson(text);
  }

  /** The first line behind that one and before `end` that begins a document; `end` where none does. */
  nextDocument(index: number, end: number): number {
    let at = index + 1;
    while (at < end && !this.beginsDocument(at)) at++;
    return at;
  }
}

/** Whether a document begins in a line, or a string that holds one. */
export function beginsJson(line: string): boolean {
  if (/^\s*"(?:[ \t]|\\[nrt]){0,99}[{[](?:[ \t]|\\[nrt]){0,99}(?:\\"|[{}[\]])/.test(line)) return true;
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{\]]|$))/.test(line);
}

export function beginsPage(line: string): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(line);
}
