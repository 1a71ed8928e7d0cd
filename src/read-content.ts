import { fileProblem } from "./bundle/problems.ts";
import type { Source } from "./bundle/source.ts";
import { decode, encodingOf, isBinary } from "./detect/decode.ts";
import { HeldBytes } from "./detect/held-bytes.ts";
import { Known, type RecogniseOptions } from "./detect/known.ts";
import { LeadingZeros, zerosPassed } from "./detect/leading-zeros.ts";
import { LogStream } from "./detect/log-stream.ts";
import { encodedParts, evidenceInOtherForm, isOfMachine, partsOfZip, pictureOrDocument } from "./detect/not-read.ts";
import { recognise, type Recognition } from "./detect/recognise.ts";
import { withStraightQuotes } from "./detect/straight-quotes.ts";
import { aroundZeros, holdsZeroRun, ZeroRuns, zerosWithin } from "./detect/zero-runs.ts";
import { beginsFacts } from "./facts/begins-facts.ts";
import type { FactsReader } from "./facts/read-facts.ts";
import { leavesPartUnread, type Inspected } from "./inspected.ts";
import { KINDS, LOGS } from "./kinds/index.ts";
import { toldAnswer } from "./kinds/told-answer.ts";
import type { Fact, KindId, Problem } from "./model.ts";
import { readBlocks, type ReadBlock } from "./read-blocks.ts";
import type { Input } from "./report.ts";
import { SourceText } from "./syntax/source-text.ts";
import type { Zone } from "./syntax/timestamps.ts";
import { withExcerpts } from "./with-excerpts.ts";

const KNOWN = new Known(KINDS, LOGS);

/** So much of a source tells its encoding, and whether it is a file of facts. */
const BEGINNING_BYTES = 256 << 10;

/**
 * A line takes memory of its own, whatever is in it. On average those of documents are longer: of JSON that is indented
 * for people they have some thirty characters.
 */
const SHORT_LINE_BYTES = 16;

/** What was read of the bytes of a source. */
export interface Content {
  readonly kind: KindId | null;
  readonly blocks: readonly ReadBlock[];
  readonly problems: readonly Problem[];
  /** Set where nothing could be read and the reason is known. */
  readonly status?: Input["status"];
  /** A part of it was lost before it was saved. */
  readonly hasLost?: true;
  /** What a file of facts tells of. */
  readonly recorded?: readonly Inspected[];
}

/** Shared, for there may be a million sources of which there is no more to say. */
export const NONE = Object.freeze([]) as unknown as never[];
export const NOTHING: Content = { kind: null, blocks: NONE, problems: NONE };

/** What the bytes of a source say. Throws what reading them throws. */
export async function readContent({ path, size, chunks }: Source, options: RecogniseOptions): Promise<Content> {
  if (chunks === null) return NOTHING;
  const { documentBytes } = options;
  // one that does not say how long it is may end before it is too long
  const held = size !== null && size > documentBytes ? Math.min(BEGINNING_BYTES, documentBytes) : documentBytes;
  const beginning = new HeldBytes();
  let stream: LogStream | FactsReader | null = null;
  const zeros = new LeadingZeros();
  const within = new ZeroRuns();
  try {
    for await (const chunk of chunks) {
      const text = zeros.behind(chunk);
      within.push(text);
      if (stream !== null) stream.push(text);
      else {
        beginning.push(text);
        if (beginning.length <= held) continue;
        stream = await streamFor(path, beginning.first(BEGINNING_BYTES), options);
        for (const piece of beginning.pieces()) stream.push(piece);
      }
    }
    if (beginning.length === 0) return zeros.count === 0 ? NOTHING : unlessEvidence(path, onlyZeros());
    const mostLines = Math.floor(documentBytes / SHORT_LINE_BYTES);
    const isLong = stream !== null;
    if (beginning.length > mostLines && stream === null && linesIn(beginning) > mostLines) {
      stream = await streamFor(path, beginning.first(BEGINNING_BYTES), options);
      for (const piece of beginning.pieces()) stream.push(piece);
    }
    const read =
      stream === null
        ? await readWhole(path, beginning.first(Infinity), options)
        : stream instanceof LogStream
          ? withLost(
              isLong
                ? readStream(stream, `is longer than ${documentBytes} bytes`)
                : searchedForLogs(stream, `has more than ${mostLines} lines`),
              within,
            )
          : readFacts(stream);
    return zeros.count === 0 ? read : { ...read, problems: [zerosPassed(zeros.count), ...read.problems] };
  } finally {
    beginning.release();
  }
}

