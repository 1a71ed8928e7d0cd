import { Buffer } from "node:buffer";
import { ByteReader, WHOLE, type Ending } from "./byte-reader.ts";
import { formatOf, SNIFFED_BYTES, type Format } from "./formats.ts";
import type { Budget } from "./limits.ts";
import { NO_BYTES, type Members } from "./member.ts";
import { leadsOutside, MemberNames } from "./member-name.ts";
import { errorCode, fileProblem } from "./problems.ts";
import { readAll, type RandomAccess } from "./random-access.ts";
import type { Source } from "./source.ts";
import {
  closedSource,
  emptySource,
  streamSource,
  unopenedSource,
  type Stream,
  type StreamOptions,
} from "./stream-source.ts";
import { holdsHeader } from "./tar-header.ts";
import { isTurnDue, turn } from "./turn.ts";
import type { Problem } from "../model.ts";

/** How far a header of tar is looked for where the first is damaged. */
const SEARCHED_BYTES = 1 << 20;

export interface ExpandOptions extends StreamOptions {
  readonly budget: Budget;
}

/** A stream, and where it lies. */
interface Layer extends Stream {
  /** Where its bytes can be read at any place. */
  readonly random: RandomAccess | null;
  /** In how many archives and compressed files it lies. */
  readonly depth: number;
  /** Whether it lies directly in a compressed file: `.tar.gz` is one archive. */
  readonly isUnpacked: boolean;
  /** How many bytes stand at its path, still compressed; null where nothing says so. */
  readonly packedSize: number | null;
  /** Those bytes. */
  readonly packed: ByteReader;
}

/**
 * The sources that a stream holds: itself, or, where it is a container, what is in it, and so on. Where something is to
 * be said of a container itself (it is damaged, a limit bit, it is of a kind that is not opened), it is a source, too,
 * behind those that it holds. The next source is unpacked when it is asked for.
 */
export function expand(stream: Stream, random: RandomAccess | null, options: ExpandOptions): AsyncGenerator<Source> {
  return sourcesOf(layerOf(stream, random, 0), options);
}

function layerOf(stream: Stream, random: RandomAccess | null, depth: number): Layer {
  return { ...stream, random, depth, isUnpacked: false, packedSize: stream.size, packed: stream.reader };
}

async function* sourcesOf(layer: Layer, options: ExpandOptions): AsyncGenerator<Source> {
  try {
    const head = await layer.reader.peek(SNIFFED_BYTES);
    const format = formatOf(head) ?? (head.includes(0) ? await formatBehind(layer) : null);
    if (format === null) {
      const source = streamSource(layer, options, layer.depth === 0 ? layer.random : null);
      yield source;
      await source.end();
    } else yield* opened(layer, format, options);
  } finally {
    await layer.reader.close();
  }
}

/** What is no text may be an archive of which the beginning is damaged, or a zip with something in front of it. */
async function formatBehind({ reader, random }: Layer): Promise<Format | null> {
  const peeked = await reader.peek(SEARCHED_BYTES);
  const bytes = Buffer.from(peeked.buffer, peeked.byteOffset, peeked.length);
  if (holdsHeader(bytes)) return "tar";
  if (random !== null) return (await listsMembers(random)) ? "zip" : null;
  // whether its directory is there shows only at the end: what may be one is read up to there first
  const { holdsZipHeader } = await import("./zip-entry.ts");
  return holdsZipHeader(bytes) ? "zip" : null;
}

/** Whether there is a directory of a zip with members. */
async function listsMembers(random: RandomAccess): Promise<boolean> {
  const { readDirectory } = await import("./zip-directory.ts");
  const directory = await readDirectory(random).catch(() => null);
  return directory !== null && directory.starts.length > 0;
}

async function* opened(layer: Layer, format: Format, options: ExpandOptions): AsyncGenerator<Source> {
  const { budget } = options;
  if (typeof format === "object") return yield unopenedSource(layer, options, notOpened(format));
  const tooDeep = layer.isUnpacked && format === "tar" ? null : budget.depth(layer.depth);
  if (tooDeep !== null) return yield await about(layer, "skipped", [tooDeep]);
  switch (format) {
    case "gzip": {
      const { gunzip } = await import("./gzip.ts");
      return yield* sourcesOf(unpackedLayer(layer, new ByteReader(gunzip(layer.reader, budget))), options);
    }
    case "zstd": {
      const { readsZstd, unzstd } = await import("./zstd.ts");
      if (!readsZstd) return yield unopenedSource(layer, options, needsNewerNode());
      return yield* sourcesOf(unpackedLayer(layer, new ByteReader(unzstd(layer.reader, budget))), options);
    }
    case "tar": {
      const { readTar } = await import("./tar.ts");
      return yield* membersOf(layer, readTar(layer.reader, budget), options);
    }
    case "zip":
      return yield* zipMembers(layer, options);
  }
}

function unpackedLayer(layer: Layer, reader: ByteReader): Layer {
  return { ...layer, reader, size: null, random: null, isSkippable: false, depth: layer.depth + 1, isUnpacked: true };
}

