import type { Micros } from "../model.ts";
import type { Director } from "./directors.ts";
import type { Stretch } from "./durations.ts";

/**
 * Numbers of tasks between two that are known, of which nothing tells: the list leaves out some sorts of tasks, or rows
 * were cut out of it.
 */
export interface SkippedTasks {
  readonly first: number;
  readonly last: number;
  /** When they began: between the starts of the tasks around them. */
  readonly begun: Stretch;
}

/** The numbers that the sources of one director skip. A director numbers its tasks as they come. */
export function skippedTasks({ tasks }: Director): SkippedTasks[] {
  const known = tasks
    .flatMap(({ id, startedAt }) => (id === null || startedAt === null ? [] : [{ number: Number(id), startedAt }]))
    .sort((a, b) => a.number - b.number);
  // one that is still queued has a number and no start
  const numbers = tasks.flatMap(({ id }) => (id === null ? [] : Number(id))).sort((a, b) => a - b);
  let next = 0;
  return numbers.slice(1).flatMap((number, index): SkippedTasks[] => {
    const before = numbers[index]!;
    while (next < known.length && known[next]!.number < number) next++;
    if (number - before < 2) return [];
    const from = known[next - 1]?.startedAt.earliest ?? (-Infinity as Micros);
    const to = known[next]?.startedAt.latest ?? (Infinity as Micros);
    return [{ first: before + 1, last: number - 1, begun: { from, to } }];
  });
}
