import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { analyzeBundle, parseTime } from "../src/index.ts";
import { answer, CF, CHECKS, HEALTH, judged, METRICS, tasks, topology, type Ran } from "./simulator/small-bundles.ts";

const CA = "/opsmgr/bosh_dns/tls_ca";
const REGENERATE = "/api/v0/certificate_authorities/active/regenerate";

const BODY = JSON.stringify({
  errors: ["failed to regenerate leaf certificates"],
  safety_violations: [
    { violation: "there is more than one signing version of a certificate authority", certificate_names: [CA] },
  ],
});

/** The lines of production.log of one request, from `start` to `end` on 2024-03-06. */
function logged(id: number, start: string, end: string, status: string): string {
  const head = (time: string): string =>
    `I, [2024-03-06T${time}.500000 #1219]  INFO -- : [0a1b2c3d-0000-4000-8000-00000000000${id}] `;
  return (
    `${head(start)}Started POST "${REGENERATE}" for 10.0.0.9 at 2024-03-06 ${start} +0000\n` +
    `${head(end)}Completed ${status} in 2000ms (Views: 0.2ms | ActiveRecord: 3.1ms)\n`
  );
}

const REFUSED = "422 Unprocessable Entity";

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "certrace-"))));
afterEach(() => rm(folder, { recursive: true }));

async function analyzed(files: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return analyzeBundle([folder]);
}

