import { afterEach, describe, expect, it, vi } from "vitest";
import { judgement } from "../src/diagnosis/case.ts";
import { CRITERIA } from "../src/diagnosis/criteria.ts";
import type { Report } from "../src/index.ts";
import { activated, answer, CA, CF, CHECKS, HEALTH, judged, METRICS, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

const LISTED: readonly Ran[] = [...CHECKS, [50, 100, "create", CF], [110, 160, "create", METRICS]];

const RACE = { "1.txt": answer(640), "tasks.json": tasks(LISTED), "topology.txt": topology(660, [CF, METRICS], [HEALTH]) }; // prettier-ignore

/** The delete task of the second check failed, and no other came. */
const LEFT = [
  ...LISTED.filter(([from, , , name]) => name !== HEALTH || from < 690),
  [690, 700, "delete", HEALTH, "error"],
  [3000, 3050, "create", CF],
] as const satisfies readonly Ran[];

/** Of the third version two deployments are on two older ones. */
const THREE_VERSIONS = RACE["topology.txt"].replace(
  /( +)- version_id: old/,
  `$1- version_id: middle\n$1  active: true\n$1  signing: true\n$1  deployment_names:\n$1    - ${METRICS}\n$1  valid_until: 2026-01-01T00:00:00Z\n$1- version_id: old`,
);

type Case = readonly [name: string, verdict: Report["verdict"], files: Readonly<Record<string, string>>];

const CASES: readonly Case[] = [
  ["the race", "confirmed", RACE],
  ["the answer alone", "inconclusive", { "1.txt": answer(640) }],
  ["another violation", "not-applicable", { ...RACE, "1.txt": answer(640, false, CA, "certificate authorities can not have a transitional version") }],
  ["a certificate of services", "ruled-out", { "1.txt": answer(640, false, "/services/tls_ca"), "tasks.json": tasks(LISTED) }],
  ["a tile on the newest version", "ruled-out", { ...RACE, "topology.txt": topology(660, [CF], [METRICS, HEALTH]) }],
  ["three versions", "ruled-out", { ...RACE, "topology.txt": THREE_VERSIONS }],
  ["tiles that were deployed since activate", "ruled-out", { ...RACE, "tasks.json": tasks([...LISTED, [200, 300, "create", CF], [310, 400, "create", METRICS]]), "production.log": activated(5) }],
  ["a call clear of every check", "ruled-out", { ...RACE, "1.txt": answer(900) }],
  ["a check that was left behind", "ruled-out", { ...RACE, "1.txt": answer(720), "tasks.json": tasks(LEFT) }],
]; // prettier-ignore

describe("the cases by which the criteria are measured", () => {
  it.each(CASES)("%s: %s", async (_, verdict, files) => {
    expect((await judged(files)).verdict).toBe(verdict);
  });
});

describe.each(CRITERIA)("without $id", (criterion) => {
  afterEach(() => vi.restoreAllMocks());

  it.each(["met", "unknown"] as const)("as if it were always %s, some case is judged otherwise", async (status) => {
    vi.spyOn(criterion, "judge").mockReturnValue(judgement(status, "neutralised"));
    const changed: string[] = [];
    for (const [name, verdict, files] of CASES) if ((await judged(files)).verdict !== verdict) changed.push(name);
    expect(changed).not.toEqual([]);
  });
});
