import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openBundle, type BundleOptions } from "../../src/bundle/open-bundle.ts";
import { UserError } from "../../src/bundle/user-error.ts";
import { tar, zip } from "./archives.ts";
import { codes, openBytes, readSource, readSources, type Read } from "./read-sources.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "certrace-bundle-"));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(path: string, text: string): Promise<string> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, text);
  return full;
}

async function open(paths: readonly string[], options?: BundleOptions): Promise<Read[]> {
  return await readSources(openBundle(paths, options));
}

/** Paths below the test's folder. */
function names(sources: readonly Read[]): string[] {
  return sources.map(({ path }) => path.slice(folder.length + 1));
}

describe("names", () => {
  const HARD = [
    "two words.json",
    "b (1)[x]{a,b}.log",
    "line\nbreak/in\nit.yml",
    "back\\slash.txt",
    "*",
    "!not",
    ".hidden/.h",
  ];

  test.skipIf(process.platform === "win32")("no name is a pattern, in a folder or as an argument", async () => {
    for (const name of HARD) await put(name, name);
    const inFolder = await open([folder]);
    expect(names(inFolder).toSorted()).toEqual(HARD.toSorted());
    const alone = await open(HARD.map((name) => join(folder, name)));
    expect(names(alone)).toEqual(names(inFolder));
    for (const source of inFolder) expect(source.content!.toString()).toBe(names([source])[0]);
  });

  test("paths are as named, without ./ and doubled or trailing slashes", async () => {
    await put("case/a.json", "{}");
    for (const named of [`${folder}/case/`, `${folder}//case`, `${folder}/case/a.json`]) {
      expect(names(await open([named]))).toEqual(["case/a.json"]);
    }
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const named of [".", "./", "./case", "case//", "./case/a.json"]) {
        expect((await open([named])).map(({ path }) => path)).toEqual(["case/a.json"]);
      }
    } finally {
      process.chdir(before);
    }
  });

  test("the order is that of the bytes, whatever the order of the arguments", async () => {
    // U+FF5E sorts before U+1F600 as bytes, and behind it as UTF-16 units
    for (const name of ["b", "B", "a/z", "a.txt", "\uFF5E", "\u{1F600}"]) await put(name, "");
    const sorted = ["B", "a.txt", "a/z", "b", "\uFF5E", "\u{1F600}"];
    expect(names(await open([folder]))).toEqual(sorted);
    expect(names(await open(sorted.toReversed().map((name) => join(folder, name))))).toEqual(sorted);
  });

  test("capture manifests come first", async () => {
    for (const name of ["a", "b/certrace.yaml", "b/a", "certrace.yaml", "a-certrace.yaml"]) await put(name, "");
    expect(names(await open([folder]))).toEqual(["b/certrace.yaml", "certrace.yaml", "a", "a-certrace.yaml", "b/a"]);
  });

  test("what is named twice is read once", async () => {
    const file = await put("case/a.json", "{}");
    await put("case/deep/b.json", "{}");
    const paths = [file, join(folder, "case"), join(folder, "case/deep"), file];
    expect(names(await open(paths))).toEqual(["case/a.json", "case/deep/b.json"]);
  });

  test.each(["nothing-here.json", "-", ""])(
    "%j, which names nothing, is an error of one line with a hint",
    async (name) => {
      const opened = open([await put("good.json", "{}"), name]);
      await expect(opened).rejects.toThrow(UserError);
      await expect(opened).rejects.toMatchObject({
        message: expect.not.stringContaining("\n"),
        hint: expect.any(String),
      });
    },
  );

  test("a path through a file names nothing", async () => {
    await expect(open([join(await put("file", ""), "below")])).rejects.toThrow(UserError);
  });
});

