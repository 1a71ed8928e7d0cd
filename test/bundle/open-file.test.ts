import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { Budget, DEFAULT_LIMITS } from "../../src/bundle/limits.ts";
import { sourcesOfFile, type OpenFile } from "../../src/bundle/open-file.ts";
import { tar, zip } from "./archives.ts";
import { codes, readSources } from "./read-sources.ts";

/** An open file that holds `content`, and says of itself what `stats` says, one after the other. */
function openFile(content: Uint8Array, stats: readonly { size: number; mtimeNs?: bigint; isFile?: boolean }[]) {
  let asked = 0;
  const file: OpenFile = {
    readAt: async (target, position) => {
      const found = content.subarray(position, position + target.length);
      target.set(found);
      return found.length;
    },
    stat: () => {
      const { size, mtimeNs = 5_000n, isFile = true } = stats[Math.min(asked++, stats.length - 1)]!;
      return { size: BigInt(size), mtimeNs, isFile: () => isFile } as BigIntStats;
    },
  };
  return readSources(sourcesOfFile(file, "a", { budget: new Budget(DEFAULT_LIMITS), hashAll: false }));
}

const MEMBERS = ["one", "two", "three"].map((name) => ({ name, data: name }));

describe("a file that changes while it is read", () => {
  test("one that does not is read", async () => {
    const [source] = await openFile(Buffer.from("0123456789"), [{ size: 10 }]);
    expect(source).toMatchObject({ status: "read", bytes: 10, modifiedAt: 5, problems: [], complete: true });
    expect(source!.content!.toString()).toBe("0123456789");
  });

  test.each([
    ["it is longer than it says", "0123456789", [{ size: 5 }]],
    ["it shrank", "01234", [{ size: 10 }, { size: 5 }]],
    ["it was written to", "01234", [{ size: 5 }, { size: 5, mtimeNs: 6_000n }]],
    ["something else took its place", "", [{ size: 0, isFile: false }]],
  ])("%s: nothing of it may be used", async (_, text, stats) => {
    const [source, ...others] = await openFile(Buffer.from(text), stats);
    expect(others).toEqual([]);
    expect(source).toMatchObject({ status: "unreadable", sha256: null, complete: false });
    expect(source!.problems).toMatchObject([{ code: "changed-while-read", severity: "error" }]);
  });

  test("of one that only grew, what it had at the beginning is used, and that is said", async () => {
    const [source, ...others] = await openFile(Buffer.from("01234"), [{ size: 5 }, { size: 9, mtimeNs: 6_000n }]);
    expect(others).toEqual([]);
    expect(source).toMatchObject({ status: "read", bytes: 5, modifiedAt: 5, complete: false });
    expect(source!.content!.toString()).toBe("01234");
    expect(source!.sha256).toBe(createHash("sha256").update("01234").digest("hex"));
    expect(source!.problems).toMatchObject([{ code: "grew-while-read", severity: "warning" }]);
  });

  test.each([
    ["its beginning", 0],
    ["its end", (1 << 20) - 1],
  ])("of one that was written anew and is longer now nothing is: %s is another", async (_, position) => {
    const content = Buffer.alloc(1 << 20, "a line of a log\n");
    let hasChanged = false;
    const file: OpenFile = {
      readAt: async (target, from) => {
        const now = Buffer.from(content);
        if (hasChanged) now[position] = 0x2a;
        return now.copy(target, 0, from);
      },
      stat: () =>
        ({ size: BigInt(content.length + Number(hasChanged)), mtimeNs: 5_000n, isFile: () => true }) as BigIntStats,
    };
    for await (const source of sourcesOfFile(file, "a", { budget: new Budget(DEFAULT_LIMITS), hashAll: false })) {
      for await (const chunk of source.chunks!) expect(chunk.length).toBeGreaterThan(0);
      hasChanged = true;
      expect(await source.end()).toMatchObject({ status: "unreadable", problems: [{ code: "changed-while-read" }] });
    }
  });

  test.each([
    ["packed", gzipSync(tar(MEMBERS))],
    ["in which they lie as they are", zip(MEMBERS.map((member) => ({ ...member, method: "stored" })))],
  ])("of an archive that grew, %s, the members from then on are not used", async (_, archive) => {
    const size = archive.length;
    // asked when it is opened, and at the end of each member
    const same = { size };
    const sources = await openFile(archive, [same, same, { size: size + 1 }]);
    expect(sources.map(({ path, status }) => [path, status])).toEqual([
      ["a!/one", "read"],
      ["a!/two", "unreadable"],
      ["a", "unreadable"],
    ]);
    expect(codes(sources[2]!)).toEqual(["changed-while-read"]);
  });
});

test("a disk that fails while what came before is looked at is a problem of the file", async () => {
  const size = 3 << 20;
  let reads = 0;
  const file: OpenFile = {
    readAt: async (target, position) => {
      // the end is looked at first: it is where it should be
      if (position === size) return 0;
      if (++reads > 1) throw Object.assign(new Error("broken"), { code: "EIO" });
      return target.fill(0x78).length;
    },
    stat: () => ({ size: BigInt(size), mtimeNs: 5_000n, isFile: () => true }) as BigIntStats,
  };
  const options = { budget: new Budget(DEFAULT_LIMITS), hashAll: false };
  for await (const source of sourcesOfFile(file, "a", options)) {
    let bytes = 0;
    for await (const chunk of source.chunks!) {
      bytes += chunk.length;
      await setTimeout(5);
    }
    expect(bytes).toBeGreaterThan(0);
    expect(await source.end()).toMatchObject({ bytes, complete: false, problems: [{ code: "read-failed" }] });
  }
});
