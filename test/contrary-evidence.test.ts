import { describe, expect, it } from "vitest";
import { parseTime, type Report } from "../src/index.ts";
import { unixDate } from "./simulator/cli-table.ts";
import { answer, activated, bound, CA, CF, CHECKS, credhub, deployments, HEALTH, HEALTHWATCH, judged, logged, METRICS, START, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

/** A call in a check that all else shows to be the race, and what speaks against that. */

const OTHERS: readonly Ran[] = [[-300, -250, "create", CF], [-200, -150, "create", METRICS]]; // prettier-ignore
const LISTED: readonly Ran[] = [...OTHERS, ...CHECKS];
const OLD_CHECK = "bosh-health-check";
const CALL = { "1.txt": answer(1250) };
const seenAt = (at: number, newest: readonly string[] = [HEALTH]) => ({ "topology.txt": topology(at, [CF, METRICS], newest) }); // prettier-ignore
const RACE = { ...CALL, "tasks.json": tasks(LISTED), ...seenAt(1260) };

const criterion = ({ findings }: Report, id: string, index = 0) => findings[index]!.criteria.find((one) => one.id === id)!; // prettier-ignore
const limits = ({ findings }: Report) => findings.flatMap((finding) => finding.limits).join();
const assumptions = ({ findings }: Report) => findings[0]!.assumptions.map(({ statement }) => statement).join();

/** What CredHub says of the versions of the certificate. */
function versions(createdAt: number): string {
  const at = (seconds: number) => new Date((START + seconds) * 1_000).toISOString();
  const version = (id: string, created: number, transitional: boolean) =>
    ({ id, version_created_at: at(created), expiry_date: at(created + 1e8), transitional, certificate_authority: true, self_signed: true, generated: true }); // prettier-ignore
  const certificate = { id: "c", name: CA, signed_by: CA, signs: [], versions: [version("new", createdAt, false), version("old", -1e6, true)] }; // prettier-ignore
  return JSON.stringify({ certificates: [certificate] });
}

it("without it is confirmed", async () => {
  expect((await judged(RACE)).verdict).toBe("confirmed");
});

describe("a newest version that was made or activated later", () => {
  const LATER = { ...RACE, ...seenAt(1860) };

  it.each<readonly [string, "probable" | "possible", Readonly<Record<string, string>>]>([
    ["activated behind the call", "probable", { "production.log": activated(1500) }],
    ["generated behind it", "probable", { "production.log": logged(1500, 1500, "200 OK", "generate", "2") }],
    // the check took the version before
    ["activated while the check was there, before the call", "possible", { "production.log": activated(1230) }],
    ["made later, as a list of certificates says", "probable", { "certificates.json": versions(1500) }],
  ])("is none that the check can have used: %s", async (_, verdict, files) => {
    const report = await judged({ ...LATER, ...files });
    expect(report.verdict).toBe(verdict);
    const { status, statement } = criterion(report, "newest-version-only-on-health-check");
    expect(status).toBe("unknown");
    expect(statement).toContain("before the capture and after the check of the call had begun");
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["nothing says so", {}],
    ["it was activated before the check was created", { "production.log": activated(1000) }],
    ["leaves alone were regenerated", { "production.log": logged(1500, 1500, "200 OK", "active/regenerate", "2") }],
    ["it was made before", { "certificates.json": versions(100) }],
  ])("is not suspected where %s", async (_, files) => {
    expect((await judged({ ...LATER, ...files })).findings[0]!.verdict).toBe("confirmed");
  });

  it.each(["generate", "activate"])("may come of another attempt where the call was to %s one and was refused", async (step) => {
    const path = step === "activate" ? "f7bc18f34f2a7a9403c3/activate" : step;
    const body = answer(0).split("\n\n")[1]!.replace("failed to regenerate leaf certificates", "failed");
    const refused = logged(1250, 1251, "422 Unprocessable Entity", path);
    const files = { ...LATER, "1.txt": body, "production.log": refused };
    const late = await judged(files);
    expect(late.verdict).toBe("probable");
    expect(assumptions(late)).toContain(`had been activated before call-1, although that was to ${step} one`);
    const seen = await judged({ ...files, "before.txt": topology(900, [CF, METRICS], []) });
    expect(seen.verdict).toBe("confirmed");
    expect((await judged({ ...files, "production.log": activated(1000) + refused })).findings[0]!.verdict).toBe("confirmed");
  }); // prettier-ignore

  it("is not what the check of the call took, where nothing shows who was on which", async () => {
    const files = { ...CALL, "tasks.json": tasks(LISTED) };
    expect((await judged(files)).verdict).toBe("probable");
    const late = await judged({ ...files, "production.log": activated(1230) });
    expect(late.verdict).toBe("possible");
    expect(limits(late)).toContain("after the check of the call had been created: that check took the version before");
    const listed = await judged({ ...files, "certificates.json": versions(1230) });
    expect(listed.verdict).toBe("possible");
    expect(limits(listed)).toContain("version new was created, after the check of the call had been created");
    expect((await judged({ ...files, "production.log": activated(1000) })).verdict).toBe("probable");
    const task = report(await judged(files)).createTask;
    const took = (version: string) => ({ "events.json": bound(1205, HEALTH, version).replace('"90"', `"${task}"`) });
    const older = await judged({ ...files, ...took("old"), "certificates.json": versions(100) });
    expect(older.verdict).toBe("possible");
    expect(limits(older)).toContain(`task ${task}, which created the check of the call, bound old`);
    for (const fitting of [
      { ...took("new"), "certificates.json": versions(100) },
      { ...took("old"), "certificates.json": versions(1500) },
    ])
      // prettier-ignore
      expect((await judged({ ...files, ...fitting })).verdict).toBe("probable");
    function report({ healthChecks }: Report) {
      return healthChecks.find(({ deployed }) => deployed.from === "2024-03-06T00:20:00Z")!;
    }
  });

  describe("that CredHub created only after the call", () => {
    const made = [
      { "certificates.json": versions(1500) },
      { "credhub.log": credhub(1500, "REGENERATE_CERTIFICATE", "new") },
    ];
    const files = { ...CALL, "tasks.json": tasks(CHECKS) };
    const tile = topology(1990, [CF, HEALTH], [METRICS]);
    const withoutDate = (text: string) => text.slice(text.indexOf("\n") + 1);

    it.each<readonly [string, string]>([
      ["a tile on it, later", tile],
      ["a tile on it, at a time that is not known", withoutDate(tile)],
      ["a health check on it, at a time that is not known", withoutDate(topology(1990, [CF, METRICS], [HEALTH]))],
    ])("was not the newest then: %s", async (_, shown) => {
      const before = await judged({ ...files, "topology.txt": shown, "certificates.json": versions(100) });
      expect(criterion(before, "newest-version-only-on-health-check").status).not.toBe("unknown");
      for (const told of made) {
        const report = await judged({ ...files, "topology.txt": shown, ...told });
        const { status, statement } = criterion(report, "newest-version-only-on-health-check");
        expect([report.verdict, status]).toEqual(["probable", "unknown"]);
        expect(statement).toMatch(/does not speak for this call: .* only after the call$/);
      }
    });

    it("may have been so, where the clocks leave open which came first", async () => {
      const listed = { ...files, "tasks.json": tasks(LISTED), "topology.txt": topology(1990, [CF], [METRICS]) };
      const near = await judged({ ...listed, "certificates.json": versions(1220) });
      expect(near.verdict).toBe("ruled-out");
      expect(assumptions(near)).toBe("no deploy or certificate change came between the call and topology.txt:2");
      expect(assumptions(await judged({ ...listed, "certificates.json": versions(1100) }))).toBe("");
    });
  });
});

describe("a check of the other Healthwatch that was left behind", () => {
  const left: readonly Ran[] = [[300, 320, "create", OLD_CHECK], [390, 400, "delete", OLD_CHECK, "error"]]; // prettier-ignore

  it("keeps a call in a passing one from being the passing race", async () => {
    const report = await judged({ ...RACE, "tasks.json": tasks([...LISTED, ...left]), ...seenAt(1260, [HEALTH, OLD_CHECK]) }); // prettier-ignore
    expect(report.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "orphaned-health-check" } });
    expect(criterion(report, "check-went-away").statement).toContain("ended in error");
    expect(report.cadence).toMatchObject({ periodSeconds: 600, spreadSeconds: 0 });
  });

  it("does so as an assumption where no topology shows which version it uses", async () => {
    const files = { ...CALL, "tasks.json": tasks([...LISTED, ...left]) };
    const report = await judged(files);
    expect(report.verdict).toBe("ruled-out");
    expect(assumptions(report)).toBe("bosh-health-check, which was left behind, is on the newest version");
    for (const told of [{ "production.log": activated(500) }, { "certificates.json": versions(500) }]) {
      const made = await judged({ ...files, ...told });
      expect(made.findings[0]).toMatchObject({ verdict: "probable", diagnosis: { code: "health-check-race" } });
    }
  });

  it("does not where a topology shows it on the older version, whenever that was taken", async () => {
    const deployed: Ran = [600, 650, "create", CF];
    const shown = topology(0, [CF, METRICS, OLD_CHECK], [HEALTH]).replace(/.*\n/, "");
    const report = await judged({
      ...CALL,
      "tasks.json": tasks([...LISTED, ...left, deployed]),
      "topology.txt": shown,
    });
    // a tile was deployed before the call, so that a topology without a time tells nothing of the tiles
    expect(report.captures[0]!.speaksFor).toEqual([]);
    expect(report.verdict).toBe("probable");
    const before = `${unixDate(START + 200)}\n${shown}`;
    const earlier = await judged({ ...CALL, "tasks.json": tasks([...LISTED, ...left, deployed]), "topology.txt": before }); // prettier-ignore
    expect(assumptions(earlier)).toContain("which was left behind, is on the newest version");
  });

  it("does not where it was deleted before the call", async () => {
    const gone: readonly Ran[] = [...left, [1000, 1010, "delete", OLD_CHECK]];
    expect((await judged({ ...RACE, "tasks.json": tasks([...LISTED, ...gone]) })).verdict).toBe("confirmed");
  });
});

