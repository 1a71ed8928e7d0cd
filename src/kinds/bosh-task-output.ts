import type { Citation, Instant, Problem, TaskFact, TaskState } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { parseTime } from "../syntax/timestamps.ts";
import type { Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { LostLines } from "./lost-lines.ts";
import type { Step } from "./task-course.ts";
import { tasksOfLog } from "./task-facts.ts";
import { frameLine, taskInCommand } from "./task-frame.ts";
import { TaskRun } from "./task-run.ts";

/**
 * `bosh task N`, and what `bosh deploy` and `bosh delete-deployment` print of their task, as people read it. Times are
 * those of a UTC clock; only the footer, which a redirect leaves out, has a date. (bosh-cli `ui/task/reporter.go`.)
 *
 * ```
 * Task 23 | 16:25:32 | Creating missing vms: bosh-health-check/<uuid> (0) (00:00:06)
 * Task 23 Started  Mon Nov 23 16:25:31 UTC 2026
 * ```
 *
 * CLI 2.0.1 to 2.0.29 print no `Task 23 | ` and no id in the footer; the Ruby CLI prints no clock at all.
 */
export const boshTaskOutput: LogKind = {
  id: "bosh-task-output",
  title: "the output of a task",
  framed: true,
  headLiterals: [
    "Task ",
    "tarted ",
    " | Preparing ",
    " | Compiling ",
    " | Creating ",
    " | Updating ",
    " | Deleting ",
    " | Removing ",
  ],
  heads: (text) => HEADS.some((head) => head.test(text)),
  continues,
  open: ({ command }) => new TaskOutputReader({ command, deployment: deploymentIn(command), runningSince: null }),
};

const CLOCK = String.raw`\d\d:\d\d:\d\d`;
const DIRECTOR_STAGE = String.raw`(?:Preparing deployment|Preparing package compilation|Compiling packages|Creating (?:bound )?missing vms|Updating (?:instance|job)|Deleting (?:unneeded )?instances|Removing deployment artifacts|Deleting properties)`;

const EVENT_LINE = new RegExp(String.raw`^\s*Task \d{1,12} \| ${CLOCK} \| `);
/** CLI 2.0.1 to 2.0.29. Other programs begin lines with a clock too, so only stages that are known begin a log. */
const OLD_EVENT_LINE = new RegExp(String.raw`^\s*${CLOCK} \| ${DIRECTOR_STAGE}[^:]{0,200}: `);
const RUBY_EVENT_LINE = new RegExp(String.raw`^\s*Started ${DIRECTOR_STAGE}[^>:]{0,200} > `, "i");
const FOOTER = /^\s*Task (\d{1,12}) (Started|Finished|Duration)\s+(\S.*)$/;
const HEADS = [EVENT_LINE, OLD_EVENT_LINE, RUBY_EVENT_LINE, /^\s*Task \d{1,12} (?:Started |Finished) [A-Z][a-z]{2} /];

/** Text copied from a page has lines glued together: an event begins wherever this stands. */
const EVENT = /Task (\d{1,12}) \| (\d\d):(\d\d):(\d\d) \| /g;
const OLD_EVENT = /^\s*(\d\d):(\d\d):(\d\d) \| /;
const OLD_FOOTER = /^(Started|Finished|Duration)\s+(\S.*)$/;
const ELISION = /^\s*(?:\.{3,}|…)/;
const ERROR = /^\s*Error(?: \d{1,9})?: (.*)$/;

/** Lines that the CLI prints before, between and behind the events; a message or a diff may also be indented. */
const BESIDE = [
  /^\s/,
  /^[+-] /,
  /^(?:Release|Stemcell) '/,
  /^Continue\? /,
  /^(?:Updating|Deleting|Creating|Recreating|Restarting|Starting|Stopping) deployment\b/,
  /^For a more detailed error report/,
  OLD_EVENT,
  OLD_FOOTER,
  ELISION,
  ERROR,
];

function continues(text: string): boolean {
  if (text.trim() === "" || text.includes("\0") || /^Task \d{1,12} \|/.test(text) || FOOTER.test(text)) return true;
  const frame = frameLine(text);
  // the line that names the director begins the next output, of whatever kind
  if (frame !== null) return frame.what !== "environment";
  return BESIDE.some((line) => line.test(text)) || text.search(EVENT) >= 0;
}

/** The deployment that a command changes, and so its task. */
function deploymentIn(command: string | null): string | null {
  if (command === null || command.length > 1_000) return null;
  if (!/\s(?:deploy|dep|delete-deployment|deld|recreate|restart|start|stop)\b/.test(command)) return null;
  return /\s(?:-d|--deployment)[=\s]\s*["']?([^\s"']+)/.exec(command)?.[1] ?? null;
}

const PRINT_AGAIN = "print the task again, whole: `bosh task N --json` keeps the dates too";

/** What is known of task output from what stands around it. */
export interface TaskOutputContext {
  readonly command: LogContext["command"];
  readonly deployment: string | null;
  /** When the command was started whose output this is. */
  readonly runningSince: Instant | null;
}

export class TaskOutputReader implements LogReader {
  readonly #runs: TaskRun[] = [];
  readonly #problems: Problem[] = [];
  readonly #lost = new LostLines();
  readonly #runningSince: Instant | null;
  readonly #commandsDeployment: string | null;
  /** The command deploys nothing. */
  readonly #isDryRun: boolean;
  #environment: string | null = null;
  #deployment: string | null;
  /** The task whose lines follow, where a line before them names it. */
  #nextId: string | null;
  /** The task whose error message is being printed. */
  #failing: TaskRun | null = null;

  constructor({ command, deployment, runningSince }: TaskOutputContext) {
    this.#nextId = taskInCommand(command);
    this.#commandsDeployment = deployment;
    this.#isDryRun = command !== null && /\s--dry-run\b/.test(command);
    this.#deployment = deployment;
    this.#runningSince = runningSince;
  }

  line(line: LogLine): void {
    if (this.#events(line) || this.#footer(line) || this.#frame(line.text) || this.#rubyStep(line)) return;
    const { text } = line;
    if (ELISION.test(text)) {
      const last = this.#runs.at(-1);
      if (last !== undefined) last.elided = true;
      this.#failing = null;
    } else if (/^\s*L Error: /.test(text)) this.#runs.at(-1)?.course.fail();
    else if (/^\s*Task \d{1,12} \|/.test(text) || text.includes("\0")) this.#lost.add(line);
    else this.#message(text);
  }

  /** The events in a line, each up to the next one. */
  #events(line: LogLine): boolean {
    const { text } = line;
    const events = [...text.matchAll(EVENT)];
    for (const [index, event] of events.entries()) {
      const [head, id, hour, minute, second] = event as unknown as [string, string, string, string, string];
      const content = text.slice(event.index + head.length, events[index + 1]?.index).trimEnd();
      const citation = line.cite(event.index, events[index + 1]?.index);
      this.#event(id, secondOfDay(hour, minute, second), content, citation);
    }
    if (events.length > 0) return true;
    const old = OLD_EVENT.exec(text);
    if (old === null) return false;
    const [head, hour, minute, second] = old as unknown as [string, string, string, string];
    this.#event(null, secondOfDay(hour, minute, second), text.slice(head.length).trimEnd(), line.cite());
    return true;
  }

  #event(id: string | null, second: number, content: string, citation: Citation): void {
    this.#failing = null;
    // printed while nothing happens, by the clock of the client
    if (/^Task state: \w+ \(/.test(content)) return;
    const { duration, rest } = splitDuration(content);
    const status = /^L ([^:]+): (.*)$/.exec(rest);
    const colon = rest.indexOf(": ");
    const [stage, task] = [rest.slice(0, Math.max(colon, 0)), rest.slice(colon + 2)];
    const isStep = status === null && colon > 0 && !/^(?:Error|Warning|Deprecation)$/.test(stage);
    const run = this.#runOf(id, isStep ? { stage, task, state: "started", total: null } : null, citation);
    const clock = run.at(second);
    if (status !== null) run.status(status[2]!, clock, duration);
    else if (isStep) run.step(stage, task, clock, duration);
    else if (stage === "Error") this.#fail(run, content.slice("Error: ".length));
  }

  #fail(run: TaskRun, message: string): void {
    run.error(message);
    this.#failing = run;
  }

  /** The run that an event belongs to; a new one where the task was not printed yet, or is printed again. */
  #runOf(id: string | null, step: Step | null, citation: Citation): TaskRun {
    const last = this.#runs.findLast((run) => run.id === id || id === null);
    const isNamed = id === null && this.#nextId !== null;
    const isOver =
      last === undefined || isNamed || last.state !== null || (step !== null && last.course.excludes(step));
    if (!isOver) return last;
    const run = new TaskRun(id ?? this.#nextId, this.#deployment, this.#isDryRun, citation);
    this.#nextId = null;
    this.#runs.push(run);
    return run;
  }

  #footer(line: LogLine): boolean {
    const match = FOOTER.exec(line.text) ?? OLD_FOOTER.exec(line.text);
    if (match === null) return false;
    const [what, value] = match.slice(-2) as [string, string];
    const id = match.length > 3 ? match[1]! : null;
    if (what === "Duration") return /^\d+:\d\d:\d\d\s*$/.test(value);
    const parsed = parseTime(value);
    if (!parsed.ok) {
      // without an id the line may be anything
      if (id === null) return false;
      this.#complain(
        line,
        "no-such-date",
        `"${value}" is no time, so it does not say when task ${id} ${what.toLowerCase()}`,
      );
      return true;
    }
    if (parsed.wrongWeekday) this.#complain(line, "wrong-weekday", `the weekday of "${value}" is not that of its date`);
    this.#failing = null;
    const run = this.#footed(id, what, line.cite());
    if (what === "Started") run.started = parsed.instant;
    else this.#finished(run, parsed.instant, line);
    return true;
  }

  /** The run that a line of a footer belongs to: the Ruby CLI prints its footer behind the state. */
  #footed(id: string | null, what: string, citation: Citation): TaskRun {
    const last = this.#runs.findLast((run) => run.id === id || id === null);
    const isFree = last !== undefined && (what === "Started" ? last.started : last.finished) === null;
    return isFree ? last : this.#runOf(id, null, citation);
  }

  #finished(run: TaskRun, finished: Instant, line: LogLine): void {
    run.finished = finished;
    if (run.started === null || run.started.earliest <= finished.earliest) return;
    this.#complain(
      line,
      "finished-before-started",
      `the task finished (${finished.raw}) before it started (${run.started.raw}); neither is used`,
    );
    run.started = null;
    run.finished = null;
  }

  #frame(text: string): boolean {
    const frame = frameLine(text);
    if (frame === null) return false;
    if (frame.what === "environment") {
      this.#environment ??= frame.name;
      this.#deployment = this.#commandsDeployment;
    } else if (frame.what === "deployment") this.#deployment = frame.name;
    else if (frame.what === "task") this.#nextId = frame.id;
    else if (frame.what === "end") this.#ended(frame.id, frame.state);
    this.#failing = null;
    return true;
  }

  #ended(id: string, state: TaskState): void {
    const run = this.#runs.findLast((candidate) => candidate.id === id) ?? this.#runs.at(-1);
    if (run === undefined || (run.id !== null && run.id !== id)) return;
    run.id = id;
    run.state = state;
  }

  /** `  Started deleting instances > bosh-health-check/<uuid> (0). Done (00:00:07)`, of the Ruby CLI. */
  #rubyStep(line: LogLine): boolean {
    const { duration, rest } = splitDuration(line.text.trim());
    const [, verb, stage] = /^(Started|Done|Failed) ([a-z][^>:]{0,200}) > /.exec(rest) ?? [];
    if (verb === undefined || stage === undefined) return false;
    const [task, how] = taskAndEnd(rest.slice(`${verb} ${stage} > `.length));
    const run = this.#runOf(null, { stage, task, state: "started", total: null }, line.cite());
    run.step(stage, task, null, verb === "Started" && how === "" ? null : (duration ?? 0));
    if (verb === "Failed" || how === "Failed") run.course.fail();
    this.#failing = null;
    return true;
  }

  /** The rest of a message of several lines; the Ruby CLI prints the error of a task without a clock. */
  #message(text: string): void {
    if (this.#failing !== null) {
      this.#failing.error(text.trimEnd());
      return;
    }
    const last = this.#runs.at(-1);
    const error = ERROR.exec(text);
    if (error !== null && last !== undefined && !last.hasClock && !last.hasError) this.#fail(last, error[1]!);
  }

  #complain(line: LogLine, code: string, message: string): void {
    this.#problems.push(problemAt(line.cite(), code, "warning", message, PRINT_AGAIN));
  }

  end(): Reading {
    const problems = [...this.#problems, ...this.#lost.problems("steps of the task are missing", PRINT_AGAIN)];
    if (this.#runs.length === 0) return { facts: [], problems };
    const tasks = this.#runs.map((run) => run.fact(this.#runningSince));
    return {
      facts: [tasksOfLog(tasks, { environment: this.#environment })],
      problems: [...problems, ...this.#withoutBeginning(), ...withoutDate(tasks)],
    };
  }

  #withoutBeginning(): Problem[] {
    return this.#runs
      .filter((run) => run.lacksBeginning)
      .map(({ id, citation }) => {
        const message = `the first lines of ${named(id)} are missing, so it does not say when the task began`;
        return problemAt(citation, "task-beginning-missing", "warning", message, PRINT_AGAIN);
      });
  }
}

/** One note for all tasks that only a clock tells of. */
function withoutDate(tasks: readonly TaskFact[]): Problem[] {
  const undated = tasks.filter(({ timesOfDay }) => timesOfDay !== null);
  const [first] = undated;
  if (first === undefined) return [];
  const which = undated.length === 1 ? named(first.id) : `${undated.length} tasks`;
  const message = `${which}: these lines have a time of day (UTC) and no date, so alone they do not say on which day it ran`;
  const hint =
    "add a list of tasks that has it (`bosh tasks -r=100`), or print it with its dates: `bosh task N --json`";
  return [problemAt(first.citation, "time-of-day-only", "note", message, hint)];
}

function named(id: string | null): string {
  return id === null ? "this task" : `task ${id}`;
}

function secondOfDay(hour: string, minute: string, second: string): number {
  return Number(hour) * 3_600 + Number(minute) * 60 + Number(second);
}

/** Takes the duration off the end, in seconds: `… (00:00:06)`. */
function splitDuration(text: string): { duration: number | null; rest: string } {
  const tail = / ?\((\d{2,5}):(\d\d):(\d\d)\)$/.exec(text.slice(-20));
  if (tail === null) return { duration: null, rest: text };
  const [whole, hours, minutes, seconds] = tail as unknown as [string, string, string, string];
  return { duration: secondOfDay(hours, minutes, seconds), rest: text.slice(0, -whole.length) };
}

/** Splits `bosh-health-check/0 (<uuid>) (canary). Done` or `…. Failed: why`. */
function taskAndEnd(text: string): [task: string, how: "" | "Done" | "Failed"] {
  if (text.endsWith(". Done")) return [text.slice(0, -". Done".length), "Done"];
  const failed = text.indexOf(". Failed: ");
  return failed < 0 ? [text, ""] : [text.slice(0, failed), "Failed"];
}
