import { Buffer } from "node:buffer";
import type { Problem } from "../model.ts";

/** How a stream of bytes ended. */
export interface Ending {
  /** false: bytes are missing, or cannot be relied on; `problems` say why. */
  readonly complete: boolean;
  readonly problems: readonly Problem[];
}

export const WHOLE: Ending = { complete: true, problems: [] };

/** The end of something that is incomplete for one reason. */
export function brokenOff(problem: Problem): Ending {
  return { complete: false, problems: [problem] };
}

/**
 * Bytes in order; what is wrong with them is said behind the last. A chunk is valid until the next one is asked for. It
 * never throws.
 */
export type Bytes = AsyncGenerator<Uint8Array, Ending, void>;

const NOTHING = Buffer.alloc(0);

/** Reads {@link Bytes} in the portions that a format has. Copies only what straddles two chunks. */
export class ByteReader {
  /** How many bytes were taken or passed over. */
  offset = 0;
  /** null while there may be more. */
  ending: Ending | null = null;
  /** A further reader of the same bytes, from an offset on; null where they can be read once only. */
  readonly reopen: ((offset: number) => ByteReader) | null;
  readonly #bytes: Bytes;
  /** What was looked at and not yet taken, of chunks that are no longer valid. Comes before the chunk. */
  #head: Buffer = NOTHING;
  #chunk: Uint8Array = NOTHING;
  #at = 0;
  /** What was taken last, where that came out of the head. */
  #lastOfHead: Buffer | null = null;

  constructor(bytes: Bytes, reopen: ((offset: number) => ByteReader) | null = null) {
    this.#bytes = bytes;
    this.reopen = reopen;
  }

  /** The next `count` bytes, fewer only at the end; they are not taken. */
  async peek(count: number): Promise<Uint8Array> {
    if (this.#head.length === 0) {
      while (this.#at >= this.#chunk.length && (await this.#fill()));
      if (this.#chunk.length - this.#at >= count) return this.#chunk.subarray(this.#at, this.#at + count);
    }
    const parts: Uint8Array[] = [this.#head];
    let missing = count - this.#head.length;
    while (missing > 0) {
      const more = this.#chunk.subarray(this.#at, this.#at + missing);
      this.#at += more.length;
      missing -= more.length;
      // the next chunk may take its place
      if (more.length > 0) parts.push(missing > 0 ? Buffer.from(more) : more);
      if (missing > 0 && !(await this.#fill())) break;
    }
    if (parts.length > 1) this.#head = Buffer.concat(parts);
    return this.#head.subarray(0, count);
  }

  /** Between 1 and `most` of the next bytes; null behind the last. Valid until the next call. */
  async take(most: number): Promise<Uint8Array | null> {
    if (this.#head.length > 0) {
      const taken = this.#head.subarray(0, most);
      this.#head = this.#head.subarray(taken.length);
      this.#lastOfHead = taken;
      this.offset += taken.length;
      return taken;
    }
    while (this.#at >= this.#chunk.length) if (!(await this.#fill())) return null;
    const taken = this.#chunk.subarray(this.#at, this.#at + most);
    this.#at += taken.length;
    this.#lastOfHead = null;
    this.offset += taken.length;
    return taken;
  }

  /** Puts the last `count` bytes back of what was taken last. */
  giveBack(count: number): void {
    this.offset -= count;
    if (this.#lastOfHead === null) this.#at -= count;
    else this.#head = Buffer.concat([this.#lastOfHead.subarray(this.#lastOfHead.length - count), this.#head]);
  }

  /** Passes over `count` bytes; how many there were. */
  async skip(count: number): Promise<number> {
    const from = this.offset;
    while (this.offset < from + count) {
      if ((await this.take(from + count - this.offset)) === null) break;
    }
    return this.offset - from;
  }

  /** Says that nobody will read on. */
  async close(): Promise<void> {
    if (this.ending === null) await this.#bytes.return(WHOLE);
  }

  async #fill(): Promise<boolean> {
    if (this.ending !== null) return false;
    const next = await this.#bytes.next();
    if (next.done) {
      this.ending = next.value;
      this.#chunk = NOTHING;
    } else this.#chunk = next.value;
    this.#at = 0;
    return !next.done;
  }
}
