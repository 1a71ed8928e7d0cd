import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import { pax, tar, zip, type Packed } from "./archives.ts";
import { chunksOf, openBytes, readSources, type Read } from "./read-sources.ts";

async function openAsFolder(members: readonly Packed[]): Promise<Read[]> {
  const folder = await mkdtemp(join(tmpdir(), "certrace-containers-"));
  try {
    for (const { name, data } of members) {
      await mkdir(dirname(join(folder, String(name))), { recursive: true });
      await writeFile(join(folder, String(name)), data ?? "");
    }
    const sources = await readSources(openBundle([folder]));
    return sources.map((source) => ({ ...source, path: `-!/${source.path.slice(folder.length + 1)}` }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What analysis sees of sources, whatever they were packed in: the last part of the path, the bytes, the end. */
function seen(sources: readonly Read[]) {
  return sources
    .map(({ path, content, sha256, bytes, complete, problems }) => ({
      name: path.split("!/").at(-1)!,
      content: content?.toString("latin1"),
      sha256,
      bytes,
      complete,
      problems,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

const text = fc
  .tuple(fc.string({ maxLength: 40 }), fc.integer({ min: 1, max: 4_000 }))
  .map(([unit, times]) => `log ${unit}`.repeat(times).slice(0, 100_000));

const members = fc.uniqueArray(
  fc.record({ name: fc.stringMatching(/^[a-z]{1,8}\/[a-z가-힣 ()]{1,30}[a-z]$/), data: text }),
  { selector: ({ name }) => name, minLength: 1, maxLength: 6 },
);

test("a bundle is the same in every form, and in chunks of every size", async () => {
  await fc.assert(
    fc.asyncProperty(members, fc.integer({ min: 1, max: 40_000 }), async (files, chunkSize) => {
      const named = files.map(({ name, data }) => [pax({ path: name }), { name: "cut", data }]).flat();
      const described = files.map((file) => ({ ...file, descriptor: true }));
      const gzip = (bytes: Buffer) =>
        Buffer.concat([gzipSync(bytes.subarray(0, bytes.length / 3)), gzipSync(bytes.subarray(bytes.length / 3))]);
      const expected = seen(await openAsFolder(files));
      const forms = [
        tar(files),
        tar(named),
        gzip(tar(files)),
        zip(files),
        zip(described),
        zip(
          files.map((file) => ({ ...file, method: "stored" as const, zip64: true })),
          { zip64: true },
        ),
        zip([{ name: "inner.tgz", data: gzip(tar(files)), method: "stored" }]),
        gzip(tar([{ name: "inner", data: zip([{ name: "deeper", data: tar(files) }]) }])),
        zip([{ name: "inner", data: zip(files), method: "stored" }]),
        zip([{ name: "inner", data: zip(files) }]),
        tar(files.map((file) => ({ ...file, data: gzip(Buffer.from(file.data)) }))),
      ];
      for (const form of forms) expect(seen(await openBytes(form, { chunkSize }))).toEqual(expected);
      for (const form of forms) expect(seen(await openBytes(form, {}, "file"))).toEqual(expected);
    }),
    { numRuns: 15 },
  );
});

test("members larger than every buffer", async () => {
  const data = Buffer.alloc(3_000_000);
  for (let at = 0, seed = 1; at < data.length; at++) data[at] = (seed = (seed * 48_271) % 2_147_483_647) >> 16;
  const expected = { size: data.length, sha256: createHash("sha256").update(data).digest("hex") };
  const twice = [
    { name: "a", data },
    { name: "b", data },
  ];
  const halves = Buffer.concat([gzipSync(data.subarray(0, 999_999)), gzipSync(data.subarray(999_999))]);
  const described = twice.map((file) => ({ ...file, descriptor: true }));
  const forms = [
    gzipSync(tar(twice)),
    tar(twice.map((file) => ({ ...file, data: halves }))),
    zip(twice),
    zip(described, { directory: false }),
    zip([{ name: "inner.tgz", data: gzipSync(tar(twice)) }]),
    gzipSync(tar([{ name: "inner.zip", data: zip(described) }])),
  ];
  for (const form of forms) {
    for (const as of ["input", "file"] as const) {
      const members = (await openBytes(form, {}, as)).filter(({ path }) => path !== "-");
      expect(members.map(({ bytes, sha256, complete }) => ({ size: bytes, sha256, complete }))).toEqual([
        { ...expected, complete: true },
        { ...expected, complete: true },
      ]);
    }
  }
});

describe("names and dates", () => {
  test("the path goes through every container, and a lone .gz keeps its own", async () => {
    const inner = gzipSync(tar([{ name: "./director/debug.gz", data: gzipSync("debug"), seconds: 1_709_685_690 }]));
    const [source] = await openBytes(zip([{ name: "logs/bundle.tgz", data: inner }]));
    expect(source).toMatchObject({
      path: "-!/logs/bundle.tgz!/director/debug.gz",
      modifiedAt: 1_709_685_690_000_000,
      bytes: 5,
    });
    expect((await openBytes(gzipSync("text")))[0]).toMatchObject({ path: "-", bytes: 4, modifiedAt: null });
  });

  test("dates: of pax to the fraction, of zip only where they are UTC", async () => {
    const dated = tar([pax({ mtime: "1709685690.25" }), { name: "a" }, { name: "b" }]);
    expect((await openBytes(dated)).map(({ modifiedAt }) => modifiedAt)).toEqual([1_709_685_690_250_000, null]);
    const zipped = zip([{ name: "a", seconds: 1_709_685_690 }, { name: "b" }]);
    expect((await openBytes(zipped)).map(({ modifiedAt }) => modifiedAt)).toEqual([1_709_685_690_000_000, null]);
  });

  test("names of every kind of tar", async () => {
    const long = `${"folder/".repeat(40)}file`;
    const sources = await openBytes(
      tar([
        { name: "v7", magic: "" },
        { name: "file", prefix: "a/b" },
        { name: "././@LongLink", type: "L", data: `${long}\0`, magic: "ustar  \0" },
        { name: long.slice(0, 100), magic: "ustar  \0" },
        pax({ path: "한글" }),
        { name: "??" },
        pax({ comment: "of all" }, "g"),
        { name: Buffer.from("caf\xe9", "latin1") },
        { name: "folder", type: "5" },
        { name: "old-folder/", magic: "" },
      ]),
    );
    expect(sources.map(({ path }) => path)).toEqual(["-!/v7", "-!/a/b/file", `-!/${long}`, "-!/한글", "-!/café"]);
    expect(sources.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("a container of which something is said has the size that it has on disk", async () => {
    const archive = gzipSync(tar([{ name: "a", data: "text" }])).subarray(0, -4);
    const sources = await openBytes(archive, {}, "file");
    expect(sources.map(({ path, bytes }) => [path, bytes])).toEqual([
      ["-!/a", 4],
      ["-", archive.length],
    ]);
  });

  test("a zip written from a pipe: with the end record of a large one, and a member called a pipe", async () => {
    const archive = zip([{ name: "-", data: "text", mode: 0o010600, zip64: true }], { zip64: true });
    // it is small, and the last record says so
    archive.writeUInt16LE(1, archive.length - 12);
    archive.writeUInt32LE(archive.readUInt32LE(archive.length - 22 - 20 - 56 + 40), archive.length - 10);
    archive.writeUInt32LE(archive.readUInt32LE(archive.length - 22 - 20 - 56 + 48), archive.length - 6);
    const sources = await openBytes(archive);
    expect(sources).toMatchObject([{ path: "-!/-", bytes: 4, complete: true, problems: [] }]);
  });

  test("a member of more than 8 GiB states its size in another way", async () => {
    const large = tar([pax({ size: "5" }), { name: "a", data: "12345", size: 0 }, { name: "b" }]);
    expect((await openBytes(large)).map(({ path, bytes }) => [path, bytes])).toEqual([
      ["-!/a", 5],
      ["-!/b", 0],
    ]);
  });
});

test("sources that nobody reads do not hide those behind them", async () => {
  const data = Buffer.from("x".repeat(100_000));
  const forms = [
    tar([
      { name: "a", data },
      { name: "b.gz", data: gzipSync(data) },
      { name: "c", data },
    ]),
    zip([
      { name: "a", data },
      { name: "b.gz", data: gzipSync(data) },
      { name: "c", data, descriptor: true },
    ]),
  ];
  for (const form of [...forms, ...forms.map((bytes) => gzipSync(bytes))]) {
    const ends = [];
    for await (const source of openBundle(["-"], { stdin: chunksOf(form, 5_000) })) {
      // of the second, only a part is read
      if (source.path === "-!/b.gz") for await (const _ of source.chunks!) break;
      if (source.path !== "-!/c") ends.push(await source.end());
      else for await (const chunk of source.chunks!) expect(chunk[0]).toBe(120);
    }
    expect(ends).toMatchObject([
      { bytes: 100_000, sha256: null, complete: true },
      { bytes: 100_000, complete: true },
    ]);
  }
});
