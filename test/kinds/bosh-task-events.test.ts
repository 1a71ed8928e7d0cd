import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boshTaskEventArray, boshTaskEvents } from "../../src/kinds/bosh-task-events.ts";
import type { LogContext } from "../../src/kinds/log-kind.ts";
import type { Instant, Problem, TaskFact, TaskListFact } from "../../src/model.ts";
import { parseJson } from "../../src/syntax/json.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { validateDocument } from "../../src/validate/validate.ts";
import { readLog } from "./read-log.ts";

const FIXTURES = "fixtures/kinds/bosh-task-events";
const CHECK = "bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225";

function fixture(name: string): string {
  return readFileSync(`${FIXTURES}/${name}`, "utf8");
}

const CREATE = fixture("director-276/task-23.event.redirected.txt");
const DELETE = fixture("director-276/task-24.event.redirected.txt");

interface Read {
  readonly list: TaskListFact;
  readonly tasks: readonly TaskFact[];
  readonly problems: readonly Problem[];
}

function read(content: string, context: Partial<LogContext> = {}): Read {
  const { facts, problems } = readLog(boshTaskEvents, content, context);
  expect(facts).toHaveLength(1);
  const list = facts[0] as TaskListFact;
  return { list, tasks: list.tasks, problems };
}

function span(instant: Instant | null): string | null {
  return instant === null ? null : `${isoUtc(instant.earliest)}/${isoUtc(instant.latest)}`;
}

function lines(content: string): string[] {
  return content.trimEnd().split("\n");
}

