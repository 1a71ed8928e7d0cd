import { describe, expect, it } from "vitest";
import type { CallTime, HealthCheck } from "../../../src/report.ts";
import { drawing } from "../../../src/render/terminal/drawing.ts";
import { Page } from "../../../src/render/terminal/page.ts";

function page(width = 80): Page {
  return new Page({ format: "terminal", width, color: false, unicode: true, verbose: false });
}

function on6March(clock: string | null): string | null {
  return clock === null ? null : `2024-03-06T${clock}Z`;
}

function check(
  from: string | null,
  visible: string | null,
  to: string | null,
  deployment = "bosh-health",
): HealthCheck {
  return {
    deployment,
    createTask: "1",
    deleteTask: "2",
    deployed: { from: on6March(from), to: on6March(to) },
    visible: { from: on6March(visible), to: visible === null ? null : on6March(to) },
    state: "finished",
    citations: [],
  };
}

function call(earliest: string, latest = earliest): CallTime {
  return { earliest: on6March(earliest)!, latest: on6March(latest)!, basis: "date-header", strength: "strong" };
}

/** The second that each column of the bar stands for, at one second a column. */
function barFrom(lines: string[], row = 1): string {
  return lines[row]!.slice(2).split(" ")[0]!;
}

describe("drawing", () => {
  const finished = check("00:41:05", "00:41:27", "00:41:48");

  it("has each second of both windows, their ends included", () => {
    const lines = drawing(call("00:41:30", "00:41:32"), finished, { healthChecks: [finished] }, page());
    expect(lines[0]).toMatch(/^ {2}╷00:41:00 ╷:10/);
    expect(barFrom(lines)).toBe(`${"·".repeat(5)}${"░".repeat(22)}${"█".repeat(22)}${"·".repeat(11)}`);
  });

  it("has the call below its seconds", () => {
    const lines = drawing(call("00:41:30", "00:41:32"), finished, { healthChecks: [finished] }, page());
    expect(lines[2]).toMatch(new RegExp(`^ {${2 + 30}}▲▲▲ the call`));
  });

  it("shows what was left behind from its failed delete to the next create task, and says so", () => {
    const left: HealthCheck = { ...finished, state: "orphaned" };
    const next = check("00:41:55", "00:41:57", null);
    const lines = drawing(call("00:41:52"), left, { healthChecks: [left, next] }, page());
    expect(lines.join("\n")).toContain("▒ left behind");
    expect(barFrom(lines)).toMatch(/^·{5}░{22}█{22}▒{6}░/);
  });

  it("marks as not known what no list covers", () => {
    const coverage = [{ from: on6March("00:41:00")!, to: on6March("00:41:50")! }];
    const lines = drawing(call("00:41:30"), finished, { healthChecks: [finished], coverage }, page());
    expect(barFrom(lines)).toBe(`${"·".repeat(5)}${"░".repeat(22)}${"█".repeat(22)}··${"?".repeat(9)}`);
    expect(lines.join("\n")).toContain("? not known");
  });

  it("takes coarser ticks where the call is further away", () => {
    const lines = drawing(call("00:45:00"), finished, { healthChecks: [finished] }, page());
    expect(lines[0]).toContain("╷00:41    ╷00:42    ");
    expect(barFrom(lines)).toContain("░░░░█████");
  });

  it("is left out where the check would be too small to see, and where nothing is known of its times", () => {
    expect(drawing(call("23:59:00"), finished, { healthChecks: [finished] }, page())).toEqual([]);
    expect(
      drawing(call("00:41:30"), check(null, null, null), { healthChecks: [check(null, null, null)] }, page()),
    ).toEqual([]);
  });

  it("does not claim what is not known: an open end is question marks", () => {
    const running = check("00:51:05", null, null);
    const lines = drawing(call("00:51:30"), running, { healthChecks: [running] }, page());
    expect(barFrom(lines)).toMatch(/^·+░\?+$/);
    expect(lines.at(-1)).toContain("? not known");
  });

  it("does not claim when a check without its create task began", () => {
    const only = check(null, null, "00:41:48");
    expect(barFrom(drawing(call("00:41:30"), only, { healthChecks: [only] }, page()))).toMatch(/^\?+░·+$/);
  });

  it("has a bar for each deployment in the window, and none for those outside", () => {
    const older = check("00:41:10", "00:41:20", "00:41:40", "bosh-health-check");
    const later = check("05:00:00", "05:00:20", "05:00:40", "other-health");
    const lines = drawing(call("00:41:30"), finished, { healthChecks: [finished, older, later] }, page());
    expect(lines.map((line) => line.trim().split("  ").at(-1))).toEqual(
      expect.arrayContaining(["bosh-health", "bosh-health-check"]),
    );
    expect(lines.join("\n")).not.toContain("other-health");
  });

  it("keeps its words within the width when the call is at the right edge", () => {
    const weak: CallTime = { ...call("00:41:59"), strength: "weak", basis: "file-date" };
    const lines = drawing(weak, finished, { healthChecks: [finished] }, page(80));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(lines.join("\n")).toContain("the call, if its weak time is right");
  });

  it("is made of a year of checks without an end, too", () => {
    const start = Date.parse("2024-01-01T00:00:00Z");
    const at = (seconds: number): string => new Date(start + seconds * 1_000).toISOString();
    const open = Array.from({ length: 50_000 }, (_, index): HealthCheck => ({
      ...finished,
      deployed: { from: at(600 * index), to: null },
      visible: { from: at(600 * index + 20), to: null },
    }));
    const time: CallTime = { earliest: at(30), latest: at(31), basis: "date-header", strength: "strong" };
    // compared each with each they would take minutes
    expect(drawing(time, open[0]!, { healthChecks: open }, page()).join("\n")).toContain("? not known");
  });
});
