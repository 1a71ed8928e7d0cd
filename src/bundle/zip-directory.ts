import type { Buffer } from "node:buffer";
import type { Problem } from "../model.ts";
import type { Ending } from "./byte-reader.ts";
import { bytes, fileProblem } from "./problems.ts";
import { readAll, type RandomAccess } from "./random-access.ts";
import { CENTRAL_HEADER, centralLength, centralOffset, LOCAL_HEADER, readCentral, type ZipEntry } from "./zip-entry.ts";

const END = { signature: 0x06054b50, bytes: 22 };
const END64 = { signature: 0x06064b50, bytes: 56 };
const SIGNATURE = 0x05054b50;
const LOCATOR64 = { signature: 0x07064b50, bytes: 20 };

/** The end record may have a comment of 64 KiB behind it. */
const SEARCHED_BYTES = END.bytes + 0xffff;

/** Of some 100 bytes for each member; it is held in memory. */
const LARGEST_DIRECTORY = 256 << 20;

export interface ZipDirectory {
  readonly entries: Iterable<ZipEntry>;
  /** Where each of them begins. */
  readonly starts: Float64Array;
  /**
   * Where the archive begins, below 0 where that is cut off, and ends: what stands in front or behind is none of its
   * members.
   */
  readonly from: number;
  readonly to: number;
  /** What is wrong with it as a whole. */
  readonly ending: Ending;
}

/** The central directory; null where it is missing, cut or damaged. */
export async function readDirectory(file: RandomAccess): Promise<ZipDirectory | null> {
  const end = await findEnd(file);
  if (end === null || end.size > LARGEST_DIRECTORY) return null;
  const directory = await readAll(file, end.directoryAt, end.directoryAt + end.size);
  const count = directory === null ? null : countOf(directory);
  if (directory === null || count === null || count < end.count) return null;
  const problems: Problem[] = [];
  // a program that knows no zip64 writes the lower 16 bits
  if ((count - end.count) % 0x10000 !== 0) problems.push(countWrong(count, end.count));
  const stated = offsetsOf(directory, count);
  const starts = await placesOf(file, stated, end.shift);
  if (starts === null) return null;
  const first = starts.indexOf(starts.toSorted()[0]!);
  const from = first < 0 ? end.shift : starts[first]! - stated[first]!;
  const isPlaced = from === end.shift;
  if (!isPlaced) problems.push(offsetWrong(end.shift));
  // nobody knows what was inserted
  return {
    entries: entriesOf(directory, starts),
    starts,
    from,
    to: end.to,
    ending: { complete: isPlaced, problems },
  };
}

function offsetsOf(directory: Buffer, count: number): Float64Array {
  const offsets = new Float64Array(count);
  let at = 0;
  for (let index = 0; index < count; index++) {
    const end = at + centralLength(directory, at)!;
    offsets[index] = centralOffset(directory.subarray(at, end));
    at = end;
  }
  return offsets;
}

/**
 * Where members really begin that are to lie `shift` bytes behind what the directory states; where bytes were inserted
 * among them, or the end record is damaged, some lie where it states. null where one is in neither place. Where the
 * beginning is cut off, they lie in front of that, and the first are missing.
 */
async function placesOf(file: RandomAccess, stated: Float64Array, shift: number): Promise<Float64Array | null> {
  if (shift === 0) return stated;
  if (shift < 0) {
    const moved = stated.map((offset) => offset + shift);
    for (const at of moved) if (at >= 0 && !(await isLocal(file, at))) return null;
    return moved;
  }
  const places = new Float64Array(stated.length);
  for (const [index, offset] of stated.entries()) {
    if (await isLocal(file, offset + shift)) places[index] = offset + shift;
    else if (await isLocal(file, offset)) places[index] = offset;
    else return null;
  }
  return places;
}

async function isLocal(file: RandomAccess, at: number): Promise<boolean> {
  return (await readAll(file, at, at + 4))?.readUInt32LE(0) === LOCAL_HEADER.signature;
}

/** How many members it holds, whatever the end record says; null where it is not made of their records alone. */
function countOf(directory: Buffer): number | null {
  let at = 0;
  let count = 0;
  for (let length; (length = centralLength(directory, at)) !== null; count++) at += length;
  return at === directory.length || isSignature(directory.subarray(at)) ? count : null;
}

/** What may stand behind the last member: the directory, signed. */
function isSignature(rest: Buffer): boolean {
  return rest.length >= 6 && rest.readUInt32LE(0) === SIGNATURE && rest.length === 6 + rest.readUInt16LE(4);
}

