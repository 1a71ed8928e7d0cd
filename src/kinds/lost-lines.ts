<<<<<<< HEAD
import type { Citation, Problem } from "../model.ts";

/** Lines of a log that could not be read: where they stand, so that one problem can name them all. */
export class LostLines {
  #first: Citation | null = null;
  #last: Citation | null = null;
  #count = 0;

  add(citation: Citation): void {
    this.#first ??= citation;
    this.#last = citation;
    this.#count++;
  }

  /** The problem, where there is one. */
  problems(code: string, hint: string): Problem[] {
    if (this.#first === null || this.#last === null) return [];
    const { line, column } = this.#first;
    const message =
      this.#count === 1
        ? `line ${line} is cut or damaged, and was passed over`
        : `${this.#count} lines from line ${line} to line ${this.#last.line} are cut or damaged, and were passed over`;
    return [{ code, severity: "warning", message, line, column, pointer: null, hint }];
=======
import type { Problem } from "../model.ts";
import type { LogLine } from "./log-kind.ts";

/** Counts the lines of a log that could not be read, for one problem that says where they are. */
export class LostLines {
  #count = 0;
  #first: { readonly line: number; readonly column: number } | null = null;
  #last = 0;

  add(line: LogLine): void {
    const { line: number, column } = line.cite(0, 0);
    this.#first ??= { line: number, column };
    this.#last = number;
    this.#count++;
  }

  /** `consequence`: what may be missing because of them. */
  problems(consequence: string): Problem[] {
    if (this.#first === null) return [];
    const { line, column } = this.#first;
    const where =
      this.#count === 1
        ? `line ${line} is cut or damaged and was`
        : `${this.#count} lines from ${line} to ${this.#last} are cut or damaged and were`;
    const message = `${where} passed over: ${consequence}`;
    const hint = "copy the log again from where it was written";
    return [{ code: "lines-damaged", severity: "warning", message, line, column, pointer: null, hint }];
>>>>>>> h-d
  }
}
