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
const ROW = new RegExp(String.raw`^\s*(${ID})\s{1,40}(${TIME})\s+(?=\S)`);
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
/** In a row with fewer cells, the deployment is missing or may be cut. */
const MIN_CELLS = 7;

export function isHeader(text: string): boolean {
  return HEADER.test(text) || BOX_HEADER.test(text);
}

/** Whether a line is a row of such a list, and of no other. */
export function isEventRow(text: string): boolean {
  return BOX_ROW.test(text) || paddedRow(text) !== null;
}

/** Whether a line may stand in a list of events without being a row or a header. */
export function isInside(text: string): boolean {
  return (
    CONTINUATION.test(text) ||
    BOX_CONTINUATION.test(text) ||
    BOX_RULE.test(text) ||
    isHeader(text) ||
    footerCount(text) !== null ||
    isBroken(text)
  );
}

/** Whether something was left out or damaged in this line. */
export function isBroken(text: string): boolean {
  return ELISION.test(text) || text.includes("\0") || BROKEN_ROW.test(text);
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
  const box = BOX_ROW.exec(text);
  if (box !== null) return boxRow(text, box[1]!, box[2]!);
  const found = paddedRow(text);
  if (found === null) return null;
  const { id, time, cells } = found;
  // a row that is cut before its error does not tell that what it ends went well
  const shown = cells.length > ERROR ? id : id.split(" ", 1)[0]!;
  const row = { id: shown, time, ...named(cells.map((cell) => cell.text)) };
  const contextAt = cells[CONTEXT]?.start ?? text.length;
  if (text.includes("\t")) {
    const contextIn = (line: string): string => (line.split("\t")[CONTEXT + BEFORE_USER] ?? "").trimEnd();
    return { row: { ...row, context: contextIn(text), error: cells[ERROR]?.text ?? "" }, contextIn };
  }
  // wide characters move a row against its header
  const isAligned = errorAt !== null && text.slice(errorAt - 2, errorAt) === "  ";
  const end = isAligned ? errorAt : (cells[ERROR]?.start ?? text.length);
  const contextIn = (line: string): string => line.slice(contextAt, end).trimEnd();
  return { row: { ...row, context: contextIn(text), error: text.slice(end).trim() }, contextIn };
}

/** Id, time and the cells behind them; null for a line that is no row of events. */
function paddedRow(text: string): { id: string; time: string; cells: readonly Cell[] } | null {
  const found = ROW.exec(text);
  if (found === null) return null;
  const [head, id = "", time = ""] = found;
  const cells = cellsOf(text, head.length);
  // an id and a time begin the rows of other lists, too: here an action and a type of object follow
  const isEvent =
    cells.length >= MIN_CELLS && cells.slice(1, 3).every((cell) => /^[a-z][a-z_-]{1,60}$/.test(cell.text));
  return isEvent ? { id, time, cells } : null;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

/** The cells from `from` on. Cells of a terminal's table are never empty, and two blanks or more apart. */
function cellsOf(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  const separator = text.includes("\t") ? /\t/g : / {2,}/g;
  separator.lastIndex = from;
  let start = from;
  while (cells.length <= ERROR) {
    const match = separator.exec(text);
    const end = match?.index ?? text.length;
    if (start < text.length) cells.push({ text: text.slice(start, end).trim(), start });
    if (match === null) break;
    start = separator.lastIndex;
  }
  return cells;
}

function named(cells: readonly string[]): Omit<EventRow, "id" | "time" | "context" | "error" | "citation"> {
  const [user = "", action = "", objectType = "", objectName = "", task = "", deployment = ""] = cells;
  return { user, action, objectType, objectName, task, deployment };
}

function boxRow(text: string, id: string, time: string): ReadRow {
  const contextIn = (line: string): string => (line.split("|")[1 + BEFORE_USER + CONTEXT] ?? "").trim();
  const cells = text.split("|").map((cell) => cell.trim());
  const context = contextIn(text);
  const error = /^error: (.*)$/.exec(context)?.[1] ?? "";
  return { row: { id, time, ...named(cells.slice(1 + BEFORE_USER)), context, error }, contextIn };
}
