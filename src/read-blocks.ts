import type { RecogniseOptions } from "./detect/known.ts";
import type { Recognition } from "./detect/recognise.ts";
import type { Reading } from "./kinds/kind.ts";
import type { Citation, Fact, Instant, KindId, Problem, StatedTime } from "./model.ts";
import { problemAt } from "./syntax/problem-at.ts";
import { validateDocument } from "./validate/validate.ts";

/** A part of a source that was recognised, and what it says. */
export interface ReadBlock {
  readonly kind: KindId;
  /** Its first line. */
  readonly head: Citation;
  readonly reading: Reading;
}

/**
 * Reads the blocks in their order. A date line dates what stands behind it only as far as nothing there tells of a later
 * time: else it is of an earlier command, and a capture that it dated would decide falsely about a call.
 */
export function readBlocks(
  blocks: Recognition["blocks"],
  options: RecogniseOptions,
): { read: ReadBlock[]; problems: Problem[] } {
  const read: ReadBlock[] = [];
  const problems: Problem[] = [];
  const told: { readonly line: number; readonly latest: number }[] = [];
  let date: StatedTime | null = null;
  /** The latest time that is told behind that date. */
  let latest = -Infinity;
  for (const block of blocks) {
    const one = readBlock(block, options);
    told.push({ line: one.head.line, latest: latestTold(one.reading.facts) });
    latest = Math.max(latest, told.at(-1)!.latest);
    const said = block.type === "block" ? block.block.said : null;
    if (said !== null && said !== date) {
      date = said;
      const behind = told.slice(told.findLastIndex(({ line }) => line < (said.citation?.line ?? 0)) + 1);
      latest = behind.reduce((most, each) => Math.max(most, each.latest), -Infinity);
    }
    if (block.type === "log" || said === null || latest <= said.instant.latest + CLOCKS_APART) read.push(one);
    else {
      problems.push(datePassed(one.head, said));
      read.push(readBlock({ ...block, block: { ...block.block, said: null } }, options));
    }
  }
  return { read, problems };
}

/** So far apart, in microseconds, the clocks of two machines may well be. */
const CLOCKS_APART = 60e6;

/** The latest time at which something happened that the facts tell of. */
function latestTold(facts: readonly Fact[]): number {
  let latest = -Infinity;
  const add = (...times: (Instant | null)[]): void => {
    for (const time of times)
      if (time !== null && time.zoneFrom !== "unknown") latest = Math.max(latest, time.earliest);
  };
  for (const fact of facts) {
    if (fact.type === "task-list")
      for (const { startedAt, finishedAt, otherTime } of fact.tasks) add(startedAt, finishedAt, otherTime);
    else if (fact.type === "apply-changes") add(fact.startedAt, fact.finishedAt);
    else if (fact.type === "variable" || fact.type === "certificate-change" || fact.type === "request-end")
      add(fact.at);
  }
  return latest;
}

function datePassed(head: Citation, { citation }: StatedTime): Problem {
  const message = `times that stand behind the date in line ${citation?.line} are later than it; it does not date this`;
  return problemAt(head, "date-passed", "note", message, "begin each command with `date -u;`");
}

function readBlock(block: Recognition["blocks"][number], options: RecogniseOptions): ReadBlock {
  if (block.type === "log") return { kind: block.kind.id, head: block.head, reading: block.reading };
  const { kind, schema } = block;
  const { text, document } = block.block;
  const problems = schema === null || document === null ? [] : validateDocument(schema, document, text);
  const { facts, problems: found } = kind.read(block.block, options);
  const reading: Reading = { facts, problems: [...problems, ...found] };
  return { kind: kind.id, head: text.cite(0, text.content.length), reading };
}
