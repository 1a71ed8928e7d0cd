import { assembleReport } from "./assemble-report.ts";
import type { Source, SourceEnd } from "./bundle/source.ts";
import { decode } from "./detect/decode.ts";
import { recognise } from "./detect/recognise.ts";
import { diagnose } from "./diagnosis/diagnose.ts";
import { KINDS } from "./kinds/index.ts";
import type { CallFact, Citation, Fact, Instant, Knowledge, Problem, StatedTime } from "./model.ts";
import type { Input, Report } from "./report.ts";
import { SourceText } from "./syntax/source-text.ts";
import { parseTime, UTC, type Zone } from "./syntax/timestamps.ts";
import { buildTimeline } from "./timeline/timeline.ts";
import { validateDocument } from "./validate/validate.ts";

export interface AnalyzeOptions extends Knowledge {
  /** Zone of times that name none. */
  readonly zone: Zone | null;
}

/** One source, in memory. */
export interface Collected extends SourceEnd {
  readonly path: string;
  readonly modifiedAt: Source["modifiedAt"];
  /** null where it was not read, or may not be used. */
  readonly content: Uint8Array | null;
}

/** Many times the largest topology or task list seen; all of it is held in memory. */
const MAX_DOCUMENT_BYTES = 64 << 20;

/** Reads a source to its end. */
export async function collect(source: Source): Promise<Collected> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of source.chunks ?? []) {
    bytes += chunk.length;
    if (bytes > MAX_DOCUMENT_BYTES) break;
    chunks.push(chunk.slice());
  }
  const { path, modifiedAt } = source;
  const end = await source.end();
  if (end.status !== "read") return { ...end, path, modifiedAt, content: null };
  if (bytes > MAX_DOCUMENT_BYTES) {
    const problem = tooLarge(end.bytes);
    return { ...end, path, modifiedAt, content: null, status: "skipped", problems: [...end.problems, problem] };
  }
  const content = new Uint8Array(bytes);
  let at = 0;
  for (const chunk of chunks) {
    content.set(chunk, at);
    at += chunk.length;
  }
  return { ...end, path, modifiedAt, content };
}

function tooLarge(bytes: number): Problem {
  return {
    code: "too-large",
    severity: "error",
    message: `${bytes} bytes are more than the ${MAX_DOCUMENT_BYTES} that a file may have; it was not read`,
    line: null,
    column: null,
    pointer: null,
    hint: "cut out the part that matters and analyse that",
  };
}

/** One source, recognised and read. */
export interface Inspected {
  readonly input: Input;
  readonly facts: readonly Fact[];
}

/**
 * The analysis on one page: every source is decoded, recognised, validated and read; the facts of all go into one
 * timeline, which is diagnosed and reported. Whatever is wrong in a source is a problem in the report.
 *
 * @throws KnowledgeError when what the user said fits no call, or several.
 */
export async function analyze(
  sources: AsyncIterable<Source>,
  options: AnalyzeOptions,
  version: string,
): Promise<{ report: Report; failures: readonly unknown[] }> {
  const inspected: Inspected[] = [];
  for await (const source of sources) inspected.push(inspect(await collect(source), options.zone));
  const facts = inspected.flatMap(({ facts }) => facts);
  const timeline = buildTimeline(
    facts,
    options,
    inspected.map(({ input }) => input.path),
  );
  const { findings, failures } = diagnose(timeline);
  const inputs = inspected.map(({ input }) =>
    withUnmatched(
      input,
      timeline.unmatched.map(({ file, citation }) => ({ file, citation })),
    ),
  );
  return { report: assembleReport({ timeline, findings, inputs, version }), failures };
}

/** What a source is and says. Never throws: what cannot be read becomes a problem. */
export function inspect(source: Collected, zone: Zone | null): Inspected {
  try {
    return read(source, zone);
  } catch (error) {
    const message = `this file could not be read to its end: ${error instanceof Error ? error.message : String(error)}`;
    const problem: Problem = {
      code: "unreadable",
      severity: "error",
      message,
      line: null,
      column: null,
      pointer: null,
      hint: "please report this, with the file if you may",
    };
    return { input: inputOf(source, null, "invalid", [...source.problems, problem]), facts: [] };
  }
}

