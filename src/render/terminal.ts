import type { Report } from "../report.ts";
import { collectsFirst } from "./distinct-collect.ts";
import type { RenderOptions } from "./index.ts";
import { collectLines } from "./terminal/collect.ts";
import { counted } from "./terminal/counted.ts";
import { detailLines } from "./terminal/details.ts";
import { findingLines, remedyLines } from "./terminal/finding.ts";
import { inputCounts, problemLines } from "./terminal/inputs.ts";
import { linkedPlaces, type LinkTo } from "./terminal/links.ts";
import { Page } from "./terminal/page.ts";
import { ACCENTS } from "./terminal/paint.ts";
import { placesText } from "./terminal/places.ts";
import { redactedPlaces } from "./terminal/redacted.ts";
import { printableStrings } from "./terminal/printable.ts";
import { joined, some } from "./terminal/sections.ts";
import { findingBlocks } from "./terminal/findings.ts";
import { verdictName } from "./terminal/verdict-name.ts";
import { withoutFolder } from "./without-folder.ts";

const MAX_CERTIFICATE = 46;
const MAX_FOLDER = 60;

/** The report for people: the answer first, what it rests on below it, and the verdict again as the last line. */
export function renderTerminal(report: Report, options: RenderOptions): string {
  const printable = printableStrings(report);
  // where room is short, what was seen tells more than the folder that everything is in
  const isShort = !options.verbose && options.width !== Infinity;
  const { report: shown, folder } = isShort ? withoutFolder(printable) : { report: printable, folder: "" };
  const paths = shown.inputs.map(({ path }) => path);
  const page = new Page(options, paths);
  const lines = pageLines(shown, folder, page);
  const { linkTo } = options;
  return `${(linkTo === undefined ? lines : linked(lines, { report, shown, page, linkTo })).join("\n")}\n`;
}

/** The lines with places as links, whichever form of a path they show. */
function linked(
  lines: readonly string[],
  given: { report: Report; shown: Report; page: Page; linkTo: LinkTo },
): string[] {
  const paths = new Map(given.shown.inputs.map(({ path }, index) => [path, given.report.inputs[index]!.path]));
  return lines.map((text) =>
    linkedPlaces(text, (name, line) => {
      const path = paths.get(given.page.uncut(name));
      return path === undefined ? null : given.linkTo(path, line);
    }),
  );
}

function pageLines(report: Report, folder: string, page: Page): string[] {
  const body = joined([
    ...judged(report, page),
    problemLines(report, page),
    page.verbose ? detailLines(report, page) : [],
  ]);
  const parts = [title(report, folder, page), headline(report, page), ...(body.length === 0 ? [] : ["", ...body])];
  // asks whether anything above was cut
  return [...parts.flat(), ...closing(report, page)];
}

function title(report: Report, folder: string, page: Page): string[] {
  const { inputs, findings } = report;
  const [about] = findings.length === 1 ? findings.flatMap(({ certificate }) => certificate ?? []) : [];
  const parts = [
    inputCounts(inputs),
    ...(folder === "" ? [] : [`in ${page.name(folder, MAX_FOLDER)}`]),
    ...(about === undefined ? [] : [`about ${page.name(about, MAX_CERTIFICATE)}`]),
    ...redactedPlaces(report),
  ];
  return page.paragraph(parts.join(` ${page.glyphs.dot} `), " ", page.paint.dim);
}

function headline({ verdict, headline }: Report, page: Page): string[] {
  const badge = ` ${verdictName(verdict)} `;
  return page.paragraph(headline, `${badge} `, page.paint.bold, () => `${page.paint.badge(ACCENTS[verdict], badge)} `);
}

/** The findings with what to do and to collect. Where the evidence is thin, collecting comes before acting. */
function judged(report: Report, page: Page): string[][] {
  const [finding, ...others] = report.findings;
  const conflicts = contradictionLines(report, page);
  if (finding === undefined) return [conflicts];
  const collect = collectLines(report, page);
  if (others.length > 0) return [...findingBlocks(report, page), conflicts, collect];
  const act = remedyLines(finding, page);
  return [
    [...findingLines(finding, report, page, new Set()), ...conflicts],
    ...(collectsFirst(report.verdict) ? [collect, act] : [act, collect]),
  ];
}

function contradictionLines({ contradictions }: Report, page: Page): string[] {
  return some("Conflicts", contradictions, page, ({ statement, citations }) => [statement, placesText(citations)]);
}

/** The verdict once more, for those who see only the end, and how to see more. */
function closing({ verdict, findings, outcome }: Report, page: Page): string[] {
  const { glyphs, paint } = page;
  // where nothing could be judged, the finding is that alone
  const judged = findings.length === 0 ? "no findings" : counted(findings.length, "finding");
  const about = outcome === "failed" && findings.length > 0 ? "" : judged;
  const lack =
    outcome === "complete"
      ? ""
      : outcome === "failed"
        ? "nothing could be judged"
        : "some of the input could not be used";
  const hint = page.hasCut
    ? `${glyphs.cut} marks text cut to fit${page.verbose ? "" : "; -v shows it whole"}`
    : page.verbose
      ? ""
      : "more with -v";
  const name = verdictName(verdict);
  const dotted = (parts: readonly string[]): string =>
    parts.flatMap((part) => (part === "" ? [] : ` ${glyphs.dot} ${part}`)).join("");
  const forms = [
    { above: [], beside: dotted([about, lack, hint]) },
    { above: [hint], beside: dotted([about, lack]) },
    { above: [lack, hint], beside: dotted([about]) },
  ];
  const { above, beside } = forms.find((form) => 1 + name.length + form.beside.length <= page.width) ?? forms.at(-1)!;
  return [
    "",
    ...above.flatMap((part) => (part === "" ? [] : page.paragraph(part, " ", paint.dim))),
    ` ${paint.accent(ACCENTS[verdict], paint.bold(name))}${paint.dim(beside)}`,
  ];
}
