import type { Finding } from "../../report.ts";
import type { Call } from "../../timeline/calls.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import type { DiagnosisCode } from "../catalogue.ts";
import { findingsInWords } from "../wording.ts";
import { againOf, succeededSince } from "./steps.ts";

/**
 * What comes before the steps of each finding of one call, which succeeds or fails as a whole; `numbered`: those findings
 * by their numbers in the report. null where all come to the same, or the call need not be made again.
 */
export function togetherFirst(call: Call, numbered: ReadonlyMap<number, Finding>, timeline: Timeline): string | null {
  const codes = new Set([...numbered.values()].map(({ diagnosis }) => diagnosis.code));
  if (codes.size < 2 || succeededSince(call, timeline) !== null) return null;
  const whole = `This call failed for several reasons, ${findingsInWords([...numbered.keys()])}, and succeeds only when all are gone`;
  const numbersOf = (isMeant: (code: DiagnosisCode) => boolean): number[] =>
    [...numbered].flatMap(([number, { diagnosis }]) => (isMeant(diagnosis.code as DiagnosisCode) ? [number] : []));
  const [underWay] = numbersOf((code) => code === "transitional-version-exists");
  if (underWay !== undefined)
    return `${whole}: where a step says to ${againOf(call)} go on with the rotation instead, as finding ${underWay} says.`;
  const [first, ...then] = [
    numbersOf((code) => !LAST_OF_SEVERAL.includes(code)),
    ...LAST_OF_SEVERAL.map((last) => numbersOf((code) => code === last)),
  ].filter((numbers) => numbers.length > 0);
  if (then.length === 0) return `${whole}: do the steps of each before you ${againOf(call)}.`;
  return `${whole}: first the steps of ${[first!, ...then].map(findingsInWords).join("; then those of ")}.`;
}

/** What passes by itself is waited for when all else is done, and what may go with that is looked at behind it. */
const LAST_OF_SEVERAL: readonly DiagnosisCode[] = ["health-check-race", "signing-version-not-transitional"];
