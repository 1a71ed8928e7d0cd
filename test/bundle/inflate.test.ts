import { Buffer } from "node:buffer";
import { setImmediate } from "node:timers/promises";
import { constants, crc32, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteReader, WHOLE, type Bytes } from "../../src/bundle/byte-reader.ts";
import { inflate, type Inflated, type InflateEngine } from "../../src/bundle/inflate.ts";
import { Budget, DEFAULT_LIMITS } from "../../src/bundle/limits.ts";
import { rawInflaters, type RawInflater } from "../../src/bundle/raw-inflater.ts";
import { throughInflater } from "../../src/bundle/through-inflater.ts";

/** The bytes in chunks of these sizes; a chunk is wiped when the next one is asked for. */
async function* chunks(bytes: Buffer, sizes: readonly number[]): Bytes {
  for (let at = 0, index = 0; at < bytes.length; index++) {
    const chunk = Buffer.from(bytes.subarray(at, (at += sizes[index % sizes.length]!)));
    yield chunk;
    chunk.fill(0xee);
  }
  return WHOLE;
}

/** A place in the data, as a part of it. */
const share = fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000);

function seldom<T, U>(what: fc.Arbitrary<T>, otherwise: U): fc.Arbitrary<T | U> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(otherwise) }, what);
}

/** How data is made: bytes that do not compress, each so many times, deflated, and then spoilt. */
const recipe = fc.record({
  streams: fc.array(
    fc.record({
      stretches: fc.array(
        fc.record({
          seed: fc.nat(),
          length: fc.oneof(fc.integer({ min: 1, max: 60_000 }), fc.integer({ min: 30_000, max: 60_000 })),
          times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 15 })),
        }),
        { maxLength: 3 },
      ),
      level: fc.integer({ min: 0, max: 9 }),
      strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  /** It comes in chunks of these. */
  sizes: fc.array(fc.integer({ min: 1_000, max: 300_000 }), { minLength: 1, maxLength: 4 }),
  reopens: fc.boolean(),
  flippedAt: seldom(share, null),
  wipedAt: seldom(share, null),
  cutAt: seldom(share, 1),
  /** Of what it unpacks to. */
  limit: seldom(share, Infinity),
  /** The consumer stops behind so many chunks. */
  stopsAfter: seldom(fc.integer({ min: 1, max: 4 }), Infinity),
});

type Recipe = typeof recipe extends fc.Arbitrary<infer T> ? T : never;

function made({ streams, flippedAt, wipedAt, cutAt, limit }: Recipe): { packed: Buffer; limit: number } {
  let length = 0;
  const parts = streams.map(({ stretches, ...how }) => {
    const plain = Buffer.concat(
      stretches.map(({ seed, length, times }) => Buffer.alloc(length * times, noise(seed, length))),
    );
    length += plain.length;
    return deflateRawSync(plain, how);
  });
  const packed = Buffer.concat(parts);
  const place = (part: number) => Math.floor(part * packed.length);
  if (flippedAt !== null) packed[place(flippedAt)]! ^= 0x10;
  if (wipedAt !== null) packed.subarray(place(wipedAt), place(wipedAt) + 300).fill(0xff);
  return { packed: packed.subarray(0, place(cutAt)), limit: Math.floor(limit * length) };
}

function noise(seed: number, length: number): Buffer {
  let state = seed;
  return Buffer.alloc(length).map(() => (state = (Math.imul(state, 48_271) + 11) | 0) >>> 24) as Buffer;
}

/** What came of each stream: one begins where the one before it ended. */
async function unpack(one: Recipe, engine: InflateEngine) {
  const { sizes, reopens, stopsAfter } = one;
  const { packed, limit } = made(one);
  const reopen = (offset: number) => new ByteReader(chunks(packed.subarray(offset), sizes));
  const input = new ByteReader(chunks(packed, sizes), reopens ? reopen : null);
  const budget = new Budget({ ...DEFAULT_LIMITS, bytes: limit });
  const ends: (Inflated & { readonly next: number | null })[] = [];
  const given: Buffer[] = [];
  do {
    const flow = inflate(input, budget, engine);
    let step;
    while (!(step = await flow.next()).done) {
      const chunk = Buffer.from(step.value);
      given.push(chunk);
      if (given.length === stopsAfter) {
        await flow.return(null as never);
        return { ends, content: Buffer.concat(given) };
      }
      // what is unpacked meanwhile must not go where this still is
      await setImmediate();
      if (!chunk.equals(step.value)) throw new Error("a chunk changed while it was looked at");
    }
    const { state } = step.value;
    ends.push({ ...step.value, next: state === "ended" ? input.offset : null });
  } while (ends.at(-1)!.state === "ended" && (await input.peek(1)).length > 0);
  await input.close();
  return { ends, content: Buffer.concat(given) };
}

