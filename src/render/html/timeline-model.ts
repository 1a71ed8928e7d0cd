import type { Call, Citation, Report, TimelineEntry } from "../../report.ts";
import { leftBehindFrom, nextStarts } from "../next-starts.ts";

/** A bar or a mark in a lane. Times are milliseconds since 1970. */
export interface Item {
  readonly from: number;
  /** null: a moment, or an end that nobody knows. */
  readonly to: number | null;
  readonly kind: Sort;
  readonly what: string;
  /** `path:line`; null where the user said it. */
  readonly place: string | null;
  readonly text: string | null;
  /** Number of the evidence that quotes that line; null where none does. */
  readonly evidence: number | null;
}

type Sort =
  | NonNullable<TimelineEntry["kind"]>
  | "check-visible"
  | "check-left-behind"
  | "not-covered"
  | "call-failed"
  | "call-elsewhere";

export interface Lane {
  readonly name: string;
  /** By their beginnings; behind them what is not known. */
  readonly items: readonly Item[];
  readonly isOfChecks?: boolean;
}

/** What is drawn. */
export interface TimelineModel {
  readonly lanes: readonly Lane[];
  /** All of it. */
  readonly whole: View;
  /** The minutes that matter: the failed call and the check next to it. */
  readonly focus: View;
}

