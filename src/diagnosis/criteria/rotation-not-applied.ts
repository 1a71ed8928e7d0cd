import type { Deploy } from "../../timeline/apply-changes.ts";
import { strongTime } from "../../timeline/calls.ts";
import { clockTolerance, deployedAt, onDirectorClock } from "../../timeline/clocks.ts";
import { isWithin, plusSeconds, stretchesMeet, type Stretch } from "../../timeline/durations.ts";
import { placeOf } from "../../timeline/place-of.ts";
import { othersOn, type Timeline } from "../../timeline/timeline.ts";
import { certificateCalls, mayBeOf, versionMadeIn } from "../certificate-changes.ts";
import {
  assumptionsOf,
  deciding,
  decidingMore,
  judgement,
  speaking,
  noneSpeaks,
  type Case,
  type Criterion,
  type Judgement,
} from "../case.ts";
import type { Assumption } from "../assumption.ts";
import { settledBy } from "../settling.ts";
import type { Witness } from "../speaking.ts";
import { linesNaming, onOthers, shortId } from "../wording.ts";

/** A newer version exists, the tiles are on the older one, and no Apply Changes is known to have moved them. */
export const rotationNotApplied: Criterion = {
  id: "rotation-not-applied",
  judge(case_) {
    const witnesses = deciding(speaking(case_)).filter(
      ({ shape, capture }) => shape === "tiles-on-older" && capture.newest?.transitional === false,
    );
    const { capture } = witnesses[0] ?? {};
    if (capture === undefined) return notOnOlder(case_);
    const applied = appliedSinceActivate(case_, witnesses[0]!);
    if (applied !== null) return applied;
    const older = capture.versions.filter(
      (version) => version !== capture.newest && othersOn(version, case_.timeline).length > 0,
    );
    const named = older.map(({ id, transitional }) => `${shortId(id)}${transitional ? " (transitional)" : ""}`);
    return judgement(
      "met",
      `version ${shortId(capture.newest!.id)} is newer, the tiles are on ${named.join(" and ")}, and no Apply Changes is known to have moved them`,
      {
        citations: [
          capture.newest!.citation,
          ...older.map(({ transitionalCitation, citation }) => transitionalCitation ?? citation),
        ],
        assumptions: assumptionsOf(witnesses),
      },
    );
  },
};

/** No capture that decides shows the tiles on an older version after the activate step. */
function notOnOlder(case_: Case): Judgement {
  const [shown] = deciding(speaking(case_));
  if (shown === undefined) return noneSpeaks(case_);
  const wouldDecide = decidingMore(deciding(speaking(case_)));
  const early = speaking(case_).flatMap(({ capture }) => (capture.newest?.transitional === true ? capture.newest : []));
  if (early[0] !== undefined)
    return judgement("unknown", "the newest version is transitional: the rotation's activate step is still to come", {
      citations: [early[0].transitionalCitation ?? early[0].citation],
      wouldDecide,
    });
  const newest = shown.capture.newest!;
  const ahead = othersOn(newest, case_.timeline);
  return judgement("unknown", `${onOthers(newest, ahead)}, so the tiles are not all on an older version`, {
    citations: [newest.citation, ...linesNaming(newest, ahead)],
    wouldDecide,
  });
}

/**
 * When the activate step was done, by the director's clock: the call to Ops Manager, or CredHub flagging a version
 * transitional. In order.
 */
function activations(certificate: string, timeline: Timeline): Stretch[] {
  const { certificateChanges } = timeline;
  const called = certificateCalls(timeline)
    .filter(({ call }) => call.endpoint === "activate")
    .map(({ stretch }) => stretch);
  const flagged = certificateChanges
    .filter(({ action, status, versionId }) => action === "update-transitional" && versionId !== null && status === 200)
    .filter((change) => mayBeOf(certificate, change, timeline))
    .map(({ at }) => ({ from: at.earliest, to: at.latest }));
  return [...called, ...flagged].sort((a, b) => a.to - b.to);
}

/**
 * unmet where every deployment still listed on the older version was deployed between the activate step and the call:
 * then they are not on it for want of an Apply Changes. Where Ops Manager rotates the certificate by itself, a deploy
 * leaves them on it until their stemcell changes, while a health check takes the newest: that is no reason against it.
 */
