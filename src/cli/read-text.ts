import { Buffer } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";

/** No configuration and no map is longer; a device may have no end. */
const MAX_BYTES = 64 << 20;

/**
 * The text of a file that is for the program itself.
 *
 * @throws what `node:fs` throws, and an error of that form when the file is too long.
 */
export function readText(path: string): string {
  const file = openSync(path, "r");
  try {
    const chunks: Buffer[] = [];
    for (let length = 0; length <= MAX_BYTES; length += chunks.at(-1)!.length) {
      const chunk = Buffer.allocUnsafe(1 << 16);
      const count = readSync(file, chunk);
      if (count === 0) return Buffer.concat(chunks).toString("utf8");
      chunks.push(chunk.subarray(0, count));
    }
    throw Object.assign(new Error(`${path} is too long`), { code: "EFBIG" });
  } finally {
    closeSync(file);
  }
}
