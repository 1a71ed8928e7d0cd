import type { Citation, Instant, Micros, TaskFact, TaskState, TimesOfDay } from "../model.ts";
import { clockOf } from "../syntax/timestamps.ts";
import { beginsTask, endBehind, resultOf, startBefore, TaskCourse, type Step } from "./task-course.ts";

const DAY = 86_400;

/** Events of parallel steps may be printed in another order than they happened, by so many seconds. */
const JITTER = 2;

/** One printing of one task, line by line, and what it tells of it. */
export class TaskRun {
  readonly course = new TaskCourse();
  readonly citation: Citation;
  id: string | null;
  deployment: string | null;
  state: TaskState | null = null;
  /** Of the footer. */
  started: Instant | null = null;
  finished: Instant | null = null;
  /** Lines were left out by hand behind the last one, which may be far from the end. */
  elided = false;
  readonly #error: string[] = [];
  /** The steps that were begun and not ended, and their clocks, by what they work on. */
  readonly #begun = new Map<string, { readonly stage: string; readonly clock: number }>();
  /** Whether the first line is the first of the task; null until a step was seen. */
  #whole: boolean | null = null;
  #first: number | null = null;
  #last: number | null = null;
  readonly #isDryRun: boolean;

  constructor(id: string | null, deployment: string | null, isDryRun: boolean, citation: Citation) {
    this.id = id;
    this.deployment = deployment;
    this.#isDryRun = isDryRun;
    this.citation = citation;
  }

  get hasError(): boolean {
    return this.#error.length > 0;
  }

  get hasClock(): boolean {
    return this.#first !== null;
  }

  error(message: string): void {
    this.#error.push(message);
  }

  /** An event without a step: a warning, an error. */
  at(secondOfDay: number): number {
    const clock = this.#onward(secondOfDay);
    this.#first ??= clock;
    this.#reached(clock);
    this.elided = false;
    return clock;
  }

  /** A line of a step: its beginning, with or without its duration; or its end, where others came in between. */
  step(stage: string, task: string, clock: number | null, duration: number | null): void {
    const begun = this.#begun.get(task);
    if (begun?.stage !== stage) {
      const step: Step = { stage, task, state: "started", total: null };
      this.#whole ??= beginsTask(step);
      this.course.add(step);
    }
    if (duration === null) {
      if (clock !== null) this.#begun.set(task, { stage, clock });
      return;
    }
    this.#end(stage, task, begun?.stage === stage ? begun.clock : clock, clock, duration);
  }

  /** What an update is at; the duration behind it is that of the whole update. */
  status(task: string, clock: number, duration: number | null): void {
    this.#whole ??= false;
    const begun = this.#begun.get(task);
    if (duration !== null && begun !== undefined) this.#end(begun.stage, task, begun.clock, clock, duration);
  }

  #end(stage: string, task: string, from: number | null, clock: number | null, duration: number): void {
    this.#begun.delete(task);
    this.course.add({ stage, task, state: "finished", total: null });
    if (from !== null && clock !== null) this.#reached(Math.max(clock, from + duration));
  }

  /** Seconds since the midnight before the first line: the clock starts again at every midnight. */
  #onward(secondOfDay: number): number {
    if (this.#last === null) return secondOfDay;
    return secondOfDay + Math.max(0, Math.ceil((this.#last - JITTER - secondOfDay) / DAY)) * DAY;
  }

  #reached(clock: number): void {
    this.#last = Math.max(this.#last ?? clock, clock);
  }

  /** Lines of a task that begin in the middle, with no footer to say when it began. */
  get lacksBeginning(): boolean {
    return this.#whole === false && this.started === null;
  }

  /** `near`: a time at which its first line was about to be printed. */
  fact(near: Instant | null): TaskFact {
    const state = this.state ?? this.#ending();
    const hasEnded = state === "done" || state === "error" || state === "cancelled";
    const first = this.#whole === true ? this.#first : null;
    const last = this.elided ? null : this.#last;
    const midnight = this.#midnight(near);
    const dated = (clock: number | null): Instant | null =>
      midnight === null || clock === null ? null : clockInstant(midnight, clock);
    // a task that failed before its first step may have waited long for a lock
    const start = this.#whole === null && this.hasError ? null : (this.started ?? dated(first));
    const end = this.finished ?? dated(last);
    return {
      id: this.id,
      basis: this.#hasFooter || midnight === null ? "output" : "installation-log",
      change: this.#isDryRun ? null : this.course.change,
      state,
      startedAt: start === null ? null : startBefore(start),
      finishedAt: hasEnded && end !== null ? endBehind(end) : null,
      otherTime: hasEnded ? null : (this.finished ?? dated(this.#last)),
      timesOfDay: midnight === null ? this.#timesOfDay(first, hasEnded ? last : null) : null,
      user: null,
      deployment: this.deployment,
      instances: this.course.instances,
      description: null,
      result: this.hasError ? resultOf(this.#error.join("\n")) : null,
      citation: this.citation,
    };
  }

  #timesOfDay(first: number | null, last: number | null): TimesOfDay | null {
    return first === null || this.#hasFooter ? null : { first, last };
  }

  get #hasFooter(): boolean {
    return this.started !== null || this.finished !== null;
  }

  /** The midnight from which the clock counts, in seconds since the epoch; null where nothing gives a date. */
  #midnight(near: Instant | null): number | null {
    if (this.#first === null || this.#last === null) return null;
    if (this.started === null && this.finished !== null) return midnightNear(this.finished, this.#last);
    const date = this.started ?? near;
    return date === null ? null : midnightNear(date, this.#first);
  }

  /** How the lines alone show that the task ended. */
  #ending(): TaskState | null {
    if (this.hasError) return /^Task \d+ cancelled$/.test(this.#error.join("\n").trim()) ? "cancelled" : "error";
    return this.course.isComplete && !this.elided ? "done" : null;
  }
}

/** The midnight that puts the clock nearest to the time. */
function midnightNear(time: Instant, clock: number): number {
  return Math.round((time.earliest / 1e6 - clock) / DAY) * DAY;
}

function clockInstant(midnight: number, clock: number): Instant {
  const micros = ((midnight + clock) * 1e6) as Micros;
  return { earliest: micros, latest: micros, raw: clockOf(clock), zone: "UTC", zoneFrom: "text" };
}
