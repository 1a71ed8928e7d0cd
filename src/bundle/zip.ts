import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import type { Problem } from "../model.ts";
import { brokenOff, ByteReader, WHOLE, type Bytes, type Ending } from "./byte-reader.ts";
import { inflate, type Inflated } from "./inflate.ts";
import type { Budget } from "./limits.ts";
import { linkMember, NO_BYTES, notReadable, specialMember, type Left, type Member, type Members } from "./member.ts";
import { shownName } from "./member-name.ts";
import { bytes, checksumWrong, cutOff, damagedData, fileProblem, refusal, trailingData } from "./problems.ts";
import { buffered, part, readAll, readRange, type RandomAccess } from "./random-access.ts";
import { endWithoutZeros, readDirectory, type ZipDirectory } from "./zip-directory.ts";
import { MemberStarts } from "./zip-starts.ts";
import { LOCAL_HEADER, localLength, readLocal, type ZipEntry } from "./zip-entry.ts";

const STORED = 0;
const DEFLATED = 8;

const DESCRIPTOR = 0x08074b50;
const SEARCH_BYTES = 256 << 10;

/** A file made of signatures alone is not to keep us for hours. */
const MOST_TRIES = 100_000;

/** Nor is one of damaged members that each take long to show it. */
const MOST_IN_VAIN = 1 << 30;

/** How many archives in one file are read by their directories; what stands in front of these is searched. */
const MOST_JOINED = 100;

const LENT_BYTES = 1 << 20;

/** How far a decompressor reads ahead. */
const READ_AHEAD_BYTES = 128 << 10;

const METHODS: Readonly<Record<number, string>> = {
  1: "shrink",
  6: "implode",
  9: "Deflate64",
  12: "bzip2",
  14: "LZMA",
  93: "Zstandard",
  95: "xz",
  98: "PPMd",
  99: "AES encryption",
};

/**
 * The members of a zip archive: those of its central directory, or, where that is no use, those that are found. What
 * stands in front of it may be an archive, too, as where several were joined. So many bytes of members that prove damaged
 * are searched again, for they may hold others.
 */
export async function* readZip(archive: RandomAccess, budget: Budget, mostInVain = MOST_IN_VAIN): Members {
  const file = buffered(archive);
  const inVain = { bytes: 0, most: mostInVain };
  let ending = WHOLE;
  try {
    for (let to = file.size, count = 0; ; count++) {
      const here = part(file, 0, to);
      const directory = count < MOST_JOINED ? await readDirectory(here) : null;
      if (directory === null) {
        const searched =
          count === 0 ? scan(here, 0, budget, inVain) : search(here, 0, budget, inVain, await dataBefore(here));
        return joined(ending, yield* searched);
      }
      ending = joined(ending, yield* listed(here, directory, budget));
      const behind = (await endWithoutZeros(here)) - directory.to;
      if (behind > 0) ending = joined(ending, yield* search(here, directory.to, budget, inVain, trailingData(behind)));
      to = directory.from;
      if ((await endWithoutZeros(part(file, 0, to))) === 0) {
        return count === 0 ? ending : joined(ending, { complete: true, problems: [severalArchives(count + 1)] });
      }
      if (await isMarker(file, to))
        return joined(ending, { complete: true, problems: [await dataBefore(part(file, 0, to))] });
    }
  } catch (error) {
    return joined(ending, brokenOff(refusal(error)));
  }
}

function joined(one: Ending, other: Ending): Ending {
  return { complete: one.complete && other.complete, problems: [...one.problems, ...other.problems] };
}

/** Whether nothing stands there but what begins an archive that was to be split, and fitted. */
async function isMarker(file: RandomAccess, to: number): Promise<boolean> {
  const marker = to === 4 ? await readAll(file, 0, to) : null;
  return marker !== null && ["PK00", "PK\x07\x08"].includes(marker.toString("latin1"));
}

