import { strongTime } from "../timeline/calls.ts";
import { creationTimes, deploymentsOn, type Capture } from "../timeline/captures.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { earlier, later, secondsBetween, stretchesMeet } from "../timeline/durations.ts";
import { placeOf } from "../timeline/place-of.ts";
import { speaking, type Case } from "./case.ts";
import { certificateCalls, madeIn } from "./certificate-changes.ts";
import { shortId } from "./wording.ts";

/** Why the race is possible at most; null where nothing holds it down. */
export function capOf(case_: Case): string | null {
  return beforeActivate(case_) ?? signsUnused(case_) ?? (speaking(case_).length > 0 ? null : tookOlder(case_));
}

/** A capture shows two versions signing, and no deployment on the newest: what the call complained of needs no check. */
function signsUnused(case_: Case): string | null {
  const found = speaking(case_).find(
    ({ capture: { newest, versions } }) =>
      newest?.signing === true &&
      deploymentsOn(newest).length === 0 &&
      versions.some((version) => version !== newest && version.signing === true),
  );
  return found === undefined
    ? null
    : `${placeOf(found.capture.topology)} shows two versions signing, and no deployment on the newest: a health check does not explain that`;
}

/** A capture from behind the call tells what the call met only so soon after it: a step of a rotation takes hours. */
const SAME_STEP_SECONDS = 3_600;

/**
 * A capture shows the newest version transitional (before activate), or one version only, none that speaks for the call
 * shows that the rotation had gone on, and nothing is known to have changed between it and the call.
 */
function beforeActivate(case_: Case): string | null {
  if (speaking(case_).some(({ capture }) => capture.newest?.transitional === false)) return null;
  const early = case_.witnesses.find(
    ({ capture }) =>
      capture.damage === null &&
      (capture.versions.length === 1 || capture.newest?.transitional === true) &&
      isOfSameStep(capture, case_),
  );
  if (early === undefined) return null;
  const shown = early.capture.versions.length === 1 ? "one version only" : "the newest version transitional";
  return `${placeOf(early.capture.topology)} shows ${shown}: at that step of a rotation no health check brings another version into use`;
}

function isOfSameStep({ takenAt: taken, versions }: Capture, { call, timeline }: Case): boolean {
  const at = strongTime(call);
  if (at === null || taken === null) return true;
  // the call complained of two that sign: the other one was made since
  if (versions.length === 1 && taken.to < at.from) return false;
  if (secondsBetween(at.to, taken.from) > SAME_STEP_SECONDS) return false;
  const between = onDirectorClock(
    { from: earlier(at.from, taken.from), to: later(at.to, taken.to) },
    timeline.clockOffset,
  );
  return !certificateCalls(timeline).some(({ stretch }) => stretchesMeet(stretch, between));
}

/** The check of the call took another version than the newest, where no capture shows which it used. */
function tookOlder({ call, certificate, timeline }: Case): string | null {
  const at = strongTime(call);
  const check = at === null ? null : checkInQuestion(at, timeline);
  const begun = check?.create?.startedAt ?? null;
  if (at === null || check === null || begun === null) return null;
  const since = { from: begun.latest, to: onDirectorClock(at, timeline.clockOffset).from };
  const made = since.from < since.to ? madeIn(since, { certificate, newest: null }, timeline) : undefined;
  if (made !== undefined)
    return `${made.what}, after the check of the call had been created: that check took the version before`;
  const task = check.create?.id ?? null;
  const bound = timeline.variables.find((one) => task !== null && one.name === certificate && one.task === task);
  const created = creationTimes(timeline.certificates);
  const ownCreation = bound === undefined ? undefined : created.get(bound.versionId);
  if (bound === undefined || ownCreation === undefined) return null;
  const newer = timeline.certificates
    .filter(({ name }) => name === certificate)
    .flatMap(({ versions }) => versions)
    .find(
      ({ createdAt }) => createdAt !== null && ownCreation < createdAt.earliest && createdAt.latest < begun.earliest,
    );
  if (newer === undefined) return null;
  return `task ${task}, which created the check of the call, bound ${shortId(bound.versionId)}, and ${placeOf(newer.citation)} lists a newer version`;
}
