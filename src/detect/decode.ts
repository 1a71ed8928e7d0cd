import type { Problem } from "../model.ts";

/** What the bytes of a source are. */
export type Decoded =
  { readonly type: "text"; readonly text: string; readonly problems: readonly Problem[] } | { readonly type: "binary" };

/**
 * Decodes text in the encodings that saved output has: UTF-8, UTF-16 either way (PowerShell), with a byte order mark or
 * without. Bytes that are no UTF-8 become U+FFFD, and a problem says where the first of them is.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (isBinary(bytes)) return { type: "binary" };
  const utf16 = utf16Order(bytes);
  if (utf16 !== null) return { type: "text", text: new TextDecoder(utf16).decode(bytes), problems: [] };
  try {
    return { type: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder("utf-8").decode(bytes);
    return { type: "text", text, problems: [notUtf8(text)] };
  }
}

/** The encoding of a text, by its first bytes. */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  return utf16Order(bytes) ?? "utf-8";
}

function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
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
  const sample = new TextDecoder("utf-8").decode(bytes.subarray(0, 8_192));
  const control = sample.match(CONTROL)?.length ?? 0;
  return control > sample.length * 0.05;
}

/** What stands in no text: neither blanks and ends of lines nor the escape of a terminal's colours. */
const CONTROL = /[\0-\x06\x0e-\x1a\x1c-\x1f]/g;

function notUtf8(text: string): Problem {
  const at = Math.max(text.indexOf("\uFFFD"), 0);
  const before = text.slice(0, at);
  const count = text.split("\uFFFD").length - 1;
  return {
    code: "not-utf8",
    severity: "warning",
    message: `${count === 1 ? "one character is" : `${count} characters are`} not valid UTF-8; the first stands here`,
    line: before.split("\n").length,
    column: at - before.lastIndexOf("\n"),
    pointer: null,
    hint: "save the output again as UTF-8, or check that the file is not damaged",
  };
}
