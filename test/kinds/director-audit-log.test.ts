import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directorAuditLog } from "../../src/kinds/director-audit-log.ts";
import { readLog } from "./read-log.ts";
import { at, codesOf, lifeOf, listsOf, tasksOf, variablesOf } from "./told.ts";

const WORKER_1 = readFileSync("fixtures/kinds/director-audit-log/audit_worker_1.log", "utf8");
const WORKER_2 = readFileSync("fixtures/kinds/director-audit-log/audit_worker_2.log", "utf8");
const API = readFileSync("fixtures/kinds/director-audit-log/audit.log", "utf8");

const read = (text: string) => readLog(directorAuditLog, text);
const task = (text: string, id: string) => tasksOf(read(text)).find((one) => one.id === id);

describe("the audit log of a director", () => {
  it("tells when a deployment was locked, by times that name their zone", () => {
    const found = task(WORKER_2, "23")!;
    expect(found).toMatchObject({ basis: "lock-event", change: "create", state: "done", deployment: "bosh-health" });
    expect(lifeOf(found)).toBe("done 2026-11-23T16:25:31Z 2026-11-23T16:25:54Z");
    expect(found.startedAt).toMatchObject({ raw: "2026-11-23 16:25:31 UTC", zoneFrom: "text" });
    expect(WORKER_2.split("\n")[found.citation.line - 1]).toBe(found.citation.text);
    expect(lifeOf(task(WORKER_2, "24"))).toBe("done 2026-11-23T16:26:01Z 2026-11-23T16:26:08Z");
  });

  it("tells of all that the worker did, and of nothing that it did not", () => {
    expect(tasksOf(read(WORKER_1)).map(({ id, state }) => `${id} ${state}`)).toEqual([
      "11 error",
      "12 done",
      "13 done",
      "15 done",
    ]);
    expect(listsOf(read(WORKER_1))[0]).toMatchObject({ covers: null, gaps: [] });
  });

  it("tells of the versions that were bound", () => {
    const bound = variablesOf(read(WORKER_2)).filter((variable) => variable.task === "23");
    expect(bound).toHaveLength(6);
    expect(bound.find(({ name }) => name === "/dns_api_tls_ca")).toMatchObject({
      versionId: "b64a0ddc-d3c9-473d-a860-193836a88d84",
      deployment: "bosh-health",
    });
    expect(at(bound[0]?.at)).toBe("2026-11-23T16:25:31Z");
  });

  it("a task that had not ended at the end of the file is not said to run: the log may go on in another", () => {
    const lines = WORKER_2.split("\n");
    const cut = lines.slice(
      0,
      lines.findIndex((line) => line.includes('"id":150,')),
    );
    expect(task(cut.join("\n"), "23")).toMatchObject({ state: null, finishedAt: null });
    expect(at(task(cut.join("\n"), "23")?.otherTime)).toBe("2026-11-23T16:25:38Z");
  });

  it("takes the calls of the API, and says that they tell nothing", () => {
    expect(read(API).facts).toEqual([]);
    expect(codesOf(read(API))).toEqual(["nothing-used"]);
    const mixed = read(`${API}${WORKER_2}`);
    expect(mixed.problems).toEqual([]);
    expect(tasksOf(mixed)).toHaveLength(9);
  });

  it("reads a director in another zone", () => {
    const local = WORKER_2.replaceAll("[2026-11-23T16:25:31", "[2026-11-24T01:25:31");
    expect(lifeOf(task(local, "23"))).toBe("done 2026-11-23T16:25:31Z 2026-11-23T16:25:54Z");
    const ruby = WORKER_2.replaceAll('"2026-11-23 16:25:31 UTC"', '"2026-11-24 01:25:31 +0900"');
    expect(lifeOf(task(ruby, "23"))).toBe("done 2026-11-23T16:25:31Z 2026-11-23T16:25:54Z");
  });

  it("keeps what stands around damage, and says what was lost", () => {
    const lines = WORKER_2.split("\n");
    const acquired = lines.findIndex((line) => line.includes('"id":136,'));
    for (const damaged of [lines[acquired]!.slice(0, 200), "\0".repeat(300), "I, [2026-11-23T16:2"]) {
      const reading = read(lines.with(acquired, damaged).join("\n"));
      expect(codesOf(reading)).toEqual(["lines-damaged"]);
      expect(reading.problems[0]?.line).toBe(acquired + 1);
      expect(tasksOf(reading)).toHaveLength(9);
      expect(tasksOf(reading).find(({ id }) => id === "23")).toMatchObject({ startedAt: null, state: "done" });
    }
  });

  it("an event without a time that names its zone is lost", () => {
    const reading = read(WORKER_2.replaceAll("16:25:54 UTC", "16:25:54"));
    expect(codesOf(reading)).toEqual(["lines-damaged"]);
    expect(tasksOf(reading).find(({ id }) => id === "23")).toMatchObject({ finishedAt: null, state: null });
  });

  it("a release before its acquire is no task", () => {
    const reading = read(WORKER_2.replaceAll("2026-11-23 16:25:54 UTC", "2026-11-23 16:25:14 UTC"));
    expect(codesOf(reading)).toEqual(["finished-before-started"]);
    expect(tasksOf(reading).find(({ id }) => id === "23")).toMatchObject({ startedAt: null, finishedAt: null });
  });

  it("a line of a megabyte", () => {
    const long = `${API.split("\n")[1]!}${" x".repeat(500_000)}\n`;
    expect(tasksOf(read(`${long}${WORKER_2}`))).toHaveLength(9);
  });

  it("is no other log of the director", () => {
    expect(
      directorAuditLog.heads('I, [2026-11-23T16:25:31.308180 #11590] [task:23]  INFO -- Director: {"id":136}'),
    ).toBe(false);
    expect(directorAuditLog.heads("CEF:0|CloudFoundry|BOSH|276.0.0|director_api|/info|1|x")).toBe(false);
  });
});
