import type { Block, Kind } from "../kinds/kind.ts";
import type { Problem } from "../model.ts";
import type { SchemaName } from "../validate/validate.ts";
import type { ReadLog } from "./log-scan.ts";

/** A document or table and the kind that claims it. */
export interface FoundBlock {
  readonly type: "block";
  readonly kind: Kind;
  readonly block: Block;
  /** The schema its document has to fit; null for kinds that are lines, and for what could not be parsed. */
  readonly schema: SchemaName | null;
}

/** A log, read while it was found. */
export interface FoundLog extends ReadLog {
  readonly type: "log";
}

export type Found = FoundBlock | FoundLog;

/** What was found in a text, and what is to be said of that. */
export interface Scanned {
  /** In the order in which they stand. */
  readonly blocks: readonly Found[];
  readonly problems: readonly Problem[];
}