describe("the event log of a health check", () => {
  it("says when the create task ran, of which instance, and that it came to its end", () => {
    const { list, tasks, problems } = read(CREATE);
    expect(tasks).toHaveLength(1);
    expect(tasks[0]).toMatchObject({
      id: null,
      basis: "event-log",
      change: "create",
      state: "done",
      otherTime: null,
      timesOfDay: null,
      deployment: null,
      instances: [CHECK],
      result: null,
    });
    expect(span(tasks[0]!.startedAt)).toBe("2026-11-23T16:25:29Z/2026-11-23T16:25:31Z");
    expect(span(tasks[0]!.finishedAt)).toBe("2026-11-23T16:25:52Z/2026-11-23T16:25:54Z");
    expect(tasks[0]!.startedAt).toMatchObject({ raw: "1795451131", zone: "UTC", zoneFrom: "text" });
    expect(tasks[0]!.citation).toMatchObject({ source: "a.log", line: 1, column: 1 });
    expect(tasks[0]!.citation.text).toMatch(/^\{"time":1795451131,"stage":"Preparing deployment"/);
    expect(list).toMatchObject({ covers: null, gaps: [], environment: null, onlyDeployment: null });
    expect(problems).toEqual([]);
  });

  it("says when the delete task ran", () => {
    const [task] = read(DELETE).tasks;
    expect(task).toMatchObject({ change: "delete", state: "done", instances: [CHECK] });
    expect(span(task!.startedAt)).toBe("2026-11-23T16:25:59Z/2026-11-23T16:26:01Z");
    expect(span(task!.finishedAt)).toBe("2026-11-23T16:26:08Z/2026-11-23T16:26:10Z");
  });

  it("takes id and end from the frame of a terminal", () => {
    const { tasks, problems } = read(fixture("director-276/task-23.event.tty.txt"));
    expect(tasks).toMatchObject([{ id: "23", state: "done", citation: { line: 5 } }]);
    expect(problems).toEqual([]);
  });

  it.each([
    ["bosh task 23 --event", "23"],
    ["bosh2 -e prod t 23 --event > events", "23"],
    ["bosh curl '/tasks/23/output?type=event'", "23"],
    ["bosh tasks -r=23", null],
    ["cat task-23.event", null],
  ])("takes the id from the command %s", (command, id) => {
    expect(read(CREATE, { command }).tasks).toMatchObject([{ id }]);
  });

  it("counts the instances of a larger deployment", () => {
    const whole = fixture("director-276/task-16.event.redirected.txt");
    expect(read(whole).tasks[0]).toMatchObject({ change: "create", state: "done" });
    expect(read(whole).tasks[0]!.instances).toHaveLength(3);
    // one of three instances is updated, nothing is open: the task goes on
    const events = lines(whole);
    const firstUpdated = events.findIndex((line) => line.includes('"Updating instance"') && line.includes("finished"));
    const [cut] = read(events.slice(0, firstUpdated + 1).join("\n")).tasks;
    expect(cut).toMatchObject({ state: null, finishedAt: null });
    expect(span(cut!.otherTime)).toBe("2026-11-23T16:06:49Z/2026-11-23T16:06:49Z");
  });

  it("counts the instances of an update that makes no VM", () => {
    const updates = lines(fixture("director-276/task-16.event.redirected.txt")).filter(
      (line) => !line.includes('"Creating missing vms"'),
    );
    expect(read(updates.join("\n")).tasks).toMatchObject([{ change: "create", state: "done" }]);
    const firstUpdated = updates.findIndex((line) => line.includes('"Updating instance"') && line.includes("finished"));
    expect(read(updates.slice(0, firstUpdated + 1).join("\n")).tasks).toMatchObject([{ state: null }]);
  });

  it("does not take an errand for a change of its deployment", () => {
    const events = [
      '{"time":1795450000,"stage":"Preparing deployment","tags":[],"total":1,"task":"Preparing deployment","index":1,"state":"started","progress":0}',
      '{"time":1795450001,"stage":"Preparing deployment","tags":[],"total":1,"task":"Preparing deployment","index":1,"state":"finished","progress":100}',
      '{"time":1795450002,"stage":"Running errand","tags":[],"total":1,"task":"smoke_tests/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0)","index":1,"state":"started","progress":0}',
    ];
    expect(read(events.join("\n")).tasks).toMatchObject([{ change: null, instances: [] }]);
  });
});

describe("tasks that fail", () => {
  it("gives the error of a task that never came to a step, and not its start", () => {
    const [task] = read(fixture("director-276/task-19.event.redirected.txt")).tasks;
    expect(task).toMatchObject({ change: null, state: "error", startedAt: null });
    expect(task!.result).toMatch(/^Failed to acquire lock for lock:deployment:cf-/);
    expect(span(task!.finishedAt)).toBe("2026-11-23T16:13:19Z/2026-11-23T16:13:21Z");
  });

  it("knows a cancelled task by its code", () => {
    const [task] = read(fixture("director-276/task-18.event.redirected.txt")).tasks;
    expect(task).toMatchObject({ change: "create", state: "cancelled", result: "Task 18 cancelled" });
    expect(span(task!.finishedAt)).toBe("2026-11-23T16:13:21Z/2026-11-23T16:13:23Z");
  });

  it("ends a failed create with its error", () => {
    const [task] = read(fixture("v7.9.0/task-184323.event.tty-flag.txt")).tasks;
    expect(task).toMatchObject({ id: "184323", change: "create", state: "error" });
    expect(span(task!.finishedAt)).toBe("2024-03-06T00:21:12Z/2024-03-06T00:21:14Z");
  });

  it("takes no task for done whose last step failed and whose error was cut off", () => {
    const withoutError = lines(fixture("director-276/task-18.event.redirected.txt")).slice(0, -1);
    expect(read(withoutError.join("\n")).tasks).toMatchObject([{ state: null, finishedAt: null }]);
  });
});

describe("several tasks in one file", () => {
  it("tells a delete from the create before it", () => {
    const { tasks, problems } = read(CREATE + DELETE, { command: "bosh task 23 --event" });
    expect(tasks).toMatchObject([
      { id: "23", change: "create", state: "done" },
      { id: null, change: "delete", state: "done" },
    ]);
    expect(span(tasks[1]!.startedAt)).toBe("2026-11-23T16:25:59Z/2026-11-23T16:26:01Z");
    expect(problems).toEqual([]);
  });

  it("tells a create from the delete and from the create before it", () => {
    const later = CREATE.replaceAll(/"time":(\d+)/g, (_, time: string) => `"time":${Number(time) + 600}`);
    expect(read(DELETE + later).tasks).toMatchObject([{ change: "delete" }, { change: "create" }]);
    expect(read(DELETE + DELETE.replaceAll('"time":17954', '"time":17955')).tasks).toHaveLength(2);
    expect(read(CREATE + later).tasks).toMatchObject([{ change: "create" }, { change: "create" }]);
  });

  it("takes a log that jumps back in time for another task", () => {
    const { tasks } = read(DELETE + CREATE);
    expect(tasks).toMatchObject([{ change: "delete" }, { change: "create" }]);
    expect(span(tasks[1]!.startedAt)).toBe("2026-11-23T16:25:29Z/2026-11-23T16:25:31Z");
  });

  it("takes an errand that ran earlier for another task", () => {
    const errand = (time: number): string =>
      `{"time":${time},"stage":"Running errand","tags":[],"total":1,"task":"smoke/0","index":1,"state":"started","progress":0}`;
    expect(read([errand(1795450000), errand(1795440000)].join("\n")).tasks).toHaveLength(2);
    expect(read([errand(1795450000), errand(1795450100)].join("\n")).tasks).toHaveLength(1);
  });

  it("bears events of parallel steps written a second out of order", () => {
    const events = lines(CREATE);
    const swapped = [...events.slice(0, 9), events[10], events[9], ...events.slice(11)].join("\n");
    expect(read(swapped).tasks).toHaveLength(1);
  });
});

describe("damage", () => {
  it("keeps what stands before a cut, and does not end the task", () => {
    const cut = CREATE.slice(0, 2_000);
    const { tasks, problems } = read(cut);
    expect(tasks).toMatchObject([{ change: "create", state: null, finishedAt: null }]);
    expect(span(tasks[0]!.startedAt)).toBe("2026-11-23T16:25:29Z/2026-11-23T16:25:31Z");
    expect(problems).toMatchObject([{ code: "lines-damaged", severity: "warning", line: lines(cut).length }]);
  });

  it("does not say when a task began whose first events are missing", () => {
    const { tasks, problems } = read(lines(CREATE).slice(8).join("\n"));
    expect(tasks).toMatchObject([{ change: "create", state: "done", startedAt: null }]);
    expect(span(tasks[0]!.finishedAt)).toBe("2026-11-23T16:25:52Z/2026-11-23T16:25:54Z");
    expect(problems).toMatchObject([{ code: "task-beginning-missing", line: 1 }]);
  });

  it("names the lines that were damaged in the middle", () => {
    const events = lines(CREATE);
    const damaged = events.map((line, index) =>
      index === 9 ? `\0\0\0${line.slice(30)}` : index === 11 ? line.slice(0, 80) : line,
    );
    const { tasks, problems } = read(damaged.join("\n"));
    expect(tasks).toMatchObject([{ change: "create", state: "done" }]);
    expect(problems).toMatchObject([{ code: "lines-damaged", line: 10 }]);
    expect(problems[0]!.message).toContain("2 lines from 10 to 12");
  });

  it("reads an error of a megabyte", () => {
    const long = JSON.stringify({ time: 1795451160, error: { code: 100, message: "x".repeat(1 << 20) } });
    const [task] = read(`${CREATE}\n${long}`).tasks;
    expect(task).toMatchObject({ state: "error" });
    expect(task!.result!.length).toBeLessThan(3_000);
  });

  it("tells a task in the middle of its last update from one that is done", () => {
    const withoutLast = lines(CREATE).slice(0, -1).join("\n");
    expect(read(withoutLast).tasks).toMatchObject([{ state: null, finishedAt: null }]);
  });
});

describe("what is no event log", () => {
  it.each([
    '{"time":1700000000,"stage":"build","state":"started"}',
    '{"time":"2024-03-06T00:00:00Z","level":"info","msg":"started","stage":"x"}',
    '{"type":"step_started","id":"bosh_product.deploying","description":"Installing BOSH"}',
    '{"time":17,"stage":"a","tags":[],"task":"b","index":1,"state":"started"}',
    '  UPDATE "tasks" SET "event_output" = \'{"time":1795449868,"stage":"Preparing deployment"}',
    "Task 23 | 16:25:31 | Preparing deployment: Preparing deployment (00:00:00)",
    "Task 23",
  ])("does not claim %s", (line) => {
    expect(boshTaskEvents.heads(line)).toBe(false);
  });

  it("leaves the output behind it to others", () => {
    for (const line of [
      "I, [2026-11-23T16:25:31.164753 #15486] [0x7ea4]  INFO -- TaskHelper: Director Version: 276.0.0",
      "Using environment 'https://10.0.0.5:25555' as client 'ops_manager'",
      "184329  processing  Wed Mar  6 00:51:05 UTC 2024  -  admin  bosh-health  create deployment  -",
      "topology:",
    ])
      expect(boshTaskEvents.continues(line)).toBe(false);
  });
});

describe("a list of events", () => {
  function readList(content: string): Read {
    const text = SourceText.of("events.json", content);
    const document = parseJson(content).root!;
    expect(boshTaskEventArray.schemaFor(document)).toBe("bosh-task-events");
    expect(validateDocument("bosh-task-events", document, text)).toEqual([]);
    const block = { text, document, damage: null, head: null, said: null, command: null };
    const { facts, problems } = boshTaskEventArray.read(block, { zone: null });
    return { list: facts[0] as TaskListFact, tasks: (facts[0] as TaskListFact).tasks, problems };
  }

  it("is read as the lines are", () => {
    const asLines = read(CREATE).tasks[0]!;
    const [asList] = readList(`[\n${lines(CREATE).join(",\n")}\n]`).tasks;
    expect({ ...asList, citation: null }).toEqual({ ...asLines, citation: null });
    expect(asList!.citation).toMatchObject({ source: "events.json", line: 2, column: 1 });
  });

  it("cites the stage of an event that stands over several lines", () => {
    const pretty = JSON.stringify(
      lines(CREATE).map((line) => JSON.parse(line) as unknown),
      null,
      2,
    );
    expect(readList(pretty).tasks[0]!.citation).toMatchObject({ line: 4, text: '"stage": "Preparing deployment",' });
  });

  it("is told from other lists", () => {
    const others = ['[{"id":1,"state":"done","description":"x"}]', "[]", '[{"time":1795451131,"stage":"x"}]', "{}"];
    for (const other of others) expect(boshTaskEventArray.schemaFor(parseJson(other).root!)).toBeNull();
  });
});
