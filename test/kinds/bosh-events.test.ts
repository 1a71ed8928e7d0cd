import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boshEvents } from "../../src/kinds/bosh-events.ts";
import { KINDS, LOGS } from "../../src/kinds/index.ts";
import type { Reading } from "../../src/kinds/kind.ts";
import { readLog } from "./read-log.ts";
import { readText } from "./read-text.ts";
import { at, codesOf, lifeOf, listsOf, tasksOf, variablesOf } from "./told.ts";

const fixture = (name: string): string => readFileSync(`fixtures/kinds/${name}`, "utf8");
const TABLE = fixture("bosh-events/events.tty.txt");
const REDIRECTED = fixture("bosh-events/events.redirected.txt");
const JSON_TABLE = fixture("bosh-events/events.json");

/** What a file comes to, as the program reads it; problems of the schema, too. */
const readFile = (content: string) => readText(content, KINDS, LOGS);
const read = (content: string, command: string | null = null): Reading => readLog(boshEvents, content, { command });
const task = (reading: Reading, id: string) => tasksOf(reading).find((one) => one.id === id);
const coverOf = (reading: Reading): (string | null)[] | null => {
  const covers = listsOf(reading)[0]?.covers;
  return covers == null || covers === "listing" ? null : [at(covers.from), at(covers.to)];
};

/** What is said of tasks 23 and 24, without where and in which words it stands. */
function cycleIn(reading: Reading): unknown {
  const tasks = ["23", "24"].map((id) => {
    const { startedAt, finishedAt, citation: _citation, ...rest } = task(reading, id)!;
    return { ...rest, startedAt: at(startedAt), finishedAt: at(finishedAt) };
  });
  const variables = variablesOf(reading)
    .filter(({ task: id }) => id === "23" || id === "24")
    .map(({ name, versionId, task: id, deployment, at: time }) =>
      [name, versionId, id, deployment, at(time)].join(" "),
    );
  return { tasks, variables: variables.sort() };
}

const FORMS = [
  "bosh-events/events.tty.txt",
  "bosh-events/events.redirected.txt",
  "bosh-events/events.json",
  "bosh-events/events.api.json",
  "bosh-events/events-bosh-health.api.json",
  "director-audit-log/audit_worker_2.log",
];

