import type { Micros } from "../model.ts";
import type { Cadence } from "./cadence.ts";
import { coverageOf, covers, type Coverage } from "./coverage.ts";
import type { Director } from "./directors.ts";
import { gotNoLock, hasEnded, latestTimeOf, type Task } from "./tasks.ts";
import {
  earlier,
  isShownTwice,
  isWithin,
  later,
  plusSeconds,
  secondsBetween,
  wholeSecond,
  type Stretch,
} from "./durations.ts";

/** Names of the deployment in Healthwatch 2 and 1. */
const HEALTH_DEPLOYMENTS: readonly string[] = ["bosh-health", "bosh-health-check"];

/** Tells health-check deployments from others; `more` are names that the user gave. */
export function healthCheckNames(more: readonly string[]): (deployment: string) => boolean {
  const names = new Set([...HEALTH_DEPLOYMENTS, ...more]);
  return (deployment) => names.has(deployment);
}

/** One life of a health-check deployment: its create task and what deleted it. */
export interface HealthCheck {
  readonly deployment: string;
  readonly create: Task | null;
  /** The delete tasks after it and before the next create task; the last one that was done counts. */
  readonly deletes: readonly Task[];
  /** The delete task that is done, else the last one; null when there is none. */
  readonly delete: Task | null;
  /** A delete task that waits for a worker: nothing was left behind, and nothing deleted yet. */
  readonly queuedDelete: Task | null;
  /** A delete task that found nothing any more: by its end the check was gone, and no task here tells since when. */
  readonly foundGone: Task | null;
  /** From the start of the create task to the end of the delete task; null where unknown or still to come. */
  readonly deployed: { readonly from: Micros | null; readonly to: Micros | null };
  /** From the end of a create task that is done; both null where it was not done. */
  readonly visible: { readonly from: Micros | null; readonly to: Micros | null };
  readonly state: "finished" | "running" | "failed" | "orphaned";
  /** Whether the start of the create task is known. */
  readonly startKnown: boolean;
  /** The time in which the deployment may have existed, as far as the lists tell of it. */
  readonly mayExist: Stretch;
  /** The time in which Maestro is sure to have seen it; null where there is none. */
  readonly surelyVisible: Stretch | null;
}

/**
 * Pairs the create and delete tasks of the health-check deployments. A delete still to come leaves the window open as
 * far as the sources cover the time behind the create task.
 */
export function healthChecksOf(
  director: Director,
  isHealthCheck: (deployment: string) => boolean,
  coverage: Coverage,
): HealthCheck[] {
  const lives: Life[] = [];
  const open = new Map<string, Life>();
  for (const task of director.tasks) {
    const { change } = task;
    if (change === null || task.deployment === null || !isHealthCheck(task.deployment) || gotNoLock(task)) continue;
    const life = open.get(task.deployment);
    if (task.state === "queued") {
      if (change === "delete" && life !== undefined && !isGone(life)) life.queued = task;
      continue;
    }
    if (foundNothing(task)) {
      if (life !== undefined && !isGone(life)) life.foundGone = task;
      continue;
    }
    if (
      change === "delete" &&
      life !== undefined &&
      !isGone(life) &&
      mayBeOneLife(life, task, coverageOf(coverage, task.deployment))
    ) {
      life.deletes.push(task);
      continue;
    }
    const begun: Life = {
      deployment: task.deployment,
      create: change === "create" ? task : null,
      deletes: change === "delete" ? [task] : [],
      queued: null,
      foundGone: null,
      next: null,
    };
    if (life !== undefined && change === "create") life.next = task;
    lives.push(begun);
    open.set(task.deployment, begun);
  }
  return lives.map((life) =>
    healthCheck(life, showsNoDeletes(life.deployment, lives) ? NO_COVERAGE : coverageOf(coverage, life.deployment)),
  );
}

/** A delete task of what is not there leaves nothing behind, and what was there is gone. (director `api/deployment_lookup.rb`) */
function foundNothing({ change, state, result }: Task): boolean {
  return change === "delete" && state === "error" && /\bdoesn't exist\b/.test(result ?? "");
}

/** A list in which a deployment is created time and again and never deleted was cut down to what creates. */
function showsNoDeletes(
  name: string,
  checks: readonly Pick<HealthCheck, "deployment" | "create" | "deletes">[],
): boolean {
  const own = checks.filter(({ deployment }) => deployment === name);
  return own.filter(({ create }) => create !== null).length > 1 && own.every(({ deletes }) => deletes.length === 0);
}

