import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createGunzip, gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { ByteReader, WHOLE } from "../../src/bundle/byte-reader.ts";
import { Budget, DEFAULT_LIMITS, type Limits } from "../../src/bundle/limits.ts";
import { leadsOutside, shownName } from "../../src/bundle/member-name.ts";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import { inMemory } from "../../src/bundle/random-access.ts";
import { spool } from "../../src/bundle/spool.ts";
import { paxRecords } from "../../src/bundle/tar-header.ts";
import { readZip } from "../../src/bundle/zip.ts";
import { pax, tar, tarMember, zip } from "./archives.ts";
import { codes, openBytes, readSources, type Read } from "./read-sources.ts";

/** Path, end, size and problems of each source; the size of what was given, `given` bytes, is `all`. */
function outline(sources: readonly Read[], given?: number) {
  return sources.map(({ path, status, bytes, complete, problems }) =>
    [
      path,
      status,
      path === "-" && status !== "read" && bytes === given ? "all" : bytes,
      complete ? "whole" : "incomplete",
      ...problems.map(({ code }) => code),
    ].join(" "),
  );
}

async function outlineOf(bytes: Uint8Array, limits: Partial<Limits> = {}, as?: "input" | "file"): Promise<string[]> {
  return outline(await openBytes(bytes, { limits }, as), bytes.length);
}

/** Text that does not compress to nothing, and tells where it stands. */
const LOG = Array.from({ length: 40_000 }, (_, line) => `${line} ${(line * 2_654_435_761) % 4_294_967_296}\n`).join("");

const FILES = [
  { name: "a", data: "first" },
  { name: "b", data: LOG },
  { name: "c", data: "last" },
];

describe("what a name may not do", () => {
  test("lead out of the archive, act on a terminal, or look like an archive", async () => {
    const names = ["../../etc/passwd", "/srv/x", "a/./b//c", "C:/x", "line\nbreak\x1b[31m", "fake.zip!/member", "./"];
    const members = names.map((name) => ({ name, data: "x" }));
    const shown = [
      "-!/\\x2e\\x2e/\\x2e\\x2e/etc/passwd read 1 whole name-leads-outside",
      "-!/\\x2fsrv/x read 1 whole name-leads-outside",
      "-!/a/b/c read 1 whole",
      "-!/C:/x read 1 whole name-leads-outside",
      "-!/line\\x0abreak\\x1b[31m read 1 whole",
      "-!/fake.zip\\x21/member read 1 whole",
      "-!/(no name) read 1 whole",
    ];
    expect(await outlineOf(zip(members))).toEqual(shown);
    expect(await outlineOf(tar(members))).toEqual(shown);
  });

  test("be longer by what old GNU programs put where others have a part of it", async () => {
    const members = [{ name: "a", data: "x", magic: "ustar  \0" as const, prefix: "14572345672" }];
    expect(await outlineOf(tar(members))).toEqual(["-!/a read 1 whole"]);
  });

  test("hide that a folder of a zip has bytes", async () => {
    const [folder] = await outlineOf(zip([{ name: "a/", data: "some text", size: 0 }, { name: "b/" }]));
    expect(folder).toBe("-!/a read 9 incomplete size-wrong");
  });

  test("make a folder of what has bytes", async () => {
    const members = ["", "ustar\x0000"].flatMap((magic) => [
      { name: `with bytes ${magic.length}/`, data: "x", magic: magic as "" },
      { name: `folder ${magic.length}/`, magic: magic as "" },
    ]);
    const shown = ["-!/with bytes 0 read 1 whole", "-!/with bytes 8 read 1 whole"];
    expect(await outlineOf(tar(members))).toEqual(shown);
    expect(await outlineOf(zip(members))).toEqual(shown);
  });

  test("be there twice", async () => {
    const members = ["a", "b", "a", "a (2)", "a"].map((name, index) => ({ name, data: String(index) }));
    for (const archive of [tar(members), zip(members)]) {
      const sources = await openBytes(archive);
      expect(sources.map(({ path, content }) => `${path} ${content}`)).toEqual([
        "-!/a 0",
        "-!/b 1",
        "-!/a (2) 2",
        "-!/a (2) (2) 3",
        "-!/a (3) 4",
      ]);
      expect(outline(sources)[2]).toBe("-!/a (2) read 1 whole name-repeated");
    }
  });

  test("be longer than anyone reads", async () => {
    const [source] = await openBytes(tar([pax({ path: "x".repeat(100_000) }), { name: "x", data: "1" }]));
    expect(source!.path).toHaveLength("-!/".length + 1_001);
    const [behind, about] = await outlineOf(tar([pax({ path: "x".repeat(2 << 20) }), { name: "x", data: "1" }]));
    expect([behind, about]).toEqual(["-!/x read 1 whole", "- unreadable all incomplete archive-damaged"]);
  });

  test("be looked at where nobody reads it", () => {
    const middle = "/..".repeat(200_000);
    const name = `${"a".repeat(4_000)}${middle}${"z".repeat(4_000)}`;
    expect(shownName(name)).toBe(`${"a".repeat(500)}…${"z".repeat(500)}`);
    expect(leadsOutside(name)).toBe(false);
    expect(leadsOutside(`${"a".repeat(10_000)}/../x`)).toBe(true);
  });
});

describe("members that are no files", () => {
  test("links, devices and pipes of tar", async () => {
    const members = ["1", "2", "3", "4", "6"].map((type) => ({ name: type, type, linkName: "/etc/passwd", size: 5 }));
    expect(await outlineOf(tar([...members, { name: "file", data: "x" }]))).toEqual([
      "-!/1 skipped 5 incomplete link-not-followed",
      "-!/2 skipped 5 incomplete link-not-followed",
      "-!/3 skipped 5 incomplete special-file",
      "-!/4 skipped 5 incomplete special-file",
      "-!/6 skipped 5 incomplete special-file",
      "-!/file read 1 whole",
    ]);
  });

  test("what began in another volume of tar", async () => {
    const members = [
      { name: "big.log", type: "M", data: "the rest of it" },
      { name: "file", data: "x" },
    ];
    const sources = await openBytes(tar(members));
    expect(outline(sources)).toEqual(["-!/big.log unreadable 14 incomplete other-volume", "-!/file read 1 whole"]);
    expect(sources[0]!.problems[0]!.hint).toContain("put the volumes together");
  });

  test("links and devices of zip", async () => {
    const archive = zip([
      { name: "link", data: "/etc/passwd", mode: 0o120777 },
      { name: "device", mode: 0o020666 },
      { name: "file", data: "x" },
    ]);
    expect(await outlineOf(archive)).toEqual([
      "-!/link skipped 11 incomplete link-not-followed",
      "-!/device skipped 0 incomplete special-file",
      "-!/file read 1 whole",
    ]);
  });

  test("encrypted members, and methods that are not read", async () => {
    const archive = zip([
      { name: "secret", data: "x", encrypted: true },
      { name: "lzma", data: "x", method: 14 },
      { name: "file", data: "x" },
    ]);
    expect(await outlineOf(archive)).toEqual([
      "-!/secret unreadable 1 incomplete encrypted",
      "-!/lzma unreadable 1 incomplete compression-not-read",
      "-!/file read 1 whole",
    ]);
  });
});

