import type { Problem } from "../model.ts";
import type { LogLine } from "./log-kind.ts";

/**
 * The lines of a log that cannot be what the program wrote: NULs stand where a file was cut off under its writer, or
 * copied from a broken disk. They are passed over, and said as a range.
 */
export class DamagedLines {
  #first: { readonly line: number; readonly column: number } | null = null;
  #last = 0;
  #count = 0;

  /** Whether the line is damaged; if so, it is remembered. */
  take(line: LogLine): boolean {
    if (!line.text.includes("\0")) return false;
    const { line: number, column } = line.cite();
    this.#first ??= { line: number, column };
    this.#last = number;
    this.#count++;
    return true;
  }

  problems(): Problem[] {
    if (this.#first === null) return [];
    const { line, column } = this.#first;
    const where = this.#count === 1 ? `line ${line} holds` : `${this.#count} lines from ${line} to ${this.#last} hold`;
    return [
      {
        code: "lines-damaged",
        severity: "warning",
        message: `${where} NUL characters; nothing was taken from ${this.#count === 1 ? "it" : "them"}`,
        line,
        column,
        pointer: null,
        hint: "save the log again",
      },
    ];
  }
}
