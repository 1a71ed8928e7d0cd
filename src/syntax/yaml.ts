import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type ParsedNode,
  type YAMLError,
  type YAMLMap,
} from "yaml";
import { depthExceeded } from "./json.ts";
import type { Node, ParsedDocument, SyntaxProblem } from "./tree.ts";

/** Work that aliases may multiply is bounded by the number of nodes they give. */
const MAX_NODES = 200_000;

/**
 * The parser takes more than a kilobyte for each key and each value, whatever is in it, and before any of them can be
 * counted. Each has a line of its own, or a comma or a bracket: a topology of 5,000 deployments on 10 versions has 50,000.
 */
const MAX_PARTS = 200_000;
const PART = /\n|\r(?!\n)|[,[{]/g;

/**
 * A document of so many takes seconds, and a bundle may hold one in each of its files. Together those of one run may have
 * these: twenty topologies of the largest foundation, or hundreds of a usual one.
 */
const MAX_PARTS_TOGETHER = 1_000_000;

/** How many lines and values of YAML may still be parsed in one run. */
export class YamlBudget {
  readonly #most: number;
  #parsed = 0;

  constructor(most = MAX_PARTS_TOGETHER) {
    this.#most = most;
  }

  /** Counts those of a document; why it is not parsed, where that would be too many. */
  refusal(parts: number): string | null {
    if (this.#parsed + parts > this.#most)
      return `the YAML documents of this bundle have more than ${this.#most} lines and values together; this one was not read`;
    this.#parsed += parts;
    return null;
  }
}

const MAX_DEPTH = 200;

const MAX_PROBLEMS = 20;

/**
 * Parses YAML and keeps what is readable of broken YAML. What BOSH and Ops Manager write is partly YAML 1.1: `yes`,
 * `no`, `on` and `off` are booleans here too; dates stay text; numbers keep their text.
 */
export function parseYaml(content: string, budget = new YamlBudget()): ParsedDocument {
  const deep = depthExceeded(content) ?? indentedTooDeep(content);
  if (deep !== null)
    return refused("yaml-too-deep", `the document nests deeper than ${MAX_DEPTH} levels and was not read`, deep);
  const { parts, exceeded } = partsOf(content);
  if (exceeded !== null)
    return refused("yaml-too-large", `the document has more than ${MAX_PARTS} lines and values and was not read`, exceeded); // prettier-ignore
  const spent = budget.refusal(parts);
  if (spent !== null) return refused("yaml-too-large", spent, 0, "analyse it with fewer files");
  try {
    const documents = parseAllDocuments(content, {
      prettyErrors: false,
      // it compares each key with all before it; see repeatedKeys
      uniqueKeys: false,
      merge: false,
      logLevel: "silent",
      schema: "core",
    });
    const document = Array.isArray(documents) ? documents[0] : undefined;
    if (document === undefined) return { root: null, problems: [] };
    const problems = document.errors.map(syntaxProblem);
    const conversion: Conversion = { anchors: new Map(), nodes: 0, problems, checked: new Set(), open: new Set() };
    const root = document.contents === null ? null : toNode(document.contents as ParsedNode, conversion);
    return { root, problems: problems.sort((a, b) => a.start - b.start).slice(0, MAX_PROBLEMS) };
  } catch (error) {
    return refused(
      "yaml-syntax",
      `this YAML cannot be read: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`,
      0,
    );
  }
}

function refused(
  code: string,
  message: string,
  start: number,
  hint = "save the output of the tool itself, unedited",
): ParsedDocument {
  return { root: null, problems: [{ code, message, start, hint }] };
}

/** How many lines and values there are, and the offset of the first that is too many; null where none is. */
function partsOf(content: string): { parts: number; exceeded: number | null } {
  let parts = 1;
  for (const { index } of content.matchAll(PART)) if (++parts > MAX_PARTS + 1) return { parts, exceeded: index };
  return { parts, exceeded: null };
}

/** Offset of the first line that is indented as only a document nested too deep can be; null when none is. */
function indentedTooDeep(content: string): number | null {
  const match = new RegExp(String.raw`^(?: {${MAX_DEPTH * 2},}|(?:- ){${MAX_DEPTH},})\S`, "m").exec(content);
  return match === null ? null : match.index;
}

const MESSAGES: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  TAB_AS_INDENT: ["a tab is used for indentation", "indent with blanks"],
  BAD_INDENT: ["the indentation does not fit the lines before", "indent as the lines of the same list or map are"],
  BAD_ALIAS: ["this alias is not valid", "write the value itself"],
  MISSING_CHAR: ["a quote, bracket or colon is missing here", "the file looks cut off or edited: save it again, whole"],
  MULTILINE_IMPLICIT_KEY: [
    "a key and its value are mixed up here: a colon or an indentation is missing",
    "compare with the lines before",
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    "a value cannot begin a nested map here",
    "check the indentation of this line and the one before",
  ],
  UNEXPECTED_TOKEN: [
    "this does not belong here",
    "check the indentation, and that nothing was pasted into the document",
  ],
};

function syntaxProblem({ code, pos, message }: YAMLError): SyntaxProblem {
  const [text, hint] = MESSAGES[code] ?? [message.split("\n")[0]!, "save the output of the tool itself, unedited"];
  return { code: "yaml-syntax", message: text, start: pos[0], hint };
}

/** The keys of a map that stand in it before. */
function repeatedKeys({ items }: ParsedNode & YAMLMap): SyntaxProblem[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }): SyntaxProblem[] => {
    if (!isScalar(key)) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    const start = (key as ParsedNode).range[0];
    return [
      {
        code: "duplicate-key",
        message: "this key stands twice in this map",
        start,
        hint: "keep the one that is right",
      },
    ];
  });
}

