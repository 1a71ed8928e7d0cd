import { describe, expect, it } from "vitest";
import { render, type RenderOptions } from "../../src/render/index.ts";
import { hostileReport, SAMPLE_NAMES, sampleReport } from "./sample-reports.ts";

const OPTIONS: RenderOptions = { format: "json", width: 80, color: true, unicode: true, verbose: false };

describe("json", () => {
  it.each(SAMPLE_NAMES)("%s: the report object, indented, with a newline at the end", (name) => {
    const report = sampleReport(name);
    expect(render(report, OPTIONS)).toBe(`${JSON.stringify(report, null, 2)}\n`);
  });

  it("is the same object for characters that act on a terminal, which are written as escapes", () => {
    const report = hostileReport();
    const text = render(report, OPTIONS);
    expect(JSON.parse(text)).toEqual(report);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });

  it("escapes a format character beyond U+FFFF so that a parser reads it back", () => {
    const report = { ...sampleReport("not-applicable"), headline: "a\u{e0041}b" };
    expect(render(report, OPTIONS)).toContain('"a\\udb40\\udc41b"');
  });
});
