import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { certificates } from "../../src/kinds/certificates.ts";
import { KINDS } from "../../src/kinds/index.ts";
import type { Block } from "../../src/kinds/kind.ts";
import type { CertificateFact, Problem } from "../../src/model.ts";
import { parseJson } from "../../src/syntax/json.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { isoUtc, parseZone } from "../../src/syntax/timestamps.ts";
import { parseYaml } from "../../src/syntax/yaml.ts";
import { validateDocument } from "../../src/validate/validate.ts";

const FOLDER = "fixtures/kinds/certificates";
const CA = "/opsmgr/bosh_dns/tls_ca";
const LEAF = "/opsmgr/bosh_dns/dns_api_tls";
const NEW = "aaaaaaaa-bbbb-4ccc-8ddd-000000000002";
const OLD = "aaaaaaaa-bbbb-4ccc-8ddd-000000000001";

const fixture = (name: string): string => readFileSync(`${FOLDER}/${name}`, "utf8");

function blockOf(content: string, more: Partial<Block> = {}): Block {
  const parse = /^[{[]/.test(content) ? parseJson : content.startsWith("id: ") ? null : parseYaml;
  const parsed = parse?.(content) ?? { root: null, problems: [] };
  const damage = parsed.problems.length === 0 ? null : "its JSON is broken";
  const text = SourceText.of("certificates.txt", content);
  return { text, document: parsed.root, damage, head: null, said: null, command: null, ...more };
}

function read(content: string, more: Partial<Block> = {}, zone: string | null = null) {
  const reading = certificates.read(blockOf(content, more), { zone: zone === null ? null : parseZone(zone) });
  return { facts: reading.facts as readonly CertificateFact[], problems: reading.problems };
}

/** A version in few words: id, made, valid until. */
function versionsOf({ versions }: CertificateFact): (string | boolean | null)[][] {
  const shown = (instant: (typeof versions)[number]["createdAt"]) =>
    instant === null ? null : isoUtc(instant.earliest);
  return versions.map((version) => [
    version.id,
    shown(version.createdAt),
    shown(version.validUntil),
    version.transitional,
  ]);
}

/** The schema of a document, and what does not fit it. */
function schemaOf(content: string): { schema: string | null; problems: readonly Problem[] } {
  const block = blockOf(content);
  const schema = certificates.schemaFor(block.document!);
  return { schema, problems: schema === null ? [] : validateDocument(schema, block.document!, block.text) };
}

describe("recognition", () => {
  it.each([
    ["certificate-authorities.json", "certificate-authorities"],
    ["certificate-authorities-without-comma.json", "certificate-authorities"],
    ["deployed-certificates-v0.json", "deployed-certificates"],
    ["deployed-certificates-v1.json", "deployed-certificates"],
    ["credhub-certificates.json", "credhub-certificates"],
    ["credhub-certificate-versions.json", "credhub-certificates"],
    ["credhub-data.json", "credhub-certificates"],
    ["credhub-get.json", "credhub-certificates"],
    ["credhub-get-versions.json", "credhub-certificates"],
    ["maestro-list.json", "maestro-list"],
    ["maestro-list.yml", "maestro-list"],
  ])("%s fits the schema %s, and no other kind claims it", (name, schema) => {
    expect(schemaOf(fixture(name))).toEqual({ schema, problems: [] });
    const root = blockOf(fixture(name)).document!;
    expect(KINDS.filter((kind) => kind.schemaFor(root) !== null)).toEqual([certificates]);
  });

  it.each([
    ["an answer of regenerate", '{"certificates":{"regenerated":[],"excluded":[],"regenerate_failed":[]}}'],
    [
      "a new authority",
      '{"guid":"f7bc","issuer":"Pivotal","created_on":"2024-03-06","expires_on":"2028-03-05","active":false}',
    ],
    ["a topology", `{"topology":[{"name":"${CA}","versions":[{"version_id":"${OLD}"}]}]}`],
    ["an empty list", '{"certificates":[]}'],
    ["a password", '{"id":"1","name":"/x","type":"password","value":"y","version_created_at":"2022-10-11T17:21:39Z"}'],
    ["metadata of something else", '{"metadata":{"name":"pod"}}'],
    ["a list of something else", '[{"name":"x"},{"name":"y"}]'],
  ])("%s is not claimed", (_, content) => expect(schemaOf(content).schema).toBeNull());

  it("says where a value does not fit", () => {
    const { problems } = schemaOf(fixture("credhub-certificates.json").replace(`"id": "${NEW}"`, '"id": 7'));
    expect(problems).toMatchObject([{ code: "schema", pointer: "/certificates/0/versions/0/id", line: 12 }]);
  });
});

it("never lets key material or passwords out, of any file", () => {
  for (const name of readdirSync(FOLDER).filter((file) => file !== "README.md")) {
    for (const content of [fixture(name), fixture(name).replaceAll(/\s*\n\s*/g, " ")]) {
      const said = JSON.stringify(read(content));
      expect(said, name).not.toMatch(/NOTAREAL|BEGIN|PRIVATE/);
    }
  }
});

describe("Ops Manager's certificate authorities", () => {
  it("are versions of one certificate, newest first, with days that are whole days of UTC", () => {
    const { facts, problems } = read(fixture("certificate-authorities.json"));
    expect(facts.map(({ name }) => name)).toEqual(["Pivotal"]);
    expect(versionsOf(facts[0]!)).toEqual([
      ["a1b2c3d4e5f60718293a", "2024-03-06T00:00:00Z", "2028-03-05T00:00:00Z", null],
      ["f7bc18f34f2a7a9403c3", "2020-10-12T00:00:00Z", "2024-10-11T00:00:00Z", null],
    ]);
    const { createdAt } = facts[0]!.versions[0]!;
    expect(isoUtc(createdAt!.latest)).toBe("2024-03-06T23:59:59Z");
    expect(createdAt).toMatchObject({ raw: "2024-03-06", zone: "UTC", zoneFrom: "text" });
    expect(facts[0]).toMatchObject({ deployments: null, outdatedDeployments: null, autoRotated: null });
    expect(facts[0]!.versions[0]!.citation).toMatchObject({ line: 12, text: '"guid": "a1b2c3d4e5f60718293a"' });
    expect(problems).toEqual([]);
  });

  it("are read in spite of the comma that pastes lack, and as om prints them", () => {
    expect(versionsOf(read(fixture("certificate-authorities-without-comma.json")).facts[0]!)).toHaveLength(2);
    const list = JSON.stringify(
      (JSON.parse(fixture("certificate-authorities.json")) as Record<string, unknown>)["certificate_authorities"],
    );
    expect(schemaOf(list)).toEqual({ schema: "certificate-authorities", problems: [] });
    expect(versionsOf(read(list).facts[0]!)).toHaveLength(2);
  });
});

describe("deployed certificates", () => {
  it("of v0 are one certificate for all products, with each version that is deployed, and say nothing of deployments", () => {
    const { facts } = read(fixture("deployed-certificates-v0.json"));
    expect(facts.map((fact) => [fact.name, fact.deployments, fact.outdatedDeployments])).toEqual([
      ["cf-1a2b3c4d5e6f7a8b9c0d:.properties.networking_poe_ssl_certs[0].certificate", null, null],
      [CA, null, null],
    ]);
    expect(versionsOf(facts[1]!)).toEqual([
      [null, null, "2027-10-10T17:21:39Z", null],
      [null, null, "2022-11-20T17:21:39Z", null],
    ]);
  });

  it("of v1 say who uses them, who is behind, and whether Ops Manager rotates them", () => {
    const { facts } = read(fixture("deployed-certificates-v1.json"));
    expect(facts).toMatchObject([
      {
        name: CA,
        deployments: ["cf-1a2b3c4d5e6f7a8b9c0d", "bosh-health"],
        outdatedDeployments: ["cf-1a2b3c4d5e6f7a8b9c0d"],
        autoRotated: true,
      },
      { name: LEAF, deployments: ["cf-1a2b3c4d5e6f7a8b9c0d"], outdatedDeployments: [], autoRotated: false },
    ]);
    expect(facts[0]!.citation).toMatchObject({ line: 4, column: 7, text: `"name": "${CA}"` });
  });

  it("that are cut keep what is known, without a claim that the last one's deployments are all", () => {
    const content = fixture("deployed-certificates-v1.json");
    const { facts } = read(content.slice(0, content.indexOf('"outdated_deployments": [],')));
    expect(facts.map((fact) => [fact.name, fact.deployments?.length ?? null])).toEqual([
      [CA, 2],
      [LEAF, null],
    ]);
  });
});

describe("CredHub's certificates", () => {
  it("have versions without a time of creation, flagged or not", () => {
    const { facts, problems } = read(fixture("credhub-certificates.json"));
    expect(facts.map(({ name }) => name)).toEqual([CA]);
    expect(versionsOf(facts[0]!)).toEqual([
      [NEW, null, "2027-10-10T17:21:39Z", false],
      [OLD, null, null, true],
    ]);
    expect(facts[0]!.versions[0]!.citation).toMatchObject({ line: 12, text: `"id": "${NEW}"` });
    expect(problems).toEqual([]);
  });

  it.each(["credhub-certificate-versions.json", "credhub-data.json", "credhub-get-versions.json"])(
    "%s tells when each version was made, newest first",
    (name) => {
      const { facts } = read(fixture(name));
      expect(facts.map((fact) => fact.name)).toEqual([CA]);
      expect(versionsOf(facts[0]!)).toEqual([
        [NEW, "2022-10-11T17:21:39Z", "2027-10-10T17:21:39Z", false],
        [OLD, "2020-11-21T17:21:39Z", "2022-11-20T17:21:39Z", true],
      ]);
    },
  );

  it("one, as JSON or as printed", () => {
    const json = read(fixture("credhub-get.json")).facts;
    const printed = read(fixture("credhub-get.yml")).facts;
    for (const [fact] of [json, printed]) {
      expect(fact).toMatchObject({ name: CA, deployments: null });
      expect(versionsOf(fact!)).toEqual([[NEW, "2022-10-11T17:21:39Z", null, null]]);
    }
    expect(printed[0]!.versions[0]!.citation).toMatchObject({ line: 1, text: `id: ${NEW}` });
  });

  it("with a time without a zone warn once, unless the user names it", () => {
    const content = fixture("credhub-certificate-versions.json").replaceAll(/(_created_at": "[^"]*)Z/g, "$1");
    const unknown = read(content);
    expect(unknown.facts[0]!.versions[0]!.createdAt!.zoneFrom).toBe("unknown");
    expect(unknown.problems).toMatchObject([{ code: "time-without-zone", severity: "warning", line: 4 }]);
    const told = read(content, {}, "+09:00");
    expect(versionsOf(told.facts[0]!)[0]![1]).toBe("2022-10-11T08:21:39Z");
  });

  it("with a date that is none keep the version", () => {
    const { facts, problems } = read(fixture("credhub-certificates.json").replace("2027-10-10", "2027-02-31"));
    expect(versionsOf(facts[0]!)[0]).toEqual([NEW, null, null, false]);
    expect(problems).toMatchObject([{ code: "date-unreadable", line: 13, column: 26 }]);
  });
});

describe("a printed credential", () => {
  const claim = (content: string, index = 0) => certificates.claimLines(SourceText.of("a", content).lines(), index);
  const printed = fixture("credhub-get.yml");
  const count = printed.trimEnd().split("\n").length;

  it("is claimed from its id to when it was made, whatever follows", () => {
    expect(claim(printed)).toBe(count);
    expect(claim(`$ credhub get\n${printed}more: text\n`, 1)).toBe(count);
  });

  it.each([
    ["that is no certificate", printed.replace("type: certificate", "type: rsa")],
    ["that is cut", printed.slice(0, printed.indexOf("version_created_at"))],
    ["with prose in it", printed.replace("value:", "and then\nvalue:")],
    ["without an id of CredHub", printed.replace(NEW, "24808")],
  ])("%s is not", (_, content) => expect(claim(content)).toBe(0));
});

describe("maestro list", () => {
  it.each(["maestro-list.json", "maestro-list.yml"])("%s is a certificate for all its rows", (name) => {
    const { facts } = read(fixture(name));
    expect(facts.map((fact) => [fact.name, fact.deployments])).toEqual([
      [CA, ["cf-1a2b3c4d5e6f7a8b9c0d", "bosh-health"]],
      [LEAF, ["cf-1a2b3c4d5e6f7a8b9c0d"]],
      ["/unused", []],
    ]);
    expect(versionsOf(facts[0]!)).toEqual([
      [OLD, null, "2022-11-20T17:21:39Z", true],
      [NEW, null, "2027-10-10T17:21:39Z", null],
    ]);
    expect(facts[1]!.versions).toEqual([]);
  });

  it("does not say who else uses a certificate when it was asked for one deployment, or is cut", () => {
    const content = fixture("maestro-list.json");
    const asked = read(content, { command: "maestro list --deployment-name bosh-health --json" });
    const cut = read(content.slice(0, content.indexOf('"/unused"')));
    for (const { facts } of [asked, cut])
      expect(facts.map(({ deployments }) => deployments)).not.toContainEqual(expect.any(Array));
    expect(asked.facts).toHaveLength(3);
  });
});
