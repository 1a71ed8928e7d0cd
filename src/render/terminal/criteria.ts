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
/** A statement cut shorter than this says nothing; it is left out then. */
const MIN_STATEMENT = 24;
/** Where statements stand beside, a place takes so many columns at the most, or half of the room where that is more. */
const MAX_PLACE = 28;
/** A place in fewer columns says nothing; it stands below then. */
const MIN_PLACE = 12;
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
 * A statement stands beside its criterion where it fits. Where it does not, it is cut if the criterion is met, and else
 * stands below in full: what is not met decides.
 */
function inBrief(criteria: readonly Criterion[], page: Page): string[] {
  if (!Number.isFinite(page.width)) return unlimited(criteria, page);
  const left = criteria.map((criterion) => markAndId(criterion, page));
  const room = page.width - INDENT - Math.max(0, ...left.map(({ text }) => columnsOf(text))) - GAP;
  const widest = Math.max(0, ...criteria.map(({ citations }) => columnsOf(placesText(citations))));
  const all = widest + GAP + Math.max(0, ...criteria.map(({ statement }) => columnsOf(statement)));
  if (room < MIN_PLACE) return narrow(criteria, page);
  const firsts = Math.max(0, ...criteria.map(({ citations }) => columnsOf(firstPlace(citations, Infinity, page))));
  const isBeside = Math.min(firsts, MAX_PLACE) + GAP + MIN_STATEMENT <= room;
  const placeWidth = isBeside ? Math.max(MAX_PLACE, Math.floor(room / 2)) : room;
  const places = criteria.map(({ citations }) =>
    all <= room ? placesText(citations) : firstPlace(citations, placeWidth, page),
  );
  const statementWidth = room - Math.max(0, ...places.map(columnsOf)) - GAP;
  const rows = criteria.map((criterion, index): Cell[] => [
    left[index]!,
    { text: places[index]!, paint: page.paint.dim },
    { text: statementBeside(criterion, statementWidth, page) },
  ]);
  const said = new Set<string>();
  return rowLines(rows, INDENT).flatMap((line, index) => [
    line,
    ...below(criteria[index]!, rows[index]![2]!.text, said, page),
  ]);
}

/** In few columns nothing stands beside a criterion: where it is seen stands below. */
function narrow(criteria: readonly Criterion[], page: Page): string[] {
  const said = new Set<string>();
  return criteria.flatMap((criterion) => {
    const place = firstPlace(criterion.citations, page.width - BELOW.length, page);
    return [
      ...rowLines([[markAndId(criterion, page)]], INDENT),
      ...(place === "" ? [] : [BELOW + page.paint.dim(place)]),
      ...below(criterion, "", said, page),
    ];
  });
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

function statementBeside({ status, statement }: Criterion, width: number, page: Page): string {
  if (columnsOf(statement) <= width) return statement;
  if (status !== "met") return "";
  return width >= MIN_STATEMENT ? page.end(statement, width) : "";
}

/** What does not stand beside the criterion; what would decide several of them is said once. */
function below({ status, statement, wouldDecide }: Criterion, beside: string, said: Set<string>, page: Page): string[] {
  const hidden = beside === "" && status !== "met";
  const unsaid = wouldDecide.filter((text) => !said.has(text));
  for (const text of unsaid) said.add(text);
  return [...(hidden ? page.paragraph(statement, BELOW) : []), ...decisiveLines(unsaid, page)];
}

function decisiveLines(decisive: readonly string[], page: Page): string[] {
  return decisive.flatMap((text) => page.paragraph(`would decide it: ${text}`, BELOW, page.paint.dim));
}

/** The first place and how many there are beside it. */
function firstPlace(citations: Criterion["citations"], width: number, page: Page): string {
  const [first, ...others] = placesOf(citations);
  if (first === undefined) return "";
  const more = others.length === 0 ? "" : ` +${others.length}`;
  const lines = placeText({ ...first, source: "" });
  return page.end(page.path(first.source, Math.max(MIN_NAME, width - columnsOf(lines + more))) + lines + more, width);
}
