import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../src/analyze.ts";
import { openBundle } from "../src/bundle/open-bundle.ts";
import type { Source } from "../src/bundle/source.ts";
import { render, type Format, type Report } from "../src/index.ts";
import { redactReport } from "../src/redact/redact-report.ts";
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from "../src/render/html/assets.ts";

// The report of every fixture bundle in every format. `npm run golden` writes them anew, to be reviewed as a diff.
const BUNDLES = readdirSync("fixtures/bundles").sort();

const SHOWN: Readonly<Record<string, { format: Format; width?: number; verbose?: boolean }>> = {
  "report.json": { format: "json" },
  "terminal-60.txt": { format: "terminal", width: 60 },
  "terminal-80.txt": { format: "terminal", width: 80 },
  "terminal-120-verbose.txt": { format: "terminal", width: 120, verbose: true },
  "piped.txt": { format: "terminal" },
  "report.md": { format: "markdown" },
  "report.prose.txt": { format: "prose" },
  "report.html.txt": { format: "html" },
};

describe.each(BUNDLES)("%s", (name) => {
  it.each(Object.entries(SHOWN))("%s", async (file, { format, width = Infinity, verbose = false }) => {
    const report = await reportOf(`fixtures/bundles/${name}`);
    const text = render(report, { format, width, verbose, color: false, unicode: true });
    await expect(format === "html" ? withoutAssets(text) : text).toMatchFileSnapshot(
      `../fixtures/golden/${name}/${file}`,
    );
  });
});

it("holds the reports of the bundles, and no others", () => {
  expect(readdirSync("fixtures/golden").sort()).toEqual(BUNDLES);
  for (const name of BUNDLES) expect(readdirSync(`fixtures/golden/${name}`).sort()).toEqual(Object.keys(SHOWN).sort());
});

it("has a bundle for every verdict", () => {
  const verdicts = BUNDLES.map(
    (name) => (JSON.parse(readFileSync(`fixtures/golden/${name}/report.json`, "utf8")) as Report).verdict,
  );
  expect([...new Set(verdicts)].sort()).toEqual(
    ["confirmed", "probable", "possible", "inconclusive", "ruled-out", "not-applicable"].sort(),
  );
});

/** Files of a checkout have the date of the checkout: it is left out, as those of members are not. */
async function* undated(sources: AsyncIterable<Source>): AsyncIterable<Source> {
  for await (const source of sources) yield source.path.includes("!/") ? source : { ...source, modifiedAt: null };
}

async function reportOf(bundle: string): Promise<Report> {
  const knowledge = { failedAt: [], healthDeployments: [], clockSkewSeconds: null, zone: null };
  const { report } = await analyze(undated(openBundle([bundle])), knowledge, "0.0.0");
  return redactReport(report);
}

/** The style and the script are the same in all pages, and are tested in a browser. */
function withoutAssets(page: string): string {
  return page.replace(STYLE, "…").replace(SCRIPT, "…").replace(STYLE_HASH, "sha256-…").replace(SCRIPT_HASH, "sha256-…");
}
