import type { Alternative, Citation, Finding, Input, Report } from "../report.ts";
import { consideredIn } from "./alternatives.ts";
import { collectsFirst, distinctCollect } from "./distinct-collect.ts";
import { limitsBeside, restsOn } from "./said-once.ts";
import { code, fence, sentence, table } from "./markdown/inline.ts";
import { withoutFolder } from "./without-folder.ts";
import { cutEnd } from "./terminal/columns.ts";
import { callFacts, clockFacts, IN_FULL } from "./terminal/facts.ts";
import { fateOf, inputCounts, isSetAside } from "./terminal/inputs.ts";
import { fewPlaces } from "./terminal/places.ts";
import { printableStrings } from "./terminal/printable.ts";
import { verdictName } from "./terminal/verdict-name.ts";

/** A ticket holds the findings that matter; the rest is named. */
const FEW_FINDINGS = 5;
/** Of what one criterion rests on, and of all of them. */
const FEW_EACH = 2;
const FEW_LINES = 10;
const FEW_PROBLEMS = 5;
const MAX_TEXT = 200;

/**
 * The report to be pasted into a ticket: short, the answer first, evidence quoted with file and line, commands in
 * fences. Tables and lists are those that GitHub, Jira and Salesforce read alike.
 */
export function renderMarkdown(whole: Report): string {
  const { report, folder } = withoutFolder(printableStrings(whole));
  const { verdict, headline, findings, contradictions, inputs, tool } = report;
  const shown = findings.slice(0, FEW_FINDINGS);
  const several = findings.length > 1;
  const first = !several && collectsFirst(verdict);
  const collect = collectLines(findings);
  const conflicts = list(
    "Conflicts",
    contradictions.map(({ statement, citations }) => sentence(statement) + where(citations)),
  );
  const parts = [
    [`**${verdictName(verdict)}**: ${sentence(headline)}`],
    ...(several ? [summary(findings)] : []),
    ...shown.flatMap((finding, index) => [
      ...findingParts(finding, report, several ? index + 1 : null),
      ...(several ? [] : [conflicts]),
      ...(first ? [collect] : []),
      remedyLines(finding),
    ]),
    ...(findings.length > shown.length
      ? [[`${findings.length - shown.length} more findings are in the full report.`]]
      : []),
    ...(several ? [conflicts] : []),
    ...(first ? [] : [collect]),
    problemLines(inputs),
    [`${tool.name} ${tool.version}, ${inputCounts(inputs)}${folder === "" ? "" : `, in ${code(folder)}`}`],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function summary(findings: readonly Finding[]): string[] {
  return table(
    ["finding", "verdict", "certificate", "diagnosis"],
    findings.map(({ verdict, certificate, diagnosis }, index) => [
      `${index + 1}`,
      verdictName(verdict),
      code(certificate ?? ""),
      sentence(diagnosis.title),
    ]),
  );
}

function findingParts(finding: Finding, report: Report, number: number | null): string[][] {
  const { certificate, verdict, criteria, diagnosis } = finding;
  const { known, possible, excluded } = consideredIn(finding);
  const about = certificate === null ? "" : ` for ${code(certificate)}`;
  const call = report.calls.find(({ id }) => id === finding.call) ?? null;
  const facts = [...callFacts(call, report, IN_FULL), ...clockFacts(finding, report)];
  return [
    number === null
      ? [`${sentence(diagnosis.title)} (${code(diagnosis.code)})${about}`]
      : [
          `**Finding ${number}, ${verdictName(verdict)}**: ${sentence(diagnosis.title)} (${code(diagnosis.code)})${about}`,
        ],
    facts.map(({ label, text }) => `- ${label}: ${sentence(text)}`),
    criteria.length === 0
      ? []
      : table(
          ["criterion", "status", "what was seen"],
          criteria.map(({ id, status, statement, citations }) => [id, status, sentence(statement) + where(citations)]),
        ),
    evidence(criteria.flatMap(({ status, citations }) => (status === "unknown" ? [] : citations.slice(0, FEW_EACH)))),
    list("Known, whether it is the reason or not", known.map(alternativeItem)),
    list("Could also be", possible.map(alternativeItem)),
    excluded.length === 0 ? [] : [`Excluded: ${excluded.map(({ title }) => sentence(title)).join(", ")}`],
    list(
      "Rests on",
      restsOn(finding).map(
        ({ statement, settle }) =>
          sentence(statement) + (settle === null ? "" : ` (to settle it: ${sentence(settle)})`),
      ),
    ),
    list("Limits", limitsBeside(finding, report).map(sentence)),
  ];
}

function alternativeItem({ title, why, citations }: Alternative): string {
  return `${sentence(title)}: ${sentence(why)}${where(citations)}`;
}

function remedyLines({ remedy }: Finding): string[] {
  return remedy.length === 0
    ? []
    : ["What to do:", "", ...remedy.map((step, index) => `${index + 1}. ${sentence(step)}`)];
}

function where(citations: readonly Citation[]): string {
  const { shown, held } = fewPlaces(citations, FEW_EACH);
  return shown.length === 0 ? "" : ` (${[...shown.map((place) => code(cut(place))), ...held].join(", ")})`;
}

/** The lines that it rests on, each once, as they stand in their files. */
function evidence(citations: readonly Citation[]): string[] {
  const quotes = new Map(citations.map(({ source, line, text }) => [`${source}:${line}`, text]));
  if (quotes.size === 0) return [];
  const lines = [...quotes].slice(0, FEW_LINES).map(([place, text]) => `${place}  ${cut(text)}`);
  return ["Evidence:", "", ...fence(lines)];
}

function collectLines(findings: readonly Finding[]): string[] {
  const wanted = distinctCollect(findings);
  if (wanted.length === 0) return [];
  const items = wanted.flatMap(({ command, where, why, retention }, index) => [
    `${index + 1}. ${sentence(`${where}: ${why}`)}${retention === null ? "" : ` (kept: ${sentence(retention)})`}`,
    "",
    ...fence([command], "sh").map((line) => `   ${line}`),
    "",
  ]);
  return ["Collect next, in this order:", "", ...items.slice(0, -1)];
}

function problemLines(inputs: readonly Input[]): string[] {
  const problems = inputs.flatMap(({ path, problems }) =>
    problems
      .filter(({ severity }) => severity !== "note")
      .map(({ line, severity, message, hint }) => {
        const place = line === null ? path : `${path}:${line}`;
        return `${code(cut(place))} ${severity}: ${sentence(message)}${hint === null ? "" : `; ${sentence(hint)}`}`;
      }),
  );
  const unread = inputs.filter((input) => isSetAside(input) && input.problems.length === 0);
  const found = [...problems, ...unread.map((input) => `${code(cut(input.path))} ${fateOf(input)}`)];
  const lines = found.slice(0, FEW_PROBLEMS);
  const held = found.length - lines.length;
  return list("Not understood, or to be read with care", held === 0 ? lines : [...lines, `${held} more`]);
}

function list(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}:`, "", ...items.map((item) => `- ${item}`)];
}

/** Long texts end in an ellipsis: the whole is in the other formats. */
function cut(text: string): string {
  return cutEnd(text, MAX_TEXT, "...");
}