/** One at a time: there may be millions. */
function* entriesOf(directory: Buffer, starts: Float64Array): Iterable<ZipEntry> {
  let at = 0;
  for (const start of starts) {
    const end = at + centralLength(directory, at)!;
    yield readCentral(directory.subarray(at, end), start);
    at = end;
  }
}

interface End {
  readonly count: number;
  readonly directoryAt: number;
  readonly size: number;
  /** How far the directory lies behind where it should: something was put in front of the archive, or into it. */
  readonly shift: number;
  /** Behind its comment. */
  readonly to: number;
}

/**
 * The record that ends the file with its comment, and has the archive from the first byte on in front of it; else the
 * last that fits a directory: a comment, or what was appended, may hold a record, too.
 */
async function findEnd(file: RandomAccess): Promise<End | null> {
  const dataEnd = await endWithoutZeros(file);
  const from = Math.max(0, dataEnd - SEARCHED_BYTES);
  // the record itself may end with zeros
  const tail = await readAll(file, from, Math.min(file.size, dataEnd + END.bytes));
  if (tail === null) return null;
  let last: End | null = null;
  for (let at = tail.length - END.bytes; at >= 0; at--) {
    at = tail.lastIndexOf("PK\x05\x06", at, "latin1");
    if (at < 0) break;
    const end = await readEnd(file, tail.subarray(at), from + at, dataEnd);
    if (end?.shift === 0 && end.to >= dataEnd) return end;
    last ??= end;
  }
  return last;
}

/** Where the last byte that is not zero ends: copies by block pad with zeros. */
export async function endWithoutZeros(file: RandomAccess): Promise<number> {
  for (let to = file.size; to > 0;) {
    const from = Math.max(0, to - SEARCHED_BYTES);
    const last = (await readAll(file, from, to))?.findLastIndex((byte) => byte !== 0) ?? -1;
    if (last >= 0) return from + last + 1;
    to = from;
  }
  return 0;
}

async function readEnd(file: RandomAccess, record: Buffer, at: number, dataEnd: number): Promise<End | null> {
  const small = {
    count: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    offset: record.readUInt32LE(16),
    at,
  };
  // programs that write to a pipe add it to small archives, too
  const { count, size, offset, at: directoryEnd } = (await readEnd64(file, at)) ?? small;
  const to = at + END.bytes + record.readUInt16LE(20);
  const directoryAt = directoryEnd - size;
  const shift = directoryAt - offset;
  if (directoryAt < 0) return null;
  // of an empty archive nothing but its place tells that it is meant
  if (size === 0 && (shift < 0 || (shift > 0 && to < dataEnd))) return null;
  if (size > 0) {
    const first = await readAll(file, directoryAt, directoryAt + CENTRAL_HEADER.bytes);
    if (first?.readUInt32LE(0) !== CENTRAL_HEADER.signature) return null;
  }
  return { count, size, directoryAt, shift, to };
}

/** Archives that are larger than 4 GiB, or have more than 65,535 members, say so in a second end record. */
async function readEnd64(file: RandomAccess, endAt: number) {
  const locator = await readAll(file, endAt - LOCATOR64.bytes, endAt);
  if (locator?.readUInt32LE(0) !== LOCATOR64.signature) return null;
  const stated = Number(locator.readBigUInt64LE(8));
  // right in front of the locator, should something have been put in front of the archive
  for (const at of [stated, endAt - LOCATOR64.bytes - END64.bytes]) {
    const record = await readAll(file, at, at + END64.bytes);
    if (record?.readUInt32LE(0) !== END64.signature) continue;
    return {
      count: Number(record.readBigUInt64LE(32)),
      size: Number(record.readBigUInt64LE(40)),
      offset: Number(record.readBigUInt64LE(48)),
      at,
    };
  }
  return null;
}

function countWrong(count: number, stated: number): Problem {
  return fileProblem(
    "zip-count-wrong",
    "warning",
    `its table of contents lists ${count} members, which were read; the count at its end says ${stated}`,
    "ask who sent it how it was made: other programs may show fewer",
  );
}

function offsetWrong(shift: number): Problem {
  return fileProblem(
    "zip-offset-wrong",
    "warning",
    `its table of contents lies ${bytes(shift)} behind where the end of the archive says, and its members do not all`,
    "get the archive again, and compare its checksum: bytes were inserted, or its end is damaged",
  );
}
