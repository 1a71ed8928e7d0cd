import type { CapturedVersion, Citation, VariableFact } from "../../model.ts";
import type { Deploy } from "../../timeline/apply-changes.ts";
import { strongTime } from "../../timeline/calls.ts";
import { deploymentsOn, type Capture } from "../../timeline/captures.ts";
import { checkInQuestion } from "../../timeline/check-in-question.ts";
import { onDirectorClock } from "../../timeline/clocks.ts";
import { inHours, isWithin, secondsApart } from "../../timeline/durations.ts";
import { placeOf } from "../../timeline/place-of.ts";
import { othersOn, type Timeline } from "../../timeline/timeline.ts";
import {
  assumptionsOf,
  deciding,
  judgement,
  noneSpeaks,
  speaking,
  topologyDuring,
  type Case,
  type Criterion,
  type Judgement,
} from "../case.ts";
import type { Assumption } from "../assumption.ts";
import { wasActivated } from "../certificate-changes.ts";
import { WHEN_ACTIVATED, settledBy } from "../settling.ts";
import type { Witness } from "../speaking.ts";
import { momentInWords, namesInWords, onOthers, shortId } from "../wording.ts";

/** A capture that speaks for the call shows the newest version active on health checks and on nothing else. */
export const newestVersionOnlyOnHealthCheck: Criterion = {
  id: "newest-version-only-on-health-check",
  judge(case_) {
    const witnesses = deciding(speaking(case_));
    const onTiles = witnesses.filter(({ shape }) => shape === "tile-on-newest");
    if (onTiles.length > 0) return ofTiles(onTiles, case_);
    const active = witnesses.filter(isActiveOnHealthCheck);
    if (active.length > 0) return ofActive(active, case_);
    const between = witnesses.find(({ capture: { newest } }) => newest !== null && !newest.active);
    if (between !== undefined) return ofUnused(between, case_);
    if (witnesses[0] === undefined) return noneSpeaks(case_);
    const { statement, citations } = notSigning(witnesses[0]);
    return judgement("unknown", statement, { citations, wouldDecide: [topologyDuring(case_)] });
  },
};

/** Of captures that show the newest version on others than health checks. */
function ofTiles(onTiles: readonly Witness[], case_: Case): Judgement {
  const newest = onTiles[0]!.capture.newest!;
  const others = othersOn(newest, case_.timeline);
  const deletes = deletesOf(others, case_);
  const comesAndGoes = deletes.length >= 2;
  const goes = comesAndGoes ? `, which comes and goes: it was deleted ${deletes.length} times` : "";
  return judgement("unmet", `${onOthers(newest, others)}${goes}${ageInWords(onTiles[0]!, case_)}`, {
    citations: [
      ...onTiles.flatMap(({ capture }) => linesOf(capture.newest!)),
      ...(comesAndGoes ? [deletes[0]!.citation, deletes.at(-1)!.citation] : []),
    ],
    assumptions: [...(comesAndGoes ? [isNoHealthCheck(others[0]!)] : []), ...assumptionsOf(onTiles)],
  });
}

/** Further from the call than this a topology may be of another state than people think. */
const FAR_SECONDS = 86_400;

/** `, in a topology taken 20 d before the call`; "" where it was taken near it, and where that is not known. */
function ageInWords({ capture: { takenAt } }: Witness, { call }: Case): string {
  const at = strongTime(call);
  const apart = at === null || takenAt === null ? 0 : secondsApart(at, takenAt);
  if (apart <= FAR_SECONDS) return "";
  return `, in a topology taken ${inHours(apart)} ${takenAt!.from < at!.from ? "before" : "after"} the call`;
}

