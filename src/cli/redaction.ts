import { renameSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { errorCode } from "../bundle/problems.ts";
import { UserError } from "../bundle/user-error.ts";
import { Redactor } from "../redact/redactor.ts";
import type { RedactionMap } from "../redact/stand-ins.ts";
import { InvalidFileError } from "./invalid-file-error.ts";
import { notWritten } from "./output.ts";
import { readText } from "./read-text.ts";
import type { RedactionFlags } from "./redaction-flags.ts";

/** What is to be replaced in a run, and the map that is kept of it. */
export interface Redaction {
  /** null: nothing is replaced. */
  readonly redactor: Redactor | null;
  /** Writes the map, where the user named a file for it. To be called when all is learned. */
  saveMap(): void;
}

/**
 * The redaction that the options ask for.
 *
 * @throws UserError when they contradict each other, or the map cannot be read.
 */
export async function redactionOf({
  redact,
  redactMap,
  output,
  healthDeployment = [],
}: RedactionFlags): Promise<Redaction> {
  if (redactMap !== undefined && redact !== "names")
    throw new UserError("--redact-map keeps stand-ins for names, and names are not replaced", "add --redact names");
  if (redactMap !== undefined && output !== undefined && resolve(redactMap) === resolve(output))
    throw new UserError("-o and --redact-map name the same file", "keep the map in a file of its own");
  if (redact !== "names") return { redactor: redact === false ? null : new Redactor(), saveMap() {} };
  const { StandIns } = await import("../redact/stand-ins.ts");
  const { redactionMapText } = await import("../redact/redaction-map.ts");
  const saved = redactMap === undefined ? null : await readMap(redactMap);
  const names = new StandIns(saved?.map ?? null, healthDeployment);
  return {
    redactor: new Redactor(names),
    saveMap() {
      const text = redactionMapText(names.toMap());
      if (redactMap !== undefined && text !== saved?.text) writeMap(redactMap, text);
    },
  };
}

async function readMap(file: string): Promise<{ map: RedactionMap; text: string } | null> {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return null;
    throw new UserError(
      `--redact-map ${file}: could not be read (${errorCode(error)})`,
      "name a file that you may read",
    );
  }
  const { parseRedactionMap } = await import("../redact/redaction-map.ts");
  const { map, problems } = parseRedactionMap(file, text);
  if (map !== null) return { map, text };
  const hint = "correct it, or name a file that is not there yet; `certrace schema redaction-map` describes it";
  throw new InvalidFileError(file, problems, "the map of --redact-map is not valid, so nothing was read", hint);
}

/** It holds the names, so it is for its owner alone; what was in it is there until the new one is whole. */
function writeMap(file: string, text: string): void {
  try {
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw notWritten(`--redact-map ${file}`, error);
  }
}
