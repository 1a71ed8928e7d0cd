import { setFlagsFromString } from "node:v8";
import { DEFAULT_LIMITS } from "../bundle/limits.ts";
import type { Source } from "../bundle/source.ts";
import { EXIT } from "./exit-code.ts";
import { interruptedAfter, Progress } from "./progress.ts";

/**
 * Lets the progress of reading be seen where somebody looks at a terminal; who interrupts it is told how far it got.
 * What is done with all that was read gives signals no turn: from there on the system ends the process, at once.
 */
export function watched({ quiet }: { quiet?: boolean }): (sources: AsyncIterable<Source>) => AsyncIterable<Source> {
  const { stderr, env } = process;
  const isShown = stderr.isTTY && quiet !== true && env["TERM"] !== "dumb" && !env["CI"];
  const progress = new Progress(isShown ? (text) => void stderr.write(text) : null, stderr.columns || 80);
  const interrupt = (): void => {
    progress.hide();
    stderr.write(`certrace: ${interruptedAfter(progress.reading)}\n`);
    process.exit(EXIT.interrupted);
  };
  return async function* (sources) {
    process.once("SIGINT", interrupt);
    try {
      for await (const source of progress.watch(sources)) {
        holdYoungGeneration(source.size === null || source.size > DEFAULT_LIMITS.document);
        yield source;
      }
    } finally {
      holdYoungGeneration(false);
      // one that came while the last source was read is heard now
      await new Promise(setImmediate);
      process.off("SIGINT", interrupt);
    }
  };
}

/**
 * V8 gives new objects the more room the more of them there were, as needs what keeps them. Of a long log next to nothing
 * is kept: the room would only be taken, and more of it for 5 GB than for one.
 */
function holdYoungGeneration(isHeld: boolean): void {
  // 2 is what V8 begins with
  setFlagsFromString(`--semi-space-growth-factor=${isHeld ? 1 : 2}`);
}
