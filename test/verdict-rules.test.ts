import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseTime, type Report } from "../src/index.ts";
import { analyzed } from "./simulator/bundle.ts";
import { unixDate, wallClock } from "./simulator/cli-table.ts";
import { activated, answer, CA, CF, CHECKS, HEALTH, INSTANCE, judged, logged, METRICS, START, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

/** The rules by which verdicts are given, line by line, each with the smallest bundle that shows it. */

const status = ({ findings }: Report, id: string, index = 0) => findings[index]!.criteria.find((criterion) => criterion.id === id)!.status; // prettier-ignore
const during = (report: Report) => status(report, "check-ran-during-call");
const alternative = ({ findings }: Report, code: string) => findings[0]!.alternatives.find((one) => one.code === code)?.status; // prettier-ignore

const LISTED: readonly Ran[] = [...CHECKS, [50, 100, "create", CF], [110, 160, "create", METRICS]];
const TASKS = { "tasks.json": tasks(LISTED) };
const REFUSED = "422 Unprocessable Entity";
/** The answer without its head. */
const BODY = answer(0).split("\n\n")[1]!;
const CAPTURE = { "topology.txt": topology(660, [CF, METRICS], [HEALTH]) };
/** Without the line of `date`. */
const UNDATED = { "topology.txt": CAPTURE["topology.txt"].slice(CAPTURE["topology.txt"].indexOf("\n") + 1) };

/** A request in audit_log.txt. */
function received(at: number): string {
  const target = "/api/v0/certificate_authorities/active/regenerate";
  return `${JSON.stringify({ timestamp: `${wallClock(START + at)}.250+00:00`, result: 422, target, event_type: "POST", origination: "10.0.0.6", user_identification: "admin", uaa_authentication_mechanism: "password", component: "Ops Manager", request_body: "" })}\n`;
} // prettier-ignore

describe("worked through", () => {
  const article = (name: string): string => readFileSync(`fixtures/bundles/kb-297427/${name}`, "utf8");
  const response = { "regenerate.json": article("regenerate.json") };
  const shown = { "during.yml": article("topology-during.annotated.yml") };
  const after = { "after.yml": article("topology-after.annotated.yml") };

  it("the article's case is probable, and says what is not proven", async () => {
    const report = await judged({ ...response, ...shown, ...after });
    expect(report.verdict).toBe("probable");
    expect(report.headline).toBe(
      "This matches the health-check race; that the call fell into a check is not proven: nothing says when the call was made, or when checks ran.",
    );
  });

  it.each<readonly [string, Report["verdict"], Readonly<Record<string, string>>]>([
    ["the response alone", "inconclusive", response],
    ["with the capture after the check only", "possible", { ...response, ...after }],
    ["a dated response in a visible window", "probable", { "1.txt": answer(640), ...TASKS }],
    ["with an undated capture of the check", "probable", { "1.txt": answer(640), ...TASKS, ...UNDATED }],
    ["with a dated one", "confirmed", { "1.txt": answer(640), ...TASKS, ...CAPTURE }],
    ["with one that has a tile on the newest version", "ruled-out", { "1.txt": answer(640), ...TASKS, "topology.txt": topology(660, [CF], [METRICS, HEALTH]) }],
    ["clear of every check under coverage", "ruled-out", { "1.txt": answer(900), ...TASKS }],
    ["a list that ends before the call", "inconclusive", { "1.txt": answer(900), "tasks.json": tasks(LISTED.filter(([from]) => from < 600)) }],
    ["a failed delete before the call under coverage", "ruled-out", { "1.txt": answer(760), "tasks.json": tasks(LISTED.map((row) => (row[0] === 690 ? [690, 700, "delete", HEALTH, "error"] : row))) }],
    ["another text", "not-applicable", { "1.txt": answer(640, false, CA, "certificate authorities can not have a transitional version"), ...TASKS }],
    ["success", "not-applicable", { "1.txt": answer(640, true), ...TASKS }],
  ])("%s: %s", async (_, verdict, files) => {
    expect((await judged(files)).verdict).toBe(verdict);
  }); // prettier-ignore
});

it.each([
  ["failed so shortly before the call that clocks leave it open, and that another deleted", 730, [900, 910], "probable"],
  ["failed before the call, and that another deleted later", 760, [900, 910], "ruled-out"],
  ["failed before the call, and that another deleted so soon that clocks leave it open", 760, [790, 800], "probable"],
  ["failed, and that none deleted", 702, null, "ruled-out"],
] as const)("a check whose delete task %s", async (_, at, again, verdict) => {
  const failed = LISTED.map((row): Ran => (row[0] === 690 ? [690, 700, "delete", HEALTH, "error"] : row));
  const rows = again === null ? failed.filter(([from, , , name]) => name !== HEALTH || from < 700) : [...failed, [...again, "delete", HEALTH] as const]; // prettier-ignore
  const files = { "1.txt": answer(at), "tasks.json": tasks([...rows, [3000, 3050, "create", CF]]), "topology.txt": topology(at + 2, [CF, METRICS], [HEALTH]) }; // prettier-ignore
  expect((await judged(files)).verdict).toBe(verdict);
}); // prettier-ignore

describe("to the second: the check of 00:10:00, visible from 00:10:20 to 00:11:40", () => {
  it.each([
    [620, 700, "met"],
    [619, 700, "unknown"],
    [620, 701, "unknown"],
    [600, 619, "unknown"],
    // the tolerance of 45 s either way, to the end of which the check still reaches
    [745, 746, "unknown"],
    [746, 747, "unmet"],
    [1140, 1155, "unknown"],
    [1140, 1154, "unmet"],
  ])("a call logged from %i to %i s is %s", async (from, to, expected) => {
    const log = { "production.log": logged(from, to, REFUSED), "1.json": BODY };
    expect(during(await judged({ ...log, ...TASKS }))).toBe(expected);
  });

  it.each([
    [621, "met"],
    [620, "unknown"],
    [699, "met"],
    [700, "unknown"],
    [746, "unknown"],
    [747, "unmet"],
  ])("an answer of second %i may have come a second earlier or later: %s", async (at, expected) => {
    expect(during(await judged({ "1.txt": answer(at), ...TASKS }))).toBe(expected);
    const said = parseTime(`${wallClock(START + at)}Z`);
    if (!said.ok) throw new Error(said.reason);
    const files = Object.entries({ "1.json": BODY, ...TASKS }).map(([name, text]) => ({ name, text }));
    const report = await analyzed(files, { failedAt: [{ file: null, instant: said.instant }], healthDeployments: [], clockSkewSeconds: null, zone: null }); // prettier-ignore
    expect(during(report)).toBe(expected);
  });

  it.each<readonly [string, (at: number) => string, number, string]>([
    ["only when it came is known", received, 1154, "unknown"],
    ["only when it came is known", received, 1153, "unmet"],
    ["only when it was answered is known", answer, 746, "unknown"],
    ["only when it was answered is known", answer, 747, "unmet"],
    ["both are known", (at) => logged(at, at + 1, REFUSED), 702, "unknown"],
    ["both are known", (at) => logged(at, at + 1, REFUSED), 703, "unmet"],
  ])("where the clocks are known and %s", async (_, tells, at, expected) => {
    expect(during(await judged({ "1.json": BODY, "call.txt": tells(at), ...TASKS }, { clockSkewSeconds: 0 }))).toBe(
      expected,
    );
  });

  it("coverage has to reach over the tolerance on both sides", async () => {
    const until = (last: number) => tasks([...LISTED.filter(([from]) => from < 1000), [last - 5, last, "create", CF]]);
    expect(during(await judged({ "1.txt": answer(900), "tasks.json": until(945) }))).toBe("unknown");
    expect(during(await judged({ "1.txt": answer(900), "tasks.json": until(946) }))).toBe("unmet");
  });

  it("a check whose start is not listed is clear only of later calls", async () => {
    const beheaded = tasks(LISTED.filter(([from]) => from !== 1200));
    expect(during(await judged({ "1.txt": answer(900), "tasks.json": beheaded }))).toBe("unknown");
    expect(during(await judged({ "1.txt": answer(1500), "tasks.json": beheaded }))).toBe("unmet");
  });
});

describe("probable", () => {
  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["the mechanism is seen", { "1.json": BODY, ...UNDATED }],
    ["a check ran during the call", { "1.txt": answer(640), ...TASKS }],
    ["a later call succeeded with nothing changed, and the first one met the create part of a check", { "1.txt": answer(610), "2.txt": answer(900, true), ...TASKS }],
  ])("where %s", async (_, files) => {
    expect((await judged(files)).verdict).toBe("probable");
  }); // prettier-ignore

  it("is not claimed for a later success alone", async () => {
    expect((await judged({ "1.txt": answer(640), "2.txt": answer(900, true) })).verdict).toBe("inconclusive");
  });

  it("from the time alone asks first for the topology, from the topology alone to look again after a period", async () => {
    const byTime = await judged({ "1.txt": answer(640), ...TASKS });
    expect(byTime.findings[0]!.remedy[0]).toContain("maestro topology");
    expect(byTime.findings[0]!.remedy[0]).toContain("it is not the race");
    const byVersions = await judged({ "1.json": BODY, ...UNDATED });
    expect(byVersions.findings[0]!.remedy.join()).toContain("still listed after one period");
  });
});

