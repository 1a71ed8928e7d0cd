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
      yield* progress.watch(sources);
    } finally {
      // one that came while the last source was read is heard now
      await new Promise(setImmediate);
      process.off("SIGINT", interrupt);
    }
  };
}
