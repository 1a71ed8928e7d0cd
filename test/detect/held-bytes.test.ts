import { Buffer } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HeldBytes } from "../../src/detect/held-bytes.ts";

test("what was held is what was pushed, whatever held before, in however many chunks", () => {
  const lengths = fc.array(fc.oneof(fc.nat(10), fc.nat(1_500_000)), { maxLength: 6 });
  fc.assert(
    fc.property(lengths, fc.nat(4_000_000), (lengths, most) => {
      const held = new HeldBytes();
      const chunks = lengths.map((length, index) => Buffer.alloc(length, `${index}: ${length} `));
      const chunk = Buffer.alloc(1_500_000);
      for (const bytes of chunks) {
        bytes.copy(chunk);
        held.push(chunk.subarray(0, bytes.length));
        chunk.fill(0);
      }
      const whole = Buffer.concat(chunks);
      expect(held.length).toBe(whole.length);
      expect(Buffer.concat([...held.pieces()]).equals(whole)).toBe(true);
      expect(whole.subarray(0, most).equals(held.first(most))).toBe(true);
      expect(whole.equals(held.first(Infinity))).toBe(true);
      held.release();
    }),
  );
});

test("two sources at the same time hold their own", () => {
  const [one, two] = [new HeldBytes(), new HeldBytes()];
  one.push(Buffer.from("one"));
  two.push(Buffer.from("two"));
  expect(Buffer.from(one.first(3)).toString()).toBe("one");
  one.release();
  two.release();
});
