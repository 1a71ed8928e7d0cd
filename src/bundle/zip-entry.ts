import type { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import type { Micros } from "../model.ts";
import { decodeName } from "./member-name.ts";
import { date } from "./tar-header.ts";

/** One member as its local header or the central directory has it (APPNOTE.TXT 6.3). */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Its sizes and checksum stand behind its data. In a local header they are 0 then. */
  readonly hasDescriptor: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly modifiedAt: Micros | null;
  /** Type and permissions as Unix has them; 0 where it was packed elsewhere. */
  readonly mode: number;
  /** Of its local header, from the start of the archive. */
  readonly offset: number;
}

export const LOCAL_HEADER = { signature: 0x04034b50, bytes: 30 };
export const CENTRAL_HEADER = { signature: 0x02014b50, bytes: 46 };

const WHEN_LARGE = 0xffffffff;

/** How long the record of the central directory at `at` is; null where there is none, or not all of it. */
export function centralLength(directory: Buffer, at: number): number | null {
  if (at + CENTRAL_HEADER.bytes > directory.length) return null;
  if (directory.readUInt32LE(at) !== CENTRAL_HEADER.signature) return null;
  const field = (offset: number) => directory.readUInt16LE(at + offset);
  const length = CENTRAL_HEADER.bytes + field(28) + field(30) + field(32);
  return at + length <= directory.length ? length : null;
}

/** A record of the central directory; `bytes` is all of it. `offset`: where its member really begins. */
export function readCentral(bytes: Buffer, offset: number): ZipEntry {
  const nameEnd = CENTRAL_HEADER.bytes + bytes.readUInt16LE(28);
  const extraEnd = nameEnd + bytes.readUInt16LE(30);
  const extra = extraFields(bytes.subarray(nameEnd, extraEnd));
  const { size, packedSize } = placeOf(bytes, extra);
  const madeOnUnix = bytes[5] === 3;
  return {
    ...common(bytes.subarray(6), bytes.subarray(CENTRAL_HEADER.bytes, nameEnd), extra),
    crc: bytes.readUInt32LE(16),
    size,
    packedSize,
    offset,
    mode: madeOnUnix ? bytes.readUInt16LE(40) : 0,
  };
}

/** Where a record of the central directory says that its member begins. */
export function centralOffset(bytes: Buffer): number {
  const offset = bytes.readUInt32LE(42);
  if (offset !== WHEN_LARGE) return offset;
  const nameEnd = CENTRAL_HEADER.bytes + bytes.readUInt16LE(28);
  return placeOf(bytes, extraFields(bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(30)))).offset;
}

/** Size, packed size and offset; the zip64 field holds only those of the three that do not fit, in this order. */
function placeOf(bytes: Buffer, extra: ReadonlyMap<number, Buffer>) {
  const stated = [bytes.readUInt32LE(24), bytes.readUInt32LE(20), bytes.readUInt32LE(42)];
  const [size, packedSize, offset] = large(stated, extra.get(1));
  return { size: size!, packedSize: packedSize!, offset: offset! };
}

/** A local header at `offset` of the archive; `bytes` begins with it. null where it is none, or not whole. */
export function readLocal(bytes: Buffer, offset: number): { readonly entry: ZipEntry; readonly length: number } | null {
  if (bytes.length < LOCAL_HEADER.bytes || bytes.readUInt32LE(0) !== LOCAL_HEADER.signature) return null;
  const nameEnd = LOCAL_HEADER.bytes + bytes.readUInt16LE(26);
  const length = localLength(bytes);
  if (bytes.length < length) return null;
  const extra = extraFields(bytes.subarray(nameEnd, length));
  const [size, packedSize] = large([bytes.readUInt32LE(22), bytes.readUInt32LE(18)], extra.get(1));
  const entry: ZipEntry = {
    ...common(bytes.subarray(4), bytes.subarray(LOCAL_HEADER.bytes, nameEnd), extra),
    crc: bytes.readUInt32LE(14),
    size: size!,
    packedSize: packedSize!,
    offset,
    mode: 0,
  };
  return { entry, length };
}

/** How long a local header is, with its name and extra fields: `fixed` is its part of fixed size. */
export function localLength(fixed: Buffer): number {
  return LOCAL_HEADER.bytes + fixed.readUInt16LE(26) + fixed.readUInt16LE(28);
}

/** Whether a header of a member seems to stand somewhere in these bytes: of its data, or in the central directory. */
export function holdsZipHeader(bytes: Buffer): boolean {
  for (let at = bytes.indexOf("PK"); at >= 0; at = bytes.indexOf("PK", at + 2)) {
    const record = bytes.subarray(at);
    if (record.length < CENTRAL_HEADER.bytes) return false;
    const signature = record.readUInt32LE(0);
    if (signature === LOCAL_HEADER.signature && isPlausible(record.subarray(4), record.readUInt16LE(26))) return true;
    if (signature === CENTRAL_HEADER.signature && isPlausible(record.subarray(6), record.readUInt16LE(28))) return true;
  }
  return false;
}

/** The last version of the format is 6.3, the last method 99, and every member has a name; `bytes` as in {@link common}. */
function isPlausible(bytes: Buffer, nameLength: number): boolean {
  return bytes[0]! <= 63 && bytes.readUInt16LE(4) <= 99 && nameLength > 0;
}

/** What both headers have in the same order, from "version needed to extract" on. */
function common(bytes: Buffer, nameBytes: Buffer, extra: ReadonlyMap<number, Buffer>) {
  const flags = bytes.readUInt16LE(2);
  return {
    name: nameOf(nameBytes, extra.get(0x7075)),
    method: bytes.readUInt16LE(4),
    isEncrypted: (flags & 1) !== 0,
    hasDescriptor: (flags & 8) !== 0,
    modifiedAt: modified(extra.get(0x5455)),
  };
}

/** Some programs on Windows write `\` between folders; a name that has a `/` means its `\` as it stands. */
function nameOf(bytes: Buffer, unicodePath: Buffer | undefined): string {
  const isOfThisName =
    unicodePath !== undefined && unicodePath.length > 5 && unicodePath.readUInt32LE(1) === crc32(bytes);
  const name = decodeName(isOfThisName ? unicodePath.subarray(5) : bytes);
  return name.includes("/") ? name : name.replaceAll("\\", "/");
}

/** The date of the header itself names no zone; that of the extended timestamp is UTC. */
function modified(timestamp: Buffer | undefined): Micros | null {
  if (timestamp === undefined || timestamp.length < 5 || (timestamp[0]! & 1) === 0) return null;
  return date(timestamp.readInt32LE(1));
}

function extraFields(bytes: Buffer): ReadonlyMap<number, Buffer> {
  if (bytes.length === 0) return NO_FIELDS;
  const fields = new Map<number, Buffer>();
  for (let at = 0; at + 4 <= bytes.length;) {
    const end = at + 4 + bytes.readUInt16LE(at + 2);
    if (end > bytes.length) break;
    fields.set(bytes.readUInt16LE(at), bytes.subarray(at + 4, end));
    at = end;
  }
  return fields;
}

const NO_FIELDS: ReadonlyMap<number, Buffer> = new Map();

function large(values: readonly number[], zip64: Buffer | undefined): readonly number[] {
  if (zip64 === undefined) return values;
  let at = 0;
  return values.map((value) => {
    if (value !== WHEN_LARGE || at + 8 > zip64.length) return value;
    const exact = zip64.readBigUInt64LE(at);
    at += 8;
    // what is no exact number lies behind the end of every file
    return exact <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(exact) : Number.MAX_SAFE_INTEGER;
  });
}
