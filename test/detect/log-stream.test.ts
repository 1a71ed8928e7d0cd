import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { debugLog } from "../../bench/debug-log.mjs";
import { ByteLines, MAX_LINE_BYTES, WINDOW_BYTES } from "../../src/detect/byte-lines.ts";
import { literalFinder } from "../../src/detect/literal-finder.ts";
import { Known } from "../../src/detect/known.ts";
import { recognise } from "../../src/detect/recognise.ts";
import { LogStream } from "../../src/detect/log-stream.ts";
import { boshTaskDebug } from "../../src/kinds/bosh-task-debug.ts";
import { LOGS } from "../../src/kinds/index.ts";
import type { LogKind } from "../../src/kinds/log-kind.ts";
import type { TaskListFact } from "../../src/model.ts";
import { dockerLog, dockerRecord } from "../docker-records.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { StringPool } from "../../src/syntax/string-pool.ts";
import { YamlBudget } from "../../src/syntax/yaml.ts";

const START = Date.UTC(2026, 10, 23, 16) / 1000;

function log(task: number, bytes: number, start = START): string {
  return [...debugLog({ seed: task, bytes, task, deployment: "bosh-health", start })].join("");
}

/** Everything that a stream gives: what each log said, and the problems. */
function read(text: string | Buffer, cuts: readonly number[] = [], logs: readonly LogKind[] = LOGS, lines?: ByteLines) {
  const bytes = Buffer.from(text);
  const stream = new LogStream("debug", logs, "utf-8", { zone: null, strings: new StringPool() }, lines);
  let from = 0;
  for (const cut of [...cuts.filter((at) => at < bytes.length).toSorted((a, b) => a - b), bytes.length]) {
    stream.push(bytes.subarray(from, cut));
    from = cut;
  }
  const { logs: found, problems } = stream.end();
  return { logs: found.map(({ kind, reading, head }) => ({ kind: kind.id, reading, head })), problems };
}

function tasks({ logs }: ReturnType<typeof read>) {
  return logs
    .flatMap(({ reading }) => reading.facts)
    .flatMap((fact) => (fact.type === "task-list" ? (fact as TaskListFact).tasks : []));
}

/** With these every line is read. */
const WHOLE_LINES = LOGS.map((kind): LogKind => {
  const { matters: _, ...rest } = kind;
  return {
    ...rest,
    headLiterals: Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)),
    heads: (text) => kind.heads(text),
    continues: (text) => kind.continues(text),
    open: (context) => kind.open(context),
  };
});

/** Thousands of lines of logs that nobody knows, with logs, prompts and frames among them. */
const UNKNOWN = [
  noise(5_000),
  "$ bosh -d bosh-health task 23\nUsing environment '10.0.0.5' as client 'admin'\n\nTask 23\n\n",
  readFileSync("fixtures/kinds/bosh-task-output/v2.0.48/task-184311.redirected.txt", "utf8"),
  noise(3_000),
  readFileSync("fixtures/kinds/director-worker-log/worker_2.stdout.log", "utf8"),
  noise(1_500),
  readFileSync("fixtures/kinds/health-monitor-log/health_monitor.stdout.log", "utf8"),
  noise(2_000),
].join("");

function noise(lines: number): string {
  return Array.from({ length: lines }, (_, line) => `${line} GET /x?${line % 7} took ${line * 31} ms\n`).join("");
}

const LONG = log(23, 900_000);
const NOISY = [
  log(23, 400_000),
  "Succeeded\n",
  "bosh task 24 --debug\n",
  log(24, 500_000, START + 4_000).replaceAll("\n", "\r\n"),
  `${"x".repeat(MAX_LINE_BYTES + 5)} UPDATE "tasks" SET\n`,
  `\0\0\0\0\n\u001b[0mD, [2026-11-23T17:30:00.000000 #1] [task:24] DEBUG -- DirectorJobRunner: Done\n`,
  log(25, 400_000, START + 9_000),
].join("");