test.each([
  ["xz", "\xfd7zXZ\0", "xz -dk"],
  ["lzma", `\x5d\0\0\x80\0${"\xff".repeat(8)}`, "xz -dk"],
  ["bzip2", "BZh91AY&SY", "bzip2 -dk"],
  ["lzip", "LZIP\x01", "lzip -dk"],
  ["7z", "7z\xbc\xaf\x27\x1c", "7z x"],
  ["RAR", "Rar!\x1a\x07\x01\0", "unrar x"],
])("%s is named with what unpacks it, hashed, and not read", async (name, magic, program) => {
  for (const as of ["file", "input"] as const) {
    const bytes = Buffer.from(magic, "latin1");
    const [source, ...more] = await openBytes(bytes, {}, as);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    expect(source).toMatchObject({ status: "skipped", bytes: bytes.length, sha256, content: null });
    expect(source!.problems).toMatchObject([{ code: "archive-not-opened" }]);
    expect(source!.problems[0]!.message).toContain(name);
    expect(source!.problems[0]!.hint).toContain(program);
    expect(more).toEqual([]);
  }
});

describe("limits", () => {
  test("members, of all archives together", async () => {
    const four = tar([{ name: "a" }, { name: "b", data: tar([{ name: "c" }]) }, { name: "d" }]);
    expect(await outlineOf(four, { members: 4 })).toHaveLength(3);
    expect(await outlineOf(four, { members: 3 })).toEqual([
      "-!/a read 0 whole",
      "-!/b!/c read 0 whole",
      "- skipped all incomplete limit-members",
    ]);
  });

  test("what stands in front of one member counts as members once it is more than that needs", async () => {
    const headers = (count: number) => Array.from({ length: count }, () => pax({ comment: "x" }, "g"));
    const archive = (count: number) => tar([{ name: "a" }, ...headers(count), { name: "b" }]);
    expect(await outlineOf(archive(4), { members: 2 })).toEqual(["-!/a read 0 whole", "-!/b read 0 whole"]);
    expect(await outlineOf(archive(7), { members: 3 })).toEqual([
      "-!/a read 0 whole",
      "- unreadable all incomplete limit-members",
    ]);
  });

  test("of a header of pax only what is used is kept, and of one for all members no map of a single file", () => {
    const used = { path: "p", linkpath: "l", size: "1", mtime: "2" };
    const unused = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`x${index}`, "y"]));
    const sparse = { "GNU.sparse.size": "3", "GNU.sparse.map": "0,3" };
    const body = Buffer.from(String(pax({ ...unused, ...used, ...sparse }).data));
    expect(Object.fromEntries(paxRecords(body, true))).toEqual(used);
    expect(Object.fromEntries(paxRecords(body, false))).toEqual({ ...used, ...sparse });
  });

  test("members of one gzip file count, too", async () => {
    const members = Buffer.concat(Array.from({ length: 5 }, () => gzipSync("x")));
    expect(await outlineOf(members, { members: 4 })).toEqual(["- read 5 whole"]);
    expect(await outlineOf(members, { members: 3 })).toEqual(["- read 4 incomplete limit-members"]);
  });

  test("a million empty members", async () => {
    const archive = Buffer.alloc(512 * 1_000_002, tarMember({ name: "a" }));
    const started = performance.now();
    const sources = await openBytes(gzipSync(archive, { level: 1 }), { limits: { members: 20_000 } });
    expect(sources).toHaveLength(20_001);
    expect(sources.at(-1)!.problems).toMatchObject([{ code: "limit-members" }]);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("paths of members, of all archives together", async () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `${index}/`.padEnd(900, "x") }));
    const sources = await openBytes(zip([{ name: "in.zip", data: zip(named(2_000)) }]), { limits: { members: 2_001 } });
    expect(sources.at(-1)!.problems).toMatchObject([{ code: "limit-members" }]);
    expect(sources.length).toBeLessThan(2_000);
    const usual = named(2_000).map(({ name }) => ({ name: name.slice(0, 100) }));
    const whole = await openBytes(zip(usual), { limits: { members: 2_001 } });
    expect(whole).toHaveLength(2_000);
    expect(whole.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("bytes, of all archives together: what was unpacked before stands", async () => {
    const members = [1, 2, 3, 4].map((name) => ({ name: `${name}`, data: "x".repeat(1_000) }));
    expect(await outlineOf(zip(members), { bytes: 2_500 })).toEqual([
      "-!/1 read 1000 whole",
      "-!/2 read 1000 whole",
      "-!/3 read 500 incomplete limit-bytes",
      "- skipped all incomplete limit-bytes",
    ]);
    const [cut, about] = await outlineOf(gzipSync(tar([{ name: "a", data: LOG }, ...members])), { bytes: 300_000 });
    expect(cut).toBe(`-!/a read ${300_000 - 512} incomplete cut-off limit-bytes`);
    expect(about).toBe("- unreadable all incomplete limit-bytes");
  });

  test("a bomb is left at 256 MiB, however it is packed", async () => {
    const zeros = Buffer.alloc(300 << 20);
    const bomb = gzipSync(zeros, { level: 9 });
    for await (const source of openBundle(["-"], { stdin: once(bomb) })) {
      const { bytes, complete, problems } = await source.end();
      expect(bytes).toBeGreaterThan(250 << 20);
      expect(bytes).toBeLessThanOrEqual(256 << 20);
      expect({ complete, problems }).toMatchObject({ complete: false, problems: [{ code: "limit-ratio" }] });
      expect(problems[0]!.message).toContain(`${bytes} bytes`);
    }
  });

  test("depth: archives in archives, and compressed files in each other", async () => {
    let gz: Buffer = Buffer.from("text");
    let nested = zip([{ name: "file", data: "x" }]);
    for (let depth = 0; depth < 8; depth++) gz = gzipSync(gz);
    for (let depth = 1; depth < 4; depth++) nested = gzipSync(tar([{ name: "inner", data: nested }]));
    expect(await outlineOf(gz)).toEqual(["- read 4 whole"]);
    expect(await outlineOf(gzipSync(gz))).toEqual(["- skipped all incomplete limit-depth"]);
    expect(await outlineOf(nested, { depth: 4 })).toEqual(["-!/inner!/inner!/inner!/file read 1 whole"]);
    expect(await outlineOf(nested, { depth: 3 })).toEqual([
      `-!/inner!/inner!/inner skipped ${zip([{ name: "file", data: "x" }]).length} incomplete limit-depth`,
    ]);
  });

  test("depth has an end of its own, however high the limit", async () => {
    let nested = tar([{ name: "file", data: "x" }]);
    for (let depth = 1; depth < 200; depth++) nested = tar([{ name: "t", data: nested }]);
    expect(await outlineOf(nested, { depth: 100_000 })).toEqual([expect.stringMatching(/\/file read 1 whole$/)]);
    for (let depth = 0; depth < 600; depth++) nested = tar([{ name: "t", data: nested }]);
    const [source] = await openBytes(nested, { limits: { depth: 100_000 } });
    expect(source).toMatchObject({ status: "skipped", complete: false, problems: [{ code: "limit-depth" }] });
    expect(source!.problems[0]!.message).toContain("it lies in 200 archives");
    expect(source!.problems[0]!.hint).not.toContain("--limit");
  });

  test("members of a zip that share their bytes", async () => {
    const archive = zip([{ name: "a", data: LOG }, { name: "b" }]);
    // the second entry of the directory points to the first member
    const entry = archive.lastIndexOf("PK\x01\x02", undefined, "latin1");
    const first = archive.indexOf("PK\x01\x02", 0, "latin1");
    archive.copy(archive, entry + 16, first + 16, first + 28);
    archive.writeUInt32LE(0, entry + 42);
    expect(await outlineOf(archive)).toEqual([
      `-!/a read ${LOG.length} whole`,
      "- unreadable all incomplete zip-overlapping",
    ]);
  });

  test("members of a zip that quote the next: its bytes are not unpacked for them, too", async () => {
    const inner = zip([{ name: "whole", data: LOG }], { directory: false });
    const length = 30 + "whole".length;
    // a stored block of deflate that holds the header; the data of the quoted member goes on behind it
    const block = Buffer.concat([Buffer.of(0, length, 0, ~length & 0xff, 0xff), inner]);
    const archive = zip([{ name: "outer", data: block, method: "stored" }, { name: "whole" }]);
    const outer = archive.indexOf("PK\x01\x02", 0, "latin1");
    const second = archive.lastIndexOf("PK\x01\x02", undefined, "latin1");
    // the first is deflated, and the second lies in it
    for (const at of [8, outer + 10]) archive.writeUInt16LE(8, at);
    for (const at of [22, outer + 24]) archive.writeUInt32LE(length + LOG.length, at);
    inner.copy(archive, second + 16, 14, 26);
    archive.writeUInt32LE(length + 5, second + 42);
    expect(await outlineOf(archive)).toEqual([
      "-!/outer unreadable 0 incomplete cut-off",
      `-!/whole read ${LOG.length} whole`,
    ]);
  });
});

