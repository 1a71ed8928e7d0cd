import type { Endpoint } from "../model.ts";
import type { Finding, Verdict } from "../report.ts";
import type { Deploy } from "../timeline/apply-changes.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { hangingAtEnd, quietOfAll } from "../timeline/cadence.ts";
import { checkInQuestion } from "../timeline/check-in-question.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { coverageOf } from "../timeline/coverage.ts";
import { greatest, spokenDuration } from "../timeline/durations.ts";
import type { HangingTask, HealthCheck } from "../timeline/health-checks.ts";
import type { Timeline } from "../timeline/timeline.ts";
import { violationCode } from "../violations.ts";
import {
  heldOnOlder,
  noTileOnNewest,
  signOfAnother,
  signOfAutoRotation,
  signOfRegenerated,
  signOfRunning,
  signOfTwoVersions,
  signOfUnfinished,
  signsOfExpired,
  type HeldOnOlder,
  type Sign,
} from "./alternatives.ts";
import { deciding, speaking, type Case } from "./case.ts";
import { deployedAfter } from "./changes.ts";
import { stepsOf, type DiagnosisCode, type KnownOfCall } from "./catalogue.ts";
import { causeInVersions } from "./criteria/others-share-one-older-version.ts";
import { successAfter } from "./other-calls.ts";
import { leftBehindSince, signOfOrphan, type Orphan } from "./orphan.ts";
import { removalOf, removedInWords, type Removal } from "./removal.ts";
import { tilesApart } from "./tiles-apart.ts";
import type { Judgements } from "./verdict.ts";
import { capitalised, findingsInWords, inShell, momentInWords, namesInWords, placeOf, stretchesInWords } from "./wording.ts"; // prettier-ignore

/** What the steps of a finding depend on, beside what was judged. */
interface Found {
  readonly orphan: Orphan | null;
  /** Whether anything is listed that is to be collected. */
  readonly canCollect: boolean;
}

/** What to do after a call whose violation was judged, in the order in which it is to be done. */
export function remedyOf(
  verdict: Verdict,
  diagnosis: DiagnosisCode,
  judged: Judgements,
  found: Found,
  case_: Case,
): string[] {
  const succeeded = succeededSince(case_.call, case_.timeline);
  const beside = BESIDE.filter(({ code, needsNoCall }) => code !== diagnosis && (needsNoCall || succeeded === null));
  const first = beside.flatMap(({ code, of, signOf, step }) => {
    const sign = of === undefined || of === diagnosis ? signOf(judged, case_) : null;
    return sign === null ? [] : [`${capitalised(sign.why)}: ${step(case_)} (certrace explain ${code}).`];
  });
  return [...first, ...stepsAfter(verdict, diagnosis, judged, { ...found, succeeded }, case_)];
}

/** What may be known beside a diagnosis: what is to be done about it comes before the steps of that. */
interface Beside {
  readonly code: DiagnosisCode;
  /** The only diagnosis beside which it is said; absent where that is any. */
  readonly of?: DiagnosisCode;
  /** Whether it is to be done where the call need not be made again, too. */
  readonly needsNoCall?: true;
  readonly signOf: (judged: Judgements, case_: Case) => Sign | null;
  readonly step: (case_: Case) => string;
}

