import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { outOfDockerLog } from "../src/detect/docker-log.ts";
import { withoutHardWraps } from "../src/detect/wrapping.ts";
import { analyzeBundle } from "../src/index.ts";
import type { Citation } from "../src/model.ts";
import { SourceText } from "../src/syntax/source-text.ts";
import { dockerLog, dockerRecord } from "./docker-records.ts";

const REGENERATE = readFileSync("fixtures/bundles/kb-297427/regenerate.json", "utf8");
const TOPOLOGY = readFileSync("fixtures/bundles/kb-297427/topology-after.annotated.yml", "utf8");
const DEPLOYMENTS = readFileSync("fixtures/kinds/bosh-deployments/deployments.tty.txt", "utf8");
const PRODUCTION_LOG = readFileSync("fixtures/kinds/opsman-production-log/production.log", "utf8");

const DEBUG_LOG = readFileSync("fixtures/kinds/bosh-task-debug/task-23.debug", "utf8");

const EVENTS = [
  '{"time":1795451131,"stage":"Preparing deployment","tags":[],"total":1,"task":"Preparing deployment","index":1,"state":"started","progress":0}',
  '{"time":1795451131,"stage":"Preparing deployment","tags":[],"total":1,"task":"Preparing deployment","index":1,"state":"finished","progress":100}',
  '{"time":1795451132,"stage":"Creating missing vms","tags":[],"total":1,"task":"bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0)","index":1,"state":"started","progress":0}',
  '{"time":1795451138,"stage":"Creating missing vms","tags":[],"total":1,"task":"bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0)","index":1,"state":"finished","progress":100}',
  '{"time":1795451138,"stage":"Updating instance","tags":["bosh-health-check"],"total":1,"task":"bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0) (canary)","index":1,"state":"started","progress":0}',
  '{"time":1795451152,"stage":"Updating instance","tags":["bosh-health-check"],"total":1,"task":"bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225 (0) (canary)","index":1,"state":"finished","progress":100}',
];

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "certrace-"))));
afterEach(() => rm(folder, { recursive: true }));

async function analyzed(content: string | Uint8Array) {
  await writeFile(join(folder, "events"), content);
  const report = await analyzeBundle([folder]);
  return {
    kind: report.inputs[0]!.kind,
    codes: report.inputs[0]!.problems.map(({ code }) => code),
    checks: report.healthChecks.map(({ deployed, visible, state }) => ({ deployed, visible, state })),
  };
}

const wrapped = (line: string, width: number): string => line.replaceAll(new RegExp(`.{${width}}`, "g"), "$&\n");

describe("an event log", () => {
  it.each([
    ["broken by a terminal", EVENTS.map((line) => wrapped(line, 80)).join("\n"), "hard-wraps-joined"],
    ["behind times of ts", EVENTS.map((line) => `Nov 23 16:25:31 ${line}`).join("\n"), "line-prefixes-removed"],
    [
      "behind times of a container",
      EVENTS.map((line) => `2026-11-23T16:25:31.123456789Z ${line}`).join("\n"),
      "line-prefixes-removed",
    ],
    ["behind names of a container", EVENTS.map((line) => `director_1  | ${line}`).join("\n"), "line-prefixes-removed"],
  ])("%s is read as what it is, and what was removed is said", async (_, content, code) => {
    const plain = await analyzed(`${EVENTS.join("\n")}\n`);
    expect(plain).toMatchObject({ kind: "bosh-task-events", codes: [], checks: [{ state: "running" }] });
    const found = await analyzed(`${content}\n`);
    expect(found).toEqual({ ...plain, codes: [code] });
  });

  it.each([
    ["indented in a page", EVENTS.map((line) => `    ${line}`).join("\n")],
    ["quoted in a mail", EVENTS.map((line) => `> ${line}`).join("\n")],
    ["with the line ends of Windows", EVENTS.join("\r\n")],
    ["behind a byte order mark", `\uFEFF${EVENTS.join("\n")}`],
  ])("%s gives the same check", async (_, content) => {
    const plain = await analyzed(`${EVENTS.join("\n")}\n`);
    expect((await analyzed(`${content}\n`)).checks).toEqual(plain.checks);
  });

  it("in UTF-16, either way, gives the same check", async () => {
    const plain = await analyzed(`${EVENTS.join("\n")}\n`);
    const little = Buffer.from(`\uFEFF${EVENTS.join("\n")}\n`, "utf16le");
    expect((await analyzed(little)).checks).toEqual(plain.checks);
    expect((await analyzed(Buffer.from(little).swap16())).checks).toEqual(plain.checks);
    expect(await readFile(join(folder, "events"))).toHaveLength(little.length);
  });
});

