import type { Kind } from "../kinds/kind.ts";
import type { Problem } from "../model.ts";
import { annotationEdits } from "../syntax/annotations.ts";
import { parseJson } from "../syntax/json.ts";
import type { Edit, SourceText } from "../syntax/source-text.ts";
import { textOf, valueOf, type Node } from "../syntax/tree.ts";
import { parseYaml, type YamlBudget } from "../syntax/yaml.ts";
import type { SchemaName } from "../validate/validate.ts";

export type Syntax = "json" | "yaml";

/** A text that was parsed as a document, and the kind that claims it. */
export interface ClaimedDocument {
  /** Without the arrows that somebody drew into it. */
  readonly text: SourceText;
  /** null where nothing could be read. */
  readonly root: Node | null;
  /** It is beyond a limit of the parser, and was not read. */
  readonly isRefused: boolean;
  /** null where no kind claims it. */
  readonly kind: Kind | null;
  /** The schema of the kind that it fits; null where none does, so that at most its first key tells its kind. */
  readonly schema: SchemaName | null;
  /** That arrows were removed; null where there were none. */
  readonly note: Problem | null;
  /** What is wrong with its syntax, and that in words. */
  readonly problems: readonly Problem[];
  readonly damage: string | null;
}

/** That a text is too long to be parsed; null where it is not. YAML takes more time and memory than JSON. */
export function documentTooLarge(text: SourceText, syntax: Syntax, documentBytes: number): Problem | null {
  const limit = syntax === "yaml" ? Math.floor(documentBytes / 2) : documentBytes;
  if (text.content.length <= limit) return null;
  const message = `this ${syntax.toUpperCase()} document is longer than ${limit} characters and was not read`;
  const hint = "save only the part that matters, or raise the limit with --limit document=NUMBER";
  return text.errorAt(0, "document-too-large", message, hint);
}

/** Parses a text as a document, and asks each of the kinds whether it is theirs. */
export function claimedDocument(
  raw: SourceText,
  syntax: Syntax,
  kinds: readonly Kind[],
  yaml: YamlBudget,
): ClaimedDocument {
  const arrows = annotationEdits(raw.content);
  const text = raw.edit(arrows);
  const parsed = syntax === "yaml" ? parseYaml(text.content, yaml) : parseJson(text.content);
  const { root, isRefused = false } = parsed;
  const problems = parsed.problems.map(({ code, message, start, hint }) => text.errorAt(start, code, message, hint));
  const [kind, schema] = schemaClaim(root, kinds) ?? [syntax === "yaml" ? kindOfRoot(text.content, kinds) : null, null];
  const note = arrows.length === 0 ? null : arrowsRemoved(raw, arrows);
  const damage = problems.length === 0 ? null : `its ${syntax.toUpperCase()} is broken at line ${problems[0]!.line}`;
  return { text, root, isRefused, kind, schema, note, problems, damage };
}

function schemaClaim(root: Node | null, kinds: readonly Kind[]): readonly [Kind, SchemaName] | null {
  if (root === null) return null;
  for (const kind of kinds) {
    const schema = kind.schemaFor(root);
    if (schema !== null) return [kind, schema];
  }
  return null;
}

/** For YAML of which nothing could be read: the key that it begins with tells what it was to be. */
function kindOfRoot(content: string, kinds: readonly Kind[]): Kind | null {
  const begins = (root: string): boolean => new RegExp(String.raw`^[ \t]*["']?${root}["']?[ \t]*:`, "m").test(content);
  return kinds.find(({ yamlRoots }) => yamlRoots.some(begins)) ?? null;
}

function arrowsRemoved(raw: SourceText, arrows: readonly Edit[]): Problem {
  const [were, them] =
    arrows.length === 1
      ? ["an arrow with a comment was", "it"]
      : [`${arrows.length} arrows with comments were`, "them"];
  const message = `${were} drawn into this file; read without ${them}`;
  return raw.noteAt(arrows[0]!.start, "annotations-removed", message);
}

/** Whether a document is what `--format json` prints. */
export function isReport(root: Node): boolean {
  return textOf(valueOf(valueOf(root, "tool"), "name")) === "certrace" && valueOf(root, "findings") !== undefined;
}
