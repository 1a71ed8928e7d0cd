import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boshTaskOutput } from "../../src/kinds/bosh-task-output.ts";
import type { LogContext } from "../../src/kinds/log-kind.ts";
import type { Instant, Problem, TaskFact, TaskListFact } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { readLog } from "./read-log.ts";

const FIXTURES = "fixtures/kinds/bosh-task-output";
const CHECK = "bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225";

function fixture(name: string): string {
  return readFileSync(`${FIXTURES}/${name}`, "utf8");
}

interface Read {
  readonly list: TaskListFact;
  readonly tasks: readonly TaskFact[];
  readonly problems: readonly Problem[];
}

function read(content: string, context: Partial<LogContext> = {}): Read {
  const { facts, problems } = readLog(boshTaskOutput, content, context);
  expect(facts).toHaveLength(1);
  const list = facts[0] as TaskListFact;
  return { list, tasks: list.tasks, problems };
}

function only(content: string, context: Partial<LogContext> = {}): TaskFact {
  const { tasks } = read(content, context);
  expect(tasks).toHaveLength(1);
  return tasks[0]!;
}

function span(instant: Instant | null): string | null {
  return instant === null ? null : `${isoUtc(instant.earliest)}/${isoUtc(instant.latest)}`;
}

/** Seconds of the day. */
function clock(text: string): number {
  const [hours, minutes, seconds] = text.split(":").map(Number) as [number, number, number];
  return hours * 3_600 + minutes * 60 + seconds;
}

function codes(problems: readonly Problem[]): string[] {
  return problems.map(({ code }) => code);
}

/** What `--json` prints, put together as a terminal shows it: the frame's lines stand around the pieces of the blocks. */
function unwrapped(name: string): string {
  const { Blocks, Lines } = JSON.parse(fixture(name)) as { Blocks: string[]; Lines: string[] };
  return `${Lines.slice(0, 2).join("\n")}\n${Blocks.join("")}\n${Lines.slice(2).join("\n")}`;
}

describe("output on a terminal", () => {
  it("dates a create task by its footer", () => {
    const { list, tasks, problems } = read(fixture("director-276/task-23.tty.txt"));
    expect(tasks).toMatchObject([
      {
        id: "23",
        basis: "output",
        change: "create",
        state: "done",
        otherTime: null,
        timesOfDay: null,
        deployment: null,
        instances: [CHECK],
        result: null,
        citation: { source: "a.log", line: 5, column: 1 },
      },
    ]);
    expect(tasks[0]!.citation.text).toBe("Task 23 | 16:25:31 | Preparing deployment: Preparing deployment (00:00:00)");
    expect(span(tasks[0]!.startedAt)).toBe("2026-11-23T16:25:29Z/2026-11-23T16:25:31Z");
    expect(span(tasks[0]!.finishedAt)).toBe("2026-11-23T16:25:52Z/2026-11-23T16:25:54Z");
    expect(tasks[0]!.startedAt).toMatchObject({ raw: "Mon Nov 23 16:25:31 UTC 2026", zone: "UTC", zoneFrom: "text" });
    expect(list).toMatchObject({ covers: null, gaps: [] });
    expect(problems).toEqual([]);
  });

  it("reads a delete task", () => {
    const task = only(fixture("director-276/task-24.tty.txt"));
    expect(task).toMatchObject({ id: "24", change: "delete", state: "done", instances: [CHECK] });
    expect(span(task.startedAt)).toBe("2026-11-23T16:25:59Z/2026-11-23T16:26:01Z");
    expect(span(task.finishedAt)).toBe("2026-11-23T16:26:08Z/2026-11-23T16:26:10Z");
  });

  it("reads what --json prints as the same", () => {
    const { tasks, problems } = read(unwrapped("director-276/task-23.json"));
    const onTerminal = only(fixture("director-276/task-23.tty.txt"));
    expect({ ...tasks[0], citation: null }).toEqual({ ...onTerminal, citation: null });
    expect(problems).toEqual([]);
    expect(only(unwrapped("director-276/task-18.json"))).toMatchObject({ id: "18", state: "cancelled" });
  });

  it("reads an old CLI that prints no statuses", () => {
    const task = only(fixture("v2.0.48/task-184311.tty-flag.txt"));
    expect(task).toMatchObject({ id: "184311", change: "create", state: "done" });
    expect(span(task.finishedAt)).toBe("2024-03-05T23:31:25Z/2024-03-05T23:31:27Z");
  });

  it("reads a failure with its message of several lines", () => {
    const task = only(fixture("v7.9.0/task-184323.tty-flag.txt"));
    expect(task).toMatchObject({ change: "create", state: "error" });
    expect(task.result!.split("\n")).toEqual([
      "Unable to render instance groups for deployment. Errors are:",
      "  - Unable to render jobs for instance group 'bosh-health-check'. Errors are:",
      expect.stringContaining("Failed to fetch variable '/p-bosh/bosh-health/health-check-tls'") as string,
    ]);
    expect(span(task.finishedAt)).toBe("2024-03-06T00:21:12Z/2024-03-06T00:21:14Z");
  });

  it("does not say when a task began that failed before its first step", () => {
    const task = only(fixture("director-276/task-19.tty.txt"));
    expect(task).toMatchObject({ change: null, state: "error", startedAt: null });
    expect(span(task.finishedAt)).toBe("2026-11-23T16:13:19Z/2026-11-23T16:13:21Z");
    expect(task.result).toMatch(/^Failed to acquire lock .* description: 'create deployment'$/);
    expect(only(fixture("director-276/task-11.tty.txt")).result).toBe(
      "undefined method `publish' for nil:NilClass\n\n        @nats.publish(client, message)\n             ^^^^^^^^",
    );
  });

  it("gives no end to a task whose worker died", () => {
    const died = fixture("director-276/task-23.tty.txt").replace("Task 23 done", "Task 23 timeout");
    const task = only(died);
    expect(task).toMatchObject({ state: "timeout", finishedAt: null });
    expect(span(task.otherTime)).toBe("2026-11-23T16:25:52Z/2026-11-23T16:25:52Z");
  });
});