/** A stretch of time, in milliseconds since 1970. */
export interface View {
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
/** Around what matters, and around a bundle that holds one moment. */
const MIN_VIEW = 2 * MINUTE;

/** The number of the evidence that quotes a place; null where none does. */
type EvidenceAt = (place: string) => number | null;

/** The lanes of a report, null where nothing in it has a time. */
export function timelineModel(report: Report, evidenceAt: EvidenceAt): TimelineModel | null {
  const items = report.timeline.map((entry): Item => ({
    ...stretchItem(entry.at, entry.until),
    kind: entry.kind ?? "deploy",
    what: entry.what,
    place: entry.source,
    text: entry.text ?? null,
    evidence: entry.source === null ? null : evidenceAt(entry.source),
  }));
  const visible = report.healthChecks.flatMap((check) => visibleItem(check, evidenceAt));
  const nextStart = nextStarts(report.healthChecks);
  const left = report.healthChecks.flatMap((check) => leftBehindItem(check, nextStart(check), evidenceAt));
  const calls = report.calls.flatMap((call) => callItem(call, evidenceAt));
  const decided = report.findings.find(({ verdict }) => verdict === report.verdict)?.call;
  const deciding = report.calls.filter(({ id }) => id === decided).flatMap((call) => callItem(call, evidenceAt));
  const of = (...kinds: readonly Sort[]): Item[] => items.filter(({ kind }) => kinds.includes(kind));
  const deployments = [...new Set(report.healthChecks.map(({ deployment }) => deployment))];
  const lanes: Lane[] = [
    { name: "Calls", items: calls },
    { name: "Calls by the director's clock", items: elsewhere(calls, report.clocks) },
    ...deployments.map((name) => ({
      name: `Health check ${name}`,
      isOfChecks: true,
      items: [
        ...[...visible, ...left].filter(({ what }) => what.startsWith(`${name} `)),
        ...of("check-create", "check-delete").filter(({ what }) => what.includes(` ${name}, `)),
      ].sort(byTime),
    })),
    { name: "Apply Changes and deploys", items: of("apply-changes", "deploy") },
    { name: "Locks of deployments", items: of("lock") },
    { name: "Changes of certificates", items: of("certificate-change") },
    { name: "Topologies and lists", items: of("topology", "deployment-list") },
  ].filter((lane) => lane.items.length > 0);
  const all = lanes.flatMap((lane) => lane.items);
  if (all.length === 0) return null;
  const whole = padded(spanOf(all));
  const unknown = uncovered(report.coverage, whole);
  const shown = lanes.map((lane) => (lane.isOfChecks ? { ...lane, items: [...unknown, ...lane.items.map((item) => upTo(item, whole.to))] } : lane)); // prettier-ignore
  return {
    lanes: shown,
    whole,
    focus: focusOf([...deciding, ...calls], visible, of("check-create", "check-delete")) ?? whole,
  };
}

/** Where no list could have told of health checks. */
function uncovered(coverage: Report["coverage"], { from, to }: View): Item[] {
  if (coverage === undefined) return [];
  const ends = [from, ...coverage.flatMap((stretch) => [Date.parse(stretch.from), Date.parse(stretch.to)]), to];
  const what = "no list here tells whether a health check was there";
  return ends.flatMap((start, index): Item[] => {
    const end = ends[index + 1];
    if (index % 2 === 1 || end === undefined || end <= start) return [];
    return [{ from: start, to: end, kind: "not-covered", what, place: null, text: null, evidence: null }];
  });
}

/** What was left behind is there as long as nothing tells of its end. */
function upTo(item: Item, end: number): Item {
  return item.kind === "check-left-behind" && item.to === null ? { ...item, to: end } : item;
}

/** A time that proves nothing is not drawn. */
function callItem({ id, endpoint, result, at, citation }: Call, evidenceAt: EvidenceAt): Item[] {
  if (at?.strength !== "strong") return [];
  return [
    {
      ...stretchItem(at.earliest, at.latest),
      kind: result === "succeeded" ? "call" : "call-failed",
      what: `${id} (${endpoint ?? "a call"}) ${result}, by ${at.basis}`,
      ...lineOf(citation, evidenceAt),
    },
  ];
}

type Check = Report["healthChecks"][number];

function visibleItem(check: Check, evidenceAt: EvidenceAt): Item[] {
  const { deployment, visible } = check;
  if (visible.from === null) return [];
  const what = `${deployment} visible${visible.to === null ? ", its end is not shown" : ""}`;
  return [
    {
      ...stretchItem(visible.from, visible.to),
      kind: "check-visible",
      what,
      ...lineOf(check.citations[0], evidenceAt),
    },
  ];
}

/** One that was left behind is there until the next create task of the deployment begins, or longer than is known. */
function leftBehindItem(check: Check, next: string | null, evidenceAt: EvidenceAt): Item[] {
  const from = leftBehindFrom(check);
  if (from === null) return [];
  const what = `${check.deployment} left behind`;
  return [
    {
      ...stretchItem(from, next),
      kind: "check-left-behind",
      what,
      ...lineOf(check.citations[0], evidenceAt),
    },
  ];
}

function stretchItem(from: string, to: string | null): Pick<Item, "from" | "to"> {
  return { from: Date.parse(from), to: to === null ? null : Date.parse(to) };
}

/** The line that tells of an item. */
function lineOf(citation: Citation | undefined, evidenceAt: EvidenceAt): Pick<Item, "place" | "text" | "evidence"> {
  if (citation === undefined) return { place: null, text: null, evidence: null };
  const place = `${citation.source}:${citation.line}`;
  return { place, text: citation.text, evidence: evidenceAt(place) };
}

/** Where the calls lie by the other clock, with all that the offset may be. */
function elsewhere(calls: readonly Item[], clocks: Report["clocks"]): Item[] {
  if (clocks === undefined) return [];
  return calls.map((call) => ({
    ...call,
    kind: "call-elsewhere",
    from: call.from + clocks.from * 1_000,
    to: (call.to ?? call.from) + clocks.to * 1_000,
    what: `${call.what}, as the director's clock has it (${clocks.from} to ${clocks.to} s ahead)`,
  }));
}

function byTime(a: Item, b: Item): number {
  return a.from - b.from;
}

function spanOf(items: readonly Item[]): View {
  return items.reduce(
    ({ from, to }, item) => ({ from: Math.min(from, item.from), to: Math.max(to, item.to ?? item.from) }),
    { from: Infinity, to: -Infinity },
  );
}

/** With room on both sides. */
function padded({ from, to }: View): View {
  const room = Math.max((to - from) * 0.08, (MIN_VIEW - (to - from)) / 2);
  return { from: from - room, to: to + room };
}

/** The first of the calls that failed, with the nearest of the checks. */
function focusOf(calls: readonly Item[], visible: readonly Item[], tasks: readonly Item[]): View | null {
  const call = calls.find(({ kind }) => kind === "call-failed") ?? calls[0];
  if (call === undefined) return null;
  const checks = visible.length > 0 ? visible : tasks;
  const distance = (item: Item): number =>
    Math.max(0, item.from - (call.to ?? call.from), call.from - (item.to ?? item.from));
  const nearest = checks.reduce<Item | null>(
    (best, item) => (best === null || distance(item) < distance(best) ? item : best),
    null,
  );
  if (nearest === null || distance(nearest) > 60 * MINUTE) return padded(spanOf([call]));
  const parts = tasks.filter((task) => distance(task) <= distance(nearest) + MINUTE);
  return padded(spanOf([call, nearest, ...parts]));
}
