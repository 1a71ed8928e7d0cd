import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { ByteReader, WHOLE, type Bytes } from "../../src/bundle/byte-reader.ts";

/** Chunks of these sizes, in one memory that is used again for each. */
async function* chunks(content: Buffer, sizes: readonly number[]): Bytes {
  const memory = Buffer.alloc(20);
  for (let at = 0, index = 0; at < content.length; index++) {
    const size = sizes[index % sizes.length]!;
    memory.fill(0xff);
    yield memory.subarray(0, content.copy(memory, 0, at, at + size));
    at += size;
  }
  return WHOLE;
}

test("whatever is looked at, taken, given back and passed over, the bytes are in order", async () => {
  const step = fc.record({
    what: fc.constantFrom("peek", "take", "takeAndGiveBack", "skip"),
    count: fc.integer({ min: 1, max: 45 }),
  });
  const sizes = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(sizes, fc.array(step), async (sizes, steps) => {
      const content = Buffer.from(Array.from({ length: 200 }, (_, index) => index));
      const reader = new ByteReader(chunks(content, sizes));
      let at = 0;
      for (const { what, count } of steps) {
        if (what === "peek") {
          expect([...(await reader.peek(count))]).toEqual([...content.subarray(at, at + count)]);
        } else if (what === "skip") {
          expect(await reader.skip(count)).toBe(Math.min(count, content.length - at));
          at = Math.min(at + count, content.length);
        } else {
          const taken = await reader.take(count);
          if (at === content.length) expect(taken).toBeNull();
          else expect([...taken!]).toEqual([...content.subarray(at, at + taken!.length)]);
          const back = what === "take" || taken === null ? 0 : Math.min(taken.length, count >> 1);
          reader.giveBack(back);
          at += (taken?.length ?? 0) - back;
        }
        expect(reader.offset).toBe(at);
      }
    }),
  );
});