/** What a user sees of one input: what it is, where its parts stand, and what was found wrong with it. */
async function seen(content: string) {
  await writeFile(join(folder, "mail"), content);
  const { kind, status, blocks = [], problems } = (await analyzeBundle([folder])).inputs[0]!;
  return {
    kind,
    status,
    blocks: blocks.map(({ kind: of, line, facts }) => ({ kind: of, line, facts })),
    // what the mail itself says, nobody understands
    problems: problems
      .filter(({ code }) => code !== "lines-not-understood")
      .map(({ code, message, line, column }) => ({ code, message, line, column })),
  };
}

const REMOVED = {
  code: "line-prefixes-removed",
  message: "quote marks of a mail were removed",
  line: 1,
  column: 1,
};

/** The same in a mail in which it begins `lines` lower and `columns` further on the right. */
function inMail({ kind, status, blocks, problems }: Awaited<ReturnType<typeof seen>>, lines: number, columns: number) {
  return {
    kind,
    status,
    blocks: blocks.map((block) => ({ ...block, line: block.line! + lines })),
    problems: [REMOVED, ...problems.map((one) => ({ ...one, line: one.line! + lines, column: one.column! + columns }))],
  };
}

/** Mail programs leave no blanks at the ends of lines. */
const quoted = (text: string, mark: string): string =>
  text.trimEnd().replaceAll(/^.*$/gm, (line) => `${mark}${line}`.trimEnd());

