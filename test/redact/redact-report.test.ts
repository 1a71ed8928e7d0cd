import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import { factsLines, ndjson } from "../../src/facts/write-facts.ts";
import { analyzeBundle, render, type Report } from "../../src/index.ts";
import { inspectBundle } from "../../src/inspect-bundle.ts";
import { redactFacts, redactReport } from "../../src/redact/redact-report.ts";

const folder = mkdtempSync(join(tmpdir(), "certrace-redact-"));
afterAll(() => rmSync(folder, { recursive: true }));

function saved(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Quotes of this file hold a password twice, a cookie, and a bearer token in a message of Ops Manager. */
const ANSWER = saved(
  "answer.txt",
  `HTTP/1.1 422 Unprocessable Entity
Date: Wed, 06 Mar 2024 00:41:31 GMT

{"safety_violations":[{"violation":"there is more than one signing version of a certificate authority","certificate_names":["/opsmgr/bosh_dns/tls_ca"]}],"errors":["password: hunter2"]}
`,
);

function withTexts(...texts: string[]): Report {
  const report = JSON.parse(readFileSync("fixtures/reports/confirmed.json", "utf8")) as Report;
  return { ...report, contradictions: texts.map((statement) => ({ statement, citations: [] })) };
}

function statements(report: Report): string[] {
  return report.contradictions.map(({ statement }) => statement);
}

describe("a report", () => {
  it("has the same token for the same secret, numbered as they appear, and counts them", () => {
    const redacted = redactReport(withTexts("password: b", "token=c1", '{"secret":"b"}', "no secret"));
    expect(statements(redacted)).toEqual([
      "password: [redacted:password:1]",
      "token=[redacted:token:2]",
      '{"secret":"[redacted:password:1]"}',
      "no secret",
    ]);
    expect(redacted.redactions).toEqual({ count: 3, kinds: { password: 2, token: 1 } });
  });

  it("is the same when it is redacted again, and its numbers are not given to other secrets", () => {
    const once = redactReport(withTexts("password: b", "token=c1"));
    expect(redactReport(once)).toEqual(once);
    const again = redactReport({ ...once, contradictions: [{ statement: "password: other", citations: [] }, ...once.contradictions] }); // prettier-ignore
    expect(statements(again)[0]).toBe("password: [redacted:password:3]");
    expect(again.redactions!.count).toBe(3);
  });

  it("keeps a token behind which no key stands", () => {
    const once = redactReport(withTexts("curl -u admin:hunter2 x", "the key -----BEGIN PRIVATE KEY-----\\nabcd"));
    expect(redactReport(once)).toEqual(once);
  });

  it("does not count what is not there", () => {
    const report = withTexts("nothing");
    expect(redactReport(report)).toEqual(report);
    expect(redactReport(report)).not.toHaveProperty("redactions");
  });

  it("hides the value that a problem quotes without its key", () => {
    const report = withTexts();
    const problem = { code: "schema", severity: "error", message: 'expected a map, found ""hunter2""', line: 1, column: 1, pointer: "/uaa/admin_password", hint: null } as const; // prettier-ignore
    const inputs = [{ ...report.inputs[0]!, problems: [problem, { ...problem, pointer: "/uaa/name" }] }];
    expect(redactReport({ ...report, inputs }).inputs[0]!.problems.map(({ message }) => message)).toEqual([
      "expected a map, found a value that is not shown",
      'expected a map, found ""hunter2""',
    ]);
  });

  it("is as its schema says, in every format", async () => {
    const report = await analyzeBundle([saved("a.txt", `${readFileSync(ANSWER, "utf8")}\nmaestro topology --password hunter2\n`), saved("b.yml", "topology:\n- name: /a\n  versions:\n  - version_id: x\n    token: a1b2c3\n    active: maybe\n")]); // prettier-ignore
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync("schemas/report.schema.json", "utf8")),
    );
    validate(report);
    expect(validate.errors).toBeNull();
    for (const format of ["json", "terminal"] as const) {
      const text = render(report, { format, width: 200, color: false, unicode: true, verbose: true });
      expect(text).not.toMatch(/hunter2|a1b2c3/);
    }
  });
});

it("facts hold no secret, and give the same verdict", async () => {
  const lines = factsLines(await inspectBundle(openBundle([ANSWER]), { zone: null }), "0.0.0");
  expect(ndjson(lines)).toContain("hunter2");
  const text = ndjson(redactFacts(lines));
  expect(text).not.toContain("hunter2");
  expect(text).toContain("[redacted:password:1]");
  const { inputs: _, ...direct } = await analyzeBundle([ANSWER]);
  const { inputs: __, ...report } = await analyzeBundle([saved("facts.ndjson", text)]);
  expect(report.findings).toEqual(direct.findings);
  expect(report.calls).toEqual(direct.calls);
});

it.each(["fixtures", "../shared/samples"])("changes nothing of %s that a verdict rests on", async (bundle) => {
  if (!existsSync(bundle)) return;
  const report = await analyzeBundle([bundle], { redact: false });
  const { inputs, redactions: _, ...redacted } = redactReport(report);
  const { inputs: before, ...whole } = report;
  expect(redacted).toEqual(whole);
  const bare = (list: typeof inputs) => list.map(({ blocks: _, ...input }) => input);
  expect(bare(inputs)).toEqual(bare(before));
});
