import { expect, it } from "vitest";
import { ZeroRuns } from "../../src/detect/zero-runs.ts";

/** A log of so many bytes with zeros in it. */
function log(bytes: number, zerosAt: number, zeros: number): Uint8Array {
  return new Uint8Array(bytes).fill(65).fill(0, zerosAt, zerosAt + zeros);
}

function holdsSector(content: Uint8Array, chunkBytes: number): boolean {
  const runs = new ZeroRuns();
  for (let at = 0; at < content.length; at += chunkBytes) runs.push(content.subarray(at, at + chunkBytes));
  return runs.found;
}

it("a sector of zeros is seen wherever it lies, and however the log comes in chunks", () => {
  for (const chunkBytes of [512, 700, 1_000, 4_096, 10_000])
    for (const at of [0, 1, 255, 256, 300, 511, 999, 3_583, 9_488])
      expect(holdsSector(log(10_000, at, 512), chunkBytes), `at ${at}, chunks of ${chunkBytes}`).toBe(true);
});

it("some zeros, and text of which every other byte is one, are none", () => {
  for (const at of [0, 250, 256, 500]) expect(holdsSector(log(10_000, at, 15), 1_000)).toBe(false);
  expect(
    holdsSector(
      log(10_000, 0, 0).map((byte, index) => (index % 2 === 0 ? byte : 0)),
      1_000,
    ),
  ).toBe(false);
});
