import type { Citation, DeploymentListFact } from "../model.ts";
import { isoUtc } from "../syntax/timestamps.ts";
import { expectedCheck, rhythmOf, type Cadence } from "./cadence.ts";
import type { Coverage } from "./coverage.ts";
import { hasEnded } from "./tasks.ts";
import { isWithin, secondsBetween, spokenDuration } from "./durations.ts";
import { hangingTask, type HealthCheck } from "./health-checks.ts";
import { placeOf } from "./place-of.ts";
import type { Sighting, Unlisted } from "./sightings.ts";
import { isTile } from "./tiles.ts";

/**
 * A health-check deployment that looks as if nothing were going to delete it, though no task shows that. It is a reason
 * to look, not a proof.
 */
export interface LeftBehind {
  readonly deployment: string;
  readonly statement: string;
  readonly citations: readonly Citation[];
  /** Of which check that is said, where its delete task was done. */
  readonly check: HealthCheck | null;
}

interface Seen {
  readonly lists: readonly DeploymentListFact[];
  readonly sightings: readonly Sighting[];
  readonly unlisted: readonly Unlisted[];
  readonly checks: readonly HealthCheck[];
  readonly cadences: ReadonlyMap<string, Cadence>;
  readonly isHealthCheck: (deployment: string) => boolean;
}

/** Deployments of Healthwatch's tiles: `p-healthwatch2-pas-exporter-<20 hex>`. They create and delete the health checks. */
const HEALTHWATCH = /^p-healthwatch/;

/** Names a deployment of Healthwatch itself: a list that does was not cut down to something else. */
export function namesHealthwatch({ deployments }: DeploymentListFact): boolean {
  return deployments.some(({ name }) => HEALTHWATCH.test(name));
}

/** What suggests that a health-check deployment was left behind. */
export function leftBehind(seen: Seen): LeftBehind[] {
  return [...withoutHealthwatch(seen), ...longLived(seen), ...seenAgain(seen)];
}

/** A create task that failed may have made a part of the deployment, and nothing is listed that deleted it again. */
export function halfCreated({ create, deletes, queuedDelete, foundGone, deployment }: HealthCheck): LeftBehind | null {
  const hasFailed = create !== null && create.state !== "done" && create.state !== null && hasEnded(create);
  if (!hasFailed || deletes.length > 0 || queuedDelete !== null || foundGone !== null) return null;
  const statement = `task ${create.id ?? "?"}, which was to create ${deployment}, ended in ${create.state}, and no delete task of it is listed`;
  return { deployment, statement, citations: create.citations.slice(0, 1), check: null };
}

/** The task that was to delete a check ended otherwise, or none came in time. */
export function notDeleted({ create, delete: removal, deployment, state }: HealthCheck): LeftBehind | null {
  if (state !== "orphaned" || removal?.state === "done") return null;
  if (removal === null) {
    const statement = `no delete task followed task ${create?.id ?? "?"}, which created ${deployment}, within two periods`;
    return { deployment, statement, citations: create?.citations.slice(0, 1) ?? [], check: null };
  }
  const statement = `task ${removal.id ?? "?"}, which was to delete ${deployment}, ended in ${removal.state}`;
  return { deployment, statement, citations: removal.citations.slice(0, 1), check: null };
}

/** A task that has been creating or deleting a check for longer than checks last: what it works on may stay. */
export function stuck(check: HealthCheck, covered: Pick<Coverage, "creations" | "deletions">): LeftBehind | null {
  const hanging = hangingTask(check, covered);
  if (hanging === null) return null;
  const { task, what, seconds } = hanging;
  const statement = `task ${task.id ?? "?"}, which is to ${what} ${check.deployment}, still ran ${spokenDuration(seconds)} after it had begun`;
  return { deployment: check.deployment, statement, citations: task.citations.slice(0, 1), check: null };
}

/**
 * A health check that a whole list shows without any deployment of Healthwatch: who would delete it is gone. A list of
 * that one row alone may have been cut down, so a tile has to be in it.
 */
function withoutHealthwatch({ lists, isHealthCheck }: Seen): LeftBehind[] {
  return lists.flatMap((list) => {
    const check = list.deployments.find(({ name }) => isHealthCheck(name));
    const isWhole = list.complete && list.deployments.some(({ name }) => isTile(name));
    if (check === undefined || !isWhole || namesHealthwatch(list)) return [];
    const statement = `${check.name} is listed without any deployment of Healthwatch, which would delete it`;
    return [{ deployment: check.name, statement, citations: [check.citation], check: null }];
  });
}

/**
 * A health check that was there at two moments too far apart for one check, and too near to each other for two: it
 * outlived every check that was measured.
 */
function longLived({ sightings, checks, cadences }: Seen): LeftBehind[] {
  return sightings.slice(1).flatMap((second, index) => {
    const first = sightings[index]!;
    const cadence = rhythmOf(second.deployment, cadences);
    if (cadence === undefined || cadence.checks < 3) return [];
    const longest = cadence.longestSeconds + cadence.spreadSeconds;
    const shortestPause = cadence.periodSeconds - cadence.spreadSeconds - longest;
    const apart = secondsBetween(first.at.to, second.at.from);
    const between = { from: first.at.from, to: second.at.to };
    const atMostApart = secondsBetween(between.from, between.to);
    const ends = checks.flatMap(({ deletes, foundGone }) => [
      ...deletes.filter(({ state }) => state === "done"),
      ...(foundGone === null ? [] : [foundGone]),
    ]);
    const deleted = ends.some(
      ({ finishedAt }) =>
        finishedAt !== null && isWithin({ from: finishedAt.earliest, to: finishedAt.latest }, between),
    );
    if (first.deployment !== second.deployment || apart <= longest || atMostApart >= shortestPause || deleted)
      return [];
    const statement = `${first.deployment} was there at ${isoUtc(first.at.from)} and again ${spokenDuration(apart)} later, longer than any check measured here and sooner than the next one`;
    return [{ deployment: first.deployment, statement, citations: [first.citation, second.citation], check: null }];
  });
}

/** A check that was seen behind its deletion, at a time at which no other is known to have been due. */
function seenAgain({ unlisted, cadences }: Seen): LeftBehind[] {
  return unlisted.flatMap(({ sighting: { deployment, at, citation }, near, deleted: check }): LeftBehind[] => {
    if (check === null) return [];
    const lastStart = check.create?.startedAt?.earliest;
    const cadence = rhythmOf(deployment, cadences);
    const isDue =
      cadence !== undefined && lastStart !== undefined && expectedCheck({ ...cadence, lastStart }, near) !== null;
    if (isDue) return [];
    const statement = `${placeOf(citation)} shows ${deployment} at ${isoUtc(at.from)}, though it had been deleted and no check is listed then`;
    return [{ deployment, statement, citations: [citation], check }];
  });
}
