import { describe, expect, it } from "vitest";
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

it("shortens the places of citations, and not what they quote", () => {
  const report = sampleReport("probable-without-time");
  const { folder, report: shown } = withoutFolder(report);
  expect(folder).not.toBe("");
  const sources = (one: Report) =>
    one.findings.flatMap(({ criteria }) => criteria.flatMap(({ citations }) => citations));
  expect(sources(shown).map(({ source, text }) => [folder + source, text])).toEqual(
    sources(report).map(({ source, text }) => [source, text]),
  );
});

it("quotes a line of the evidence as it stands there, though it names the path of an input", () => {
  const text = "cat case/tasks.txt";
  const citation = { source: "case/topology.yml", line: 1, column: 1, text };
  const report = { ...reportOf("case/topology.yml", "case/tasks.txt"), contradictions: [{ statement: "", citations: [citation] }] }; // prettier-ignore
  expect(withoutFolder(report).report.contradictions[0]!.citations[0]).toMatchObject({ source: "topology.yml", text });
});

describe("a sentence of the report", () => {
  const shownWith = (statement: string, ...paths: string[]): string => {
    const report = { ...reportOf(...paths), contradictions: [{ statement, citations: [] }] };
    return withoutFolder(report).report.contradictions[0]!.statement;
  };

  it("names places without the folder, too, which the report names once", () => {
    const paths = ["cases/417/topology.yml", "cases/417/more/tasks.txt"];
    expect(
      shownWith("a deploy came between cases/417/topology.yml:2 and the call (cases/417/more/tasks.txt:7)", ...paths),
    ).toBe("a deploy came between topology.yml:2 and the call (more/tasks.txt:7)");
  });

  it("keeps what only looks like the folder", () => {
    expect(shownWith("/opsmgr/bosh_dns/tls_ca is in /topology.yml:3", "/topology.yml", "/tasks.txt")).toBe(
      "/opsmgr/bosh_dns/tls_ca is in topology.yml:3",
    );
    expect(shownWith("it was in old/a/tasks.txt, not in a/tasks.txt:1", "a/tasks.txt")).toBe(
      "it was in old/a/tasks.txt, not in tasks.txt:1",
    );
  });
});
