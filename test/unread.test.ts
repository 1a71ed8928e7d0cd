import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { analyzeBundle, type Report } from "../src/index.ts";
import { tar, zip, type ZipMember } from "./bundle/archives.ts";
import { chunksOf } from "./bundle/read-sources.ts";
import { Random } from "./simulator/random.ts";
import { answer, CF, CHECKS, HEALTH, METRICS, tasks, topology } from "./simulator/small-bundles.ts";

/** No verdict rests on bytes that were not read. */

type Files = readonly { readonly name: string; readonly data: Buffer }[];

function files(texts: Readonly<Record<string, string>>): Files {
  return Object.entries(texts).map(([name, text]) => ({ name, data: Buffer.from(text) }));
}

async function judged(bytes: Uint8Array): Promise<Report> {
  return analyzeBundle(["-"], { stdin: chunksOf(bytes) });
}

const FOLDER = "fixtures/bundles/call-during-check";
const DURING = readdirSync(FOLDER).map((name) => ({ name, data: readFileSync(join(FOLDER, name)) }));

/** A tile on the newest version: seen before the call, or at a time that nothing tells. */
const dated = topology(300, [CF], [METRICS]);
const OUTRIGHT = files({ "response.txt": answer(640), "topology.txt": dated, "tasks.json": tasks(CHECKS) });
const ASSUMED = files({ "response.txt": answer(640), "topology.txt": dated.slice(dated.indexOf("\n") + 1) });

const SEVEN_ZIP: ZipMember = { name: "more.7z", data: Buffer.from("7z\xbc\xaf\x27\x1c", "latin1") };

describe("an assumption", () => {
  it("rules the race out where everything was read", async () => {
    const { verdict, findings } = await judged(zip(ASSUMED));
    expect(verdict).toBe("ruled-out");
    expect(findings[0]!.assumptions).not.toEqual([]);
  });

  it.each<[string, ZipMember]>([
    ["in an archive that nobody opens", SEVEN_ZIP],
    ["with a password", { name: "tasks.json", data: tasks(CHECKS), encrypted: true }],
    ["damaged", { name: "tasks.json", data: tasks(CHECKS), crc: 1 }],
  ])("does not where something was not read that may tell: %s", async (_, member) => {
    const { verdict, outcome, findings } = await judged(zip([...ASSUMED, member]));
    expect({ verdict, outcome }).toEqual({ verdict: "inconclusive", outcome: "partial" });
    expect(findings[0]!.limits.join()).toContain(`-!/${String(member.name)} could not be read`);
  });

  it("is not needed where a capture speaks outright", async () => {
    const { verdict, outcome } = await judged(zip([...OUTRIGHT, SEVEN_ZIP]));
    expect({ verdict, outcome }).toEqual({ verdict: "ruled-out", outcome: "partial" });
  });

  it("is not needed where another criterion is unmet without one", async () => {
    const clear = [...ASSUMED.slice(1), ...files({ "response.txt": answer(900), "tasks.json": tasks(CHECKS) })];
    const { verdict, findings } = await judged(zip([...clear, SEVEN_ZIP]));
    expect(verdict).toBe("ruled-out");
    expect(findings[0]!.limits).toEqual([]);
  });

  it("still does where only a link was left out: it has no bytes of its own", async () => {
    expect((await judged(tar([...ASSUMED, { name: "link", type: "2", linkName: "response.txt" }]))).verdict).toBe(
      "ruled-out",
    );
  });
});

it("what was cut before its kind showed is not read, and the report is partial", async () => {
  const cut = gzipSync("D, [2024-03-06T00:41:05.123456 #1] [task:184327] DEBUG -- DirectorJobRunner: ").subarray(0, 20);
  const { inputs, outcome, verdict } = await judged(zip([...DURING, { name: "debug.gz", data: cut }]));
  expect(inputs.find(({ path }) => path === "-!/debug.gz")).toMatchObject({ status: "unreadable", kind: null });
  expect({ outcome, verdict }).toEqual({ outcome: "partial", verdict: "confirmed" });
});

