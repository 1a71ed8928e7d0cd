import type { CallTime, HealthCheck, Report } from "../../report.ts";
import { columnsOf, padEnd } from "./columns.ts";
import { leftBehindFrom, nextStarts } from "../next-starts.ts";
import type { Page } from "./page.ts";
import { clockOfSeconds, secondsOf } from "./utc.ts";

/** Columns from one tick to the next. */
const COLUMNS_PER_TICK = 10;
/** Seconds from one tick to the next, of which the first that fits is taken. */
const TICKS = [10, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200];
const MAX_COLUMNS = 80;
const MAX_NAME = 24;
const INDENT = 2;
/** Columns between a bar and its name. */
const GAP = 2;
/** In a bar: the check may have been there. */
const UNKNOWN = "?";

interface Scale {
  /** Seconds since 1970 of the first column. */
  readonly start: number;
  readonly secondsPerTick: number;
  readonly columns: number;
}

/**
 * The call and the check it met, or the nearest one, on one axis: ticks, a bar for each deployment, the call below.
 * Empty where there is no check to show, or where one would be too far away to be seen.
 */
export function drawing(
  call: CallTime,
  check: HealthCheck,
  { healthChecks: checks, coverage, clocks }: Pick<Report, "healthChecks" | "coverage" | "clocks">,
  page: Page,
): string[] {
  const ends = knownEnds(check);
  if (ends === null) return [];
  const earliest = secondsOf(call.earliest);
  const latest = secondsOf(call.latest);
  const names = [...new Set(checks.map(({ deployment }) => deployment))];
  const nameColumns = Math.min(Number.isFinite(page.width) ? MAX_NAME : Infinity, Math.max(...names.map(columnsOf)));
  const scale = scaleFor(
    Math.min(earliest, ends.from),
    Math.max(latest, ends.to),
    page.width - INDENT - GAP - nameColumns,
  );
  if (scale === null) return [];
  const bars = names
    .map((name) => ({
      name,
      cells: barOf(
        checks.filter(({ deployment }) => deployment === name),
        coverage,
        scale,
        page,
      ),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== page.glyphs.nothing));
  const signs = new Set(bars.flatMap(({ cells }) => cells));
  return [
    ticks(scale, page),
    ...bars.map(({ name, cells }) => cells.join("") + " ".repeat(GAP) + page.nameToFit(name, nameColumns)),
    ...belowBars(call, clocks === undefined || clocks.mayBeEqual ? "the call" : "the call by the director's clock", {
      scale,
      signs,
      page,
    }),
  ].map((line) => " ".repeat(INDENT) + line);
}

/** The first and the last second at which something is known of the check; null where no second is. */
function knownEnds({ deployed, visible }: HealthCheck): { from: number; to: number } | null {
  const known = [deployed.from, visible.from, deployed.to, visible.to].flatMap((iso) => iso ?? []).map(secondsOf);
  return known.length === 0 ? null : { from: Math.min(...known), to: Math.max(...known) };
}

function scaleFor(first: number, last: number, room: number): Scale | null {
  const most = Math.min(room, MAX_COLUMNS);
  for (const secondsPerTick of TICKS) {
    const margin = (secondsPerTick / COLUMNS_PER_TICK) * 3;
    const start = Math.floor((first - margin) / secondsPerTick) * secondsPerTick;
    const columns = Math.ceil((last + margin - start) / secondsPerTick) * COLUMNS_PER_TICK;
    if (columns <= most) return { start, secondsPerTick, columns };
  }
  return null;
}

function ticks({ start, secondsPerTick, columns }: Scale, page: Page): string {
  let line = "";
  let minute = "";
  for (let at = start; line.length < columns; at += secondsPerTick) {
    const clock = clockOfSeconds(at);
    const label = secondsPerTick % 60 === 0 ? clock.slice(0, 5) : clock.slice(0, 5) === minute ? clock.slice(5) : clock;
    minute = clock.slice(0, 5);
    line += padEnd(page.glyphs.tick + label, COLUMNS_PER_TICK);
  }
  return page.paint.dim(line.trimEnd());
}

/** What is known of each column; the more telling wins where a column holds several seconds. */
function barOf(checks: readonly HealthCheck[], coverage: Report["coverage"], scale: Scale, { glyphs }: Page): string[] {
  const secondsPerColumn = scale.secondsPerTick / COLUMNS_PER_TICK;
  const visible = checks.map((check) => stretchOf(check.visible));
  const deployed = checks.map((check) => stretchOf(check.deployed));
  const nextStart = nextStarts(checks);
  const left = checks.flatMap((check) => {
    const since = leftBehindFrom(check);
    return since === null ? [] : stretchOf({ from: since, to: nextStart(check) });
  });
  const possible = checks.map((check) => stretchOf(upToTheNext(check, nextStart(check))));
  const covered = coverage?.map(({ from, to }) => ({ from: secondsOf(from), to: secondsOf(to) }));
  return Array.from({ length: scale.columns }, (_, column) => {
    const from = scale.start + column * secondsPerColumn;
    const to = from + secondsPerColumn - 1;
    if (visible.some((stretch) => meets(stretch, from, to))) return glyphs.visible;
    if (deployed.some((stretch) => meets(stretch, from, to))) return glyphs.deployed;
    if (left.some((stretch) => mayMeet(stretch, from, to))) return glyphs.leftBehind;
    if (possible.some((stretch) => mayMeet(stretch, from, to))) return UNKNOWN;
    const isCovered = covered?.some((stretch) => stretch.from <= from && to <= stretch.to) ?? true;
    return isCovered ? glyphs.nothing : UNKNOWN;
  });
}

/** In seconds since 1970; null where an end is unknown. */
interface Stretch {
  readonly from: number | null;
  readonly to: number | null;
}

/** A check whose end is unknown lasted until the next one began at most. */
function upToTheNext({ deployed }: HealthCheck, nextStart: string | null): HealthCheck["deployed"] {
  return deployed.to === null ? { from: deployed.from, to: nextStart } : deployed;
}

function stretchOf({ from, to }: HealthCheck["deployed"]): Stretch {
  return { from: from === null ? null : secondsOf(from), to: to === null ? null : secondsOf(to) };
}

/** Whether the stretch is known to meet the seconds; of one with an unknown end only the other end is known. */
function meets(stretch: Stretch, from: number, to: number): boolean {
  const first = stretch.from ?? stretch.to;
  const last = stretch.to ?? stretch.from;
  return first !== null && last !== null && first <= to && last >= from;
}

function mayMeet(stretch: Stretch, from: number, to: number): boolean {
  if (stretch.from === null && stretch.to === null) return false;
  return (stretch.from === null || stretch.from <= to) && (stretch.to === null || stretch.to >= from);
}

/** The call, and what the signs in the bars mean: on one line where both find room. */
function belowBars(
  call: CallTime,
  name: string,
  { scale, signs, page }: { scale: Scale; signs: ReadonlySet<string>; page: Page },
): string[] {
  const { glyphs, paint } = page;
  const marked = markedCall(call, name, scale, page);
  const meanings: [string, string][] = [
    [glyphs.deployed, "deployed"],
    [glyphs.visible, "visible"],
    [glyphs.leftBehind, "left behind"],
    [UNKNOWN, "not known"],
  ];
  const legend = meanings.flatMap(([sign, meaning]) => (signs.has(sign) ? [`${sign} ${meaning}`] : [])).join("  ");
  if (INDENT + marked.length + GAP + legend.length > page.width) return [paint.bold(marked), paint.dim(legend)];
  return [paint.bold(padEnd(marked, Math.max(marked.length + GAP, scale.columns - legend.length))) + paint.dim(legend)];
}

/** Signs below the columns of the call, with words at their right, or at their left where there is no room. */
function markedCall(
  { earliest, latest, strength }: CallTime,
  name: string,
  scale: Scale,
  { glyphs, width }: Page,
): string {
  const columnOf = (iso: string): number =>
    Math.floor(((secondsOf(iso) - scale.start) / scale.secondsPerTick) * COLUMNS_PER_TICK);
  const words = strength === "strong" ? name : `${name}, if its weak time is right`;
  const marks = glyphs.call.repeat(columnOf(latest) - columnOf(earliest) + 1);
  const before = columnOf(earliest);
  const fits = INDENT + before + marks.length + 1 + words.length <= width;
  return fits ? `${" ".repeat(before)}${marks} ${words}` : `${`${words} `.padStart(before)}${marks}`;
}
