import type { SourceText } from "../syntax/source-text.ts";
import { endsWithLineFeed, outOfRecords, type LogRecord } from "./docker-log.ts";
import { nearlyAll, type Unwrapped } from "./wrapping.ts";

/**
 * What log platforms give out, a line of JSON for each line of a log: Elasticsearch and CloudWatch (`message`), Splunk
 * (`_raw`), Loki (`line`), `journalctl -o json` (`MESSAGE`), Log Insight (`text`). Inside a JSON string the quotes of
 * such a key would be escaped.
 */
const TEXT_OF_RECORD = /"(?:message|MESSAGE|@message|_raw|line|text)": {0,9}"/;

/** The line of the log that a line of JSON holds; null where it holds none, or several. */
export function jsonRecord(line: string): LogRecord | null {
  if (!line.startsWith("{") || !line.endsWith("}")) return null;
  const key = TEXT_OF_RECORD.exec(line);
  if (key === null) return null;
  const start = key.index + key[0].length;
  const end = closingQuote(line, start);
  if (line[end] !== '"' || line.includes(key[0], end)) return null;
  return { start, end, stream: "", isWhole: true, behind: endsWithLineFeed(line, end) ? "" : "\n" };
}

/** Offset of the quote that ends the string in which `at` stands. */
function closingQuote(text: string, at: number): number {
  for (; at < text.length && text[at] !== '"'; at++) if (text[at] === "\\") at++;
  return at;
}

/** Whether nearly every line is such a record. One alone is a document. */
export function isJsonLog(lines: readonly { readonly text: string }[]): boolean {
  return lines.length > 1 && nearlyAll(lines, (text) => jsonRecord(text) !== null);
}

/** The log that stands in the records; null where there are none. */
export function outOfJsonLog(text: SourceText): Unwrapped | null {
  if (!isJsonLog(text.lines())) return null;
  return { text: outOfRecords(text, jsonRecord), removed: JSON_RECORDS, code: "line-prefixes-removed" };
}

export const JSON_RECORDS = "wrappings of a log platform's JSON";
