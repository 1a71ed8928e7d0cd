/** `2.5 s`, `3 min 12 s`, `2 h 5 min`, `3 d 4 h`: to the millisecond where it is short, else in its two largest units. */
export function durationInWords(seconds: number): string {
  let rest = seconds < 60 ? Math.round(seconds * 1_000) / 1_000 : Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of UNITS) {
    const count = unit === "s" ? rest : Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count} ${unit}`);
  }
  return parts.slice(0, 2).join(" ") || "0 s";
}

const UNITS = [
  ["d", 86_400],
  ["h", 3_600],
  ["min", 60],
  ["s", 1],
] as const;
