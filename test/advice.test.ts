import { describe, expect, it } from "vitest";
import { render, type Finding, type Report } from "../src/index.ts";
import { wallClock } from "./simulator/cli-table.ts";
import { renderEvents, type DirectorEvent } from "./simulator/event-lists.ts";
import { activated, answer, CA, CF, CHECKS, deployments, HEALTH, HEALTHWATCH, judged, logged, METRICS, START, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

/** What people are told to do, and in which words. */

const FIRST = "bosh-health-check";
const finding = ({ findings }: Report, index = 0): Finding => findings[index]!;
const steps = (report: Report, index = 0): string => finding(report, index).remedy.join("\n");
const criterion = (report: Report, id: string) => finding(report).criteria.find((one) => one.id === id)!;

/** The same rows, but that the delete task of the second check failed. */
const failedDelete = (rows: readonly Ran[]): Ran[] =>
  rows.map((row) => (row[0] === 690 ? [690, 700, "delete", row[3], "error"] : row));
/** These go on for long enough that nothing is missing, and the check is not created again. */
const LEFT: readonly Ran[] = [...failedDelete(CHECKS).filter(([from]) => from <= 690), [3000, 3050, "create", CF]];
const ofFirst = (rows: readonly Ran[]): Ran[] =>
  rows.map(([from, to, change, name, state = "done"]) => [from, to, change, name === HEALTH ? FIRST : name, state]);

describe("a check left behind", () => {
  it.each([
    ["of Healthwatch 1", { "tasks.json": tasks(ofFirst(LEFT)) }, FIRST],
    ["of Healthwatch 2", { "tasks.json": tasks(LEFT) }, HEALTH],
    ["beside passing ones of the other Healthwatch", { "tasks.json": tasks([...ofFirst(LEFT.slice(2, 4)), ...CHECKS]) }, FIRST], // prettier-ignore
  ])("%s is named in the answer and in the commands", async (_, files, name) => {
    const report = await judged({ "1.txt": answer(760), ...files });
    expect(finding(report).diagnosis.code).toBe("orphaned-health-check");
    expect(report.headline).toContain(`Not the passing race: ${name} was left behind, and waiting does not help`);
    expect(finding(report).remedy).toContain(`Delete it: \`bosh -d ${name} delete-deployment\``);
  });

  it("is, of two that were left behind, the one that the reason is about", async () => {
    const rows = [...LEFT, ...ofFirst(LEFT.slice(0, 4))];
    const report = await judged({ "1.txt": answer(760), "tasks.json": tasks(rows) });
    const [, name] = /no later one deleted (\S+) before the call/.exec(report.headline)!;
    expect(report.headline).toContain(`${name} was left behind`);
    expect(finding(report).remedy).toContain(`Delete it: \`bosh -d ${name} delete-deployment\``);
  });

  it("is, of two, the one that nothing deleted since", async () => {
    const passed: readonly Ran[] = [[1900, 1920, "create", FIRST], [2000, 2010, "delete", FIRST]]; // prettier-ignore
    const first: readonly Ran[] = [[300, 320, "create", FIRST], [390, 400, "delete", FIRST, "error"]]; // prettier-ignore
    const report = await judged({ "1.txt": answer(760), "tasks.json": tasks([...LEFT, ...first, ...passed]) });
    expect(report.headline).toContain(`${HEALTH} was left behind, and waiting does not help`);
    expect(finding(report).remedy).toContain(`Delete it: \`bosh -d ${HEALTH} delete-deployment\``);
  });

  it("on the older version is named as the topology names it", async () => {
    const report = await judged({ "1.txt": answer(640), "topology.txt": topology(600, [FIRST], [CF, METRICS]) });
    expect(finding(report).diagnosis.code).toBe("orphaned-health-check-on-older-version");
    expect(finding(report).remedy).toContain(`Delete it: \`bosh -d ${FIRST} delete-deployment\``);
  });

  it("is nobody's in particular where two are on the older version: nothing is deleted blindly", async () => {
    const shown = topology(600, [FIRST, HEALTH], [CF, METRICS]);
    expect(steps(await judged({ "1.txt": answer(640), "topology.txt": shown }))).toContain("bosh -d NAME delete");
  });

  it("that a later task deleted is said to be gone, and is not to be deleted", async () => {
    const report = await judged({ "1.txt": answer(760), "tasks.json": tasks(failedDelete(CHECKS)) });
    expect(finding(report).diagnosis.code).toBe("orphaned-health-check");
    expect(report.headline).toContain(
      "bosh-health was left behind, and waiting did not help until task 105 deleted it at 00:21:40 UTC on 2024-03-06 (",
    );
    expect(finding(report).remedy[0]).toBe(
      "A call made now does not meet what was left behind: task 105 deleted bosh-health at 00:21:40 UTC on 2024-03-06.",
    );
    expect(finding(report).remedy[1]).toBe(
      "See that it is gone, and that no check exists right now: `bosh deployments`",
    );
    expect(steps(report)).toContain("Call again");
    expect(steps(report)).not.toMatch(/delete-deployment|waiting does not help/);
  });

  describe("that an output of later does not show any more", () => {
    /** The list ends soon after the call. */
    const ENDING: readonly Ran[] = [...LEFT.filter(([from]) => from <= 690), [770, 790, "create", CF]];
    const without = (at: number) => ({ "topology.txt": topology(at, [CF, METRICS], []) });

    it.each([
      ["a topology", without(900), "topology.txt:2"],
      ["a list of deployments", { "list.txt": deployments(900, [CF, HEALTHWATCH]) }, "list.txt:4"],
    ])("is said to be gone, and is not to be deleted: %s", async (_, files, place) => {
      const report = await judged({ "1.txt": answer(760), "tasks.json": tasks(ENDING), ...files });
      expect(finding(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "orphaned-health-check" } });
      expect(report.headline).toContain(`waiting did not help until it was gone, as ${place} shows`);
      expect(finding(report).remedy[0]).toContain(`bosh-health was gone, as ${place} shows.`);
      expect(steps(report)).not.toContain("delete-deployment");
    });

    it.each([
      ["names no deployment of Healthwatch", { "list.txt": deployments(900, [CF]) }],
      ["was saved before the delete task failed", { "list.txt": deployments(610, [CF, HEALTHWATCH]) }],
      ["shows it still", { "topology.txt": topology(900, [CF, METRICS], [HEALTH]) }],
    ])("not so one that %s", async (_, files) => {
      const report = await judged({ "1.txt": answer(760), "tasks.json": tasks(ENDING), ...files });
      expect(report.headline).toContain("waiting does not help");
      expect(steps(report)).toContain("bosh -d bosh-health delete-deployment");
    });

    it("was not there at a call that came behind that output", async () => {
      const listedTo: Ran[] = [...ENDING, [980, 1010, "create", CF]];
      const report = await judged({ "1.txt": answer(1000), "tasks.json": tasks(listedTo), ...without(900) });
      expect(finding(report).diagnosis.code).not.toBe("orphaned-health-check");
      expect(criterion(report, "check-went-away")).toMatchObject({
        status: "met",
        statement: "topology.txt:2, taken before the call, does not show bosh-health any more",
      });
    });

    it("was a passing one where its delete task failed only after the call", async () => {
      const report = await judged({ "1.txt": answer(640), "tasks.json": tasks(ENDING), ...without(900) });
      expect(finding(report).verdict).not.toBe("ruled-out");
      expect(criterion(report, "check-went-away")).toMatchObject({
        status: "met",
        statement: "topology.txt:2, taken after the call, does not show bosh-health any more",
      });
    });

    it("contradicts a list that tells of that time and shows no deletion: rows are missing", async () => {
      const files = { "1.txt": answer(760), ...without(900) };
      const report = await judged({ ...files, "tasks.json": tasks(LEFT) });
      expect(finding(report).verdict).toBe("inconclusive");
      expect(finding(report).limits.join()).toContain("topology.txt:2 does not show bosh-health any more, and the task list, which tells of that time, shows no deletion"); // prettier-ignore
      const ends = await judged({ ...files, "tasks.json": tasks([...ENDING, [930, 940, "create", CF]]) });
      expect(finding(ends).verdict).toBe("ruled-out");
    });
  });

  it("is not taken for a passing one because somebody deleted it after the call", async () => {
    const rows: Ran[] = [...LEFT, [50, 100, "create", CF], [2500, 2510, "delete", HEALTH]];
    const files = { "tasks.json": tasks(rows), "topology.txt": topology(1510, [CF, METRICS], [HEALTH]) };
    const report = await judged({ ...files, "1.txt": answer(1500) });
    expect(finding(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "orphaned-health-check" } });
    expect(report.headline).toContain("waiting did not help until task 105 deleted it at 00:41:50 UTC");
    const before = await judged({ ...files, "1.txt": answer(640) });
    expect(before.verdict).toBe("confirmed");
    const meanwhile = await judged({ ...files, "1.txt": answer(2505) });
    expect(finding(meanwhile).diagnosis.code).not.toBe("orphaned-health-check");
  });

  it("is not the cause where the violation came back after it was deleted", async () => {
    const rows: Ran[] = [...failedDelete(CHECKS), [50, 100, "create", CF]];
    const files = { "1.txt": answer(760), "2.txt": answer(1500), "tasks.json": tasks(rows) };
    const report = await judged(files);
    expect(finding(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "came-back-without-check" } });
    expect(report.headline).not.toContain("waiting");
    const later = await judged({ ...files, "1.txt": answer(900) });
    expect(criterion(later, "check-ran-during-call").status).toBe("unmet");
    expect(finding(later).diagnosis.code).toBe("came-back-without-check");
    expect(later.headline).toContain("The same violation came back at 00:24:59 UTC");
    const before = await judged({ ...files, "2.txt": answer(900) });
    expect(finding(before).diagnosis.code).toBe("orphaned-health-check");
    expect(before.headline).toContain("(the delete task 104 ended in error");
    const both = await judged({ ...files, "2.txt": answer(900), "3.txt": answer(1500) });
    expect(finding(both).diagnosis.code).toBe("came-back-without-check");
  });

  it("is not the cause where the violation had come before it was created", async () => {
    const rows = tasks([...LEFT, [50, 60, "create", CF]]);
    const report = await judged({ "1.txt": answer(300), "2.txt": answer(760), "tasks.json": rows });
    expect(finding(report, 1)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "came-back-without-check" } });
    expect(finding(report).diagnosis.code).toBe("no-cause-found");
  });

  it("is not said to be gone where a later one was left behind, too", async () => {
    const again = failedDelete(CHECKS).filter(([from]) => from < 1800);
    const rows: Ran[] = [...again, [1800, 1820, "create", HEALTH], [1890, 1900, "delete", HEALTH, "error"]];
    const report = await judged({ "1.txt": answer(760), "tasks.json": tasks(rows) });
    expect(report.headline).toContain("waiting does not help");
    expect(steps(report)).toContain("bosh -d bosh-health delete-deployment");
  });
});

