import type { Citation, Fact } from "../model.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { DirectorEvents, type DirectorEvent } from "./director-events.ts";
import type { Reading } from "./kind.ts";
import type { LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";
import { isLoggerLine, loggerHead, type LoggerHead } from "./ruby-logger.ts";
import { nothingUsed, tasksOfLog } from "./task-facts.ts";

const PROGRAM = "DirectorAudit";

/**
 * `audit.log` and `audit_worker_N.log` of a director (v268.0.1 and later): every event of its history, with a time that
 * names its zone, and the calls of its API as CEF.
 *
 *     I, [2026-11-23T16:25:31.308180 #11590] [task:23]  INFO -- DirectorAudit: {"id":136,…,"action":"acquire",…}
 *
 * Workers share the tasks, each with a log of its own, and logs are rotated: none of them tells that a task was not.
 */
export const directorAuditLog: LogKind = {
  id: "director-audit-log",
  title: "an audit log of a director",
  headLiterals: [` -- ${PROGRAM}:`],
  heads: (text) => auditHead(text) !== null,
  continues: (text) =>
    text === "" || text.includes("\0") || text.startsWith("# Logfile created on ") || isCutHead(text),
  open: () => new AuditLogReader(),
};

function auditHead(text: string): LoggerHead | null {
  const head = loggerHead(text);
  return head?.program === PROGRAM ? head : null;
}

/** A line that ends within what stands before the message. */
function isCutHead(text: string): boolean {
  return text.length < 100 && isLoggerLine(text) && loggerHead(text) === null;
}

class AuditLogReader implements LogReader {
  readonly #damage = new LostLines();
  readonly #events = new DirectorEvents();
  #first: Citation | null = null;

  line(line: LogLine): void {
    this.#first ??= line.cite();
    const { text } = line;
    if (text === "" || this.#damage.take(line)) return;
    const head = auditHead(text);
    if (head === null) {
      if (isLoggerLine(text)) this.#damage.add(line);
      return;
    }
    if (text.startsWith("CEF:", head.message)) return;
    const event = eventIn(text.slice(head.message), line);
    if (event === null) this.#damage.add(line);
    else this.#events.add(event);
  }

  end(): Reading {
    // the file may be an older part of a log that goes on elsewhere
    const { tasks, variables, problems } = this.#events.facts(false);
    const facts: Fact[] = tasks.length === 0 ? [...variables] : [tasksOfLog(tasks), ...variables];
    const lost = this.#damage.problems("what happened then may be missing");
    const unused =
      facts.length === 0 && this.#first !== null
        ? [nothingUsed("this audit log tells of no change to a deployment", this.#first, "add those of the workers")]
        : [];
    return { facts, problems: [...problems, ...lost, ...unused] };
  }
}

/** null where the message is no whole event. */
function eventIn(message: string, line: LogLine): DirectorEvent | null {
  let json: Readonly<Record<string, unknown>>;
  try {
    json = JSON.parse(message) as typeof json;
  } catch {
    return null;
  }
  const { id, parent_id: parent, action, object_type: objectType, timestamp } = json;
  if (typeof id !== "number" || typeof action !== "string" || typeof objectType !== "string") return null;
  const time = typeof timestamp === "string" ? parseTime(timestamp) : null;
  if (time === null || !time.ok) return null;
  return {
    id,
    closes: typeof parent === "number",
    at: time.instant,
    user: textOrNull(json["user"]),
    action,
    objectType,
    objectName: textOrNull(json["object_name"]) ?? "",
    task: textOrNull(json["task"]),
    deployment: textOrNull(json["deployment"]),
    error: textOrNull(json["error"]),
    contextId: objectType === "variable" ? idIn(json["context_json"]) : null,
    citation: line.cite(),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function idIn(context: unknown): string | null {
  if (typeof context !== "string") return null;
  try {
    return textOrNull((JSON.parse(context) as { id?: unknown } | null)?.id);
  } catch {
    return null;
  }
}
