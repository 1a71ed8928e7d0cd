import { fileProblem } from "../bundle/problems.ts";
import type { Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { SourceText } from "../syntax/source-text.ts";

/**
 * A crash of a machine, a full disk or a bad copy leaves sectors of zeros in a file. No text of any encoding has so many
 * zeros one after another; where the rest of a file is text, they stand for what was lost of it.
 */
const LEAST_ZEROS = 16;

const ZEROS = "\0".repeat(LEAST_ZEROS);
const ZERO_RUN = /\0{16,}/g;

/** Whether a part of a text was lost in zeros: what is left of two of its entries may pass for one. */
export function holdsZeroRun(text: string): boolean {
  return text.includes(ZEROS);
}

/**
 * Whether what stands around runs of zeros is text. Databases and other records of machines are full of zeros, too, and
 * have bytes that are no text around each name.
 */
export function isTextAroundZeros(rest: string): boolean {
  return (rest.match(NO_TEXT)?.length ?? 0) <= rest.length * 0.01;
}

const NO_TEXT = /[\0-\x06\x0e-\x1a\x1c-\x1f\uFFFD]/g;

/** The first bytes that stand in no run of zeros, `most` of them, and whether there is one among them. */
export function outsideZeroRuns(bytes: Uint8Array, most: number): { rest: Uint8Array; hasZeroRun: boolean } {
  const kept = new Uint8Array(Math.min(most, bytes.length));
  let length = 0;
  let hasZeroRun = false;
  for (let at = 0; at < bytes.length && length < most;) {
    const zero = bytes.indexOf(0, at);
    const from = zero < 0 ? bytes.length : zero;
    let end = from;
    while (bytes[end] === 0) end++;
    const isRun = end - from >= LEAST_ZEROS;
    hasZeroRun ||= isRun;
    const part = bytes.subarray(at, isRun ? from : end).subarray(0, most - length);
    kept.set(part, length);
    length += part.length;
    at = end;
  }
  return { rest: kept.subarray(0, length), hasZeroRun };
}

/**
 * The text with nothing but zeros in each line of which a part was lost in them, and what is to be said of it; null where
 * none was.
 */
export function withoutZeroedLines(
  source: SourceText,
): { readonly text: SourceText; readonly problem: Problem } | null {
  const { content } = source;
  const lines = holdsZeroRun(content) ? source.lines().filter(({ text }) => holdsZeroRun(text)) : [];
  const [first] = lines;
  if (first === undefined || !isTextAroundZeros(content.replaceAll(ZERO_RUN, ""))) return null;
  let text = "";
  let at = 0;
  for (const { start, end } of lines) {
    text += content.slice(at, start) + "\0".repeat(end - start);
    at = end;
  }
  const { code, severity, message, hint } = zerosWithin();
  const where = lines.length === 1 ? "this line" : `this line, and ${lines.length - 1} more`;
  const problem = problemAt(source.positionAt(first.start), code, severity, `${message}: ${where}`, hint);
  return { text: source.withSameLength(text + content.slice(at)), problem };
}

/** What is to be said of a text with zeros in it. */
export function zerosWithin(): Problem {
  return fileProblem(
    "zeros-within",
    "warning",
    "a part of it is zeros, as a crash or a full disk leaves them; the lines that were there are lost, and no document was read that they cut through",
    "get the file again, and compare its checksum",
  );
}

/** Of 512 zeros, the smallest sector, a chunk has so many, wherever it ends. */
const STRIDE = 256;

/** Tells whether a sector of zeros stands within a text that comes in chunks; shorter runs may be passed over. */
export class ZeroRuns {
  found = false;

  push(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.found; at += STRIDE)
      if (chunk[at] === 0) this.found = zerosAround(chunk, at) >= LEAST_ZEROS;
  }
}

function zerosAround(chunk: Uint8Array, at: number): number {
  let [from, to] = [at, at];
  while (chunk[from - 1] === 0) from--;
  while (chunk[to] === 0) to++;
  return to - from;
}
