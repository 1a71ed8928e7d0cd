import type { Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { LogLine } from "./log-kind.ts";

/** The lines of a log from which nothing could be taken, for one problem that says where they are. */
export class LostLines {
  #count = 0;
  #first: { readonly line: number; readonly column: number } | null = null;
  #last = 0;

  add(line: LogLine): void {
    const { line: number, column } = line.cite();
    this.#first ??= { line: number, column };
    this.#last = number;
    this.#count++;
  }

  /**
   * Whether the line cannot be what a program wrote, which is then remembered: NULs stand where a file was cut off
   * under its writer, or copied from a broken disk.
   */
  take(line: LogLine): boolean {
    const isDamaged = line.text.includes("\0");
    if (isDamaged) this.add(line);
    return isDamaged;
  }

  /** `consequence`: what may be missing because of them. */
  problems(consequence: string, hint = "copy the log again from where it was written"): Problem[] {
    if (this.#first === null) return [];
    const { line } = this.#first;
    const where =
      this.#count === 1
        ? `line ${line} is cut or damaged and was`
        : `${this.#count} lines from ${line} to ${this.#last} are cut or damaged and were`;
    return [problemAt(this.#first, "lines-damaged", "warning", `${where} passed over: ${consequence}`, hint)];
  }
}
