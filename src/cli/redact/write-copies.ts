import { Buffer } from "node:buffer";
import { createWriteStream } from "node:fs";
import { rm, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { lostIn, type Analysis } from "../../analyze.ts";
import { shownPath } from "../../bundle/find-entries.ts";
import { errorCode } from "../../bundle/problems.ts";
import type { Source } from "../../bundle/source.ts";
import { withoutHardWraps } from "../../detect/wrapping.ts";
import type { Redactor } from "../../redact/redactor.ts";
import { replacedPieces, textPieces } from "../../redact/text-pieces.ts";
import type { Input } from "../../report.ts";
import { SourceText } from "../../syntax/source-text.ts";
import { notWritten } from "../output.ts";
import { makeFolder } from "./make-folder.ts";
import { SafePaths } from "./safe-paths.ts";

interface Copying {
  readonly paths: readonly string[];
  readonly output: string;
  readonly redactor: Redactor;
}

/** How many files were written, and what was left out. */
export interface Copied {
  readonly written: number;
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

/** Writes a copy of every source that was recognised, with what is to be replaced replaced. */
export async function writeCopies(
  sources: AsyncIterable<Source>,
  { inspected }: Analysis,
  { paths, output, redactor }: Copying,
): Promise<Copied> {
  const inputs = new Map(inspected.map(({ input }) => [input.path, input]));
  const isLost = lostIn(inspected);
  const names = new SafePaths();
  const shared = sharedFolder(paths);
  const left: { path: string; why: string }[] = [];
  const lost: string[] = [];
  let written = 0;
  for await (const source of sources) {
    const input = inputs.get(source.path);
    if (source.chunks === null || input === undefined || input.kind === null || input.status === "unreadable") {
      left.push({ path: source.path, why: whyLeft(input) });
      await source.end();
      continue;
    }
    const file = names.pathFor(redactor.redactPath(source.path.slice(shared.length)));
    const pieces = textPieces(firstOf(source.chunks, input.bytes));
    const unbroken = wasBroken(input) ? withoutBreaks(source.path, pieces) : pieces;
    const text = replacedPieces(unbroken, (...near) => redactor.replacements(...near));
    await writeCopy(join(output, file), input.kind === "capture-manifest" ? unpackedPaths(text) : text);
    const end = await source.end();
    if (end.status === "unreadable") {
      await rm(join(output, file));
      left.push({ path: source.path, why: end.problems[0]?.message ?? "it could not be read" });
      continue;
    }
    const savedAt = (source.modifiedAt ?? 0) / 1e6;
    await utimes(join(output, file), savedAt, savedAt);
    if (isLost(source.path)) lost.push(file);
    written++;
  }
  if (lost.length > 0) {
    const entries = lost.map((file) => `  - file: ${JSON.stringify(file)}\n    complete: false\n`);
    await writeCopy(join(output, names.pathFor(LOST_MANIFEST)), [`captures:\n${entries.join("")}`]);
  }
  return { written, left };
}

/** Says of the copies that the originals were not whole: a copy is, and would count as such. */
const LOST_MANIFEST = "incomplete-sources.yaml";

function whyLeft(input: Input | undefined): string {
  const why = input?.problems.find(({ severity }) => severity !== "note") ?? input?.problems[0];
  return why?.message ?? "nothing that certrace knows";
}

/** The folder that all arguments lie in, with `/` behind it; "" where they share none. */
function sharedFolder(paths: readonly string[]): string {
  const [first = [], ...others] = paths.map((path) => shownPath(path).split("/").slice(0, -1));
  const isShared = (name: string, index: number): boolean => others.every((other) => other[index] === name);
  const end = first.findIndex((name, index) => !isShared(name, index));
  return first
    .slice(0, end < 0 ? first.length : end)
    .map((name) => `${name}/`)
    .join("");
}

/** What a source had when names were learned from it: in what a log has got since, others may stand. */
async function* firstOf(chunks: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let left = bytes;
  for await (const chunk of chunks) {
    if (left > 0) yield chunk.subarray(0, left);
    left -= chunk.length;
  }
}

/** Whether nothing but the breaks of a terminal parted its lines from how they were read. */
function wasBroken({ problems }: Input): boolean {
  const codes = problems.map(({ code }) => code);
  return codes.includes("hard-wraps-joined") && !codes.includes("line-prefixes-removed");
}

/**
 * The text with the lines joined that a terminal broke. What is replaced changes the lengths of lines, by which alone
 * these breaks are known.
 */
async function* withoutBreaks(path: string, pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  yield withoutHardWraps(SourceText.of(path, text))?.text.content ?? text;
}

/** What is a member of an archive in the bundle is a file in a folder of its copy. */
async function* unpackedPaths(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece.replaceAll("!/", "/");
}

/** Writes a new file; what is called `.gz` is compressed, as the original was. */
async function writeCopy(file: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const content = Readable.from(text, { objectMode: true });
  try {
    await makeFolder(dirname(file));
    const target = createWriteStream(file, { flags: "wx" });
    if (/\.gz$/i.test(file)) await pipeline(content, asBytes, createGzip({ level: 1 }), target);
    else await pipeline(content, asBytes, target);
  } catch (error) {
    if (errorCode(error) === "unknown error") throw error;
    throw notWritten(file, error);
  }
}

async function* asBytes(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}
