import { accessSync, closeSync, constants, openSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { archivesOf } from "../bundle/archives-of.ts";
import { errorCode } from "../bundle/problems.ts";
import { UserError } from "../bundle/user-error.ts";
import { printable } from "../render/terminal/printable.ts";
import type { Input } from "../report.ts";

/** What `-o` names standard output by; a file of this name is `./-`. */
export const STANDARD_OUTPUT = "-";

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

/** Writes what a run comes to. */
export type WriteResult = (text: string, inputs: readonly Input[]) => Promise<void>;

/**
 * Where a run writes what it comes to: the file of `-o`, or standard output where it names none. That the file cannot be
 * written is told before anything is read, as far as that shows then. What is already there is replaced, unless it is one
 * of the inputs or an archive that holds one, under whatever name.
 *
 * @throws UserError when it is one, or cannot be written; so does what is returned.
 */
export function resultTo(file: string | undefined): WriteResult {
  if (file === undefined || file === STANDARD_OUTPUT) return writeOut;
  const told = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof UserError ? error : notWritten(`-o ${file}`, error);
    }
  };
  told(() => expectWritable(file));
  return async (text, inputs) => {
    const target = identity(file);
    if (target !== null) {
      for (const path of new Set(inputs.flatMap(({ path: input }) => [...archivesOf(input), input]))) {
        if (identity(path) !== target) continue;
        throw new UserError(`-o ${file}: this is one of the inputs`, "name a file outside of the bundle");
      }
    }
    told(() => writeFile(file, text));
  };
}

/** Who looks at a terminal while a file is written is told in one line what it came to; pipes and `--quiet` get none. */
export function tellWritten(what: string, { output, quiet }: { output?: string; quiet?: boolean }): void {
  if (output === undefined || output === STANDARD_OUTPUT || quiet === true || !process.stderr.isTTY) return;
  process.stderr.write(`certrace: ${what}, written to ${printable(output)}\n`);
}

/**
 * Looks whether a file may be written, or made in its folder.
 *
 * @throws what `node:fs` throws when it may not.
 */
function expectWritable(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats?.isDirectory()) throw Object.assign(new Error(), { code: "EISDIR" });
  if (stats !== undefined) return accessSync(file, constants.W_OK);
  const folder = dirname(file);
  // below a file Node 20 throws, and Node 22 says of the name that there is nothing
  if (!statSync(folder).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
  accessSync(folder, constants.W_OK);
}

/** A pipe from which nobody reads would be waited for without end; whoever has read enough of one is no error. */
function writeFile(file: string, text: string): void {
  const isPipe = statSync(file, { throwIfNoEntry: false })?.isFIFO() === true;
  const pipe = isPipe ? openSync(file, constants.O_WRONLY | constants.O_NONBLOCK) : null;
  try {
    writeFileSync(file, text);
  } catch (error) {
    if (errorCode(error) !== "EPIPE") throw error;
  } finally {
    if (pipe !== null) closeSync(pipe);
  }
}

/** That `what` could not be written; `error` is what `node:fs` threw. */
export function notWritten(what: string, error: unknown): UserError {
  const code = errorCode(error);
  return new UserError(`${what}: could not be written (${code})`, HINTS[code] ?? "name another file");
}

const NOT_ALLOWED = "name a place that you may write to";
const NO_ROOM = "free some space, or name a file on another disk";

const HINTS: Readonly<Record<string, string>> = {
  EISDIR: "it is a folder: name a file in it",
  ENOENT: "its folder is not there, or nothing can be made in it: make it first, or name another one",
  ENOTDIR: "a part of its path is a file, and not a folder",
  EACCES: NOT_ALLOWED,
  EPERM: NOT_ALLOWED,
  EROFS: NOT_ALLOWED,
  ENOSPC: NO_ROOM,
  EDQUOT: NO_ROOM,
  ENXIO: "nobody reads from it: start its reader first, or name a file",
  ENAMETOOLONG: "name a shorter one",
};

/** What a file has in common under all its names; null when there is none of that name. */
function identity(path: string): string | null {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return null;
  }
}