it("what is neither text nor the archive that its name says is not passed over as a picture is", async () => {
  const data = gzipSync(tasks(CHECKS)).fill(0, 0, 3);
  const of = async (name: string) => (await judged(zip([...DURING, { name, data }]))).outcome;
  expect(await of("tasks.json.gz")).toBe("partial");
  expect(await of("screenshot.png")).toBe("complete");
});

it("a file in which documents keep beginning and never end is given up, and says so", async () => {
  const broken = "{\n".repeat(50);
  const { inputs, outcome } = await judged(zip([...DURING, { name: "broken.json", data: broken }]));
  expect(inputs.find(({ path }) => path === "-!/broken.json")).toMatchObject({
    status: "skipped",
    problems: [{ code: "documents-unclosed", line: 9 }],
  });
  expect(outcome).toBe("partial");
});

it("bytes behind an archive may be a part of it that is damaged, unless they are zeros", async () => {
  for (const archive of [tar(DURING), gzipSync(tar(DURING)), zip(DURING)]) {
    const appended = await judged(Buffer.concat([archive, Buffer.from("appended")]));
    expect(appended).toMatchObject({ outcome: "partial", verdict: "probable" });
    const padded = await judged(Buffer.concat([archive, Buffer.alloc(1024)]));
    expect(padded).toMatchObject({ outcome: "complete", verdict: "confirmed" });
  }
  const wrong = gzipSync(tar(DURING));
  wrong.writeUInt32LE(1, wrong.length - 8);
  expect(await judged(wrong)).toMatchObject({ outcome: "partial", verdict: "probable" });
});

it("a member of which the header is wiped is missing from what is read", async () => {
  const wiped = tar([{ name: "more.txt", data: "what it held" }]).fill(0, 0, 512);
  const damaged = gzipSync(wiped).fill(0, 0, 1);
  const whole = tar(DURING).subarray(0, -1024);
  for (const bundle of [Buffer.concat([whole, wiped]), Buffer.concat([gzipSync(whole), damaged])]) {
    expect(await judged(bundle)).toMatchObject({ outcome: "partial", verdict: "probable" });
  }
});

describe("archives damaged at random", () => {
  const forms: readonly ((members: Files) => Buffer)[] = [
    (members) => gzipSync(tar(members)),
    (members) => zip(members),
    (members) => zip(members.map((member) => ({ ...member, descriptor: true }))),
    (members) => gzipSync(tar([{ name: "inner.zip", data: zip(members) }])),
    (members) => tar(members.map(({ name, data }) => ({ name, data: gzipSync(data) }))),
  ];

  it.each([
    ["confirmed", DURING],
    ["ruled-out", OUTRIGHT],
    ["ruled-out", ASSUMED],
    // the second capture shows another state of the tiles than the first: neither confirmed nor ruled out
    ["inconclusive", [...ASSUMED, ...files({ "other.txt": topology(0, [CF, METRICS], [HEALTH]).replace(/.*\n/, "") })]],
  ])("never give a firm verdict that the whole bundle does not give: %s", async (verdict, bundle) => {
    const random = new Random(417);
    for (const form of forms) {
      const whole = form(bundle);
      expect((await judged(whole)).verdict).toBe(verdict);
      for (let count = 0; count < 40; count++) {
        const at = random.int(0, whole.length - 1);
        const damaged = Buffer.from(whole);
        const bytes = random.chance(0.5)
          ? damaged.subarray(0, at)
          : damaged.fill(random.int(0, 255), at, Math.min(whole.length, at + random.int(1, 300)));
        const found = (await judged(bytes)).verdict;
        if (found !== verdict) expect(["confirmed", "ruled-out"], `${forms.indexOf(form)} ${at}`).not.toContain(found);
      }
    }
  });
});

it("a file in which only logs were looked for makes the outcome partial", async () => {
  const log = readFileSync("fixtures/kinds/director-audit-log/audit_worker_2.log");
  const outcomeWith = async (...more: Buffer[]) => {
    const stdin = chunksOf(Buffer.concat([log, ...more]));
    return (await analyzeBundle([FOLDER, "-"], { stdin, limits: { document: 160_000 } })).outcome;
  };
  expect(await outcomeWith()).toBe("complete");
  expect(await outcomeWith(Buffer.from("x\n".repeat(10_001)))).toBe("partial");
});
