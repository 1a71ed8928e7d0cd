import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { errorCode } from "../../bundle/problems.ts";

/** Makes a folder, and those that it is to lie in. What `node:fs` has for it never ends where none can be made, as in `/proc`. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const above = dirname(folder);
    if (errorCode(error) === "EEXIST") return;
    if (errorCode(error) !== "ENOENT" || above === folder) throw error;
    await makeFolder(above);
    await mkdir(folder);
  }
}
