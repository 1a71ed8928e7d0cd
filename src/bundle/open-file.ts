import type { Buffer } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, type BigIntStats } from "node:fs";
import type { Micros } from "../model.ts";
import { expand, type ExpandOptions } from "./expand.ts";
import { changedWhileRead, refusal } from "./problems.ts";
import { readRange, type RandomAccess } from "./random-access.ts";
import { readFully } from "./read-fully.ts";
import type { Source } from "./source.ts";
import { closedSource, emptySource, type FileFate } from "./stream-source.ts";

// opening must neither wait for a pipe's other end nor follow a link, should either have taken the file's place
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOFOLLOW ?? 0);

type FileOptions = Omit<ExpandOptions, "fate">;

/** The sources of one file: the file itself, or what is in it. What goes wrong is a problem of theirs. */
export async function* openFile(path: string, location: Buffer, options: FileOptions): AsyncGenerator<Source> {
  let file: number;
  try {
    file = openSync(location, OPEN_FLAGS);
  } catch (error) {
    return yield closedSource(path, null, "unreadable", [refusal(error)]);
  }
  try {
    const readAt = (target: Uint8Array, position: number) => readFully(file, target, position);
    yield* sourcesOfFile({ readAt, stat: () => fstatSync(file, { bigint: true }) }, path, options);
  } catch (error) {
    // a disk that cannot be read, or a file of the system that is none
    if (!isOfTheSystem(error)) throw error;
    yield closedSource(path, null, "unreadable", [refusal(error)]);
  } finally {
    closeSync(file);
  }
}

/** Whether a call of the system failed; anything else is a bug of ours. */
function isOfTheSystem(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

/** The parts of a file handle that reading needs. */
export type OpenFile = Pick<RandomAccess, "readAt"> & { stat(): BigIntStats };

/**
 * The sources of an open file. Once it has changed, nothing further of it is given; one that has only grown is given as
 * it was at the beginning.
 */
export async function* sourcesOfFile(file: OpenFile, path: string, options: FileOptions): AsyncGenerator<Source> {
  const before = file.stat();
  // 1970 stands where nobody wanted to tell, as in archives
  const modifiedAt = before.mtimeNs === 0n ? null : (Number(before.mtimeNs / 1_000n) as Micros);
  const size = Number(before.size);
  if (!before.isFile() || (await hasMore(file, size))) {
    return yield closedSource(path, modifiedAt, "unreadable", [changedWhileRead()], { bytes: size });
  }
  if (size === 0) return yield emptySource(path, modifiedAt, []);
  let hasChanged = false;
  const fate = (): FileFate => {
    const { size: now, mtimeNs } = file.stat();
    hasChanged = now !== before.size || mtimeNs !== before.mtimeNs;
    return !hasChanged ? "unchanged" : now > before.size ? "longer" : "changed";
  };
  const random: RandomAccess = { size, readAt: file.readAt };
  const stream = { path, modifiedAt, size, reader: readRange(random, 0, size), isSkippable: true, problems: [] };
  for await (const source of expand(stream, random, { ...options, fate })) {
    yield source;
    await source.end();
    if (hasChanged && source.path !== path) {
      return yield closedSource(path, modifiedAt, "unreadable", [changedWhileRead()], { bytes: size });
    }
  }
}

/** Whether it is longer than it says, as the files of `/proc` are. */
async function hasMore(file: OpenFile, size: number): Promise<boolean> {
  return (await file.readAt(new Uint8Array(1), size)) > 0;
}
