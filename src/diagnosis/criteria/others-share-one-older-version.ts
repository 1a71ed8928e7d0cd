import type { CapturedVersion, Citation } from "../../model.ts";
import type { Capture } from "../../timeline/captures.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import {
  assumptionsOf,
  deciding,
  judgement,
  speaking,
  noneSpeaks,
  type Case,
  type Criterion,
  type Judgement,
} from "../case.ts";
import { othersOn, type Witness } from "../speaking.ts";
import { shortId } from "../wording.ts";

/** In a capture that speaks for the call every deployment but the health check is on exactly one older version. */
export const othersShareOneOlderVersion: Criterion = {
  id: "others-share-one-older-version",
  judge(case_) {
    const witnesses = deciding(speaking(case_));
    const judged = witnesses.map((witness) => ({ witness, ...look(witness.capture, case_.timeline) }));
    for (const status of ["unmet", "met"] as const) {
      const same = judged.filter((look) => look.status === status);
      if (same[0] === undefined) continue;
      return judgement(status, same[0].statement, {
        citations: same.flatMap(({ citations }) => citations),
        assumptions: assumptionsOf(same.map(({ witness }): Witness => witness)),
      });
    }
    const { statement, citations } = judged[0] ?? noneSpeaks(case_);
    return judgement("unknown", statement, {
      citations,
      wouldDecide: [
        `a topology of ${case_.certificate} that lists the deployments of each version, with the time at which it was taken`,
      ],
    });
  },
};

function look(
  { versions, newest }: Capture,
  timeline: Timeline,
): Pick<Judgement, "status" | "statement" | "citations"> {
  const active = versions.filter((version) => version.active);
  if (active.length > 2) {
    return { status: "unmet", statement: `${active.length} versions are active`, citations: active.map(activeLine) };
  }
  const twice = onTwoVersions(active);
  const first = twice.find(({ name }) => !timeline.isHealthCheck(name)) ?? twice[0];
  if (first !== undefined)
    return {
      status: "unmet",
      statement: `the deployment ${first.name} is on two versions`,
      citations: first.citations,
    };
  const older = active.filter((version) => version !== newest && othersOn(version, timeline).length > 0);
  if (older.length !== 1 || (newest !== null && othersOn(newest, timeline).length > 0)) {
    return { status: "unknown", statement: "the other deployments are not all on one older version", citations: [] };
  }
  const names = othersOn(older[0]!, timeline);
  const others = names.length === 1 ? "the only other deployment is" : `the other ${names.length} deployments are`;
  return {
    status: "met",
    statement: `${others} on the older version ${shortId(older[0]!.id)}`,
    citations: [activeLine(older[0]!), ...(older[0]!.deployments ?? []).map(({ citation }) => citation)],
  };
}

function activeLine(version: CapturedVersion): Citation {
  return version.activeCitation ?? version.citation;
}

/** All that the topologies which decide show on two versions. */
export function deploymentsOnTwoVersions(case_: Case): string[] {
  return deciding(speaking(case_)).flatMap(({ capture }) =>
    onTwoVersions(capture.versions.filter(({ active }) => active)).map(({ name }) => name),
  );
}

function onTwoVersions(versions: readonly CapturedVersion[]): { name: string; citations: Citation[] }[] {
  const seen = new Map<string, Citation>();
  return versions
    .flatMap(({ deployments }) => deployments ?? [])
    .flatMap(({ name, citation }) => {
      const first = seen.get(name);
      seen.set(name, first ?? citation);
      return first === undefined ? [] : [{ name, citations: [first, citation] }];
    });
}