interface Conversion {
  /** The nodes with an anchor, so far: an alias means the last one before it. */
  readonly anchors: Map<string, ParsedNode>;
  nodes: number;
  readonly problems: SyntaxProblem[];
  /** Maps that were looked through: an alias may give one again. */
  readonly checked: Set<ParsedNode>;
  /** The nodes in which the conversion stands. */
  readonly open: Set<ParsedNode>;
}

function toNode(node: ParsedNode | null, conversion: Conversion): Node {
  const [start, end] = node?.range ?? [0, 0];
  if (++conversion.nodes > MAX_NODES) {
    if (conversion.nodes === MAX_NODES + 1) {
      conversion.problems.push({
        code: "yaml-too-large",
        message: `the document has more than ${MAX_NODES} values, or its aliases make as many; the rest was not read`,
        start,
        hint: "write the values themselves instead of aliases",
      });
    }
    return { type: "scalar", start, end, value: null, text: "" };
  }
  if (node === null) return emptyAt(start);
  if (isAlias(node)) {
    const meant = conversion.anchors.get(node.source) ?? null;
    if (meant === null || !conversion.open.has(meant)) return toNode(meant, conversion);
    const message = `the alias *${node.source} stands in the value that it means, which would contain itself`;
    conversion.problems.push({ code: "yaml-syntax", message, start, hint: "write the value itself" });
    return emptyAt(start);
  }
  if (node.anchor !== undefined) conversion.anchors.set(node.anchor, node);
  conversion.open.add(node);
  const value = toValue(node, conversion);
  conversion.open.delete(node);
  return value;
}

/** The value of a node that is no alias. */
function toValue(node: ParsedNode, conversion: Conversion): Node {
  const [start, end] = node.range;
  if (isSeq(node))
    return { type: "list", start, end, items: node.items.map((item) => toNode(item as ParsedNode, conversion)) };
  if (isMap(node)) {
    if (!conversion.checked.has(node)) conversion.problems.push(...repeatedKeys(node).slice(0, MAX_PROBLEMS));
    conversion.checked.add(node);
    const entries = node.items.map(({ key, value }) => {
      const [keyStart, keyEnd] = (key as ParsedNode | null)?.range ?? [start, start];
      const name = isScalar(key) ? (key.source ?? String(key.value)) : "";
      return {
        key: name,
        keyStart,
        keyEnd,
        value: value === null ? emptyAt(keyEnd) : toNode(value as ParsedNode, conversion),
      };
    });
    return { type: "map", start, end, entries };
  }
  if (!isScalar(node)) return emptyAt(start);
  const text = node.source ?? "";
  return { type: "scalar", start, end, value: scalarValue(node.value, text, node.type === "PLAIN"), text };
}

function emptyAt(offset: number): Node {
  return { type: "scalar", start: offset, end: offset, value: null, text: "" };
}

function scalarValue(value: unknown, text: string, plain: boolean): string | number | boolean | null {
  if (plain && /^(?:yes|on)$/i.test(text)) return true;
  if (plain && /^(?:no|off)$/i.test(text)) return false;
  return value === null || typeof value === "boolean" || typeof value === "number" ? value : text;
}
