import { UserError } from "../bundle/user-error.ts";
import type { Instant } from "../model.ts";
import { parseTime, TIME_EXAMPLES, type TimeRefusal, type Zone } from "../syntax/timestamps.ts";

/**
 * What one `--failed-at` says: a time, or `FILE=TIME`.
 *
 * @throws UserError when it is no time, one without a zone while `zone` is null, or one that clocks in `zone` showed
 *   twice or never.
 */
export function failedAtOf(text: string, zone: Zone | null): { file: string | null; instant: Instant } {
  const equals = text.lastIndexOf("=");
  const file = equals > 0 ? text.slice(0, equals).replace(/^(?:\.\/)+/, "") : null;
  const time = text.slice(equals + 1);
  const argument = { before: `--failed-at ${text.slice(0, equals + 1)}`, after: time };
  const parsed = parseTime(time, zone);
  if (!parsed.ok) throw new UserError(...REFUSALS[parsed.reason], { ...WHY[parsed.reason], argument });
  if (parsed.wrongWeekday) {
    const hint = "correct the date, or leave the day of the week out";
    throw new UserError("--failed-at: that date is another day of the week", hint, { argument });
  }
  if (parsed.twice !== null) {
    const why = `in ${parsed.instant.zone} they were set back over it, and the verdict may hang on which of the two it was`;
    const hint = `say the offset: ${parsed.twice.join(" or ")}`;
    throw new UserError("--failed-at: clocks showed that time twice", hint, { why, argument });
  }
  return { file, instant: parsed.instant };
}

const REFUSALS: Readonly<Record<TimeRefusal, readonly [message: string, hint: string]>> = {
  "no-zone": [
    "--failed-at: the time names no zone, or one that means several",
    "add Z or +09:00 to it, or say --timezone",
  ],
  "no-such-date": ["--failed-at: there is no such date", `write it like ${TIME_EXAMPLES}`],
  "not-a-time": ["--failed-at: this is no time that is understood", `write it like ${TIME_EXAMPLES}`],
  skipped: ["--failed-at: no clock showed that time", "correct it or --timezone, or add its offset to it, like +09:00"],
};

const WHY: Partial<Record<TimeRefusal, { why: string }>> = {
  "no-zone": { why: "without its zone it may be any moment of more than a day" },
  skipped: { why: "in the zone of --timezone clocks were set forward over it" },
};