describe("possible", () => {
  const CADENCE = tasks(LISTED.filter(([from]) => from < 1900));

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["the call meets only the create part", { "1.txt": answer(610), ...TASKS }],
    ["the call meets a window in part", { "1.txt": answer(700), ...TASKS }],
    ["the call is clear of a check by less than the tolerance", { "1.txt": answer(730), ...TASKS }],
    ["only the measured rhythm meets the call", { "1.txt": answer(3050), "tasks.json": CADENCE }],
    ["a capture between checks shows the tiles on one version and a newer one unused", { "1.txt": answer(640), "topology.txt": topology(650, [CF, METRICS], []) }],
  ])("where %s", async (_, files) => {
    expect((await judged(files)).verdict).toBe("possible");
  }); // prettier-ignore

  it("where a weak time falls into a deployed window, and no more than that", async () => {
    const dated = (at: number) => [{ name: "1.json", text: BODY, modifiedAt: START + at }, { name: "tasks.json", text: TASKS["tasks.json"] }]; // prettier-ignore
    const options = { failedAt: [], healthDeployments: [], clockSkewSeconds: null, zone: null };
    expect((await analyzed(dated(640), options)).verdict).toBe("possible");
    expect((await analyzed(dated(900), options)).verdict).toBe("inconclusive");
  });

  it("is not claimed of a certificate of which nothing tells whether health checks use it", async () => {
    const files = { "1.txt": answer(640, false, "/addon/agent_ca"), ...TASKS };
    const report = await judged(files);
    expect([status(report, "certificate-in-reach"), report.verdict]).toEqual(["unknown", "inconclusive"]);
  });
});

