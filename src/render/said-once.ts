import type { Finding, Report } from "../report.ts";

/** What limits a verdict beside the conflicts of the report, which are shown with their lines. */
export function limitsBeside({ limits }: Finding, { contradictions }: Report): string[] {
  return limits.filter((limit) => !contradictions.some(({ statement }) => statement === limit));
}

/** What a verdict rests on, with what settles it behind the last that the same settles. */
export function restsOn({ assumptions }: Finding): { readonly statement: string; readonly settle: string | null }[] {
  return assumptions.map(({ statement, settle }, index) => ({
    statement,
    settle: settle === assumptions[index + 1]?.settle ? null : settle,
  }));
}
