/** Names of sources join the parts of a report. */
const NAMES_OF_SOURCES = new Set(["source", "path"]);

/** The value with every text in it mapped, in order, the names of sources by a map of their own. */
export function mapTexts<T>(
  value: T,
  map: (text: string) => string,
  mapSource: (path: string) => string = (path) => path,
): T {
  if (typeof value === "string") return map(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item as unknown, map, mapSource)) as T;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    mapTexts(inner as unknown, NAMES_OF_SOURCES.has(key) ? mapSource : map, mapSource),
  ]);
  return Object.fromEntries(entries) as T;
}

/** Every text in the value, in order, but for the names of sources. */
export function textsIn(value: unknown): string[] {
  const texts: string[] = [];
  mapTexts(value, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}
