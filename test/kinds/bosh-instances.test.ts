import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boshInstances } from "../../src/kinds/bosh-instances.ts";
import type { DeploymentListFact, Problem } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { readText } from "./read-text.ts";

const fixture = (name: string) => readFileSync(`fixtures/kinds/bosh-instances/${name}`, "utf8");
const PS = fixture("instances-ps.tty.txt");
const VITALS = fixture("vms-vitals-while-deleting.tty.txt");
const ROWS = fixture("cf-vms.txt");
const UUID = "00e9429c-9353-4784-87b6-b32ee59e76c2";
const CF = PS.slice(PS.indexOf("Deployment 'bosh-health'"), PS.indexOf("Succeeded")).replaceAll("bosh-health", "cf");
const ALL = PS.replace("Succeeded", `Task 27\nTask 27. Done\n\n${CF}Succeeded`);
const row = (deployment: string | undefined) => ({
  instance: `group/${UUID}`,
  process_state: "running",
  az: "az1",
  ips: "10.0.16.14",
  deployment,
});
const HEADER = { instance: "Instance", process_state: "Process State", az: "AZ", ips: "IPs" };
const cliJson = (...tables: (string | undefined)[][]): string =>
  JSON.stringify(
    {
      Tables: tables.map((names) => ({ Content: "instances", Header: HEADER, Rows: names.map(row), Notes: null })),
      Blocks: null,
      Lines: ["Using environment '10.0.0.5' as client 'admin'", "Task 1", ". Done", "Succeeded"],
    },
    null,
    4,
  );

function read(content: string): { facts: DeploymentListFact[]; problems: readonly Problem[]; blocks: number } {
  const { facts, problems, kinds } = readText(content, [boshInstances]);
  return { facts: facts as DeploymentListFact[], problems, blocks: kinds.length };
}

const names = (fact: DeploymentListFact | undefined) => fact?.deployments.map(({ name }) => name);

describe("on a terminal", () => {
  it.each([
    ["instances --ps", PS],
    ["vms --vitals", VITALS],
  ])("%s of one deployment is not complete", (_, content) => {
    const { facts, problems } = read(content);
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ complete: false, environment: "https://127.0.0.1:25557", times: [] });
    expect(facts[0]!.deployments).toMatchObject([
      { name: "bosh-health", citation: { line: 5, column: 1, text: "Deployment 'bosh-health'" } },
    ]);
  });

  it("lists all deployments where it shows more than one", () => {
    const { facts, problems } = read(`Mon Nov 23 16:26:40 UTC 2026\n$ bosh instances --ps\n${ALL}`);
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]!.complete).toBe(true);
    expect(names(facts[0])).toEqual(["bosh-health", "cf"]);
    expect(isoUtc(facts[0]!.times[0]!.instant.earliest)).toBe("2026-11-23T16:26:40Z");
    expect(names(read(ALL.replaceAll("\n", "\r\n")).facts[0])).toEqual(["bosh-health", "cf"]);
  });

  it("reads a deployment without instances, processes below an instance, and wrapped rows", () => {
    const empty = PS.replace(/bosh-health-check.*\n/, "").replace("1 instances", "0 instances");
    expect(names(read(empty).facts[0])).toEqual(["bosh-health"]);
    const more = ALL.replace(/\n\n1 instances/, "\n~   agent  running  -  -  -  \n\n1 instances");
    expect(read(more).facts).toMatchObject([{ complete: true }]);
    const wrapped = ALL.replaceAll(/^(.{80})(.+)$/gm, "$1\n$2");
    expect(names(read(wrapped).facts[0])).toEqual(["bosh-health", "cf"]);
  });

  it("reads the box of the Ruby CLI", () => {
    const rule = "+---------+---------+-----+---------+-----------+\n";
    const box = (name: string) =>
      `Deployment '${name}'\n\nDirector task 15\n\nTask 15 done\n\n${rule}` +
      `| VM      | State   | AZ  | VM Type | IPs       |\n${rule}| api/0 (${UUID}) | running | z1 | small | 10.0.0.4 |\n${rule}\nVMs total: 1\n`;
    const { facts, problems } = read(`Acting as user 'admin' on 'my-bosh'\n${box("cf")}${box("bosh-health")}`);
    expect(problems).toEqual([]);
    expect(facts.map(names)).toEqual([["cf", "bosh-health"]]);
  });
});

