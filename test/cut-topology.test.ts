import { describe, expect, it } from "vitest";
import type { Report } from "../src/index.ts";
import {
  answer,
  CA,
  CF,
  CHECKS,
  HEALTH,
  judged,
  METRICS,
  tasks,
  topology,
  type Ran,
} from "./simulator/small-bundles.ts";

/** The end of a topology may be missing without its YAML being broken: what is left is not taken for the whole. */

const LISTED: readonly Ran[] = [...CHECKS, [50, 100, "create", CF]];
const OTHERS = { "1.txt": answer(640), "tasks.json": tasks(LISTED) };

function version(id: string, deployment: string | null, validUntil: string): string {
  const used = deployment === null ? [] : ["  active: true", "  deployment_names:", `    - ${deployment}`, "  signing: true"]; // prettier-ignore
  const lines = [`- version_id: ${id}`, ...used, "  certificate_authority: true", "  generated: true", `  valid_until: ${validUntil}`]; // prettier-ignore
  return lines.map((line) => `        ${line}\n`).join("");
}

const HEAD = topology(660, [], []).split("\n").slice(0, 2).join("\n");
const NAMED = `${HEAD}\n    - name: ${CA}\n      signed_by: ${CA}\n      versions:\n`;
const NEW = version("17d262db-a3b5-4e16-9dcc-5cb83fded06d", HEALTH, "2027-10-10T17:21:39Z");
const OLD = version("88cccf62-e915-4424-b49e-bb7a5eb2b055", CF, "2024-06-27T09:11:44Z");
const THIRD = version("33333333-e915-4424-b49e-bb7a5eb2b055", METRICS, "2023-01-01T00:00:00Z");
const UNUSED = version("44444444-e915-4424-b49e-bb7a5eb2b055", null, "2022-01-01T00:00:00Z");
const RACE = NAMED + NEW + OLD;
const WHOLE = RACE + THIRD;

async function withTopology(text: string): Promise<Report> {
  return judged({ ...OTHERS, "topology.yml": text });
}

function problemsOf({ inputs }: Report) {
  return inputs.flatMap(({ path, problems }) => (path.endsWith("topology.yml") ? problems : []));
}

describe("a topology that is cut in its end", () => {
  it("is taken as the others are while it is whole", async () => {
    expect((await withTopology(RACE)).verdict).toBe("confirmed");
    const { verdict, findings } = await withTopology(WHOLE);
    expect([verdict, findings[0]!.diagnosis.code]).toEqual(["ruled-out", "several-versions-active"]);
  });

  it("proves nothing, wherever in a version it was cut", async () => {
    const proven: string[] = [];
    for (let end = NAMED.length; end < WHOLE.length; end++) {
      const text = WHOLE.slice(0, end);
      const { verdict } = await withTopology(text);
      const isBehindVersion = [NAMED + NEW, RACE, WHOLE].some((whole) => text.trimEnd() === whole.trimEnd());
      if (!isBehindVersion && verdict !== "probable") proven.push(`${verdict} ${text.slice(-40)}`);
    }
    expect(proven).toEqual([]);
  });

  it("says where it ends, by what that shows and what to do", async () => {
    const report = await withTopology(`${RACE}        - version_id: 33333333-e915`);
    expect([report.verdict, report.outcome]).toEqual(["probable", "partial"]);
    expect(problemsOf(report)).toMatchObject([
      {
        code: "topology-cut",
        severity: "warning",
        message:
          "this topology seems to be cut here: its last version, 33333333-e915, has no valid_until, as all others have; what it tells of versions is not used",
        line: 22,
        column: 23,
        hint: "save the topology again, whole",
      },
    ]);
    expect(report.findings[0]!.criteria[2]!.statement).toContain("it seems to be cut at line 22");
  });

  it.each([
    ["in the list of deployments of the last version", RACE.slice(0, RACE.indexOf(CF) + 1), 17],
    ["in a value that is no boolean", RACE.slice(0, RACE.lastIndexOf("certificate_authority: true") + 24), 19],
    ["behind a line of the last version", RACE.slice(0, RACE.lastIndexOf("          certificate_authority")), 18],
    ["in its only version", NAMED + NEW.slice(0, NEW.indexOf("true") + 4), 7],
    ["in the id of its only version", `${NAMED}        - version_id: 17d`, 6],
    ["in the last time", RACE.slice(0, -6), 21],
    ["behind a key", `${RACE}      signs:\n`, 22],
    ["in a further certificate", `${RACE}    - name: /services/tls_`, 22],
    ["in the name of a key of a further certificate", `${RACE}    - na`, 22],
  ])("is told %s", async (_, text, line) => {
    const report = await withTopology(text);
    expect(report.verdict).toBe("probable");
    expect(problemsOf(report).filter(({ code }) => code === "topology-cut")).toMatchObject([{ line }]);
  });

  it("is told by the length of a version id, where no version prints what all have", async () => {
    const bare = (text: string): string => text.replaceAll(/ +(?:valid_until|certificate_authority).*\n/g, "");
    expect((await withTopology(bare(RACE))).verdict).toBe("confirmed");
    const last = UNUSED.split("\n")[0]!;
    expect((await withTopology(`${bare(RACE)}${last}`)).verdict).toBe("confirmed");
    expect((await withTopology(`${bare(RACE)}${last.slice(0, -4)}`)).verdict).toBe("probable");
  });
});

describe("a topology that is whole", () => {
  const leaf = `      signs:\n        - name: /opsmgr/bosh_dns/leaf\n          versions:\n            - version_id: 55555555-e915-4424-b49e-bb7a5eb2b055\n              generated: true\n              valid_until: 2025-01-01T00:00:00Z\n`;
  it.each([
    ["without a line end behind it", RACE.trimEnd()],
    ["with a last version that nothing uses", RACE + UNUSED],
    ["with a leaf, which is no authority", RACE + leaf],
    ["with a name that was given by hand to its last version", RACE.replace("88cccf62-e915-4424-b49e-bb7a5eb2b055", "old")],
    ["without the times of its versions", RACE.replaceAll(/ +valid_until.*\n/g, "")],
    ["with keys of the certificate behind its versions", `${RACE.replace(/ +signed_by.*\n/, "")}      signed_by: ${CA}\n`],
    ["as JSON", `${HEAD.split("\n")[0]}\n${JSON.stringify({ topology: [{ name: CA, versions: [{ version_id: "new", active: true, deployment_names: [HEALTH], valid_until: "2027-10-10T17:21:39Z" }, { version_id: "old", active: true, deployment_names: [CF] }] }] })}`],
  ])("%s is taken as it is", async (_, text) => {
    const report = await withTopology(text);
    expect(report.verdict).toBe("confirmed");
    expect(problemsOf(report)).toEqual([]);
  }); // prettier-ignore
});
