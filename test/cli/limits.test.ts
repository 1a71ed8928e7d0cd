import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/report.ts";
import { limitOf } from "../../src/cli/limits.ts";
import { zip } from "../bundle/archives.ts";

describe("a limit on the command line", () => {
  it.each([
    ["members=500000", { members: 500_000 }],
    ["bytes=200GiB", { bytes: 200 * 2 ** 30 }],
    ["bytes=1.5MB", { bytes: 1_500_000 }],
    ["depth=3", { depth: 3 }],
  ])("%s", (text, limits) => {
    expect(limitOf(text, { ratio: 9 })).toEqual({ ratio: 9, ...limits });
  });

  it.each([
    "members",
    "members=",
    "members=many",
    "files=3",
    "bytes=-1",
    "bytes=0",
    "bytes=1XB",
    "__proto__=3",
    "constructor=3",
  ])("is refused: %s", (text) => {
    expect(() => limitOf(text, {})).toThrow(/expected|there are members, bytes, ratio, depth|at least/);
  });
});

describe("a limit that bites", () => {
  const folder = mkdtempSync(join(tmpdir(), "certrace-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "case.zip");
  const files = ["regenerate.json", "topology-during.annotated.yml", "topology-after.annotated.yml"];
  writeFileSync(
    path,
    zip(files.map((name) => ({ name, data: readFileSync(`fixtures/bundles/kb-297427/${name}`, "utf8") }))),
  );
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ["dist/cli/certrace.js", ...args], {
      encoding: "utf8",
    });
    return { report: JSON.parse(stdout === "" ? "null" : stdout) as Report, stderr, status };
  };

  it("is named with the option that raises it, and what was read in time is used", () => {
    const { report } = run(path, "--format", "json", "--limit", "members=1");
    expect(report).toMatchObject({ outcome: "partial", verdict: "inconclusive" });
    const problems = report.inputs.flatMap((input) => input.problems);
    expect(problems.map(({ code }) => code)).toContain("limit-members");
    expect(problems.find(({ code }) => code === "limit-members")).toMatchObject({
      message: expect.stringContaining("the archives hold more than 1 member,"),
      hint: expect.stringContaining("--limit members=NUMBER"),
    });
  });

  it("does not bite once it is raised", () => {
    const { report } = run(path, "--format", "json", "--limit", "members=3");
    expect(report).toMatchObject({ outcome: "complete", verdict: "probable" });
  });

  it("is named where a document is longer, and the rest of the bundle is used", () => {
    const bundle = "fixtures/bundles/kb-297427";
    const { report } = run(bundle, "--format", "json", "--limit", "document=2500");
    const problems = report.inputs.flatMap((input) => input.problems.filter(({ severity }) => severity === "error"));
    expect(problems.map(({ code }) => code)).toEqual(["document-too-large"]);
    expect(problems[0]!.message).toContain("longer than 1250 characters");
    expect(problems[0]!.hint).toContain("--limit document=NUMBER");
    expect(report).toMatchObject({ outcome: "partial", verdict: "possible" });
    expect(run(bundle, "--format", "json", "--limit", "document=9K").report.verdict).toBe("probable");
  });

  it("that is misspelt ends the run with what there is", () => {
    const { stderr, status } = run(path, "--limit", "member=3");
    expect(status).toBe(2);
    expect(stderr).toContain("there are members, bytes, ratio, depth");
  });
});
