import type { Fact, Instant, Problem, TaskFact, TaskListFact, VariableFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Zone } from "../syntax/timestamps.ts";
import { LostLines } from "./lost-lines.ts";
import { DebuggedTask } from "./debugged-task.ts";
import type { Reading } from "./kind.ts";
import { timeWithoutZone, zonesContradict } from "./local-clock.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { ENDS_OF_TASK_LOGS, endsTaskLog, isLoggerLine, loggerHead, type LoggerHead } from "./ruby-logger.ts";
import { nothingUsed, tasksOfLog } from "./task-facts.ts";

const WORKER = "DirectorJobRunner";
const ENQUEUER = "TaskHelper";

/**
 * `bosh task N --debug`, which is the file `debug` in the task's folder on the director: a few lines of the process
 * that took the request, then all that the worker logged. What is no head continues the record before it (manifests,
 * backtraces, the events of the task as JSON) and says nothing here. The logs of several tasks may follow one another.
 */
export const boshTaskDebug: LogKind = {
  id: "bosh-task-debug",
  title: "the debug log of a task",
  absorbs: ["bosh-task-events"],
  headLiterals: [` -- ${WORKER}:`, ` -- ${ENQUEUER}:`],
  heads(text) {
    return directorHead(text) !== null;
  },
  continues(text) {
    return !endsTaskLog(text);
  },
  matters: [
    "\0",
    " -- TaskHelper: ",
    ": Looking for task with task id ",
    ": Starting task: ",
    ": Found task #<",
    ": Acquired lock: lock:deployment:",
    ": Deleted lock: lock:deployment:",
    ": SENT: hm.director.alert ",
    ": Task ",
    ": Done",
    '"director_uuid":',
    'UPDATE "tasks" ',
    "UPDATE `tasks` ",
    'INSERT INTO "variables" ',
    "INSERT INTO `variables` ",
    ...ENDS_OF_TASK_LOGS,
  ],
  open(context) {
    return new DebugLogReader(context);
  },
};

function directorHead(text: string): LoggerHead | null {
  const head = loggerHead(text);
  return head !== null && (head.program === WORKER || head.program === ENQUEUER) ? head : null;
}

class DebugLogReader implements LogReader {
  readonly #context: LogContext;
  readonly #tasks: DebuggedTask[] = [];
  readonly #damage = new LostLines();
  #task: DebuggedTask | null = null;

  constructor(context: LogContext) {
    this.#context = context;
  }

  line(line: LogLine): void {
    if (this.#damage.take(line) || !isLoggerLine(line.text)) return;
    const head = directorHead(line.text);
    if (head === null) return;
    if (head.program === ENQUEUER) this.#taskAtEnqueuer(line, head).enqueued(head);
    else this.#taskAtWorker(line, head).worked(line, head);
  }

  /** The log of a task begins with the version of the director; the id follows. */
  #taskAtEnqueuer(line: LogLine, head: LoggerHead): DebuggedTask {
    if (line.text.startsWith("Director Version", head.message)) return this.#begin(null, line);
    return this.#taskOf(numberAt(line.text, "Enqueuing task: ", head.message), line);
  }

  /** Only some lines name their task: those of its main thread, and the first ones. */
  #taskAtWorker(line: LogLine, head: LoggerHead): DebuggedTask {
    const named =
      head.thread?.startsWith("task:") === true
        ? numberAt(head.thread, "task:", 0)
        : (numberAt(line.text, "Looking for task with task id ", head.message) ??
          numberAt(line.text, "Starting task: ", head.message));
    return this.#taskOf(named, line);
  }

  #taskOf(id: string | null, line: LogLine): DebuggedTask {
    const task = this.#task;
    if (task === null) return this.#begin(id, line);
    if (id === null || id === task.id) return task;
    if (task.id !== null) return this.#begin(id, line);
    task.id = id;
    return task;
  }

  #begin(id: string | null, line: LogLine): DebuggedTask {
    this.#task = new DebuggedTask(id, line, this.#context.strings);
    this.#tasks.push(this.#task);
    return this.#task;
  }

  end(): Reading {
    const problems: Problem[] = this.#damage.problems("what they told is missing");
    const { zone: userZone } = this.#context;
    const agreed = agreedZone(this.#tasks);
    const told: Told[] = this.#tasks.map((task) => {
      const zone = task.clock.contradiction === null ? (task.clock.zone ?? agreed) : null;
      return {
        task,
        fact: task.fact(zone, userZone, problems),
        variables: task.variables(zone, userZone),
      };
    });
    const useful = withoutCopies(told).filter(({ fact }) => fact.id !== null || fact.deployment !== null);
    problems.push(...this.#problems(useful));
    return { facts: factsOf(useful), problems };
  }

  #problems(told: readonly Told[]): Problem[] {
    const problems: Problem[] = [];
    if (told.length === 0) problems.push(nothingUsed(NOTHING, this.#tasks[0]!.first, "save the log whole"));
    const contradiction = this.#tasks.map(({ clock }) => clock.contradiction).find((citation) => citation !== null);
    if (contradiction !== undefined) problems.push(zonesContradict(contradiction));
    const unknown = told.find(({ fact, variables }) => timesOf(fact, variables).some(isUnknown));
    if (unknown !== undefined) problems.push(timeWithoutZone(unknown.fact.citation));
    for (const { task } of told) {
      if (task.jump !== null) problems.push(jumpedBack(task, task.jump));
      if (task.lacksStart) problems.push(cutShort(task, "begins-late", "begins after the task did"));
      if (task.isOpen) problems.push(cutShort(task, "ends-early", "ends before the task does"));
    }
    return problems;
  }
}

