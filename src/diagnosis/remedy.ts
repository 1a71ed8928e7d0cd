import type { Endpoint } from "../model.ts";
import type { Verdict } from "../report.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { quietOfAll } from "../timeline/cadence.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import type { HealthCheck } from "../timeline/health-checks.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { signOfAnother, signOfUnfinished, type Sign } from "./alternatives.ts";
import { deciding, speaking, type Case } from "./case.ts";
import { stepsOf, type DiagnosisCode, type KnownOfCall } from "./catalogue.ts";
import { successAfter } from "./other-calls.ts";
import { leftBehindSince, signOfOrphan, type Orphan } from "./orphan.ts";
import { removalOf, removedInWords, type Removal } from "./removal.ts";
import type { Judgements } from "./verdict.ts";
import { momentInWords, stretchesInWords } from "./wording.ts";

/** What to do after a call whose violation was judged, in the order in which it is to be done. */
export function remedyOf(
  verdict: Verdict,
  diagnosis: DiagnosisCode,
  judged: Judgements,
  orphan: Orphan | null,
  case_: Case,
): string[] {
  const { call, timeline } = case_;
  const steps = stepsFor(diagnosis, call);
  const waiting = waitForDelete(case_);
  const succeeded = succeededSince(call, timeline);
  switch (diagnosis) {
    case "health-check-race":
      return ofTheRace(verdict, judged, case_, succeeded);
    case "orphaned-health-check":
      return ofOrphan(orphan!, case_, succeeded);
    case "orphaned-health-check-on-older-version":
      return succeeded ?? [...waiting, ...ofCheckOnOlder(orphan, case_)];
    case "cause-not-shown":
      return succeeded === null
        ? steps.toSpliced(1, 0, ...waiting)
        : [...succeeded, "To learn what it was, collect what is listed, and analyse again."];
    case "no-cause-found":
      return succeeded ?? [...waiting, ...signsFirst(judged, case_), ...steps];
    default:
      return succeeded ?? steps;
  }
}

/** No cause is shown, and something is known that may be one: where to look before all else. */
function signsFirst(judged: Judgements, case_: Case): string[] {
  const see = (sign: Sign | null, what: string, code: DiagnosisCode): string[] =>
    sign === null ? [] : [`${sign.why[0]!.toUpperCase()}${sign.why.slice(1)}: see first whether ${what} (certrace explain ${code}).`]; // prettier-ignore
  return [
    ...see(signOfUnfinished(judged, case_), "Apply Changes is unfinished", "apply-changes-unfinished"),
    ...see(signOfAnother(case_), "it was created in the middle of the rotation", "deployment-created-mid-rotation"),
  ];
}

/** What to do after a call that reported none of the violations that are judged; `call` null where there is none. */
export function remedyOfAnswer(call: Call | null, code: DiagnosisCode, timeline: Timeline): string[] {
  const steps = stepsFor(code, call);
  const succeeded = call === null || call.result === "succeeded" ? null : succeededSince(call, timeline);
  if (succeeded === null) return steps;
  return code === "answer-not-saved" ? [...succeeded, steps[0]!] : succeeded;
}

/** What follows each call in a rotation: the order that Ops Manager's documentation of rotating CAs gives. */
const NEXT_STEPS: Readonly<Record<Endpoint, string>> = {
  generate: "Apply Changes for all tiles, with the upgrade of the service instances; then activate",
  activate: "the configurable leaf certificates, where there are any, then regenerate; Apply Changes after that",
  regenerate: "Apply Changes",
  delete: "Apply Changes, its last step",
};

/** Only the person knows which certificate authority a call named. */
const COMMANDS: Readonly<Record<Endpoint, string>> = {
  generate: "om curl -x POST -p /api/v0/certificate_authorities/generate",
  activate: "om curl -x POST -p /api/v0/certificate_authorities/GUID/activate",
  regenerate: "om curl -x POST -p /api/v0/certificate_authorities/active/regenerate",
  delete: "om curl -x DELETE -p /api/v0/certificate_authorities/GUID",
};

/** The calls to one certificate authority, of which nothing here tells which it was. */
const NAMING_ONE: readonly (Endpoint | null)[] = ["activate", "delete"];

/** The steps of the catalogue for that call. */
function stepsFor(code: DiagnosisCode, call: Call | null, known: KnownOfCall = {}): string[] {
  const endpoint = call?.endpoint ?? null;
  const ofCall = endpoint === null ? {} : { next: NEXT_STEPS[endpoint], command: `: ${COMMANDS[endpoint]}` };
  return stepsOf(code, { ...ofCall, ...known });
}

/** The steps where the same call succeeded later, whatever came in between; null where none is known to have. */
function succeededSince(call: Call, timeline: Timeline): string[] | null {
  const at = strongTime(call);
  const success = at === null || call.endpoint === null ? null : successAfter(call, at, timeline);
  if (success === null) return null;
  const isSame = NAMING_ONE.includes(success.call.endpoint) ? ", if both named the same certificate authority" : "";
  return [
    `${success.call.id} succeeded at ${momentInWords(success.at.to)}: this call need not be made again${isSame}.`,
    ...stepsFor("call-succeeded", call),
  ];
}

