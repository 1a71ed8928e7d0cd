import type { Citation } from "../model.ts";
import { isoUtc } from "../syntax/timestamps.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { isWithin } from "../timeline/durations.ts";
import { placeOf } from "../timeline/place-of.ts";
import { hasTileOnNewest, othersOn } from "../timeline/timeline.ts";
import { deciding, speaking, type Case } from "./case.ts";
import { certificateCalls, madeIn } from "./certificate-changes.ts";
import { deploysDuring, goneSince, isSeenDuring } from "./changes.ts";
import { causeInVersions } from "./criteria/others-share-one-older-version.ts";
import type { Judgements } from "./verdict.ts";
import { namesInWords, shortId } from "./wording.ts";

/** What suggests a cause, or shows what stands beside one. */
export interface Sign {
  readonly why: string;
  readonly citation: Citation;
}

/** What suggests that an Apply Changes left tiles on two versions; null where a topology shows that none did. */
export function signOfUnfinished(judged: Judgements, case_: Case): Sign | null {
  return noTileOnNewest(judged, case_) === null ? (partlyOutdated(case_) ?? failedBefore(case_)) : null;
}

/**
 * A deployment that lists tell of and the topology does not: it may have been created in the middle of the rotation, and
 * be gone since. null where the topology speaks for the call without that assumption.
 */
export function signOfAnother(case_: Case): Sign | null {
  const { call, timeline } = case_;
  const at = strongTime(call);
  const [shown] = deciding(speaking(case_));
  if (at === null || shown === undefined || shown.shape !== "tiles-on-older" || shown.speaks === "outright")
    return null;
  const { capture } = shown;
  const gone = goneSince(capture, onDirectorClock(at, timeline.clockOffset), timeline);
  if (gone === undefined) return null;
  const why = `at the time of the call ${gone.deployment} may have been there (${gone.label}), and ${placeOf(capture.topology)} does not show it`;
  return { why, citation: gone.citation };
}

/** A topology shows one deployment on two versions. */
export function signOfTwoVersions(case_: Case): Sign | null {
  const cause = causeInVersions(case_);
  if (cause?.code !== "deployment-on-two-versions") return null;
  return { why: cause.statement, citation: cause.citations[0]! };
}

/** The last Apply Changes that ended before the call, where it failed; of an undated call, the last of all. */
export function failedBefore({ call, timeline }: Case): Sign | null {
  const at = strongTime(call);
  const last = timeline.applyChanges.findLast(
    ({ state, stretch }) => (state === "failed" || state === "succeeded") && (at === null || stretch.to < at.from),
  );
  if (last?.state !== "failed") return null;
  return { why: `${last.label} failed, and none is known to have succeeded since`, citation: last.citation };
}

/** A list of certificates that says which deployments are still on an older version, and which are not. */
export function partlyOutdated({ timeline, certificate }: Case): Sign | null {
  for (const { name, deployments, outdatedDeployments, citation } of timeline.certificates) {
    if (name !== certificate || outdatedDeployments === null || deployments === null) continue;
    const behind = outdatedDeployments.filter((one) => !timeline.isHealthCheck(one));
    const ahead = deployments.filter((one) => !timeline.isHealthCheck(one) && !outdatedDeployments.includes(one));
    if (behind.length === 0 || ahead.length === 0) continue;
    const why = `when the certificates were listed, ${namesInWords(behind)} ${are(behind)} on an older version and ${namesInWords(ahead)} not`;
    return { why, citation };
  }
  return null;
}

function are(names: readonly string[]): string {
  return names.length === 1 ? "was" : "were";
}

/** A capture that speaks for the call and shows no tile on the newest version: null where none does. */
export function noTileOnNewest(judged: Judgements, case_: Case): Citation | null {
  const seen = speaking(case_).find(({ shape }) => shape === "tiles-on-older");
  const isOpen = seen === undefined || seen.capture.perhapsOnNewest.length > 0;
  return isOpen || judged["newest-version-only-on-health-check"].status === "unmet"
    ? null
    : seen.capture.newest!.citation;
}

/** What a topology shows on an older version while something else is on the newest. */
export interface HeldOnOlder {
  readonly checks: readonly string[];
  /** What is on an older version beside them. */
  readonly others: readonly string[];
  readonly why: string;
  readonly citations: readonly Citation[];
}

