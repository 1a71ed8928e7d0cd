import type { FileHandle } from "node:fs/promises";

/** Fills `target` from a place of a file; how many bytes there were. The system may give less at a time than is there. */
export async function readFully(file: Pick<FileHandle, "read">, target: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < target.length) {
    const { bytesRead } = await file.read(target, filled, target.length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