describe("the newest version", () => {
  const until = (version: string, year: number) => (text: string) => text.replace(new RegExp(`(version_id: ${version}\\n(?:.*\\n)*?.*valid_until: )\\d{4}`), `$1${year}`); // prettier-ignore
  const shorter = { "topology.txt": until("new", 2025)(CAPTURE["topology.txt"]) };

  it("is in doubt where its time of expiry says otherwise than its place, and nothing firm is said", async () => {
    const bare = { "topology.txt": shorter["topology.txt"].replaceAll(/ +transitional: .*\n/g, "") };
    const report = await judged({ "1.txt": answer(640), ...TASKS, ...bare });
    expect(report.verdict).toBe("inconclusive");
    expect(report.findings[0]!.limits.join()).toContain("which version of topology.txt:2 is the newest is in doubt: old, or by its place or the time at which it expires new"); // prettier-ignore
  });

  it("is none that tiles use and that is transitional", async () => {
    const report = await judged({ "1.txt": answer(640), ...TASKS, ...shorter });
    expect(report.captures[0]!.versions.filter(({ newest }) => newest).map(({ id }) => id)).toEqual(["new"]);
    expect(report.verdict).toBe("probable");
  });

  it("is the one that was created last, where CredHub tells", async () => {
    const version = (id: string, created: string) =>
      ({ id, version_created_at: created, expiry_date: "2028-01-01T00:00:00Z", transitional: false, certificate_authority: true, self_signed: true, generated: true }); // prettier-ignore
    const listed = (newest: string, older: string) => JSON.stringify({ certificates: [{ id: "c", name: CA, signed_by: CA, signs: [], versions: [version("new", newest), version("old", older)] }] }); // prettier-ignore
    const files = { "1.txt": answer(640), ...TASKS, ...shorter };
    const report = await judged({ ...files, "certificates.json": listed("2024-02-01T00:00:00Z", "2023-01-01T00:00:00Z") }); // prettier-ignore
    expect([report.verdict, report.findings[0]!.limits]).toEqual(["confirmed", []]);
    const other = await judged({ ...files, "certificates.json": listed("2023-01-01T00:00:00Z", "2024-02-01T00:00:00Z") }); // prettier-ignore
    expect(other.captures[0]!.versions.filter(({ newest }) => newest).map(({ id }) => id)).toEqual(["old"]);
  });
});

