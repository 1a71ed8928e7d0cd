import type { Fact, Problem } from "./model.ts";
import type { Input } from "./report.ts";

/** One source, recognised and read. */
export interface Inspected {
  readonly input: Input;
  readonly facts: readonly Fact[];
  /** false: bytes of it are missing or cannot be relied on. */
  readonly complete: boolean;
  /** The sources that a file of facts tells of, in its order. */
  readonly recorded?: readonly Inspected[];
}

const PARTS_UNREAD = new Set([
  "encoding-changes",
  "documents-not-searched",
  "document-too-large",
  "documents-too-many",
  "documents-unclosed",
  "json-too-deep",
  "json-too-large",
  "parts-not-read",
  "yaml-too-large",
]);

/** Whether a problem says that something in a source, which may stand beside what was read, was not. */
export function leavesPartUnread({ code }: Problem): boolean {
  return PARTS_UNREAD.has(code);
}
