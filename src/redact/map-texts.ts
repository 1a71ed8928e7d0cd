import type { Excerpt } from "../model.ts";

/** Names of sources join the parts of a report. */
const NAMES_OF_SOURCES = new Set(["source", "path"]);

/** The value with every text in it mapped, in order, but for the names of sources. */
export function mapTexts<T>(value: T, map: (text: string) => string): T {
  if (typeof value === "string") return map(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item as unknown, map)) as T;
  const entries = Object.entries(value).map(([key, inner]) => [key, mapped(key, inner, map)]);
  return Object.fromEntries(entries) as T;
}

function mapped(key: string, value: unknown, map: (text: string) => string): unknown {
  if (NAMES_OF_SOURCES.has(key)) return value;
  return key === "excerpt" ? mapExcerpt(value as Excerpt, map) : mapTexts(value, map);
}

/** Its two sides are one text: what tells that the one holds a secret may stand in the other. */
function mapExcerpt({ before, after }: Excerpt, map: (text: string) => string): Excerpt {
  const whole = map(before + after);
  if (whole === before + after) return { before, after };
  const front = map(before);
  // the column may stand inside of what was replaced
  const length = whole.startsWith(front) ? front.length : commonLength(whole, before);
  return { before: whole.slice(0, length), after: whole.slice(length) };
}

/** How many characters two texts begin with in common. */
function commonLength(left: string, right: string): number {
  let length = 0;
  while (length < right.length && left[length] === right[length]) length++;
  return length;
}

/** Every text in the value, in order. */
export function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return Object.entries(value).flatMap(([key, inner]) => (NAMES_OF_SOURCES.has(key) ? [] : textsIn(inner)));
}