/** In the order in which it is to be done. */
const BESIDE: readonly Beside[] = [
  {
    code: "certificate-expired",
    needsNoCall: true,
    signOf: (_, case_) => signsOfExpired(case_)[0] ?? null,
    step: () => "treat that before anything else, and open a support case now",
  },
  {
    code: "apply-changes-running",
    signOf: signOfRunning,
    step: () => "cancel nothing, and wait until all of Apply Changes has ended before anything else",
  },
  {
    code: "deployment-on-two-versions",
    signOf: (_, case_) => signOfTwoVersions(case_),
    step: (case_) =>
      `look at its instances (bosh -d ${namedIn("deployment-on-two-versions", case_).deployment ?? "NAME"} instances --details), repair them and deploy it again`,
  },
  {
    code: "bosh-dns-auto-rotation",
    signOf: (_, case_) => signOfAutoRotation(case_),
    step: ({ certificate }) =>
      `every check brings the violation back until all deployments have followed. Leave it out (maestro regenerate leaf --all --exclude ${inShell(certificate)}), or bring all to the newest version (om apply-changes --force-latest-variables)`,
  },
  {
    code: "leaves-already-regenerated",
    signOf: (_, case_) => signOfRegenerated(case_),
    step: ({ call }) =>
      `see whether newer leaf versions exist that no deployment uses (maestro topology --include-all). If so, run Apply Changes for all tiles ${insteadOf(call)}`,
  },
  {
    code: "apply-changes-unfinished",
    of: "no-cause-found",
    signOf: signOfUnfinished,
    step: () => "see first whether Apply Changes is unfinished",
  },
  {
    code: "deployment-created-mid-rotation",
    of: "no-cause-found",
    signOf: (_, case_) => signOfAnother(case_),
    step: () => "see first whether it was created in the middle of the rotation",
  },
];

/** In place of another regenerate, and before any other call. */
function insteadOf({ endpoint, inApplyChanges }: Call): string {
  if (inApplyChanges) return "without rotating certificates again";
  return endpoint === "regenerate" ? "instead of calling again" : "before you call again";
}

/** The steps of the diagnosis itself; `succeeded`: those where the call succeeded since. */
function stepsAfter(
  verdict: Verdict,
  diagnosis: DiagnosisCode,
  judged: Judgements,
  { orphan, canCollect, succeeded }: Found & { readonly succeeded: string[] | null },
  case_: Case,
): string[] {
  const steps = stepsFor(diagnosis, case_, namedIn(diagnosis, case_));
  const waiting = waitForDelete(case_);
  switch (diagnosis) {
    case "health-check-race":
      return ofTheRace(verdict, judged, case_, succeeded);
    case "orphaned-health-check":
      return ofOrphan(orphan!, case_, succeeded);
    case "orphaned-health-check-on-older-version":
      return succeeded ?? [...waiting, ...ofCheckOnOlder(orphan, case_)];
    case "cause-not-shown": {
      const [keep, collect, stop] = steps;
      if (succeeded === null) return [keep!, ...waiting, canCollect ? collect! : NOTHING_TO_COLLECT, stop!];
      return [
        ...succeeded,
        ...(canCollect ? ["To learn what it was, collect what is listed, and analyse again."] : []),
      ];
    }
    case "apply-changes-unfinished": {
      const [ifItRuns, ...others] = steps;
      return succeeded ?? (signOfRunning(judged, case_) === null ? [ifItRuns!, ...others] : others);
    }
    case "no-cause-found":
      return succeeded ?? [...waiting, ...steps];
    default:
      return succeeded ?? steps;
  }
}

const NOTHING_TO_COLLECT = "Put right what limits the verdict, and analyse again: nothing more is asked for.";

/** What to do after a call that reported none of the violations that are judged; `call` null where there is none. */
export function remedyOfAnswer(call: Call | null, code: DiagnosisCode, timeline: Timeline): string[] {
  const steps = stepsFor(code, { call, certificate: null });
  const succeeded = call === null || call.result === "succeeded" ? null : succeededSince(call, timeline);
  if (succeeded === null) return steps;
  return code === "answer-not-saved" ? [...succeeded, steps[0]!] : succeeded;
}

/** What to do after a call that reported another violation of a certificate than the one that is judged. */
export function remedyOfViolation(code: DiagnosisCode, judged: Judgements, case_: Case): string[] {
  const { call, timeline } = case_;
  const steps = stepsFor(code, case_);
  const succeeded = succeededSince(call, timeline);
  if (succeeded !== null) return succeeded;
  const held = OF_OLDER_CHILDREN.includes(code) ? heldOnOlder(case_) : null;
  if (held !== null) return ofHeldOnOlder(held, case_);
  if (code === "active-child-not-latest-non-transitional") {
    const [, , ...withoutCheck] = steps;
    return judged["check-ran-during-call"].status === "unmet" ? withoutCheck : steps;
  }
  return code === "signing-version-not-transitional" ? ofActivate(steps, case_) : steps;
}

