import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderEvents, type DirectorEvent } from "./event-lists.ts";
import { renderDebugLog, renderEventLog, renderTaskOutput, type LogEvent } from "./task-logs.ts";
import { renderTaskList, type TaskRow, type TaskState } from "./task-lists.ts";

const SAMPLES = new URL("../../../shared/samples/director-276/", import.meta.url).pathname;
const ENVIRONMENT = "https://127.0.0.1:25557";

function sample(path: string): string {
  return readFileSync(SAMPLES + path, "utf8");
}

function eventsOf(id: number): LogEvent[] {
  const log = sample(`cli-v7.9.0/task-${id}.event.redirected.txt`);
  return log.trimEnd().split("\n").map((line) => JSON.parse(line) as LogEvent); // prettier-ignore
}

interface ApiTask {
  readonly id: number;
  readonly state: TaskState;
  readonly started_at: number | null;
  readonly timestamp: number | null;
  readonly user: string;
  readonly deployment: string | null;
  readonly description: string;
  readonly result: string | null;
}

/** Task types that `bosh tasks --recent` leaves out without `--all`. */
const UNIMPORTANT = ["retrieve vm-stats", "fetch logs", "ssh: ", "scan and fix"];

describe.skipIf(!existsSync(SAMPLES))("the simulator prints what real programs print (needs ../shared/samples)", () => {
  const tasks = (): TaskRow[] =>
    (JSON.parse(sample("api/tasks.json")) as ApiTask[]).map(({ started_at, timestamp, ...task }) => ({
      ...task,
      startedAt: started_at,
      finishedAt: timestamp,
    }));
  const important = (): TaskRow[] =>
    tasks().filter(({ description }) => !UNIMPORTANT.some((start) => description.startsWith(start)));

  it("task lists", () => {
    expect(renderTaskList(tasks(), "tty", ENVIRONMENT)).toBe(sample("cli-v7.9.0/tasks-recent-all.tty.txt"));
    expect(renderTaskList(important(), "redirected", ENVIRONMENT)).toBe(sample("cli-v7.9.0/tasks-recent.redirected.txt")); // prettier-ignore
    expect(renderTaskList(important(), "json", ENVIRONMENT)).toBe(sample("cli-v7.9.0/tasks-recent.json"));
    expect(renderTaskList(tasks(), "api", ENVIRONMENT)).toBe(sample("api/tasks.json"));
  });

  it("events", () => {
    const events = JSON.parse(sample("api/events.json")) as DirectorEvent[];
    expect(renderEvents(events, "api", ENVIRONMENT)).toBe(sample("api/events.json"));
    expect(renderEvents(events, "tty", ENVIRONMENT)).toBe(sample("cli-v7.9.0/events.tty.txt"));
    expect(renderEvents(events, "redirected", ENVIRONMENT)).toBe(sample("cli-v7.9.0/events.redirected.txt"));
    expect(renderEvents(events, "json", ENVIRONMENT)).toBe(sample("cli-v7.9.0/events.json"));
  });

  it.each([14, 15, 23, 24])("the event log and the output of task %i", (id) => {
    const events = eventsOf(id);
    expect(renderEventLog(events)).toBe(sample(`cli-v7.9.0/task-${id}.event.redirected.txt`));
    expect(renderTaskOutput(id, events, "done", "tty", ENVIRONMENT)).toBe(sample(`cli-v7.9.0/task-${id}.tty.txt`));
    expect(renderTaskOutput(id, events, "done", "redirected", ENVIRONMENT)).toBe(sample(`cli-v7.9.0/task-${id}.redirected.txt`)); // prettier-ignore
  });

  it.each([
    [23, "create", 1795451131, 1795451154],
    [24, "delete", 1795451161, 1795451168],
  ] as const)(
    "the debug log of task %i: each of its lines stands in the real one, but for numbers",
    (id, change, startedAt, finishedAt) => {
      const real = sample(`cli-v7.9.0/task-${id}.debug.redirected.txt`).split("\n").map(masked); // prettier-ignore
      const variables = change === "delete" ? [] : [{ name: "/dns_api_tls_ca", versionId: "b64a0ddc-d3c9-473d-a860-193836a88d84" }]; // prettier-ignore
      const events = eventsOf(id);
      const rendered = renderDebugLog({ id, change, deployment: "bosh-health", user: "p-healthwatch2-bosh-health-9a1f4c7d2be0", startedAt, finishedAt, state: "done", variables, events }); // prettier-ignore
      for (const line of rendered.trimEnd().split("\n").map(masked)) {
        expect(real.some((other) => isShortened(line, other)), line).toBe(true); // prettier-ignore
      }
    },
  );
});

/** Numbers and ids differ between any two logs. */
function masked(line: string): string {
  return line.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "ID").replace(/0x[0-9a-f]+/g, "#").replace(/\d+/g, "#"); // prettier-ignore
}

/** The long statements are rendered with fewer columns: what is there stands in the real line, in the same order. */
function isShortened(line: string, real: string): boolean {
  let at = 0;
  for (const part of line.split(/(?<=, )|(?= WHERE )|(?=\}>)/)) {
    const found = real.indexOf(part.replace(/, $/, ""), at);
    if (found < 0) return false;
    at = found + part.length - 2;
  }
  return true;
}
