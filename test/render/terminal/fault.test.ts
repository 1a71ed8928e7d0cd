import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/render/terminal/columns.ts";
import { faultLines, faultOf } from "../../../src/render/terminal/fault.ts";
import { Page } from "../../../src/render/terminal/page.ts";
import { printableStrings } from "../../../src/render/terminal/printable.ts";

const page = (width: number, unicode = true) =>
  new Page({ format: "terminal", width, color: false, unicode, verbose: true });

function lines(before: string, after: string, width = Infinity, unicode = true): string[] {
  const excerpt = printableStrings({ line: 12, before, after });
  return faultLines(
    { what: "a.yml:12:3  error: wrong", excerpt, why: null, hint: "mend it" },
    page(width, unicode),
    "",
  );
}

/** The character above the caret. */
function pointedAt(drawn: readonly string[]): string {
  const [text, caret] = drawn.slice(1, 3) as [string, string];
  const column = caret.indexOf("^");
  let columns = 0;
  for (const character of text) {
    if (columns === column) return character;
    columns += columnsOf(character);
  }
  return "";
}

describe("a fault", () => {
  it("is told as what, where, why and what to do", () => {
    const problem = {
      code: "schema",
      severity: "error" as const,
      message: 'expected a text, found "[]"',
      line: 12,
      column: 7,
      pointer: "/0/name",
      hint: "correct it",
      excerpt: { before: "name: ", after: "[]" },
    };
    expect(faultLines(faultOf("a.yml", problem), page(Infinity), "")).toEqual([
      'a.yml:12:7  error: expected a text, found "[]" [schema /0/name]',
      "  12 | name: []",
      "     |       ^",
      "  why: the schema of such a document asks for something else here",
      "  hint: correct it",
    ]);
  });

  it.each([
    ["behind a tab", "\tname: ", "[]", "["],
    ["behind wide characters", '{"証明書": ', "12}", "1"],
    ["behind a combining mark", "e\u0301: ", "[]", "["],
    ["behind what would act on the terminal", "a\u001b[31m\u202e: ", "[]", "["],
    ["in a long line", "x".repeat(500), `!${"y".repeat(500)}`, "!"],
    ["at the end of a long line", "x".repeat(500), "!", "!"],
    ["at the beginning of a long line", "", `!${"y".repeat(500)}`, "!"],
    ["in a long line of wide characters", "証".repeat(300), `!${"明".repeat(300)}`, "!"],
  ])("has its caret below the column: %s", (_, before, after, pointed) => {
    for (const width of [60, 80, 200]) {
      const drawn = lines(before, after, width);
      expect(pointedAt(drawn)).toBe(pointed);
      for (const line of drawn) expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }
  });

  it("shows what would act on a terminal as escapes, and cuts with ASCII where there is no more", () => {
    const text = lines("a\u001b[31m", `b${"y".repeat(500)}`, 80, false).join("\n");
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain("a\\x1b[31mb");
  });
});
