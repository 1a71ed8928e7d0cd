import type { CapturedVersion, Citation, VariableFact } from "../../model.ts";
import type { Deploy } from "../../timeline/apply-changes.ts";
import { strongTime } from "../../timeline/calls.ts";
import { deploymentsOn } from "../../timeline/captures.ts";
import { checkInQuestion } from "../../timeline/check-in-question.ts";
import { assumptionsOf, deciding, judgement, speaking, noneSpeaks, type Case, type Criterion } from "../case.ts";
import { othersOn, type Assumption, type Witness } from "../speaking.ts";
import { namesInWords, placeOf, shortId } from "../wording.ts";

/** A capture that speaks for the call shows the newest version active on health checks and on nothing else. */
export const newestVersionOnlyOnHealthCheck: Criterion = {
  id: "newest-version-only-on-health-check",
  judge(case_) {
    const witnesses = deciding(speaking(case_));
    const onTiles = witnesses.filter(({ shape }) => shape === "tile-on-newest");
    if (onTiles[0] !== undefined) {
      const newest = onTiles[0].capture.newest!;
      const others = othersOn(newest, case_.timeline);
      const deletes = deletesOf(others, case_);
      const comesAndGoes = deletes.length >= 2;
      const goes = comesAndGoes ? `, which comes and goes: it was deleted ${deletes.length} times` : "";
      return judgement("unmet", `the newest version ${shortId(newest.id)} is on ${namesInWords(others)} too${goes}`, {
        citations: [
          ...onTiles.flatMap(({ capture }) => linesOf(capture.newest!)),
          ...(comesAndGoes ? [deletes[0]!.citation, deletes.at(-1)!.citation] : []),
        ],
        assumptions: [...(comesAndGoes ? [isNoHealthCheck(others[0]!)] : []), ...assumptionsOf(onTiles)],
      });
    }
    const active = witnesses.filter(isActiveOnHealthCheck);
    if (active[0] !== undefined) {
      const newest = active[0].capture.newest!;
      const other = boundInstead(newest, active[0], case_);
      if (other !== undefined)
        return judgement(
          "unknown",
          `task ${other.task}, which created the check of the call, bound ${shortId(other.versionId)}, and ${placeOf(active[0].capture.topology)} takes ${shortId(newest.id)} for the newest version`,
          {
            citations: [other.citation, newest.citation],
            wouldDecide: ["which version is the newest: maestro topology, whole"],
          },
        );
      return judgement(
        "met",
        `the newest version ${shortId(newest.id)} is active on ${namesInWords(deploymentsOn(newest))} and nowhere else`,
        {
          citations: active.flatMap(({ capture }) => linesOf(capture.newest!)),
          assumptions: assumptionsOf(active),
        },
      );
    }
    const wouldDecide = [
      `a topology of ${case_.certificate} taken while a health check is visible, with the time at which it was taken`,
    ];
    const between = witnesses.find(({ capture }) => capture.newest !== null && !capture.newest.active);
    if (between === undefined) {
      const { statement, citations } = noneSpeaks(case_);
      return judgement("unknown", statement, { citations, wouldDecide });
    }
    const { newest, topology } = between.capture;
    const bound = boundByHealthCheck(newest!.id, case_);
    if (bound !== undefined) {
      return judgement(
        "met",
        `${bound.deployment} bound the newest version ${shortId(newest!.id)}, and ${placeOf(topology)}, taken between checks, shows it on nothing else`,
        { citations: [bound.citation, newest!.citation], assumptions: assumptionsOf([between]) },
      );
    }
    return judgement(
      "unknown",
      `the newest version ${shortId(newest!.id)} is unused in ${placeOf(topology)}, as it is between two checks`,
      {
        citations: [newest!.citation],
        wouldDecide,
        hints: ["a capture shows the tiles on one version and a newer one unused"],
      },
    );
  },
};

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
    settle: `if it is one, run certrace again with --health-deployment ${deployment}`,
  };
}

/** An event or a debug log that shows a health check binding that version. */
function boundByHealthCheck(version: string, { timeline, certificate }: Case): VariableFact | undefined {
  return timeline.variables.find(
    ({ versionId, name, deployment }) =>
      versionId === version && name === certificate && deployment !== null && timeline.isHealthCheck(deployment),
  );
}

/** What shows that the check of the call bound another version of those in the capture than the newest. */
function boundInstead(
  newest: CapturedVersion,
  { capture }: Witness,
  { call, timeline, certificate }: Case,
): VariableFact | undefined {
  const at = strongTime(call);
  const task = at === null ? null : (checkInQuestion(at, timeline)?.create?.id ?? null);
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
