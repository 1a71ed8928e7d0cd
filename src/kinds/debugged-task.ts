import type { Citation, Instant, Micros, Problem, TaskFact, TaskState, VariableFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { StringPool } from "../syntax/string-pool.ts";
import { parseLocalTime, parseTime, type Zone } from "../syntax/timestamps.ts";
import { isTaskState } from "./bosh-tasks-table.ts";
import { LocalClock, localInstant } from "./local-clock.ts";
import type { LogLine } from "./log-kind.ts";
import type { LoggerHead } from "./ruby-logger.ts";
import { insertedColumns, isStatement, statementAt, updatedColumns } from "./sql-statement.ts";
import { changeIn, taskFact } from "./task-facts.ts";

/** A moment of which the log shows an instant with its zone (in SQL), or only the wall clock of a line's head. */
interface Moment {
  readonly utc: Instant | null;
  readonly local: string;
  readonly citation: Citation;
}

interface BoundVariable {
  readonly name: string;
  readonly versionId: string;
  readonly local: string;
  readonly citation: Citation;
}

/** The columns of the director's table of tasks, as far as the log shows them. */
type Values = ReadonlyMap<string, string | null>;

const ENDED: readonly TaskState[] = ["done", "error", "cancelled", "timeout"];

/** The columns that a fact is made of. */
const KEPT: readonly string[] = ["description", "type", "username", "deployment_name", "result"];

/** A clock that goes back further than this was set: CPI lines and threads are out of order by seconds. */
const JUMP_SECONDS = 300;

/** What the debug log of one task says. Lines of the task are given in their order; only heads say anything. */
export class DebuggedTask {
  readonly clock = new LocalClock();
  readonly first: Citation;
  /** null until a line names it. */
  id: string | null;
  /** The director's uuid: alerts and CPI requests name it. The one in NATS subjects is that of a process. */
  director: string | null = null;
  /** Where the clock goes back, the first time. */
  jump: { readonly from: string; readonly to: string; readonly citation: Citation } | null = null;

  readonly #strings: StringPool;
  readonly #values = new Map<string, string>();
  #state: TaskState | null = null;
  #looked: Moment | null = null;
  #started: Moment | null = null;
  /** From the row that is saved when the task ends, for logs whose beginning is missing. */
  #startedBySql: Moment | null = null;
  #finished: Moment | null = null;
  #took: Moment | null = null;
  #lock: { readonly deployment: string; readonly acquired: Moment | null; readonly released: Moment | null } | null =
    null;
  readonly #variables = new Map<string, BoundVariable>();
  readonly #instances = new Set<string>();
  #worked = false;
  #enqueuedAt = "";
  #clockShows = "";
  #latest = "";

  constructor(id: string | null, line: LogLine, strings: StringPool) {
    this.#strings = strings;
    this.id = id;
    this.first = line.cite();
  }

  /** Takes a line of the API process: it enqueued the task. */
  enqueued(head: LoggerHead): void {
    this.#enqueuedAt = head.time;
  }

  /** Takes a line of the worker. */
  worked(line: LogLine, head: LoggerHead): void {
    this.#worked = true;
    this.#watchClock(line, head.time);
    const { text } = line;
    const statement = statementAt(text, head.message);
    if (statement >= 0) this.#sql(line, head, statement);
    else this.#message(line, head);
    if (head.thread !== null && head.thread !== "" && !head.thread.startsWith("task:")) this.#instance(head.thread);
  }

  /** Whether a worker took it up and the log shows no end. */
  get isOpen(): boolean {
    return this.#worked && this.#finished === null && this.#took === null;
  }

  /** Whether a worker took it up and the log does not show when. */
  get lacksStart(): boolean {
    return this.#worked && (this.#looked ?? this.#started) === null;
  }

  /** `zone` is that of the machine, where the file tells it; `userZone` where the user does. */
  fact(zone: Zone | null, userZone: Zone | null, problems: Problem[]): TaskFact {
    const instant = (moment: Moment | null): Instant | null =>
      moment === null ? null : (moment.utc ?? localInstant(moment.local, zone, userZone));
    const start = this.#started ?? this.#startedBySql ?? this.#looked ?? this.#lock?.acquired ?? null;
    const end = this.#finished ?? this.#took ?? this.#lock?.released ?? null;
    let startedAt = instant(start);
    let finishedAt = instant(end);
    if (startedAt !== null && finishedAt !== null && contradict(startedAt, finishedAt)) {
      problems.push(finishedFirst(this.id, startedAt, finishedAt, end!.citation));
      startedAt = null;
      finishedAt = null;
    }
    const description = this.#values.get("description") ?? null;
    return taskFact("debug-log", start?.citation ?? this.first, {
      id: this.id,
      change: changeOf(description, this.#values.get("type")),
      state: this.#stateAtEnd(),
      startedAt,
      finishedAt,
      otherTime: end === null ? localInstant(this.#latest || this.#enqueuedAt, zone, userZone) : null,
      user: this.#values.get("username") ?? null,
      deployment: this.#deployment,
      instances: [...this.#instances],
      description,
      result: this.#values.get("result") ?? null,
    });
  }

  variables(zone: Zone | null, userZone: Zone | null): VariableFact[] {
    return [...this.#variables.values()].map(({ name, versionId, local, citation }) => ({
      type: "variable",
      name,
      versionId,
      task: this.id,
      deployment: this.#deployment,
      at: localInstant(local, zone, userZone),
      citation,
    }));
  }

  get #deployment(): string | null {
    return this.#values.get("deployment_name") ?? this.#lock?.deployment ?? null;
  }

  /** As of the last line: a log that ends before its task shows a task that was at work then. */
  #stateAtEnd(): TaskState | null {
    if (this.#state !== null && ENDED.includes(this.#state)) return this.#state;
    if (!this.#worked) return "queued";
    return this.#took === null && this.#lock?.released == null ? (this.#state ?? "processing") : null;
  }

  #watchClock(line: LogLine, time: string): void {
    if (time > this.#latest) this.#latest = time;
    if (time < this.#clockShows && this.jump === null) {
      const before = parseLocalTime(this.#clockShows);
      const now = parseLocalTime(time);
      if (before === null || now === null || before.earliest - now.earliest <= JUMP_SECONDS * 1e6) return;
      this.jump = { from: this.#clockShows, to: time, citation: line.cite() };
    }
    this.#clockShows = time;
  }

  #sql(line: LogLine, head: LoggerHead, at: number): void {
    const { text } = line;
    if (isStatement(text, at, "UPDATE ", "tasks")) this.#taskSaved(line, head, at);
    else if (isStatement(text, at, "INSERT INTO ", "variables")) this.#variableBound(line, head, at);
    else if (isStatement(text, at, "INSERT INTO ", "events")) {
      // an event is stamped when it is made; the first columns are parent_id and timestamp
      const stamp = /VALUES \((?:NULL|\d+), '([^']{19,40})'/.exec(text.slice(at, at + 600))?.[1];
      this.#calibrate(line, head, utcOf(stamp));
    }
  }

  #taskSaved(line: LogLine, head: LoggerHead, at: number): void {
    const { text } = line;
    const set = text.slice(at, at + 40);
    if (set.includes("event_output")) return this.#eventWritten(line, head, at);
    const columns = updatedColumns(text, at);
    if (set.includes("checkpoint_time")) return this.#calibrate(line, head, utcOf(columns.get("checkpoint_time")));
    const state = columns.get("state") ?? "";
    const stamp = utcOf(columns.get("timestamp"));
    if (!isTaskState(state)) return;
    this.#state = state;
    this.#learn(columns);
    // the whole row is saved when the state changes; a checkpoint of a director that saves it too has an older stamp
    const isCheckpoint = head.thread?.endsWith("-checkpoint") ?? false;
    if (!isCheckpoint) this.#calibrate(line, head, stamp);
    const moment: Moment = { utc: stamp, local: head.time, citation: line.cite() };
    if (ENDED.includes(state)) {
      this.#finished = moment;
      const started = utcOf(columns.get("started_at"));
      if (started !== null) this.#startedBySql ??= { ...moment, utc: started };
    } else if (state === "processing" && (!isCheckpoint || stamp !== null)) this.#started ??= moment;
  }

  /** An event is appended the moment it happens. Its task names the instance, its time is in seconds. */
  #eventWritten(line: LogLine, head: LoggerHead, at: number): void {
    const written = line.text.slice(at, at + 2_000);
    const time = /(?:\|\| |, )'\{"time":(\d{10})[,}]/.exec(written)?.[1];
    if (time === undefined) return;
    this.#calibrate(line, head, (Number(time) * 1e6) as Micros);
    const instance = /"task":"([^"\s]+\/[0-9a-f-]{36}) \(/.exec(written)?.[1];
    if (instance !== undefined) this.#instances.add(this.#strings.intern(instance));
  }

  #variableBound(line: LogLine, head: LoggerHead, at: number): void {
    const columns = insertedColumns(line.text, at);
    const name = columns.get("variable_name");
    const versionId = columns.get("variable_id");
    if (name == null || versionId == null) return;
    const key = `${name} ${versionId}`;
    if (!this.#variables.has(key))
      this.#variables.set(key, { name, versionId, local: head.time, citation: line.cite() });
  }

  #message(line: LogLine, head: LoggerHead): void {
    const { text } = line;
    const behind = (words: string): string | null =>
      text.startsWith(words, head.message) ? text.slice(head.message + words.length) : null;
    const moment = (): Moment => ({ utc: null, local: head.time, citation: line.cite() });
    switch (text[head.message]) {
      case "A":
        this.#locked(behind("Acquired lock: lock:deployment:"), "acquired", moment);
        break;
      case "D":
        this.#locked(behind("Deleted lock: lock:deployment:"), "released", moment);
        if (behind("Done") === "" && head.thread?.startsWith("task:")) this.#end("done", moment());
        break;
      case "F":
        if (behind("Found task #<") !== null) this.#learn(inspected(text, head.message));
        break;
      case "L":
      case "S":
        if (behind("Looking for task ") !== null || behind("Starting task: ") !== null) this.#looked = moment();
        else if (behind("SENT: hm.director.alert ") !== null)
          this.#named(/ against Director '([\w-]{1,64})'/, text, head.message);
        break;
      case "T":
        if (behind("Task took ") !== null) this.#took = moment();
        else if (this.id !== null && behind(`Task ${this.id} cancelled`) === "") this.#end("cancelled", moment());
        break;
      case "[":
        if (behind("[external-cpi] ") !== null && this.director === null) {
          const at = text.indexOf('"director_uuid":', head.message);
          if (at >= 0) this.#named(/^"director_uuid":"([\w-]{1,64})"/, text, at);
        }
        break;
    }
  }

  /** The worker is through with it; it says so a little before it saves the state. */
  #end(state: TaskState, moment: Moment): void {
    if (this.#state === null || !ENDED.includes(this.#state)) this.#state = state;
    this.#took ??= moment;
  }

  #named(pattern: RegExp, text: string, from: number): void {
    this.director ??= pattern.exec(text.slice(from, from + 2_000))?.[1] ?? null;
  }

  /** `bosh-health`, `bosh-health uid: bf3c6323-…` */
  #locked(rest: string | null, what: "acquired" | "released", moment: () => Moment): void {
    const deployment = rest?.split(" ", 1)[0];
    if (deployment === undefined || deployment === "") return;
    if (this.#lock !== null && this.#lock.deployment !== deployment) return;
    const before = this.#lock ?? { deployment, acquired: null, released: null };
    this.#lock = { ...before, [what]: what === "acquired" ? (before.acquired ?? moment()) : moment() };
  }

  /** `create_missing_vm(<group>/<uuid> (0)/1)`, `canary_update(<group>/<uuid> (0))` */
  #instance(thread: string): void {
    const name = /^(?:create_missing_vm|canary_update|instance_update|delete_instance)\((\S+\/[0-9a-f-]{36}) \(/.exec(
      thread,
    )?.[1];
    if (name !== undefined) this.#instances.add(this.#strings.intern(name));
  }

  #learn(values: Values): void {
    for (const name of KEPT) {
      const value = values.get(name);
      if (value != null && value !== "") this.#values.set(name, value);
    }
  }

  #calibrate(line: LogLine, head: LoggerHead, utc: Instant | Micros | null): void {
    if (utc === null) return;
    this.clock.calibrate(head.time, typeof utc === "number" ? utc : utc.earliest, () => line.cite());
  }
}

