import { mapStrings } from "../map-strings.ts";

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** The text with every character that would act on a terminal written out: `\x1b[31m`, `\n`, `\u202e`. */
export function printable(text: string): string {
  // nearly all are plain, which is told far faster
  if (/^[ -~]*$/.test(text)) return text;
  // controls (C0, DEL, C1), format characters (bidi overrides, zero width), surrogates that stand alone, and the two
  // separators that some terminals break the line at
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu,
    (character) => SHORT[character] ?? writtenOut(character.codePointAt(0)!),
  );
}

/** A value of JSON with {@link printable} applied to all strings in it. */
export function printableStrings<T>(value: T): T {
  return mapStrings(value, printable);
}

function writtenOut(codePoint: number): string {
  const hex = codePoint.toString(16);
  if (codePoint <= 0xff) return `\\x${hex.padStart(2, "0")}`;
  return codePoint <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`;
}