describe("a wrong packed size in the directory of a zip", () => {
  test.each([0x7fffffff, 2_000_000, 900])("%i: the member and those behind it are read", async (packedSize) => {
    for (const method of ["deflated", "stored"] as const) {
      const files = FILES.map((file, index) => ({ ...file, method, ...(index === 0 ? { packedSize } : {}) }));
      const [a, ...behind] = await openBytes(zip(files));
      expect(a).toMatchObject({ path: "-!/a", content: Buffer.from("first"), complete: true, problems: [] });
      expect(outline(behind)).toEqual([`-!/b read ${LOG.length} whole`, "-!/c read 4 whole"]);
    }
  });

  test("a wrong offset does not cut the member in which it lies", async () => {
    const archive = zip([
      { name: "a", data: "first", packedSize: 60_000 },
      { name: "b", data: LOG },
      { name: "c", data: "last" },
    ]);
    archive.writeUInt32LE(50_000, archive.lastIndexOf("PK\x01\x02", undefined, "latin1") + 42);
    expect(await outlineOf(archive)).toEqual([
      "-!/a read 5 whole",
      `-!/b read ${LOG.length} whole`,
      "-!/c unreadable 4 incomplete cut-off",
    ]);
  });
});

describe("a cut", () => {
  test("is as large on standard input, in whatever chunks it comes, as in a file", async () => {
    for (const [name, whole] of Object.entries({ tar: tar(FILES), tgz: gzipSync(tar(FILES)), zip: zip(FILES) })) {
      const archive = whole.subarray(0, whole.length - 3_000);
      const inFile = outline(await openBytes(archive, {}, "file"));
      expect(inFile.at(-1), name).toContain(` ${archive.length} incomplete `);
      for (const chunkSize of [1_000, 70_000]) expect(outline(await openBytes(archive, { chunkSize }))).toEqual(inFile);
    }
    const bytes = gzipSync(tar(FILES));
    for (const limits of [{ members: 1 }, { bytes: 700 }])
      expect(await outlineOf(bytes, limits)).toEqual(await outlineOf(bytes, limits, "file"));
  });

  test("of .gz: every byte that is there is used", async () => {
    const packed = gzipSync(LOG);
    for (const length of [packed.length - 1, packed.length - 8, packed.length - 9, packed.length / 2, 5_000, 40]) {
      const [source] = await openBytes(packed.subarray(0, length));
      const { content, bytes, complete, problems } = source!;
      expect({ complete, problems }).toMatchObject({ complete: false, problems: [{ code: "cut-off" }] });
      expect(LOG.startsWith(content!.toString())).toBe(true);
      // as much as of the compressed bytes, but for what stands at their beginning
      expect(bytes).toBeGreaterThan((LOG.length * (length - 3_000)) / packed.length);
      expect(problems[0]!.message).toContain(`${bytes} bytes could be read`);
    }
  });

  test("of tar: the member says how much of it is missing, and the archive that it is cut", async () => {
    const at = 512 + 512 + 512 + 1_000;
    expect(await outlineOf(tar(FILES).subarray(0, at))).toEqual([
      "-!/a read 5 whole",
      "-!/b read 1000 incomplete cut-off",
      "- skipped all incomplete archive-end-missing",
    ]);
    const packed = gzipSync(tar(FILES));
    const [first, second, about] = await openBytes(packed.subarray(0, packed.length / 2));
    expect(first).toMatchObject({ complete: true });
    expect(second).toMatchObject({ complete: false });
    expect(second!.problems[0]!.message).toContain(`of ${LOG.length} could be read`);
    expect(about).toMatchObject({ path: "-", status: "unreadable", problems: [{ code: "cut-off" }] });
  });

  test("of tar between two members", async () => {
    expect(await outlineOf(tarMember({ name: "a", data: "x" }))).toEqual([
      "-!/a read 1 whole",
      "- skipped all incomplete archive-end-missing",
    ]);
  });

  test.each([
    ["with sizes in front", {}],
    ["with sizes behind", { descriptor: true }],
    ["stored", { method: "stored" as const }],
    ["stored, with sizes behind", { method: "stored" as const, descriptor: true }],
  ])("of zip, %s: members are found without the directory", async (_, how) => {
    const files = FILES.map((file) => ({ ...file, ...how }));
    expect(await outlineOf(zip(files, { directory: false }))).toEqual([
      "-!/a read 5 whole",
      `-!/b read ${LOG.length} whole`,
      "-!/c read 4 whole",
      "- unreadable all incomplete zip-directory-missing",
    ]);
    const cut = await openBytes(zip(files).subarray(0, 200_000));
    expect(cut.map(({ path, complete }) => `${path} ${complete}`)).toEqual(["-!/a true", "-!/b false", "- false"]);
    expect(cut[1]!.bytes).toBeGreaterThan(190_000);
    expect(LOG.startsWith(cut[1]!.content!.toString())).toBe(true);
    expect(cut[1]!.problems).toMatchObject([{ code: "cut-off" }]);
  });
});

