/** Text measured in terminal columns. */

/** Columns that the text takes: 2 for East Asian wide characters and emoji, 0 for the common combining marks. */
export function columnsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

/** The beginning of the text, with `mark` behind it, in at most `width` columns; the text itself where it fits. */
export function cutEnd(text: string, width: number, mark: string): string {
  if (columnsOf(text) <= width) return text;
  return head([...text], width - columnsOf(mark)).trimEnd() + mark;
}

/** The end of the text, with `mark` before it, in at most `width` columns; the text itself where it fits. */
export function cutStart(text: string, width: number, mark: string): string {
  if (columnsOf(text) <= width) return text;
  return mark + [...head([...text].reverse(), width - columnsOf(mark))].reverse().join("");
}

/** Both ends of the text with `mark` between, in at most `width` columns; the text itself where it fits. */
export function cutMiddle(text: string, width: number, mark: string): string {
  if (columnsOf(text) <= width) return text;
  const room = width - columnsOf(mark);
  const characters = [...text];
  const front = head(characters, Math.ceil(room / 2));
  const back = head(characters.reverse(), room - columnsOf(front));
  return front + mark + [...back].reverse().join("");
}

/** The end of a path from a folder on, with `mark` before it, in at most `width` columns; of a name alone both its ends. */
export function cutPath(path: string, width: number, mark: string): string {
  if (columnsOf(path) <= width) return path;
  for (let at = path.indexOf("/", 1); at > 0; at = path.indexOf("/", at + 1)) {
    const end = mark + path.slice(at);
    if (columnsOf(end) <= width) return end;
  }
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (columnsOf(mark + name) <= width) return mark + name;
  // a name that fits without the mark would read as that of a source in no folder
  return cutMiddle(name, Math.min(width, columnsOf(name) - 1), mark);
}

/**
 * The text in lines of at most `width` columns, broken between words; a longer word is broken where it must be. What
 * stands between backticks is copied as a whole: it is never broken, even if its line is longer then.
 */
export function wrap(text: string, width: number): string[] {
  if (columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(text)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (columnsOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    const pieces = word.includes(" ") ? [word] : broken(word, width);
    line = pieces.pop()!;
    lines.push(...pieces);
  }
  return [...lines, line];
}

/** What lines are broken between: only a command between backticks has blanks in it. */
function wordsOf(text: string): string[] {
  const joined = text.replaceAll(/`[^`]+`/g, (command) => command.replaceAll(" ", "\0"));
  return joined.split(" ").map((word) => word.replaceAll("\0", " "));
}

/** The text with blanks behind it up to `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columnsOf(text)));
}

const PLAIN = /^[\x20-\x7e]*$/;
const WIDE =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{1f200}-\u{1f2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const COMBINING = /[\u0300-\u036f]/;

function columnsOfCharacter(character: string): number {
  if (character <= "~") return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

function head(characters: readonly string[], width: number): string {
  let columns = 0;
  let count = 0;
  for (const character of characters) {
    columns += columnsOfCharacter(character);
    if (columns > width) break;
    count++;
  }
  return characters.slice(0, count).join("");
}

/** The word in pieces of at most `width` columns; at least one character each. */
function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let columns = 0;
  for (const character of word) {
    const more = columnsOfCharacter(character);
    if (piece !== "" && columns + more > width) {
      pieces.push(piece);
      piece = "";
      columns = 0;
    }
    piece += character;
    columns += more;
  }
  return [...pieces, piece];
}