describe("a check of the other Healthwatch on the newest version, of which no task is listed", () => {
  const both = { "topology.txt": topology(1260, [CF, METRICS], [HEALTH, OLD_CHECK]) };

  it("may have been left behind: the race is not confirmed", async () => {
    const report = await judged({ ...RACE, ...both });
    expect(report.verdict).toBe("probable");
    const sign = "topology.txt:2 shows bosh-health-check on the newest version, and no task list shows a check of it then"; // prettier-ignore
    expect(criterion(report, "check-went-away")).toMatchObject({
      status: "unknown",
      statement: expect.stringContaining(`task 107 deleted bosh-health at 00:21:40 UTC, and ${sign}`),
    });
    expect(limits(report)).toContain(sign);
    expect(report.findings[0]!.remedy[0]).toContain("See first whether bosh-health-check is still there");
  });

  it("is said to have been there before, where that was longer than a check lasts", async () => {
    const report = await judged({ ...RACE, ...both, "before.txt": topology(300, [CF, METRICS], [OLD_CHECK]) });
    expect(report.verdict).toBe("probable");
    expect(limits(report)).toContain("before.txt:2 shows it, too, 16 min before: it may have been left behind");
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["its own tasks explain it", { "tasks.json": tasks([...LISTED, [1190, 1210, "create", OLD_CHECK], [1400, 1410, "delete", OLD_CHECK]]) }],
    ["a later topology does not show it any more", { "later.txt": topology(1500, [CF, METRICS], []) }],
    ["it was gone before", { "topology.txt": seenAt(1260)["topology.txt"], "before.txt": topology(300, [CF, METRICS], [OLD_CHECK]) }],
  ])("is nothing against it where %s", async (_, more) => {
    expect((await judged({ ...RACE, ...both, ...more })).verdict).toBe("confirmed");
  }); // prettier-ignore
});

describe("the same violation outside every check, a while before", () => {
  it("shows that the check is not the reason, where lists show that nothing changed", async () => {
    const report = await judged({ ...RACE, "2.txt": answer(900) });
    expect(report.findings.map(({ verdict }) => verdict)).toEqual(["ruled-out", "ruled-out"]);
    expect(criterion(report, "check-went-away", 1).statement).toContain("had come at 00:14:59");
  });

  it("does not where a deploy or a change of certificates came between", async () => {
    const deployed = tasks([...LISTED, [1000, 1050, "create", CF]]);
    expect((await judged({ ...RACE, "2.txt": answer(900), "tasks.json": deployed })).findings[1]!.verdict).toBe("confirmed"); // prettier-ignore
    const changed = { "production.log": activated(1000) };
    expect((await judged({ ...RACE, "2.txt": answer(900), ...changed })).findings[1]!.verdict).toBe("confirmed");
  });

  it("leaves that open where a deploy ran at both calls, and all the time between", async () => {
    for (const [from, to, verdict] of [[300, 1800, "probable"], [300, null, "probable"], [300, 1000, "confirmed"], [1000, 1800, "confirmed"]] as const) {
      const rows = tasks([...LISTED, [from, to, "create", CF]]);
      const report = await judged({ ...RACE, "2.txt": answer(900), "tasks.json": rows });
      expect(report.findings[1]!.verdict).toBe(verdict);
      const came = "the same violation had come at 00:14:59 UTC on 2024-03-06, outside every check";
      expect(report.findings[1]!.limits.join().includes(came)).toBe(verdict === "probable");
    }
  }); // prettier-ignore
});

describe("outputs that do not fit the checks that tasks tell of", () => {
  const files = { ...CALL, "tasks.json": tasks(LISTED), ...seenAt(1860) };
  const absent = { "list.txt": deployments(2440, [CF, METRICS, HEALTHWATCH]) };

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["a list without a check that was visible", absent, "list.txt:4 does not show bosh-health, which by its tasks was visible"], // prettier-ignore
    ["a topology without one", { "later.txt": topology(2440, [CF, METRICS], []) }, "later.txt:2 does not show bosh-health"], // prettier-ignore
    ["a topology with one when there was none", seenAt(960), "topology.txt:2 shows bosh-health at a time at which the task list shows none"], // prettier-ignore
  ])("leave in doubt whether the clocks are level: %s", async (_, more, limit) => {
    expect((await judged(files)).verdict).toBe("confirmed");
    const report = await judged({ ...files, ...more });
    expect(report.verdict).toBe("probable");
    expect(limits(report)).toContain(limit);
    // that they are is shown where the very check of the call was seen
    const seen = { "seen.txt": deployments(1240, [CF, METRICS, HEALTH, HEALTHWATCH]) };
    expect((await judged({ ...files, ...more, ...seen })).verdict).toBe("confirmed");
  });

  it.each([
    ["names no Healthwatch", { "list.txt": deployments(2440, [CF, METRICS]) }],
    ["was saved as the check went", { "list.txt": deployments(2492, [CF, METRICS, HEALTHWATCH]) }],
    ["shows it", { "list.txt": deployments(2440, [CF, HEALTH, HEALTHWATCH]) }],
    ["was saved between two", { "list.txt": deployments(2300, [CF, METRICS, HEALTHWATCH]) }],
  ])("do not where a list %s", async (_, more) => {
    expect((await judged({ ...files, ...more })).verdict).toBe("confirmed");
  });
});