it("a request of which the end is not known may have outlasted the check that it came in", async () => {
  // the check is there until 700
  const of = async (at: number) => judged({ "1.json": BODY, "audit_log.txt": received(at), ...TASKS, ...CAPTURE });
  const early = await of(694);
  expect([early.verdict, early.findings[0]!.assumptions]).toEqual(["confirmed", []]);
  const late = await of(698);
  expect(late.verdict).toBe("probable");
  expect(late.headline).toContain("audit_log.txt:1 tells of the request and not of its answer");
});

describe("which versions sign", () => {
  const shown = topology(760, [CF, METRICS], []);
  const files = { "1.txt": answer(640), ...TASKS };

  it("is not explained by a check where two do and no deployment is on the newest", async () => {
    expect((await judged({ ...files, "topology.txt": shown })).verdict).toBe("probable");
    const both = shown.replace(/( +)(?:- )?version_id: new\n/, "$&$1  signing: true\n");
    const report = await judged({ ...files, "topology.txt": both });
    expect(report.verdict).toBe("possible");
    expect(report.headline).toContain("shows two versions signing, and no deployment on the newest");
    expect(report.findings[0]!.criteria[2]!.statement).toContain("and signs all the same");
  });

  it("has to be more than one", async () => {
    const alone = CAPTURE["topology.txt"].replace(/(version_id: old\n(?:.*\n)*?) +signing: true\n/, "$1");
    const report = await judged({ ...files, "topology.txt": alone });
    expect(report.verdict).toBe("probable");
    expect(report.headline).toContain("shows no version but new signing, and the call complained of more than one");
    const unsaid = await judged({ ...files, "topology.txt": CAPTURE["topology.txt"].replaceAll(/ +signing: true\n/g, "") }); // prettier-ignore
    expect(unsaid.verdict).toBe("confirmed");
  });
});

it("tiles on two versions, of which neither is the newest, are reason enough", async () => {
  const version = (id: string, year: number, name: string) =>
    `  - version_id: ${id}\n    active: true\n    signing: true\n    valid_until: ${year}-01-01T00:00:00Z\n    deployment_names: [${name}]\n`;
  const newest = "  - version_id: vc\n    valid_until: 2030-01-01T00:00:00Z\n";
  const shown = `${unixDate(START + 660)}\ntopology:\n- name: ${CA}\n  versions:\n${newest}${version("vb", 2029, METRICS)}`;
  const report = await judged({ "1.txt": answer(640), ...TASKS, "topology.txt": shown + version("va", 2028, CF) });
  expect(report.findings[0]).toMatchObject({ verdict: "ruled-out", diagnosis: { code: "apply-changes-unfinished" } });
  expect(report.headline).toContain("The other deployments are on two versions, vb and va, and a newer one is unused");
  const same = await judged({ "1.txt": answer(640), ...TASKS, "topology.txt": shown });
  expect(same.findings[0]!.diagnosis.code).not.toBe("apply-changes-unfinished");
});