describe("what a mail quotes", () => {
  it.each([
    ["JSON", "regenerate-response", REGENERATE],
    ["YAML", "topology", TOPOLOGY],
    ["YAML with its list at the margin", "topology", TOPOLOGY.replaceAll(/^ {4}/gm, "")],
    ["a table", "bosh-deployments", DEPLOYMENTS],
  ])("is read as what it is, at its place in the mail: %s", async (_, kind, text) => {
    const plain = await seen(text);
    expect(plain).toMatchObject({ kind, status: "used" });
    expect(await seen(quoted(text, "> "))).toEqual(inMail(plain, 0, 2));
    expect(await seen(`Hello,\n\nOn Monday X wrote:\n${quoted(text, "> ")}\nThanks, Bob\n`)).toEqual(
      inMail(plain, 3, 2),
    );
    expect(await seen(`It was:\n\n${quoted(text, ">")}\n`)).toEqual(inMail(plain, 2, 1));
    expect(await seen(`On Monday X wrote:\n${quoted(text, "> > ")}\n`)).toEqual(inMail(plain, 1, 4));
    expect(await seen(`On Monday X wrote:\n${quoted(text, ">> ")}\n`)).toEqual(inMail(plain, 1, 3));
  });

  it("is found at several depths, and behind what a reader wrote between", async () => {
    const mail = `X wrote:\n${quoted(DEPLOYMENTS, "> ")}\n${"And the topology?\n".repeat(8)}>\n${quoted(TOPOLOGY, "> > ")}\n`;
    expect((await seen(mail)).blocks).toMatchObject([
      { kind: "bosh-deployments", line: 2 },
      { kind: "topology", line: DEPLOYMENTS.trimEnd().split("\n").length + 11 },
    ]);
  });

  it.each([
    ["above", `Hello,\n${quoted(REGENERATE, "> ")}\n\n${DEPLOYMENTS}`],
    ["below", `${DEPLOYMENTS}\n${quoted(REGENERATE, "> ")}\n`],
    ["between", `${DEPLOYMENTS}\n${quoted(REGENERATE, ">> ")}\nand the topology:\n\n${TOPOLOGY}`],
  ])("is read beside what stands there without marks: %s", async (_, mail) => {
    const kinds = (await seen(mail)).blocks.map(({ kind }) => kind);
    expect(kinds).toContain("regenerate-response");
    expect(kinds).toContain("bosh-deployments");
    expect(kinds.includes("topology")).toBe(mail.includes("topology"));
  });

  it("may be a request with its answer", async () => {
    const call = `POST /api/v0/certificate_authorities/active/regenerate HTTP/1.1\nHost: opsman\n\nHTTP/1.1 422 Unprocessable Entity\nContent-Type: application/json\n\n${REGENERATE}`;
    expect((await seen(quoted(call, "> "))).blocks).toMatchObject([{ kind: "regenerate-response", line: 7 }]);
  });

  it("keeps the marks that are no quote's: by them curl tells the request", async () => {
    const call = `> DELETE /api/v0/certificate_authorities/a1b2c3 HTTP/1.1\n> Host: opsman\n>\n< HTTP/1.1 500 Internal Server Error\n< content-type: application/json\n<\n${REGENERATE}`;
    const calls = async (content: string) => {
      expect((await seen(content)).kind).toBe("regenerate-response");
      return (await analyzeBundle([folder])).calls.map(({ endpoint, status }) => ({ endpoint, status }));
    };
    expect(await calls(call)).toEqual([{ endpoint: "delete", status: 500 }]);
    expect(await calls(quoted(call, "> "))).toEqual(await calls(call));
  });

  it("is found beside a log with that margin", async () => {
    const log = quoted(PRODUCTION_LOG, "> ");
    const alone = await seen(`${log}\n`);
    expect(alone).toMatchObject({ kind: "opsman-production-log", blocks: [{ line: 1 }] });
    const both = await seen(`${log}\n>\n${quoted(REGENERATE, "> ")}\n`);
    expect(both.blocks).toEqual([
      ...alone.blocks,
      expect.objectContaining({ kind: "regenerate-response", line: log.split("\n").length + 2 }),
    ]);
  });

  it.each([
    ["the comparison of two files", `0a1,99\n${quoted(TOPOLOGY, "> ")}\n`],
    ["in a text that is longer than a mail", `${quoted(TOPOLOGY, "> ")}\n\n${"x".repeat(4 << 20)}\n`],
    ["a line here and there", `${TOPOLOGY.replaceAll("\n", "\n> ?\nx\ny\n").replaceAll(/^t/gm, "> t")}\n`],
  ])("is not %s", async (_, text) => {
    expect(await seen(text)).toMatchObject({ kind: null, blocks: [] });
  });

  it("is not what a shell asked for below a command whose output is there", async () => {
    const text = `$ bosh deployments\n${DEPLOYMENTS}\n$ cat > topology.yml <<END\n${quoted(TOPOLOGY, "> ")}\n> END\n`;
    expect((await seen(text)).blocks).toMatchObject([{ kind: "bosh-deployments" }]);
  });
});

/** What programs write before each line, by the number of the line. */
const PREFIXES: readonly (readonly [string, (line: number) => string])[] = [
  ["names of files as `grep` adds them", () => "/var/log/opsmanager/production.log.2.gz:"],
  ["names of files as `grep` adds them", (line) => `./case-7/production.log:${line}:`],
  ["numbers of lines", (line) => `${line}:`],
  ["numbers of lines", (line) => `${String(line).padStart(6)}\t`],
  ["numbers of lines", (line) => `${String(line).padStart(7)} `],
  ["numbers of lines", (line) => `${String(line).padStart(4)} │ `],
  ["times of the day", () => "[00:41:31.250] "],
  ["heads of syslog", () => "2024-03-06T00:41:40+0000 opsman rails[1219]: "],
  ["heads of syslog", () => '<14>1 2024-03-06T00:41:40.123456Z 10.0.0.5 opsman rs2 - [instance@47450 director="" index="0"] '],
  ["heads of syslog", () => "<14>1 2024-03-06T00:41:40.123456Z 10.0.0.5 opsman rs2 - - "],
]; // prettier-ignore

