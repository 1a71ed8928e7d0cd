import { httpDate } from "./cli-table.ts";
import { deployments, directorLogs, eventList, foreignTasks, securityLog, taskLists, taskLogs } from "./director-evidence.ts"; // prettier-ignore
import type { Call, Foundation } from "./foundation.ts";
import { applyChangesLog, callLog, certificates, installations, manifest, responses, topologies } from "./ops-manager-evidence.ts"; // prettier-ignore
import { Random } from "./random.ts";
import type { Evidence, Saved } from "./saved.ts";

/** What somebody saved of a foundation: what, when, in which form, depends on the seed. */
export function evidenceOf(foundation: Foundation): Evidence[] {
  const random = new Random(foundation.seed ^ 0x5eed);
  const asked = askedCall(foundation);
  const captured = topologies(random, foundation);
  const lists = taskLists(random, foundation, asked);
  const saved: Saved[] = [
    ...responses(random, foundation, asked),
    ...captured,
    ...lists,
    ...taskLogs(random, foundation, asked),
    ...(random.chance(0.3) ? [eventList(random, foundation, asked)] : []),
    ...(random.chance(0.45) ? [callLog(random, foundation)] : []),
    ...(random.chance(0.25) ? [installations(random, foundation, asked)] : []),
    ...(random.chance(0.2) ? [deployments(random, foundation, asked)] : []),
    ...(random.chance(0.2) ? directorLogs(random, foundation, asked) : []),
    ...(random.chance(0.15) ? [securityLog(random, foundation, asked)] : []),
    ...(random.chance(0.25) ? applyChangesLog(random, foundation, asked) : []),
    ...(random.chance(0.2) ? certificates(foundation) : []),
    ...(random.chance(0.1) ? manifest(captured) : []),
    ...(random.chance(0.05) ? foreignTasks(random, foundation, asked, lists) : []),
  ];
  const areDated = random.chance(0.3);
  return saved.map((one) => ({
    ...one,
    form: random.pick(one.forms),
    modifiedAt: areDated ? savedAt(random, one, foundation) : null,
  }));
}

/** Outputs are redirected into files as they come, or pasted later. */
function savedAt(random: Random, { call, takenAt }: Saved, { end }: Foundation): number {
  const made = takenAt ?? call?.end ?? end;
  return made + (random.chance(0.7) ? random.between(0, 3) : random.between(3, 86_400));
}

/** The call that people ask about: the one in focus, or another that failed. */
export function askedCall({ calls, focus }: Foundation): Call {
  const refused = ({ violations }: Call): boolean => violations.length > 0;
  return refused(calls[focus]!) ? calls[focus]! : (calls.find(refused) ?? calls[focus]!);
}

/** The second of the answer, as people give it with `--failed-at`. */
export function saidTime({ end }: Call): string {
  return httpDate(Math.floor(end));
}
