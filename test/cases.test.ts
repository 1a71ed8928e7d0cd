import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { analyzeBundle, parseTime, type Report } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "certrace-"));
afterAll(() => rmSync(folder, { recursive: true }));

const TASKS = "fixtures/kinds/bosh-tasks";
const FORMS = [
  ...["v7.9.0", "v2.0.48"].flatMap((version) =>
    ["tty-nocolor.txt", "redirected.txt", "json", "pty.ansi.txt"].map((form) => `${version}/tasks-recent.${form}`),
  ),
  "derived/tasks-recent-all.trimmed-indented.txt",
  "derived/tasks-recent-all.truncated.txt",
  "derived/tasks-recent-all.tty-flag.utf8-bom-crlf.txt",
  "derived/tasks-recent.powershell51-redirect.utf16le-bom-crlf.txt",
].map((name) => `${TASKS}/${name}`);

const RESPONSE = readFileSync("fixtures/bundles/kb-297427/regenerate.json", "utf8");
/** The published topology, of the foundation and the years of the task lists. */
const TOPOLOGY = readFileSync("fixtures/bundles/kb-297427/topology-during.annotated.yml", "utf8")
  .replace("2022-11-27", "2024-06-27")
  .replace("cf-0aeaa5a9fd7974c9262d", "cf-3b9c1f0a2d6e4f5a8b7c");
const DATED = `Wed Mar  6 00:41:40 UTC 2024\n${TOPOLOGY}`;

let bundles = 0;
/** Writes files into a folder of their own and gives their paths. */
function files(contents: Readonly<Record<string, string>>): string[] {
  const home = join(folder, String(bundles++));
  mkdirSync(home);
  return Object.entries(contents).map(([name, content]) => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  });
}

async function judged(paths: readonly string[], failedAt: string | null): Promise<Report> {
  const parsed = failedAt === null ? null : parseTime(failedAt);
  if (parsed?.ok === false) throw new Error(parsed.reason);
  return analyzeBundle(paths, { failedAt: parsed === null ? [] : [{ file: null, instant: parsed.instant }] });
}

function status(report: Report, id: string): string | undefined {
  return report.findings[0]?.criteria.find((criterion) => criterion.id === id)?.status;
}

describe("the published case", () => {
  it("is probable, with the lines that show the versions and the missing time named", async () => {
    const report = await analyzeBundle(["fixtures/bundles/kb-297427"]);
    expect(report.verdict).toBe("probable");
    expect(report.matched).toBe(true);
    const newest = report.findings[0]!.criteria.find(({ id }) => id === "newest-version-only-on-health-check")!;
    expect(newest.status).toBe("met");
    expect(newest.citations.map(({ line }) => line)).toEqual([6, 7, 9]);
    expect(status(report, "others-share-one-older-version")).toBe("met");
    expect(status(report, "check-ran-during-call")).toBe("unknown");
    expect(report.findings[0]!.assumptions[0]!.statement).toContain("nothing says when the call was made");
  });

  it("notes the arrows and is valid all the same", async () => {
    const report = await analyzeBundle(["fixtures/bundles/kb-297427"]);
    const notes = report.inputs.flatMap(({ problems }) => problems);
    expect(notes.map(({ code, severity }) => [code, severity])).toEqual([
      ["annotations-removed", "note"],
      ["annotations-removed", "note"],
    ]);
  });

  it("cites text that stands where the citation says", async () => {
    const report = await analyzeBundle(["fixtures/bundles/kb-297427"]);
    for (const { source, line, column, text } of report.findings[0]!.criteria.flatMap(({ citations }) => citations)) {
      expect(
        readFileSync(source, "utf8")
          .split("\n")
          .at(line - 1)!
          .slice(column - 1),
      ).toContain(text);
    }
  });
});

describe.each(FORMS)("dated into the history of %s", (list) => {
  it.each([
    ["00:41:30", null, "probable"],
    ["00:41:30", TOPOLOGY, "probable"],
    ["00:41:30", DATED, "confirmed"],
    ["00:41:10", null, "possible"],
    ["00:41:10", TOPOLOGY, "probable"],
    ["00:45:00", null, "ruled-out"],
    ["00:45:00", DATED, "ruled-out"],
    ["00:51:30", null, "possible"],
  ] as const)("a call at %s", async (time, topology, verdict) => {
    const paths = files({ "response.json": RESPONSE, ...(topology === null ? {} : { "topology.yml": topology }) });
    const report = await judged([...paths, list], `2024-03-06T${time}Z`);
    expect(report.verdict).toBe(verdict);
    const check = report.healthChecks.find(({ createTask }) => createTask === "184327")!;
    expect(check).toMatchObject({
      deleteTask: "184328",
      deployed: { from: "2024-03-06T00:41:05Z", to: "2024-03-06T00:41:48Z" },
      visible: { from: "2024-03-06T00:41:27Z" },
    });
  });
});

