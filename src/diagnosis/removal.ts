import type { Citation, Instant, Micros } from "../model.ts";
import { namesAllUsers, takenAt } from "../timeline/captures.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { mayBePrintedFor } from "../timeline/directors.ts";
import type { Stretch } from "../timeline/durations.ts";
import type { HealthCheck } from "../timeline/health-checks.ts";
import { namesHealthwatch } from "../timeline/left-behind.ts";
import { placeOf } from "../timeline/place-of.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Case } from "./case.ts";
import { momentInWords } from "./wording.ts";

/** What shows that a health check which was left behind is gone. */
export interface Removal {
  /** When it was gone at the latest, by the director's clock. */
  readonly by: Micros;
  /** When it was gone at the earliest; null where it was seen to be gone, and nothing but lists of tasks could tell. */
  readonly from: Micros | null;
  /** The id of the task that deleted it after all; null where it was seen to be gone. */
  readonly task: string | null;
  /** The task, or the output that does not show the deployment any more. */
  readonly citations: readonly [Citation, ...Citation[]];
}

/** The first that shows it: a delete task that was done, else an output that does not show the deployment any more. */
export function removalOf(check: HealthCheck, case_: Case): Removal | null {
  const deleted = laterDelete(check, case_.timeline);
  const left = lastKnown(check);
  if (deleted !== null || left === null) return deleted;
  const without = firstWithout((name) => name === check.deployment, left.latest, case_);
  if (without === null) return null;
  return { by: onDirectorClock(without.at, case_.timeline.clockOffset).to, from: null, task: null, citations: [without.citation] }; // prettier-ignore
}

/** When the last thing is known of a check that was left behind: the end of the delete task that failed, else of its creation. */
export function lastKnown({ create, delete: removal }: HealthCheck): Instant | null {
  return removal?.finishedAt ?? removal?.startedAt ?? create?.finishedAt ?? create?.startedAt ?? null;
}

/** The first delete task of the deployment that was done after this check. */
function laterDelete(check: HealthCheck, { checks }: Timeline): Removal | null {
  const after = check.delete?.startedAt?.latest ?? check.create?.startedAt?.latest ?? (-Infinity as Micros);
  const done = checks
    .filter(({ deployment }) => deployment === check.deployment)
    .flatMap(({ deletes }) => deletes)
    .flatMap(({ id, state, finishedAt, citations: [citation] }): Removal[] =>
      state === "done" && finishedAt !== null && finishedAt.latest > after
        ? [{ by: finishedAt.latest, from: finishedAt.earliest, task: id ?? "?", citations: [citation!] }]
        : [],
    );
  return done.sort((a, b) => a.by - b.by)[0] ?? null;
}

/** An output that does not show deployments, and when it was saved. */
export interface Without {
  readonly at: Stretch;
  readonly citation: Citation;
}

/**
 * The first output that was surely saved after a moment, by the director's clock, and shows none of those deployments: a
 * capture of this certificate, or a list of deployments. One that names a deployment of Healthwatch was not cut down,
 * and one of another director tells nothing.
 */
export function firstWithout(
  isMeant: (deployment: string) => boolean,
  after: Micros,
  { witnesses, timeline: { deploymentLists, environments, clockOffset } }: Case,
): Without | null {
  const captures = witnesses.flatMap(({ capture }): Without[] => {
    const { takenAt: at, topology, deployments } = capture;
    return at === null || !namesAllUsers(capture) || [...deployments].some(isMeant) ? [] : [{ at, citation: topology }];
  });
  const lists = deploymentLists.flatMap((list): Without[] => {
    const at = takenAt(list.times);
    const isShown = list.deployments.some(({ name }) => isMeant(name));
    const isWhole = list.complete && namesHealthwatch(list) && mayBePrintedFor(environments, list.environment);
    return at === null || isShown || !isWhole ? [] : [{ at, citation: list.citation }];
  });
  const behind = [...captures, ...lists].filter(({ at }) => onDirectorClock(at, clockOffset).from > after);
  return behind.sort((a, b) => a.at.from - b.at.from)[0] ?? null;
}

/** That a check which was left behind was gone before the call, or is gone after it, as a criterion says that. */
export function goneInWords({ task, citations: [shown] }: Removal, name: string, when: "before" | "after"): string {
  if (task === null) return `${placeOf(shown)}, taken ${when} the call, does not show ${name} any more`;
  return `a later task (${task}) deleted ${name}${when === "before" ? " before the call" : ", after a first one had failed"}`;
}

/** `task 24 deleted bosh-health at 00:21:40 UTC on 2024-03-06`; `name` may be "it". */
export function removedInWords({ task, by, citations: [shown] }: Removal, name: string): string {
  if (task === null) return `${name} was gone, as ${placeOf(shown)} shows`;
  return `task ${task} deleted ${name} at ${momentInWords(by)}`;
}
