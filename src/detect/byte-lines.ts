import { literalFinder, type LiteralFinder } from "./literal-finder.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Of a longer line, in bytes, the rest is dropped: what logs tell stands in the first part of their lines. */
export const MAX_LINE_BYTES = 1 << 20;

/** Among the lines passed over, {@link ByteLines.passed} goes back so far, in bytes. */
const LOOK_BACK_BYTES = 1 << 16;

export const WINDOW_BYTES = 2 * MAX_LINE_BYTES + LOOK_BACK_BYTES;

/** So much of what follows shows which bytes of the literals are rare. */
const SAMPLE_BYTES = 1 << 16;

/** Finders that nobody uses: each holds a window, and one serves source after source. */
const idle: LiteralFinder[] = [];

/**
 * The lines of a stream of UTF-8, of which only those that are asked for become text. How the stream is cut into pieces
 * changes nothing of what comes out.
 */
export class ByteLines {
  readonly #finder: LiteralFinder;
  readonly #window: Uint8Array;
  /** How much of the window is filled. */
  #filled = 0;
  /** Behind the last line feed in it. */
  #complete = 0;
  /** Where the next line begins. */
  #next = 0;
  /** Where the lines begin that were passed over since the last one that was given. */
  #passedFrom = 0;
  /** Those before the line that was given last, or behind it; and the number of the last of them. */
  readonly #passed = { start: 0, end: 0, number: 0 };
  /** The line that was given last: without its end, and no further than what is kept of it. */
  readonly #line = { start: 0, end: 0, isCut: false };
  #number = 0;
  /** The last line is too long for the window: what still comes of it is dropped. */
  #drops = false;
  #literals: readonly string[] = [];
  /** The byte order mark is none behind the first line. */
  #decoder = new TextDecoder();

  constructor(finder = idle.pop() ?? literalFinder(WINDOW_BYTES)) {
    this.#finder = finder;
    this.#window = finder.window;
  }

  /** Gives back what can be used again. Nothing may be asked for any more. */
  release(): void {
    idle.push(this.#finder);
  }

  /** Takes bytes from `offset` on, as many as there is room for, and says how many. All lines must have been read. */
  write(bytes: Uint8Array, offset: number): number {
    if (this.#drops) {
      const end = bytes.indexOf(LINE_FEED, offset);
      this.#drops = end < 0;
      return (end < 0 ? bytes.length : end + 1) - offset;
    }
    if (this.#window.length - this.#filled < bytes.length - offset) this.#makeRoom();
    const part = bytes.subarray(offset, offset + this.#window.length - this.#filled);
    this.#window.set(part, this.#filled);
    const feed = part.lastIndexOf(LINE_FEED);
    if (feed >= 0) this.#complete = this.#filled + feed + 1;
    this.#filled += part.length;
    return part.length;
  }

  /** No more bytes: the last line needs no end. */
  end(): void {
    if (!this.#drops && this.#filled > this.#complete) this.write(Uint8Array.of(LINE_FEED), 0);
  }

  /** Goes to the next line; false where it is not there to its end yet. */
  next(): boolean {
    if (this.#next < this.#complete) {
      this.#give(this.#next, this.#window.indexOf(LINE_FEED, this.#next));
      return true;
    }
    if (!this.#isTooLong()) return false;
    this.#giveBeginning();
    return true;
  }

  /** Goes to the next line that holds one of the literals; the lines before it are passed over. */
  nextWith(literals: readonly string[]): boolean {
    if (literals !== this.#literals) {
      this.#literals = literals;
      this.#finder.lookFor(
        literals,
        this.#window.subarray(this.#next, Math.min(this.#next + SAMPLE_BYTES, this.#filled)),
      );
    }
    while (this.#next < this.#complete) {
      const found = this.#finder.find(this.#next, this.#complete);
      this.#number += this.#finder.lineFeeds;
      if (found < 0) {
        this.#next = this.#complete;
        break;
      }
      const start = Math.max(this.#next, this.#window.lastIndexOf(LINE_FEED, found) + 1);
      const feed = this.#window.indexOf(LINE_FEED, found);
      if (feed - start <= MAX_LINE_BYTES || this.#finder.find(start, start + MAX_LINE_BYTES) >= 0) {
        this.#give(start, feed);
        return true;
      }
      this.#number++;
      this.#next = feed + 1;
    }
    if (this.#isTooLong()) {
      if (this.#finder.find(this.#next, this.#next + MAX_LINE_BYTES) >= 0) {
        this.#giveBeginning();
        return true;
      }
      this.#number++;
      this.#dropRest();
    }
    this.#passedOver(this.#next);
    return false;
  }

  /** The number of the line that was given last, from 1 on. */
  get number(): number {
    return this.#number;
  }

  /** Its text, without its end. */
  text(): string {
    return this.#textOf(this.#line.start, this.#line.end);
  }

  /** Whether it was too long, so that the text is only its beginning. */
  get isCut(): boolean {
    return this.#line.isCut;
  }

  /**
   * The lines passed over right before the line that was given last, or behind it where {@link nextWith} found no more:
   * the nearest 64 KiB, backwards.
   */
  *passed(): Generator<{ readonly text: string; readonly number: number }> {
    const { start: first, end: last, number: lastNumber } = this.#passed;
    const limit = Math.max(first, last - LOOK_BACK_BYTES);
    for (let end = last - 1, number = lastNumber; end >= limit; number--) {
      const start = Math.max(first, end === 0 ? 0 : this.#window.lastIndexOf(LINE_FEED, end - 1) + 1);
      if (start < limit) return;
      yield { text: this.#textOf(start, end), number };
      end = start - 1;
    }
  }

  #give(start: number, feed: number): void {
    this.#passedOver(start);
    this.#line.start = start;
    this.#line.end = Math.min(feed, start + MAX_LINE_BYTES);
    this.#line.isCut = feed - start > MAX_LINE_BYTES;
    this.#number++;
    this.#next = feed + 1;
    this.#passedFrom = this.#next;
  }

  #passedOver(end: number): void {
    this.#passed.start = this.#passedFrom;
    this.#passed.end = end;
    this.#passed.number = this.#number;
  }

  /** Whether the line that has no end yet is longer than what is kept of one. */
  #isTooLong(): boolean {
    return this.#filled - this.#next > MAX_LINE_BYTES;
  }

  #giveBeginning(): void {
    this.#give(this.#next, this.#filled);
    this.#dropRest();
  }

  #dropRest(): void {
    this.#drops = true;
    this.#next = this.#filled;
    this.#complete = this.#filled;
    this.#passedFrom = this.#filled;
  }

  /** Moves what is still needed to the front of the window. */
  #makeRoom(): void {
    const kept = Math.min(this.#next, Math.max(this.#passedFrom, this.#next - LOOK_BACK_BYTES));
    this.#window.copyWithin(0, kept, this.#filled);
    this.#filled -= kept;
    this.#complete -= kept;
    this.#next -= kept;
    this.#passedFrom = Math.max(0, this.#passedFrom - kept);
  }

  #textOf(start: number, end: number): string {
    const bytes = this.#window.subarray(
      start,
      this.#window[end - 1] === CARRIAGE_RETURN && end > start ? end - 1 : end,
    );
    const text = this.#decoder.decode(bytes);
    if (this.#number === 1) this.#decoder = new TextDecoder("utf-8", { ignoreBOM: true });
    return text;
  }
}
