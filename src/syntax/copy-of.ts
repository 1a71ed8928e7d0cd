/**
 * The text as one of its own. A part of a text keeps all of it in memory, and what is kept of a log of gigabytes would be
 * whole lines of it.
 */
export function copyOf(text: string): string {
  // joined to something else, it is copied at the first look at it
  return ` ${text}`.slice(1);
}

/** A copy of a value of plain objects and lists, with every text in it as one of its own. */
export function deepCopyOf<T>(value: T): T {
  if (typeof value === "string") return copyOf(value) as T;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(deepCopyOf) as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepCopyOf(inner as unknown)])) as T;
}
