import type { Citation, Instant, Micros, Problem, RequestEndFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { inZone, parseLocalTime, parseTime, ZoneCalibration, type Zone } from "../syntax/timestamps.ts";
import { answerOf, askedBy, asksToSkipChecks, factsOfRequest, type LoggedRequest } from "./certificate-api.ts";
import type { Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";

/**
 * Ops Manager's production.log, as Rails writes it: every request from Started to Completed, its lines joined by the id
 * of the request, those of several requests interleaved:
 *
 *     I, [2025-05-08T01:00:18.261009 #1219]  INFO -- : [<uuid>] Started POST "/api/v0/…" for 10.0.0.6 at 2025-05-08 01:00:18 +0000
 *     I, [2025-05-08T01:00:18.263690 #1219]  INFO -- : [<uuid>]   Parameters: {…}
 *     I, [2025-05-08T01:01:36.970148 #1219]  INFO -- : [<uuid>] Completed 200 OK in 78706ms (Views: …)
 *
 * The head is that of Ruby's Logger with an empty program name, which is what tells it from a director's log; its time
 * is the machine's wall clock. The time in Started names its zone, but has no fraction. Old versions write no heads.
 */
export const opsmanProductionLog: LogKind = {
  id: "opsman-production-log",
  title: "Ops Manager's production.log",
  headLiterals: [" -- : [", "/certificate_authorities"],
  heads(text) {
    const begin = text.slice(0, MAX_HEAD);
    const head = HEAD.exec(begin);
    return head === null ? HEADLESS_CALL.test(begin) : REQUEST_ID.test(begin.slice(head[0].length));
  },
  continues(text) {
    const begin = text.slice(0, MAX_HEAD);
    if (LOGGER_LINE.test(begin)) return HEAD.test(begin) || isCutHead(begin);
    return (
      begin.trim() === "" || begin.includes("\0") || [REQUEST_ID, OF_RAILS, OF_RUBY].some((form) => form.test(begin))
    );
  },
  open: (context) => new ProductionLogReader(context),
};

/** What is looked at to tell what a line is: heads and tags are far shorter. */
const MAX_HEAD = 400;

const LOGGER_LINE = /^[DIWEFA], \[/;
const HEAD =
  /^([DIWEFA]), \[(\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d{1,6})?) #\d{1,10}\] {1,3}(?:DEBUG|INFO|WARN|ERROR|FATAL|ANY) -- : /;
const REQUEST_ID = /^\[([0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12})\](?: |$)/i;

const HEADLESS_CALL = /^Started [A-Z]{3,7} "\/api\/v\d\/certificate_authorities[/?"]/;
/** Lines of a request that stand without a head. */
const OF_RAILS =
  /^ {0,4}(?:Started [A-Z]{3,7} "|Processing by \S|Parameters: \{|Completed (?:\d{3}| in)|Filter chain halted|Redirected to |Render(?:ed|ing) |Sent (?:file|data) |Valid UAA token)/;
/** The message of an exception, and the lines of its backtrace. */
const OF_RUBY =
  /^ {0,4}(?:[A-Z][\w:]{0,120}(?:Error|Exception|Invalid|NotFound|Timeout) \(|(?:from )?[\w./<>-]{1,300}:\d{1,6}:in )/;

const STARTED = /^Started ([A-Z]{3,7}) "([^"]{1,3000})"(?: for \S{0,100} at (\d[\d :+-]{18,30}))?/;
const COMPLETED = /^Completed (\d{3})?[^(]{0,80}? in (\d{1,9})(?:\.\d+)?ms/;

/** How many requests may be under way at once; Ops Manager has a few workers. */
const MAX_OPEN = 500;

/** A request that has started. */
interface Call {
  readonly request: Pick<LoggedRequest, "asked" | "requestId" | "citation">;
  /** null where the line has no time that can be read. */
  readonly start: Instant | null;
  /** Zone of its heads, by its Started. */
  readonly zone: Zone | null;
  readonly hasHead: boolean;
  skipsChecks: boolean;
  /** When an exception ended it, by the clock of the heads, and what that said. */
  crash: { readonly at: Instant | null; text: string | null } | null;
}

/** A request of which no more is said; `ran` null where the log does not tell when it ended. */
interface Ended {
  readonly call: Call;
  readonly status: number | null;
  readonly ran: Ran | null;
}

/** In the clock of the call's start. */
interface Ran {
  readonly from: Micros;
  readonly to: Micros;
}

/** The end of a request that the log did not see begin. */
interface EndOfOther {
  readonly requestId: string;
  readonly status: number;
  readonly clock: Instant;
  readonly citation: Citation;
}

/** One line, taken apart. */
interface Entry {
  readonly line: LogLine;
  /** The wall clock of the head; null where there is none. */
  readonly clock: Instant | null;
  readonly isFatal: boolean;
  readonly id: string | null;
  readonly message: string;
}

class ProductionLogReader implements LogReader {
  readonly #context: LogContext;
  /** Requests under way by their id; null for those that are of no interest. */
  readonly #open = new Map<string, Call | null>();
  /** The same where lines have no id: how many are under way, and the call among them if it is the only one. */
  readonly #nameless: { count: number; only: Call | null } = { count: 0, only: null };
  readonly #ended: Ended[] = [];
  readonly #calibration = new ZoneCalibration();
  readonly #lost = new LostLines();
  readonly #begunElsewhere: { count: number; first: Citation | null } = { count: 0, first: null };
  /** The first of them: those that were under way when the log was rotated. */
  readonly #endsOfOthers: EndOfOther[] = [];
  /** The latest time of a head, and the latest that a Started without a head says. */
  #latestClock: Instant | null = null;
  #latestSaid: Instant | null = null;

  constructor(context: LogContext) {
    this.#context = context;
  }

  line(line: LogLine): void {
    const entry = takeApart(line);
    if (entry === null) return this.#lost.add(line);
    const { clock, message } = entry;
    if (clock !== null && clock.latest > (this.#latestClock?.latest ?? -Infinity)) this.#latestClock = clock;
    if (message.startsWith("Started ")) this.#started(entry);
    else if (message.startsWith("Completed ")) this.#completed(entry);
    else if (message.trimStart().startsWith("Parameters: ")) this.#parameters(entry);
    else this.#exception(entry);
  }

  end(): Reading {
    for (const call of [...this.#open.values(), this.#nameless.only]) if (call !== null) this.#cutOff(call);
    const { zone } = this.#calibration;
    const undated: Call[] = [];
    const facts = this.#ended.flatMap((ended) => {
      const { call, status } = ended;
      const calibrated = settled(this.#interval(ended), zone === "conflict" ? null : zone, this.#context.zone);
      if (calibrated?.zoneFrom === "unknown") undated.push(call);
      const { citation } = call.request;
      return factsOfRequest({
        ...call.request,
        status,
        skipsChecks: call.skipsChecks,
        error: call.crash?.text ?? null,
        time: calibrated === null ? null : { instant: calibrated, basis: "production-log", citation },
      });
    });
    const ends = this.#endsOfOthers.map(({ requestId, status, clock, citation }): RequestEndFact => {
      const at = inZone(inZone(clock, zone === "conflict" ? null : zone, "file"), this.#context.zone, "user");
      return { type: "request-end", requestId, status, ...answerOf(status), at, citation };
    });
    return { facts: [...facts, ...ends], problems: this.#problems(undated[0] ?? null, zone === "conflict") };
  }

  #started({ line, clock, id, message }: Entry): void {
    const match = STARTED.exec(message);
    if (match === null) return this.#lost.add(line);
    const [, method, target, text] = match as unknown as [string, string, string, string | undefined];
    const said = saidTime(text);
    if (clock !== null && said !== null) this.#calibration.add(clock.earliest, said.earliest);
    if (clock === null && said !== null && said.latest > (this.#latestSaid?.latest ?? -Infinity))
      this.#latestSaid = said;
    const asked = askedBy(method, target);
    if (asked === null) return this.#opened(id, null);
    const zone = clock === null || said === null ? null : zoneOfHead(clock, said);
    const start = clock === null ? said : inZone({ ...clock, raw: said?.raw ?? clock.raw }, zone, "file");
    this.#opened(id, {
      request: { asked, requestId: id, citation: line.cite() },
      start,
      zone,
      hasHead: clock !== null,
      skipsChecks: asksToSkipChecks(target),
      crash: null,
    });
  }

  #opened(id: string | null, call: Call | null): void {
    if (id === null) {
      // where requests without ids overlap, nothing tells which of them a Completed ends
      const overlaps = this.#nameless.count++ > 0;
      for (const unclear of overlaps ? [this.#nameless.only, call] : []) if (unclear !== null) this.#cutOff(unclear);
      this.#nameless.only = overlaps ? null : call;
      return;
    }
    const before = this.#open.get(id);
    if (before != null) this.#cutOff(before);
    this.#open.delete(id);
    this.#open.set(id, call);
    if (this.#open.size > MAX_OPEN) this.#forgetOldest();
  }

  #completed({ line, clock, id, message }: Entry): void {
    const match = COMPLETED.exec(message.slice(0, MAX_HEAD));
    const status = match?.[1] === undefined ? null : Number(match[1]);
    const milliseconds = match === null ? null : Number(match[2]);
    if (match === null) this.#lost.add(line);
    const call = id === null ? this.#closeNameless() : this.#open.get(id);
    if (call === undefined) {
      this.#begunElsewhere.count++;
      this.#begunElsewhere.first ??= line.cite();
      if (id !== null && status !== null && clock !== null && this.#endsOfOthers.length < MAX_OPEN)
        this.#endsOfOthers.push({ requestId: id, status, clock, citation: line.cite() });
    } else if (call !== null) this.#ended.push({ call, status, ran: whenRan(call, clock, milliseconds) });
    if (id !== null) this.#open.delete(id);
  }

  /** undefined where no request was under way, null where the one that ends is of no interest or not to be told. */
  #closeNameless(): Call | null | undefined {
    if (this.#nameless.count === 0) return undefined;
    this.#nameless.count--;
    const { only } = this.#nameless;
    this.#nameless.only = null;
    return only;
  }

  #parameters({ id, message }: Entry): void {
    const call = this.#callOf(id);
    if (call !== null && asksToSkipChecks(message)) call.skipsChecks = true;
  }

  /** An exception that no controller answered: Rails logs it as FATAL, a blank line before its text, and no Completed. */
  #exception({ clock, id, isFatal, message }: Entry): void {
    const call = this.#callOf(id);
    if (call === null) return;
    if (isFatal) call.crash ??= { at: clock, text: null };
    const text = message.slice(0, MAX_HEAD).trim();
    if (call.crash !== null && text !== "") call.crash.text ??= text;
  }

  #callOf(id: string | null): Call | null {
    return id === null ? this.#nameless.only : (this.#open.get(id) ?? null);
  }

  /** A call without its Completed: cut, still running, ended by an exception, or not to be told from another. */
  #cutOff(call: Call): void {
    this.#ended.push({ call, status: null, ran: call.crash === null ? null : whenRan(call, call.crash.at, null) });
  }

  /** Requests that never completed must not pile up. */
  #forgetOldest(): void {
    const [id, call] = [...this.#open].find(([, kept]) => kept === null) ?? [...this.#open][0]!;
    this.#open.delete(id);
    if (call !== null) this.#cutOff(call);
  }

  /** From Started to Completed; to the latest time of the log where there is no Completed. */
  #interval({ call, ran }: Ended): Instant | null {
    const { start, zone, hasHead } = call;
    if (start === null) return null;
    if (ran !== null) return { ...start, earliest: ran.from, latest: ran.to };
    const clock = hasHead ? this.#latestClock : this.#latestSaid;
    const latest = clock === null ? start.latest : inZone(clock, zone, "file").latest;
    return { ...start, latest: latest < start.latest ? start.latest : latest };
  }

  #problems(undated: Call | null, contradicts: boolean): Problem[] {
    const problems = this.#lost.problems("a request whose Completed stood there appears as not completed");
    const note = this.#begunElsewhere.first;
    if (note !== null) {
      const { count } = this.#begunElsewhere;
      const message = `${count === 1 ? "a request that completes here" : `${count} requests that complete here`} started before this log begins`;
      const hint = "add the log that was rotated away before this one, if the call is missing";
      problems.push(problemAt(note, "request-begun-elsewhere", "note", message, hint));
    }
    if (undated === null) return problems;
    const [code, message] = contradicts
      ? (["zones-contradict", "the Started lines of this log tell different zones of its clock"] as const)
      : (["time-without-zone", "the times of this log name no zone"] as const);
    const hint = "say in which zone Ops Manager's clock is: --timezone, or `timezone` for this file in certrace.yaml";
    return [...problems, problemAt(undated.request.citation, code, "warning", message, hint)];
  }
}

/** A head that breaks off; not one of another program (`-- DirectorAudit: `) or of the health monitor (`INFO : `). */
function isCutHead(begin: string): boolean {
  const dashes = begin.indexOf(" -- ");
  return dashes < 0 ? !/\] {1,2}[A-Z]{4,5} : /.test(begin) : begin[dashes + 4] === ":";
}