describe("a delete task that is not listed", () => {
  const without = (...starts: number[]) => tasks(LISTED.filter(([from]) => !starts.includes(from)));

  it("leaves a check there no longer than others lasted, but as an assumption", async () => {
    const files = { ...RACE, "tasks.json": without(1290) };
    expect((await judged(files)).verdict).toBe("confirmed");
    const late = await judged({ ...files, "1.txt": answer(1500) });
    expect(late.verdict).toBe("probable");
    expect(assumptions(late)).toContain("no delete of bosh-health is missing from the task list");
    expect(late.headline).toContain("rests on an assumption: no delete of bosh-health is missing");
    expect(late.findings[0]!.collect[0]!.command).toContain("bosh tasks");
    // the list again, saved later, settles it; a copy of the same does not
    const again = { ...files, "1.txt": answer(1500) };
    const later = tasks([...LISTED.filter(([from]) => from !== 1290), [2600, 2650, "create", CF]]);
    expect((await judged({ ...again, "again.json": later })).verdict).toBe("confirmed");
    expect((await judged({ ...again, "again.json": files["tasks.json"] })).verdict).toBe("probable");
  });

  it("is missing where the next check was created: the one before was not left behind", async () => {
    const report = await judged({ ...RACE, "1.txt": answer(1500), "tasks.json": tasks([...LISTED.filter(([from]) => ![690, 1290, 1890].includes(from)), [3000, 3100, "create", CF]]) }); // prettier-ignore
    expect(report.findings[0]!.diagnosis.code).not.toBe("orphaned-health-check");
    expect(criterion(report, "check-went-away").status).not.toBe("unmet");
  });

  it("is of a list without any: it shows when checks began and not when they ended", async () => {
    const rows = tasks([...LISTED.filter(([, , change]) => change === "create"), [5000, 5100, "create", CF]]);
    for (const at of [1250, 1500, 2600]) {
      const report = await judged({ ...RACE, "1.txt": answer(at), "tasks.json": rows });
      expect(["probable", "possible"]).toContain(report.verdict);
      expect(report.healthChecks.map(({ state }) => state)).not.toContain("orphaned");
    }
  });
});

describe("a check that is seen behind its deletion", () => {
  it("has not gone away for sure", async () => {
    const report = await judged({ ...RACE, "later.txt": topology(1500, [CF, METRICS], [HEALTH]) });
    expect(report.verdict).toBe("probable");
    expect(criterion(report, "check-went-away").status).toBe("unknown");
    expect(limits(report)).toContain("later.txt");
  });

  it("is not said to have been at a time when none was due, where no rhythm is known", async () => {
    const rows = [...OTHERS, ...CHECKS.slice(2, 4), [3000, 3050, "create", CF] as const];
    const later = { "later.txt": topology(1500, [CF, METRICS], [HEALTH]) };
    const report = await judged({ "1.txt": answer(640), ...seenAt(660), "tasks.json": tasks(rows), ...later });
    expect(report.verdict).toBe("probable");
    expect(limits(report)).toContain("it had been deleted and no check is listed then");
    expect(limits(report)).not.toContain("due");
  });

  it("may be the next one, where that was due", async () => {
    const rows = tasks(LISTED.filter(([from]) => from < 1800 || from > 1900));
    expect((await judged({ ...RACE, "tasks.json": rows, "later.txt": topology(1850, [CF, METRICS], [HEALTH]) })).verdict).toBe("confirmed"); // prettier-ignore
  });
});

it("an event that shows this check binding the older version contradicts the capture", async () => {
  const rows = JSON.parse(tasks(LISTED)) as { id: number; timestamp: number; description: string }[];
  const { id } = rows.find(({ timestamp, description }) => timestamp === START + 1220 && description === "create deployment")!; // prettier-ignore
  const event = (version: string) => ({ "events.json": JSON.stringify([{ id: "1999", timestamp: START + 1205, user: "hw", action: "create", object_type: "variable", object_name: CA, task: String(id), deployment: HEALTH, context: { id: version } }]) }); // prettier-ignore
  const id8 = (name: string) => new RegExp(`version_id: (\\S*${name}\\S*)`).exec(RACE["topology.txt"])![1]!;
  expect((await judged({ ...RACE, ...event(id8("new")) })).verdict).toBe("confirmed");
  const report = await judged({ ...RACE, ...event(id8("old")) });
  expect(report.verdict).toBe("probable");
  expect(criterion(report, "newest-version-only-on-health-check")).toMatchObject({
    status: "unknown",
    statement: expect.stringMatching(/^task \d+, which created the check of the call, bound old, /),
  });
});

it("a topology without any name does not show that a check has gone", async () => {
  const rows = tasks(LISTED.filter(([from]) => from < 1250));
  const empty = topology(1500, [CF, METRICS], [HEALTH]).replaceAll(/ +deployment_names:\n(?: +- .*\n)*/g, "");
  const named = topology(1500, [CF, METRICS], []);
  const bundle = { ...RACE, "tasks.json": rows };
  expect(criterion(await judged({ ...bundle, "later.txt": named }), "check-went-away").status).toBe("met");
  expect(criterion(await judged({ ...bundle, "later.txt": empty }), "check-went-away").status).toBe("unknown");
});

it("two captures that show different states of the tiles, and both speak, contradict each other", async () => {
  const report = await judged({ ...RACE, "before.txt": topology(660, [METRICS], [CF, HEALTH]) });
  expect(["confirmed", "ruled-out"]).not.toContain(report.verdict);
  expect(limits(report)).toContain("show different states of the tiles");
});

it("a call that succeeded while the same check was there leaves open what made the other one fail", async () => {
  const report = await judged({ ...RACE, "1.txt": answer(1240), "2.txt": answer(1260, true) });
  expect(report.findings[0]!.verdict).toBe("probable");
  expect(limits(report)).toContain("succeeded while bosh-health was visible");
  const before = await judged({ ...RACE, "1.txt": answer(1260), "2.txt": answer(1240, true) });
  expect(before.verdict).toBe("probable");
  expect(limits(before)).toContain("succeeded in the same check before: bosh-health alone did not make the call fail");
  const log = logged(1235, 1250, "422 Unprocessable Entity") + logged(1234, 1262, "200 OK", "active/regenerate", "2");
  const beside = await judged({ ...RACE, "1.txt": answer(1250), "production.log": log });
  expect(beside.verdict).toBe("probable");
  expect(limits(beside)).toContain("succeeded in the same check meanwhile");
  const inAnother = await judged({ ...RACE, "1.txt": answer(1260), "2.txt": answer(660, true) });
  expect(inAnother.findings[0]!.limits).toEqual([]);
});

