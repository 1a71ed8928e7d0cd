import { describe, expect, it } from "vitest";
import { inspect, newShared } from "../src/inspect.ts";
import { answer, CF, HEALTH, judged, METRICS, topology } from "./simulator/small-bundles.ts";
import type { Source } from "../src/bundle/source.ts";
import type { Fact } from "../src/model.ts";
import { YamlBudget } from "../src/syntax/yaml.ts";
import { readFileSync } from "node:fs";

const LOG = readFileSync("fixtures/kinds/director-audit-log/audit_worker_2.log");

/** The bytes in chunks that are all read into the same buffer, as a file is. */
async function* inOneBuffer(bytes: Buffer): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(1_000);
  for (let at = 0; at < bytes.length; at += buffer.length) {
    yield buffer.subarray(0, bytes.copy(buffer, 0, at, at + buffer.length));
  }
}

it("keeps a chunk when the buffer that it came in is used again", async () => {
  const source = {
    path: "audit.log",
    size: null,
    chunks: inOneBuffer(LOG),
    end: () => ({ status: "read", bytes: LOG.length, sha256: "", problems: [] }),
  } as unknown as Source;
  const { input, facts } = await inspect(source, { zone: null });
  expect(input.problems).toEqual([]);
  const tasks = facts.flatMap((fact) => (fact.type === "task-list" ? fact.tasks : []));
  expect(tasks.map(({ id }) => id)).toEqual(["14", "16", "18", "20", "22", "23", "24", "25", "27"]);
});

/** A source that is held in memory, or, where it is longer than `document` bytes, read as a stream. */
async function inspected(bytes: Buffer, document: number, chunkSize = 1_000, path = "a.log", shared = newShared()) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  const end = async () => ({ status: "read", bytes: bytes.length, sha256: "", problems: [], complete: true }) as const;
  const source: Source = { path, modifiedAt: null, status: "read", size: bytes.length, chunks: chunks(), end };
  return inspect(source, { zone: null, limits: { document } }, shared);
}

describe("a log that was emptied while its program went on writing (copytruncate)", () => {
  const whole = { text: LOG, utf16: Buffer.from(LOG.toString(), "utf16le") };

  it.each([
    ["in memory", 16 << 20],
    ["as a stream", 1_000],
  ])("is read behind the zero bytes that it begins with, %s", async (_, document) => {
    for (const text of Object.values(whole)) {
      for (const [count, chunkSize] of [
        [2, 1],
        [999, 1_000],
        [3_000_000, 65_536],
      ] as const) {
        const { input, facts } = await inspected(Buffer.concat([Buffer.alloc(count), text]), document, chunkSize);
        const plain = await inspected(text, document);
        expect(facts).toEqual(plain.facts);
        expect(input).toMatchObject({ kind: "director-audit-log", status: "used", blocks: plain.input.blocks! });
        expect(input.problems).toMatchObject([{ code: "leading-zeros", severity: "note", line: 1 }]);
        expect(input.problems[0]!.message).toContain(`${count} zero bytes`);
      }
    }
  });

  it("that was not written to since is named as empty", async () => {
    const { input } = await inspected(Buffer.alloc(5_000), 1_000);
    expect(input).toMatchObject({ kind: null, status: "unreadable", problems: [{ code: "only-zeros" }] });
    const swap = (await inspected(Buffer.alloc(5_000), 1_000, 1_000, "swapfile")).input;
    expect(swap).toMatchObject({ status: "unused", problems: [{ code: "only-zeros", severity: "note" }] });
  });

  it("UTF-16 with its high bytes first begins with a zero byte, and has no hole", async () => {
    const text = Buffer.from(LOG.toString(), "utf16le").swap16();
    for (const chunkSize of [1, 1_000]) {
      const { input } = await inspected(text, 16 << 20, chunkSize);
      expect(input).toMatchObject({ kind: "director-audit-log", problems: [] });
    }
  });
});

