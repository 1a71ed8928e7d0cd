import type { Citation } from "../model.ts";
import type { Finding } from "../report.ts";
import { isoUtc } from "../syntax/timestamps.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { isWithin, secondsBetween, spokenDuration } from "../timeline/durations.ts";
import { LONGEST_LIFE_SECONDS } from "../timeline/health-checks.ts";
import { coverageOfChanges, covers } from "../timeline/coverage.ts";
import { isTile } from "../timeline/tiles.ts";
import { othersOn } from "../timeline/timeline.ts";
import { deciding, speaking, type Case } from "./case.ts";
import { CATALOGUE, type DiagnosisCode } from "./catalogue.ts";
import { checkGone } from "./check-left-behind.ts";
import { causeInVersions } from "./criteria/others-share-one-older-version.ts";
import { signsOfOrphan, type Orphan } from "./orphan.ts";
import { certificateCalls, madeIn } from "./certificate-changes.ts";
import { deploysDuring, goneSince, isSeenDuring } from "./changes.ts";
import type { Judgements } from "./verdict.ts";
import { namesInWords, placeOf, shortId } from "./wording.ts";

type Alternative = Finding["alternatives"][number];

/**
 * The other explanations that were considered, each with why it stays possible or is excluded. Those of which nothing
 * in the bundle can tell are left out; the diagnosis itself is none of them.
 */
export function alternativesOf(
  judged: Judgements,
  case_: Case,
  { diagnosis, orphan }: { readonly diagnosis: DiagnosisCode; readonly orphan: Orphan | null },
): Alternative[] {
  const all = [
    ...ofTheTiles(judged, case_),
    ...ofTheVersions(judged, case_),
    leftOnNewest(judged, case_, orphan),
    ...applyChangesRunning(judged, case_),
    ...leavesRegenerated(case_),
    ...autoRotation(case_),
    ...signsOfExpired(case_).map((sign) => known("certificate-expired", sign)),
  ].filter(({ code }) => code !== diagnosis);
  return [...new Map(all.map((one) => [`${one.code} ${one.why}`, one])).values()];
}

/** Of another violation: whether a health check could have brought it about, too, passing or left behind. */
export function alternativesToViolation(code: DiagnosisCode, judged: Judgements, case_: Case): Alternative[] {
  if (judged["certificate-in-reach"].status === "unmet") return [];
  return [...takenEarly(code, judged), ...heldBack(case_)];
}

/** A check takes the newest children, so that more than one version of them is active while it exists. */
function takenEarly(code: DiagnosisCode, judged: Judgements): Alternative[] {
  if (code !== "active-child-not-latest-non-transitional") return [];
  const { status, statement, citations } = judged["check-ran-during-call"];
  if (status === "unmet") return [excluded("health-check-race", statement, citations)];
  const why = `${statement}; a check takes the newest child certificates, which brings this violation about, too`;
  return [possible("health-check-race", why, citations)];
}

