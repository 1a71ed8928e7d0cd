import { describe, expect, it } from "vitest";
import { factsLines, ndjson } from "../src/facts/write-facts.ts";
import { parseZone } from "../src/index.ts";
import { inspectBundle } from "../src/inspect-bundle.ts";
import type { Instant, Micros } from "../src/model.ts";
import type { ApplyChanges } from "../src/timeline/apply-changes.ts";
import { cadenceOf } from "../src/timeline/cadence.ts";
import { clockOffset } from "../src/timeline/clocks.ts";
import { coverage } from "../src/timeline/coverage.ts";
import type { Director } from "../src/timeline/directors.ts";
import type { HealthCheck } from "../src/timeline/health-checks.ts";
import { sourcesOf } from "./simulator/bundle.ts";
import { wallClock } from "./simulator/cli-table.ts";
import {
  answer,
  CF,
  HEALTH,
  judged,
  logged,
  METRICS,
  START,
  tasks,
  topology,
  type Ran,
} from "./simulator/small-bundles.ts";

/** Clocks are set back at the end of summer time: what they showed then may be either of two moments. */

interface SetBack {
  readonly zone: string;
  /** When the clocks were set back, in seconds after START. */
  readonly at: number;
  /** Minutes ahead of UTC, before and after. */
  readonly before: number;
  readonly after: number;
}

const secondsTo = (iso: string): number => Date.parse(iso) / 1000 - START;

const BERLIN: SetBack = { zone: "Europe/Berlin", at: secondsTo("2024-10-27T01:00:00Z"), before: 120, after: 60 };
const SYDNEY: SetBack = { zone: "Australia/Sydney", at: secondsTo("2024-04-06T16:00:00Z"), before: 660, after: 600 };
const LORD_HOWE: SetBack = { zone: "Australia/Lord_Howe", at: secondsTo("2024-04-06T15:00:00Z"), before: 660, after: 630 }; // prettier-ignore

/** Every 10 minutes a health check, visible from the 20th second to the 100th. */
function checks(from: number, to: number): Ran[] {
  return Array.from({ length: Math.ceil((to - from) / 600) }, (_, index) => from + index * 600).flatMap((at): Ran[] => [
    [at, at + 20, "create", HEALTH],
    [at + 90, at + 100, "delete", HEALTH],
  ]);
}

/** Health checks from two hours before the clocks were set back to two hours after it, and all that shows the race. */
function night({ at }: SetBack, hasCheck: (begun: number) => boolean = () => true) {
  const rows = checks(at - 7200, at + 7200).filter(([from]) => hasCheck(from - (from % 600)));
  const tiles: readonly Ran[] = [[at - 7400, at - 7350, "create", CF], [at - 7300, at - 7250, "create", METRICS]]; // prettier-ignore
  const last: Ran = [at + 7150, at + 7190, "create", "p-isolation-segment-d1053e87f58c4c4ca7f6"];
  const taken = rows.at(-1)![0] - 10;
  return {
    "tasks.json": tasks([...tiles, ...rows, last]),
    "topology.txt": topology(taken, [CF, METRICS], [HEALTH]),
    "1.json": answer(0).split("\n\n")[1]!,
  };
}

/** A request in audit_log.txt; `zone` is what stands behind the time. */
function received(at: number, offset: number, zone: string): Readonly<Record<string, string>> {
  const target = "/api/v0/certificate_authorities/active/regenerate";
  const timestamp = `${wallClock(START + at + offset * 60)}.250${zone}`;
  return { "audit_log.txt": `${JSON.stringify({ timestamp, result: 422, target, event_type: "POST", origination: "10.0.0.6", user_identification: "admin", uaa_authentication_mechanism: "password", component: "Ops Manager", request_body: "" })}\n` }; // prettier-ignore
}

const isCertain = (verdict: string): boolean => verdict === "confirmed" || verdict === "ruled-out";

