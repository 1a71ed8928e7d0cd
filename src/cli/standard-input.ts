import { fstatSync, statSync, type Stats } from "node:fs";
import { devNull } from "node:os";

/** Standard input is opened only where `-` is among the paths. */
export function stdinFor(paths: readonly string[]): { stdin?: AsyncIterable<Uint8Array> } {
  return paths.includes("-") ? { stdin: standardInput() } : {};
}

/**
 * @throws where there is nothing that could be read: Node takes a folder for an empty file, and puts the null device in
 * the place of a standard input that is closed.
 */
async function* standardInput(): AsyncIterable<Uint8Array> {
  const stats = fstatSync(0);
  if (stats.isDirectory()) throw Object.assign(new Error("standard input is a folder"), { code: "EISDIR" });
  if (isNullDevice(stats)) throw Object.assign(new Error("standard input is closed"), { code: "EBADF" });
  yield* process.stdin;
}

function isNullDevice(stats: Stats): boolean {
  return stats.isCharacterDevice() && stats.rdev === statSync(devNull, { throwIfNoEntry: false })?.rdev;
}