describe("a list of tasks that shows the checks of one Healthwatch", () => {
  it("says nothing of those of the other, which something else names", async () => {
    const rows = tasks(LISTED.map(([from, to, change, name]) => [from, to, change, name === HEALTH ? OLD_CHECK : name] as Ran)); // prettier-ignore
    const files = { "1.txt": answer(900), "tasks.json": rows };
    expect((await judged(files)).verdict).toBe("ruled-out");
    const report = await judged({ ...files, ...seenAt(1260) });
    expect(report.findings[0]!.verdict).not.toBe("ruled-out");
    expect(criterion(report, "check-ran-during-call").status).toBe("unknown");
  });
});

it("a second delete task that found nothing to delete leaves nothing behind", async () => {
  const rows = JSON.parse(tasks([...LISTED, [1310, 1312, "delete", HEALTH, "error"]])) as { timestamp: number; result: string }[]; // prettier-ignore
  const said = rows.map((row) => row.timestamp === START + 1312 ? { ...row, result: "Deployment 'bosh-health' doesn't exist" } : row); // prettier-ignore
  const report = await judged({ ...RACE, "tasks.json": JSON.stringify(said) });
  expect(report.verdict).toBe("confirmed");
  expect(report.healthChecks.map(({ state }) => state)).not.toContain("orphaned");
});

describe("a task of a check that hangs", () => {
  const before = LISTED.filter(([from]) => from < 1200);
  const judgedAt = (at: number, own: readonly Ran[], until: number) =>
    judged({ "1.txt": answer(at), ...seenAt(at + 10), "tasks.json": tasks([...before, ...own, [until - 50, until, "create", CF]]) }); // prettier-ignore
  const created: Ran = [1200, 1220, "create", HEALTH];

  it.each<readonly [string, readonly Ran[]]>([
    ["to delete it", [created, [1290, null, "delete", HEALTH]]],
    ["to create it", [[1200, null, "create", HEALTH]]],
  ])("%s longer than checks last may leave it behind, and no time is named as quiet", async (_, own) => {
    const report = await judgedAt(1700, own, 4000);
    expect(limits(report)).toMatch(/which is to (?:delete|create) bosh-health, still ran 4\d min/);
    expect(report.findings[0]!.remedy[0]).toContain("See first whether bosh-health is still there");
    expect(report.findings[0]!.remedy.join()).not.toContain("By the rhythm seen here");
  });

  it("keeps a race from being confirmed to pass", async () => {
    expect((await judgedAt(1240, [created, [1290, null, "delete", HEALTH]], 4000)).verdict).toBe("probable");
    expect((await judgedAt(1240, [created, [1290, null, "delete", HEALTH]], 1500)).verdict).toBe("confirmed");
  });

  it("is not known where no list goes on from its start", async () => {
    const first = tasks([...before, created, [1290, null, "delete", HEALTH]]);
    const second = JSON.stringify((JSON.parse(tasks(LISTED.map(([from, to, ...rest]) => [from + 6000, to! + 6000, ...rest]))) as { id: number }[]).map((row) => ({ ...row, id: row.id + 100 }))); // prettier-ignore
    const report = await judged({ "1.txt": answer(1240), ...seenAt(1250), "1.json": first, "2.json": second });
    expect(limits(report)).not.toContain("still ran");
  });
});

describe("a task that did not get the lock of its deployment changed nothing", () => {
  const LOCKED = "Failed to acquire lock for lock:deployment:bosh-health uid: 3d577334-8183-4ed5-9837-5b5032598be1. Locking task id is..."; // prettier-ignore
  const judgedWith = (at: number, [from, to, change, name]: Ran, topologyAt = 1260) => {
    const list = JSON.parse(tasks([...LISTED, [from, to, change, name, "error"]])) as { started_at: number }[];
    const said = list.map((row) => (row.started_at === START + from ? { ...row, result: LOCKED } : row));
    return judged({ "1.txt": answer(at), ...seenAt(topologyAt), "tasks.json": JSON.stringify(said) });
  };

  it.each<readonly [string, Ran]>([
    ["to delete it while it is created", [1205, 1215, "delete", HEALTH]],
    ["to delete it while it is deleted", [1295, 1305, "delete", HEALTH]],
    ["to create it while it is created", [1205, 1215, "create", HEALTH]],
  ])("%s: the check passed all the same", async (_, locked) => {
    expect((await judgedWith(1250, locked)).verdict).toBe("confirmed");
    const quiet = await judgedWith(1500, locked);
    expect(quiet.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "no-cause-found" } });
    expect(criterion(quiet, "check-ran-during-call").statement).not.toContain("left behind");
    expect(quiet.healthChecks.map(({ state }) => state)).not.toContain("orphaned");
  });

  it("to deploy a tile: a capture from before it speaks all the same", async () => {
    expect((await judgedWith(1250, [1235, 1245, "create", METRICS], 1230)).verdict).toBe("confirmed");
  });
});

describe("a delete task that found nothing to delete, after one that failed", () => {
  const failed: readonly Ran[] = LISTED.map((row) => (row[0] === 1290 ? [1290, 1300, "delete", HEALTH, "error"] : row));
  const judgedAt = (at: number, rows: readonly Ran[] = failed) => {
    const list = JSON.parse(tasks([...rows, [1350, 1352, "delete", HEALTH, "error"]])) as { timestamp: number }[];
    const said = list.map((row) => row.timestamp === START + 1352 ? { ...row, result: "Deployment 'bosh-health' doesn't exist" } : row); // prettier-ignore
    return judged({ "1.txt": answer(at), "tasks.json": JSON.stringify(said) });
  };

  it("shows that the check was gone by then, whatever deleted it", async () => {
    const report = await judgedAt(1500);
    expect(report.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "no-cause-found" } });
    expect(criterion(report, "check-went-away")).toMatchObject({
      status: "met",
      statement: "task 108 found no bosh-health any more at 00:22:32 UTC",
    });
    expect(report.healthChecks.map(({ state }) => state)).not.toContain("orphaned");
    expect(criterion(await judgedAt(1250), "check-went-away").status).toBe("met");
  });

  it("leaves open whether it was there in between, and until when where no delete is listed", async () => {
    const between = await judgedAt(1325);
    expect(criterion(between, "check-went-away")).toMatchObject({
      status: "unknown",
      statement: expect.stringContaining("whether it was still there at the call is not shown"),
    });
    const unlisted = LISTED.filter(([from]) => from !== 1290);
    expect(criterion(await judgedAt(1330, unlisted), "check-ran-during-call").status).toBe("unknown");
    expect(criterion(await judgedAt(1500, unlisted), "check-ran-during-call").status).toBe("unmet");
  });
});

it.each([
  ["-", "ruled-out"],
  ["Thu Jan  1 00:00:00 UTC 1970", "possible"],
])("a create task that was cancelled, with %s for its start, is judged so: %s", async (started, verdict) => {
  const rows = LISTED.toSorted((a, b) => b[0] - a[0]).map(([from, to, change, name], index) => {
    const description = change === "create" ? "create deployment" : `delete deployment ${name}`;
    return [900 - index, "done", unixDate(START + from), unixDate(START + to!), "hw", name, description, "-"];
  });
  const cancelled = [901, "cancelled", started, unixDate(START + 2800), "hw", HEALTH, "create deployment", "-"];
  const list = [cancelled, ...rows].map((row) => `${row.join("\t")}\t\n`).join("");
  expect((await judged({ "1.txt": answer(900), "tasks.txt": list })).verdict).toBe(verdict);
});