/**
 * A deployment of health checks that the lists show being deleted time and again and never created: they were cut down
 * to what deletes, and tell of no beginning. null where there is none.
 */
export function deletedOnly(checks: readonly Pick<HealthCheck, "deployment" | "create">[]): string | null {
  const created = new Set(checks.filter(({ create }) => create !== null).map(({ deployment }) => deployment));
  const others = checks.map(({ deployment }) => deployment).filter((name) => !created.has(name));
  return others.find((name, index) => others.indexOf(name) < index) ?? null;
}

/** What a list covers that does not show how checks end. */
const NO_COVERAGE: Pick<Coverage, "deletions" | "latest"> = { deletions: [], latest: null };

interface Life {
  readonly deployment: string;
  readonly create: Task | null;
  readonly deletes: Task[];
  queued: Task | null;
  foundGone: Task | null;
  /** The create task of the next life. */
  next: Task | null;
}

/**
 * Task and life name instances of their own where they are of two lives: the delete of one and the create of the other
 * are not known. Where they name none, a delete that comes later than checks last is of another life, unless a list
 * that would show that life covers the time between them.
 */
function mayBeOneLife({ create, deletes }: Life, task: Task, { creations }: Pick<Coverage, "creations">): boolean {
  const known = [create, ...deletes].flatMap((one) => one?.instances ?? []);
  if (known.length > 0 && task.instances.length > 0) return known.some((one) => task.instances.includes(one));
  const from = create?.finishedAt?.latest ?? create?.startedAt?.latest;
  const to = task.startedAt?.earliest ?? task.finishedAt?.earliest;
  if (from === undefined || to === undefined || to <= plusSeconds(from, LONGEST_LIFE_SECONDS)) return true;
  return covers(creations, { from, to });
}

function isGone({ deletes, foundGone }: Life): boolean {
  return foundGone !== null || deletes.some(({ state }) => state === "done");
}

/**
 * How long, in seconds, a check is taken to have existed at most where nothing tells of its end: Healthwatch gives one
 * up after ten minutes.
 */
export const LONGEST_LIFE_SECONDS = 600;

function healthCheck(life: Life, coverage: Pick<Coverage, "deletions" | "latest">): HealthCheck {
  const { deployment, create, deletes, queued, foundGone, next } = life;
  const removal = deletes.find(({ state }) => state === "done") ?? deletes.at(-1) ?? null;
  // one that failed while another waits for a worker has not ended what that is to delete
  const removed = removal !== null && hasEnded(removal) && (removal.state === "done" || queued === null);
  const from = create?.startedAt?.earliest ?? null;
  const to = removed ? (removal.finishedAt?.latest ?? null) : null;
  const created = create?.state === "done" ? (create.finishedAt?.latest ?? null) : null;
  const nextStart = next?.startedAt?.earliest ?? null;
  const begun = created ?? (create === null ? null : latestTimeOf(create));
  const begunFrom = created === null ? begun : create!.finishedAt!.earliest;
  const covered = begun === null ? null : coveredUntil(coverage.deletions, { from: begunFrom!, to: begun });
  // not every source tells of deletions: that none came before the next create task shows only under coverage
  const untilNext = nextStart === null || covered === null ? covered : earlier(nextStart, covered);
  // a delete task that failed ends the window too: what it leaves behind is an orphan, not a check
  const seenUntil = removed
    ? (removal.finishedAt?.earliest ?? removal.startedAt?.earliest ?? null)
    : (removal?.startedAt?.earliest ?? (foundGone === null ? untilNext : null));
  const goneBy = foundGone === null ? null : latestTimeOf(foundGone);
  // where a clock showed the end of the create task twice, only what lies behind the later moment is sure
  const surelyCreated =
    created !== null && isShownTwice(create!.finishedAt!) && (seenUntil === null || seenUntil < created)
      ? null
      : created;
  return {
    deployment,
    create,
    deletes,
    delete: removal,
    queuedDelete: queued,
    foundGone,
    deployed: { from, to },
    visible: created === null ? { from: null, to: null } : { from: created, to },
    state: stateOf(life),
    startKnown: from !== null,
    mayExist: {
      from: wholeSecond(from ?? created ?? removal?.startedAt?.earliest ?? to ?? (-Infinity as Micros)),
      to: wholeSecond(to ?? goneBy ?? next?.startedAt?.latest ?? lastPossible(begun, covered, coverage)),
    },
    surelyVisible:
      surelyCreated === null
        ? null
        : { from: wholeSecond(surelyCreated), to: wholeSecond(later(surelyCreated, seenUntil ?? surelyCreated)) },
  };
}