describe("a check left behind since a call that met a passing one", () => {
  const shown = { "topology.txt": topology(650, [CF, METRICS], [HEALTH]) };
  const failed: readonly Ran[] = [...CHECKS.slice(0, 5), [1290, 1300, "delete", HEALTH, "error"], [50, 100, "create", CF], [4000, 4050, "create", CF]]; // prettier-ignore
  const missing = failed.filter(([from]) => from !== 1290);

  it.each([
    ["whose delete task failed", failed, "the delete task 106 ended in error"],
    ["whose delete task never came", missing, "no delete task followed task 105"],
  ])("is to be looked for first, and no time to call again is given: %s", async (_, rows, why) => {
    const report = await judged({ "1.txt": answer(640), "tasks.json": tasks(rows), ...shown });
    expect(finding(report).diagnosis.code).toBe("health-check-race");
    expect(finding(report).remedy[0]).toBe(
      `See first whether bosh-health is still there (\`bosh deployments\`): a later check was left behind (${why}), and waiting does not help then.`,
    );
    expect(steps(report)).toContain("delete it: `bosh -d bosh-health delete-deployment`");
    expect(steps(report)).not.toContain("By the rhythm seen here");
    expect(report.cadence).toMatchObject({ periodSeconds: 600, nextQuietWindows: [] });
    const done = await judged({
      "1.txt": answer(640),
      "2.txt": answer(900, true),
      "tasks.json": tasks(rows),
      ...shown,
    });
    expect(finding(done).remedy[0]).toContain("need not be made again");
    expect(finding(done).remedy[2]).toContain("See first whether bosh-health is still there");
  });

  it("is not spoken of where it was deleted after all, or is shown to be gone", async () => {
    const deleted: readonly Ran[] = [...failed, [1500, 1510, "delete", HEALTH]];
    const gone = { "later.txt": topology(4100, [CF, METRICS], []) };
    for (const files of [{ "tasks.json": tasks(deleted) }, { "tasks.json": tasks(failed), ...gone }]) {
      const report = await judged({ "1.txt": answer(640), ...shown, ...files });
      expect(finding(report).diagnosis.code).toBe("health-check-race");
      expect(steps(report)).not.toContain("left behind");
    }
  });
});