/** Of captures that show the newest version active on health checks alone. */
function ofActive(active: readonly Witness[], case_: Case): Judgement {
  const { newest, topology } = active[0]!.capture;
  const other = boundInstead(newest!, active[0]!, case_);
  if (other !== undefined)
    return judgement(
      "unknown",
      `task ${other.task}, which created the check of the call, bound ${shortId(other.versionId)}, and ${placeOf(topology)} takes ${shortId(newest!.id)} for the newest version`,
      {
        citations: [other.citation, newest!.citation],
        wouldDecide: [settledBy("which version is the newest: `maestro topology`, whole", "topology")],
      },
    );
  const perhaps = active.find(({ capture }) => capture.perhapsOnNewest.length > 0);
  if (perhaps !== undefined) return ofSuccessor(perhaps.capture);
  return judgement(
    "met",
    `the newest version ${shortId(newest!.id)} is active on ${namesInWords(deploymentsOn(newest!))} and nowhere else${ageInWords(active[0]!, case_)}`,
    { citations: active.flatMap(({ capture }) => linesOf(capture.newest!)), assumptions: assumptionsOf(active) },
  );
}

/** Of a capture with a certificate below that may make the newest version sign without any health check. */
function ofSuccessor({ newest, perhapsOnNewest: users }: Capture): Judgement {
  const names = [...new Set(users.map(({ name }) => name))];
  const { leaf } = users[0]!;
  return judgement(
    "unknown",
    `the newest version ${shortId(newest!.id)} is active on ${namesInWords(deploymentsOn(newest!))} alone, but it may have signed the newest version of ${leaf}, which is on ${namesInWords(names)} too`,
    {
      citations: [newest!.citation, ...users.map(({ citation }) => citation)],
      wouldDecide: [
        settledBy(
          `a topology taken between two health checks: if ${shortId(newest!.id)} signs then, it needs no health check`,
          "topology-between-checks",
        ),
      ],
      hints: ["a capture lists the newest version with health checks alone"],
    },
  );
}

/** Of a capture that shows the newest version unused, as it is between two checks. */
function ofUnused(between: Witness, case_: Case): Judgement {
  const { topology } = between.capture;
  const newest = between.capture.newest!;
  const beside = checkBeside(between, case_.timeline);
  const bound = boundByHealthCheck(newest.id, case_);
  if (bound !== undefined && boundInstead(newest, between, case_) === undefined) {
    return judgement(
      "met",
      `${bound.deployment} bound the newest version ${shortId(newest.id)}, and ${placeOf(topology)}${beside === null ? ", taken between checks," : ""} shows it on nothing else${ageInWords(between, case_)}`,
      {
        citations: [bound.citation, newest.citation],
        assumptions: [...assumptionsOf([between]), ...tookItBefore(bound, between, case_)],
      },
    );
  }
  return judgement(
    "unknown",
    `the newest version ${shortId(newest.id)} is unused in ${placeOf(topology)}, ${beside?.statement ?? (newest.signing === true ? "and signs all the same" : "as it is between two checks")}`,
    {
      citations: [newest.citation, ...(beside?.citations ?? [])],
      wouldDecide: [topologyDuring(case_)],
      hints: newest.signing === true ? [] : ["a capture shows the tiles on one version and a newer one unused"],
    },
  );
}

/** Active, signing where the capture prints that, and listed with health checks. */
function isActiveOnHealthCheck({ shape, capture: { newest } }: Witness): boolean {
  return (
    shape === "tiles-on-older" &&
    newest !== null &&
    newest.active &&
    newest.signing !== false &&
    deploymentsOn(newest).length > 0
  );
}

/** What it shows of a newest version that is in use, and lacks. */
function notSigning({ capture: { newest, topology } }: Witness): Pick<Judgement, "statement" | "citations"> {
  const names = deploymentsOn(newest!);
  const shown = names.length === 0 ? "active and on no deployment" : `on ${namesInWords(names)}, but not as signing`;
  return {
    statement: `${placeOf(topology)} shows the newest version ${shortId(newest!.id)} ${shown}`,
    citations: linesOf(newest!),
  };
}

/** Why a capture that shows the newest version unused was not taken between two checks; null where nothing tells that. */
function checkBeside(
  { capture: { versions, takenAt } }: Witness,
  { isHealthCheck, checks, clockOffset }: Timeline,
): Pick<Judgement, "statement" | "citations"> | null {
  const using = versions.find((version) => deploymentsOn(version).some(isHealthCheck));
  if (using !== undefined) {
    const listed = (using.deployments ?? []).filter(({ name }) => isHealthCheck(name));
    return {
      statement: `although that lists ${namesInWords(listed.map(({ name }) => name))}, on ${shortId(using.id)}`,
      citations: listed.map(({ citation }) => citation),
    };
  }
  if (takenAt === null) return null;
  const at = onDirectorClock(takenAt, clockOffset);
  const visible = checks.find(({ surelyVisible }) => surelyVisible !== null && isWithin(at, surelyVisible));
  if (visible === undefined) return null;
  return {
    statement: `although by its tasks ${visible.deployment} was visible when that was taken, at ${momentInWords(takenAt.from)}`,
    citations: [visible.create, visible.delete].flatMap((task) => task?.citations[0] ?? []),
  };
}

