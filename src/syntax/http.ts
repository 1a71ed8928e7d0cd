import type { Edit, Line, SourceText } from "./source-text.ts";
import { parseTime, type ParsedTime } from "./timestamps.ts";

/** The head of an HTTP response as people save it. */
export interface HttpHead {
  readonly status: number;
  /**
   * Header names in lower case; of a header that occurs twice, the first, and whether another says something else.
   * `start` is where the value begins in the content of `text`. A value that a terminal broke into several lines is given
   * up to its first break.
   */
  readonly headers: ReadonlyMap<string, Header>;
  /** Method and path of the request, where the text shows them (`curl -v`, `om`'s messages). */
  readonly request: HttpRequest | null;
  /** The text in which the head stands: the offsets speak of its content. */
  readonly text: SourceText;
  /** Where the status line begins. */
  readonly start: number;
  /** Where the last header ends. */
  readonly end: number;
}

interface Header {
  readonly value: string;
  readonly start: number;
  readonly isContradicted: boolean;
}

export interface HttpRequest {
  readonly method: string | null;
  /** Without scheme and host, with the query. */
  readonly path: string;
}

/** curl's progress meter: its two title lines, and its twelve columns, behind which the text of a line may go on. */
const METER_COLUMNS = String.raw`(?:\d+ +[\d.]+[kMGTP]? +){3}(?:[\d.]+[kMGTP]? +){2}(?:(?:--:--:--|\d+:\d\d:\d\d) +){3}[\d.]+[kMGTP]?`;
const METER = new RegExp(String.raw`^(?:.*\r)?[ \t]*(?:% Total +% Received.*|Dload +Upload .*|${METER_COLUMNS})`);

/** What `curl -v` says about the connection, the bytes and the request. */
const VERBOSE = /^(?:\*(?:\s|$)|[{}] \[\d+ bytes data\]|>\s*$|> [A-Z]+ \S+ HTTP\/|> [\w-]+:)/;

const REQUEST_LINE = /^> (?<method>[A-Z]+) (?:https?:\/\/[^/\s]{1,255})?(?<path>\S+) HTTP\//;

/** om, where an answer is none it expected: `request failed: unexpected response from /api/v0/…:`, then the answer. */
const UNEXPECTED_RESPONSE = /unexpected response from (?:https?:\/\/[^/\s]{1,255})?(?<path>\/\S*?):?$/;

