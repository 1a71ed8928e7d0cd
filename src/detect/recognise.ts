import type { Fact, KindId } from "../model.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { outOfDockerLog } from "./docker-log.ts";
import type { Scanned } from "./found.ts";
import { outOfJsonLog } from "./json-log.ts";
import type { Known, RecogniseOptions } from "./known.ts";
import { MADE_PLAIN, withFencesApart, withPlainCharacters } from "./pasted.ts";
import { scan } from "./scan.ts";
import { withoutHardWraps, withoutLinePrefixes, withoutQuoteMarks, type Unwrapped } from "./wrapping.ts";

export interface Recognition extends Scanned {
  /** The kind of all blocks, `document` when they are of several; null when there are none. */
  readonly kind: KindId | null;
}

/** Mails that quote each other as many times are looked through. */
const MAX_QUOTES = 8;

/**
 * Finds the blocks of a text: JSON and YAML documents, tables, logs, and what dates them (date lines, HTTP heads).
 * Nothing is known of the name of the file. Where a terminal broke the lines, or a program wrote something before each
 * of them, that is undone and said.
 */
export function recognise(source: SourceText, known: Known, options: RecogniseOptions): Recognition {
  const plain = withPlainCharacters(source);
  const found = fuller(withFencesApart(plain), options, (text) => {
    const inner = outOfDockerLog(text);
    if (inner === null) return recogniseLines(text, known, options);
    return withNote(inner, recogniseLines(inner.text, known, options), text);
  });
  return plain === source ? found : withNote(MADE_PLAIN, found, source);
}

/**
 * What `read` finds in the text as it stands, or with the lines joined that a terminal broke: what tells more. Where
 * something was removed that stood before the lines, they were whole, however long they are.
 */
function fuller(source: SourceText, options: RecogniseOptions, read: (text: SourceText) => Recognition): Recognition {
  const plain = read(source);
  const joined = withoutHardWraps(source);
  if (joined === null || plain.problems.some(({ code }) => code === "line-prefixes-removed")) return plain;
  const whole = read(joined.text);
  return tellsMore(whole, plain, options) ? withNote(joined, whole, source) : plain;
}

/** Rows that were glued together are fewer; values that a terminal broke are shorter. */
function tellsMore(one: Recognition, other: Recognition, options: RecogniseOptions): boolean {
  const [a, b] = [amountIn(one, options), amountIn(other, options)];
  return a.values > b.values || (a.values === b.values && a.length > b.length);
}

/** How many values all facts have, and how long they are. */
function amountIn({ blocks }: Recognition, options: RecogniseOptions): { values: number; length: number } {
  const amount = { values: 0, length: 0 };
  const add = (value: unknown): void => {
    if (value === null || value === undefined) return;
    if (typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) if (key !== "citation") add(inner);
      return;
    }
    amount.values++;
    if (typeof value === "string") amount.length += value.length;
  };
  for (const found of blocks) {
    const { facts } = found.type === "log" ? found.reading : found.kind.read(found.block, options);
    for (const fact of facts) add(tellingPart(fact));
  }
  return amount;
}

/** Of a list its rows: one that was broken into many lists tells no more. */
function tellingPart(fact: Fact): unknown {
  switch (fact.type) {
    case "task-list":
      return fact.tasks;
    case "deployment-list":
      return fact.deployments;
    case "capture":
      return fact.certificates;
    default:
      return fact;
  }
}

/** As {@link recognise}, of lines as they were written. */
function recogniseLines(source: SourceText, known: Known, options: RecogniseOptions): Recognition {
  const plain = scanned(source, known, options);
  if (plain.blocks.length === 0) {
    const bare = withoutLinePrefixes(source) ?? outOfJsonLog(source);
    const inner = bare === null ? plain : fuller(bare.text, options, (text) => scanned(text, known, options));
    if (inner.blocks.length > 0) return withNote(bare!, inner, source);
  }
  return recogniseQuoted(source, plain, known, options);
}

/** What is found without the marks of quotes, where it tells more than `plain`. A mail quotes what may quote another. */
function recogniseQuoted(source: SourceText, plain: Recognition, known: Known, options: RecogniseOptions): Recognition {
  let best = plain;
  let bare = withoutQuoteMarks(source);
  for (let depth = 0; bare !== null && depth < MAX_QUOTES; depth++) {
    const inner = scanned(bare.text, known, options);
    if (tellsMore(inner, best, options)) best = withNote(bare, inner, source);
    bare = withoutQuoteMarks(bare.text);
  }
  return best;
}

function withNote({ removed, code }: Omit<Unwrapped, "text">, found: Recognition, source: SourceText): Recognition {
  if (found.blocks.length === 0) return found;
  return { ...found, problems: [source.noteAt(0, code, `${removed} were removed`), ...found.problems] };
}

function scanned(source: SourceText, known: Known, options: RecogniseOptions): Recognition {
  const { blocks, problems } = scan(source, known, options);
  const ids = new Set(blocks.map(({ kind }) => kind.id));
  return { kind: ids.size === 0 ? null : ids.size === 1 ? [...ids][0]! : "document", blocks, problems };
}