describe("a file of very many very short lines", () => {
  const document = 160_000;
  const short = "{\n".repeat(10_001);

  it("is not held in memory, and that it was not read is said", async () => {
    const { input } = await inspected(Buffer.from(short), document);
    expect(input).toMatchObject({
      kind: null,
      status: "skipped",
      problems: [{ code: "too-large", severity: "error" }],
    });
    expect(input.problems[0]!.message).toContain("it has more than 10000 lines and is no log");
    const { input: fewer } = await inspected(Buffer.from(short.slice(2)), document);
    expect(fewer.problems.map(({ code }) => code)).not.toContain("too-large");
    const { input: returns } = await inspected(Buffer.from("\r".repeat(10_001)), document);
    expect(returns).toMatchObject({ status: "skipped", problems: [{ code: "too-large" }] });
  });

  it.each(["\n", "\r\n"])("is read where a log is in it, with %j at the ends of its lines", async (end) => {
    const log = LOG.toString().replaceAll("\n", end);
    const { input, facts } = await inspected(Buffer.from(log + `x${end}`.repeat(10_001)), document);
    expect(input).toMatchObject({ kind: "director-audit-log", status: "used" });
    expect(facts).toEqual((await inspected(LOG, document)).facts);
  });

  it("is said to have been searched for logs alone, where one is in it", async () => {
    const { input } = await inspected(Buffer.from(`${LOG.toString()}${"x\n".repeat(10_001)}`), document);
    expect(input.problems).toMatchObject([{ code: "documents-not-searched", severity: "warning" }]);
  });

  it("is counted in the characters of its encoding, and what is no text is not counted", async () => {
    const codes = async (bytes: Buffer) => (await inspected(bytes, document)).input.problems.map(({ code }) => code);
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
    // of the letter \u0a05 one byte is that of a line feed
    const rows = "{\r".repeat(10_001);
    expect(await codes(utf16(rows))).toContain("too-large");
    expect(await codes(utf16(`${rows}\u0a05`))).toContain("too-large");
    expect(await codes(utf16("\u0a05".repeat(10_001)))).not.toContain("too-large");
    expect(await codes(utf16(rows).swap16())).toContain("too-large");
    expect(await codes(Buffer.alloc(30_003, Buffer.of(10, 0, 1)))).toEqual(["not-text"]);
  });
});

