import type { Citation, Instant, Problem, TaskFact, TaskState, VariableFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { taskFact } from "./task-facts.ts";

/**
 * One event of a director's history, whatever printed it: `bosh events`, the API, the audit log. Ids count up in the
 * order in which the events were recorded. (director `api/event_manager.rb`, `lock.rb`, `jobs/*`.)
 */
export interface DirectorEvent {
  readonly id: number;
  /** Whether it ends what another event began: it names that one as its parent. */
  readonly closes: boolean;
  readonly at: Instant;
  readonly user: string | null;
  /** `acquire`, `release`, `lost`; `create`, `update`, `delete`, … */
  readonly action: string;
  /** `lock`, `deployment`, `vm`, `instance`, `variable`, … */
  readonly objectType: string;
  /** `lock:deployment:bosh-health`, `bosh-health-check/<uuid>`, `/dns_api_tls_ca` */
  readonly objectName: string;
  readonly task: string | null;
  readonly deployment: string | null;
  readonly error: string | null;
  /** `id` of the context: of a variable, CredHub's id of the version. */
  readonly contextId: string | null;
  readonly citation: Citation;
}

export interface EventFacts {
  readonly tasks: readonly TaskFact[];
  readonly variables: readonly VariableFact[];
  readonly problems: readonly Problem[];
}

const DEPLOYMENT_LOCK = "lock:deployment:";

/** Gathers the tasks that locked a deployment, and the variables that were bound, from events in any order. */
export class DirectorEvents {
  readonly #tasks = new Map<string, TaskEvents>();
  readonly #variables: VariableFact[] = [];
  #newest: DirectorEvent | null = null;

  add(event: DirectorEvent): void {
    const { task } = event;
    if (task === null) return;
    let events = this.#tasks.get(task);
    if (events === undefined) this.#tasks.set(task, (events = new TaskEvents()));
    events.add(event);
    if (this.#newest === null || event.id > this.#newest.id) this.#newest = event;
    if (event.objectType === "variable" && event.action === "create" && event.error === null) this.#bind(event);
  }

  /** `endsNow`: the history goes on to when it was taken, so that a lock without its release was held then. */
  facts(endsNow: boolean): EventFacts {
    const problems: Problem[] = [];
    const tasks = [...this.#tasks].flatMap(([id, events]) => {
      const isRunning = endsNow && this.#newest?.task === id;
      return events.fact(id, isRunning, this.#newest!.id, problems) ?? [];
    });
    return { tasks, variables: this.#variables, problems };
  }

  #bind({ objectName, contextId, task, deployment, at, citation }: DirectorEvent): void {
    if (contextId === null) return;
    this.#variables.push({ type: "variable", name: objectName, versionId: contextId, task, deployment, at, citation });
  }
}

/** What is kept of the events of one task: a few of them, so that a long audit log fits into memory. */
class TaskEvents {
  #firstAcquire: DirectorEvent | null = null;
  #lastLock: DirectorEvent | null = null;
  #last: DirectorEvent | null = null;
  #lostLock = false;
  /** The id of the event with which it begins to create or update the deployment. */
  #deploys: number | null = null;
  /** Makes a VM or an instance. */
  #creates = false;
  #deletes = false;
  #isClosed = false;
  #error: string | null = null;
  readonly #instances = new Set<string>();

  add(event: DirectorEvent): void {
    if (this.#last === null || event.id > this.#last.id) this.#last = event;
    if (event.error !== null && (this.#error === null || isCancellation(event.error))) this.#error = event.error;
    switch (event.objectType) {
      case "lock":
        if (event.objectName.startsWith(DEPLOYMENT_LOCK)) this.#addLock(event);
        break;
      case "deployment":
        this.#addChange(event);
        if (event.closes && event.error === null) this.#isClosed ||= isChange(event.action);
        break;
      case "instance":
        if (event.objectName.includes("/")) this.#instances.add(event.objectName);
        this.#creates ||= event.action === "create";
        break;
      case "vm":
        this.#creates ||= event.action === "create";
        break;
    }
  }

  #addLock(event: DirectorEvent): void {
    if (this.#lastLock === null || event.id > this.#lastLock.id) this.#lastLock = event;
    if (event.action === "lost") this.#lostLock = true;
    if (event.action !== "acquire") return;
    if (this.#firstAcquire === null || event.id < this.#firstAcquire.id) this.#firstAcquire = event;
  }

  #addChange({ id, action }: DirectorEvent): void {
    this.#deletes ||= action === "delete";
    if (action === "create" || action === "update") this.#deploys = Math.min(id, this.#deploys ?? id);
  }

  #change(isDryRun: boolean): TaskFact["change"] {
    if (this.#deletes) return "delete";
    return this.#creates || (this.#deploys !== null && !isDryRun) ? "create" : null;
  }

  /** null where the task locked no deployment. `newest`: the id of the last event of the history. */
  fact(id: string, isRunning: boolean, newest: number, problems: Problem[]): TaskFact | null {
    const lock = this.#firstAcquire ?? this.#lastLock;
    if (lock === null) return null;
    const release = this.#lastLock?.action === "release" ? this.#lastLock : null;
    let startedAt = this.#firstAcquire?.at ?? null;
    let finishedAt = release?.at ?? null;
    if (startedAt !== null && finishedAt !== null && finishedAt.latest < startedAt.earliest) {
      problems.push(endsBeforeItStarts(id, startedAt, finishedAt, lock.citation));
      startedAt = null;
      finishedAt = null;
    }
    return taskFact("lock-event", lock.citation, {
      id,
      change: this.#change(release !== null && release.id < newest && this.#neverEnds),
      state: this.#state(release !== null, isRunning),
      startedAt,
      finishedAt,
      otherTime: release === null ? this.#last!.at : null,
      user: lock.user,
      deployment: lock.objectName.slice(DEPLOYMENT_LOCK.length),
      instances: [...this.#instances].sort(),
    });
  }

  /**
   * `bosh deploy --dry-run` begins to change the deployment, takes the lock and releases it, without an end of the
   * change. An end in an error is recorded right behind the release.
   */
  get #neverEnds(): boolean {
    const isBegun = this.#firstAcquire !== null && this.#deploys !== null && this.#deploys < this.#firstAcquire.id;
    return isBegun && !this.#lostLock && !this.#isClosed && this.#error === null;
  }

  /** One event that failed does not end a task: that tells only the release of the lock. */
  #state(isReleased: boolean, isRunning: boolean): TaskState | null {
    if (!isReleased) return isRunning && !this.#lostLock ? "processing" : null;
    if (this.#error !== null) return isCancellation(this.#error) ? "cancelled" : "error";
    return this.#isClosed ? "done" : null;
  }
}

function isChange(action: string): boolean {
  return action === "create" || action === "update" || action === "delete";
}

function isCancellation(error: string): boolean {
  return /^Task \d{1,15} cancelled$/.test(error);
}

function endsBeforeItStarts(id: string, start: Instant, end: Instant, citation: Citation): Problem {
  const message = `task ${id} released its lock (${end.raw}) before it acquired it (${start.raw})`;
  const hint = "save the events again; the times of this task are not used";
  return problemAt(citation, "finished-before-started", "error", message, hint);
}
