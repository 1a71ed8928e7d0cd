import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { render } from "../../src/render/index.ts";
import { mapStrings } from "../../src/render/map-strings.ts";
import { code, fence, sentence, table } from "../../src/render/markdown/inline.ts";
import type { Report } from "../../src/report.ts";
import { hostileReport, SAMPLE_NAMES, sampleReport } from "./sample-reports.ts";

const markdown = (report: Report): string =>
  render(report, { format: "markdown", width: 80, color: false, unicode: true, verbose: false });

/** What is left of a line when its code spans are taken away, as CommonMark finds them (spec 0.31, section 6.1). */
function outsideCode(line: string): string {
  let rest = "";
  for (let at = 0; at < line.length;) {
    const ticks = /^`+/.exec(line.slice(at))?.[0];
    const close = ticks === undefined ? null : new RegExp(`(?<!\`)${ticks}(?!\`)`).exec(line.slice(at + ticks.length));
    if (ticks === undefined) rest += line[at++];
    else if (close === null) {
      rest += ticks;
      at += ticks.length;
    } else at += ticks.length + close.index + ticks.length;
  }
  return rest;
}

const hostile = fc.string({ unit: fc.constantFrom(..."a1 `*_[]()<>|~&#@^$\\.:/!-+"), maxLength: 60 });

describe("text in Markdown", () => {
  it("stays text whatever it is: nothing active is left outside of code", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(outsideCode(sentence(text))).not.toMatch(/[\\`*_[\]<>|~&#@^$]|:\/\//);
      }),
      { seed: 1, numRuns: 3_000 },
    );
  });

  it("is whole: without the marks of code it is what it was", () => {
    const bare = (text: string) => text.replaceAll(/[` ]/g, "");
    fc.assert(
      fc.property(hostile, (text) => {
        expect(bare(sentence(text))).toBe(bare(text));
      }),
      { seed: 1, numRuns: 3_000 },
    );
  });

  it("is not touched where it is harmless", () => {
    expect(sentence("bosh-health uses it; 9 deployments do not (see task 23).")).toBe(
      "bosh-health uses it; 9 deployments do not (see task 23).",
    );
  });

  it.each([
    ["ask ops@example.com, please", "ask `ops@example.com`, please"],
    ["see (/services/tls_ca).", "see (`/services/tls_ca`)."],
    ["say `curl -i` then", "say `curl -i` then"],
    ["https://example.com/#a", "`https://example.com/#a`"],
  ])("%s", (text, expected) => {
    expect(sentence(text)).toBe(expected);
  });

  it("puts as many backticks around code as it needs", () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (text.trim() !== "") expect(outsideCode(code(text))).toBe("");
        const [open, ...rest] = fence([text, "end"]);
        expect(rest.findIndex((line) => line === open)).toBe(2);
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  it("keeps the columns of a table", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 5 }), (rows) => {
        const cells = rows.map((row) => row.map(sentence));
        for (const line of table(["one", "two"], cells)) expect(line.split(/(?<!\\)\|/)).toHaveLength(4);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});

describe.each(SAMPLE_NAMES)("%s in Markdown", (name) => {
  const text = markdown(sampleReport(name));

  it("is as it was approved", async () => {
    await expect(text).toMatchFileSnapshot(`golden/${name}.md`);
  });

  it("says the answer first, and every command in a fence of its own", () => {
    const { verdict, findings } = sampleReport(name);
    expect(text.startsWith(`**${verdict.toUpperCase().replace("-", " ")}**: `)).toBe(true);
    const fences = [...text.matchAll(/^ *(`{3,})sh\n *(.*)\n *\1$/gm)].map((match) => match[2]);
    expect(fences).toEqual([...new Set(findings.flatMap(({ collect }) => collect.map(({ command }) => command)))]);
  });
});

it("lets nothing that a bundle says become markup, HTML, a link or a mention", () => {
  const NASTY = "<img src=x> [a](http://e.com) @me **b** _c_ ~~d~~ #1 `e | f";
  const own = new Set([
    "id",
    "code",
    "status",
    "verdict",
    "result",
    "severity",
    "basis",
    "strength",
    "kind",
    "call",
    "at",
  ]);
  const report = mapStrings(sampleReport("two-findings"), (text, key) => (own.has(key) ? text : `${text} ${NASTY}`));
  const lines = markdown({ ...report, tool: sampleReport("two-findings").tool }).split("\n");
  const fences = lines.flatMap((line, index) => (/^ *`{3,}(?:sh)?$/.test(line) ? [index] : []));
  expect(fences.length).toBeGreaterThan(2);
  const isFenced = (index: number): boolean => fences.filter((fence) => fence <= index).length % 2 === 1;
  const open = lines.filter((_, index) => !isFenced(index) && !fences.includes(index));
  expect(open.some((line) => line.includes("<img"))).toBe(true);
  for (const line of open) {
    const bold = /^\*\*[^*]+\*\*: /; // what the format itself makes bold
    expect(outsideCode(line.replace(bold, "").replaceAll("\\|", "|")).replaceAll(" | ", "")).not.toMatch(
      /[<>[\]@*_~#]/,
    );
  }
});

it("shows nothing of a hostile report that acts on a terminal", () => {
  const text = markdown(hostileReport());
  expect(text).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
  expect(text.length).toBeLessThan(60_000);
  expect(text).toBe(markdown(hostileReport()));
});
