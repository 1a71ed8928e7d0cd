import { Buffer } from "node:buffer";
import { constants, crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from "node:zlib";
import type { Problem } from "../model.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { Budget } from "./limits.ts";
import { throughEngine } from "./through-engine.ts";

/** What came of one stream of deflated data; the input stands behind it when it `ended`. */
export interface Inflated {
  readonly state: "ended" | "cut" | "damaged" | "limit";
  /** The limit that bit. */
  readonly problem: Problem | null;
  /** Of the bytes it unpacked to. */
  readonly crc: number;
  /** How many these were. */
  readonly bytes: number;
}

/** Node's own default of 16 KiB is several times slower. */
const CHUNK_BYTES = 1 << 19;

/** What is lost where the data is damaged and cannot be read again is at most what one piece unpacks to. */
const PIECE_BYTES = 256 << 10;
const CAREFUL_PIECE_BYTES = 64;

/** What is as small as this is unpacked at one go: making a stream costs more than the work. */
const SMALL_BYTES = 16 << 10;
const SMALL_UNPACKED_BYTES = 256 << 10;

/** Without the end of the data being demanded: what a cut stream still holds is wanted. */
const OPTIONS: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH };

export async function* inflate(input: ByteReader, budget: Budget): AsyncGenerator<Uint8Array, Inflated> {
  const start = input.offset;
  let crc = 0;
  let bytes = 0;
  const count = (chunk: Uint8Array): Problem | null => {
    crc = crc32(chunk, crc);
    bytes += chunk.length;
    return budget.unpacked(chunk.length, bytes, input.offset - start);
  };
  const small = await inflateSmall(input);
  if (small !== null) {
    const problem = count(small);
    if (problem !== null) return { state: "limit", problem, crc: 0, bytes: 0 };
    if (small.length > 0) yield small;
    return { state: "ended", problem, crc, bytes };
  }
  let lastPieceAt = start;
  const flow = throughEngine(createInflateRaw({ ...OPTIONS, chunkSize: CHUNK_BYTES }), () => {
    lastPieceAt = input.offset;
    return input.take(PIECE_BYTES);
  });
  try {
    for (;;) {
      const step = await flow.next();
      if (!step.done) {
        const problem = count(step.value);
        if (problem !== null) return { state: "limit", problem, crc, bytes: bytes - step.value.length };
        yield step.value;
        continue;
      }
      const { state, left } = step.value;
      if (state === "ended") input.giveBack(left);
      if (state === "damaged" && input.reopen !== null) {
        for await (const chunk of recover(input.reopen(start), lastPieceAt - start, bytes)) {
          if (count(chunk) !== null) break;
          yield chunk;
        }
      }
      return { state, problem: null, crc, bytes };
    }
  } finally {
    await flow.return({ state: "cut", left: 0 });
  }
}

/** Unpacks what ends within the next few bytes; null, and nothing taken, where it does not. */
async function inflateSmall(input: ByteReader): Promise<Uint8Array | null> {
  const packed = await input.peek(SMALL_BYTES);
  if (packed.length === 0) return null;
  // a byte more shows whether the data ended: it is not taken then
  const probe = packed.length < SMALL_BYTES ? Buffer.concat([packed, Buffer.of(0)]) : packed;
  try {
    // `info` is in Node's documentation and not in the types
    const { buffer, engine } = inflateRawSync(probe, {
      ...OPTIONS,
      info: true,
      maxOutputLength: SMALL_UNPACKED_BYTES,
    } as ZlibOptions) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
    if (engine.bytesWritten >= probe.length || engine.bytesWritten > packed.length) return null;
    await input.skip(engine.bytesWritten);
    return buffer;
  } catch {
    return null;
  }
}

/**
 * What damaged data unpacks to behind the first `have` bytes. A call that fails does not say how much it had written, so
 * all is done again, in very small pieces from `near` on.
 */
async function* recover(input: ByteReader, near: number, have: number): AsyncIterable<Uint8Array> {
  const flow = throughEngine(createInflateRaw({ ...OPTIONS, chunkSize: CHUNK_BYTES }), () =>
    input.take(input.offset < near ? Math.min(PIECE_BYTES, near - input.offset) : CAREFUL_PIECE_BYTES),
  );
  let position = 0;
  try {
    for await (const chunk of flow) {
      const known = Math.min(chunk.length, Math.max(0, have - position));
      position += chunk.length;
      if (known < chunk.length) yield chunk.subarray(known);
    }
  } finally {
    await input.close();
  }
}
