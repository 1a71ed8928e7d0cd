import { describe, expect, it } from "vitest";
import type { Micros } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { activated, answer, CF, CHECKS, HEALTH, judged, METRICS, START, topology } from "../simulator/small-bundles.ts";
import { renderTaskList, type TaskListForm, type TaskRow } from "../simulator/task-lists.ts";

/** Health checks of each ten minutes and a deploy; every row says what it did, and had a result. */
const ROWS: readonly TaskRow[] = [[50, 100, "create", CF] as const, ...CHECKS]
  .toSorted((a, b) => a[0] - b[0])
  .map(([from, to, change, deployment], index) => ({
    id: 100 + index,
    state: "done",
    startedAt: START + from,
    finishedAt: START + to!,
    user: "somebody",
    deployment: deployment as string,
    description: change === "create" ? "create deployment" : `delete deployment ${HEALTH}`,
    result: `/deployments/${deployment}`,
  }));

const list = (form: TaskListForm, rows = ROWS): string => renderTaskList(rows, form, "10.0.0.5");

/** The verdict on a call clear of every check that the list shows, and what was found wrong with the list. */
async function verdictWith(tasks: string): Promise<{ verdict: string; problems: string[] }> {
  const { verdict, inputs } = await judged({ "response.txt": answer(900), "tasks.txt": tasks });
  const problems = inputs.find(({ path }) => path.endsWith("tasks.txt"))!.problems;
  return { verdict, problems: problems.map(({ code, severity }) => `${severity} ${code}`) };
}

/** Each line up to where the description of a delete task begins, and `more` characters of it. */
function cutBehind(text: string, more: number): string {
  const rows = text.split("\n");
  const at = Math.max(...rows.map((row) => row.indexOf("delete deployment"))) + more;
  return rows.map((row) => row.slice(0, at)).join("\n");
}

