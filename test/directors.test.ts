import { describe, expect, it } from "vitest";
import { answer, CF, CHECKS, HEALTH, judged, METRICS, START, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore
import { renderTaskList, type TaskListForm, type TaskRow } from "./simulator/task-lists.ts";

const FOREIGN = "cf-ffffffffffffffffffff";
const LISTED: readonly Ran[] = [...CHECKS, [50, 100, "create", CF], [110, 160, "create", METRICS]];

/** Health checks five minutes off, or more, and a tile of another foundation, unless that is left out. */
function foreign(
  from: number | null,
  environment: string,
  form: TaskListForm = "json",
  first = 90_000,
  offset = 300,
): string {
  const checks = CHECKS.map(([start, end, change, deployment]): Ran => [
    start + offset,
    end! + offset,
    change,
    deployment,
  ]);
  const ran = from === null ? checks : [...checks, [from, from + 30, "create", FOREIGN] as Ran];
  const rows = ran.map(([start, end, change, deployment], index): TaskRow => ({ id: first + index, state: "done", startedAt: START + start, finishedAt: START + end!, user: "somebody", deployment, description: change === "create" ? "create deployment" : `delete deployment ${deployment}`, result: null })); // prettier-ignore
  return renderTaskList(rows, form, environment);
}

const RACE = { "1.txt": answer(640), "tasks.json": tasks(LISTED), "topology.txt": topology(660, [CF, METRICS], [HEALTH]) }; // prettier-ignore

describe("task lists of two directors", () => {
  it("are told apart by the numbers of their tasks where nothing says where they were printed", async () => {
    const report = await judged({ "1.txt": answer(640), "tasks.json": tasks(LISTED), "other.json": foreign(60, "", "api") }); // prettier-ignore
    expect(report.contradictions[0]!.statement).toContain("more than one director");
  });

  it("neither confirm nor rule out", async () => {
    expect((await judged(RACE)).verdict).toBe("confirmed");
    for (const from of [60, null]) {
      const report = await judged({ ...RACE, "other.json": foreign(from, "", "api") });
      expect(report.verdict).toBe("probable");
    }
    const clear = await judged({ "1.txt": answer(1000), "tasks.json": tasks(LISTED), "other.json": foreign(60, "", "api") }); // prettier-ignore
    expect(clear.verdict).not.toBe("ruled-out");
  });

  it("are told apart by the numbers of their tasks where both have one address, as from one template", async () => {
    const files = { "tasks.txt": tasks(LISTED, 0, "10.0.16.5"), "other.txt": foreign(null, "10.0.16.5", "tty") };
    const report = await judged({ ...RACE, "1.txt": answer(940), ...files });
    expect(report.contradictions[0]!.statement).toContain("more than one director");
    expect(report.verdict).toBe("probable");
  });

  it("are one director's where the tasks go on in one count", async () => {
    const later = CHECKS.map(([from, to, change, deployment]): Ran => [from + 3000, to! + 3000, change, deployment]);
    const all = [...LISTED, ...later];
    const rows = JSON.parse(tasks(all)) as { id: number }[];
    const report = await judged({
      ...RACE,
      "tasks.json": JSON.stringify(rows.filter(({ id }) => id < 112)),
      "later.json": JSON.stringify(rows.filter(({ id }) => id >= 112)),
    });
    expect(report.contradictions).toEqual([]);
    expect(report.verdict).toBe("confirmed");
  });

  it("are one director's where a task waited for a worker until a later one had ended", async () => {
    const later = CHECKS.map(([from, to, change, deployment]): Ran => [from + 3000, to! + 3000, change, deployment]);
    const numbers = new Map([[111, 113], [113, 111]]); // prettier-ignore
    const rows = (JSON.parse(tasks([...LISTED, ...later])) as { id: number }[]).map((row) => ({ ...row, id: numbers.get(row.id) ?? row.id })); // prettier-ignore
    const report = await judged({
      "1.txt": answer(640),
      "tasks.json": JSON.stringify(rows.filter(({ id }) => id < 112)),
      "later.json": JSON.stringify(rows.filter(({ id }) => id >= 112)),
    });
    expect(report.contradictions).toEqual([]);
  });

  it("a list that may be of either is of the one with which it shares most tasks", async () => {
    const report = await judged({
      "1.txt": answer(640),
      "a.json": foreign(null, "https://10.0.0.1:25555", "json", 100),
      "b.json": foreign(null, "https://10.0.0.2:25555", "json", 90_000, 5_000),
      "c.json": foreign(null, "", "api", 90_000, 5_000),
    });
    expect(report.healthChecks).toHaveLength(10);
  });

  it("a list of another foundation beside one that was asked for a tile alone is seen by the topology", async () => {
    const report = await judged({
      "1.txt": answer(640),
      "topology.txt": topology(660, [CF, METRICS], [HEALTH]),
      "tasks.json": tasks([[50, 100, "create", CF], [400, 450, "create", CF], [2000, 2050, "create", CF]]),
      "other.json": foreign(60, "", "api"),
    }); // prettier-ignore
    expect(report.contradictions.map(({ statement }) => statement).join()).toContain("no deployment in common");
    expect(report.verdict).not.toBe("ruled-out");
  });

  it("a list of another foundation is said once to be that, however many topologies there are", async () => {
    const topologies = { "a.txt": topology(630, [CF], []), "b.txt": topology(660, [CF], [HEALTH]) };
    const listed = tasks([...CHECKS, [50, 100, "create", FOREIGN]]);
    const { contradictions } = await judged({ "1.txt": answer(640), ...topologies, "tasks.json": listed });
    expect(contradictions.map(({ statement }) => statement)).toEqual([
      expect.stringContaining("the task list and 2 topologies name no deployment in common"),
    ]);
    expect(contradictions[0]!.citations.map(({ source }) => source).sort()).toEqual(["a.txt", "b.txt", "tasks.json"]);
  });

  it("a list of another foundation whose numbers go on where those of one end is seen by the topology", async () => {
    const earlier = [-3600, -3000, -2400].flatMap((from): Ran[] => [[from, from + 20, "create", HEALTH], [from + 90, from + 100, "delete", HEALTH]]); // prettier-ignore
    const files = {
      "1.txt": answer(640),
      "topology.txt": topology(630, [CF, METRICS], [HEALTH]),
      "own.json": tasks([...earlier, [-3500, -3450, "create", CF]]),
    };
    const listed = (tile: string) => tasks([...CHECKS, [50, 100, "create", tile]]).replaceAll(/"id":1/g, '"id":501');
    const report = await judged({ ...files, "other.json": listed(FOREIGN) });
    expect(report.contradictions.map(({ statement }) => statement).join()).toContain("no deployment in common");
    expect(report.verdict).toBe("probable");
    expect((await judged({ ...files, "other.json": listed(METRICS) })).verdict).toBe("confirmed");
  });

  it("a list and a topology of two foundations are told by tiles of one product, with the lines that name them", async () => {
    const [metrics, cf] = ["appMetrics-a0a1ece9204ce16d4b76", "cf-ffffffffffffffffffff"];
    const report = await judged({
      "1.txt": answer(640),
      "topology.txt": topology(660, [METRICS, CF], [HEALTH]),
      "tasks.json": tasks([...CHECKS, [50, 100, "create", metrics], [110, 150, "create", cf]]),
    });
    expect(report.contradictions.map(({ statement }) => statement).join()).toMatch(
      new RegExp(`in common \\(${cf} in tasks\\.json:\\d+ against ${CF} in topology\\.txt:\\d+\\)`),
    );
  });

  it("topologies that share neither a version nor a tile are of two foundations", async () => {
    const files = { "1.txt": answer(640), "tasks.json": tasks(CHECKS), "1.yml": topology(650, [CF], [HEALTH]) };
    const other = topology(500, [FOREIGN], []);
    const foreigner = other.replaceAll(/\b(old|new)\b/g, "other-$1");
    expect((await judged({ ...files, "2.yml": foreigner })).findings[0]!.limits.join()).toContain("no version and no tile in common"); // prettier-ignore
    for (const own of [other, topology(500, [CF], []).replaceAll(/\b(old|new)\b/g, "other-$1")])
      expect((await judged({ ...files, "2.yml": own })).contradictions).toEqual([]);
  });

  it.each([
    ["10.0.16.5", "https://10.0.16.5:25555", 0],
    ["https://10.0.16.5:25555", "https://10.0.16.5:25555/", 0],
    ["10.0.16.5", "10.0.16.6", 1],
  ])("printed for %s and %s", async (one, other, contradictions) => {
    // numbered so that both may be of one director
    const report = await judged({
      "1.txt": answer(640),
      "a.json": foreign(60, one, "json", 100),
      "b.txt": foreign(3100, other, "tty", 200, 3300),
    });
    expect(report.contradictions).toHaveLength(contradictions);
  });

  it("come to the same in whatever order the files are", async () => {
    const files = { ...RACE, "other.json": foreign(60, "https://10.0.9.9:25555"), "tasks.txt": tasks(LISTED) };
    const entries = Object.entries(files);
    const said = async (order: typeof entries) => {
      const { verdict, healthChecks, contradictions } = await judged(Object.fromEntries(order));
      return { verdict, contradictions: contradictions.length, checks: healthChecks.map(({ createTask, visible }) => [createTask, visible]) }; // prettier-ignore
    };
    expect(await said(entries.toReversed())).toEqual(await said(entries));
  });

  it("come to the same however often each list was saved", async () => {
    const lists = { "tasks.json": tasks(LISTED), "other.json": foreign(60, "", "api") };
    const files = { ...RACE, ...lists };
    const copies = Object.entries(lists).map(([name, content]) => [`copy of ${name}`, content]);
    const [once, twice] = [await judged(files), await judged({ ...files, ...Object.fromEntries(copies) })];
    expect(twice.contradictions.map(({ statement }) => statement)).toEqual(once.contradictions.map(({ statement }) => statement)); // prettier-ignore
    expect(twice.healthChecks.map(({ createTask }) => createTask)).toEqual(once.healthChecks.map(({ createTask }) => createTask)); // prettier-ignore
    expect(twice.verdict).toBe(once.verdict);
  });
});
