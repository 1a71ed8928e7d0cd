import { encodingOf } from "../detect/decode.ts";
import { plainCharactersIn } from "../detect/pasted.ts";
import type { Replacement } from "./stand-ins.ts";

/** A piece is so long, and up to the end of its last line. */
const PIECE_LENGTH = 1 << 20;

/** So much before and behind a piece is looked at with it: a secret of several lines may begin or end there. */
const NEAR_LENGTH = 256 << 10;

/**
 * A text in pieces that end where lines do, whatever the chunks it comes in. What is not seen in it is left out: nobody
 * would find a name with that in it.
 */
export class TextPieces {
  #decoder: TextDecoder | null = null;
  #held = "";

  /** The pieces that are whole now. */
  *push(chunk: Uint8Array): Generator<string> {
    this.#decoder ??= new TextDecoder(encodingOf(chunk));
    this.#held += plainCharactersIn(this.#decoder.decode(chunk, { stream: true }));
    while (this.#held.length > 2 * PIECE_LENGTH) {
      const end = pieceEnd(this.#held);
      yield this.#held.slice(0, end);
      this.#held = this.#held.slice(end);
    }
  }

  /** The last piece; to be called behind the last chunk. */
  end(): string {
    return this.#held + (this.#decoder?.decode() ?? "");
  }
}

export async function* textPieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const pieces = new TextPieces();
  for await (const chunk of chunks) yield* pieces.push(chunk);
  yield pieces.end();
}

/** Behind the last line that ends in the piece; of a line that is longer, behind the last blank or comma. */
function pieceEnd(text: string): number {
  for (const separator of ["\n", " ", ","]) {
    const at = text.lastIndexOf(separator, PIECE_LENGTH - 1);
    if (at >= 0) return at + 1;
  }
  return PIECE_LENGTH;
}

/**
 * The pieces of a text with what is found in each replaced. `find` is asked for what lies between two offsets of a piece
 * and what stands near it.
 */
export async function* replacedPieces(
  pieces: AsyncIterable<string>,
  find: (text: string, from: number, to: number) => readonly Omit<Replacement, "kind">[],
): AsyncGenerator<string> {
  let before = "";
  let piece: string | null = null;
  // a stretch that a piece ends in is replaced with it, and what is left of it goes
  let done = 0;
  const replaced = (behind: string): string => {
    const text = before + piece! + behind;
    const end = before.length + piece!.length;
    let at = before.length + done;
    let result = "";
    for (const replacement of find(text, at, end)) {
      result += text.slice(at, Math.max(at, replacement.start)) + replacement.text;
      at = replacement.end;
    }
    done = Math.max(0, at - end);
    before = text.slice(Math.max(0, end - NEAR_LENGTH), end);
    return result + text.slice(at, Math.max(at, end));
  };
  for await (const next of pieces) {
    if (piece !== null) yield replaced(next.slice(0, NEAR_LENGTH));
    piece = next;
  }
  if (piece !== null) yield replaced("");
}