const STATUS_LINE = /^(?<mark><\s?)?HTTP\/\d(?:\.\d)?\s+(?<status>[1-5]\d\d)(?:\s+(?<reason>[A-Z][\w' -]{0,60}))?$/;

/** `om curl` prints the status like a header. */
const STATUS_HEADER = /^Status:\s+(?<status>[1-5]\d\d)(?:\s+(?<reason>[A-Z][\w' -]{0,60}))?$/;

/** Headers that answers have. Behind an empty line, others may be the body. */
const USUAL_HEADER = /^(?:date|server|status|content-[a-z-]+|cache-control|transfer-encoding|connection|x-[a-z-]+):\s/i;

const HEADER = /^(?<name>[\w!#$%&'*+.^`|~-]+):(?:\s(?<value>.*))?$/;

/**
 * The response head that begins at `lines[index]`, and how many lines it takes: from what `curl -v` and `om` say of the
 * request before it to the empty line after it. null when none begins there. `lines` are those of `text`.
 *
 * A head that another one follows at once (100 Continue, a proxy's tunnel, a challenge, a redirect) is passed over.
 */
export function httpHeadAt(
  lines: readonly Line[],
  index: number,
  text: SourceText,
): { head: HttpHead; lines: number } | null {
  if (continuesRun(lines, index)) return null;
  let response = responseAt(lines, index);
  if (response === null) return null;
  while (response.isInterim) {
    const following = responseAt(lines, skipBlank(lines, response.next));
    if (following === null) break;
    response = { ...following, request: following.request ?? response.request };
  }
  const { status, headers, request, start, end } = response;
  return { head: { status, headers, request, text, start, end }, lines: skipNoise(lines, response.next) - index };
}

interface Response extends Omit<HttpHead, "text"> {
  readonly isInterim: boolean;
  /** Index of the first line behind the head and its empty line. */
  readonly next: number;
}

function responseAt(lines: readonly Line[], index: number): Response | null {
  const { request, next } = requestAt(lines, index);
  const line = lines[next];
  if (line === undefined) return null;
  const bare = bareText(line);
  const fromStatusLine = STATUS_LINE.exec(bare);
  const match = fromStatusLine ?? STATUS_HEADER.exec(bare);
  if (match === null) return null;
  const block = headersAt(lines, next, fromStatusLine?.groups!["mark"] !== undefined);
  if (fromStatusLine === null && block.headers.size === 0) return null;
  const status = Number(match.groups!["status"]);
  return {
    status,
    headers: block.headers,
    request,
    start: bareStart(line),
    end: block.end ?? line.end,
    isInterim: isInterim(status, match.groups!["reason"] ?? ""),
    next: block.next,
  };
}

function isInterim(status: number, reason: string): boolean {
  return (
    status < 200 ||
    (status >= 300 && status < 400) ||
    status === 401 ||
    status === 407 ||
    /^connection established$/i.test(reason)
  );
}

/** What is said of the request from `lines[index]` on, and the index of the line behind it. */
function requestAt(lines: readonly Line[], index: number): { request: HttpRequest | null; next: number } {
  let request: HttpRequest | null = null;
  let next = index;
  for (; next < lines.length; next++) {
    const bare = bareText(lines[next]!);
    const sent = REQUEST_LINE.exec(bare)?.groups;
    const unexpected = UNEXPECTED_RESPONSE.exec(bare)?.groups;
    if (sent !== undefined) {
      // CONNECT asks a proxy for a tunnel; the request itself comes after it
      if (sent["method"] !== "CONNECT") request = { method: sent["method"]!, path: sent["path"]! };
    } else if (unexpected !== undefined) {
      return { request: { method: null, path: unexpected["path"]! }, next: skipBlank(lines, next + 1) };
    } else if (!isNoise(lines[next]!)) {
      break;
    }
  }
  return { request, next };
}

/**
 * The headers below the status line `lines[index]`. `marked`: each begins with curl's `<`, and so does the empty line
 * behind them; `curl -i -v` prints each again without. Where an empty line was added behind every line, as some pages do,
 * one does not end the head.
 */
function headersAt(
  lines: readonly Line[],
  index: number,
  marked: boolean,
): { headers: HttpHead["headers"]; end: number | null; next: number } {
  const headers = new Map<string, Header>();
  const isDoubled = !marked && isBlank(lines[index + 1]) && USUAL_HEADER.test(bareOf(lines[index + 2]));
  let printed = marked ? fieldText(lines[index]!, marked) : null;
  let last: string | null = null;
  let end: number | null = null;
  let next = index + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (marked && (isNoise(line) || (printed !== null && bareText(line) === printed))) continue;
    const field = fieldText(line, marked);
    if (field === null) break;
    if (field === "" && isDoubled && HEADER.test(bareOf(lines[next + 1])) && !isBlank(lines[next - 1])) continue;
    if (field === "") return { headers, end, next: next + 1 };
    const header = HEADER.exec(field)?.groups;
    if (header !== undefined) {
      const value = header["value"]?.trimStart() ?? "";
      last = header["name"]!.toLowerCase();
      const before = headers.get(last);
      if (before === undefined)
        headers.set(last, { value, start: line.start + line.text.trimEnd().length - value.length, isContradicted: false }); // prettier-ignore
      else if (before.value !== value) headers.set(last, { ...before, isContradicted: true });
    } else if (last === null || !isWrapped(lines, next, marked)) {
      break;
    }
    if (marked) printed = field;
    end = line.end;
  }
  return { headers, end, next };
}

function isBlank(line: Line | undefined): boolean {
  return line !== undefined && line.text.trim() === "";
}

function bareOf(line: Line | undefined): string {
  return line === undefined ? "" : bareText(line);
}

/** What stands in a line of a head, without marks and outer blanks; null for a line that cannot be one. */
function fieldText(line: Line, marked: boolean): string | null {
  const bare = bareText(line);
  if (!marked) return bare;
  return bare.startsWith("<") ? bare.slice(1).trimStart() : null;
}

/** Terminals break long headers into several lines: a line that is none, but has a header soon after it, is the rest of one. */
const MAX_WRAPPED_LINES = 8;

function isWrapped(lines: readonly Line[], index: number, marked: boolean): boolean {
  for (const line of lines.slice(index, index + MAX_WRAPPED_LINES)) {
    const field = fieldText(line, marked);
    if (field === null || field === "" || /^[{[<]/.test(field)) return false;
    if (HEADER.test(field)) return true;
  }
  return false;
}

/** No line with a progress meter is longer. */
const MAX_METER_LINE = 2_000;

/** The line without indentation, progress meter and trailing blanks. */
function bareText(line: Line): string {
  return (line.text.length > MAX_METER_LINE ? line.text : line.text.replace(METER, "")).trim();
}

function bareStart(line: Line): number {
  return line.start + line.text.trimEnd().length - bareText(line).length;
}

/** What curl says around a head: not blank, and no part of any message. */
function isNoise(line: Line): boolean {
  return VERBOSE.test(bareText(line)) || isMeter(line);
}

function isMeter(line: Line): boolean {
  return line.text.trim() !== "" && bareText(line) === "";
}

/**
 * Whether the line is curl's and so is the one before it: then the head, if there is one, begins further up. Callers
 * that pass over meters themselves begin at the first line behind them.
 */
function continuesRun(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (line === undefined || !isNoise(line)) return false;
  let before = index - 1;
  if (!isMeter(line)) while (before >= 0 && isMeter(lines[before]!)) before--;
  return before >= 0 && isNoise(lines[before]!);
}

function skipBlank(lines: readonly Line[], index: number): number {
  let next = index;
  while (lines[next]?.text.trim() === "") next++;
  return next;
}

/** Skips what curl says behind a head, unless that introduces the next one. */
function skipNoise(lines: readonly Line[], index: number): number {
  let next = index;
  while (next < lines.length && isNoise(lines[next]!)) next++;
  return next > index && responseAt(lines, index) === null ? next : index;
}

/** Whether two heads are of one answer, as `curl -i -v` prints it twice. */
export function isSameHead(one: HttpHead, other: HttpHead): boolean {
  const date = one.headers.get("date")?.value;
  return date !== undefined && one.status === other.status && date === other.headers.get("date")?.value;
}

/** Whether the head says that its body is plain text or a page. */
export function saysText(head: HttpHead): boolean {
  return /^text\//i.test(head.headers.get("content-type")?.value ?? "");
}

/** The `Date` header as a time; null where the head has none. */
export function dateOf(head: HttpHead): ParsedTime | null {
  const date = head.headers.get("date");
  return date === undefined ? null : parseTime(date.value);
}

const CHUNK_SIZE_LINE = /^[ \t]*(?<size>[0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?(?:\r*\n|$)/i;

/** So many bodies may have sizes that do not fit; for each that may show only at the end of the text. */
const MOST_MISFITS = 100;

/** What {@link chunkEdits} comes to for the bodies of all heads from `lines[index]` on. `lines` are those of `text`. */
export function allChunkEdits(lines: readonly Line[], index: number, text: SourceText): Edit[] {
  const all: Edit[] = [];
  let behind = 0;
  const sizes = { misfits: 0 };
  for (let at = index; at < lines.length;) {
    const found = httpHeadAt(lines, at, text);
    at += found?.lines ?? 1;
    const start = lines[at]?.start;
    // what looks like a head may be part of a body
    if (found === null || start === undefined || start < behind) continue;
    for (const edit of chunkEdits(text.content, start, found.head, sizes) ?? []) all.push(edit);
    behind = all.at(-1)?.end ?? 0;
  }
  return all;
}

/**
 * Where the body that begins at `start` was saved in the chunked transfer coding (RFC 9112, 7.1): the edits that join
 * its pieces. null where it was not.
 *
 * om's response dumps and `curl --raw` keep the coding. Sizes count bytes of UTF-8; text that was saved again may have
 * other line ends or an indentation, so that they do not fit: then every line that is only a size counts as one.
 * `sizes` counts how often that was so in a text, to which an end is set.
 */
export function chunkEdits(content: string, start: number, head: HttpHead, sizes = { misfits: 0 }): Edit[] | null {
  const first = content.slice(start).search(/\S/);
  if (first < 0) return null;
  const bodyStart = content.lastIndexOf("\n", start + first) + 1;
  const from = Math.max(bodyStart, start);
  const size = sizeAt(content, from);
  if (size === null) return null;
  const isDeclared = /\bchunked\b/i.test(head.headers.get("transfer-encoding")?.value ?? "");
  if (!isDeclared && !/^\s*[{[<]/.test(content.slice(size.next))) return null;
  const bySize = sizes.misfits < MOST_MISFITS ? editsBySize(content, from) : null;
  if (bySize !== null) return bySize;
  sizes.misfits++;
  return editsByLine(content, from);
}

/** The chunk size in the line that begins at `at`, and where the next line begins. */
function sizeAt(content: string, at: number): { size: number; next: number; end: number } | null {
  const newline = content.indexOf("\n", at);
  const match = CHUNK_SIZE_LINE.exec(content.slice(at, newline < 0 ? content.length : newline + 1));
  if (match === null) return null;
  const next = at + match[0].length;
  return { size: parseInt(match.groups!["size"]!, 16), next, end: at + match[0].trimEnd().length };
}

/** null when the sizes do not fit the text. */
function editsBySize(content: string, from: number): Edit[] | null {
  const edits: Edit[] = [];
  let cut = from;
  for (let line = from; ;) {
    const chunk = sizeAt(content, line);
    if (chunk === null) return null;
    if (chunk.size === 0) {
      // the line end stays: what follows the body is no part of its last line
      edits.push({ start: line, end: chunk.end, text: "" });
      return edits;
    }
    edits.push({ start: cut, end: chunk.next, text: "" });
    const end = afterBytes(content, chunk.next, chunk.size);
    if (end === null) {
      // cut off inside this chunk, unless its size is wrong and it ran over the next ones
      return /\n[ \t]*[0-9a-f]{1,8}[ \t]*\r*(?:\n|$)/i.test(content.slice(chunk.next)) ? null : edits;
    }
    if (end === content.length) return edits;
    const lineEnd = /^\r*\n/.exec(content.slice(end, end + 4));
    if (lineEnd === null) return null;
    cut = end;
    line = end + lineEnd[0].length;
    if (line === content.length) return edits;
  }
}

/** Removes every line that is only a size, up to the final `0` or an empty line, with the indentation it stands in. */
function editsByLine(content: string, from: number): Edit[] {
  const edits: Edit[] = [];
  const indent = blanksAt(content, from);
  for (let line = from; line < content.length;) {
    const newline = content.indexOf("\n", line);
    const next = newline < 0 ? content.length : newline + 1;
    if (content.slice(line, next).trim() === "") break;
    const chunk = sizeAt(content, line);
    if (chunk?.size === 0) {
      edits.push({ start: line, end: chunk.end, text: "" });
      break;
    }
    if (chunk !== null) {
      const start =
        line === from ? line : line - /\r{0,3}\n$/.exec(content.slice(Math.max(from, line - 4), line))![0].length;
      const end = next + Math.min(indent, blanksAt(content, next));
      edits.push({ start: Math.max(start, edits.at(-1)?.end ?? 0), end, text: "" });
    }
    line = next;
  }
  return edits;
}

function blanksAt(content: string, at: number): number {
  let end = at;
  while (content[end] === " " || content[end] === "\t") end++;
  return end - at;
}

/** The offset behind so many bytes of UTF-8; null when the text ends before or a character would be split. */
function afterBytes(content: string, start: number, bytes: number): number | null {
  let at = start;
  let left = bytes;
  while (left > 0 && at < content.length) {
    const code = content.codePointAt(at)!;
    left -= code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    at += code < 0x10000 ? 1 : 2;
  }
  return left === 0 ? at : null;
}
