import { describe, expect, it } from "vitest";
import { inspect } from "../src/inspect.ts";
import type { Source } from "../src/bundle/source.ts";
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
async function inspected(bytes: Buffer, document: number, chunkSize = 1_000) {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
  }
  const end = async () => ({ status: "read", bytes: bytes.length, sha256: "", problems: [], complete: true }) as const;
  const source: Source = { path: "a.log", modifiedAt: null, status: "read", size: bytes.length, chunks: chunks(), end };
  return inspect(source, { zone: null, limits: { document } });
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
    expect(input).toMatchObject({ kind: null, status: "unused", problems: [{ code: "only-zeros" }] });
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
