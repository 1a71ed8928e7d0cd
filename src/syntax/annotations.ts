import type { Edit } from "./source-text.ts";

/**
 * `<-----  notice …`, `<====`, `←`: what people draw behind a value of pasted output, to the end of the line; `-->` and
 * `→` only two blanks behind it, for texts have them, too. And what tells whether it stands inside quotes: the double
 * quotes, escaped or not, and the ends of the lines.
 */
const TOKEN =
  /\n|\\?"|(?<![ \t])(?:[ \t]*(?:<[-=]+|[←⟵⇐⟸⬅◀◄⏪]|\u{1f448})|(?: [ \t]+|\t[ \t]*)(?:[-=]+>|[→⟶⇒⟹➡➜➔▶►]|\u{1f449}))/gu;

/**
 * The edits that take drawn-in arrows out of a text: from the blanks before the arrow to the end of the line, never
 * inside quotes. The rest keeps its lines and columns.
 */
export function annotationEdits(content: string): Edit[] {
  const edits: Edit[] = [];
  let isQuoted = false;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(content); match !== null; match = TOKEN.exec(content)) {
    const [token] = match;
    if (token === "\n") isQuoted = false;
    else if (token === '"') isQuoted = !isQuoted;
    else if (token !== '\\"' && !isQuoted) {
      let end = content.indexOf("\n", match.index);
      if (end < 0) end = content.length;
      if (content[end - 1] === "\r") end--;
      edits.push({ start: match.index, end, text: "" });
      TOKEN.lastIndex = end;
    }
  }
  return edits;
}
