import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { analyzeBundle } from "../src/index.ts";

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
