import type { Problem } from "../../report.ts";
import { columnsOf, cutEnd } from "./columns.ts";
import type { Page } from "./page.ts";

/** Something that is wrong, as every command tells of it. Texts are printable. */
export interface Fault {
  /** What it is and where. */
  readonly what: string;
  /** What stands there, with the number of its line where it has one. */
  readonly excerpt: { readonly line: number | null; readonly before: string; readonly after: string } | null;
  /** What makes it wrong. */
  readonly why: string | null;
  /** What to do about it. */
  readonly hint: string | null;
}

/** The problem of an input, to be told in full. */
export function faultOf(path: string, problem: Problem): Fault {
  const { line, message, hint, code, pointer, excerpt } = problem;
  const rule = [code, ...(pointer === null || pointer === "" ? [] : [pointer])].join(" ");
  return {
    what: whatAndWhere(path, problem, `${message} [${rule}]`),
    excerpt: excerpt === undefined ? null : { line, ...excerpt },
    why: whyOf(code),
    hint,
  };
}

/** What makes it wrong, where the message does not tell. */
function whyOf(code: string): string | null {
  if (code === "schema") return "the schema of such a document asks for something else here";
  if (code === "json-syntax") return "from here on this is not written as JSON is";
  if (code === "yaml-syntax") return "from here on this is not written as YAML is";
  return null;
}

/** `topology.yml:8:3  error: …`, as terminals and editors open it. */
export function whatAndWhere(path: string, { line, column, severity }: Problem, message: string): string {
  const place = [path, ...(line === null ? [] : [line]), ...(line === null || column === null ? [] : [column])];
  return `${place.join(":")}  ${severity}: ${message}`;
}

/** What and where, the line with a caret below the column, why, and what to do. */
export function faultLines({ what, excerpt, why, hint }: Fault, page: Page, indent: string): string[] {
  const deeper = `${indent}  `;
  return [
    ...page.paragraph(what, indent),
    ...(excerpt === null ? [] : excerptLines(excerpt, page, deeper)),
    ...(why === null ? [] : page.paragraph(`why: ${why}`, deeper, page.paint.dim)),
    ...(hint === null ? [] : page.paragraph(`hint: ${hint}`, deeper, page.paint.dim)),
  ];
}

/** Before the column so much of the room is kept, of what is behind it the rest. */
const SHARE_BEFORE = 0.6;

function excerptLines({ line, before, after }: NonNullable<Fault["excerpt"]>, page: Page, indent: string): string[] {
  const number = line === null ? "" : `${line} `;
  const room = page.width - columnsOf(`${indent}${number}| `);
  const isLong = columnsOf(before + after) > room;
  const left = isLong
    ? page.startToFit(before, Math.max(Math.floor(room * SHARE_BEFORE), room - columnsOf(after)))
    : before;
  const right = cutEnd(after, room - columnsOf(left), page.glyphs.cut);
  const dim = page.paint.dim;
  return [
    `${indent}${dim(`${number}|`)} ${(left + right).trimEnd()}`,
    `${indent}${dim(`${" ".repeat(number.length)}|`)} ${" ".repeat(columnsOf(left))}${page.paint.accent("yellow", "^")}`,
  ];
}
