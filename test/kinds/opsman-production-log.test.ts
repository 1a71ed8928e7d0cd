import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { opsmanProductionLog } from "../../src/kinds/opsman-production-log.ts";
import type { ApplyChangesFact, CallFact, Fact } from "../../src/model.ts";
import { isoUtc, parseZone } from "../../src/syntax/timestamps.ts";
import { readLog } from "./read-log.ts";

const FIXTURE = readFileSync("fixtures/kinds/opsman-production-log/production.log", "utf8");
const HEADLESS = readFileSync("fixtures/kinds/opsman-production-log/headless.log", "utf8");
const ID = "0b6c2f1e-0002-4a6e-9c53-5a1b8c7d0001";
const REGENERATE = "/api/v0/certificate_authorities/active/regenerate";

/** A line as Rails writes it, at that time of 2024-03-06. */
function line(time: string, message: string, id = ID, level = "INFO"): string {
  return `${level[0]}, [2024-03-06T${time} #1219] ${level.padStart(5)} -- : [${id}] ${message}\n`;
}

function started(time: string, at: string, path = REGENERATE, id = ID): string {
  return line(time, `Started POST "${path}" for 10.0.0.6 at ${at}`, id);
}

const read = (content: string, context = {}) => readLog(opsmanProductionLog, content, context);
const callsIn = (facts: readonly Fact[]) => facts.filter((fact): fact is CallFact => fact.type === "call");

function spanOf({ times }: CallFact): string[] {
  expect(times).toHaveLength(1);
  const { instant, basis } = times[0]!;
  expect(basis).toBe("production-log");
  return [isoUtc(instant.earliest), isoUtc(instant.latest)];
}

describe("the requests of a log", () => {
  const { facts, problems } = read(FIXTURE);
  const calls = callsIn(facts);
  const callAt = (start: string) => calls.find((call) => spanOf(call)[0] === start)!;

  it("are calls from Started to Completed, in the order in which they ended, and nothing else", () => {
    expect(calls.map((call) => [call.endpoint, call.status, call.result, call.answer, ...spanOf(call)])).toEqual([
      ["generate", 200, "succeeded", "call-succeeded", "2024-03-06T00:31:00.25Z", "2024-03-06T00:31:04.9Z"],
      ["activate", 401, "failed", "call-unauthorized", "2024-03-06T00:41:29.3Z", "2024-03-06T00:41:29.41Z"],
      ["regenerate", 422, "failed", null, "2024-03-06T00:41:29.1182Z", "2024-03-06T00:41:31.7003Z"],
      ["regenerate", 207, "succeeded", "call-succeeded-with-warnings", "2024-03-06T00:42:00Z", "2024-03-06T00:42:09Z"],
      ["delete", 422, "failed", null, "2024-03-06T00:43:00Z", "2024-03-06T00:43:01Z"],
      ["regenerate", null, "unrecognised", null, "2024-03-06T00:45:00Z", "2024-03-06T00:45:30.5Z"],
      ["regenerate", null, "unrecognised", null, "2024-03-06T00:59:00Z", "2024-03-06T00:59:20Z"],
    ]);
  });

  it("cite the Started line, and know their id and its zone", () => {
    const call = callAt("2024-03-06T00:41:29.1182Z");
    expect(call).toMatchObject({ requestId: ID, body: null, violations: [], damage: null });
    expect(call.citation.line).toBe(6);
    expect(call.citation.text).toBe(started("00:41:29.118200", "2024-03-06 00:41:29 +0000").trimEnd());
    expect(call.times[0]!.citation).toEqual(call.citation);
    expect(call.times[0]!.instant).toMatchObject({ raw: "2024-03-06 00:41:29 +0000", zone: "UTC", zoneFrom: "file" });
  });

  it("say when the safety checks were left out, by parameter or query, and what an exception said", () => {
    expect(calls.map(({ messages }) => messages)).toEqual([
      [],
      [],
      [],
      ["skip_safety_check"],
      ["skip_safety_check"],
      ["Errno::ECONNREFUSED (Failed to open TCP connection to 10.0.0.5:8844):"],
      [],
    ]);
  });

  it("include an Apply Changes that was accepted", () => {
    const applied = facts.filter((fact): fact is ApplyChangesFact => fact.type === "apply-changes");
    expect(applied).toHaveLength(1);
    expect(applied[0]).toMatchObject({ id: null, state: null, finishedAt: null, products: [] });
    expect(isoUtc(applied[0]!.startedAt!.earliest)).toBe("2024-03-06T00:50:00.123456Z");
    expect(isoUtc(applied[0]!.startedAt!.latest)).toBe("2024-03-06T00:50:02Z");
    expect(applied[0]!.citation.text).toContain('Started POST "/api/v0/installations"');
  });

  it("include one note, of the request that began in another file", () => {
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ["request-begun-elsewhere", "note", 1],
    ]);
  });

  it("hold nothing of the parameters", () => {
    expect(JSON.stringify(facts)).not.toContain("PEM");
    expect(JSON.stringify(facts)).not.toContain("Parameters");
  });
});

