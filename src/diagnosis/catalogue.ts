import { PAGES } from "../catalogue.ts";
import { capitalised } from "./wording.ts";

export type DiagnosisCode = (typeof PAGES)[number]["code"];

/** A page of catalogue/diagnoses.yaml; schemas/catalogue.schema.json says what each part of it is. */
export interface CatalogueEntry {
  readonly kind: "race" | "cause" | "violation" | "answer";
  /** The literal text of the violation that it explains. */
  readonly violation?: string;
  /** The calls that report this violation. */
  readonly raisedBy?: readonly ("generate" | "activate" | "regenerate" | "delete")[];
  readonly title: string;
  readonly meaning: string;
  /** The evidence that shows it. */
  readonly shownBy: string;
  /** Steps in order, the safe ones first; commands between backticks. Never skips the safety check. */
  readonly remedy: readonly string[];
  /** When to leave off and open a support case. */
  readonly stop?: string;
  /** Articles by number, documents by title. */
  readonly references: readonly string[];
}

/** What steps leave open, in braces, and how they read where nothing is known of it. */
const OF_ANY_CALL = {
  /** What follows the call in a rotation. */
  next: "Apply Changes after generate, regenerate or delete; after activate regenerate",
  /** The command of the call, behind a colon; else the end of the sentence. */
  command: ".",
  /** How that is done which the safety check refused, and how between two checks. */
  again: "call again",
  retry: "call again between two checks",
  /** When no check is to be expected, behind a full stop. */
  quiet: "",
  /** The certificate that the violation names. */
  certificate: "NAME",
  /** The deployment that stands in the way: a health check that was left behind, one that is on two versions. */
  deployment: "NAME",
  /** What tells why it was left behind. */
  why: "`bosh tasks --recent=200`, and `bosh task ID --debug` of a delete task that failed",
} as const;

/** What is known of a call that steps leave open. */
export type KnownOfCall = Partial<Readonly<Record<keyof typeof OF_ANY_CALL, string>>>;

/** The steps with what they leave open filled in. */
function filled(steps: readonly string[], known: KnownOfCall): string[] {
  const words: Readonly<Record<string, string>> = { ...OF_ANY_CALL, ...known };
  return steps.map((step) =>
    !step.includes("{") ? step : capitalised(step.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name]!)),
  );
}

/** The catalogue of diagnoses, by code, as it reads for any call. */
export const CATALOGUE = Object.fromEntries(
  PAGES.map(({ code, ...entry }) => [code, { ...entry, remedy: filled(entry.remedy, {}) }]),
) as unknown as Readonly<Record<DiagnosisCode, CatalogueEntry>>;

/** All steps, and when to stop. */
export function stepsOf(code: DiagnosisCode, known: KnownOfCall = {}): string[] {
  const { remedy } = PAGES.find((page) => page.code === code)!;
  const { stop } = CATALOGUE[code];
  return [...filled(remedy, known), ...(stop === undefined ? [] : [stop])];
}