describe("what a list cannot say", () => {
  const list = `${TASKS}/v7.9.0/tasks-recent.tty-nocolor.txt`;

  it("says by how much the clocks may differ", async () => {
    const report = await judged([...files({ "response.json": RESPONSE }), list], "2024-03-06T00:41:31Z");
    expect(report.findings[0]!.clockMarginSeconds).toEqual({ earlier: 3, later: 16 });
  });

  it("dates a call by the date line directly before it, not by one before another output", async () => {
    const date = "Wed Mar  6 00:41:30 UTC 2024\n";
    const direct = await judged([...files({ "a.txt": `${date}${RESPONSE}` }), list], null);
    expect(direct.calls[0]!.at).toMatchObject({ basis: "date-line", strength: "strong" });
    const behind = await judged([...files({ "a.txt": `${date}${TOPOLOGY}\n${RESPONSE}` }), list], null);
    expect(behind.calls[0]!.at?.strength).toBe("weak");
    expect(behind.captures[0]!.takenAt).toBe("2024-03-06T00:41:30Z");
  });

  it("names no assumption that a verdict by time does not rest on", async () => {
    const paths = [...files({ "response.json": RESPONSE, "topology.yml": TOPOLOGY }), list];
    const report = await judged(paths, "2024-03-06T00:45:00Z");
    expect(report.verdict).toBe("ruled-out");
    expect(report.findings[0]!.assumptions).toEqual([]);
    expect(report.headline).not.toContain("assumption");
  });

  it("proves nothing when it is filtered to another deployment", async () => {
    const rows = readFileSync(list, "utf8")
      .split("\n")
      .filter((line) => !line.includes("bosh-health") && !/^\s{20}/.test(line) && !/^\d+ tasks/.test(line));
    const report = await judged(
      files({ "response.json": RESPONSE, "tasks.txt": rows.join("\n") }),
      "2024-03-06T00:45:00Z",
    );
    expect(status(report, "check-ran-during-call")).toBe("unknown");
    expect(report.verdict).toBe("inconclusive");
  });

  it("proves nothing of a call after its end", async () => {
    const report = await judged([...files({ "response.json": RESPONSE }), list], "2024-03-06T03:45:00Z");
    expect(status(report, "check-ran-during-call")).toBe("unknown");
    expect(report.verdict).not.toBe("ruled-out");
  });

  it("is not judged with the topology of another foundation", async () => {
    const foreign = readFileSync("fixtures/bundles/kb-297427/topology-during.annotated.yml", "utf8");
    const report = await judged(
      [...files({ "response.json": RESPONSE, "topology.yml": `Wed Mar  6 00:41:40 UTC 2024\n${foreign}` }), list],
      "2024-03-06T00:41:30Z",
    );
    expect(report.verdict).toBe("probable");
    expect(report.contradictions).toHaveLength(1);
    expect(report.findings[0]!.alternatives.map(({ code }) => code)).toContain("certificate-expired");
  });

  it("takes two strong times that disagree for a contradiction", async () => {
    const answer = `HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:41:31 GMT\n\n${RESPONSE}`;
    const paths = [...files({ "response.txt": answer, "topology.yml": DATED }), list];
    expect((await judged(paths, null)).verdict).toBe("confirmed");
    expect(["probable", "possible", "inconclusive"]).toContain((await judged(paths, "2024-03-06T00:45:00Z")).verdict);
  });

  it("rules out an Apply Changes that is unfinished", async () => {
    const moved = TOPOLOGY.replace("- bosh-health <", "- cf-3b9c1f0a2d6e4f5a8b7c\n            - bosh-health <").replace(
      "            - cf-3b9c1f0a2d6e4f5a8b7c\n            - metric",
      "            - metric",
    );
    const report = await judged(
      [...files({ "response.json": RESPONSE, "topology.yml": `Wed Mar  6 00:41:20 UTC 2024\n${moved}` }), list],
      "2024-03-06T00:41:30Z",
    );
    expect(report.verdict).toBe("ruled-out");
    expect(report.findings[0]!.diagnosis.code).toBe("apply-changes-unfinished");
  });

  it("says that a failed delete left the check behind", async () => {
    const failed = readFileSync(list, "utf8").replace(/^184328 {2}done {8}/m, "184328  error       ");
    const report = await judged(files({ "response.json": RESPONSE, "tasks.txt": failed }), "2024-03-06T00:43:30Z");
    expect(report.verdict).toBe("ruled-out");
    expect(report.findings[0]!.diagnosis.code).toBe("orphaned-health-check");
    expect(report.headline).toContain("waiting does not help");
  });
});

