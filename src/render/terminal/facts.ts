import { durationInWords } from "../../duration-in-words.ts";
import type { Call, CallTime, Finding, HealthCheck, Report } from "../../report.ts";
import { nextStarts } from "../next-starts.ts";
import { counted } from "./counted.ts";
import { UNICODE } from "./glyphs.ts";
import type { Page } from "./page.ts";
import { dayOf, secondsOf, stretchInWords } from "./utc.ts";

const BASIS: Readonly<Record<CallTime["basis"], string>> = {
  "failed-at": "as given",
  manifest: "certrace.yaml",
  "production-log": "production.log",
  "audit-log": "audit_log.txt",
  "date-header": "Date header",
  "apply-changes-log": "Apply Changes log",
  "date-line": "date line",
  "file-name": "the file's name, which proves nothing",
  "file-date": "the file's date, which proves nothing",
};

/** How facts are put into words: every page of a terminal is one. */
export type Wording = Pick<Page, "glyphs" | "verbose" | "name">;

/** Everything in full, where the page has room. */
export const IN_FULL: Wording = { glyphs: UNICODE, verbose: true, name: (text) => text };

/** A fact behind a word for it. */
export interface LabelledFact {
  readonly label: string;
  readonly text: string;
}

/** When the call was made, which check is next to it, and how often checks run. */
export function callFacts(call: Call | null, report: Report, page: Wording): LabelledFact[] {
  return [
    ...(call === null ? [] : [callFact(call, report, page)]),
    ...checkFacts(call, report, page),
    ...(page.verbose || report.verdict !== "confirmed" ? rhythmFacts(report) : []),
  ];
}

/** The time of a call as it is compared with the checks, which is by the director's clock. */
export function onDirectorClock(at: CallTime, clocks: Report["clocks"]): CallTime {
  if (clocks === undefined || clocks.mayBeEqual) return at;
  const moved = (iso: string, seconds: number): string => new Date(Date.parse(iso) + seconds * 1_000).toISOString();
  return { ...at, earliest: moved(at.earliest, clocks.from), latest: moved(at.latest, clocks.to) };
}

/**
 * The check that the call met, else the one with the least distance to it; null without times. How far a check is from a
 * time that proves nothing tells nothing, nor does one of unknown end that began before it.
 */
export function checkNextTo(
  at: CallTime,
  checks: readonly HealthCheck[],
): { check: HealthCheck; distance: Distance } | null {
  const nextStart = nextStarts(checks);
  const near = checks.flatMap((check) => {
    const distance = distanceOf(check, nextStart(check), at);
    return distance === null ? [] : [{ check, distance }];
  });
  const nearest = near.reduce<(typeof near)[number] | null>(
    (best, next) => (best === null || isNearer(next.distance, best.distance) ? next : best),
    null,
  );
  if (nearest === null || at.strength === "strong") return nearest;
  return nearest.distance.seconds === 0 && nearest.distance.isKnown ? nearest : null;
}

/** From the call to the end of the check, or from its start; 0 seconds when they meet. */
interface Distance {
  readonly seconds: number;
  readonly words: string;
  /** Where both meet: whether the end of the check is known. One of unknown end may have lasted until the call. */
  readonly isKnown: boolean;
}

function isNearer(one: Distance, other: Distance): boolean {
  return one.seconds === other.seconds ? one.isKnown && !other.isKnown : one.seconds < other.seconds;
}

function distanceOf({ deployed, visible, state }: HealthCheck, next: string | null, at: CallTime): Distance | null {
  const from = deployed.from ?? visible.from ?? deployed.to;
  const to = deployed.to ?? visible.to ?? next;
  if (from === null) return null;
  const until = secondsOf(from) - secondsOf(at.latest);
  if (until > 0) return { seconds: until, words: `began ${durationInWords(until)} after the call`, isKnown: true };
  const since = to === null ? 0 : secondsOf(at.earliest) - secondsOf(to);
  if (since <= 0) return { seconds: 0, words: "", isKnown: to !== null };
  const ended = state === "orphaned" ? "its delete task ended" : "ended";
  return { seconds: since, words: `${ended} ${durationInWords(since)} before the call`, isKnown: true };
}

function callFact({ endpoint, status, at, id }: Call, { healthChecks, calls }: Report, page: Wording): LabelledFact {
  const what = [
    endpoint ?? "request not known",
    ...(page.verbose ? [`answered ${status ?? "with a status that was not saved"}`] : []),
    // steps and limits name other calls by their ids
    ...(page.verbose || calls.length > 1 ? [id] : []),
  ].join(", ");
  // the date of a file is another one in every copy of it: where no check is known it tells nothing
  const unknown = at === null || (at.basis === "file-date" && healthChecks.length === 0);
  const when = unknown
    ? "at a time that nothing here tells"
    : `${stretchInWords(at.earliest, at.latest, page.glyphs.to, null)} (${BASIS[at.basis]})`;
  return { label: "Call", text: `${what}, ${when}` };
}

