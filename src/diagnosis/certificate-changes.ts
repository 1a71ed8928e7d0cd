import type { CapturedVersion, CertificateChangeFact, Citation, Micros } from "../model.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import type { Capture } from "../timeline/captures.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { isWithin, type Stretch } from "../timeline/durations.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { shortId } from "./wording.ts";

/**
 * What made, flagged or activated versions of a certificate: calls, and what CredHub lists and logged.
 */

/** What is known to have changed, in words, and what shows it. */
export interface Shown {
  readonly what: string;
  readonly citations: readonly Citation[];
}

/** What changed who uses which version of a certificate, or may have: deploys, calls, and what CredHub logged. */
export interface Change extends Shown {
  /** By the director's clock. */
  readonly stretch: Stretch;
  /** When it was done: that may be known to an hour only. */
  readonly end: Stretch;
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
export const CREATING: readonly CertificateChangeFact["action"][] = ["regenerate", "generate"];

/** What CredHub, on the director, logged of a certificate. */
export function certificateChanges(
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
