import type { Micros } from "../model.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { takenAt, type Capture } from "../timeline/captures.ts";
import { clockTolerance, deployedAt, deployEndedAt, onDirectorClock } from "../timeline/clocks.ts";
import { coverageOfChanges, covers } from "../timeline/coverage.ts";
import { isWithin, plusSeconds, stretchesMeet, widened, type Stretch } from "../timeline/durations.ts";
import { hasTileOnNewest, othersOn, type Timeline } from "../timeline/timeline.ts";
import { certificateCalls, certificateChanges, CREATING, supersededIn, versionMadeIn, type Change, type Shown } from "./certificate-changes.ts"; // prettier-ignore

/**
 * Deploys of tiles, and certificate changes, that could have moved what the capture shows. An activate moves no deployment,
 * and a regenerate makes leaves: neither a version of their authority, nor that a deployment uses another one.
 */
export function changesThatMatter(capture: Capture, timeline: Timeline): Change[] {
  const deploys = timeline.deploys
    .filter((deploy) => deploy.ended && canMove(deploy, capture, timeline))
    .map((deploy): Change => ({
      stretch: deployedAt(deploy, timeline.clockOffset),
      end: deployEndedAt(deploy, timeline.clockOffset),
      what:
        deploy.deployment === null
          ? `${deploy.label} ended`
          : `a deploy of ${deploy.deployment} ended (${deploy.label})`,
      citations: [deploy.citation],
    }));
  const called = certificateCalls(timeline).filter(({ call }) => !MOVING_NOTHING.includes(call.endpoint));
  const logged = certificateChanges(capture.certificate, timeline, CREATING);
  return [...deploys, ...called, ...logged, ...bindings(capture, timeline)];
}

const MOVING_NOTHING: readonly Call["endpoint"][] = ["activate", "regenerate"];

/** Deployments other than health checks that bound the newest version: a deploy that no list need show. */
function bindings({ certificate, newest }: Capture, timeline: Timeline): Change[] {
  return timeline.variables
    .filter(({ name, versionId }) => name === certificate && versionId === newest?.id)
    .flatMap(({ at, deployment, citation }): Change[] => {
      if (at === null || at.zoneFrom === "unknown" || deployment === null || timeline.isHealthCheck(deployment))
        return [];
      const stretch = { from: at.earliest, to: at.latest };
      return [{ stretch, end: stretch, what: `${deployment} bound the newest version`, citations: [citation] }];
    });
}

/** Whether a deploy could have made what the capture shows differ from what the call met. */
function canMove({ change, deployment }: Deploy, capture: Capture, timeline: Timeline): boolean {
  if (change !== "create") return false;
  if (deployment === null || !hasTileOnNewest(capture, timeline)) return true;
  return othersOn(capture.newest!, timeline).includes(deployment);
}

/** The last deploy of what a capture shows on older versions, where all of them were deployed in that time. */
function allDeployedIn(since: Stretch, { newest, versions }: Capture, timeline: Timeline): Shown | undefined {
  const older = versions.filter((version) => version !== newest && version.active);
  const last = older.flatMap((version) => othersOn(version, timeline)).map((name) => deployIn(since, name, timeline));
  const deploy = last.at(-1);
  if (deploy === undefined || last.includes(undefined)) return undefined;
  return {
    what: `all that was on an older version was deployed (${deploy.label})`,
    citations: [deploy.citation],
  };
}

/**
 * The last deploy of what a capture shows on the newest version, where all of it was deployed after a step in that time
 * that may have made another version the one that deploys take.
 */
function takenBackIn(since: Stretch, capture: Capture, timeline: Timeline): Shown | undefined {
  const step = supersededIn(since, capture, timeline);
  if (step === undefined) return undefined;
  const after = { from: plusSeconds(step.stretch.from, -clockTolerance(timeline.clockOffset)), to: since.to };
  const deploys = othersOn(capture.newest!, timeline).map((name) => deployIn(after, name, timeline));
  const deploy = deploys.at(-1);
  if (deploy === undefined || deploys.includes(undefined)) return undefined;
  return {
    what: `${step.what}, and all that was on the newest version was deployed after that (${deploy.label})`,
    citations: [...step.citations, deploy.citation],
  };
}

/** A deploy after a call that left its deployment on an older version, in a capture from behind it. */
export function leftOnOlder(since: Stretch, { newest, versions }: Capture, timeline: Timeline): Deploy | undefined {
  return versions
    .filter((version) => version !== newest && version.active)
    .flatMap((version) => othersOn(version, timeline))
    .map((name) => deployIn(since, name, timeline))
    .find((deploy) => deploy !== undefined);
}

/** A whole deploy of that deployment within that time. */
function deployIn(since: Stretch, name: string, { deploys, clockOffset }: Timeline): Deploy | undefined {
  return deploys.find(
    (deploy) =>
      deploy.deployment === name &&
      deploy.change === "create" &&
      deploy.done &&
      deploy.startKnown &&
      isWithin(deployedAt(deploy, clockOffset), since),
  );
}

