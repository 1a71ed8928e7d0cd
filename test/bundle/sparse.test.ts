import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, openSync, closeSync, readFileSync, rmSync, writeSync, ftruncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { pax, sign, tar, tarMember, type TarMember } from "./archives.ts";
import { codes, openBytes } from "./read-sources.ts";

/** A hole, text, a hole, text, and a hole. */
const STRETCHES = [
  { offset: 5_000, data: "first\n" },
  { offset: 9_000, data: "second\n" },
] as const;
const SIZE = 12_000;
const STORED = STRETCHES.map(({ data }) => data).join("");
const FILE = Buffer.alloc(SIZE);
for (const { offset, data } of STRETCHES) FILE.write(data, offset);

const NUMBERS = STRETCHES.flatMap(({ offset, data }) => [offset, data.length]);
const BEHIND = { name: "behind", data: "behind it" };

/** An old GNU header, with its first stretch in it and the others in the blocks behind it. */
function old(stretches: readonly (readonly [number, number])[], size: number, data: string): Buffer {
  const octal = (value: number): string => `${value.toString(8).padStart(11, "0")}\0`;
  const member = tarMember({ name: "sparse", type: "S", magic: "ustar  \0", data });
  const [header, body] = [member.subarray(0, 512), member.subarray(512)];
  const [[offset, bytes], ...rest] = stretches as [[number, number], ...[number, number][]];
  header.write(octal(offset) + octal(bytes), 386, "latin1");
  header[482] = rest.length > 0 ? 1 : 0;
  header.write(octal(size), 483, "latin1");
  sign(header);
  const blocks: Buffer[] = [];
  for (let at = 0; at < rest.length; at += 21) {
    const block = Buffer.alloc(512);
    rest.slice(at, at + 21).forEach(([from, count], index) => block.write(octal(from) + octal(count), index * 24, "latin1")); // prettier-ignore
    block[504] = at + 21 < rest.length ? 1 : 0;
    blocks.push(block);
  }
  return Buffer.concat([header, ...blocks, body]);
}

function withPax(records: Readonly<Record<string, string>>, data: string): TarMember[] {
  return [pax(records), { name: "GNUSparseFile.1/sparse", data }];
}

const PAIRS = STRETCHES.map(({ offset, data }) => [offset, data.length] as const);
const MAP_IN_FRONT = [STRETCHES.length, ...NUMBERS].join("\n").concat("\n").padEnd(512, "\0");
const V0 = { "GNU.sparse.size": `${SIZE}`, "GNU.sparse.numblocks": "2", "GNU.sparse.name": "sparse" };
const V1 = { "GNU.sparse.major": "1", "GNU.sparse.minor": "0", "GNU.sparse.name": "sparse", "GNU.sparse.realsize": `${SIZE}` }; // prettier-ignore

/** As version 0.0 has it: the same two keys for each stretch. */
function repeatedRecords(): TarMember {
  const [first, second] = PAIRS.map(([offset, bytes]) =>
    pax({ "GNU.sparse.offset": `${offset}`, "GNU.sparse.numbytes": `${bytes}` }),
  );
  return { ...first!, data: `${pax(V0).data as string}${first!.data as string}${second!.data as string}` };
}

const FORMS = {
  "old GNU": () => Buffer.concat([old(PAIRS, SIZE, STORED), tar([BEHIND])]),
  "pax 0.0": () => tar([repeatedRecords(), { name: "sparse", data: STORED }, BEHIND]),
  "pax 0.1": () => tar([...withPax({ ...V0, "GNU.sparse.map": NUMBERS.join(",") }, STORED), BEHIND]),
  "pax 1.0": () => tar([...withPax(V1, MAP_IN_FRONT + STORED), BEHIND]),
};

describe("a sparse member of tar is the file that it was, with zero bytes for its holes", () => {
  test.each(Object.entries(FORMS))("%s", async (_, archive) => {
    const [sparse, behind] = await openBytes(archive());
    const sha256 = createHash("sha256").update(FILE).digest("hex");
    expect(sparse).toMatchObject({ path: "-!/sparse", status: "read", bytes: SIZE, sha256, complete: true });
    expect(sparse!.content).toEqual(FILE);
    expect(behind).toMatchObject({ path: "-!/behind", content: Buffer.from("behind it"), complete: true });
  });

  test("in old GNU archives with more stretches than a header and a block have room for", async () => {
    const pairs = Array.from({ length: 60 }, (_, index) => [index * 100, 1] as const);
    const [sparse, behind] = await openBytes(Buffer.concat([old(pairs, 6_000, "x".repeat(60)), tar([BEHIND])]));
    expect(sparse!.content!.toString()).toBe(`x${"\0".repeat(99)}`.repeat(60));
    expect(behind).toMatchObject({ path: "-!/behind", complete: true });
  });
});