/** Violations that a health check left behind on an older version brings about, too. */
const OF_OLDER_CHILDREN: readonly DiagnosisCode[] = [
  "active-child-not-latest-non-transitional",
  "active-child-version-not-signed-by-latest",
  "active-version-not-latest-non-transitional",
];

function ofHeldOnOlder({ checks, others, why }: HeldOnOlder, case_: Case): string[] {
  const steps = stepsFor("orphaned-health-check-on-older-version", case_, onlyOne(checks));
  const apply = others.length === 0 ? [] : [`Apply Changes for ${namesInWords(others)}, on an older version, too.`];
  return [`A health check was left behind, and Apply Changes does not reach it: ${why}.`, ...apply, ...steps];
}

/** What is known to be done of the activate step is not to be done again, and what else the response reports comes first. */
function ofActivate([see, activate, , stop]: readonly string[], { call, witnesses }: Case): string[] {
  const two = call.violations.some(({ text }) => violationCode(text) === "more-than-one-signing-version");
  const shown = witnesses.find(({ capture: { newest, versions } }) =>
    versions.some((version) => version !== newest && version.active && version.transitional === true),
  );
  const done =
    shown === undefined
      ? activate!
      : `Do not call activate again: ${placeOf(shown.capture.topology)} shows an older version transitional, so it was done.`;
  const first = two ? ["More than one signing version is reported, too: solve that first, this may go with it."] : [];
  return [see!, ...first, done, stop!];
}

/**
 * What comes before the steps of each finding of one call, which succeeds or fails as a whole; `numbered`: those findings
 * by their numbers in the report. null where all come to the same, or the call need not be made again.
 */
export function togetherFirst(call: Call, numbered: ReadonlyMap<number, Finding>, timeline: Timeline): string | null {
  const codes = new Set([...numbered.values()].map(({ diagnosis }) => diagnosis.code));
  if (codes.size < 2 || succeededSince(call, timeline) !== null) return null;
  const whole = `This call failed for several reasons, ${findingsInWords([...numbered.keys()])}, and succeeds only when all are gone`;
  const numbersOf = (isMeant: (code: DiagnosisCode) => boolean): number[] =>
    [...numbered].flatMap(([number, { diagnosis }]) => (isMeant(diagnosis.code as DiagnosisCode) ? [number] : []));
  const [underWay] = numbersOf((code) => code === "transitional-version-exists");
  if (underWay !== undefined)
    return `${whole}: where a step says to ${againOf(call)} go on with the rotation instead, as finding ${underWay} says.`;
  const [first, ...then] = [
    numbersOf((code) => !LAST_OF_SEVERAL.includes(code)),
    ...LAST_OF_SEVERAL.map((last) => numbersOf((code) => code === last)),
  ].filter((numbers) => numbers.length > 0);
  if (then.length === 0) return `${whole}: do the steps of each before you ${againOf(call)}.`;
  return `${whole}: first the steps of ${[first!, ...then].map(findingsInWords).join("; then those of ")}.`;
}

/** What passes by itself is waited for when all else is done, and what may go with that is looked at behind it. */
const LAST_OF_SEVERAL: readonly DiagnosisCode[] = ["health-check-race", "signing-version-not-transitional"];

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

/** Nobody called where an Apply Changes did: it is what is run again, and it deploys what it has rotated. */
const IN_APPLY_CHANGES: KnownOfCall = {
  again: "run Apply Changes again, rotating certificates as before",
  retry: "run Apply Changes again, rotating certificates as before: that step has to come between two checks",
  next: "see that Apply Changes deploys all tiles; delete the old certificate authority after that, where one is rotated",
};

