import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, expect, vi } from "vitest";
import { runRedact } from "../../src/cli/redact.ts";
import type * as Library from "../../src/index.ts";
import { redactReport } from "../../src/redact/redact-report.ts";
import { parseRedactionMap } from "../../src/redact/redaction-map.ts";
import { Redactor } from "../../src/redact/redactor.ts";
import { StandIns } from "../../src/redact/stand-ins.ts";
import type { Report } from "../../src/report.ts";

// Of every bundle that the tests below analyse a copy without names is made, and analysed as the bundle was: the report
// has to be the same, but for the names.
const folder = mkdtempSync(join(tmpdir(), "certrace-same-verdict-"));
afterAll(() => rmSync(folder, { recursive: true }));

vi.spyOn(process.stderr, "write").mockReturnValue(true);

let count = 0;

vi.mock("../../src/index.ts", async (importOriginal) => {
  const original = await importOriginal<typeof Library>();
  const analyzeBundle: typeof Library.analyzeBundle = async (given, options = {}) => {
    const asGiven = await original.analyzeBundle(given, options);
    const paths = given.map((path) => resolve(path));
    const report = await original.analyzeBundle(paths, options);
    const { healthDeployments = [], failedAt = [], limits = {} } = options;
    const output = join(folder, `${count++}`);
    const redactMap = `${output}.json`;
    await runRedact([...paths], { redact: "names", redactMap, output, healthDeployment: healthDeployments, limit: limits }); // prettier-ignore
    if (!existsSync(redactMap)) return asGiven;
    const { map } = parseRedactionMap(redactMap, readFileSync(redactMap, "utf8"));
    const redactor = new Redactor(new StandIns(map, healthDeployments));
    const shared = sharedFolder(paths);
    const moved = failedAt.map(({ file, instant }) => ({ file: file === null ? null : redactor.redactPath(file.replace(shared, "")), instant })); // prettier-ignore
    const copy = await original.analyzeBundle([output], { ...options, failedAt: moved, redact: false });
    expect(bare(copy, (text) => text.replaceAll(`${output}/`, ""))).toEqual(
      bare(redactReport(report, redactor), (text) =>
        paths.reduce((all, path) => all.replaceAll(path, path.slice(shared.length)), text),
      ),
    );
    return asGiven;
  };
  return { ...original, analyzeBundle };
});

/** The folder that all of them lie in. */
function sharedFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => dirname(path).split("/"));
  const end = folders[0]!.findIndex((name, index) => folders.some((other) => other[index] !== name));
  return `${folders[0]!.slice(0, end < 0 ? undefined : end).join("/")}/`;
}

/** What a report says, without the folders of files and the columns in a line. */
function bare(
  { verdict, headline, calls, findings, healthChecks, cadence, captures, contradictions }: Report,
  withoutFolders: (text: string) => string,
): unknown {
  const said = { verdict, headline, calls, findings, healthChecks, cadence, captures, contradictions };
  const text = JSON.stringify(said, (key, value: unknown) => (key === "column" ? undefined : value));
  return JSON.parse(withoutFolders(text));
}

await import("../whole-bundles.ts");
