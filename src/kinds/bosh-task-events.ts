import type { Citation, Instant, Micros, Problem, TaskFact, TaskState } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { itemsOf, plainValue, type Node } from "../syntax/tree.ts";
import { citeObject } from "./cite-object.ts";
import type { Block, Kind, Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";
import { beginsTask, endBehind, resultOf, startBefore, TaskCourse, type Step } from "./task-course.ts";
import { tasksOfLog } from "./task-facts.ts";
import { frameLine, taskInCommand } from "./task-frame.ts";

/**
 * The raw event log of a task: one JSON object a line, times in seconds since the epoch. It names neither the task nor
 * the deployment. (director `event_log.rb`; `bosh task N --event`, `GET /tasks/N/output?type=event`.)
 */
export const boshTaskEvents: LogKind = {
  id: "bosh-task-events",
  title: "an event log of a task",
  framed: true,
  headLiterals: ['"stage"', '"code"', '"warning"', '"deprecation"'],
  heads: (text) => eventIn(text) !== null,
  continues,
  open: (context) => new EventLogReader(context),
};

/** The same as a JSON array, as the documentation of BOSH shows it and `jq -s` makes it. */
export const boshTaskEventArray: Kind = {
  id: "bosh-task-events",
  title: "an event log of a task",
  yamlRoots: [],
  schemaFor: (root) => (isEventArray(root) ? "bosh-task-events" : null),
  claimLines: () => 0,
  read: readArray,
};

/** An entry of the log: a step of a stage, a warning, or what the task failed with. */
interface Event {
  /** Epoch seconds. */
  readonly time: number;
  readonly step: Step | null;
  /** Whether nothing of its step, or of its task, has come before. */
  readonly isStart: boolean;
  readonly error: { readonly code: number; readonly message: string } | null;
}

function eventIn(text: string): Event | null {
  const line = text.trim();
  if (!line.startsWith("{") || !line.endsWith("}") || !line.includes('"time"')) return null;
  try {
    return asEvent(JSON.parse(line));
  } catch {
    return null;
  }
}

const STEP_STATES: readonly unknown[] = ["started", "in_progress", "finished", "failed"];

/** An event of a director has just these shapes; other programs also log a `time` and a `stage`. */
function asEvent(value: unknown): Event | null {
  if (!isRecord(value)) return null;
  const { time, stage, tags, total, task, index, state, error, type, message } = value;
  if (typeof time !== "number" || !Number.isInteger(time) || time < 1e9 || time > 5e9) return null;
  if (isRecord(error)) {
    if (typeof error["code"] !== "number" || typeof error["message"] !== "string") return null;
    return { time, step: null, isStart: false, error: { code: error["code"], message: error["message"] } };
  }
  if (type === "warning" || type === "deprecation")
    return typeof message === "string" ? { time, step: null, isStart: true, error: null } : null;
  if (typeof stage !== "string" || typeof task !== "string" || !Array.isArray(tags)) return null;
  if (typeof index !== "number" || !STEP_STATES.includes(state)) return null;
  const step: Step = {
    stage: [stage, ...tags.map(String)].join(" "),
    task,
    // that a step goes on says no more than that it has begun
    state: state === "finished" || state === "failed" ? state : "started",
    total: typeof total === "number" ? total : null,
  };
  return { time, step, isStart: state === "started", error: null };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Events, what is left of damaged ones, and the frame of a terminal. */
function continues(text: string): boolean {
  if (text.trim() === "" || text.includes("\0") || /^\s*\{"time"/.test(text)) return true;
  if (/"stage":"|"progress":\d|"state":"/.test(text)) return true;
  const frame = frameLine(text);
  // the line that names the director begins the next output, of whatever kind
  return frame !== null && frame.what !== "environment";
}

/** Events of parallel steps may be written in another order than they happened, by so much. */
const JITTER_SECONDS = 2;

/** What the director calls the error of a task that was cancelled. */
const CANCELLED = 10001;

/** The events of one task. */
class EventTask {
  readonly course = new TaskCourse();
  readonly citation: Citation;
  readonly #first: number;
  /** Whether the log has the beginning of the task; null until an event shows it. */
  #begun: boolean | null = null;
  #last: number;
  #error: Event["error"] = null;
  id: string | null;
  state: TaskState | null = null;

  constructor(event: Event, citation: Citation, id: string | null) {
    this.citation = citation;
    this.#first = event.time;
    this.#last = event.time;
    this.id = id;
  }

  /** Whether the event must be of another task. */
  excludes({ time, step }: Event): boolean {
    if (this.state !== null || this.#error !== null || time < this.#last - JITTER_SECONDS) return true;
    return step !== null && this.course.excludes(step);
  }

  add({ time, step, isStart, error }: Event): void {
    this.#last = Math.max(this.#last, time);
    if (step !== null) {
      this.#begun ??= isStart && beginsTask(step);
      this.course.add(step);
    }
    if (error !== null) this.#error = error;
  }

  /** A log of steps that begins in the middle. */
  get lacksBeginning(): boolean {
    return this.#begun === false;
  }

  fact(): TaskFact {
    const last = epoch(this.#last);
    const state = this.state ?? this.#ending();
    const hasEnded = state === "done" || state === "error" || state === "cancelled";
    return {
      id: this.id,
      basis: "event-log",
      change: this.course.change,
      state,
      // a task that failed before its first step may have waited long for a lock
      startedAt: this.#begun === true ? startBefore(epoch(this.#first)) : null,
      finishedAt: hasEnded ? endBehind(last) : null,
      otherTime: hasEnded ? null : last,
      timesOfDay: null,
      user: null,
      deployment: null,
      instances: this.course.instances,
      description: null,
      result: this.#error === null ? null : resultOf(this.#error.message),
      citation: this.citation,
    };
  }

  /** How the events alone show that the task ended. */
  #ending(): TaskState | null {
    if (this.#error !== null) return this.#error.code === CANCELLED ? "cancelled" : "error";
    return this.course.isComplete ? "done" : null;
  }
}

function epoch(seconds: number): Instant {
  const micros = (seconds * 1e6) as Micros;
  return { earliest: micros, latest: micros, raw: String(seconds), zone: "UTC", zoneFrom: "text" };
}

/** The tasks that events in a row are of. */
class EventTasks {
  readonly tasks: EventTask[] = [];
  readonly problems: Problem[] = [];
  environment: string | null = null;
  #current: EventTask | null = null;
  /** The task that the next events are of, where something before them named it. */
  #nextId: string | null;

  constructor(id: string | null) {
    this.#nextId = id;
  }

  add(event: Event, citation: Citation): void {
    if (this.#current === null || this.#current.excludes(event)) {
      this.#current = new EventTask(event, citation, this.#nextId);
      this.#nextId = null;
      this.tasks.push(this.#current);
    }
    this.#current.add(event);
  }

  /** The frame named a task whose events follow. */
  begin(id: string): void {
    this.#current = null;
    this.#nextId = id;
  }

  /** The frame said how the task ended whose events came before. */
  finish(id: string, state: TaskState): void {
    if (this.#current === null) return;
    this.#current.id = id;
    this.#current.state = state;
    this.#current = null;
  }

  reading(): Reading {
    if (this.tasks.length === 0) return { facts: [], problems: this.problems };
    const beheaded = this.tasks.filter((task) => task.lacksBeginning).map(beginningMissing);
    const tasks = this.tasks.map((task) => task.fact());
    return {
      facts: [tasksOfLog(tasks, { environment: this.environment })],
      problems: [...this.problems, ...beheaded],
    };
  }
}

function beginningMissing({ citation }: EventTask): Problem {
  const message = "the first events of this task are missing, so it does not say when the task began";
  const hint = "save the whole event log again: `bosh task N --event`";
  return problemAt(citation, "task-beginning-missing", "warning", message, hint);
}

class EventLogReader implements LogReader {
  readonly #tasks: EventTasks;
  readonly #lost = new LostLines();

  constructor({ command }: LogContext) {
    this.#tasks = new EventTasks(taskInCommand(command));
  }

  line(line: LogLine): void {
    const event = eventIn(line.text);
    if (event !== null) this.#tasks.add(event, line.cite());
    else if (!this.#frame(line.text)) this.#lost.add(line);
  }

  /** Whether the line says nothing of its own, or is one of the frame's. */
  #frame(text: string): boolean {
    const frame = frameLine(text);
    if (frame === null) return text.trim() === "";
    if (frame.what === "environment") this.#tasks.environment ??= frame.name;
    else if (frame.what === "task") this.#tasks.begin(frame.id);
    else if (frame.what === "end") this.#tasks.finish(frame.id, frame.state);
    return true;
  }

  end(): Reading {
    const { facts, problems } = this.#tasks.reading();
    const lost = this.#lost.problems(
      "events recorded there are missing",
      "save the event log again: `bosh task N --event`",
    );
    return { facts, problems: [...problems, ...lost] };
  }
}

function isEventArray(root: Node): boolean {
  const items = itemsOf(root);
  return items.length > 0 && items.every((item) => asEvent(plainValue(item)) !== null);
}

function readArray({ text, document, command }: Block): Reading {
  const tasks = new EventTasks(taskInCommand(command));
  for (const item of itemsOf(document)) {
    const event = asEvent(plainValue(item));
    if (event === null) continue;
    tasks.add(event, citeObject(text, item, "stage", "error", "message"));
  }
  return tasks.reading();
}