describe("a check that may have been left behind", () => {
  const body = answer(0).split("\n\n")[1]!;
  const undated = (text: string) => text.slice(text.indexOf("\n") + 1);

  it.each([[FIRST], [HEALTH]])("is named as the topology names it: %s", async (name) => {
    const report = await judged({ "1.json": body, "topology.txt": undated(topology(0, [CF, METRICS], [name])) });
    expect(report.verdict).toBe("probable");
    expect(steps(report)).toContain(`If ${name} is still listed after one period`);
    expect(finding(report).collect.map(({ why }) => why).join()).not.toContain("while bosh-health exists");
  }); // prettier-ignore

  it("is not named where two are on the newest version", async () => {
    const shown = undated(topology(0, [CF, METRICS], [FIRST, HEALTH]));
    const report = await judged({ "1.json": body, "topology.txt": shown });
    expect(steps(report)).toContain("If a health check is still listed after one period");
  });
});

describe("a check whose delete task waits for a worker", () => {
  const created: Ran = [600, 620, "create", HEALTH];
  const queued: Ran = [690, 690, "delete", HEALTH, "queued"];
  const rows = (...more: readonly Ran[]) => ({ "tasks.json": tasks([[-300, -250, "create", CF], ...CHECKS.slice(0, 2), created, ...more]) }); // prettier-ignore
  const wait =
    "When the tasks were listed, task 104, which is to delete bosh-health, was still queued: wait for its end (`bosh task 104`). If it stays queued, see what the director is busy with: `bosh tasks`"; // prettier-ignore

  it.each<readonly [string, number, readonly Ran[], string, number]>([
    ["at a call in it", 650, [queued], "health-check-race", 2],
    ["at a call of which no cause is shown", 5000, [queued], "cause-not-shown", 1],
  ])("is waited for before the next call: %s", async (_, at, more, code, step) => {
    const report = await judged({ "1.txt": answer(at), ...rows(...more) });
    expect(finding(report).diagnosis.code).toBe(code);
    expect(finding(report).remedy[step]).toBe(wait);
  });

  it("is waited for where a first delete task failed, too", async () => {
    const failed: Ran = [680, 685, "delete", HEALTH, "error"];
    const listed: Ran = [1400, 1450, "create", CF];
    const report = await judged({ "1.txt": answer(740), ...rows(failed, queued, listed) });
    // what the failed one left is still to be deleted, and may be what the call met
    expect([report.verdict, finding(report).diagnosis.code]).toEqual(["possible", "health-check-race"]);
    expect(finding(report).remedy).toContain(wait.replaceAll("task 104", "task 105"));
    const left = await judged({ "1.txt": answer(740), ...rows(failed, listed) });
    expect(finding(left)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "orphaned-health-check" } });
  });

  it("is not spoken of where it is gone, or the call succeeded since", async () => {
    const gone = { "deployments.txt": deployments(3000, [CF, HEALTHWATCH]) };
    for (const more of [
      gone,
      { "2.txt": answer(3000, true) },
      rows(queued, [900, 910, "delete", HEALTH]),
      rows([690, 700, "delete", HEALTH]),
    ]) {
      // prettier-ignore
      const report = await judged({ "1.txt": answer(650), ...rows(queued), ...more });
      expect(finding(report).diagnosis.code).toBe("health-check-race");
      expect(steps(report)).not.toContain("queued");
    }
  });
});

