import { findEntries } from "./find-entries.ts";
import { readSource } from "./read-source.ts";
import type { Source } from "./source.ts";

export interface BundleOptions {
  readonly limits?: {
    /** Files above this size, in bytes, are skipped with a problem. */
    readonly maxDocumentBytes?: number;
  };
  /** Hash files above that size, too. */
  readonly hashAll?: boolean;
}

/** Many times the largest topology or task list seen; all of it is held in memory. */
const MAX_DOCUMENT_BYTES = 64 << 20;

/**
 * The sources that files and folders hold, in the byte order of their paths, each once. One at a time is in memory:
 * the next is read when it is asked for. Arguments are names, never patterns.
 *
 * @throws UserError at the first step, when an argument names nothing.
 */
export async function* openBundle(paths: readonly string[], options: BundleOptions = {}): AsyncIterable<Source> {
  const limits = {
    maxDocumentBytes: options.limits?.maxDocumentBytes ?? MAX_DOCUMENT_BYTES,
    hashAll: options.hashAll ?? false,
  };
  for (const entry of await findEntries(paths)) yield await readSource(entry, limits);
}