describe("what a program wrote before each line", () => {
  it.each(PREFIXES)("is taken off and said: %s", async (name, prefix) => {
    for (const text of [REGENERATE, TOPOLOGY, DEPLOYMENTS, PRODUCTION_LOG, DEBUG_LOG]) {
      const plain = await seen(text);
      const lines = text.trimEnd().split("\n");
      const found = await seen(lines.map((line, index) => `${prefix(index + 1)}${line}\n`).join(""));
      expect(found).toMatchObject({ kind: plain.kind, status: "used", blocks: plain.blocks });
      expect(found.problems).toContainEqual({
        code: "line-prefixes-removed",
        message: `${name} were removed`,
        line: 1,
        column: 1,
      });
    }
  });

  const JSON_LINES: readonly (readonly [string, (line: string) => unknown])[] = [
    ["Elasticsearch", (message) => ({ "@timestamp": "2024-03-06T00:41:40Z", message, host: { name: "x" } })],
    ["Elasticsearch, as it was found", (message) => ({ _index: "logs", _source: { message, tags: ["a"] } })],
    ["Splunk", (text) => ({ preview: false, result: { _raw: text, _time: "2024-03-06T00:41:40Z" } })],
    ["Loki", (line) => ({ labels: { a: "b" }, line: `${line}\n`, timestamp: "2024-03-06T00:41:40Z" })],
    ["journalctl", (text) => ({ __CURSOR: "s=1", MESSAGE: text, _PID: "1" })],
  ];

  it.each(JSON_LINES)("may be the JSON of a log platform: %s", async (_, record) => {
    for (const text of [REGENERATE, TOPOLOGY, DEPLOYMENTS, PRODUCTION_LOG, DEBUG_LOG]) {
      const plain = await seen(text);
      const lines = text.trimEnd().split("\n");
      const found = await seen(lines.map((line) => `${JSON.stringify(record(line))}\n`).join(""));
      expect(found).toMatchObject({ kind: plain.kind, status: "used", blocks: plain.blocks });
      expect(found.problems[0]).toMatchObject({ message: "wrappings of a log platform's JSON were removed" });
    }
  });

  it("is no such JSON where a line holds several lines of a log, or is the only one", async () => {
    const two = JSON.stringify({ events: [{ text: "{" }, { text: REGENERATE }] });
    for (const text of [`${two}\n${two}\n`, `${JSON.stringify({ message: REGENERATE })}\n`])
      expect(await seen(text)).toMatchObject({ kind: "document", problems: [{ code: "form-not-read" }, { code: "answer-in-words" }] }); // prettier-ignore
  });

  it("leaves what stands behind it at its place", async () => {
    const plain = await cited(PRODUCTION_LOG);
    const found = await cited(PRODUCTION_LOG.replaceAll(/^(?=.)/gm, "production.log:"));
    expect(found.map(({ line, column, text }) => [line, column - "production.log:".length, text])).toEqual(
      plain.map(({ line, column, text }) => [line, column, text]),
    );
  });
});

/** All places that the report of this file names, with what stands there. */
async function cited(content: string): Promise<Citation[]> {
  await writeFile(join(folder, "container.log"), content);
  const found: Citation[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("source" in value && "line" in value && "text" in value) found.push(value as Citation);
    Object.values(value).forEach(visit);
  };
  visit(await analyzeBundle([folder]));
  return found.toSorted((a, b) => a.line - b.line || a.column - b.column || (a.text < b.text ? -1 : 1));
}

