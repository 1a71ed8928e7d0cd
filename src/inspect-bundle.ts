import type { Source } from "./bundle/source.ts";
import { inspect, newShared, type InspectOptions } from "./inspect.ts";
import type { Inspected } from "./inspected.ts";

/** What all sources are and say, those that a file of facts tells of behind it. Every path stands for one of them. */
export async function inspectBundle(sources: AsyncIterable<Source>, options: InspectOptions): Promise<Inspected[]> {
  const inspected: Inspected[] = [];
  const shared = newShared();
  for await (const source of sources) inspected.push(await inspect(source, options, shared));
  if (inspected.every(({ recorded }) => recorded === undefined)) return inspected;
  const taken = new Set(inspected.map(({ input }) => input.path));
  return inspected.flatMap((one) => {
    const { recorded = [] } = one;
    const isClear = recorded.every(({ input }) => !taken.has(input.path));
    const told = isClear ? recorded : within(one.input.path, recorded);
    for (const { input } of told) taken.add(input.path);
    return [one, ...told];
  });
}

/**
 * The recorded sources as parts of the file of facts. Two bundles may have files of one name: what is known of the one
 * must not count for the other.
 */
function within(container: string, recorded: readonly Inspected[]): Inspected[] {
  return recorded.map(({ input, facts, complete }) => ({
    input: { ...input, path: `${container}!/${input.path}` },
    facts: facts.map((fact) => moved(fact, container)),
    complete,
  }));
}

/** The fact with all its citations inside the container. */
function moved<T>(value: T, container: string): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => moved(inner as unknown, container)) as T;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === "source" ? `${container}!/${inner}` : moved(inner as unknown, container),
  ]);
  return Object.fromEntries(entries) as T;
}