describe("a task list that does not say what its tasks did", () => {
  it("rules the race out where it does say it", async () => {
    for (const form of ["tty", "redirected", "json"] as const)
      expect(await verdictWith(list(form))).toEqual({ verdict: "ruled-out", problems: [] });
  });

  it.each([0, 3, 7, 10])("rules nothing out, and that is said: on a terminal, %d characters of it", async (more) => {
    const { verdict, problems } = await verdictWith(cutBehind(list("tty"), more));
    expect(verdict).toBe("inconclusive");
    expect(problems).toContain("warning task-row-cut");
  });

  it.each(["...", "…", ">"])("rules nothing out where less or a pager cut the rows with %j", async (mark) => {
    const cut = cutBehind(list("redirected"), 4).replaceAll(/(?<=\S)$/gm, mark);
    expect(await verdictWith(cut)).toEqual({ verdict: "inconclusive", problems: ["warning task-row-cut"] });
  });

  it("rules nothing out where the header is whole and the descriptions are not", async () => {
    const cut = cutBehind(list("tty"), 11);
    expect(await verdictWith(cut)).toEqual({ verdict: "inconclusive", problems: ["warning task-description-missing"] });
  });

  it("rules nothing out without the column for it, with a header, without one, and as JSON", async () => {
    const rows = ROWS.map((row) => ({ ...row, description: "" }));
    const without = (text: string) =>
      text.replace("  Description", "").replaceAll(/ {2}-?\s*(?=\/deployments\/)/g, "  ");
    const headed = await verdictWith(without(list("tty", rows)));
    expect(headed.verdict).toBe("inconclusive");
    expect(headed.problems).toContain("warning task-columns-missing");
    const columns = list("redirected").replaceAll(/(?:create|delete) deployment[^\t]*\t/g, "");
    for (const text of [
      columns,
      list("json", rows),
      list("json").replaceAll(/\s*"description": .*/g, ""),
      list("api").replaceAll(/"description":"[^"]*",/g, ""),
    ]) {
      expect(text).not.toMatch(/(?:create|delete) deployment/);
      expect(await verdictWith(text)).toEqual({
        verdict: "inconclusive",
        problems: ["warning task-description-missing"],
      });
    }
  });

  it("rules nothing out where somebody misread them, and what lost its blank is told", async () => {
    const misread = (description: string) => list("tty").replaceAll("create deployment", description);
    for (const description of ["creote deployment", "create dep1oyment", "creat-deployment"]) {
      const { verdict, problems } = await verdictWith(misread(description));
      expect([verdict, problems]).toEqual(["inconclusive", ["warning task-description-missing"]]);
    }
    expect(await verdictWith(misread("createdeployment "))).toEqual({ verdict: "ruled-out", problems: [] });
    const during = await judged({ "1.txt": answer(1250), "tasks.txt": misread("createdeployment ") });
    expect(during.verdict).toBe("probable");
  });

  it("is named once, with how many rows are so and where the first is", async () => {
    const { inputs } = await judged({ "1.txt": answer(900), "tasks.txt": cutBehind(list("redirected"), 4) });
    const { problems } = inputs.find(({ path }) => path.endsWith("tasks.txt"))!;
    expect(problems).toMatchObject([{ code: "task-row-cut", line: 1, message: expect.stringContaining("11 rows") }]);
  });

  it("is one without their states, and its rows are there", async () => {
    const without = list("tty").replaceAll(/^(ID|\d+) +(?:State|done) +/gm, "$1  ");
    expect(without).toMatch(/^ID  Started At/m);
    for (const text of [
      without,
      without.replace(/^.*\n\n/, ""),
      without.replace(/(?<=^ID.*\n)/m, "104  -  -  x  cf  y\n"),
    ]) {
      const { inputs, verdict } = await judged({ "1.txt": answer(900), "tasks.txt": text });
      expect(verdict).toBe("inconclusive");
      expect(inputs[1]).toMatchObject({ kind: "bosh-tasks", problems: [{ code: "task-columns-missing" }] });
      expect(inputs[1]!.problems[0]!.message).toContain("for the state,");
    }
  });

  it.each([",", "."])("is none whose ids have thousands separators: %j", async (separator) => {
    for (const form of ["tty", "redirected"] as const) {
      const grouped = list(form, ROWS.map((row) => ({ ...row, id: row.id + 184_000 }))).replaceAll(/^184(?=\d{3})/gm, `184${separator}`); // prettier-ignore
      expect(grouped).toContain(`184${separator}110`);
      expect(await verdictWith(grouped)).toEqual({ verdict: "ruled-out", problems: [] });
      const { verdict, healthChecks } = await judged({ "1.txt": answer(1250), "tasks.txt": grouped });
      expect(verdict).toBe("probable");
      expect(healthChecks.map(({ createTask }) => createTask)).toContain("184105");
    }
  });

  it("is none whose columns are one blank apart", async () => {
    const rows = ROWS.map((row) => (row.id === 105 ? { ...row, result: "" } : row));
    const narrow = list("redirected", rows).replaceAll(/[ \t]+/g, " ");
    expect(await verdictWith(narrow)).toEqual({ verdict: "ruled-out", problems: [] });
  });

  it("is none that lacks who began the tasks", async () => {
    for (const form of ["tty", "redirected"] as const) {
      const text = list(form)
        .replace(/ User {4}/, "")
        .replaceAll(/somebody *[\t ]+/g, "");
      expect(text).not.toContain("somebody");
      expect(await verdictWith(text)).toEqual({ verdict: "ruled-out", problems: [] });
      expect((await judged({ "1.txt": answer(1250), "tasks.txt": text })).verdict).toBe("probable");
    }
  });

  it("may lack the results: what the tasks did stands before them", async () => {
    const cut = list("tty").replaceAll(/ +(?:Result|\/deployments\/\S+) *$/gm, "");
    expect(await verdictWith(cut)).toEqual({ verdict: "ruled-out", problems: [] });
  });
});

