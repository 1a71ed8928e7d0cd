import { Buffer } from "node:buffer";
import type { Problem } from "../model.ts";
import { brokenOff, ByteReader, WHOLE, type Bytes } from "./byte-reader.ts";
import type { Budget } from "./limits.ts";
import { linkMember, NO_BYTES, notReadable, specialMember, type Left, type Member, type Members } from "./member.ts";
import { bytes, cutOff, fileProblem, trailingData } from "./problems.ts";
import { BLOCK, date, field, paxRecords, readHeader, type TarHeader } from "./tar-header.ts";
import { oldSparseFile, paxSparseFile, sparseBytes, type SparseFile } from "./tar-sparse.ts";

/** Names and their like beside the header; real ones have some hundred bytes. */
const LONGEST_EXTENSION = 1 << 20;

/** How many headers may stand in front of a member's own: two of GNU, two of POSIX. More count as members. */
const EXTENSIONS_OF_MEMBER = 4;

const CHUNK_BYTES = 1 << 20;

const END_BLOCKS = 2;

/** How many damaged stretches are named one by one. */
const SHOWN_STRETCHES = 10;

/** What the headers in front of a member's own say of it. */
interface Extension {
  name: string | null;
  linkName: string | null;
  records: Map<string, string>;
}

/**
 * The members of a tar archive: v7, ustar, pax, GNU. Damaged headers are passed over up to the next good one. Two blocks
 * of zeros are its end, and further archives may follow; a single one may be a header that was wiped.
 */
export async function* readTar(input: ByteReader, budget: Budget): Members {
  const problems: Problem[] = [];
  let global = new Map<string, string>();
  let extension: Extension = { name: null, linkName: null, records: global };
  let extensions = 0;
  /** How many blocks of zeros stand right in front of here. */
  let zeroBlocks = 0;
  let damagedStretches = 0;
  let trailing = 0;
  for (;;) {
    const block = viewOf(await input.peek(BLOCK));
    if (block.length < BLOCK) {
      if (block.some((byte) => byte !== 0)) {
        if (zeroBlocks >= END_BLOCKS) trailing += block.length;
        else problems.push(cutOff(input.offset, null));
      }
      await input.skip(block.length);
      break;
    }
    if (block.every((byte) => byte === 0)) {
      zeroBlocks++;
      await input.skip(BLOCK);
      continue;
    }
    const header = readHeader(block);
    if (header === null) {
      const isBehindEnd = zeroBlocks >= END_BLOCKS;
      const damage = await passDamage(input);
      if (isBehindEnd && damage.toEnd) trailing += damage.bytes;
      else if (++damagedStretches <= SHOWN_STRETCHES) problems.push(damagedStretch(damage));
      if (!isBehindEnd || !damage.toEnd) zeroBlocks = damage.zeroBlocks;
      continue;
    }
    // no archive begins with its end
    if (zeroBlocks > 0 && zeroBlocks * BLOCK === input.offset) {
      damagedStretches++;
      problems.push(damagedStretch({ from: 0, bytes: input.offset }));
    }
    zeroBlocks = 0;
    await input.skip(BLOCK);
    if ("xgXLK".includes(header.type)) {
      const tooMany = ++extensions > EXTENSIONS_OF_MEMBER ? budget.member() : null;
      if (tooMany !== null) return { complete: false, problems: [...problems, tooMany] };
      const body = await extensionBody(input, header.size);
      if (body === null) problems.push(longExtension(header.size));
      else if (header.type === "g") global = new Map([...global, ...paxRecords(body, true)]);
      else if (header.type === "L") extension.name = field(body);
      else if (header.type === "K") extension.linkName = field(body);
      else extension.records = new Map([...global, ...paxRecords(body, false)]);
      if (header.type === "g") extension.records = global;
      continue;
    }
    const old = header.sparse === null ? undefined : await oldSparseFile(header.sparse, input);
    const { member, remaining } = memberOf(header, extension, input);
    const behind = input.offset + remaining;
    if (member !== null) {
      const sparse = isPaxSparse(extension) ? await paxSparseFile(extension.records, input) : old;
      const stored = behind - input.offset;
      yield sparse === undefined ? member : { ...member, ...sparseMember(sparse, stored, input, budget) };
    }
    extension = { name: null, linkName: null, records: global };
    extensions = 0;
    await input.skip(behind - input.offset + padding(remaining));
  }
  if (damagedStretches > SHOWN_STRETCHES) problems.push(furtherStretches(damagedStretches - SHOWN_STRETCHES));
  const below = input.ending ?? WHOLE;
  if (below.complete && zeroBlocks === 0 && problems.length === 0) problems.push(noEnd());
  if (trailing > 0) problems.push(trailingData(trailing));
  return { complete: below.complete && problems.length === 0, problems: [...below.problems, ...problems] };
}

/** No copy: an archive may be all headers. */
function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