describe("output followed live", () => {
  it("passes over the changes of the manifest", () => {
    const { tasks, problems } = read(fixture("director-276/deploy-1.txt"));
    expect(tasks).toMatchObject([{ id: "14", change: "create", state: "done" }]);
    expect(span(tasks[0]!.startedAt)).toBe("2026-11-23T16:05:29Z/2026-11-23T16:05:31Z");
    expect(problems).toEqual([]);
  });

  it.each([
    ["bosh -n -d bosh-health deploy health.yml", "bosh-health"],
    ["bosh delete-deployment --deployment=bosh-health", "bosh-health"],
    ["bosh -d cf task 23", null],
  ])("takes the deployment from the command %s", (command, deployment) => {
    expect(only(fixture("director-276/task-23.tty.txt"), { command })).toMatchObject({ id: "23", deployment });
  });

  it("is of no deploy where the command asked for a dry run", () => {
    const changeOf = (command: string) => only(fixture("director-276/deploy-1.txt"), { command }).change;
    expect(changeOf("bosh -d health deploy health.yml")).toBe("create");
    expect(changeOf("bosh -d health deploy --dry-run health.yml")).toBeNull();
  });

  it("takes the deployment from the line that names it", () => {
    const two = `${fixture("director-276/task-23.redirected.txt")}\nUsing deployment 'bosh-health'\n${fixture("director-276/task-24.redirected.txt")}`;
    expect(read(two).tasks).toMatchObject([
      { id: "23", deployment: null },
      { id: "24", deployment: "bosh-health" },
    ]);
  });

  it("reads a cancelled one", () => {
    const task = only(fixture("director-276/cf-recreate-cancelled.txt"));
    expect(task).toMatchObject({ id: "18", state: "cancelled", result: "Task 18 cancelled" });
  });

  it("leaves the end open where the output was stopped", () => {
    const { tasks, problems } = read(fixture("director-276/task-25.followed-killed.tty.txt"));
    expect(tasks).toMatchObject([{ id: "25", change: "create", state: null, startedAt: null, finishedAt: null }]);
    expect(tasks[0]!.timesOfDay).toEqual({ first: clock("16:26:33"), last: null });
    expect(codes(problems)).toEqual(["time-of-day-only"]);
  });

  it("takes no time from a heartbeat, whose clock is the client's", () => {
    const beating = fixture("director-276/task-23.redirected.txt").replace(
      "Task 23 | 16:25:41",
      "Task 23 | 23:59:59 | Task state: processing (1m5s elapsed)\nTask 23 | 16:25:41",
    );
    expect(only(beating).timesOfDay).toEqual({ first: clock("16:25:31"), last: clock("16:25:52") });
  });
});

