import type { Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Position } from "../syntax/source-text.ts";
import { isTextAroundZeros, outsideZeroRuns } from "./zero-runs.ts";

/** What the bytes of a source are. */
export type Decoded =
  | { readonly type: "text"; readonly text: string; readonly problems: readonly Problem[] }
  | { readonly type: "binary" }
  /** A text to which another was appended in UTF-16. */
  | { readonly type: "mixed"; readonly problem: Problem };

/**
 * Decodes text in the encodings that saved output has: UTF-8, UTF-16 either way (PowerShell), with a byte order mark or
 * without. Bytes that are no UTF-8 become U+FFFD, and a problem says where the first of them is. `>>` of PowerShell
 * appends UTF-16 to whatever is there, and other shells append plain text to that.
 */
export function decode(bytes: Uint8Array): Decoded {
  const appended = utf16Behind(bytes);
  if (appended !== null) {
    const before = new TextDecoder("utf-8").decode(bytes.subarray(0, appended));
    const message = "from here on this file is in UTF-16, as PowerShell appends it to any file, and nothing of the file was read"; // prettier-ignore
    return { type: "mixed", problem: encodingChanges(before, message) };
  }
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return decodeUtf16(bytes, utf16);
  if (isBinary(bytes)) return { type: "binary" };
  try {
    return { type: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { type: "text", text, problems: [notUtf8(text)] };
  }
}

function decodeUtf16(bytes: Uint8Array, order: Utf16): Decoded {
  const end = plainBehind(bytes, order);
  const text = new TextDecoder(order).decode(bytes.subarray(0, end ?? bytes.length));
  const message = "from here on this file is not in UTF-16 any more, and was not read";
  return { type: "text", text, problems: end === null ? [] : [encodingChanges(text, message)] };
}

/** So many bytes of letters without a NUL are no UTF-16. */
const [PLAIN_LEAST, PLAIN_MOST] = [16, 64];

/** Where UTF-16 begins behind a plain text; null where it does not. The first NUL tells. */
function utf16Behind(bytes: Uint8Array): number | null {
  const zero = bytes.indexOf(0);
  if (zero < PLAIN_LEAST) return null;
  // that of a Western letter stands behind it, or before it
  const at = utf16Order(bytes.subarray(zero - 1)) === "utf-16le" ? zero - 1 : zero;
  if (utf16Order(bytes.subarray(at)) === null) return null;
  const hasMark = bytes[at - 2] === 0xff && bytes[at - 1] === 0xfe;
  return isText(bytes.subarray(0, hasMark ? at - 2 : at)) ? at : null;
}

function isText(bytes: Uint8Array): boolean {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).search(CONTROL) < 0;
  } catch {
    return false;
  }
}

/** Where a plain text begins behind UTF-16, in a line of its own; null where none does. */
function plainBehind(bytes: Uint8Array, order: Utf16): number | null {
  const [low, high] = order === "utf-16le" ? [0, 1] : [1, 0];
  for (let feed = bytes.indexOf(10); feed >= 0; feed = bytes.indexOf(10, feed + 1)) {
    if (feed % 2 !== low || bytes[feed - low + high] !== 0) continue;
    const next = feed - low + 2;
    const sample = bytes.subarray(next, next + PLAIN_MOST);
    if (sample.length >= PLAIN_LEAST && sample.every(isPlain)) return next;
  }
  return null;
}

/** Whether a byte is of ASCII, and no control byte but those of blanks and line ends. */
function isPlain(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
}

/** `before`: what stands before the change. */
function encodingChanges(before: string, message: string): Problem {
  return problemAt(endOf(before), "encoding-changes", "warning", message, "save each output to a file of its own");
}

/** The place behind a text that begins in the first line. */
function endOf(text: string): Position {
  return { line: text.split("\n").length, column: text.length - text.lastIndexOf("\n") };
}

type Utf16 = "utf-16le" | "utf-16be";

/** The encoding of a text, by its first bytes. */
export function encodingOf(bytes: Uint8Array): "utf-8" | Utf16 {
  return utf16Order(bytes) ?? "utf-8";
}

function utf16Order(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  // without a mark: in text of Western letters every other byte is zero
  const sample = bytes.subarray(0, 1_024);
  if (!sample.includes(0)) return null;
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  const half = sample.length / 2;
  if (half >= 8 && odd > half * 0.7 && even < half * 0.1) return "utf-16le";
  if (half >= 8 && even > half * 0.7 && odd < half * 0.1) return "utf-16be";
  return null;
}

/** Whether the first bytes are of no text. It may hold a stray NUL; what is full of control bytes is none. */
export function isBinary(bytes: Uint8Array): boolean {
  if (utf16Order(bytes) !== null) return false;
  const { rest, hasZeroRun } = outsideZeroRuns(bytes, SAMPLE_BYTES);
  const sample = new TextDecoder("utf-8").decode(rest);
  if (hasZeroRun) return !isTextAroundZeros(sample);
  const control = sample.match(CONTROL)?.length ?? 0;
  return control > sample.length * 0.05;
}

const SAMPLE_BYTES = 8_192;

/** What stands in no text: neither blanks and ends of lines nor the escape of a terminal's colours. */
const CONTROL = /[\0-\x06\x0e-\x1a\x1c-\x1f]/g;

function notUtf8(text: string): Problem {
  const at = Math.max(text.indexOf("\uFFFD"), 0);
  const count = text.split("\uFFFD").length - 1;
  const message = `${count === 1 ? "one character is" : `${count} characters are`} not valid UTF-8; the first stands here`;
  const hint = "save the output again as UTF-8, or check that the file is not damaged";
  return problemAt(endOf(text.slice(0, at)), "not-utf8", "warning", message, hint);
}