describe("rows that somebody marked", () => {
  /** The list with something before the rows of the check at 00:20. */
  const marked = (mark: string, form: TaskListForm): string =>
    list(form)
      .split("\n")
      .map((row) => (/^10[56]\b/.test(row) ? `${mark}${row}` : row))
      .join("\n");
  const judgedAt = async (at: number, tasks: string) => {
    const { verdict, healthChecks, inputs } = await judged({ "1.txt": answer(at), "tasks.txt": tasks });
    const problems = inputs[1]!.problems.map(({ code, line, message }) => ({ code, line, message }));
    return { verdict, checks: healthChecks.length, problems };
  };

  it.each(["--> ", "-----> ", "=> ", "> ", ">> ", "* ", "** ", "! ", "+", "- ", "# ", "→ ", "👉 "])(
    "are read without their marks: %j",
    async (mark) => {
      for (const form of ["tty", "redirected"] as const) {
        expect(marked(mark, form)).not.toBe(list(form));
        expect(await judgedAt(1250, marked(mark, form))).toMatchObject({ verdict: "probable", checks: 5 });
        expect(await judgedAt(900, marked(mark, form))).toMatchObject({ verdict: "ruled-out", checks: 5 });
      }
    },
  );

  it.each(["~~", "x ", "(", "TODO: "])("are gaps where they cannot be read, and that is said: %j", async (mark) => {
    for (const form of ["tty", "redirected"] as const) {
      const problem = {
        code: "task-row-unreadable",
        line:
          marked(mark, form)
            .split("\n")
            .findIndex((row) => row.startsWith(mark)) + 1,
        message: "2 rows of this list of tasks cannot be read, the first of them here",
      };
      const during = await judgedAt(1250, marked(mark, form));
      expect(during).toEqual({ verdict: expect.not.stringMatching("ruled-out"), checks: 4, problems: [problem] });
      expect((await judgedAt(2300, marked(mark, form))).verdict).toBe("ruled-out");
    }
  });

  it("are gaps at any time where the list is in another order", async () => {
    const byResult = list("redirected").trimEnd().split("\n").reverse().toSorted((a, b) => Number(/delete/.test(a)) - Number(/delete/.test(b))); // prettier-ignore
    expect((await judgedAt(2300, byResult.join("\n"))).verdict).toBe("ruled-out");
    const unread = byResult.map((row) => (/^10[56]\b/.test(row) ? `x ${row}` : row));
    expect((await judgedAt(2300, unread.join("\n"))).verdict).not.toBe("ruled-out");
  });

  it("do not stand for rows that are missing elsewhere", async () => {
    const others = list("tty").replace(/^10[34] .*\n/gm, "");
    const gone = others.replace(/^105 /m, "x 105 ");
    const { verdict, problems } = await judgedAt(650, gone);
    expect(verdict).not.toBe("ruled-out");
    expect(problems.map(({ code }) => code)).toEqual(["task-row-unreadable", "task-rows-missing"]);
  });
});

describe("the rows of a task list as jq takes them out of JSON", () => {
  type Listed = { Tables: { Rows: unknown[] }[] };
  const rows = (JSON.parse(list("json")) as Listed).Tables[0]!.Rows;
  const api = JSON.parse(list("api")) as unknown[];

  it.each([
    ["a list", JSON.stringify(rows, null, 2)],
    ["a list in a line", JSON.stringify(rows)],
    ["one behind the other", rows.map((row) => JSON.stringify(row, null, 2)).join("\n")],
    ["one in each line", rows.map((row) => JSON.stringify(row)).join("\n")],
    ["one in each line, of what the director answers", api.map((row) => JSON.stringify(row)).join("\n")],
  ])("is one task list: %s", async (_, text) => {
    const files = { "1.txt": answer(900), "tasks.txt": `$ bosh tasks --json | jq\n${text}\n` };
    const report = await judged(files);
    const plain = await judged({ ...files, "tasks.txt": list("json") });
    expect(report.verdict).toBe("ruled-out");
    expect(report.inputs[1]).toMatchObject({
      kind: "bosh-tasks",
      problems: [],
      blocks: [{ facts: [{ what: "task", count: ROWS.length }] }],
    });
    const checks = ({ healthChecks }: typeof report) => healthChecks.map(({ citations: _cited, ...check }) => check);
    expect(checks(report)).toEqual(checks(plain));
  });

  it("is cited where it stands", async () => {
    const text = rows.map((row) => JSON.stringify(row)).join("\n");
    const { healthChecks } = await judged({ "1.txt": answer(900), "tasks.txt": `\n${text}` });
    const { line, column, text: cited } = healthChecks[0]!.citations[0]!;
    expect(text.split("\n")[line - 2]!.slice(column - 1)).toContain(cited.slice(0, 40));
    expect(cited).toContain('"create deployment"');
  });

  it("says where its JSON is broken, and rules nothing out", async () => {
    const text = rows
      .map((row) => JSON.stringify(row))
      .join("\n")
      .replace('"user":', '"user"');
    const { verdict, inputs } = await judged({ "1.txt": answer(900), "tasks.txt": text });
    expect(verdict).toBe("inconclusive");
    expect(inputs[1]!.problems.map(({ code, line }) => [code, line])).toContainEqual(["json-syntax", 1]);
  });
});

