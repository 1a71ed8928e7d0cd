import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { healthMonitorLog } from "../../src/kinds/health-monitor-log.ts";
import { readLog } from "./read-log.ts";
import { at, codesOf, lifeOf, listsOf, tasksOf } from "./told.ts";

const LOG = readFileSync("fixtures/kinds/health-monitor-log/health_monitor.stdout.log", "utf8");
const DIRECTOR = "53a3e76e-e4ff-4ac0-84dc-0fea35e16aad";
const LINES = LOG.trimEnd().split("\n");
const [BEGIN, FINISH] = [LINES[1]!, LINES[6]!];

const read = (text: string) => readLog(healthMonitorLog, text);

describe("the log of the health monitor", () => {
  it("tells when updates began and how they ended, by the time in the text; an alert logged twice is one", () => {
    const tasks = tasksOf(read(LOG));
    expect(tasks.map((task) => [task.deployment, lifeOf(task)])).toEqual([
      ["bosh-health", "done 2024-03-05T23:31:04Z 2024-03-05T23:31:26Z"],
      ["cf-3b9c1f0a2d6e4f5a8b7c", "error 2024-03-05T23:31:05Z 2024-03-05T23:33:02Z"],
      ["bosh-health", "? 2024-03-05T23:41:04Z ?"],
    ]);
    expect(tasks[0]).toMatchObject({
      id: null,
      basis: "alert",
      change: "create",
      startedAt: { raw: "2024-03-05 23:31:04 UTC", zoneFrom: "text" },
      citation: { line: 2, column: 1 },
    });
    expect(tasks[1]?.result).toBe("#<Bosh::Director::TaskCancelled: Task 18 cancelled>");
  });

  it("names the director", () => {
    expect(listsOf(read(LOG)).map(({ director }) => director)).toEqual([DIRECTOR]);
    const two = [BEGIN, FINISH, ...[BEGIN, FINISH].map((line) => line.replace(DIRECTOR, "another"))].join("\n");
    expect(listsOf(read(two)).map(({ director, tasks }) => [director, tasks.length])).toEqual([
      [DIRECTOR, 1],
      ["another", 1],
    ]);
  });

  it("an end without its beginning, and ends out of order", () => {
    expect(tasksOf(read(FINISH)).map(lifeOf)).toEqual(["done ? 2024-03-05T23:31:26Z"]);
    expect(tasksOf(read([FINISH, BEGIN].join("\n"))).map(lifeOf)).toEqual([
      "done ? 2024-03-05T23:31:26Z",
      "? 2024-03-05T23:31:04Z ?",
    ]);
    const later = BEGIN.replace("@ 2024-03-05 23:31:04", "@ 2024-03-05 23:41:04");
    expect(tasksOf(read([later, FINISH].join("\n"))).map(lifeOf)).toEqual([
      "? 2024-03-05T23:41:04Z ?",
      "done ? 2024-03-05T23:31:26Z",
    ]);
  });

  it("damaged and cut lines are not read, very long ones are", () => {
    const damaged = [BEGIN, FINISH.replace("Finish", "Fini\0h")].join("\n");
    expect(tasksOf(read(damaged)).map(lifeOf)).toEqual(["? 2024-03-05T23:31:04Z ?"]);
    expect(read(damaged).problems).toMatchObject([{ code: "lines-damaged", line: 2 }]);
    expect(codesOf(read(BEGIN.slice(0, BEGIN.indexOf("-4ac0"))))).toEqual(["nothing-used"]);
    expect(codesOf(read(BEGIN.replace("03-05 23:31", "02-31 23:31")))).toEqual(["nothing-used"]);
    expect(at(tasksOf(read(`${LINES[7]}${"x".repeat(1_000_000)}`))[0]?.finishedAt)).toBe("2024-03-05T23:33:02Z");
  });

  it("one without such an alert says so", () => {
    const reading = read(LINES[0]!);
    expect(reading.facts).toEqual([]);
    expect(codesOf(reading)).toEqual(["nothing-used"]);
  });

  it("claims no other log", () => {
    for (const line of [
      "I, [2026-11-23T16:02:14.155754 #12064] []  INFO -- Director: [ALERT] Alert @ x",
      "I, [2024-03-05T23:31:04.612345 #7]  INFO -- : [8d3f1c9a-1111-4222-8333-944445555666] Started GET",
      "I, [2024-03-05T23:31:04.612345 #7]  INFO : Listening on port 80",
      "Alert @ 2024-03-05 23:31:04 UTC, severity 4: Begin update deployment for 'bosh-health' against Director 'x'",
    ])
      expect(healthMonitorLog.heads(line)).toBe(false);
    expect(healthMonitorLog.continues("I, [2024-03-05T23:31:04.612345 #7]  INFO : Listening on port 80")).toBe(true);
    expect(healthMonitorLog.continues("23  done  Mon Nov 23 16:25:31 UTC 2026")).toBe(false);
  });
});
