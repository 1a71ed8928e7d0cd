import type { Inspected } from "../inspected.ts";
import { FACTS_SCHEMA, FACTS_VERSION, type FactsLine } from "./facts-line.ts";

/** The facts of all sources, each behind the input line of its source. */
export function factsLines(inspected: readonly Inspected[], version: string): FactsLine[] {
  const lines = inspected.flatMap(({ input, facts, complete }): FactsLine[] => [
    { type: "input", complete, input },
    ...facts,
  ]);
  return [
    { type: "header", schema: FACTS_SCHEMA, version: FACTS_VERSION, tool: { name: "certrace", version } },
    ...lines,
    { type: "end", inputs: inspected.length, facts: lines.length - inspected.length },
  ];
}

/**
 * One JSON object a line. A replacement character (U+FFFD) is written as an escape, so that a bare one in such a file
 * always tells of bytes that were damaged on the way.
 */
export function ndjson(lines: readonly FactsLine[]): string {
  return lines.map((line) => `${JSON.stringify(line).replaceAll("\uFFFD", String.raw`\ufffd`)}\n`).join("");
}
