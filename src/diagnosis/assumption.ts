import type { CallTime } from "../timeline/call-times.ts";
import type { Call } from "../timeline/calls.ts";
import type { Dated } from "../timeline/coverage.ts";
import { placeOf } from "../timeline/place-of.ts";
import { settledBy, type Settling } from "./settling.ts";
import { clockTime, momentInWords } from "./wording.ts";

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

/** An answer without a time is taken to be that of a request that it fits; `at`: of that one. None where it is sure. */
export function isItsAnswer({ fitsOthers, mayBeUnlogged }: Call, { from }: CallTime): Assumption[] {
  const answer = `the saved answer is that of the request of ${clockTime(from)} UTC`;
  const settle = "save responses with their headers (`curl -i`), or say --failed-at FILE=TIME";
  if (fitsOthers)
    return [{ statement: `${answer}: it names no time, and fits others, too`, settle: settledBy(settle) }];
  if (!mayBeUnlogged) return [];
  const statement = `${answer}, the end of which no log has: it names no time, and may be that of a request that no log has`;
  return [{ statement, settle: settledBy(`add the log that goes on where this one ends, ${settle}`, "calls") }];
}
