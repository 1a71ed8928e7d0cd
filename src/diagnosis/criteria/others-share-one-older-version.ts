import type { CapturedVersion, Citation } from "../../model.ts";
import type { Capture, UsedVersion } from "../../timeline/captures.ts";
import { othersOn, type Timeline } from "../../timeline/timeline.ts";
import {
  assumptionsOf,
  decidingMore,
  deciding,
  judgement,
  speaking,
  noneSpeaks,
  type Case,
  type Criterion,
  type Judgement,
} from "../case.ts";
import type { DiagnosisCode } from "../catalogue.ts";
import type { Witness } from "../speaking.ts";
import { linesNaming, onOthers, shortId } from "../wording.ts";

/** In a capture that speaks for the call every deployment but the health check is on exactly one older version. */
export const othersShareOneOlderVersion: Criterion = {
  id: "others-share-one-older-version",
  judge(case_) {
    const looks = looksOf(case_);
    for (const status of ["unmet", "met"] as const) {
      const same = looks.filter((look) => look.status === status);
      if (same[0] === undefined) continue;
      return judgement(status, same[0].statement, {
        citations: same.flatMap(({ citations }) => citations),
        assumptions: assumptionsOf(same.map(({ witness }) => witness)),
      });
    }
    if (looks[0] === undefined) return noneSpeaks(case_);
    const { statement, citations } = looks[0];
    const wouldDecide = decidingMore(looks.map(({ witness }) => witness));
    return judgement("unknown", statement, { citations, wouldDecide });
  },
};

/** What one topology that decides shows; `cause`: of which diagnosis that is, where it is unmet. */
interface Look extends Pick<Judgement, "status" | "statement" | "citations"> {
  readonly witness: Witness;
  readonly cause: DiagnosisCode | null;
  /** The deployment that is on two versions, where that is the cause. */
  readonly twice?: string;
}

/** Those that show nothing but a health check on two versions last: it does not explain what another shows. */
function looksOf(case_: Case): Look[] {
  const looks = deciding(speaking(case_)).map((witness) => ({ witness, ...look(witness.capture, case_.timeline) }));
  const isMinor = ({ cause }: Look): boolean => cause === "health-check-on-two-versions";
  return looks.sort((a, b) => Number(isMinor(a)) - Number(isMinor(b)));
}

/** What the versions show that makes the criterion unmet. */
export interface CauseInVersions extends Pick<Judgement, "statement" | "citations"> {
  readonly code: DiagnosisCode;
  /** The deployment that is on two versions; null where it is something else. */
  readonly twice: string | null;
}

/** What the diagnosis is where the criterion is unmet; null where it is not. */
export function causeInVersions(case_: Case): CauseInVersions | null {
  const found = looksOf(case_).find(({ cause }) => cause !== null);
  if (found === undefined) return null;
  const { cause, statement, citations, twice = null } = found;
  return { code: cause!, statement, citations, twice };
}

function look({ versions, newest }: Capture, timeline: Timeline): Omit<Look, "witness"> {
  const active = versions.filter((version) => version.active);
  if (active.length > 2) {
    const statement = `${active.length} versions are active`;
    return { status: "unmet", statement, citations: active.map(activeLine), cause: "several-versions-active" };
  }
  const twice = onTwoVersions(active);
  const first = twice.find(({ name }) => !timeline.isHealthCheck(name)) ?? twice[0];
  if (first !== undefined)
    return {
      status: "unmet",
      statement: `the deployment ${first.name} is on two versions`,
      citations: first.citations,
      cause: timeline.isHealthCheck(first.name) ? "health-check-on-two-versions" : "deployment-on-two-versions",
      twice: first.name,
    };
  const older = active.filter((version) => version !== newest && othersOn(version, timeline).length > 0);
  if (older.length > 1 && !newest?.active)
    return {
      status: "unmet",
      statement: `the other deployments are on two versions, ${older.map(({ id }) => shortId(id)).join(" and ")}, and a newer one is unused`,
      citations: older.map(activeLine),
      cause: "apply-changes-unfinished",
    };
  const ahead = newest === null ? [] : othersOn(newest, timeline);
  if (older.length !== 1 || ahead.length > 0) {
    const statement = `${onOthers(newest!, ahead)}, so the other deployments are not all on one older version`;
    return {
      status: "unknown",
      statement,
      citations: [activeLine(newest!), ...linesNaming(newest!, ahead)],
      cause: null,
    };
  }
  const names = othersOn(older[0]!, timeline);
  const others = names.length === 1 ? "the only other deployment is" : `the other ${names.length} deployments are`;
  return {
    status: "met",
    statement: `${others} on the older version ${shortId(older[0]!.id)}`,
    citations: [activeLine(older[0]!), ...(older[0]!.deployments ?? []).map(({ citation }) => citation)],
    cause: null,
  };
}

function activeLine(version: CapturedVersion): Citation {
  return version.activeCitation ?? version.citation;
}

/** Of what uses a version only by a certificate that it signed the topology lists one. */
function onTwoVersions(versions: readonly UsedVersion[]): { name: string; citations: Citation[] }[] {
  const seen = new Map<string, Citation>();
  return versions
    .map(({ deployments }) => (deployments ?? []).filter(({ leaf }) => leaf === undefined))
    .flatMap((users) => [...new Map(users.map((user) => [user.name, user])).values()])
    .flatMap(({ name, citation }) => {
      const first = seen.get(name);
      seen.set(name, first ?? citation);
      return first === undefined ? [] : [{ name, citations: [first, citation] }];
    });
}
