import type { Alternative, Finding } from "../report.ts";

/** What else it could be, what is known to be so beside it, and what it cannot be. */
export interface Considered {
  readonly known: readonly Alternative[];
  readonly possible: readonly Alternative[];
  readonly excluded: readonly Alternative[];
}

/** The other explanations of a finding, each where it is shown. */
export function consideredIn({ alternatives }: Finding): Considered {
  return {
    known: alternatives.filter(({ known }) => known === true),
    possible: alternatives.filter(({ known, status }) => known !== true && status === "possible"),
    excluded: alternatives.filter(({ status }) => status === "excluded"),
  };
}
