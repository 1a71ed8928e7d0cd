import { durationInWords } from "../duration-in-words.ts";
import type { Alternative, Call, Citation, Criterion, Finding, Report } from "../report.ts";
import { limitsBeside, restsOn } from "./said-once.ts";
import { consideredIn } from "./alternatives.ts";
import { wrap } from "./terminal/columns.ts";
import { fewPlaces, placesText } from "./terminal/places.ts";
import { fateOf, isSetAside } from "./terminal/inputs.ts";
import { UNICODE } from "./terminal/glyphs.ts";
import { printableStrings } from "./terminal/printable.ts";
import { stretchInWords } from "./terminal/utc.ts";
import { verdictName } from "./terminal/verdict-name.ts";
import { withoutFolder } from "./without-folder.ts";

/** As wide as mail and tickets are read. */
const COLUMNS = 76;

/** Of what one criterion rests on. */
const FEW_PLACES = 2;

/** The reasons of the verdict as a short argument: what was seen, why this verdict, what would change it. */
export function renderProse(whole: Report): string {
  const { report, folder } = withoutFolder(printableStrings(whole));
  const { findings, verdict, headline } = report;
  const paragraphs = [
    `${verdictName(verdict)}. ${headline}`,
    ...findings.flatMap((finding) => argument(finding, report)),
    ...report.contradictions.map(({ statement, citations }) => `Conflict: ${withPlaces(statement, citations)}.`),
    ...unread(report),
    ...(folder === "" ? [] : [`The files are in ${folder}`]),
  ];
  return `${paragraphs.map((text) => wrap(text, COLUMNS).join("\n")).join("\n\n")}\n`;
}

function callOf({ call }: Finding, { calls }: Report): Call | null {
  return calls.find(({ id }) => id === call) ?? null;
}

function argument(finding: Finding, report: Report): string[] {
  const call = callOf(finding, report);
  // the headline has said that there is nothing to argue about
  if (call === null) return [];
  const { criteria } = finding;
  const { known, possible } = consideredIn(finding);
  const seen = criteria.filter(({ status }) => status === "met");
  const open = criteria.flatMap(({ status, wouldDecide }) => (status === "unknown" ? wouldDecide : []));
  return [
    refusal(finding, call),
    ...(seen.length === 0
      ? []
      : [`What was seen: ${seen.map(({ statement, citations }) => withPlaces(statement, citations)).join("; ")}.`]),
    conclusion(finding),
    ...sentences(
      "It rests on this",
      restsOn(finding).map(({ statement, settle }) =>
        settle === null ? statement : `${statement} (to settle it: ${settle})`,
      ),
    ),
    ...sentences("What limits it", limitsBeside(finding, report)),
    ...sentences("What would tell more", finding.verdict === "not-applicable" ? [] : [...new Set(open)]),
    ...changing(finding),
    ...sentences(
      "Known, whether it is the reason or not",
      known.map(({ title, why, citations }) => `${title}: ${withPlaces(why, citations)}`),
    ),
    ...sentences("Not excluded", reasons(possible)),
  ];
}

/** Explanations that stay possible for one reason, with that reason once. */
function reasons(alternatives: readonly Alternative[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { title, why, citations } of alternatives) {
    const reason = withPlaces(why, citations);
    byReason.set(reason, [...(byReason.get(reason) ?? []), title]);
  }
  return [...byReason].map(([reason, titles]) => `${titles.join(", ")}, since ${reason}`);
}

/** What would change a verdict that the time of the call decides: clocks that are apart. */
function changing({ clockMarginSeconds: margin }: Finding): string[] {
  if (margin === null) return [];
  const [earlier, later] = [durationInWords(margin.earlier), durationInWords(margin.later)];
  return [
    `What would change it: a clock by which the call was really made at least ${earlier} earlier or ${later} later.`,
  ];
}

function refusal({ violation, certificate, criteria }: Finding, call: Call): string {
  const which = call.endpoint === null ? "The call" : `The ${call.endpoint} call`;
  // a weak time proves nothing, and would read as if it did
  const when =
    call.at?.strength === "strong" ? ` of ${stretchInWords(call.at.earliest, call.at.latest, UNICODE.to, null)}` : "";
  const status = call.status === null ? " was answered" : ` was answered with ${call.status}`;
  if (violation === null) return `${which}${when}${status} and reports no violation (${placesText([call.citation])}).`;
  const about = certificate === null ? "" : ` for ${certificate}`;
  const [said = call.citation] = criteria.find(({ id }) => id === "signing-violation")?.citations ?? [];
  return `${which}${when}${status}: "${violation.text}"${about} (${placesText([said])}).`;
}

function conclusion({ verdict, criteria, diagnosis, limits }: Finding): string {
  const those = (status: string): string =>
    criteria
      .filter((criterion) => criterion.status === status)
      .map(({ statement, citations }) => withPlaces(statement, citations))
      .join("; ");
  const open = notProven(criteria);
  switch (verdict) {
    case "confirmed":
      return "Therefore it was the race: the mechanism and the time were both seen. That the clocks are no further apart than is said below is all that is assumed.";
    case "probable":
    case "possible": {
      const how = verdict === "probable" ? "That matches the race" : "That points to the race without showing it";
      const unopposed = limits.length === 0 ? ", and nothing speaks against it" : "";
      return `${how}${unopposed}.${open}`;
    }
    case "inconclusive": {
      const unmet = those("unmet");
      const against = unmet === "" ? "" : ` Against the race speaks: ${unmet}.`;
      return `That decides neither way.${against}${open}`;
    }
    case "ruled-out":
      return `Therefore it was not the passing race: ${those("unmet")}. Instead: ${diagnosis.title}.`;
    case "not-applicable":
      return `That is no case of the race: ${diagnosis.title}.`;
  }
}

/** Which criteria are open, and why; those that are open for one reason together. */
function notProven(criteria: readonly Criterion[]): string {
  const byReason = new Map<string, string[]>();
  for (const { id, status, statement, citations } of criteria) {
    if (status !== "unknown") continue;
    const reason = withPlaces(statement, citations);
    byReason.set(reason, [...(byReason.get(reason) ?? []), id]);
  }
  const parts = [...byReason].map(([reason, ids]) => `${ids.join(", ")}, as ${reason}`);
  return parts.length === 0 ? "" : ` Not proven: ${parts.join("; ")}.`;
}

function sentences(title: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${title}: ${items.join("; ")}.`];
}

function withPlaces(text: string, citations: readonly Citation[]): string {
  const { shown, held } = fewPlaces(citations, FEW_PLACES);
  return shown.length === 0 ? text : `${text} (${[...shown, ...held].join(", ")})`;
}

/** What was not read is no part of the argument, and that has to be said. */
function unread({ inputs }: Report): string[] {
  const paths = inputs.filter(isSetAside).map((input) => `${input.path} (${fateOf(input)})`);
  return sentences(
    "Not used, or not whole",
    paths.length > 5 ? [...paths.slice(0, 5), `${paths.length - 5} more`] : paths,
  );
}
