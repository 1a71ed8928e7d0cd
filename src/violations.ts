/**
 * The safety violations that Ops Manager and the Maestro CLI report: each text with the code by which certrace knows
 * it. Source of the texts: the vendor's "Troubleshooting certificate errors" page of Ops Manager 2.7 to 3.0, and
 * knowledge-base article 408190 for the last one.
 */
export const VIOLATIONS = [
  {
    code: "more-than-one-signing-version",
    text: "there is more than one signing version of a certificate authority",
  },
  {
    code: "transitional-version-exists",
    text: "certificate authorities can not have a transitional version",
  },
  {
    code: "active-child-not-latest-non-transitional",
    text: "active child certificate version is not the latest non-transitional version or more than one active version exists",
  },
  {
    code: "latest-version-not-transitional",
    text: "certificate authorities latest version is not transitional",
  },
  {
    code: "signing-version-not-transitional",
    text: "signing version has to be transitional if there is a transitional certificate authority",
  },
  {
    code: "active-child-version-not-signed-by-latest",
    text: "active child certificate version is signed by a certificate authority that is not the latest version",
  },
  {
    code: "active-version-not-latest-non-transitional",
    text: "active certificate version is not the latest non transitional version",
  },
  {
    code: "transitional-version-is-latest",
    text: "transitional certificate authority is the latest version",
  },
  {
    code: "active-child-does-not-trust-next-signer",
    text: "active child certificate does not trust the certificate authority that will regenerate it",
  },
  {
    code: "no-non-transitional-version",
    text: "certificate authorities must have a non-transitional version",
  },
  {
    code: "active-child-not-signed-by-latest",
    text: "active child certificate is signed by a certificate authority that is not the latest version",
  },
  {
    code: "latest-version-with-active-children-not-signing",
    text: "latest certificate authority versions with active children are not signing",
  },
] as const satisfies readonly { readonly code: string; readonly text: string }[];

export type ViolationCode = (typeof VIOLATIONS)[number]["code"];

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