describe("a log read as a stream", () => {
  it.each([
    ["one log", LONG],
    ["several, with noise", NOISY],
    ["in a log that nobody knows", UNKNOWN],
  ])("gives the same however it is cut into chunks: %s", (_, text) => {
    const whole = read(text);
    expect(tasks(whole).length).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: text.length }), { maxLength: 40 }), (cuts) => {
        expect(read(text, cuts)).toEqual(whole);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it.each([
    ["one log", LONG],
    ["several, with noise", NOISY],
    ["in a log that nobody knows", UNKNOWN],
  ])("gives the same without SIMD: %s", (_, text) => {
    expect(read(text, [], LOGS, new ByteLines(literalFinder(WINDOW_BYTES, "javascript")))).toEqual(read(text));
  });

  it.each([
    ["one log", LONG],
    ["several, with noise", NOISY],
  ])("says of tasks what all its lines say: %s", (_, text) => {
    expect(tasks(read(text))).toEqual(tasks(read(text, [], WHOLE_LINES)));
  });

  it("finds every log in one that nobody knows, with what stands above it", () => {
    const found = read(UNKNOWN);
    expect(found.logs.map(({ kind }) => kind)).toEqual([
      "bosh-task-output",
      "director-worker-log",
      "health-monitor-log",
    ]);
    expect(found).toEqual(read(UNKNOWN, [], WHOLE_LINES));
  });

  it("numbers the lines that it passes over", () => {
    const lines = LONG.split("\n").toSpliced(2_400, 0, "\0\0\0");
    expect(read(lines.join("\n")).problems).toEqual([]);
    const damaged = read(lines.join("\n")).logs.flatMap(({ reading }) => reading.problems);
    expect(damaged).toMatchObject([{ code: "lines-damaged", line: 2_401 }]);
  });

  it("takes the time of the last line of a log that ends early, though that line tells nothing else", () => {
    const lines = LONG.split("\n").slice(0, 2_500);
    const last = lines.findLast((line) => /^[DI], \[/.test(line))!;
    const [task] = tasks(read(lines.join("\n")));
    expect(task?.finishedAt).toBeNull();
    expect(task?.otherTime?.raw).toBe(last.slice(4, 30));
  });

  it("takes that time from a head of the log itself, not from what only looks like another log", () => {
    const lines = LONG.split("\n").slice(0, 2_500);
    const last = lines.findLast((line) => /^[DI], \[/.test(line))!;
    const event = '{"time":1795450023,"stage":"Updating instance","tags":["a"],"total":3,"task":"a/b (0)","index":1,"state":"started","progress":0}'; // prettier-ignore
    const [task] = tasks(read([...lines, event].join("\n")));
    expect(task?.otherTime?.raw).toBe(last.slice(4, 30));
  });

  it("gives the time of its last line to the log that ends, not to the one that begins behind it", () => {
    const cut = LONG.split("\n").slice(0, 2_500).join("\n");
    const audit =
      "I, [2026-11-23T16:50:00.000000 #7]  INFO -- DirectorAudit: CEF:0|CloudFoundry|BOSH|276.1.1|director_api|/deployments|1|requestMethod=POST";
    const both = read(`${cut}\n${audit}`).logs;
    expect(both.map(({ kind }) => kind)).toEqual(["bosh-task-debug", "director-audit-log"]);
    const alone = read(audit).logs[0]!.reading;
    const codes = (reading: typeof alone) => reading.problems.map(({ code, message }) => [code, message]);
    expect(codes(both[1]!.reading)).toEqual(codes(alone));
  });

  it("does not call a line too long that is as long as what is kept", () => {
    const head = "D, [2026-11-23T16:40:00.000000 #1] [task:23] DEBUG -- DirectorJobRunner: Task took ";
    const line = head + "x".repeat(MAX_LINE_BYTES - head.length);
    expect(read(`${LONG}${line}\n`).problems).toEqual([]);
    expect(read(`${LONG}${line}x\n`).problems).toMatchObject([{ code: "line-too-long" }]);
  });

  it("says which lines are too long, where they would have been read", () => {
    const line = (text: string): string =>
      `D, [2026-11-23T16:40:00.000000 #1] [task:23] DEBUG -- DirectorJobRunner: ${text}\n`;
    const long = `${LONG}${line("x".repeat(MAX_LINE_BYTES * 5))}${line(`Task took ${"x".repeat(MAX_LINE_BYTES * 3)}`)}`;
    const count = LONG.split("\n").length;
    for (const cuts of [[], [LONG.length + 2_000_000], [LONG.length + 5, LONG.length + MAX_LINE_BYTES + 100]])
      expect(read(long, cuts).problems).toMatchObject([{ code: "line-too-long", line: count + 1 }]);
  });
});

/** What a stream gives without the columns, which another wrapping moves. */
function withoutColumns(found: ReturnType<typeof read>) {
  return JSON.parse(JSON.stringify(found, (key, value: unknown) => (key === "column" ? undefined : value))) as {
    logs: unknown[];
    problems: { code: string; message: string; line: number }[];
  };
}

describe("a log with something before each of its lines, read as a stream", () => {
  it.each([
    ["names of files as `grep` adds them", () => "tasks/23/debug.gz:"],
    ["numbers of lines", (line: number) => `${line}:`],
    ["heads of syslog", () => '<14>1 2026-11-23T16:40:00.1Z 10.0.0.5 director rs2 - [instance@47450 group="bosh"] '],
  ])("says what it says without: %s", (name, prefix) => {
    const plain = withoutColumns(read(LONG));
    let line = 0;
    const found = withoutColumns(read(LONG.replaceAll(/^(?=.)/gm, () => prefix(++line))));
    expect(found.logs).toEqual(plain.logs);
    expect(found.problems).toMatchObject([{ message: `${name} were removed` }, ...plain.problems]);
  });
});

describe("a log in the JSON of a log platform, read as a stream", () => {
  const records = (text: string): string => text.replaceAll(/.+/g, (line) => JSON.stringify({ message: line, n: 1 }));

  it("says what it says without", () => {
    const plain = withoutColumns(read(LONG));
    const found = withoutColumns(read(records(LONG)));
    expect(found.logs).toEqual(plain.logs);
    expect(found.problems).toMatchObject([
      { code: "line-prefixes-removed", message: "wrappings of a log platform's JSON were removed" },
      ...plain.problems,
    ]);
  });

  it("is left as it is where none of its first lines begins a log", () => {
    expect(read(records(noise(5_000)))).toEqual({ logs: [], problems: [] });
  });
});

describe("a log that docker's json-file driver wrote, read as a stream", () => {
  const removed = {
    code: "line-prefixes-removed",
    message: "wrappings of docker's json-file driver were removed",
    line: 1,
  };
  /** Docker splits what is long; the other stream writes between. */
  const SPLIT = LONG.trimEnd()
    .split("\n")
    .flatMap((line) => [
      dockerRecord(line.slice(0, 30)),
      dockerRecord("x\n", "stderr"),
      dockerRecord(`${line.slice(30)}\n`),
    ])
    .join("\n");

  it("says what it says without docker", () => {
    const plain = withoutColumns(read(LONG));
    const found = withoutColumns(read(dockerLog(LONG)));
    expect(found.logs).toEqual(plain.logs);
    expect(found.problems).toMatchObject([removed, ...plain.problems]);
  });

  it("says the same in colours", () => {
    const coloured = dockerLog(LONG.replaceAll(/^[DI],/gm, "\u001b[36m$&\u001b[0m"));
    expect(withoutColumns(read(coloured)).logs).toEqual(withoutColumns(read(LONG)).logs);
  });

  it("gives the same however it is cut into chunks", () => {
    const whole = read(SPLIT);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: SPLIT.length }), { maxLength: 40 }), (cuts) => {
        expect(read(SPLIT, cuts)).toEqual(whole);
      }),
      { seed: 1, numRuns: 10 },
    );
  });

  it("is joined where docker split a line, though the other stream wrote between", () => {
    const [plain] = tasks(read(LONG));
    const [found] = tasks(read(SPLIT));
    const line = plain!.citation.line;
    expect(found!.citation).toEqual({ ...plain!.citation, line: (line - 1) * 3 + 1, column: 9 });
    const { id, state, description, deployment } = plain!;
    expect(found).toMatchObject({ id, state, description, deployment });
  });

  it("is cited at the line and the column of the file", () => {
    const text = dockerLog(`noise\n${LONG}`);
    const { head } = read(text).logs[0]!;
    expect(head).toMatchObject({ line: 2, column: 9 });
    expect(text.split("\n")[1]!.slice(8)).toContain(head.text.slice(0, 60));
  });

  it("goes on behind a line that never ends", () => {
    const endless = `${dockerRecord("?", "stderr")}\n`.repeat(40_000);
    const found = read(`${dockerLog(LONG)}${endless}${dockerLog(log(24, 100_000, START + 4_000))}`);
    expect(tasks(found).map(({ id }) => id)).toEqual(
      tasks(read(LONG + log(24, 100_000, START + 4_000))).map(({ id }) => id),
    );
  });
});

