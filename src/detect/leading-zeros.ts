import type { Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";

const NOTHING = new Uint8Array(0);

/**
 * Passes over the zero bytes in front of a text. A log that is emptied while a program goes on writing to it at its old
 * place (`copytruncate` of logrotate) begins with as many as it held before, and so does one of which a crash of the
 * machine lost the beginning.
 */
export class LeadingZeros {
  /** How many there were, in bytes; final behind the first byte that is none. */
  count = 0;
  #isBehind = false;

  /** What of the next chunk stands behind them. */
  behind(chunk: Uint8Array): Uint8Array {
    if (this.#isBehind) return chunk;
    let at = 0;
    while (chunk[at] === 0) at++;
    this.count += at;
    if (at === chunk.length) return NOTHING;
    this.#isBehind = true;
    // a single one is half of a character of UTF-16
    if (this.count !== 1) return chunk.subarray(at);
    this.count = 0;
    if (at === 1) return chunk;
    const whole = new Uint8Array(1 + chunk.length);
    whole.set(chunk, 1);
    return whole;
  }
}

/** What is to be said of `count` zero bytes, more than none, in front of a text. */
export function zerosPassed(count: number): Problem {
  const message = `${count} zero bytes stand in front of its first line and were passed over, as in a log that was emptied while a program wrote to it; columns of line 1 count from behind them`;
  const hint = "look for what was logged before in the rotated file (.1, .gz)";
  return problemAt({ line: 1, column: 1 }, "leading-zeros", "note", message, hint);
}