it.each([
  [null, "ruled-out"],
  [0, "possible"],
])("of the API, with %s for its start, too: %s", async (started, verdict) => {
  const rows = [...LISTED, [2790, 2800, "create", HEALTH, "cancelled"] as const];
  const list = (JSON.parse(tasks(rows)) as { state: string }[]).map((row) =>
    row.state === "cancelled" ? { ...row, started_at: started } : row,
  );
  expect((await judged({ "1.txt": answer(900), "tasks.json": JSON.stringify(list) })).verdict).toBe(verdict);
});

it("of `bosh tasks --json`, with nothing for its start, too", async () => {
  const rows = [...LISTED, [2790, 2800, "create", HEALTH, "cancelled"] as const];
  const list = (JSON.parse(tasks(rows)) as { id: number; state: string; started_at: number; timestamp: number }[]).map(
    ({ timestamp, ...row }) => ({
      ...row,
      id: String(row.id),
      started_at: row.state === "cancelled" ? "" : unixDate(row.started_at),
      finished_at: unixDate(timestamp),
    }),
  );
  const printed = JSON.stringify({ Tables: [{ Content: "tasks", Header: {}, Rows: list, Notes: null }], Lines: [] });
  expect((await judged({ "1.txt": answer(900), "tasks.json": printed })).verdict).toBe("ruled-out");
});

describe("a check that was left behind before the rotation, and is on the older version", () => {
  const left: readonly Ran[] = [[-1000, -980, "create", OLD_CHECK]];
  const shown = { "topology.txt": topology(1260, [CF, METRICS, OLD_CHECK], [HEALTH]) };

  it("neither causes the violation nor explains it", async () => {
    const files = { ...RACE, "tasks.json": tasks([...LISTED, ...left]), ...shown };
    expect((await judged(files)).verdict).toBe("confirmed");
    const between = await judged({ ...files, "1.txt": answer(900), "topology.txt": topology(1000, [CF, METRICS, OLD_CHECK], []) }); // prettier-ignore
    expect(between.verdict).not.toBe("confirmed");
    expect(criterion(between, "check-ran-during-call").status).not.toBe("met");
  });
});

describe("a check that was left behind before the newest version was activated", () => {
  const rows: readonly Ran[] = [...OTHERS, ...CHECKS.slice(0, 3), [690, 700, "delete", HEALTH, "error"], [3000, 3050, "create", CF]]; // prettier-ignore
  const files = { "1.txt": answer(1000), "tasks.json": tasks(rows) };
  const first = ({ findings }: Report) => findings.at(-1)!;

  it("is on the version before, and so not the cause", async () => {
    expect(first(await judged(files)).diagnosis.code).toBe("orphaned-health-check");
    const report = await judged({ ...files, "production.log": activated(900) });
    expect(first(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "no-cause-found" } });
    expect(criterion(report, "check-went-away")).toMatchObject({
      status: "unknown",
      statement: expect.stringContaining("but call-1 changed certificates (activate) after task 104 had created it"),
    });
  });

  describe("and that no task deleted", () => {
    const stayed: readonly Ran[] = [...OTHERS, ...CHECKS.slice(0, 4), [1200, 1220, "create", HEALTH], [4000, 4050, "create", CF]]; // prettier-ignore
    const call = { "1.txt": answer(3000) };
    const late = { ...call, "tasks.json": tasks(stayed), "production.log": activated(2000) };

    it("is named for what it holds, and no other version is said to be kept in use by it", async () => {
      const report = await judged(late);
      const [finding] = report.findings;
      expect(finding).toMatchObject({
        verdict: "ruled-out",
        diagnosis: { code: "orphaned-health-check-on-older-version" },
      });
      expect(criterion(report, "check-went-away").statement).toContain(
        "but call-1 changed certificates (activate) after task 106 had created it, so it is on the version before",
      );
      expect(report.headline).toContain(
        "A health check left behind holds an old version. No delete task followed task 106",
      );
      expect(finding!.remedy[1]).toBe("Delete it: `bosh -d bosh-health delete-deployment`");
      expect(finding!.alternatives).toContainEqual(
        expect.objectContaining({ code: "orphaned-health-check", status: "excluded" }),
      );
      const generated = { "credhub.log": credhub(2000, "REGENERATE_CERTIFICATE", "new") };
      expect((await judged({ ...call, "tasks.json": tasks(stayed), ...generated })).findings[0]!.diagnosis).toEqual(
        finding!.diagnosis,
      );
    });

    it("is not to be deleted where a later task did that", async () => {
      const rows: Ran[] = [...stayed, [3500, 3510, "delete", HEALTH]];
      expect((await judged({ ...late, "tasks.json": tasks(rows) })).findings[0]!.remedy).toEqual([
        "A call made now does not meet what was left behind: task 107 deleted bosh-health at 00:58:30 UTC on 2024-03-06.",
        "Check with `maestro topology` that one version is active, then call again.",
      ]);
    });

    it.each<readonly [string, Readonly<Record<string, string>>]>([
      ["it was activated before the check was created", { "production.log": activated(1000) }],
      ["a topology of its time shows it on the newest version", { "t.txt": topology(3010, [CF], [HEALTH]) }],
    ])("is the cause where %s", async (_, more) => {
      expect((await judged({ ...late, ...more })).findings[0]!.diagnosis.code).toBe("orphaned-health-check");
    });
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["it was activated before the check was created", { "production.log": activated(500) }],
    ["a topology shows it on the newest version", { "production.log": activated(900), "t.txt": topology(990, [CF, METRICS], [HEALTH]) }],
  ])("is the cause where %s", async (_, more) => {
    expect(first(await judged({ ...files, ...more })).diagnosis.code).toBe("orphaned-health-check");
  }); // prettier-ignore
});