describe("bosh events, in every form", () => {
  it.each(FORMS)("%s tells the same of a health check", (name) => {
    const reading = readFile(fixture(name));
    expect(reading.problems).toEqual([]);
    expect(cycleIn(reading)).toEqual({
      tasks: [
        expect.objectContaining({
          id: "23",
          basis: "lock-event",
          change: "create",
          state: "done",
          startedAt: "2026-11-23T16:25:31Z",
          finishedAt: "2026-11-23T16:25:54Z",
          otherTime: null,
          user: "p-healthwatch2-bosh-health-9a1f4c7d2be0",
          deployment: "bosh-health",
          instances: ["bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225"],
        }),
        expect.objectContaining({
          id: "24",
          change: "delete",
          state: "done",
          startedAt: "2026-11-23T16:26:01Z",
          finishedAt: "2026-11-23T16:26:08Z",
          deployment: "bosh-health",
          instances: ["bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225"],
        }),
      ],
      variables: [
        "/dns_api_client_tls 19949047-c718-443d-97c7-406a803ed379 23 bosh-health 2026-11-23T16:25:31Z",
        "/dns_api_server_tls 0a421514-c8fc-4cef-a945-6d00c35e740e 23 bosh-health 2026-11-23T16:25:31Z",
        "/dns_api_tls_ca b64a0ddc-d3c9-473d-a860-193836a88d84 23 bosh-health 2026-11-23T16:25:31Z",
        expect.stringMatching(/^\/p-bosh\/bosh-health\/health-check-ca \S{36} 23 bosh-health/),
        expect.stringMatching(/^\/p-bosh\/bosh-health\/health-check-password \S{36} 23 bosh-health/),
        expect.stringMatching(/^\/p-bosh\/bosh-health\/health-check-tls \S{36} 23 bosh-health/),
      ],
    });
    expect(cycleIn(reading)).toEqual(cycleIn(readFile(TABLE)));
  });

  it.each(FORMS.slice(0, 5))("%s tells about which time it speaks", (name) => {
    const reading = readFile(fixture(name));
    const isOne = name.includes("bosh-health");
    expect(listsOf(reading)).toHaveLength(1);
    expect(coverOf(reading)).toEqual([isOne ? "2026-11-23T16:03:34Z" : "2026-11-23T16:02:15Z", "2026-11-23T16:27:11Z"]);
    expect(listsOf(reading)[0]).toMatchObject({ gaps: [], onlyDeployment: isOne ? "bosh-health" : null });
  });

  it("cites the line in which the lock was acquired", () => {
    for (const text of [TABLE, REDIRECTED]) {
      const { citation } = task(readFile(text), "23")!;
      expect(text.split("\n")[citation.line - 1]!.trim()).toBe(citation.text);
      expect(citation.text).toMatch(/^136 .*acquire.*lock:deployment:bosh-health/);
    }
    const { citation } = task(readFile(JSON_TABLE), "23")!;
    expect(citation.text).toBe('"id": "136",');
  });

  it("names the director that the CLI asked", () => {
    expect(listsOf(readFile(TABLE))[0]?.environment).toBe("https://127.0.0.1:25557");
    expect(listsOf(readFile(JSON_TABLE))[0]?.environment).toBe("https://127.0.0.1:25557");
    expect(listsOf(readFile(REDIRECTED))[0]?.environment).toBeNull();
  });

  it("tells how tasks ended that did not end well", () => {
    for (const text of [TABLE, REDIRECTED, JSON_TABLE]) {
      const reading = readFile(text);
      expect(task(reading, "11")).toMatchObject({ state: "error", change: "create" });
      expect(task(reading, "18")).toMatchObject({ state: "cancelled", change: "create" });
      // it waited for the lock and never had it
      expect(task(reading, "19")).toBeUndefined();
      expect(task(reading, "12")).toMatchObject({ state: "done", change: "create" });
    }
  });

  it("reads the list of an old CLI, and of a director that prints the start of a deployment first", () => {
    const reading = readFile(fixture("bosh-events/events-deployment.v2.redirected.txt"));
    expect(reading.problems).toEqual([]);
    expect(lifeOf(task(reading, "184327"))).toBe("done 2024-03-06T00:41:05Z 2024-03-06T00:41:27Z");
    expect(lifeOf(task(reading, "184323"))).toBe("error 2024-03-06T00:21:06Z 2024-03-06T00:21:12Z");
  });

  it("reads `bosh event ID`", () => {
    const reading = readFile(fixture("bosh-events/event-90212.tty.txt"));
    expect(reading.kinds).toEqual(["bosh-events"]);
    expect(variablesOf(reading)).toMatchObject([
      {
        name: "/p-bosh/bosh-health/health-check-tls",
        versionId: "a1d0f7b2-5e7c-4f0e-b1e3-7a0f4b6f52cd",
        task: "184311",
        deployment: "bosh-health",
      },
    ]);
    expect(listsOf(reading)).toEqual([]);
  });

  it("reads one event of the API", () => {
    const one = JSON.parse(fixture("bosh-events/events.api.json")).find((event: { id: string }) => event.id === "136");
    const reading = readFile(JSON.stringify(one));
    expect(reading.kinds).toEqual(["bosh-events"]);
    expect(task(reading, "23")).toMatchObject({ deployment: "bosh-health", finishedAt: null });
  });

  it("reads the box of the Ruby CLI", () => {
    const row = (cells: string): string => `| ${cells} |\n`;
    const rule = `+----+----+----+----+----+----+----+----+----+----+\n`;
    const box =
      rule +
      row("ID | Time | User | Action | Object type | Object ID | Task | Dep | Inst | Context") +
      rule +
      row(
        "15 | Tue Apr 12 13:19:30 UTC 2016 | admin | release | lock | lock:deployment:bosh-health | 7 | bosh-health | - | -",
      ) +
      row(
        "14 <- 12 | Tue Apr 12 13:19:29 UTC 2016 | admin | create | deployment | bosh-health | 7 | bosh-health | - | before: {},",
      ) +
      "|                              |                              |   |   |   |   |   |   |   | after: {} |\n" +
      row(
        "13 | Tue Apr 12 13:19:09 UTC 2016 | admin | acquire | lock | lock:deployment:bosh-health | 7 | bosh-health | - | -",
      ) +
      row("12 | Tue Apr 12 13:19:08 UTC 2016 | admin | create | deployment | bosh-health | 7 | bosh-health | - | -") +
      rule +
      "\nEvents total: 4\n";
    const reading = readFile(box);
    // a rule alone may begin any table of that CLI
    expect(codesOf(reading)).toEqual(["lines-not-understood"]);
    expect(lifeOf(task(reading, "7"))).toBe("done 2016-04-12T13:19:09Z 2016-04-12T13:19:30Z");
    const failed = readFile(box.replace("before: {},", "error: it broke"));
    expect(task(failed, "7")?.state).toBe("error");
  });
});