/** How many lines a text has, whatever ends them; 0 for what is no text. */
function linesIn(held: HeldBytes): number {
  const beginning = held.first(BEGINNING_BYTES);
  if (isBinary(beginning)) return 0;
  const encoding = encodingOf(beginning);
  // each piece has an even number of bytes
  const [step, low] = encoding === "utf-8" ? [1, 0] : [2, encoding === "utf-16le" ? 0 : 1];
  let [feeds, returns] = [0, 0];
  for (const bytes of held.pieces()) {
    for (let at = low; at < bytes.length; at += step) {
      const byte = bytes[at];
      if ((byte !== LINE_FEED && byte !== CARRIAGE_RETURN) || (step === 2 && bytes[at ^ 1] !== 0)) continue;
      if (byte === LINE_FEED) feeds++;
      else returns++;
    }
  }
  return feeds === 0 ? returns : feeds;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** What reads a source that is too long to be held in memory and begins like this. */
async function streamFor(
  path: string,
  beginning: Uint8Array,
  options: RecogniseOptions,
): Promise<LogStream | FactsReader> {
  const encoding = encodingOf(beginning);
  const isFacts = beginsFacts(new TextDecoder(encoding).decode(beginning));
  return isFacts ? factsReader(path, options.zone) : new LogStream(path, LOGS, encoding, options);
}

/** Its validator is large, and seldom needed. */
async function factsReader(path: string, zone: Zone | null): Promise<FactsReader> {
  const module = await import("./facts/read-facts.ts");
  return new module.FactsReader(path, zone);
}

function readFacts(reader: FactsReader): Content {
  const { recorded, problems } = reader.end();
  return { kind: "facts", blocks: [], problems, recorded };
}

/** `size`: why it was not held in memory, in words behind "it". */
function readStream(stream: LogStream, size: string): Content {
  const { logs, problems } = stream.end();
  return content(
    logs.map(({ kind, head, reading }) => ({ kind: kind.id, head, reading })),
    logs.length > 0 ? problems : [...problems, tooLarge(size)],
    logs.length > 0 ? undefined : "skipped",
  );
}

/** A log with zeros in it lacks lines; what else was too large to be held in memory is said to have been left out. */
function withLost(read: Content, { found }: ZeroRuns): Content {
  return found && read.blocks.length > 0
    ? { ...read, hasLost: true, problems: [zerosWithin(), ...read.problems] }
    : read;
}

/** Says of a file with logs in it that nothing else was looked for, small as it is. */
function searchedForLogs(stream: LogStream, size: string): Content {
  const read = readStream(stream, size);
  if (read.blocks.length === 0) return read;
  const problem = fileProblem(
    "documents-not-searched",
    "warning",
    `it ${size}, and only logs were looked for in it: no documents and tables`,
    "save what else is in it to a file of its own, or raise the limit with --limit document=NUMBER",
  );
  return { ...read, problems: [problem, ...read.problems] };
}

function content(blocks: readonly ReadBlock[], problems: readonly Problem[], status?: Input["status"]): Content {
  const ids = new Set(blocks.map(({ kind }) => kind));
  return {
    kind: ids.size === 0 ? null : ids.size === 1 ? [...ids][0]! : "document",
    blocks,
    problems: [...problems, ...blocks.flatMap(({ reading }) => reading.problems)],
    ...(status === undefined ? {} : { status }),
  };
}

async function readWhole(path: string, bytes: Uint8Array, options: RecogniseOptions): Promise<Content> {
  const picture = pictureOrDocument(bytes);
  if (picture !== null) return unused(picture);
  if (isOfMachine(bytes)) return unused(notText());
  const decoded = decode(bytes);
  if (decoded.type === "mixed") return { ...NOTHING, problems: [decoded.problem] };
  if (decoded.type === "binary") return unlessEvidence(path, ARCHIVE_NAME.test(path) ? notTheArchive() : notText());
  const written = SourceText.of(path, withLineFeeds(decoded.text));
  const zeroed = aroundZeros(written);
  const source = zeroed?.text ?? written;
  if (beginsFacts(decoded.text)) {
    const reader = await factsReader(path, options.zone);
    reader.push(bytes);
    return quoting(readFacts(reader), source);
  }
  const documents = zeroed?.documents ?? source;
  const straight = withStraightQuotes(documents);
  const found = recognise(straight ?? documents, KNOWN, options);
  const whole = zeroed === null ? found.blocks : found.blocks.filter((block) => !isCutThrough(block));
  const { read, problems } = readBlocks(whole, options);
  const isRead = read.length > 0;
  const told = read.some(({ reading }) => reading.facts.some(reportsViolation)) ? null : toldAnswer(source);
  if (told !== null)
    read.push({ kind: "document", head: told.fact.citation, reading: { facts: [told.fact], problems: [told.note] } });
  const isExplained = told?.isInWords === true || zeroed !== null;
  const ofText = isRead ? encodedParts(source) : isExplained ? null : evidenceInOtherForm(source);
  const notRead = partsOfZip(source) ?? ofText;
  if (notRead !== null && (isRead || !found.problems.some(leavesPartUnread))) problems.push(notRead);
  if (straight !== null && isRead) problems.push(quotesStraightened());
  const said = content(read, [...decoded.problems, ...found.problems, ...problems]);
  if (zeroed === null) return quoting(said, source);
  return quoting({ ...said, hasLost: true, problems: [zeroed.problem, ...said.problems] }, source);
}

/** Whether zeros still cut through a document. Of a table and of a log its rows and lines can be told apart. */
function isCutThrough(block: Recognition["blocks"][number]): boolean {
  return block.type === "block" && block.block.document !== null && holdsZeroRun(block.block.text.content);
}

/** Lines that end in CR alone, as those of old Macs do, end in LF from here on: parsers know of no others. */
function withLineFeeds(text: string): string {
  return text.includes("\n") ? text : text.replaceAll("\r", "\n");
}

function reportsViolation(fact: Fact): boolean {
  return fact.type === "call" && fact.violations.length > 0;
}

/** The content with the lines in which its problems are; of a log that is not held in memory they are gone. */
function quoting(read: Content, source: SourceText): Content {
  return { ...read, problems: withExcerpts(read.problems, source) };
}

/** The ends of the names of archives, and of texts, those that were rotated too; standard input has no name. */
const ARCHIVE_NAME = /\.(?:gz|tgz|tar|zip|zst|xz|bz2|7z)(?:\.\d{1,3})?$/i;
const TEXT_NAME = /(?:\.(?:log|txt|out|debug|jsonl?|ya?ml|csv|md|html?|eml)(?:\.\d{1,3})?|^-)$/i;

/**
 * What is no text and no archive that is known. A name means nothing; but what is called a text or an archive and is none
 * may have been evidence before it was damaged, and that it was not read must not look like its absence. Programs, core
 * dumps and databases, of which bundles of machines are full, have other names, or say what they are.
 */
function unlessEvidence(path: string, problem: Problem): Content {
  if (!ARCHIVE_NAME.test(path) && !TEXT_NAME.test(path)) return unused(problem);
  return { ...NOTHING, problems: [{ ...problem, severity: "warning" }], status: "unreadable" };
}

function unused(problem: Problem): Content {
  return { ...NOTHING, problems: [problem], status: "unused" };
}

function notText(): Problem {
  return fileProblem("not-text", "note", "this is no text", "save the output as text");
}

function notTheArchive(): Problem {
  return fileProblem(
    "not-the-archive",
    "note",
    "it is no text, and not the archive that its name says: its beginning may be damaged",
    "get the file again, and compare its checksum",
  );
}

function quotesStraightened(): Problem {
  const message = "its quotes are those of a word processor, and were read as straight ones";
  return fileProblem("quotes-straightened", "note", message, "save the output of the command itself");
}

function onlyZeros(): Problem {
  return fileProblem(
    "only-zeros",
    "note",
    "every byte of it that was read is zero",
    "get the file again, should it have held something: a crash or a full disk may leave such a file",
  );
}

function tooLarge(size: string): Problem {
  const message = `it ${size} and is no log that certrace knows; it was not read`;
  return fileProblem(
    "too-large",
    "error",
    message,
    "cut out the part that matters and analyse that, or raise the limit with --limit document=NUMBER",
  );
}