/** The member of a header, null for a folder; and how many bytes of it follow. */
function memberOf(
  header: TarHeader,
  { name, linkName, records }: Extension,
  input: ByteReader,
): { member: Member | null; remaining: number } {
  const shown = records.get("GNU.sparse.name") ?? records.get("path") ?? name ?? header.name;
  const stated = records.get("size");
  const size = stated !== undefined && /^\d{1,15}$/.test(stated) ? Number(stated) : header.size;
  const isNamedAsFolder = header.type === "0" && shown.endsWith("/") && size === 0;
  const isFolder = header.type === "5" || header.type === "D" || isNamedAsFolder;
  // links and devices may state the size of what they stand for, and no bytes follow
  const remaining = "123456".includes(header.type) ? 0 : size;
  if (isFolder || header.type === "V") return { member: null, remaining };
  const left = leftOf(header.type, records.get("linkpath") ?? linkName ?? header.linkName);
  const member: Member = {
    name: shown,
    modifiedAt: date(Number(records.get("mtime") ?? NaN) || null) ?? header.modifiedAt,
    size,
    content: left ?? contentOf(input, size),
  };
  return { member, remaining };
}

function contentOf(input: ByteReader, size: number): Member["content"] {
  if (size === 0) return NO_BYTES;
  return { reader: new ByteReader(memberBytes(input, size)), random: null, isSkippable: false };
}

function leftOf(type: string, target: string): Left | null {
  switch (type) {
    case "1":
    case "2":
      return linkMember(target);
    case "3":
    case "4":
      return specialMember("a device");
    case "6":
      return specialMember("a pipe");
    case "M":
      return notReadable(
        "other-volume",
        "it began in another volume of this archive; this part of it was not read",
        "put the volumes together, unpack them, and give the folder",
      );
    default:
      // of an unknown type POSIX says: as a file
      return null;
  }
}

async function* memberBytes(input: ByteReader, size: number): Bytes {
  for (let left = size; left > 0;) {
    const chunk = await input.take(Math.min(left, CHUNK_BYTES));
    if (chunk === null) {
      const below = input.ending ?? WHOLE;
      const cut = cutOff(size - left, size);
      return below.complete ? brokenOff(cut) : { complete: false, problems: [cut, ...below.problems] };
    }
    left -= chunk.length;
    yield chunk;
  }
  return WHOLE;
}

/** null where it is too long to be one; it is passed over either way. */
async function extensionBody(input: ByteReader, size: number): Promise<Buffer | null> {
  const body = size > LONGEST_EXTENSION ? null : Buffer.from(await input.peek(size));
  await input.skip(size + padding(size));
  return body;
}

function isPaxSparse({ records }: Extension): boolean {
  return ["GNU.sparse.major", "GNU.sparse.map", "GNU.sparse.size"].some((key) => records.has(key));
}

/** What a member is that has holes: `sparse` null where its map makes no sense, `stored` bytes of it follow. */
function sparseMember(
  sparse: SparseFile | null,
  stored: number,
  input: ByteReader,
  budget: Budget,
): Pick<Member, "content"> & Partial<Member> {
  if (sparse === null || sparse.stored > stored) {
    const message = "it is stored as a sparse file, and the list of its parts makes no sense; it was not read";
    return { content: notReadable("sparse-map-damaged", message, "get the archive again, and compare its checksum") };
  }
  const reader = new ByteReader(sparseBytes(sparse, stored, input, budget));
  return { size: sparse.size, content: { reader, random: null, isSkippable: false } };
}

interface Damage {
  readonly from: number;
  /** Without the zeros at the end of the archive. */
  readonly bytes: number;
  readonly toEnd: boolean;
  /** How many blocks of zeros stand behind it. */
  readonly zeroBlocks: number;
}

/** Goes on to the next header, or to the end. */
async function passDamage(input: ByteReader): Promise<Damage> {
  const from = input.offset;
  let to = from;
  for (;;) {
    const block = viewOf(await input.peek(BLOCK));
    const toEnd = block.length < BLOCK;
    if (toEnd || readHeader(block, true) !== null) {
      return { from, bytes: to - from, toEnd, zeroBlocks: (input.offset - to) / BLOCK };
    }
    await input.skip(BLOCK);
    if (block.some((byte) => byte !== 0)) to = input.offset;
  }
}

function damagedStretch({ from, bytes: count }: Pick<Damage, "from" | "bytes">): Problem {
  return fileProblem(
    "archive-damaged",
    "error",
    `${bytes(count)} from byte ${from} of the archive on are damaged; they were passed over`,
    "get the archive again, and compare its checksum",
  );
}

function furtherStretches(count: number): Problem {
  return fileProblem(
    "archive-damaged",
    "error",
    `${count} further stretches of the archive are damaged; they were passed over`,
    "get the archive again, and compare its checksum",
  );
}

function longExtension(size: number): Problem {
  return fileProblem(
    "archive-damaged",
    "error",
    `a header of ${bytes(size)} in front of a member was passed over; the member's name may be cut`,
    "get the archive again, and compare its checksum",
  );
}

function noEnd(): Problem {
  return fileProblem(
    "archive-end-missing",
    "warning",
    "the archive has no end mark: members may be missing behind the last one",
    "get the archive again, whole",
  );
}