describe("a log of which the blanks are of other kinds", () => {
  const copied = LONG.replaceAll(" ", "\u00a0").replaceAll("task", "ta\u200bsk");
  const removed = expect.objectContaining({ code: "other-characters-removed", line: 1 }) as object;

  it("says what it says with plain ones, with either engine and in docker's records", () => {
    const plain = withoutColumns(read(LONG));
    for (const found of [
      read(copied),
      read(copied, [], LOGS, new ByteLines(literalFinder(WINDOW_BYTES, "javascript"))),
      read(dockerLog(copied)),
    ]) {
      const { logs, problems } = withoutColumns(found);
      expect(logs).toEqual(plain.logs);
      expect(problems).toContainEqual(removed);
    }
  });

  it("says what it says where it is held in memory, of the same places", () => {
    const [held] = recognise(SourceText.of("debug", copied), new Known([], LOGS), {
      zone: null,
      documentBytes: copied.length,
      strings: new StringPool(),
      yaml: new YamlBudget(),
    }).blocks;
    const { reading, head } = read(copied).logs[0]!;
    expect(held).toMatchObject({ type: "log", head, reading });
  });

  it("says so of a log of which a single line has them", () => {
    const lines = LONG.split("\n");
    const last = lines.findLastIndex((line) => line.includes("Task took"));
    expect(read(lines.with(last, lines[last]!.replaceAll(" ", "\u202f")).join("\n"))).toMatchObject({
      logs: JSON.parse(JSON.stringify(read(LONG).logs)) as object[],
      problems: [{ code: "other-characters-removed" }],
    });
  });
});

