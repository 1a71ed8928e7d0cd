import { Buffer } from "node:buffer";
import { randomUUID } from "node:crypto";
import { open, rm, type FileHandle } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ByteReader, WHOLE, type Bytes, type Ending } from "./byte-reader.ts";
import { inMemory, readRange, type RandomAccess } from "./random-access.ts";
import { readFully } from "./read-fully.ts";

/** A stream that was read to its end and can be read at any place. */
export interface Spooled {
  readonly bytes: RandomAccess;
  readonly ending: Ending;
  /** Nothing of it is left behind this. */
  close(): Promise<void>;
}

const IN_MEMORY_BYTES = 16 << 20;

const CHUNK_BYTES = 1 << 20;

/**
 * Reads a stream to its end: a zip archive has its table of contents there. What is larger than `inMemoryBytes` goes to
 * a temporary file that only this user can open.
 *
 * @throws what `node:fs` throws when there is no room.
 */
export async function spool(input: ByteReader, inMemoryBytes = IN_MEMORY_BYTES): Promise<Spooled> {
  const chunks: Buffer[] = [];
  while (input.offset <= inMemoryBytes) {
    const chunk = await input.take(CHUNK_BYTES);
    if (chunk === null) {
      return { bytes: inMemory(Buffer.concat(chunks)), ending: input.ending ?? WHOLE, close: async () => {} };
    }
    chunks.push(Buffer.from(chunk));
  }
  return await spoolToFile(chunks, input);
}

/** What was spooled, as the stream that it was. */
export function readSpooled({ bytes, ending }: Spooled): ByteReader {
  return new ByteReader(endingAs(readRange(bytes, 0, bytes.size), ending));
}

async function* endingAs(reader: ByteReader, ending: Ending): Bytes {
  for (let chunk; (chunk = await reader.take(CHUNK_BYTES)) !== null;) yield chunk;
  return reader.ending?.complete === false ? reader.ending : ending;
}

async function spoolToFile(first: Buffer[], rest: ByteReader): Promise<Spooled> {
  const path = join(tmpdir(), `certrace-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  const close = async () => {
    await file.close();
    await rm(path, { force: true });
  };
  try {
    // where the system allows it the file has no name from now on, and is gone however this process ends
    await rm(path).catch(() => {});
    let size = 0;
    const write = async (chunk: Uint8Array) => {
      await writeFully(file, chunk, size);
      size += chunk.length;
    };
    for (let chunk; (chunk = first.shift()) !== undefined;) await write(chunk);
    for (let chunk; (chunk = await rest.take(CHUNK_BYTES)) !== null;) await write(chunk);
    const readAt = (target: Uint8Array, position: number) => readFully(file.fd, target, position);
    return { bytes: { size, readAt }, ending: rest.ending ?? WHOLE, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function writeFully(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < chunk.length;) {
    done += (await file.write(chunk, done, chunk.length - done, position + done)).bytesWritten;
  }
}
