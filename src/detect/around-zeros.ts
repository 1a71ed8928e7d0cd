import { jsonExtent, stringEnd } from "../syntax/json.ts";
import type { Edit, Line, SourceText } from "../syntax/source-text.ts";
import { beginsJson } from "./outline.ts";

/** A part of a text, by the offsets of its first character and of the one behind it. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** So many documents that do not end are looked at in front of a hole: each is searched up to there. */
const MAX_UNCLOSED = 8;

/**
 * What makes documents of what holes left of them, in a text as it was written. Items of a list speak for themselves:
 * those that stand whole in front of a hole, or behind it, stay as a list of their own. Nothing is made of what was cut:
 * two ends may be those of two items.
 */
export function editsAroundHoles(text: SourceText, holes: readonly Extent[]): Edit[] {
  const edits: Edit[] = [];
  /** Up to here the text is dealt with: no part of it is searched for each hole anew. */
  let done = 0;
  let isInJson = false;
  for (const [index, hole] of holes.entries()) {
    if (hole.start < done) continue;
    const next = holes[index + 1]?.start ?? text.content.length;
    const before: Before | null = isInJson ? { cutAt: done, closers: "" } : jsonBefore(text, done, hole.start);
    const around: Around | null =
      before === null ? aroundYaml(text, done, hole) : aroundJson(text.content.slice(0, next), before, hole.end);
    isInJson = before !== null && around?.end === next;
    edits.push(...(around?.edits ?? []));
    done = around?.end ?? hole.end;
  }
  return edits;
}

/** What is left of a document; `end` is behind it, or where the next hole begins. */
interface Around {
  readonly edits: readonly Edit[];
  readonly end: number;
}

/** Where a JSON document is cut behind its last whole item, and the brackets that end it there. */
interface Before {
  readonly cutAt: number;
  readonly closers: string;
}

/** The JSON document that is open at `to` and begins behind `from`; null where none is. */
function jsonBefore(text: SourceText, from: number, to: number): Before | null {
  const lines = text.lines();
  const content = text.content.slice(0, to);
  let at = from;
  let unclosed = 0;
  for (let index = lineAt(text, from); index < lines.length && unclosed < MAX_UNCLOSED; index++) {
    const { text: shown, start } = lines[index]!;
    if (start >= to) break;
    if (start < at || !beginsJson(shown)) continue;
    const end = jsonExtent(content, start);
    if (end !== null) {
      at = end;
      continue;
    }
    const before = itemsBefore(content, start);
    if (before !== null) return before;
    unclosed++;
  }
  return null;
}

/** null where no list is open at the end. */
function itemsBefore(content: string, from: number): Before | null {
  const open: { readonly closer: string; readonly key: string; behindLast: number | null }[] = [];
  let key = "";
  for (let at = from; at < content.length; at++) {
    const char = content[at]!;
    if (char === '"') {
      const quote = at;
      at = stringEnd(content, at);
      key = content.slice(quote + 1, at);
    } else if (char === "{" || char === "[") open.push({ closer: char === "{" ? "}" : "]", key, behindLast: null });
    else if (char === "}" || char === "]") {
      open.pop();
      const around = open.at(-1);
      if (around !== undefined) around.behindLast = at + 1;
    }
  }
  // the tables of the CLI's JSON are only a wrapping
  const index = open.findIndex((one) => one.closer === "]" && one.key !== "Tables");
  if (index < 0) return null;
  const { behindLast } = open[index]!;
  if (behindLast === null) return { cutAt: from, closers: "" };
  const closers = open.slice(0, index + 1).toReversed().map(({ closer }) => closer); // prettier-ignore
  return { cutAt: behindLast, closers: closers.join("") };
}

function aroundJson(content: string, { cutAt, closers }: Before, from: number): Around {
  const { lists, end } = listsBehind(content, from);
  const edits: Edit[] = [];
  let at = cutAt;
  let text = `${closers}\n`;
  for (const list of lists) {
    edits.push({ start: at, end: list.start, text: `${text}[` });
    at = list.end;
    text = "]\n";
  }
  return { edits: [...edits, { start: at, end, text }], end };
}