/** A call, and the certificate that its violation names: null where none is known. */
type About = Pick<Case, "call" | "certificate"> | { readonly call: Call | null; readonly certificate: null };

/** The steps of the catalogue for that call. */
function stepsFor(code: DiagnosisCode, { call, certificate }: About, known: KnownOfCall = {}): string[] {
  const named = certificate === null ? {} : { certificate: inShell(certificate) };
  return stepsOf(code, { ...ofCall(call), ...named, ...known });
}

function ofCall(call: Call | null): KnownOfCall {
  if (call?.inApplyChanges === true) return IN_APPLY_CHANGES;
  if (call === null || call.endpoint === null) return {};
  return { next: NEXT_STEPS[call.endpoint], command: `: ${COMMANDS[call.endpoint]}` };
}

/** To make the call again, in words. */
function againOf({ inApplyChanges }: Call): string {
  return inApplyChanges ? "run Apply Changes again" : "call again";
}

/** The steps where the same call succeeded later, whatever came in between; null where none is known to have. */
function succeededSince(call: Call, timeline: Timeline): string[] | null {
  const at = strongTime(call);
  const success = at === null || call.endpoint === null ? null : successAfter(call, at, timeline);
  if (success === null) return null;
  const isSame = NAMING_ONE.includes(success.call.endpoint) ? ", if both named the same certificate authority" : "";
  return [
    `${success.call.id} succeeded at ${momentInWords(success.at.to)}: this call need not be made again${isSame}.`,
    ...stepsFor("call-succeeded", { call, certificate: null }),
  ];
}

