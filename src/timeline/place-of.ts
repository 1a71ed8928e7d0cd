import type { Citation } from "../model.ts";

/** Where a citation stands: `topology.yml:7`. */
export function placeOf({ source, line }: Citation): string {
  return `${source}:${line}`;
}
