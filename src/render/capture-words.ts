import type { Capture } from "../report.ts";
import { momentInWords } from "./terminal/utc.ts";

/** `taken Wed 6 Mar 2024, 00:41:40 UTC, speaks for call-1` */
export function takenInWords({ takenAt, speaksFor }: Capture): string {
  const taken = takenAt === null ? "taken at a time that nothing here tells" : `taken ${momentInWords(takenAt)}`;
  return `${taken}, ${speaksFor.length === 0 ? "speaks for no call" : `speaks for ${speaksFor.join(", ")}`}`;
}

/** `newest, active, signing`; `-` where a version is none of them. */
export function flagsOf({ newest, active, signing, transitional }: Capture["versions"][number]): string {
  const flags: [boolean | null, string][] = [
    [newest, "newest"],
    [active, "active"],
    [signing, "signing"],
    [transitional, "transitional"],
  ];
  return flags.flatMap(([is, word]) => (is === true ? [word] : [])).join(", ") || "-";
}