it("keeps a refused certificate authority of somebody's own, of which no endpoint is known", () => {
  const { facts } = read(
    started("00:41:29.0", "2024-03-06 00:41:29 +0000", "/api/v0/certificate_authorities") +
      line("00:41:30.0", "Completed 422 Unprocessable Entity in 1000ms"),
  );
  expect(callsIn(facts)).toMatchObject([{ endpoint: null, status: 422, result: "failed" }]);
});

it("takes an exception with its Completed for a failure", () => {
  const { facts } = read(
    started("00:41:29.0", "2024-03-06 00:41:29 +0000") +
      line("00:41:30.0", "Completed 500 Internal Server Error in 1000ms") +
      line("00:41:30.1", "  ", ID, "FATAL") +
      `[${ID}] RuntimeError (no):\n`,
  );
  expect(callsIn(facts)).toMatchObject([{ status: 500, result: "failed", answer: null, messages: [] }]);
});

describe("lines without heads", () => {
  const { facts } = read(HEADLESS);

  it("are joined where no other request is under way, and end by their duration", () => {
    const [, deleted, first] = [1, 2, 0].map((index) => callsIn(facts)[index]!);
    expect(first).toMatchObject({
      endpoint: "regenerate",
      status: 422,
      messages: ["skip_safety_check"],
      requestId: null,
    });
    expect(spanOf(first!)).toEqual(["2019-07-13T00:43:08Z", "2019-07-13T00:43:11Z"]);
    expect(first!.times[0]!.instant).toMatchObject({ zone: "UTC", zoneFrom: "text" });
    expect(deleted).toMatchObject({ endpoint: "delete", status: 404, answer: "call-not-found" });
  });

  it("do not tell which of two requests a status belongs to", () => {
    const generate = callsIn(facts).find(({ endpoint }) => endpoint === "generate")!;
    expect(generate).toMatchObject({ status: null, result: "unrecognised" });
    expect(spanOf(generate)).toEqual(["2019-07-13T00:44:01Z", "2019-07-13T00:45:00Z"]);
  });
});