describe("two versions of Healthwatch", () => {
  const other = (shift: number): Ran[] => CHECKS.map(([from, to, change]) => [from + shift, to! + shift, change, OLD_CHECK]); // prettier-ignore

  it("have each a rhythm of their own: a check without a delete was left behind by its own", async () => {
    const own = LISTED.filter(([from]) => from !== 2490);
    const rows = tasks([...own, ...other(150), ...other(3150), [6200, 6250, "create", CF]]);
    const report = await judged({ ...RACE, "1.txt": answer(2900), "tasks.json": rows, ...seenAt(2905) });
    expect(report.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "orphaned-health-check" } });
    expect(criterion(report, "check-went-away").statement).toContain("within two periods (20 min)");
    expect(report.cadence).toBeNull();
  });

  it("tell nothing of a time months away, however regular they are: times are printed to the second", async () => {
    const list = tasks([...LISTED]);
    const near = await judged({ "1.txt": answer(86_400 + 60), "tasks.json": list });
    expect(criterion(near, "check-ran-during-call").statement).toContain("a check is to be expected");
    expect(near.verdict).toBe("possible");
    const far = await judged({ "1.txt": answer(200 * 86_400 + 60), "tasks.json": list });
    expect(criterion(far, "check-ran-during-call").statement).not.toContain("expected");
    expect(far.verdict).toBe("inconclusive");
  });

  it("leave a check that was due by its own rhythm and is not listed an assumption", async () => {
    const rows = [...LISTED, ...other(150)];
    const missing = rows.filter(([from, , , name]) => name !== HEALTH || from < 1200 || from > 1300);
    const report = await judged({ ...CALL, "tasks.json": tasks(missing) });
    expect(report.verdict).toBe("ruled-out");
    expect(assumptions(report)).toContain("a check was due from 00:20:00 to 00:21:40 UTC and none is listed");
    const later = await judged({ "1.txt": answer(3060), "tasks.json": tasks(rows) });
    expect(later.verdict).toBe("possible");
    expect(criterion(later, "check-ran-during-call").statement).toContain(
      "is to be expected from 00:50:00 to 00:51:40",
    );
  });

  it("have that of the other where their own is not known: one seen for longer may have been left behind", async () => {
    const rows = tasks([...LISTED.filter(([from]) => from < 1250), [1265, 1275, "create", METRICS]]);
    const seen = (at: number) => deployments(at, [CF, METRICS, HEALTHWATCH, OLD_CHECK]);
    const files = { ...RACE, "tasks.json": rows, "a.txt": seen(1500) };
    expect((await judged({ ...files, "b.txt": seen(1520) })).verdict).toBe("confirmed");
    const report = await judged({ ...files, "b.txt": seen(1750) });
    expect(report.verdict).toBe("probable");
    expect(limits(report)).toContain("bosh-health-check was there at 2024-03-06T00:25:00Z and again 4 min 10 s later");
  });

  describe("of which the checks of one last longer", () => {
    /** Of every quarter of an hour, from the 150th to the 550th second behind it. */
    const long = (...counts: readonly number[]): Ran[] =>
      counts.flatMap((count) => [
        [150 + count * 900, 170 + count * 900, "create", OLD_CHECK],
        [540 + count * 900, 550 + count * 900, "delete", OLD_CHECK],
      ]);
    const short = [4800, 1800].flatMap((ago) => CHECKS.map(([from, to, change]): Ran => [from - ago, to! - ago, change, HEALTH])); // prettier-ignore
    // whether the check of the call was deleted is not listed
    const listed = (...rows: Ran[]) => tasks([[-5000, -4950, "create", CF], ...rows, ...short, [1200, 1220, "create", HEALTH], [1265, 1275, "create", METRICS]]); // prettier-ignore
    const seen = (at: number) => deployments(at, [CF, METRICS, HEALTHWATCH, OLD_CHECK]);
    const orphan = ({ findings }: Report) => findings[0]!.alternatives.find(({ code }) => code === "orphaned-health-check")!; // prettier-ignore

    it("take none for left behind because it was there for longer than those of the other", async () => {
      const files = { ...RACE, "tasks.json": listed(...long(-4, -3, -2, -1, 0)), "a.txt": seen(1300) };
      expect(orphan(await judged({ ...files, "b.txt": seen(1430) })).why).not.toContain("was there at");
      // by its own rhythm, it is
      const report = await judged({ ...files, "a.txt": seen(1280), "b.txt": seen(1720) });
      expect(orphan(report).why).toContain("bosh-health-check was there at 2024-03-06T00:21:20Z and again 7 min 20 s");
    });

    it("take none for left behind that was due by its own rhythm, though it is not listed", async () => {
      const files = { ...RACE, "tasks.json": listed(...long(-4, -3, -2, -1)) };
      expect(orphan(await judged({ ...files, "a.txt": seen(200) })).why).not.toContain("though it had been deleted");
      expect(orphan(await judged({ ...files, "a.txt": seen(-60) })).why).toContain("though it had been deleted");
    });
  });

  it("give times for another call that are clear of the checks of both", async () => {
    const windows = async (shift: number) => {
      const report = await judged({ ...CALL, "tasks.json": tasks([...LISTED, ...other(shift)]) });
      return /drift: between (.*) UTC/.exec(report.findings[0]!.remedy.join("\n"))?.[1];
    };
    expect(await windows(150)).toBe("00:44:55 and 00:49:15, or 00:54:55 and 00:59:15, or 01:04:55 and 01:09:15");
    expect(await windows(300)).toBe("00:47:25 and 00:49:15, or 00:52:25 and 00:54:15, or 00:57:25 and 00:59:15");
    const left = tasks([...LISTED, ...other(150).filter(([from]) => from !== 2640), [6200, 6250, "create", CF]]);
    expect((await judged({ ...CALL, "tasks.json": left })).findings[0]!.remedy.join()).not.toContain("By the rhythm");
  });

  it("are not listed by each other: what a list shows of one it tells, whatever names the other", async () => {
    const named = { "older.txt": topology(-5000, [CF, METRICS], [OLD_CHECK]) };
    const running = {
      ...RACE,
      "tasks.json": tasks([...LISTED.filter(([from]) => from < 1250), [1265, 1275, "create", METRICS]]),
    };
    expect((await judged(running)).verdict).toBe("confirmed");
    expect((await judged({ ...running, ...named })).verdict).toBe("confirmed");
    const report = await judged({ ...RACE, "1.txt": answer(900), ...named });
    expect(criterion(report, "check-ran-during-call").statement).toContain("bosh-health-check");
  });
});

it("a check of unknown rhythm that nothing deleted is there for ten minutes, and then as an assumption", async () => {
  const rows = tasks([...OTHERS, [-60, -50, "delete", METRICS], [0, 20, "create", HEALTH], [4000, 4050, "create", CF]]);
  const files = { ...RACE, "tasks.json": rows };
  expect((await judged({ ...files, "1.txt": answer(300), ...seenAt(310) })).verdict).toBe("confirmed");
  const late = await judged({ ...files, "1.txt": answer(3400), ...seenAt(3410) });
  expect(late.verdict).toBe("probable");
  expect(assumptions(late)).toContain("no delete of bosh-health is missing");
});

it.each([
    ["a list of another director", deployments(1900, [CF, HEALTHWATCH], "10.9.9.9")],
    ["a topology that does not name who uses the newest version", topology(1900, [CF, METRICS], [HEALTH]).replace(/deployment_names:\s+- bosh-health\n\s+/, "")],
  ])("that a check which was left behind is gone is not told by %s", async (_, output) => {
    const rows = LISTED.filter(([from]) => from <= 1290).map((row): Ran => (row[0] === 1290 ? [1290, 1300, "delete", HEALTH, "error"] : row)); // prettier-ignore
    const files = { "1.txt": answer(2000), "tasks.txt": tasks([...rows, [2100, 2150, "create", CF]], 0, "10.0.0.5") };
    const code = async (more: Readonly<Record<string, string>>) =>
      (await judged({ ...files, ...more })).findings[0]!.diagnosis.code;
    expect(await code({ "own.txt": deployments(1900, [CF, HEALTHWATCH], "https://10.0.0.5:25555") })).not.toBe("orphaned-health-check"); // prettier-ignore
    expect(await code({})).toBe("orphaned-health-check");
    expect(await code({ "output.txt": output })).toBe("orphaned-health-check");
    // of that one tasks may be there, too, but none of a health check
    const others = tasks([[1850, 1860, "create", METRICS], [1870, 1880, "delete", METRICS]], 0, "10.9.9.9").replaceAll(/^(?=1\d\d )/gm, "9"); // prettier-ignore
    expect(await code({ "output.txt": output, "others.txt": others })).toBe("orphaned-health-check");
  }); // prettier-ignore

