import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import type { FactsLine } from "../../src/facts/facts-line.ts";
import { factsLines, ndjson } from "../../src/facts/write-facts.ts";
import { analyzeBundle, parseZone, type Report } from "../../src/index.ts";
import { inspectBundle } from "../../src/inspect-bundle.ts";

const folder = mkdtempSync(join(tmpdir(), "certrace-facts-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function factsOf(paths: readonly string[]): Promise<FactsLine[]> {
  return factsLines(await inspectBundle(openBundle(paths), { zone: null }), "0.0.0");
}

let files = 0;
function saved(content: string | Buffer): string {
  const path = join(folder, `${String(files++).padStart(3, "0")}.txt`);
  writeFileSync(path, content);
  return path;
}

const VIOLATION = '{"safety_violations":[{"violation":"there is more than one signing version of a certificate authority","certificate_names":["/opsmgr/bosh_dns/tls_ca"]}]}'; // prettier-ignore

/** A dated answer clear of every check in the list: ruled out, because the list tells of no check at that time. */
const CLEAR = [
  saved(`HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:45:00 GMT\n\n${VIOLATION}\n`),
  "fixtures/kinds/bosh-tasks/v7.9.0/tasks-recent.json",
];
const clear = ndjson(await factsOf(CLEAR));

function problemsOf(report: Report) {
  return report.inputs.find(({ kind }) => kind === "facts")!.problems;
}

describe("the schema", () => {
  const schema = (name: string): object => JSON.parse(readFileSync(`schemas/${name}.schema.json`, "utf8"));
  const validate = new Ajv2020({ strict: false, schemas: [schema("report")] }).compile(schema("facts"));

  it.each(["fixtures", "../shared/samples"])("describes every fact of %s", async (bundle) => {
    if (!existsSync(bundle)) return;
    const types = new Set<string>();
    for (const line of await factsOf([bundle])) {
      types.add(line.type);
      validate(JSON.parse(JSON.stringify(line)));
      expect(validate.errors).toBeNull();
      // what JSON cannot say would be lost without a word
      expect(JSON.parse(JSON.stringify(line))).toStrictEqual(line);
    }
    if (bundle === "fixtures") expect([...types].sort()).toEqual([
      "apply-changes", "call", "capture", "certificate", "certificate-change", "deployment-list", "end", "header",
      "input", "request-end", "task-list", "variable",
    ]); // prettier-ignore
  });

  it("describes what a manifest says", async () => {
    const lines = await factsOf([
      saved("captures:\n- file: a.txt\n  taken_at: 2024-03-06T00:41:40Z\n  timezone: UTC\n"),
    ]);
    expect(lines.map(({ type }) => type)).toEqual(["header", "input", "manifest-entry", "end"]);
    for (const line of lines) expect(validate(line)).toBe(true);
  });
});

it("is the same bytes each time", async () => {
  expect(ndjson(await factsOf(CLEAR))).toBe(clear);
});

describe("a file of facts", () => {
  it("gives the verdict", async () => {
    const report = await analyzeBundle([saved(clear)]);
    expect(report).toMatchObject({ verdict: "ruled-out", outcome: "complete" });
    expect(report.calls[0]!.citation).toMatchObject({ source: CLEAR[0], line: 4 });
  });

  it.each([
    ["with the line ends of Windows", Buffer.from(clear.replaceAll("\n", "\r\n"))],
    ["with a byte order mark", Buffer.from(`\uFEFF${clear}`)],
    ["as PowerShell redirects it", Buffer.from(`\uFEFF${clear.replaceAll("\n", "\r\n")}`, "utf16le")],
    ["without the last line end", Buffer.from(clear.trimEnd())],
  ])("is the same %s", async (_, bytes) => {
    const report = await analyzeBundle([saved(bytes)]);
    expect(report).toMatchObject({ verdict: "ruled-out", outcome: "complete" });
  });

  it("may be longer than a document", async () => {
    const [head, input, call, ...rest] = clear
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as FactsLine);
    if (call?.type !== "call") throw new Error(call?.type);
    const long = { ...call, messages: ["x".repeat(17 << 20)] };
    const report = await analyzeBundle([saved(ndjson([head!, input!, long, ...rest]))]);
    expect(report).toMatchObject({ verdict: "ruled-out", outcome: "complete" });
  });

  it("takes the zone that was not known when it was written", async () => {
    const installation = {
      id: 7,
      status: "succeeded",
      started_at: "2024-03-05T20:00:00",
      finished_at: "2024-03-05T20:05:00",
      updates: [],
    };
    const list = saved(JSON.stringify({ installations: [installation] }));
    const facts = saved(ndjson(await factsOf([list])));
    expect((await analyzeBundle([facts])).timeline).toEqual([]);
    const zone = parseZone("Asia/Seoul");
    const { timeline } = await analyzeBundle([list], { zone });
    expect(timeline).toMatchObject([{ at: "2024-03-05T11:00:00Z", until: "2024-03-05T11:05:00Z" }]);
    expect((await analyzeBundle([facts], { zone })).timeline).toEqual(timeline);
  });

  it("stays apart from another bundle with files of the same names", async () => {
    const two = ["a", "b"].map((name) => {
      const home = join(folder, name);
      mkdirSync(home);
      writeFileSync(join(home, "certrace.yaml"), `captures:\n- file: answer.json\n  taken_at: 2024-03-06T00:4${name === "a" ? 1 : 5}:30Z\n`);
      writeFileSync(join(home, "answer.json"), VIOLATION.replace("tls_ca", name));
      return home;
    }); // prettier-ignore
    const facts: string[] = [];
    for (const home of two) facts.push(saved(ndjson(await factsOf([home])).replaceAll(home, "case")));
    const report = await analyzeBundle(facts);
    expect(report.calls.map(({ at, citation }) => [citation.source, at?.earliest])).toEqual([
      ["case/answer.json", "2024-03-06T00:41:29Z"],
      [`${facts[1]}!/case/answer.json`, "2024-03-06T00:45:29Z"],
    ]);
    expect(new Set(report.inputs.map(({ path }) => path)).size).toBe(6);
  });
});

