import type { Finding } from "../report.ts";
import { strongTime, type Call } from "../timeline/calls.ts";
import { covers } from "../timeline/coverage.ts";
import { CLOCK_TOLERANCE_SECONDS, widened, type Stretch } from "../timeline/durations.ts";
import { judgement, type Case, type CriterionId } from "./case.ts";
import { verdictOf, VERDICTS, type Circumstances, type Judgements } from "./verdict.ts";
import { momentInWords } from "./wording.ts";

interface Wanted extends Readonly<Finding["collect"][number]> {
  /** The criteria that it can settle with what the bundle holds already. */
  readonly settles: readonly CriterionId[];
}

const OF_THE_TOPOLOGY: readonly CriterionId[] = [
  "newest-version-only-on-health-check",
  "others-share-one-older-version",
];
const OF_THE_CHECKS: readonly CriterionId[] = ["check-ran-during-call", "check-went-away"];

/** Maestro and the logs of Ops Manager are there and nowhere else. */
const ON_OPS_MANAGER = "on the Ops Manager VM";

/**
 * The lines of production.log that tell of calls: where each request began and ended, and whether it left the safety check
 * out. The end of a request does not say what was asked for, so those of all requests are collected.
 */
const OF_CALLS = "Started |Completed |skip_safety_check";

/**
 * The commands that would settle what is open. First what would change most: what brings the verdict furthest if it
 * shows that its criteria are met.
 */
export function collectFor(judged: Judgements, case_: Case, circumstances: Circumstances): Finding["collect"] {
  const verdictWith = ({ settles }: Wanted): number => {
    const met = Object.fromEntries(settles.map((id) => [id, judgement("met", "")]));
    return VERDICTS.indexOf(verdictOf({ ...judged, ...met }, circumstances));
  };
  return wantedFor(judged, case_)
    .toSorted((a, b) => verdictWith(a) - verdictWith(b))
    .map(({ command, where, why, retention }) => ({ command, where, why, retention }));
}

function wantedFor(judged: Judgements, { call, certificate, timeline }: Case): Wanted[] {
  const isOpen = (ids: readonly CriterionId[]): boolean =>
    ids.some((id) => judged[id].status === "unknown" || judged[id].assumptions.length > 0);
  const at = strongTime(call);
  const topology: Wanted = {
    command: `date -u > topology.txt; maestro topology --name ${certificate} >> topology.txt`,
    where: ON_OPS_MANAGER,
    why: `shows which deployments use which version of ${certificate}: while a health check exists it settles the mechanism`,
    retention: null,
    settles: OF_THE_TOPOLOGY,
  };
  const tasks: Wanted = {
    command: "date -u > tasks.txt; env -u BOSH_DEPLOYMENT bosh tasks --recent=5000 --json >> tasks.txt",
    where: "where bosh is logged in to the director, such as the Ops Manager VM",
    why: `shows when health checks ran; it has to hold ${spanAround(call)}`,
    retention: "the director keeps 2000 tasks of each kind: about two weeks of health checks",
    settles: at === null ? [] : OF_THE_CHECKS,
  };
  const calls: Wanted = {
    command: `date -u > calls.txt; zgrep -hE '${OF_CALLS}' $(ls -tr /var/log/opsmanager/production.log*) >> calls.txt`,
    where: ON_OPS_MANAGER,
    why: at?.isOpen ? "says when the call was answered" : "says when the call was made, from request to answer",
    retention: "until Ops Manager's logs are rotated away",
    settles: timeline.checks.length > 0 ? OF_THE_CHECKS : [],
  };
  const isShown = OF_THE_TOPOLOGY.every((id) => judged[id].status !== "unknown");
  // what a list that covers the call leaves open, the exact time of the call may settle
  const isListed = at !== null && covers(timeline.coverage.creations, around(at));
  // but not that rows are missing from the list
  const isAssumedWhole = at?.tells !== "request" && judged["check-ran-during-call"].assumptions.length > 0;
  // without the time of the call nothing can be compared with it
  return [
    // of one that was logged only the zone is missing
    ...(at === null && timeline.requestsWithoutZone.length === 0 ? [calls] : []),
    ...(isOpen(OF_THE_TOPOLOGY) && !isShown ? [topology] : []),
    ...(isOpen(OF_THE_CHECKS) ? [isListed && !isAssumedWhole && at.basis !== "production-log" ? calls : tasks] : []),
    ...(isOpen(OF_THE_TOPOLOGY) && isShown ? [topology] : []),
    ...(at?.isOpen ? [calls] : []),
  ];
}

/** The call, and what the clocks leave open around it. */
function around({ from, to }: Stretch): Stretch {
  return widened({ from, to }, CLOCK_TOLERANCE_SECONDS);
}

/** What a task list has to tell of, so that it decides. */
function spanAround(call: Call): string {
  const at = strongTime(call);
  if (at === null) return "the time before the call, the call and the next health check";
  const { from, to } = around(at);
  return `all from ${momentInWords(from)} to ${momentInWords(to)}, and the next health check`;
}