describe("what is no damage", () => {
  test("a checksum of tar over signed bytes, as some old programs wrote it", async () => {
    const archive = tar([{ name: "gr\u00f6\u00dfe", data: "x" }]);
    const signed = archive.subarray(0, 512).reduce((sum, byte) => sum + (byte >= 128 ? byte - 256 : byte), 0);
    const own = archive.subarray(148, 156).reduce((sum, byte) => sum + byte, 0);
    archive.write(`${(signed - own + 8 * 32).toString(8).padStart(6, "0")}\0 `, 148);
    expect(await outlineOf(archive)).toEqual(["-!/gr\u00f6\u00dfe read 1 whole"]);
  });

  test("a time that a header gives to all members of a tar, the first of them too", async () => {
    const file = { data: "x", seconds: 1 };
    const sources = await openBytes(tar([pax({ mtime: "1709685690" }, "g"), { name: "a", ...file }, { name: "b", ...file }]));
    expect(sources.map(({ modifiedAt }) => modifiedAt)).toEqual([1_709_685_690_000_000, 1_709_685_690_000_000]);
  });
}); // prettier-ignore

describe("damage", () => {
  test.each([1_020, 1_021, 1_022, 1_023, 1_024])(
    "of %i bytes between two members of a zip hides none",
    async (count) => {
      const parts = ["a", "b"].map((name) => zip([{ name, data: "x", method: "stored" }], { directory: false }));
      const archive = Buffer.concat([parts[0]!, Buffer.alloc(count, 0xee), parts[1]!]);
      expect((await outlineOf(archive)).slice(0, 2)).toEqual(["-!/a read 1 whole", "-!/b read 1 whole"]);
    },
  );

  test("in .gz: the bytes in front of it are used, nothing behind it", async () => {
    const packed = gzipSync(LOG);
    // stored blocks of a wrong length: nothing that could be unpacked
    packed.fill(0xff, 150_000, 150_100);
    const asFile = (await openBytes(packed, {}, "file"))[0]!;
    const member = [{ name: "log.gz", data: packed }];
    const asOthers = [packed, tar(member), zip(member), gzipSync(packed)].map(
      async (bytes) => (await openBytes(bytes))[0]!,
    );
    for (const { content, bytes, complete, problems } of [asFile, ...(await Promise.all(asOthers))]) {
      expect({ complete, problems }).toMatchObject({ complete: false, problems: [{ code: "damaged-data" }] });
      expect(problems[0]!.message).toContain(`${bytes} bytes could be unpacked`);
      expect(problems[0]!.message).toMatch(/near byte 150[012]\d\d:/);
      // what the damage itself became is not known to be wrong
      const sure = Math.floor((bytes * 9) / 10);
      expect(content!.toString("latin1", 0, sure)).toBe(LOG.slice(0, sure));
      expect(bytes).toBe(asFile.bytes);
      expect(problems).toEqual(asFile.problems);
    }
    for (const chunkSize of [777, 9_000])
      expect((await openBytes(packed, { chunkSize }))[0]!.problems).toEqual(asFile.problems);
    // what a decompressor gives that is given a byte at a time where the damage is
    const engine = createGunzip();
    let most = 0;
    engine.on("data", (chunk: Buffer) => (most += chunk.length)).on("error", () => {});
    for (let at = 149_900, from = 0; at < 150_100 && !engine.destroyed; from = at++)
      await new Promise<void>((resolve) => engine.write(packed.subarray(from, at), () => resolve()));
    expect(asFile.bytes).toBe(most);
    expect(asFile.bytes).toBeGreaterThan((LOG.length * 140_000) / packed.length);
  });

  test("in a long .gz that cannot be read twice loses what one piece became", async () => {
    const noise = Buffer.alloc(6 << 20).map((_, index) => Math.imul(index, 2_654_435_761) >>> 24) as Buffer;
    const packed = gzipSync(noise, { level: 0 });
    packed.fill(0xff, 5 << 20);
    const { bytes, problems } = (await openBytes(tar([{ name: "log.gz", data: packed }]), {}, "file"))[0]!;
    expect(problems).toMatchObject([{ code: "damaged-data" }]);
    expect(bytes).toBeGreaterThan(4.5 * 2 ** 20);
    expect(bytes).toBeLessThan(5 << 20);
  });

  test("that can still be unpacked shows in the checksum", async () => {
    const packed = gzipSync("some text");
    packed[packed.length - 8]! ^= 1;
    expect(await outlineOf(packed)).toEqual(["- read 9 incomplete checksum-wrong"]);
    expect(await outlineOf(zip([{ name: "a", data: "x", crc: 1 }, { name: "b" }]))).toEqual([
      "-!/a read 1 incomplete checksum-wrong",
      "-!/b read 0 whole",
    ]);
  });

  test("in a header of tar: the members behind it are found", async () => {
    const archive = tar(FILES);
    archive[1024 + 3] = 0x41;
    const length = 512 * (1 + Math.ceil(LOG.length / 512));
    const sources = await openBytes(archive);
    expect(outline(sources, archive.length)).toEqual([
      "-!/a read 5 whole",
      "-!/c read 4 whole",
      "- unreadable all incomplete archive-damaged",
    ]);
    expect(sources[2]!.problems[0]!.message).toContain(`${length} bytes from byte 1024`);
  });

  test("in a header of an old tar without magic: the members behind it are found", async () => {
    const archive = tar(FILES.map((file) => ({ ...file, magic: "" })));
    archive[1024 + 3] = 0x41;
    const found = ["-!/a read 5 whole", "-!/c read 4 whole", "- unreadable all incomplete archive-damaged"];
    expect(await outlineOf(archive)).toEqual(found);
    // a block that has a checksum, and is no header for the rest
    const stranger = tarMember({ name: "no\nname", magic: "" });
    const quoted = tar([FILES[0]!, { name: "b", magic: "", data: stranger }, FILES[2]!]);
    quoted[1024 + 3] = 0x41;
    expect(await outlineOf(quoted)).toEqual(found);
  });

  test.each(["ustar\x0000", ""] as const)("in the first blocks of tar leaves the others: magic %j", async (magic) => {
    const files = FILES.map((file) => ({ ...file, magic }));
    for (const bytes of [512, 1024]) {
      const archive = tar(files).fill(0, 0, bytes);
      const ways = [
        openBytes(archive, {}, "file"),
        openBytes(gzipSync(archive)),
        ...[1, 700, 1 << 20].map((chunkSize) => openBytes(archive, { chunkSize })),
      ];
      for (const sources of await Promise.all(ways)) {
        expect(outline(sources.slice(0, -1))).toEqual([`-!/b read ${LOG.length} whole`, "-!/c read 4 whole"]);
        expect(sources.at(-1)).toMatchObject({ path: "-", status: "unreadable", complete: false });
        expect(codes(sources.at(-1)!)).toEqual(["archive-damaged"]);
      }
    }
  });

  test("in the first bytes of zip leaves the other members", async () => {
    const archive = zip(FILES);
    archive[2]! ^= 1;
    const found = ["unreadable 5 incomplete cut-off", `read ${LOG.length} whole`, "read 4 whole"];
    const ways = [
      openBytes(archive, {}, "file"),
      openBytes(archive),
      openBytes(archive, { chunkSize: 700 }),
      openBytes(gzipSync(archive)),
      openBytes(gzipSync(tar([{ name: "in.zip", data: archive }]))),
      openBytes(zip([{ name: "in.zip", data: archive }])),
    ];
    for (const sources of await Promise.all(ways))
      expect(outline(sources).map((line) => line.replace(/^\S+ /, ""))).toEqual(found);
    const single = zip([{ name: "a", data: "x" }]).fill(0, 0, 4);
    for (const as of ["input", "file"] as const)
      expect(await outlineOf(single, {}, as)).toEqual(["-!/a unreadable 1 incomplete cut-off"]);
  });

  test("that cut off the beginning of zip leaves the members behind it", async () => {
    const archive = zip(FILES);
    for (const [cut, left] of [
      [10, ["a unreadable 5 incomplete cut-off", `b read ${LOG.length} whole`, "c read 4 whole"]],
      [5_000, ["a unreadable 5 incomplete cut-off", `b unreadable ${LOG.length} incomplete cut-off`, "c read 4 whole"]],
    ] as const)
      for (const as of ["input", "file"] as const)
        expect(await outlineOf(archive.subarray(cut), {}, as)).toEqual(left.map((line) => `-!/${line}`));
  });

  test("is not what makes a zip of a file that holds a part of one: it is given as it is", async () => {
    const holding = Buffer.concat([Buffer.alloc(600, "\0x"), zip(FILES, { directory: false }), Buffer.from(LOG)]);
    for (const as of ["input", "file"] as const) {
      const [source, ...more] = await openBytes(holding, {}, as);
      expect(more).toEqual([]);
      expect(source).toMatchObject({ path: "-", status: "read", complete: true, problems: [] });
      expect(source!.content!.equals(holding)).toBe(true);
    }
    const [cut] = await openBytes(gzipSync(holding).subarray(0, -100));
    expect(cut).toMatchObject({ path: "-", complete: false, problems: [{ code: "cut-off" }] });
    expect(holding.subarray(0, cut!.bytes).equals(cut!.content!)).toBe(true);
  });

  test("is not what makes an archive of a file that begins with zeros", async () => {
    const log = Buffer.concat([Buffer.alloc(4096), Buffer.from(LOG)]);
    for (const as of ["input", "file"] as const) {
      expect(outline(await openBytes(log, {}, as))).toEqual([`- read ${log.length} whole`]);
    }
  });

  test("in many places is one answer, not thousands", async () => {
    const bad = Buffer.alloc(512, "x");
    const stretch = Buffer.concat([tarMember({ name: "a" }), bad]);
    const sources = await openBytes(Buffer.concat([...Array<Buffer>(300).fill(stretch), Buffer.alloc(1024)]));
    expect(sources).toHaveLength(301);
    expect(sources.at(-1)!.problems).toHaveLength(11);
    expect(sources.at(-1)!.problems[10]!.message).toContain("290 further");
  });

  test("in one member of a zip leaves the others", async () => {
    const archive = zip(FILES);
    archive.fill(0xff, 100_000, 100_300);
    const sources = await openBytes(archive);
    expect(sources.map(({ path, complete }) => `${path} ${complete}`)).toEqual([
      "-!/a true",
      "-!/b false",
      "-!/c true",
    ]);
    expect(sources[1]!.bytes).toBeGreaterThan(90_000);
    expect(sources[1]!.problems).toMatchObject([{ severity: "error" }]);
  });

  test("in the directory of a zip: members are searched for", async () => {
    const archive = zip(FILES);
    archive.fill(0, archive.lastIndexOf("PK\x01\x02", undefined, "latin1"), archive.length - 22);
    expect((await outlineOf(archive)).at(-1)).toBe("- unreadable all incomplete zip-directory-missing");
    expect(await outlineOf(archive)).toHaveLength(4);
  });

  test("in one member of a zip without its directory leaves the others", async () => {
    const damaged = Buffer.from([0x07, 0xff, 0xff, 0xff]);
    for (const size of [10_000, 150_000, 600_000]) {
      const filler = Buffer.from(LOG).subarray(0, size);
      const files = [
        { name: "a", data: "x".repeat(3_000) },
        { name: "b", data: "behind it" },
        { name: "filler", data: filler, method: "stored" as const },
      ].map((file) => ({ ...file, descriptor: true }));
      const archive = zip(files, { directory: false });
      damaged.copy(archive, 31);
      const [a, ...behind] = await outlineOf(archive);
      expect(a).toBe("-!/a unreadable 0 incomplete damaged-data");
      expect(behind).toEqual([
        "-!/b read 9 whole",
        `-!/filler read ${size} whole`,
        "- unreadable all incomplete zip-directory-missing",
      ]);
    }
  });

  test("in what a member of a zip without its directory holds, or a limit there, leaves the others", async () => {
    const damaged = gzipSync(LOG).fill(0xff, 100, 300);
    const inner = zip([{ name: "inner", data: LOG }]);
    const files = [damaged, inner, Buffer.from("x")].map((data, index) => ({ name: `${index}`, data }));
    const archive = zip(
      files.map((file) => ({ ...file, descriptor: true })),
      { directory: false },
    );
    const namedWith = async (depth: number) =>
      (await openBytes(archive, { limits: { members: 20, depth } })).map((source) => [source.path, ...codes(source)]);
    const others = [["-!/2"], ["-", "zip-directory-missing"]];
    expect(await namedWith(1)).toEqual([["-!/0", "limit-depth"], ["-!/1", "limit-depth"], ...others]);
    expect(await namedWith(2)).toEqual([["-!/0", "damaged-data"], ["-!/1!/inner"], ...others]);
  });

  test("in a packed size of a zip without its directory leaves the others", async () => {
    for (const packedSize of [0x7fffffff, 1_000, 1]) {
      const files = FILES.map((file, index) => ({ ...file, ...(index === 0 ? { packedSize } : {}) }));
      expect(await outlineOf(zip(files, { directory: false }))).toEqual([
        "-!/a read 5 whole",
        `-!/b read ${LOG.length} whole`,
        "-!/c read 4 whole",
        "- unreadable all incomplete zip-directory-missing",
      ]);
    }
  });

  test("in the header behind a member of a zip without its directory costs no more than that", async () => {
    for (const method of ["stored", "deflated"] as const) {
      const archive = zip(
        FILES.map((file) => ({ ...file, method })),
        { directory: false },
      );
      archive[archive.indexOf("PK", 4, "latin1")] = 0;
      expect(await outlineOf(archive)).toEqual([
        "-!/a read 5 whole",
        "-!/c read 4 whole",
        "- unreadable all incomplete zip-directory-missing",
      ]);
    }
  });

  test("sizes that are not true", async () => {
    expect(await outlineOf(zip([{ name: "a", data: "12345", size: 3 }]))).toEqual([
      "-!/a read 5 incomplete size-wrong",
    ]);
    expect(await outlineOf(zip([{ name: "a", data: "12345", size: 7 }]))).toEqual(["-!/a read 5 incomplete cut-off"]);
    const longer = Buffer.concat([tarMember({ name: "a", data: "12345", size: 1_000_000 }), Buffer.alloc(1024)]);
    expect(await outlineOf(longer)).toEqual([
      `-!/a read ${512 + 1024} incomplete cut-off`,
      "- skipped all incomplete archive-end-missing",
    ]);
  });
});

