import { completionScript, type Shell } from "./completion/completion-script.ts";
import { writeOut } from "./output.ts";

/** `certrace completion`: the script for one shell. */
export async function runCompletion(shell: Shell): Promise<void> {
  await writeOut(completionScript(shell));
}
