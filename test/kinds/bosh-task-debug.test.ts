import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { boshTaskDebug } from "../../src/kinds/bosh-task-debug.ts";
import type { LogContext } from "../../src/kinds/log-kind.ts";
import { isoUtc, parseLocalTime, parseZone } from "../../src/syntax/timestamps.ts";
import { at, codesOf, lifeOf, listsOf, tasksOf, variablesOf } from "./told.ts";
import { readLog } from "./read-log.ts";

const fixture = (name: string): string => readFileSync(`fixtures/kinds/bosh-task-debug/${name}.debug`, "utf8");
const CREATE = fixture("task-23");
const DELETE = fixture("task-24");
const DIRECTOR = "53a3e76e-e4ff-4ac0-84dc-0fea35e16aad";
const INSTANCE = "bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225";
const CREATED = "done 2026-11-23T16:25:31.33165Z 2026-11-23T16:25:54.089426Z";
const DELETED = "done 2026-11-23T16:26:01.195336Z 2026-11-23T16:26:08.481504Z";

const read = (text: string, context: Partial<LogContext> = {}) => readLog(boshTaskDebug, text, context);
const lines = (text: string): string[] => text.trimEnd().split("\n");
const KOREA = { zone: parseZone("Asia/Seoul") };

/** The log as a machine in another zone writes it: only the wall clock of the heads is another. */
function shifted(text: string, hours: number): string {
  return text.replace(/^([DIWEF], \[)([-\dT:.]+)/gm, (_, start: string, time: string) => {
    const micros = parseLocalTime(time)!.earliest + hours * 3_600e6;
    const shown = isoUtc(micros as never).slice(0, 19);
    return `${start}${shown}.${String(micros % 1e6).padStart(6, "0")}`;
  });
}

/** The log as a director before v262.8.0 writes it: whole seconds in the heads of the worker, no connection in SQL. */
function asOldDirector(text: string): string {
  return text
    .replace(/^([DIWEF], \[\d{4}-\d\d-\d\d)T([\d:]{8})\.\d{6}( #\d+\](?! \[0x))/gm, "$1 $2$3")
    .replace(/\(conn: \d+\) /g, "");
}

/** As one on MySQL: backticks, times in SQL without zone and fraction, events appended with CONCAT. */
function asMySql(text: string): string {
  return text
    .replace(
      /^(D, .*? DirectorJobRunner: \(\S+\) \(conn: \d+\) )((?:UPDATE|INSERT) .*)$/gm,
      (_, head: string, sql: string) =>
        head + sql.replace(/"([a-z_]+)"(?=[ ,)])/g, "`$1`").replace("(`event_output` || '", "CONCAT(`event_output`, '"),
    )
    .replace(/'(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.\d{6}\+0000'/g, "'$1'");
}

/** Without everything that tells the zone: SQL with times, events. */
function withoutZone(text: string): string {
  return text.replace(
    /^D, .*? DirectorJobRunner: \(\S+\) \(conn: \d+\) (?:UPDATE "tasks"|INSERT INTO "events").*\n/gm,
    "",
  );
}

describe("the debug log of a create task", () => {
  const reading = read(CREATE);
  const [task] = tasksOf(reading);

  it("tells when the task ran, to the microsecond, and cites the line that says it", () => {
    expect(lifeOf(task)).toBe(CREATED);
    expect(task).toMatchObject({ startedAt: { raw: "2026-11-23 16:25:31.331650+0000", zoneFrom: "text" } });
    expect(task?.citation).toMatchObject({ source: "a.log", line: 13, column: 1 });
    expect(task?.citation.text).toContain(`UPDATE "tasks" SET "state" = 'processing'`);
  });

  it("tells what the task was", () => {
    expect(task).toMatchObject({
      id: "23",
      basis: "debug-log",
      change: "create",
      user: "p-healthwatch2-bosh-health-9a1f4c7d2be0",
      deployment: "bosh-health",
      instances: [INSTANCE],
      description: "create deployment",
      result: "/deployments/bosh-health",
      otherTime: null,
    });
  });

  it("names the director by its own uuid, not by that of the process in NATS subjects", () => {
    expect(listsOf(reading)).toHaveLength(1);
    expect(listsOf(reading)[0]).toMatchObject({ director: DIRECTOR, covers: null, gaps: [] });
  });

  it("tells which version of which variable the deployment bound, in the zone that the file tells", () => {
    const variables = variablesOf(reading);
    expect(variables.map(({ name }) => name)).toEqual([
      "/p-bosh/bosh-health/health-check-ca",
      "/p-bosh/bosh-health/health-check-tls",
      "/p-bosh/bosh-health/health-check-password",
      "/dns_api_tls_ca",
      "/dns_api_server_tls",
      "/dns_api_client_tls",
    ]);
    expect(variables[3]).toMatchObject({
      versionId: "b64a0ddc-d3c9-473d-a860-193836a88d84",
      task: "23",
      deployment: "bosh-health",
      at: { raw: "2026-11-23T16:25:31.697628", zone: "UTC", zoneFrom: "file" },
      citation: { line: 264 },
    });
    expect(at(variables[3]?.at)).toBe("2026-11-23T16:25:31.697628Z");
  });

  it("has no problem", () => {
    expect(reading.problems).toEqual([]);
  });
});

it("a dry run changes nothing, though its type is that of a deploy", () => {
  const dry = CREATE.replaceAll("create deployment", "create deployment (dry run)");
  expect(tasksOf(read(CREATE))).toMatchObject([{ id: "23", change: "create" }]);
  expect(tasksOf(read(dry))).toMatchObject([{ id: "23", change: null, description: "create deployment (dry run)" }]);
});

describe("how tasks end", () => {
  it("a delete task is done", () => {
    const [task] = tasksOf(read(DELETE));
    expect(lifeOf(task)).toBe(DELETED);
    expect(task).toMatchObject({ id: "24", change: "delete", deployment: "bosh-health", instances: [INSTANCE] });
  });

  it("a task that crashed, with an error of several lines in its row", () => {
    const [task] = tasksOf(read(fixture("task-11")));
    expect(lifeOf(task)).toBe("error 2026-11-23T16:03:34.321315Z 2026-11-23T16:03:34.520371Z");
    expect(task).toMatchObject({ change: "create", deployment: "bosh-health" });
  });

  it("a task that did not get the lock: the task it waited for is not the one of the log", () => {
    const [task, ...more] = tasksOf(read(fixture("task-19")));
    expect(lifeOf(task)).toBe("error 2026-11-23T16:13:09.845374Z 2026-11-23T16:13:19.963658Z");
    expect(task).toMatchObject({ id: "19", change: "delete", deployment: "cf-3b9c1f0a2d6e4f5a8b7c" });
    expect(task?.result).toMatch(/^Failed to acquire lock for lock:deployment:cf-3b9c1f0a2d6e4f5a8b7c uid: /);
    expect(more).toEqual([]);
  });

  it("a cancelled task, of a log whose middle is missing", () => {
    const [task] = tasksOf(read(fixture("task-18.middle-missing")));
    expect(lifeOf(task)).toBe("cancelled 2026-11-23T16:13:04.419268Z 2026-11-23T16:13:21.779299Z");
  });

  it("a task that waits in the queue", () => {
    const reading = read(lines(shifted(CREATE, 0)).slice(0, 2).join("\n"), KOREA);
    expect(lifeOf(tasksOf(reading)[0])).toBe("queued ? ?");
    expect(tasksOf(reading)[0]).toMatchObject({ id: "23", otherTime: { zoneFrom: "user" } });
    expect(at(tasksOf(reading)[0]?.otherTime)).toBe("2026-11-23T07:25:31.164803Z");
  });

  it("a log that was followed and killed in the middle of a line: at work at the time of its last head", () => {
    const text = CREATE.slice(0, 125_000);
    const reading = read(text);
    expect(lifeOf(tasksOf(reading)[0])).toBe("processing 2026-11-23T16:25:31.33165Z ?");
    const last = text
      .match(/^[DI], \[\S+(?= #\d+\] .*DirectorJobRunner: )/gm)!
      .at(-1)!
      .slice(4);
    expect(at(tasksOf(reading)[0]?.otherTime)).toBe(`${last.replace(/0+$/, "")}Z`);
    expect(reading.problems).toMatchObject([{ code: "log-ends-early", severity: "note", line: 1 }]);
  });

  it("a log whose beginning is missing has the start from the row that is saved at the end", () => {
    const reading = read(lines(CREATE).slice(400).join("\n"));
    expect(lifeOf(tasksOf(reading)[0])).toBe(CREATED.replace("31.33165", "31.331778"));
    expect(tasksOf(reading)[0]).toMatchObject({ id: "23", change: "create", deployment: "bosh-health" });
    expect(codesOf(reading)).toEqual(["log-begins-late"]);
  });

  it("the lock tells what the row does not", () => {
    const text = lines(withoutZone(CREATE)).filter(
      (line) => !/Found task|Performing|Looking|Starting|Task took|: Done$/.test(line),
    );
    const [task] = tasksOf(read(text.join("\n"), { zone: parseZone("UTC") }));
    expect(lifeOf(task)).toBe("? 2026-11-23T16:25:31.369522Z 2026-11-23T16:25:54.083257Z");
    expect(task).toMatchObject({ id: "23", deployment: "bosh-health", change: null });
  });
});

describe("forms of the file", () => {
  const frame = (id: number, text: string): string =>
    `Using environment 'https://10.0.0.5:25555' as client 'ops_manager'\n\nTask ${id}\n\n${text}\nTask ${id} done\n`;

  it("framed by a terminal: the log ends with the frame", () => {
    const reading = read(`${frame(23, CREATE)}\nSucceeded\n${DELETE}`);
    expect(tasksOf(reading).map(lifeOf)).toEqual([CREATED]);
    expect(tasksOf(reading)[0]?.citation.line).toBe(17);
  });

  it("with CRLF", () => {
    expect(tasksOf(read(CREATE.replaceAll("\n", "\r\n"))).map(lifeOf)).toEqual([CREATED]);
  });

  it("several logs in one file are several tasks, in any order, and a copy is none", () => {
    const reading = read(DELETE + CREATE + DELETE);
    expect(tasksOf(reading).map(({ id }) => id)).toEqual(["24", "23"]);
    expect(tasksOf(reading).map(lifeOf)).toEqual([DELETED, CREATED]);
    expect(variablesOf(reading).map(({ task }) => task)).toEqual(Array(6).fill("23"));
    expect(listsOf(reading)).toHaveLength(1);
    expect(reading.problems).toEqual([]);
  });

  it("a log saved while the task ran and again afterwards is one task", () => {
    const reading = read(`${CREATE.slice(0, 100_000)}\n${CREATE}`);
    expect(tasksOf(reading).map(lifeOf)).toEqual([CREATED]);
    expect(variablesOf(reading)).toHaveLength(6);
  });

  it("two directors with the same task ids", () => {
    const other = shifted(CREATE, 0).replaceAll(DIRECTOR, "11111111-2222-4333-8444-555555555555");
    const reading = read(CREATE + other.replaceAll("2026-11-23", "2026-11-24"));
    expect(listsOf(reading).map(({ director, tasks }) => [director, tasks.map(({ id }) => id)])).toEqual([
      [DIRECTOR, ["23"]],
      ["11111111-2222-4333-8444-555555555555", ["23"]],
    ]);
  });

  it("directors on Ruby 3.4 print the values of a task without arrows", () => {
    const text = lines(CREATE)
      .map((line) => (/(?:Found|Performing) task/.test(line) ? line.replace(/:(\w+)=>/g, "$1: ") : line))
      .filter((line) => !line.includes(`UPDATE "tasks" SET "state"`))
      .join("\n");
    expect(text).toContain(`{id: 23, state: "processing"`);
    expect(tasksOf(read(text))[0]).toMatchObject({
      change: "create",
      deployment: "bosh-health",
      user: "p-healthwatch2-bosh-health-9a1f4c7d2be0",
    });
  });

  it("old directors: seconds in the heads, no connection in SQL", () => {
    const old = asOldDirector(shifted(CREATE, -5));
    expect(old).toContain("I, [2026-11-23 11:25:31 #11590] []  INFO -- DirectorJobRunner: Starting task: 23");
    const reading = read(old);
    expect(tasksOf(reading).map(lifeOf)).toEqual([CREATED]);
    expect(at(variablesOf(reading)[0]?.at)).toBe("2026-11-23T16:25:31Z");
    expect(reading.problems).toEqual([]);
  });

  it("MySQL: its times name no zone, so the events tell it", () => {
    const text = asMySql(shifted(CREATE, 9));
    expect(text).toContain('UPDATE `tasks` SET `event_output` = CONCAT(`event_output`, \'{"time":1795451131,');
    const reading = read(text);
    expect(lifeOf(tasksOf(reading)[0])).toBe("done 2026-11-23T16:25:31.333827Z 2026-11-23T16:25:54.090458Z");
    expect(tasksOf(reading)[0]).toMatchObject({
      startedAt: { zone: "+09:00", zoneFrom: "file" },
      instances: [INSTANCE],
    });
    expect(variablesOf(reading)).toHaveLength(6);
  });
});

describe("zones", () => {
  it.each([9, -8, 5.5, 0])("a director %d hours from UTC tells the same instants", (hours) => {
    const reading = read(shifted(CREATE, hours) + shifted(DELETE, hours));
    expect(tasksOf(reading).map(lifeOf)).toEqual([CREATED, DELETED]);
    expect(variablesOf(reading).map(({ at: time }) => at(time))).toEqual(
      variablesOf(read(CREATE)).map(({ at: time }) => at(time)),
    );
    expect(reading.problems).toEqual([]);
  });

  it.each([
    ["a state saved", lines(shifted(CREATE, 9))[12]!],
    ["an event recorded", lines(shifted(CREATE, 9))[72]!],
    ["progress appended", lines(shifted(CREATE, 9))[136]!],
    [
      "a checkpoint",
      `D, [2026-11-24T01:25:58.617263 #1] [task:23-checkpoint] DEBUG -- DirectorJobRunner: (0.000273s) (conn: 2040) UPDATE "tasks" SET "checkpoint_time" = '2026-11-23 16:25:58.615158+0000' WHERE ("id" = 23)`,
    ],
  ])("%s is enough to tell the zone", (_, line) => {
    const head = lines(withoutZone(shifted(CREATE, 9)))
      .slice(0, 9)
      .join("\n");
    expect(tasksOf(read(head))[0]?.otherTime?.zoneFrom).toBe("unknown");
    expect(tasksOf(read(`${head}\n${line}`))[0]?.otherTime).toMatchObject({ zone: "+09:00", zoneFrom: "file" });
  });

  it("a cut log of such a director: its last head is in the zone that the file tells", () => {
    const [here] = tasksOf(read(CREATE.slice(0, 90_000)));
    const [there] = tasksOf(read(shifted(CREATE.slice(0, 90_000), 9)));
    expect(at(there?.otherTime)).toBe(at(here?.otherTime));
    expect(there?.otherTime?.zone).toBe("+09:00");
  });

  it("what the file tells is stronger than what the user says", () => {
    expect(tasksOf(read(asMySql(CREATE), KOREA))[0]?.startedAt).toMatchObject({ zone: "UTC", zoneFrom: "file" });
  });

  it("nothing to calibrate with: the wall clock, with its zone unknown, and one warning", () => {
    const reading = read(withoutZone(CREATE));
    expect(tasksOf(reading)[0]?.startedAt).toMatchObject({ zone: "?", zoneFrom: "unknown" });
    expect(at(tasksOf(reading)[0]?.startedAt)).toBe("2026-11-23T16:25:31.326862Z");
    expect(reading.problems).toMatchObject([{ code: "time-without-zone", severity: "warning" }]);
  });

  it("nothing to calibrate with: the user settles it", () => {
    const reading = read(withoutZone(shifted(CREATE, 9)), KOREA);
    expect(lifeOf(tasksOf(reading)[0])).toBe("done 2026-11-23T16:25:31.326862Z 2026-11-23T16:25:54.091Z");
    expect(tasksOf(reading)[0]?.startedAt).toMatchObject({ zone: "Asia/Seoul", zoneFrom: "user" });
    expect(reading.problems).toEqual([]);
  });

  it("times of locks that expire, of rows read or of a task's start do not mean now", () => {
    const late = CREATE.replaceAll(/('lock:[^)]*?')2026-11-23 16:29/g, "$12026-11-24 16:29");
    expect(codesOf(read(late))).toEqual([]);
  });

  it("times that contradict each other: said, with the line, and the zone stays unknown", () => {
    const text = CREATE.replace(
      "VALUES (NULL, '2026-11-23 16:25:31.655969+0000'",
      "VALUES (NULL, '2026-11-23 15:25:31.655969+0000'",
    );
    const reading = read(text);
    expect(reading.problems).toMatchObject([
      { code: "zones-contradict", severity: "warning", line: 244 },
      { code: "time-without-zone", line: 13 },
    ]);
    expect(variablesOf(reading)[0]?.at).toMatchObject({ zoneFrom: "unknown" });
    expect(lifeOf(tasksOf(reading)[0])).toBe(CREATED);
  });

  it("a queued task takes the zone of the tasks in the same file", () => {
    const queued = lines(shifted(DELETE, 9)).slice(0, 2).join("\n");
    const reading = read(`${shifted(CREATE, 9)}${queued}\n`);
    expect(lifeOf(tasksOf(reading)[1])).toBe("queued ? ?");
    expect(at(tasksOf(reading)[1]?.otherTime)).toBe("2026-11-23T16:26:00.610589Z");
  });
});

describe("what is not of this log", () => {
  it.each([
    [
      "Ops Manager",
      'I, [2024-03-05T23:31:04.612345 #7]  INFO -- : [8d3f1c9a-1111-4222-8333-944445555666] Started GET "/"',
    ],
    ["the director's audit", 'I, [2026-11-23T16:25:31.375 #1] [task:23]  INFO -- DirectorAudit: {"id":136}'],
    [
      "the director's API",
      "I, [2026-11-23T16:02:14.155754 #12064] []  INFO -- Director: Starting BOSH Director: 276.0.0",
    ],
    ["a worker", "I, [2026-11-23T16:04:16.214604 #15323] []  INFO -- DirectorWorker: Starting worker worker_1."],
    [
      "the health monitor",
      "I, [2024-03-05T23:31:04.612345 #7]  INFO : [ALERT] Alert @ 2024-03-05 23:31:04 UTC, severity 4: x",
    ],
    ["a prompt", "ubuntu@opsmanager-2-10:~$ bosh task 24 --debug"],
    ["a prompt in brackets", "[ubuntu@opsmanager ~]$ date"],
    ["the end of a frame", "Succeeded"],
    ["the next frame", "Using environment 'https://10.0.0.5:25555' as client 'ops_manager'"],
  ])("%s neither begins it nor goes on with it", (_, line) => {
    expect(boshTaskDebug.heads(line)).toBe(false);
    expect(boshTaskDebug.continues(line)).toBe(false);
  });

  it("a CPI line begins none, and stands inside one", () => {
    const line = "I, [2026-11-23T16:25:32.994108 #11634]  INFO -- [req_id cpi-625819]: Starting create_vm...";
    expect(boshTaskDebug.heads(line)).toBe(false);
    expect(boshTaskDebug.continues(line)).toBe(true);
  });

  it.each([
    "name: bosh-health",
    "admin@example.com: # someone",
    "",
    '{"time":1795451131,"stage":"Preparing deployment","tags":[],"total":1,"task":"x","index":1,"state":"started"}',
    "    I, [2026-11-23T16:25:31.324029 #11590] []  INFO -- DirectorJobRunner: Starting task: 99",
  ])("%s may stand inside one", (line) => {
    expect(boshTaskDebug.heads(line)).toBe(false);
    expect(boshTaskDebug.continues(line)).toBe(true);
  });

  it("lines of a manifest say nothing, whatever they look like", () => {
    const pasted = [
      `  note: (0.1s) (conn: 1) INSERT INTO "variables" ("variable_name", "variable_id", "variable_set_id") VALUES ('/x', 'y', 1)`,
      `UPDATE "tasks" SET "state" = 'error', "timestamp" = '2020-01-01 00:00:00.000000+0000', "deployment_name" = 'other'`,
      "  Acquired lock: lock:deployment:other",
      "Starting task: 99",
    ];
    const text = CREATE.replace("DirectorJobRunner: Manifest:\n", `$&${pasted.join("\n")}\n`);
    const reading = read(text);
    expect(tasksOf(reading).map(({ id, deployment }) => [id, deployment])).toEqual([["23", "bosh-health"]]);
    expect(tasksOf(reading).map(lifeOf)).toEqual([CREATED]);
    expect(variablesOf(reading)).toHaveLength(6);
  });
});

describe("damage", () => {
  it("cut anywhere, it tells nothing that the whole log does not", () => {
    const released = CREATE.indexOf("Deleted lock: lock:deployment");
    for (let length = 200; length < released; length += 3_989) {
      const reading = read(CREATE.slice(0, length));
      const [task, ...more] = tasksOf(reading);
      expect(more).toEqual([]);
      expect(task).toMatchObject({ id: "23", finishedAt: null });
      expect(["queued", "processing"]).toContain(task?.state);
      expect([null, "bosh-health"]).toContain(task?.deployment ?? null);
      const whole = variablesOf(read(CREATE)).map(({ versionId }) => versionId);
      expect(whole.slice(0, variablesOf(reading).length)).toEqual(
        variablesOf(reading).map(({ versionId }) => versionId),
      );
    }
  });

  it("a literal cut off is not read", () => {
    const version = CREATE.indexOf("b64a0ddc-d3c9-473d-a860-193836a88d84");
    expect(variablesOf(read(CREATE.slice(0, version + 12)))).toHaveLength(3);
    const deployment = CREATE.indexOf("'bosh-health', \"started_at\"");
    expect(tasksOf(read(CREATE.slice(0, deployment + 6)))[0]?.deployment).toBe("bosh-health");
    const done = CREATE.indexOf("'2026-11-23 16:25:54.089426+0000'");
    const [task] = tasksOf(read(CREATE.slice(0, done + 20)));
    expect(task?.finishedAt?.raw).toBe("2026-11-23T16:25:54.090458");
  });

  it("NULs: the lines that hold them say nothing, and their range is told", () => {
    const damaged = lines(CREATE).map((line, index) =>
      index >= 240 && index < 250 ? `${line.slice(0, 30)}\0\0${line.slice(32)}` : line,
    );
    const reading = read(damaged.join("\n"));
    expect(variablesOf(reading)).toHaveLength(4);
    expect(lifeOf(tasksOf(reading)[0])).toBe(CREATED);
    expect(reading.problems).toMatchObject([{ code: "lines-damaged", severity: "warning", line: 241 }]);
    expect(reading.problems[0]?.message).toContain("10 lines from 241 to 250");
  });

  it("lines of megabytes", () => {
    const long = "x, 'y' = \"z\" ".repeat(160_000);
    const head = "D, [2026-11-23T16:25:40.000000 #11590] [task:23] DEBUG -- DirectorJobRunner: ";
    const text = [
      ...lines(CREATE).slice(0, 300),
      `${head}(0.1s) (conn: 1) UPDATE "tasks" SET "description" = '${long}`,
      `${head}(0.1s) (conn: 1) INSERT INTO "variables" (${long}`,
      `${head}Found task #<Task @values={${long}`,
      `D, [2026-11-23T16:25:40.000000 #11590] [${long}`,
      long,
      ...lines(CREATE).slice(300),
    ];
    const begun = performance.now();
    const reading = read(text.join("\n"));
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(tasksOf(reading).map(lifeOf)).toEqual([CREATED]);
    expect(variablesOf(reading)).toHaveLength(6);
  });

  it("threads and CPI lines out of order are no jump back, hours are", () => {
    const early = "I, [2026-11-23T16:23:31.331589 #11590] [task:23]  INFO -- DirectorJobRunner: Creating job";
    expect(codesOf(read([...lines(CREATE).slice(0, 20), early, ...lines(CREATE).slice(20)].join("\n")))).toEqual([]);
    const text = lines(CREATE);
    const later = shifted(text.slice(0, 500).join("\n"), 1);
    const reading = read([later, ...text.slice(500)].join("\n"), { zone: parseZone("UTC") });
    expect(reading.problems.map(({ code, line }) => [code, line])).toContainEqual(["time-jumps-back", 501]);
    expect(lifeOf(tasksOf(reading)[0])).toBe(CREATED);
  });

  it("an end before the start is told, and neither time is used", () => {
    const reading = read(
      CREATE.replace("'done', \"timestamp\" = '2026-11-23 16:25:54", "'done', \"timestamp\" = '2026-11-23 16:25:14"),
    );
    expect(lifeOf(tasksOf(reading)[0])).toBe("done ? ?");
    expect(reading.problems).toMatchObject([{ code: "finished-before-started", severity: "warning" }]);
  });

  it("a stretch that names neither task nor deployment is no fact", () => {
    const text = "D, [2026-11-23T16:26:01.384323 #11978] [] DEBUG -- DirectorJobRunner: RECEIVED: director.b46d {}";
    const reading = read(text);
    expect(reading.facts).toEqual([]);
    expect(codesOf(reading)).toEqual(["nothing-used"]);
  });
});

describe("all sample logs", () => {
  const SAMPLES = "../shared/samples/director-276";
  const tasks = existsSync(SAMPLES) ? readdirSync(`${SAMPLES}/tasks`) : [];
  const api = tasks.length === 0 ? [] : (JSON.parse(readFileSync(`${SAMPLES}/api/tasks.json`, "utf8")) as ApiTask[]);

  it.skipIf(tasks.length === 0)("tell what the director's API tells of the same tasks", () => {
    for (const id of tasks) {
      const folder = `${SAMPLES}/tasks/${id}`;
      const text = existsSync(`${folder}/debug`)
        ? readFileSync(`${folder}/debug`, "utf8")
        : gunzipSync(readFileSync(`${folder}/debug.gz`)).toString("utf8");
      const [task] = tasksOf(read(text));
      const row = api.find((one) => String(one.id) === id)!;
      expect([task?.id, task?.state, task?.deployment, task?.user]).toEqual([id, row.state, row.deployment, row.user]);
      expect(Math.floor(task!.startedAt!.earliest / 1e6)).toBe(row.started_at);
      expect(Math.floor(task!.finishedAt!.earliest / 1e6)).toBe(row.timestamp);
    }
  });
});

interface ApiTask {
  readonly id: number;
  readonly state: string;
  readonly started_at: number;
  readonly timestamp: number;
  readonly user: string;
  readonly deployment: string | null;
}