test("both engines make the same of whatever they are given", async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(recipe, async (one) => {
      const [handle, stream] = [await unpack(one, "handle"), await unpack(one, "stream")];
      const shared = Math.min(handle.content.length, stream.content.length);
      expect(handle.content.subarray(0, shared).equals(stream.content.subarray(0, shared))).toBe(true);
      if (one.stopsAfter < Infinity) return;
      const states = [handle, stream].map(({ ends }) => ends.at(-1)!.state);
      seen.add(states[0]!);
      expect(handle.ends).toEqual(stream.ends);
      expect(handle.content.length).toBe(stream.content.length);
      expect(handle.ends.reduce((sum, { bytes }) => sum + bytes, 0)).toBe(handle.content.length);
      if (handle.ends.length === 1) expect(handle.ends[0]!.crc).toBe(crc32(handle.content));
    }),
    { numRuns: 300 },
  );
  expect([...seen].toSorted()).toEqual(["cut", "damaged", "ended", "limit"]);
}, 60_000);

/** An inflater that tells what is done with it. */
async function watched() {
  const open = await rawInflaters();
  const seen = { isBusy: false, closed: 0 };
  const opens = (): RawInflater => {
    const inflater = open!();
    return {
      async write(input, output) {
        if (seen.isBusy || seen.closed > 0) throw new Error("busy or closed");
        seen.isBusy = true;
        const step = await inflater.write(input, output);
        seen.isBusy = false;
        return step;
      },
      close() {
        if (seen.isBusy) throw new Error("closed while it worked");
        seen.closed++;
        inflater.close();
      },
    };
  };
  return { opens, seen };
}

const LONG = deflateRawSync(Buffer.alloc(5 << 20, "0123456789"));

/** These pieces, and nothing behind them. */
function piecesOf(...pieces: Buffer[]) {
  return async () => pieces.shift() ?? null;
}

test.each([
  ["to the end", Infinity, piecesOf(LONG, Buffer.of(1)), { state: "ended", left: 1 }],
  ["cut", Infinity, piecesOf(LONG.subarray(0, 20)), { state: "cut", left: 0 }],
  ["damaged", Infinity, piecesOf(Buffer.alloc(9, 0xff)), { state: "damaged", left: 0 }],
  ["left at the first output, while the next is filled", 1, piecesOf(LONG), null],
  ["left at the second", 2, piecesOf(LONG), null],
])("an inflater is closed once, and never at work: %s", async (_, most, pieces, end) => {
  const { opens, seen } = await watched();
  const flow = throughInflater(opens, pieces);
  let step = await flow.next();
  for (let count = 1; !step.done && count < most; count++) step = await flow.next();
  if (most < Infinity) expect(seen.isBusy).toBe(true);
  if (end !== null) expect(step.value).toEqual(end);
  await flow.return(null as never);
  expect(seen).toEqual({ isBusy: false, closed: 1 });
});

test("the next output is filled before the one that is there was looked at", async () => {
  const { opens, seen } = await watched();
  const flow = throughInflater(opens, piecesOf(LONG, Buffer.of(1)));
  await flow.next();
  expect(seen.isBusy).toBe(true);
  await flow.return(null as never);
});

test("what came of the pieces before the damaged one is given", async () => {
  const { opens } = await watched();
  const sound = deflateRawSync("sound", { finishFlush: constants.Z_SYNC_FLUSH });
  const flow = throughInflater(opens, piecesOf(sound, Buffer.alloc(9, 0xff)));
  expect(Buffer.from((await flow.next()).value as Uint8Array).toString()).toBe("sound");
  expect(await flow.next()).toEqual({ done: true, value: { state: "damaged", left: 0 } });
});

test("the event loop gets its turns while long data is unpacked", async () => {
  const packed = deflateRawSync(Buffer.alloc(50 << 20, "0123456789"));
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const reader = new ByteReader(chunks(packed, [1 << 16]));
  for await (const _ of inflate(reader, new Budget(DEFAULT_LIMITS), "handle"));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});