describe("a zip without a directory whose members hold each other", () => {
  /** A block of deflated data that is stored. */
  const block = (data: Buffer) => {
    const head = Buffer.alloc(5);
    head.writeUInt16LE(data.length, 1);
    head.writeUInt16LE(data.length ^ 0xffff, 3);
    return Buffer.concat([head, data]);
  };

  test("is searched behind each, but not for ever, and what stands at its end is found", async () => {
    // all go on to one place, where what follows is no deflated data
    const far = Buffer.concat([...Array.from({ length: 8 }, () => block(Buffer.alloc(0xffff, "x"))), Buffer.of(7)]);
    let nested: Buffer = Buffer.alloc(0);
    for (let count = 0; count < 200; count++) {
      const local = zip([{ name: "n", descriptor: true, method: 8, data: "x" }], { directory: false }).subarray(0, 31);
      nested = Buffer.concat([local, block(nested)]);
    }
    const last = zip([{ name: "last", data: "x" }], { directory: false });
    const archive = Buffer.concat([nested, far, Buffer.alloc(1000, "x"), last]);
    const count = async (mostInVain?: number) => {
      const names: string[] = [];
      for await (const { name, content } of readZip(inMemory(archive), new Budget(DEFAULT_LIMITS), mostInVain)) {
        names.push(name);
        if (typeof content === "object" && "reader" in content) await content.reader.skip(Infinity);
      }
      expect(names.at(-1)).toBe("last");
      return names.length - 1;
    };
    expect(await count()).toBe(200);
    expect(await count(2 << 20)).toBe(4);
    expect(await count(8 << 20)).toBe(16);
  });
});

