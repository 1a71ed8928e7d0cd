/** A copy of a value of JSON with all strings in it mapped; `key` is that of the object they stand in, or their list does. */
export function mapStrings<T>(value: T, map: (text: string, key: string) => string, key = ""): T {
  if (typeof value === "string") return map(value, key) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => mapStrings(inner as unknown, map, key)) as T;
  const entries = Object.entries(value).map(([name, inner]) => [name, mapStrings(inner as unknown, map, name)]);
  return Object.fromEntries(entries) as T;
}