describe("redirected output", () => {
  it("has the time of the day, and says that it has no date", () => {
    const { tasks, problems } = read(fixture("director-276/task-23.redirected.txt"));
    expect(tasks).toMatchObject([
      { id: "23", change: "create", state: "done", startedAt: null, finishedAt: null, otherTime: null },
    ]);
    expect(tasks[0]!.timesOfDay).toEqual({ first: clock("16:25:31"), last: clock("16:25:52") });
    expect(problems).toMatchObject([{ code: "time-of-day-only", severity: "note", line: 2 }]);
    expect(problems[0]!.hint).toMatch(/`bosh tasks.*`bosh task N --json`/);
  });

  it("counts a duration behind a line from the start of its step", () => {
    const task = only(fixture("director-276/task-24.redirected.txt"));
    expect(task.timesOfDay).toEqual({ first: clock("16:26:01"), last: clock("16:26:08") });
    const parallel = only(fixture("director-276/task-16.redirected.txt"));
    expect(parallel).toMatchObject({ change: "create", state: "done" });
    expect(parallel.instances).toHaveLength(3);
    expect(parallel.timesOfDay).toEqual({ first: clock("16:06:28"), last: clock("16:07:17") });
  });

  it("counts on over midnight", () => {
    const { tasks } = read(fixture("v7.9.0/task-184315.redirected.txt"));
    expect(tasks[0]!.timesOfDay).toEqual({ first: clock("23:43:15"), last: 86_400 + clock("01:46:29") });
    const dated = only(fixture("v7.9.0/task-184315.tty-flag.txt"));
    expect(span(dated.finishedAt)).toBe("2024-03-06T01:46:29Z/2024-03-06T01:46:31Z");
  });

  it("takes a step back of two seconds for no midnight", () => {
    const jitter = [
      "Task 7 | 23:59:58 | Preparing deployment: Preparing deployment (00:00:00)",
      "Task 7 | 00:00:00 | Creating missing vms: a/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0)",
      "Task 7 | 23:59:59 | Creating missing vms: b/46a9e7ed-748a-41d6-adae-7a8924f0f225 (0)",
      "Task 7 | 00:00:10 | Error: no",
    ];
    expect(only(jitter.join("\n")).timesOfDay).toEqual({ first: clock("23:59:58"), last: 86_410 });
  });

  it("ends an update with the duration behind its last status", () => {
    const lines = fixture("director-276/task-23.redirected.txt").trimEnd().split("\n");
    const withoutDuration = [...lines.slice(0, -1), lines.at(-1)!.replace(" (00:00:14)", "")].join("\n");
    const task = only(withoutDuration);
    expect(task).toMatchObject({ state: null });
    expect(task.timesOfDay).toEqual({ first: clock("16:25:31"), last: null });
  });

  it("sees from its error that a task ended", () => {
    expect(only(fixture("director-276/task-18.redirected.txt"))).toMatchObject({
      state: "cancelled",
      timesOfDay: { first: clock("16:13:04"), last: clock("16:13:21") },
    });
    expect(only(fixture("v7.9.0/task-184323.redirected.txt"))).toMatchObject({
      state: "error",
      timesOfDay: { first: clock("00:21:06"), last: clock("00:21:12") },
    });
  });

  it("takes no task for done whose update failed", () => {
    const lines = fixture("director-276/task-18.redirected.txt").trimEnd().split("\n").slice(0, -1);
    expect(only(lines.join("\n"))).toMatchObject({ state: null, timesOfDay: { last: null } });
  });

  it("takes no task for done while an instance is still to be updated", () => {
    const lines = fixture("director-276/task-16.redirected.txt").split("\n");
    const firstDone = lines.findIndex((line) => line.endsWith("(canary) (00:00:13)"));
    expect(only(lines.slice(0, firstDone + 1).join("\n"))).toMatchObject({ change: "create", state: null });
  });

  it("takes no task for done while another update is open", () => {
    const lines = fixture("v7.9.0/task-184315.redirected.txt").split("\n");
    const routerDone = lines.findIndex((line) => line.endsWith("(00:01:32)"));
    expect(only(lines.slice(0, routerDone + 1).join("\n"))).toMatchObject({ change: "create", state: null });
  });

  it("keeps several tasks apart, with one note for all", () => {
    const two = fixture("director-276/task-23.redirected.txt") + fixture("director-276/task-24.redirected.txt");
    const { tasks, problems } = read(two);
    expect(tasks).toMatchObject([
      { id: "23", change: "create", state: "done" },
      { id: "24", change: "delete", state: "done" },
    ]);
    expect(problems).toHaveLength(1);
    expect(problems[0]!.message).toMatch(/^2 tasks: /);
  });

  it("reads a task that is printed twice as two printings", () => {
    const text = fixture("director-276/task-23.redirected.txt");
    expect(read(text + text).tasks).toMatchObject([
      { id: "23", state: "done" },
      { id: "23", state: "done" },
    ]);
  });

  it("takes lines apart that a web page glued together", () => {
    const glued = fixture("director-276/task-24.redirected.txt").trim().replaceAll("\n", "");
    const task = only(glued);
    expect(task).toMatchObject({ id: "24", change: "delete", state: "done" });
    expect(task.timesOfDay).toEqual({ first: clock("16:26:01"), last: clock("16:26:08") });
  });
});

describe("older command lines", () => {
  const steps = [
    "17:39:24 | Preparing deployment: Preparing deployment (00:00:01)",
    `17:39:26 | Creating missing vms: ${CHECK} (0) (00:00:20)`,
    `17:39:46 | Updating instance bosh-health-check: ${CHECK} (0) (canary) (00:00:30)`,
  ];

  it("reads lines without the id of the task", () => {
    const whole = [
      ...steps,
      "",
      "Started  Thu Jul 20 17:39:24 UTC 2017",
      "Finished Thu Jul 20 17:40:16 UTC 2017",
      "Duration 00:00:52",
      "",
      "Task 226 done",
    ].join("\n");
    const task = only(whole);
    expect(task).toMatchObject({ id: "226", change: "create", state: "done", instances: [CHECK] });
    expect(span(task.startedAt)).toBe("2017-07-20T17:39:22Z/2017-07-20T17:39:24Z");
    expect(span(task.finishedAt)).toBe("2017-07-20T17:40:16Z/2017-07-20T17:40:18Z");
  });

  it("tells two tasks without ids apart by the line that names the next", () => {
    const two = [...steps, "", "Task 227", "", "17:41:00 | Running errand: a/b (00:00:01)"].join("\n");
    expect(read(two, { command: "bosh task 226" }).tasks).toMatchObject([{ id: "226" }, { id: "227" }]);
  });

  it("reads the Ruby CLI, which prints no clock", () => {
    const { tasks, problems } = read(
      [
        "Director task 33",
        "  Started deleting instances > bosh-health-check/0 (36a9e7ed-748a-41d6-adae-7a8924f0f225). Done (00:00:07)",
        "  Started removing deployment artifacts > Detaching stemcells. Done (00:00:00)",
        "  Started deleting properties > Destroying deployment. Done (00:00:00)",
        "",
        "Task 33 done",
        "",
        "Started\t\t2015-01-27 21:39:30 UTC",
        "Finished\t2015-01-27 21:39:38 UTC",
        "Duration\t00:00:08",
      ].join("\n"),
    );
    expect(tasks).toMatchObject([{ id: "33", change: "delete", state: "done", instances: [CHECK], timesOfDay: null }]);
    expect(span(tasks[0]!.startedAt)).toBe("2015-01-27T21:39:28Z/2015-01-27T21:39:30Z");
    expect(span(tasks[0]!.finishedAt)).toBe("2015-01-27T21:39:38Z/2015-01-27T21:39:40Z");
    expect(problems).toEqual([]);
  });

  it("reads a failure of the Ruby CLI", () => {
    const task = only(
      [
        "  Started preparing deployment > Binding releases. Done (00:00:00)",
        "  Started preparing deployment > Binding existing deployment. Failed: Timed out sending `get_state' to 45ae after 45 seconds (00:02:15)",
        "",
        "Error 450002: Timed out sending `get_state' to 45ae after 45 seconds",
        "",
        "Task 33 error",
        "",
        "For a more detailed error report, run: bosh task 33 --debug",
      ].join("\n"),
    );
    expect(task).toMatchObject({
      id: "33",
      change: "create",
      state: "error",
      startedAt: null,
      finishedAt: null,
      result: "Timed out sending `get_state' to 45ae after 45 seconds",
    });
  });
});

