import { parseTree, printParseErrorCode, type Node as JsonNode, type ParseError } from "jsonc-parser";
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
  const problems = errors.map((error) => syntaxProblem(error, content));
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
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const char = content[at];
    if (char === '"') at = stringEnd(content, at);
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

/** Offset of the closing quote, or of the last character of the line. */
function stringEnd(content: string, quote: number): number {
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

function syntaxProblem({ error, offset }: ParseError, content: string): SyntaxProblem {
  const name = printParseErrorCode(error);
  const cut = content.slice(offset).trim() === "";
  const found = content
    .slice(offset, offset + 30)
    .split("\n")[0]!
    .trim();
  const message = `${MESSAGES[name] ?? "this is no JSON"}${cut ? ", but the text ends" : `, found "${found}"`}`;
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
