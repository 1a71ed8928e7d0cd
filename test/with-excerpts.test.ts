import { describe, expect, it } from "vitest";
import type { Problem } from "../src/model.ts";
import { redactInputs } from "../src/redact/redact-report.ts";
import { SourceText } from "../src/syntax/source-text.ts";
import { withExcerpts } from "../src/with-excerpts.ts";

function problem(line: number | null, column: number | null, more: Partial<Problem> = {}): Problem {
  return { code: "x", severity: "error", message: "m", line, column, pointer: null, hint: null, ...more };
}

function excerptOf(text: string, line: number | null, column: number | null, more?: Partial<Problem>) {
  return withExcerpts([problem(line, column, more)], SourceText.of("a.yml", text))[0]!.excerpt;
}

describe("the line of a problem", () => {
  it("is split at the column", () => {
    expect(excerptOf("one\r\n\tname: []\r\n", 2, 8)).toEqual({ before: "\tname: ", after: "[]" });
    expect(excerptOf("one\nname:", 2, 6)).toEqual({ before: "name:", after: "" });
  });

  it("is quoted without what is not seen in it", () => {
    const line = "na\u200bme:\u00a0/a\u200b\u2011b";
    expect(excerptOf(`one\n${line}\n`, 2, line.indexOf("/") + 1)).toEqual({ before: "name: ", after: "/a-b" });
  });

  it("is not quoted for notes, for problems without a line, or where nothing stands in it", () => {
    expect(excerptOf("one", 1, 1, { severity: "note" })).toBeUndefined();
    expect(excerptOf("one", null, null)).toBeUndefined();
    expect(excerptOf("one", 7, 1)).toBeUndefined();
    expect(excerptOf("one\n \nthree", 2, 1)).toBeUndefined();
  });

  it("is quoted for the first problems only: a file may have one in each of its lines", () => {
    const problems = Array.from({ length: 1_000 }, (_, index) => problem(index + 1, 1));
    const quoted = withExcerpts(problems, SourceText.of("a.yml", "x\n".repeat(1_000)));
    expect(quoted).toHaveLength(1_000);
    expect(quoted.slice(0, 50).every(({ excerpt }) => excerpt !== undefined)).toBe(true);
    expect(quoted.slice(50)).toEqual(problems.slice(50));
  });

  it("is quoted around the column where it is long, and no character is halved", () => {
    const { before, after } = excerptOf(`${"😀".repeat(300)}!${"😀".repeat(300)}`, 1, 602)!;
    expect(`${before}|${after}`).toMatch(/^(?:😀)+!\|(?:😀)+$/u);
    expect(before.length + after.length).toBeLessThanOrEqual(240);
  });
});

describe("secrets in the line of a problem", () => {
  const shown = (text: string, line: number, column: number, pointer: string | null = null) => {
    const problems = withExcerpts([problem(line, column, { pointer })], SourceText.of("a.yml", text));
    const input = { path: "a.yml", kind: null, bytes: 1, sha256: null, status: "invalid" as const, problems };
    return redactInputs([input])[0]!.problems[0]!.excerpt;
  };

  it("are left out, and the column moves with them", () => {
    expect(shown("password: hunter2secret, name: []", 1, 32)).toBeDefined();
    expect(shown('{"password": "hunter2secret", "name": []}', 1, 39)).toEqual({
      before: '{"password": "[redacted:password:1]", "name": ',
      after: "[]}",
    });
  });

  it.each([14, 15, 18, 25])("are left out when column %i stands at them or in them", (column) => {
    const { before, after } = shown('{"password": "hunter2secret"}', 1, column)!;
    expect(before + after).toBe('{"password": "[redacted:password:1]"}');
  });

  it("are not quoted where only the lines around tell that they are some", () => {
    expect(shown("password: |\n  hunter2secret\nname: x", 2, 3)).toBeUndefined();
    const pem = `key: |\n  -----BEGIN PRIVATE KEY-----\n${"  MIIabc+/123\n".repeat(5)}  -----END PRIVATE KEY-----\n`;
    expect(shown(pem, 5, 3)).toBeUndefined();
    expect(shown(pem, 2, 3)).toBeDefined();
  });

  it("are not quoted where a long line is cut within one", () => {
    expect(shown(`{"password": "${"hunter2 ".repeat(100)}", "name": []}`, 1, 826)).toBeUndefined();
  });

  it.each([
    ['{\n"a": 1\ncurl -u admin:hunter2secret x\n', 3, 6, 'this is no JSON value, found "-u admin:hunter2"'],
    ["Authorization: hunter2secret", 1, 16, "this is no JSON value, found 'hunter2secret'"],
    ["uaac token client get admin -s hunter2secret", 1, 23, 'a value is expected here, found "admin -s hunter2s"'],
    ["secret: hunter2secret", 1, 9, '"hunter2secret" is not written as this value has to be'],
  ])("are not quoted by the message either: %j", (text, line, column, message) => {
    const told = (content: string) =>
      withExcerpts([problem(line, column, { message })], SourceText.of("a.yml", content))[0]!.message;
    expect(told(text)).not.toContain("hunter2");
    expect(told(text)).toContain("a value that is not shown");
    expect(told("\n\nnothing of that kind stands here")).toBe(message);
  });

  it("are not quoted where the pointer tells that it is one", () => {
    expect(shown("- hunter2secret", 1, 3)).toBeDefined();
    expect(shown("- hunter2secret", 1, 3, "/password")).toBeUndefined();
  });
});