it("a violation of another sort counts though it names no certificate", async () => {
  const other = `{"violation":"signing version has to be transitional if there is a transitional certificate authority","certificate_names":[]}`; // prettier-ignore
  const both = answer(1250).replace("}],", `},${other}],`);
  const report = await judged({ ...RACE, "1.txt": both });
  expect(report.verdict).toBe("possible");
  expect(report.findings.map(({ verdict, certificate }) => [verdict, certificate])).toEqual([["confirmed", CA], ["not-applicable", null]]); // prettier-ignore
  const nameless = await judged({ ...RACE, "1.txt": answer(1250).replace(`"${CA}"`, "") });
  expect(nameless.findings).toMatchObject([{ verdict: "inconclusive", violation: { code: "more-than-one-signing-version" }, certificate: null }]); // prettier-ignore
});

it("that nothing deleted a check is told by lists that show deletions alone", async () => {
  const rows = JSON.parse(tasks(LISTED)) as { started_at: number; description: string }[];
  const upTo = (end: number, holds: string) => JSON.stringify(rows.filter(({ started_at: at, description }) => at < START + end && description.includes(holds))); // prettier-ignore
  const lists = (end: number) => ({ "tasks.json": upTo(700, ""), "creates.json": upTo(end, "create"), "more.json": upTo(end + 600, "create") }); // prettier-ignore
  const called = (at: number) => ({ "1.txt": answer(at) });
  expect((await judged({ ...RACE, "tasks.json": tasks(LISTED), ...called(1500) })).verdict).toBe("ruled-out");
  expect((await judged({ ...RACE, ...lists(1900), ...called(1500) })).verdict).toBe("probable");
  const left = await judged({ ...RACE, ...lists(1900), ...called(3400) });
  expect(left.findings[0]!.diagnosis.code).not.toBe("orphaned-health-check");
  const whole = await judged({ ...RACE, "tasks.json": upTo(700, "") });
  expect(left.cadence!.visibleShare).toBe(whole.cadence!.visibleShare);
});

it("that a delete task hangs is told by lists that show deletions alone", async () => {
  const begun = [...LISTED.filter(([from]) => from < 1290), [1290, null, "delete", HEALTH]] as const satisfies readonly Ran[]; // prettier-ignore
  const later = [[2500, 2550, "create", CF]] as const satisfies readonly Ran[];
  const rows = JSON.parse(tasks([...begun, ...later])) as { started_at: number; description: string }[];
  const listed = (wanted: (row: (typeof rows)[number]) => boolean) => JSON.stringify(rows.filter(wanted));
  const creates = listed(({ description }) => description.includes("create"));
  const saved = { "tasks.json": listed(({ started_at: at }) => at < START + 2000), "creates.json": creates };
  expect(limits(await judged({ ...RACE, "tasks.json": listed(() => true) }))).toContain("still ran");
  expect(limits(await judged({ ...RACE, ...saved }))).not.toContain("still ran");
});

it.each<readonly [string, readonly Ran[]]>([
  ["timed out", [[90, 100, "delete", HEALTH, "timeout"]]],
  ["was saved while it ran", [[90, null, "delete", HEALTH]]],
])("a check whose delete task %s, so that nothing tells of its end, was there until the next one at the latest", async (_, ended) => {
  const rows = tasks([...LISTED.filter(([from]) => from !== 90), ...ended]);
  const clear = await judged({ "1.txt": answer(900), "tasks.json": rows });
  expect(clear).toMatchObject({ verdict: "ruled-out", findings: [{ diagnosis: { code: "no-cause-found" }, assumptions: [] }] });
  const before = await judged({ "1.txt": answer(400), "tasks.json": rows });
  expect(before.findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!.statement).toContain("its end is not listed");
}); // prettier-ignore

it("a check whose delete task came much later was left behind until then", async () => {
  const rows = tasks([...LISTED.filter(([from]) => from <= 1200), [9000, 9010, "delete", HEALTH], [9500, 9550, "create", CF]]); // prettier-ignore
  for (const at of [8000, 1300]) {
    const report = await judged({ ...RACE, "1.txt": answer(at), "tasks.json": rows, ...seenAt(8010) });
    expect(report.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "orphaned-health-check" } });
    expect(report.headline).toMatch(/waiting did not help until task \d+ deleted it at 02:30:10 UTC/);
  }
});

it.each<readonly [string, readonly Ran[], string]>([
  ["no delete task followed", [], "no delete task followed task 106, which created bosh-health, within two periods"],
  ["a delete task came much later", [[9000, 9010, "delete", HEALTH]], "no delete task followed task 106"],
  ["the delete task failed", [[1290, 1300, "delete", HEALTH, "error"]], "task 107, which was to delete bosh-health, ended in error"], // prettier-ignore
])("a check of which %s is not confirmed to have passed, however soon after its beginning the call came", async (_, ended, sign) => {
  const rows = tasks([...LISTED.filter(([from]) => from <= 1200), ...ended, [9500, 9550, "create", CF]]);
  const files = { "tasks.json": rows, ...seenAt(1225) };
  for (const [at, verdict] of [[1222, "probable"], [1260, "ruled-out"]] as const) {
    const report = await judged({ ...files, "1.txt": answer(at) });
    expect(report.verdict).toBe(verdict);
    if (verdict === "ruled-out") continue;
    expect(criterion(report, "check-ran-during-call").status).toBe("met");
    expect(criterion(report, "check-went-away").statement).toContain(sign);
    expect(report.findings[0]!.limits.join()).toContain(sign);
    expect(report.findings[0]!.remedy[0]).toContain("See first whether bosh-health is still there");
  }
}); // prettier-ignore

it("a version that was generated after a capture is not the newest in it", async () => {
  const before = { "before.txt": topology(-400, [METRICS], [CF]) };
  const generated = { "production.log": logged(-350, -350, "200 OK", "generate", "2") };
  const report = await judged({ ...RACE, ...before, ...generated });
  expect(report.findings[0]!.diagnosis.code).toBe("health-check-race");
});

describe("a time that a person gives for the call", () => {
  const body = answer(1250).replace(/^.*?\n\n/s, "");
  const said = (day: string) => {
    const parsed = parseTime(`${day}T00:20:50Z`);
    if (!parsed.ok) throw new Error(day);
    return { failedAt: [{ file: null, instant: parsed.instant }] };
  };
  const mistaken = (report: Report) => limits(report).includes("the day or the year may be mistaken");

  it("is said to be far from all others where the day or the year is another", async () => {
    const report = await judged({ ...RACE, "1.txt": body }, said("2023-03-06"));
    expect(limits(report)).toMatch(
      /the call is said to have been from 00:20:49 to 00:20:51 UTC on 2023-03-06 \(--failed-at\), 366 d before the next time that the evidence tells of, /,
    );
    for (const day of ["2024-03-05", "2024-03-07", "2025-03-06"])
      expect(mistaken(await judged({ ...RACE, "1.txt": body }, said(day)))).toBe(true);
    const manifest = "captures:\n  - file: 1.txt\n    taken_at: 2023-03-06T00:20:50Z\n";
    const byManifest = limits(await judged({ ...RACE, "1.txt": body, "certrace.yaml": manifest }));
    expect(byManifest).toContain("the call is said to have been from 00:20:49 to 00:20:51 UTC on 2023-03-06 (certrace.yaml:3), ");
  }); // prettier-ignore

  it("is not where it lies among them, or nothing else has a time", async () => {
    expect(mistaken(await judged({ ...RACE, "1.txt": body }, said("2024-03-06")))).toBe(false);
    expect(mistaken(await judged({ "1.txt": body }, said("2023-03-06")))).toBe(false);
    // a header is no word of a person
    expect(mistaken(await judged({ ...RACE, "1.txt": answer(1250 + 9 * 86_400) }))).toBe(false);
  });
});

