import type { Source } from "../bundle/source.ts";
import { interruptedAfter, Progress } from "./progress.ts";

/** What was read so far, for who interrupts it. */
let progress = new Progress(null, 0);

/** Lets the progress of reading be seen where somebody looks at a terminal. */
export function watched({ quiet }: { quiet?: boolean }): (sources: AsyncIterable<Source>) => AsyncIterable<Source> {
  const { stderr, env } = process;
  const isShown = stderr.isTTY && quiet !== true && env["TERM"] !== "dumb" && !env["CI"];
  progress = new Progress(isShown ? (text) => void stderr.write(text) : null, stderr.columns || 80);
  return (sources) => progress.watch(sources);
}

/** Takes the line of progress away and says what was read until now. */
export function interrupted(): string {
  progress.hide();
  return interruptedAfter(progress.reading);
}