const CALLS = {
  generate: ["POST", "generate"],
  activate: ["POST", "f7bc18f34f2a7a9403c3/activate"],
  regenerate: ["POST", "active/regenerate"],
  delete: ["DELETE", "f7bc18f34f2a7a9403c3"],
} as const;
type Called = keyof typeof CALLS;

/** The call in production.log, as it was answered. */
function called(name: Called, status: string, from = 640, id = "1"): string {
  const [method, path] = CALLS[name];
  return logged(from, from + 1, status, path, id).replace("Started POST", `Started ${method}`);
}

describe("a call that was not authorised", () => {
  it.each<[Called, string]>([
    ["generate", "om curl -x POST -p /api/v0/certificate_authorities/generate"],
    ["activate", "om curl -x POST -p /api/v0/certificate_authorities/GUID/activate"],
    ["regenerate", "om curl -x POST -p /api/v0/certificate_authorities/active/regenerate"],
    ["delete", "om curl -x DELETE -p /api/v0/certificate_authorities/GUID"],
  ])("%s is to be repeated, and no other call", async (name, command) => {
    const report = await judged({ "production.log": called(name, "401 Unauthorized") });
    expect(finding(report).diagnosis.code).toBe("call-unauthorized");
    expect(finding(report).remedy).toEqual([`Log in again and repeat the call that was refused: \`${command}\``]);
  });

  it("is not named where nothing tells which it was", async () => {
    const refused = 'HTTP/1.1 401 Unauthorized\n\n{"errors":{"errors":["Unauthorized"]}}\n';
    expect(finding(await judged({ "1.txt": refused })).remedy).toEqual([
      "Log in again and repeat the call that was refused.",
    ]);
  });
});

describe("the next step of the rotation", () => {
  const NEXT: readonly [Called, string][] = [
    ["generate", "Apply Changes for all tiles, with the upgrade of the service instances; then activate."],
    ["activate", "the configurable leaf certificates, where there are any, then regenerate; Apply Changes after that."],
    ["regenerate", "Apply Changes."],
    ["delete", "Apply Changes, its last step."],
  ];

  it.each(NEXT)("after %s that succeeded", async (name, next) => {
    const report = await judged({ "production.log": called(name, "200 OK") });
    expect(finding(report).remedy).toEqual([`Go on with the rotation: ${next}`]);
    const warned = await judged({ "production.log": called(name, "207 Multi-Status") });
    expect(finding(warned).remedy).toEqual([`Read the warnings, then go on with the rotation: ${next}`]);
  });

  it.each(NEXT)("after %s that met a check", async (name, next) => {
    const body = answer(641).split("\n\n")[1]!.replace("failed to regenerate leaf certificates", "failed");
    const log = called(name, "422 Unprocessable Entity");
    const report = await judged({ "1.json": body, "production.log": log, "tasks.json": tasks(CHECKS) });
    expect([report.verdict, report.calls[0]!.endpoint]).toEqual(["probable", name]);
    expect(finding(report).remedy).toContain(`If it succeeds, go on with the rotation: ${next}`);
  });
});

describe("a later call that succeeded", () => {
  const NOT_AGAIN = "call-2 succeeded at 00:20:01 UTC on 2024-03-06: this call need not be made again.";
  const later = { "2.txt": answer(1200, true) };
  const NEXT = "Go on with the rotation: Apply Changes.";
  const CF_DEPLOYED: Ran = [50, 100, "create", CF];

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ["outside every check", { "1.txt": answer(900), "tasks.json": tasks([...CHECKS, CF_DEPLOYED]) }, "no-cause-found"],
    ["a tile was on the newest version", { "1.txt": answer(640), "tasks.json": tasks(CHECKS), "topology.txt": topology(660, [CF], [METRICS]) }, "apply-changes-unfinished"],
    ["an Apply Changes came in between", { "1.txt": answer(900), "tasks.json": tasks([...CHECKS, CF_DEPLOYED, [1000, 1100, "create", CF]]), "topology.txt": topology(890, [CF], [METRICS]) }, "apply-changes-unfinished"],
  ])("is named beside another cause: %s", async (_, files, code) => {
    const report = await judged({ ...files, ...later });
    expect(finding(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code } });
    expect(finding(report).remedy).toEqual([NOT_AGAIN, NEXT]);
  }); // prettier-ignore

  it("is named beside a check left behind, which is still to be looked for", async () => {
    const report = await judged({ "1.txt": answer(760), ...later, "tasks.json": tasks(LEFT) });
    expect(finding(report).diagnosis.code).toBe("orphaned-health-check");
    expect(finding(report).remedy.slice(0, 2)).toEqual([NOT_AGAIN, NEXT]);
    expect(steps(report)).toContain("See whether bosh-health is still there (`bosh deployments`)");
    expect(steps(report)).not.toMatch(/call again/i);
  });

  it("is named where the cause is not shown", async () => {
    const report = await judged({ "1.txt": answer(760), ...later });
    expect(finding(report).diagnosis.code).toBe("cause-not-shown");
    expect(finding(report).remedy).toEqual([
      NOT_AGAIN,
      NEXT,
      "To learn what it was, collect what is listed, and analyse again.",
    ]);
  });

  it("is named where another violation or none was reported", async () => {
    const other = answer(640, false, CA, "signing version has to be transitional if there is a transitional certificate authority"); // prettier-ignore
    expect(finding(await judged({ "1.txt": other, ...later })).remedy).toEqual([NOT_AGAIN, NEXT]);
    const log = called("regenerate", "401 Unauthorized") + called("regenerate", "200 OK", 1200, "2");
    expect(finding(await judged({ "production.log": log })).remedy).toEqual([NOT_AGAIN, NEXT]);
  });

  it("is named beside what may have been left behind", async () => {
    const files = {
      "1.txt": answer(640),
      "topology.txt": topology(660, [CF], [HEALTH]),
      "deployments.txt": deployments(900, [CF, HEALTH]),
    };
    const open = await judged(files);
    expect(finding(open).remedy[0]).toContain("See first whether bosh-health is still there");
    const report = await judged({ ...files, ...later });
    expect(finding(report).remedy.slice(0, 2)).toEqual([NOT_AGAIN, NEXT]);
    expect(finding(report).remedy[2]).toContain("See whether bosh-health is still there");
    expect(steps(report)).not.toMatch(/call again/i);
  });

  it("is named where the answer was not saved, which is not to be asked for again", async () => {
    const log = called("regenerate", "422 Unprocessable Entity") + called("regenerate", "200 OK", 1199, "2");
    const report = await judged({ "production.log": log });
    expect(finding(report).diagnosis.code).toBe("answer-not-saved");
    expect(finding(report).remedy.slice(1)).toEqual([
      NEXT,
      "Add the saved response (JSON) of the failed call to the bundle.",
    ]);
  });

  it("may be of another certificate authority, where the call named one", async () => {
    const log = called("activate", "401 Unauthorized") + called("activate", "200 OK", 1200, "2");
    expect(finding(await judged({ "production.log": log })).remedy[0]).toBe(
      "call-2 succeeded at 00:20:01 UTC on 2024-03-06: this call need not be made again, if both named the same certificate authority.",
    );
  });

  it("counts for the same step alone", async () => {
    const report = await judged({ "1.txt": answer(900), "production.log": activated(1200), "tasks.json": tasks(CHECKS) });
    expect(report.calls.map(({ endpoint }) => endpoint)).toEqual(["regenerate", "activate"]);
    expect(steps(report)).not.toContain("succeeded");
  }); // prettier-ignore
});