describe("caps", () => {
  const transitional = CAPTURE["topology.txt"].replace(/transitional: true/, "x: true").replace(/version_id: new/, "$&\n        transitional: true"); // prettier-ignore
  const single = `${CAPTURE["topology.txt"].split("\n")[0]}\ntopology:\n- name: ${CA}\n  versions:\n  - version_id: old\n    active: true\n    signing: true\n    valid_until: 2028-01-01T00:00:00Z\n    deployment_names: [${CF}, ${HEALTH}]\n`; // prettier-ignore

  it.each([
    ["the newest version is transitional itself", transitional],
    ["only one version exists", single],
  ])("where %s the race is possible, and not ruled out for that", async (_, capture) => {
    const report = await judged({ "1.txt": answer(640), ...TASKS, "topology.txt": capture });
    expect(report.verdict).toBe("possible");
    expect(report.headline).toContain("at that step of a rotation no health check brings another version into use");
    const alone = await judged({ "1.json": BODY, "topology.txt": capture });
    expect(["possible", "inconclusive"]).toContain(alone.verdict);
  });

  it("are not set by a capture of another step of the rotation", async () => {
    const files = { "1.txt": answer(640), ...TASKS };
    const shown = (at: number, text: string) => ({ "topology.txt": text.replace(/^.*/, unixDate(START + at)) });
    expect((await judged({ ...files, ...shown(-5000, transitional) })).verdict).toBe("possible");
    const activatedSince = { ...shown(-5000, transitional), "production.log": activated(-2000) };
    expect((await judged({ ...files, ...activatedSince })).verdict).toBe("probable");
    expect((await judged({ ...files, ...shown(-5000, single) })).verdict).toBe("probable");
    expect((await judged({ ...files, ...shown(900, single) })).verdict).toBe("possible");
    expect((await judged({ ...files, ...shown(200_000, single) })).verdict).toBe("probable");
  });

  it("other violations beside the pair hold the bundle at possible, and are named", async () => {
    const both = answer(640).replace('"safety_violations":[', '"safety_violations":[{"violation":"certificate authorities can not have a transitional version","certificate_names":["/services/tls_ca"]},'); // prettier-ignore
    const report = await judged({ "1.txt": both, ...TASKS, ...CAPTURE });
    expect(report.findings.map(({ verdict }) => verdict).toSorted()).toEqual(["confirmed", "not-applicable"]);
    expect(report.verdict).toBe("possible");
  });

  it("the weakest finding is the bundle's, and the headline counts them", async () => {
    const both = answer(640).replace(`["${CA}"]`, `["${CA}","/services/tls_ca"]`);
    const report = await judged({ "1.txt": both, ...TASKS, ...CAPTURE });
    expect(report.findings.map(({ verdict }) => verdict).toSorted()).toEqual(["confirmed", "ruled-out"]);
    expect(report.verdict).toBe("ruled-out");
    expect(report.headline).toContain("2 findings: 1 confirmed, 1 ruled-out. Finding 2: Not the race");
  });

  it("two strong times neither confirm nor rule out", async () => {
    const files = { "1.txt": `Wed Mar  6 00:30:00 UTC 2024\n${answer(640)}`, ...TASKS, ...CAPTURE };
    const manifest = (at: number) => ({ "certrace.yaml": `captures:\n- file: 1.txt\n  taken_at: ${wallClock(START + at)}Z\n` }); // prettier-ignore
    for (const at of [640, 900]) {
      const report = await judged({ ...files, ...manifest(at) });
      expect(["confirmed", "ruled-out"]).not.toContain(report.verdict);
      expect(during(report)).toBe("unknown");
    }
  });
});

describe("calls", () => {
  it("with an equal body and no conflicting time are one", async () => {
    const { calls } = await judged({ "1.txt": answer(640), "2.txt": answer(640), "3.json": BODY });
    expect(calls).toHaveLength(1);
    expect((await judged({ "1.txt": answer(640), "2.txt": answer(900) })).calls).toHaveLength(2);
  });

  it("an undated response that fits several logged ones is judged for each, and the weakest verdict stands", async () => {
    const log = logged(640, 642, REFUSED) + logged(900, 902, REFUSED, "active/regenerate", "3");
    const report = await judged({ "1.json": BODY, "production.log": log, ...TASKS, ...CAPTURE });
    // which of them it belongs to is an assumption
    expect(report.findings.map(({ verdict }) => verdict).toSorted()).toEqual(["probable", "ruled-out"]);
    for (const { assumptions } of report.findings) expect(assumptions[0]!.statement).toContain("fits others");
    expect(report.verdict).toBe("ruled-out");
  });

  it("come back only with an answer that is theirs: one response proves nothing of two calls", async () => {
    const second = logged(900, 902, REFUSED, "active/regenerate", "3");
    const first = logged(640, 642, REFUSED);
    const cut = second.slice(0, second.indexOf("\n") + 1);
    for (const log of [first + second, first + cut]) {
      const report = await judged({ "1.json": BODY, "production.log": log, ...TASKS, ...CAPTURE });
      expect(report.findings.map((_, index) => status(report, "check-went-away", index))).not.toContain("unmet");
    }
    const saved = await judged({ "1.txt": answer(640), "2.txt": answer(900), ...TASKS, ...CAPTURE });
    expect(status(saved, "check-went-away")).toBe("unmet");
  });

  it("come back where nothing proves that nothing changed before: the first is not confirmed, and it is said", async () => {
    const saved = { "1.txt": answer(640), "2.txt": answer(900), ...CAPTURE };
    // a list of health checks alone tells of no deploy
    const report = await judged({ ...saved, "tasks.json": tasks(CHECKS) });
    expect(status(report, "check-went-away")).toBe("met");
    expect(report.findings.map(({ verdict }) => verdict)).toEqual(["probable", "ruled-out"]);
    expect(report.findings[0]!.limits.join()).toContain("the same violation came back at 00:14:59 UTC");
    // in a check again
    const inChecks = await judged({ ...saved, "2.txt": answer(1240), "tasks.json": tasks(CHECKS) });
    expect(inChecks.findings[0]).toMatchObject({ verdict: "confirmed", limits: [] });
  });

  it("do not come back behind a change of certificates: that may have made a new reason", async () => {
    const saved = { "1.txt": answer(640), "2.txt": answer(900), ...TASKS, ...CAPTURE };
    const changedAt = (at: number) => judged({ ...saved, "production.log": activated(at) });
    expect(status(await changedAt(800), "check-went-away")).not.toBe("unmet");
    expect(status(await changedAt(950), "check-went-away")).toBe("unmet");
  });
});

