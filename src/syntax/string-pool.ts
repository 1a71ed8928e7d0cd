import { copyOf } from "./copy-of.ts";

/** Longer texts hardly recur. */
const MAX_POOLED = 200;

/**
 * Copies of texts, the same one for the same text: the instances of a foundation recur in the log of every deploy, and
 * are the most of what is kept of gigabytes.
 */
export class StringPool {
  readonly #copies = new Map<string, string>();

  /** The text as one of its own, as {@link copyOf} makes it. */
  intern(text: string): string {
    const known = this.#copies.get(text);
    if (known !== undefined) return known;
    const copy = copyOf(text);
    if (copy.length <= MAX_POOLED) this.#copies.set(copy, copy);
    return copy;
  }

  /** A copy of a value of plain objects and lists, with every text in it as {@link intern} gives it. */
  deepCopyOf<T>(value: T): T {
    if (typeof value === "string") return this.intern(value) as T;
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map((inner) => this.deepCopyOf(inner as unknown)) as T;
    // spread, it has the shape of what it copies, for which what reads it later is compiled
    const copy = { ...value } as Record<string, unknown>;
    for (const key in copy) copy[key] = this.deepCopyOf(copy[key]);
    return copy as T;
  }
}