describe("another violation that holds the verdict down", () => {
  const SECOND = "certificate authorities can not have a transitional version";
  const both = (at: number): string => answer(at).replace('"}],', `"},${JSON.stringify({ violation: SECOND, certificate_names: [CA] })}],`).replace('"]}],', `"]},${JSON.stringify({ violation: SECOND, certificate_names: [CA] })}],`); // prettier-ignore
  const seen = { "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]), "topology.txt": topology(660, [CF], [HEALTH]) }; // prettier-ignore

  it("of the same response is named in the answer", async () => {
    const report = await judged({ "1.txt": both(640), ...seen });
    expect([report.verdict, finding(report).verdict]).toEqual(["possible", "confirmed"]);
    expect(report.headline).toBe(
      `2 findings: 1 confirmed, 1 not-applicable. The violation on ${CA} matches the health-check race; but possible is the most that holds for the failure, as the same response reports another violation: ${SECOND} (A rotation is already under way).`,
    );
  });

  it("of another call is named with that call", async () => {
    const report = await judged({ "1.txt": answer(640), "2.txt": answer(900, false, CA, SECOND), ...seen });
    expect(report.verdict).toBe("possible");
    expect(report.headline).toContain("as call-2 reports another violation: certificate authorities can not");
  });

  it("is one of several, of the response and of another call", async () => {
    const report = await judged({ "1.txt": both(640), "2.txt": answer(900, false, CA, "certificates have expired"), ...seen }); // prettier-ignore
    expect(report.headline).toContain("as the same response and call-2 report other violations: ");
  });

  it("does not make a link proven that is not", async () => {
    const report = await judged({ "1.txt": both(640), "tasks.json": seen["tasks.json"] });
    expect(finding(report).verdict).toBe("probable");
    expect(report.headline).toContain("matches the health-check race, with one link not proven; but");
  });
});

it("what keeps a race of which all is shown from being confirmed is said in the answer", async () => {
  const seen = { "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]), "topology.txt": topology(660, [CF], [HEALTH]) }; // prettier-ignore
  const report = await judged({ "1.txt": answer(640), "2.txt": answer(680, true), ...seen });
  expect([report.verdict, finding(report).assumptions]).toEqual(["probable", []]);
  expect(criterion(report, "newest-version-only-on-health-check").status).toBe("met");
  expect(report.headline).toMatch(
    /^This matches the health-check race, and is not confirmed: call-2 succeeded while bosh-health was visible/,
  );
});

describe("a refusal in the log of an Apply Changes", () => {
  const line = (at: number, what: string) => `===== ${wallClock(START + at).replace("T", " ")} UTC ${what}`;
  const command = '"/usr/local/bin/bosh --environment=10.0.0.5';
  const body = answer(1250).replace(/^.*?\n\n/s, "");
  const upload = [line(1210, `Running ${command} upload-stemcell a.tgz"`), line(1240, `Finished ${command} upload-stemcell a.tgz"; Duration: 30s; Exit Status: 0`)]; // prettier-ignore
  const behind = [line(1260, `Running ${command} clean-up"`), line(1261, `Finished ${command} clean-up"; Duration: 1s; Exit Status: 0`)]; // prettier-ignore
  const log = (...lines: readonly string[]) => ({ "install.log": [...lines, "Exited with 1.", ""].join("\n") });
  const files = {
    "tasks.json": tasks([...CHECKS, [-900, -800, "create", CF], [-700, -600, "create", METRICS]]),
    "topology.txt": topology(1245, [CF, METRICS], [HEALTH]),
  };

  it("is no call that somebody made: Apply Changes is to be run again", async () => {
    const report = await judged({ ...files, ...log(...upload, body, ...behind) });
    expect(steps(report)).toContain("Run Apply Changes again, rotating certificates as before: that step has to come");
    expect(steps(report)).not.toMatch(/call again|calling again|wait until all of Apply Changes has ended/i);
    // the last thing that the log holds
    const undated = await judged({ ...files, ...log(...upload, body) });
    expect(steps(undated)).toContain("Run Apply Changes again");
    // the same answer, saved by who called as well
    const called = await judged({ ...files, ...log(...upload, body), "1.txt": answer(1250) });
    expect(steps(called)).toContain("Call again between two checks");
  });

  it("ended it before it deployed anything, so that a topology of that time speaks for it", async () => {
    expect((await judged({ ...files, ...log(...upload, body, ...behind) })).verdict).toBe("confirmed");
    // what ran before is cut off
    expect((await judged({ ...files, ...log(upload[1]!, body, ...behind) })).verdict).not.toBe("confirmed");
  });
});

describe("an Apply Changes that failed before a call of which no cause is found", () => {
  const change = { id: 5, user_name: "admin", status: "failed", started_at: "2024-03-06T00:01:00Z", finished_at: "2024-03-06T00:08:00Z", additions: [], deletions: [], updates: [], unchanged: [] }; // prettier-ignore
  const files = {
    "1.txt": answer(900),
    "tasks.json": tasks(CHECKS),
    "i.json": JSON.stringify({ installations: [change] }),
  };
  const FIRST_STEP = "Apply Changes 5 failed, and none is known to have succeeded since: see first whether Apply Changes is unfinished (`certrace explain apply-changes-unfinished`)."; // prettier-ignore

  it("is to be looked at first", async () => {
    const report = await judged(files);
    expect(finding(report).diagnosis.code).toBe("no-cause-found");
    expect(finding(report).remedy[0]).toBe(FIRST_STEP);
  });

  it("is not where a topology shows that it left no tile on the newest version", async () => {
    const report = await judged({ ...files, "topology.txt": topology(950, [CF, METRICS], []) });
    expect(finding(report).diagnosis.code).toBe("no-cause-found");
    expect(steps(report)).not.toContain("Apply Changes 5");
  });
});

it("a check that was created while one was left behind is not said to have been visible only since", async () => {
  const report = await judged({ "1.txt": answer(1210), "tasks.json": tasks(failedDelete(CHECKS)) });
  const { status, statement } = criterion(report, "check-ran-during-call");
  expect([status, statement]).toEqual([
    "unknown",
    "the call came while task 104 was creating bosh-health anew, which had been left behind (tasks 102 and 103)",
  ]);
  const passed = await judged({ "1.txt": answer(1210), "tasks.json": tasks(CHECKS) });
  expect(criterion(passed, "check-ran-during-call").statement).toContain("visible only from 00:20:20 UTC");
});

it("what the answer gives as the reason is that of the diagnosis, whatever else is unmet", async () => {
  const name = "/services/tls_ca";
  const shown = topology(660, [CF], [METRICS]).replaceAll(CA, name);
  const report = await judged({ "1.txt": answer(650, false, name), "topology.txt": shown });
  expect(criterion(report, "certificate-in-reach").status).toBe("unmet");
  expect(report.headline).toMatch(
    /^Not the race: Apply Changes is unfinished\. The newest version new is on metric-store-\w+ too\./,
  );
  const alone = await judged({ "1.txt": answer(650, false, name) });
  expect(alone.headline).toContain(`${name} belongs to one deployment or to services`);
});

it("a call that met a check, and whose violation came back without one, is not said to be outside every check", async () => {
  const rows: Ran[] = [...CHECKS, [50, 100, "create", CF]];
  const files = { "1.txt": answer(640), "2.txt": answer(900), "tasks.json": tasks(rows) };
  const report = await judged(files);
  expect(criterion(report, "check-ran-during-call").status).toBe("met");
  expect(finding(report)).toMatchObject({
    verdict: "ruled-out",
    diagnosis: { code: "came-back-without-check", title: "The violation came while no check ran, too" },
  });
  expect(finding(report).collect).not.toEqual([]);
  expect(finding(report, 1).diagnosis.code).toBe("no-cause-found");
  expect(report.headline).toMatch(/^Not the race: The violation came while no check ran, too\. The same violation/);
});

it("a call just behind the end of a list in which a check was there is said to be behind what is listed, and not to miss it", async () => {
  const rows: Ran[] = [...CHECKS.filter(([from]) => from < 1200), [1200, 1220, "create", HEALTH]];
  const report = await judged({ "1.txt": answer(1250), "tasks.json": tasks(rows) });
  const { status, statement, wouldDecide } = criterion(report, "check-ran-during-call");
  expect(status).toBe("unknown");
  expect(statement).toMatch(
    /^the call came after bosh-health was last seen, and its end is not listed \(task \d+, from/,
  );
  expect(wouldDecide[0]).toBe("a task list that shows how that check began and ended");
});

it("that a violation came back rests on an assumption where the answers stand in two folders: they may be of two foundations", async () => {
  const rows: Ran[] = [...CHECKS, [50, 100, "create", CF]];
  const list = tasks(rows);
  const report = await judged({ "a/1.txt": answer(640), "b/1.txt": answer(900), "a/tasks.json": list });
  expect(finding(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "came-back-without-check" } });
  expect(finding(report).assumptions.map(({ statement }) => statement)).toEqual([
    "a/1.txt:4 and b/1.txt:4, which stand in two folders, are of one foundation",
  ]);
  const together = await judged({ "a/1.txt": answer(640), "a/2.txt": answer(900), "a/tasks.json": list });
  expect(finding(together).assumptions).toEqual([]);
});

it("a create task of which nothing tells how it ended has not ended in null", async () => {
  const common = { user: "hw", object_type: "lock", object_name: `lock:deployment:${HEALTH}`, deployment: HEALTH, context: {} }; // prettier-ignore
  const events = CHECKS.flatMap(([from, to, change], index): DirectorEvent[] => {
    const task = String(100 + index);
    const at = (seconds: number) => ({ ...common, timestamp: START + seconds, task });
    const what = { object_type: "deployment", object_name: HEALTH, action: change };
    return [
      { ...at(from), id: String(3 * index + 1), action: "acquire" },
      { ...at(from + 1), id: String(3 * index + 2), ...what },
      { ...at(to!), id: String(3 * index + 3), action: "release" },
    ];
  });
  const report = await judged({ "1.txt": answer(640), "events.json": renderEvents(events.toReversed(), "api", "") });
  const { statement } = criterion(report, "check-ran-during-call");
  expect(statement).toBe(
    "the call came while bosh-health was there in part: task 102, which created it, ended at 00:10:20 UTC, and nothing here tells how",
  );
});

describe("a newest version that is unused", () => {
  const unused = (report: Report): string => criterion(report, "newest-version-only-on-health-check").statement;
  const shown = (at: number, older: readonly string[]) => ({ "topology.txt": topology(at, older, []) });
  const files = { "1.txt": answer(640), "tasks.json": tasks(CHECKS) };

  it("between two checks is said to be", async () => {
    expect(unused(await judged({ ...files, ...shown(900, [CF]) }))).toBe(
      "the newest version new is unused in topology.txt:2, as it is between two checks",
    );
  });

  it("is not said to be between two where the capture lists one on another version", async () => {
    expect(unused(await judged({ ...files, ...shown(660, [CF, HEALTH]) }))).toBe(
      "the newest version new is unused in topology.txt:2, although that lists bosh-health, on old",
    );
  });

  it("is not said to be between two where one was visible then", async () => {
    expect(unused(await judged({ ...files, ...shown(660, [CF]) }))).toBe(
      "the newest version new is unused in topology.txt:2, although by its tasks bosh-health was visible when that was taken, at 00:11:00 UTC on 2024-03-06",
    );
  });
});

it("a capture in which the newest version does not sign is not said to be missing", async () => {
  const signing = topology(660, [CF], [HEALTH]);
  const at = signing.indexOf("signing: true");
  const unsigned = signing.slice(0, at) + signing.slice(signing.indexOf("\n", at) + 1).trimStart();
  expect(unsigned).toContain("signing: true");
  const report = await judged({ "1.txt": answer(640), "tasks.json": tasks(CHECKS), "topology.txt": unsigned });
  expect(criterion(report, "newest-version-only-on-health-check")).toMatchObject({
    status: "unknown",
    statement: "topology.txt:2 shows the newest version new on bosh-health, but not as signing",
  });
});

describe("a deployment on two versions", () => {
  const onBoth = (name: string) =>
    topology(660, [CF], [HEALTH]).replace(new RegExp(`^( *- )${CF}$`, "m"), `$1${CF}\n$1${name}`);
  const files = { "1.txt": answer(640), "tasks.json": tasks(CHECKS) };

  it("that is a health check is not to be repaired: the next one is made anew", async () => {
    const report = await judged({ ...files, "topology.txt": onBoth(HEALTH) });
    expect(finding(report)).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "health-check-on-two-versions" } });
    expect(steps(report)).not.toContain("Repair");
    expect(steps(report)).toContain("made anew with every check");
    expect(report.headline).toContain("The deployment bosh-health is on two versions.");
  }); // prettier-ignore

  it("is not one that is listed twice with one version", async () => {
    const twice = topology(660, [CF, CF, METRICS], [HEALTH]).replace(new RegExp(`^( *- )${CF}$`, "m"), `$1${CF}\n$1${CF}`);
    const report = await judged({ ...files, "topology.txt": twice });
    expect(criterion(report, "others-share-one-older-version").status).toBe("met");
  }); // prettier-ignore

  it("that is none is named rather than a health check that is on two, too", async () => {
    const version = (id: string, until: string, names: readonly string[]) =>
      `  - version_id: ${id}\n    valid_until: ${until}T00:00:00Z\n${names.length > 0 ? `    active: true\n    deployment_names: [${names.join(", ")}]\n` : ""}`;
    const shown = (at: string, oldest: readonly string[]) => {
      const versions = [version("new", "2028-01-01", []), version("old", "2027-01-01", [HEALTH, CF]), version("oldest", "2026-01-01", oldest)]; // prettier-ignore
      return `Wed Mar  6 ${at} UTC 2024\ntopology:\n- name: ${CA}\n  versions:\n${versions.join("")}`;
    };
    const both = shown("00:11:00", [HEALTH, CF]);
    const report = await judged({ ...files, "before.txt": shown("00:10:55", [HEALTH]), "topology.txt": both });
    expect(finding(report).diagnosis.code).toBe("deployment-on-two-versions");
    expect(report.headline).toContain(`The deployment ${CF} is on two versions.`);
    expect(steps(report)).toContain(`Look at its instances: \`bosh -d ${CF} instances --details\``);
    expect(steps(report)).toContain("Repair them");
  });
});