/** What is found in bytes that may be anything; where that is nothing, `unread` is to be said of them. */
async function* search(file: RandomAccess, from: number, budget: Budget, inVain: InVain, unread: Problem): Members {
  return (await nextLocal(file, from)) === null ? brokenOff(unread) : yield* scan(file, from, budget, inVain);
}

async function* listed(file: RandomAccess, { entries, starts, ending }: ZipDirectory, budget: Budget): Members {
  const ends = new MemberStarts(file, starts);
  const begun = new Set<number>();
  let overlap: { readonly first: ZipEntry; more: number } | null = null;
  for (const entry of entries) {
    if (isFolder(entry)) continue;
    if (begun.has(entry.offset)) {
      if (overlap === null) overlap = { first: entry, more: 0 };
      else overlap.more++;
      continue;
    }
    begun.add(entry.offset);
    const found = await readAll(file, entry.offset, entry.offset + LOCAL_HEADER.bytes);
    if (found === null || found.readUInt32LE(0) !== LOCAL_HEADER.signature) {
      yield memberOf(entry, notReadable("cut-off", "its data is missing from the archive", "get the archive again"));
      continue;
    }
    const start = entry.offset + localLength(found);
    const end = await ends.endOf(entry.offset, start + entry.packedSize);
    yield memberOf(entry, leftOf(entry) ?? content(file, entry, start, end, budget));
  }
  return overlap === null ? ending : joined(ending, brokenOff(overlapping(overlap.first, overlap.more)));
}

function memberOf({ name, modifiedAt, size }: ZipEntry, content: Member["content"]): Member {
  return { name, modifiedAt, size, content };
}

function content(file: RandomAccess, entry: ZipEntry, start: number, end: number, budget: Budget): Member["content"] {
  const isWholeAndStored = entry.method === STORED && start + entry.size === end;
  if (isWholeAndStored && entry.size === 0 && entry.crc === 0) return NO_BYTES;
  return {
    reader: new ByteReader(unpacked(file, entry, start, end, budget)),
    random: isWholeAndStored ? part(file, start, entry.size) : null,
    isSkippable: true,
  };
}

function leftOf({ isEncrypted, method, mode, size }: ZipEntry): Left | null {
  if (isEncrypted) {
    return notReadable(
      "encrypted",
      "it is encrypted, so it was not read",
      "unpack it with its password, and give the folder",
    );
  }
  if (method !== STORED && method !== DEFLATED) {
    return notReadable(
      "compression-not-read",
      `it is compressed by ${METHODS[method] ?? `method ${method}`}, which is not read`,
      "unpack it, and give the folder",
    );
  }
  const type = mode & 0o170000;
  if (type === 0o120000) return linkMember(null);
  // what `zip` read from a pipe it calls a pipe, too, and packs what came out of it
  if (size > 0) return null;
  if (type === 0o020000 || type === 0o060000) return specialMember("a device");
  if (type === 0o010000 || type === 0o140000) return specialMember("a pipe");
  return null;
}

function isFolder({ name, size, packedSize }: ZipEntry): boolean {
  return name.endsWith("/") && size === 0 && packedSize <= 2;
}

async function* unpacked(file: RandomAccess, entry: ZipEntry, start: number, end: number, budget: Budget): Bytes {
  const input = readRange(file, start, end);
  try {
    const got = entry.method === STORED ? yield* stored(input) : yield* inflate(input, budget);
    return endOf(entry, got, input);
  } finally {
    await input.close();
  }
}

/** What a header says of the bytes of a member; it may leave the size to the end of the data. */
interface Stated {
  readonly size: number | null;
  readonly crc: number;
}

function endOf(stated: Stated, { problem, crc, bytes: size, damagedAt }: Inflated, input: ByteReader): Ending {
  const below = input.ending ?? WHOLE;
  if (!below.complete) return below;
  if (problem !== null) return brokenOff(problem);
  if (damagedAt !== null) return brokenOff(damagedData(size, damagedAt));
  if (stated.size === null || size < stated.size) return brokenOff(cutOff(size, stated.size));
  if (size !== stated.size) return brokenOff(sizeWrong(size, stated.size));
  return crc === stated.crc ? WHOLE : brokenOff(checksumWrong());
}

