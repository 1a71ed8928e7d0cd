import { Buffer } from "node:buffer";
import * as zlib from "node:zlib";
import type { Problem } from "../model.ts";
import { brokenOff, WHOLE, type ByteReader, type Bytes } from "./byte-reader.ts";
import { garbageBytes, withInput } from "./compressed-end.ts";
import { isZstd } from "./formats.ts";
import type { Budget } from "./limits.ts";
import { cutOff, damagedData, errorCode, fileProblem, trailingData } from "./problems.ts";
import { throughEngine, type Engine } from "./through-engine.ts";

const { createZstdDecompress } = zlib as { createZstdDecompress?: (options: { chunkSize: number }) => Engine };

/** Whether this version of Node reads zstd (from 22.15 on). */
export const readsZstd = createZstdDecompress !== undefined;

const CHUNK_BYTES = 1 << 19;
const PIECE_BYTES = 64 << 10;

/**
 * Written behind the last byte. An engine does not say whether it stands at the end of a frame; but only there it
 * complains that these begin none.
 */
const NO_FRAME = Buffer.alloc(8);

/** The bytes that a zstd file unpacks to, those of all its frames. Only where {@link readsZstd}. */
export async function* unzstd(input: ByteReader, budget: Budget): Bytes {
  let read = 0;
  do {
    const engine = createZstdDecompress!({ chunkSize: CHUNK_BYTES });
    let code: string | null = null;
    engine.once("error", (error) => (code = errorCode(error)));
    let isProbed = false;
    const flow = throughEngine(engine, async () => {
      const piece = isProbed ? null : await input.take(PIECE_BYTES);
      if (piece !== null || isProbed) return piece;
      isProbed = true;
      return NO_FRAME;
    });
    let step;
    try {
      while (!(step = await flow.next()).done) {
        for (const part of budget.parts(step.value)) {
          const problem = budget.unpacked(part.length, read + part.length, input.offset);
          if (problem !== null) return brokenOff(problem);
          read += part.length;
          yield part;
        }
      }
    } finally {
      await flow.return({ state: "cut", left: 0 });
    }
    const { state, left } = step.value;
    if (isProbed) {
      const isWhole = state === "ended" || code === "ZSTD_error_prefix_unknown";
      return withInput(input, isWhole ? WHOLE : brokenOff(cutOff(read, null)));
    }
    if (code === "ZSTD_error_frameParameter_windowTooLarge") return brokenOff(windowTooLarge());
    if (state !== "ended") return withInput(input, brokenOff(damagedData(read, input.offset)));
    input.giveBack(left);
  } while (isZstd(await input.peek(4)));
  const trailing = await garbageBytes(input);
  return withInput(input, trailing === 0 ? WHOLE : brokenOff(trailingData(trailing)));
}

function windowTooLarge(): Problem {
  return fileProblem(
    "zstd-window-too-large",
    "error",
    "unpacking it takes more than 128 MiB of memory at a time, which is not done",
    "unpack it (zstd -dk --long=31 FILE), and give what was in it",
  );
}
