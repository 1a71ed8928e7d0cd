const PIECE_BYTES = 1 << 20;

/** Memory that nobody uses: it serves one source after the other. */
const idle: Uint8Array[] = [];

/** Bytes of a source, copied out of its chunks, each of which is valid until the next one only. */
export class HeldBytes {
  readonly #pieces: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      const filled = this.#length % PIECE_BYTES;
      if (filled === 0) this.#pieces.push(idle.pop() ?? new Uint8Array(PIECE_BYTES));
      const part = chunk.subarray(at, at + PIECE_BYTES - filled);
      this.#pieces.at(-1)!.set(part, filled);
      this.#length += part.length;
      at += part.length;
    }
  }

  /** All of them, piece by piece. Valid until they are released. */
  *pieces(): Generator<Uint8Array> {
    let left = this.#length;
    for (const piece of this.#pieces) {
      yield piece.subarray(0, left);
      left -= piece.length;
    }
  }

  /** The first `most` of them, or all where there are fewer, in one piece. Valid until they are released. */
  first(most: number): Uint8Array {
    const length = Math.min(most, this.#length);
    if (length <= PIECE_BYTES) return (this.#pieces[0] ?? new Uint8Array(0)).subarray(0, length);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of this.pieces()) {
      whole.set(piece.subarray(0, length - at), at);
      at = Math.min(at + piece.length, length);
    }
    return whole;
  }

  /** Gives the memory to the next source. */
  release(): void {
    idle.push(...this.#pieces);
  }
}