it("of a topology from another day it is said how far from the call it was taken", async () => {
  const shown = async (at: number, newest: readonly string[]) => {
    const { findings } = await judged({ ...RACE, "topology.txt": topology(at, [CF, "p-isolation-segment-ecd77da9eacb4abb3870"], newest) });
    return findings[0]!.criteria.find(({ id }) => id === "newest-version-only-on-health-check")!.statement;
  };
  expect(await shown(1248 - 20 * 86_400, [METRICS])).toMatch(/ too, in a topology taken 20 d before the call$/);
  expect(await shown(1252 + 20 * 86_400, [HEALTH])).toMatch(/ nowhere else, in a topology taken 20 d after the call$/);
  expect(await shown(1260, [HEALTH])).toMatch(/ nowhere else$/);
}); // prettier-ignore

it("a topology that does not show the check while it was visible casts doubt on the clocks", async () => {
  const report = await judged({ ...RACE, "2.txt": topology(1255, [CF, METRICS], []) });
  expect(report.verdict).toBe("probable");
  expect(limits(report)).toContain("2.txt:2 does not show bosh-health");
});

it("an event of another check does not stand for the check of the call, whose own event says otherwise", async () => {
  const rows = JSON.parse(tasks(LISTED)) as { id: number; timestamp: number; description: string }[];
  const idAt = (at: number) => rows.find(({ timestamp, description }) => timestamp === START + at && description === "create deployment")!.id; // prettier-ignore
  const event = (id: number, at: number, version: string) => ({ id: String(id), timestamp: START + at, user: "hw", action: "create", object_type: "variable", object_name: CA, task: String(idAt(at + 15)), deployment: HEALTH, context: { id: version } }); // prettier-ignore
  const unused = topology(1500, [CF, METRICS], []);
  const newest = /version_id: (\S*new\S*)/.exec(unused)?.[1] ?? "new";
  const events = (own: string) => ({
    "events.json": JSON.stringify([event(1999, 1205, own), event(1998, 605, newest)]),
  });
  const files = { ...RACE, "topology.txt": unused };
  expect((await judged({ ...files, ...events(newest) })).findings[0]!.verdict).toBe("confirmed");
  expect((await judged({ ...files, ...events("old") })).findings[0]!.verdict).not.toBe("confirmed");
});

it("an activate of an earlier rotation is not the one since which Apply Changes counts", async () => {
  const log = { "production.log": activated(-1000) };
  expect((await judged({ ...RACE, ...log })).findings[0]!.diagnosis.code).toBe("rotation-already-applied");
  const next = { "production.log": `${log["production.log"]}${logged(-100, -100, "200 OK", "generate", "3")}` };
  expect((await judged({ ...RACE, ...next })).findings[0]!.verdict).toBe("confirmed");
});

describe("a certificate that the newest version signed", () => {
  const LEAF = "/services/leaf";
  const used = (deployment: string, signedBy: string): string =>
    `          - version_id: leaf-of-${signedBy}\n            active: true\n            deployment_names: [${deployment}]\n            signed_by_version: ${signedBy}\n            valid_until: 2027-10-10T17:21:39Z\n`; // prettier-ignore
  const leaves = (...versions: string[]): string =>
    `    signs:\n      - name: ${LEAF}\n        versions:\n${versions.join("")}`;
  const seenWith = (...versions: string[]) => ({ ...RACE, "topology.txt": topology(1260, [CF, METRICS], [HEALTH]) + leaves(...versions) }); // prettier-ignore

  it("and that a tile uses makes the newest one signing without any health check", async () => {
    const report = await judged(seenWith(used(HEALTH, "new"), used(CF, "new"), used(METRICS, "old")));
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "apply-changes-unfinished"]);
    const { status, statement, citations } = criterion(report, "newest-version-only-on-health-check");
    expect([status, statement]).toEqual(["unmet", `the newest version new signed ${LEAF}, which is on ${CF} too`]);
    expect(citations.map(({ text }) => text)).toContain(CF);
    expect(report.captures[0]!.versions[0]!.deployments).toEqual([HEALTH]);
    expect(criterion(report, "others-share-one-older-version").statement).not.toContain("is on two versions");
  });

  it("makes it a signing version where the topology lists no deployment with that one", async () => {
    const unused = topology(1260, [CF, METRICS], []);
    const report = await judged({ ...RACE, "topology.txt": unused + leaves(used(CF, "new")) });
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "apply-changes-unfinished"]);
    // of a health check it is not known which version of the authority it has
    const signing = unused.replace("version_id: new\n", "version_id: new\n        signing: true\n");
    for (const signed of ["", leaves(used(HEALTH, "new"))]) {
      const check = await judged({ ...RACE, "topology.txt": signing + signed });
      expect(check.verdict).toBe("possible");
      expect(limits(check)).toContain("two versions signing, and no deployment on the newest");
    }
  });

  describe("as far as it seems, where what signed it is not printed", () => {
    const version = (id: string, deployments: readonly string[]): string =>
      `          - version_id: ${id}\n            active: true\n            deployment_names: [${deployments.join(", ")}]\n            valid_until: 2027-10-10T17:21:39Z\n`; // prettier-ignore
    const seenSigned = (newest: readonly string[], older: readonly string[]) => ({
      ...RACE,
      "topology.txt": topology(1260, [CF, METRICS], [HEALTH]) + leaves(version("2", newest), version("1", older)),
    });

    it("and that a tile uses may make the newest one signing without any health check", async () => {
      for (const other of [CF, "concourse"]) {
        const report = await judged(seenSigned([HEALTH, other], [METRICS]));
        expect(report.verdict).toBe("probable");
        const { status, statement, citations } = criterion(report, "newest-version-only-on-health-check");
        expect([status, statement]).toEqual([
          "unknown",
          `the newest version new is active on ${HEALTH} alone, but it may have signed the newest version of ${LEAF}, which is on ${other} too`,
        ]);
        expect(citations.map(({ text }) => text).join()).toContain(other);
        const excluded = report.findings[0]!.alternatives.filter(({ status: is }) => is === "excluded");
        expect(excluded.map(({ code }) => code)).not.toContain("apply-changes-unfinished");
      }
    });

    it("and that the check alone uses changes nothing, nor does one with one version in use", async () => {
      expect((await judged(seenSigned([HEALTH], [CF, METRICS]))).verdict).toBe("confirmed");
      const one = topology(1260, [CF, METRICS], [HEALTH]) + leaves(version("1", [HEALTH, CF, METRICS]));
      expect((await judged({ ...RACE, "topology.txt": one })).verdict).toBe("confirmed");
    });

    it("changes nothing below another authority", async () => {
      const own = topology(1260, [CF, METRICS], [HEALTH]);
      const other = own.slice(own.indexOf("  - name:")).replaceAll(CA, "/other_ca");
      const text = own + other + leaves(version("2", [HEALTH, CF]), version("1", [METRICS]));
      expect((await judged({ ...RACE, "topology.txt": text })).verdict).toBe("confirmed");
    });
  });

  it("and that a health check uses changes nothing, nor do those of the older one", async () => {
    expect((await judged(seenWith(used(HEALTH, "new"), used(CF, "old"), used(METRICS, "old")))).verdict).toBe(
      "confirmed",
    );
    // what the check uses may have been signed before the rotation
    expect((await judged(seenWith(used(HEALTH, "old"), used(CF, "old")))).verdict).toBe("confirmed");
  });
});