function read(source: Collected, zone: Zone | null): Inspected {
  if (source.content === null)
    return {
      input: inputOf(source, null, source.status === "unreadable" ? "unreadable" : "skipped", source.problems),
      facts: [],
    };
  const decoded = decode(source.content);
  if (decoded.type !== "text") {
    const [message, hint] =
      decoded.type === "archive"
        ? [`this is a ${decoded.name}, which is not opened`, "unpack it, and give the folder"]
        : ["this is no text", "save the output as text"];
    const problem: Problem = {
      code: decoded.type === "archive" ? "archive-not-opened" : "not-text",
      severity: decoded.type === "archive" ? "warning" : "note",
      message,
      line: null,
      column: null,
      pointer: null,
      hint,
    };
    return {
      input: inputOf(source, null, decoded.type === "archive" ? "skipped" : "unused", [...source.problems, problem]),
      facts: [],
    };
  }
  const text = SourceText.of(source.path, decoded.text);
  const { kind, blocks, problems } = recognise(text, KINDS, zone);
  const found: Problem[] = [...source.problems, ...decoded.problems, ...problems];
  const facts: Fact[] = [];
  for (const { kind: reader, block, schema } of blocks) {
    if (schema !== null && block.document !== null) found.push(...validateDocument(schema, block.document, block.text));
    const reading = reader.read(block, { zone });
    found.push(...reading.problems);
    facts.push(...reading.facts);
  }
  if (kind === null) return { input: inputOf(source, null, "unused", found), facts: [] };
  const invalid = found.some(({ severity }) => severity === "error");
  const weak = weakTimes(source, zone);
  return {
    input: inputOf(source, kind, invalid ? "invalid" : facts.length > 0 ? "used" : "unused", found),
    facts: facts.map((fact) => (fact.type === "call" ? withTimes(fact, weak) : fact)),
  };
}

function inputOf(source: Collected, kind: Input["kind"], status: Input["status"], problems: readonly Problem[]): Input {
  const { path, bytes, sha256 } = source;
  const sorted = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { path, kind, bytes, sha256, status, problems: sorted.map((problem) => ({ ...problem })) };
}

function withTimes(fact: CallFact, times: readonly StatedTime[]): CallFact {
  return { ...fact, times: [...fact.times, ...times] };
}

/** The time in a file's name and the date of the file: the time of saving, which proves nothing. */
function weakTimes({ path, modifiedAt }: Collected, zone: Zone | null): StatedTime[] {
  const times: StatedTime[] = [];
  const name = path.slice(path.lastIndexOf("/") + 1);
  const stamp = /(\d{4})-?(\d{2})-?(\d{2})[T_ .-]?(\d{2})[:_.-]?(\d{2})[:_.-]?(\d{2})(Z)?/.exec(name);
  if (stamp !== null) {
    const [raw, year, month, day, hour, minute, second, z] = stamp;
    const parsed = parseTime(
      `${year}-${month}-${day}T${hour}:${minute}:${second}${z ?? ""}`,
      zone ?? UTC,
      zone === null ? "assumed" : "user",
    );
    if (parsed.ok) times.push({ instant: { ...parsed.instant, raw }, basis: "file-name", citation: null });
  }
  if (modifiedAt !== null) {
    // the file system's fraction of a second says nothing about the call
    const second = (Math.floor(modifiedAt / 1e6) * 1e6) as typeof modifiedAt;
    const instant: Instant = { earliest: second, latest: second, raw: "", zone: "UTC", zoneFrom: "text" };
    times.push({ instant, basis: "file-date", citation: null });
  }
  return times;
}

/** Tells the manifest of the files it names and the bundle does not have. */
function withUnmatched(input: Input, unmatched: readonly { file: string; citation: Citation }[]): Input {
  const problems = unmatched
    .filter(({ citation }) => citation.source === input.path)
    .map(({ file, citation }) => ({
      code: "manifest-file-missing",
      severity: "warning" as const,
      message: `there is no file "${file}" in the bundle`,
      line: citation.line,
      column: citation.column,
      pointer: null,
      hint: "give its path relative to the folder of this manifest",
    }));
  return problems.length === 0 ? input : { ...input, problems: [...input.problems, ...problems] };
}
