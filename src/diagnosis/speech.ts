import type { Citation } from "../model.ts";
import type { Assumption } from "./assumption.ts";

/** Whether a capture speaks for a call. */
export interface Speech {
  readonly speaks: "outright" | "as-an-assumption" | "no";
  /** Why it does not speak; "" where it does. */
  readonly why: string;
  /** What shows that. */
  readonly whyCitations: readonly Citation[];
  /** Set when it speaks as an assumption. */
  readonly assumption: Assumption | null;
}

export const OUTRIGHT: Speech = { speaks: "outright", why: "", whyCitations: [], assumption: null };

export function speaksIf(assumption: Assumption): Speech {
  return { speaks: "as-an-assumption", why: "", whyCitations: [], assumption };
}

export function speaksNot(why: string, whyCitations: readonly Citation[] = []): Speech {
  return { speaks: "no", why, whyCitations, assumption: null };
}
