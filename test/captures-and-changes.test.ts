import { describe, expect, it } from "vitest";
import { render, type Report } from "../src/index.ts";
import {
  activated,
  answer,
  bound,
  credhub,
  deployments,
  CF,
  CHECKS,
  HEALTH,
  INSTANCE,
  judged,
  CA,
  listedCertificate,
  logged,
  METRICS,
  START,
  tasks,
  topology,
  type Ran,
} from "./simulator/small-bundles.ts";

const status = ({ findings }: Report, id: string) => findings[0]!.criteria.find((criterion) => criterion.id === id)!.status; // prettier-ignore

describe("a later call with the same violation, outside every check", () => {
  const calls = { "1.txt": answer(640), "2.txt": answer(1000) };

  it("speaks against the race where nothing changed in between", async () => {
    const report = await judged({ ...calls, "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]) });
    expect(status(report, "check-went-away")).toBe("unmet");
    // the check itself was deleted: nothing was left behind
    expect(report.findings[0]!.diagnosis.code).toBe("came-back-without-check");
    expect(report.headline).not.toContain("left behind");
  });

  it("does not tell of the check, which was deleted: nothing was left behind", async () => {
    const report = await judged({ ...calls, "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]) });
    const left = report.findings[0]!.alternatives.find(({ code }) => code === "orphaned-health-check");
    expect(left).toMatchObject({ status: "excluded", why: expect.stringMatching(/^task \d+ deleted bosh-health/) });
  });

  it("says nothing where a deploy was running: Maestro may see what it has begun", async () => {
    const report = await judged({ ...calls, "tasks.json": tasks([...CHECKS, [50, 100, "create", CF], [800, 1100, "create", CF]]) }); // prettier-ignore
    expect(status(report, "check-went-away")).toBe("met");
  });

  it("says nothing where the clocks leave open whether a deploy came in between", async () => {
    const report = await judged({ ...calls, "tasks.json": tasks([...CHECKS, [300, 610, "create", CF]]) });
    expect(status(report, "check-went-away")).toBe("met");
  });

  it("says nothing where captures or lists show that something came or went: a list may lack it", async () => {
    const files = { ...calls, "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]) };
    const pairs = [
      { "a.txt": topology(655, [CF], [HEALTH]), "b.txt": topology(1010, [CF], [INSTANCE]) },
      { "a.txt": deployments(655, [CF]), "b.txt": deployments(990, [CF, INSTANCE]) },
    ];
    for (const pair of pairs) expect(status(await judged({ ...files, ...pair }), "check-went-away")).toBe("met");
    const same = { "a.txt": deployments(655, [CF, HEALTH]), "b.txt": deployments(990, [CF]) };
    expect(status(await judged({ ...files, ...same }), "check-went-away")).toBe("unmet");
    const before = { "a.txt": deployments(100, [CF, INSTANCE]), "b.txt": deployments(990, [CF]) };
    expect(status(await judged({ ...files, ...before }), "check-went-away")).toBe("unmet");
  });

  it("says nothing where the list shows health checks alone: it may have been asked for no other deployment", async () => {
    const report = await judged({ ...calls, "tasks.json": tasks(CHECKS) });
    expect(status(report, "check-went-away")).toBe("met");
  });
});

describe("a later call that succeeded", () => {
  const calls = { "1.txt": answer(640), "2.txt": answer(1000, true) };
  const unfinished = CHECKS.slice(0, 3);

  it("shows that the check went away", async () => {
    const rows: Ran[] = [...unfinished, [1200, 1220, "create", HEALTH], [50, 100, "create", CF]];
    expect(status(await judged({ ...calls, "tasks.json": tasks(rows) }), "check-went-away")).toBe("met");
  });

  it("is named, and the call need not be made again", async () => {
    const report = await judged({ ...calls, "tasks.json": tasks(unfinished) });
    const [finding] = report.findings;
    expect(finding!.criteria.at(-1)!.statement).toMatch(/call-2 succeeded at 00:16:41 UTC/);
    expect(finding!.remedy[0]).toBe(
      "call-2 succeeded at 00:16:41 UTC on 2024-03-06: this call need not be made again.",
    );
    expect(finding!.remedy.slice(1)).toEqual(["Go on with the rotation: Apply Changes."]);
  });

  it("shows nothing where a deployment was deleted in between", async () => {
    const rows: Ran[] = [...unfinished, [1200, 1220, "create", HEALTH], [50, 100, "create", CF], [800, 900, "delete", INSTANCE]]; // prettier-ignore
    expect(status(await judged({ ...calls, "tasks.json": tasks(rows) }), "check-went-away")).toBe("unknown");
  });
});

describe("a capture after the call with the health check alone on the newest version", () => {
  const files = { "1.txt": answer(640), "topology.txt": topology(1240, [CF, METRICS], [HEALTH]) };
  const listed: Ran[] = [...CHECKS, [50, 100, "create", CF]];

  it("proves the mechanism", async () => {
    expect((await judged({ ...files, "tasks.json": tasks(listed) })).verdict).toBe("confirmed");
  });

  it.each<readonly [string, Ran[]]>([
    ["deleted before the capture", [[200, 300, "create", INSTANCE], [700, 740, "delete", INSTANCE]]],
    ["created before the call, and not named in it", [[200, 300, "create", INSTANCE]]],
  ])("does not where a deployment was %s: it may have been on the newest version", async (_, rows) => {
    const report = await judged({ ...files, "tasks.json": tasks([...listed, ...rows]) });
    expect(report.verdict).toBe("probable");
    expect(report.findings[0]!.assumptions[0]!.statement).toContain(INSTANCE);
  }); // prettier-ignore

  it("does where the deployment was deleted before the call", async () => {
    const rows: Ran[] = [...listed, [200, 300, "create", INSTANCE], [400, 440, "delete", INSTANCE]];
    expect((await judged({ ...files, "tasks.json": tasks(rows) })).verdict).toBe("confirmed");
  });

  it("proves it where no list tells of other deployments: tiles only move to newer versions", async () => {
    const report = await judged({ ...files, "tasks.json": tasks(CHECKS) });
    expect(report.verdict).toBe("confirmed");
    expect(report.findings[0]!.assumptions).toEqual([]);
  });
});

describe("a deployment that was there at the call and is not in the capture after it", () => {
  const files = { "1.txt": answer(950), "topology.txt": topology(1840, [CF, METRICS], []) };
  const listed: Ran[] = [...CHECKS, [-300, -250, "create", CF], [700, 740, "create", INSTANCE]];
  const created = ({ findings }: Report) => findings[0]!.alternatives.find(({ code }) => code === "deployment-created-mid-rotation")!; // prettier-ignore

  it("may be the cause of a call outside every check: to look at that comes first", async () => {
    const report = await judged({ ...files, "tasks.json": tasks([...listed, [1000, 1040, "delete", INSTANCE]]) });
    expect(report.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "no-cause-found" } });
    expect(created(report)).toMatchObject({ status: "possible", why: expect.stringContaining(INSTANCE) });
    expect(report.findings[0]!.remedy[0]).toContain("certrace explain deployment-created-mid-rotation");
  });

  it("is none where the topology speaks for the call without that", async () => {
    const before = { ...files, "topology.txt": topology(800, [CF, METRICS], []) };
    const report = await judged({ ...before, "tasks.json": tasks([...listed, [-200, -150, "create", METRICS]]) });
    expect(created(report).status).toBe("excluded");
  });

  it("is none where it had been deleted before", async () => {
    const report = await judged({ ...files, "tasks.json": tasks([...listed, [800, 840, "delete", INSTANCE]]) });
    expect(created(report).status).toBe("excluded");
    expect(report.findings[0]!.remedy.join()).not.toContain("deployment-created-mid-rotation");
  });
});

it("of the events that show a check binding the newest version that of the call is cited", async () => {
  const event = (at: number, task: number) => bound(at, HEALTH, "new").slice(1, -1).replace('"90"', `"${task}"`);
  const report = await judged({
    "1.txt": answer(1250),
    "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]),
    "topology.txt": topology(900, [CF], []),
    // task 105 created the check of the call
    "events.json": `[${[event(1805, 107), event(1205, 105), event(605, 103)].join(",\n")}]`,
  });
  const { status: is, citations } = report.findings[0]!.criteria.find(({ id }) => id === "newest-version-only-on-health-check")!; // prettier-ignore
  expect([is, citations[0]!.source, citations[0]!.line]).toEqual(["met", "events.json", 2]);
});

describe("a capture after the call with a version that one before it does not list", () => {
  const earlier = (at: number, newest: readonly string[]) =>
    topology(at, [CF], newest).replaceAll("old", "first").replaceAll("new", "old");
  const files = { "1.txt": answer(1250), "tasks.json": tasks([...CHECKS, [-900, -800, "create", CF]]) };
  const later = topology(1850, [CF, METRICS], [HEALTH]);

  it("speaks as an assumption: the version may have been made after the call", async () => {
    const report = await judged({ ...files, "a.txt": earlier(1000, [METRICS]), "b.txt": later });
    expect(report.verdict).toBe("probable");
    expect(report.findings[0]!.assumptions.map(({ statement }) => statement)).toEqual([
      "the newest version in b.txt:2 was there at the call, although a.txt:2, taken before, does not list it",
    ]);
  });

  it("speaks outright where only the one before is cut: the version may have stood in what is missing", async () => {
    const report = await judged({ ...files, "a.txt": earlier(1000, []).slice(0, -20), "b.txt": later });
    expect(report).toMatchObject({ verdict: "confirmed", findings: [{ assumptions: [] }] });
  });

  it("does not speak where the one before was taken after the check of the call had begun", async () => {
    const report = await judged({ ...files, "a.txt": earlier(1300, []), "b.txt": later });
    expect(report.captures.find(({ citation }) => citation.source === "b.txt")!.speaksFor).toEqual([]);
    expect(report.verdict).not.toBe("confirmed");
  });

  it("speaks outright where the very check of the call shows it, or it is known to have been made or activated before", async () => {
    const own = { ...files, "a.txt": earlier(1000, [METRICS]), "b.txt": topology(1260, [CF, METRICS], [HEALTH]) };
    expect((await judged(own)).verdict).toBe("confirmed");
    for (const log of [activated(1100), credhub(1100, "REGENERATE_CERTIFICATE", "new")])
      expect((await judged({ ...files, "a.txt": earlier(1000, []), "b.txt": later, "x.log": log })).verdict).toBe("confirmed");
  });
}); // prettier-ignore

describe("a version that only a check after the call is known to have bound", () => {
  const later = { "events.json": bound(1805, HEALTH, "new").replace('"90"', '"107"') };
  const files = {
    "1.txt": answer(1250),
    "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]),
    "topology.txt": topology(1500, [CF], []),
  };

  it("was bound by the check of the call as an assumption: it may have been activated between the two", async () => {
    const report = await judged({ ...files, ...later });
    expect(report.verdict).toBe("probable");
    expect(report.findings[0]!.assumptions.map(({ statement }) => statement)).toEqual([
      "the check of the call bound new, as task 107 did after the call",
    ]);
  });

  it("was bound by it where it had been activated before that, or a check before bound it", async () => {
    for (const more of [
      { "production.log": activated(300) },
      { "before.txt": topology(1100, [CF], []) },
      { "more.json": bound(605, HEALTH, "new").replace('"90"', '"103"') },
    ])
      expect((await judged({ ...files, ...later, ...more })).verdict).toBe("confirmed");
    const activatedLate = await judged({ ...files, ...later, "production.log": activated(1230) });
    expect(activatedLate.verdict).not.toBe("confirmed");
  });
});

describe("a capture before the call with something else on the newest version", () => {
  const files = { "1.txt": answer(640), "tasks.json": tasks(CHECKS) };

  it("rules the race out where it is a tile", async () => {
    const report = await judged({ ...files, "topology.txt": topology(500, [CF], [METRICS]) });
    expect(report.verdict).toBe("ruled-out");
    expect(report.findings[0]!.assumptions).toEqual([]);
  });

  it("names the assumption where it is a service instance, which may have been deleted since", async () => {
    const report = await judged({ ...files, "topology.txt": topology(500, [CF], [INSTANCE]) });
    expect(report.verdict).toBe("ruled-out");
    expect(report.headline).toContain("had not been deleted before the call");
  });

  it("gives way to a capture after the call that does not show it: whether it had gone by then is an assumption", async () => {
    const both = { ...files, "a.txt": topology(500, [CF], [INSTANCE]), "b.txt": topology(650, [CF], [HEALTH]) };
    const report = await judged(both);
    expect(report.verdict).toBe("probable");
    expect(report.findings[0]!.assumptions.map(({ statement }) => statement)).toEqual([
      `${INSTANCE}, on the newest version in a.txt:2 and not in b.txt:2, had gone by the call`,
    ]);
    const deleted: Ran[] = [...CHECKS, [520, 560, "delete", INSTANCE]];
    expect((await judged({ ...both, "tasks.json": tasks(deleted) })).verdict).toBe("confirmed");
  });

  it("gives way to a later one that lists a newer version, which was made since", async () => {
    const older = topology(-9000, [METRICS], [CF]).replaceAll("old", "first").replaceAll("new", "old");
    const report = await judged({ ...files, "a.txt": older, "b.txt": topology(650, [CF, METRICS], [HEALTH]) });
    expect(report.verdict).toBe("confirmed");
    expect((await judged({ ...files, "a.txt": older })).verdict).toBe("ruled-out");
  });

  it("says nothing where CredHub logged a newer version since, or all that was on the older was deployed", async () => {
    const earlier = { ...files, "a.txt": topology(100, [CF], [METRICS]) };
    expect((await judged(earlier)).verdict).toBe("ruled-out");
    const deployed = await judged({ ...earlier, "tasks.json": tasks([...CHECKS, [200, 300, "create", CF]]) });
    expect(deployed.verdict).toBe("probable");
    expect(deployed.findings[0]!.criteria[2]!.statement).toContain("all that was on an older version was deployed");
    const made = await judged({ ...earlier, "credhub.log": credhub(300, "REGENERATE_CERTIFICATE", "newer") });
    expect(made.findings[0]!.criteria[2]!.statement).toContain("CredHub logged regenerate of /opsmgr/bosh_dns/tls_ca, between"); // prettier-ignore
    for (const other of [
      credhub(50, "REGENERATE_CERTIFICATE", "newer"),
      credhub(300, "REGENERATE_CERTIFICATE", "newer", "/services/tls_ca"),
    ])
      // prettier-ignore
      expect((await judged({ ...earlier, "credhub.log": other })).verdict).toBe("ruled-out");
    const half = { ...files, "a.txt": topology(100, [CF, INSTANCE], [METRICS]) };
    const report = await judged({ ...half, "tasks.json": tasks([...CHECKS, [200, 300, "create", CF]]) });
    expect(report.verdict).toBe("ruled-out");
  });
});

describe("a capture before the call with a tile on the newest version, of a rotation that was reverted since", () => {
  const files = { "1.txt": answer(640), "a.txt": topology(-9000, [METRICS], [CF]) };
  const listed: Ran[] = [...CHECKS, [-20_000, -19_900, "create", METRICS], [-19_800, -19_700, "create", CF]];
  const back: Ran = [-8000, -7000, "create", CF];
  const reverted = { "production.log": activated(-8500) };
  const judgedWith = (more: Readonly<Record<string, string>>, ...rows: readonly Ran[]) =>
    judged({ ...files, ...more, "tasks.json": tasks([...listed, ...rows]) });

  it("says nothing where the tile was deployed after the other version had been activated", async () => {
    for (const step of [reverted, { "credhub.log": credhub(-8500, "UPDATE_TRANSITIONAL_VERSION", "new") }]) {
      const report = await judgedWith(step, back);
      expect(report.verdict).toBe("probable");
      expect(report.captures[0]!.speaksFor).toEqual([]);
    }
  });

  it("rules the race out where the tile was not deployed after that, or that was no revert", async () => {
    const other = { "credhub.log": credhub(-8500, "UPDATE_TRANSITIONAL_VERSION", "old") };
    for (const report of [await judgedWith(reverted), await judgedWith(other, back), await judgedWith({}, back)]) {
      expect(report.verdict).toBe("ruled-out");
      expect(report.findings[0]!.assumptions).toEqual([]);
    }
    expect((await judgedWith({ "production.log": activated(-6000) }, back)).verdict).toBe("ruled-out");
  });

  it("names the assumption where no list tells whether the tile was deployed after that", async () => {
    const report = await judged({ ...files, ...reverted, "tasks.json": tasks(CHECKS) });
    expect(report.verdict).toBe("ruled-out");
    expect(report.headline).toContain("had not been brought back to an older one before the call");
  });

  it("gives way to a capture of the very check that shows the tile on the older one", async () => {
    const later = { "b.txt": topology(650, [CF, METRICS], [HEALTH]) };
    for (const step of [reverted, {}])
      expect((await judgedWith({ ...later, ...step }, back)).verdict).toBe("confirmed");
    // nobody knows that it was deployed in between
    expect((await judged({ ...files, ...later, "tasks.json": tasks(CHECKS) })).verdict).toBe("inconclusive");
    expect((await judged({ ...files, ...later, "tasks.json": tasks([...CHECKS, back]) })).verdict).toBe("confirmed");
  });

  it("gives way to one of before the call, too", async () => {
    const report = await judgedWith({ "b.txt": topology(500, [CF, METRICS], []) }, back);
    expect(report.verdict).toBe("probable");
    expect(report.captures.map(({ speaksFor }) => speaksFor.length)).toEqual([0, 1]);
  });

  it("speaks outright where the tile is known to have been moved after the call", async () => {
    const later = { "b.txt": topology(9000, [CF, METRICS], [HEALTH]) };
    const report = await judgedWith(later, [3000, 3100, "create", CF], [8000, 8100, "create", METRICS]);
    expect(report.verdict).toBe("ruled-out");
    expect(report.findings[0]!.assumptions).toEqual([]);
  });

  it("contradicts a later one where neither time is known in which the tile was moved", async () => {
    const later = { "b.txt": topology(9000, [CF, METRICS], [HEALTH]) };
    const report = await judged({ ...files, ...later, "tasks.json": tasks(CHECKS) });
    expect(report.verdict).toBe("inconclusive");
    expect(report.findings[0]!.limits.join()).toContain("show different states of the tiles");
  });
});

describe("a capture with a tile on the newest version that decides", () => {
  const criteria = ["others-share-one-older-version", "rotation-not-applied"];
  const found = ({ findings }: Report) => findings[0]!.criteria.filter(({ id }) => criteria.includes(id));

  it("is named where it leaves a criterion open, and not asked for again", async () => {
    const report = await judged({ "1.txt": answer(640), "topology.txt": topology(500, [CF], [METRICS]) });
    for (const { status: is, statement, citations, wouldDecide } of found(report)) {
      expect([is, wouldDecide]).toEqual(["unknown", []]);
      expect(statement).toContain(`the newest version new is on ${METRICS} too, so`);
      expect(citations.map(({ text }) => text)).toContain(METRICS);
    }
  });

  it("asks for what settles whether it speaks, where that is an assumption", async () => {
    const undated = topology(500, [CF], [METRICS]).split("\n").slice(1).join("\n");
    for (const { wouldDecide } of found(await judged({ "1.txt": answer(640), "topology.txt": undated })))
      expect(wouldDecide.join()).toMatch(/^say when it was taken/);
  });
});

describe("a capture of tiles on the older version, before the call", () => {
  const rows: readonly Ran[] = [[50, 100, "create", CF], [110, 160, "create", METRICS], [700, 750, "create", CF]]; // prettier-ignore
  const files = { "1.txt": answer(640), "topology.txt": topology(500, [CF, METRICS], []) };

  it("speaks outright only where a list would show a new deployment: none that was asked for one does", async () => {
    const whole = await judged({ ...files, "tasks.json": tasks([...CHECKS, ...rows]) });
    expect(whole.findings[0]!.assumptions).toEqual([]);
    const of = (name: string) => tasks([...rows, [720, 760, "create", METRICS] as const].filter(([, , , one]) => one === name)); // prettier-ignore
    const asked = { "checks.json": tasks(CHECKS), "cf.json": of(CF), "metrics.json": of(METRICS) };
    const report = await judged({ ...files, ...asked });
    expect(report.findings[0]!.assumptions.map(({ statement }) => statement)).toEqual([
      "no deploy or certificate change came between topology.txt:2 and the call",
    ]);
  });

  it("does not speak where an event shows that a tile took the newest version since", async () => {
    const report = await judged({ ...files, "events.json": bound(600, METRICS, "new") });
    expect(report.captures[0]!.speaksFor).toEqual([]);
    for (const other of [bound(600, METRICS, "old"), bound(600, HEALTH, "new"), bound(300, METRICS, "new")])
      expect((await judged({ ...files, "events.json": other })).captures[0]!.speaksFor).toEqual(["call-1"]);
  });
});

describe("a regenerate that succeeded makes leaves, and moves no deployment", () => {
  const body = answer(640).split("\n\n")[1]!;

  it("so that it does not matter where a call without a time lies", async () => {
    for (const seen of [topology(650, [CF, METRICS], [HEALTH]), topology(650, [CF], [METRICS, HEALTH])]) {
      const files = { "1.json": body, "topology.txt": seen };
      const without = await judged(files);
      const report = await judged({ ...files, "2.txt": answer(1000, true) });
      expect(report.verdict).toBe(without.verdict);
      expect(report.findings[0]!.assumptions).toEqual(without.findings[0]!.assumptions);
      expect(report.captures[0]!.speaksFor).toEqual([report.findings[0]!.call]);
    }
  });

  it("so that a capture from before it speaks, and none from before a generate does", async () => {
    const rows: Ran[] = [...CHECKS, [50, 100, "create", CF], [110, 160, "create", METRICS], [700, 750, "create", CF]];
    const files = { "1.txt": answer(640), "tasks.json": tasks(rows), "topology.txt": topology(500, [CF, METRICS], []) };
    const after = (path: string) => judged({ ...files, "production.log": logged(550, 552, "200 OK", path) });
    expect((await after("active/regenerate")).captures[0]!.speaksFor).toEqual(["call-2"]);
    expect((await after("generate")).captures[0]!.speaksFor).toEqual([]);
  });
});

describe("a capture after the call and after deploys of what it shows on the older version", () => {
  const files = { "1.txt": answer(640), "topology.txt": topology(9000, [CF, METRICS], [HEALTH]) };
  const judgedWith = (...rows: readonly Ran[]) => judged({ ...files, "tasks.json": tasks([...CHECKS, ...rows]) });

  it("shows a newest version that need not have been there at the call", async () => {
    expect((await judgedWith()).verdict).toBe("confirmed");
    const report = await judgedWith([3000, 3500, "create", CF]);
    expect(report.verdict).toBe("probable");
    expect(report.findings[0]!.assumptions[0]!.statement).toContain(
      "was there at the call, although the deploy of cf-",
    );
    expect((await judgedWith([3000, 3500, "create", CF, "error"])).verdict).toBe("confirmed");
    expect((await judgedWith([3000, 3500, "create", INSTANCE], [3600, 3650, "delete", INSTANCE])).verdict).toBe("probable"); // prettier-ignore
  });
});

describe("a capture with a tile on the newest version, after the call", () => {
  const files = { "1.txt": answer(640), "topology.txt": topology(670, [CF], [METRICS, HEALTH]) };
  const earlier: Ran[] = [...CHECKS, [50, 100, "create", METRICS], [120, 200, "create", CF]];

  it("rules the race out where the lists would show a deploy in between", async () => {
    const report = await judged({ ...files, "tasks.json": tasks(earlier) });
    expect([report.verdict, report.findings[0]!.assumptions.length]).toEqual(["ruled-out", 0]);
  });

  it("says nothing where a capture from between shows the tile on the older version: it was moved since", async () => {
    const between = topology(650, [CF, METRICS], [HEALTH]);
    const report = await judged({ ...files, "between.txt": between });
    expect(report.captures.map(({ takenAt, speaksFor }) => [takenAt!.slice(14, 19), speaksFor])).toEqual([
      ["10:50", ["call-1"]],
      ["11:10", []],
    ]);
    expect(report.verdict).toBe("probable");
  });

  it("says nothing where the tile was deployed in between", async () => {
    const report = await judged({ ...files, "tasks.json": tasks([...earlier, [300, 655, "create", METRICS]]) });
    expect(report.verdict).toBe("probable");
  });

  it("rests on an assumption where only the clocks leave that open", async () => {
    const report = await judged({ ...files, "tasks.json": tasks([...earlier, [300, 690, "create", METRICS]]) });
    expect(report.findings[0]!.assumptions).not.toEqual([]);
  });

  it("rests on an assumption where the list shows health checks alone", async () => {
    const report = await judged({ ...files, "tasks.json": tasks(CHECKS) });
    expect(report.findings[0]!.assumptions).not.toEqual([]);
  });

  it("says nothing where the tile was deployed in between by a clock that is far ahead", async () => {
    const rows = tasks([...earlier, [300, 655, "create", METRICS]], 900);
    expect((await judged({ ...files, "tasks.json": rows }, { clockSkewSeconds: 900 })).verdict).toBe("probable");
  });
});

describe("tiles that were deployed since the activate step and are on the older version all the same", () => {
  const files = {
    "1.txt": answer(640),
    "topology.txt": topology(660, [CF, METRICS], [HEALTH]),
    "production.log": activated(5),
    "tasks.json": tasks([...CHECKS, [50, 100, "create", CF], [110, 160, "create", METRICS], [200, 300, "create", CF], [310, 400, "create", METRICS]]),
  }; // prettier-ignore

  /** An Apply Changes that deployed those, as Ops Manager lists it. */
  const applied = (...deployments: readonly string[]): string => {
    const at = (time: number): string => new Date((START + time) * 1000).toISOString();
    const updates = deployments.map((guid) => ({ guid, identifier: guid, change_type: "update", started_at: at(190), finished_at: at(410) })); // prettier-ignore
    const whole = { id: 7, status: "succeeded", started_at: at(180), finished_at: at(420) };
    return JSON.stringify({ installations: [{ ...whole, additions: [], updates, deletions: [], unchanged: [] }] });
  };

  it("rule the race out where Ops Manager deployed them and is known not to rotate the certificate by itself", async () => {
    const known = { ...files, "certificates.json": listedCertificate(false) };
    const report = await judged({ ...known, "installations.json": applied(CF, METRICS) });
    expect([report.verdict, report.findings[0]!.assumptions]).toEqual(["ruled-out", []]);
  });

  it("do so as an assumption where nothing tells of that", async () => {
    const report = await judged(files);
    expect(report.verdict).toBe("ruled-out");
    expect(report.headline).toContain("does not rotate it by itself");
    const ofAnother = { "certificates.json": listedCertificate(true, "/services/tls_ca") };
    expect((await judged({ ...files, ...ofAnother })).headline).toBe(report.headline);
  });

  it("do so as an assumption where it is not known to have: somebody may have restarted them by hand", async () => {
    const known = { ...files, "certificates.json": listedCertificate(false) };
    const report = await judged(known);
    expect([report.verdict, report.findings[0]!.assumptions.length]).toEqual(["ruled-out", 1]);
    expect(report.headline).toContain("and no restart or recreate by hand, which moves no version");
    expect(report.findings[0]!.collect.map(({ command }) => command).join()).toContain("/api/v0/installations");
    const half = await judged({ ...known, "installations.json": applied(METRICS) });
    expect(half.findings[0]!.assumptions[0]!.statement).toMatch(/^task \d+ was a deploy, and no restart/);
  });

  it("do not where the activate step was of another certificate, or the newest version was made later", async () => {
    const known = { ...files, "certificates.json": listedCertificate(false), "production.log": "" };
    const flagged = (version: string) => credhub(5, "UPDATE_TRANSITIONAL_VERSION", version);
    expect((await judged({ ...known, "credhub.log": flagged("old") })).verdict).toBe("ruled-out");
    expect((await judged({ ...known, "credhub.log": flagged("other") })).verdict).toBe("confirmed");
    const made = (at: number, name?: string) => flagged("old") + credhub(at, "REGENERATE_CERTIFICATE", "new", name);
    expect((await judged({ ...known, "credhub.log": made(450) })).verdict).toBe("confirmed");
    expect((await judged({ ...known, "credhub.log": made(1) })).verdict).toBe("ruled-out");
    expect((await judged({ ...known, "credhub.log": made(450, "/services/tls_ca") })).verdict).toBe("ruled-out");
  });

  it("do not where it does: they wait for their stemcell, and the check takes the newest", async () => {
    const report = await judged({ ...files, "certificates.json": listedCertificate(true) });
    expect(status(report, "rotation-not-applied")).toBe("unknown");
    expect(report.verdict).toBe("confirmed");
    expect(report.findings[0]!.alternatives).toContainEqual(expect.objectContaining({ code: "bosh-dns-auto-rotation", status: "possible" })); // prettier-ignore
  });
});

describe("a deploy under way", () => {
  const listed: Ran[] = [...CHECKS, [50, 100, "create", METRICS], [120, 200, "create", CF]];

  it("that began before a capture with its tile on the newest version may have been what the capture saw", async () => {
    const files = { "1.txt": answer(640), "topology.txt": topology(670, [CF], [METRICS, HEALTH]) };
    const report = await judged({ ...files, "tasks.json": tasks([...listed, [655, 1900, "create", METRICS]]) });
    expect(report.findings[0]!.assumptions[0]!.statement).toContain("did not yet see what the deploy of metric-store");
  });

  it("that began after a capture with the tiles on the older version may have been what the call met", async () => {
    const files = { "1.txt": answer(640), "topology.txt": topology(300, [CF, METRICS], []) };
    const report = await judged({ ...files, "tasks.json": tasks([...listed, [400, 1900, "create", METRICS]]) });
    expect(report.findings[0]!.assumptions[0]!.statement).toContain("did not yet see what the deploy of metric-store");
  });
});

describe("a capture from before activate", () => {
  const early = topology(-3000, [CF, METRICS], []).replace(/transitional: true/, "x: true").replace(/version_id: new/, "$&\n        transitional: true"); // prettier-ignore
  const files = { "1.txt": answer(640), "early.txt": early, "tasks.json": tasks(CHECKS) };

  it("holds the verdict down, and that is said", async () => {
    const report = await judged(files);
    expect(report.verdict).toBe("possible");
    expect(report.findings[0]!.limits.join()).toContain("early.txt:2 shows the newest version transitional");
  });

  it("does not where a capture that speaks for the call shows a later step", async () => {
    const report = await judged({ ...files, "topology.txt": topology(660, [CF, METRICS], [HEALTH]) });
    expect(report.verdict).toBe("confirmed");
  });
});

describe("what to collect", () => {
  const wanted = async (files: Readonly<Record<string, string>>, options = {}) => {
    const { findings, verdict } = await judged(files, options);
    return { verdict, commands: findings[0]!.collect.map(({ command }) => /production\.log|maestro topology|bosh tasks|deployed\/certificates|v0\/installations/.exec(command)![0]) };
  }; // prettier-ignore
  const shown = topology(660, [CF, METRICS], [HEALTH]);
  const listed = tasks([...CHECKS, [-900, -800, "create", CF], [-700, -600, "create", METRICS]]);
  const race = { "topology.txt": shown, "tasks.json": listed };

  it("is the list where it does not cover the call, and the exact time of the call where that may lie in a window whole", async () => {
    expect((await wanted({ ...race, "1.txt": answer(620) })).commands).toEqual(["production.log"]);
    expect((await wanted({ ...race, "tasks.json": tasks(CHECKS.slice(0, 2)), "1.txt": answer(640) })).commands).toEqual(["bosh tasks"]); // prettier-ignore
  });

  it("is nothing where the time of the call is known well enough, and only the clocks leave it open", async () => {
    // while the check was being created, just before that, and behind it
    for (const at of [605, 590, 710]) {
      const { findings } = await judged({ ...race, "1.txt": answer(at) });
      expect(findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!.wouldDecide).toEqual([
        expect.stringMatching(/^how far the clocks of the director and of Ops Manager are apart/),
      ]);
      expect(findings[0]!.collect).toEqual([]);
    }
    const logs = logged(610, 700, "422 Unprocessable Entity");
    expect((await wanted({ ...race, "1.json": answer(700), "production.log": logs })).commands).toEqual([]);
  });

  it("is nothing where a person has to say the zone of a log, or to which request an answer belongs", async () => {
    const noZone = logged(640, 642, "422 Unprocessable Entity").replaceAll(" +0000", "");
    const body = answer(640).replace(/^.*?\n\n/s, "");
    expect((await wanted({ ...race, "1.json": body, "production.log": noZone })).commands).toEqual([]);
    const two = logged(640, 642, "422 Unprocessable Entity") + logged(1000, 1002, "422 Unprocessable Entity", undefined, "2");
    expect((await wanted({ ...race, "1.json": body, "production.log": two })).commands).toEqual([]);
  }); // prettier-ignore

  it("is what settles the assumption that the verdict rests on", async () => {
    // whether anything was deployed between the call and a topology
    const late = { "1.txt": answer(640), "topology.txt": topology(9000, [CF], [METRICS, HEALTH]) };
    expect(await wanted({ ...late, "tasks.json": listed })).toEqual({ verdict: "ruled-out", commands: ["bosh tasks"] });
    // when the newest version was activated
    const refused = answer(640).replace(/failed to regenerate leaf certificates/, "failed to activate");
    const log = logged(639, 640, "422 Unprocessable Entity", "f7bc18f34f2a7a9403c3/activate");
    expect(await wanted({ ...race, "1.txt": refused, "production.log": log })).toEqual({ verdict: "probable", commands: ["production.log"] });
    // whether Ops Manager rotates the certificate by itself, and whether it was what deployed
    const applied = [...CHECKS, [-900, -800, "create", CF], [-700, -600, "create", METRICS], [150, 200, "create", CF], [210, 260, "create", METRICS]] as Ran[];
    const moved = { ...race, "1.txt": answer(640), "tasks.json": tasks(applied), "production.log": activated(20) };
    expect(await wanted(moved)).toEqual({ verdict: "ruled-out", commands: ["deployed/certificates", "v0/installations"] });
    // when the topology was taken: a list of tasks that holds the call is not asked for again
    const undated = shown.split("\n").slice(1).join("\n");
    expect(await wanted({ ...race, "1.txt": answer(640), "topology.txt": undated })).toEqual({ verdict: "probable", commands: ["maestro topology"] });
  }); // prettier-ignore
});

it("the window that is printed beside a distance is the one that it is measured to", async () => {
  const shown = async (at: number) => {
    const report = await judged({ "1.txt": answer(at), "tasks.json": tasks(CHECKS) });
    const { statement } = report.findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!;
    return { statement, text: render(report, { format: "terminal", width: Infinity, color: false, unicode: true, verbose: false }) };
  }; // prettier-ignore
  const near = await shown(590);
  expect(near.statement).toContain("misses bosh-health by 9 s,");
  expect(near.statement).toContain("deployed from 00:10:00 to 00:11:40 UTC");
  expect(near.text).toContain("deployed 00:10:00–00:11:40 UTC, began 9 s after the call");
  const clear = await shown(1000);
  expect(clear.statement).toMatch(/the nearest \(tasks \d+ and \d+, deployed from 00:20:00 to 00:21:40 UTC\) is 3 min 19 s after it/);
  expect((await shown(640)).text).toContain("visible 00:10:20–00:11:40 UTC");
}); // prettier-ignore

it("the headline of a bundle with another violation is of the pair that was judged", async () => {
  const other = answer(300, false, CA, "certificate authorities can not have a transitional version");
  const report = await judged({ "1.txt": answer(640), "2.txt": other, "tasks.json": tasks(CHECKS) });
  expect(report.verdict).toBe("possible");
  expect(report.headline).toMatch(/2 findings: .*The violation on .* matches the health-check race/);
});

it("a health check on the older version while all others are on the newest holds it back", async () => {
  const report = await judged({ "1.txt": answer(640), "topology.txt": topology(600, [HEALTH], [CF, METRICS]) });
  expect(report.findings[0]!.diagnosis.code).toBe("orphaned-health-check-on-older-version");
});

describe("the rhythm of the checks", () => {
  it("gives times for another call only where they come after the call", async () => {
    const steps = async (at: number) =>
      (await judged({ "1.txt": answer(at), "tasks.json": tasks(CHECKS) })).findings[0]!.remedy.join("\n");
    expect(await steps(640)).toContain("By the rhythm seen here");
    expect(await steps(640 + 12 * 3_600)).toContain("Call again between two checks.");
    expect(await steps(640 + 12 * 3_600)).not.toContain("By the rhythm seen here");
  });

  it("gives none while a check hangs or waits to be deleted, and says what to look at first", async () => {
    const steps = async (rows: readonly Ran[], listedAt = "") =>
      (await judged({ "1.txt": answer(640), "tasks.json": `${listedAt}${tasks(rows)}` })).findings[0]!.remedy.join("\n");
    const creating: Ran[] = [...CHECKS, [3000, null, "create", HEALTH]];
    // a list that was taken during a check
    expect(await steps(creating)).toContain("By the rhythm seen here");
    const hangs = /task \d+, which is to create bosh-health, had been running for [^:]+, longer than checks last: see first/;
    for (const hanging of [await steps([...creating, [3000, 4500, "create", CF]]), await steps(creating, "Wed Mar  6 01:50:00 UTC 2024\n")]) {
      expect(hanging).toMatch(hangs);
      expect(hanging).not.toContain("By the rhythm seen here");
    }
    const deleting = tasks([...CHECKS.slice(0, -1), [2490, null, "delete", HEALTH]]);
    const waiting = { "1.txt": answer(640), "tasks.json": deleting.replace("processing", "queued") };
    const queued = (await judged(waiting)).findings[0]!.remedy.join("\n");
    expect(queued).toContain("was still queued");
    expect(queued).not.toContain("By the rhythm seen here");
  }); // prettier-ignore

  it("gives times behind the date beside the list", async () => {
    const files = { "1.txt": answer(640), "tasks.json": `Wed Mar  6 00:56:00 UTC 2024\n${tasks(CHECKS)}` };
    const [first] = (await judged(files)).cadence!.nextQuietWindows;
    expect(first!.from >= "2024-03-06T00:56:00").toBe(true);
  });

  it("is that of the director's clock, which is said where it is another one", async () => {
    const remedyWith = async (clockSkewSeconds: number | null, at: number) =>
      (await judged({ "1.txt": answer(at), "tasks.json": tasks(CHECKS) }, { clockSkewSeconds })).findings[0]!.remedy.join("\n");
    expect(await remedyWith(null, 640)).not.toContain("the director's clock");
    // the last of them begins at 3745
    expect(await remedyWith(null, 3_600)).toContain("By the rhythm seen here");
    expect(await remedyWith(700, 3_540)).toContain("Call again between two checks.");
    expect(await remedyWith(700, 3_540)).not.toContain("By the rhythm seen here");
    expect(await remedyWith(300, 340)).toMatch(/By the rhythm seen here, which may drift: between .+, by the director's clock/);
  }); // prettier-ignore

  it("is measured where the periods are alike, and a check left out does not spoil it", async () => {
    const { cadence } = await judged({ "tasks.json": tasks(CHECKS.filter((_, index) => index !== 4 && index !== 5)) });
    expect(cadence).toMatchObject({ periodSeconds: 600, spreadSeconds: 0, checks: 4 });
  });

  it("is none where the checks came by hand, now and then", async () => {
    const byHand = [0, 54, 117, 718, 1317, 1379].flatMap((at): Ran[] => [
      [at, at + 20, "create", HEALTH],
      [at + 30, at + 37, "delete", HEALTH],
    ]);
    expect((await judged({ "tasks.json": tasks(byHand) })).cadence).toBeNull();
  });
});

describe("a capture for which certrace.yaml and its own line of `date` say different times", () => {
  const manifest = (seconds: number) => {
    const at = new Date((START + seconds) * 1000).toISOString();
    return { "certrace.yaml": `captures:\n- file: topology.txt\n  taken_at: ${at}\n` };
  };
  const files = { "1.txt": answer(640), "topology.txt": topology(-2940, [CF, METRICS], [HEALTH]), "tasks.json": tasks(CHECKS) }; // prettier-ignore

  it("speaks as an assumption, which names both", async () => {
    const { verdict, findings, captures } = await judged({ ...files, ...manifest(660) });
    expect(verdict).toBe("probable");
    expect(captures[0]!.takenAt).toBeNull();
    expect(findings[0]!.assumptions.map(({ statement }) => statement)).toContainEqual(
      expect.stringMatching(
        /^two times are given for topology.txt:2, 00:11:00 UTC on 2024-03-06 \(manifest, certrace.yaml:3\) and 23:11:00 UTC on 2024-03-05 \(date-line, topology.txt:1\), and they disagree/,
      ),
    );
  });

  it("does not speak where a deploy ended that may lie between it and the call", async () => {
    const rows = tasks([...CHECKS, [50, 100, "create", CF]]);
    const { verdict, findings } = await judged({ ...files, ...manifest(660), "tasks.json": rows });
    expect(verdict).toBe("probable");
    const { status: found, statement } = findings[0]!.criteria[2]!;
    expect([found, statement]).toEqual(["unknown", expect.stringContaining("two times are given for topology.txt:2")]);
  });

  it("is dated by the manifest where they are as far apart as clocks may be", async () => {
    const near = { ...files, "topology.txt": topology(660, [CF, METRICS], [HEALTH]) };
    expect((await judged({ ...near, ...manifest(700) })).verdict).toBe("confirmed");
    expect((await judged({ ...near, ...manifest(710) })).verdict).toBe("probable");
  });
});
