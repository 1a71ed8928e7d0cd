import type { Problem } from "../model.ts";
import { parseJson } from "../syntax/json.ts";
import { SourceText } from "../syntax/source-text.ts";
import { plainValue, valueOf, type Node } from "../syntax/tree.ts";
import { validateDocument } from "../validate/validate.ts";
import { withExcerpts } from "../with-excerpts.ts";
import { NAME_KINDS, type RedactionMap } from "./stand-ins.ts";

/** The version of the format. */
const VERSION = 1;

/** The text of a file that keeps a map: `schemas/redaction-map.schema.json` describes it. */
export function redactionMapText(map: RedactionMap): string {
  return `${JSON.stringify({ version: VERSION, names: map }, null, 2)}\n`;
}

/** The map that a file keeps; what is wrong with it, with positions, where it is none. */
export function parseRedactionMap(
  path: string,
  content: string,
):
  | { readonly map: RedactionMap; readonly problems: readonly [] }
  | { readonly map: null; readonly problems: Problem[] } {
  const text = SourceText.of(path, content);
  const { root, problems: broken } = parseJson(content);
  if (root === null || broken.length > 0) {
    const problems = broken.map(({ code, message, start, hint }) => text.errorAt(start, code, message, hint));
    return { map: null, problems: withExcerpts(problems, text) };
  }
  const problems = validateDocument("redaction-map", root, text);
  if (problems.length === 0) problems.push(...confusions(root, text));
  if (problems.length > 0) return { map: null, problems: withExcerpts(problems, text) };
  const { names } = plainValue(root) as { names: Partial<RedactionMap> };
  return { map: { address: {}, host: {}, user: {}, deployment: {}, ...names }, problems: [] };
}

/** Stand-ins that stand for two names, or are names themselves: what they stood for could not be told. */
function confusions(root: Node, text: SourceText): Problem[] {
  const kinds = NAME_KINDS.flatMap((kind) => valueOf(valueOf(root, "names"), kind) ?? []);
  const entries = kinds.flatMap((kind) => (kind.type === "map" ? kind.entries : []));
  const names = new Set(entries.map(({ key }) => key));
  const before = new Map<string, string>();
  return entries.flatMap(({ key, value }): Problem[] => {
    const standIn = String(plainValue(value));
    const other = before.get(standIn);
    before.set(standIn, key);
    if (other !== undefined)
      return [text.errorAt(value.start, "stand-in-twice", `"${standIn}" stands for "${other}" already`, "give each name a stand-in of its own")]; // prettier-ignore
    if (names.has(standIn))
      return [text.errorAt(value.start, "stand-in-is-name", `"${standIn}" is a name in this map, too`, "give it a stand-in that no name is")]; // prettier-ignore
    return [];
  });
}
