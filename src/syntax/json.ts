import { parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from "jsonc-parser";
import type { Edit } from "./source-text.ts";
import type { Entry, Node, ParsedDocument, SyntaxProblem } from "./tree.ts";

/** Real documents nest some ten levels deep; the parser is recursive. */
const MAX_DEPTH = 200;

/**
 * Each key and each value takes half a kilobyte of memory, whatever is in it. Where nothing is indented one of a real
 * document has a dozen characters.
 */
const MAX_PARTS = 1_500_000;
const PART_LENGTH = 10;

const MAX_PROBLEMS = 20;

/**
 * Parses JSON and keeps what is readable of broken JSON. Comments, trailing commas and duplicate keys are problems.
 */
export function parseJson(content: string): ParsedDocument {
  const tooDeep = depthExceeded(content);
  if (tooDeep !== null)
    return refused("json-too-deep", `the document nests deeper than ${MAX_DEPTH} levels and was not read`, tooDeep);
  const most = Math.max(MAX_PARTS, Math.floor(content.length / PART_LENGTH));
  const tooMany = partsExceeded(content, most);
  if (tooMany !== null)
    return refused("json-too-large", `the document has more than ${most} keys and values and was not read`, tooMany);
  const errors: ParseError[] = [];
  const tree = parseTree(content, errors, { disallowComments: true, allowTrailingComma: false });
  const problems = defectsAmong(errors, content).map((error) => syntaxProblem(error, content));
  const root = tree === undefined ? null : toNode(tree, problems);
  return { root, problems: capped(problems.sort((a, b) => a.start - b.start)) };
}

function refused(code: string, message: string, start: number): ParsedDocument {
  const hint = "leave it out if it is no output that certrace reads";
  return { root: null, problems: [{ code, message, start, hint }], isRefused: true };
}

/** Offset of the key or value behind so many; null where there are fewer. What the parser reads counts, JSON or not. */
function partsExceeded(content: string, most: number): number | null {
  if (content.length < most) return null;
  let parts = 0;
  let isInside = false;
  for (let at = 0; at < content.length; at++) {
    const char = content[at]!;
    const isBetween = BETWEEN.includes(char);
    if (!isBetween && !isInside && ++parts > most) return at;
    if (char === '"') at = stringEnd(content, at);
    isInside = !isBetween && !'"[{'.includes(char);
  }
  return null;
}

/** What stands between keys and values and is none. */
const BETWEEN = " \t\r\n,:]}";

/** Offset of the bracket that goes too deep; null when none does. */
export function depthExceeded(content: string): number | null {
  let depth = 0;
  for (let at = 0; at < content.length; at++) {
    const char = content[at];
    if (char === '"') at = stringEnd(content, at);
    else if (char === "{" || char === "[") {
      if (++depth > MAX_DEPTH) return at;
    } else if (char === "}" || char === "]") depth--;
  }
  return null;
}

/**
 * Offset behind the object or array that begins at `start`; null when it never closes. A string ends at its quote or
 * with its line, and an arrow drawn behind a value runs to the end of the line.
 */
export function jsonExtent(content: string, start: number): number | null {
  return extent(content, start, stringEnd);
}

function extent(
  content: string,
  start: number,
  endOfString: (content: string, quote: number) => number,
): number | null {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const char = content[at];
    if (char === '"') at = endOfString(content, at);
    else if (char === "{" || char === "[") depth++;
    else if (char === "}" || char === "]") {
      if (--depth === 0) return at + 1;
    } else if (char === "<") {
      const newline = content.indexOf("\n", at);
      if (newline < 0) return null;
      at = newline;
    }
  }
  return null;
}

/**
 * Where line ends stand within strings of the object or array that begins at `start`, as they do where a terminal or a
 * mail program broke its lines: the edits that join its strings, and where it ends; `end` null where it does not end so
 * either. null where no string has a line end.
 *
 * A terminal breaks at its width, within a word too; what breaks at blanks takes them away.
 */
export function brokenStrings(content: string, start: number): { end: number | null; edits: Edit[] } | null {
  const breaks: LineBreak[] = [];
  const end = extent(content, start, (_, quote) => wholeStringEnd(content, quote, breaks));
  if (breaks.length === 0) return null;
  const isAtWidth =
    breaks.some(({ besideBlank }) => besideBlank) && new Set(breaks.map(({ column }) => column)).size === 1;
  const edits = breaks.map(({ start: from, end: to, besideBlank, inName }) => ({
    start: from,
    end: to,
    text: isAtWidth || besideBlank || inName ? "" : " ",
  }));
  return { end, edits };
}

/** No terminal breaks an answer into more lines. */
const MAX_BREAKS = 10_000;

/** The end of a line within a string. */
interface LineBreak {
  readonly start: number;
  readonly end: number;
  /** How long the line is. */
  readonly column: number;
  readonly besideBlank: boolean;
  /** No blank stands in the string. */
  readonly inName: boolean;
}

/**
 * Offset of the closing quote, wherever it is; behind the text where there is none. The line ends before it are added to
 * `breaks`.
 */
