import type { SourceText } from "../syntax/source-text.ts";

/** A key or a value of JSON in the quotes that word processors and chats put in the place of straight ones. */
const QUOTED = /^[ \t]{0,200}(?:[{[,][ \t]{0,9})?[“”„‟][^“”„‟"\n]{1,200}[“”„‟][ \t]{0,9}(?::|,|\]|\}|$)/m;

/** A text whose quotes all became curly ones, with straight ones; null for any other. */
export function withStraightQuotes(source: SourceText): SourceText | null {
  const { content } = source;
  if (content.includes('"') || !QUOTED.test(content)) return null;
  return source.edit(
    [...content.matchAll(/[“”„‟]/g)].map(({ index }) => ({ start: index, end: index + 1, text: '"' })),
  );
}
