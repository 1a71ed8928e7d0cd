import type { Edit } from "./source-text.ts";

/** `<-----  notice …`, `<====`, `←`: what people draw behind a value of pasted output, to the end of the line. */
const ARROW = /[ \t]*(?:<[-=]+|[←⟵])/g;

/**
 * The edits that take drawn-in arrows out of `content.slice(start, end)`: from the blanks before the arrow to the end of
 * the line, never inside quotes. The rest keeps its lines and columns.
 */
export function annotationEdits(content: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  ARROW.lastIndex = start;
  for (let match = ARROW.exec(content); match !== null && match.index < end; match = ARROW.exec(content)) {
    const lineStart = content.lastIndexOf("\n", match.index - 1) + 1;
    if (isQuoted(content.slice(lineStart, match.index))) continue;
    const newline = content.indexOf("\n", match.index);
    let lineEnd = newline < 0 || newline > end ? end : newline;
    if (content[lineEnd - 1] === "\r") lineEnd--;
    edits.push({ start: match.index, end: lineEnd, text: "" });
    ARROW.lastIndex = lineEnd;
  }
  return edits;
}

/** Whether a double quote is open at the end of this part of a line. */
function isQuoted(before: string): boolean {
  return (before.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
}
