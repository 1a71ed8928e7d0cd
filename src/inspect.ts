import { DEFAULT_LIMITS, type Limits } from "./bundle/limits.ts";
import { fileProblem } from "./bundle/problems.ts";
import type { Source, SourceEnd } from "./bundle/source.ts";
import type { RecogniseOptions } from "./detect/known.ts";
import { leavesPartUnread, type Inspected } from "./inspected.ts";
import type { CallFact, Fact, Problem, StatedTime } from "./model.ts";
import { NONE, NOTHING, readContent, type Content } from "./read-content.ts";
import type { Input } from "./report.ts";
import { StringPool } from "./syntax/string-pool.ts";
import type { Zone } from "./syntax/timestamps.ts";
import { YamlBudget } from "./syntax/yaml.ts";
import { weakTimes } from "./weak-times.ts";

/** How sources are read. */
export interface InspectOptions {
  /** Zone of times that name none. */
  readonly zone: Zone | null;
  readonly limits?: Partial<Limits>;
}

/** What all sources of a bundle share. */
export interface Shared {
  readonly strings: StringPool;
  readonly yaml: YamlBudget;
}

export function newShared(): Shared {
  return { strings: new StringPool(), yaml: new YamlBudget() };
}

/** What a source is and says. Never throws: what cannot be read becomes a problem. */
export async function inspect(
  source: Source,
  { zone, limits }: InspectOptions,
  { strings, yaml }: Shared = newShared(),
): Promise<Inspected> {
  const documentBytes = limits?.document ?? DEFAULT_LIMITS.document;
  const options: RecogniseOptions = { zone, documentBytes, strings, yaml };
  let content: Content;
  try {
    content = await readContent(source, options);
  } catch (error) {
    content = { kind: null, blocks: [], problems: [notRead(error)], status: "invalid" };
  }
  const end = await source.end();
  const found = inspected(source, end, content, zone);
  return end.bytes > SMALL_BYTES && found.recorded === undefined ? strings.deepCopyOf(found) : found;
}

/** Of what is longer, only what is said of it stays in memory, not the text that this was cut out of. */
const SMALL_BYTES = 64 << 10;

function inspected(source: Source, end: SourceEnd, content: Content, zone: Zone | null): Inspected {
  const { path } = source;
  // what changed while it was read is no evidence
  const usable = end.status === "read" ? content : NOTHING;
  if (usable === NOTHING && end.problems.length === 0)
    return { input: bare(path, end), facts: NONE, complete: end.complete };
  const weak = weakTimes(source, zone);
  const facts = usable.blocks
    .flatMap(({ reading }) => reading.facts)
    .map((fact) => (fact.type === "call" && isSavedAnswer(fact) ? withTimes(fact, weak) : fact));
  const problems = [...end.problems, ...usable.problems].toSorted(
    (a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0),
  );
  const complete = end.complete && usable.hasLost !== true;
  const input: Input = {
    path,
    kind: usable.kind,
    bytes: end.bytes,
    sha256: end.sha256,
    status: statusOf({ ...end, complete }, usable, facts),
    problems: problems.map((problem) => ({ ...problem })),
    blocks: usable.blocks.map(({ kind, head, reading }) => ({
      kind,
      line: head.line,
      text: head.text.slice(0, MAX_HEAD),
      facts: counted(reading.facts),
    })),
  };
  if (usable.recorded === undefined) return { input, facts, complete };
  const recorded = usable.recorded.map((one) => ({ ...one, complete: one.complete && complete }));
  return { input, facts, complete, recorded };
}

/** An input of which there is nothing to say. There may be very many. */
function bare(path: string, end: SourceEnd): Input {
  const { bytes, sha256 } = end;
  return { path, kind: null, bytes, sha256, status: statusOf(end, NOTHING, NONE), problems: NONE, blocks: NONE };
}

/** The line that tells what a block is is shown up to here. */
const MAX_HEAD = 200;

function statusOf(end: SourceEnd, { kind, problems, status }: Content, facts: readonly Fact[]): Input["status"] {
  if (end.status !== "read") return end.status;
  if (status !== undefined) return status;
  // what is missing may be what would have shown its kind
  if (kind === null && !end.complete) return "unreadable";
  if (kind === null) return problems.some(leavesPartUnread) ? "skipped" : "unused";
  if (!end.complete || problems.some(({ severity }) => severity === "error")) return "invalid";
  return facts.length > 0 || kind === "facts" ? "used" : "unused";
}

/** How many facts of each sort. */
function counted(facts: readonly Fact[]): { what: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const fact of facts) {
    const [what, count] = countedAs(fact);
    counts.set(what, (counts.get(what) ?? 0) + count);
  }
  return [...counts].map(([what, count]) => ({ what, count }));
}

/** Of lists what they list is counted, not they themselves. */
function countedAs(fact: Fact): readonly [what: string, count: number] {
  switch (fact.type) {
    case "task-list":
      return ["task", fact.tasks.length];
    case "capture":
      return ["captured certificate", fact.certificates.length];
    case "deployment-list":
      return ["deployment", fact.deployments.length];
    default:
      return [fact.type.replaceAll("-", " "), 1];
  }
}

/** What tells of an answer may be written at any time. */
function isSavedAnswer({ body, told }: CallFact): boolean {
  return body !== null && told !== true;
}

function withTimes(fact: CallFact, times: readonly StatedTime[]): CallFact {
  return { ...fact, times: [...fact.times, ...times] };
}

function notRead(error: unknown): Problem {
  const message = `this file could not be read to its end: ${error instanceof Error ? error.message : String(error)}`;
  return fileProblem("unreadable", "error", message, "please report this, with the file if you may");
}
