/** The log of one deploy, in pieces; `start` in seconds since the epoch. */
export function debugLog(of: {
  seed: number;
  bytes: number;
  task: number;
  deployment: string;
  start: number;
}): Generator<string, void, void>;
