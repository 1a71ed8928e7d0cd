import { statSync, writeFileSync } from "node:fs";
import { archivesOf } from "../bundle/archives-of.ts";
import { errorCode } from "../bundle/problems.ts";
import { UserError } from "../bundle/user-error.ts";
import type { Input } from "../report.ts";

/** What `-o` names standard output by; a file of this name is `./-`. */
const STANDARD_OUTPUT = "-";

/** Without a listener a closed pipe, or a full disk, would end the process with a stack; {@link writeOut} tells of it. */
export function listenForOutputErrors(): void {
  process.stdout.on("error", () => {});
  process.stderr.on("error", () => {});
}

/**
 * Writes to standard output and waits until it is written. A reader that has seen enough (`| head`) is no error.
 *
 * @throws UserError when it cannot be written for another reason.
 */
export async function writeOut(text: string): Promise<void> {
  const error = await new Promise<unknown>((resolve) => process.stdout.write(text, resolve));
  if (!error || errorCode(error) === "EPIPE") return;
  throw new UserError(`could not write to standard output (${errorCode(error)})`, "free some space, or use -o FILE");
}

/**
 * Writes what a run comes to: to the file of `-o`, or to standard output where it names none. What is already there is
 * replaced, unless it is one of the inputs or an archive that holds one, under whatever name.
 *
 * @throws UserError when it is one, or cannot be written.
 */
export async function writeResult(text: string, file: string | undefined, inputs: readonly Input[]): Promise<void> {
  if (file === undefined || file === STANDARD_OUTPUT) return await writeOut(text);
  const target = identity(file);
  if (target !== null) {
    for (const path of new Set(inputs.flatMap(({ path: input }) => [...archivesOf(input), input]))) {
      if (identity(path) !== target) continue;
      throw new UserError(`-o ${file}: this is one of the inputs`, "name a file outside of the bundle");
    }
  }
  try {
    writeFileSync(file, text);
  } catch (error) {
    const hint =
      errorCode(error) === "EISDIR" ? "it is a folder: name a file in it" : "its folder has to be there and writable";
    throw new UserError(`-o ${file}: could not be written (${errorCode(error)})`, hint);
  }
}

/** What a file has in common under all its names; null when there is none of that name. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
