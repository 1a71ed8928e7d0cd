/** Reading goes on for so long until others have their turn: timers, signals, other work of who uses the library. */
const TURN_MS = 50;

let lastTurn = Date.now();

/** Whether others are to have their turn now: see {@link turn}. */
export function isTurnDue(): boolean {
  return Math.abs(Date.now() - lastTurn) > TURN_MS;
}

/** Lets them. */
export async function turn(): Promise<void> {
  await new Promise(setImmediate);
  lastTurn = Date.now();
}
