import { UserError } from "../bundle/user-error.ts";
import type { Zone } from "../syntax/timestamps.ts";

/**
 * The zone that an option names; null where it was not given.
 *
 * @throws UserError when there is none of that name.
 */
export async function zoneOf(name: string | undefined): Promise<Zone | null> {
  if (name === undefined) return null;
  const { parseZone } = await import("../syntax/timestamps.ts");
  const zone = parseZone(name);
  if (zone === null)
    throw new UserError(`there is no zone "${name}"`, "write UTC, +09:00 or a name such as Asia/Seoul");
  return zone;
}
