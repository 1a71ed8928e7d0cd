import type { Alternative, Call, Finding, Report } from "../../report.ts";
import { consideredIn } from "../alternatives.ts";
import { limitsBeside, restsOn } from "../said-once.ts";
import { columnsOf, cutPath } from "./columns.ts";
import { callFacts, checkNextTo, clockFacts, onDirectorClock, type LabelledFact } from "./facts.ts";
import { criteriaLines } from "./criteria.ts";
import { drawing } from "./drawing.ts";
import type { Page } from "./page.ts";
import { placesOf, placesText, placeText } from "./places.ts";
import { FEW, joined, some } from "./sections.ts";

/** The block of one finding; `told` are the calls of which the blocks above it tell. */
export function findingLines(finding: Finding, report: Report, page: Page, told: ReadonlySet<string>): string[] {
  const call = report.calls.find(({ id }) => id === finding.call) ?? null;
  const { known, possible, excluded } = consideredIn(finding);
  return joined([
    [
      ...violationLines(finding, page),
      ...[
        ...(call !== null && told.has(call.id) ? [{ label: "Call", text: "as above" }] : callFacts(call, report, page)),
        ...clockFacts(finding, report),
      ].flatMap(({ label, text }: LabelledFact) => page.labelled(label, text)),
      ...(call === null || told.has(call.id) ? [] : drawingLines(call, report, page)),
    ],
    [...criteriaLines(finding, page), ...excludedInBrief(excluded, page)],
    [
      ...alternatives("Known", known, page),
      ...alternatives("Could be", possible, page),
      ...(page.verbose ? alternatives("Excluded", excluded, page) : []),
      ...some("Rests on", restsOn(finding), page, ({ statement, settle }) => [
        statement,
        settle === null ? "" : `to settle it: ${settle}`,
      ]),
      ...some("Limits", limitsBeside(finding, report), page, (limit) => [limit]),
    ],
  ]);
}

/** What to do, numbered. */
export function remedyLines({ remedy }: Finding, page: Page): string[] {
  return remedy.flatMap((step, index) => page.numbered(index === 0 ? "Do" : "", index + 1, step));
}

function violationLines({ violation, diagnosis, verdict }: Finding, page: Page): string[] {
  const other = page.verbose || verdict === "not-applicable";
  return [
    ...(other && violation !== null ? page.labelled("Violation", `${violation.text} (${violation.code})`) : []),
    ...(page.verbose
      ? page.labelled("Diagnosis", `${diagnosis.title} (more: certrace explain ${diagnosis.code})`)
      : []),
  ];
}

function drawingLines({ at }: Call, report: Report, page: Page): string[] {
  if (at === null) return [];
  const shown = onDirectorClock(at, report.clocks);
  const near = checkNextTo(shown, report.healthChecks);
  return near === null ? [] : drawing(shown, near.check, report, page);
}

/** With a line for each reason in short output: several explanations often stay possible for the same one. */
function alternatives(label: string, those: readonly Alternative[], page: Page): string[] {
  if (page.verbose)
    return some(label, those, page, ({ title, why, citations, code }) => [
      `${title} (${code}): ${why}`,
      placesText(citations),
    ]);
  const firsts = those.filter(({ why }, index) => those.findIndex((other) => other.why === why) === index);
  return some(label, firsts, page, ({ why, citations }) => {
    const titles = those.filter((other) => other.why === why).map(({ title }) => title);
    return [`${titles.join(` ${page.glyphs.dot} `)}: ${why}`, placesText(citations)];
  });
}

/** Of what is excluded as many as fit on a line, with where that is seen; where none does, its place has a line. */
function excludedInBrief(excluded: readonly Alternative[], page: Page): string[] {
  if (page.verbose || excluded.length === 0) return [];
  const line = (count: number, shown: (source: string) => string): string => {
    const titles = excluded.slice(0, count).map(({ title, citations }) => {
      const [place] = placesOf(citations);
      return place === undefined ? title : `${title} (${placeText({ ...place, source: shown(place.source) })})`;
    });
    const more = excluded.length > count ? [`${excluded.length - count} more with -v`] : [];
    return [...titles, ...more].join(` ${page.glyphs.dot} `);
  };
  const fits = (text: string): boolean => columnsOf(text) <= page.labelledRoom;
  const cut = (source: string): string => cutPath(source, MAX_SOURCE, page.glyphs.cut);
  const fitting = [FEW, 2, 1].find((count) => fits(line(count, cut)));
  const whole = line(fitting ?? 1, (source) => source);
  const width = fitting === undefined ? page.labelledRoom - BESIDE_SOURCE : MAX_SOURCE;
  const text = fits(whole) ? whole : line(fitting ?? 1, (source) => page.path(source, width));
  return page.labelled("Excluded", text, page.paint.dim);
}

const MAX_SOURCE = 24;
/** Columns of parentheses and the numbers of lines. */
const BESIDE_SOURCE = 12;
