import { readAll, type RandomAccess } from "./random-access.ts";
import { LOCAL_HEADER } from "./zip-entry.ts";

/**
 * Where the members of an archive begin, by its directory. Each byte belongs to one member, else a small archive unpacks
 * to an endless one: none reaches further than to the next, whatever size the directory states.
 */
export class MemberStarts {
  readonly #file: RandomAccess;
  /** In order. */
  #starts: Float64Array;
  #areReal = false;

  constructor(file: RandomAccess, starts: Float64Array) {
    this.#file = file;
    this.#starts = starts.toSorted();
  }

  /** How far a member at `start` reaches that is said to reach to `end`. */
  async endOf(start: number, end: number): Promise<number> {
    if (this.#next(start) < end) await this.#leaveOutWrong();
    return Math.min(end, this.#next(start), this.#file.size);
  }

  #next(start: number): number {
    let [from, to] = [0, this.#starts.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.#starts[middle]! > start) to = middle;
      else from = middle + 1;
    }
    return this.#starts[from] ?? Infinity;
  }

  /** A start that is damaged may lie in the midst of a member that is not. */
  async #leaveOutWrong(): Promise<void> {
    if (this.#areReal) return;
    this.#areReal = true;
    let count = 0;
    for (const start of this.#starts) {
      const signature = await readAll(this.#file, start, start + 4);
      if (signature?.readUInt32LE(0) === LOCAL_HEADER.signature) this.#starts[count++] = start;
    }
    this.#starts = this.#starts.subarray(0, count);
  }
}
