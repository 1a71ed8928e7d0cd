import { Buffer } from "node:buffer";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, realpath, rm, utimes } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { analyze, lostIn, type Analysis } from "../analyze.ts";
import { shownPath, STANDARD_INPUT } from "../bundle/find-entries.ts";
import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import { errorCode } from "../bundle/problems.ts";
import type { Source } from "../bundle/source.ts";
import { UserError } from "../bundle/user-error.ts";
import { isBinary } from "../detect/decode.ts";
import { redactInputs } from "../redact/redact-report.ts";
import type { Redactor } from "../redact/redactor.ts";
import { replacedPieces, TextPieces, textPieces } from "../redact/text-pieces.ts";
import { counted } from "../render/terminal/counted.ts";
import { printable } from "../render/terminal/printable.ts";
import type { Input, Report } from "../report.ts";
import { VERSION } from "../version.ts";
import { EXIT, isNothingRecognised } from "./exit-code.ts";
import { lookedAt } from "./looked-at.ts";
import { redactionOf } from "./redaction.ts";
import type { RedactionFlags } from "./redaction-flags.ts";
import { SafePaths } from "./safe-paths.ts";
import { watched } from "./watched.ts";

export interface RedactFlags extends RedactionFlags {
  readonly redact: "secrets" | "names";
  readonly output: string;
  readonly limit?: Partial<Limits>;
  readonly quiet?: boolean;
}

/**
 * `certrace redact`: a copy of every source that was recognised, with what is to be replaced replaced. The bundle is read
 * twice: names are learned before anything is written. The copy is analysed in the end: it has to give the same verdict.
 */
export async function runRedact(paths: string[], flags: RedactFlags): Promise<void> {
  if (paths.includes(STANDARD_INPUT))
    throw new UserError("standard input cannot be read twice", "save it to a file and name the file");
  const output = await emptyFolder(flags.output, paths);
  if (flags.redactMap !== undefined && isWithin(await located(flags.redactMap), output))
    throw new UserError("--redact-map lies in the folder of the copy", "keep it elsewhere: it holds what was replaced");
  const redaction = await redactionOf(flags);
  const limits = flags.limit ?? {};
  const redactor = redaction.redactor!;
  const judged = async (sources: AsyncIterable<Source>): Promise<Analysis> => {
    const knowledge = {
      failedAt: [],
      healthDeployments: flags.healthDeployment ?? [],
      clockSkewSeconds: null,
      zone: null,
    };
    return analyze(sources, { ...knowledge, limits }, VERSION);
  };
  const listener = new Listener(redactor);
  const original = await judged(watched(flags)(listener.listen(openBundle(paths, { limits }))));
  if (listener.failure !== null) throw listener.failure;
  redactor.learnInspected(original.inspected);
  if (isNothingRecognised(original.report)) {
    process.stderr.write(lookedAt(redactInputs(original.report.inputs, redactor)));
    process.exitCode = EXIT.notAnalysed;
    return;
  }
  await redaction.saveMap();
  const sources = watched(flags)(openBundle(paths, { limits }));
  const { written, left } = await copied(sources, original, { paths, output, redactor });
  const copy = await judged(openBundle([output], { limits }));
  const isSame = outcomeOf(copy.report, (text) => text) === outcomeOf(original.report, (text) => redactor.redact(text));
  process.stderr.write(summary(flags.output, written, left));
  if (isSame) process.stderr.write(`certrace: the copy gives the same verdict: ${copy.report.verdict}\n`);
  else {
    process.stderr.write(
      `certrace: this is a bug, please report it: the copy gives another verdict, or for other reasons (${copy.report.verdict}; the original: ${original.report.verdict})\n`,
    );
    process.exitCode = EXIT.bug;
  }
}

/** Takes up what the texts of sources tell of names, while somebody else reads them. */
class Listener {
  readonly #redactor: Redactor;
  /** What went wrong: for who reads, it is nothing. */
  failure: Error | null = null;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** The same sources. */
  async *listen(sources: AsyncIterable<Source>): AsyncGenerator<Source> {
    for await (const source of sources) {
      const { chunks } = source;
      yield chunks === null ? source : { ...source, chunks: this.#listened(chunks) };
    }
  }

  async *#listened(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const pieces = new TextPieces();
    let isText: boolean | null = null;
    for await (const chunk of chunks) {
      isText ??= !isBinary(chunk);
      if (isText) for (const piece of pieces.push(chunk)) this.#learn(piece);
      yield chunk;
    }
    this.#learn(pieces.end());
  }

