import { hangingAtEnd } from "../../timeline/cadence.ts";
import { deploymentsOn } from "../../timeline/captures.ts";
import { coverageOf } from "../../timeline/coverage.ts";
import { spokenDuration } from "../../timeline/durations.ts";
import type { HangingTask, HealthCheck } from "../../timeline/health-checks.ts";
import { deciding, speaking, type Case } from "../case.ts";
import type { Orphan } from "../orphan.ts";
import { removalOf, removedInWords, type Removal } from "../removal.ts";
import { inShell } from "../wording.ts";
import { onlyOne, stepsFor } from "./steps.ts";

/** What was left behind is named, and where it is known to be gone nothing is to be deleted. */
export function ofOrphan(
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
    "See that it is gone, and that no check exists right now: `bosh deployments`",
    findWhy!,
    callAgain!,
    "If it fails again while no health check exists, it was not this alone. Take `maestro topology` at that moment, and open a support case with it.",
  ];
}

/** What tells why the deployment was not deleted: the task that was to do so, or that there was none. */
function whyItStayed(removal: HealthCheck["delete"]): string {
  if (removal === null)
    return "no delete task of it is listed, so see whether what deletes it still runs, the exporter of Healthwatch (`bosh vms`)";
  return `\`bosh task ${removal.id ?? "ID"} --debug\``;
}

/** Of one that a topology shows on an older version, or that was created before the newest one was made. */
export function ofCheckOnOlder(orphan: Orphan | null, case_: Case): string[] {
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

/** The health checks that the topology shows on an older version while tiles are on the newest. */
function checksOnOlder(case_: Case): string[] {
  const { isHealthCheck } = case_.timeline;
  return deciding(speaking(case_))
    .filter(({ shape }) => shape === "tile-on-newest")
    .flatMap(({ capture }) => capture.versions.filter((version) => version !== capture.newest && version.active))
    .flatMap(deploymentsOn)
    .filter(isHealthCheck);
}

/** Where the task that is to delete the last check of a deployment waits, or one of it hangs, and nothing shows it gone. */
export function waitForDelete(case_: Case): string[] {
  const last = new Map(case_.timeline.checks.map((check) => [check.deployment, check]));
  return [...last.values()].flatMap((check) => {
    const { deployment, queuedDelete } = check;
    if (removalOf(check, case_) !== null) return [];
    const hanging = hangingAtEnd(check, coverageOf(case_.timeline.coverage, deployment));
    if (hanging !== null) return [seeWhyItHangs(hanging, deployment)];
    if (queuedDelete === null) return [];
    const [task, command] = queuedDelete.id === null ? ["a task", "bosh tasks"] : [`task ${queuedDelete.id}`, `bosh task ${queuedDelete.id}`]; // prettier-ignore
    return [
      `When the tasks were listed, ${task}, which is to delete ${deployment}, was still queued: wait for its end (\`${command}\`). If it stays queued, see what the director is busy with: \`bosh tasks\``,
    ];
  });
}

function seeWhyItHangs({ task: { id }, what, seconds }: HangingTask, deployment: string): string {
  const [task, command] = id === null ? ["a task", "bosh tasks"] : [`task ${id}`, `bosh task ${id}`];
  return `When the tasks were listed, ${task}, which is to ${what} ${deployment}, had been running for ${spokenDuration(seconds)}, longer than checks last: see first what it waits for (\`${command}\`), and call again only when ${deployment} is gone.`;
}

/** A call made now meets it, whatever passed at the call that was judged. */
export function leftSince({ deployment, create, delete: removal }: HealthCheck): string[] {
  const why =
    removal === null
      ? `no delete task followed task ${create?.id ?? "?"}`
      : `the delete task ${removal.id ?? "?"} ended in ${removal.state}`;
  return [
    `See first whether ${deployment} is still there (\`bosh deployments\`): a later check was left behind (${why}), and waiting does not help then.`,
    deleteIt(deployment),
  ];
}

/** Where the call itself need not be made again. */
export function lookForIt(deployment: string): string[] {
  return [
    `See whether ${deployment} is still there (\`bosh deployments\`): if it was left behind, it stands in the way of later calls, too.`,
    deleteIt(deployment),
  ];
}

/** The step behind one that looks whether it is still there. */
export function deleteIt(deployment: string): string {
  return `If it is, no delete task of it runs (\`bosh tasks\`) and no check is due, delete it: \`bosh -d ${inShell(deployment)} delete-deployment\``;
}
