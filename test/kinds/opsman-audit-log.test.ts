import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { opsmanAuditLog } from "../../src/kinds/opsman-audit-log.ts";
import type { CallFact, Fact } from "../../src/model.ts";
import { isoUtc, parseZone } from "../../src/syntax/timestamps.ts";
import { readLog } from "./read-log.ts";

const FIXTURE = readFileSync("fixtures/kinds/opsman-audit-log/audit_log.txt", "utf8");
const FORWARDED = readFileSync("fixtures/kinds/opsman-audit-log/forwarded.log", "utf8");
const LINES = FIXTURE.trimEnd().split("\n");

const read = (content: string, context = {}) => readLog(opsmanAuditLog, content, context);
const callsIn = (facts: readonly Fact[]) => facts.filter((fact): fact is CallFact => fact.type === "call");
const receivedAt = ({ times }: CallFact) => times.map(({ instant }) => isoUtc(instant.earliest));

describe("the records of requests", () => {
  const { facts, problems } = read(FIXTURE);

  it("are calls at the moment they were received", () => {
    expect(
      callsIn(facts).map((call) => [call.endpoint, call.status, call.result, call.answer, ...receivedAt(call)]),
    ).toEqual([
      ["generate", 200, "succeeded", "call-succeeded", "2024-03-06T00:31:00.25Z"],
      ["activate", 200, "succeeded", "call-succeeded", "2024-03-06T00:36:00.5Z"],
      ["regenerate", 422, "failed", null, "2024-03-06T00:41:29.118Z"],
      ["regenerate", 207, "succeeded", "call-succeeded-with-warnings", "2024-03-06T00:42:00Z"],
      ["delete", 403, "failed", "call-forbidden", "2024-03-06T00:43:00Z"],
      [null, 422, "failed", null, "2024-03-06T00:44:00Z"],
    ]);
    expect(problems).toEqual([]);
  });

  it("say no end: the instant is that of the receipt, by the audit log", () => {
    const [time] = callsIn(facts)[2]!.times;
    expect(time!.basis).toBe("audit-log");
    expect(time!.instant.latest).toBe(time!.instant.earliest);
    expect(time!.instant).toMatchObject({ raw: "2024-03-06T09:41:29.118+09:00", zone: "+09:00", zoneFrom: "text" });
  });

  it("are cited without the body of the request", () => {
    const call = callsIn(facts)[2]!;
    expect(call.citation).toMatchObject({ line: 4, column: 1 });
    expect(call.citation.text).toContain('"target":"/api/v0/certificate_authorities/active/regenerate"');
    expect(JSON.stringify(facts)).not.toContain("PRIVATE KEY");
    expect(JSON.stringify(facts)).not.toContain("request_body");
  });

  it("say when the safety checks were left out", () => {
    expect(callsIn(facts).map(({ messages }) => messages.join())).toEqual(["", "", "", "skip_safety_check", "", ""]);
  });

  it("include the start of an Apply Changes", () => {
    const applied = facts.filter((fact) => fact.type === "apply-changes");
    expect(applied).toMatchObject([{ id: null, state: null, finishedAt: null, products: [], citation: { line: 8 } }]);
    expect(isoUtc(applied[0]!.startedAt!.earliest)).toBe("2024-03-06T00:50:00.123Z");
  });
});

it("reads records behind the prefixes of syslog", () => {
  const { facts } = read(FORWARDED);
  expect(callsIn(facts).map((call) => [call.status, ...receivedAt(call)])).toEqual([
    [422, "2024-03-06T00:41:29.118Z"],
    [207, "2024-03-06T00:42:00Z"],
  ]);
  expect(callsIn(facts)[0]!.citation).toMatchObject({ line: 1, text: expect.stringMatching(/^\{"timestamp"/) });
});

it("cites what stands behind the body where the body comes first", () => {
  const record = `{"event_type":"POST","user_identification":"x","timestamp":"2024-03-06T00:41:29Z","request_body":"secret","target":"/api/v0/certificate_authorities/generate","result":"200"}`;
  const [call] = callsIn(read(record).facts);
  expect(call).toMatchObject({ endpoint: "generate", status: 200 });
  expect(call!.citation.text).toBe('"target":"/api/v0/certificate_authorities/generate","result":"200"}');
});

describe("a time without a zone", () => {
  const record = LINES[3]!.replace("+09:00", "");

  it("stays unknown with a warning", () => {
    const { facts, problems } = read(`${record}\n${record}\n`);
    expect(callsIn(facts).map(({ times }) => times[0]!.instant.zoneFrom)).toEqual(["unknown", "unknown"]);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([["time-without-zone", 1]]);
  });

  it("is in the zone of the user", () => {
    const { facts, problems } = read(record, { zone: parseZone("Asia/Tokyo") });
    expect(receivedAt(callsIn(facts)[0]!)).toEqual(["2024-03-06T00:41:29.118Z"]);
    expect(problems).toEqual([]);
  });
});

describe("damage", () => {
  it("is said as one range, and the records around it are kept", () => {
    const cut = LINES[3]!.slice(0, -40);
    const { facts, problems } = read([LINES[0], cut, "\0\0\0", LINES[4]].join("\n"));
    expect(callsIn(facts).map(({ status }) => status)).toEqual([200, 207]);
    expect(problems).toMatchObject([
      { code: "lines-damaged", line: 2, message: expect.stringContaining("from 2 to 3") },
    ]);
  });

  it("of a time that does not exist keeps the call without one", () => {
    const { facts, problems } = read(LINES[3]!.replace("03-06", "02-31"));
    expect(callsIn(facts)).toMatchObject([{ status: 422, times: [] }]);
    expect(problems.map(({ code }) => code)).toEqual(["lines-damaged"]);
  });

  it("of a status leaves it open", () => {
    const { facts } = read(LINES[3]!.replace("422", "null"));
    expect(callsIn(facts)).toMatchObject([{ status: null, result: "unrecognised", answer: null }]);
  });

  it("of a record of a megabyte does not stop it", () => {
    const long = LINES[4]!.replace('{\\"skip', `${"x".repeat(1 << 20)}{\\"skip`);
    expect(long.length).toBeGreaterThan(1 << 20);
    expect(callsIn(read(long).facts)).toMatchObject([{ status: 207, messages: ["skip_safety_check"] }]);
  });
});

it.each([
  [
    "a director's audit log",
    '{"id":136,"user":"admin","timestamp":"2026-11-23 16:25:31 UTC","action":"acquire","object_type":"lock"}',
  ],
  [
    "an event of another program",
    '{"timestamp":"2024-03-06T00:41:29Z","event_type":"POST","target":"/x","result":200}',
  ],
  ["a response", '{"safety_violations":[],"errors":[]}'],
])("%s is not claimed", (_, text) => {
  expect(opsmanAuditLog.heads(text)).toBe(false);
  expect(opsmanAuditLog.continues(text)).toBe(false);
});
