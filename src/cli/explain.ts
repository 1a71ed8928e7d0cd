import { UserError } from "../bundle/user-error.ts";
import { CATALOGUE, type CatalogueEntry } from "../diagnosis/catalogue.ts";
import { wrap } from "../render/terminal/columns.ts";

const ENTRIES: ReadonlyMap<string, CatalogueEntry> = new Map(Object.entries(CATALOGUE));

/**
 * All diagnoses, a line each, or the page of one: what it means, what to do, and where that is written.
 *
 * @throws UserError when no diagnosis has that code.
 */
export function explained(code: string | undefined, width: number): string {
  if (code === undefined) return listed();
  const entry = ENTRIES.get(code);
  if (entry === undefined) throw new UserError(`there is no diagnosis "${code}"`, hintFor(code));
  const paragraph = (text: string, first = ""): string[] =>
    wrap(text, width - first.length).map((line, index) => (index === 0 ? first : " ".repeat(first.length)) + line);
  const lines = [
    ...paragraph(`${entry.title} (${code})`),
    "",
    ...paragraph(entry.meaning),
    "",
    "What to do",
    ...entry.remedy.flatMap((step, index) => paragraph(step, `  ${index + 1}. `)),
    ...(entry.references.length === 0
      ? []
      : ["", "See", ...entry.references.flatMap((reference) => paragraph(reference, "  "))]),
  ];
  return `${lines.join("\n")}\n`;
}

function listed(): string {
  const columns = Math.max(...[...ENTRIES.keys()].map(({ length }) => length));
  return [...ENTRIES].map(([code, { title }]) => `${code.padEnd(columns)}  ${title}\n`).join("");
}

function hintFor(code: string): string {
  const words = code.split("-").filter((word) => word.length > 3);
  const near = [...ENTRIES.keys()].filter((known) => words.some((word) => known.split("-").includes(word)));
  return near.length === 0 ? "`certrace explain` lists all of them" : `there are ${near.slice(0, 5).join(", ")}`;
}