describe("beside any verdict", () => {
  it("an Apply Changes over the call is excluded where no tile is on the newest version, else possible", async () => {
    const running = { "1.txt": answer(640), "tasks.json": tasks([...LISTED, [630, 1900, "create", METRICS]]) };
    expect(alternative(await judged(running), "apply-changes-running")).toBe("possible");
    const shown = await judged({ ...running, ...CAPTURE });
    expect(alternative(shown, "apply-changes-running")).toBe("excluded");
    expect(shown.verdict).not.toBe("ruled-out");
  });

  it("a version that had expired at the call, at a strong time only", async () => {
    const expired = { "topology.txt": CAPTURE["topology.txt"].replace(/valid_until: \S+$/m, "valid_until: 2024-03-01T00:00:00Z") }; // prettier-ignore
    const newestFirst = expired["topology.txt"].replace(/(version_id: old[^]*valid_until: )\S+/, "$12023-01-01T00:00:00Z"); // prettier-ignore
    const report = await judged({ "1.txt": answer(640), ...TASKS, "topology.txt": newestFirst });
    expect([report.verdict, alternative(report, "certificate-expired")]).toEqual(["confirmed", "possible"]);
    expect(alternative(await judged({ "1.json": BODY, "topology.txt": newestFirst }), "certificate-expired")).toBeUndefined(); // prettier-ignore
  });
});