function appliedSinceActivate({ call, timeline, certificate }: Case, { capture }: Witness) {
  const said = strongTime(call);
  if (said === null) return null;
  const { clockOffset } = timeline;
  const at = onDirectorClock(said, clockOffset);
  const steps = activations(certificate, timeline);
  const activated = steps.findLast(({ to }) => to < at.from);
  // one that may have come before the call, too, would be the step that counts
  if (activated === undefined || steps.some((step) => stretchesMeet(step, at))) return null;
  // a version that was made since is of another rotation, and the deploys may have come before it
  const since = { from: activated.to, to: at.from };
  if (versionMadeIn(since, certificate, (id) => id === capture.newest?.id, timeline) !== undefined) return null;
  const names = capture.versions
    .filter((version) => version !== capture.newest)
    .flatMap((version) => othersOn(version, timeline));
  const apart = clockTolerance(clockOffset);
  const between = { from: plusSeconds(activated.to, apart), to: plusSeconds(at.from, -apart) };
  const deploys = names.map((name) => {
    const own = timeline.deploys.filter(
      (deploy) =>
        deploy.deployment === name &&
        deploy.change === "create" &&
        deploy.done &&
        isWithin(deployedAt(deploy, clockOffset), between),
    );
    return own.find((deploy) => isOfApplyChanges(deploy, timeline)) ?? own[0];
  });
  if (names.length === 0 || deploys.includes(undefined)) return null;
  const citations = deploys.flatMap((deploy) => deploy?.citation ?? []);
  const statement = `every deployment that ${placeOf(capture.topology)} lists on the older version was deployed between the activate step and the call`;
  const listed = timeline.certificates.filter(({ name }) => name === certificate);
  const rotating = listed.find(({ autoRotated }) => autoRotated === true);
  if (rotating !== undefined) {
    const why = `${statement}, and Ops Manager rotates ${certificate} by itself: a deploy without a new stemcell leaves it where it is`;
    return judgement("unknown", why, {
      citations: [...citations, rotating.citation],
      wouldDecide: [
        settledBy(`a topology of ${certificate} taken between two health checks`, "topology-between-checks"),
      ],
    });
  }
  const isExcluded = listed.some(({ autoRotated }) => autoRotated === false);
  const byHand = deploys.flatMap((deploy) => (deploy === undefined || isOfApplyChanges(deploy, timeline) ? [] : deploy.label)); // prettier-ignore
  return judgement("unmet", statement, {
    citations,
    assumptions: [
      ...(isExcluded ? [] : [takesNewest(certificate)]),
      ...(byHand.length === 0 ? [] : [noRestart(byHand)]),
    ],
  });
}

/**
 * Whether Ops Manager tells of a deploy, too. A list of tasks calls it `create deployment` as well where somebody
 * restarts a deployment or recreates its VMs (`bosh restart`, `bosh recreate`), and that moves no version.
 */
function isOfApplyChanges(deploy: Deploy, { deploys, clockOffset }: Timeline): boolean {
  const at = deployedAt(deploy, clockOffset);
  return deploys.some(
    (other) =>
      other.clock === "ops-manager" &&
      other.change === "create" &&
      (other.deployment === null || other.deployment === deploy.deployment) &&
      stretchesMeet(deployedAt(other, clockOffset), at),
  );
}

function noRestart([first, ...others]: readonly string[]): Assumption {
  const tasks = others.length === 0 ? `${first} was a deploy` : `${first} and ${others.length} more were deploys`;
  return {
    statement: `${tasks}, and no restart or recreate by hand, which moves no version`,
    settle: settledBy(
      "collect Ops Manager's list of Apply Changes: `om curl -p /api/v0/installations`",
      "installations",
    ),
  };
}

function takesNewest(certificate: string): Assumption {
  return {
    statement: `a deploy brings the newest version of ${certificate} into use, as it does where Ops Manager does not rotate it by itself`,
    settle: settledBy(
      "collect Ops Manager's list of certificates: `om curl -p /api/v1/deployed/certificates`",
      "certificates",
    ),
  };
}