describe.each([BERLIN, SYDNEY, LORD_HOWE])("a call without an offset in $zone", (setBack) => {
  const { at, before, after } = setBack;
  const repeated = (before - after) * 60;
  const zone = parseZone(setBack.zone);
  const verdictAt = async (files: Readonly<Record<string, string>>, moment: number) =>
    (await judged({ ...files, ...received(moment, 0, "Z") })).verdict;
  const verdictShown = async (files: Readonly<Record<string, string>>, moment: number) =>
    (await judged({ ...files, ...received(moment, moment < at ? before : after, "") }, { zone })).verdict;

  it.each<readonly [string, (begun: number) => boolean]>([
    ["checks all the night", () => true],
    ["checks until the clocks were set back", (begun) => begun < at || begun > at + 6000],
    ["checks after the clocks were set back", (begun) => begun >= at],
    ["none in the hour before and after it", (begun) => begun < at - 3600 || begun >= at + 3600],
  ])("is certain only where it is so at both moments: %s", async (_, hasCheck) => {
    const files = night(setBack, hasCheck);
    let certain = 0;
    for (let first = at - repeated + 10; first < at; first += 150) {
      const either = [await verdictAt(files, first), await verdictAt(files, first + repeated)];
      const shown = await verdictShown(files, first);
      expect(await verdictShown(files, first + repeated)).toBe(shown);
      if (either[0] === either[1]) expect(shown).toBe(either[0]);
      else expect(isCertain(shown), `${either.join(" or ")} is ${shown}`).toBe(false);
      if (either.some(isCertain)) certain++;
    }
    expect(certain).toBeGreaterThan(0);
  });

  it("has no margin by which clocks could be wrong: it is off by more than that already", async () => {
    const files = night(setBack, (begun) => begun < at - 3600 || begun >= at + 6600);
    const call = (moment: number) => judged({ ...files, ...received(moment, moment < at ? before : after, "") }, { zone }); // prettier-ignore
    const [shown, once] = [await call(at - 600), await call(at + repeated + 900)];
    expect([shown.verdict, once.verdict]).toEqual(["ruled-out", "ruled-out"]);
    expect(shown.findings[0]!.clockMarginSeconds).toBeNull();
    expect(once.findings[0]!.clockMarginSeconds).not.toBeNull();
  });

  it("is judged as before where the clock showed its time once", async () => {
    const files = night(setBack);
    const verdicts = new Set<string>();
    for (const moment of [at - repeated - 560, at - repeated - 300, at + repeated + 40, at + repeated + 300]) {
      const shown = await verdictShown(files, moment);
      expect(shown).toBe(await verdictAt(files, moment));
      verdicts.add(shown);
    }
    expect(verdicts).toContain("confirmed");
    expect(verdicts).toContain("ruled-out");
  });
});

describe("what else is known of the call", () => {
  const { at, before, after } = BERLIN;
  const zone = parseZone(BERLIN.zone);

  it.each([
    [-3560, "confirmed"],
    [40, "ruled-out"],
  ])("tells which of the two it was: answered %i s from the change", async (moment, verdict) => {
    const files = { ...night(BERLIN, (begun) => begun < at || begun > at + 6000), "1.json": "" };
    const asked = received(at + moment, moment < 0 ? before : after, "");
    const { calls, verdict: given } = await judged({ ...files, "1.txt": answer(at + moment + 1), ...asked }, { zone });
    expect([given, calls.length, calls[0]!.at!.basis]).toEqual([verdict, 1, "audit-log"]);
  });

  it("is judged at both moments where a check was left behind between them", async () => {
    const [first, second] = [at - 1800, at + 1800];
    const rows: readonly Ran[] = [
      [at - 7400, at - 7350, "create", CF],
      [at - 7300, at - 7250, "create", METRICS],
      [first - 60, first - 40, "create", HEALTH],
      [first + 590, first + 600, "delete", HEALTH, "error"],
      [second - 60, second - 40, "create", HEALTH],
      [second + 40, second + 50, "delete", HEALTH],
      [at + 7150, at + 7190, "create", "p-isolation-segment-d1053e87f58c4c4ca7f6"],
    ];
    const files = { ...night(BERLIN), "tasks.json": tasks(rows), "topology.txt": topology(second + 30, [CF, METRICS], [HEALTH]) }; // prettier-ignore
    const verdictOf = async (call: Readonly<Record<string, string>>) =>
      (await judged({ ...files, ...call }, { zone })).verdict;
    const either = [await verdictOf(received(first, 0, "Z")), await verdictOf(received(second, 0, "Z"))];
    const shown = await verdictOf(received(first, before, ""));
    expect([...either, shown]).toEqual(["confirmed", "confirmed", "confirmed"]);
  });

  it("does not make two calls of that hour one", async () => {
    const [first, second] = [-3000, -1800].map((moment) => received(at + moment, before, "")["audit_log.txt"]!);
    const { calls } = await judged({ ...night(BERLIN), "1.json": "", "audit_log.txt": `${first}${second}` }, { zone });
    expect(calls).toHaveLength(2);
  });
});

