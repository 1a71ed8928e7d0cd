import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { render } from "../../../src/render/index.ts";
import { linkedPlaces } from "../../../src/render/terminal/links.ts";
import type { Report } from "../../../src/report.ts";

const LINK = /\u001b\]8;;([^\u001b]*)\u001b\\([^\u001b]*)\u001b\]8;;\u001b\\/g;

function linksIn(text: string): string[] {
  return [...text.matchAll(LINK)].map(([, address, shown]) => `${shown} -> ${address}`);
}

describe("places as links", () => {
  it.each([
    ["a.yml:3", ["a.yml:3 -> x:a.yml#3"]],
    [" at a.yml:3-5, b/c.txt:7:2  error", ["a.yml:3-5 -> x:a.yml#3", "b/c.txt:7:2 -> x:b/c.txt#7"]],
    ["(a.yml:3)", ["a.yml:3 -> x:a.yml#3"]],
    ["\u001b[2ma.yml:3\u001b[0m", ["a.yml:3 -> x:a.yml#3"]],
    ["at 00:41:30 of other.yml:3", []],
    ["xa.yml:3 a.yml:3:4:5 a.yml", []],
  ])("%j", (text, expected) => {
    const linked = linkedPlaces(text, (path, line) =>
      /^(?:a\.yml|b\/c\.txt)$/.test(path) ? `x:${path}#${line}` : null,
    );
    expect(linksIn(linked)).toEqual(expected);
    expect(linked.replaceAll(LINK, "$2")).toBe(text);
  });
});

describe("a report with links", () => {
  const report = JSON.parse(readFileSync("fixtures/reports/confirmed.json", "utf8")) as Report;
  const options = { format: "terminal", color: true, unicode: true, verbose: false } as const;
  const linkTo = (path: string, line: number) => `file:///${path}#${line}`;

  it.each([60, 80, 200, Infinity])("looks the same at %d columns", (width) => {
    const linked = render(report, { ...options, width, linkTo });
    expect(linksIn(linked).length).toBeGreaterThan(3);
    expect(linked.replaceAll(LINK, "$2")).toBe(render(report, { ...options, width }));
  });

  it("leads to the whole path where a name is shown short", () => {
    const paths = new Set(report.inputs.map(({ path }) => path));
    const links = linksIn(render(report, { ...options, width: 56, linkTo }));
    expect(links.some((link) => link.includes("…"))).toBe(true);
    const addresses = links.map((link) => link.split(" -> ")[1]!);
    for (const address of addresses) expect(paths).toContain(/^file:\/\/\/(.*)#\d+$/.exec(address)![1]);
  });

  it("has none where no file is there, and none in other formats", () => {
    expect(render(report, { ...options, width: 80, linkTo: () => null })).not.toContain("\u001b]8");
    expect(render(report, { ...options, format: "markdown", width: 80, linkTo })).not.toContain("\u001b]8");
  });
});
