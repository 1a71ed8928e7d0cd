import { unixDate, wallClock } from "./cli-table.ts";
import type { Call, Foundation } from "./foundation.ts";
import type { Random } from "./random.ts";

/** The kinds of outputs that people save. */
export type EvidenceSort =
  | "response"
  | "topology"
  | "tasks"
  | "foreign-tasks"
  | "task-log"
  | "events"
  | "director-log"
  | "production-log"
  | "audit-log"
  | "security-log"
  | "installations"
  | "apply-changes-log"
  | "deployments"
  | "certificates"
  | "manifest";

/** One output that somebody saved. */
export interface Evidence {
  readonly sort: EvidenceSort;
  readonly name: string;
  /** What was saved and when, for people who look into a failing bundle. */
  readonly about: string;
  /** The forms in which it says the same. */
  readonly forms: readonly string[];
  readonly form: string;
  readonly render: (form: string) => string;
  /** The call that it answers. */
  readonly call: Call | null;
  /** When it was taken, by the true clock; null for what is about no one moment. */
  readonly takenAt: number | null;
  /** The date of the file; null where it was lost on the way. */
  readonly modifiedAt: number | null;
}

/** One that no form was chosen for yet. */
export type Saved = Omit<Evidence, "form" | "modifiedAt">;

export const ZONES = ["utc", "iso+09", "kst"] as const;

/** `date -u` before an output, and the same moment as other people print it. */
export function dateLine(at: number, zone: (typeof ZONES)[number]): string {
  const seconds = Math.floor(at);
  if (zone === "utc") return `${unixDate(seconds)}\n`;
  return zone === "kst" ? `${unixDate(seconds, 9, "KST")}\n` : `${wallClock(seconds, 9)}+09:00\n`;
}

/** Soon after the call, or long after, or before. */
export function momentOfSaving(random: Random, asked: Call, { end }: Foundation): number {
  switch (random.weighted({ soon: 5, later: 5, late: 2, before: 0.7 })) {
    case "soon":
      return asked.end + random.between(1, 200);
    case "later":
      return Math.min(end, asked.end + random.between(200, 3600));
    case "late":
      return random.between(asked.end, end);
    case "before":
      return asked.start - random.between(1, 2000);
  }
}