describe("damage", () => {
  const lines = clear.trimEnd().split("\n");
  const source = { path: "a.txt", kind: null, bytes: 1, sha256: null, status: "unused", problems: [] };
  const withSource = [
    lines[0]!,
    JSON.stringify({ type: "input", input: source, complete: true }),
    ...lines.slice(1, -1),
    lines.at(-1)!.replace(/"inputs":(\d+)/, (_, count) => `"inputs":${Number(count) + 1}`),
  ];

  it("is whole with a source that tells nothing", async () => {
    expect(problemsOf(await analyzeBundle([saved(withSource.join("\n"))]))).toEqual([]);
  });

  it("never makes absence count, wherever the file is cut", async () => {
    for (let at = 90; at < clear.length - 1; at += Math.ceil(clear.length / 60)) {
      const report = await analyzeBundle([saved(clear.slice(0, at))]);
      expect(report.verdict).not.toBe("ruled-out");
      expect(report.outcome).not.toBe("complete");
      expect(problemsOf(report).map(({ code }) => code)).toContain("facts-cut");
    }
  });

  it.each(lines.map((_, index) => index))("never makes absence count, without line %i", async (index) => {
    const report = await analyzeBundle([saved(lines.toSpliced(index, 1).join("\n"))]);
    expect(report.verdict).not.toBe("ruled-out");
    expect(report.outcome).not.toBe("complete");
  });

  it.each([
    ["another type", '"basis":"task-list"', '"basis":7', "schema", "expected"],
    ["a missing key", '"covers":"listing",', "", "schema", '"covers" is missing here'],
    ["a key that does not belong", '"covers":', '"cover":null,"covers":', "schema", '"cover" is no key'],
    ["no JSON", '"covers":', '"covers"', "json-syntax", "colon"],
    ["damaged bytes", '"description":"create', '"description":"\uFFFDcreate', "not-utf8", "damaged"],
  ])("says where %s stands, and loses only that line", async (_, before, after, code, message) => {
    const edited = clear.replace(before, after);
    expect(edited).not.toBe(clear);
    const report = await analyzeBundle([saved(edited)]);
    const [first] = problemsOf(report);
    const line = lines.findIndex((text) => text.includes(before)) + 1;
    expect(first).toMatchObject({ code, line, severity: "error" });
    expect(first!.message).toContain(message);
    if (!message.includes("missing")) expect(first!.column).toBeGreaterThan(1);
    expect(report.calls).toHaveLength(1);
    expect(report.healthChecks).toEqual([]);
    expect(report.inputs.find(({ kind }) => kind === "facts")!.status).toBe("invalid");
  });

  it("refuses a time that ends before it begins", async () => {
    const edited = clear.replace(/"earliest":(\d)/, '"earliest":9$1');
    expect(problemsOf(await analyzeBundle([saved(edited)]))[0]!.code).toBe("facts-time-reversed");
  });

  it("refuses a fact of a source that is not there", async () => {
    const edited = clear.replaceAll('"citation":{"source":"fixtures', '"citation":{"source":"elsewhere');
    const report = await analyzeBundle([saved(edited)]);
    expect(problemsOf(report)[0]!.code).toBe("facts-unknown-source");
    expect(report.verdict).not.toBe("ruled-out");
  });

  it("refuses what another version wrote", async () => {
    const report = await analyzeBundle([saved(clear.replace('"version":1', '"version":2'))]);
    expect(problemsOf(report).map(({ code }) => code)).toEqual(["facts-version"]);
    expect(report.outcome).toBe("failed");
  });

  it("reads one file of facts, not two behind each other", async () => {
    const report = await analyzeBundle([saved(clear + clear)]);
    expect(problemsOf(report)[0]!.code).toBe("facts-behind-end");
    expect(report.verdict).not.toBe("ruled-out");
  });

  it.each([
    ["its beginning", "facts-without-header", lines.slice(1)],
    ["a line of it", "facts-missing", lines.toSpliced(-2, 1)],
    ["a source that tells nothing", "facts-missing", withSource.toSpliced(1, 1)],
    ["where one file ends and the next begins", "facts-two-headers", [...lines.slice(0, -1), ...lines]],
  ])("names %s that is missing", async (_, code, left) => {
    const report = await analyzeBundle([saved(left.join("\n"))]);
    expect(problemsOf(report).map((problem) => problem.code)).toContain(code);
    expect(report.outcome).not.toBe("complete");
  });

  it("counts the bad lines that it does not show", async () => {
    const [head, ...rest] = lines;
    const report = await analyzeBundle([saved([head, ...Array<string>(500).fill("{}"), ...rest].join("\n"))]);
    expect(problemsOf(report).length).toBeLessThan(30);
    expect(problemsOf(report).map(({ message }) => message)).toContain("480 more lines could not be read");
  });
});