describe("an orphan", () => {
  const failing = (state: "error" | "timeout" | "cancelled") =>
    tasks(LISTED.map((row) => (row[0] === 690 ? ([690, 700, "delete", HEALTH, state] as const) : row)));

  it.each(["error", "cancelled", "timeout"] as const)("is what a delete leaves that ended in %s", async (state) => {
    const report = await judged({ "1.txt": answer(900), "tasks.json": failing(state) });
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "orphaned-health-check"]);
    expect(report.headline).toContain("Not the passing race");
    // the delete task of the next check removed it in the end
    expect(report.headline).toContain("was left behind, and waiting did not help until task");
  });

  it("is none where a later delete was done before the call", async () => {
    const again = LISTED.map((row) => (row[0] === 690 ? ([690, 700, "delete", HEALTH, "error"] as const) : row));
    const report = await judged({
      "1.txt": answer(900),
      "tasks.json": tasks([...again, [720, 730, "delete", HEALTH]]),
    });
    expect(report.findings[0]!.diagnosis.code).not.toBe("orphaned-health-check");
  });

  it("is a check that no delete followed within two measured periods", async () => {
    const left = [...LISTED.filter(([from]) => from <= 1200), [3000, 3050, "create", CF] as Ran];
    const report = await judged({ "1.txt": answer(2000), "tasks.json": tasks(left) });
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "orphaned-health-check"]);
    const sooner = await judged({ "1.txt": answer(2000), "tasks.json": tasks(left.map((row) => (row[0] === 3000 ? [2350, 2400, "create", CF] : row))) }); // prettier-ignore
    expect(status(sooner, "check-went-away")).toBe("unknown");
  });

  it.each([
    ["cancelled", 1800],
    ["error", 1820],
  ] as const)("is not what a create may leave that ended in %s, but a reason to look", async (state, ended) => {
    const rows = [...LISTED.filter(([from]) => from < 1800), [1800, ended, "create", HEALTH, state], [6000, 6050, "create", CF]] as Ran[]; // prettier-ignore
    const report = await judged({ "1.txt": answer(5000), "tasks.json": tasks(rows) });
    expect([report.verdict, report.healthChecks.at(-1)!.state]).toEqual(["possible", "failed"]);
    const [finding] = report.findings;
    const { statement } = finding!.criteria.find(({ id }) => id === "check-went-away")!;
    expect(statement).toBe(
      `task 108, which was to create bosh-health, ended in ${state}, and no delete task of it is listed`,
    );
    expect(finding!.limits).toContain(statement);
    expect(finding!.remedy[0]).toContain("See first whether bosh-health is still there");
  });

  it.each([
    ["the first one", []],
    ["one after another had failed", [[1290, 1300, "delete", HEALTH, "error"]]],
  ] as const)("is not what a queued delete task waits for: %s", async (_, failed: readonly Ran[]) => {
    const rows = [...LISTED.filter(([from]) => from <= 1200), ...failed, [1310, 1310, "delete", HEALTH, "queued"], [6000, 6050, "create", CF]] as Ran[]; // prettier-ignore
    const list = JSON.parse(tasks(rows)) as { state: string; timestamp: number | null }[];
    const queued = list.map((row) => (row.state === "queued" ? { ...row, timestamp: null } : row));
    const report = await judged({ "1.txt": answer(5000), "tasks.json": JSON.stringify(queued) });
    expect(report.healthChecks.at(-1)!.state).toBe("running");
    expect(report.findings[0]!.diagnosis.code).not.toBe("orphaned-health-check");
    const { status: went, statement } = report.findings[0]!.criteria.find(({ id }) => id === "check-went-away")!;
    expect([went, statement]).toEqual(["unknown", expect.stringMatching(/^task 10\d, which is to delete bosh-health, was still queued/)]); // prettier-ignore
    expect(report.findings[0]!.remedy.join()).not.toContain("delete-deployment");
  });

  it("is no create task that still runs", async () => {
    const running = [...LISTED.filter(([from]) => from < 1200), [1200, null, "create", HEALTH] as Ran, [3000, 3050, "create", CF] as Ran]; // prettier-ignore
    const report = await judged({ "1.txt": answer(2000), "tasks.json": tasks(running) });
    expect(report.healthChecks.at(-1)!.state).toBe("running");
    expect(report.verdict).toBe("possible");
  });
});

describe("another deployment", () => {
  it("that is a service instance alone on the newest version rules the race out as one created mid-rotation", async () => {
    const report = await judged({ "1.txt": answer(640), ...TASKS, "topology.txt": topology(642, [CF], [INSTANCE]) });
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "deployment-created-mid-rotation"]); // prettier-ignore
  });

  it("that was deleted again and again may be a health check under another name, which its name settles", async () => {
    const probe = (text: string) => text.replaceAll(HEALTH, "hw-probe");
    const files = { "1.txt": answer(640), "tasks.json": probe(TASKS["tasks.json"]), "topology.txt": probe(CAPTURE["topology.txt"]) }; // prettier-ignore
    const report = await judged(files);
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "deployment-created-mid-rotation"]); // prettier-ignore
    expect(report.headline).toMatch(/is on hw-probe too, which comes and goes: it was deleted \d times/);
    expect(report.findings[0]!.remedy[0]).toContain("--health-deployment hw-probe");
    expect((await judged(files, { healthDeployments: ["hw-probe"] })).verdict).toBe("confirmed");
    const misspelt = await judged(files, { healthDeployments: ["hw-prob", METRICS, "hw-prob"] });
    expect(misspelt.verdict).toBe("ruled-out");
    expect(misspelt.findings[0]!.limits).toEqual([
      "no source names a deployment hw-prob, which was given as one of health checks (--health-deployment): it may be misspelt",
    ]);
  });

  it("that a user names for all runs is not missed where the race is confirmed, or nothing names deployments", async () => {
    const knowledge = { healthDeployments: ["hw-probe"] };
    const confirmed = await judged({ "1.txt": answer(640), ...TASKS, ...CAPTURE }, knowledge);
    expect([confirmed.verdict, confirmed.findings[0]!.limits]).toEqual(["confirmed", []]);
    expect((await judged({ "1.txt": answer(640) }, knowledge)).findings[0]!.limits).toEqual([]);
  });

  it("that is a service instance alone on the older version rules it out as one that was not upgraded", async () => {
    const report = await judged({ "1.txt": answer(640), ...TASKS, "topology.txt": topology(642, [INSTANCE], [CF, METRICS]) }); // prettier-ignore
    expect([report.verdict, report.findings[0]!.diagnosis.code]).toEqual(["ruled-out", "service-instances-not-upgraded"]); // prettier-ignore
  });
});

