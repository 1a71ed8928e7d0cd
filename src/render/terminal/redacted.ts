import type { Report } from "../../report.ts";
import { counted } from "./counted.ts";

/** In how many places something was replaced: `secrets left out in 3 places`. */
export function redactedPlaces({ redactions }: Report): string[] {
  return [...inPlaces("secrets left out", redactions?.count), ...inPlaces("names replaced", redactions?.names?.count)];
}

function inPlaces(what: string, count = 0): string[] {
  return count === 0 ? [] : [`${what} in ${counted(count, "place")}`];
}
