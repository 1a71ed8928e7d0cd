import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { applyChangesLog } from "../../src/kinds/apply-changes-log.ts";
import type { ApplyChangesFact, CallFact, Fact, Instant, Problem, TaskFact } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { readLog } from "./read-log.ts";

const CF = "cf-3b9c1f0a2d6e4f5a8b7c";

function fixture(name: string): string {
  return readFileSync(`fixtures/kinds/apply-changes-log/${name}`, "utf8");
}

interface Read {
  readonly runs: readonly ApplyChangesFact[];
  readonly tasks: readonly TaskFact[];
  readonly calls: readonly CallFact[];
  readonly problems: readonly Problem[];
}

function read(content: string): Read {
  const { facts, problems } = readLog(applyChangesLog, content);
  const of = <T extends Fact["type"]>(type: T): Extract<Fact, { type: T }>[] =>
    facts.filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type);
  return {
    runs: of("apply-changes"),
    tasks: of("task-list").flatMap(({ tasks }) => tasks),
    calls: of("call"),
    problems,
  };
}

function time(instant: Instant | null): string | null {
  if (instant === null) return null;
  const [earliest, latest] = [isoUtc(instant.earliest), isoUtc(instant.latest)];
  return earliest === latest ? earliest : `${earliest}/${latest}`;
}

function command(deployment: string | null, verb: string): string {
  const named = deployment === null ? "" : ` --deployment=${deployment}`;
  return `/usr/local/bin/bosh --no-color --non-interactive --tty --environment=10.0.16.5${named} ${verb}`;
}

function running(at: string, text: string): string {
  return `===== 2024-03-06 ${at} UTC Running "${text}"`;
}

function finished(at: string, text: string, seconds: number, status: number): string {
  return `===== 2024-03-06 ${at} UTC Finished "${text}"; Duration: ${seconds}s; Exit Status: ${status}`;
}

const DEPLOY = command(CF, `deploy /var/tempest/workspaces/default/deployments/${CF}.yml`);
const CLEAN_UP = command(null, "clean-up");

