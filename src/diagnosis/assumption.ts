import type { Dated } from "../timeline/coverage.ts";
import { momentInWords, placeOf } from "./wording.ts";
import { settledBy, type Settling } from "./settling.ts";

/** Something that a verdict rests on and the evidence does not show. */
export interface Assumption {
  readonly statement: string;
  readonly settle: Settling;
}

/** A task list that prints no time so late covers it by the date beside it. */
export function takenThen({ takenAt, citation }: Dated): Assumption {
  const said = citation === null ? "as was said" : `as ${placeOf(citation)} says`;
  return {
    statement: `the task list was taken at ${momentInWords(takenAt)}, ${said}, and shows all that was done until then`,
    settle: settledBy("save the tasks again: a later row shows how far the list goes", "tasks"),
  };
}
