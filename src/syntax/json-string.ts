import type { Edit, SourceText } from "./source-text.ts";

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

/** What a JSON string says that stands between its quotes like this, with `behind` after it. */
export function unescaped(inner: SourceText, behind: string): SourceText {
  const { content } = inner;
  const edits: Edit[] = [];
  for (let at = content.indexOf("\\"); at >= 0; at = content.indexOf("\\", at)) {
    const letter = content[at + 1] ?? "";
    const length = letter === "u" ? 6 : 2;
    const value =
      letter === "u"
        ? String.fromCharCode(Number.parseInt(content.slice(at + 2, at + 6), 16))
        : (ESCAPES[letter] ?? letter);
    edits.push({ start: at, end: at + length, text: value });
    at += length;
  }
  if (behind !== "") edits.push({ start: content.length, end: content.length, text: behind });
  return inner.edit(edits);
}
