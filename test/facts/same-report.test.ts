import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, vi } from "vitest";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import { factsLines, ndjson } from "../../src/facts/write-facts.ts";
import type * as Library from "../../src/index.ts";
import { inspectBundle } from "../../src/inspect-bundle.ts";
import { redactReport } from "../../src/redact/redact-report.ts";

// Every analysis that the tests below make of a bundle is made a second time, from the facts of the bundle alone: the
// two reports have to be the same, but for the input that holds the facts. And none of them holds a secret, so nothing
// of them may be taken for one.
const folder = mkdtempSync(join(tmpdir(), "certrace-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

vi.mock("../../src/index.ts", async (importOriginal) => {
  const original = await importOriginal<typeof Library>();
  const analyzeBundle: typeof Library.analyzeBundle = async (paths, options = {}) => {
    const report = await original.analyzeBundle(paths, { ...options, redact: false });
    expect(redactReport(report)).toEqual(report);
    const { limits = {}, zone = null } = options;
    const file = join(folder, `${files++}.ndjson`);
    writeFileSync(
      file,
      ndjson(factsLines(await inspectBundle(openBundle(paths, { limits }), { zone, limits }), "0.0.0")),
    );
    const fromFacts = await original.analyzeBundle([file], options);
    const inputs = fromFacts.inputs.filter(({ path }) => path !== file);
    expect({ ...fromFacts, inputs }).toEqual(report);
    expect(fromFacts.inputs.find(({ path }) => path === file)).toMatchObject({ kind: "facts", status: "used", problems: [] }); // prettier-ignore
    return report;
  };
  return { ...original, analyzeBundle };
});

await import("../whole-bundles.ts");