describe("a topology without an offset", () => {
  const { at } = BERLIN;
  const zone = parseZone(BERLIN.zone);
  const captured = (files: ReturnType<typeof night>, moment: number, offset: number, name: string) => {
    const shown = topology(moment + offset * 60, [CF, METRICS], [HEALTH]);
    return { ...files, "topology.txt": shown.replace(" UTC ", name) };
  };

  it("that may be older than a deploy speaks for no call as if it were younger", async () => {
    // the capture shows 02:30: half an hour before the clocks were set back, or after it; the call lies between
    const call = { "1.json": "", "1.txt": answer(at + 40) };
    const rows = [...checks(at - 7200, at + 7200), [at - 1000, at - 500, "create", CF], [at - 7400, at - 7350, "create", METRICS]]; // prettier-ignore
    const files = { ...night(BERLIN), ...call, "tasks.json": tasks(rows as Ran[]) };
    const early = await judged(captured(files, at - 1800 + 50, 0, " UTC "));
    const late = await judged(captured(files, at + 1800 + 50, 0, " UTC "));
    const open = await judged(captured(files, at - 1800 + 50, 120, " "), { zone });
    expect([early.verdict, late.verdict, open.verdict]).toEqual(["probable", "confirmed", "probable"]);
  });
});

describe.each([BERLIN, LORD_HOWE])("tasks without an offset in $zone", (setBack) => {
  const { at, before, after } = setBack;
  const zone = parseZone(setBack.zone);

  /** The facts of a task list, with the times that a clock of the zone showed. */
  async function listedByClock(tasksJson: string): Promise<string> {
    const shown = (instant: Instant): Instant => {
      const offset = (instant.earliest / 1e6 - START < at ? before : after) * 60e6;
      const wall = (instant.earliest + offset) as Instant["earliest"];
      return { ...instant, earliest: wall, latest: wall, zone: "?", zoneFrom: "unknown" };
    };
    const lines = factsLines(await inspectBundle(sourcesOf([{ name: "tasks.json", text: tasksJson }]), { zone: null }), "0.0.0"); // prettier-ignore
    const text = JSON.stringify(lines, (_, value: unknown) => typeof value === "object" && value !== null && "zoneFrom" in value ? shown(value as Instant) : value); // prettier-ignore
    return ndjson(JSON.parse(text) as typeof lines);
  }

  it("tell of no more than the time before their end, be it the earlier of two moments", async () => {
    const repeated = (before - after) * 60;
    const { "tasks.json": _, ...others } = night(setBack);
    // the list was taken when the first of the two half hours or so had just begun
    const end = at - repeated + 200;
    const rows = checks(at - 7200, at - repeated - 1200);
    const list = tasks([[at - 7400, at - 7350, "create", CF], ...rows, [end - 600, end, "create", METRICS]]);
    const files = { ...others, "facts.ndjson": await listedByClock(list) };
    for (const [begun] of checks(end, end + repeated)) {
      const { verdict } = await judged({ ...files, ...received(begun + 60, 0, "Z") }, { zone });
      expect(verdict).not.toBe("ruled-out");
    }
  });

  it("tell of no more than the time behind their beginning, be it the later of two moments", async () => {
    const repeated = (before - after) * 60;
    const { "tasks.json": _, ...others } = night(setBack);
    const oldest = at + repeated - 200;
    const rows = checks(at + repeated + 1200, at + 7200);
    const list = tasks([[oldest - 600, oldest, "create", CF], [oldest + 900, oldest + 960, "create", METRICS], ...rows]); // prettier-ignore
    const files = { ...others, "facts.ndjson": await listedByClock(list) };
    for (const [begun] of checks(oldest - repeated, oldest - 600)) {
      const { verdict } = await judged({ ...files, ...received(begun + 60, 0, "Z") }, { zone });
      expect(verdict).not.toBe("ruled-out");
    }
  });

  it("end a check whose own end is not listed at neither moment of the next one's beginning", async () => {
    const repeated = (before - after) * 60;
    const { "tasks.json": _, ...others } = night(setBack);
    const [first, next] = [at - repeated - 600, at + repeated - 600];
    const rows: readonly Ran[] = [
      [at - 7400, at - 7350, "create", CF],
      [at - 7300, at - 7250, "create", METRICS],
      [first, first + 20, "create", HEALTH],
      [next, next + 20, "create", HEALTH],
      [next + 90, next + 100, "delete", HEALTH],
      [at + 7150, at + 7190, "create", "p-isolation-segment-d1053e87f58c4c4ca7f6"],
    ];
    const shown = { "topology.txt": topology(first + 40, [CF, METRICS], [HEALTH]) };
    const files = { ...others, ...shown, "facts.ndjson": await listedByClock(tasks(rows)) };
    const verdicts = [];
    for (const moment of [first + 60, next - repeated + 300])
      verdicts.push((await judged({ ...files, ...received(moment, 0, "Z") }, { zone })).verdict);
    expect(verdicts).toEqual(["confirmed", "probable"]);
  });

  it.each<readonly [string, (begun: number) => boolean]>([
    ["checks all the night", () => true],
    ["checks until the clocks were set back", (begun) => begun < at],
    ["checks after the clocks were set back", (begun) => begun >= at],
    ["one check before it", (begun) => begun === at - 1200 || begun > at + 6000],
  ])("make nothing certain that the times themselves do not: %s", async (_, hasCheck) => {
    const exact = night(setBack, hasCheck);
    const { "tasks.json": list, ...others } = exact;
    const files = { ...others, "facts.ndjson": await listedByClock(list) };
    const verdicts = new Set<string>();
    const during = checks(at - 4200, at + 4200).map(([from]) => from + 60);
    const between = Array.from({ length: 29 }, (_, index) => at - 4200 + index * 290);
    for (const moment of [...during, ...between]) {
      const call = received(moment, 0, "Z");
      const { verdict } = await judged({ ...files, ...call }, { zone });
      verdicts.add(verdict);
      if (isCertain(verdict)) expect(verdict).toBe((await judged({ ...exact, ...call })).verdict);
    }
    // to the second at which a check was created, if it was the later of its two moments
    for (let begun = at - (before - after) * 60; begun < at; begun += 600) {
      const created = begun + 20 + (before - after) * 60;
      const call = { "production.log": logged(created, created, "422 Unprocessable Entity") };
      const { verdict } = await judged({ ...files, ...call }, { zone });
      if (isCertain(verdict)) expect(verdict).toBe((await judged({ ...exact, ...call })).verdict);
    }
    expect([...verdicts].filter((verdict) => !isCertain(verdict))).not.toEqual([]);
    expect([...verdicts].filter(isCertain)).not.toEqual([]);
  });
});

