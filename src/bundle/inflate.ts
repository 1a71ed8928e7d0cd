import { Buffer } from "node:buffer";
import { constants, crc32, createInflateRaw, inflateRawSync, type ZlibOptions } from "node:zlib";
import type { Problem } from "../model.ts";
import type { ByteReader } from "./byte-reader.ts";
import type { Budget } from "./limits.ts";
import { inMemory, readRange } from "./random-access.ts";
import { rawInflaters } from "./raw-inflater.ts";
import { throughEngine, type FlowEnd } from "./through-engine.ts";
import { OUTPUT_BYTES, throughInflater } from "./through-inflater.ts";

/** What came of one stream of deflated data. */
export interface Inflated {
  readonly state: "ended" | "cut" | "damaged" | "limit";
  /** The limit that bit. */
  readonly problem: Problem | null;
  /** Of the bytes it unpacked to. */
  readonly crc: number;
  /** How many these were. */
  readonly bytes: number;
  /** Near which offset of the input damage shows; null where it is not `damaged`. */
  readonly damagedAt: number | null;
}

/** What is lost where the data is damaged, and cannot be read again, is at most what one piece unpacks to. */
const PIECE_BYTES = 1 << 20;

/** So much is held of data that cannot be read again, in case it is damaged; behind that its pieces are smaller. */
const HELD_BYTES = 4 << 20;
const PIECE_BYTES_NOT_HELD = 256 << 10;
/** Pieces in which damage is looked for; in the last ones nothing in front of it is lost. */
const CAREFUL_PIECES_BYTES = [64, 1];

/** What is as small as this is unpacked at one go: making a stream costs more than the work. */
const SMALL_BYTES = 16 << 10;
const SMALL_UNPACKED_BYTES = 256 << 10;

/** Without the end of the data being demanded: what a cut stream still holds is wanted. */
const OPTIONS: ZlibOptions = { finishFlush: constants.Z_SYNC_FLUSH };

/** What unpacks: `handle` is faster, `stream` is there in every version of Node. */
export type InflateEngine = "handle" | "stream";

export async function* inflate(
  input: ByteReader,
  budget: Budget,
  engine: InflateEngine = "handle",
): AsyncGenerator<Uint8Array, Inflated> {
  const start = input.offset;
  let crc = 0;
  let bytes = 0;
  /** Gives a chunk as far as the limits allow; the limit that bit. */
  async function* limited(chunk: Uint8Array): AsyncGenerator<Uint8Array, Problem | null> {
    for (const part of budget.parts(chunk)) {
      const problem = budget.unpacked(part.length, bytes + part.length, input.offset - start);
      if (problem !== null) return problem;
      crc = crc32(part, crc);
      bytes += part.length;
      if (part.length > 0) yield part;
    }
    return null;
  }
  const small = await inflateSmall(input);
  if (small !== null) {
    const problem = yield* limited(small);
    return { state: problem === null ? "ended" : "limit", problem, crc, bytes, damagedAt: null };
  }
  let lastPieceAt = start;
  const through = await flowOf(engine);
  const held = input.reopen === null ? new Held() : null;
  const flow = through(async () => {
    lastPieceAt = input.offset;
    const piece = await input.take(held === null || held.isWhole ? PIECE_BYTES : PIECE_BYTES_NOT_HELD);
    if (piece !== null) held?.add(piece);
    return piece;
  });
  try {
    let step;
    while (!(step = await flow.next()).done) {
      const problem = yield* limited(step.value);
      if (problem !== null) return { state: "limit", problem, crc, bytes, damagedAt: null };
    }
    const { state, left } = step.value;
    if (state === "ended") input.giveBack(left);
    if (state !== "damaged") return { state, problem: null, crc, bytes, damagedAt: null };
    let damagedAt = lastPieceAt;
    for (const piece of CAREFUL_PIECES_BYTES) {
      const again = held === null ? input.reopen!(start) : held.reader();
      if (again === null) break;
      for await (const chunk of recover(through, again, { near: damagedAt - start, piece, have: bytes })) {
        const problem = yield* limited(chunk);
        if (problem !== null) return { state: "limit", problem, crc, bytes, damagedAt: null };
      }
      damagedAt = start + Math.max(0, again.offset - piece);
    }
    return { state, problem: null, crc, bytes, damagedAt };
  } finally {
    await flow.return({ state: "cut", left: 0 });
    held?.close();
  }
}

/** The beginning of data that can be read once only. */
class Held {
  readonly #memory = idle.pop() ?? Buffer.allocUnsafe(HELD_BYTES);
  #size = 0;

  /** Whether there was no more of it than this holds. */
  get isWhole(): boolean {
    return this.#size <= HELD_BYTES;
  }

  add(piece: Uint8Array): void {
    if (this.#size + piece.length <= HELD_BYTES) this.#memory.set(piece, this.#size);
    this.#size += piece.length;
  }

  /** A reader of what was added; null where that was too much. */
  reader(): ByteReader | null {
    return this.isWhole ? readRange(inMemory(this.#memory), 0, this.#size) : null;
  }

  /** Says that nobody will read it. */
  close(): void {
    if (idle.length < MOST_IDLE) idle.push(this.#memory);
  }
}

/** Memory that nobody uses: it serves one stream after the other. */
const idle: Buffer[] = [];
const MOST_IDLE = 8;

type Through = (pieces: () => Promise<Uint8Array | null>) => AsyncGenerator<Uint8Array, FlowEnd>;

async function flowOf(engine: InflateEngine): Promise<Through> {
  const open = engine === "handle" ? await rawInflaters() : null;
  if (open !== null) return (pieces) => throughInflater(open, pieces);
  return (pieces) => throughEngine(createInflateRaw({ ...OPTIONS, chunkSize: OUTPUT_BYTES }), pieces);
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
 * all is done again, in small pieces from `near` on.
 */
async function* recover(
  through: Through,
  input: ByteReader,
  { near, piece, have }: { readonly near: number; readonly piece: number; readonly have: number },
): AsyncIterable<Uint8Array> {
  const flow = through(() => input.take(input.offset < near ? Math.min(PIECE_BYTES, near - input.offset) : piece));
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
