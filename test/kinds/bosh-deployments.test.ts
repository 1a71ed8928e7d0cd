import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { boshDeployments } from "../../src/kinds/bosh-deployments.ts";
import type { DeploymentListFact, Problem } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";
import { readText } from "./read-text.ts";

const TTY = readFileSync("fixtures/kinds/bosh-deployments/deployments.tty.txt", "utf8");
const STEMCELL = "bosh-vsphere-esxi-ubuntu-jammy-go_agent/1.351";
const REDIRECTED =
  `bosh-health            \tbosh-dns/1.36.12               \t${STEMCELL}\t-\t\n` +
  "                       \tp-healthwatch2-bosh-health/2.2.8\t                                             \t \t\n" +
  `cf-3b9c1f0a2d6e4f5a8b7c\tp-healthwatch2-bosh-health/2.2.8\t${STEMCELL}\t-\t\n`;
const JSON_ROWS = [
  { name: "bosh-health", release_s: "bosh-dns/1.36.12\nx/1", stemcell_s: STEMCELL, team_s: "" },
  { name: "cf-3b9c1f0a2d6e4f5a8b7c", release_s: "x/1", stemcell_s: STEMCELL, team_s: "" },
];
const HEADER = { name: "Name", release_s: "Release(s)", stemcell_s: "Stemcell(s)", team_s: "Team(s)" };
const cliJson = (rows: unknown): string =>
  JSON.stringify(
    {
      Tables: [{ Content: "deployments", Header: HEADER, Rows: rows, Notes: null }],
      Blocks: null,
      Lines: ["Using environment 'https://127.0.0.1:25557' as client 'ops_manager'", "Succeeded"],
    },
    null,
    4,
  );
const API = JSON.stringify([
  { name: "bosh-health", cloud_config: "latest", releases: [], stemcells: [], teams: [] },
  {
    name: "cf-3b9c1f0a2d6e4f5a8b7c",
    releases: [{ name: "x", version: "1" }],
    stemcells: [{ name: "y", version: "1.351" }],
    teams: ["a"],
  },
]);
const BOTH = ["bosh-health", "cf-3b9c1f0a2d6e4f5a8b7c"];

function read(content: string): { facts: DeploymentListFact[]; problems: readonly Problem[]; blocks: number } {
  const { facts, problems, kinds } = readText(content, [boshDeployments]);
  return { facts: facts as DeploymentListFact[], problems, blocks: kinds.length };
}

const names = (fact: DeploymentListFact | undefined) => fact?.deployments.map(({ name }) => name);

describe("forms", () => {
  it.each([
    ["terminal", TTY, "https://127.0.0.1:25557"],
    ["terminal, CRLF", TTY.replaceAll("\n", "\r\n"), "https://127.0.0.1:25557"],
    ["terminal, indented", TTY.replaceAll(/^(?=.)/gm, "    "), "https://127.0.0.1:25557"],
    ["terminal, blanks collapsed", TTY.replaceAll(/ +/g, " "), "https://127.0.0.1:25557"],
    ["terminal, from the header on", TTY.slice(TTY.indexOf("Name")), null],
    ["redirected", REDIRECTED, null],
    ["--json", cliJson(JSON_ROWS), "https://127.0.0.1:25557"],
    ["API", API, null],
  ])("%s", (_, content, environment) => {
    const { facts, problems } = read(content);
    expect(problems).toEqual([]);
    expect(facts).toHaveLength(1);
    expect(facts[0]).toMatchObject({ type: "deployment-list", complete: true, environment, times: [] });
    expect(names(facts[0])).toEqual(BOTH);
  });

  it("cites header and rows", () => {
    const { citation, deployments } = read(TTY).facts[0]!;
    expect(citation).toMatchObject({ source: "a.bin", line: 3, column: 1 });
    expect(deployments.map(({ citation: { line } }) => line)).toEqual([4, 6]);
    expect(deployments[1]!.citation.text).toMatch(/^cf-3b9c1f0a2d6e4f5a8b7c {2}p-healthwatch2/);
    expect(read(cliJson(JSON_ROWS)).facts[0]!.deployments[0]!.citation).toMatchObject({
      line: 13,
      text: '"bosh-health"',
    });
  });

  it("is dated by the line before it", () => {
    const [fact] = read(`Tue Nov 24 01:26:40 KST 2026\n$ bosh deployments\n${TTY}`).facts;
    expect(fact!.times.map(({ basis, instant }) => [basis, isoUtc(instant.earliest)])).toEqual([
      ["date-line", "2026-11-23T16:26:40Z"],
    ]);
  });

  it("has deployments without a release while they are first deployed", () => {
    expect(names(read(REDIRECTED.replace(/bosh-dns\/\S+ *\t\S+\t-\t\n.*\n/, "-\t-\t-\t\n")).facts[0])).toEqual(BOTH);
    const empty = TTY.replace("bosh-dns/1.36.12 ", "-                ").replace(STEMCELL, "-".padEnd(STEMCELL.length));
    expect(names(read(empty).facts[0])).toEqual(BOTH);
  });

  it("may be empty", () => {
    const table = "Name  Release(s)  Stemcell(s)  Team(s)  \n\n0 deployments\n\nSucceeded\n";
    expect(read(table)).toMatchObject({ facts: [{ deployments: [], complete: true }], problems: [] });
    expect(read(cliJson([]))).toMatchObject({ facts: [{ deployments: [], complete: true }], problems: [] });
  });

  it("is never complete behind a filter", () => {
    const read1 = (command: string) => read(`$ ${command}\n${REDIRECTED}`).facts[0]!.complete;
    expect(read1("bosh deployments | grep -v tkgi")).toBe(false);
    expect(read1("bosh deployments | tee list.txt")).toBe(true);
  });
});

