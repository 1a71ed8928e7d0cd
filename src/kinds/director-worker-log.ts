import type { Citation, Instant, Micros, TaskFact } from "../model.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { LostLines } from "./lost-lines.ts";
import type { Reading } from "./kind.ts";
import type { LogKind, LogLine, LogReader } from "./log-kind.ts";
import { loggerHead, type LoggerHead } from "./ruby-logger.ts";
import { nothingUsed, taskFact, tasksOfLog } from "./task-facts.ts";

/**
 * `worker_N.stdout.log` of a director: when a worker took up a job and when it was through with it,
 *
 *     … INFO -- DirectorWorker: 2026-11-23T16:25:31+0000: [Worker(worker_2)] Job …DBJob (id=23) (queue=normal) RUNNING
 *
 * The id is that of the job in the queue: usually that of its task, but nothing promises it. A job is through without an
 * error even where its task failed.
 */
export const directorWorkerLog: LogKind = {
  id: "director-worker-log",
  title: "the log of a director's worker",
  headLiterals: [" -- DirectorWorker:"],
  heads(text) {
    return workerHead(text) !== null;
  },
  // warnings and backtraces of Ruby stand between
  continues(text) {
    return workerHead(text) !== null || /^(?:$|\s|\/)/.test(text);
  },
  open() {
    return new WorkerLogReader();
  },
};

function workerHead(text: string): LoggerHead | null {
  const head = loggerHead(text);
  return head?.program === "DirectorWorker" ? head : null;
}

const JOB = /^(\S+): \[Worker\([^)]*\)\] Job \S+ \(id=(\d+)\)(?: \(queue=[^)]*\))? (RUNNING|COMPLETED|FAILED)\b/;

interface Job {
  readonly id: string;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly citation: Citation;
}

const SECOND = 1_000_000;

class WorkerLogReader implements LogReader {
  readonly #damage = new LostLines();
  readonly #jobs: Job[] = [];
  /** Jobs at work, by their ids: where each stands in the list. */
  readonly #running = new Map<string, number>();
  #first: Citation | null = null;

  line(line: LogLine): void {
    this.#first ??= line.cite();
    if (this.#damage.take(line)) return;
    const head = workerHead(line.text);
    if (head === null) return;
    const job = JOB.exec(line.text.slice(head.message, head.message + 1_000));
    if (job === null) return;
    const [, time, id, what] = job as unknown as [string, string, string, string];
    const parsed = parseTime(time);
    if (!parsed.ok) return;
    if (what === "RUNNING") this.#began(id, within(parsed.instant, 0, SECOND), line.cite());
    else this.#ended(id, within(parsed.instant, -SECOND, 0), line.cite());
  }

  #began(id: string, startedAt: Instant, citation: Citation): void {
    this.#running.set(id, this.#jobs.length);
    this.#jobs.push({ id, startedAt, finishedAt: null, citation });
  }

  #ended(id: string, finishedAt: Instant, citation: Citation): void {
    const index = this.#running.get(id);
    this.#running.delete(id);
    if (index === undefined) this.#jobs.push({ id, startedAt: null, finishedAt, citation });
    else this.#jobs[index] = { ...this.#jobs[index]!, finishedAt };
  }

  end(): Reading {
    const problems = this.#damage.problems("what they told is missing");
    if (this.#jobs.length === 0)
      return {
        facts: [],
        problems: [...problems, nothingUsed("this log of a director's worker tells of no job", this.#first!)],
      };
    const tasks = this.#jobs.map(taskOf);
    return {
      facts: [tasksOfLog(tasks)],
      problems,
    };
  }
}

/** A task begins a moment after its job and ends a moment before it, both to the second of the text. */
function within(instant: Instant, from: number, to: number): Instant {
  return { ...instant, earliest: (instant.earliest + from) as Micros, latest: (instant.latest + to) as Micros };
}

function taskOf({ id, startedAt, finishedAt, citation }: Job): TaskFact {
  return taskFact("worker-log", citation, { id, startedAt, finishedAt });
}
