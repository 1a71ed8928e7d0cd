import type { Line, SourceText } from "../syntax/source-text.ts";

/**
 * Tasks as `jq` prints them that was asked for each one, `.Tables[].Rows[]` or `.[]` of what the director answers: objects
 * behind one another, each in a line (`-c`) or in lines of which the first and the last are its brackets.
 */

/** A task has some ten values. */
const MAX_ROW_LINES = 24;

const OF_A_TASK = [
  /"id":/,
  /"state": {0,9}"(?:queued|processing|cancelling|cancelled|done|error|timeout)"/,
  /"started_at":/,
];

/** How many lines from `lines[index]` on are such objects; 0 for one alone, which is a document. */
export function claimRows(lines: readonly Line[], index: number): number {
  let end = index;
  let count = 0;
  for (let length = rowAt(lines, end); length > 0; length = rowAt(lines, end)) {
    end += length;
    count++;
  }
  return count < 2 ? 0 : end - index;
}

/** How many lines of a row begin there; 0 where none does. */
function rowAt(lines: readonly Line[], index: number): number {
  const first = lines[index]?.text ?? "";
  if (!first.startsWith("{")) return 0;
  let last = index;
  if (first.trimEnd() === "{")
    while (lines[last]?.text.trimEnd() !== "}" && last < index + MAX_ROW_LINES && last < lines.length - 1) last++;
  const row = lines.slice(index, last + 1).map(({ text }) => text);
  if (!row.at(-1)!.trimEnd().endsWith("}")) return 0;
  const text = row.join("\n");
  return OF_A_TASK.every((pattern) => pattern.test(text)) ? row.length : 0;
}

/** The objects as a list. */
export function asList(text: SourceText): SourceText {
  const lines = text.lines();
  const commas: { start: number; end: number; text: string }[] = [];
  for (let index = rowAt(lines, 0); index < lines.length; index += Math.max(rowAt(lines, index), 1))
    commas.push({ start: lines[index]!.start, end: lines[index]!.start, text: "," });
  const end = text.content.length;
  return text.edit([{ start: 0, end: 0, text: "[" }, ...commas, { start: end, end, text: "]" }]);
}
