import { program } from "../commands.ts";
import { CODES } from "../explain.ts";
import { SCHEMA_NAMES } from "../schema.ts";
import { bashCompletion } from "./bash.ts";
import { fishCompletion } from "./fish.ts";
import { commandWords, type CommandWords } from "./words.ts";
import { zshCompletion } from "./zsh.ts";

export type Shell = "bash" | "zsh" | "fish";

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
};

/** What a shell reads once, so that no TAB starts this program. */
export function completionScript(shell: Shell): string {
  return SCRIPTS[shell](commandWords(program(), { schemas: SCHEMA_NAMES, codes: CODES }));
}