/** Where nothing tells of the end of a check: it may exist as far as the sources reach, or as long as checks last. */
function lastPossible(begun: Micros | null, covered: Micros | null, { latest }: Pick<Coverage, "latest">): Micros {
  if (begun === null) return latest ?? (Infinity as Micros);
  return covered ?? plusSeconds(begun, LONGEST_LIFE_SECONDS);
}

/** To when what is covered goes on from that time without a gap; null where that is not covered. */
function coveredUntil(covered: readonly Stretch[], time: Stretch): Micros | null {
  return covered.find((stretch) => isWithin(time, stretch))?.to ?? null;
}

/** A task of a check that still ran where the lists end, and for how long. */
export interface HangingTask {
  readonly task: Task;
  readonly what: "create" | "delete";
  readonly seconds: number;
}

/**
 * The task that had been creating or deleting a check for longer than checks last, and still was; null where none had.
 * `taken`: when the list was taken by a date beside it, where that counts.
 */
export function hangingTask(
  { create, delete: removal }: Pick<HealthCheck, "create" | "delete">,
  { creations, deletions }: Pick<Coverage, "creations" | "deletions">,
  taken: Micros | null = null,
): HangingTask | null {
  const task = removal ?? create;
  if (task === null || task.startedAt === null || (task.state !== "processing" && task.state !== "cancelling")) return null; // prettier-ignore
  const told = removal === null ? creations : deletions;
  const until = coveredUntil(told, { from: task.startedAt.earliest, to: task.startedAt.latest });
  const seconds =
    until === null ? 0 : secondsBetween(task.startedAt.latest, taken === null ? until : later(until, taken));
  return seconds > LONGEST_LIFE_SECONDS ? { task, what: removal === null ? "create" : "delete", seconds } : null;
}

function stateOf(life: Life): HealthCheck["state"] {
  const { create, deletes, queued, next } = life;
  if (create !== null && !hasEnded(create)) return "running";
  if (isGone(life)) return create === null || create.state === "done" ? "finished" : "failed";
  if (queued !== null) return "running";
  // a delete task may have ended in a way that nothing tells: its log was cut
  if (deletes.some((task) => !hasEnded(task)) || deletes.at(-1)?.state === null) return "running";
  if (deletes.length > 0) return "orphaned";
  if (create?.state !== "done") return "failed";
  return next === null ? "running" : "finished";
}

/**
 * The checks with those marked as orphaned whose delete task never came: none of that deployment started within two
 * measured periods of coverage after the create task ended. Where the next one was created instead, rows are missing:
 * Healthwatch deletes a check before it creates another.
 */
export function withOrphans(
  checks: readonly HealthCheck[],
  cadences: ReadonlyMap<string, Pick<Cadence, "periodSeconds">>,
  coverage: Coverage,
): HealthCheck[] {
  return checks.map((check) => {
    const { deletions } = coverageOf(coverage, check.deployment);
    const periodSeconds = cadences.get(check.deployment)?.periodSeconds ?? null;
    return neverDeleted(check, checks, periodSeconds, deletions) ? { ...check, state: "orphaned" } : check;
  });
}

/** Whether a check was created and no task of its deployment followed in time, though the lists would show one. */
export function neverDeleted(
  check: HealthCheck,
  checks: readonly HealthCheck[],
  periodSeconds: number | null,
  covered: readonly Stretch[],
): boolean {
  const { create, deletes, queuedDelete, foundGone, deployment } = check;
  // what was not created whole may never have been there
  if (periodSeconds === null || create?.state !== "done") return false;
  if (deletes.length > 0 || queuedDelete !== null || foundGone !== null) return false;
  if (showsNoDeletes(deployment, checks)) return false;
  const ended = create.finishedAt ?? create.startedAt;
  if (ended === null) return false;
  const due = plusSeconds(ended.latest, 2 * periodSeconds);
  const came = checks.some(
    (other) =>
      other.deployment === deployment &&
      other !== check &&
      [other.create, ...other.deletes].some(
        (task) =>
          task !== null &&
          (task.startedAt === null || (task.startedAt.latest >= ended.earliest && task.startedAt.earliest <= due)),
      ),
  );
  return !came && covers(covered, { from: ended.earliest, to: due });
}