describe("redirected", () => {
  it("names no deployment, but the command may", () => {
    expect(read(ROWS)).toMatchObject({ facts: [], problems: [{ code: "deployments-not-named", line: 1 }], blocks: 1 });
    const { facts, problems } = read(`$ bosh -d cf-1 vms > cf-vms.txt\n${ROWS}`);
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([{ complete: false, deployments: [{ name: "cf-1" }] }]);
  });

  it("has the column of bosh instances", () => {
    const line = (name: string, process = "") => `g/${UUID}\t${process}running\taz1\t10.0.16.14\t${name}\t\n`;
    const plain = read(line("cf") + "  \t \t \t10.0.16.15\t \t\n" + line("bosh-health") + line("cf"));
    expect(plain).toMatchObject({ problems: [], blocks: 1, facts: [{ complete: false }] });
    expect(names(plain.facts[0])).toEqual(["cf", "bosh-health"]);
    expect(plain.facts[0]!.deployments[1]!.citation.line).toBe(3);
    const ps = read(line("cf", "-\t") + line("-", "gorouter\t"));
    expect(names(ps.facts[0])).toEqual(["cf"]);
  });
});

describe("--json", () => {
  it("is complete with more than one deployment", () => {
    const { facts, problems } = read(cliJson(["cf", "cf"], ["bosh-health"]));
    expect(problems).toEqual([]);
    expect(facts).toMatchObject([{ complete: true, environment: "10.0.0.5" }]);
    expect(names(facts[0])).toEqual(["cf", "bosh-health"]);
  });

  it.each([
    ["one deployment", cliJson(["cf"])],
    ["a table without rows", cliJson(["cf"], ["bosh-health"], [])],
    ["-d", `$ bosh -d cf instances --json\n${cliJson(["cf"], ["bosh-health"])}`],
    ["cut", cliJson(["cf"], ["bosh-health"]).slice(0, -60)],
  ])("is not complete with %s", (_, content) => {
    expect(read(content).facts).toMatchObject([{ complete: false }]);
  });

  it("names no deployment where the column is missing", () => {
    const content = cliJson([undefined], [undefined]);
    expect(read(content)).toMatchObject({ facts: [], problems: [{ code: "deployments-not-named" }] });
  });
});

describe("damage", () => {
  it("cut anywhere is not complete and invents no name", () => {
    for (let end = 1; end < ALL.indexOf("Succeeded"); end++) {
      for (const fact of read(ALL.slice(0, end)).facts) {
        expect(["bosh-health", "cf"]).toEqual(expect.arrayContaining(names(fact)!));
        expect(fact.complete, ALL.slice(0, end)).toBe(false);
      }
    }
    const { facts, problems } = read(ALL.slice(0, ALL.lastIndexOf("1 instances")));
    expect(names(facts[0])).toEqual(["bosh-health", "cf"]);
    expect(problems).toMatchObject([{ code: "instance-list-cut", severity: "warning" }]);
  });

  it("reads around lines that make no sense, and lines of a megabyte", () => {
    const start = performance.now();
    for (const filler of ["\0", "a", " ", "-", "a/1", "\t"]) {
      const { facts } = read(ALL.replace("\n\n1 inst", `\n${filler.repeat(1e6)}x\n\n1 inst`));
      expect(names(facts[0])).toEqual(["bosh-health", "cf"]);
      read(`${ROWS}${filler.repeat(1e6)}`);
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("other output", () => {
  it.each([
    ["a heading alone", "Deployment 'cf'\n\nTask 12\n"],
    ["a heading of another table", "Deployment 'cf'\n\nName  Version  \nx  1  \n\n1 errands\n"],
    ["disks", "Disk CID  Size  Deployment  Instance  AZ  \ndisk-1  1 GiB  cf  api/1  z1  \n\n1 disks\n"],
    ["a path and a state", "src/1\trunning\n"],
    ["JSON of locks", '{"Tables": [{"Content": "locks", "Header": {"resource": "Resource"}, "Rows": []}]}'],
  ])("%s", (_, content) => {
    expect(read(content).blocks).toBe(0);
  });

  const samples = "../shared/samples";
  it.skipIf(!existsSync(samples))("is not claimed in any other sample", () => {
    const claimed = readdirSync(samples, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:txt|json|ya?ml)$/.test(file) && !/debug/.test(file))
      .filter((file) => read(readFileSync(join(samples, file), "utf8")).blocks > 0);
    expect(claimed.toSorted()).toEqual([
      "director-276/cli-live/cf-vms.txt",
      "director-276/cli-live/during/instances-ps.tty.txt",
      "director-276/cli-live/during/vms-vitals-while-deleting.tty.txt",
    ]);
  });
});
