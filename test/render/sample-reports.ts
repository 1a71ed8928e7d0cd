import { readdirSync, readFileSync } from "node:fs";
import type { Problem, Report } from "../../src/report.ts";

const FOLDER = new URL("../../fixtures/reports/", import.meta.url);

/** Names of the sample reports in `fixtures/reports/`. */
export const SAMPLE_NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort();

export function sampleReport(name: string): Report {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), "utf8")) as Report;
}

/** Acts on a terminal in every way that text can: colours, line breaks, titles, direction, C1 codes, half a character. */
const ACTING = "\x1b[31mred\r\n\tnext\u202etxt.exe\u202c\x9b2J\x1b]0;title\x07\x7f\u2066\u200b\ud800";

/** A report in which every free text is hostile or huge, and every list long. */
export function hostileReport(): Report {
  const report = sampleReport("two-findings");
  const huge = `/p-bosh/${"x".repeat(3000)}/漢字${"é".repeat(40)}👩‍💻`;
  const problem = (index: number): Problem => ({
    code: "row-cut-off",
    severity: (["note", "warning", "error"] as const)[index % 3]!,
    message: `problem ${index}: ${ACTING}`,
    line: index + 1,
    column: 1,
    pointer: `/rows/${index}`,
    hint: index % 2 === 0 ? null : `hint ${ACTING}`,
  });
  const poisoned = poison(report) as Report;
  return {
    ...poisoned,
    findings: [...poisoned.findings, ...poisoned.findings, { ...poisoned.findings[0]!, certificate: huge }],
    timeline: Array.from({ length: 500 }, (_, index) => ({
      at: "2024-03-06T00:41:05Z",
      until: null,
      what: `entry ${index} ${ACTING}`,
      source: index === 0 ? huge : null,
    })),
    inputs: [
      ...poisoned.inputs,
      {
        path: huge,
        kind: null,
        bytes: 1,
        sha256: null,
        status: "invalid",
        problems: Array.from({ length: 300 }, (_, index) => problem(index)),
      },
    ],
  };
}

const FREE_TEXT = new Set(["headline", "text", "source", "title", "statement", "why", "settle", "certificate", "path"]);

function poison(value: unknown, key = ""): unknown {
  if (typeof value === "string") return FREE_TEXT.has(key) ? `${value}${ACTING}` : value;
  if (Array.isArray(value))
    return value.map((inner) => poison(inner, ["deployments", "remedy", "limits"].includes(key) ? "text" : key));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, poison(inner, name)]));
}
