import { PAGES } from "../catalogue.ts";

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
  /** Steps in order, the safe ones first. Never skips the safety check. */
  readonly remedy: readonly string[];
  /** When to leave off and open a support case. */
  readonly stop?: string;
  /** Articles by number, documents by title. */
  readonly references: readonly string[];
}

/** The catalogue of diagnoses, by code. */
export const CATALOGUE = Object.fromEntries(PAGES.map(({ code, ...entry }) => [code, entry])) as unknown as Readonly<
  Record<DiagnosisCode, CatalogueEntry>
>;

/** All steps, and when to stop. */
export function stepsOf(code: DiagnosisCode): string[] {
  const { remedy, stop } = CATALOGUE[code];
  return [...remedy, ...(stop === undefined ? [] : [stop])];
}