it("a log in colours is cited at the columns of its file", () => {
  const { logs } = read(LONG.replaceAll(/^[DI],/gm, "\u001b[36m$&\u001b[0m"));
  expect(logs[0]!.head).toEqual({ ...read(LONG).logs[0]!.head, column: 6 });
});

/** Real lines of every kind of log, and documents. */
const TEXTS = ["fixtures/kinds", "../shared/samples"]
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .flatMap((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8").split("\n"));

it.each(LOGS.map((kind) => [kind.title, kind] as const))(
  "the literals of the heads of %s are in every head",
  (_, kind) => {
    const heads = TEXTS.filter((line) => kind.heads(line));
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter((line) => !kind.headLiterals.some((literal) => line.includes(literal)))).toEqual([]);
  },
);

describe.each(LOGS.filter(({ matters }) => matters !== undefined).map((kind) => [kind.title, kind] as const))(
  "the literals of %s",
  (_, kind) => {
    it("are in every line that ends it or heads another log", () => {
      const wrong = TEXTS.filter(
        (line) =>
          !kind.matters!.some((literal) => line.includes(literal)) && !kind.heads(line) && !kind.continues(line),
      );
      expect(wrong).toEqual([]);
    });
  },
);

it("has a kind of which most lines are passed over", () => {
  const lines = LONG.split("\n");
  const read = lines.filter((line) => boshTaskDebug.matters!.some((literal) => line.includes(literal)));
  expect(read.length).toBeLessThan(lines.length / 20);
});
