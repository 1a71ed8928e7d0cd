import { UserError } from "../bundle/user-error.ts";
import { parseZone, type Zone } from "../syntax/timestamps.ts";

/**
 * The zone that an option names; null where it was not given.
 *
 * @throws UserError when there is none of that name.
 */
export function zoneOf(name: string | undefined): Zone | null {
  if (name === undefined) return null;
  const zone = parseZone(name);
  if (zone === null)
    throw new UserError(`there is no zone "${name}"`, "write UTC, +09:00 or a name such as Asia/Seoul");
  return zone;
}
