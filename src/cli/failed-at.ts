import { UserError } from "../bundle/user-error.ts";
import type { Instant } from "../model.ts";
import { parseTime, TIME_EXAMPLES, type TimeRefusal, type Zone } from "../syntax/timestamps.ts";

/**
 * What one `--failed-at` says: a time, or `FILE=TIME`.
 *
 * @throws UserError when it is no time, or one without a zone while `zone` is null.
 */
export function failedAtOf(text: string, zone: Zone | null): { file: string | null; instant: Instant } {
  const equals = text.lastIndexOf("=");
  const file = equals > 0 ? text.slice(0, equals).replace(/^(?:\.\/)+/, "") : null;
  const time = text.slice(equals + 1);
  const argument = { before: `--failed-at ${text.slice(0, equals + 1)}`, after: time };
  const parsed = parseTime(time, zone);
  if (!parsed.ok) throw new UserError(...REFUSALS[parsed.reason], { ...WHY[parsed.reason], argument });
  if (!parsed.wrongWeekday) return { file, instant: parsed.instant };
  const hint = "correct the date, or leave the day of the week out";
  throw new UserError("--failed-at: that date is another day of the week", hint, { argument });
}

const REFUSALS: Readonly<Record<TimeRefusal, readonly [message: string, hint: string]>> = {
  "no-zone": ["--failed-at: the time names no zone", "add Z or +09:00 to it, or say --timezone"],
  "no-such-date": ["--failed-at: there is no such date", `write it like ${TIME_EXAMPLES}`],
  "not-a-time": ["--failed-at: this is no time that is understood", `write it like ${TIME_EXAMPLES}`],
};

const WHY: Partial<Record<TimeRefusal, { why: string }>> = {
  "no-zone": { why: "without its zone it may be any moment of more than a day" },
};
