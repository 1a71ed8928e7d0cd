import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boshTaskEvents } from "../../src/kinds/bosh-task-events.ts";
import { boshTaskOutput } from "../../src/kinds/bosh-task-output.ts";
import type { Instant, TaskFact, TaskListFact } from "../../src/model.ts";
import { readLog } from "./read-log.ts";

const SAMPLES = "../shared/samples/director-276";
const present = existsSync(SAMPLES);
const ids = ["15", "16", "18", "23", "24"];

interface ApiTask {
  readonly id: number;
  readonly state: string;
  readonly started_at: number;
  readonly timestamp: number;
}

/** What the director itself says of the task. */
function apiTask(id: string): ApiTask {
  const tasks = JSON.parse(readFileSync(`${SAMPLES}/api/tasks.json`, "utf8")) as ApiTask[];
  return tasks.find((task) => String(task.id) === id)!;
}

function taskIn(kind: typeof boshTaskEvents, name: string): TaskFact {
  const { facts } = readLog(kind, readFileSync(`${SAMPLES}/cli-v7.9.0/${name}`, "utf8"));
  return (facts[0] as TaskListFact).tasks[0]!;
}

function holds(instant: Instant | null, second: number): boolean {
  return instant !== null && instant.earliest <= second * 1e6 && second * 1e6 <= instant.latest;
}

describe.skipIf(!present)("the times of a task, against what the director says (needs ../shared/samples)", () => {
  it.each(ids)("hold its start and its end in the event log of task %s", (id) => {
    const api = apiTask(id);
    const task = taskIn(boshTaskEvents, `task-${id}.event.redirected.txt`);
    expect(task.state).toBe(api.state);
    expect(holds(task.startedAt, api.started_at)).toBe(true);
    expect(holds(task.finishedAt, api.timestamp)).toBe(true);
  });

  it.each(ids)("hold its start and its end in the output of task %s", (id) => {
    const api = apiTask(id);
    const task = taskIn(boshTaskOutput, `task-${id}.tty.txt`);
    expect(task.state).toBe(api.state);
    expect(holds(task.startedAt, api.started_at)).toBe(true);
    expect(holds(task.finishedAt, api.timestamp)).toBe(true);
    const { timesOfDay, state } = taskIn(boshTaskOutput, `task-${id}.redirected.txt`);
    expect(state).toBe(api.state);
    expect(Math.abs(timesOfDay!.first - (api.started_at % 86_400))).toBeLessThanOrEqual(2);
    expect(Math.abs(timesOfDay!.last! - (api.timestamp % 86_400))).toBeLessThanOrEqual(2);
  });
});