describe("content", () => {
  test("bytes, hash and date of a file", async () => {
    const file = await put("a.txt", "caf\u00e9\n");
    await utimes(file, 1_709_685_690, 1_709_685_690.25);
    const [source] = await open([file]);
    expect(source).toMatchObject({ status: "read", bytes: 6, modifiedAt: 1_709_685_690_250_000, problems: [] });
    expect(source!.sha256).toBe(createHash("sha256").update("caf\u00e9\n").digest("hex"));
  });

  test("an empty member is what an empty file is, but for one that is damaged", async () => {
    const [file] = await open([await put("empty", "")]);
    const { path: _, modifiedAt: __, ...empty } = file!;
    const sha256 = createHash("sha256").digest("hex");
    expect(empty).toMatchObject({ status: "read", bytes: 0, sha256, complete: true, problems: [] });
    expect(empty.content).toHaveLength(0);
    const members = [{ name: "empty", data: "" }];
    for (const archive of [tar(members), zip([{ name: "empty", data: "", method: "stored" }]), zip(members)]) {
      const [member] = await openBytes(archive, {}, "file");
      expect(member).toMatchObject({ path: "-!/empty", ...empty });
    }
    const [damaged] = await openBytes(zip([{ name: "empty", data: "", method: "stored", crc: 1 }]), {}, "file");
    expect(damaged).toMatchObject({ complete: false });
    expect(codes(damaged!)).toEqual(["checksum-wrong"]);
  });

  test("what is large is hashed only when that is asked for", async () => {
    const large = await put("large.log", "x".repeat((64 << 20) + 1));
    expect(await open([large])).toMatchObject([{ status: "read", sha256: null, bytes: (64 << 20) + 1 }]);
    const [hashed] = await open([large], { hashAll: true });
    const hash = createHash("sha256").update("x".repeat((64 << 20) + 1));
    expect(hashed!.sha256).toBe(hash.digest("hex"));
  });

  test("a source that nobody reads has its size, and no hash", async () => {
    for await (const source of openBundle([await put("a", "content")])) {
      expect(await source.end()).toEqual({ status: "read", bytes: 7, sha256: null, problems: [], complete: true });
    }
  });

  test("one source at a time: a file that vanishes meanwhile is a problem of its own", async () => {
    await put("a", "first");
    const second = await put("b", "second");
    await put("c", "third");
    const sources: Read[] = [];
    for await (const source of openBundle([folder])) {
      if (sources.length === 0) await rm(second);
      sources.push(await readSource(source));
    }
    expect(sources.map(({ status }) => status)).toEqual(["read", "unreadable", "read"]);
    expect(codes(sources[1]!)).toEqual(["vanished"]);
  });
});

describe.skipIf(process.platform === "win32")("what is no plain file", () => {
  test("links in a folder are named and not followed, so loops end", async () => {
    await put("case/a.json", "{}");
    const outside = await put("outside.json", "{}");
    await symlink("..", join(folder, "case/loop"));
    await symlink(outside, join(folder, "case/out"));
    await symlink("nowhere", join(folder, "case/broken"));
    const sources = await open([join(folder, "case")]);
    expect(names(sources)).toEqual(["case/a.json", "case/broken", "case/loop", "case/out"]);
    for (const link of sources.slice(1)) {
      expect(link).toMatchObject({
        status: "skipped",
        content: null,
        problems: [{ code: "link-not-followed", severity: "warning" }],
      });
    }
  });

  test("a link that is named is followed", async () => {
    await put("case/a.json", "{}");
    await symlink("case", join(folder, "link"));
    await symlink("case/a.json", join(folder, "file-link"));
    expect(names(await open([join(folder, "link")]))).toEqual(["link/a.json"]);
    expect(await open([join(folder, "file-link")])).toMatchObject([{ status: "read", bytes: 2 }]);
    // the same file again under its own name: the name that was given first stands
    expect(names(await open([join(folder, "file-link"), join(folder, "case")]))).toEqual(["file-link"]);
  });

  test("a named link that leads nowhere, or in a circle, is an error of the user", async () => {
    await symlink("nowhere", join(folder, "broken"));
    await symlink("circle", join(folder, "circle"));
    await expect(open([join(folder, "broken")])).rejects.toThrow(UserError);
    await expect(open([join(folder, "circle")])).rejects.toThrow(UserError);
  });

  test("a pipe is never opened", async () => {
    execFileSync("mkfifo", [join(folder, "pipe")]);
    await put("z.json", "{}");
    const sources = await open([folder, join(folder, "pipe")]);
    expect(sources.map(({ status }) => status)).toEqual(["skipped", "read"]);
    expect(codes(sources[0]!)).toEqual(["special-file"]);
  });

  test("a name that is not UTF-8 is read, as each other", async (context) => {
    const name = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from("caf\xe9.txt", "latin1")]);
    try {
      await writeFile(name, "x");
    } catch {
      context.skip("this file system takes no such name");
    }
    const sources = await open([folder]);
    expect(sources.find(({ path }) => path === `${folder}/café.txt`)).toMatchObject({ status: "read", bytes: 1 });
    await rm(name);
  });

  test("a device is never opened", async () => {
    expect(await open(["/dev/zero"])).toMatchObject([{ status: "skipped", problems: [{ code: "special-file" }] }]);
  });

  test("files and folders without permission are problems, everything else is read", async (context) => {
    if (process.getuid?.() === 0) context.skip("root may read everything");
    const file = await put("case/b-file", "x");
    await put("case/c-folder/inside", "x");
    await put("case/d-folder/inside", "x");
    await put("case/a", "x");
    await chmod(file, 0);
    await chmod(join(folder, "case/c-folder"), 0);
    try {
      const sources = await open([join(folder, "case")]);
      expect(sources.map(({ status }) => status)).toEqual(["read", "unreadable", "unreadable", "read"]);
      expect(sources.flatMap(codes)).toEqual(["no-permission", "no-permission"]);
      expect(await open([join(folder, "case/c-folder/inside")])).toMatchObject([{ status: "unreadable" }]);
    } finally {
      await chmod(join(folder, "case/c-folder"), 0o700);
    }
  });
});
