import type { Citation, ViolationFact } from "../model.ts";
import type { Finding } from "../report.ts";
import type { Call } from "../timeline/calls.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Assumption } from "./assumption.ts";
import { settledBy, type Settling } from "./settling.ts";
import type { Witness } from "./speaking.ts";

/** One pair of violation and certificate of one failed call, with everything that is known. */
export interface Case {
  readonly timeline: Timeline;
  readonly call: Call;
  readonly violation: ViolationFact;
  readonly certificate: string;
  readonly certificateCitation: Citation;
  /** The captures of this certificate. */
  readonly witnesses: readonly Witness[];
}

/** One of the seven; the schema of the report lists them. */
export type CriterionId = Finding["criteria"][number]["id"];

/** What one criterion came to. */
export interface Judgement {
  readonly status: "met" | "unmet" | "unknown";
  /** One sentence: what was seen, or what is missing. */
  readonly statement: string;
  readonly citations: readonly Citation[];
  /** What would decide it; empty unless unknown. */
  readonly wouldDecide: readonly Settling[];
  /** What the status rests on without being shown. */
  readonly assumptions: readonly Assumption[];
  /** Why it points to the race although it is unknown: reasons for `possible`. */
  readonly hints: readonly string[];
}

/** One of the seven criteria: a pure function of the case. */
export interface Criterion {
  readonly id: CriterionId;
  judge(case_: Case): Judgement;
}

/** A judgement with what is usual for its status. */
export function judgement(
  status: Judgement["status"],
  statement: string,
  more: Partial<Omit<Judgement, "status" | "statement">> = {},
): Judgement {
  return { status, statement, citations: [], wouldDecide: [], assumptions: [], hints: [], ...more };
}

/** A judgement that rests on something more; what is unknown rests on nothing. */
export function assuming(judged: Judgement, assumptions: readonly Assumption[]): Judgement {
  return judged.status === "unknown" ? judged : { ...judged, assumptions: [...judged.assumptions, ...assumptions] };
}

export function speaking({ witnesses }: Case): Witness[] {
  return witnesses.filter(({ speaks }) => speaks !== "no");
}

/** The assumptions under which those witnesses speak; none when one of them speaks outright. */
export function assumptionsOf(witnesses: readonly Witness[]): Assumption[] {
  if (witnesses.some(({ speaks }) => speaks === "outright")) return [];
  return witnesses.flatMap(({ assumption }) => assumption ?? []);
}

/** The captures that decide: those that speak outright, where there are any. */
export function deciding(witnesses: readonly Witness[]): Witness[] {
  const outright = witnesses.filter(({ speaks }) => speaks === "outright");
  return outright.length > 0 ? outright : [...witnesses];
}

/** What would decide more than those captures do: what settles whether they speak. Of one that speaks outright nothing. */
export function decidingMore(witnesses: readonly Witness[]): Settling[] {
  return [...new Map(assumptionsOf(witnesses).map(({ settle }) => [settle.text, settle])).values()];
}

/** A criterion that rests on a capture where none speaks: why none does, and the one that would decide all of them. */
export function noneSpeaks(case_: Case): Judgement {
  const { witnesses, certificate } = case_;
  const silent = witnesses.filter(({ speaks }) => speaks === "no");
  const [first] = silent;
  const statement =
    first === undefined
      ? `no capture of ${certificate} is in the bundle`
      : `${first.capture.topology.source} does not speak for this call: ${first.why}`;
  const citations = silent.flatMap(({ whyCitations }) => whyCitations);
  return judgement("unknown", statement, { citations, wouldDecide: [topologyDuring(case_)] });
}

export function topologyDuring({ certificate }: Case): Settling {
  return settledBy(
    `a topology of ${certificate} taken while a health check is visible, with the time at which it was taken`,
    "topology",
  );
}