describe("a real director", () => {
  it.each([
    "api-tasks.json",
    "tasks-recent-all.tty.txt",
    "tasks-recent.redirected.txt",
    "tasks-recent.json",
    "tasks-recent.pty.ansi.txt",
  ])("shows its five checks in %s", async (name) => {
    const report = await analyzeBundle([`${TASKS}/director-276/${name}`]);
    const checks = report.healthChecks.filter(({ state }) => state === "finished");
    expect(
      checks.map(({ createTask, deleteTask, deployed }) => [
        createTask,
        deleteTask,
        deployed.from?.slice(11),
        deployed.to?.slice(11),
      ]),
    ).toEqual([
      ["12", "13", "16:04:28Z", "16:05:25Z"],
      ["14", "15", "16:05:31Z", "16:06:07Z"],
      ["20", "22", "16:15:32Z", "16:16:09Z"],
      ["23", "24", "16:25:31Z", "16:26:08Z"],
      ["25", "27", "16:26:33Z", "16:27:11Z"],
    ]);
  });
});

describe("bad input", () => {
  const cut = RESPONSE.slice(0, RESPONSE.indexOf("/opsmgr/bosh_dns") + 10);
  it.each([
    ["cut-off JSON", cut],
    [
      "a page",
      "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
    ],
    [
      "an alias bomb",
      `topology: &a [x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b]\nd: [${"*c, ".repeat(2_000)}*c]\n`,
    ],
    ["YAML with tabs", TOPOLOGY.replaceAll("    ", "\t")],
    ["duplicate keys", TOPOLOGY.replace("      signed_by:", "      signed_by: x\n      signed_by:")],
    ["nesting", `${"[{".repeat(50_000)}`],
    ["nothing", ""],
    ["NULs", "\0\0\0\0 topology:"],
    ["rubbish", "hello\nworld\n"],
  ])("%s beside good files is a problem, and nothing is lost or made sure by it", async (_, content) => {
    const good = files({ "bad.txt": content, "response.json": RESPONSE });
    const report = await judged([...good, `${TASKS}/v7.9.0/tasks-recent.json`], null);
    expect(report.healthChecks.length).toBeGreaterThan(5);
    expect(["confirmed", "ruled-out"]).not.toContain(report.verdict);
    expect(report.calls.length).toBeGreaterThan(0);
  });

  it("gives the position of what is broken", async () => {
    const [path = ""] = files({
      "topology.yml": "topology:\n    - name: /a\n      versions:\n        - version_id: x\n          active: maybe\n",
    });
    const report = await analyzeBundle([path]);
    expect(report.inputs[0]).toMatchObject({ status: "invalid", kind: "topology" });
    expect(report.inputs[0]!.problems).toContainEqual(
      expect.objectContaining({ code: "schema", line: 5, column: 19, pointer: "/topology/0/versions/0/active" }),
    );
  });

  it("makes no capture speak whose YAML is broken", async () => {
    const broken = DATED.replace("          signing: true\n", "\t signing: true\n");
    const report = await judged(
      [...files({ "response.json": RESPONSE, "topology.yml": broken }), `${TASKS}/v7.9.0/tasks-recent.json`],
      "2024-03-06T00:41:30Z",
    );
    expect(report.verdict).not.toBe("confirmed");
    expect(report.outcome).toBe("partial");
  });
});

it("reports what its schema describes", async () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/report.schema.json", "utf8")),
  );
  for (const paths of [["fixtures/bundles/kb-297427"], FORMS.slice(0, 3), ["README.md"]]) {
    const report = await analyzeBundle(paths);
    validate(report);
    expect(validate.errors).toBeNull();
  }
});