describe("a command in a step", () => {
  const UNDER_WAY = "certificate authorities can not have a transitional version";
  const OUT_OF_ORDER = "certificate authorities latest version is not transitional";
  const files = { "tasks.json": tasks(CHECKS) };

  it.each([
    ["of another violation", answer(640, false, "/services/tls_ca", UNDER_WAY), "maestro topology --name /services/tls_ca"], // prettier-ignore
    ["that leaves it out", answer(640, false, "/dns_api_tls_ca", OUT_OF_ORDER), "--all --exclude /dns_api_tls_ca"],
    ["of one out of reach", answer(640, false, "/p-bosh/cf/ca"), "maestro regenerate leaf --signed-by /p-bosh/cf/ca`,"],
  ])("names the certificate of the violation: %s", async (_, saved, command) => {
    const report = await judged({ "1.txt": saved, ...files });
    expect(steps(report)).toContain(command);
    expect(steps(report)).not.toContain("NAME");
  });

  it("quotes a name that a shell would not take as one word", async () => {
    const odd = "/ca of 'tests'; reboot";
    const report = await judged({ "1.txt": answer(640, false, odd, UNDER_WAY) });
    expect(steps(report)).toContain(String.raw`maestro topology --name '/ca of '\''tests'\''; reboot'`);
    const { collect } = finding(await judged({ "1.txt": answer(640, false, odd) }));
    expect(collect.map(({ command }) => command).join("\n")).toContain(
      String.raw`--name '/ca of '\''tests'\''; reboot' >>`,
    );
  });

  it("names the one deployment outside of Ops Manager that is behind, and none where there are two", async () => {
    const shown = (older: readonly string[]) => ({ "topology.txt": topology(660, older, [CF, METRICS]) });
    const one = await judged({ "1.txt": answer(640), ...files, ...shown(["concourse"]) });
    expect(finding(one).diagnosis.code).toBe("deployment-outside-ops-manager");
    expect(steps(one)).toContain("bosh -d concourse deploy MANIFEST");
    const two = await judged({ "1.txt": answer(640), ...files, ...shown(["concourse", "vault"]) });
    expect(steps(two)).toContain("bosh -d NAME deploy MANIFEST");
  });
});