function ofTheRace(verdict: Verdict, judged: Judgements, case_: Case, succeeded: string[] | null): string[] {
  const { certificate } = case_;
  const since = leftBehindSince(case_);
  const sign = signOfOrphan(judged, case_);
  const due = dueBefore(case_);
  const applied = deployedSince(case_);
  const isNext = since === null && sign === null && due === null;
  const [keep, ...rest] = stepsFor("health-check-race", case_, { quiet: isNext ? quietWindows(case_) : "" });
  const finish = applied === undefined || due !== null ? [] : [finishApplyChanges(case_.call)];
  const steps = [...(due ?? [keep!]), ...waitForDelete(case_), ...finish, ...rest];
  if (since !== null) return succeeded === null ? [...leftSince(since), ...steps] : [...succeeded, ...leftSince(since)];
  if (sign !== null && succeeded !== null) return [...succeeded, ...lookForIt(sign.deployment)];
  if (sign !== null)
    return [
      `See first whether ${sign.deployment} is still there (bosh deployments): waiting does not help if it was left behind.`,
      deleteIt(sign.deployment),
      ...steps,
    ];
  if (succeeded !== null) return succeeded;
  if (noTileOnNewest(judged, case_) === null && due === null) {
    if (applied !== undefined) return [...stateIsGone(applied, certificate), ...steps];
    if (verdict === "probable")
      return [
        `Take the topology first (maestro topology --name ${inShell(certificate)}): if a tile is on the newest version, it is not the race.`,
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
function finishApplyChanges({ inApplyChanges }: Call): string {
  const before = inApplyChanges ? ", without rotating certificates" : " before you call again";
  return `Finish Apply Changes for every tile that is still on the older version${before}: until then two versions sign, whether a check exists or not.`;
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

/** Where deploys that ended since have changed what a topology shows. */
function stateIsGone({ deployment, label }: Deploy, certificate: string): string[] {
  const what = deployment === null ? `${label} ended since` : `a deploy of ${deployment} ended since (${label})`;
  return [
    `What the call met is gone, as ${what}. Take the topology (maestro topology --name ${inShell(certificate)}) for what is to be done now: that a tile is on the newest version speaks against the race only if it was not deployed since.`,
  ];
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
      "Check with maestro topology that every deployment is on the newest version.",
    ];
  return null;
}

/** Where the task that is to delete the last check of a deployment waits, or one of it hangs, and nothing shows it gone. */
function waitForDelete(case_: Case): string[] {
  const last = new Map(case_.timeline.checks.map((check) => [check.deployment, check]));
  return [...last.values()].flatMap((check) => {
    const { deployment, queuedDelete } = check;
    if (removalOf(check, case_) !== null) return [];
    const hanging = hangingAtEnd(check, coverageOf(case_.timeline.coverage, deployment));
    if (hanging !== null) return [seeWhyItHangs(hanging, deployment)];
    if (queuedDelete === null) return [];
    const [task, command] = queuedDelete.id === null ? ["a task", "bosh tasks"] : [`task ${queuedDelete.id}`, `bosh task ${queuedDelete.id}`]; // prettier-ignore
    return [
      `When the tasks were listed, ${task}, which is to delete ${deployment}, was still queued: wait for its end (${command}). If it stays queued, see what the director is busy with: bosh tasks`,
    ];
  });
}

function seeWhyItHangs({ task: { id }, what, seconds }: HangingTask, deployment: string): string {
  const [task, command] = id === null ? ["a task", "bosh tasks"] : [`task ${id}`, `bosh task ${id}`];
  return `When the tasks were listed, ${task}, which is to ${what} ${deployment}, had been running for ${spokenDuration(seconds)}, longer than checks last: see first what it waits for (${command}), and call again only when ${deployment} is gone.`;
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
function ofOrphan(
  { check: { deployment, delete: removalTask }, removal }: Orphan,
  case_: Case,
  succeeded: string[] | null,
): string[] {
  const steps = stepsFor("orphaned-health-check", case_, { ...onlyOne([deployment]), why: whyItStayed(removalTask) });
  if (succeeded !== null) return removal === null ? [...succeeded, ...lookForIt(deployment)] : succeeded;
  if (removal === null) return steps.toSpliced(1, 0, ...waitForDelete(case_));
  const [, findWhy, , callAgain] = steps;
  return [
    notMetNow(removal, deployment),
    "See that it is gone, and that no check exists right now: bosh deployments",
    findWhy!,
    callAgain!,
    "If it fails again while no health check exists, it was not this alone. Take maestro topology at that moment, and open a support case with it.",
  ];
}

/** What tells why the deployment was not deleted: the task that was to do so, or that there was none. */
function whyItStayed(removal: HealthCheck["delete"]): string {
  if (removal === null)
    return "no delete task of it is listed, so see whether what deletes it still runs, the exporter of Healthwatch (bosh vms)";
  return `bosh task ${removal.id ?? "ID"} --debug`;
}

/** Of one that a topology shows on an older version, or that was created before the newest one was made. */
function ofCheckOnOlder(orphan: Orphan | null, case_: Case): string[] {
  const shown = checksOnOlder(case_);
  const left = shown.length === 0 && orphan !== null ? orphan : null;
  const known = onlyOne(left === null ? shown : [left.check.deployment]);
  const steps = stepsFor("orphaned-health-check-on-older-version", case_, known);
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
  return `If it is, no delete task of it runs (bosh tasks) and no check is due, delete it: bosh -d ${inShell(deployment)} delete-deployment`;
}

/** Where it may be one of several none is named: nothing is done to the wrong one. */
function onlyOne(deployments: readonly string[]): KnownOfCall {
  const [deployment, ...others] = new Set(deployments);
  return deployment === undefined || others.length > 0 ? {} : { deployment: inShell(deployment) };
}

/** The deployment that the steps of a diagnosis are about, where the topology shows one alone. */
function namedIn(diagnosis: DiagnosisCode, case_: Case): KnownOfCall {
  switch (diagnosis) {
    case "deployment-on-two-versions":
      return onlyOne([causeInVersions(case_)?.twice ?? []].flat());
    case "deployment-created-mid-rotation":
      return onlyOne(tilesApart(case_).newer);
    case "deployment-outside-ops-manager":
      return onlyOne(tilesApart(case_).older);
    default:
      return {};
  }
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