/** A health check from before the rotation, seen on an older version beside others on the newest; null where none is. */
export function heldOnOlder({ witnesses, timeline }: Case): HeldOnOlder | null {
  for (const { capture } of witnesses) {
    const { newest, versions } = capture;
    if (newest === null || !hasTileOnNewest(capture, timeline)) continue;
    const older = versions.filter((version) => version !== newest && version.active);
    const first = older.find((version) => deploymentsOn(version).some(timeline.isHealthCheck));
    if (first === undefined) continue;
    const checks = deploymentsOn(first).filter(timeline.isHealthCheck);
    const others = older.flatMap((version) => othersOn(version, timeline));
    const why = `${namesInWords(checks)} is on the older version ${shortId(first.id)} while others are on the newest, ${shortId(newest.id)}`;
    return { checks, others, why, citations: [first.citation, newest.citation] };
  }
  return null;
}

/** A deploy that ran during the call, or may have; `isSeen`: it is known to have. */
interface Running extends Sign {
  readonly ended: boolean;
  readonly isSeen: boolean;
}

/** Of each deploy of something other than a health check that ran during the call, or may have: what is known of that. */
export function runningDuring({ call, timeline }: Case): Running[] {
  return deploysDuring(call, timeline).map((deploy) => {
    const { label, deployment, ended, citation } = deploy;
    const doing = deployment === null ? "running" : `deploying ${deployment}`;
    const isSeen = isSeenDuring(deploy, call, timeline);
    const why = isSeen
      ? `${label} was ${doing} at the time of the call`
      : `${label}, ${doing}, had begun by the time of the call, and not ended when that was saved`;
    return { why, citation, ended, isSeen };
  });
}

/** What shows that a deploy ran during the call, other than one that is over and that left no tile on the newest version. */
export function signOfRunning(judged: Judgements, case_: Case): Sign | null {
  const isOver = noTileOnNewest(judged, case_) !== null;
  return runningDuring(case_).find(({ ended }) => !(ended && isOver)) ?? null;
}

/** An earlier regenerate that succeeded, with no Apply Changes known since: what a call to regenerate had to offer is there. */
export function signOfRegenerated(case_: Case): Sign | null {
  const earlier = regeneratedBefore(case_);
  if (earlier === null) return null;
  const when = isoUtc(strongTime(earlier)!.from);
  const why = `an earlier call (${earlier.id}) regenerated the leaves at ${when}, and no Apply Changes is known since`;
  return { why, citation: earlier.citations[0]! };
}

/**
 * The last regenerate before the call that succeeded, where no deploy is known to have ended between them, and it was of
 * the same rotation: no version was made or activated since, and no authority deleted.
 */
function regeneratedBefore({ call, certificate, timeline }: Case): Call | null {
  const { deploys, clockOffset } = timeline;
  const at = strongTime(call);
  if (at === null) return null;
  const earlier = timeline.calls.findLast((other) => {
    const time = strongTime(other);
    return other.endpoint === "regenerate" && other.result === "succeeded" && time !== null && time.to < at.from;
  });
  if (earlier === undefined) return null;
  const { to } = strongTime(earlier)!;
  const applied = deploys.some(
    ({ change, ended, stretch }) => change === "create" && ended && to < stretch.to && stretch.to <= at.to,
  );
  const since = onDirectorClock({ from: to, to: at.from }, clockOffset);
  const isOfAnother =
    madeIn(since, { certificate, newest: null }, timeline) !== undefined ||
    certificateCalls(timeline).some((one) => one.call.endpoint === "delete" && isWithin(one.stretch, since));
  return applied || isOfAnother ? null : earlier;
}

/** Ops Manager rotates BOSH DNS itself: several versions are by design then, and every check makes the call fail. */
export function signOfAutoRotation({ timeline, certificate }: Case): Sign | null {
  const rotated = timeline.certificates.find(({ name, autoRotated }) => name === certificate && autoRotated === true);
  if (rotated === undefined) return null;
  return { why: `Ops Manager rotates ${certificate} by itself`, citation: rotated.citation };
}

/** Versions in use that were no longer valid at the call. */
export function signsOfExpired({ call, witnesses }: Case): Sign[] {
  const at = strongTime(call);
  if (at === null) return [];
  return witnesses.flatMap(({ capture }) =>
    capture.versions.flatMap((version) => {
      if (!version.active || version.validUntil === null || version.validUntil.latest >= at.from) return [];
      const why = `the active version ${shortId(version.id)} was valid until ${isoUtc(version.validUntil.earliest)}, before the call`;
      return [{ why, citation: version.validUntilCitation ?? version.citation }];
    }),
  );
}
