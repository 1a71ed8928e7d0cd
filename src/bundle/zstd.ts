import * as zlib from "node:zlib";
import { brokenOff, WHOLE, type ByteReader, type Bytes } from "./byte-reader.ts";
import type { Budget } from "./limits.ts";
import { cutOff, damagedData } from "./problems.ts";
import { throughEngine, type Engine } from "./through-engine.ts";

const { createZstdDecompress } = zlib as { createZstdDecompress?: (options: { chunkSize: number }) => Engine };

/** Whether this version of Node reads zstd (from 22.15 on). */
export const readsZstd = createZstdDecompress !== undefined;

/** The bytes that a zstd file unpacks to. Only where {@link readsZstd}. */
export async function* unzstd(input: ByteReader, budget: Budget): Bytes {
  const engine = createZstdDecompress!({ chunkSize: 1 << 20 });
  let read = 0;
  const flow = throughEngine(engine, () => input.take(64 << 10));
  try {
    for (;;) {
      const step = await flow.next();
      if (!step.done) {
        const problem = budget.unpacked(step.value.length, read + step.value.length, input.offset);
        if (problem !== null) return brokenOff(problem);
        read += step.value.length;
        yield step.value;
        continue;
      }
      const below = input.ending ?? WHOLE;
      if (!below.complete) return below;
      if (step.value.state !== "damaged") return below;
      return brokenOff(input.ending === null ? damagedData(read, input.offset) : cutOff(read, null));
    }
  } finally {
    await flow.return({ state: "cut", left: 0 });
  }
}
