import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const KB = "fixtures/bundles/kb-297427";

/** Within the package, so that its own name is found. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join("test", "library-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(program: string, ...options: readonly string[]): { stdout: string; stderr: string } {
  const args = [...options, "--input-type=module", "-e", program];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { stdout, stderr };
}

describe("the built library", () => {
  test("can be imported and analyses a folder", () => {
    const program = `
      import { analyzeBundle, render } from "certrace";
      const report = await analyzeBundle(["${KB}"]);
      const text = render(report, { format: "terminal", width: 80, color: false, unicode: true, verbose: false });
      process.stdout.write(report.verdict + " " + text.includes("PROBABLE"));
    `;
    expect(run(program)).toEqual({ stdout: "probable true", stderr: "" });
  });

  test("does what the README shows", () => {
    const example = /## As a library\n[^]*?```js\n([^]*?)```/.exec(readFileSync("README.md", "utf8"))![1]!;
    expect(example).toContain('"case-417"');
    const { stdout, stderr } = run(example.replaceAll('"case-417"', `"${KB}"`));
    expect({ verdict: (JSON.parse(stdout) as { verdict: string }).verdict, stderr }).toEqual({
      verdict: "probable",
      stderr: "",
    });
  });

  test("throws what only the caller can put right", () => {
    const program = `
      import { analyzeBundle, KnowledgeError, parseTime, UserError } from "certrace";
      const at = parseTime("2024-03-06T00:41:30Z");
      const failure = (promise) => promise.then(() => null, (error) => error);
      const missing = await failure(analyzeBundle(["nowhere"]));
      const unknown = await failure(analyzeBundle(["${KB}"], { failedAt: [{ file: "other.json", instant: at.instant }] }));
      process.stdout.write([missing instanceof UserError, missing.hint !== "", unknown instanceof KnowledgeError].join());
    `;
    expect(run(program)).toEqual({ stdout: "true,true,true", stderr: "" });
  });

  test("keeps what files say, and not their texts: 150 MB of logs fit into a heap of 64 MB", () => {
    const logs = join(folder, "logs");
    mkdirSync(logs);
    const log = readFileSync("fixtures/kinds/bosh-task-debug/task-24.debug", "utf8");
    const line = `D, [2026-11-23T16:26:30.000000 #11978] [task:24] DEBUG -- DirectorJobRunner: ${"filler ".repeat(20)}\n`;
    for (let task = 100; task < 250; task++)
      writeFileSync(join(logs, `${task}.log`), log.replaceAll("24", String(task)) + line.repeat(5_000));
    const program = `
      import { analyzeBundle } from "certrace";
      const { inputs } = await analyzeBundle(["${logs}"]);
      process.stdout.write(String(inputs.filter(({ status }) => status === "used").length));
    `;
    expect(run(program, "--max-old-space-size=64")).toEqual({ stdout: "150", stderr: "" });
  });

  test("keeps an instance once, and not for each deploy of it: a million mentions fit into a heap of 48 MB", () => {
    const logs = join(folder, "deploys");
    mkdirSync(logs);
    const log = readFileSync("fixtures/kinds/bosh-task-debug/task-24.debug", "utf8");
    const updates = Array.from({ length: 2_500 }, (_, index) => {
      const instance = `diego_cell/${String(index).padStart(8, "0")}-4bb6-4db3-b61b-2c29b0ab4f45`;
      const thread = `[instance_update(${instance} (${index}))]`;
      return `D, [2026-11-23T16:26:30.000000 #11978] ${thread} DEBUG -- DirectorJobRunner: (0.0002s) (conn: 2200) COMMIT\n`;
    }).join("");
    for (let task = 100; task < 500; task++)
      writeFileSync(join(logs, `${task}.log`), log.replaceAll("24", String(task)) + updates);
    const program = `
      import { analyzeBundle } from "certrace";
      const { inputs } = await analyzeBundle(["${logs}"]);
      process.stdout.write(String(inputs.filter(({ status }) => status === "used").length));
    `;
    expect(run(program, "--max-old-space-size=48")).toEqual({ stdout: "400", stderr: "" });
    // so little room makes it slow: on a busy machine it takes a minute
  }, 180_000);

  test("has types for all that it takes and gives", () => {
    const program = `
      import { analyzeBundle, parseTime, parseZone, render } from "certrace";
      import type { AnalyzeBundleOptions, Finding, Instant, Limits, ParsedTime, Problem, RenderOptions, Report, Verdict, Zone } from "certrace";
      const zone: Zone | null = parseZone("Asia/Seoul");
      const time: ParsedTime = parseTime("2024-03-06 09:41:30", zone);
      const instant: Instant | null = time.ok ? time.instant : null;
      const limits: Partial<Limits> = { members: 3 };
      const options: AnalyzeBundleOptions = { zone, limits, failedAt: instant ? [{ file: null, instant }] : [], redact: false };
      const report: Report = await analyzeBundle(["case-417"], options);
      const verdict: Verdict = report.verdict;
      const findings: Finding[] = report.findings;
      const problems: Problem[] = report.inputs.flatMap((input) => input.problems);
      const shown: RenderOptions = { format: "prose", width: Infinity, color: false, unicode: true, verbose: false };
      export const all = [verdict, findings, problems, render(report, shown)];
      // @ts-expect-error there is no such format
      render(report, { ...shown, format: "pdf" });
    `;
    const file = join(folder, "uses-the-library.ts");
    writeFileSync(file, program);
    const typescript = createRequire(import.meta.url).resolve("typescript/package.json");
    const compiler = typescript.replace("package.json", "bin/tsc");
    const options = ["--ignoreConfig", "--noEmit", "--strict", "--exactOptionalPropertyTypes", "--module", "nodenext", "--target", "es2023"]; // prettier-ignore
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, file], { encoding: "utf8" });
    expect(stdout).toBe("");
  });
});
