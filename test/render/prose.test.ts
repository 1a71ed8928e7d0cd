import { describe, expect, it } from "vitest";
import { render } from "../../src/render/index.ts";
import type { Report } from "../../src/report.ts";
import { hostileReport, SAMPLE_NAMES, sampleReport } from "./sample-reports.ts";

const prose = (report: Report): string =>
  render(report, { format: "prose", width: 80, color: false, unicode: true, verbose: false });

const words = (text: string): string => text.replaceAll(/\s+/g, " ");

describe.each(SAMPLE_NAMES)("%s as an argument", (name) => {
  const report = sampleReport(name);
  const text = prose(report);

  it("is as it was approved", async () => {
    await expect(text).toMatchFileSnapshot(`golden/${name}.prose.txt`);
  });

  it("begins with the verdict, and says what was seen and what speaks against it", () => {
    expect(text.startsWith(`${report.verdict.toUpperCase().replace("-", " ")}. `)).toBe(true);
    for (const { criteria, verdict } of report.findings) {
      const said = criteria.filter(({ status }) => status === "met" || (status === "unmet" && verdict === "ruled-out"));
      for (const { statement } of said) expect(words(text)).toContain(statement);
    }
  });

  it("fits into a mail", () => {
    for (const line of text.split("\n").filter((one) => one.includes(" "))) expect(line.length).toBeLessThanOrEqual(76);
  });
});

it.each(["confirmed", "probable", "possible", "inconclusive", "ruled-out", "not-applicable"] as const)(
  "has an end for the verdict %s",
  (verdict) => {
    const report = sampleReport("confirmed");
    const text = words(prose({ ...report, verdict, findings: [{ ...report.findings[0]!, verdict }] }));
    const ends = {
      confirmed: "it was the race",
      probable: "matches the race",
      possible: "points to the race",
      inconclusive: "neither way",
      "ruled-out": "not the passing race",
      "not-applicable": "no case of the race",
    };
    expect(text).toContain(ends[verdict]);
  },
);

it("gives a call no time that proves nothing", () => {
  const report = sampleReport("confirmed");
  const calls = report.calls.map((call) => ({
    ...call,
    at: { ...call.at!, basis: "file-date" as const, strength: "weak" as const },
  }));
  expect(words(prose(report))).toMatch(/The regenerate call of \w{3} \d/);
  expect(words(prose({ ...report, calls }))).toContain("The regenerate call was answered");
});

it("shows nothing that acts on a terminal", () => {
  expect(prose(hostileReport())).not.toMatch(/[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/u);
});

it("names what was not recognised, and says of what is damaged that a part of it was used", () => {
  const report = sampleReport("confirmed");
  const [input] = report.inputs;
  const block = { kind: "bosh-tasks", line: 1, text: "{", facts: [{ what: "task", count: 5 }] } as const;
  const inputs: Report["inputs"] = [
    ...report.inputs,
    { ...input!, path: "case/notes.txt", kind: null, status: "unused", problems: [], blocks: [] },
    {
      ...input!,
      path: "case/tasks.json",
      status: "invalid",
      problems: [],
      blocks: [{ ...block, facts: [...block.facts] }],
    },
    { ...input!, path: "case/empty.json", status: "invalid", problems: [], blocks: [] },
  ];
  const told = (format: "prose" | "markdown" | "terminal"): string =>
    words(render({ ...report, inputs }, { format, width: 200, color: false, unicode: true, verbose: false }));
  expect(told("prose")).toMatch(
    /notes\.txt \(not recognised\); \S*tasks\.json \(used in part\); \S*empty\.json \(invalid\)/,
  );
  expect(told("markdown")).toMatch(/notes\.txt` not recognised .*tasks\.json` used in part/);
  expect(told("terminal")).toMatch(/1 used in part, 1 not recognised, 1 invalid/);
});