/** null for a line that is damaged or cut in its head. */
function takeApart(line: LogLine): Entry | null {
  const { text } = line;
  const begin = text.slice(0, MAX_HEAD);
  const head = HEAD.exec(begin);
  if (text.includes("\0") || (head === null && LOGGER_LINE.test(begin))) return null;
  const headLength = head?.[0].length ?? 0;
  const tag = REQUEST_ID.exec(begin.slice(headLength));
  return {
    line,
    clock: head === null ? null : parseLocalTime(head[2]!),
    isFatal: head?.[1] === "F",
    id: tag?.[1] ?? null,
    message: text.slice(headLength + (tag?.[0].length ?? 0)),
  };
}

function saidTime(text: string | undefined): Instant | null {
  const parsed = text === undefined ? null : parseTime(text);
  return parsed?.ok === true ? parsed.instant : null;
}

/** The zone of a head, by the same moment in the zone that Started names beside it. */
function zoneOfHead(clock: Instant, said: Instant): Zone | null {
  const beside = new ZoneCalibration();
  beside.add(clock.earliest, said.earliest);
  return beside.zone === "conflict" ? null : beside.zone;
}

/**
 * From one head to the other, where the duration agrees. Where the heads are further apart, or less far, by a shift of
 * summer time, it lasted as long as it says; and where the clock was set by another amount, it lies anywhere in what its
 * duration and either head leave open.
 */
