import { readSync } from "node:fs";
import { isTurnDue, turn } from "./turn.ts";

/**
 * Fills `target` from a place of an open file; how many bytes there were. The system may give less at a time than is
 * there. It reads at once, and not in a thread: what is in the memory of the system is there sooner than the thread
 * answers, and the rest the system fetches ahead of us.
 */
export async function readFully(fd: number, target: Uint8Array, position: number): Promise<number> {
  if (isTurnDue()) await turn();
  let filled = 0;
  while (filled < target.length) {
    const count = readSync(fd, target, filled, target.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