const rowsFrom = (text: string, from: number, to: number): string => {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${from} `));
  return lines.slice(start, lines.findIndex((line) => line.startsWith(`${to} `)) + 1).join("\n");
};

describe("a list of events that was cut", () => {
  it("by the limit: a task that was acquired before it has no start", () => {
    expect(task(read(rowsFrom(REDIRECTED, 187, 140)), "23")).toMatchObject({ startedAt: null, state: "done" });
    expect(at(task(read(rowsFrom(REDIRECTED, 187, 140)), "23")?.finishedAt)).toBe("2026-11-23T16:25:54Z");
  });

  it("while a task ran: it runs, and was seen last at its last event", () => {
    const running = task(read(rowsFrom(REDIRECTED, 148, 100)), "23")!;
    expect(running).toMatchObject({ state: "processing", finishedAt: null, change: "create" });
    expect(at(running.otherTime)).toBe("2026-11-23T16:25:36Z");
  });

  it("a task that another one follows does not run", () => {
    const lines = REDIRECTED.split("\n").filter((line) => !line.startsWith("153 "));
    expect(task(read(lines.join("\n")), "23")).toMatchObject({ state: null, finishedAt: null });
    // nor does one of which the list was to end earlier
    const earlier = read(rowsFrom(REDIRECTED, 148, 100), "bosh events --before-id 149");
    expect(task(earlier, "23")).toMatchObject({ state: null });
  });

  it("in the middle of a line: the row is lost, and said so, and the ones before it stay", () => {
    const cut = REDIRECTED.slice(
      0,
      REDIRECTED.indexOf("lock:deployment:bosh-health", REDIRECTED.indexOf("\n136 ")) + 6,
    );
    const reading = read(cut);
    expect(codesOf(reading)).toEqual(["lines-damaged"]);
    expect(reading.problems[0]?.line).toBe(cut.split("\n").length);
    expect(task(reading, "23")).toMatchObject({ startedAt: null, state: "done" });
    expect(coverOf(reading)).toEqual(["2026-11-23T16:25:31Z", "2026-11-23T16:27:11Z"]);
  });

  it("at the right: a row without its error does not tell that all went well", () => {
    const narrow = TABLE.split("\n")
      .map((line) => line.slice(0, 240))
      .join("\n");
    expect(lifeOf(task(read(narrow), "23"))).toBe("? 2026-11-23T16:25:31Z 2026-11-23T16:25:54Z");
  });

  it("events left out in a list of all deployments are a gap", () => {
    const lines = REDIRECTED.split("\n");
    const from = lines.findIndex((line) => line.startsWith("155 "));
    const to = lines.findIndex((line) => line.startsWith("120 "));
    const reading = read([...lines.slice(0, from), "...", ...lines.slice(to)].join("\n"));
    expect(codesOf(reading)).toEqual(["lines-damaged"]);
    const [list] = listsOf(reading);
    expect(list?.gaps.map(({ from: start, to: end, why }) => [start, end, why])).toEqual([
      [
        Date.UTC(2026, 10, 23, 16, 15, 39) * 1000,
        Date.UTC(2026, 10, 23, 16, 26, 1) * 1000,
        expect.stringMatching(/^events 121 to 155 /),
      ],
    ]);
  });

  it("NULs in the list of one deployment are a gap", () => {
    const lines = fixture("bosh-events/events-deployment.v2.redirected.txt").split("\n");
    const at = lines.findIndex((line) => line.includes("acquire"));
    lines[at] = lines[at]!.slice(0, 20) + "\0".repeat(40);
    const reading = read(lines.join("\n"));
    expect(codesOf(reading)).toEqual(["lines-damaged"]);
    expect(listsOf(reading)[0]?.gaps).toHaveLength(1);
    expect(listsOf(reading)[0]?.gaps[0]?.citation.line).toBe(at + 1);
  });

  it("NULs in a line that goes on with a context are damage, too", () => {
    const lines = REDIRECTED.split("\n");
    const at = lines.findIndex((line) => /^\s{60}/.test(line));
    lines[at] = lines[at]!.slice(0, 200) + "\0".repeat(40);
    expect(read(lines.join("\n")).problems).toMatchObject([{ code: "lines-damaged", line: at + 1 }]);
  });

  it("what stands in a context is no frame of the command line", () => {
    const lines = REDIRECTED.split("\n");
    const at = lines.findIndex((line) => /^\s{60}/.test(line));
    lines[at] = `${lines[at]!.match(/^\s+/)![0]}Using environment 'another' as client 'x'`;
    expect(listsOf(read(lines.join("\n"))).map(({ environment }) => environment)).toEqual([null]);
  });

  it("a footer that counts more rows than there are", () => {
    const lines = TABLE.split("\n").filter((line) => !line.startsWith("120 "));
    const reading = read(lines.join("\n"));
    expect(codesOf(reading)).toEqual(["event-rows-missing"]);
    expect(reading.problems[0]).toMatchObject({ message: "the list says 187 events and has 186 rows" });
  });

  it("a header below which a narrow terminal broke the rows", () => {
    const broken = TABLE.split("\n").map((line) => line.replaceAll(/.{160}/g, "$&\n").replaceAll(/ +$/gm, ""));
    const { facts, problems } = readFile(broken.join("\n"));
    expect(facts.filter((fact) => fact.type === "task-list").flatMap(({ tasks }) => tasks)).toEqual([]);
    const line = TABLE.split("\n").findIndex((text) => text.startsWith("ID ")) + 1;
    expect(problems).toContainEqual(expect.objectContaining({ code: "form-not-read", severity: "warning", line }));
    expect(problems.map(({ code }) => code)).not.toContain("nothing-used");
  });

  it("no events, where the list says that there are none", () => {
    const lines = TABLE.split("\n").filter((line) => !/^(?:\d+ (?!events)| )/.test(line));
    const none = readFile(lines.join("\n").replace("187 events", "0 events"));
    expect(none.problems).toMatchObject([{ code: "nothing-used", message: "this list has no events" }]);
  });

  it("broken JSON", () => {
    const reading = readFile(JSON_TABLE.slice(0, 60_000));
    expect(codesOf(reading)).toContain("json-syntax");
    expect(lifeOf(task(reading, "24"))).toBe("done 2026-11-23T16:26:01Z 2026-11-23T16:26:08Z");
    expect(listsOf(reading)[0]?.gaps).toMatchObject([{ from: null, to: null }]);
  });

  it("a release before its acquire is no task", () => {
    const reading = read(REDIRECTED.replace(/^(153 .*)16:25:54/m, "$116:25:14"));
    expect(codesOf(reading)).toEqual(["finished-before-started"]);
    expect(task(reading, "23")).toMatchObject({ startedAt: null, finishedAt: null });
  });

  it("a line of a megabyte", () => {
    const long = REDIRECTED.replace(/^(152 .*)after:/m, `$1${"x ".repeat(500_000)}`);
    const blank = REDIRECTED.replace(/^(152 .*)after:/m, `$1${" ".repeat(1_000_000)}`);
    for (const text of [long, blank]) {
      const begun = performance.now();
      expect(task(read(text), "23")).toMatchObject({ state: "done" });
      expect(performance.now() - begun).toBeLessThan(2_000);
    }
  });
});

describe("a dry run, which begins to change a deployment and never ends it", () => {
  /** Columns of `bosh events`, newest first: id, action, type of object, name, task, error. */
  const eventsOf = (...rows: (readonly [string, string, string, string, string, string?])[]): string =>
    rows
      .map(([id, action, type, name, of, error = "-"], index) =>
        [
          id,
          `Tue Mar  5 23:${50 - index}:05 UTC 2024`,
          "admin",
          action,
          type,
          name,
          of,
          "cf",
          "-",
          "-",
          error,
          "",
        ].join("\t"),
      )
      .join("\n");
  const NEXT = ["16", "acquire", "lock", "lock:deployment:cf", "8"] as const;
  const RELEASE = ["14", "release", "lock", "lock:deployment:cf", "7"] as const;
  const BEGINNING = [
    ["11", "acquire", "lock", "lock:deployment:cf", "7"],
    ["10", "update", "deployment", "cf", "7"],
  ] as const;
  const changeOf = (...rows: Parameters<typeof eventsOf>) => task(read(eventsOf(...rows)), "7")!.change;

  it("is no change", () => expect(changeOf(NEXT, RELEASE, ...BEGINNING)).toBeNull());

  it.each([
    ["its change ends", [NEXT, RELEASE, ["13 <- 10", "update", "deployment", "cf", "7"], ...BEGINNING]],
    ["it failed", [NEXT, ["15 <- 10", "update", "deployment", "cf", "7", "no"], RELEASE, ...BEGINNING]],
    ["how it ended may stand in the part that is not there", [RELEASE, ...BEGINNING]],
    ["it made a machine", [NEXT, RELEASE, ["13", "create", "vm", "vm-1", "7"], ...BEGINNING]],
    ["it runs", BEGINNING],
    ["it changes what it had locked before", [NEXT, RELEASE, ["13", "update", "deployment", "cf", "7"], BEGINNING[0]]],
    ["it lost its lock", [NEXT, RELEASE, ["12", "lost", "lock", "lock:deployment:cf", "7"], ...BEGINNING]],
  ] as [string, Parameters<typeof eventsOf>][])("is none where %s", (_, rows) =>
    expect(changeOf(...rows)).toBe("create"),
  );
});

describe("what a list of events speaks of", () => {
  it.each([
    ["bosh -d bosh-health events", "bosh-health", true],
    ["bosh events --deployment=cf", "cf", true],
    ["bosh curl '/events?deployment=bosh-health'", "bosh-health", true],
    ["bosh events --before-id 188", null, true],
    ["bosh events --task 23", null, false],
    ["bosh events --object-type=lock", null, false],
    ["bosh events --action create", null, false],
    ["bosh events --event-user admin", null, false],
    ["bosh curl '/events?task=23'", null, false],
    ["bosh events | grep bosh-health", null, false],
  ])("%s", (command, deployment, covers) => {
    const [list] = listsOf(read(REDIRECTED, command));
    expect(list?.onlyDeployment).toBe(deployment);
    expect(list?.covers !== null).toBe(covers);
  });

  it("a list without its locks tells of no absence", () => {
    const variables = REDIRECTED.split("\n").filter((line) => line.includes("\tvariable "));
    const reading = read(variables.join("\n"));
    expect(listsOf(reading)).toEqual([]);
    expect(variablesOf(reading).length).toBeGreaterThan(20);
  });

  it("two lists in one file speak of two times", () => {
    const reading = read(`${rowsFrom(REDIRECTED, 60, 40)}\n${rowsFrom(REDIRECTED, 187, 150)}`);
    expect(listsOf(reading).map(({ covers }) => (covers as { from: { raw: string } }).from.raw)).toEqual([
      "Mon Nov 23 16:04:36 UTC 2026",
      "Mon Nov 23 16:25:52 UTC 2026",
    ]);
    expect(listsOf(read(`${TABLE}\n${TABLE}`))).toHaveLength(1);
    expect(readFile(`${TABLE}\n${TABLE}`).facts.filter(({ type }) => type === "task-list")).toHaveLength(2);
  });
});

describe("what is no list of events", () => {
  it.each([
    [
      "a list of tasks",
      "187  done  Mon Nov 23 16:27:11 UTC 2026  Mon Nov 23 16:27:12 UTC 2026  u  cf  create deployment  x\n",
    ],
    ["ids and times", "187  Mon Nov 23 16:27:11 UTC 2026  Mon Nov 23 16:27:12 UTC 2026  a  b  c  d  e\n"],
    [
      "an event log",
      '{"time":1795451231,"stage":"Preparing deployment","task":"x","index":1,"total":1,"state":"started"}\n',
    ],
    ["other JSON", '[{"id":"1","timestamp":1795451231,"message":"x"}]'],
    ["an empty list", "[]\n"],
    ["a key and a number", "ID  5\nTime  Mon\n"],
  ])("%s", (_, text) => {
    expect(readFile(text).kinds).not.toContain("bosh-events");
  });

  it("what stands behind it is not taken for a part of it", () => {
    const tasks =
      "188\tdone\tMon Nov 23 16:27:11 UTC 2026\tMon Nov 23 16:27:12 UTC 2026\tu\tcf\tcreate deployment\tx\t\n";
    expect(readFile(`${REDIRECTED}${tasks}`).kinds).toEqual(["bosh-events", "bosh-tasks"]);
    expect(readFile(`${REDIRECTED}topology:\n- name: /a\n  versions: []\n`).kinds).toEqual(["bosh-events", "topology"]);
  });
});

describe("an event that cannot be read", () => {
  const unreadable = (content: string) => readFile(content).problems.filter(({ code }) => code === "event-unreadable");

  it("is named at its place, and the others of its list count", () => {
    const broken = JSON_TABLE.replace(/"id": "187"/, '"id": "1x7"');
    expect(unreadable(broken)).toMatchObject([{ severity: "warning", line: broken.split(/"id": "1x7"/)[0]!.split("\n").length }]);
    expect(unreadable(broken)[0]!.message).toMatch(/^event "1x7" of "Mon Nov 23 .*" cannot be read$/);
    expect(listsOf(readFile(broken)).length).toBe(1);
    expect(unreadable(JSON_TABLE)).toEqual([]);
  });

  it("is named alone, too", () => {
    const event = (time: string) =>
      `ID           187\nTime         ${time}\nUser         u\nAction       delete\nObject Type  deployment\n`;
    expect(unreadable(event("Mon Nov 31 16:27:11 UTC 2026"))).toMatchObject([{ line: 1 }]);
    expect(unreadable(event("Mon Nov 23 16:27:11 UTC 2026"))).toEqual([]);
  });
}); // prettier-ignore

const SAMPLES = "../shared/samples";

describe.skipIf(!existsSync(SAMPLES))("the real samples (skipped where they are absent)", () => {
  it.each([
    "bosh-cli/v7.9.0/events-184312.pty.ansi.txt",
    "bosh-cli/v7.9.0/events-deployment.tty-flag.txt",
    "bosh-cli/v2.0.48/events-deployment.tty-flag.txt",
    "bosh-cli/v7.9.0/events-all.json",
    "director-276/cli-v7.9.0/events-locks.tty.txt",
    "director-276/cli-v7.9.0/events-task-23.tty.txt",
    "director-276/cli-v7.9.0/events-bosh-health.tty.txt",
  ])("%s", (name) => {
    const reading = readFile(readFileSync(`${SAMPLES}/${name}`, "utf8"));
    expect(new Set(reading.kinds)).toEqual(new Set(["bosh-events"]));
    expect(codesOf(reading).filter((code) => code !== "terminal-codes-removed")).toEqual([]);
    expect(tasksOf(reading).length).toBeGreaterThan(0);
  });
});