describe("a text in which a sector was lost in zeros", () => {
  const zeroed = (text: string, from: number, to: number): Buffer => Buffer.from(text).fill(0, from, to);

  it.each([
    ["in memory", 16 << 20],
    ["as a stream", 1_000],
  ])("lacks the lines of a log that stood there, %s", async (_, document) => {
    const whole = await inspected(LOG, document);
    const { input, facts, complete } = await inspected(zeroed(LOG.toString(), 6_000, 8_000), document);
    expect(complete).toBe(false);
    expect(input).toMatchObject({ kind: "director-audit-log", status: "invalid" });
    expect(input.problems.map(({ code }) => code)).toContain("zeros-within");
    expect(facts.length).toBeGreaterThan(0);
    expect(JSON.stringify(facts).length).toBeLessThan(JSON.stringify(whole.facts).length);
  });

  it("makes no row and no item of what is left of two", async () => {
    const rows = [1, 2, 3, 4].map((id) => `10${id}  done  Wed Mar  6 00:1${id}:00 UTC 2024  Wed Mar  6 00:1${id}:30 UTC 2024  somebody  cf  create deployment  /deployments/cf`); // prettier-ignore
    const table = `ID   State  Started At  Finished At  User  Deployment  Description  Result\n${rows.join("\n")}\n\n4 tasks\n`;
    const from = table.indexOf("done", table.indexOf("102  "));
    const cut = await inspected(zeroed(table, from, table.indexOf("Wed", table.indexOf("103  "))), 16 << 20);
    const ids = (of: typeof cut) => of.facts.flatMap((fact) => (fact.type === "task-list" ? fact.tasks.map(({ id }) => id) : [])); // prettier-ignore
    expect(ids(await inspected(Buffer.from(table), 16 << 20))).toEqual(["101", "102", "103", "104"]);
    expect(ids(cut)).not.toContain("102");
    expect(ids(cut)).not.toContain("103");
    expect(cut.input.problems).toContainEqual(expect.objectContaining({ code: "zeros-within", line: 3 }));
    const task = (id: number) => ({ id, state: "done", description: "create deployment", timestamp: 1709683800 + id, started_at: 1709683700, result: "/deployments/cf", user: "x", deployment: "cf", context_id: "" }); // prettier-ignore
    const json = JSON.stringify([task(1), task(2), task(3)], null, 2);
    const hole = zeroed(json, json.indexOf("state"), json.indexOf("timestamp", json.indexOf('"id": 2')));
    const document = await inspected(hole, 16 << 20, 1_000, "tasks");
    expect(ids(document)).toEqual(["3"]);
    expect(document).toMatchObject({ complete: false, input: { status: "invalid" } });
  });

  it("makes no topology of what is left of one: who is on a version may have stood in the zeros", async () => {
    const text = ["topology:", "- name: /opsmgr/bosh_dns/tls_ca", "  versions:", "  - version_id: new", "    active: true", "    deployment_names:", "    - bosh-health", "    - cf-0123456789abcdef0123", "  - version_id: old", "    active: true", ""].join("\n"); // prettier-ignore
    const captures = ({ facts }: { facts: readonly Fact[] }) => facts.filter(({ type }) => type === "capture");
    expect(captures(await inspected(Buffer.from(text), 16 << 20, 1_000, "t.yml"))).toHaveLength(1);
    const hole = zeroed(text, text.indexOf("    - cf-"), text.indexOf("  - version_id: old"));
    const cut = await inspected(hole, 16 << 20, 1_000, "t.yml");
    expect(captures(cut)).toEqual([]);
    expect(cut).toMatchObject({ complete: false, input: { status: "unreadable" } });
  });

  const idsIn = ({ facts }: { facts: readonly Fact[] }) => facts.flatMap((fact) => (fact.type === "task-list" ? fact.tasks.map(({ id }) => id) : [])); // prettier-ignore
  const certificatesIn = ({ facts }: { facts: readonly Fact[] }) => facts.flatMap((fact) => (fact.type === "capture" ? fact.certificates : [])); // prettier-ignore
  const TASKS = readFileSync("fixtures/bundles/call-outside-checks/tasks.json", "utf8");
  const COMPACT = JSON.stringify(JSON.parse(TASKS));

  it.each([
    ["of many lines", TASKS, [1_100]],
    ["of one line", COMPACT, [1_100]],
    ["twice", TASKS, [1_100, 5_200]],
    ["twice in one line", COMPACT, [1_100, 3_300]],
  ])("leaves the items of a list that stand whole around it, %s, and one thing is said", async (_, text, holes) => {
    const whole = idsIn(await inspected(Buffer.from(text), 16 << 20, 1_000, "tasks.json"));
    const bytes = Buffer.from(text);
    for (const at of holes) bytes.fill(0, at, at + 512);
    const { input, complete, facts } = await inspected(bytes, 16 << 20, 1_000, "tasks.json");
    const left = idsIn({ facts });
    expect(left).toEqual(whole.filter((id) => left.includes(id)));
    expect(left.length).toBeGreaterThan(whole.length - 5 * holes.length);
    expect([left[0], left.at(-1)]).toEqual([whole[0], whole.at(-1)]);
    expect([complete, input.status]).toEqual([false, "invalid"]);
    expect(input.problems.filter(({ severity }) => severity !== "note").map(({ code }) => code)).toEqual(["zeros-within"]); // prettier-ignore
  });

  it("keeps what stands in front of a list of which the first item was lost", async () => {
    const text = `Wed Mar  6 02:00:00 UTC 2024\n${TASKS}`;
    const first = text.indexOf("run errand");
    const { facts } = await inspected(zeroed(text, first, first + 40), 16 << 20);
    expect(idsIn({ facts }).length).toBe(idsIn(await inspected(Buffer.from(TASKS), 16 << 20)).length - 1);
    expect(facts).toMatchObject([{ type: "task-list", times: [{ basis: "date-line" }] }]);
  });

  it("makes of no item another one, wherever it lies", async () => {
    const tasksIn = ({ facts }: { facts: readonly Fact[] }) => facts.flatMap((fact) => (fact.type === "task-list" ? fact.tasks.map(({ citation: _, ...task }) => JSON.stringify(task)) : [])); // prettier-ignore
    for (const text of [TASKS, COMPACT]) {
      const whole = new Set(tasksIn(await inspected(Buffer.from(text), 16 << 20, 1_000, "tasks.json")));
      for (let at = 0; at < text.length; at += 211) {
        const cut = await inspected(zeroed(text, at, Math.min(at + 300, text.length)), 16 << 20, 1_000, "tasks.json");
        for (const task of tasksIn(cut)) expect(whole, `at ${at}`).toContain(task);
      }
    }
  });

  it("leaves the certificates of a topology that stand whole around it, and no other document loses anything", async () => {
    const certificate = (name: string) => `- name: /${name}\n  certificate_id: ${name}\n  versions:\n  - version_id: new-${name}\n    active: true\n    deployment_names:\n    - cf-0123456789abcdef0123\n  - version_id: old-${name}\n    active: true\n`; // prettier-ignore
    const text = `topology:\n${["a", "b", "c"].map(certificate).join("")}`;
    const at = text.indexOf("new-b");
    const named = async (cut: Buffer) => certificatesIn(await inspected(cut, 16 << 20, 1_000, "t.yml")).map(({ name, versions }) => [name, ...versions.map(({ id }) => id)].join(" ")); // prettier-ignore
    expect(await named(zeroed(text, at, at + 20))).toEqual(["/a new-a old-a", "/c new-c old-c"]);
    const json = JSON.stringify({ topology: ["a", "b", "c"].map((name) => ({ name: `/${name}`, certificate_id: name, versions: [{ version_id: `new-${name}`, active: true }, { version_id: `old-${name}`, active: true }] })) }, null, 2); // prettier-ignore
    const inB = json.indexOf("new-b");
    expect(await named(zeroed(json, inB, inB + 20))).toEqual(["/a new-a old-a", "/c new-c old-c"]);
    const end = json.lastIndexOf("old-c");
    const cut = await inspected(zeroed(`${json}\n${TASKS}\n`, end, json.length), 16 << 20, 1_000, "t.json");
    expect(certificatesIn(cut).map(({ name }) => name)).toEqual(["/a", "/b"]);
    expect(idsIn(cut)).toHaveLength(idsIn(await inspected(Buffer.from(TASKS), 16 << 20)).length);
  });

  it("is none where the rest is no text, and a file is missed where its name is that of a text or an archive", async () => {
    // as the logins of a machine are recorded
    const login = Buffer.concat([Buffer.of(7, 0, 0, 0, 0x9c, 0x0e, 0, 0), Buffer.from("pts/0"), Buffer.alloc(27), Buffer.from("ts/0root"), Buffer.alloc(300), Buffer.of(0x62, 0x1f, 0xe7, 0x65, 1, 2, 3, 0)]); // prettier-ignore
    const records = Buffer.concat(Array.from({ length: 40 }, () => login));
    const read = async (path: string) => {
      const { input, complete } = await inspected(records, 16 << 20, 1_000, path);
      return [complete, input.status, input.problems.map(({ code, severity }) => `${code} ${severity}`).join()];
    };
    for (const name of ["wtmp", "wtmp.1", "core.1234", "om-linux", "state.db"])
      expect(await read(name)).toEqual([true, "unused", "not-text note"]);
    for (const name of ["tasks.txt", "logs/production.log.1", "-"])
      expect(await read(name)).toEqual([true, "unreadable", "not-text warning"]);
    for (const name of ["logs.tgz", "production.log.2.gz", "debug.gz.1"])
      expect(await read(name)).toEqual([true, "unreadable", "not-the-archive warning"]);
    const core = Buffer.concat([Buffer.from("\x7fELF"), records]);
    const { input } = await inspected(core, 16 << 20, 1_000, "core.gz");
    expect(input).toMatchObject({ status: "unused", problems: [{ code: "not-text", severity: "note" }] });
  });
});