describe("what docker's json-file driver wrote", () => {
  const removed = { ...REMOVED, message: "wrappings of docker's json-file driver were removed" };

  it.each([
    ["production.log", "opsman-production-log", PRODUCTION_LOG],
    ["a debug log", "bosh-task-debug", DEBUG_LOG],
    ["a debug log in colours", "bosh-task-debug", DEBUG_LOG.replaceAll(/^[DI],/gm, "\u001b[36m$&\u001b[0m")],
    ["the events of a task", "bosh-task-events", EVENTS.join("\n")],
    ["a table", "bosh-deployments", DEPLOYMENTS],
  ])("is read as what it is: %s", async (_, kind, text) => {
    const plain = await seen(text);
    expect(plain).toMatchObject({ kind, status: "used" });
    const found = await seen(dockerLog(text));
    const places = ({ problems }: typeof found) => problems.map(({ code, message, line }) => ({ code, message, line }));
    expect(found).toMatchObject({ kind, status: "used", blocks: plain.blocks });
    expect(found.problems).toContainEqual(removed);
    expect(places(found).filter(({ code }) => code !== removed.code)).toEqual(places(plain));
  });

  it.each([
    ["production.log", PRODUCTION_LOG],
    ["a debug log", DEBUG_LOG],
  ])("is cited as it was written, from where it stands in its line: %s", async (_, text) => {
    const plain = await cited(text);
    const found = await cited(dockerLog(text));
    expect(plain.length).toBeGreaterThan(0);
    expect(found.map(({ line, text: shown }) => [line, shown])).toEqual(
      plain.map(({ line, text: shown }) => [line, shown]),
    );
    const lines = dockerLog(text).split("\n");
    const escaped = (shown: string): string => dockerRecord(shown).slice('{"log":"'.length).split('","stream"')[0]!;
    for (const { line, column, text: shown } of found)
      expect(lines[line - 1]!.slice(column - 1, column - 1 + escaped(shown).length)).toBe(escaped(shown));
  });

  it("may stand below a prompt, and be cut at both ends", async () => {
    const lines = dockerLog(PRODUCTION_LOG).trimEnd().split("\n");
    const cut = ["$ sudo tail -c 9000 0f3e-json.log", 'OK","stream":"stdout","time":"2026-11-23T16:25:31.308Z"}'];
    const found = await seen([...cut, ...lines, lines[0]!.slice(0, 60)].join("\n"));
    const plain = await seen(PRODUCTION_LOG);
    expect(found.blocks).toEqual(plain.blocks.map((block) => ({ ...block, line: block.line! + 2 })));
  });

  it("is joined where docker split a line, though the other stream wrote between", async () => {
    const lines = PRODUCTION_LOG.trimEnd().split("\n");
    const split = lines.flatMap((line) => [
      dockerRecord(line.slice(0, 20)),
      dockerRecord("warning: a ", "stderr"),
      dockerRecord(line.slice(20, 40)),
      dockerRecord(`${line.slice(40)}\n`),
    ]);
    const found = await seen(`${split.join("\n")}\n`);
    const plain = await seen(PRODUCTION_LOG);
    expect(found.blocks).toEqual(plain.blocks.map((block) => ({ ...block, line: (block.line! - 1) * 4 + 1 })));
  });

  it("is unescaped", () => {
    const said = 'é\t"<b>" \\n 😀 \\';
    const records = [`${said}\n`, 'a",', "b\n", "c\\n", "\r\n", "end"].map((text) => `${dockerRecord(text)}\n`);
    const { text } = outOfDockerLog(SourceText.of("a", records.join("")))!;
    expect(text.content).toBe(`${said}\na",b\nc\\n\r\nend\n`);
    expect(text.positionAt(text.content.indexOf("<"))).toEqual({ line: 1, column: records[0]!.indexOf("\\u003c") + 1 });
    expect(text.positionAt(text.content.indexOf("end"))).toEqual({ line: 6, column: 9 });
  });

  it("has not ended a line with a backslash and an n", () => {
    const records = [dockerRecord("C:\\n"), dockerRecord("other\n", "stderr"), dockerRecord("ew\n")];
    expect(outOfDockerLog(SourceText.of("a", records.join("\n")))!.text.content).toBe("other\nC:\\new\n");
  });

  it("may hold more escapes than a function takes arguments", async () => {
    const many = dockerRecord('"'.repeat(300_000));
    const found = await seen(`${many}\n${dockerLog(PRODUCTION_LOG)}`);
    expect(found.kind).toBe("opsman-production-log");
    const shown = { Tables: null, Blocks: [DEBUG_LOG + "\n".repeat(300_000)], Lines: ["Task 23"] };
    expect((await seen(JSON.stringify(shown))).kind).toBe("bosh-task-debug");
  });

  it("is not read out of a file with a record here and there", async () => {
    expect((await seen(`${"x\n".repeat(20)}${dockerLog(REGENERATE)}`)).kind).toBe("document");
  });
});

