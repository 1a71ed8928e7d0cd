import type { Transform } from "node:stream";

/** What Node's decompressors are, as far as it is needed here. */
export type Engine = Transform & { readonly bytesWritten: number };

/**
 * How unpacking ended. `ended`: the compressed data has its end, and `left` bytes of the last piece lie behind it; `cut`:
 * the pieces ran out; `damaged`: the data makes no sense; what the last piece had become up to there is lost.
 */
export interface FlowEnd {
  readonly state: "ended" | "cut" | "damaged";
  readonly left: number;
}

/**
 * What a decompressor makes of the pieces. It works on the next piece while the last output is looked at. A piece has to
 * stay valid until the next is asked for.
 */
export async function* throughEngine(
  engine: Engine,
  pieces: () => Promise<Uint8Array | null>,
): AsyncGenerator<Uint8Array, FlowEnd> {
  let state: FlowEnd["state"] | null = null;
  let written = 0;
  let ranOut = false;
  let wakeReader = () => {};
  let wakeWriter = () => {};
  const stop = (how: FlowEnd["state"]) => {
    state ??= how;
    wakeReader();
    wakeWriter();
  };
  engine.on("readable", () => wakeReader());
  engine.on("end", () => stop(ranOut ? "cut" : "ended"));
  engine.on("error", () => stop("damaged"));
  engine.on("close", () => stop("damaged"));

  const write = async () => {
    // an engine that has not taken all of a piece has met the end of its data
    while (state === null && engine.bytesWritten === written) {
      const piece = await pieces();
      if (piece === null) {
        ranOut = true;
        engine.end();
        return;
      }
      written += piece.length;
      await new Promise<void>((resolve) => {
        wakeWriter = resolve;
        engine.write(piece, () => resolve());
      });
    }
  };

  const writing = write();
  try {
    for (;;) {
      const chunk = engine.read() as Uint8Array | null;
      if (chunk !== null) yield chunk;
      else if (state === null) await new Promise<void>((resolve) => (wakeReader = resolve));
      else return { state, left: written - engine.bytesWritten };
    }
  } finally {
    stop("damaged");
    engine.destroy();
    await writing;
  }
}