function ofTheRace(verdict: Verdict, judged: Judgements, case_: Case, succeeded: string[] | null): string[] {
  const { certificate, call } = case_;
  const since = leftBehindSince(case_);
  const sign = signOfOrphan(judged, case_);
  const quiet = since === null && sign === null ? quietWindows(case_) : "";
  // behind that no certificate is to be changed
  const steps = stepsFor("health-check-race", call, { quiet }).toSpliced(1, 0, ...waitForDelete(case_));
  if (since !== null) return succeeded === null ? [...leftSince(since), ...steps] : [...succeeded, ...leftSince(since)];
  if (sign !== null && succeeded !== null) return [...succeeded, ...lookForIt(sign.deployment)];
  if (sign !== null)
    return [
      `See first whether ${sign.deployment} is still there (bosh deployments): waiting does not help if it was left behind.`,
      deleteIt(sign.deployment),
      ...steps,
    ];
  if (succeeded !== null) return succeeded;
  if (verdict !== "probable") return steps;
  const mechanism = judged["newest-version-only-on-health-check"].status === "met";
  if (!mechanism)
    return [
      `Take the topology first (maestro topology --name ${certificate}): if a tile is on the newest version, it is not the race.`,
      ...steps,
    ];
  if (judged["check-ran-during-call"].status !== "met")
    steps.splice(
      -1,
      0,
      `If ${checkSeen(case_) ?? "a health check"} is still listed after one period (about ten minutes), it was left behind: waiting does not help then.`,
    );
  return steps;
}

/** Where the task that is to delete the last check of a deployment waits for a worker, and nothing shows it gone. */
function waitForDelete(case_: Case): string[] {
  const last = new Map(case_.timeline.checks.map((check) => [check.deployment, check]));
  return [...last.values()].flatMap((check) => {
    const { deployment, queuedDelete } = check;
    if (queuedDelete === null || removalOf(check, case_) !== null) return [];
    const [task, command] = queuedDelete.id === null ? ["a task", "bosh tasks"] : [`task ${queuedDelete.id}`, `bosh task ${queuedDelete.id}`]; // prettier-ignore
    return [
      `When the tasks were listed, ${task}, which is to delete ${deployment}, was still queued: wait for its end (${command}). If it stays queued, see what the director is busy with: bosh tasks`,
    ];
  });
}

/** A call made now meets it, whatever passed at the call that was judged. */
function leftSince({ deployment, create, delete: removal }: HealthCheck): string[] {
  const why =
    removal === null
      ? `no delete task followed task ${create?.id ?? "?"}`
      : `the delete task ${removal.id ?? "?"} ended in ${removal.state}`;
  return [
    `See first whether ${deployment} is still there (bosh deployments): a later check was left behind (${why}), and waiting does not help then.`,
    deleteIt(deployment),
  ];
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

/** What was left behind is named, and where it is known to be gone nothing is to be deleted. */
function ofOrphan({ check: { deployment }, removal }: Orphan, { call }: Case, succeeded: string[] | null): string[] {
  const steps = stepsFor("orphaned-health-check", call, { deployment });
  if (succeeded !== null) return removal === null ? [...succeeded, ...lookForIt(deployment)] : succeeded;
  if (removal === null) return steps;
  const [, findWhy, , callAgain] = steps;
  return [
    notMetNow(removal, deployment),
    "See that it is gone, and that no check exists right now: bosh deployments",
    findWhy!,
    callAgain!,
    "If it fails again while no health check exists, it was not this alone. Take maestro topology at that moment, and open a support case with it.",
  ];
}

/** Of one that a topology shows on an older version, or that was created before the newest one was made. */
function ofCheckOnOlder(orphan: Orphan | null, case_: Case): string[] {
  const shown = checksOnOlder(case_);
  const left = shown.length === 0 && orphan !== null ? orphan : null;
  const known = onlyOne(left === null ? shown : [left.check.deployment]);
  const steps = stepsFor("orphaned-health-check-on-older-version", case_.call, known);
  if (left === null || left.removal === null) return steps;
  const [, , lookAtVersions] = steps;
  return [notMetNow(left.removal, left.check.deployment), lookAtVersions!];
}

function notMetNow(removal: Removal, deployment: string): string {
  return `A call made now does not meet what was left behind: ${removedInWords(removal, deployment)}.`;
}

function lookForIt(deployment: string): string[] {
  return [
    `See whether ${deployment} is still there (bosh deployments): if it was left behind, it stands in the way of later calls, too.`,
    deleteIt(deployment),
  ];
}

function deleteIt(deployment: string): string {
  return `If it is, no delete task of it runs (bosh tasks) and no check is due, delete it: bosh -d ${deployment} delete-deployment`;
}

/** Where it may be one of several none is named: nothing is done to the wrong one. */
function onlyOne(deployments: readonly string[]): KnownOfCall {
  const [deployment, ...others] = new Set(deployments);
  return deployment === undefined || others.length > 0 ? {} : { deployment };
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

/** The health checks that the topology shows on an older version while tiles are on the newest. */
function checksOnOlder(case_: Case): string[] {
  const { isHealthCheck } = case_.timeline;
  return deciding(speaking(case_))
    .filter(({ shape }) => shape === "tile-on-newest")
    .flatMap(({ capture }) => capture.versions.filter((version) => version !== capture.newest && version.active))
    .flatMap(deploymentsOn)
    .filter(isHealthCheck);
}
