import { describe, expect, it } from "vitest";
import { plainValue } from "../../src/syntax/tree.ts";
import { parseYaml } from "../../src/syntax/yaml.ts";
import { answer, CF, CHECKS, HEALTH, judged, METRICS, tasks, topology } from "../simulator/small-bundles.ts";

const TOPOLOGY = topology(1260, [CF, METRICS], [HEALTH]);

/** The verdict on a call that met a check, with such a topology of it, and what is said of its deployments. */
async function judgedWith(text: string) {
  expect(text).not.toBe(TOPOLOGY);
  const files = { "1.txt": answer(1250), "tasks.json": tasks([[50, 100, "create", CF], ...CHECKS]), "t.txt": text };
  const report = await judged(files);
  const problems = report.inputs.find(({ path }) => path.endsWith("t.txt"))!.problems;
  const names = report.captures.flatMap(({ versions }) => versions.flatMap(({ deployments }) => deployments));
  return { verdict: report.verdict, codes: problems.map(({ code }) => code), names: names.toSorted() };
}

const behindName = (comment: string): string => TOPOLOGY.replace(`- ${HEALTH}`, `- ${HEALTH}${comment}`);
const inPlaceOf = (text: string): string => TOPOLOGY.replace(`- ${METRICS}`, `- ${text}`);

describe("what somebody wrote behind the name of a deployment", () => {
  it.each([
    "   (only this one)", " -> only this one", "   => only this one", "   \u21d0 only this one", " \u25c4\u2500\u2500 this",
    "   *** only this one", " // only this one", " <b>only</b>", " \u{1f448} this", ", see above", "(new)", "  see above",
  ])("is no part of it: %s", async (comment) => {
    const { verdict, codes, names } = await judgedWith(behindName(comment));
    expect(names).toEqual([HEALTH, CF, METRICS].toSorted());
    expect({ verdict, codes }).toEqual({ verdict: "confirmed", codes: ["annotations-removed"] });
  }); // prettier-ignore

  it("is said where it stands", async () => {
    const report = await judged({ "1.txt": answer(1250), "t.txt": behindName("   (only this one)") });
    const { problems } = report.inputs.find(({ path }) => path.endsWith("t.txt"))!;
    const line = TOPOLOGY.split("\n").findIndex((text) => text.includes(HEALTH)) + 1;
    expect(problems).toMatchObject([{ line, message: expect.stringContaining("read as bosh-health,") }]);
    expect(report.captures[0]!.versions[0]!.deployments).toEqual([HEALTH]);
  });
});

describe("what stands in the place of a name and is none", () => {
  it.each(["(5 more)", "...", "\u2026", "... 5 more", "5 more", "and others", "cf-3b9c1f...", "etc.", "--- snip ---", "a@b:c"])(
    "leaves open which deployments there are: %s",
    async (text) => {
      const { verdict, names } = await judgedWith(inPlaceOf(`"${text}"`));
      expect(names).toEqual([HEALTH, CF].toSorted());
      // the call met a check; what the tiles are on, the topology does not tell any more
      expect(verdict).toBe("probable");
    },
  ); // prettier-ignore

  it("is not a word that somebody put for the name", async () => {
    expect(await judgedWith(inPlaceOf("<metric-store>"))).toMatchObject({ verdict: "confirmed", codes: [] });
  });
});

describe("a part of a topology that yq or jq took out of it", () => {
  const [date, root, ...list] = TOPOLOGY.split("\n");
  const bare = list.map((line) => line.slice(2)).join("\n");
  const one = list.map((line) => line.slice(4)).join("\n");
  const document = parseYaml(TOPOLOGY.slice(TOPOLOGY.indexOf("\n"))).root!;
  const { topology: certificates } = plainValue(document) as { topology: unknown[] };

  it.each([
    [".topology", bare],
    [".topology[0]", one],
    [".topology, without its first line", list.join("\n")],
    [".topology as JSON", JSON.stringify(certificates, null, 2)],
    [".topology[0] as JSON", JSON.stringify(certificates[0])],
  ])("is read as the whole is: %s", async (_, part) => {
    expect(root).toBe("topology:");
    const { verdict, codes, names } = await judgedWith(`${date}\n${part}\n`);
    expect({ verdict, codes }).toEqual({ verdict: "confirmed", codes: [] });
    expect(names).toEqual([HEALTH, CF, METRICS].toSorted());
  });

  it("is cited where it stands", async () => {
    const { captures } = await judged({ "1.txt": answer(1250), "t.txt": `$ yq .topology t.yml\n${bare}` });
    expect(captures[0]!.citation).toMatchObject({ line: 2, column: 9 });
  });

  it("is no list of the variables of a deployment", async () => {
    const manifest = "variables:\n- name: /opsmgr/bosh_dns/tls_ca\n  type: certificate\n  options: {is_ca: true}\n";
    const { inputs } = await judged({ "1.txt": answer(1250), "t.txt": manifest });
    expect(inputs.find(({ path }) => path.endsWith("t.txt"))).toMatchObject({ kind: null, problems: [] });
  });
});

describe("what is wrong in a topology is said", () => {
  const certificate = TOPOLOGY.slice(TOPOLOGY.indexOf("  - name:"));

  it.each([
    ["a version that stands twice", "duplicate-version", TOPOLOGY.replace("version_id: old", "version_id: new")],
    ["an order that is not that of the dates", "version-order", TOPOLOGY.replace("2028-02-22T", "2028-04-22T")],
    ["no certificate", "topology-empty", TOPOLOGY.replace(`\n${certificate}`, " []\n")],
  ])("and confirms nothing: %s", async (_, code, text) => {
    const { verdict, codes } = await judgedWith(text);
    expect(codes).toContain(code);
    expect(verdict).not.toBe("confirmed");
  });

  it.each([
    ["a certificate that stands twice", "duplicate-certificate", TOPOLOGY + certificate],
    // the places of the versions tell which is the newest, too
    ["a date that is none", "valid-until-unreadable", TOPOLOGY.replace("2028-02-22T", "2028-02-31T")],
  ])("and does no harm: %s", async (_, code, text) => {
    const { verdict, codes } = await judgedWith(text);
    expect({ verdict, codes }).toEqual({ verdict: "confirmed", codes: [code] });
  });
});
