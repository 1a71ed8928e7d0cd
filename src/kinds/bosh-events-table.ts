import type { Citation } from "../model.ts";

/**
 * The rows of `bosh events` as text. On a terminal: a header, columns padded with blanks, a footer. Redirected: rows
 * only, a TAB behind every column. The Ruby CLI (to 2017): a box of `|` and `+` without a column for the error. Contexts
 * and errors go on in lines whose other cells are blank. (bosh-cli `cmd/event_table.go`; director CLI `events.rb`.)
 */

/** A row in texts, whatever form it had; "" or `-` where a cell is empty. */
export interface EventRow {
  /** `186 <- 180` */
  readonly id: string;
  readonly time: string;
  readonly user: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectName: string;
  readonly task: string;
  readonly deployment: string;
  /** YAML in one or more lines. */
  readonly context: string;
  readonly error: string;
  readonly citation: Citation;
}

/** The cells of a row, and how lines that go on with it are read. */
export interface ReadRow {
  readonly row: Omit<EventRow, "citation">;
  /** The part of its context that stands in a line that goes on with this row. */
  contextIn(text: string): string;
}

const ID = String.raw`\d{1,15}(?: ?<- ?\d{1,15})?`;
const TIME = String.raw`[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d [A-Z]{2,4} \d{4}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z+][A-Z0-9]{2,4}`;
const WORD = "[a-z][a-z_-]{1,60}";
const CELL = String.raw`\S[^ ]*(?: [^ ]+)*`;
/**
 * Rows up to the user. An id and a time begin the rows of other lists, too: here an action and a type of object follow,
 * and so many cells that of the deployment all is there.
 */
const ROW_START = String.raw`^(\s*(${ID})\s{1,40}(${TIME})\s+)`;
const TABBED_ROW = new RegExp(String.raw`${ROW_START}(?=\S[^\t]*\t *${WORD} *\t *${WORD} *\t(?:[^\t]*\t){3}.)`);
const PADDED_ROW = new RegExp(`${ROW_START}(?=${CELL} {2,}${WORD} {2,}${WORD} {2,}(?:${CELL} {2,}){3}[^ ])`);
const BOX_ROW = new RegExp(String.raw`^\s*\| *(${ID}) *\| *(${TIME}) *\|`);
const BOX_CONTINUATION = /^\s*\|[ |]{40}/;
const HEADER = /^\s*ID\s{2,}Time\s{2,}User\s{2,}Action\s{2,}Object Type\s{2,}Object Name\b/;
const BOX_HEADER = /^\s*\| *ID *\| *Time *\| *User *\| *Action *\| *Object type *\|/i;
const BOX_RULE = /^\s*\+(?:-+\+){5,}\s*$/;
const FOOTER = /^\s*(\d{1,9}) events?\s*$/;
const OLD_FOOTER = /^\s*Events total: (\d{1,9})\s*$/;
const ELISION = /^\s*(?:\.{3,}|…|\[\.{3}\])\s*$/;
/** Contexts and errors stand far to the right. */
const CONTINUATION = /^(?: {60}| *\t *\t *\t|\s*$)/;
/** A row that was cut or damaged behind its id, and no row of a list of tasks. */
const BROKEN_ROW = new RegExp(
  String.raw`^(?:${ID}(?:  |\t)|\| *${ID} *\|)(?!\s*(?:queued|processing|cancelling|cancelled|done|error|timeout)\b)`,
);

/** Cells before that of the user: id and time. */
const BEFORE_USER = 2;
/** Cells of a row, counted from that of the user. */
const CONTEXT = 7;
const ERROR = 8;

export function isHeader(text: string): boolean {
  return HEADER.test(text) || BOX_HEADER.test(text);
}

/** Whether a line is a row of such a list, and of no other. */
export function isEventRow(text: string): boolean {
  return rowIn(text) !== null;
}

/** Whether a line goes on with the contexts and errors of a row, or is empty. */
export function isContinuation(text: string): boolean {
  return CONTINUATION.test(text);
}

/** Whether a line may stand in a list of events without being a row or a header. */
export function isInside(text: string): boolean {
  return (
    isContinuation(text) ||
    BOX_CONTINUATION.test(text) ||
    BOX_RULE.test(text) ||
    isHeader(text) ||
    footerCount(text) !== null ||
    isBroken(text)
  );
}

/** Whether something was left out or damaged in this line. */
export function isBroken(text: string): boolean {
  return ELISION.test(text) || text.includes("\0") || (/^[\d|]/.test(text) && BROKEN_ROW.test(text));
}

