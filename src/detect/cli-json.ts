import { unescaped } from "../syntax/json-string.ts";
import { SourceText } from "../syntax/source-text.ts";
import { itemsOf, valueOf, type Node } from "../syntax/tree.ts";

/**
 * What a terminal would have shown of the CLI's `--json`. The CLI prints `{"Tables":…,"Blocks":[…],"Lines":[…]}`; output
 * that is no table stands in `Blocks`, in pieces that are no lines (one event of `bosh task N` is three of them; all of a
 * debug log is one), and `Lines` holds what stands above and below it. null where the document has no such pieces.
 */
export function shownText(text: SourceText, root: Node): SourceText | null {
  const blocks = strings(root, "Blocks");
  if (blocks.length === 0) return null;
  const lines = strings(root, "Lines");
  const ofTask = lines.findIndex((node) => node.type === "scalar" && /^Task \d+$/.test(node.text.trim()));
  const above = ofTask < 0 ? lines.slice(0, 1) : lines.slice(0, ofTask + 1);
  const [first, ...rest] = [
    ...above.map((node) => valueText(text, node, "\n")),
    ...blocks.map((node, index) => valueText(text, node, index === blocks.length - 1 ? "\n" : "")),
    ...lines.slice(above.length).map((node) => valueText(text, node, "\n")),
  ];
  return SourceText.joined([first!, ...rest]);
}

function strings(root: Node, key: string): Node[] {
  return itemsOf(valueOf(root, key)).filter((node) => node.type === "scalar" && typeof node.value === "string");
}

/** The value of a JSON string, with `behind` after it. */
function valueText(text: SourceText, { start, end }: Node, behind: string): SourceText {
  return unescaped(text.slice(start + 1, end - 1), behind);
}
