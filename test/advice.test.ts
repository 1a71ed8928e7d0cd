import { describe, expect, it } from "vitest";
import type { Finding, Report } from "../src/index.ts";
import { renderEvents, type DirectorEvent } from "./simulator/event-lists.ts";
import { answer, CA, CF, CHECKS, HEALTH, judged, START, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

/** What people are told to do, and in which words. */

const finding = ({ findings }: Report, index = 0): Finding => findings[index]!;
const steps = (report: Report, index = 0): string => finding(report, index).remedy.join("\n");
const criterion = (report: Report, id: string) => finding(report).criteria.find((one) => one.id === id)!;

it("a call that met a check, and whose violation came back without one, is not said to be outside every check", async () => {
  const rows: Ran[] = [...CHECKS, [50, 100, "create", CF]];
  const files = { "1.txt": answer(640), "2.txt": answer(900), "tasks.json": tasks(rows) };
  const report = await judged(files);
  expect(criterion(report, "check-ran-during-call").status).toBe("met");
  expect(finding(report)).toMatchObject({
    verdict: "ruled-out",
    diagnosis: { code: "came-back-without-check", title: "The violation came back while no check ran" },
  });
  expect(finding(report).collect).not.toEqual([]);
  expect(finding(report, 1).diagnosis.code).toBe("no-cause-found");
  expect(report.headline).toMatch(/^Not the race: The violation came back while no check ran\. The same violation/);
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

  it("that is none is named rather than a health check that is on two, too", async () => {
    const version = (id: string, until: string, names: readonly string[]) =>
      `  - version_id: ${id}\n    valid_until: ${until}T00:00:00Z\n${names.length > 0 ? `    active: true\n    deployment_names: [${names.join(", ")}]\n` : ""}`;
    const versions = [version("new", "2028-01-01", []), version("old", "2027-01-01", [HEALTH, CF]), version("oldest", "2026-01-01", [HEALTH, CF])]; // prettier-ignore
    const shown = `Wed Mar  6 00:11:00 UTC 2024\ntopology:\n- name: ${CA}\n  versions:\n${versions.join("")}`;
    const report = await judged({ ...files, "topology.txt": shown });
    expect(finding(report).diagnosis.code).toBe("deployment-on-two-versions");
    expect(report.headline).toContain(`The deployment ${CF} is on two versions.`);
    expect(steps(report)).toContain("Repair them");
  });
});
