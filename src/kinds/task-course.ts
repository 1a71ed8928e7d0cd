import type { Instant, Micros, TaskFact } from "../model.ts";
import { copyOf } from "../syntax/copy-of.ts";

/**
 * What the steps of a task tell of it, whichever form they were printed in. Stage names: director `jobs/*`,
 * `deployment_plan/steps/*`; the Ruby CLI prints them in lower case and `updating job` for `updating instance`.
 */

/** One step of a task: `Updating instance`, `bosh-health-check/<uuid> (0) (canary)`. */
export interface Step {
  /** May end in the instance group, as the CLI prints it: `Updating instance bosh-health-check`. */
  readonly stage: string;
  readonly task: string;
  readonly state: "started" | "finished" | "failed";
  /** How many steps its stage has; null where that is not printed. */
  readonly total: number | null;
}

const CREATING = /^(?:preparing deployment$|creating (?:bound )?missing vms$|updating (?:instance|job)\b)/;
const DELETING = /^(?:deleting instances|removing deployment artifacts|deleting properties)$/;
/** Errands and repairs prepare the deployment too, and neither create nor delete it. */
const NEITHER = /^(?:running errand|fetching logs|scanning \d+ |applying problem resolutions)/;
const ON_INSTANCES =
  /^(?:creating (?:bound )?missing vms|updating (?:instance|job)|deleting (?:unneeded )?instances)\b/;

export class TaskCourse {
  readonly #open = new Set<string>();
  /** Instances whose VM was made and that were not updated since. */
  readonly #fresh = new Set<string>();
  readonly #instances = new Set<string>();
  /** How many instances each stage of updates has still to finish, where it says how many it has. */
  readonly #left = new Map<string, number>();
  #prepared = false;
  #creates = false;
  #deletes = false;
  #neither = false;
  #updated = false;
  #destroyed = false;
  #failed = false;

  add(step: Step): void {
    const stage = step.stage.toLowerCase();
    this.#prepared ||= isPreparation(stage, step.task);
    this.#creates ||= CREATING.test(stage);
    this.#deletes ||= DELETING.test(stage);
    this.#neither ||= NEITHER.test(stage);
    this.#failed ||= step.state === "failed";
    const key = `${stage}\n${step.task}`;
    if (step.state === "started") this.#open.add(key);
    else this.#open.delete(key);
    const instance = instanceIn(step.task);
    if (instance !== null && ON_INSTANCES.test(stage)) this.#instances.add(instance);
    const isUpdate = /^updating (?:instance|job)\b/.test(stage);
    if (isUpdate && step.total !== null && !this.#left.has(stage)) this.#left.set(stage, step.total);
    if (step.state !== "finished") return;
    if (stage.startsWith("creating ") && instance !== null) this.#fresh.add(instance);
    if (isUpdate) {
      this.#updated = true;
      if (instance !== null) this.#fresh.delete(instance);
      if (this.#left.has(stage)) this.#left.set(stage, this.#left.get(stage)! - 1);
    }
    this.#destroyed ||= stage === "deleting properties" && /^destroying deployment$/i.test(step.task);
  }

  /** For forms that report the end of a step first, and behind it that it failed. */
  fail(): void {
    this.#failed = true;
  }

  /** Whether the step must be of another task than those before it. */
  excludes(step: Step): boolean {
    const stage = step.stage.toLowerCase();
    if (this.#destroyed) return true;
    if (this.#prepared && step.state === "started" && isPreparation(stage, step.task)) return true;
    return (this.#creates && DELETING.test(stage)) || (this.#deletes && CREATING.test(stage));
  }

  get change(): TaskFact["change"] {
    if (this.#neither) return null;
    return this.#deletes ? "delete" : this.#creates ? "create" : null;
  }

  /** `<group>/<uuid>`, in the order of their first mention. */
  get instances(): readonly string[] {
    return [...this.#instances];
  }

  /** Whether the steps show that the task came to its end: nothing that was begun is open, and its last step is done. */
  get isComplete(): boolean {
    if (this.#failed || this.#open.size > 0) return false;
    if (this.change === "delete") return this.#destroyed;
    const allUpdated = this.#fresh.size === 0 && [...this.#left.values()].every((left) => left <= 0);
    return this.change === "create" && this.#updated && allUpdated;
  }
}

/** Longer messages are cut: the director itself keeps 128 characters of them. */
const MAX_RESULT = 2_000;

/** The error of a task as its result. */
export function resultOf(message: string): string {
  return message.trim().slice(0, MAX_RESULT);
}

/** Whether a task can begin with this step, so that none before it is missing. */
export function beginsTask(step: Step): boolean {
  const stage = step.stage.toLowerCase();
  if (DELETING.test(stage)) return stage !== "deleting properties";
  return !CREATING.test(stage) || (stage === "preparing deployment" && !/^rendering templates$/i.test(step.task));
}

/** The very first step of a deploy; there is one of it. */
function isPreparation(stage: string, task: string): boolean {
  return stage === "preparing deployment" && /^preparing deployment$/i.test(task);
}

/** `bosh-health-check/<uuid> (0) (canary)`; with the Ruby CLI `bosh-health-check/0 (<uuid>)`. */
function instanceIn(task: string): string | null {
  const match = INSTANCE.exec(task);
  return match === null ? null : copyOf(`${match[1]!}/${(match[2] ?? match[3])!}`);
}

const UUID = String.raw`([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`;
const INSTANCE = new RegExp(String.raw`^([^\s/]{1,200})/(?:${UUID}|\d{1,6} \(${UUID}\))`);

/** The events of a task lie within it, this much behind its start and before its end (measured: 1 to 2 s). */
const WITHIN = 2e6;

/** When a task started whose first event was at that time. */
export function startBefore(first: Instant): Instant {
  return { ...first, earliest: (first.earliest - WITHIN) as Micros };
}

/** When a task finished whose last event was at that time. */
export function endBehind(last: Instant): Instant {
  return { ...last, latest: (last.latest + WITHIN) as Micros };
}
