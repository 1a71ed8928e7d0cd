import type { Micros, Problem } from "../model.ts";

/** One stream of bytes in a bundle, as the file system gave it. */
export interface Source {
  /** As it was named: a file as given, a file in a folder as `<folder as given>/<relative>`, with `/` between. */
  readonly path: string;
  /** Size in bytes; 0 where it is unknown. */
  readonly bytes: number;
  /** Lower-case hexadecimal; null where it was not computed. */
  readonly sha256: string | null;
  /** The file's date of modification; null where it is unknown. */
  readonly modifiedAt: Micros | null;
  /** null unless `status` is `read`. */
  readonly content: Uint8Array | null;
  readonly problems: readonly Problem[];
  /** `skipped`: it was left out on purpose (a link, a pipe, too large); its problems say why. */
  readonly status: "read" | "unreadable" | "skipped";
}
