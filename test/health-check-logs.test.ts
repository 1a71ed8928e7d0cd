import { describe, expect, it } from "vitest";
import { analyzeBundle } from "../src/index.ts";
import { renderAuditLog, renderHealthMonitorLog, type LoggedTask } from "./simulator/director-logs.ts";
import { renderDebugLog, renderEventLog, type LogEvent } from "./simulator/task-logs.ts";
import { answer, CHECKS, HEALTH, judged, START, tasks } from "./simulator/small-bundles.ts";

const INSTANCE = "bosh-health-check/d5375d6a-796e-497d-8cac-0afcfc5b50d9";

describe("the log of the task that deletes a health check", () => {
  const removal = {
    id: 103,
    change: "delete" as const,
    deployment: HEALTH,
    user: "somebody",
    startedAt: START + 690,
    finishedAt: START + 700,
    state: "done",
    variables: [],
    events: [],
  };
  const create = { ...removal, id: 102, change: "create" as const, startedAt: START + 600, finishedAt: START + 620 };

  it("is no proof of a failure where it was cut before it tells how the task ended", async () => {
    const log = renderDebugLog(removal);
    const cut = log.slice(0, log.indexOf("Deleted lock: ") + 60);
    const report = await judged({ "1.txt": answer(699), "102": renderDebugLog(create), "103": cut });
    expect(report.healthChecks.map(({ state }) => state)).toEqual(["running"]);
    expect(report.verdict).not.toBe("ruled-out");
  });

  it("joins the row of its task where it does not name it: a redirected event log", async () => {
    const event = (time: number, state: LogEvent["state"]): LogEvent => ({ time: START + time, stage: "Deleting instances", tags: [], total: 1, task: `${INSTANCE} (0)`, index: 1, state, progress: 0 }); // prettier-ignore
    const log = renderEventLog([event(690, "started"), event(699, "finished")]);
    const report = await judged({ "1.txt": answer(640), "tasks.json": tasks(CHECKS), "removal.log": log });
    const alone = await judged({ "1.txt": answer(640), "tasks.json": tasks(CHECKS) });
    const shown = ({ healthChecks }: typeof report) => healthChecks.map(({ createTask, deleteTask, state }) => [createTask, deleteTask, state]); // prettier-ignore
    expect(shown(report)).toEqual(shown(alone));
  });
});

describe("logs that do not tell of every task", () => {
  const listed = CHECKS.map(([from, to, change, deployment], index): LoggedTask => ({ id: 100 + index, change, deployment, user: "somebody", startedAt: START + from, finishedAt: START + to!, state: "done" })); // prettier-ignore
  const clear = answer(900);
  const during = async (log: string) => {
    const report = await judged({ "1.txt": clear, "director.log": log });
    return report.findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!.status;
  };

  it("show no check at a call between two of them: the health monitor hears nothing of deletions", async () => {
    expect(await during(renderHealthMonitorLog(listed, "53a3e76e-e4ff-4ac0-84dc-0fea35e16aad"))).toBe("unknown");
  });

  it("show no check at such a call where one worker created it and another one deleted it", async () => {
    const ofOneWorker = listed.filter(({ id }) => id === 102 || id === 105);
    const events = ofOneWorker.flatMap(({ id, change, deployment, user, startedAt, finishedAt }) => {
      const common = { user, task: String(id), deployment, context: {} };
      const lock = { ...common, object_type: "lock", object_name: `lock:deployment:${deployment}` };
      return [
        { ...lock, id: String(4 * id), timestamp: startedAt, action: "acquire" },
        { ...common, id: String(4 * id + 1), parent_id: String(4 * id), timestamp: finishedAt!, action: change, object_type: "deployment", object_name: deployment },
        { ...lock, id: String(4 * id + 2), timestamp: finishedAt!, action: "release" },
      ];
    }); // prettier-ignore
    expect(await during(renderAuditLog(events))).toBe("unknown");
  });
});

it("a lock that events and audit logs tell of stands once in the timeline", async () => {
  const paths = ["bosh-events/events.api.json", "director-audit-log"].map((name) => `fixtures/kinds/${name}`);
  const locksIn = async (told: readonly string[]) =>
    (await analyzeBundle(told)).timeline.flatMap(({ kind, what }) => (kind === "lock" ? what : []));
  const [listed, logged] = [await locksIn(paths.slice(0, 1)), await locksIn(paths.slice(1))];
  expect(listed).not.toEqual([]);
  expect((await locksIn(paths)).toSorted()).toEqual([...new Set([...listed, ...logged])].toSorted());
});