async function* stored(input: ByteReader) {
  let crc = 0;
  const from = input.offset;
  for (let chunk; (chunk = await input.take(1 << 20)) !== null;) {
    crc = crc32(chunk, crc);
    yield chunk;
  }
  return { state: "ended" as const, problem: null, crc, bytes: input.offset - from, damagedAt: null };
}

/** Members by their local headers, in the order in which they lie: what is left of an archive without its directory. */
async function* scan(file: RandomAccess, from: number, budget: Budget, inVain: InVain): Members {
  const found: Found = { end: from, inVain };
  for (let at = from; ;) {
    const local = await nextLocal(file, at);
    if (local === null) return brokenOff(directoryMissing());
    const { entry, length } = local;
    const start = entry.offset + length;
    const left = leftOf(entry);
    const end = await statedEnd(file, entry, start);
    at = end ?? start;
    if (sizeOf(entry) !== null && isFolder(entry)) continue;
    if (end !== null || left !== null) {
      yield memberOf(entry, left ?? content(file, entry, start, at, budget));
      continue;
    }
    const whole = new ByteReader(unsized(file, entry, start, budget, found));
    const reader = new ByteReader(lent(whole));
    yield { ...memberOf(entry, { reader, random: null, isSkippable: false }), size: sizeOf(entry) };
    // only its last byte shows where the next may be
    await whole.skip(Infinity);
    at = found.end;
  }
}

/** The bytes of a reader that goes on where nobody reads these to their end. */
async function* lent(reader: ByteReader): Bytes {
  for (let chunk; (chunk = await reader.take(LENT_BYTES)) !== null;) yield chunk;
  return reader.ending ?? WHOLE;
}

/** By a local header; null where sizes and checksum stand behind the data. */
function sizeOf({ hasDescriptor, size }: ZipEntry): number | null {
  return hasDescriptor && size === 0 ? null : size;
}

/** Where the data of a member ends by its local header; null where it does not say so, or no record follows there. */
async function statedEnd(file: RandomAccess, entry: ZipEntry, start: number): Promise<number | null> {
  if (sizeOf(entry) === null) return null;
  const end = start + entry.packedSize;
  const next = await readAll(file, end, end + 2);
  if (next?.toString("latin1") === "PK") return end;
  // stored data does not show where it ends
  return entry.method === STORED ? Math.min(end, file.size) : null;
}

/** Bytes that were unpacked before damage showed, or a limit bit: they are searched again, for they may hold others. */
interface InVain {
  bytes: number;
  readonly most: number;
}

/** What came of members without a size. */
interface Found {
  /** Where the last of them ended. */
  end: number;
  readonly inVain: InVain;
}

/** A member of which only the data itself shows where it ends; its sizes and checksum may stand behind it. */
async function* unsized(file: RandomAccess, entry: ZipEntry, start: number, budget: Budget, found: Found): Bytes {
  const size = sizeOf(entry);
  const { inVain } = found;
  if (entry.method === STORED) {
    const end = await descriptorOfStored(file, start);
    found.end = end ?? file.size;
    const { crc, bytes: count } = yield* stored(readRange(file, start, found.end));
    return end === null ? brokenOff(cutOff(count, size)) : await described(file, end, crc, count);
  }
  const input = readRange(file, start, file.size);
  try {
    const got = yield* inflate(input, budget);
    found.end = start + input.offset;
    if (got.state === "damaged" || got.state === "limit") {
      inVain.bytes += input.offset;
      found.end = inVain.bytes > inVain.most ? Math.max(start, found.end - READ_AHEAD_BYTES) : start;
    }
    if (size === null && got.state === "ended") return await described(file, found.end, got.crc, got.bytes);
    return endOf({ size, crc: entry.crc }, got, input);
  } finally {
    await input.close();
  }
}