async function* zipMembers(layer: Layer, options: ExpandOptions): AsyncGenerator<Source> {
  const { readZip } = await import("./zip.ts");
  if (layer.random !== null) return yield* membersOf(layer, readZip(layer.random, options.budget), options);
  const { readSpooled, spool } = await import("./spool.ts");
  let spooled: Awaited<ReturnType<typeof spool>>;
  try {
    spooled = await spool(layer.reader);
  } catch (error) {
    return yield await about(layer, "unreadable", [notSpooled(error)]);
  }
  const { bytes, ending } = spooled;
  try {
    if (await isZip(bytes)) yield* membersOf(layer, readZip(bytes, options.budget), options, ending);
    else {
      const source = streamSource({ ...layer, reader: readSpooled(spooled) }, options);
      yield source;
      await source.end();
    }
  } finally {
    await spooled.close();
  }
}

/** Whether it is one by its first bytes, or by its directory. */
async function isZip(bytes: RandomAccess): Promise<boolean> {
  const head = await readAll(bytes, 0, Math.min(SNIFFED_BYTES, bytes.size));
  return (head !== null && formatOf(head) === "zip") || (await listsMembers(bytes));
}

async function* membersOf(
  layer: Layer,
  members: Members,
  options: ExpandOptions,
  below: Ending = WHOLE,
): AsyncGenerator<Source> {
  const names = new MemberNames();
  let count = 0;
  let ending: Ending = WHOLE;
  try {
    for (;;) {
      const step = await members.next();
      if (step.done) {
        ending = step.value;
        break;
      }
      // small ones are unpacked at once, hundreds of them for one read of the archive
      if (isTurnDue()) await turn();
      const limit = options.budget.member() ?? options.budget.spent();
      if (limit !== null) return yield await about(layer, "skipped", [limit]);
      count++;
      const { name, modifiedAt, size, content } = step.value;
      const { path, problems } = namedIn(layer, name, names);
      const tooLong = options.budget.path(path.length);
      if (tooLong !== null) return yield await about(layer, "skipped", [tooLong]);
      // most members of a bomb are no more than a header: no further generator for each of these
      if (content === NO_BYTES) yield emptySource(path, modifiedAt, problems);
      else if ("status" in content) {
        yield closedSource(path, modifiedAt, content.status, [...problems, content.problem], { bytes: size ?? 0 });
      } else {
        const depth = layer.isUnpacked ? layer.depth : layer.depth + 1;
        yield* sourcesOf(layerOf({ ...content, path, modifiedAt, size, problems }, content.random, depth), options);
      }
    }
  } finally {
    await members.return(WHOLE);
  }
  const problems = [...layer.problems, ...below.problems, ...ending.problems];
  if (problems.length === 0 && count === 0) problems.push(empty());
  if (problems.length === 0) return;
  const isDamaged = problems.some(({ severity }) => severity === "error");
  const isWhole = below.complete && ending.complete;
  yield await about({ ...layer, problems: [] }, isDamaged ? "unreadable" : "skipped", problems, isWhole);
}

/** The path of a member, and what is to be said of its name. */
function namedIn(archive: Layer, name: string, names: MemberNames): { path: string; problems: readonly Problem[] } {
  const { shown, isRepeated } = names.unique(name);
  const problems: Problem[] = [];
  if (isRepeated) problems.push(repeated());
  if (leadsOutside(name)) problems.push(outside());
  return { path: `${archive.path}!/${shown}`, problems };
}

/** A source that says something of a container; `isWhole`: nothing that lies in it is in doubt for that. */
async function about(
  layer: Layer,
  status: "unreadable" | "skipped",
  more: readonly Problem[],
  isWhole = false,
): Promise<Source> {
  const { path, modifiedAt, problems } = layer;
  const bytes = layer.packedSize ?? (await countPacked(layer));
  return closedSource(path, modifiedAt, status, [...problems, ...more], { bytes, complete: isWhole });
}

/** What nothing says is counted to its end. */
async function countPacked({ reader, packed }: Layer): Promise<number> {
  // who unpacks may be reading ahead
  if (reader !== packed) await reader.close();
  await packed.skip(Infinity);
  return packed.offset;
}

function notOpened({ other, unpack }: Extract<Format, object>): Problem {
  return fileProblem(
    "archive-not-opened",
    "warning",
    `this is ${other}, which is not opened`,
    `unpack it (${unpack}), and give what was in it`,
  );
}

function needsNewerNode(): Problem {
  return fileProblem(
    "archive-not-opened",
    "warning",
    "this is a zstd file, which this version of Node cannot unpack",
    "unpack it (zstd -dk FILE) and give what was in it, or run with Node 22.15 or later",
  );
}

function notSpooled(error: unknown): Problem {
  return fileProblem(
    "no-temporary-file",
    "error",
    `a large zip archive that comes through a pipe, or lies in another archive, needs a temporary file, and the system refused it (${errorCode(error)})`,
    "save the archive to a file of its own and name that, or set TMPDIR to a folder with room",
  );
}

function empty(): Problem {
  return fileProblem("archive-empty", "note", "the archive holds no file", "look whether it is the right one");
}

function repeated(): Problem {
  return fileProblem(
    "name-repeated",
    "note",
    "the archive holds several members of this name; each was read",
    "unpacking it would leave the last one only",
  );
}

function outside(): Problem {
  return fileProblem(
    "name-leads-outside",
    "note",
    "its name leads out of the archive; it was read, and written nowhere",
    "do not unpack this archive with a program that obeys such names",
  );
}
