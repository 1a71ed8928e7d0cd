/** `1 file`, `3 files`, `2 entries`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith("s") ? noun : `${noun.replace(/y$/, "ie")}s`}`;
}
