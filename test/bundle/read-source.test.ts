import type { BigIntStats } from "node:fs";
import { describe, expect, test } from "vitest";
import { readFile, type OpenFile } from "../../src/bundle/read-source.ts";

const LIMITS = { maxDocumentBytes: 1_000, hashAll: false };

/** An open file that holds `text`, and says of itself what `stats` says, one after the other. */
function openFile(text: string, stats: readonly { size: number; mtimeNs?: bigint; isFile?: boolean }[]): OpenFile {
  const bytes = Buffer.from(text);
  let asked = 0;
  const read = async (buffer: Buffer, offset: number, length: number, position: number) => {
    // short reads, as pipes and network file systems give them
    const bytesRead = bytes.copy(buffer, offset, position, Math.min(position + Math.min(length, 3), bytes.length));
    return { bytesRead, buffer };
  };
  const stat = async () => {
    const { size, mtimeNs = 5_000n, isFile = true } = stats[Math.min(asked++, stats.length - 1)]!;
    return { size: BigInt(size), mtimeNs, isFile: () => isFile } as BigIntStats;
  };
  return { read, stat } as unknown as OpenFile;
}

describe("a file that changes while it is read", () => {
  test("short reads alone are no change", async () => {
    const source = await readFile(openFile("0123456789", [{ size: 10 }]), "a", LIMITS);
    expect(source).toMatchObject({ status: "read", bytes: 10, modifiedAt: 5, problems: [] });
    expect(Buffer.from(source.content!).toString()).toBe("0123456789");
  });

  test.each([
    ["it grew", openFile("0123456789", [{ size: 5 }])],
    ["it shrank", openFile("01234", [{ size: 10 }])],
    ["it was written to", openFile("01234", [{ size: 5 }, { size: 5, mtimeNs: 6_000n }])],
    ["something else took its place", openFile("", [{ size: 0, isFile: false }])],
  ])("%s: nothing of it is used", async (_, file) => {
    const source = await readFile(file, "a", LIMITS);
    expect(source).toMatchObject({ status: "unreadable", content: null, sha256: null });
    expect(source.problems).toMatchObject([{ code: "changed-while-read", severity: "error" }]);
  });
});
