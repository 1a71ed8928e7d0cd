import type { ApplyChangesFact, Citation, Micros } from "../model.ts";
import type { Call } from "./calls.ts";
import type { Director } from "./directors.ts";
import { gotNoLock, hasEnded } from "./tasks.ts";
import { stretchesMeet, type Stretch } from "./durations.ts";

/** A change of a deployment that is no health check: a task of the director, or a product of an Apply Changes. */
export interface Deploy {
  /** null where any deployment may be meant: an Apply Changes whose products are not known. */
  readonly deployment: string | null;
  readonly change: "create" | "delete";
  readonly startKnown: boolean;
  readonly ended: boolean;
  /** Whether it is known to have come to a good end. */
  readonly done: boolean;
  /** From its start to its end; infinite where unknown. */
  readonly stretch: Stretch;
  /** When it ended: within an hour that a clock showed twice, or to the second. */
  readonly end: Stretch;
  /** Whose clock says so. */
  readonly clock: "director" | "ops-manager";
  /** `task 184315`, `Apply Changes 57` */
  readonly label: string;
  readonly citation: Citation;
}

/** One Apply Changes, with all that the sources say of it. */
export interface ApplyChanges extends ApplyChangesFact {
  /** From its start to its end; infinite where unknown. */
  readonly stretch: Stretch;
  /** `Apply Changes 57` */
  readonly label: string;
  /** What the sources say of it, each for itself. */
  readonly accounts: readonly ApplyChangesFact[];
}

/** From the start to the end; infinite where unknown. */
export function stretchOf({ startedAt, finishedAt }: Pick<ApplyChangesFact, "startedAt" | "finishedAt">): Stretch {
  return {
    from: startedAt?.earliest ?? (-Infinity as Micros),
    to: finishedAt?.latest ?? (Infinity as Micros),
  };
}

function endOf({ finishedAt }: Pick<ApplyChangesFact, "finishedAt">, { to }: Stretch): Stretch {
  return { from: finishedAt?.earliest ?? to, to };
}

/** The Apply Changes of a bundle, each once: the fullest account of each, with what others add. */
export function applyChangesOf(facts: readonly ApplyChangesFact[]): ApplyChanges[] {
  const merged: { whole: ApplyChangesFact; readonly accounts: ApplyChangesFact[] }[] = [];
  for (const fact of facts.toSorted(fullestFirst)) {
    const known = merged.find(({ whole }) => areOne(whole, fact));
    if (known === undefined) merged.push({ whole: fact, accounts: [fact] });
    else {
      known.whole = together(known.whole, fact);
      known.accounts.push(fact);
    }
  }
  return merged
    .map(({ whole, accounts }) => ({
      ...whole,
      stretch: stretchOf(whole),
      label: whole.id === null ? "an Apply Changes" : `Apply Changes ${whole.id}`,
      accounts,
    }))
    .sort((a, b) => a.stretch.from - b.stretch.from || 0);
}

/** Of two that name as many products the list of Ops Manager first, and what has come to its end: files have no order. */
function fullestFirst(a: ApplyChangesFact, b: ApplyChangesFact): number {
  return (
    b.products.length - a.products.length ||
    Number(b.id !== null) - Number(a.id !== null) ||
    Number(b.finishedAt !== null) - Number(a.finishedAt !== null)
  );
}

/** One runs at a time: two accounts of the same time, or of the same number, are of one. */
function areOne(a: ApplyChangesFact, b: ApplyChangesFact): boolean {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.startedAt === null || b.startedAt === null) return false;
  const [x, y] = [stretchOf(a), stretchOf(b)];
  if (a.finishedAt !== null && b.finishedAt !== null) return stretchesMeet(x, y);
  // the end of one is unknown: its start has to lie in the other, or next to its start
  const [open, closed] = a.finishedAt === null ? [x, y] : [y, x];
  const nextTo = Math.abs(open.from - closed.from) <= SAME_START_MICROS;
  return nextTo || (closed.to !== Infinity && closed.from <= open.from && open.from <= closed.to);
}

/** The request that starts it and its first step lie no further apart. */
const SAME_START_MICROS = 60e6;

function together(a: ApplyChangesFact, b: ApplyChangesFact): ApplyChangesFact {
  return {
    ...a,
    id: a.id ?? b.id,
    state: a.state ?? b.state,
    startedAt: a.startedAt ?? b.startedAt,
    finishedAt: a.finishedAt ?? b.finishedAt,
    products: a.products.length > 0 ? a.products : b.products,
  };
}

/** What changed deployments that are no health checks. */
export function deploysOf(
  directors: readonly Director[],
  applyChanges: readonly ApplyChanges[],
  calls: readonly Call[],
  isHealthCheck: (deployment: string) => boolean,
): Deploy[] {
  const applied = applyChanges.filter((run) => !stoppedAtCall(run, calls));
  return [...directors.flatMap((director) => ofTasks(director, isHealthCheck)), ...applied.flatMap(ofProducts)];
}

/** Whether an Apply Changes, known from its start, failed with its own call and names no product: it came to none. */
function stoppedAtCall({ products, state, startedAt, stretch }: ApplyChanges, calls: readonly Call[]): boolean {
  const isOwn = (call: Call): boolean => call.inApplyChanges && call.at !== null && stretchesMeet(call.at, stretch);
  const isStopped = products.length === 0 && state === "failed" && startedAt !== null;
  return isStopped && calls.some((call) => call.result === "failed" && isOwn(call));
}

function ofTasks({ tasks }: Director, isHealthCheck: (deployment: string) => boolean): Deploy[] {
  return tasks.flatMap((task): Deploy[] => {
    const { change, deployment, state, startedAt } = task;
    if (change === null || state === "queued" || gotNoLock(task)) return [];
    if (deployment === null || isHealthCheck(deployment)) return [];
    const stretch = stretchOf(task);
    return [
      {
        deployment,
        change,
        startKnown: startedAt !== null,
        ended: hasEnded(task),
        done: state === "done",
        stretch,
        end: endOf(task, stretch),
        clock: "director",
        label: task.id === null ? "a task" : `task ${task.id}`,
        citation: task.citations[0]!,
      },
    ];
  });
}

function ofProducts({ products, state, startedAt, finishedAt, stretch, label, citation }: ApplyChanges): Deploy[] {
  if (products.length === 0) {
    const ended = finishedAt !== null;
    return [{ deployment: null, change: "create", startKnown: startedAt !== null, ended, done: state === "succeeded", stretch, end: endOf({ finishedAt }, stretch), clock: "ops-manager", label, citation }]; // prettier-ignore
  }
  return products.map((product) => {
    // a product whose times are not listed was changed some time in the whole
    const own = {
      from: product.startedAt?.earliest ?? stretch.from,
      to: product.finishedAt?.latest ?? stretch.to,
    };
    return {
      deployment: product.deployment,
      change: product.change === "delete" ? "delete" : "create",
      startKnown: own.from !== -Infinity,
      ended: own.to !== Infinity,
      done: (product.state ?? state) === "succeeded",
      stretch: own,
      end: endOf({ finishedAt: product.finishedAt ?? finishedAt }, own),
      clock: "ops-manager",
      label: `${label} (${product.name})`,
      citation: product.citation,
    };
  });
}
