import { PAGES } from "./catalogue.ts";

type Violation = Extract<(typeof PAGES)[number], { readonly violation: string }>;

/**
 * The safety violations that Ops Manager and the Maestro CLI report: each text with the code by which certrace knows
 * it. Source of the texts: the vendor's "Troubleshooting certificate errors" page of Ops Manager 2.7 to 3.0, and
 * knowledge-base article 408190 for the last one.
 */
export const VIOLATIONS = PAGES.filter((page): page is Violation => "violation" in page).map(
  ({ code, violation: text }) => ({
    code,
    text,
  }),
);

export type ViolationCode = Violation["code"];

const CODES: ReadonlyMap<string, ViolationCode> = new Map(VIOLATIONS.map(({ code, text }) => [text, code]));

/**
 * The code of a violation's text. Only white space and case are folded: two of the texts differ by a single word, so
 * anything looser could take one for the other.
 */
export function violationCode(text: string): ViolationCode | "unknown-violation" {
  return CODES.get(folded(text)) ?? "unknown-violation";
}

/** Whether the text is one of the known ones with its end cut off. It may have been that one, and must not count as another. */
export function isBeginningOfViolation(text: string): boolean {
  const beginning = folded(text);
  return VIOLATIONS.some((violation) => violation.text !== beginning && violation.text.startsWith(beginning));
}

function folded(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ").toLowerCase();
}