it("a topology that was too large to be parsed is missed", async () => {
  const text = `topology:\n- name: /opsmgr/bosh_dns/tls_ca\n${"  x:\n".repeat(200_001)}`;
  const report = await judged({ "response.txt": answer(640), "topology.yml": text });
  expect(report.outcome).toBe("partial");
  expect(report.inputs[1]!.problems.map(({ code }) => code)).toContain("yaml-too-large");
});

it("what YAML all files may have together is bounded, and one that was not parsed for that is missed", async () => {
  const text = Buffer.from(topology(640, [CF, METRICS], [HEALTH]));
  const shared = { ...newShared(), yaml: new YamlBudget(100) };
  const read = async () => {
    const { input, facts } = await inspected(text, 16 << 20, 1_000, "topology.yml", shared);
    return [input.kind, input.status, facts.length, ...input.problems.map(({ code }) => code)].join(" ");
  };
  const results = [];
  for (let count = 0; count < 8; count++) results.push(await read());
  expect(results[0]).toBe("topology used 1");
  expect(results.at(-1)).toMatch(/^topology invalid \d yaml-too-large/);
});

it("a topology whose lines end in CR alone is read as with LF, at the same places", async () => {
  const text = topology(640, [CF, METRICS], [HEALTH]).replaceAll("active: true", "active: true  <----- see here");
  const read = (ended: string) => inspected(Buffer.from(ended), 16 << 20, 1_000, "topology.yml");
  const plain = await read(text);
  const returns = await read(text.replaceAll("\n", "\r"));
  expect(plain.facts.map(({ type }) => type)).toEqual(["capture"]);
  expect(returns.facts).toEqual(plain.facts);
  expect(returns.input).toEqual(plain.input);
});
