import type { Fact, KindId, Problem, StatedTime } from "../model.ts";
import type { HttpHead } from "../syntax/http.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import type { Zone } from "../syntax/timestamps.ts";
import type { Node } from "../syntax/tree.ts";
import type { SchemaName } from "../validate/validate.ts";

/**
 * A part of a source that one kind claims: one document or one run of lines, with what stood before it.
 */
export interface Block {
  /** The block alone; colours, drawn-in arrows and chunk sizes are gone from it. */
  readonly text: SourceText;
  /** The document with positions in `text`; null for kinds that are lines, and where nothing could be read. */
  readonly document: Node | null;
  /** Why the document may be incomplete (its syntax is broken); null when it was read whole. */
  readonly damage: string | null;
  /** The text that holds the document ends in its last line: no line end follows. */
  readonly endsInLine?: true;
  /** The HTTP response head that stood before the document. */
  readonly head: HttpHead | null;
  /** The date line before the block. */
  readonly said: StatedTime | null;
  /** The command at the prompt before the block: `bosh -d cf tasks`. */
  readonly command: string | null;
}

export interface ReadContext {
  /** Zone of times that name none, where the user gave one. */
  readonly zone: Zone | null;
}

export interface Reading {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
}

/** What a source can be recognised as. One file in `kinds/` each, one line in `kinds/index.ts`. */
export interface Kind {
  readonly id: KindId;
  /** In words, for messages: `a topology`. */
  readonly title: string;
  /** Keys that begin a YAML document of this kind at its root. */
  readonly yamlRoots: readonly string[];
  /** Whether a YAML document of this kind begins there without such a key: the part of one that `yq` took out. */
  beginsYaml?(lines: readonly Line[], index: number): boolean;
  /** The schema of a JSON or YAML document that this kind claims; null when it claims none. */
  schemaFor(root: Node): SchemaName | null;
  /** Whether a document of this kind is a text of its own: within another text, such as our README, it is quoted. */
  readonly isWholeText?: true;
  /**
   * For kinds that are lines of text: how many lines from `lines[index]` on belong to one block of this kind; 0 for
   * none. A claim begins with a line that only this kind has.
   */
  claimLines(lines: readonly Line[], index: number): number;
  /**
   * For kinds whose blocks may be no document: whether a plain text or a page (`text`, possibly empty) behind an HTTP
   * head, or a page alone (`head` null), is one.
   */
  claimsText?(text: string, head: HttpHead | null): boolean;
  /** For those kinds: whether a head that stands below the block may be its own. */
  fitsHead?(block: Block, head: HttpHead): boolean;
  read(block: Block, context: ReadContext): Reading;
}
