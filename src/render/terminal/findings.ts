import type { Finding, Report } from "../../report.ts";
import { columnsOf } from "./columns.ts";
import { findingLines, remedyLines } from "./finding.ts";
import type { Page } from "./page.ts";
import { ACCENTS } from "./paint.ts";
import { joined } from "./sections.ts";
import { table, type Cell } from "./table.ts";
import { verdictName } from "./verdict-name.ts";

/** Brief output has this many findings in full … */
const FEW_BLOCKS = 3;
/** … and as many rows of the summary. */
const FEW_ROWS = 12;
/** Columns of a certificate's name in the heading of its block, and in the summary. */
const MAX_CERTIFICATE = 46;
const MAX_IN_SUMMARY = 28;
/** The title of a diagnosis in fewer columns says nothing. */
const MIN_TITLE = 12;

/** Several findings: a summary, then a block for each with what to do. */
export function findingBlocks(report: Report, page: Page): string[][] {
  const { findings } = report;
  const shown = page.verbose ? findings : findings.slice(0, FEW_BLOCKS);
  const blocks = shown.map((finding, index) =>
    joined([
      [
        ...blockHeading(finding, index, page),
        ...findingLines(finding, report, page, callsOf(findings.slice(0, index))),
      ],
      doLines(index, findings, page),
    ]),
  );
  const held = findings.length - shown.length;
  return [
    summary(findings, page),
    ...blocks,
    page.more(held, " ", held === 1 ? "more finding in full" : "more findings in full"),
  ];
}

function blockHeading({ verdict, certificate }: Finding, index: number, page: Page): string[] {
  const number = ` Finding ${index + 1}  `;
  const name = verdictName(verdict);
  const title = certificate === null ? NAMELESS : page.name(certificate, MAX_CERTIFICATE);
  const painted = page.paint.bold(number) + page.paint.accent(ACCENTS[verdict], name);
  return page.paragraph(title, `${number}${name}  `, page.paint.bold, () => `${painted}  `);
}

const NAMELESS = "no certificate named";

function callsOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ call }) => call ?? []));
}

function summary(findings: readonly Finding[], page: Page): string[] {
  const shown = page.verbose ? findings : findings.slice(0, FEW_ROWS);
  const nameRoom = Math.min(MAX_IN_SUMMARY, Math.floor(page.width / 3));
  const names = shown.map(({ certificate }) => page.name(certificate ?? NAMELESS, nameRoom));
  // what the number, the longest verdict and the name leave; with too little each row is a block, in which all fits
  const left = page.width - 28 - Math.max(...names.map(columnsOf));
  const room = left < MIN_TITLE ? Infinity : left;
  const rows = shown.map(({ verdict, diagnosis }, index): Cell[] => [
    { text: `${index + 1}` },
    { text: verdictName(verdict), paint: (text) => page.paint.accent(ACCENTS[verdict], text) },
    { text: names[index]! },
    { text: page.end(diagnosis.title, room) },
  ]);
  const { head, rows: lines } = table(["finding", "verdict", "certificate", "diagnosis"], rows, page, 1);
  return [...head, ...lines.flat(), ...page.more(findings.length - shown.length, " ")];
}

/** What to do; said once where findings call for the same. */
function doLines(index: number, findings: readonly Finding[], page: Page): string[] {
  const { remedy } = findings[index]!;
  const first = findings.findIndex((other) => other.remedy.join("\n") === remedy.join("\n"));
  return first < index && remedy.length > 0
    ? page.labelled("Do", `as for finding ${first + 1}`)
    : remedyLines(findings[index]!, page);
}