describe("damage", () => {
  it.each([
    ["terminal", TTY.trimEnd().slice(0, TTY.indexOf("2 deployments"))],
    ["redirected", REDIRECTED],
    ["--json", cliJson(JSON_ROWS)],
    ["API", API],
  ])("%s, cut anywhere inside a line, is not complete and invents no name", (_, content) => {
    let seen = 0;
    for (let end = 1; end < content.length; end++) {
      if (content[end - 1] === "\n" || content[end - 1] === "\t" || content[end] === "\n") continue;
      for (const fact of read(content.slice(0, end)).facts) {
        seen++;
        expect(BOTH, content.slice(0, end)).toEqual(expect.arrayContaining(names(fact)!));
        expect(fact.complete, content.slice(0, end)).toBe(false);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it("counts rows against the footer", () => {
    const { facts, problems } = read(TTY.replace("2 deployments", "7 deployments"));
    expect(facts[0]).toMatchObject({ complete: false });
    expect(problems).toMatchObject([
      {
        code: "deployment-list-incomplete",
        severity: "warning",
        line: 8,
        message: "the list says 7 deployments and has 2 rows",
      },
    ]);
  });

  it("keeps what stands around lines that make no sense", () => {
    const { facts, problems } = read(TTY.replace("cf-3b9c", "\0\0\0 %%\n...\ncf-3b9c"));
    expect(names(facts[0])).toEqual(BOTH);
    expect(facts[0]!.complete).toBe(false);
    expect(problems).toMatchObject([
      { code: "deployment-list-incomplete", line: 6, message: expect.stringContaining("lines 6 to 7") },
    ]);
  });

  it("reads lines of a megabyte in no time", () => {
    const start = performance.now();
    for (const filler of ["a", " ", "-", "a/1", "\t"])
      read(`${TTY.replace("\n\n2 ", `\n${filler.repeat(1e6)}\n\n2 `)}`);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("does not take what follows for a row", () => {
    const { facts } = read(`${TTY}\nops-man apps/1.2 are fine\n`);
    expect(names(facts[0])).toEqual(BOTH);
  });
});

describe("other output", () => {
  it.each([
    ["stemcells", "Name  Version  OS  CPI  CID  \nbosh-x  1.351*  ubuntu-jammy  -  sc-1  \n\n1 stemcells\n"],
    ["releases", "Name  Version  Commit Hash  \nbosh-dns  1.36.12*  29ea4dd  \n\n1 releases\n"],
    ["releases, redirected", "bosh-dns\t1.36.12*\t29ea4dd\t\n"],
    ["variables", "ID  Name  \nabc  /opsmgr/bosh_dns/tls_ca  \n\n1 variables\n"],
    ["variables, redirected", "4a1\t/opsmgr/bosh_dns/tls_ca\t\n"],
    ["locks", "Type        Resource     Task ID  Expires at  \ndeployment  bosh-health  25  -  \n\n1 locks\n"],
    ["rows without any release", "one\t-\t-\t-\t\ntwo\t-\t-\t-\t\n"],
    ["JSON of stemcells", '[{"name": "bosh-x", "version": "1.351", "deployments": []}]'],
    ["JSON of releases", '[{"name": "bosh-dns", "release_versions": []}]'],
  ])("%s", (_, content) => {
    expect(read(content).blocks).toBe(0);
  });

  const samples = "../shared/samples";
  it.skipIf(!existsSync(samples))("is not claimed in any sample", () => {
    const claimed = readdirSync(samples, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.(?:txt|json|ya?ml)$/.test(file) && !/debug/.test(file))
      .filter((file) => read(readFileSync(join(samples, file), "utf8")).blocks > 0);
    expect(claimed).toEqual(["director-276/cli-live/during/deployments.tty.txt"]);
  });
});
