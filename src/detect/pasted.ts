import type { Edit, SourceText } from "../syntax/source-text.ts";

/**
 * What pages, mails and chats make of output that is pasted into them and copied out again.
 */

/** Blanks of other widths, that a line may not break at: a table of Confluence or Outlook is full of them. */
const OTHER_BLANKS = /[\u00a0\u2000-\u200a\u202f]/g;

/** Where a line may break, and may not: in long names. And the byte order mark of a file behind another. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** A hyphen at which no line breaks. */
const OTHER_HYPHENS = /\u2011/g;

/** Each of those characters: a line of a long log that holds one is not what it seems. */
export const OTHER_CHARACTERS: readonly string[] = [
  ..."\u00a0\u00ad\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u2011\u202f\u2060\ufeff",
];

/** What was done to a text that held some. */
export const MADE_PLAIN = {
  removed:
    "blanks of other kinds, as pages and mails have them, were taken for plain ones, and characters that are not seen",
  code: "other-characters-removed",
} as const;

/** Whether the text holds characters that look like others, or like nothing. */
export function holdsOtherCharacters(text: string): boolean {
  // faster than one regular expression: most texts are Latin, in which none but two of them can be
  return OTHER_CHARACTERS.some((character) => text.includes(character));
}

/** The text with plain blanks and hyphens, and without what is not seen. */
export function withPlainCharacters(text: SourceText): SourceText {
  if (!holdsOtherCharacters(text.content)) return text;
  return text.withSameLength(plainBlanks(text.content)).without(UNSEEN);
}

/** As {@link withPlainCharacters}, of a line. */
export function plainCharactersIn(line: string): string {
  return holdsOtherCharacters(line) ? plainBlanks(line).replaceAll(UNSEEN, "") : line;
}

function plainBlanks(text: string): string {
  return text.replaceAll(OTHER_BLANKS, " ").replaceAll(OTHER_HYPHENS, "-");
}

const FENCE = "```";

/** The text with the fences of its blocks of code on lines of their own: in a chat nobody begins a new line for them. */
export function withFencesApart(text: SourceText): SourceText {
  if (!text.content.includes(FENCE)) return text;
  const edits: Edit[] = [];
  for (const line of text.lines()) {
    const code = line.text.trim();
    // behind a fence may stand the language
    if (code.startsWith(FENCE) && !/^`{3,20}[\w+#.-]{0,20}$/.test(code)) {
      const behind = line.start + line.text.indexOf(FENCE) + FENCE.length;
      edits.push({ start: behind, end: behind, text: "\n" });
    }
    if (code.endsWith(FENCE) && !code.startsWith(FENCE)) {
      const before = line.start + line.text.lastIndexOf(FENCE);
      edits.push({ start: before, end: before, text: "\n" });
    }
  }
  return text.edit(edits);
}