/** The deletes of the one deployment beside health checks: a health check under another name is deleted every time. */
function deletesOf(others: readonly string[], { timeline }: Case): Deploy[] {
  if (others.length !== 1) return [];
  return timeline.deploys.filter(
    ({ deployment, change, done }) => deployment === others[0] && change === "delete" && done,
  );
}

function isNoHealthCheck(deployment: string): Assumption {
  return {
    statement: `${deployment}, which is deleted again and again, is no health check under another name`,
    settle: settledBy(`if it is one, run certrace again with \`--health-deployment ${deployment}\``),
  };
}

/**
 * An event or a debug log that shows a health check binding that version: that of the call, where one does, else one from
 * before the call.
 */
function boundByHealthCheck(version: string, case_: Case): VariableFact | undefined {
  const { timeline, certificate } = case_;
  const task = taskOfCheck(case_);
  const bound = timeline.variables.filter(
    ({ versionId, name, deployment }) =>
      versionId === version && name === certificate && deployment !== null && timeline.isHealthCheck(deployment),
  );
  return (
    bound.find((one) => one.task !== null && one.task === task) ??
    bound.find((one) => !isBoundLater(one, case_)) ??
    bound[0]
  );
}

/** Whether a version is not known to have been bound by the end of the call. */
function isBoundLater({ at, task }: VariableFact, { call, timeline: { checks, clockOffset } }: Case): boolean {
  const said = strongTime(call);
  if (said === null) return false;
  const created = task === null ? undefined : checks.find(({ create }) => create?.id === task);
  const bound = at === null || at.zoneFrom === "unknown" ? created?.create?.startedAt : at;
  return bound == null || bound.earliest > onDirectorClock(said, clockOffset).to;
}

/** What only a check after that of the call is known to have bound may have been made, or activated, between the two. */
function tookItBefore(bound: VariableFact, { capture }: Witness, case_: Case): Assumption[] {
  const { call, timeline } = case_;
  const said = strongTime(call);
  if (said === null || (bound.task !== null && bound.task === taskOfCheck(case_))) return [];
  if (!isBoundLater(bound, case_)) return [];
  const begun = checkInQuestion(said, timeline)?.create?.startedAt?.earliest;
  const at = onDirectorClock(said, timeline.clockOffset);
  if (wasActivated(capture, begun ?? at.from, timeline)) return [];
  const by = bound.task === null ? "a check" : `task ${bound.task}`;
  return [
    {
      statement: `the check of the call bound ${shortId(bound.versionId)}, as ${by} did after the call`,
      settle: WHEN_ACTIVATED,
    },
  ];
}

/** The id of the task that created the check in question; null where none is known. */
function taskOfCheck({ call, timeline }: Case): string | null {
  const at = strongTime(call);
  return at === null ? null : (checkInQuestion(at, timeline)?.create?.id ?? null);
}

/** What shows that the check of the call bound another version of those in the capture than the newest. */
function boundInstead(newest: CapturedVersion, { capture }: Witness, case_: Case): VariableFact | undefined {
  const { timeline, certificate } = case_;
  const task = taskOfCheck(case_);
  if (task === null) return undefined;
  const bound = timeline.variables.filter((one) => one.name === certificate && one.task === task);
  const isOlder = (id: string): boolean => capture.versions.some((version) => version.id === id && version !== newest);
  return bound.some(({ versionId }) => versionId === newest.id)
    ? undefined
    : bound.find(({ versionId }) => isOlder(versionId));
}

function linesOf(version: CapturedVersion): Citation[] {
  return [
    version.citation,
    version.activeCitation,
    ...(version.deployments ?? []).map(({ citation }) => citation),
  ].filter((citation) => citation !== null);
}
