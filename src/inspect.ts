import { DEFAULT_LIMITS, type Limits } from "./bundle/limits.ts";
import { fileProblem } from "./bundle/problems.ts";
import type { Source, SourceEnd } from "./bundle/source.ts";
import { decode, encodingOf, isBinary } from "./detect/decode.ts";
import { beginsFacts } from "./facts/begins-facts.ts";
import type { FactsReader } from "./facts/read-facts.ts";
import { HeldBytes } from "./detect/held-bytes.ts";
import { LeadingZeros, zerosPassed } from "./detect/leading-zeros.ts";
import { LogStream } from "./detect/log-stream.ts";
import { encodedParts, evidenceInOtherForm, isOfMachine, partsOfZip, pictureOrDocument } from "./detect/not-read.ts";
import { Known, type RecogniseOptions } from "./detect/known.ts";
import { recognise, type Recognition } from "./detect/recognise.ts";
import { withStraightQuotes } from "./detect/straight-quotes.ts";
import { holdsZeroRun, aroundZeros, ZeroRuns, zerosWithin } from "./detect/zero-runs.ts";
import { KINDS, LOGS } from "./kinds/index.ts";
import { toldAnswer } from "./kinds/told-answer.ts";
import type { CallFact, Fact, KindId, Problem, StatedTime } from "./model.ts";
import { readBlocks, type ReadBlock } from "./read-blocks.ts";
import type { Input } from "./report.ts";
import { SourceText } from "./syntax/source-text.ts";
import { StringPool } from "./syntax/string-pool.ts";
import type { Zone } from "./syntax/timestamps.ts";
import { YamlBudget } from "./syntax/yaml.ts";
import { weakTimes } from "./weak-times.ts";
import { withExcerpts } from "./with-excerpts.ts";

/** How sources are read. */
export interface InspectOptions {
  /** Zone of times that name none. */
  readonly zone: Zone | null;
  readonly limits?: Partial<Limits>;
}

/** One source, recognised and read. */
export interface Inspected {
  readonly input: Input;
  readonly facts: readonly Fact[];
  /** false: bytes of it are missing or cannot be relied on. */
  readonly complete: boolean;
  /** The sources that a file of facts tells of, in its order. */
  readonly recorded?: readonly Inspected[];
}

const KNOWN = new Known(KINDS, LOGS);

/** So much of a source tells its encoding, and whether it is a file of facts. */
const BEGINNING_BYTES = 256 << 10;

/**
 * A line takes memory of its own, whatever is in it. On average those of documents are longer: of JSON that is indented
 * for people they have some thirty characters.
 */
const SHORT_LINE_BYTES = 16;

/** What was read of the bytes of a source. */
interface Content {
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
const NONE = Object.freeze([]) as unknown as never[];
const NOTHING: Content = { kind: null, blocks: NONE, problems: NONE };

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

const PARTS_UNREAD = new Set([
  "encoding-changes",
  "documents-not-searched",
  "document-too-large",
  "documents-too-many",
  "documents-unclosed",
  "json-too-deep",
  "json-too-large",
  "parts-not-read",
  "yaml-too-large",
]);

/** Whether a problem says that something in a source, which may stand beside what was read, was not. */
export function leavesPartUnread({ code }: Problem): boolean {
  return PARTS_UNREAD.has(code);
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

async function readContent({ path, size, chunks }: Source, options: RecogniseOptions): Promise<Content> {
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

function notRead(error: unknown): Problem {
  const message = `this file could not be read to its end: ${error instanceof Error ? error.message : String(error)}`;
  return fileProblem("unreadable", "error", message, "please report this, with the file if you may");
}

/** What tells of an answer may be written at any time. */
function isSavedAnswer({ body, told }: CallFact): boolean {
  return body !== null && told !== true;
}

function withTimes(fact: CallFact, times: readonly StatedTime[]): CallFact {
  return { ...fact, times: [...fact.times, ...times] };
}
