import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnsOf, cutEnd, cutMiddle, cutPath, wrap } from "../../../src/render/terminal/columns.ts";
import { printable } from "../../../src/render/terminal/printable.ts";

const text = fc.string({ unit: "grapheme", maxLength: 60 }).map(printable);

describe("columnsOf", () => {
  it.each([
    ["bosh-health", 11],
    ["漢字", 4],
    ["e\u0301", 1],
    ["👍", 2],
    ["✓…█", 3],
  ])("%s takes %d", (sample, columns) => {
    expect(columnsOf(sample)).toBe(columns);
  });
});

describe("cutting", () => {
  it("keeps what fits", () => {
    expect(cutEnd("12345", 5, "…")).toBe("12345");
    expect(cutMiddle("12345", 5, "…")).toBe("12345");
  });

  it("keeps the beginning, or both ends", () => {
    expect(cutEnd("the newest version", 12, "…")).toBe("the newest…");
    expect(cutMiddle("cf-0aeaa5a9fd7974c9262d", 11, "…")).toBe("cf-0a…9262d");
  });

  it.each([
    [34, "aa/b/trunc.zip!/case-417/tasks.txt"],
    [33, "…/b/trunc.zip!/case-417/tasks.txt"],
    [31, "…/trunc.zip!/case-417/tasks.txt"],
    [30, "…/case-417/tasks.txt"],
    [11, "…/tasks.txt"],
    [10, "…tasks.txt"],
    [9, "task…txt"],
    [6, "tas…xt"],
  ])("of a path keeps the name and the folders next to it: %d columns", (width, cut) => {
    expect(cutPath("aa/b/trunc.zip!/case-417/tasks.txt", width, "…")).toBe(cut);
  });

  it("gives no more columns than asked for", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 40 }), (sample, width) => {
        expect(columnsOf(cutEnd(sample, width, "..."))).toBeLessThanOrEqual(width);
        expect(columnsOf(cutMiddle(sample, width, "..."))).toBeLessThanOrEqual(width);
        expect(columnsOf(cutPath(`${sample}/${sample}`, width, "..."))).toBeLessThanOrEqual(width);
      }),
      { seed: 7 },
    );
  });
});

describe("wrap", () => {
  it("breaks between words, and a long word where it must", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("a 0123456789", 4)).toEqual(["a", "0123", "4567", "89"]);
  });

  it("never breaks a command between backticks: it goes to a line of its own, however long it is", () => {
    expect(wrap("see it: `bosh tasks`, then", 13)).toEqual(["see it:", "`bosh tasks`,", "then"]);
    expect(wrap("see (`bosh -d cf instances`) now", 10)).toEqual(["see", "(`bosh -d cf instances`)", "now"]);
    expect(wrap("one ` two ` three four` five", 8)).toEqual(["one", "` two `", "three", "four`", "five"]);
    expect(wrap("a lone ` breaks as ever", 9)).toEqual(["a lone `", "breaks as", "ever"]);
  });

  it("loses nothing but blanks and keeps to the width, but for commands", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 40 }), (sample, width) => {
        const lines = wrap(sample, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(sample.replaceAll(" ", ""));
        const plain = lines.filter((line) => !/`[^`]* [^`]*`/.test(line));
        expect(Math.max(0, ...plain.map(columnsOf))).toBeLessThanOrEqual(width);
      }),
      { seed: 7 },
    );
  });
});