function wholeStringEnd(content: string, quote: number, breaks: LineBreak[]): number {
  let end = quote + 1;
  while (end < content.length && content[end] !== '"') end += content[end] === "\\" ? 2 : 1;
  const string = content.slice(quote, end);
  const inName = !string.includes(" ");
  for (let feed = string.indexOf("\n"); feed >= 0; feed = string.indexOf("\n", feed + 1)) {
    if (breaks.length === MAX_BREAKS) return content.length;
    const behind = quote + feed + 1;
    let start = behind - 1;
    while (content[start - 1] === "\r") start--;
    const column = start - content.lastIndexOf("\n", start - 1) - 1;
    const besideBlank = content[start - 1] === " " || content[behind] === " ";
    breaks.push({ start, end: behind, column, besideBlank, inName });
  }
  return end;
}

/** Offset of the closing quote, or of the last character of the line. */
export function stringEnd(content: string, quote: number): number {
  for (let at = quote + 1; at < content.length; at++) {
    const char = content[at];
    if (char === "\\") at++;
    else if (char === '"') return at;
    else if (char === "\n") return at - 1;
  }
  return content.length;
}

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: "this is no JSON value",
  InvalidNumberFormat: "this number is not written as JSON writes numbers",
  PropertyNameExpected: "a property name in double quotes is expected here",
  ValueExpected: "a value is expected here",
  ColonExpected: "a colon is expected here",
  CommaExpected: "a comma is expected here",
  CloseBraceExpected: "the object is not closed: } is expected here",
  CloseBracketExpected: "the list is not closed: ] is expected here",
  EndOfFileExpected: "the document ends before this",
  InvalidCommentToken: "JSON has no comments",
  UnexpectedEndOfComment: "JSON has no comments",
  UnexpectedEndOfString: "the text is not closed: a double quote is missing",
  UnexpectedEndOfNumber: "the number is cut off",
  InvalidUnicode: "this \\u escape is no character",
  InvalidEscapeCharacter: "this escape is none that JSON has",
  InvalidCharacter: "a control character stands in a text",
};

/** The first error of each place: where the text ends, all that is open lacks its end. */
function defectsAmong(errors: readonly ParseError[], content: string): ParseError[] {
  const ordered = errors.toSorted((a, b) => a.offset - b.offset);
  const end = ordered.findIndex((error) => isAtEnd(error, content));
  const upToEnd = end < 0 ? ordered : ordered.slice(0, end + 1);
  return upToEnd.filter(({ offset }, index) => offset !== upToEnd[index - 1]?.offset);
}

/** Whether nothing stands behind the error, or only the string that it is of. */
function isAtEnd({ error, offset }: ParseError, content: string): boolean {
  const rest = content.slice(offset).trimEnd();
  return rest === "" || (printParseErrorCode(error) === "UnexpectedEndOfString" && !rest.includes("\n"));
}

function syntaxProblem(error: ParseError, content: string): SyntaxProblem {
  const { offset } = error;
  const cut = isAtEnd(error, content);
  const found = content
    .slice(offset, offset + 30)
    .split("\n")[0]!
    .trim();
  const quote = found.includes('"') ? "'" : '"';
  const what = MESSAGES[printParseErrorCode(error.error)] ?? "this is no JSON";
  const message = `${what}${cut ? ", but the text ends" : `, found ${quote}${found}${quote}`}`;
  return {
    code: "json-syntax",
    message,
    start: offset,
    hint: cut ? "the file looks cut off: save it again, whole" : "save the output of the tool itself, unedited",
  };
}

function capped(problems: SyntaxProblem[]): SyntaxProblem[] {
  if (problems.length <= MAX_PROBLEMS) return problems;
  const rest = problems[MAX_PROBLEMS - 1]!;
  const message = `${problems.length - MAX_PROBLEMS + 1} more problems like those before`;
  return [...problems.slice(0, MAX_PROBLEMS - 1), { ...rest, message }];
}

function toNode(node: JsonNode, problems: SyntaxProblem[]): Node {
  const extent = { start: node.offset, end: node.offset + node.length };
  switch (node.type) {
    case "object":
      return { type: "map", ...extent, entries: entriesOf(node, problems) };
    case "array":
      return { type: "list", ...extent, items: (node.children ?? []).map((child) => toNode(child, problems)) };
    default: {
      const value = node.value as string | number | boolean | null;
      return { type: "scalar", ...extent, value, text: String(value) };
    }
  }
}

function entriesOf(node: JsonNode, problems: SyntaxProblem[]): Entry[] {
  const seen = new Set<string>();
  return (node.children ?? []).flatMap((property): Entry[] => {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    if (seen.has(name)) {
      problems.push({
        code: "duplicate-key",
        message: `the key "${name}" stands twice in this object`,
        start: key.offset,
        hint: "keep the one that is right",
      });
    }
    seen.add(name);
    return [{ key: name, keyStart: key.offset, keyEnd: key.offset + key.length, value: toNode(value, problems) }];
  });
}
