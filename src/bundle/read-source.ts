import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { constants, type BigIntStats } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import type { Micros } from "../model.ts";
import type { Entry } from "./find-entries.ts";
import { fileProblem, refusal } from "./problems.ts";
import type { Source } from "./source.ts";

export interface ReadLimits {
  /** Files above this size, in bytes, are not read. */
  readonly maxDocumentBytes: number;
  /** Whether files above it are hashed all the same. */
  readonly hashAll: boolean;
}

const CHUNK_BYTES = 1 << 20;

// opening must neither wait for a pipe's other end nor follow a link, should either have taken the file's place
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** Reads one entry. What goes wrong is a problem of the source. */
export async function readSource({ path, location, left }: Entry, limits: ReadLimits): Promise<Source> {
  if (left !== null) return { ...nothingRead(path), status: left.status, problems: [left.problem] };
  let file: FileHandle;
  try {
    file = await open(location, OPEN_FLAGS);
  } catch (error) {
    return { ...nothingRead(path), problems: [refusal(error)] };
  }
  try {
    return await readFile(file, path, limits);
  } catch (error) {
    return { ...nothingRead(path), problems: [refusal(error)] };
  } finally {
    await file.close();
  }
}

function nothingRead(path: string): Source {
  return { path, bytes: 0, sha256: null, modifiedAt: null, content: null, problems: [], status: "unreadable" };
}

/** The part of a file handle that reading needs. */
export type OpenFile = Pick<FileHandle, "read"> & { stat(options: { bigint: true }): Promise<BigIntStats> };

/** Reads an open file, whole or not at all. */
export async function readFile(
  file: OpenFile,
  path: string,
  { maxDocumentBytes, hashAll }: ReadLimits,
): Promise<Source> {
  const before = await file.stat({ bigint: true });
  const bytes = Number(before.size);
  const known = { ...nothingRead(path), bytes, modifiedAt: Number(before.mtimeNs / 1_000n) as Micros };
  if (!before.isFile()) return { ...known, problems: [changed()] };
  if (bytes > maxDocumentBytes) {
    return {
      ...known,
      status: "skipped",
      sha256: hashAll ? await hashOf(file) : null,
      problems: [tooLarge(bytes, maxDocumentBytes)],
    };
  }
  const content = await readWhole(file, bytes);
  const after = await file.stat({ bigint: true });
  if (content === null || after.size !== before.size || after.mtimeNs !== before.mtimeNs)
    return { ...known, problems: [changed()] };
  return { ...known, status: "read", content, sha256: createHash("sha256").update(content).digest("hex") };
}

/** The first `bytes` bytes of a file; null when it does not end there. */
async function readWhole(file: OpenFile, bytes: number): Promise<Uint8Array | null> {
  // one byte more than there should be: reading it would show that the file has grown
  const buffer = Buffer.allocUnsafe(bytes + 1);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === bytes ? buffer.subarray(0, bytes) : null;
}

async function hashOf(file: OpenFile): Promise<string> {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let position = 0; ;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return hash.digest("hex");
    hash.update(buffer.subarray(0, bytesRead));
    position += bytesRead;
  }
}

function tooLarge(bytes: number, limit: number) {
  return fileProblem(
    "too-large",
    "error",
    `${bytes} bytes are more than the ${limit} that a file may have; it was not read`,
    "cut out the part that matters and analyse that",
  );
}

function changed() {
  return fileProblem(
    "changed-while-read",
    "error",
    "it changed while it was read; nothing of it was used",
    "run again on a copy that nothing changes",
  );
}
