import type { Citation, Micros } from "../model.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { checksInQuestion } from "../timeline/check-in-question.ts";
import type { HealthCheck } from "../timeline/health-checks.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { laterRemoval } from "./criteria/check-went-away.ts";

/** The health check of a call that was left behind. */
export interface Orphan {
  /** null where it is one of several. */
  readonly deployment: string | null;
  /** The later task that deleted it after all; null where none is known, or where one of its name was left behind since. */
  readonly removal: { readonly id: string | null; readonly at: Micros } | null;
}

/** The check in question that was left behind; where there are several, the one that the judgement cites. */
export function orphanOf(call: Call, cited: readonly Citation[], timeline: Timeline): Orphan | null {
  const at = strongTime(call);
  const orphans = at === null ? [] : checksInQuestion(at, timeline).filter(({ state }) => state === "orphaned");
  const [first, ...others] = orphans;
  if (first === undefined) return null;
  const check = others.length === 0 ? first : orphans.find((orphan) => isCited(orphan, cited));
  if (check === undefined) return { deployment: null, removal: null };
  return { deployment: check.deployment, removal: removalOf(check, timeline) };
}

/** A whole list may stand on one line. */
function isCited({ create, delete: removal }: HealthCheck, cited: readonly Citation[]): boolean {
  const places = [create, removal].flatMap((task) => task?.citations ?? []);
  return cited.some(({ source, line, column }) =>
    places.some((place) => place.source === source && place.line === line && place.column === column),
  );
}

function removalOf(check: HealthCheck, timeline: Timeline): Orphan["removal"] {
  const orphans = timeline.checks.filter(
    ({ deployment, state }) => deployment === check.deployment && state === "orphaned",
  );
  return orphans.every((one) => laterRemoval(one, timeline) !== null) ? laterRemoval(check, timeline) : null;
}
