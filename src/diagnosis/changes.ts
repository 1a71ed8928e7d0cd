import type { CapturedVersion, CertificateChangeFact, Citation, Micros } from "../model.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { takenAt, type Capture } from "../timeline/captures.ts";
import { clockTolerance, deployedAt, deployEndedAt, onDirectorClock } from "../timeline/clocks.ts";
import { coverageOfChanges, covers } from "../timeline/coverage.ts";
import { isWithin, plusSeconds, stretchesMeet, widened, type Stretch } from "../timeline/durations.ts";
import { othersOn, type Timeline } from "../timeline/timeline.ts";
import { shortId } from "./wording.ts";

/** What changed who uses which version of a certificate, or may have: deploys, calls, and what CredHub logged. */
export interface Change {
  /** By the director's clock. */
  readonly stretch: Stretch;
  /** When it was done: that may be known to an hour only. */
  readonly end: Stretch;
  readonly what: string;
  readonly citations: readonly Citation[];
}

/**
 * Deploys of tiles, and certificate changes, that could have moved what the capture shows. An activate moves no deployment,
 * and a regenerate makes leaves: neither a version of their authority, nor that a deployment uses another one.
 */
export function changesThatMatter(capture: Capture, older: boolean, timeline: Timeline): Change[] {
  const deploys = timeline.deploys
    .filter((deploy) => deploy.ended && canMove(deploy, capture, older, timeline))
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
function canMove({ change, deployment }: Deploy, { newest }: Capture, older: boolean, timeline: Timeline): boolean {
  const isOnNewest = newest !== null && deployment !== null && othersOn(newest, timeline).includes(deployment);
  return change === "create" && (older || deployment === null || isOnNewest);
}

/** The calls that changed certificates, as far as their times are known. */
export function certificateCalls({ calls, clockOffset }: Timeline): (Change & { readonly call: Call })[] {
  return calls
    .filter(({ result, endpoint }) => result === "succeeded" && endpoint !== null)
    .flatMap((call) => {
      const at = strongTime(call);
      if (at === null) return [];
      const what = `${call.id} changed certificates (${call.endpoint})`;
      const stretch = onDirectorClock(at, clockOffset);
      return [{ call, stretch, end: stretch, what, citations: call.citations.slice(0, 1) }];
    });
}

/** What makes a version. */
const CREATING: readonly CertificateChangeFact["action"][] = ["regenerate", "generate"];

/** What CredHub, on the director, logged of a certificate. */
function certificateChanges(
  certificate: string,
  timeline: Timeline,
  actions: readonly CertificateChangeFact["action"][],
): Change[] {
  return timeline.certificateChanges
    .filter((change) => actions.includes(change.action) && isSuccess(change.status))
    .filter((change) => mayBeOf(certificate, change, timeline))
    .map(({ at, action, name, citation }): Change => ({
      stretch: { from: at.earliest, to: at.latest },
      end: { from: at.earliest, to: at.latest },
      what: `CredHub logged ${action} of ${name ?? "a certificate"}`,
      citations: [citation],
    }));
}

/**
 * Whether a logged change may be of that certificate. CredHub logs a change of the transitional flag without a name: it
 * is of the one that has such a version, where all versions that are known of it are others it is of another.
 */
export function mayBeOf(
  certificate: string,
  { name, versionId }: CertificateChangeFact,
  { captures, certificates }: Timeline,
): boolean {
  if (name !== null) return name === certificate;
  if (versionId === null) return true;
  const known = [...captures, ...certificates.map(({ name: other, versions }) => ({ certificate: other, versions }))]
    .filter((one) => one.certificate === certificate)
    .flatMap(({ versions }) => versions.flatMap(({ id }) => id ?? []));
  return known.length === 0 || known.includes(versionId);
}

function isSuccess(status: number | null): boolean {
  return status === null || (status >= 200 && status < 300);
}

/**
 * What made the newest version of a certificate, or activated it, in that time. Where it is not known which one that is
 * (`newest` null) whatever version was created then is newer than those before.
 */
export function madeIn(
  { from, to }: Stretch,
  { certificate, newest }: Pick<Capture, "certificate" | "newest">,
  timeline: Timeline,
): Change | undefined {
  const made = versionsMade(certificate, (id) => newest === null || id === newest.id, timeline);
  const called = certificateCalls(timeline).filter(({ call }) => call.endpoint === "activate");
  const logged = certificateChanges(certificate, timeline, ["update-transitional"]);
  return [...made, ...called, ...logged].find(({ stretch }) => from < stretch.to && stretch.from <= to);
}

/** Whether the newest version of a capture is known to have been activated before a moment of the director's clock. */
export function wasActivated({ certificate, newest }: Capture, before: Micros, timeline: Timeline): boolean {
  const isActive = ({ id, transitional }: CapturedVersion): boolean => id === newest!.id && transitional === false;
  const isSeen = timeline.captures.some(
    (other) =>
      other.certificate === certificate &&
      other.takenAt !== null &&
      onDirectorClock(other.takenAt, timeline.clockOffset).to < before &&
      other.versions.some(isActive),
  );
  return isSeen || certificateCalls(timeline).some(({ call, stretch }) => call.endpoint === "activate" && stretch.to < before); // prettier-ignore
}

/** What made a version of a certificate in that time; `isMeant`: which of those whose creation CredHub tells. */
export function versionMadeIn(
  since: Stretch,
  certificate: string,
  isMeant: (id: string) => boolean,
  timeline: Timeline,
): Change | undefined {
  return versionsMade(certificate, isMeant, timeline).find(({ stretch }) => isWithin(stretch, since));
}

/** What made versions of a certificate. */
function versionsMade(certificate: string, isMeant: (id: string) => boolean, timeline: Timeline): Change[] {
  const called = certificateCalls(timeline).filter(({ call }) => call.endpoint === "generate");
  const logged = certificateChanges(certificate, timeline, CREATING);
  return [...called, ...logged, ...createdVersions(certificate, timeline, isMeant)];
}

/** What created the newest version of a capture in that time, as CredHub lists or logged that very version. */
export function newestCreatedIn(
  { from, to }: Stretch,
  { certificate, newest }: Capture,
  timeline: Timeline,
): Change | undefined {
  const created = createdVersions(certificate, timeline, (id) => id === newest?.id);
  return created.find(({ stretch }) => from < stretch.to && stretch.from <= to);
}

/** When those versions of a certificate were created, as CredHub lists or logged that. */
function createdVersions(certificate: string, timeline: Timeline, isMeant: (id: string) => boolean): Change[] {
  const logged = timeline.certificateChanges.filter(({ versionId }) => versionId !== null && isMeant(versionId));
  const listed = timeline.certificates
    .filter(({ name }) => name === certificate)
    .flatMap(({ versions }) => versions)
    .flatMap(({ id, createdAt, citation }): Change[] => {
      if (createdAt === null || id === null || !isMeant(id)) return [];
      const stretch = { from: createdAt.earliest, to: createdAt.latest };
      return [{ stretch, end: stretch, what: `version ${shortId(id)} was created`, citations: [citation] }];
    });
  return [
    ...listed,
    ...certificateChanges(certificate, { ...timeline, certificateChanges: logged }, [...CREATING, "set"]),
  ];
}

/** The last deploy of what a capture shows on older versions, where all of them were deployed in that time. */
function allDeployedIn(since: Stretch, { newest, versions }: Capture, timeline: Timeline): Change | undefined {
  const older = versions.filter((version) => version !== newest && version.active);
  const last = older.flatMap((version) => othersOn(version, timeline)).map((name) => deployIn(since, name, timeline));
  const deploy = last.at(-1);
  if (deploy === undefined || last.includes(undefined)) return undefined;
  return {
    stretch: deploy.stretch,
    end: deploy.end,
    what: `all that was on an older version was deployed (${deploy.label})`,
    citations: [deploy.citation],
  };
}

/**
 * The last deploy of what a capture shows on the newest version, where all of it was deployed after a step in that time
 * that may have made another version the one that deploys take.
 */
function takenBackIn(since: Stretch, capture: Capture, timeline: Timeline): Change | undefined {
  const step = supersededIn(since, capture, timeline);
  if (step === undefined) return undefined;
  const after = { from: plusSeconds(step.stretch.from, -clockTolerance(timeline.clockOffset)), to: since.to };
  const deploys = othersOn(capture.newest!, timeline).map((name) => deployIn(after, name, timeline));
  const deploy = deploys.at(-1);
  if (deploy === undefined || deploys.includes(undefined)) return undefined;
  return {
    stretch: deploy.stretch,
    end: deploy.end,
    what: `${step.what}, and all that was on the newest version was deployed after that (${deploy.label})`,
    citations: [...step.citations, deploy.citation],
  };
}

/**
 * The first step in that time that may have flagged the newest version of a capture transitional, so that deploys took
 * another. Of a call it is not known which version it activated; CredHub logs the one that was flagged.
 */
export function supersededIn(since: Stretch, { certificate, newest }: Capture, timeline: Timeline): Change | undefined {
  const called = certificateCalls(timeline).filter(({ call }) => call.endpoint === "activate");
  const flagged = timeline.certificateChanges.filter(({ versionId }) => versionId === null || versionId === newest?.id);
  const logged = certificateChanges(certificate, { ...timeline, certificateChanges: flagged }, ["update-transitional"]);
  return [...called, ...logged]
    .filter(({ stretch }) => isWithin(stretch, since))
    .sort((a, b) => a.stretch.from - b.stretch.from)[0];
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
export function begunIn(gap: Stretch, capture: Capture, older: boolean, timeline: Timeline): Deploy | undefined {
  return timeline.deploys.find((deploy) => {
    if (!canMove(deploy, capture, older, timeline) || !deploy.startKnown) return false;
    const { from } = deployedAt(deploy, timeline.clockOffset);
    return isWithin({ from, to: from }, gap);
  });
}

/** For a tile on the newest version, seen before the call: it may have been deleted since, if all of them were. */
function goneBetween(capture: Capture, between: Stretch, timeline: Timeline): Change | undefined {
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
    stretch: last.stretch,
    end: last.end,
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
export function changedSince(capture: Capture, since: Stretch, timeline: Timeline): Change | undefined {
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