function heldBack(case_: Case): Alternative[] {
  const held = heldOnOlder(case_);
  return held === null ? [] : [possible("orphaned-health-check-on-older-version", held.why, held.citations)];
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
    if (newest === null || othersOn(newest, timeline).length === 0) continue;
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

function possible(code: DiagnosisCode, why: string, citations: readonly Citation[] = []): Alternative {
  return { code, title: CATALOGUE[code].title, status: "possible", why, citations: [...citations] };
}

/** What is shown to be so, beside whatever the violation came from. */
function known(code: DiagnosisCode, { why, citation }: Sign): Alternative {
  return possible(code, `this is known, whether it is the reason or not: ${why}`, [citation]);
}

function excluded(code: DiagnosisCode, why: string, citations: readonly Citation[] = []): Alternative {
  return { ...possible(code, why, citations), status: "excluded" };
}

/** A capture that speaks for the call and shows no tile on the newest version: null where none does. */
export function noTileOnNewest(judged: Judgements, case_: Case): Citation | null {
  const seen = speaking(case_).find(({ shape }) => shape === "tiles-on-older");
  const isOpen = seen === undefined || seen.capture.perhapsOnNewest.length > 0;
  return isOpen || judged["newest-version-only-on-health-check"].status === "unmet"
    ? null
    : seen.capture.newest!.citation;
}

/** A deployment that is no health check on the newest version, while others are on an older one. */
const MIXTURES = [
  "apply-changes-unfinished",
  "service-instances-not-upgraded",
  "deployment-created-mid-rotation",
] as const;

function ofTheTiles(judged: Judgements, case_: Case): Alternative[] {
  const shown = noTileOnNewest(judged, case_);
  const another = signOfAnother(case_);
  if (shown !== null)
    return MIXTURES.map((code) =>
      code === "deployment-created-mid-rotation" && another !== null
        ? possible(code, another.why, [another.citation])
        : excluded(code, "no deployment but the health check is on the newest version", [shown]),
    );
  const { status, statement, citations } = judged["newest-version-only-on-health-check"];
  const outdated = partlyOutdated(case_);
  if (outdated !== null) return [possible("apply-changes-unfinished", outdated.why, [outdated.citation])];
  const failed = failedBefore(case_);
  if (status === "unmet")
    return isAnyTileBehind(case_)
      ? [possible("apply-changes-unfinished", statement, citations)]
      : [excluded("apply-changes-unfinished", "no tile is on an older version", citations)];
  return MIXTURES.map((code) =>
    code === "apply-changes-unfinished" && failed !== null
      ? possible(code, failed.why, [failed.citation])
      : possible(code, statement, citations),
  );
}

/** Whether a capture that decides shows a tile on an older version than the newest. */
function isAnyTileBehind(case_: Case): boolean {
  return deciding(speaking(case_)).some(({ capture: { newest, versions } }) =>
    versions.some((version) => version !== newest && version.active && deploymentsOn(version).some(isTile)),
  );
}

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
function failedBefore({ call, timeline }: Case): Sign | null {
  const at = strongTime(call);
  const last = timeline.applyChanges.findLast(
    ({ state, stretch }) => (state === "failed" || state === "succeeded") && (at === null || stretch.to < at.from),
  );
  if (last?.state !== "failed") return null;
  return { why: `${last.label} failed, and none is known to have succeeded since`, citation: last.citation };
}

/** A list of certificates that says which deployments are still on an older version, and which are not. */
function partlyOutdated({ timeline, certificate }: Case): Sign | null {
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

function ofTheVersions(judged: Judgements, case_: Case): Alternative[] {
  const { status, statement, citations } = judged["others-share-one-older-version"];
  const codes = ["deployment-on-two-versions", "several-versions-active"] as const;
  const cause = causeInVersions(case_);
  if (cause !== null)
    return codes.flatMap((code) => {
      if (code === cause.code) return [possible(code, cause.statement, cause.citations)];
      // with more than two active it is not looked whether a deployment is on two of them
      if (cause.code === "several-versions-active") return [];
      const why =
        code === "several-versions-active"
          ? "no more than two versions are active"
          : "no deployment but the health check is on two versions";
      return [excluded(code, why, cause.citations)];
    });
  if (status === "met") return codes.map((code) => excluded(code, statement, citations));
  // a capture that speaks and shows either of them had made the criterion unmet
  const [shown] = deciding(speaking(case_));
  if (shown === undefined) return codes.map((code) => possible(code, statement, citations));
  const why = "two versions are active, and no deployment is on both";
  return codes.map((code) => excluded(code, why, [shown.capture.topology]));
}

function leftOnNewest(judged: Judgements, case_: Case, orphan: Orphan | null): Alternative {
  const { status, statement, citations } = judged["check-went-away"];
  if (status === "met" || orphan?.isOnOlder === true) return excluded("orphaned-health-check", statement, citations);
  const sign = signsOfOrphan(case_)[0];
  if (sign !== undefined) return possible("orphaned-health-check", sign.statement, sign.citations);
  // a violation that came back says nothing of the check itself
  const gone = checkGone(case_);
  if (gone !== null) return excluded("orphaned-health-check", gone.statement, gone.citations);
  const twice = seenTwice(case_);
  return twice === null
    ? possible("orphaned-health-check", statement, citations)
    : possible("orphaned-health-check", twice.why, twice.citations);
}

/**
 * Two captures that show a health check on the same newest version, further apart than Healthwatch lets one last, where
 * no list tells of checks: it need not be one.
 */
function seenTwice({ witnesses, timeline }: Case): Pick<HeldOnOlder, "why" | "citations"> | null {
  if (timeline.checks.length > 0) return null;
  const shown = witnesses.flatMap(({ capture: { newest, takenAt, topology } }) => {
    const name = newest === null ? undefined : deploymentsOn(newest).find(timeline.isHealthCheck);
    return name === undefined || takenAt === null ? [] : [{ version: newest!.id, name, at: takenAt, topology }];
  });
  const [first, last] = [shown[0], shown.at(-1)];
  if (first === undefined || last?.name !== first.name || last.version !== first.version) return null;
  const apart = secondsBetween(first.at.to, last.at.from);
  if (apart <= LONGEST_LIFE_SECONDS) return null;
  const why = `${placeOf(first.topology)} and ${placeOf(last.topology)} show ${first.name} on the newest version, ${spokenDuration(apart)} apart: one that was left behind, or two checks`;
  return { why, citations: [first.topology, last.topology] };
}

function applyChangesRunning(judged: Judgements, case_: Case): Alternative[] {
  const shown = noTileOnNewest(judged, case_);
  const running = runningDuring(case_).map(({ why, citation }) =>
    shown === null
      ? possible("apply-changes-running", why, [citation])
      : excluded("apply-changes-running", `${why}, but no tile is on the newest version`, [citation, shown]),
  );
  if (running.length > 0) return running;
  if (shown !== null) return [excluded("apply-changes-running", "no tile is on the newest version", [shown])];
  return [notSeenRunning(case_)];
}

/** No deploy is known that ran during the call: excluded where lists of tasks would show those of every tile. */
function notSeenRunning(case_: Case): Alternative {
  const { call, timeline } = case_;
  const stated = strongTime(call);
  const at = stated === null ? null : onDirectorClock(stated, timeline.clockOffset);
  const isListed = (name: string): boolean =>
    at !== null && covers(coverageOfChanges(timeline.coverage, name, "create"), at);
  const tiles = speaking(case_).flatMap(({ capture }) => capture.versions.flatMap((one) => othersOn(one, timeline)));
  if (tiles.length > 0 && tiles.every(isListed))
    return excluded("apply-changes-running", "the task list covers the call and shows no deploy of a tile then");
  return possible(
    "apply-changes-running",
    at !== null && covers(timeline.coverage.everything, at)
      ? "no task of a tile is listed then, and nothing here tells that every tile would be"
      : "nothing here tells whether one ran at the time of the call",
  );
}

/** Of each deploy of something other than a health check that ran during the call, or may have: what is known of that. */
function runningDuring({ call, timeline }: Case): (Sign & { readonly ended: boolean })[] {
  return deploysDuring(call, timeline).map((deploy) => {
    const { label, deployment, ended, citation } = deploy;
    const doing = deployment === null ? "running" : `deploying ${deployment}`;
    const why = isSeenDuring(deploy, call, timeline)
      ? `${label} was ${doing} at the time of the call`
      : `${label}, ${doing}, had begun by the time of the call, and not ended when that was saved`;
    return { why, citation, ended };
  });
}

/** What shows that a deploy ran during the call, other than one that is over and that left no tile on the newest version. */
export function signOfRunning(judged: Judgements, case_: Case): Sign | null {
  const isOver = noTileOnNewest(judged, case_) !== null;
  return runningDuring(case_).find(({ ended }) => !(ended && isOver)) ?? null;
}

function leavesRegenerated(case_: Case): Alternative[] {
  const sign = signOfRegenerated(case_);
  if (sign === null) return [];
  const why = `${sign.why}: the next step may be Apply Changes, not another regenerate`;
  return [possible("leaves-already-regenerated", why, [sign.citation])];
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

function autoRotation(case_: Case): Alternative[] {
  const sign = signOfAutoRotation(case_);
  if (sign !== null) return [known("bosh-dns-auto-rotation", sign)];
  const { timeline, certificate } = case_;
  return timeline.certificates
    .filter(({ name, autoRotated }) => name === certificate && autoRotated === false)
    .slice(0, 1)
    .map(({ citation }) =>
      excluded("bosh-dns-auto-rotation", `Ops Manager does not rotate ${certificate} by itself`, [citation]),
    );
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
