import { UserError } from "../bundle/user-error.ts";
import type { Instant } from "../model.ts";
import { parseTime, TIME_EXAMPLES, type Zone } from "../syntax/timestamps.ts";

/**
 * What one `--failed-at` says: a time, or `FILE=TIME`.
 *
 * @throws UserError when it is no time, or one without a zone while `zone` is null.
 */
export function failedAtOf(text: string, zone: Zone | null): { file: string | null; instant: Instant } {
  const equals = text.lastIndexOf("=");
  const file = equals > 0 ? text.slice(0, equals).replace(/^(?:\.\/)+/, "") : null;
  const parsed = parseTime(text.slice(equals + 1), zone);
  const time = text.slice(equals + 1);
  if (parsed.ok && parsed.wrongWeekday) {
    throw new UserError(
      `--failed-at ${time}: that date is another day of the week`,
      "correct the date, or leave the day of the week out",
    );
  }
  if (parsed.ok) return { file, instant: parsed.instant };
  if (parsed.reason === "no-zone")
    throw new UserError(`--failed-at ${time}: the time names no zone`, "add Z or +09:00 to it, or say --timezone");
  if (parsed.reason === "no-such-date")
    throw new UserError(`--failed-at ${time}: there is no such date`, `write it like ${TIME_EXAMPLES}`);
  throw new UserError(`--failed-at ${time}: this is no time that is understood`, `write it like ${TIME_EXAMPLES}`);
}