/**
 * A deploy that began in that time and had not ended: nobody documents whether Maestro sees what a deploy has begun, or
 * only what it has ended.
 */
export function begunIn(gap: Stretch, capture: Capture, timeline: Timeline): Deploy | undefined {
  return timeline.deploys.find((deploy) => {
    if (!canMove(deploy, capture, timeline) || !deploy.startKnown) return false;
    const { from } = deployedAt(deploy, timeline.clockOffset);
    return isWithin({ from, to: from }, gap);
  });
}

/** For a tile on the newest version, seen before the call: it may have been deleted since, if all of them were. */
function goneBetween(capture: Capture, between: Stretch, timeline: Timeline): Shown | undefined {
  const names = capture.newest === null ? [] : othersOn(capture.newest, timeline);
  const deletions = names.map((name) =>
    timeline.deploys.find((deploy) => {
      const { to } = deployedAt(deploy, timeline.clockOffset);
      return (
        deploy.deployment === name && deploy.change === "delete" && deploy.done && isWithin({ from: to, to }, between)
      );
    }),
  );
  const last = deletions.at(-1);
  if (last === undefined || deletions.includes(undefined)) return undefined;
  return {
    what: `${last.deployment} was deleted (${last.label})`,
    citations: [last.citation],
  };
}

/**
 * A deployment that the capture does not name, and that may have been there during the call: it was deployed before, or
 * deleted after it.
 */
export function goneSince(
  { deployments }: Capture,
  since: Stretch,
  { deploys, clockOffset }: Timeline,
): Deploy | undefined {
  const wide = widened(since, clockTolerance(clockOffset));
  const isGone = (name: string): boolean =>
    deploys.some((deploy) => {
      const ended = deployedAt(deploy, clockOffset).to;
      return deploy.deployment === name && deploy.change === "delete" && deploy.done && ended < wide.from;
    });
  return deploys.find((deploy) => {
    const { deployment, change } = deploy;
    if (deployment === null || deployments.has(deployment)) return false;
    const { from, to } = deployedAt(deploy, clockOffset);
    return change === "delete" ? to >= wide.from && from <= wide.to : from <= wide.to && !isGone(deployment);
  });
}

/** What is known to have changed what a capture shows, so that a call after that met another state. */
export function changedSince(capture: Capture, since: Stretch, timeline: Timeline): Shown | undefined {
  return (
    versionMadeIn(since, capture.certificate, (id) => !capture.versions.some((one) => one.id === id), timeline) ??
    goneBetween(capture, since, timeline) ??
    allDeployedIn(since, capture, timeline) ??
    takenBackIn(since, capture, timeline)
  );
}

/**
 * Whether outputs that were saved in that time, or near it, show that deployments came or went, or took the newest
 * version: what lists of tasks need not tell.
 */
export function isSeenToChange(between: Stretch, certificate: string, timeline: Timeline): boolean {
  const { captures, deploymentLists, clockOffset, isHealthCheck } = timeline;
  const near = widened(onDirectorClock(between, clockOffset), clockTolerance(clockOffset));
  const isNear = (at: Stretch | null): boolean => at !== null && isWithin(onDirectorClock(at, clockOffset), near);
  const onNewest = captures
    .filter((one) => one.certificate === certificate && one.damage === null && isNear(one.takenAt))
    .flatMap(({ newest }) => (newest === null ? [] : [[newest.id, ...othersOn(newest, timeline).sort()].join(" ")]));
  const listed = deploymentLists
    .filter(({ complete, times }) => complete && isNear(takenAt(times)))
    .map(({ deployments }) => deployments.map(({ name }) => name).filter((name) => !isHealthCheck(name)).sort().join(" ")); // prettier-ignore
  return new Set(onNewest).size > 1 || new Set(listed).size > 1;
}

/** Deploys of deployments other than health checks that ran during the call. */
export function deploysDuring(call: Call, timeline: Timeline): Deploy[] {
  const at = strongTime(call);
  if (at === null) return [];
  const during = onDirectorClock(at, timeline.clockOffset);
  return timeline.deploys.filter(
    (deploy) =>
      deploy.change === "create" &&
      deploy.startKnown &&
      stretchesMeet(deployedAt(deploy, timeline.clockOffset), during),
  );
}

/** Whether a deploy that may have run during the call is known to have: it has ended, or a list of later shows it running. */
export function isSeenDuring({ ended, deployment, clock }: Deploy, call: Call, timeline: Timeline): boolean {
  const at = strongTime(call);
  if (ended || at === null || deployment === null || clock !== "director") return ended;
  const covered = coverageOfChanges(timeline.coverage, deployment, "create");
  return covers(covered, onDirectorClock(at, timeline.clockOffset));
}

/** A deploy of something other than a health check that ended after that moment, by the director's clock; the last listed. */
export function deployedAfter(moment: Micros, { deploys, clockOffset }: Timeline): Deploy | undefined {
  return deploys.findLast(
    (deploy) => deploy.change === "create" && deploy.ended && deployEndedAt(deploy, clockOffset).from > moment,
  );
}