/** The number in the line below a list; null for any other line. */
export function footerCount(text: string): number | null {
  const count = (FOOTER.exec(text) ?? OLD_FOOTER.exec(text))?.[1];
  return count === undefined ? null : Number(count);
}

/** Where the column of errors begins in a header; null where it has none. */
export function errorColumn(header: string): number | null {
  const at = HEADER.test(header) ? header.search(/\sError\s*$/) : -1;
  return at < 0 ? null : at + 1;
}

/** The row of a line; null where it is none. `errorAt`: the column of the errors, where a header tells. */
export function readRow(text: string, errorAt: number | null): ReadRow | null {
  const found = rowIn(text);
  if (found === null) return null;
  if (found.form === "boxed") return boxedRow(text, found);
  return found.form === "tabbed" ? tabbedRow(text, found) : paddedRow(text, found, errorAt);
}

interface FoundRow {
  readonly form: "boxed" | "tabbed" | "padded";
  readonly id: string;
  readonly time: string;
  /** Where the user begins; in a box nobody asks. */
  readonly userAt: number;
}

/** null for a line that is no row of events. */
function rowIn(text: string): FoundRow | null {
  const box = text.includes("|") ? BOX_ROW.exec(text) : null;
  if (box !== null) return { form: "boxed", id: box[1]!, time: box[2]!, userAt: 0 };
  // most lines are told by how they begin
  if (!/^\s*\d/.test(text)) return null;
  const isTabbed = text.includes("\t");
  const row = (isTabbed ? TABBED_ROW : PADDED_ROW).exec(text);
  if (row === null) return null;
  return { form: isTabbed ? "tabbed" : "padded", id: row[2]!, time: row[3]!, userAt: row[1]!.length };
}

function boxedRow(text: string, { id, time }: FoundRow): ReadRow {
  const contextIn = (line: string): string => (line.split("|")[1 + BEFORE_USER + CONTEXT] ?? "").trim();
  const cells = text.split("|").map((cell) => cell.trim());
  const context = contextIn(text);
  const error = /^error: (.*)$/.exec(context)?.[1] ?? "";
  return { row: { id, time, ...named(cells.slice(1 + BEFORE_USER)), context, error }, contextIn };
}

function tabbedRow(text: string, { id, time, userAt }: FoundRow): ReadRow {
  const cells = cellsOf(text.slice(userAt).split("\t"));
  const [context = "", error = ""] = cells.slice(CONTEXT);
  const contextIn = (line: string): string =>
    (line.split("\t", CONTEXT + BEFORE_USER + 1)[CONTEXT + BEFORE_USER] ?? "").trimEnd();
  return { row: { id: closing(id, cells), time, ...named(cells), context, error }, contextIn };
}

/** Cells of a terminal's table are never empty, and two blanks or more apart. */
function paddedRow(text: string, { id, time, userAt }: FoundRow, errorAt: number | null): ReadRow {
  const shown = text.slice(userAt);
  const cells = cellsOf(shown.split(/ {2,}/));
  const gaps = [...shown.matchAll(/ {2,}/g)];
  const startOf = (cell: number): number => {
    const gap = gaps[cell - 1];
    return gap === undefined ? text.length : userAt + gap.index + gap[0].length;
  };
  const contextAt = startOf(CONTEXT);
  // wide characters move a row against its header
  const isAligned = errorAt !== null && text.slice(errorAt - 2, errorAt) === "  ";
  const end = isAligned ? errorAt : startOf(ERROR);
  const contextIn = (line: string): string => line.slice(contextAt, end).trimEnd();
  const row = {
    id: closing(id, cells),
    time,
    ...named(cells),
    context: contextIn(text),
    error: text.slice(end).trim(),
  };
  return { row, contextIn };
}

/** Without what stands behind the last separator, where that is nothing. */
function cellsOf(parts: readonly string[]): string[] {
  const whole = parts.at(-1) === "" ? parts.slice(0, -1) : parts;
  return whole.map((part) => part.trim());
}

/** The id of a row with what it closes: a row that is cut before its error does not tell that this went well. */
function closing(id: string, cells: readonly string[]): string {
  return cells.length > ERROR ? id : id.split(" ", 1)[0]!;
}

function named(cells: readonly string[]): Omit<EventRow, "id" | "time" | "context" | "error" | "citation"> {
  const [user = "", action = "", objectType = "", objectName = "", task = "", deployment = ""] = cells;
  return { user, action, objectType, objectName, task, deployment };
}
