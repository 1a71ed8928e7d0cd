import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directorWorkerLog } from "../../src/kinds/director-worker-log.ts";
import { readLog } from "./read-log.ts";
import { at, codesOf, tasksOf } from "./told.ts";

const LOG = readFileSync("fixtures/kinds/director-worker-log/worker_2.stdout.log", "utf8");

const read = (text: string) => readLog(directorWorkerLog, text);
const task = (text: string, id: string) => tasksOf(read(text)).find((one) => one.id === id);
const line = (time: string, id: number, what: string): string =>
  `I, [2026-11-23T16:04:16.214604 #15323] []  INFO -- DirectorWorker: ${time}: [Worker(worker_1)] Job Bosh::Director::Jobs::DBJob (id=${id}) (queue=normal) ${what}\n`;

describe("the log of a director's worker", () => {
  it("tells when it took up a job and was through with it, each within a second", () => {
    const found = task(LOG, "23");
    expect(found).toMatchObject({ basis: "worker-log", state: null, change: null, deployment: null });
    expect(at(found?.startedAt)).toBe("2026-11-23T16:25:31Z..2026-11-23T16:25:32Z");
    expect(at(found?.finishedAt)).toBe("2026-11-23T16:25:53Z..2026-11-23T16:25:54Z");
    expect(found?.startedAt).toMatchObject({ raw: "2026-11-23T16:25:31+0000", zoneFrom: "text" });
    expect(found?.citation.text).toContain("(id=23) (queue=normal) RUNNING");
    expect(LOG.split("\n")[found!.citation.line - 1]).toBe(found!.citation.text);
  });

  it("tells of every job", () => {
    expect(tasksOf(read(LOG)).map(({ id }) => id)).toEqual(
      [...LOG.matchAll(/\(id=(\d+)\) \(queue=\w+\) RUNNING/g)].map((match) => match[1]),
    );
    expect(read(LOG).problems).toEqual([]);
  });

  it("reads the offset of a director in another zone", () => {
    const found = task(line("2026-11-24T01:25:31+0900", 23, "RUNNING"), "23");
    expect(at(found?.startedAt)).toBe("2026-11-23T16:25:31Z..2026-11-23T16:25:32Z");
  });

  it("a job that failed has ended, one that runs has not", () => {
    const log =
      line("2026-11-23T16:25:31+0000", 23, "RUNNING") +
      line("2026-11-23T16:25:40+0000", 23, "FAILED (0 prior attempts) with RuntimeError: x") +
      line("2026-11-23T16:26:00+0000", 24, "RUNNING");
    expect(at(task(log, "23")?.finishedAt)).toBe("2026-11-23T16:25:39Z..2026-11-23T16:25:40Z");
    expect(task(log, "24")).toMatchObject({ finishedAt: null, state: null });
  });

  it("an end without its beginning, and a job that ran twice", () => {
    const end = line("2026-11-23T16:25:40+0000", 23, "COMPLETED after 9.1234");
    expect(task(end, "23")).toMatchObject({ startedAt: null });
    const twice =
      line("2026-11-23T16:25:31+0000", 23, "RUNNING") + end + line("2026-11-23T16:30:00+0000", 23, "RUNNING");
    expect(
      tasksOf(read(twice)).map(({ startedAt, finishedAt }) => [
        at(startedAt)?.slice(11, 19),
        at(finishedAt)?.slice(11, 19),
      ]),
    ).toEqual([
      ["16:25:31", "16:25:39"],
      ["16:30:00", undefined],
    ]);
  });

  it("what is damaged or cut is not read", () => {
    const damaged = line("2026-11-23T16:25:31+0000", 23, "RUN\0ING") + line("2026-11-23T16:26:00+0000", 24, "RUNNING");
    expect(tasksOf(read(damaged)).map(({ id }) => id)).toEqual(["24"]);
    expect(read(damaged).problems).toMatchObject([{ code: "lines-damaged", line: 1 }]);
    expect(codesOf(read(line("2026-11-23T16:25:31+0000", 23, "RUNNI")))).toEqual(["nothing-used"]);
    expect(codesOf(read(line("2026-13-41T16:25:31+0000", 23, "RUNNING")))).toEqual(["nothing-used"]);
    expect(tasksOf(read(line("2026-11-23T16:25:31+0000", 23, `FAILED ${"x".repeat(1_000_000)}`)))).toHaveLength(1);
  });

  it("claims no other log with such a head", () => {
    for (const other of [
      'I, [2026-11-23T16:25:31.375 #1] [task:23]  INFO -- DirectorAudit: {"id":136}',
      "I, [2026-11-23T16:25:31.3 #1] [task:23]  INFO -- DirectorJobRunner: x -- DirectorWorker: y",
      "I, [2024-03-05T23:31:04.612345 #7]  INFO -- : [8d3f1c9a-1111-4222-8333-944445555666] DirectorWorker: x",
      "23  done  Mon Nov 23 16:25:31 UTC 2026",
    ]) {
      expect(directorWorkerLog.heads(other)).toBe(false);
      expect(directorWorkerLog.continues(other)).toBe(false);
    }
  });
});
