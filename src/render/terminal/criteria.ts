import type { Criterion, Finding } from "../../report.ts";
import { columnsOf } from "./columns.ts";
import type { Page } from "./page.ts";
import type { Accent } from "./paint.ts";
import { placesOf, placesText, placeText } from "./places.ts";
import { GAP, rowLines, type Cell } from "./table.ts";

const ACCENTS: Readonly<Record<Criterion["status"], Accent>> = { met: "green", unmet: "magenta", unknown: "yellow" };

const INDENT = 1;
/** What stands below a row is set in under its id. */
const BELOW = " ".repeat(3);
/** Where statements stand beside, there are so many columns for a place at the least. */
const BESIDE_PLACE = 24;
/** A place in fewer columns says nothing; it stands below then. */
const MIN_PLACE = 12;
/** Columns of a terminal that nobody made larger. */
const SCREEN = 80;
const MIN_NAME = 5;

/** The criteria, one row each: mark, id, where it is seen, what was seen; below a row what would decide it. */
export function criteriaLines(finding: Finding, page: Page): string[] {
  if (page.verbose) return inFull(finding.criteria, page);
  // what is to be collected says what would decide, with the commands
  const isSaid = finding.collect.length > 0;
  const criteria = isSaid ? finding.criteria.map((one) => ({ ...one, wouldDecide: [] })) : finding.criteria;
  if (finding.verdict !== "not-applicable") return inBrief(criteria, page);
  // another violation: what the evidence says of the race decides nothing
  const deciding = criteria.filter(({ status }) => status === "unmet");
  return [...inBrief(deciding, page), ...page.more(criteria.length - deciding.length, BELOW)];
}

function markAndId({ status, id }: Criterion, { glyphs, paint }: Page): Cell {
  const mark = glyphs.marks[status];
  return { text: `${mark} ${id}`, paint: () => `${paint.accent(ACCENTS[status], mark)} ${id}` };
}

function inFull(criteria: readonly Criterion[], page: Page): string[] {
  return criteria.flatMap((criterion) => {
    return [
      ...rowLines([[markAndId(criterion, page)]], INDENT),
      ...page.paragraph(criterion.statement, BELOW),
      ...criterion.citations.flatMap(({ source, line, column, text }) =>
        page.paragraph(`${source}:${line}:${column}  ${text}`, BELOW, page.paint.dim),
      ),
      ...decisiveLines(criterion.wouldDecide, page),
    ];
  });
}

/**
 * What was seen stands beside its criterion where that of every met one fits there, and else below it in full. A terminal
 * of 80 columns has 24 lines as a rule, and the answer has to fit them: of what is met stands there only where.
 */
function inBrief(criteria: readonly Criterion[], page: Page): string[] {
  if (!Number.isFinite(page.width)) return unlimited(criteria, page);
  const left = criteria.map((criterion) => markAndId(criterion, page));
  const room = page.width - INDENT - Math.max(0, ...left.map(({ text }) => columnsOf(text))) - GAP;
  const met = criteria.filter(({ status }) => status === "met");
  const widest = [criteria, met].map((those) => Math.max(0, ...those.map(({ statement }) => columnsOf(statement))));
  const beside = widest.find((columns) => room - GAP - columns >= BESIDE_PLACE);
  const placeRoom = beside === undefined ? room : room - GAP - beside;
  const isNarrow = room < MIN_PLACE;
  const placeWidth = isNarrow ? page.width - BELOW.length : placeRoom;
  const places = criteria.map(({ citations }) => placesIn(citations, placeWidth, page));
  const statementRoom = beside !== undefined ? room - Math.max(0, ...places.map(columnsOf)) - GAP : 0;
  const rows = criteria.map(({ statement }, index): Cell[] => [
    left[index]!,
    { text: isNarrow ? "" : places[index]!, paint: page.paint.dim },
    { text: columnsOf(statement) <= statementRoom ? statement : "" },
  ]);
  const said = new Set<string>();
  let decisive: string[] = [];
  return rowLines(rows, INDENT).flatMap((line, index) => {
    const criterion = criteria[index]!;
    const { status, statement, wouldDecide } = criterion;
    decisive.push(...wouldDecide.filter((text) => !said.has(text)));
    for (const text of wouldDecide) said.add(text);
    const place = places[index]!;
    const row = [line, ...(isNarrow && place !== "" ? [BELOW + page.paint.dim(place)] : [])];
    if (isSaidBelow(criterion, criteria[index + 1])) return row;
    const isHeld = status === "met" && page.width <= SCREEN;
    const below = rows[index]![2]!.text !== "" || isHeld ? [] : page.paragraph(statement, BELOW);
    const lines = [...row, ...below, ...decisiveLines(decisive, page)];
    decisive = [];
    return lines;
  });
}

/** Whether the next criterion says the same: it is said once, below both. */
function isSaidBelow({ status, statement, citations }: Criterion, next: Criterion | undefined): boolean {
  if (next === undefined || placesText(citations) !== placesText(next.citations)) return false;
  return next.statement === statement && next.status === status;
}

/** In a pipe or a file lines have no limit: what was seen stands beside the criterion, where it is seen below. */
function unlimited(criteria: readonly Criterion[], page: Page): string[] {
  const rows = criteria.map((criterion): Cell[] => [markAndId(criterion, page), { text: criterion.statement }]);
  return rowLines(rows, INDENT).flatMap((line, index) => {
    const { citations, wouldDecide } = criteria[index]!;
    const places = citations.length === 0 ? [] : page.paragraph(placesText(citations), BELOW, page.paint.dim);
    return [line, ...places, ...decisiveLines(wouldDecide, page)];
  });
}

function decisiveLines(decisive: readonly string[], page: Page): string[] {
  return decisive.flatMap((text) => page.paragraph(`would decide it: ${text}`, BELOW, page.paint.dim));
}

/** The places in so many columns: all of them, or the first and how many there are beside it. */
function placesIn(citations: Criterion["citations"], width: number, page: Page): string {
  const all = placesText(citations);
  if (columnsOf(all) <= width) return all;
  const [first, ...others] = placesOf(citations);
  if (first === undefined) return "";
  const many = ` +${others.length}`;
  const forms = others.length === 0 ? [""] : [`${many} more`, many];
  const more = forms.find((form) => columnsOf(placeText(first) + form) <= width) ?? forms.at(-1)!;
  const lines = `:${first.lines}${more}`;
  return page.end(page.path(first.source, Math.max(MIN_NAME, width - columnsOf(lines))) + lines, width);
}
