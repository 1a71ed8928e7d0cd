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

/** So long a text is none of them, however it was written. */
const MAX_LENGTH = 1_000;

const FOLDED = VIOLATIONS.map(({ code, text }) => ({ code, text: folded(text) }));

const CODES: ReadonlyMap<string, ViolationCode> = new Map(FOLDED.map(({ code, text }) => [text, code]));

/** Between any two of the texts are at least seven. */
const MOST_WRONG_LETTERS = 2;

/**
 * The code of a violation's text. Blanks, case and a full stop are folded: a terminal that breaks a line loses the blank
 * there. A text with a wrong letter or two is read as the one that it must have been; anything looser could take one for
 * another.
 */
export function violationCode(text: string): ViolationCode | "unknown-violation" {
  return CODES.get(folded(text)) ?? misspeltViolation(text) ?? "unknown-violation";
}

/** The code of the violation whose text this is but for a wrong letter or two; null for its very text and for any other. */
export function misspeltViolation(text: string): ViolationCode | null {
  const written = folded(text);
  if (CODES.has(written)) return null;
  return FOLDED.find((known) => isWithin(MOST_WRONG_LETTERS, written, known.text))?.code ?? null;
}

/** Whether so many letters less, more or other make one text of the other. */
function isWithin(edits: number, one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > edits) return false;
  let same = 0;
  while (same < one.length && one[same] === other[same]) same++;
  const [a, b] = [one.slice(same), other.slice(same)];
  if (a === b) return true;
  if (edits === 0) return false;
  return (
    isWithin(edits - 1, a.slice(1), b.slice(1)) ||
    isWithin(edits - 1, a.slice(1), b) ||
    isWithin(edits - 1, a, b.slice(1))
  );
}

/** Whether the text is one of the known ones with its end cut off. It may have been that one, and must not count as another. */
export function isBeginningOfViolation(text: string): boolean {
  const beginning = folded(text);
  return FOLDED.some((known) => known.text !== beginning && known.text.startsWith(beginning));
}

function folded(text: string): string {
  return text
    .slice(0, MAX_LENGTH)
    .replaceAll(/\s+/g, "")
    .replace(/[.,;:!?\u2026]{1,9}$/, "")
    .toLowerCase();
}
