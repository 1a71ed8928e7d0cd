import type { Collect, Finding } from "../report.ts";

/** What to collect for all findings, each command once: where it comes first, with the reason given last. */
export function distinctCollect(findings: readonly Finding[]): Collect[] {
  return [...new Map(findings.flatMap(({ collect }) => collect).map((item) => [item.command, item])).values()];
}
