import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, expect, vi } from "vitest";
import type * as Library from "../src/index.ts";
import type { Report } from "../src/report.ts";
import { tar, zip, type Packed } from "./bundle/archives.ts";
import { chunksOf } from "./bundle/read-sources.ts";

// Every analysis that the tests below make of a bundle is made again of the same files in archives of every sort, as a
// file and as standard input in chunks of odd sizes: the reports have to be the same, but for the paths.
const folder = mkdtempSync(join(tmpdir(), "certrace-containers-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Member = Packed & { readonly seconds: number; readonly data: Buffer };

const FORMS: readonly ((members: readonly Member[]) => Buffer)[] = [
  tar,
  (members) => gzipSync(tar(members)),
  (members) => zip(members.map((member) => ({ ...member, descriptor: true }))),
  (members) => zip([{ name: "inner.tgz", data: gzipSync(tar(members)), method: "stored" }]),
  (members) => gzipSync(tar([{ name: "inner.zip", data: zip(members) }])),
  (members) => tar(members.map((member) => ({ ...member, data: gzipSync(member.data) }))),
]; // prettier-ignore

let count = 0;

vi.mock("../src/index.ts", async (importOriginal) => {
  const original = await importOriginal<typeof Library>();
  const analyzeBundle: typeof Library.analyzeBundle = async (paths, options = {}) => {
    const report = await original.analyzeBundle(paths, options);
    const members = paths.flatMap(filesIn).toSorted(inOrder).map(member);
    const expected = bare(report, (text) =>
      members.reduce((all, { name }) => all.replaceAll(`/${String(name)}`, String(name)), text),
    );
    const form = FORMS[count % FORMS.length]!;
    const bytes = form(members);
    const file = join(folder, `${count++}`);
    writeFileSync(file, bytes);
    expect(bare(await original.analyzeBundle([file], options), without(file))).toEqual(expected);
    const stdin = chunksOf(bytes, 1 + ((count * 7_919) % 20_000));
    expect(bare(await original.analyzeBundle(["-"], { ...options, stdin }), without("-"))).toEqual(expected);
    return report;
  };
  return { ...original, analyzeBundle };
});

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Citations stand in the order in which the files were read, which is this one for files and folders. */
function inOrder(left: string, right: string): number {
  return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

function member(path: string): Member {
  return {
    name: path.replace(/^\//, ""),
    data: readFileSync(path),
    seconds: Math.floor(statSync(path).mtimeMs / 1_000),
  };
}

/** The report with other paths. */
function bare(report: Report, renamed: (text: string) => string): unknown {
  const text = JSON.stringify(report, (_, value: unknown) => (typeof value === "string" ? renamed(value) : value));
  const { inputs, ...rest } = JSON.parse(text) as Report;
  return { ...rest, inputs: inputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** Takes the containers out of the paths in a text. */
function without(archive: string): (text: string) => string {
  return (text) => text.replaceAll(`${archive}!/`, "").replaceAll(/inner\.(?:tgz|zip)!\//g, "");
}

await import("./whole-bundles.ts");
