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
  }
}
