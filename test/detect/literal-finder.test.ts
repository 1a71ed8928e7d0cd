import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { literalFinder } from "../../src/detect/literal-finder.ts";

const ENGINES = ["simd", "javascript"] as const;
const WINDOW = 1 << 16;

/** The line of the first literal, and the line feeds before that line, by the plainest of means. */
function plainly(text: string, literals: readonly string[]): { line: number } | null {
  const lines = text.split("\n");
  const line = lines.findIndex((one) => literals.some((literal) => one.includes(literal)));
  return line < 0 ? null : { line };
}

/** What a finder says of the text that stands at `at` in its window, between bytes that are not searched. */
function found(engine: (typeof ENGINES)[number], text: string, literals: readonly string[], at = 100) {
  const finder = literalFinder(WINDOW, engine);
  const bytes = Buffer.from(text, "latin1");
  const around = `${literals.join("").slice(0, 6)}\n\n`;
  for (let index = 0; index < 1_000; index++) finder.window[index] = around.charCodeAt(index % around.length);
  finder.window.set(bytes, at);
  finder.lookFor(literals, bytes);
  const offset = finder.find(at, at + bytes.length);
  return { offset: offset < 0 ? -1 : offset - at, lineFeeds: finder.lineFeeds };
}

// few letters, so that literals and what looks like them are frequent
const letters = (characters: string, most: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength: 0, maxLength: most, size: "max" });
const literals = fc.array(fc.string({ unit: fc.constantFrom(..."abAB@\0"), minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 40,
});

describe.each(ENGINES)("looking for literals with %s", (engine) => {
  it("finds the first line that holds one, and counts the lines before it", () => {
    fc.assert(
      fc.property(letters("abAB@\0\n\xe4", 400), literals, fc.integer({ min: 0, max: 40 }), (text, wanted, at) => {
        const { offset, lineFeeds } = found(engine, text, wanted, at);
        const expected = plainly(text, wanted);
        expect(offset < 0).toBe(expected === null);
        expect(lineFeeds).toBe(expected?.line ?? text.split("\n").length - 1);
        if (offset >= 0) expect(wanted.some((literal) => text.startsWith(literal, offset))).toBe(true);
      }),
      { seed: 1, numRuns: 3_000 },
    );
  });

  it("finds a short one anywhere, and counts the lines before it, whatever stands behind what is searched", () => {
    const hay = letters("h\n", 70);
    const short = fc.constantFrom("@", "ab", "abc");
    fc.assert(
      fc.property(hay, short, letters("h\n", 3), fc.integer({ min: 0, max: 40 }), (before, literal, behind, at) => {
        const text = before + literal + behind;
        const lineFeeds = before.split("\n").length - 1;
        expect(found(engine, text, [literal], at)).toEqual({ offset: before.length, lineFeeds });
        expect(found(engine, before + behind, [literal], at).offset).toBe(-1);
      }),
      { seed: 1, numRuns: 5_000 },
    );
  });

  it.each([
    ["at the beginning", "needle and more", 0],
    ["at the end", "hay hay needle", 8],
    ["across blocks of sixteen", `${"h".repeat(13)}needle${"h".repeat(40)}`, 13],
    ["far behind", `${"h\n".repeat(30_000)}needle`, 60_000],
    ["not where its end is missing", "hay needl", -1],
    ["not where bytes around it complete it", "eedle", -1],
  ])("finds it %s", (_, text, offset) => {
    expect(found(engine, text, ["needle"])).toEqual({
      offset,
      lineFeeds: text.slice(0, offset < 0 ? undefined : offset).split("\n").length - 1,
    });
  });

  it("finds what is no ASCII", () => {
    const bytes = Buffer.from("a\nb \u2019 \u00e4\u20ac\nc\u200bd");
    const finder = literalFinder(WINDOW, engine);
    finder.window.set(bytes);
    finder.lookFor(["\u00a0", "\u200b"], bytes);
    expect([finder.find(0, bytes.length), finder.lineFeeds]).toEqual([bytes.length - 4, 2]);
    expect(finder.find(0, bytes.length - 2)).toBe(-1);
  });

  it("looks for other literals when told to", () => {
    const finder = literalFinder(WINDOW, engine);
    finder.window.set(Buffer.from("one two three"));
    finder.lookFor(["three"], finder.window.subarray(0, 13));
    expect(finder.find(0, 13)).toBe(8);
    finder.lookFor(["two", "("], finder.window.subarray(0, 13));
    expect(finder.find(0, 13)).toBe(4);
    expect(finder.find(5, 13)).toBe(-1);
  });
});

it("has the fast way here: else these tests compare one with itself", () => {
  expect(() => literalFinder(WINDOW, "simd")).not.toThrow();
});
