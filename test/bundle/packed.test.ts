import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import { expect, test } from "vitest";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import { openBytes, readSources, type Read } from "./read-sources.ts";

/** What all of these archives hold: the numbers up to 300, a line each. */
const DEBUG = Array.from({ length: 300 }, (_, index) => `${index + 1}\n`).join("");
const HASH = createHash("sha256").update(DEBUG).digest("hex");
const LONG = `director/${"long-".repeat(30)}`;

/** Archives that other programs made: GNU tar, Info-ZIP, Python, zstd, xz. */
async function open(name: string): Promise<Read[]> {
  return await readSources(openBundle([`fixtures/hostile/packed/${name}`]));
}

function outline(sources: readonly Read[]): string[] {
  return sources.map(({ path, sha256, status, problems }) =>
    [
      path.slice("fixtures/hostile/packed/".length),
      sha256 === HASH ? "whole" : status,
      ...problems.map((p) => p.code),
    ].join(" "),
  );
}

test.each(["gnu.tar.gz", "posix.tar.gz"])("%s: a long name, a link, a sparse file", async (name) => {
  const sources = await open(name);
  expect(outline(sources)).toEqual([
    `${name}!/director/debug whole`,
    `${name}!/director/link skipped link-not-followed`,
    `${name}!/${LONG} read`,
    `${name}!/director/sparse read`,
  ]);
  expect(sources[0]!.modifiedAt).toBe(Date.UTC(2024, 2, 6, 0, 41, 30) * 1_000);
});

test("zip: written to a pipe, with 64 bits, encrypted", async () => {
  expect(outline(await open("streamed.zip"))).toEqual(["streamed.zip!/director/debug whole"]);
  expect(outline(await open("zip64.zip"))).toEqual([
    "zip64.zip!/director/debug whole",
    "zip64.zip!/lzma unreadable compression-not-read",
  ]);
  expect(outline(await open("encrypted.zip"))).toEqual(["encrypted.zip!/director/debug unreadable encrypted"]);
});

test("xz", async () => {
  expect(outline(await open("debug.xz"))).toEqual(["debug.xz skipped archive-not-opened"]);
});

test.runIf("createZstdDecompress" in zlib)("zstd, where Node reads it", async () => {
  expect(outline(await open("debug.zst"))).toEqual(["debug.zst whole"]);
  expect((await open("twice.zst"))[0]).toMatchObject({ bytes: 2 * DEBUG.length, complete: true, problems: [] });
  expect((await open("cut.zst"))[0]).toMatchObject({ complete: false, problems: [{ code: "cut-off" }] });
});

test.runIf("createZstdDecompress" in zlib)(
  "zstd that takes more memory than Node gives is not called damaged",
  async () => {
    // a window of 2 GiB, and one empty block
    const frame = Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 0, (31 - 10) << 3, 1, 0, 0);
    const [source] = await openBytes(frame);
    expect(source).toMatchObject({ status: "unreadable", problems: [{ code: "zstd-window-too-large" }] });
  },
);

test.skipIf("createZstdDecompress" in zlib)("zstd, where Node does not read it", async () => {
  const [source] = await open("debug.zst");
  expect(source).toMatchObject({ status: "skipped", problems: [{ code: "archive-not-opened" }] });
  expect(source!.problems[0]!.hint).toContain("22.15");
});