  #learn(text: string): void {
    try {
      this.#redactor.learn(text);
    } catch (error) {
      this.failure ??= error instanceof Error ? error : new Error(String(error));
    }
  }
}

interface Copying {
  readonly paths: readonly string[];
  readonly output: string;
  readonly redactor: Redactor;
}

/** How many files were written, and what was left out. */
interface Copied {
  readonly written: number;
  readonly left: readonly { readonly path: string; readonly why: string }[];
}

async function copied(
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
    const text = replacedPieces(textPieces(source.chunks), (...near) => redactor.replacements(...near));
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

/** What is a member of an archive in the bundle is a file in a folder of its copy. */
async function* unpackedPaths(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) yield piece.replaceAll("!/", "/");
}

/** Writes a new file; what is called `.gz` is compressed, as the original was. */
async function writeCopy(file: string, text: AsyncIterable<string> | Iterable<string>): Promise<void> {
  const content = Readable.from(text, { objectMode: true });
  try {
    await mkdir(dirname(file), { recursive: true });
    const target = createWriteStream(file, { flags: "wx" });
    if (/\.gz$/i.test(file)) await pipeline(content, asBytes, createGzip({ level: 1 }), target);
    else await pipeline(content, asBytes, target);
  } catch (error) {
    const code = errorCode(error);
    if (code === "unknown error") throw error;
    throw new UserError(`${file}: could not be written (${code})`, "free some space, or name another folder with -o");
  }
}

async function* asBytes(pieces: AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece);
}

/**
 * Where the copy is to lie: a folder that is empty or not there yet, outside of what is copied.
 *
 * @throws UserError when it is not.
 */
async function emptyFolder(folder: string, paths: readonly string[]): Promise<string> {
  const output = await located(folder);
  for (const path of paths) {
    if (isWithin(output, await located(path)))
      throw new UserError(`-o ${folder}: this lies in the bundle`, "name a folder outside of it");
  }
  let content: string[] = [];
  try {
    content = await readdir(output);
  } catch (error) {
    if (errorCode(error) !== "ENOENT")
      throw new UserError(`-o ${folder}: this is no folder (${errorCode(error)})`, "name another one");
  }
  if (content.length === 0) return output;
  throw new UserError(`-o ${folder}: the folder is not empty`, "name a new folder; nothing is overwritten");
}

/** Where a path lies, every link in it resolved as far as it is there. */
async function located(path: string): Promise<string> {
  const whole = resolve(path);
  return realpath(whole).catch(async () => {
    const above = dirname(whole);
    return above === whole ? whole : join(await located(above), basename(whole));
  });
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** What two reports have to have in common: the verdict, and of each finding what it rests on. */
function outcomeOf({ verdict, findings }: Report, mapped: (text: string) => string): string {
  const judged = findings.map(({ violation, certificate, verdict: own, diagnosis, criteria, alternatives }) =>
    JSON.stringify([
      violation?.code,
      certificate === null ? null : mapped(certificate),
      own,
      diagnosis.code,
      criteria.map(({ id, status }) => [id, status]),
      alternatives.map(({ code, status }) => [code, status]),
    ]),
  );
  return [verdict, ...judged.sort()].join("\n");
}

/** More of what was left out is counted only. */
const MAX_LISTED = 50;

function summary(output: string, written: number, left: Copied["left"]): string {
  const lines = left.slice(0, MAX_LISTED).map(({ path, why }) => `  ${printable(path)}: ${printable(why)}\n`);
  const more = left.length > MAX_LISTED ? `  and ${left.length - MAX_LISTED} more\n` : "";
  return (
    `certrace: wrote ${counted(written, "file")} to ${printable(output)}\n` +
    (left.length === 0
      ? ""
      : `certrace: left out, because it is no evidence or could not be read:\n${lines.join("")}${more}`)
  );
}
