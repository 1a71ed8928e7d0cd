import { kindOfKey } from "./find-by-key.ts";
import type { Secret, SecretKind } from "./find-secrets.ts";
import { isLeftOut } from "./left-out.ts";

/** Secrets whose name stands apart from them: at the head of their column, or around them in XML. */
export function secretsApart(text: string): Secret[] {
  return [...inTables(text), ...inElements(text)];
}

/** The cells below a head that is named like a credential, in tables with lines between the columns: `om credentials`. */
function inTables(text: string): Secret[] {
  const found: Secret[] = [];
  let kinds: readonly (SecretKind | null)[] | null = null;
  let next = 0;
  for (const { 0: row, index } of text.matchAll(/^[ \t]*[|+].*\n?/gm)) {
    if (index !== next) kinds = null;
    next = index + row.length;
    if (row.trimStart().startsWith("+")) continue;
    const cells = row.split("|");
    if (kinds === null) {
      kinds = cells.map(kindOfHead);
      continue;
    }
    let start = index;
    for (const [column, cell] of cells.entries()) {
      const value = cell.trim();
      const kind = kinds[column] ?? null;
      const at = start + cell.length - cell.trimStart().length;
      // a PEM block is found as such
      if (kind !== null && !isLeftOut(value) && !value.includes("-----"))
        found.push({ start: at, end: at + value.length, kind });
      start += cell.length + 1;
    }
  }
  return found;
}

/** Below `CREDENTIALS` om lists the names of credentials. */
function kindOfHead(cell: string): SecretKind | null {
  const kind = kindOfKey(cell.trim());
  return kind === "credential" ? null : kind;
}

function inElements(text: string): Secret[] {
  return [...text.matchAll(ELEMENT)].flatMap(({ 1: name, 2: value, index }): Secret[] => {
    const kind = kindOfKey(name!);
    if (kind === null || isLeftOut(value!)) return [];
    const start = index + name!.length + 2;
    return [{ start, end: start + value!.length, kind }];
  });
}

const ELEMENT = /<([\w:.-]{1,60})>([^<>\r\n]{1,512})<\/\1>/g;
