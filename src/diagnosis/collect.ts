import type { Finding } from "../report.ts";
import { strongTime } from "../timeline/calls.ts";
import { CLOCK_TOLERANCE_SECONDS, widened } from "../timeline/durations.ts";
import { judgement, type Case, type CriterionId, type Judgement } from "./case.ts";
import type { Evidence, Settling } from "./settling.ts";
import { restingOn, verdictOf, VERDICTS, type Circumstances, type Judgements } from "./verdict.ts";
import { inShell, stretchInWords } from "./wording.ts";

type Collect = Finding["collect"][number];

/** Maestro and the logs of Ops Manager are there and nowhere else. */
const ON_OPS_MANAGER = "on the Ops Manager VM";
const ON_DIRECTOR = "where bosh is logged in to the director, such as the Ops Manager VM";
const WHERE_OM_IS = "where om is logged in to Ops Manager";

/**
 * The lines of production.log that tell of calls: where each request began and ended, and whether it left the safety check
 * out. The end of a request does not say what was asked for, so those of all requests are collected.
 */
const OF_CALLS = "Started |Completed |skip_safety_check";

/**
 * The commands that collect what would settle the open points. First what would change most: what brings the verdict
 * furthest if it shows that the criteria are met that it settles, then what settles most of them.
 */
export function collectFor(judged: Judgements, case_: Case, circumstances: Circumstances): Finding["collect"] {
  const rests = restingOn(verdictOf(judged, circumstances), judged);
  const open = Object.entries(judged).flatMap(([id, one]) =>
    openIn(one, rests).map((settling) => ({ id: id as CriterionId, settling })),
  );
  const wanted = new Set(open.flatMap(({ settling }) => settling.collect));
  const rank = (evidence: Evidence): { verdict: number; settled: number } => {
    const settled = open.filter(({ settling: { collect } }) => collect.length === 1 && collect[0] === evidence);
    const met = Object.fromEntries(settled.map(({ id }) => [id, judgement("met", "")]));
    return {
      verdict: VERDICTS.indexOf(verdictOf({ ...judged, ...met }, circumstances)),
      settled: Object.keys(met).length,
    };
  };
  const ranked = ORDER.filter((evidence) => wanted.has(evidence)).map((evidence) => ({ evidence, ...rank(evidence) }));
  ranked.sort((a, b) => a.verdict - b.verdict || b.settled - a.settled);
  const commands = new Map<string, Collect>();
  for (const { evidence } of ranked) {
    const item = commandFor(evidence, case_);
    const same = commands.get(item.command);
    commands.set(item.command, same === undefined ? item : { ...same, why: `${same.why}; ${item.why}` });
  }
  return [...commands.values()];
}

/** What would settle what one criterion leaves open: what would decide it, and the assumptions that the verdict rests on. */
function openIn(judged: Judgement, rests: readonly Judgement[]): Settling[] {
  const assumptions = rests.includes(judged) ? judged.assumptions : [];
  return [...judged.wouldDecide, ...assumptions.map(({ settle }) => settle)];
}

/** Among equals: the time of the call first, as without it nothing can be compared with it. */
const ORDER: readonly Evidence[] = [
  "calls",
  "tasks",
  "deploys",
  "topology",
  "topology-between-checks",
  "certificate-calls",
  "certificates",
  "installations",
  "deployments",
];

function commandFor(evidence: Evidence, case_: Case): Collect {
  const { certificate, call } = case_;
  const topology = (when: string): Collect => ({
    command: `date -u > topology.txt; maestro topology --name ${inShell(certificate)} >> topology.txt`,
    where: ON_OPS_MANAGER,
    why: `shows which deployments use which version of ${certificate}${when}`,
    retention: null,
  });
  const tasks = (why: string): Collect => ({
    command: "date -u > tasks.txt; env -u BOSH_DEPLOYMENT bosh tasks --recent=5000 --json >> tasks.txt",
    where: ON_DIRECTOR,
    why,
    retention: "the director keeps 2000 tasks of each kind: about two weeks of health checks",
  });
  const calls = (why: string): Collect => ({
    command: `date -u > calls.txt; zgrep -hE '${OF_CALLS}' $(ls -tr /var/log/opsmanager/production.log*) >> calls.txt`,
    where: ON_OPS_MANAGER,
    why,
    retention: "until Ops Manager's logs are rotated away",
  });
  switch (evidence) {
    case "topology":
      return topology(": while a health check exists it settles the mechanism");
    case "topology-between-checks":
      return topology(" while no health check exists: take it between two");
    case "tasks":
      return tasks(`shows when health checks ran; it has to hold ${spanAround(case_)}`);
    case "deploys":
      return tasks("shows what was deployed; it has to hold all that came between the call and the topology");
    case "calls":
      return calls(
        call.at?.isOpen ? "says when the call was answered" : "says when the call was made, from request to answer",
      );
    case "certificate-calls":
      return calls("says when versions were made and activated");
    case "deployments":
      return {
        command: "date -u > deployments.txt; bosh deployments --json >> deployments.txt",
        where: ON_DIRECTOR,
        why: "shows whether a health check exists at that moment",
        retention: null,
      };
    case "certificates":
      return {
        command: "om curl -p /api/v1/deployed/certificates > certificates.json",
        where: WHERE_OM_IS,
        why: `says whether Ops Manager rotates ${certificate} by itself`,
        retention: null,
      };
    case "installations":
      return {
        command: "om curl -p /api/v0/installations > installations.json",
        where: WHERE_OM_IS,
        why: "shows which deploys were of an Apply Changes",
        retention: null,
      };
  }
}

/** What a task list has to tell of, so that it decides. */
function spanAround({ call }: Case): string {
  const at = strongTime(call);
  if (at === null) return "the time before the call, the call and the next health check";
  return `all ${stretchInWords(widened(at, CLOCK_TOLERANCE_SECONDS))}, and the next health check`;
}