it.each([
  ["-5", "done", '"-5" is no id of a task'],
  ["110", "did", 'task 110: "did" is no state of a task'],
])("a row that is none is named by what is wrong with it: %s %s", async (id, state, message) => {
  const text = list("json").replace('"110"', JSON.stringify(id)).replace('"done"', JSON.stringify(state));
  const { inputs } = await judged({ "response.txt": answer(900), "tasks.txt": text });
  const { problems } = inputs.find(({ path }) => path.endsWith("tasks.txt"))!;
  expect(problems).toContainEqual(expect.objectContaining({ code: "task-row-unreadable", message }));
});

it.each(["create deployment (dry run)", "create deployment (dry r…"])("%s deploys nothing", async (description) => {
  const others = [CF, METRICS].map((deployment, index) => ({
    ...ROWS[0]!,
    id: 90 + index,
    startedAt: START - 1800 + 100 * index,
    finishedAt: START - 1750 + 100 * index,
    deployment,
  }));
  const verdictOf = async (form: TaskListForm, deploys: readonly TaskRow[]) => {
    const files = {
      "1.txt": answer(1250),
      "production.log": activated(-3600),
      "topology.txt": topology(1255, [CF, METRICS], [HEALTH]),
      "tasks.txt": list(form, [...deploys, ...ROWS.slice(1)]),
    };
    const { verdict, inputs } = await judged(files);
    return [verdict, ...inputs.flatMap(({ problems }) => problems.map(({ code }) => code))];
  };
  for (const form of ["tty", "redirected", "json", "api"] as const) {
    expect(await verdictOf(form, others)).toEqual(["ruled-out"]);
    const dry = others.map((row) => ({ ...row, description }));
    expect(await verdictOf(form, dry)).toEqual(["confirmed"]);
  }
});

describe("the box of the old Ruby CLI", () => {
  const COLUMNS = ["#", "State", "Started", "Last Activity", "User", "Deployment", "Description", "Result"];
  const time = (seconds: number | null) =>
    `${isoUtc((seconds! * 1e6) as Micros)
      .slice(0, 19)
      .replace("T", " ")} UTC`;
  const cellsOf = ({ id, state, startedAt, finishedAt, user, deployment, description, result }: TaskRow): string[] => [
    String(id),
    state,
    time(startedAt),
    time(finishedAt),
    user,
    deployment ?? "",
    description,
    result ?? "",
  ];

  function boxed(rows: readonly (readonly string[])[]): string {
    const widths = COLUMNS.map((name, index) => Math.max(name.length, ...rows.map((row) => row[index]!.length)));
    const rule = `+${widths.map((width) => "-".repeat(width + 2)).join("+")}+`;
    const line = (cells: readonly string[]) =>
      `| ${cells.map((cell, index) => cell.padEnd(widths[index]!)).join(" | ")} |`;
    return [rule, line(COLUMNS), rule, ...rows.map(line), rule, "", `Tasks total: ${rows.length}`, ""].join("\n");
  }

  const box = boxed(ROWS.toReversed().map(cellsOf));

  it("tells when each task ran and what it did", async () => {
    expect(await verdictWith(box)).toEqual({ verdict: "ruled-out", problems: [] });
    const recent = box.replace(/Tasks total: \d+/, "Showing 30 recent tasks");
    expect(await verdictWith(recent)).toEqual({ verdict: "ruled-out", problems: [] });
    expect((await judged({ "response.txt": answer(640), "tasks.txt": box })).healthChecks).toEqual(
      (await judged({ "response.txt": answer(640), "tasks.txt": list("json") })).healthChecks.map((check) => ({
        ...check,
        citations: expect.any(Array) as unknown,
      })),
    );
  });

  it("may have a result of several lines", async () => {
    const rows = ROWS.toReversed().flatMap((row) => [cellsOf(row), ["", "", "", "", "", "", "", "and more of it"]]);
    expect(await verdictWith(boxed(rows))).toEqual({ verdict: "ruled-out", problems: [] });
  });

  it("rules nothing out where its rows lack their last cells", async () => {
    const cut = box.replaceAll(/ \| (?:create|delete) deployment .*$/gm, "");
    expect(await verdictWith(cut)).toEqual({ verdict: "inconclusive", problems: ["warning task-row-cut"] });
  });
});
