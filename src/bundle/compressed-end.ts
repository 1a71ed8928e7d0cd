import { WHOLE, type ByteReader, type Ending } from "./byte-reader.ts";

/** How many bytes are left, up to the last that is not zero: tapes and copies by block pad with zeros. */
export async function garbageBytes(input: ByteReader): Promise<number> {
  const from = input.offset;
  let last = from;
  for (let chunk; (chunk = await input.take(1 << 20)) !== null;) {
    const zeros = chunk.findLastIndex((byte) => byte !== 0);
    if (zeros >= 0) last = input.offset - chunk.length + zeros + 1;
  }
  return last - from;
}

/** What the compressed bytes themselves ended with comes first: it is the cause. */
export function withInput(input: ByteReader, ending: Ending): Ending {
  const below = input.ending ?? WHOLE;
  return {
    complete: below.complete && ending.complete,
    problems: below.complete ? [...below.problems, ...ending.problems] : below.problems,
  };
}
