import type { Reading } from "../../src/kinds/kind.ts";
import type { Instant, TaskFact, TaskListFact, VariableFact } from "../../src/model.ts";
import { isoUtc } from "../../src/syntax/timestamps.ts";

/** What a log said, in a form that a test can spell out. */

export function listsOf({ facts }: Reading): TaskListFact[] {
  return facts.filter((fact) => fact.type === "task-list");
}

export function tasksOf(reading: Reading): TaskFact[] {
  return listsOf(reading).flatMap(({ tasks }) => tasks);
}

export function variablesOf({ facts }: Reading): VariableFact[] {
  return facts.filter((fact) => fact.type === "variable");
}

export function codesOf({ problems }: Reading): string[] {
  return problems.map(({ code }) => code);
}

/** `2026-11-23T16:25:31.33165Z`; `from..to` for an interval. */
export function at(instant: Instant | null | undefined): string | null {
  if (instant == null) return null;
  const { earliest, latest } = instant;
  return earliest === latest ? isoUtc(earliest) : `${isoUtc(earliest)}..${isoUtc(latest)}`;
}

/** `<state> <start> <end>` */
export function lifeOf(task: TaskFact | undefined): string {
  return `${task?.state ?? "?"} ${at(task?.startedAt) ?? "?"} ${at(task?.finishedAt) ?? "?"}`;
}
