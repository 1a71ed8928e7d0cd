import { UserError } from "../bundle/user-error.ts";
import { CATALOGUE, type CatalogueEntry } from "../diagnosis/catalogue.ts";
import { CRITERION_MEANINGS, VERDICT_MEANINGS, type CriterionMeaning } from "../diagnosis/meanings.ts";
import { wrap } from "../render/terminal/columns.ts";
import { nearest } from "./nearest.ts";
import { writeOut } from "./output.ts";

/** What reports name by a code or an id. */
type Explained =
  | ({ readonly what: "diagnosis"; readonly code: string } & CatalogueEntry)
  | ({ readonly what: "criterion"; readonly code: string } & CriterionMeaning)
  | { readonly what: "verdict"; readonly code: string; readonly meaning: string };

/** In the order in which they are listed. */
const ALL: readonly Explained[] = [
  ...Object.entries(VERDICT_MEANINGS).map(([code, meaning]) => ({ what: "verdict", code, meaning }) as const),
  ...Object.entries(CRITERION_MEANINGS).map(([code, meaning]) => ({ what: "criterion", code, ...meaning }) as const),
  ...Object.entries<CatalogueEntry>(CATALOGUE).map(([code, entry]) => ({ what: "diagnosis", code, ...entry }) as const),
];

/** All codes, in that order. */
export const CODES: readonly string[] = ALL.map(({ code }) => code);

export interface ExplainFlags {
  format: "terminal" | "json";
}

/** `certrace explain`: the page of one code, or the list of all. */
export async function runExplain(code: string | undefined, flags: ExplainFlags): Promise<void> {
  if (flags.format === "json") return await writeOut(explainedJson(code));
  const { stdout, env } = process;
  const width = (stdout.isTTY && (Number(env["COLUMNS"]) || stdout.columns)) || MAX_PROSE;
  await writeOut(explained(code, Math.min(MAX_PROSE, Math.max(40, width))));
}

/** Prose in longer lines is hard to read. */
const MAX_PROSE = 80;

/**
 * All verdicts, criteria and diagnoses, a line each, or the page of one: what it means, what to do, and where that is
 * written.
 *
 * @throws UserError when nothing has that code.
 */
export function explained(code: string | undefined, width: number): string {
  if (code === undefined) return listed();
  const paragraph = (text: string, first = ""): string[] =>
    wrap(text, width - first.length).map((line, index) => (index === 0 ? first : " ".repeat(first.length)) + line);
  return `${pageLines(explanationOf(code), paragraph).join("\n")}\n`;
}

/**
 * The same as JSON: an array of all, or the one.
 *
 * @throws UserError when nothing has that code.
 */
export function explainedJson(code: string | undefined): string {
  return `${JSON.stringify(code === undefined ? ALL : explanationOf(code), null, 2)}\n`;
}

function explanationOf(code: string): Explained {
  const found = ALL.find((one) => one.code === code.toLowerCase());
  if (found === undefined) throw new UserError(`there is no diagnosis, criterion or verdict "${code}"`, hintFor(code));
  return found;
}

function pageLines(one: Explained, paragraph: (text: string, first?: string) => string[]): string[] {
  switch (one.what) {
    case "verdict":
      return [...paragraph(`Verdict: ${one.code}`), "", ...paragraph(one.meaning)];
    case "criterion":
      return [
        ...paragraph(`${one.question} (${one.code})`),
        "",
        ...paragraph(one.met, "  met      "),
        ...paragraph(one.unmet, "  unmet    "),
        ...paragraph("neither is shown; the report says what would decide it", "  unknown  "),
      ];
    case "diagnosis":
      return [
        ...paragraph(`${one.title} (${one.code})`),
        "",
        ...(one.violation === undefined
          ? []
          : [
              ...paragraph(`"${one.violation}"`, "  "),
              ...paragraph(`reported by ${(one.raisedBy ?? []).join(", ")}`, "  "),
              "",
            ]),
        ...paragraph(one.meaning),
        "",
        ...paragraph(one.shownBy, "Shown by  "),
        "",
        "What to do",
        ...one.remedy.flatMap((step, index) => paragraph(step, `  ${index + 1}. `)),
        ...(one.stop === undefined ? [] : ["", ...paragraph(one.stop, "Stop      ")]),
        ...(one.references.length === 0
          ? []
          : ["", "See", ...one.references.flatMap((reference) => paragraph(reference, "  "))]),
      ];
  }
}

function listed(): string {
  const columns = Math.max(...ALL.map(({ code }) => code.length));
  const section = (title: string, what: Explained["what"]): string =>
    `${title}\n${ALL.filter((one) => one.what === what)
      .map((one) => `  ${one.code.padEnd(columns)}  ${inBrief(one)}\n`)
      .join("")}`;
  return [section("Verdicts", "verdict"), section("Criteria", "criterion"), section("Diagnoses", "diagnosis")].join(
    "\n",
  );
}

/** One line of it. */
function inBrief(one: Explained): string {
  if (one.what === "diagnosis") return one.title;
  return one.what === "criterion" ? one.question : one.meaning.split(/[:.;]/, 1)[0]!;
}

/** The codes of problems have no page. */
const NOT_LISTED =
  "`certrace explain` lists all of them; what the code of a problem means stands beside it, and `certrace validate` prints that";

function hintFor(code: string): string {
  const meant = nearest(code, CODES);
  if (meant !== null) return `did you mean ${meant}?`;
  const words = code.split("-").filter((word) => word.length > 3);
  const near = CODES.filter((known) => words.some((word) => known.split("-").includes(word)));
  return near.length === 0 ? NOT_LISTED : `there are ${near.slice(0, 5).join(", ")}`;
}
