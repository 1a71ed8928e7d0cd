import type { Capture, Citation, HealthCheck, Report } from "../../report.ts";
import { flagsOf, takenInWords } from "../capture-words.ts";
import { padEnd } from "./columns.ts";
import { tasksText } from "./facts.ts";
import type { Page } from "./page.ts";
import { placesText } from "./places.ts";
import { joined } from "./sections.ts";
import { table, type Cell } from "./table.ts";
import { clockOf, dayInWords, dayOf, momentInWords, stretchInWords } from "./utc.ts";
import { inputTable } from "./inputs.ts";

/** What only full output has: everything that was read, in order. */
export function detailLines(report: Report, page: Page): string[] {
  return joined([
    checkTable(report.healthChecks, page),
    quietWindowLines(report, page),
    ...report.captures.map((capture) => captureLines(capture, page)),
    timelineLines(report, page),
    inputTable(report, page),
  ]);
}

function checkTable(checks: readonly HealthCheck[], page: Page): string[] {
  if (checks.length === 0) return [];
  const days = daysOf(
    checks.flatMap(({ deployed, visible }) => [deployed.from, deployed.to, visible.from, visible.to]),
  );
  const rows = checks.map((check): Cell[] => [
    { text: check.deployment },
    { text: tasksText(check, page) },
    { text: check.state },
    { text: days.stretch(check.deployed.from, check.deployed.to, page) },
    { text: days.stretch(check.visible.from, check.visible.to, page) },
    { text: placesText(check.citations), paint: page.paint.dim },
  ]);
  const { head, rows: lines } = table(["deployment", "tasks", "state", "deployed", "visible", "at"], rows, page, 3);
  return [page.heading(`Health checks (${days.heading})`), ...head, ...lines.flat()];
}

function quietWindowLines({ cadence }: Report, page: Page): string[] {
  if (cadence === null || cadence.nextQuietWindows.length === 0) return [];
  const windows = cadence.nextQuietWindows.flatMap(({ from, to }) =>
    page.paragraph(stretchInWords(from, to, page.glyphs.to, null), "   "),
  );
  return [page.heading("No check is to be expected"), ...windows];
}

function captureLines(capture: Capture, page: Page): string[] {
  const { certificate, versions, citation } = capture;
  const rows = versions.map((version): Cell[] => [
    { text: version.id },
    { text: flagsOf(version) },
    { text: version.validUntil === null ? "-" : momentInWords(version.validUntil) },
    { text: placesText([version.citation]), paint: page.paint.dim },
  ]);
  const { head, rows: blocks } = table(["version", "is", "valid until", "at"], rows, page, 3);
  return [
    ...page.paragraph(`Capture of ${certificate}`, " ", page.paint.bold),
    ...page.paragraph(`${placeOf(citation)}, ${takenInWords(capture)}`, "   "),
    ...head,
    ...versions.flatMap(({ deployments }, index) => [
      ...blocks[index]!,
      ...page.paragraph(
        deployments.length === 0 ? "on no deployment" : `on ${deployments.join(", ")}`,
        "     ",
        page.paint.dim,
      ),
    ]),
  ];
}

function placeOf(citation: Citation): string {
  return `${citation.source}:${citation.line}`;
}

/** With fewer columns beside the times, what happened stands below them. */
const MIN_EVENT = 30;

function timelineLines({ timeline }: Report, page: Page): string[] {
  if (timeline.length === 0) return [];
  const days = daysOf(timeline.flatMap(({ at, until }) => [at, until]));
  const entries = timeline.map(({ at, until, what, source }) => ({
    when: until === null ? days.time(at) : days.stretch(at, until, page),
    what: `${what} (${source ?? "as given"})`,
  }));
  const columns = Math.max(...entries.map(({ when }) => when.length));
  const isNarrow = page.width - columns < MIN_EVENT;
  const lines = entries.flatMap(({ when, what }) =>
    isNarrow
      ? [...page.paragraph(when, "   "), ...page.paragraph(what, "     ")]
      : page.paragraph(what, `   ${padEnd(when, columns)}  `),
  );
  return [page.heading(`Timeline (${days.heading})`), ...lines];
}

/** How a list writes its times: the date once above it where all lie on one day, else with each. */
interface Days {
  readonly heading: string;
  time(iso: string | null): string;
  /** `-` where both ends are unknown. */
  stretch(from: string | null, to: string | null, page: Page): string;
}

function daysOf(times: readonly (string | null)[]): Days {
  const days = new Set(times.flatMap((iso) => (iso === null ? [] : dayOf(iso))));
  const [day] = days;
  const same = days.size === 1;
  const time = (iso: string | null): string =>
    iso === null ? "?" : same ? clockOf(iso) : `${dayOf(iso)} ${clockOf(iso)}`;
  return {
    heading: same ? `${dayInWords(day!)}, UTC` : "UTC",
    time,
    stretch: (from, to, { glyphs }) => {
      if (from === null && to === null) return "-";
      const sameDay = from !== null && to !== null && dayOf(from) === dayOf(to);
      return `${time(from)}${glyphs.to}${sameDay ? clockOf(to) : time(to)}`;
    },
  };
}
