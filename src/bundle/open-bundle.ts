import { ByteReader, brokenOff, WHOLE, type Bytes } from "./byte-reader.ts";
import { expand } from "./expand.ts";
import { findEntries, STANDARD_INPUT } from "./find-entries.ts";
import { Budget, DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { openFile } from "./open-file.ts";
import { refusal } from "./problems.ts";
import type { Source } from "./source.ts";
import { closedSource } from "./stream-source.ts";
import { UserError } from "./user-error.ts";

export interface BundleOptions {
  readonly limits?: Partial<Limits>;
  /** Hash sources above 64 MiB, too. */
  readonly hashAll?: boolean;
  /** What `-` among the paths stands for. */
  readonly stdin?: AsyncIterable<Uint8Array>;
}

/**
 * The sources that files, folders and the archives among them hold, each once. Files come in the byte order of their
 * paths, but those called `certrace.yaml` first; members in the order of their archive. One chunk at a time is in
 * memory: what comes next is read when it is asked for. Arguments are names, never patterns.
 *
 * @throws UserError at the first step, when an argument names nothing.
 */
export async function* openBundle(paths: readonly string[], options: BundleOptions = {}): AsyncGenerator<Source> {
  const { stdin, hashAll = false } = options;
  if (stdin === undefined && paths.includes(STANDARD_INPUT)) {
    throw new UserError("standard input is not read", "save it to a file and name the file");
  }
  const budget = new Budget({ ...DEFAULT_LIMITS, ...options.limits });
  for (const { path, location, left } of findEntries(paths)) {
    if (left !== null) yield closedSource(path, null, left.status, [left.problem]);
    else if (location === null) yield* openInput(stdin!, { budget, hashAll });
    else yield* openFile(path, location, { budget, hashAll });
  }
}

function openInput(stdin: AsyncIterable<Uint8Array>, options: { budget: Budget; hashAll: boolean }) {
  const reader = new ByteReader(bytesOf(stdin));
  const stream = { path: STANDARD_INPUT, modifiedAt: null, size: null, reader, isSkippable: false, problems: [] };
  return expand(stream, null, { ...options, fate: () => "unchanged" });
}

async function* bytesOf(chunks: AsyncIterable<Uint8Array>): Bytes {
  try {
    yield* chunks;
    return WHOLE;
  } catch (error) {
    return brokenOff(refusal(error));
  }
}
