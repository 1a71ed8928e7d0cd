import { Buffer } from "node:buffer";
import { brokenOff, WHOLE, type ByteReader, type Bytes } from "./byte-reader.ts";
import type { Budget } from "./limits.ts";
import type { Problem } from "../model.ts";
import { bytes, cutOff, fileProblem } from "./problems.ts";
import { BLOCK, number } from "./tar-header.ts";

/** A stretch of a file that an archive holds; what lies between two of them are holes, which read as zero bytes. */
export interface Stretch {
  /** From the start of the file, in bytes. */
  readonly offset: number;
  readonly bytes: number;
}

/** A file that is stored without its holes (GNU tar manual, "Storing Sparse Files"). */
export interface SparseFile {
  /** Of the file with its holes, in bytes. */
  readonly size: number;
  readonly stretches: readonly Stretch[];
  /** Of the stretches together, in bytes. */
  readonly stored: number;
}

/** A map has some ten bytes for each stretch, and in old GNU archives 24; more than a few hundred thousand are damage. */
const LONGEST_MAP = 8 << 20;

const HOLE = Buffer.alloc(1 << 19);

/**
 * The file that an old GNU header (type `S`) tells of by its `fields`: four stretches, whether blocks of 21 more stand
 * behind it, and the size of the file ("Old GNU Format"). The blocks are taken. null where they make no sense.
 */
export async function oldSparseFile(fields: Buffer, input: ByteReader): Promise<SparseFile | null> {
  const size = number(fields.subarray(97, 109));
  const parts = [fields.subarray(0, 96)];
  for (let more = fields[96] === 1; more;) {
    if (parts.length * BLOCK >= LONGEST_MAP) return null;
    const block = Buffer.from(await input.peek(BLOCK));
    if ((await input.skip(BLOCK)) < BLOCK) return null;
    parts.push(block.subarray(0, 504));
    more = block[504] === 1;
  }
  const numbers: (number | null)[] = [];
  for (const part of parts) {
    for (let at = 0; at + 24 <= part.length && part[at] !== 0; at += 24) {
      numbers.push(number(part.subarray(at, at + 12)), number(part.subarray(at + 12, at + 24)));
    }
  }
  return sparseFile(size, numbers);
}

/**
 * The file that a pax header tells of, whose map stands in the header in the versions 0.0 and 0.1, and in front of the
 * data in 1.0 ("PAX Format, Versions 0.0 and 0.1", "PAX Format, Version 1.0"); there it is taken. null where it makes no
 * sense.
 */
export async function paxSparseFile(
  records: ReadonlyMap<string, string>,
  input: ByteReader,
): Promise<SparseFile | null> {
  const size = decimal(records.get("GNU.sparse.realsize") ?? records.get("GNU.sparse.size") ?? "");
  const map = records.get("GNU.sparse.map");
  if (map !== undefined) return sparseFile(size, map === "" ? [] : map.split(",").map(decimal));
  return records.get("GNU.sparse.major") === "1" ? sparseFile(size, await mapInFront(input)) : null;
}

/** Decimal numbers, one a line: how many stretches there are, then offset and size of each; filled up to whole blocks. */
async function mapInFront(input: ByteReader): Promise<(number | null)[]> {
  const numbers: (number | null)[] = [];
  let rest = "";
  for (let taken = 0; taken < LONGEST_MAP; taken += BLOCK) {
    const lines = (rest + Buffer.from(await input.peek(BLOCK)).toString("latin1")).split("\n");
    if ((await input.skip(BLOCK)) < BLOCK) break;
    rest = lines.pop()!;
    for (const line of lines) numbers.push(decimal(line));
    const [count] = numbers;
    if (count === null) break;
    if (count !== undefined && numbers.length > 2 * count) return numbers.slice(1, 1 + 2 * count);
  }
  return [null];
}

function decimal(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

/** null where the stretches do not follow each other within the file. */
function sparseFile(size: number | null, numbers: readonly (number | null)[]): SparseFile | null {
  if (size === null || numbers.length % 2 !== 0) return null;
  const stretches: Stretch[] = [];
  let behind = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    const [offset, bytes] = [numbers[at]!, numbers[at + 1]!];
    if (offset === null || bytes === null || offset < behind || offset + bytes > size) return null;
    behind = offset + bytes;
    stretches.push({ offset, bytes });
  }
  return { size, stretches, stored: stretches.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/**
 * The file with its holes, which count for the limits as what is unpacked does. `present` bytes are there for it: more
 * than its stretches have belong somewhere, and nothing says where.
 */
export async function* sparseBytes(
  { size, stretches, stored }: SparseFile,
  present: number,
  input: ByteReader,
  budget: Budget,
): Bytes {
  let at = 0;
  for (const { offset, bytes: count } of [...stretches, { offset: size, bytes: 0 }]) {
    while (at < offset) {
      const hole = HOLE.subarray(0, offset - at);
      at += hole.length;
      const problem = budget.unpacked(hole.length, at, stored);
      if (problem !== null) return brokenOff(problem);
      yield hole;
    }
    for (const end = offset + count; at < end;) {
      const chunk = await input.take(Math.min(end - at, HOLE.length));
      if (chunk === null) {
        const below = input.ending ?? WHOLE;
        return { complete: false, problems: [cutOff(at, size), ...below.problems] };
      }
      at += chunk.length;
      yield chunk;
    }
  }
  return present > stored ? brokenOff(mapTooShort(present - stored)) : WHOLE;
}

function mapTooShort(left: number): Problem {
  return fileProblem(
    "sparse-map-damaged",
    "error",
    `it is stored as a sparse file, and the list of its parts leaves out ${bytes(left)} of it, which were not read`,
    "get the archive again, and compare its checksum",
  );
}
