import { Buffer } from "node:buffer";
import type { Micros } from "../model.ts";
import { decodeName } from "./member-name.ts";

export const BLOCK = 512;

const SPARSE = 0x53;

/** One header block as it stands; extended headers that precede it may overrule parts of it. */
export interface TarHeader {
  /** The type's character; `0` for the old NUL. */
  readonly type: string;
  readonly name: string;
  readonly linkName: string;
  readonly size: number;
  readonly modifiedAt: Micros | null;
  /** What the header of a sparse file of old GNU tar says of its parts; else null. */
  readonly sparse: Buffer | null;
}

/**
 * Reads a header block: POSIX ustar, old GNU, or v7, which has neither magic nor prefix. null where it is none.
 * `amidDamage`: for v7 the checksum alone is not enough then, all of the block has to make sense.
 */
export function readHeader(block: Buffer, amidDamage = false): TarHeader | null {
  const magic = block.toString("latin1", 257, 263);
  const isKnown = magic === "ustar\0" || magic === "ustar ";
  const stated = number(block.subarray(148, 156));
  if (stated === null || !checksums(block).includes(stated)) return null;
  if (amidDamage && !isKnown && !isPlainV7(block)) return null;
  const size = number(block.subarray(124, 136));
  if (size === null) return null;
  const typeByte = block[156]!;
  const prefix = magic === "ustar\0" ? field(block.subarray(345, 500)) : "";
  const name = field(block.subarray(0, 100));
  return {
    type: typeByte === 0 ? "0" : String.fromCharCode(typeByte),
    name: prefix === "" ? name : `${prefix}/${name}`,
    linkName: field(block.subarray(157, 257)),
    size,
    modifiedAt: date(number(block.subarray(136, 148))),
    sparse: typeByte === SPARSE ? Buffer.from(block.subarray(386, 495)) : null,
  };
}

/** Whether a block is what a header of v7 is: names, octal numbers (GNU adds those of a device), a type, zeros. */
function isPlainV7(block: Buffer): boolean {
  const text = (from: number, to: number) => block.toString("latin1", from, to);
  return (
    /^[^\0-\x1f\x7f]+\0*$/.test(text(0, 100)) &&
    /^[0-7 \0]+$/.test(text(100, 156)) &&
    /^[\x000-7]$/.test(text(156, 157)) &&
    /^[^\0-\x1f\x7f]*\0*$/.test(text(157, 257)) &&
    /^\0{72}[0-7 \0]{16}\0*$/.test(text(257, BLOCK))
  );
}

/** Whether a file that begins so is a tar archive. */
export function isTar(head: Buffer): boolean {
  if (head.length < BLOCK || head.every((byte) => byte === 0)) return false;
  const magic = head.toString("latin1", 257, 265);
  return magic === "ustar\x0000" || magic === "ustar  \0" || readHeader(head) !== null;
}

/** Whether a header begins in one of the blocks of these bytes, whatever stands in front of it. */
export function holdsHeader(bytes: Buffer): boolean {
  for (let at = BLOCK; at + BLOCK <= bytes.length; at += BLOCK) {
    if (readHeader(bytes.subarray(at, at + BLOCK), true) !== null) return true;
  }
  return false;
}

/** Seconds since 1970, which may have a fraction; null for 0, which stands where nobody wanted to tell. */
export function date(seconds: number | null): Micros | null {
  if (seconds === null || seconds === 0 || !(Math.abs(seconds) < 9e9)) return null;
  return Math.round(seconds * 1e6) as Micros;
}

/** The keys of pax that are used. A header for all members may hold only these of them: no two files have one map. */
const FOR_ALL: ReadonlySet<string> = new Set(["path", "linkpath", "size", "mtime"]);
const OF_SPARSE: ReadonlySet<string> = new Set(
  ["major", "size", "realsize", "name", "map", "offset", "numbytes"].map((key) => `GNU.sparse.${key}`),
);

/**
 * The records of a pax header that are used: `<length> <key>=<value>\n`, lengths in bytes. Stops at what is none. `isForAll`:
 * it stands in front of all members, not of one.
 */
export function paxRecords(body: Buffer, isForAll: boolean): Map<string, string> {
  const records = new Map<string, string>();
  const map: string[] = [];
  for (let at = 0; at < body.length;) {
    const space = body.indexOf(0x20, at);
    if (space < 0) break;
    const length = Number(body.toString("latin1", at, space));
    const equals = body.indexOf(0x3d, space);
    const end = at + length;
    if (!Number.isInteger(length) || equals < 0 || end <= equals || end > body.length) break;
    at = end;
    const key = body.toString("latin1", space + 1, equals);
    if (!FOR_ALL.has(key) && (isForAll || !OF_SPARSE.has(key))) continue;
    const value = decodeName(body.subarray(equals + 1, end - 1));
    // what version 0.0 of the sparse format writes as many records is one in version 0.1
    const isPartOfMap = key === "GNU.sparse.offset" || key === "GNU.sparse.numbytes";
    if (isPartOfMap) map.push(value);
    else records.set(key, value);
  }
  if (map.length > 0) records.set("GNU.sparse.map", map.join(","));
  return records;
}

/** A text that ends with NUL or with the field. */
export function field(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decodeName(end < 0 ? bytes : bytes.subarray(0, end));
}

/** Octal digits, or base 256 where the first bit is set; null where it is neither, or negative, or no exact number. */
export function number(bytes: Buffer): number | null {
  if ((bytes[0]! & 0x80) !== 0) {
    let value = bytes[0]! & 0x7f;
    for (const byte of bytes.subarray(1)) value = value * 256 + byte;
    return Number.isSafeInteger(value) ? value : null;
  }
  const end = bytes.indexOf(0);
  const digits = bytes.toString("latin1", 0, end < 0 ? bytes.length : end).trim();
  return /^[0-7]*$/.test(digits) ? Number(`0o${digits || 0}`) : null;
}

/** The sum of all bytes with the checksum itself as spaces; some old programs summed them as signed numbers. */
function checksums(block: Buffer): number[] {
  let sum = 8 * 0x20;
  let negative = 0;
  for (let index = 0; index < BLOCK; index++) {
    if (index >= 148 && index < 156) continue;
    sum += block[index]!;
    if (block[index]! >= 0x80) negative += 256;
  }
  return [sum, sum - negative];
}
