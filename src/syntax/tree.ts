/**
 * A document with positions, whether it was JSON or YAML. Offsets speak of the `content` of the text that was parsed.
 */
export type Node = ScalarNode | ListNode | MapNode;

interface Extent {
  readonly start: number;
  readonly end: number;
}

export interface ScalarNode extends Extent {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
  /** The text as it was written, without quotes. */
  readonly text: string;
}

export interface ListNode extends Extent {
  readonly type: "list";
  readonly items: readonly Node[];
}

export interface MapNode extends Extent {
  readonly type: "map";
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: Node;
}

/** Something that the parser of a document found wrong; offsets as in {@link Node}. */
export interface SyntaxProblem {
  readonly code: string;
  readonly message: string;
  readonly start: number;
  readonly hint: string | null;
}

/** What a parser made of a text: the part it could read, and what was wrong. `root` is null when nothing could be read. */
export interface ParsedDocument {
  readonly root: Node | null;
  readonly problems: readonly SyntaxProblem[];
  /** It is beyond a limit, and nobody tried to read it; the only problem says so. */
  readonly isRefused?: true;
}

/** The entry of that key; undefined where `node` is no map or has none. The last one wins, as in JSON. */
export function entryOf(node: Node | null | undefined, key: string): Entry | undefined {
  return node?.type === "map" ? node.entries.findLast((entry) => entry.key === key) : undefined;
}

/** The value of that key. */
export function valueOf(node: Node | null | undefined, key: string): Node | undefined {
  return entryOf(node, key)?.value;
}

/** The items of a list; empty for anything else. */
export function itemsOf(node: Node | null | undefined): readonly Node[] {
  return node?.type === "list" ? node.items : [];
}

/** The text of a scalar that is not null; undefined for anything else. */
export function textOf(node: Node | null | undefined): string | undefined {
  return node?.type === "scalar" && node.value !== null ? node.text : undefined;
}

/** The tree as a plain value, for a schema validator. */
export function plainValue(node: Node): unknown {
  switch (node.type) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainValue);
    case "map":
      return Object.fromEntries(node.entries.map((entry) => [entry.key, plainValue(entry.value)]));
  }
}

/** The node at a JSON pointer (RFC 6901), or the deepest one on the way to it. */
export function nodeAtPointer(root: Node, pointer: string): Node {
  let node = root;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    const next = node.type === "list" ? node.items[Number(key)] : valueOf(node, key);
    if (next === undefined) return node;
    node = next;
  }
  return node;
}