describe("an Apply Changes that succeeded", () => {
  const { runs, tasks, problems } = read(fixture("succeeded.log"));

  it("says when it ran, from the first command to the last", () => {
    expect(runs).toMatchObject([{ id: null, state: "succeeded", citation: { source: "a.log", line: 2, column: 1 } }]);
    expect(time(runs[0]!.startedAt)).toBe("2026-11-23T16:05:01Z");
    expect(time(runs[0]!.finishedAt)).toBe("2026-11-23T16:07:35Z");
    expect(runs[0]!.startedAt).toMatchObject({ raw: "2026-11-23 16:05:01 UTC", zone: "UTC", zoneFrom: "text" });
    expect(problems).toEqual([]);
  });

  it("names the products that it deployed", () => {
    expect(runs[0]!.products).toMatchObject([{ name: "cf", deployment: CF, change: "update", state: "succeeded" }]);
    const [cf] = runs[0]!.products;
    expect([time(cf!.startedAt), time(cf!.finishedAt)]).toEqual(["2026-11-23T16:06:26Z", "2026-11-23T16:07:18Z"]);
    expect(cf!.citation.text).toMatch(/^===== 2026-11-23 16:06:26 UTC Running "/);
  });

  it("reads the tasks that its commands printed", () => {
    expect(tasks).toMatchObject([
      { id: "16", basis: "output", change: "create", state: "done", deployment: CF },
      { id: "17", basis: "output", change: null, state: "done", deployment: CF },
    ]);
    expect(time(tasks[0]!.startedAt)).toBe("2026-11-23T16:06:26Z/2026-11-23T16:06:28Z");
    expect(tasks[0]!.instances).toHaveLength(3);
  });
});

describe("an Apply Changes that did not succeed", () => {
  it("is failed when a command ended with a status", () => {
    const { runs, tasks } = read(fixture("failed-delete.log"));
    expect(runs).toMatchObject([
      { state: "failed", products: [{ name: "cf", deployment: CF, change: "delete", state: "failed" }] },
    ]);
    expect(time(runs[0]!.finishedAt)).toBe("2026-11-23T16:13:20Z");
    expect(tasks).toMatchObject([{ id: "19", state: "error", deployment: CF }]);
  });

  it("runs while its last command has no end", () => {
    const { runs, problems } = read([running("01:26:40", DEPLOY), "Task 56", ""].join("\n"));
    expect(runs).toMatchObject([
      { state: "running", finishedAt: null, products: [{ state: "running", finishedAt: null }] },
    ]);
    expect(problems).toEqual([]);
  });

  it("is not known to have ended where the log stops between two commands", () => {
    const { runs } = read([running("01:26:40", DEPLOY), finished("01:29:56", DEPLOY, 195, 0)].join("\n"));
    expect(runs).toMatchObject([{ state: null, finishedAt: null, products: [{ state: "succeeded" }] }]);
    expect(time(runs[0]!.products[0]!.finishedAt)).toBe("2024-03-06T01:29:56Z");
  });

  it.each([
    "Exited with 0.",
    'data:{"type":"exit","code":0}',
    [running("01:30:00", CLEAN_UP), finished("01:30:01", CLEAN_UP, 1, 0)].join("\n"),
  ])("has ended with %s", (end) => {
    const log = [running("01:26:40", DEPLOY), finished("01:29:56", DEPLOY, 195, 0), end].join("\n");
    expect(read(log).runs).toMatchObject([{ state: "succeeded" }]);
  });

  it("takes what follows an exit for another one", () => {
    const first = [running("01:26:40", DEPLOY), finished("01:29:56", DEPLOY, 195, 1), "Exited with 1."];
    const second = [running("02:26:40", DEPLOY), finished("02:29:56", DEPLOY, 195, 0), "Exited with 0."];
    expect(read([...first, ...second].join("\n")).runs).toMatchObject([{ state: "failed" }, { state: "succeeded" }]);
  });
});

describe("a stream of events", () => {
  it("is read without the names of its fields", () => {
    const lines = fixture("succeeded.log").trimEnd().split("\n");
    const { runs, tasks } = read(lines.map((line) => `data: ${line}`).join("\n"));
    expect(runs).toMatchObject([{ state: "succeeded", products: [{ name: "cf" }], citation: { column: 7 } }]);
    expect(tasks).toMatchObject([
      { id: "16", state: "done" },
      { id: "17", state: "done" },
    ]);
    expect(time(tasks[0]!.finishedAt)).toBe("2026-11-23T16:07:17Z/2026-11-23T16:07:19Z");
  });
});

describe("task output without a footer", () => {
  it("has its date from the command", () => {
    const output = [
      "Task 9 | 23:59:59 | Preparing deployment: Preparing deployment (00:00:00)",
      "Task 9 | 00:00:03 | Updating instance a: a/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0) (canary) (00:00:07)",
    ];
    const { tasks, problems } = read([running("23:59:57", DEPLOY), ...output].join("\n"));
    expect(tasks).toMatchObject([
      { id: "9", basis: "installation-log", state: "done", timesOfDay: null, deployment: CF },
    ]);
    expect(time(tasks[0]!.startedAt)).toBe("2024-03-06T23:59:57Z/2024-03-06T23:59:59Z");
    expect(time(tasks[0]!.finishedAt)).toBe("2024-03-07T00:00:10Z/2024-03-07T00:00:12Z");
    expect(problems).toEqual([]);
  });
});

describe("a safety violation within", () => {
  const SIGNING = "there is more than one signing version of a certificate authority";

  it("is a call that was answered between the times around it", () => {
    const { calls, runs } = read(fixture("refused.log"));
    expect(calls).toMatchObject([
      { inApplyChanges: true, endpoint: "regenerate", result: "failed", damage: null, violations: [{ text: SIGNING }] },
    ]);
    expect(calls[0]!.times).toMatchObject([{ basis: "apply-changes-log", citation: { line: 5 } }]);
    expect(time(calls[0]!.times[0]!.instant)).toBe("2024-03-06T00:41:20Z/2024-03-06T00:41:40Z");
    expect(calls[0]!.violations[0]!.certificates).toMatchObject([
      { name: "/opsmgr/bosh_dns/tls_ca", citation: { source: "a.log", line: 17, column: 1 } },
    ]);
    expect(runs).toMatchObject([{ state: "failed" }]);
  });

  it("is found in one line, with text before it, and cited there", () => {
    const body = JSON.stringify({
      safety_violations: [{ violation: SIGNING, certificate_names: ["/a"] }],
      errors: ["x"],
    });
    const log = [running("00:41:00", CLEAN_UP), `  response: ${body}`, finished("00:41:09", CLEAN_UP, 9, 0)];
    const column = log[1]!.indexOf(`"${SIGNING}`) + 1;
    const { calls } = read(log.join("\n"));
    expect(calls).toMatchObject([{ violations: [{ text: SIGNING, citation: { line: 2, column } }] }]);
    expect(time(calls[0]!.times[0]!.instant)).toBe("2024-03-06T00:41:00Z/2024-03-06T00:41:09Z");
  });

  it("is found as the YAML that the Maestro CLI prints", () => {
    const yaml = [
      "safety_violations:",
      `- violation: ${SIGNING}`,
      "  certificate_names:",
      "  - /opsmgr/bosh_dns/tls_ca",
      "error: safety constraints violated",
    ];
    const log = [running("00:41:00", CLEAN_UP), ...yaml, finished("00:41:09", CLEAN_UP, 9, 0)];
    const { calls } = read(log.join("\n"));
    expect(calls).toMatchObject([
      {
        result: "failed",
        violations: [{ text: SIGNING, citation: { line: 3 }, certificates: [{ citation: { line: 5 } }] }],
      },
    ]);
    expect(time(calls[0]!.times[0]!.instant)).toBe("2024-03-06T00:41:00Z/2024-03-06T00:41:09Z");
  });

  it("is told from an object right before it", () => {
    const log = fixture("refused.log").replace("\n{\n", '\n{\n"a": {\n"b": 1\n}\n}\n{\n');
    expect(read(log).calls).toMatchObject([{ damage: null, violations: [{ text: SIGNING }] }]);
  });

  it("is cited behind the field of a stream of events", () => {
    const streamed = fixture("refused.log")
      .split("\n")
      .map((line) => `data: ${line}`)
      .join("\n");
    const [call] = read(streamed).calls;
    expect(call!.violations[0]!.certificates).toMatchObject([{ citation: { line: 17, column: 7 } }]);
  });

  it("has no time where no later one follows", () => {
    const lines = fixture("refused.log").split("\n");
    const until = lines.findIndex((line) => line.includes("00:41:40"));
    expect(read(lines.slice(0, until).join("\n")).calls).toMatchObject([{ result: "failed", times: [] }]);
  });

  it("is read as damaged where the log is cut within it", () => {
    const log = fixture("refused.log");
    const { calls } = read(log.slice(0, log.indexOf('"errors"')));
    expect(calls).toMatchObject([{ result: "failed", violations: [{ text: SIGNING }] }]);
    expect(calls[0]!.damage).toMatch(/^it is broken at line \d+$/);
  });

  it("is not seen in other JSON", () => {
    const log = [
      running("00:41:00", CLEAN_UP),
      "{",
      '"a": {',
      '"b": 1',
      "}",
      "}",
      '{"c": {',
      "not json",
      '"safety": []',
    ];
    expect(read(log.join("\n")).calls).toEqual([]);
  });
});

describe("damage", () => {
  it("takes the duration for the start of a command whose beginning is missing", () => {
    const log = [
      finished("01:29:56", DEPLOY, 195, 0),
      running("01:30:00", CLEAN_UP),
      finished("01:30:01", CLEAN_UP, 1, 0),
    ];
    const { runs, problems } = read(log.join("\n"));
    expect(runs).toMatchObject([{ state: "succeeded", startedAt: null, products: [{ state: "succeeded" }] }]);
    expect(time(runs[0]!.products[0]!.startedAt)).toBe("2024-03-06T01:26:40Z/2024-03-06T01:26:41Z");
    expect(problems).toMatchObject([{ code: "command-beginning-missing", line: 1 }]);
  });

  it("says nothing of how a command ended whose last line is cut", () => {
    const cut = finished("01:29:56", DEPLOY, 195, 0).slice(0, -3);
    const { runs, problems } = read([running("01:26:40", DEPLOY), cut].join("\n"));
    expect(runs).toMatchObject([{ state: null, finishedAt: null, products: [{ state: null }] }]);
    expect(time(runs[0]!.products[0]!.finishedAt)).toBe("2024-03-06T01:29:56Z");
    expect(problems).toMatchObject([{ code: "log-line-cut", line: 2 }]);
  });

  it("takes no deployment from a name that is cut", () => {
    const line = running("01:26:40", DEPLOY);
    const { runs, problems } = read(line.slice(0, line.indexOf(CF) + 10));
    expect(runs).toMatchObject([{ state: "running", products: [] }]);
    expect(problems).toMatchObject([{ code: "log-line-cut", line: 1 }]);
  });

  it("names a command whose end is missing", () => {
    const log = [
      running("01:26:40", DEPLOY),
      running("01:30:00", CLEAN_UP),
      finished("01:30:01", CLEAN_UP, 1, 0),
      "Exited with 0.",
    ];
    const { runs, problems } = read(log.join("\n"));
    expect(runs).toMatchObject([{ state: "succeeded", products: [{ state: null, finishedAt: null }] }]);
    expect(problems).toMatchObject([{ code: "command-end-missing", line: 1 }]);
  });

  it("passes over NULs and a line of a megabyte", () => {
    const lines = fixture("succeeded.log").split("\n");
    const damaged = [...lines.slice(0, 3), "\0".repeat(500), `{"x": "${'{"'.repeat(1 << 19)}`, ...lines.slice(3)];
    expect(read(damaged.join("\n")).runs).toMatchObject([{ state: "succeeded" }]);
  });

  it("reports a date that does not exist", () => {
    const log = [running("01:26:40", DEPLOY).replace("03-06", "02-31"), finished("01:29:56", DEPLOY, 195, 0)];
    const { runs, problems } = read(log.join("\n"));
    expect(runs).toMatchObject([{ startedAt: null, products: [{ startedAt: null, state: "succeeded" }] }]);
    expect(problems).toMatchObject([{ code: "no-such-date", line: 1 }]);
  });
});

describe("what is no Apply Changes log", () => {
  it.each([
    "=====",
    "===== Results =====",
    '2024-03-06 01:26:40 UTC Running "/usr/local/bin/bosh"',
    "Exited with 1.",
    '{"time":1795451131,"stage":"Preparing deployment"}',
    "Task 56 | 01:26:42 | Preparing deployment: Preparing deployment",
  ])("does not claim %s", (line) => {
    expect(applyChangesLog.heads(line)).toBe(false);
  });

  it("ends at a fence or a prompt", () => {
    expect(applyChangesLog.continues("```")).toBe(false);
    expect(applyChangesLog.continues("ubuntu@opsmanager-2-10:~$ bosh tasks -r")).toBe(false);
    expect(applyChangesLog.continues("+ - name: bosh-health")).toBe(true);
  });
});
