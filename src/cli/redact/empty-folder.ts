import { access, constants, readdir, realpath } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { errorCode } from "../../bundle/problems.ts";
import { UserError } from "../../bundle/user-error.ts";
import { notWritten, STANDARD_OUTPUT } from "../output.ts";

/**
 * Where the copy is to lie: a folder that is empty or not there yet, outside of what is copied.
 *
 * @throws UserError when it is not.
 */
export async function emptyFolder(folder: string, paths: readonly string[]): Promise<string> {
  if (folder === STANDARD_OUTPUT)
    throw new UserError(
      "-o -: a copy is a folder, and cannot go to standard output",
      "name a folder; ./- is one called -",
    );
  const output = await located(folder);
  for (const path of paths) {
    if (isWithin(output, await located(path)))
      throw new UserError(`-o ${folder}: this lies in the bundle`, "name a folder outside of it");
  }
  let content: string[] = [];
  try {
    content = await readdir(output);
  } catch (error) {
    if (errorCode(error) !== "ENOENT")
      throw new UserError(`-o ${folder}: this is no folder (${errorCode(error)})`, "name another one");
  }
  if (content.length === 0) {
    await expectWritable(folder, output);
    return output;
  }
  throw new UserError(`-o ${folder}: the folder is not empty`, "name a new folder; nothing is overwritten");
}

/** Looks whether a folder may be written to, or made in what is there of its path. */
async function expectWritable(folder: string, output: string): Promise<void> {
  try {
    await access(output, constants.W_OK);
  } catch (error) {
    const above = dirname(output);
    if (errorCode(error) === "ENOENT" && above !== output) return await expectWritable(folder, above);
    throw notWritten(`-o ${folder}`, error);
  }
}

/** Where a path lies, every link in it resolved as far as it is there. */
export async function located(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async () => {
    const above = dirname(whole);
    return above === whole ? whole : join(await located(above), basename(whole));
  });
}

/** Whether it is the folder itself, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