function whenRan({ start, zone, hasHead }: Call, clock: Instant | null, milliseconds: number | null): Ran | null {
  if (start === null) return null;
  const from = start.earliest;
  const end = clock === null || !hasHead ? null : inZone(clock, zone, "file").earliest;
  if (milliseconds === null) return end === null || end < from ? null : { from, to: end };
  // a Started without a head lies anywhere in its second
  const lasted = hasHead ? milliseconds * 1_000 : Math.ceil(milliseconds / 1_000) * 1e6;
  const byDuration = { from, to: (from + lasted) as Micros };
  if (end === null || isShift(end - byDuration.to)) return byDuration;
  if (end >= byDuration.to - AGREEING_MICROS && end >= from) return { from, to: end };
  return { from: Math.min(from, end - lasted) as Micros, to: Math.max(byDuration.to, end) as Micros };
}

/** A duration leaves out what comes before the controller and behind it. */
const AGREEING_MICROS = 5e6;

const HALF_HOUR_MICROS = 1_800e6;

/** Whether a clock was set by half an hour or an hour, as summer time does. */
function isShift(by: number): boolean {
  const halves = Math.abs(Math.round(by / HALF_HOUR_MICROS));
  return (halves === 1 || halves === 2) && Math.abs(Math.abs(by) - halves * HALF_HOUR_MICROS) <= AGREEING_MICROS;
}

function settled(instant: Instant | null, ofFile: Zone | null, ofUser: Zone | null): Instant | null {
  return instant === null ? null : inZone(inZone(instant, ofFile, "file"), ofUser, "user");
}
