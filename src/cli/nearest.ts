/** The one of the words that was probably meant; null where none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  const [best] = words
    .map((known) => ({ known, distance: edits(word.toLowerCase(), known) }))
    .filter(({ known, distance }) => distance <= Math.ceil(known.length / 4))
    .sort((a, b) => a.distance - b.distance);
  return best?.known ?? null;
}

/** What to tell somebody who gave what is near the name of a command; null where none is near. */
export function meantCommand(name: string, commands: readonly { name(): string }[]): string | null {
  const names = commands.map((command) => command.name());
  const meant = nearest(name, names);
  return meant === null ? null : `did you mean the command ${meant}?`;
}

/** How many characters have to be put in, taken out, changed or swapped with the next one. */
function edits(from: string, to: string): number {
  const rows = [Array.from({ length: to.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const changed = rows[i - 1]![j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwap ? rows[i - 2]![j - 2]! + 1 : Infinity;
      row.push(Math.min(changed, swapped, rows[i - 1]![j]! + 1, row[j - 1]! + 1));
    }
    rows.push(row);
  }
  return rows[from.length]![to.length]!;
}