describe("the zone of the heads", () => {
  const completed = line("09:41:31.7", "Completed 422 Unprocessable Entity in 2582ms");

  it("is that of Started, where both show the same clock", () => {
    const { facts, problems } = read(started("09:41:29.1182", "2024-03-06 09:41:29 +0900") + completed);
    expect(spanOf(callsIn(facts)[0]!)).toEqual(["2024-03-06T00:41:29.1182Z", "2024-03-06T00:41:31.7Z"]);
    expect(callsIn(facts)[0]!.times[0]!.instant).toMatchObject({ zone: "+09:00", zoneFrom: "file" });
    expect(problems).toEqual([]);
  });

  it("is found by the difference, where Started is in another", () => {
    const { facts } = read(started("09:41:29.1182", "2024-03-06 00:41:29 +0000") + completed);
    expect(spanOf(callsIn(facts)[0]!)).toEqual(["2024-03-06T00:41:29.1182Z", "2024-03-06T00:41:31.7Z"]);
    expect(callsIn(facts)[0]!.times[0]!.instant).toMatchObject({ zone: "+09:00", zoneFrom: "file" });
  });

  it("may change within a log, as summer time does, when every Started names its own", () => {
    const { facts, problems } = read(
      started("01:59:58.0", "2024-03-06 01:59:58 +0100") +
        line("03:00:01.0", "Completed 422 Unprocessable Entity in 3000ms") +
        started("03:10:00.0", "2024-03-06 03:10:00 +0200") +
        line("03:10:01.0", "Completed 422 Unprocessable Entity in 1000ms"),
    );
    expect(callsIn(facts).map((call) => spanOf(call)[0])).toEqual(["2024-03-06T00:59:58Z", "2024-03-06T01:10:00Z"]);
    expect(problems).toEqual([]);
  });

  const cutStarted = line("09:41:29.0", `Started POST "${REGENERATE}" for 10.0`);

  it("is that of each Started by itself, where they contradict each other, and unknown where one is cut", () => {
    const { facts, problems } = read(
      started("09:41:29.0", "2024-03-06 00:41:29 +0000", REGENERATE, ID.replace("0002", "0003")) +
        line("09:41:31.0", "Completed 422 Unprocessable Entity in 2000ms", ID.replace("0002", "0003")) +
        started("09:51:29.0", "2024-03-06 04:51:29 +0000", REGENERATE, ID.replace("0002", "0004")) +
        line("09:51:31.0", "Completed 422 Unprocessable Entity in 2000ms", ID.replace("0002", "0004")) +
        cutStarted +
        completed,
    );
    const calls = callsIn(facts);
    expect(calls.map(({ times }) => times[0]!.instant.zoneFrom)).toEqual(["file", "file", "unknown"]);
    expect(calls.slice(0, 2).map(spanOf)).toEqual([
      ["2024-03-06T00:41:29Z", "2024-03-06T00:41:31Z"],
      ["2024-03-06T04:51:29Z", "2024-03-06T04:51:31Z"],
    ]);
    expect(problems.map(({ code }) => code)).toEqual(["zones-contradict"]);
  });

  it("is taken from other lines of the log where Started is cut before it", () => {
    const { facts } = read(
      cutStarted +
        started("09:50:00.0", "2024-03-06 00:50:00 +0000", "/api/v0/x", ID.replace("0002", "0003")) +
        completed,
    );
    expect(spanOf(callsIn(facts)[0]!)[0]).toBe("2024-03-06T00:41:29Z");
  });

  it("is the user's, or unknown with a warning, where nothing tells it", () => {
    const unknown = read(cutStarted + completed);
    expect(callsIn(unknown.facts)[0]!.times[0]!.instant).toMatchObject({ zone: "?", zoneFrom: "unknown" });
    expect(spanOf(callsIn(unknown.facts)[0]!)[0]).toBe("2024-03-06T09:41:29Z");
    expect(unknown.problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ["time-without-zone", "warning", 1],
    ]);
    const told = read(cutStarted + completed, { zone: parseZone("Asia/Seoul") });
    expect(spanOf(callsIn(told.facts)[0]!)).toEqual(["2024-03-06T00:41:29Z", "2024-03-06T00:41:31.7Z"]);
    expect(callsIn(told.facts)[0]!.times[0]!.instant).toMatchObject({ zoneFrom: "user" });
    expect(told.problems).toEqual([]);
  });
});