describe("a check that hangs", () => {
  it("is seen to before what was left behind is deleted by hand", async () => {
    const rows: readonly Ran[] = [...LEFT, [1290, null, "create", HEALTH, "processing"]];
    const report = await judged({ "1.txt": answer(760), "tasks.json": tasks(rows) });
    const { remedy, diagnosis } = finding(report);
    expect(diagnosis.code).toBe("orphaned-health-check");
    const [waits, deletes] = ["see first what it waits for", "delete-deployment"].map((text) =>
      remedy.findIndex((step) => step.includes(text)),
    );
    expect(waits).toBeGreaterThan(0);
    expect(deletes).toBeGreaterThan(waits!);
  });
});

describe("a case that is open", () => {
  const COLLECT = "Collect what is listed, and analyse again.";

  it("is to be collected for where something is listed", async () => {
    const { collect, remedy } = finding(await judged({ "1.txt": answer(640) }));
    expect([collect.length > 0, remedy[1]]).toEqual([true, COLLECT]);
  });

  it("that only damage keeps open asks for what is damaged, as nothing is listed to collect", async () => {
    const files = { "tasks.json": tasks(CHECKS), "topology.txt": topology(630, [METRICS], [CF]) };
    const broken = answer(640).replace('"errors"', "errors");
    const { verdict, collect, remedy, limits } = finding(await judged({ "1.txt": broken, ...files }));
    expect([verdict, collect, limits.length > 0]).toEqual(["inconclusive", [], true]);
    expect(remedy).not.toContain(COLLECT);
    expect(remedy[1]).toMatch(/^Put right what limits the verdict, and analyse again/);
  });
});