it("a check that passed and is shown on the older version leaves in doubt which the newest is", async () => {
  const shown = { "1.txt": answer(640), "topology.txt": topology(650, [HEALTH], [CF, METRICS]) };
  const report = await judged({ ...shown, ...TASKS });
  expect(report.verdict).toBe("inconclusive");
  expect(report.findings[0]!.limits.join()).toContain("a check takes the newest one, and this one passed");
  // one that was left behind before the rotation holds the older version
  const stayed = [...CHECKS.slice(0, 3), [690, 700, "delete", HEALTH, "error"], [50, 100, "create", CF]] as Ran[];
  for (const files of [{}, { "tasks.json": tasks(stayed) }])
    expect((await judged({ ...shown, ...files })).findings[0]).toMatchObject({
      verdict: "ruled-out",
      diagnosis: { code: "orphaned-health-check-on-older-version" },
    });
});

it("a request that is logged by a clock without a zone is named, with what settles it, and the log is not asked for again", async () => {
  const log = logged(640, 642, REFUSED).replaceAll(" +0000", "");
  const files = { "1.json": BODY, "production.log": log, ...TASKS, ...CAPTURE };
  const report = await judged(files);
  const { statement, wouldDecide } = report.findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!;
  expect(statement).toBe(
    "production.log tells of a request at 2024-03-06 00:10:40, and nothing tells the zone of its clock",
  );
  expect(wouldDecide.join()).toContain("--timezone");
  expect(report.findings[0]!.collect.map(({ command }) => command).join()).not.toContain("production.log");
  const manifest = { "certrace.yaml": "captures:\n- file: production.log\n  timezone: UTC\n" };
  expect((await judged({ ...files, ...manifest })).verdict).toBe("confirmed");
});

describe("a file that certrace.yaml names", () => {
  const bare = topology(660, [CF, METRICS], [HEALTH]).split("\n").slice(1).join("\n");
  const inArchive = { "1.txt": answer(640), ...TASKS, "case.tgz!/kb.zip!/topology.txt": bare };
  const manifest = (file: string) => ({
    "certrace.yaml": `captures:\n- file: ${file}\n  taken_at: 2024-03-06T00:11:00Z\n`,
  });
  const problems = ({ inputs }: Report) =>
    inputs.flatMap((input) => input.problems).filter(({ code }) => code === "manifest-file-missing");

  it.each(["topology.txt", "kb.zip!/topology.txt", "case.tgz!/kb.zip!/topology.txt"])(
    "may be in an archive: %s",
    async (file) => {
      expect((await judged(inArchive)).verdict).toBe("probable");
      const report = await judged({ ...inArchive, ...manifest(file) });
      expect([report.verdict, problems(report)]).toEqual(["confirmed", []]);
    },
  );

  it("has to be one alone, and is the one beside the manifest where there is such a one", async () => {
    const two = { ...inArchive, "case.tgz!/old/topology.txt": bare };
    const report = await judged({ ...two, ...manifest("topology.txt") });
    expect(problems(report).map(({ message }) => message)).toEqual([
      '"topology.txt" is the end of several paths: case.tgz!/kb.zip!/topology.txt, case.tgz!/old/topology.txt',
    ]);
    expect(problems(await judged({ ...two, ...manifest("kb.zip!/topology.txt") }))).toEqual([]);
    const beside = await judged({ ...two, ...manifest("topology.txt"), "topology.txt": bare });
    expect(problems(beside)).toEqual([]);
    expect(problems(await judged({ ...two, ...manifest("pology.txt") }))[0]!.message).toContain("there is no file");
  });
});
