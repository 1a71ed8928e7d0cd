import { columnsOf } from "./columns.ts";
import type { Page } from "./page.ts";

/** A cell is one line; paint is put on after measuring. */
export interface Cell {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Blanks between two columns. */
export const GAP = 2;

/** Columns that the rows take side by side, and each of their columns. */
function naturalWidths(rows: readonly (readonly Cell[])[]): { columns: number[]; all: number } {
  const columns = (rows[0] ?? []).map((_, index) =>
    rows.reduce((most, row) => Math.max(most, columnsOf(row[index]!.text)), 0),
  );
  return { columns, all: columns.reduce((sum, width) => sum + width, 0) + GAP * Math.max(0, columns.length - 1) };
}

/** The rows side by side without borders, one line for each. The caller sees to it that they fit. */
export function rowLines(rows: readonly (readonly Cell[])[], indent: number): string[] {
  const widths = naturalWidths(rows).columns;
  return rows.map((row) => {
    const cells = row.map(({ text, paint }, index) => {
      const blanks = " ".repeat(Math.max(1, widths[index]!) + GAP - columnsOf(text));
      return (paint === undefined ? text : paint(text)) + blanks;
    });
    return (" ".repeat(indent) + cells.join("")).trimEnd();
  });
}

/**
 * A table under its heads, as the lines of each row. Where the rows are wider than the page each becomes a block: the
 * first cell, and below it the others behind the heads of their columns.
 */
export function table(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  page: Page,
  indent: number,
): { head: string[]; rows: string[][] } {
  const withHeads = [heads.map((text): Cell => ({ text, paint: page.paint.dim })), ...rows];
  if (naturalWidths(withHeads).all + indent <= page.width) {
    const [head, ...lines] = rowLines(withHeads, indent);
    return { head: [head!], rows: lines.map((line) => [line]) };
  }
  const [blanks, deeper] = [" ".repeat(indent), " ".repeat(indent + GAP)];
  const block = ([first, ...others]: readonly Cell[]): string[] => [
    ...page.paragraph(first!.text, blanks, first!.paint),
    ...page.paragraph(
      others.map(({ text }, index) => `${heads[index + 1]} ${text}`).join("; "),
      deeper,
      page.paint.dim,
    ),
  ];
  return { head: [], rows: rows.map(block) };
}