function checkFacts(call: Call | null, { healthChecks, clocks }: Report, page: Wording): LabelledFact[] {
  if (healthChecks.length === 0) return [];
  const near = call?.at == null ? null : checkNextTo(onDirectorClock(call.at, clocks), healthChecks);
  if (near === null)
    return [{ label: "Checks", text: `${healthChecks.length} in the bundle${page.verbose ? "" : ", listed with -v"}` }];
  const { check, distance } = near;
  const isMet = distance.seconds === 0;
  const window = windowText(check, isMet, dayOf(call!.at!.earliest), page);
  const told = `${nameOf(check, page)} (tasks ${tasksText(check, page)}), ${window}`;
  const text = !isMet
    ? `the nearest known, ${told}, ${distance.words}`
    : distance.isKnown
      ? told
      : `the last known, ${told}`;
  return [{ label: "Check", text }];
}

function nameOf({ deployment }: HealthCheck, page: Wording): string {
  return page.name(deployment, MAX_NAME);
}

const MAX_NAME = 32;

/** The task that created the deployment and the one that deleted it: `184327 → 184328`. */
export function tasksText({ createTask, deleteTask }: HealthCheck, page: Wording): string {
  return `${createTask ?? "?"} ${page.glyphs.arrow} ${deleteTask ?? "?"}`;
}

const STATES: Readonly<Record<HealthCheck["state"], string>> = {
  finished: "",
  running: ", running",
  failed: ", failed",
  orphaned: ", then left behind",
};

/** When it was visible, where the call met it; else when it was deployed, to which the distance is measured. */
function windowText({ visible, deployed, state }: HealthCheck, isMet: boolean, saidDay: string, page: Wording): string {
  const isVisible = isMet && (visible.from !== null || visible.to !== null);
  const whole = { from: deployed.from ?? visible.from, to: deployed.to ?? visible.to };
  const [what, window] = isVisible ? ["visible", visible] : ["deployed", whole];
  return `${what} ${stretchInWords(window.from, window.to, page.glyphs.to, saidDay)}${STATES[state]}`;
}

/** What is known of the two clocks, and by how much they may differ. */
export function clockFacts({ clockMarginSeconds: margin }: Finding, { clocks }: Report): LabelledFact[] {
  const known = clocks === undefined ? [] : [offsetText(clocks)];
  const held = margin === null ? [] : [`holds while the call was really ${marginInWords(margin)}`];
  const text = [...known, ...held].join("; ");
  return text === "" ? [] : [{ label: "Clocks", text }];
}

/** `less than 3 s earlier or 16 s later`, `not earlier, and less than 16 s later`. */
function marginInWords({ earlier, later }: NonNullable<Finding["clockMarginSeconds"]>): string {
  if (earlier === 0 && later === 0) return "at that second";
  if (earlier === 0) return `not earlier, and less than ${durationInWords(later)} later`;
  if (later === 0) return `not later, and less than ${durationInWords(earlier)} earlier`;
  return `less than ${durationInWords(earlier)} earlier or ${durationInWords(later)} later`;
}

function offsetText({ basis, from, to, pairs, mayBeEqual }: NonNullable<Report["clocks"]>): string {
  const signed = (seconds: number): string => `${seconds < 0 ? "-" : "+"}${durationInWords(Math.abs(seconds))}`;
  const range = from === to ? signed(from) : `${signed(from)} to ${signed(to)}`;
  const known = basis === "stated" ? "as stated" : `by ${counted(pairs, "shared event")}`;
  const read = mayBeEqual && range !== "+0 s" ? ", taken as equal" : "";
  return `the director's against Ops Manager's ${range}, ${known}${read}`;
}

function rhythmFacts({ cadence }: Report): LabelledFact[] {
  if (cadence === null) return [];
  const share = Math.round(cadence.visibleShare * 1000) / 10;
  const [every, spread] = [cadence.periodSeconds, cadence.spreadSeconds].map((seconds) =>
    durationInWords(Math.round(seconds)),
  );
  const period = `a check every ${every}, give or take ${spread}`;
  const text = `${period} (${cadence.checks} measured); one was visible ${share} % of the time`;
  return [{ label: "Rhythm", text }];
}
