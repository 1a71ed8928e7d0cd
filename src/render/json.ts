import type { Report } from "../report.ts";

/**
 * The report object itself, or the part of it that `validate` prints. Characters that would act on a terminal and that
 * JSON allows raw (C1 controls, bidi overrides, …) are written as escapes: the value that a parser reads is the same.
 */
export function renderJson(report: Report | Pick<Report, "inputs">): string {
  return `${JSON.stringify(report, null, 2).replace(ACTING, escaped)}\n`;
}

// JSON.stringify escapes C0 and lone surrogates itself, and puts the newlines between the lines
const ACTING = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

function escaped(character: string): string {
  return character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");
}