describe("damage", () => {
  const redirected = fixture("director-276/task-23.redirected.txt").trimEnd();

  it("does not end a task whose last line is cut", () => {
    for (const cut of [12, 30, 60, 100, 180]) {
      const { tasks } = read(redirected.slice(0, -cut));
      expect(tasks).toMatchObject([{ id: "23", change: "create", state: null }]);
      expect(tasks[0]!.timesOfDay).toEqual({ first: clock("16:25:31"), last: null });
    }
  });

  it("names lines without a readable clock", () => {
    const damaged = redirected.replace("Task 23 | 16:25:44 |", "Task 23 | 16:2\0\0\0 |");
    const { tasks, problems } = read(damaged);
    expect(tasks).toMatchObject([{ state: "done" }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: "lines-damaged", line: 10 }));
  });

  it("does not say when a task began whose first lines are missing", () => {
    const { tasks, problems } = read(redirected.split("\n").slice(6).join("\n"));
    expect(tasks).toMatchObject([{ id: "23", startedAt: null, timesOfDay: null }]);
    expect(codes(problems)).toEqual(["task-beginning-missing"]);
  });

  it("does not say when a task ended whose last lines were left out by hand", () => {
    const elided = `${redirected.split("\n").slice(0, 5).join("\n")}\n...(생략)...\n\nTask 23 done`;
    expect(only(elided)).toMatchObject({ state: "done", timesOfDay: { first: clock("16:25:31"), last: null } });
  });

  it("does not say how a task ended behind whose lines something was left out", () => {
    expect(only(`${redirected}\n...`)).toMatchObject({ state: null, timesOfDay: { last: null } });
  });

  it("uses no footer that ends before it starts", () => {
    const wrong = fixture("director-276/task-23.tty.txt").replace(
      "Finished Mon Nov 23 16:25:52",
      "Finished Mon Nov 23 15:25:52",
    );
    const { tasks, problems } = read(wrong);
    expect(tasks).toMatchObject([{ startedAt: null, finishedAt: null }]);
    expect(codes(problems)).toContain("finished-before-started");
  });

  it("reports a date that does not exist", () => {
    const wrong = fixture("director-276/task-23.tty.txt").replace("Started  Mon Nov 23", "Started  Mon Nov 31");
    const { tasks, problems } = read(wrong);
    expect(problems).toMatchObject([{ code: "no-such-date", line: 20 }]);
    // the finish still has its date, and the clock leads back to the start
    expect(span(tasks[0]!.startedAt)).toBe("2026-11-23T16:25:29Z/2026-11-23T16:25:31Z");
  });

  it("reads a line of a megabyte", () => {
    const long = `${redirected}\nTask 23 | 16:25:53 | Error: ${"(".repeat(1 << 20)}`;
    const task = only(long);
    expect(task.state).toBe("error");
    expect(task.result!.length).toBeLessThan(3_000);
    expect(only(`${"Task 23 | 16:25:31 | a: b (00:00:01)".repeat(30_000)}`)).toMatchObject({ id: "23" });
  });
});

describe("what is no output of a task", () => {
  it.each([
    "Task 23",
    "Director task 33",
    "Task 23 done",
    '{"time":1795451131,"stage":"Preparing deployment","tags":[],"total":1,"task":"Preparing deployment","index":1,"state":"started","progress":0}',
    "I, [2026-11-23T16:25:31.164753 #15486] [0x7ea4]  INFO -- TaskHelper: Enqueuing task: 23",
    "12:00:00 | INFO: Preparing the database",
    "Started validating",
    "  Started deploying > thing",
    "184328  done  Wed Mar  6 00:41:39 UTC 2024  Wed Mar  6 00:41:48 UTC 2024  admin  bosh-health  delete deployment bosh-health  -",
  ])("does not claim %s", (line) => {
    expect(boshTaskOutput.heads(line)).toBe(false);
  });

  it("leaves what follows to others", () => {
    for (const line of [
      "Using environment 'https://10.0.0.5:25555' as client 'ops_manager'",
      "184329  processing  Wed Mar  6 00:51:05 UTC 2024  -  admin  bosh-health  create deployment  -",
      "topology:",
      "{",
      '{"time":1795451131,"stage":"Preparing deployment"}',
    ])
      expect(boshTaskOutput.continues(line)).toBe(false);
  });
});
