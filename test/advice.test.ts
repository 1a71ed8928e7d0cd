import { describe, expect, it } from "vitest";
import type { Finding, Report } from "../src/index.ts";
import { renderEvents, type DirectorEvent } from "./simulator/event-lists.ts";
import { answer, CF, CHECKS, HEALTH, judged, START, tasks, topology } from "./simulator/small-bundles.ts"; // prettier-ignore

/** What people are told to do, and in which words. */

const finding = ({ findings }: Report, index = 0): Finding => findings[index]!;
const criterion = (report: Report, id: string) => finding(report).criteria.find((one) => one.id === id)!;

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