describe("a zip whose end counts other members than its directory lists", () => {
  const members = ["a", "b", "c"].map((name) => ({ name, data: name }));
  const whole = ["-!/a read 1 whole", "-!/b read 1 whole", "-!/c read 1 whole"];

  test.each([0, 1, 2])("%i of 3: all are read, and it is named", async (count) => {
    for (const zip64 of [false, true]) {
      const archive = zip(members, { count, zip64 });
      const sources = await openBytes(archive);
      expect(outline(sources, archive.length)).toEqual([...whole, "- skipped all whole zip-count-wrong"]);
      expect(sources[3]!.problems[0]!.message).toContain(`lists 3 members, which were read`);
      expect(sources[3]!.problems[0]!.message).toContain(`the count at its end says ${count}`);
    }
  });

  test("more: it is searched for those that are missing", async () => {
    expect(await outlineOf(zip(members, { count: 9 }))).toEqual([
      ...whole,
      "- unreadable all incomplete zip-directory-missing",
    ]);
  });

  test("only the lower 16 bits of their number: that is how it was done before zip64", async () => {
    const many = Array.from({ length: 0x10000 + 3 }, (_, index) => ({ name: `${index}`, method: "stored" as const }));
    const sources = await openBytes(zip(many));
    expect(sources).toHaveLength(many.length);
    expect(sources.at(-1)).toMatchObject({ path: `-!/${many.length - 1}`, problems: [] });
  });

  test("behind the last member there may be a signature, and nothing else", async () => {
    const archive = zip(members);
    const end = archive.length - 22;
    const grown = (more: Buffer): Buffer => {
      const longer = Buffer.concat([archive.subarray(0, end), more, archive.subarray(end)]);
      longer.writeUInt32LE(longer.readUInt32LE(longer.length - 10) + more.length, longer.length - 10);
      return longer;
    };
    expect(await outlineOf(grown(Buffer.from("PK\x05\x05\x03\0abc", "latin1")))).toEqual(whole);
    expect(await outlineOf(grown(Buffer.from("PK\x01\x02 of a member")))).toEqual([
      ...whole,
      "- unreadable all incomplete zip-directory-missing",
    ]);
  });
});

