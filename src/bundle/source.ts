import type { Micros, Problem } from "../model.ts";

/** One stream of bytes in a bundle: a file, a member of an archive, or standard input. */
export interface Source {
  /**
   * As it was named: a file as given, a file in a folder as `<folder as given>/<relative>`, a member of an archive as
   * `<archive>!/<name>`, with `/` between. A compressed file that is no archive keeps its own path. Names in archives
   * are shown so that they lead nowhere: see `member-name.ts`.
   */
  readonly path: string;
  /** Of the file, or of the archive's member; null where it is unknown or has no zone. */
  readonly modifiedAt: Micros | null;
  /** `skipped`: it was left out on purpose (a link, a pipe, an archive nobody opens, a limit). */
  readonly status: "read" | "unreadable" | "skipped";
  /** In bytes, unpacked, as the file or its archive says; null where that shows only at the end. */
  readonly size: number | null;
  /**
   * The bytes in order, unpacked; to be read at most once, and before the next source is asked for. A chunk is valid
   * until the next one is asked for. null unless `status` is `read`.
   */
  readonly chunks: AsyncIterable<Uint8Array> | null;
  /**
   * What came of it. To be called behind the last chunk, or at once where nobody wants the bytes: they are then passed
   * over, and not hashed.
   */
  end(): Promise<SourceEnd>;
}

export interface SourceEnd {
  /** Differs from the source's where it failed on the way; `unreadable`: nothing of what was read may be used. */
  readonly status: Source["status"];
  /** How many bytes there were, unpacked; 0 where it is unknown. */
  readonly bytes: number;
  /** Of the bytes there were, unpacked; lower-case hexadecimal; null where it was not computed. */
  readonly sha256: string | null;
  /** They have no position. */
  readonly problems: readonly Problem[];
  /** false: it was cut or damaged or a limit bit, so bytes are missing, or cannot be relied on. */
  readonly complete: boolean;
}
