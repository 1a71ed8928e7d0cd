import type { Citation, Problem } from "../model.ts";

/** What is wrong or noteworthy at a place of a source; a citation is such a place. */
export function problemAt(
  { line, column }: Pick<Citation, "line" | "column">,
  code: string,
  severity: Problem["severity"],
  message: string,
  hint: string | null,
): Problem {
  return { code, severity, message, line, column, pointer: null, hint };
}
