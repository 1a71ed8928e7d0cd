import { unescaped } from "../syntax/json-string.ts";
import { SourceText } from "../syntax/source-text.ts";
import { nearlyAll, type Unwrapped } from "./wrapping.ts";

/** A line of a log within a line of JSON. */
export interface LogRecord {
  /** Where the text stands in the line, escaped as in JSON. */
  readonly start: number;
  readonly end: number;
  readonly stream: string;
  /** Whether the text ends a line. Docker splits long ones, and the rest follows in the next record of the stream. */
  readonly isWhole: boolean;
  /** The end of the line, where the text has none. */
  readonly behind: "" | "\n";
}

/** The record that a line is; null where it is none. */
export type RecordOf = (line: string) => LogRecord | null;

const HEAD = '{"log":"';
/** Inside a JSON string its quotes would be escaped. */
const BEHIND = '","stream":"';

/** What docker's json-file driver writes: `{"log":"text\n","stream":"stdout","time":"2026-11-23T16:25:31.308Z"}`. */
export function dockerRecord(line: string): LogRecord | null {
  if (!line.startsWith(HEAD) || !line.endsWith('"}')) return null;
  const end = line.indexOf(BEHIND, HEAD.length);
  if (end < 0) return null;
  const stream = line.slice(end + BEHIND.length, line.indexOf('"', end + BEHIND.length));
  return { start: HEAD.length, end, stream, isWhole: endsWithLineFeed(line, end), behind: "" };
}

/** Whether `\n` stands before `end`, and is no `n` behind an escaped backslash. */
export function endsWithLineFeed(line: string, end: number): boolean {
  if (line[end - 1] !== "n") return false;
  let backslashes = 0;
  while (line[end - 2 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}

/** Whether nearly every line is a record. */
export function isDockerLog(lines: readonly { readonly text: string }[]): boolean {
  return nearlyAll(lines, (text) => dockerRecord(text) !== null);
}

/** The text that docker wrote in records; null where it wrote none. */
export function outOfDockerLog(text: SourceText): Unwrapped | null {
  if (!isDockerLog(text.lines())) return null;
  return { text: outOfRecords(text, dockerRecord), removed: DOCKER_RECORDS, code: "line-prefixes-removed" };
}

export const DOCKER_RECORDS = "wrappings of docker's json-file driver";

/** The text in the records, line by line as it was written, whatever stream it went to; lines that are none stay. */
export function outOfRecords(text: SourceText, recordOf: RecordOf): SourceText {
  const parts: SourceText[] = [];
  /** The records of each stream whose line has not ended. */
  const begun = new Map<string, SourceText[]>();
  for (const { text: line, start, end } of text.lines()) {
    const record = recordOf(line);
    if (record === null) {
      parts.push(ended(text.slice(start, end)));
      continue;
    }
    const before = begun.get(record.stream) ?? [];
    before.push(unescaped(text.slice(start + record.start, start + record.end), record.behind));
    if (record.isWhole) {
      for (const part of before) parts.push(part);
      begun.delete(record.stream);
    } else begun.set(record.stream, before);
  }
  for (const rest of begun.values()) {
    rest.push(ended(rest.pop()!));
    for (const part of rest) parts.push(part);
  }
  const [first, ...others] = parts;
  return first === undefined ? text : SourceText.joined([first, ...others]);
}

function ended(line: SourceText): SourceText {
  const { length } = line.content;
  return line.edit([{ start: length, end: length, text: "\n" }]);
}