/** From one object of a list to the next. */
const BETWEEN_OBJECTS = /\}\s*,\s*(?=\{)/g;

/** A line that is of no JSON document, or what stands between two of them. */
const OUTSIDE = /\n[ \t]*[^\s"{}[\],]|[}\]]\s*[{[]/;

const CLOSERS = /[\s,\]}]*/y;

/** The lists behind a hole of which objects stand whole there, from the second one on, and where what was read ends. */
function listsBehind(content: string, from: number): { lists: readonly Extent[]; end: number } {
  const lists: Extent[] = [];
  for (let end = from; ;) {
    BETWEEN_OBJECTS.lastIndex = end;
    const between = BETWEEN_OBJECTS.exec(content);
    const passed = between === null ? "" : content.slice(end, between.index);
    if (
      between === null ||
      OUTSIDE.test(passed) ||
      opensAnother(passed) ||
      (lists.length > 0 && /[^\s,\]}]/.test(passed))
    )
      return { lists, end: lists.length === 0 ? from : behind(CLOSERS, content, end) };
    const start = BETWEEN_OBJECTS.lastIndex;
    const list = objectsFrom(content, start);
    if (list.end > start) lists.push({ start, end: list.end });
    if (list.isCut) return { lists, end: content.length };
    end = list.end;
  }
}

/** Whether a document, or a list, begins there and is still open. */
function opensAnother(content: string): boolean {
  let open = 0;
  for (let at = 0; at < content.length; at++) {
    const char = content[at];
    if (char === '"') at = stringEnd(content, at);
    else if (char === "{" || char === "[") open++;
    else if ((char === "}" || char === "]") && open > 0) open--;
  }
  return open > 1;
}

const COMMA = /\s*,\s*/y;

/** Objects with commas between them; `isCut`: behind the last whole one another begins. */
function objectsFrom(content: string, start: number): { end: number; isCut: boolean } {
  let end = start;
  for (let at = start; ;) {
    const next = jsonExtent(content, at);
    if (next === null) return { end, isCut: true };
    end = next;
    at = behind(COMMA, content, end);
    if (at === content.length) return { end, isCut: true };
    if (at === end || content[at] !== "{") return { end, isCut: false };
  }
}

/** Where a sticky expression ends that is looked for at `at`; there, where it does not match. */
function behind(pattern: RegExp, content: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(content) ? pattern.lastIndex : at;
}

const YAML_LINE = /^\s*(?:$|-(?:\s|$)|#|["']?[\w"'./-]+["']?\s*:(?:\s|$))/;
const YAML_ITEM = /^\s*-\s/;

/** The item of the outermost list of a YAML document through which a hole cuts is taken out; null where none is. */
function aroundYaml(text: SourceText, from: number, hole: Extent): Around | null {
  const lines = text.lines();
  const cut = lineAt(text, hole.start);
  let top = cut;
  while (top > 0 && lines[top - 1]!.start >= from && YAML_LINE.test(lines[top - 1]!.text)) top--;
  const items = lines.slice(top, cut).filter(({ text: shown }) => YAML_ITEM.test(shown));
  const indent = Math.min(...items.map(indentOf));
  const own = items.findLast((line) => indentOf(line) === indent);
  if (own === undefined) return null;
  const first = lineAt(text, own.start);
  // without an item nothing is left of the list
  const isOnly = items.find((line) => indentOf(line) === indent) === own;
  const begin = isOnly && first > top && /:\s*$/.test(lines[first - 1]!.text) ? first - 1 : first;
  let next = lineAt(text, hole.end) + 1;
  while (next < lines.length && isWithin(lines[next]!.text, indent)) next++;
  const end = lines[next]?.start ?? text.content.length;
  return { edits: [{ start: lines[begin]!.start, end, text: "" }], end };
}

/** Whether a line goes on with an item of a list of that indent. */
function isWithin(shown: string, indent: number): boolean {
  return YAML_LINE.test(shown) && (shown.trim() === "" || indentOf({ text: shown }) > indent);
}

function indentOf({ text }: Pick<Line, "text">): number {
  return text.length - text.trimStart().length;
}

/** The index of the line in which an offset stands. */
function lineAt(text: SourceText, offset: number): number {
  return text.positionAt(offset).line - 1;
}
