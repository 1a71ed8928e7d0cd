import { describe, expect, it } from "vitest";
import { opsmanInstallations } from "../../src/kinds/opsman-installations.ts";
import type { ApplyChangesFact, Instant, Problem } from "../../src/model.ts";
import { parseJson } from "../../src/syntax/json.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { isoUtc, parseZone, type Zone } from "../../src/syntax/timestamps.ts";
import { validateDocument } from "../../src/validate/validate.ts";

const CF = {
  identifier: "cf",
  label: "Small Footprint",
  product_version: "4.0.1",
  change_type: "update",
  guid: "cf-3b9c1f0a2d6e4f5a8b7c",
};
const EXPORTER = {
  identifier: "p-healthwatch2-pas-exporter",
  guid: "p-healthwatch2-pas-exporter-7f11c1c53a6c9fd16a0b",
};
const DONE = {
  deployment_status: "successful",
  started_at: "2024-03-05T23:43:12.316Z",
  finished_at: "2024-03-06T01:46:31.004Z",
};
const INSTALLATION = {
  id: 612,
  user_name: "admin",
  status: "succeeded",
  started_at: "2024-03-05T23:40:00.000Z",
  finished_at: "2024-03-06T01:50:00.500Z",
  additions: [],
  deletions: [{ ...EXPORTER, ...DONE }],
  updates: [{ ...CF, ...DONE, deploy_order: 1 }],
  unchanged: [{ ...EXPORTER, deployment_status: "pending", started_at: null, finished_at: null }],
};

interface Read {
  readonly facts: readonly ApplyChangesFact[];
  readonly problems: readonly Problem[];
}

function read(value: unknown, zone: Zone | null = null, indent?: number): Read {
  const content = JSON.stringify(value, null, indent);
  const text = SourceText.of("installations.json", content);
  const document = parseJson(content).root!;
  expect(opsmanInstallations.schemaFor(document)).toBe("opsman-installations");
  expect(validateDocument("opsman-installations", document, text)).toEqual([]);
  const block = { text, document, damage: null, head: null, said: null, command: null };
  const { facts, problems } = opsmanInstallations.read(block, { zone });
  return { facts: facts as ApplyChangesFact[], problems };
}

function time(instant: Instant | null): string | null {
  return instant === null ? null : isoUtc(instant.earliest);
}

describe("the list of Apply Changes", () => {
  it("says when each ran and how it ended", () => {
    const { facts, problems } = read({
      installations: [INSTALLATION, { ...INSTALLATION, id: "611", status: "failed" }],
    });
    expect(facts).toMatchObject([
      { type: "apply-changes", id: "612", state: "succeeded" },
      { type: "apply-changes", id: "611", state: "failed" },
    ]);
    expect(time(facts[0]!.startedAt)).toBe("2024-03-05T23:40:00Z");
    expect(time(facts[0]!.finishedAt)).toBe("2024-03-06T01:50:00.5Z");
    expect(problems).toEqual([]);
  });

  it("names the products, unchanged ones too: they are deployed again", () => {
    const { products } = read({ installations: [INSTALLATION] }).facts[0]!;
    expect(products).toMatchObject([
      { name: "cf", deployment: CF.guid, change: "update", state: "succeeded" },
      { name: EXPORTER.identifier, deployment: EXPORTER.guid, change: "update", state: null, startedAt: null },
      { name: EXPORTER.identifier, deployment: EXPORTER.guid, change: "delete", state: "succeeded" },
    ]);
    expect(time(products[0]!.startedAt)).toBe("2024-03-05T23:43:12.316Z");
    expect(time(products[0]!.finishedAt)).toBe("2024-03-06T01:46:31.004Z");
  });

  it("reads one of them alone, while it runs", () => {
    const { facts } = read({ ...INSTALLATION, status: "running", finished_at: null, additions: [{ guid: CF.guid }] });
    expect(facts).toMatchObject([{ state: "running", finishedAt: null }]);
    expect(facts[0]!.products[0]).toMatchObject({ name: "cf", deployment: CF.guid, change: "install", state: null });
  });

  it("cites the line that names it", () => {
    const { facts } = read({ installations: [INSTALLATION] }, null, 2);
    expect(facts[0]!.citation).toMatchObject({ source: "installations.json", line: 4, text: '"id": 612,' });
    expect(facts[0]!.products[0]!.citation.text).toBe(`"guid": "${CF.guid}",`);
    expect(read({ installations: [INSTALLATION] }).facts[0]!.citation).toMatchObject({ line: 1, column: 19 });
  });

  it("may be empty", () => {
    expect(read({ installations: [] })).toEqual({ facts: [], problems: [] });
  });
});

describe("damage", () => {
  it("keeps times without a zone, says so once, and takes the user's word", () => {
    const local = { ...INSTALLATION, started_at: "2024-03-06T08:40:00", finished_at: "2024-03-06T10:50:00" };
    const { facts, problems } = read(local);
    expect(facts[0]!.startedAt).toMatchObject({ zoneFrom: "unknown", zone: "?" });
    expect(problems).toMatchObject([{ code: "time-without-zone", severity: "warning", line: 1 }]);
    const settled = read(local, parseZone("Asia/Seoul"));
    expect(time(settled.facts[0]!.startedAt)).toBe("2024-03-05T23:40:00Z");
    expect(settled.facts[0]!.startedAt).toMatchObject({ zoneFrom: "user" });
    expect(settled.problems).toEqual([]);
  });

  it("uses no span that ends before it starts, and no date that does not exist", () => {
    const turned = read({ ...INSTALLATION, finished_at: "2024-03-05T22:00:00.000Z" });
    expect(turned.facts).toMatchObject([{ startedAt: null, finishedAt: null }]);
    expect(turned.problems).toMatchObject([{ code: "finished-before-started" }]);
    const noDate = read({ ...INSTALLATION, finished_at: "2024-02-31T22:00:00.000Z" });
    expect(noDate.facts[0]!.finishedAt).toBeNull();
    expect(time(noDate.facts[0]!.startedAt)).toBe("2024-03-05T23:40:00Z");
    expect(noDate.problems).toMatchObject([{ code: "no-such-date" }]);
  });

  it("does not guess what an unknown status means", () => {
    const { facts, problems } = read({ ...INSTALLATION, status: "paused" });
    expect(facts).toMatchObject([{ state: null }]);
    expect(problems).toMatchObject([{ code: "status-unknown" }]);
  });
});

describe("what is no list of Apply Changes", () => {
  it.each([
    { installations: ["a"] },
    { id: 1, state: "done", description: "x", started_at: 1, timestamp: 2 },
    { status: "running" },
    { status: "ok", started_at: "x", finished_at: "y" },
    { installation_name: "p", version: "2.1" },
    [],
  ])("does not claim %j", (value) => {
    expect(opsmanInstallations.schemaFor(parseJson(JSON.stringify(value)).root!)).toBeNull();
  });
});