/** Compares with the checksum behind the data; its signature may be left out. */
async function described(file: RandomAccess, at: number, crc: number, size: number): Promise<Ending> {
  const descriptor = Buffer.alloc(8);
  const count = await file.readAt(descriptor, at);
  const crcAt = descriptor.readUInt32LE(0) === DESCRIPTOR ? 4 : 0;
  if (count < crcAt + 4) return brokenOff(cutOff(size, null));
  return descriptor.readUInt32LE(crcAt) === crc ? WHOLE : brokenOff(checksumWrong());
}

/** Where stored data ends: at the first descriptor that states its own distance as the size. */
async function descriptorOfStored(file: RandomAccess, start: number): Promise<number | null> {
  let tries = 0;
  for await (const hit of places(file, DESCRIPTOR, start)) {
    const sizes = await readAll(file, hit + 8, hit + 12);
    if (sizes?.readUInt32LE(0) === hit - start) return hit;
    if (++tries === MOST_TRIES) break;
  }
  return null;
}

async function nextLocal(file: RandomAccess, from: number) {
  for await (const hit of places(file, LOCAL_HEADER.signature, from)) {
    const fixed = await readAll(file, hit, hit + LOCAL_HEADER.bytes);
    if (fixed === null) return null;
    const local = await readAll(file, hit, hit + localLength(fixed));
    if (local !== null) return readLocal(local, hit);
  }
  return null;
}

/** Where the four bytes of a signature stand from `from` on. */
async function* places(file: RandomAccess, signature: number, from: number): AsyncIterable<number> {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(signature);
  // most are asked for right where they stand
  let window = Buffer.allocUnsafe(1 << 10);
  for (let at = from; at < file.size;) {
    const found = window.subarray(0, await file.readAt(window, at));
    for (let hit = found.indexOf(wanted); hit >= 0; hit = found.indexOf(wanted, hit + 1)) yield at + hit;
    // windows overlap, for a signature may lie across their border
    at += window.length - 3;
    if (window.length < SEARCH_BYTES) window = Buffer.allocUnsafe(window.length * 4);
  }
}

function directoryMissing(): Problem {
  return fileProblem(
    "zip-directory-missing",
    "error",
    "its table of contents at the end is missing or damaged; it was searched for members, and some may be missing",
    "get the archive again, whole",
  );
}

/** The first line of what is a text tells what it is: the head of an answer, or a program that unpacks itself. */
async function dataBefore(front: RandomAccess): Promise<Problem> {
  const head = await readAll(front, 0, Math.min(front.size, 80));
  const line = /^[\x20-\x7e]{4,60}(?=\r?\n)/.exec(head?.toString("latin1") ?? "");
  return fileProblem(
    "leading-data",
    "warning",
    `${bytes(front.size)} in front of the archive were not read${line === null ? "" : `: ${JSON.stringify(line[0])} …`}`,
    "look at what was put in front of it",
  );
}

function severalArchives(count: number): Problem {
  return fileProblem(
    "archives-joined",
    "note",
    `${count} archives stand behind each other in it; each was read, the last one first`,
    "other programs may show the members of the last one only",
  );
}

function overlapping({ name }: ZipEntry, more: number): Problem {
  const others = more === 0 ? "" : `, and ${more} more`;
  return fileProblem(
    "zip-overlapping",
    "error",
    `its members overlap, as in an archive made to do harm; not read: ${JSON.stringify(shownName(name))}${others}`,
    "ask who sent it how it was made",
  );
}

function sizeWrong(got: number, stated: number): Problem {
  return fileProblem(
    "size-wrong",
    "error",
    `it unpacks to ${bytes(got)}, and the archive says ${stated}`,
    "get the archive again, and compare its checksum",
  );
}