describe("a zip whose end says wrongly where its directory is", () => {
  const files = FILES.map((file) => ({ ...file, data: file.data.slice(0, 1_000) }));
  const archive = zip(files);
  const lengths = files.map(({ data }) => data.length);
  const whole = FILES.map(({ name }, index) => `-!/${name} read ${lengths[index]} whole`);

  test("by damage: its members are where they were", async () => {
    const damaged = Buffer.from(archive);
    damaged.writeUInt32LE(damaged.readUInt32LE(damaged.length - 6) - 64, damaged.length - 6);
    expect(await outlineOf(damaged)).toEqual([...whole, "- skipped all incomplete zip-offset-wrong"]);
  });

  /** The archive with bytes inserted into the data of a member. */
  const inserted = (bytes: Buffer, name: string, at: number): Buffer => {
    const place = bytes.indexOf(`PK\x03\x04`, at, "latin1") + 30 + name.length + 2;
    return Buffer.concat([bytes.subarray(0, place), Buffer.alloc(7, 0xff), bytes.subarray(place)]);
  };

  test("as bytes were inserted: the other members are read, in front of them and behind", async () => {
    const b = archive.indexOf("PK\x03\x04", 4, "latin1");
    const sources = await openBytes(inserted(archive, "b", b));
    expect(sources.map(({ path, complete }) => `${path} ${complete}`)).toEqual([
      "-!/a true",
      "-!/b false",
      "-!/c true",
      "- false",
    ]);
    expect(codes(sources.at(-1)!)).toEqual(["zip-offset-wrong"]);
    const twice = await openBytes(inserted(inserted(archive, "b", b), "a", 0));
    expect(twice.map(({ path, complete }) => `${path} ${complete}`)).toEqual([
      "-!/a false",
      "-!/b false",
      "-!/c true",
      "- false",
    ]);
    expect(codes(twice.at(-1)!)).toEqual(["zip-directory-missing"]);
  });
});

