/**
 * The value of JSON with all strings in it mapped; `key` is that of the object they stand in, or their list does. What
 * holds no string that is changed stays the same object.
 */
export function mapStrings<T>(value: T, map: (text: string, key: string) => string, key = ""): T {
  if (typeof value === "string") return map(value, key) as T;
  if (typeof value !== "object" || value === null) return value;
  const isList = Array.isArray(value);
  let copy: Record<string, unknown> | null = null;
  for (const name in value) {
    const inner = value[name] as unknown;
    const mapped = mapStrings(inner, map, isList ? key : name);
    if (mapped === inner) continue;
    copy ??= (isList ? [...value] : { ...value }) as Record<string, unknown>;
    copy[name] = mapped;
  }
  return (copy ?? value) as T;
}
