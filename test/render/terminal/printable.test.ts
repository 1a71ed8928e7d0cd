import { describe, expect, it } from "vitest";
import { printable, printableStrings } from "../../../src/render/terminal/printable.ts";

describe("printable", () => {
  it.each([
    ["\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"],
    ["a\r\nb\tc", "a\\r\\nb\\tc"],
    ["\0\x07\x08\x7f", "\\x00\\x07\\x08\\x7f"],
    ["\x9b2J", "\\x9b2J"],
    ["cod\u202exe.txt\u2066", "cod\\u202exe.txt\\u2066"],
    ["zero\u200bwidth\ufeff", "zero\\u200bwidth\\ufeff"],
    ["line\u2028paragraph\u2029", "line\\u2028paragraph\\u2029"],
    ["half \ud800 a character", "half \\ud800 a character"],
    ["tag \u{e0041}", "tag \\u{e0041}"],
  ])("writes out %j", (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it("leaves letters, signs and marks of any script alone", () => {
    const text = "Größe 漢字 é 👍 – … ✓ \\n";
    expect(printable(text)).toBe(text);
  });

  it("reaches every string of a value and nothing else", () => {
    expect(printableStrings({ a: ["\n", { b: "\t", c: 1, d: null, e: true }] })).toEqual({
      a: ["\\n", { b: "\\t", c: 1, d: null, e: true }],
    });
  });
});
