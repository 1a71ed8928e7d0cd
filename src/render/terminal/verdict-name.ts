import type { Verdict } from "../../report.ts";

/** `RULED OUT`. */
export function verdictName(verdict: Verdict): string {
  return verdict.toUpperCase().replace("-", " ");
}