describe("damage", () => {
  it("of a line with NULs or cut in its head is said as one range, and leaves its call open", () => {
    const { facts, problems } = read(
      started("00:41:29.0", "2024-03-06 00:41:29 +0000") +
        "\0\0\0\0\n" +
        "I, [2024-03-06T00:41:3\n" +
        line("00:45:00.0", 'Started GET "/" for 10.0.0.6 at 2024-03-06 00:45:00 +0000', ID.replace("0002", "0003")),
    );
    expect(callsIn(facts)).toMatchObject([{ status: null, result: "unrecognised" }]);
    expect(spanOf(callsIn(facts)[0]!)).toEqual(["2024-03-06T00:41:29Z", "2024-03-06T00:45:00Z"]);
    expect(problems).toMatchObject([
      { code: "lines-damaged", line: 2, message: expect.stringContaining("from 2 to 3") },
    ]);
  });

  it("of a line of a megabyte does not stop it", () => {
    const long = line("00:41:29.5", `  Parameters: {"a"=>"${"x".repeat(1 << 20)}"}`);
    const { facts } = read(
      started("00:41:29.0", "2024-03-06 00:41:29 +0000") + long + line("00:41:30.0", "Completed 200 OK in 1000ms"),
    );
    expect(callsIn(facts)).toMatchObject([{ status: 200 }]);
  });

  it("of the clock: a Completed before its Started ends by its duration", () => {
    const { facts } = read(
      started("00:41:29.0", "2024-03-06 00:41:29 +0000") + line("00:11:31.0", "Completed 200 OK in 2000ms"),
    );
    expect(spanOf(callsIn(facts)[0]!)).toEqual(["2024-03-06T00:41:29Z", "2024-03-06T00:41:31Z"]);
  });

  it.each([
    ["summer time began: it lasted as long as it says", "03:00:05.0", 10_000, "00:59:55", "01:00:05"],
    ["it began by half an hour", "02:30:05.0", 10_000, "00:59:55", "01:00:05"],
    ["it ended: so, too", "01:00:05.0", 10_000, "00:59:55", "01:00:05"],
    ["the clock was set back a little: by both heads", "02:00:05.0", 400_000, "00:53:25", "01:06:35"],
    ["the clock was set behind the start: by both heads", "01:58:45.0", 10_000, "00:58:35", "01:00:05"],
    ["the clock was set on, or the request waited before: from head to head", "02:05:05.0", 10_000, "00:59:55", "01:05:05"],
    ["they agree: from head to head", "02:00:05.0", 9_800, "00:59:55", "01:00:05"],
  ])("of the clock, where the heads differ from the duration: %s", (_what, end, milliseconds, from, to) => {
    const completed = line(end, `Completed 422 Unprocessable Entity in ${milliseconds}ms`);
    const { facts } = read(started("01:59:55.0", "2024-03-06 01:59:55 +0100") + completed);
    expect(spanOf(callsIn(facts)[0]!)).toEqual([`2024-03-06T${from}Z`, `2024-03-06T${to}Z`]);
  }); // prettier-ignore

  it("keeps requests that never completed from piling up, and loses none of the calls", () => {
    const id = (index: number): string => `0b6c2f1e-${String(index).padStart(4, "0")}-4a6e-9c53-5a1b8c7d0001`;
    const hanging = Array.from({ length: 1_500 }, (_, index) =>
      started("00:41:29.0", "2024-03-06 00:41:29 +0000", index % 2 === 0 ? "/api/v0/x" : REGENERATE, id(index)),
    );
    expect(callsIn(read(hanging.join("")).facts)).toHaveLength(750);
  });
});

describe("another program's log", () => {
  it.each([
    ["a director's", 'I, [2026-11-23T16:25:31.308180 #36] [task:23]  INFO -- DirectorAudit: {"id":136}'],
    [
      "a director's with a tag",
      "D, [2026-11-23T16:25:31.308180 #36] [a(bosh-health/1-2 (0)/1)] DEBUG -- DirectorJobRunner: x",
    ],
    ["the health monitor's", "I, [2024-03-05T23:31:04.123456 #7]  INFO : HTTP server started"],
    ["Ruby's without a request", "I, [2024-03-05T23:31:04.123456 #7]  INFO -- : Started"],
    ["Rails' of other pages", 'Started POST "/login" for 10.0.0.6 at 2019-07-13 00:43:08 +0000'],
  ])("%s does not begin one", (_, text) => expect(opsmanProductionLog.heads(text)).toBe(false));

  it.each([
    ["a director's", 'I, [2026-11-23T16:25:31.308180 #36] [task:23]  INFO -- DirectorAudit: {"id":136}'],
    [
      "a director's with a tag",
      "D, [2026-11-23T16:25:31.308180 #36] [a(bosh-health/1-2 (0)/1)] DEBUG -- DirectorJobRunner: x",
    ],
    ["the health monitor's", "I, [2024-03-05T23:31:04.123456 #7]  INFO : HTTP server started"],
    ["prose", "Then (see above) we called support."],
    ["a document", '{"safety_violations":[]}'],
  ])("%s does not continue one", (_, text) => expect(opsmanProductionLog.continues(text)).toBe(false));

  it.each([
    "",
    "I, [2024-03-06T00:41:29.1 #1]  INFO -- : Refreshing",
    "app/models/a.rb:1:in `b'",
    "RuntimeError (no):",
  ])("but %j of Rails does", (text) => expect(opsmanProductionLog.continues(text)).toBe(true));
});
