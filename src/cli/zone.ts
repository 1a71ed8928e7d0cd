import { UserError } from "../bundle/user-error.ts";
import { parseZone, ZONE_EXAMPLES, type Zone } from "../syntax/timestamps.ts";

/**
 * The zone that an option names; null where it was not given.
 *
 * @throws UserError when there is none of that name.
 */
export function zoneOf(name: string | undefined): Zone | null {
  if (name === undefined) return null;
  const zone = parseZone(name);
  if (zone === null) {
    const argument = { before: "--timezone ", after: name };
    throw new UserError("there is no such zone, or the abbreviation means several", `write ${ZONE_EXAMPLES}`, {
      argument,
    });
  }
  return zone;
}
