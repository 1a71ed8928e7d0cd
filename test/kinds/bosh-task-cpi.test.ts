import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { boshTaskCpi } from "../../src/kinds/bosh-task-cpi.ts";
import { parseZone } from "../../src/syntax/timestamps.ts";
import { readLog } from "./read-log.ts";
import { at, codesOf, tasksOf } from "./told.ts";

const CPI = readFileSync("fixtures/kinds/bosh-task-cpi/task-23.cpi", "utf8");
const INSTANCE = "bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225";
const METADATA =
  `D, [2026-11-23T16:25:36.200400 #11700] DEBUG -- [req_id cpi-229839]: set_vm_metadata(vm-8099, ` +
  `{"director":"p-bosh","deployment":"bosh-health","job":"bosh-health-check","name":"${INSTANCE}"})\n`;

const read = (text: string, context: Parameters<typeof readLog>[2] = {}) => readLog(boshTaskCpi, text, context);

describe("the CPI log of a task", () => {
  it("that names neither task nor deployment is no fact", () => {
    const reading = read(CPI);
    expect(reading.facts).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: "nothing-used", severity: "note", line: 1 }]);
  });

  it("is of the task that the command before it names", () => {
    const reading = read(CPI, { command: "bosh -e x task 23 --cpi", zone: parseZone("+09:00") });
    expect(tasksOf(reading)).toMatchObject([
      { id: "23", basis: "output", change: null, state: null, startedAt: null, finishedAt: null, deployment: null },
    ]);
    expect(at(tasksOf(reading)[0]?.otherTime)).toBe("2026-11-23T07:25:36.200425Z");
    expect(reading.problems).toEqual([]);
  });

  it("is of the deployment that the metadata of a VM names", () => {
    const reading = read(CPI + METADATA);
    expect(tasksOf(reading)).toMatchObject([
      { id: null, deployment: "bosh-health", instances: [INSTANCE], citation: { line: 5 } },
    ]);
    expect(tasksOf(reading)[0]?.otherTime).toMatchObject({ raw: "2026-11-23T16:25:36.200425", zoneFrom: "unknown" });
    expect(codesOf(reading)).toEqual(["time-without-zone"]);
  });

  it("takes nothing from a line with NULs or from one that is cut", () => {
    expect(codesOf(read(CPI + METADATA.replace("vm-8099", "vm\0\0")))).toEqual(["lines-damaged", "nothing-used"]);
    expect(read(CPI + METADATA.slice(0, METADATA.indexOf("-health"))).facts).toEqual([]);
  });

  it("goes on over backtraces and what Go CPIs write, to a line of something else", () => {
    for (const line of [
      "",
      "  from x.rb:12",
      "/var/vcap/packages/cpi/x.rb:12:in `y'",
      "[Cmd Runner] 2026/11/23 DEBUG - x",
    ])
      expect(boshTaskCpi.continues(line)).toBe(true);
    for (const line of [
      "Succeeded",
      "Task 23 done",
      "ubuntu@opsmanager:~$ date",
      "I, [2026-11-23T16:26:01.188981 #11978] []  INFO -- DirectorJobRunner: Looking for task with task id 24",
      "I, [2024-03-05T23:31:04.612345 #7]  INFO -- : [8d3f1c9a-1111-4222-8333-944445555666] Started GET",
    ]) {
      expect(boshTaskCpi.heads(line)).toBe(false);
      expect(boshTaskCpi.continues(line)).toBe(false);
    }
  });

  it("reads lines of megabytes", () => {
    const long = METADATA.replace("vm-8099", "x".repeat(2_000_000));
    expect(tasksOf(read(long + METADATA))).toMatchObject([{ deployment: "bosh-health", citation: { line: 2 } }]);
  });
});
