import type { Kind } from "../kinds/kind.ts";
import type { HttpHead } from "../syntax/http.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import type { Above } from "./dating.ts";
import type { Found, FoundBlock } from "./found.ts";

/** An HTTP head that waits for its body. */
export interface WaitingHead {
  readonly head: HttpHead;
  /** Whether nothing but empty lines and chatter stands between it and the block above: it may be of that block. */
  readonly isBelowBlock: boolean;
  /** What stands between it and a document: a label of that, or the body, should the document be no answer. */
  readonly below: readonly Line[];
}

/**
 * The block above with the head below it (`om curl` writes head and body to two streams, which one file holds in either
 * order); null where it cannot be of that block.
 */
export function withHeadBelow(above: Found | undefined, { head, isBelowBlock, below }: WaitingHead): FoundBlock | null {
  if (above?.type !== "block" || !isBelowBlock || below.length > 0) return null;
  const { kind, block } = above;
  if (block.head !== null || kind.fitsHead?.(block, head) !== true) return null;
  return { ...above, block: { ...block, head } };
}

/** The answer of a head behind which no document came: the text below it, or an empty one. `text` holds both. */
export function answerWithoutDocument(
  { head, below }: WaitingHead,
  text: SourceText,
  kinds: readonly Kind[],
  above: Above,
): FoundBlock | null {
  const kind = kinds.find((candidate) => candidate.claimsText?.("", head));
  if (kind === undefined) return null;
  const { start, end } = below.length === 0 ? head : { start: below[0]!.start, end: below.at(-1)!.end };
  const block = { text: text.slice(start, end), document: null, damage: null, head, ...above };
  return { type: "block", kind, schema: null, block };
}
