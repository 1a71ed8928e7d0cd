import type { Collect, Finding, Verdict } from "../report.ts";

/** What to collect for all findings, each command once: where it comes first, with the reason given last. */
export function distinctCollect(findings: readonly Finding[]): Collect[] {
  return [...new Map(findings.flatMap(({ collect }) => collect).map((item) => [item.command, item])).values()];
}

/** Where the evidence is thin, what to collect is read before what to do. */
export function collectsFirst(verdict: Verdict): boolean {
  return verdict === "probable" || verdict === "possible" || verdict === "inconclusive";
}