describe("calls in production.log", () => {
  it("dates the response that has no time, from request to answer", async () => {
    const { calls } = await analyzed({ "r.json": BODY, "p.log": logged(1, "00:41:28", "00:41:30", REFUSED) });
    expect(calls).toMatchObject([
      {
        status: 422,
        at: { earliest: "2024-03-06T00:41:28Z", latest: "2024-03-06T00:41:30Z", basis: "production-log" },
      },
    ]);
  });

  it("outranks the Date header, and is one call with it", async () => {
    const response = `HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:41:30 GMT\n\n${BODY}\n`;
    const log = logged(1, "00:31:28", "00:31:30", REFUSED) + logged(2, "00:41:28", "00:41:30", REFUSED);
    const { calls } = await analyzed({ "r.txt": response, "p.log": log });
    expect(calls.map(({ at }) => [at?.earliest, at?.basis])).toEqual([
      ["2024-03-06T00:31:28Z", "production-log"],
      ["2024-03-06T00:41:28Z", "production-log"],
    ]);
  });

  it.each([
    ["production.log", logged(1, "00:41:15", "00:41:31", REFUSED), "00:41:15", "00:41:31"],
    ["audit_log.txt", `{"timestamp":"2024-03-06T00:41:15.250+00:00","result":422,"target":"${REGENERATE}","event_type":"POST","origination":"10.0.0.6","user_identification":"admin","uaa_authentication_mechanism":"password","component":"Ops Manager","request_body":""}\n`, "00:41:14", "00:41:32"],
  ])("gives the request to an answer of which a person says when it came: %s", async (name, log, from, to) => {
    for (const [file, content] of Object.entries({ "r.json": BODY, [name]: log })) await writeFile(join(folder, file), content);
    const said = parseTime("2024-03-06T00:41:31Z");
    if (!said.ok) throw new Error(said.reason);
    const { calls } = await analyzeBundle([folder], { failedAt: [{ file: null, instant: said.instant }] });
    expect(calls).toMatchObject([{ at: { earliest: `2024-03-06T${from}Z`, latest: `2024-03-06T${to}Z` } }]);
  }); // prettier-ignore

  it("judges an undated response for each call that it fits", async () => {
    const log = logged(1, "00:31:28", "00:31:30", REFUSED) + logged(2, "00:45:00", "00:45:01", REFUSED);
    const { findings } = await analyzed({ "r.json": BODY, "p.log": log });
    expect(findings.map(({ call, certificate }) => [call, certificate])).toEqual([
      ["call-1", CA],
      ["call-2", CA],
    ]);
  });

  it.each([
    "400 Bad Request",
    "401 Unauthorized",
    "403 Forbidden",
    "500 Internal Server Error",
    "503 Service Unavailable",
  ])("takes safety violations without a status for no answer of a request that ended in %s", async (status) => {
    const other = logged(1, "00:05:00", "00:05:01", status);
    const found = await analyzed({ "r.json": BODY, "p.log": other + logged(2, "00:41:28", "00:41:30", REFUSED) });
    const [finding, ...more] = found.findings.filter(({ certificate }) => certificate !== null);
    expect([finding!.call, finding!.assumptions, more]).toEqual(["call-2", [], []]);
    const alone = await analyzed({ "p.log": other });
    expect(alone.findings.find(({ certificate }) => certificate !== null)!.call).toBe("call-2");
    expect(alone.calls[1]!.at?.basis).not.toBe("production-log");
  });

  it("takes an undated response for that of no call that another one answers", async () => {
    const remove = logged(2, "01:20:00", "01:20:04", REFUSED).replace(`POST "${REGENERATE}`, 'DELETE "/api/v0/certificate_authorities/f7bc18f34f2a7a9403c3'); // prettier-ignore
    const log = logged(1, "00:41:28", "00:41:30", REFUSED) + remove;
    const other = BODY.replace("failed to regenerate leaf certificates", "failed").replace(/there is[^"]*/, "active child certificate version is signed by a certificate authority that is not the latest version"); // prettier-ignore
    const { calls } = await analyzed({ "r.json": BODY, "delete.json": other, "p.log": log });
    expect(calls.map(({ endpoint, citation }) => [endpoint, citation.source.slice(folder.length + 1)])).toEqual([
      ["regenerate", "r.json"],
      ["delete", "delete.json"],
    ]);
  });

  it("judges two undated responses for each call that they fit, where both are left with one", async () => {
    const log = logged(1, "00:31:28", "00:31:30", REFUSED).replace(
      REGENERATE,
      "/api/v0/certificate_authorities/generate",
    );
    const of = (name: string) => BODY.replace("failed to regenerate leaf certificates", "failed").replace(CA, name);
    const files = { "p.log": log + logged(2, "00:41:28", "00:41:30", REFUSED), "r.json": BODY };
    const { findings } = await analyzed({ ...files, "1.json": of("/a"), "2.json": of("/b") });
    expect(findings.map(({ certificate }) => certificate).toSorted()).toEqual(["/a", "/a", "/b", "/b", CA]);
  });

  it("takes a saved success for that of a later call only where it fits no other one", async () => {
    const refused = logged(3, "00:10:38", "00:10:40", REFUSED);
    const started = (id: number, at: string): string => logged(id, at, at, REFUSED).split(/(?<=\n)/)[0]!;
    const saved = {
      "1.txt": answer(640),
      "topology.txt": topology(800, [CF, METRICS], []),
      "success.json": answer(0, true).split("\n\n")[1]!,
    };
    const verdict = async (log: string) => (await judged({ ...saved, "p.log": refused + log })).verdict;
    expect(await verdict(started(1, "00:15:00"))).toBe("probable");
    expect(await verdict(started(1, "00:15:00") + started(2, "00:16:00"))).toBe("possible");
  });

  it("does not join a call that succeeded", async () => {
    const { calls } = await analyzed({ "r.json": BODY, "p.log": logged(1, "00:41:28", "00:41:30", "200 OK") });
    expect(calls.map(({ result, at }) => [result, at?.basis ?? null])).toContainEqual(["succeeded", "production-log"]);
    expect(calls).toHaveLength(2);
  });

  it("says that the answer is missing where the log alone tells of a failed call", async () => {
    const report = await analyzed({ "p.log": logged(1, "00:41:28", "00:41:30", REFUSED) });
    expect(report.verdict).toBe("inconclusive");
    expect(report.findings).toMatchObject([{ call: "call-1", diagnosis: { code: "answer-not-saved" } }]);
  });

  it("is told by the copy that has its end, where another has its first line alone", async () => {
    const whole = logged(1, "00:10:30", "00:10:33", REFUSED);
    const [first] = whole.split(/(?<=\n)/) as [string];
    for (const files of [
      { "a.log": first, "b.log": whole },
      { "a.log": whole, "b.log": first },
    ]) {
      const { calls } = await judged(files);
      expect(calls).toMatchObject([{ status: 422, at: { earliest: "2024-03-06T00:10:30Z", latest: "2024-03-06T00:10:33Z" } }]); // prettier-ignore
    }
  });

  it("says so of a failed call beside a saved answer of another one that succeeded", async () => {
    const files = { "production.log": logged(1, "00:10:30", "00:10:33", REFUSED), "1.txt": answer(1500, true) };
    const report = await judged(files);
    expect(report.verdict).toBe("inconclusive");
    expect(report.findings).toMatchObject([{ diagnosis: { code: "answer-not-saved" } }]);
    const both = await judged({ ...files, "production.log": logged(1, "00:10:30", "00:10:33", "200 OK") });
    expect(both.findings.map(({ diagnosis }) => diagnosis.code)).toEqual(["call-succeeded"]);
  });
});

describe("a call of which production.log lacks the end", () => {
  // the check of 00:10 is visible from 00:10:20 to 00:11:40
  const [started, completed] = logged(1, "00:10:30", "00:10:33", REFUSED).split(/(?<=\n)/) as [string, string];
  const bundle = (log: string, response = BODY) =>
    judged({
      "response.txt": response,
      "production.log": log,
      "tasks.json": tasks(CHECKS),
      "topology.yml": topology(640, [CF, METRICS], [HEALTH]),
    });

  it("is not confirmed: it may have gone on behind the check", async () => {
    expect((await bundle(started + completed)).verdict).toBe("confirmed");
    const { verdict, findings } = await bundle(started);
    expect(verdict).toBe("probable");
    expect(findings[0]!.assumptions.map(({ statement }) => statement)).toEqual([
      expect.stringContaining("tells of the request and not of its answer"),
      expect.stringContaining("may be that of a request that no log has"),
    ]);
  });

  it("is ruled out by its time only on the assumption that the saved answer is its own", async () => {
    const early = logged(4, "00:03:00", "00:03:02", REFUSED).split(/(?<=\n)/)[0]!;
    const later = (id: number, at: string): string => logged(id, at, at, "200 OK").replace(REGENERATE, "/api/v0/info");
    for (const log of [early, early + later(2, "00:03:04")]) {
      const { verdict, headline, findings } = await bundle(log);
      expect(verdict).toBe("ruled-out");
      expect(headline).toContain("may be that of a request that no log has");
      expect(findings[0]!.collect.some(({ command }) => command.includes("production.log"))).toBe(true);
    }
    // with more of the log it is that of the later one
    const known = early + logged(4, "00:03:02", "00:03:02", "200 OK").split(/(?<=\n)/)[1]! + started + completed;
    expect((await bundle(known)).verdict).toBe("confirmed");
  });

  it("does not owe it to a check that was left behind for sure", async () => {
    const begun = logged(1, "00:06:00", "00:06:02", REFUSED).split(/(?<=\n)/)[0]!;
    const [created, deleted, ...others] = CHECKS as [Ran, Ran, ...Ran[]];
    const left = [created, [...deleted.slice(0, 4), "error"] as unknown as Ran, ...others.slice(4)];
    const files = { "r.json": BODY, "p.log": begun, "tasks.json": tasks(left) };
    const { diagnosis, assumptions } = (await judged(files)).findings[0]!;
    expect(diagnosis.code).toBe("orphaned-health-check");
    expect(assumptions.at(-1)?.statement).toContain("may be that of a request that no log has");
  });

  it("is not ruled out by a check that began soon after its beginning, though the clocks are known", async () => {
    const near = logged(1, "00:19:40", "00:19:42", REFUSED).split(/(?<=\n)/) as [string, string];
    const verdictOf = async (log: string) =>
      (await judged({ "r.json": BODY, "production.log": log, "tasks.json": tasks(CHECKS) }, { clockSkewSeconds: 0 }))
        .verdict;
    expect(await verdictOf(near.join(""))).toBe("ruled-out");
    expect(await verdictOf(near[0])).not.toBe("ruled-out");
  });

  it("asks for the log that has the answer, and for a task list with the time that it has to hold", async () => {
    const collected = async (log: string) =>
      (await analyzed({ "r.json": BODY, "production.log": log })).findings.flatMap(({ collect }) => collect);
    const forCut = await collected(started);
    expect(forCut.find(({ command }) => command.includes("production.log"))?.why).toBe(
      "says when the call was answered",
    );
    expect(forCut.find(({ command }) => command.includes("bosh tasks"))?.why).toContain(
      "all from 00:09:45 to 00:11:15 UTC on 2024-03-06",
    );
    const forWhole = await collected(started + completed);
    expect(forWhole.some(({ command }) => command.includes("production.log"))).toBe(false);
  });

  it("ends with the Date header of its response, where that was saved", async () => {
    const { verdict, calls } = await bundle(started, answer(634));
    expect(verdict).toBe("confirmed");
    expect(calls).toMatchObject([{ at: { earliest: "2024-03-06T00:10:30Z", latest: "2024-03-06T00:10:35Z" } }]);
  });
});

describe("a production.log that was rotated in the middle of a request", () => {
  const [started, completed] = logged(1, "00:10:30", "00:11:33", REFUSED).split(/(?<=\n)/) as [string, string];
  const other = logged(2, "00:31:00", "00:31:02", "200 OK");
  const callsIn = async (files: Readonly<Record<string, string>>) =>
    (await analyzed({ "r.json": BODY, ...files })).calls.map(({ at, status, result }) => [
      at?.earliest.slice(11, 19),
      at?.latest.slice(11, 19),
      status,
      result,
    ]);

  it("gives the call its end, whichever file comes first", async () => {
    const whole = await callsIn({ "production.log": started + completed + other });
    expect(whole).toEqual([
      ["00:10:30", "00:11:33", 422, "failed"],
      ["00:31:00", "00:31:02", 200, "succeeded"],
    ]);
    await rm(join(folder, "production.log"));
    expect(await callsIn({ "production.log.1": started, "production.log": completed + other })).toEqual(whole);
    // the end alone does not tell its zone: the clock is that of the beginning
    expect(await callsIn({ "production.log.1": other + started, "production.log": completed })).toEqual(whole);
    expect(await callsIn({ "production.log.1": completed + other, "production.log": started })).toEqual(whole);
  });

  it("does not end it before it began, nor with another request's end", async () => {
    const [, early] = logged(1, "00:09:00", "00:09:01", REFUSED).split(/(?<=\n)/) as [string, string];
    const [, foreign] = logged(3, "00:10:00", "00:10:59", REFUSED).split(/(?<=\n)/) as [string, string];
    const cut = ["00:10:30", "00:10:30", null, "failed"];
    const succeeded = ["00:31:00", "00:31:02", 200, "succeeded"];
    // the other request shows the zone: without one an end is of no use
    expect(await callsIn({ "a.log": started, "b.log": early + other })).toEqual([cut, succeeded]);
    expect(await callsIn({ "a.log": started, "b.log": foreign + other })).toEqual([cut, succeeded]);
  });

  it("counts the end among the facts of its file", async () => {
    const files = { "response.json": BODY, "production.log.1": started, "production.log": completed + other };
    const report = await judged(files);
    expect(report.calls).toHaveLength(2);
    expect(report.inputs.flatMap(({ blocks = [] }) => blocks.flatMap(({ facts }) => facts))).toContainEqual({
      what: "request end",
      count: 1,
    });
  });
});

describe("a call in audit_log.txt", () => {
  const audited = (time: string): string =>
    `{"timestamp":"2024-03-06T${time}+00:00","result":422,"target":"${REGENERATE}","event_type":"POST","origination":"10.0.0.6"}\n`;

  it("is dated by its receipt, a second either way", async () => {
    const { calls } = await analyzed({ "r.json": BODY, "audit.txt": audited("00:41:28.250") });
    expect(calls).toMatchObject([{ at: { earliest: "2024-03-06T00:41:27Z", basis: "audit-log" } }]);
  });

  it("lasts until the second of its Date header", async () => {
    const response = `HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:41:51 GMT\n\n${BODY}\n`;
    const { calls } = await analyzed({ "r.txt": response, "audit.txt": audited("00:41:28.250") });
    expect(calls).toMatchObject([
      { at: { earliest: "2024-03-06T00:41:27Z", latest: "2024-03-06T00:41:52Z", basis: "audit-log" } },
    ]);
  });
});

describe("a call of which only the request is known, before a check", () => {
  // the check of 00:10 is there from 00:10:00
  const audited = (time: string): string =>
    `{"timestamp":"2024-03-06T${time}.250+00:00","result":422,"target":"${REGENERATE}","event_type":"POST","origination":"10.0.0.6"}\n`;
  const started = (time: string): string => logged(1, time, time, REFUSED).split(/(?<=\n)/)[0]!;
  const of = async (files: Readonly<Record<string, string>>) => {
    const tiles = topology(670, [CF, METRICS], [HEALTH]);
    const report = await judged({ "r.txt": BODY, "tasks.json": tasks(CHECKS), "topology.yml": tiles, ...files });
    const [{ assumptions, verdict, collect }] = report.findings as [(typeof report.findings)[0]];
    return { verdict, assumptions: assumptions.map(({ statement }) => statement), collect, headline: report.headline };
  };

  it.each([
    ["production.log", (time: string) => ({ "p.log": started(time) }), "production.log tells", "00:09:05", [expect.stringContaining("may be that of a request that no log has")]],
    ["audit_log.txt", (time: string) => ({ "a.txt": audited(time) }), "a.txt:1 tells", "00:09:06", []],
    ["`date`", (time: string) => ({ "r.txt": `Wed Mar  6 ${time} UTC 2024\n${BODY}` }), "r.txt:1 tells", "00:09:06", []],
  ])("is ruled out only if it ended before the check: %s", async (_name, files, told, until, ofAnswer) => {
    const { verdict, assumptions, collect, headline } = await of(files("00:09:05"));
    expect(verdict).toBe("ruled-out");
    expect(assumptions).toEqual([
      expect.stringContaining(`${told} of the request and not of its answer; the call is taken to have ended by ${until} UTC`),
      ...ofAnswer,
    ]);
    expect(headline).toContain("taken to have ended");
    expect(collect.some(({ command }) => command.includes("production.log"))).toBe(true);
    // it does not last so long as to reach a check, or had come behind one
    expect(await of(files("00:03:00"))).toMatchObject({ verdict: "ruled-out", assumptions: ofAnswer });
    expect(await of(files("00:13:00"))).toMatchObject({ verdict: "ruled-out", assumptions: ofAnswer });
  }); // prettier-ignore

  it("is ruled out by its end, where that is known", async () => {
    const whole = await of({ "p.log": logged(1, "00:09:05", "00:09:07", REFUSED) });
    expect(whole).toMatchObject({ verdict: "ruled-out", assumptions: [] });
  });
});

describe("an answer that came long after its request", () => {
  // the check of 00:10 is visible from 00:10:20 to 00:11:40
  const audited = (time: string, status = 422): string =>
    `{"timestamp":"2024-03-06T${time}.250+00:00","result":${status},"target":"${REGENERATE}","event_type":"POST","origination":"10.0.0.6"}\n`;
  const started = (time: string): string => logged(1, time, time, REFUSED).split(/(?<=\n)/)[0]!;
  const checks = { "tasks.json": tasks(CHECKS), "topology.yml": topology(670, [CF, METRICS], [HEALTH]) };
  const of = async (log: string, response = answer(750)) => {
    const { calls, verdict } = await judged({ ...checks, "r.txt": response, "log.txt": log });
    return { times: calls.map(({ at }) => `${at!.earliest.slice(11, 19)} ${at!.latest.slice(11, 19)}`), verdict };
  };

  it.each([
    ["audit_log.txt", audited("00:10:50"), "00:10:49 00:12:31"],
    ["a production.log that is cut behind Started", started("00:10:50"), "00:10:50 00:12:31"],
    ["one that goes on", started("00:10:50") + logged(2, "00:12:40", "00:12:41", "200 OK").replace(REGENERATE, "/api/v0/info"), "00:10:50 00:12:31"],
  ])("is that of the request before it, the check of which is not ruled out: %s", async (_name, log, time) => {
    expect(await of(log)).toMatchObject({ times: [time], verdict: "probable" });
  }); // prettier-ignore

  it("is that of the last request before it, and of none behind it", async () => {
    const many = audited("00:10:50") + audited("00:12:50") + audited("00:49:00", 200);
    expect((await of(many)).times).toEqual(["00:10:49 00:12:31", "00:12:49 00:12:51", "00:48:59 00:49:01"]);
    const before = audited("00:10:00") + audited("00:10:50");
    expect((await of(before)).times).toEqual(["00:09:59 00:10:01", "00:10:49 00:12:31"]);
  });

  it("is none of a request that the log ends, that was answered otherwise, or that came too long before", async () => {
    const apart = async (log: string) => expect(await of(log)).toMatchObject({ times: { length: 2 }, verdict: "ruled-out" }); // prettier-ignore
    await apart(logged(1, "00:10:50", "00:10:52", REFUSED));
    await apart(audited("00:10:50", 401));
    await apart(audited("00:06:50"));
  });

  it("may have been asked for when `date` was printed before it", async () => {
    const dated = (time: string) => `Wed Mar  6 ${time} UTC 2024\n${answer(750)}`;
    expect((await of("", answer(750))).verdict).toBe("ruled-out");
    expect((await of("", dated("00:10:50"))).verdict).toBe("probable");
    expect((await of("", dated("00:12:29"))).verdict).toBe("ruled-out");
    // a line of the beginning of a session
    expect((await of("", dated("00:05:00"))).verdict).toBe("ruled-out");
  });
});

describe("a call inside Apply Changes", () => {
  const judgedAt = async (from: string, to: string) => {
    const log = (await readFile("fixtures/kinds/apply-changes-log/refused.log", "utf8"))
      .replace("00:41:20", from)
      .replace("00:41:40", to);
    const tasks = await readFile("fixtures/kinds/bosh-tasks/v7.9.0/tasks-recent.json", "utf8");
    const { calls, findings } = await analyzed({ "apply.log": log, "tasks.json": tasks });
    expect(calls).toMatchObject([{ result: "failed", at: { basis: "apply-changes-log", strength: "strong" } }]);
    return findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!.status;
  };

  it("fell somewhere between the times around it: met only where all of that lies in a check", async () => {
    expect(await judgedAt("00:41:20", "00:41:40")).toBe("unknown");
    expect(await judgedAt("00:41:30", "00:41:40")).toBe("met");
    expect(await judgedAt("00:44:30", "00:45:40")).toBe("unmet");
  });
});

describe("a page with several outputs pasted between sentences", () => {
  it("is read block by block, each cited by its line in the page", async () => {
    const quoted = logged(1, "00:41:28", "00:41:30", REFUSED).trimEnd().replaceAll(/^/gm, "> ");
    const page = `# Ticket 417\n\nThe answer was:\n\n\`\`\`\n${BODY}\n\`\`\`\n\nand in the log:\n\n${quoted}\n\nPlease help.\n`;
    const { inputs, calls } = await analyzed({ "ticket.md": page });
    expect(inputs).toMatchObject([
      {
        kind: "document",
        blocks: [
          { kind: "regenerate-response", line: 6 },
          { kind: "opsman-production-log", line: 11 },
        ],
      },
    ]);
    expect(calls).toMatchObject([{ at: { basis: "production-log" }, citation: { line: 6 } }]);
  });
});

describe("an earlier regenerate that succeeded", () => {
  const codes = async (log: string) => {
    const { findings } = await analyzed({ "r.json": BODY, "p.log": log });
    return findings.flatMap(({ alternatives }) => alternatives.map(({ code }) => code));
  };
  const failed = logged(2, "00:41:28", "00:41:30", REFUSED);

  it("is named where no Apply Changes is known since", async () => {
    expect(await codes(logged(1, "00:20:00", "00:20:02", "200 OK") + failed)).toContain("leaves-already-regenerated");
    expect(await codes(failed)).not.toContain("leaves-already-regenerated");
  });

  it("is of an earlier rotation where a version was made or activated since, or an authority deleted", async () => {
    const regenerated = logged(1, "00:20:00", "00:20:02", "200 OK");
    const step = (method: string, path: string, start: string) =>
      logged(3, start, "00:21:02", "200 OK")
        .replace("POST", method)
        .replace(REGENERATE, `/api/v0/certificate_authorities/${path}`);
    for (const [method, path] of [["POST", "generate"], ["POST", "f7bc18f34f2a/activate"], ["DELETE", "f7bc18f34f2a"]] as const)
      expect(await codes(regenerated + step(method, path, "00:21:00") + failed)).not.toContain("leaves-already-regenerated");
    expect(await codes(step("POST", "f7bc18f34f2a/activate", "00:19:00").replaceAll("00:21:02", "00:19:02") + regenerated + failed)).toContain("leaves-already-regenerated");
  }); // prettier-ignore
});

describe("a variable that a health check bound", () => {
  const [NEW, OLD] = ["6f2f6f5a-1111-4111-8111-111111111111", "6f2f6f5a-2222-4222-8222-222222222222"];
  const topology = [
    "topology:",
    `- name: ${CA}`,
    "  versions:",
    `  - version_id: ${NEW}`,
    "    valid_until: 2029-01-01T00:00:00Z",
    `  - version_id: ${OLD}`,
    "    active: true",
    "    signing: true",
    "    transitional: true",
    "    deployment_names:",
    "    - cf-1a2b3c4d5e6f7a8b9c0d",
    "    valid_until: 2028-01-01T00:00:00Z",
    "",
  ].join("\n");
  const event = (version: string): string =>
    JSON.stringify([
      {
        id: "152",
        timestamp: 1709685700,
        user: "healthwatch",
        action: "create",
        object_type: "variable",
        object_name: CA,
        task: "23",
        deployment: "bosh-health",
        context: { id: version, name: CA },
      },
    ]);
  const statusOf = async (files: Readonly<Record<string, string>>) =>
    (await analyzed(files)).findings[0]!.criteria.find(({ id }) => id === "newest-version-only-on-health-check")!
      .status;

  it("proves the mechanism together with a capture between checks", async () => {
    expect(await statusOf({ "r.json": BODY, "t.yml": topology, "e.json": event(NEW) })).toBe("met");
  });

  it("proves nothing alone, or with another version", async () => {
    expect(await statusOf({ "r.json": BODY, "e.json": event(NEW) })).toBe("unknown");
    expect(await statusOf({ "r.json": BODY, "t.yml": topology, "e.json": event(OLD) })).toBe("unknown");
  });
});

describe("a time that a person says and the log of requests does not have", () => {
  // checks are visible from 00:10:20 to 00:11:30, and every ten minutes
  const INSIDE = logged(1, "00:10:39", "00:10:40", REFUSED);
  const OUTSIDE = logged(1, "00:15:39", "00:15:40", REFUSED);
  const CAPTURED = { "topology.yml": topology(645, [CF, METRICS], [HEALTH]) };

  async function said(time: string, files: Readonly<Record<string, string>>) {
    const at = parseTime(`2024-03-06T${time}Z`);
    if (!at.ok) throw new Error(at.reason);
    const failedAt = [{ file: "response.json", instant: at.instant }];
    return judged({ "response.json": BODY, "tasks.json": tasks(CHECKS), ...files }, { failedAt });
  }

  it.each([
    ["clear of every check", "00:15:40", { "production.log": INSIDE }, "ruled-out", "possible"],
    ["inside one", "00:10:40", { "production.log": OUTSIDE, ...CAPTURED }, "confirmed", "probable"],
  ])(
    "%s contradicts the only request that it can mean",
    async (_, time, { "production.log": log, ...files }, alone, together) => {
      expect((await said(time, files)).verdict).toBe(alone);
      const { verdict, calls, findings, timeline, contradictions } = await said(time, {
        ...files,
        "production.log": log,
      });
      expect(verdict).toBe(together);
      expect(calls).toMatchObject([{ id: "call-1", at: { basis: "failed-at" } }]);
      expect(findings).toHaveLength(1);
      expect(findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!.statement).toMatch(
        /^two times are given for the call, from 00:1\d:39 to 00:1\d:41 UTC on 2024-03-06 \(--failed-at\) and from 00:1\d:39 to 00:1\d:40 UTC on 2024-03-06 \(production.log:1\), and they disagree$/,
      );
      expect(contradictions).toEqual([
        {
          statement: expect.stringMatching(
            /^call-1 has two times, from .* \(--failed-at\) and from .* \(production.log:1\)$/,
          ),
          citations: [expect.objectContaining({ source: "production.log", line: 1 })],
        },
      ]);
      const times = timeline.filter(({ what }) => what.startsWith("call-1")).map(({ what }) => what.split(", by ")[1]);
      expect(times.toSorted()).toEqual(["failed-at", "production-log"]);
    },
  );

  it("says so of a time in certrace.yaml, too", async () => {
    const manifest = "captures:\n  - file: response.json\n    taken_at: 2024-03-06T00:15:40Z\n";
    const files = { "response.json": BODY, "tasks.json": tasks(CHECKS), "certrace.yaml": manifest };
    expect((await judged(files)).verdict).toBe("ruled-out");
    const { verdict, calls } = await judged({ ...files, "production.log": INSIDE });
    expect(verdict).toBe("possible");
    expect(calls).toMatchObject([{ at: { basis: "manifest" } }]);
  });

  it("is not ruled out by a tile that came on the newest version between the two times", async () => {
    const files = { "topology.yml": topology(900, [CF], [METRICS]), "tasks.json": tasks([...CHECKS, [700, 800, "create", METRICS]]) };
    expect((await said("00:15:40", files)).verdict).toBe("ruled-out");
    const { verdict, findings } = await said("00:15:40", { ...files, "production.log": INSIDE });
    expect(verdict).toBe("inconclusive");
    expect(findings[0]!.limits).toEqual([expect.stringContaining("00:10:39")]);
  }); // prettier-ignore

  it("is ruled out by a tile that was on the newest version before both", async () => {
    const files = { "topology.yml": topology(600, [CF], [METRICS]), "production.log": INSIDE };
    expect((await said("00:15:40", files)).verdict).toBe("ruled-out");
  });

  it.each<readonly [string, Readonly<Record<string, string>>]>([
    ["two requests fit", { "production.log": INSIDE + logged(2, "00:25:39", "00:25:40", REFUSED) }],
    ["the request is that of another response", { "production.log": INSIDE, "other.txt": answer(640) }],
    ["another response may be its answer", { "production.log": INSIDE, "other.json": BODY.replace("leaf", "all leaf") }],
    ["the request succeeded", { "production.log": logged(1, "00:10:39", "00:10:40", "200 OK") }],
    ["the request is of another day", { "production.log": INSIDE.replaceAll("2024-03-06", "2024-03-04") }],
    ["a person says of another response, too, when it came", { "production.log": INSIDE, "other.json": BODY.replace("leaf", "all leaf"), "certrace.yaml": "captures:\n  - file: other.json\n    taken_at: 2024-03-06T00:25:40Z\n" }],
    ["the log has the request", { "production.log": INSIDE + logged(2, "00:15:39", "00:15:40", REFUSED) }],
  ])("stands where %s", async (_, files) => {
    const { calls, findings } = await said("00:15:40", files);
    const judgedAt = calls.find(({ at }) => at?.earliest.includes("T00:15:39"))!;
    const finding = findings.find(({ call }) => call === judgedAt.id)!;
    expect(finding.verdict).toBe("ruled-out");
  }); // prettier-ignore
});

describe("the command that collects the calls", () => {
  const hasZgrep = spawnSync("sh", ["-c", "zgrep --version && ls --version"]).status === 0;
  const FIXTURES = "fixtures/kinds/opsman-production-log";

  /** What it writes where these are the rotated logs of a machine, oldest first. */
  async function collected(logs: Readonly<Record<string, Uint8Array>>): Promise<string> {
    const [finding] = (await analyzed({ "r.json": BODY })).findings;
    const { command } = finding!.collect.find(({ why }) => why.includes("when the call was made"))!;
    const machine = join(folder, "machine");
    await mkdir(machine);
    for (const [index, [name, content]] of Object.entries(logs).entries()) {
      await writeFile(join(machine, name), content);
      await utimes(join(machine, name), 1_700_000_000 + index, 1_700_000_000 + index);
    }
    execFileSync("sh", ["-c", command.replaceAll("/var/log/opsmanager/", "machine/")], { cwd: folder });
    const written = await readFile(join(folder, "calls.txt"), "utf8");
    await rm(machine, { recursive: true });
    await rm(join(folder, "calls.txt"));
    return written;
  }

  const callsIn = async (log: string) =>
    (await analyzed({ "calls.txt": log })).calls
      .filter(({ at }) => at?.basis === "production-log")
      .map(({ endpoint, status, at }) => [endpoint, status, at!.earliest, at!.latest]);

  it.runIf(hasZgrep)("yields each request with its answer, from rotated logs, too, and certrace reads it", async () => {
    const log = await readFile(join(FIXTURES, "production.log"), "utf8");
    const at = log.indexOf("I, [2024-03-06T00:41:31.700300");
    const yielded = await collected({
      "production.log.2.gz": gzipSync(log.slice(0, at)),
      "production.log": Buffer.from(log.slice(at)),
    });
    expect(await callsIn(yielded)).toEqual(await callsIn(log.replace(/^.*FATAL.*$/m, "")));
    // what was asked with is not collected
    expect(yielded).not.toContain("PEM");
  });

  it.runIf(hasZgrep)("does so of old logs, whose lines name no request", async () => {
    const log = await readFile(join(FIXTURES, "headless.log"));
    expect(await callsIn(await collected({ "production.log": log }))).toEqual(await callsIn(log.toString()));
  });
});
