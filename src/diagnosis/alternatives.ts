import type { Citation } from "../model.ts";
import type { Finding } from "../report.ts";
import { strongTime } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { coverageOfChanges, covers } from "../timeline/coverage.ts";
import { secondsBetween, spokenDuration } from "../timeline/durations.ts";
import { LONGEST_LIFE_SECONDS } from "../timeline/health-checks.ts";
import { placeOf } from "../timeline/place-of.ts";
import { isTile } from "../timeline/tiles.ts";
import { othersOn } from "../timeline/timeline.ts";
import { deciding, speaking, type Case } from "./case.ts";
import { CATALOGUE, type DiagnosisCode } from "./catalogue.ts";
import { checkGone } from "./check-left-behind.ts";
import { causeInVersions } from "./criteria/others-share-one-older-version.ts";
import { signsOfOrphan, type Orphan } from "./orphan.ts";
import {
  failedBefore,
  heldOnOlder,
  noTileOnNewest,
  partlyOutdated,
  runningDuring,
  signOfAnother,
  signOfAutoRotation,
  signOfRegenerated,
  signsOfExpired,
  type HeldOnOlder,
} from "./signs.ts";
import type { Judgements } from "./verdict.ts";

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
    ...signsOfExpired(case_).map(({ why, citation }) => known("certificate-expired", why, [citation])),
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

function possible(code: DiagnosisCode, why: string, citations: readonly Citation[] = []): Alternative {
  return { code, title: CATALOGUE[code].title, status: "possible", why, citations: [...citations] };
}

/** What is shown to be so, beside whatever the violation came from. */
function known(code: DiagnosisCode, why: string, citations: readonly Citation[]): Alternative {
  return { ...possible(code, why, citations), known: true };
}

function excluded(code: DiagnosisCode, why: string, citations: readonly Citation[] = []): Alternative {
  return { ...possible(code, why, citations), status: "excluded" };
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

function ofTheVersions(judged: Judgements, case_: Case): Alternative[] {
  const { status, statement, citations } = judged["others-share-one-older-version"];
  const codes = ["deployment-on-two-versions", "several-versions-active"] as const;
  const cause = causeInVersions(case_);
  if (cause !== null)
    return codes.flatMap((code) => {
      if (code === cause.code) return [known(code, cause.statement, cause.citations)];
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
  const running = runningDuring(case_).map(({ why, citation, isSeen }) =>
    shown === null
      ? (isSeen ? known : possible)("apply-changes-running", why, [citation])
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

function leavesRegenerated(case_: Case): Alternative[] {
  const sign = signOfRegenerated(case_);
  if (sign === null) return [];
  const why = `${sign.why}: the next step may be Apply Changes, not another regenerate`;
  return [possible("leaves-already-regenerated", why, [sign.citation])];
}

function autoRotation(case_: Case): Alternative[] {
  const sign = signOfAutoRotation(case_);
  if (sign !== null) return [known("bosh-dns-auto-rotation", sign.why, [sign.citation])];
  const { timeline, certificate } = case_;
  return timeline.certificates
    .filter(({ name, autoRotated }) => name === certificate && autoRotated === false)
    .slice(0, 1)
    .map(({ citation }) =>
      excluded("bosh-dns-auto-rotation", `Ops Manager does not rotate ${certificate} by itself`, [citation]),
    );
}