interface Told {
  readonly task: DebuggedTask;
  readonly fact: TaskFact;
  readonly variables: readonly VariableFact[];
}

/** `23` of `[task:23-checkpoint]`; null where those words do not stand there. */
function numberAt(text: string, words: string, at: number): string | null {
  if (!text.startsWith(words, at)) return null;
  return /^\d+/.exec(text.slice(at + words.length, at + words.length + 20))?.[0] ?? null;
}

/** The zone of the tasks of one file, for one that does not tell it: a queued task has two lines. */
function agreedZone(tasks: readonly DebuggedTask[]): Zone | null {
  const zones = tasks.map(({ clock }) => clock.zone).filter((zone) => zone !== null);
  if (tasks.some(({ clock }) => clock.contradiction !== null)) return null;
  return zones.every(({ name }) => name === zones[0]!.name) ? (zones[0] ?? null) : null;
}

/** A log that was saved twice, once while the task ran, tells of one task: the fuller one is kept. */
function withoutCopies(told: readonly Told[]): Told[] {
  const kept = new Map<string, Told>();
  for (const one of told) {
    const { id, startedAt } = one.fact;
    // in seconds: a log without its beginning has the start from another column of the row, some microseconds off
    const key = startedAt === null ? `one of a kind ${kept.size}` : `${id} ${Math.floor(startedAt.earliest / 1e6)}`;
    const other = kept.get(key);
    if (other === undefined || (other.task.isOpen && !one.task.isOpen)) kept.set(key, one);
  }
  return [...kept.values()];
}

/** One list for each director that the log names; what names none belongs to the only one there is. */
function factsOf(told: readonly Told[]): Fact[] {
  const directors = [...new Set(told.map(({ task }) => task.director).filter((uuid) => uuid !== null))];
  const of = ({ task }: Told): string | null => task.director ?? (directors.length === 1 ? directors[0]! : null);
  const lists = [...new Set(told.map(of))].map((director): TaskListFact => {
    const tasks = told.filter((one) => of(one) === director).map(({ fact }) => fact);
    return tasksOfLog(tasks, { director });
  });
  return [...lists, ...told.flatMap(({ variables }) => variables)];
}

function timesOf(fact: TaskFact, variables: readonly VariableFact[]): (Instant | null)[] {
  return [fact.startedAt, fact.finishedAt, fact.otherTime, ...variables.map(({ at }) => at)];
}

function isUnknown(instant: Instant | null): boolean {
  return instant?.zoneFrom === "unknown";
}

function nameOf({ id }: DebuggedTask): string {
  return id === null ? "a task" : `task ${id}`;
}

function cutShort(task: DebuggedTask, code: string, what: string): Problem {
  return problemAt(task.first, `log-${code}`, "note", `the debug log of ${nameOf(task)} ${what}`, null);
}

function jumpedBack(task: DebuggedTask, { from, to, citation }: NonNullable<DebuggedTask["jump"]>): Problem {
  const message = `within ${nameOf(task)} the time goes back from ${from} to ${to}`;
  const hint = "check whether the log was put together from several, or the clock of the machine set";
  return problemAt(citation, "time-jumps-back", "warning", message, hint);
}

const NOTHING = "a stretch of the debug log of a task that names neither the task nor its deployment";