describe("evidence without any call", () => {
  it("is said to have none, and what to add for it", async () => {
    const report = await judged({ "tasks.json": tasks(CHECKS), "topology.txt": topology(660, [CF], [HEALTH]) });
    expect([report.verdict, finding(report).diagnosis.code]).toEqual(["not-applicable", "no-call"]);
    expect(report.headline).toBe("Nothing to judge: no call to the certificate API is in the evidence.");
    expect(finding(report).remedy).toEqual([
      "Add the response of the failed call to the bundle: what om, curl or the Maestro CLI printed.",
      "If it was not saved, call again and save it: the safety check changes nothing when it refuses.",
    ]);
    const shown = { width: 80, color: false, unicode: true, verbose: false };
    expect(render(report, { format: "terminal", ...shown })).toMatch(
      /\n NOT APPLICABLE · nothing could be judged · [^\n]*\n$/,
    );
    expect(render(report, { format: "prose", ...shown })).not.toContain("no case of the race");
  });
});

describe("calls of which there are several", () => {
  it("have the ids by which steps name them", async () => {
    const report = await judged({ "1.txt": answer(640), "2.txt": answer(900, true) });
    expect(steps(report)).toContain("call-2 succeeded at");
    const shown = { format: "terminal", width: 80, color: false, unicode: true, verbose: false } as const;
    expect(render(report, shown)).toContain(" Call       regenerate, call-1, ");
    expect(render(await judged({ "1.txt": answer(640) }), shown)).toContain(" Call       regenerate, Wed");
  });
});
