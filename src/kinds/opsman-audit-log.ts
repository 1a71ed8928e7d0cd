import type { ApplyChangesFact, CallFact, Instant, Problem, StatedTime } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { inZone, parseLocalTime, parseTime } from "../syntax/timestamps.ts";
import { askedBy, asksToSkipChecks, factsOfRequest } from "./certificate-api.ts";
import type { Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";

/**
 * Ops Manager's audit_log.txt: one JSON record for every request to it, one per line, also forwarded by syslog with its
 * prefix before the record:
 *
 *     {"timestamp":"2019-07-13T00:43:08.783+00:00","result":200,"target":"/api/v0/…","event_type":"POST",…}
 *
 * `timestamp` is when the server received the request, to the millisecond. When it answered is not said: the instant of
 * a call is the one of its receipt alone, and the call went on for an unknown time after it.
 */
export const opsmanAuditLog: LogKind = {
  id: "opsman-audit-log",
  title: "Ops Manager's audit log",
  headLiterals: ['"event_type"'],
  heads: isRecord,
  continues: (text) => text.trim() === "" || text.includes("\0") || SOME_KEYS.some((key) => text.includes(key)),
  open: (context) => new AuditLogReader(context),
};

/** Keys that other JSON logs do not have together, and that a record has beside `event_type`. */
const SOME_KEYS = ['"user_identification"', '"uaa_authentication_mechanism"', '"origination"'];

/** Called for every line of every file, so the rarest key is looked for first. */
function isRecord(text: string): boolean {
  return (
    text.includes('"event_type"') &&
    text.includes('"target"') &&
    text.includes('"timestamp"') &&
    SOME_KEYS.some((key) => text.includes(key))
  );
}

class AuditLogReader implements LogReader {
  readonly #context: LogContext;
  readonly #facts: (CallFact | ApplyChangesFact)[] = [];
  readonly #lost = new LostLines();
  #withoutZone: Problem | null = null;

  constructor(context: LogContext) {
    this.#context = context;
  }

  line(line: LogLine): void {
    if (line.text.trim() === "") return;
    if (!isRecord(line.text) || line.text.includes("\0")) return this.#lost.add(line);
    // most records are of no interest, and need not be parsed
    if (!/\/(?:certificate_authorities|installations)\b/.test(line.text)) return;
    const record = parseRecord(line.text);
    if (record === null) return this.#lost.add(line);
    const asked = askedBy(textIn(record, "event_type").toUpperCase(), textIn(record, "target"));
    if (asked === null) return;
    const facts = factsOfRequest({
      asked,
      requestId: null,
      status: statusIn(record),
      skipsChecks: asksToSkipChecks(`${textIn(record, "target")} ${textIn(record, "request_body")}`),
      error: null,
      time: this.#time(textIn(record, "timestamp"), line),
      citation: line.cite(...withoutBody(line.text)),
    });
    this.#facts.push(...facts);
  }

  end(): Reading {
    const problems = this.#lost.problems("calls recorded there, or their times, are missing");
    return { facts: this.#facts, problems: this.#withoutZone === null ? problems : [...problems, this.#withoutZone] };
  }

  #time(text: string, line: LogLine): StatedTime | null {
    const instant = this.#instant(text);
    if (instant === null) {
      this.#lost.add(line);
      return null;
    }
    const citation = line.cite(...withoutBody(line.text));
    if (instant.zoneFrom === "unknown") {
      this.#withoutZone ??= problemAt(
        citation,
        "time-without-zone",
        "warning",
        "the times of this log name no zone",
        "say in which zone Ops Manager's clock is: --timezone, or `timezone` for this file in certrace.yaml",
      );
    }
    return { instant, basis: "audit-log", citation };
  }

  #instant(text: string): Instant | null {
    const parsed = parseTime(text);
    if (parsed.ok) return parsed.instant;
    const clock = parsed.reason === "no-zone" ? parseLocalTime(text.trim()) : null;
    return clock === null ? null : inZone(clock, this.#context.zone, "user");
  }
}

/** Where the record begins in a line: syslog's prefix may stand before it. */
function beginOf(text: string): number {
  return Math.max(text.search(/\{\s{0,8}"/), 0);
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** The JSON object in a line, whatever stands before and behind it; null where it is cut. */
function parseRecord(text: string): JsonRecord | null {
  try {
    const value: unknown = JSON.parse(text.slice(beginOf(text), text.lastIndexOf("}") + 1));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonRecord) : null;
  } catch {
    return null;
  }
}

/** The text of a value; a body that was logged as an object is written out. */
function textIn(record: JsonRecord, key: string): string {
  const value = record[key];
  if (typeof value === "string") return value;
  return value === undefined || value === null ? "" : JSON.stringify(value);
}

/** `result` is the HTTP status, as a number. */
function statusIn(record: JsonRecord): number | null {
  const text = textIn(record, "result");
  return /^[1-5]\d\d$/.test(text) ? Number(text) : null;
}

/** What of a record is cited: not the body of the request, which may hold a private key. */
function withoutBody(text: string): [start: number, end: number] {
  const start = beginOf(text);
  const body = text.indexOf('"request_body"');
  if (body < 0) return [start, text.length];
  const target = text.indexOf('"target"');
  return target < body ? [start, body] : [target, text.length];
}