const rowsOf = (path: string): string[] =>
  readFileSync(`fixtures/kinds/${path}`, "utf8")
    .split("\n")
    .filter((line) => / UTC \d{4} |\t/.test(line));

const padded = (rows: readonly string[]): string[] => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => row.padEnd(width));
};

/** As `bosh events | grep delete` gives them. */
const EVENT_ROWS = padded(
  rowsOf("bosh-events/events.tty.txt").filter((row) => row.length === 327 && / <- .*delete /.test(row)),
);
const TASK_ROWS = padded(rowsOf("bosh-tasks/director-276/tasks-recent-all.tty.txt"));
const INSTANCE_ROWS = padded(rowsOf("bosh-instances/cf-vms.txt"));
const DEPLOYMENT_ROWS = ["appMetrics-a0a1ece9204c", "bosh-health", "cf-3b9c1f0a2d6e4f5a8b7c", "metric-store"].map(
  (name) => `${name.padEnd(24)}\tbosh-dns/1.36.12\tbosh-vsphere-esxi-ubuntu-jammy-go_agent/1.351\t-\t`,
);

describe("rows of one length", () => {
  /** No terminal is as wide as that. */
  const LONG_LINE = "?".repeat(500);

  it.each([
    ["events", "bosh-events", EVENT_ROWS],
    ["tasks", "bosh-tasks", TASK_ROWS],
    ["instances", "bosh-instances", INSTANCE_ROWS],
    ["deployments", "bosh-deployments", DEPLOYMENT_ROWS],
  ])("are no lines that a terminal broke: %s", async (_, kind, rows) => {
    const equal = await seen(`${rows.join("\n")}\n`);
    const plain = await seen(`${rows.join("\n")}\n\n${LONG_LINE}\n`);
    expect(plain).toMatchObject({ kind, blocks: [{ kind }] });
    expect(equal).toEqual(plain);
    expect(equal.problems.map(({ code }) => code)).not.toContain("hard-wraps-joined");
  });

  it.each([
    ["times of ts", "Nov 23 16:25:31 "],
    ["times of a container", "2026-11-23T16:25:31.123456789Z "],
    ["names of a container", "director_1  | "],
    ["heads of syslog", "<14>Nov 23 16:25:31 bosh director[7]: "],
  ])("are as many behind %s", async (_, prefix) => {
    const plain = await seen(`${TASK_ROWS.join("\n")}\n`);
    const found = await seen(`${TASK_ROWS.map((row) => prefix + row).join("\n")}\n`);
    expect(found.blocks).toEqual(plain.blocks);
    // a last row that is shorter looks like the rest of the one before
    const short = [...TASK_ROWS.slice(0, -1), TASK_ROWS.at(-1)!.trimEnd()];
    expect((await seen(`${short.map((row) => prefix + row).join("\n")}\n`)).blocks).toEqual(plain.blocks);
  });
});

it("lines are joined where several breaks tell the width, and most of the lines that are as long are broken", () => {
  const joined = (...lines: string[]) => withoutHardWraps(SourceText.of("a", lines.join("\n")))?.text.content ?? null;
  const [full, rest, row] = ["x".repeat(80), "and the rest", `- ${"x".repeat(78)}`];
  expect(joined(full, rest)).toBeNull();
  expect(joined(full, rest, row, rest)).toBe(`${full}${rest}\n${row}${rest}`);
  expect(joined(full, rest, row, rest, row, row, row, row)).toBe(
    `${full}${rest}\n${row}${rest}${`\n${row}`.repeat(4)}`,
  );
  expect(joined(full, rest, row, rest, row, row, row, row, row)).toBeNull();
  expect(joined("x".repeat(50), rest, `- ${"x".repeat(48)}`, rest)).toBeNull();
});
