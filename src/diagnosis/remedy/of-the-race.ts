import type { Verdict } from "../../report.ts";
import type { Deploy } from "../../timeline/apply-changes.ts";
import { quietOfAll } from "../../timeline/cadence.ts";
import { strongTime, type Call } from "../../timeline/calls.ts";
import { deploymentsOn } from "../../timeline/captures.ts";
import { checkInQuestion } from "../../timeline/check-in-question.ts";
import { onDirectorClock } from "../../timeline/clocks.ts";
import { greatest } from "../../timeline/durations.ts";
import { placeOf } from "../../timeline/place-of.ts";
import { noTileOnNewest } from "../signs.ts";
import { deciding, speaking, type Case } from "../case.ts";
import { deployedAfter } from "../changes.ts";
import { leftBehindSince, signOfOrphan } from "../orphan.ts";
import type { Judgements } from "../verdict.ts";
import { inShell, stretchesInWords } from "../wording.ts";
import { deleteIt, leftSince, lookForIt, waitForDelete } from "./left-behind.ts";
import { stepsFor } from "./steps.ts";

/** What to do where it was the race, or may have been; `succeeded`: the steps where the call succeeded since. */
export function ofTheRace(verdict: Verdict, judged: Judgements, case_: Case, succeeded: string[] | null): string[] {
  const { certificate } = case_;
  const since = leftBehindSince(case_);
  const sign = signOfOrphan(judged, case_);
  const due = dueBefore(case_);
  const applied = deployedSince(case_);
  const isNext = since === null && sign === null && due === null;
  const [keep, ...rest] = stepsFor("health-check-race", case_, { quiet: isNext ? quietWindows(case_) : "" });
  const finish = applied === undefined || due !== null ? [] : [finishApplyChanges(case_.call, applied)];
  const steps = [...(due ?? [keep!]), ...waitForDelete(case_), ...finish, ...rest];
  if (since !== null) return succeeded === null ? [...leftSince(since), ...steps] : [...succeeded, ...leftSince(since)];
  if (sign !== null && succeeded !== null) return [...succeeded, ...lookForIt(sign.deployment)];
  if (sign !== null)
    return [
      `See first whether ${sign.deployment} is still there (\`bosh deployments\`): waiting does not help if it was left behind.`,
      deleteIt(sign.deployment),
      ...steps,
    ];
  if (succeeded !== null) return succeeded;
  if (noTileOnNewest(judged, case_) === null && due === null) {
    if (applied !== undefined) return [stateIsGone(applied, certificate), ...steps];
    if (verdict === "probable")
      return [
        `Take the topology first (\`maestro topology --name ${inShell(certificate)}\`): if a tile is on the newest version, it is not the race.`,
        ...steps,
      ];
  }
  const mechanism = judged["newest-version-only-on-health-check"].status === "met";
  if (verdict === "probable" && mechanism && judged["check-ran-during-call"].status !== "met")
    steps.splice(
      -1,
      0,
      `If ${checkSeen(case_) ?? "a health check"} is still listed after one period (about ten minutes), it was left behind: waiting does not help then.`,
    );
  return steps;
}

/** What a call made now has before it where some deployments were deployed since the one that failed. */
function finishApplyChanges({ inApplyChanges }: Call, applied: Deploy): string {
  const before = inApplyChanges ? ", without rotating certificates" : " before you call again";
  return `As ${endedSince(applied)}, finish Apply Changes for every tile that is still on the older version${before}: until then two versions sign, with or without a check.`;
}

/** A deploy behind the call, and behind the last topology that shows the tiles still on the older version. */
function deployedSince(case_: Case): Deploy | undefined {
  const { call, timeline } = case_;
  const at = strongTime(call);
  if (at === null) return undefined;
  const shown = speaking(case_).flatMap(({ shape, capture: { takenAt } }) =>
    shape === "tiles-on-older" && takenAt !== null ? [takenAt] : [],
  );
  return deployedAfter(greatest([at, ...shown].map((one) => onDirectorClock(one, timeline.clockOffset).to)), timeline);
}

/** Deploys that ended since have changed what a topology shows. */
function stateIsGone(applied: Deploy, certificate: string): string {
  return `Take the topology, to see what is to be done now (\`maestro topology --name ${inShell(certificate)}\`). As ${endedSince(applied)}, a tile on the newest version speaks against the race only if it was not deployed after the call.`;
}

function endedSince({ deployment, label }: Deploy): string {
  return deployment === null ? `${label} has ended since` : `a deploy of ${deployment} has ended since (${label})`;
}

/**
 * The steps of a rotation that a topology shows to come before this call, in place of changing nothing; null where it
 * shows none.
 */
function dueBefore(case_: Case): string[] | null {
  const { endpoint } = case_.call;
  const [shown] = deciding(speaking(case_));
  if (shown?.capture.newest == null) return null;
  const { newest, topology } = shown.capture;
  const notYet = (why: string): string => `Keep the safety check on, and do not ${endpoint} yet: ${why}.`;
  if (newest.transitional === true && (endpoint === "regenerate" || endpoint === "delete"))
    return [
      notYet(`${placeOf(topology)} shows the newest version transitional, so activate is still to come`),
      `Apply Changes for all tiles, if that was not done since generate; then activate${endpoint === "delete" ? ", regenerate, and Apply Changes again" : ""}.`,
    ];
  if (endpoint === "delete" && shown.shape === "tiles-on-older")
    return [
      notYet(`${placeOf(topology)} shows the tiles on the older version`),
      "Regenerate, if that was not done since activate; then Apply Changes for all tiles.",
      "Check with `maestro topology` that every deployment is on the newest version.",
    ];
  return null;
}

/** When no check is to be expected behind the call, by the clock of the director; "" where nothing tells. */
function quietWindows({ call, timeline: { cadences, clockOffset } }: Case): string {
  const at = strongTime(call);
  const after = at === null ? null : onDirectorClock(at, clockOffset).to;
  const windows = quietOfAll(cadences).filter(({ from }) => after === null || from > after);
  if (windows.length === 0) return "";
  const whose = clockOffset === null ? "" : ", by the director's clock";
  return `. By the rhythm seen here, which may drift: between ${stretchesInWords(windows)}${whose}`;
}

/** The health check that the topology shows on the newest version, else the one in question; null where it may be several. */
function checkSeen(case_: Case): string | null {
  const { call, timeline } = case_;
  const newest = deciding(speaking(case_)).flatMap(({ capture }) => capture.newest ?? []);
  const [shown, ...others] = new Set(newest.flatMap(deploymentsOn).filter(timeline.isHealthCheck));
  if (shown !== undefined) return others.length === 0 ? shown : null;
  const at = strongTime(call);
  return at === null ? null : (checkInQuestion(at, timeline)?.deployment ?? null);
}
