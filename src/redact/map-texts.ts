import type { Excerpt } from "../model.ts";

/** Names of sources join the parts of a report. */
const NAMES_OF_SOURCES = new Set(["source", "path"]);

/** What certrace itself made of the bytes of a source: it looks like a secret, and is none. */
const DIGEST = "sha256";

type MapText = (text: string) => string;

/**
 * The value with every text in it mapped, in order, the names of sources by a map of their own, their digests not. What
 * holds no text that is changed stays the same object: reports of large bundles are mostly that.
 */
export function mapTexts<T>(value: T, map: MapText, mapSource: MapText = (path) => path): T {
  if (typeof value === "string") return map(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const mapped = value.map((inner: unknown) => mapTexts(inner, map, mapSource));
    return mapped.some((inner, index) => inner !== value[index]) ? (mapped as T) : value;
  }
  const texts = value as Readonly<Record<string, unknown>>;
  let changed: Record<string, unknown> | null = null;
  for (const key of Object.keys(texts)) {
    const mapped = mappedAt(key, texts[key], map, mapSource);
    if (mapped !== texts[key]) (changed ??= { ...texts })[key] = mapped;
  }
  return (changed ?? texts) as T;
}

function mappedAt(key: string, value: unknown, map: MapText, mapSource: MapText): unknown {
  if (key === "excerpt") return mapExcerpt(value as Excerpt, map);
  if (key === DIGEST) return value;
  return mapTexts(value, NAMES_OF_SOURCES.has(key) ? mapSource : map, mapSource);
}

/** Its two sides are one text: what tells that the one holds a secret may stand in the other. */
function mapExcerpt(excerpt: Excerpt, map: MapText): Excerpt {
  const whole = map(wholeOf(excerpt));
  if (whole === wholeOf(excerpt)) return excerpt;
  const { before } = excerpt;
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

/** Every text in the value, in order, but for the names and the digests of sources. The two sides of an excerpt are one. */
export function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  collectTexts(value, texts);
  return texts;
}

function collectTexts(value: unknown, texts: string[]): void {
  if (typeof value === "string") texts.push(value);
  else if (typeof value !== "object" || value === null) return;
  else if (Array.isArray(value)) for (const inner of value) collectTexts(inner, texts);
  else {
    for (const key in value) {
      const inner = (value as Readonly<Record<string, unknown>>)[key];
      if (key === "excerpt") texts.push(wholeOf(inner as Excerpt));
      else if (key !== DIGEST && !NAMES_OF_SOURCES.has(key)) collectTexts(inner, texts);
    }
  }
}

function wholeOf({ before, after }: Excerpt): string {
  return before + after;
}
