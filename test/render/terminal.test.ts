import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report.ts";
import { render, type RenderOptions } from "../../src/render/index.ts";
import { columnsOf } from "../../src/render/terminal/columns.ts";
import { hostileReport, SAMPLE_NAMES, sampleReport } from "./sample-reports.ts";

const PLAIN: RenderOptions = { format: "terminal", width: 80, color: false, unicode: true, verbose: false };
const WIDTHS = [40, 50, 60, 80, 120, 200, Infinity];

const REPORTS: [string, () => Report][] = [
  ...SAMPLE_NAMES.map((name): [string, () => Report] => [name, () => sampleReport(name)]),
  ["hostile", hostileReport],
];

function show(report: Report, options: Partial<RenderOptions> = {}): string {
  return render(report, { ...PLAIN, ...options });
}

function linesOf(report: Report, options: Partial<RenderOptions> = {}): string[] {
  return show(report, options).split("\n").slice(0, -1);
}

function commandsOf(report: Report): Set<string> {
  return new Set(report.findings.flatMap(({ collect }) => collect.map(({ command }) => command)));
}

describe.each(REPORTS)("%s", (_, make) => {
  const report = make();
  const name = report.verdict.toUpperCase().replace("-", " ");

  it.each(WIDTHS)("no line is wider than %d columns but the commands to copy", (width) => {
    for (const verbose of [false, true]) {
      for (const unicode of [false, true]) {
        const lines = linesOf(report, { width, verbose, unicode });
        const wide = lines.filter((line) => columnsOf(line) > width && !commandsOf(report).has(line.trim()));
        expect(wide).toEqual([]);
      }
    }
  });

  it("answers within the first lines, and repeats the verdict in the last", () => {
    for (const width of WIDTHS) {
      const lines = linesOf(report, { width });
      expect(lines.slice(0, 3).join("\n")).toContain(` ${name}  `);
      expect(lines.at(-1)).toMatch(new RegExp(`^ ${name} · `));
    }
  });

  it("writes no character that acts on a terminal", () => {
    for (const verbose of [false, true]) {
      const text = show(report, { verbose }).replaceAll("\n", "");
      expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    }
  });

  it("with colours shows the same text", () => {
    for (const width of WIDTHS) {
      const text = show(report, { width, color: true });
      expect(text).toContain("\x1b[");
      // oxlint-disable-next-line no-control-regex
      expect(text.replace(/\x1b\[[0-9;]+m/g, "").replace(/ +$/gm, "")).toBe(
        show(report, { width }).replace(/ +$/gm, ""),
      );
    }
  });

  it("says what a cut mark means, and cuts nothing that is piped", () => {
    for (const unicode of [false, true]) {
      for (const width of WIDTHS) {
        const lines = linesOf(report, { width, unicode });
        const mark = unicode ? "…" : "...";
        const closing = lines.lastIndexOf("");
        const cut = lines.slice(0, closing).some((line) => line.includes(mark));
        const said = lines.slice(closing).join("").replaceAll(/ +/g, " ");
        expect(said.includes(`${mark} marks text cut to fit`)).toBe(cut);
        if (width === Infinity) expect(cut).toBe(false);
      }
    }
  });

  it("depends on nothing but its arguments, and leaves the report as it is", () => {
    const before = structuredClone(report);
    expect(show(report)).toBe(show(structuredClone(report)));
    expect(report).toEqual(before);
  });
});

describe("brief output", () => {
  it("of a simple confirmed report is one screen", () => {
    const lines = linesOf(sampleReport("confirmed"));
    expect(lines.length).toBeLessThanOrEqual(24);
  });

  it("names every criterion with the first place where it is seen", () => {
    const text = show(sampleReport("confirmed"));
    for (const { id } of sampleReport("confirmed").findings[0]!.criteria) expect(text).toContain(`✓ ${id} `);
    expect(text).toMatch(/newest-version-only-on-health-check {2}topology\.yml:8-10\n/);
    expect(text).toMatch(/check-ran-during-call +tasks\.txt:5-6\n/);
  });

  it("shows in full what was seen of every criterion where there are more than 80 columns", () => {
    const { criteria } = sampleReport("confirmed").findings[0]!;
    for (const width of [81, 100, 120, 160, 200]) {
      const text = show(sampleReport("confirmed"), { width }).replaceAll(/\n {3}(?=\S)/g, " ");
      for (const { statement } of criteria) expect(text, `${width} columns`).toContain(statement);
    }
  });

  it("says once what several criteria in a row are open for", () => {
    const report = sampleReport("ruled-out-by-time");
    const open = report.findings[0]!.criteria.slice(2, 5);
    for (const criterion of open)
      Object.assign(criterion, { status: "unknown", statement: "no capture is in the bundle", citations: [] });
    for (const width of [80, 120]) {
      const text = show(report, { width });
      expect(text.match(/no capture is in the bundle/g)).toHaveLength(1);
      expect(text).toContain(`${open.map(({ id }) => ` ? ${id}\n`).join("")}   no capture is in the bundle\n`);
    }
  });

  it("shows in full what a criterion that is not met says, however narrow", () => {
    for (const width of [60, 80]) {
      const text = show(sampleReport("ruled-out-by-time"), { width }).replace(/\s+/g, " ");
      expect(text).toContain("✗ check-ran-during-call");
      for (const { status, statement } of sampleReport("ruled-out-by-time").findings[0]!.criteria) {
        if (status !== "met") expect(text).toContain(statement);
      }
    }
  });

  it("collects first where the evidence is thin, and acts first where it is not", () => {
    const order = (name: string): number[] => {
      const text = show(sampleReport(name));
      return [text.indexOf("Collect next"), text.indexOf("\n Do ")];
    };
    const [thinCollect, thinDo] = order("probable-without-time");
    expect(thinCollect).toBeLessThan(thinDo!);
    const [firmCollect, firmDo] = order("ruled-out-by-time");
    expect(firmDo).toBeLessThan(firmCollect!);
  });

  it("puts each command on a line of its own, whole, once", () => {
    const report = sampleReport("probable-without-time");
    const lines = linesOf(report, { width: 60 }).map((line) => line.trim());
    for (const command of commandsOf(report)) expect(lines.filter((line) => line === command)).toHaveLength(1);
  });

  it("names an assumption with how to settle it", () => {
    const text = show(sampleReport("probable-without-time"), { width: 200 });
    expect(text).toContain("Rests on   during-health-check.annotated.yml shows the deployments");
    expect(text).toContain("to settle it: say when it was taken, in certrace.yaml, or take it again behind date -u");
  });

  it("says what it holds back, and where to see it", () => {
    const text = show(sampleReport("confirmed"));
    expect(text).toContain("4 more with -v");
    expect(show(sampleReport("probable-without-time"))).toContain("5 notes on the inputs with -v");
  });

  it("has errors before warnings, each with its position and hint", () => {
    const lines = linesOf(sampleReport("two-findings"), { width: 120 });
    const at = lines.findIndex((line) =>
      line.includes("tasks-old.txt:14:1  error: the row ends in the middle of a time"),
    );
    expect(lines[at + 1]!.trim()).toBe("hint: save the list again with a redirect, not from a narrow window");
    expect(lines[at + 2]!.trim()).toBe("notes/mail.txt  not recognised");
  });

  it("has a warning before what was not recognised, however much that is", () => {
    const report = sampleReport("nothing-recognised");
    const mail = report.inputs.find(({ path }) => path === "ticket/mail.txt")!;
    report.inputs.unshift(...Array.from({ length: 9 }, (_, index) => ({ ...mail, path: `ticket/${index}.txt` })));
    const text = show(report);
    expect(text.indexOf("screenshot.png  warning")).toBeLessThan(text.indexOf("0.txt  not recognised"));
    expect(text).toContain("screenshot.png  warning");
  });

  it("shows the line of a problem in full output alone", () => {
    const report = sampleReport("two-findings");
    const [problem] = report.inputs.find(({ path }) => path === "tasks-old.txt")!.problems;
    problem!.excerpt = { before: "", after: "24808  error  Wed Mar" };
    expect(show(report)).not.toContain("24808  error  Wed Mar");
    expect(show(report, { verbose: true })).toContain("     14 | 24808  error  Wed Mar\n        | ^\n");
  });

  it("counts the inputs by what became of them", () => {
    const [first] = linesOf(sampleReport("two-findings"));
    expect(first).toBe(" 5 inputs: 3 used, 1 not recognised, 1 invalid");
  });

  it("tells of a call once when several findings are about it", () => {
    const text = show(sampleReport("two-findings"));
    expect(text.match(/▲/g)).toHaveLength(3);
    expect(text).toContain("Call       as above");
  });

  it("drops the folders of long paths, and keeps the names of the files and their lines", () => {
    const report = sampleReport("confirmed");
    const long = `bundles/${"case-00417-".repeat(8)}/topology.yml`;
    for (const { citations } of report.findings[0]!.criteria) {
      for (const citation of citations) citation.source = long;
    }
    expect(show(report, { width: 120 })).toContain("  …/topology.yml:8-10\n");
    expect(show(report, { width: 120, verbose: true }).replace(/\n\s*/g, "")).toContain(`${long}:8:11`);
  });

  it("of two sources shows as much of the paths as there is room for, whole where it can be", () => {
    const report = sampleReport("confirmed");
    const folders = ["trunc.zip!", "fixtures/bundles/call-during-check"];
    for (const { citations } of report.findings[0]!.criteria) {
      for (const [index, citation] of citations.entries()) citation.source = `${folders[index % 2]}/${citation.source}`;
      citations.reverse();
    }
    report.inputs.push({ ...report.inputs[0]!, path: "fixtures/bundles/call-during-check/notes.txt" });
    const placesAt = (width: number): string[] => show(report, { width }).match(/(?<=^ [✓✗?] \S+ +)\S+:[\d-]+/gm)!;
    const whole = placesAt(300);
    expect(whole.filter((place) => place.startsWith("fixtures/bundles/call-during-check/"))).not.toEqual([]);
    for (const place of whole) expect(place).not.toContain("…");
    for (const width of [60, 80, 100, 120, 140, 200])
      for (const [index, place] of placesAt(width).entries()) {
        expect(whole[index]!.endsWith(place.replace("…", "")), `${place} at ${width}`).toBe(true);
        expect(place).toMatch(/(?:response\.txt|topology\.yml|tasks\.txt):/);
      }
    expect(show(report, { width: 80 })).toContain("  …/call-during-check/topology.yml:");
  });

  it("never shows two sources by the same path", () => {
    const report = sampleReport("confirmed");
    const paths = ["monday", "tuesday"].map((day) => `${"case-00417-".repeat(8)}/${day}/saved/topology.yml`);
    report.inputs.push(...paths.map((path) => ({ ...report.inputs[0]!, path })));
    const [first, second] = report.findings[0]!.criteria.filter(({ id }) => /version/.test(id));
    for (const [criterion, source] of [
      [first!, paths[0]!],
      [second!, paths[1]!],
    ] as const)
      for (const citation of criterion.citations) citation.source = source;
    for (const width of [60, 80, 120]) {
      const shown = show(report, { width }).match(/(?<=^ ✓ [\w-]*version[\w-]* +)\S+(?=:\d)/gm)!;
      expect(new Set(shown).size, `${width} columns`).toBe(2);
    }
    expect(show(report, { width: 100 })).toContain("monday/saved/topology.yml:");
  });

  it("names no check as the nearest to a time that proves nothing, unless it met one", () => {
    const report = sampleReport("ruled-out-by-time");
    expect(show(report)).toContain("the nearest known");
    report.calls[0]!.at = { ...report.calls[0]!.at!, basis: "file-date", strength: "weak" };
    expect(show(report)).not.toContain("the nearest known");
    expect(show(report)).not.toContain("▲");
  });

  it("of a time that proves nothing says so beside it and in the drawing", () => {
    const report = sampleReport("confirmed");
    report.calls[0]!.at = { ...report.calls[0]!.at!, basis: "file-date", strength: "weak" };
    const text = show(report, { width: 120 });
    expect(text).toContain("(the file's date, which proves nothing)");
    expect(text).toContain("▲▲▲ the call, if its weak time is right");
  });

  it("of a bundle in which nothing was recognised lists what was looked at", () => {
    const text = show(sampleReport("nothing-recognised"));
    expect(text).toContain("   mail.txt  not recognised");
    expect(text).toContain("screenshot.png  warning: the file is no text");
    expect(text).toContain("nothing could be judged");
  });

  it("of a report without anything still is an answer", () => {
    const empty: Report = { ...sampleReport("nothing-recognised"), inputs: [], headline: "No input was given." };
    expect(linesOf(empty)).toEqual([
      " no inputs",
      " NOT APPLICABLE  No input was given.",
      "",
      " NOT APPLICABLE · no findings · nothing could be judged · more with -v",
    ]);
  });

  it("keeps to a few lines of each thing, whatever there is", () => {
    expect(linesOf(hostileReport()).length).toBeLessThan(250);
  });
});

describe("full output", () => {
  it("has every text of the findings, every problem, every check and every entry of the timeline", () => {
    const report = sampleReport("two-findings");
    const text = show(report, { width: Infinity, verbose: true });
    const told = [
      ...report.findings.flatMap(({ criteria, alternatives, remedy }) => [
        ...criteria.flatMap(({ statement, citations, wouldDecide }) => [
          statement,
          ...wouldDecide,
          ...citations.map(({ source, line, column, text }) => `${source}:${line}:${column}  ${text}`),
        ]),
        ...alternatives.flatMap(({ title, why, code }) => [`${title} (${code}): ${why}`]),
        ...remedy,
      ]),
      ...report.timeline.map(({ what }) => what),
      ...report.captures.flatMap(({ versions }) => versions.flatMap(({ id, deployments }) => [id, ...deployments])),
      ...report.inputs.flatMap(({ path, problems }) => [path, ...problems.map(({ message }) => message)]),
      ...report.healthChecks.map(({ createTask, deleteTask }) => `${createTask ?? "?"} → ${deleteTask ?? "?"}`),
    ];
    expect(told.filter((one) => !text.includes(one))).toEqual([]);
  });

  it("holds nothing back from a hostile report", () => {
    const text = show(hostileReport(), { width: Infinity, verbose: true });
    for (let index = 0; index < 300; index++) expect(text).toContain(`problem ${index}: `);
    for (let index = 0; index < 500; index++) expect(text).toContain(`entry ${index} `);
    expect(text).not.toContain("more with -v");
    expect(text).toContain("x".repeat(3000));
  });

  it("does not say of a running check that it was never visible", () => {
    const lines = linesOf(sampleReport("confirmed"), { width: 200, verbose: true });
    expect(lines.find((line) => line.includes("184329"))).toMatch(/running +2024-03-06 00:51:05–\? +- /);
  });
});

describe("as people see it", () => {
  const views: [string, number, Partial<RenderOptions>, string][] = [
    ...WIDTHS.map((width): [string, number, Partial<RenderOptions>, string] => ["confirmed", width, {}, ""]),
    ["confirmed", 80, { unicode: false }, "-ascii"],
    ["confirmed", 120, { unicode: false }, "-ascii"],
    ["confirmed", 80, { verbose: true }, "-verbose"],
    ["confirmed", 200, { verbose: true }, "-verbose"],
    ["probable-without-time", 80, {}, ""],
    ["probable-without-time", 120, {}, ""],
    ["probable-without-time", Infinity, { unicode: false }, "-ascii"],
    ["ruled-out-by-time", 80, {}, ""],
    ["ruled-out-by-time", 200, {}, ""],
    ["ruled-out-tile-on-newest", 80, {}, ""],
    ["two-findings", 60, {}, ""],
    ["two-findings", 80, {}, ""],
    ["not-applicable", 80, {}, ""],
    ["nothing-recognised", 80, {}, ""],
  ];

  it.each(views)("%s at %d columns %o", async (name, width, options, suffix) => {
    const columns = Number.isFinite(width) ? `${width}` : "piped";
    await expect(show(sampleReport(name), { width, ...options })).toMatchFileSnapshot(
      `golden/${name}-${columns}${suffix}.txt`,
    );
  });

  it("confirmed in colours", async () => {
    const text = show(sampleReport("confirmed"), { color: true }).replaceAll("\x1b", "␛");
    await expect(text).toMatchFileSnapshot("golden/confirmed-80-color.txt");
  });
});
