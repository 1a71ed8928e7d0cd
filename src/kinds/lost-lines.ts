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
  }
}
