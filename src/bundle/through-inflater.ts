import type { RawInflater } from "./raw-inflater.ts";
import type { FlowEnd } from "./through-engine.ts";

/**
 * A call costs some 0.1 ms; larger ones are no faster, as they do not fit into the caches, and an inflater that has used
 * up its input waits until the one before is looked at.
 */
export const OUTPUT_BYTES = 1 << 20;

/** Outputs that nobody uses: they serve one stream after the other. */
const idle: Uint8Array[] = [];

/** As `throughEngine`, with outputs in memory that is used again. */
export async function* throughInflater(
  open: () => RawInflater,
  pieces: () => Promise<Uint8Array | null>,
): AsyncGenerator<Uint8Array, FlowEnd> {
  const inflater = open();
  let input: Uint8Array = new Uint8Array(0);

  /** Fills an output, less than wholly only at the end; what is filled behind the last `write` that failed is lost. */
  const fill = async (output: Uint8Array): Promise<{ readonly filled: number; readonly end: FlowEnd | null }> => {
    for (let filled = 0; ;) {
      const step = await inflater.write(input, output.subarray(filled));
      if (step === null) return { filled, end: { state: "damaged", left: 0 } };
      input = input.subarray(step.used);
      filled += step.filled;
      if (filled === output.length) return { filled, end: null };
      // neither of them used up: the data has its end
      if (input.length > 0) return { filled, end: { state: "ended", left: input.length } };
      const piece = await pieces();
      if (piece === null) return { filled, end: { state: "cut", left: 0 } };
      input = piece;
    }
  };

  const outputs = [idle.pop() ?? new Uint8Array(OUTPUT_BYTES), idle.pop() ?? new Uint8Array(OUTPUT_BYTES)] as const;
  let filling = fill(outputs[0]);
  try {
    for (let turn = 0; ; turn = 1 - turn) {
      const { filled, end } = await filling;
      // the next output is filled while this one is looked at
      if (end === null) filling = fill(outputs[1 - turn]!);
      if (filled > 0) yield outputs[turn]!.subarray(0, filled);
      if (end !== null) return end;
    }
  } finally {
    await filling;
    inflater.close();
    idle.push(...outputs);
  }
}
