import type { Source } from "../../bundle/source.ts";
import { isBinary } from "../../detect/decode.ts";
import { LeadingZeros } from "../../detect/leading-zeros.ts";
import type { Redactor } from "../../redact/redactor.ts";
import { TextPieces } from "../../redact/text-pieces.ts";

/** Takes up what the texts of sources tell of names, while somebody else reads them. */
export class NameListener {
  readonly #redactor: Redactor;
  /** What went wrong: for who reads, it is nothing. */
  failure: Error | null = null;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** The same sources. */
  async *listen(sources: AsyncIterable<Source>): AsyncGenerator<Source> {
    for await (const source of sources) {
      const { chunks } = source;
      yield chunks === null ? source : { ...source, chunks: this.#listened(chunks) };
    }
  }

  async *#listened(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces = new TextPieces();
    const zeros = new LeadingZeros();
    let isText: boolean | null = null;
    for await (const chunk of chunks) {
      const text = zeros.behind(chunk);
      if (text.length > 0) isText ??= !isBinary(text);
      if (isText) for (const piece of pieces.push(text)) this.#learn(piece);
      yield chunk;
    }
    this.#learn(pieces.end());
  }

  #learn(text: string): void {
    try {
      this.#redactor.learn(text);
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }
}