test("a map of an old GNU archive may be longer than a megabyte", async () => {
  const pairs = Array.from({ length: 50_000 }, (_, index) => [index * 2, 1] as const);
  const [sparse, behind] = await openBytes(Buffer.concat([old(pairs, 100_000, "x".repeat(50_000)), tar([BEHIND])]));
  expect(sparse).toMatchObject({ bytes: 100_000, complete: true, problems: [] });
  expect(sparse!.content!.toString()).toBe("x\0".repeat(50_000));
  expect(behind).toMatchObject({ path: "-!/behind", complete: true });
});

describe("what cannot be so is named, and what is behind it is read", () => {
  test.each([
    ["stretches that overlap", tar([...withPax({ ...V0, "GNU.sparse.map": "10,6,12,7" }, STORED), BEHIND])],
    ["stretches behind the end", tar([...withPax({ ...V0, "GNU.sparse.map": "11999,6,12005,7" }, STORED), BEHIND])],
    ["more than is stored", tar([...withPax({ ...V0, "GNU.sparse.map": "0,6000" }, STORED), BEHIND])],
    ["no numbers", tar([...withPax({ ...V0, "GNU.sparse.map": "a,b" }, STORED), BEHIND])],
    ["no map", tar([...withPax(V1, STORED), BEHIND])],
  ])("%s", async (_, archive) => {
    const [sparse, behind] = await openBytes(archive);
    expect(sparse).toMatchObject({ path: "-!/sparse", status: "unreadable", complete: false });
    expect(codes(sparse!)).toEqual(["sparse-map-damaged"]);
    expect(behind).toMatchObject({ path: "-!/behind", content: Buffer.from("behind it"), complete: true });
  });

  test.each([
    ["pax", tar([...withPax({ ...V0, "GNU.sparse.map": "5000,6" }, STORED), BEHIND])],
    ["old GNU", Buffer.concat([old(PAIRS.slice(0, 1), SIZE, STORED), tar([BEHIND])])],
  ])("more is stored than the map lists: what it lists is read (%s)", async (_, archive) => {
    const [sparse, behind] = await openBytes(archive);
    expect(sparse).toMatchObject({ path: "-!/sparse", status: "read", bytes: SIZE, complete: false });
    expect(sparse!.content!.toString("latin1", 5_000, 5_007)).toBe("first\n\0");
    expect(sparse!.problems).toMatchObject([{ code: "sparse-map-damaged" }]);
    expect(sparse!.problems[0]!.message).toContain("leaves out 7 bytes");
    expect(behind).toMatchObject({ path: "-!/behind", content: Buffer.from("behind it"), complete: true });
  });

  test("a hole of a terabyte is a bomb", async () => {
    const records = { ...V0, "GNU.sparse.size": `${2 ** 40}`, "GNU.sparse.map": `${2 ** 40 - 6},6` };
    const [bomb] = await openBytes(tar(withPax(records, "first\n")), { limits: { bytes: 1 << 20 } });
    expect(bomb).toMatchObject({ complete: false });
    expect(codes(bomb!)).toEqual(["limit-bytes"]);
  });

  test("one that is cut off", async () => {
    const archive = FORMS["pax 0.1"]();
    const [cut] = await openBytes(archive.subarray(0, archive.indexOf("second") + 3));
    expect(cut).toMatchObject({ path: "-!/sparse", bytes: 9_003, complete: false });
    expect(codes(cut!)).toEqual(["cut-off"]);
  });
});

function isGnuTar(): boolean {
  try {
    return execFileSync("tar", ["--version"], { encoding: "utf8" }).includes("GNU tar");
  } catch {
    return false;
  }
}

describe.skipIf(!isGnuTar())("what GNU tar writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "certrace-sparse-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["--format=gnu"],
    ["--format=posix", "--sparse-version=0.0"],
    ["--format=posix", "--sparse-version=0.1"],
    ["--format=posix", "--sparse-version=1.0"],
  ])("%s %s", async (...options) => {
    const file = openSync(join(folder, "sparse"), "w");
    for (let part = 1; part < 40; part++) writeSync(file, `part ${part}\n`, part * 200_000);
    ftruncateSync(file, 9_000_000);
    closeSync(file);
    execFileSync("tar", [...options, "--sparse", "-cf", "sparse.tar", "sparse"], { cwd: folder });
    const [sparse] = await openBytes(readFileSync(join(folder, "sparse.tar")));
    expect(sparse!.content!.equals(readFileSync(join(folder, "sparse")))).toBe(true);
    expect(sparse).toMatchObject({ path: "-!/sparse", bytes: 9_000_000, complete: true, problems: [] });
  });
});
