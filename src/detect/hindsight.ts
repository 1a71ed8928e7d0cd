import type { Citation, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import type { Found, FoundBlock } from "./found.ts";

/**
 * What is known only when all of a text was read. What is to be said of it is added to `problems`.
 */

/**
 * Where the first output has no date before it and the last date no output behind it (`unusedDate`), each date may stand
 * behind the output that it belongs to: then none is dated by the one before it.
 */
export function withoutDatesBehind(
  blocks: readonly Found[],
  unusedDate: Citation | null,
  problems: Problem[],
): readonly Found[] {
  const [first] = blocks;
  if (unusedDate === null || first?.type !== "block" || first.block.said !== null || !blocks.some(isDated))
    return blocks;
  const message = "the dates here may stand behind the outputs that they belong to, as this last one does; nothing is dated by them"; // prettier-ignore
  problems.push(problemAt(unusedDate, "date-behind", "note", message, "begin each command with `date -u;`"));
  return blocks.map((found) => (isDated(found) ? { ...found, block: { ...found.block, said: null } } : found));
}

function isDated(found: Found): found is FoundBlock {
  return found.type === "block" && found.block.said !== null;
}

/** Leaves out documents that are a text of their own and stand within another one. */
export function withoutQuoted(
  blocks: readonly Found[],
  notUnderstood: readonly Line[],
  problems: Problem[],
): readonly Found[] {
  const isQuotation = blocks.length > 1 || notUnderstood.some(({ text }) => !/^\s*(?:#|---|%)/.test(text));
  if (!isQuotation) return blocks;
  return blocks.filter((found) => {
    if (found.type === "log" || found.kind.isWholeText !== true) return true;
    const message = `${found.kind.title} stands here within another text, and is taken for a quotation`;
    problems.push(found.block.text.noteAt(0, "quoted", message));
    return false;
  });
}

/** Names the lines of a text, in which something was found, that nobody understood. */
export function noteNotUnderstood(lines: readonly Line[], text: SourceText, problems: Problem[]): void {
  const [first] = lines;
  if (first === undefined) return;
  const [are, were] =
    lines.length === 1 ? ["one line here is", "was"] : [`${lines.length} lines from here on are`, "were"];
  const message = `${are} nothing that certrace knows, and ${were} passed over`;
  problems.push(text.noteAt(first.start, "lines-not-understood", message));
}
