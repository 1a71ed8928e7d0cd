import { fileProblem } from "../bundle/problems.ts";
import type { Problem } from "../model.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { editsAroundHoles } from "./around-zeros.ts";

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

/** A text of which parts were lost in zeros. */
export interface Zeroed {
  /** Nothing but zeros stands in the lines that they cut. */
  readonly text: SourceText;
  /** Without what is left of the items of documents that they cut, too. */
  readonly documents: SourceText;
  readonly problem: Problem;
}

/** What is left of a text around zeros, and what is to be said of it; null where none of it was lost so. */
export function aroundZeros(source: SourceText): Zeroed | null {
  const { content } = source;
  const lines = zeroedLines(source);
  const [first] = lines;
  if (first === undefined || !isTextAroundZeros(content.replaceAll(ZERO_RUN, ""))) return null;
  const holes = [...content.matchAll(ZERO_RUN)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })); // prettier-ignore
  const where = lines.length === 1 ? "this line is" : `this line and ${lines.length - 1} more are`;
  const problem = { ...zerosWithin(`a part of ${where} zeros`), ...source.positionAt(first.start) };
  const documents = source.edit(editsAroundHoles(source, holes));
  return { text: withoutZeroedLines(source), documents: withoutZeroedLines(documents), problem };
}

function zeroedLines(source: SourceText): readonly Line[] {
  return holdsZeroRun(source.content) ? source.lines().filter(({ text }) => holdsZeroRun(text)) : [];
}

/** The text with nothing but zeros in each line of which a part was lost in them. */
function withoutZeroedLines(source: SourceText): SourceText {
  const { content } = source;
  let text = "";
  let at = 0;
  for (const { start, end } of zeroedLines(source)) {
    text += content.slice(at, start) + "\0".repeat(end - start);
    at = end;
  }
  return source.withSameLength(text + content.slice(at));
}

/** What is to be said of a text with zeros in it; `what` is, as far as is known. */
export function zerosWithin(what = "a part of it is zeros"): Problem {
  return fileProblem(
    "zeros-within",
    "warning",
    `${what}, as a crash or a full disk leaves them; what was there is lost, and of a document that they cut only whole items are read`,
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
