/**
 * Text as Markdown that stays text: what could be read as markup, a link, a mention or HTML stands in a code span.
 * Nothing is escaped with backslashes, since not everything that shows Markdown takes them, and people read the source.
 */

/** Characters of names, paths and addresses that some reader of Markdown takes for more than text. */
const ACTIVE = /[\\`*_[\]<>|~&#@^$]|:\/\/|www\./;

/** Punctuation around a word that is not a part of it. */
const AROUND = /^([("']{0,9})(.*?)([)"'.,;:!?]{0,9})$/s;

/**
 * A sentence; only the words that need it become code, and what stands between backticks already. It must not stand at
 * the beginning of a line.
 */
export function sentence(text: string): string {
  return text
    .split(/(?<=^|\s|\s\()`([^`]+)`(?=[.,;:)]*(?:\s|$))/)
    .map((part, index) => (index % 2 === 1 ? code(part) : part.split(" ").map(word).join(" ")))
    .join("");
}

function word(text: string): string {
  if (!ACTIVE.test(text)) return text;
  const [, before, inner, behind] = AROUND.exec(text)!;
  const isPlain = !ACTIVE.test(before!) && !ACTIVE.test(behind!);
  return inner !== "" && isPlain ? `${before}${code(inner!)}${behind}` : code(text);
}

/** A code span, with as many backticks around it as the text needs. */
export function code(text: string): string {
  if (text === "") return "";
  const ticks = "`".repeat(longestRun(text) + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? " " : "";
  return `${ticks}${pad}${text}${pad}${ticks}`;
}

/** A block of code. `language`: `sh` for commands. */
export function fence(lines: readonly string[], language = ""): string[] {
  const ticks = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${ticks}${language}`, ...lines, ticks];
}

/** A table, its columns as wide as their widest cells, so that it can be read as it stands; the last one is ragged. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll("|", "\\|")));
  const widths = head.map((_, column) => Math.max(3, ...cells.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column]!))).join(" | ")} |`;
  const rule = head.map((_, column) => "-".repeat(column === head.length - 1 ? 3 : widths[column]!));
  return [line(cells[0]!), line(rule), ...cells.slice(1).map(line)];
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
