import { read, readSync } from "node:fs";
import { promisify } from "node:util";

const readInThread = promisify(read);

/** Up to this size a read takes less time than handing it to a thread: folders may hold files by ten thousands. */
const SMALL_BYTES = 256 << 10;

/**
 * Fills `target` from a place of an open file; how many bytes there were. The system may give less at a time than is
 * there.
 */
export async function readFully(fd: number, target: Uint8Array, position: number): Promise<number> {
  let filled = 0;
  while (filled < target.length) {
    const [length, at] = [target.length - filled, position + filled];
    const count =
      length <= SMALL_BYTES
        ? readSync(fd, target, filled, length, at)
        : (await readInThread(fd, target, filled, length, at)).bytesRead;
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
