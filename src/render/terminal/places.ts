import type { Citation } from "../../report.ts";

/** Adjacent lines of one source. */
interface Place {
  readonly source: string;
  /** `8-10`, `17`. */
  readonly lines: string;
}

/** Where the citations stand, in the order of their sources, neighbouring lines as one. */
export function placesOf(citations: readonly Citation[]): Place[] {
  const linesOf = new Map<string, Set<number>>();
  for (const { source, line } of citations) linesOf.set(source, (linesOf.get(source) ?? new Set()).add(line));
  return [...linesOf].flatMap(([source, lines]) =>
    rangesOf([...lines].sort((a, b) => a - b)).map((lines) => ({ source, lines })),
  );
}

/** `topology.yml:8-10`, as terminals and editors open it. */
export function placeText({ source, lines }: Place): string {
  return `${source}:${lines}`;
}

/** All of them: `topology.yml:8-10, tasks.txt:9`. */
export function placesText(citations: readonly Citation[]): string {
  return placesOf(citations).map(placeText).join(", ");
}

/** The first `few` of them, and in words how many more there are. */
export function fewPlaces(citations: readonly Citation[], few: number): { shown: readonly string[]; held: string[] } {
  const places = placesOf(citations).map(placeText);
  return { shown: places.slice(0, few), held: places.length > few ? [`${places.length - few} more`] : [] };
}

function rangesOf(sorted: readonly number[]): string[] {
  const ranges: { first: number; last: number }[] = [];
  for (const line of sorted) {
    const open = ranges.at(-1);
    if (open !== undefined && line === open.last + 1) open.last = line;
    else ranges.push({ first: line, last: line });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
}
