import { expect, it } from "vitest";
import { withoutFolder } from "../../src/render/without-folder.ts";
import type { Report } from "../../src/report.ts";
import { sampleReport } from "./sample-reports.ts";

function reportOf(...paths: string[]): Report {
  const report = sampleReport("nothing-recognised");
  return { ...report, inputs: paths.map((path) => ({ ...report.inputs[0]!, path })) };
}

it.each([
  [["case/topology.yml", "case/tasks.txt"], "case/", ["topology.yml", "tasks.txt"]],
  [["a/b/c/x", "a/b/d/x"], "a/b/", ["c/x", "d/x"]],
  [["case.zip!/logs/a", "case.zip!/logs/b"], "case.zip!/logs/", ["a", "b"]],
  [["case-1/a", "case-12/a"], "", ["case-1/a", "case-12/a"]],
  [["case/a", "b"], "", ["case/a", "b"]],
  [["a"], "", ["a"]],
  [[], "", []],
])("%j lie in %j", (paths, folder, shown) => {
  const found = withoutFolder(reportOf(...paths));
  expect(found.folder).toBe(folder);
  expect(found.report.inputs.map(({ path }) => path)).toEqual(shown);
});

it("shortens the places of citations, and no other text", () => {
  const report = sampleReport("probable-without-time");
  const { folder, report: shown } = withoutFolder(report);
  expect(folder).not.toBe("");
  const sources = (one: Report) =>
    one.findings.flatMap(({ criteria }) => criteria.flatMap(({ citations }) => citations));
  expect(sources(shown).map(({ source, text }) => [folder + source, text])).toEqual(
    sources(report).map(({ source, text }) => [source, text]),
  );
});