describe("a time of the manifest", () => {
  const said = async (takenAt: string, timezone: string | null) => {
    const entry = `- file: 1.json\n  taken_at: ${takenAt}\n${timezone === null ? "" : `  timezone: ${timezone}\n`}`;
    const files = { ...night(BERLIN), "certrace.yaml": `captures:\n${entry}` };
    const { calls, inputs } = await judged(files, { zone: timezone === null ? parseZone("Europe/Berlin") : null });
    return { at: calls[0]!.at, problems: inputs.find(({ path }) => path.endsWith("certrace.yaml"))!.problems };
  };

  it.each(["Europe/Berlin", null])(
    "that clocks showed twice is a problem at its place, and dates nothing (%s)",
    async (zone) => {
      const { at, problems } = await said("2024-10-27 02:32:42", zone);
      expect(at).toBeNull();
      expect(problems).toMatchObject([{ code: "time-shown-twice", severity: "error", line: 3, column: 13 }]);
      expect(problems[0]!.hint).toContain("2024-10-27T02:32:42+02:00 or 2024-10-27T02:32:42+01:00");
    },
  );

  it("in a zone that there is not dates nothing, and each is named at its place", async () => {
    for (const zone of ["Mars/Base", "CST"]) {
      const { at, problems } = await said("2024-10-27 02:32:42", zone);
      expect(at).toBeNull();
      expect(problems).toMatchObject([
        { code: "time-without-zone", severity: "error", line: 3, column: 13 },
        { code: "unknown-zone", severity: "error", line: 4, column: 13 },
      ]);
      expect(problems[1]!.message).toContain(`there is no zone "${zone}"`);
      expect(problems[1]!.hint).toBe("write UTC, +09:00 or a name such as Asia/Seoul");
    }
  });

  it.each(["Europe/Berlin", null])("that they never showed is one, too (%s)", async (zone) => {
    const { at, problems } = await said("2024-03-31 02:32:42", zone);
    expect(at).toBeNull();
    expect(problems).toMatchObject([{ code: "no-such-time", severity: "error", line: 3, column: 13 }]);
    expect(problems[0]!.message).toContain("set forward over it");
  });

  it("that they showed once, or that names its offset, is the time of the call", async () => {
    for (const takenAt of ["2024-10-27 03:32:42", "2024-10-27T03:32:42+01:00"]) {
      const { at, problems } = await said(takenAt, "Europe/Berlin");
      expect([at!.earliest, problems]).toEqual(["2024-10-27T02:32:41Z", []]);
    }
  });
});

