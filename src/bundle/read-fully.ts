import { readSync } from "node:fs";

/** Reading goes on for so long until others have their turn: timers, signals, other work of who uses the library. */
const TURN_MS = 50;

let lastTurn = Date.now();

/**
 * Fills `target` from a place of an open file; how many bytes there were. The system may give less at a time than is
 * there. It reads at once: handing it to a thread takes longer than what is in the memory of the system, and what is
 * not is fetched by that ahead of us.
 */
export async function readFully(fd: number, target: Uint8Array, position: number): Promise<number> {
  if (Math.abs(Date.now() - lastTurn) > TURN_MS) {
    await new Promise(setImmediate);
    lastTurn = Date.now();
  }
  let filled = 0;
  while (filled < target.length) {
    const count = readSync(fd, target, filled, target.length - filled, position + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
