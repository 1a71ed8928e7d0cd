import type { Citation } from "../model.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { valueOf, type Node } from "../syntax/tree.ts";

/**
 * Cites one of the objects of a document: the line that has the first of these keys that are in it. A compact document has
 * many objects in one line: there it is cited from its beginning.
 */
export function citeObject(text: SourceText, node: Node, ...keys: string[]): Citation {
  const isOneLine = !text.content.slice(node.start, node.end).includes("\n");
  if (isOneLine) return text.cite(node.start, node.end);
  const shown = keys.map((key) => valueOf(node, key)).find((value) => value !== undefined) ?? node;
  return text.citeLine(shown.start);
}