it("a deploy whose times were shown twice tells nothing of how far the clocks are apart", () => {
  const stretch = (from: number, to: number, doubt: number) => {
    const instant = (time: number) => ({ earliest: time * 1e6, latest: (time + doubt) * 1e6 }) as Instant;
    return { startedAt: instant(from), finishedAt: instant(to) };
  };
  const offset = (doubt: number) => {
    const product = { deployment: CF, change: "create", ...stretch(0, 6_000, 0), citation: {} };
    const task = { deployment: CF, change: "create", state: "done", ...stretch(10, 5_990, doubt), citations: [{}] };
    const [directors, applied] = [[{ lists: [], tasks: [task] }], [{ products: [product], accounts: [] }]] as unknown as [Director[], ApplyChanges[]]; // prettier-ignore
    return clockOffset(
      null,
      directors,
      applied,
      [],
      [],
      coverage([], () => false),
    );
  };
  expect(offset(0)).toMatchObject({ basis: "shared-events", pairs: 1 });
  expect(offset(3_600)).toBeNull();
});

it("the start of a check that was shown twice tells nothing of the rhythm", () => {
  const seconds = (time: number) => (time * 1e6) as Micros;
  const check = (from: number, to = from) =>
    ({
      create: { startedAt: { earliest: seconds(from), latest: seconds(to) }, finishedAt: null },
      deployed: { from: null, to: null },
      surelyVisible: null,
    }) as unknown as HealthCheck;
  const covered = [{ from: seconds(0), to: seconds(6_000) }];
  const coverage = { creations: covered, deletions: covered, latest: null, dated: [] };
  const checks = [check(0), check(600), check(900, 4_500), check(1_800), check(2_400)];
  expect(cadenceOf(checks, coverage)).toMatchObject({ periodSeconds: 600, spreadSeconds: 0, checks: 4 });
});
