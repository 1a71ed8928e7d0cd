import { describe, expect, it } from "vitest";
import type { Report } from "../src/index.ts";
import { unixDate } from "./simulator/cli-table.ts";
import { answer, CF, CHECKS, deployments, HEALTH, HEALTHWATCH, INSTANCE, judged, METRICS, START, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

/** Lists of tasks that do not show all that they should, and lists that show more than the times in them. */

const OTHERS: readonly Ran[] = [[50, 100, "create", CF], [110, 160, "create", METRICS]]; // prettier-ignore
const without = (start: number) => CHECKS.filter(([from]) => from < start || from > start + 100);
const MISSING = { "tasks.json": tasks([...OTHERS, ...without(1200)]) };
const WHOLE = { "tasks.json": tasks([...OTHERS, ...CHECKS]) };
const during = ({ findings }: Report) => findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!;
const assumed = ({ findings }: Report) => findings[0]!.assumptions.map(({ statement }) => statement).join();
const contradicted = ({ contradictions }: Report) => contradictions.map(({ statement }) => statement).join();

describe("a check that a topology or a list of deployments shows and the task list does not", () => {
  const seenAt = (at: number) => ({ "topology.txt": topology(at, [CF, METRICS], [HEALTH]) });

  it("rules nothing out about its time, and is named", async () => {
    const report = await judged({ "1.txt": answer(1250), ...MISSING, ...seenAt(1260) });
    expect(report.verdict).toBe("probable");
    expect(during(report)).toMatchObject({ status: "unknown" });
    expect(during(report).statement).toContain("shows bosh-health at about that time");
    expect(contradicted(report)).toContain("rows are missing from it");
    const list = deployments(1260, [HEALTH, CF]);
    const listed = await judged({ "1.txt": answer(1250), ...MISSING, "deployments.txt": list });
    expect(during(listed)).toMatchObject({ status: "unknown" });
    expect(contradicted(listed)).toContain("rows are missing from it");
  });

  it("is not said to have been deleted by the task that deleted the one before", async () => {
    const report = await judged({ "1.txt": answer(1250), ...MISSING, ...seenAt(1260) });
    const { criteria, alternatives, collect } = report.findings[0]!;
    const away = criteria.find(({ id }) => id === "check-went-away")!;
    expect(away).toMatchObject({ status: "unknown", wouldDecide: ["the list of tasks again, whole"] });
    expect(away.statement).toMatch(/^topology\.txt:\d+ shows bosh-health after task \d+ had deleted it/);
    expect(alternatives.find(({ code }) => code === "orphaned-health-check")!.status).toBe("possible");
    expect(collect.map(({ command }) => command).join()).toContain("bosh tasks");
    // a call that met a listed check is not in doubt for one that was seen later
    const before = await judged({ "1.txt": answer(650), ...MISSING, ...seenAt(1260) });
    expect(before.findings[0]!.criteria.find(({ id }) => id === "check-went-away")!.status).toBe("met");
  });

  it("shows that the list is not whole at other times either", async () => {
    expect((await judged({ "1.txt": answer(900), ...WHOLE })).verdict).toBe("ruled-out");
    const report = await judged({ "1.txt": answer(900), ...MISSING, ...seenAt(1260) });
    expect(report.verdict).toBe("inconclusive");
  });

  it("contradicts nothing where the list shows it, and where one before may have been left behind", async () => {
    for (const files of [WHOLE, { "tasks.json": tasks([...OTHERS, ...CHECKS.slice(0, 3), [690, 700, "delete", HEALTH, "error"], [4000, 4010, "create", CF]]) }]) {
      expect(contradicted(await judged({ "1.txt": answer(1250), ...files, ...seenAt(1260) }))).toBe("");
    }
  }); // prettier-ignore
});

describe("a check that no list shows", () => {
  it("is set against a list only where there is one that tells of that time", async () => {
    const report = await judged({ "1.txt": answer(1250), "topology.txt": topology(1260, [CF, METRICS], [HEALTH]) });
    expect(during(report).statement).not.toContain("the task list no check");
  });

  it("points to the race where no list tells of that time either", async () => {
    for (const [at, verdict] of [[645, "possible"], [900, "inconclusive"]] as const) {
      const files = { "1.txt": answer(640), "deployments.txt": deployments(at, [HEALTH, CF, HEALTHWATCH]) };
      const report = await judged(files);
      expect(report.verdict).toBe(verdict);
      const shown = "deployments.txt:5 shows bosh-health at about that time, and no task list in the bundle tells";
      expect(during(report).statement.startsWith(shown)).toBe(at === 645);
      expect(during(report).citations.map(({ source }) => source).includes("deployments.txt")).toBe(at === 645);
      const early = { "tasks.json": tasks([...OTHERS, ...CHECKS.filter(([from]) => from < 600)]) };
      expect((await judged({ ...files, ...early })).verdict).toBe(verdict);
    }
  }); // prettier-ignore

  it("takes nothing from what does not rest on the list", async () => {
    const tile = { "1.txt": answer(1250), "topology.txt": topology(1260, [CF], [METRICS, HEALTH]), ...MISSING };
    const report = await judged(tile);
    expect(report).toMatchObject({
      verdict: "ruled-out",
      findings: [{ diagnosis: { code: "apply-changes-unfinished" } }],
    });
    expect(contradicted(report)).toContain("rows are missing from it");
    const captures = {
      "a.txt": topology(655, [CF, METRICS], [HEALTH]),
      "b.txt": topology(1260, [CF, METRICS], [HEALTH]),
    };
    expect((await judged({ "1.txt": answer(650), ...captures, ...MISSING })).verdict).toBe("confirmed");
  });

  it("leaves open whether one ran, whatever the list shows of checks before", async () => {
    const others: Ran[] = [[-1000, -900, "create", CF], [-800, -700, "create", METRICS]]; // prettier-ignore
    const failed = without(1200).map((row): Ran => (row[0] === 600 ? [600, 620, "create", HEALTH, "error"] : row));
    const bundles = [
      { at: 250, name: HEALTH, rows: [...others, ...CHECKS.slice(2)] },
      { at: 900, name: "bosh-health-check", rows: [...OTHERS, ...CHECKS] },
      { at: 1250, name: HEALTH, rows: [...OTHERS, ...failed] },
    ];
    for (const { at, name, rows } of bundles) {
      const report = await judged({
        "1.txt": answer(at),
        "topology.txt": topology(at + 5, [CF, METRICS], [name]),
        "tasks.json": tasks(rows),
      });
      expect([during(report).status, report.verdict]).toEqual(["unknown", "probable"]);
    }
  });
});

describe("a check that by the rhythm was due and is not listed", () => {
  it("leaves what rules the race out an assumption, which is named", async () => {
    const report = await judged({ "1.txt": answer(1250), ...MISSING });
    expect(report.verdict).toBe("ruled-out");
    expect(assumed(report)).toContain("a check was due from 00:20:00 to 00:21:40 UTC and none is listed");
    expect(report.headline).toContain("assumption");
  });

  it("may have been due before the first one that is listed", async () => {
    const rows: Ran[] = [[-1000, -900, "create", CF], [-800, -700, "delete", HEALTH], ...CHECKS.slice(2)]; // prettier-ignore
    const report = await judged({ "1.txt": answer(50), "tasks.json": tasks(rows) });
    expect([report.verdict, assumed(report)]).toEqual([
      "ruled-out",
      expect.stringContaining("a check was due from 00:00:00"),
    ]);
  });

  it("is none between two checks, however near to one", async () => {
    for (const at of [900, 1148, 1352]) {
      const report = await judged({ "1.txt": answer(at), ...WHOLE });
      expect([report.verdict, assumed(report)]).toEqual(["ruled-out", ""]);
    }
  });
});

describe("numbers of tasks that a list skips", () => {
  const OF_LIST = /^the tasks that the list does not show from 10\d to 10\d were none of a health check$/;
  const rows = (list: string, isKept: (task: { id: number; started_at: number }) => boolean): string =>
    JSON.stringify((JSON.parse(list) as { id: number; started_at: number }[]).filter(isKept));
  const outside = (from: number, to: number) => (task: { started_at: number }) =>
    task.started_at < START + from || task.started_at > START + to;
  // the check of 00:10:00 was cut out; with two others no rhythm is known
  const whole = tasks([...CHECKS.slice(0, 6), [1500, 1550, "create", CF]]);
  const cut = rows(whole, outside(600, 700));

  it("may be those of a check where no rhythm tells when one was due: that they are not is an assumption", async () => {
    const report = await judged({ "1.txt": answer(650), "tasks.json": cut });
    expect([report.verdict, assumed(report)]).toEqual(["ruled-out", expect.stringMatching(OF_LIST)]);
    expect(report.headline).toContain("assumption");
    const periods = rows(tasks([...OTHERS, ...CHECKS]), outside(600, 1900));
    const long = await judged({ "1.txt": answer(1250), "tasks.json": periods });
    expect([long.verdict, assumed(long)]).toEqual(["ruled-out", expect.stringMatching(OF_LIST)]);
  });

  it("are not where another list shows them, or one alone is skipped, and one that is queued is none", async () => {
    const between: Ran[] = [[650, 655, "create", CF], [660, 665, "create", METRICS]]; // prettier-ignore
    const later: Ran[] = [[1260, 1265, "create", METRICS], [1270, 1275, "create", METRICS]]; // prettier-ignore
    const all = tasks([...CHECKS.slice(0, 2), ...CHECKS.slice(4, 6), ...between, ...later]);
    const seen = (...ids: number[]) => rows(all, ({ id }) => !ids.includes(id));
    const assumedOf = async (files: Readonly<Record<string, string>>) => {
      const report = await judged({ "1.txt": answer(800), ...files });
      expect(report.verdict).toBe("ruled-out");
      return assumed(report);
    };
    expect(await assumedOf({ "1.json": seen(102, 103) })).toMatch(OF_LIST);
    expect(await assumedOf({ "1.json": seen() })).toBe("");
    expect(await assumedOf({ "1.json": seen(102) })).toBe("");
    expect(await assumedOf({ "1.json": seen(102, 103), "2.json": rows(all, ({ id }) => id < 104) })).toBe("");
    const queued = { id: 103, state: "queued", description: "delete deployment cf", timestamp: null, started_at: null, result: null, user: "x", deployment: CF, context_id: "" }; // prettier-ignore
    const withQueued = JSON.stringify([...(JSON.parse(seen(102, 103)) as unknown[]), queued]);
    expect(await assumedOf({ "1.json": withQueued })).toBe("");
  });

  it("are of other sorts of tasks where the rhythm tells that no check was due", async () => {
    const list = tasks([...OTHERS, ...CHECKS, [850, 855, "create", METRICS], [860, 865, "create", METRICS]]);
    const report = await judged({ "1.txt": answer(900), "tasks.json": rows(list, outside(840, 870)) });
    expect([report.verdict, assumed(report)]).toEqual(["ruled-out", ""]);
  });
});

describe("a list that was cut down to deletes", () => {
  const deletes = CHECKS.filter(([, , change]) => change === "delete");
  const others: Ran[] = [[-500, -490, "delete", "service-instance_a"], [2590, 2600, "delete", "service-instance_b"]]; // prettier-ignore

  it("does not tell when checks began, so rules out none", async () => {
    const report = await judged({ "1.txt": answer(2440), "tasks.json": tasks([...others, ...deletes.slice(0, 4)]) });
    expect([during(report).status, report.verdict]).toEqual(["unknown", "inconclusive"]);
    expect(during(report).statement).toContain(
      "the task lists show deletes of bosh-health and not one task that created",
    );
  });

  it("begins later than a call: that it does not reach so far is the reason, not a delete without its create", async () => {
    const rows: Ran[] = [[-500, -450, "create", CF], ...CHECKS.slice(1)];
    const report = await judged({ "1.txt": answer(-3000), "tasks.json": tasks(rows) });
    expect(during(report).statement).toContain("the task lists tell of health checks only from");
    const within = await judged({ "1.txt": answer(-300), "tasks.json": tasks(rows) });
    expect(during(within).statement).toContain("no task is listed that created what");
  });

  it("does not do so where it shows one delete of a check and deletes of others: nothing in it was created", async () => {
    // the check of 00:07:00 was deleted only behind the last row
    const cut = tasks([[-80, -70, "delete", HEALTH], [500, 510, "delete", "service-instance_a"]]); // prettier-ignore
    const report = await judged({ "1.txt": answer(450), "tasks.json": cut });
    expect([during(report).status, report.verdict]).toEqual(["unknown", "inconclusive"]);
    expect(during(report).statement).toContain("show no create task, so when checks began is not known");
    expect(report.coverage).toEqual([]);
  });

  it("does not tell that nothing was deployed between a call and a topology", async () => {
    const rows: Ran[] = [[-80, -70, "delete", HEALTH], [1900, 1910, "delete", INSTANCE], [2000, 2010, "delete", CF]]; // prettier-ignore
    const files = { "1.txt": answer(1250), "topology.txt": topology(1800, [CF], [INSTANCE]) };
    const between = "no deploy or certificate change came between the call and topology.txt:2";
    expect(assumed(await judged({ ...files, "tasks.json": tasks(rows) }))).toBe(between);
    const whole = tasks([...rows, [-60, -50, "create", METRICS]]);
    expect(assumed(await judged({ ...files, "tasks.json": whole }))).toBe("");
  });

  it("does not tell that nothing was deployed between a topology and a call, beside one of a single deployment", async () => {
    const files = { "1.txt": answer(650), "topology.txt": topology(50, [CF], [HEALTH]) };
    const of = { "cf.json": tasks([[-300, -250, "create", CF], [1500, 1550, "create", CF]]) }; // prettier-ignore
    const cut: Ran[] = [[-100, -90, "delete", METRICS], [90, 100, "delete", HEALTH], [1290, 1300, "delete", HEALTH]]; // prettier-ignore
    const others = (...more: Ran[]) => ({ "others.json": tasks([...cut, ...more]).replaceAll(/"id":\s*/g, '"id": 9') });
    const assumption = "no deploy or certificate change came between topology.txt:2 and the call";
    expect(assumed(await judged({ ...files, ...of, ...others() }))).toContain(assumption);
    expect(assumed(await judged({ ...files, ...of, ...others([-80, -70, "create", METRICS]) }))).toBe("");
  });

  it("does not tell which check was the last one before a call", async () => {
    const deletes = (...own: readonly Ran[]) => tasks([[1290, 1300, "delete", HEALTH], [1450, 1460, "delete", INSTANCE], ...own, [4000, 4050, "delete", INSTANCE]]); // prettier-ignore
    const later = (text: string) => JSON.stringify((JSON.parse(text) as { id: number }[]).map((row) => ({ ...row, id: row.id + 7 }))); // prettier-ignore
    const whole = tasks([...OTHERS, ...CHECKS.filter(([from]) => from < 1500)]);
    // when the check that this deleted was created is not listed: it may have been there at the call
    const files = { "1.txt": answer(1850), "whole.json": whole, "topology.txt": topology(1860, [CF, METRICS], [HEALTH]) }; // prettier-ignore
    const report = await judged({ ...files, "cut.json": later(deletes([1990, 2000, "delete", HEALTH, "error"])) });
    expect([report.verdict, contradicted(report)]).toEqual(["probable", ""]);
    const [finding] = report.findings;
    expect(finding!.criteria.at(-1)).toMatchObject({
      status: "unknown",
      statement: "nothing shows which health check was the last one before the call",
    });
    expect(finding!.alternatives).toContainEqual(expect.objectContaining({ code: "orphaned-health-check", status: "possible" })); // prettier-ignore
  });

  it("is none that begins with one delete, or that shows a create", async () => {
    const created: Ran = [-400, -390, "create", CF];
    for (const rows of [
      [created, ...deletes.slice(0, 1)],
      [...deletes.slice(0, 3), ...CHECKS.slice(6, 8)],
    ]) {
      const report = await judged({ "1.txt": answer(2440), "tasks.json": tasks([...others, ...rows]) });
      expect(during(report).status).toBe("unmet");
    }
  });
});

describe("a list that was cut down to creates", () => {
  const creates = CHECKS.filter(([, , change]) => change === "create");

  it("does not tell that what was on the newest version before the call was still there", async () => {
    const rows: Ran[] = [[-300, -250, "create", CF], [-200, -150, "create", INSTANCE], [2000, 2050, "create", METRICS]]; // prettier-ignore
    const files = { "1.txt": answer(1250), "topology.txt": topology(800, [CF], [INSTANCE]) };
    const cut = await judged({ ...files, "tasks.json": tasks(rows) });
    expect(assumed(cut)).toContain(`${INSTANCE}, on the newest version in topology.txt:2, had not been deleted`);
    const whole = tasks([...rows, [1990, 1995, "delete", "service-instance_a"]]);
    expect(assumed(await judged({ ...files, "tasks.json": whole }))).toBe("");
  });

  it("does not tell that nothing was deleted before a later call succeeded", async () => {
    const calls = { "1.txt": answer(640), "2.txt": answer(1000, true) };
    const report = await judged({ ...calls, "tasks.json": tasks([...OTHERS, ...creates]) });
    const { status, statement } = report.findings[0]!.criteria.at(-1)!;
    expect(status).toBe("unknown");
    expect(statement).toContain("no list tells whether anything was deployed in between");
  });
});

describe("a task list with a date above it", () => {
  const failed: readonly Ran[] = [...OTHERS, ...CHECKS.slice(0, 9), [2490, 2500, "delete", HEALTH, "error"]];
  const taken = (at: number, rows: readonly Ran[]) => ({ "tasks.txt": `${unixDate(START + at)}\n${tasks(rows)}` });

  it("goes on to that date, as an assumption: a check was left behind, and no check ran", async () => {
    const files = { "1.txt": answer(9_000), "topology.txt": topology(9_020, [CF, METRICS], [HEALTH]) };
    const report = await judged({ ...files, ...taken(9_100, failed) });
    expect(report).toMatchObject({ verdict: "ruled-out", findings: [{ diagnosis: { code: "orphaned-health-check" } }] });
    expect(assumed(report)).toContain("the task list was taken at 02:31:40 UTC on 2024-03-06, as tasks.txt:1 says");
    // two clocks: 45 s before the date nothing is known any more
    for (const [at, verdict] of [[9_045, "probable"], [9_046, "ruled-out"]] as const)
      expect((await judged({ ...files, ...taken(at, failed) })).verdict).toBe(verdict);
    expect((await judged({ ...files, "tasks.json": tasks(failed) })).verdict).toBe("probable");
  }); // prettier-ignore

  it("does not show by its date that no check ran", async () => {
    const open: Ran[] = [[4_800, 4_820, "create", HEALTH], [4_890, null, "delete", HEALTH]]; // prettier-ignore
    for (const rows of [[], open]) {
      const files = { "1.txt": answer(5_000), "topology.txt": topology(5_020, [CF, METRICS], [HEALTH]) };
      expect((await judged({ ...files, ...taken(5_200, [...OTHERS, ...CHECKS, ...rows]) })).verdict).toBe("probable");
    }
  });

  it("does not go on to its date where another list shows more, or where the clocks are apart", async () => {
    const files = { "1.txt": answer(9_000), ...taken(9_100, failed) };
    const more = { "more.json": tasks([...failed, [5_300, 5_350, "create", CF]]) };
    expect((await judged({ ...files, ...more })).verdict).not.toBe("ruled-out");
    expect((await judged(files, { clockSkewSeconds: -600 })).verdict).not.toBe("ruled-out");
    expect((await judged(files)).verdict).toBe("ruled-out");
  });

  it("needs no date for what its own times cover", async () => {
    const report = await judged({ "1.txt": answer(900), ...taken(9_100, [...OTHERS, ...CHECKS]) });
    expect([report.verdict, assumed(report)]).toEqual(["ruled-out", ""]);
  });

  it("has none where the manifest gives another, and that is said, as of a list of deployments", async () => {
    const manifest = (at: string, file: string) => ({ "certrace.yaml": `captures:\n- file: ${file}\n  taken_at: ${at}\n` }); // prettier-ignore
    const files = { "1.txt": answer(9_000), ...taken(9_100, failed) };
    const said = ({ inputs }: Report) => inputs.flatMap(({ path, problems }) => problems.map(({ code, message, line }) => [path, code, message, line])); // prettier-ignore
    const report = await judged({ ...files, ...manifest("2024-03-06T05:31:40Z", "tasks.txt") });
    expect(report.verdict).toBe("possible");
    const times = (file: string) => `05:31:40 UTC on 2024-03-06 (manifest, certrace.yaml:3) and 02:31:40 UTC on 2024-03-06 (date-line, ${file}:1)`; // prettier-ignore
    const message = (file: string) => `two times are given for what stands here, ${times(file)}, and they disagree: none of them is used`; // prettier-ignore
    expect(said(report)).toEqual([["tasks.txt", "times-disagree", message("tasks.txt"), 2]]);
    const listed = await judged({ "1.txt": answer(9_000), "list.txt": deployments(9_100, [CF]), ...manifest("2024-03-06T05:31:40Z", "list.txt") }); // prettier-ignore
    expect(said(listed)).toContainEqual(["list.txt", "times-disagree", message("list.txt"), expect.any(Number)]);
    expect(said(await judged({ ...files, ...manifest("2024-03-06T02:32:00Z", "tasks.txt") }))).toEqual([]);
  });

  it("is dated by the manifest, too", async () => {
    const manifest = "captures:\n- file: tasks.json\n  taken_at: 2024-03-06T02:31:40Z\n";
    const report = await judged({ "1.txt": answer(9_000), "tasks.json": tasks(failed), "certrace.yaml": manifest });
    expect(report.verdict).toBe("ruled-out");
    expect(assumed(report)).toContain("as certrace.yaml:");
  });
});

it("a deployment that comes and goes is taken for no health check, and that is named first", async () => {
  const canary = CHECKS.map(([from, to, change]): Ran => [from, to, change, "my-canary"]);
  const files = {
    "1.txt": answer(1250),
    "tasks.json": tasks([...OTHERS, ...canary]),
    "t.txt": topology(1260, [CF, METRICS], ["my-canary"]),
  };
  const report = await judged(files);
  expect(report.verdict).toBe("ruled-out");
  expect(report.headline).toContain(
    "my-canary, which is deleted again and again, is no health check under another name",
  );
  expect(report.findings[0]!.assumptions[0]!.settle).toContain("--health-deployment my-canary");
  expect((await judged(files, { healthDeployments: ["my-canary"] })).verdict).toBe("confirmed");
});

it("a check that is shown to end and not to begin may have been there before, and that is what is said", async () => {
  const rows = tasks([...OTHERS, ...CHECKS.filter(([from]) => from !== 1200)]);
  const report = await judged({ "1.txt": answer(900), "tasks.json": rows });
  expect(during(report)).toMatchObject({ status: "unknown", citations: [{ source: "tasks.json" }, { source: "1.txt" }] }); // prettier-ignore
  expect(during(report).statement).toMatch(/^no task is listed that created what task \d+ deleted \(bosh-health\)/);
});