/** `2026-11-23 16:25:31.331650+0000`; null for what names no zone, as MySQL prints it. */
function utcOf(literal: string | null | undefined): Instant | null {
  const parsed = literal == null ? null : parseTime(literal);
  return parsed?.ok === true ? parsed.instant : null;
}

/** The texts of `#<…Task @values={:id=>23, :type=>"update_deployment", …}>`; `id: 23, type: "…"` from Ruby 3.4 on. */
function inspected(text: string, from: number): Values {
  const values = new Map<string, string>();
  const shown = text.slice(from, from + 8_192);
  for (const [, name, value] of shown.matchAll(/[{ ]:?([a-z_]{1,40})(?:=>|: )"([^"\\]*)"/g)) {
    if (!values.has(name!)) values.set(name!, value!);
  }
  return values;
}

/** By its description, which alone tells a dry run from a deploy. */
function changeOf(description: string | null, type: string | undefined): TaskFact["change"] {
  if (description !== null) return changeIn(description);
  return type === "update_deployment" ? "create" : type === "delete_deployment" ? "delete" : null;
}

/** Instants of one clock only can be in the wrong order: one with its zone unknown may lie hours off. */
function contradict(startedAt: Instant, finishedAt: Instant): boolean {
  const comparable = (startedAt.zoneFrom === "unknown") === (finishedAt.zoneFrom === "unknown");
  return comparable && finishedAt.latest < startedAt.earliest;
}

function finishedFirst(id: string | null, from: Instant, to: Instant, citation: Citation): Problem {
  const message = `${id === null ? "the task" : `task ${id}`} finished (${to.raw}) before it started (${from.raw}), by this log; neither time is used`;
  const hint = "check whether the log was edited, or the clock of the machine set";
  return problemAt(citation, "finished-before-started", "warning", message, hint);
}
