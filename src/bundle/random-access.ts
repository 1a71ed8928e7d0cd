import { Buffer } from "node:buffer";
import { ByteReader, brokenOff, WHOLE, type Bytes } from "./byte-reader.ts";
import { cutOff, refusal } from "./problems.ts";

/** Bytes that can be read at any place, as often as needed. */
export interface RandomAccess {
  readonly size: number;
  /** Fills `target` with what stands from `position` on; how many bytes that were, fewer only at the end. */
  readAt(target: Uint8Array, position: number): Promise<number>;
}

/** Smaller ones cost more calls than the bytes themselves; larger ones gain nothing. */
const CHUNK_BYTES = 1 << 19;

/** The bytes from `from` up to `to`, to be read as often as needed. */
export function readRange(file: RandomAccess, from: number, to: number): ByteReader {
  return new ByteReader(bytesOf(file, from, to), (offset) => readRange(file, from + offset, to));
}

/** A part of it that can be read at any place, too. */
export function part(file: RandomAccess, from: number, size: number): RandomAccess {
  return {
    size,
    readAt: (target, position) =>
      file.readAt(target.subarray(0, Math.max(0, Math.min(target.length, size - position))), from + position),
  };
}

/** Pieces up to this size are cut out of a window, so that a small archive costs a single read. */
const BUFFERED_BYTES = 16 << 10;
const WINDOW_BYTES = 256 << 10;

export function inMemory(bytes: Uint8Array): RandomAccess {
  return {
    size: bytes.length,
    readAt: async (target, position) => {
      const found = bytes.subarray(position, position + target.length);
      target.set(found);
      return found.length;
    },
  };
}

/** The same bytes, with few reads for many small pieces that lie close behind each other. */
export function buffered(file: RandomAccess): RandomAccess {
  let window = { from: 0, bytes: Buffer.alloc(0) };
  return {
    size: file.size,
    readAt: async (target, position) => {
      const end = Math.min(position + target.length, file.size);
      if (target.length > BUFFERED_BYTES || position >= end) return await file.readAt(target, position);
      let { from, bytes } = window;
      if (position < from || end > from + bytes.length) {
        // never the same memory again: another read may be under way
        const next = Buffer.allocUnsafe(WINDOW_BYTES);
        bytes = next.subarray(0, await file.readAt(next, position));
        from = position;
        window = { from, bytes };
      }
      const found = bytes.subarray(position - from, end - from);
      target.set(found);
      return found.length;
    },
  };
}

/** Exactly the bytes from `from` up to `to`; null where they do not all exist. */
export async function readAll(file: RandomAccess, from: number, to: number): Promise<Buffer | null> {
  if (from < 0 || to > file.size || from > to) return null;
  const target = Buffer.allocUnsafe(to - from);
  return (await file.readAt(target, from)) === target.length ? target : null;
}

/** Memory that nobody reads into: each piece serves one reader after the other. An archive in archives has a few readers. */
const idle: Buffer[] = [];
const MOST_IDLE = 8;

async function* bytesOf(file: RandomAccess, from: number, to: number): Bytes {
  const memory = idle.pop() ?? Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    for (let position = from; position < to;) {
      const wanted = memory.subarray(0, to - position);
      const count = await file.readAt(wanted, position);
      position += count;
      if (count > 0) yield wanted.subarray(0, count);
      if (count < wanted.length) return brokenOff(cutOff(position - from, to - from));
    }
    return WHOLE;
  } catch (error) {
    return brokenOff(refusal(error));
  } finally {
    if (idle.length < MOST_IDLE) idle.push(memory);
  }
}
