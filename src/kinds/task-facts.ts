import type { Citation, Problem, TaskBasis, TaskFact, TaskListFact } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";

/** A task of which the source says what is `known`, and nothing else. */
export function taskFact(
  basis: TaskBasis,
  citation: Citation,
  known: Partial<Omit<TaskFact, "basis" | "citation">>,
): TaskFact {
  return {
    id: null,
    basis,
    change: null,
    state: null,
    startedAt: null,
    finishedAt: null,
    otherTime: null,
    timesOfDay: null,
    user: null,
    deployment: null,
    instances: [],
    description: null,
    result: null,
    citation,
    ...known,
  };
}

/** What a log says of tasks, one at least, and whose they are: it speaks of no other task than those it shows. */
export function tasksOfLog(
  tasks: readonly TaskFact[],
  { environment = null, director = null }: Partial<Pick<TaskListFact, "environment" | "director">> = {},
): TaskListFact {
  return {
    type: "task-list",
    tasks,
    environment,
    director,
    onlyDeployment: null,
    covers: null,
    times: [],
    gaps: [],
    citation: tasks[0]!.citation,
  };
}

/** Said of a log that was read and has nothing for us. */
export function nothingUsed(message: string, citation: Citation, hint: string | null = null): Problem {
  return problemAt(citation, "nothing-used", "note", message, hint);
}

/**
 * What a task is, by its description. `create deployment` is also what an update of a deployment is called; with words
 * in parentheses behind it, ` (dry run)`, nothing is deployed. (director `api/deployment_manager.rb`.)
 */
export function changeIn(description: string): TaskFact["change"] {
  // a mail may break the line in the blank, and lose it
  if (/^(?:create|update)\s?deployment\b(?!\s*\()/i.test(description)) return "create";
  return /^delete\s?deployment\b/i.test(description) ? "delete" : null;
}