describe("what was appended or put in front", () => {
  test("is named", async () => {
    const garbage = Buffer.from("garbage");
    expect(await outlineOf(Buffer.concat([gzipSync("text"), garbage]))).toEqual(["- read 4 incomplete trailing-data"]);
    expect(await outlineOf(Buffer.concat([gzipSync("text"), Buffer.alloc(100_000)]))).toEqual(["- read 4 whole"]);
    const one = [{ name: "a", data: "x" }];
    const inArchives = [
      Buffer.concat([tar(one), Buffer.alloc(600, "garbage")]),
      Buffer.concat([tar(one), garbage]),
      Buffer.concat([zip(one), garbage]),
      gzipSync(Buffer.concat([tar(one), garbage])),
    ];
    for (const archive of inArchives) {
      expect(await outlineOf(archive)).toEqual(["-!/a read 1 whole", "- skipped all incomplete trailing-data"]);
    }
    expect(await outlineOf(Buffer.concat([Buffer.from("PK\x03\x04 and no member"), zip(one)]))).toEqual([
      "-!/a read 1 whole",
      "- skipped all incomplete leading-data",
    ]);
  });

  test("is in doubt where it may be a member of which the header is damaged", async () => {
    const second = tarMember({ name: "b", data: "y" });
    const wiped = Buffer.concat([tarMember({ name: "a", data: "x" }), second.fill(0, 0, 512), Buffer.alloc(1024)]);
    expect(await outlineOf(wiped)).toEqual(["-!/a read 1 whole", "- unreadable all incomplete archive-damaged"]);
    const packed = [gzipSync("one "), gzipSync("two")];
    packed[1]![1]! ^= 1;
    expect(await outlineOf(Buffer.concat(packed))).toEqual(["- read 4 incomplete trailing-data"]);
  });

  test("says what it is where it is a text in front of a zip", async () => {
    const head = Buffer.from("HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n\r\n");
    const archive = Buffer.concat([head, zip([{ name: "a", data: "x" }])]);
    expect(await outlineOf(archive)).toEqual(["-!/a read 1 whole", "- skipped all incomplete leading-data"]);
    const sources = await openBytes(archive, {}, "file");
    expect(outline(sources)).toEqual(["-!/a read 1 whole", `- skipped ${archive.length} incomplete leading-data`]);
    expect(sources[1]!.problems[0]!.message).toContain(`${head.length} bytes in front of the archive were not read`);
    expect(sources[1]!.problems[0]!.message).toContain("HTTP/1.1 200 OK");
  });

  test("is padding where it is zeros", async () => {
    for (const count of [1, 512, 100_000]) {
      const zeros = Buffer.alloc(count);
      const one = [{ name: "a", data: "x" }];
      for (const archive of [tar(one), zip(one), gzipSync(tar(one))]) {
        expect(await outlineOf(Buffer.concat([archive, zeros]))).toEqual(["-!/a read 1 whole"]);
      }
    }
  });

  test("is no stranger where it says that a zip was to be split, and fitted", async () => {
    const archive = zip([{ name: "a", data: "x" }]);
    const marked = Buffer.concat([Buffer.from("PK00"), archive]);
    const central = marked.indexOf("PK\x01\x02", 0, "latin1");
    marked.writeUInt32LE(4, central + 42);
    marked.writeUInt32LE(central, marked.length - 6);
    expect(await outlineOf(marked)).toEqual(["-!/a read 1 whole"]);
    for (const marker of ["PK00", "PK\x07\x08"]) {
      expect(await outlineOf(Buffer.concat([Buffer.from(marker), archive]))).toEqual([
        "-!/a read 1 whole",
        "- skipped all whole leading-data",
      ]);
    }
  });

  test("hides nothing of a zip by an end record of its own", async () => {
    const archive = zip([{ name: "a", data: "x" }]);
    const commented = (comment: Buffer): Buffer => {
      const whole = Buffer.concat([archive, comment]);
      whole.writeUInt16LE(comment.length, archive.length - 2);
      return whole;
    };
    const comments = [zip([]), Buffer.concat([zip([]), Buffer.from(" and more")]), zip([{ name: "b", data: "y" }])];
    for (const comment of comments) expect(await outlineOf(commented(comment))).toEqual(["-!/a read 1 whole"]);
    expect(await outlineOf(Buffer.concat([archive, zip([])]))).toEqual([
      "-!/a read 1 whole",
      "- skipped all whole archives-joined",
    ]);
  });

  test("is read where it is a further archive: members of gzip, archives of tar", async () => {
    expect((await openBytes(Buffer.concat([gzipSync("one "), gzipSync("two")])))[0]!.content!.toString()).toBe(
      "one two",
    );
    expect(await outlineOf(Buffer.concat([tar([{ name: "a" }]), tar([{ name: "b" }])]))).toEqual([
      "-!/a read 0 whole",
      "-!/b read 0 whole",
    ]);
  });

  test("is read where it is a further zip, whole or damaged", async () => {
    const [first, second] = [zip([{ name: "a", data: "x" }]), zip([{ name: "b", data: "y" }])];
    expect(await outlineOf(Buffer.concat([first, second]))).toEqual([
      "-!/b read 1 whole",
      "-!/a read 1 whole",
      "- skipped all whole archives-joined",
    ]);
    const endless = (archive: Buffer) => archive.subarray(0, -22);
    expect(await outlineOf(Buffer.concat([endless(first), second]))).toEqual([
      "-!/b read 1 whole",
      "-!/a read 1 whole",
      "- unreadable all incomplete zip-directory-missing",
    ]);
    expect(await outlineOf(Buffer.concat([first, endless(second)]))).toEqual([
      "-!/a read 1 whole",
      "-!/b read 1 whole",
      "- unreadable all incomplete zip-directory-missing",
    ]);
    const many = await outlineOf(Buffer.concat(Array<Buffer>(150).fill(first)));
    expect(many).toHaveLength(151);
    expect(many.at(-1)).toContain("zip-directory-missing");
  });
});

test("an archive without a file is not silent", async () => {
  expect(await outlineOf(zip([]))).toEqual(["- skipped all whole archive-empty"]);
  expect(await outlineOf(tar([{ name: "folder", type: "5" }]))).toEqual(["- skipped all whole archive-empty"]);
});

test("standard input that breaks off is a problem", async () => {
  async function* broken(): AsyncIterable<Uint8Array> {
    yield Buffer.from("some");
    throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
  }
  expect(outline(await readSources(openBundle(["-"], { stdin: broken() })))).toEqual([
    "- read 4 incomplete read-failed",
  ]);
});

test("garbage of every kind ends, and says something", async () => {
  let seed = 1;
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
  const forms = [
    tar(FILES),
    gzipSync(tar(FILES)),
    zip(FILES),
    zip(FILES.map((file) => ({ ...file, descriptor: true }))),
  ];
  for (let run = 0; run < 60; run++) {
    const bytes = Buffer.from(forms[run % forms.length]!);
    for (let hit = 0; hit < 20; hit++) bytes[Math.floor(random() * (run % 2 ? 2_000 : bytes.length))] = random() * 256;
    for (const source of await openBytes(bytes)) {
      expect(source.complete || source.problems.length > 0, source.path).toBe(true);
    }
  }
});

test("a large spool is a file that nobody else can open, and is gone afterwards", async () => {
  const before = await readdir(tmpdir());
  const data = Buffer.from(LOG);
  async function* bytes() {
    for (let at = 0; at < data.length; at += 1_000) yield data.subarray(at, at + 1_000);
    return WHOLE;
  }
  const spooled = await spool(new ByteReader(bytes()), 10_000);
  const middle = Buffer.alloc(100);
  expect(await spooled.bytes.readAt(middle, 5_000)).toBe(100);
  expect(middle.toString()).toBe(LOG.slice(5_000, 5_100));
  expect(spooled.bytes.size).toBe(LOG.length);
  await spooled.close();
  const left = (await readdir(tmpdir())).filter(
    (name) => /^certrace-[0-9a-f]{8}-/.test(name) && !before.includes(name),
  );
  expect(left).toEqual([]);
});

test("a zip that finds no room for its temporary file is a problem, and everything else is read", async () => {
  const large = zip([{ name: "a", data: Buffer.alloc(17 << 20), method: "stored" }]);
  const archive = tar([{ name: "large.zip", data: large }, { name: "b" }]);
  vi.stubEnv("TMPDIR", join(tmpdir(), "no-such-folder"));
  try {
    expect(await outlineOf(archive)).toEqual([
      `-!/large.zip unreadable ${large.length} incomplete no-temporary-file`,
      "-!/b read 0 whole",
    ]);
  } finally {
    vi.unstubAllEnvs();
  }
});

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
