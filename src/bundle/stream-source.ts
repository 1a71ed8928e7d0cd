import { Buffer } from "node:buffer";
import { createHash, type Hash } from "node:crypto";
import type { Micros, Problem } from "../model.ts";
import type { ByteReader, Ending } from "./byte-reader.ts";
import { changedWhileRead, grewWhileRead } from "./problems.ts";
import type { RandomAccess } from "./random-access.ts";
import type { Source, SourceEnd } from "./source.ts";

/** Hashing a gigabyte costs more than scanning it. */
const HASHED_BYTES = 64 << 20;

const CHUNK_BYTES = 1 << 19;

export type FileFate = "unchanged" | "longer" | "changed";

/** A stream of bytes on its way to become sources. */
export interface Stream {
  readonly path: string;
  readonly modifiedAt: Micros | null;
  /** null where it shows only at the end. */
  readonly size: number | null;
  readonly reader: ByteReader;
  /** Whether nothing depends on its being read. */
  readonly isSkippable: boolean;
  /** What is wrong with it, whatever it holds. */
  readonly problems: readonly Problem[];
}

export interface StreamOptions {
  /** Hash what is larger than 64 MiB, too. */
  readonly hashAll: boolean;
  /** What became of the file on disk since it was opened. */
  readonly fate: () => FileFate;
}

/**
 * A source that gives what is left in the reader. `file`: what the reader reads, where that is a file as it lies on disk.
 * Of one that grows what it had when it was opened is used.
 */
export function streamSource(stream: Stream, options: StreamOptions, file: RandomAccess | null = null): Source {
  const { path, modifiedAt, reader, size, problems } = stream;
  const samples = file === null ? null : new Samples();
  const isHashed = options.hashAll || size === null || size <= HASHED_BYTES;
  let hash: Hash | null = isHashed ? createHash("sha256") : null;
  let given = 0;
  let isDrained = false;
  let end: Promise<SourceEnd> | null = null;

  async function* chunks(): AsyncGenerator<Uint8Array> {
    while (end === null) {
      const chunk = await reader.take(CHUNK_BYTES);
      isDrained = chunk === null;
      if (chunk === null) return;
      samples?.take(chunk, given);
      given += chunk.length;
      if (given > HASHED_BYTES && !options.hashAll) hash = null;
      hash?.update(chunk);
      yield chunk;
    }
  }

  async function finish(): Promise<SourceEnd> {
    // whether it is whole shows behind the last byte
    const isPassed = stream.isSkippable && !isDrained && given !== size;
    if (!isPassed) while ((await reader.take(CHUNK_BYTES)) !== null);
    const bytes = isPassed ? (size ?? 0) : reader.offset;
    const { complete, problems: found }: Ending = reader.ending ?? { complete: true, problems: [] };
    const fate = options.fate();
    // one that was emptied and written anew may be longer, too
    const isGrown = fate === "longer" && file !== null && (await samples!.areIn(file));
    if (fate !== "unchanged" && !isGrown) {
      return { status: "unreadable", bytes, sha256: null, problems: [changedWhileRead()], complete: false };
    }
    return {
      status: complete || bytes > 0 ? "read" : "unreadable",
      bytes,
      sha256: given === bytes ? (hash?.digest("hex") ?? null) : null,
      problems: [...problems, ...found, ...(isGrown ? [grewWhileRead(bytes)] : [])],
      complete: complete && !isGrown,
    };
  }

  return { path, modifiedAt, status: "read", size, chunks: chunks(), end: () => (end ??= finish()) };
}

/** So many bytes of the beginning and of the last chunk. Lines tell the time: of a log that was written anew they are others. */
const SAMPLE_BYTES = 1 << 12;

/** What a few places of a file held when they were read. */
class Samples {
  #first: Sample | null = null;
  #last: Sample | null = null;

  take(chunk: Uint8Array, position: number): void {
    this.#first ??= { position, bytes: Buffer.from(chunk.subarray(0, SAMPLE_BYTES)) };
    const from = Math.max(0, chunk.length - SAMPLE_BYTES);
    this.#last = { position: position + from, bytes: Buffer.from(chunk.subarray(from)) };
  }

  /** Whether the file still holds the same there. */
  async areIn(file: RandomAccess): Promise<boolean> {
    for (const sample of [this.#first, this.#last]) {
      if (sample === null) continue;
      const now = Buffer.alloc(sample.bytes.length);
      // a disk that fails now tells nothing
      const count = await file.readAt(now, sample.position).catch(() => 0);
      if (count < now.length || !now.equals(sample.bytes)) return false;
    }
    return true;
  }
}

interface Sample {
  readonly position: number;
  readonly bytes: Buffer;
}

/** A source that has no bytes. */
export function emptySource(path: string, modifiedAt: Micros | null, problems: readonly Problem[]): Source {
  const end: SourceEnd = { status: "read", bytes: 0, sha256: SHA256_OF_NOTHING, problems, complete: true };
  return { path, modifiedAt, status: "read", size: 0, chunks: NO_CHUNKS, end: async () => end };
}

const SHA256_OF_NOTHING = createHash("sha256").digest("hex");

const NO_CHUNKS: AsyncIterable<Uint8Array> = { async *[Symbol.asyncIterator]() {} };

/** A source of which nothing is read, and why; `complete`: of what lies in it nothing is damaged. */
export function closedSource(
  path: string,
  modifiedAt: Micros | null,
  status: "unreadable" | "skipped",
  problems: readonly Problem[],
  { bytes = 0, complete = false } = {},
): Source {
  const end: SourceEnd = { status, bytes, sha256: null, problems, complete };
  return { path, modifiedAt, status, size: null, chunks: null, end: async () => end };
}

/** A source that nobody opens, and why. Its bytes are only hashed. */
export function unopenedSource(stream: Stream, options: StreamOptions, problem: Problem): Source {
  const source = streamSource(stream, options);
  const isHashed = options.hashAll || (stream.size ?? 0) <= HASHED_BYTES;
  const finish = async (): Promise<SourceEnd> => {
    if (isHashed && source.chunks !== null) for await (const _ of source.chunks);
    const end = await source.end();
    const status = end.status === "read" ? "skipped" : end.status;
    return { ...end, status, problems: [...end.problems, problem], complete: false };
  };
  let end: Promise<SourceEnd> | null = null;
  return { ...source, status: "skipped", chunks: null, end: () => (end ??= finish()) };
}
