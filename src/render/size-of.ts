import type { Input } from "../report.ts";

/** The size of an input in bytes; null where nothing of it could be read, so that nobody knows it. */
export function sizeOf({ status, bytes }: Input): number | null {
  return bytes === 0 && (status === "unreadable" || status === "skipped") ? null : bytes;
}
