import { describe, expect, it } from "vitest";
import type { Finding, Report } from "../src/index.ts";
import { answer, CA, CF, CHECKS, HEALTH, INSTANCE, judged, METRICS, tasks, topology } from "./simulator/small-bundles.ts"; // prettier-ignore

/** What is said, beside the diagnosis, of a topology in which more is wrong than one thing. */

const finding = ({ findings }: Report): Finding => findings[0]!;
const alternative = (report: Report, code: string) => finding(report).alternatives.find((one) => one.code === code);
const during = { "1.txt": answer(640), "tasks.json": tasks(CHECKS) };

/** A topology with those versions, the newest first; all but the first transitional where that is said. */
function versions(...shown: readonly (readonly [id: string, deployments: readonly string[], transitional?: true])[]) {
  const lines = shown.flatMap(([id, names, transitional]) => [
    `  - version_id: ${id}`,
    "    active: true",
    "    signing: true",
    ...(transitional ? ["    transitional: true"] : []),
    "    certificate_authority: true",
    "    deployment_names:",
    ...names.map((name) => `    - ${name}`),
  ]);
  return ["Wed Mar  6 00:11:00 UTC 2024", "topology:", `- name: ${CA}`, "  versions:", ...lines, ""].join("\n");
}

describe("one deployment on two versions beside an Apply Changes that is unfinished", () => {
  const files = { ...during, "topology.yml": versions(["new", [METRICS, HEALTH]], ["old", [METRICS, CF]]) };

  it("is named, and more than two versions are excluded", async () => {
    const report = await judged(files);
    expect(finding(report).diagnosis.code).toBe("apply-changes-unfinished");
    expect(alternative(report, "deployment-on-two-versions")).toMatchObject({
      status: "possible",
      why: `the deployment ${METRICS} is on two versions`,
    });
    expect(alternative(report, "several-versions-active")).toMatchObject({
      status: "excluded",
      why: "no more than two versions are active",
    });
  });

  it("comes first among the steps, with the command that shows its instances", async () => {
    const { remedy } = finding(await judged(files));
    expect(remedy[0]).toContain(`bosh -d ${METRICS} instances --details`);
    expect(remedy[0]).toContain("certrace explain deployment-on-two-versions");
  });
});

describe("three versions in use", () => {
  const shown = versions(["new", [HEALTH]], ["old", [CF], true], ["older", [METRICS]]);

  it("are all named where it is said on which the tiles are", async () => {
    const report = await judged({ ...during, "topology.yml": shown });
    const { statement, citations } = finding(report).criteria.find(({ id }) => id === "rotation-not-applied")!;
    expect(statement).toContain("the tiles are on old (transitional) and older, and no Apply Changes");
    expect(citations).toHaveLength(3);
  });

  it("are brought to one by Apply Changes, in no order of versions", async () => {
    const { remedy } = finding(await judged({ ...during, "topology.yml": shown }));
    expect(remedy[1]).toBe("Apply Changes for all tiles: it brings each to the newest version, whichever it is on.");
  });
});

describe("an unfinished Apply Changes", () => {
  it.each([
    ["service instances", INSTANCE],
    ["a deployment of somebody's own", "concourse"],
    ["a health check that was left behind", HEALTH],
  ])("is excluded where no tile is behind: %s alone", async (_, name) => {
    const report = await judged({ "1.txt": answer(640), "topology.yml": topology(660, [name], [CF, METRICS]) });
    expect(finding(report).verdict).toBe("ruled-out");
    expect(alternative(report, "apply-changes-unfinished")).toMatchObject({
      status: "excluded",
      why: "no tile is on an older version",
    });
  });

  it("is possible where a tile is behind, too", async () => {
    const report = await judged({ "1.txt": answer(640), "topology.yml": topology(660, [CF, METRICS], [INSTANCE]) });
    expect(finding(report).diagnosis.code).toBe("deployment-created-mid-rotation");
    expect(alternative(report, "apply-changes-unfinished")!.status).toBe("possible");
  });
});
