import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";
import { errorCode } from "../bundle/problems.ts";
import { UserError } from "../bundle/user-error.ts";
import { readText } from "./read-text.ts";

/** The text of a configuration file, and its path as messages show it. */
export interface ConfigFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The file that `--config` names, or the user's own where there is one. Nothing is looked for in the current folder or
 * in a bundle: what comes with a bundle must not set how it is judged. `named` false: `--no-config`.
 *
 * @throws UserError when it is there and cannot be read, or was named and is not there.
 */
export function configFile(named: string | boolean | undefined): ConfigFile | null {
  if (named === false) return null;
  const path = typeof named === "string" ? named : ownPath();
  try {
    return { path, text: readText(path) };
  } catch (error) {
    const code = errorCode(error);
    if (typeof named !== "string" && (code === "ENOENT" || code === "ENOTDIR")) return null;
    throw new UserError(
      `the configuration file ${path} could not be read (${code})`,
      "name a file that is there, or say --no-config",
    );
  }
}

function ownPath(): string {
  const base = process.env["XDG_CONFIG_HOME"];
  return join(base !== undefined && isAbsolute(base) ? base : join(homedir(), ".config"), "certrace", "config.yaml");
}
