import type { Citation, Gap, Problem, TaskFact, TaskState } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";

/**
 * `bosh tasks` as text. On a terminal: a header, columns padded with blanks, a footer. Redirected: rows only, a TAB
 * behind every column. The Ruby CLI (to 2017): a box of `|` and `+`. Times are Go's UnixDate with a padded day, in UTC;
 * the box has `2016-04-12 13:19:08 UTC`. (bosh-cli `cmd/tasks.go`, `ui/table`, `ui/non_tty_ui.go`.)
 */

/** A row in texts, whatever form it had; "" or `-` where a cell is empty. */
export interface Row {
  readonly id: string;
  readonly state: string;
  readonly started: string;
  readonly ended: string;
  readonly user: string;
  readonly deployment: string;
  readonly description: string;
  readonly result: string;
  readonly citation: Citation;
  /** The row ends before its last column. */
  readonly cut: boolean;
}

const STATES: readonly TaskState[] = ["queued", "processing", "cancelling", "cancelled", "done", "error", "timeout"];

export function isTaskState(word: string): word is TaskState {
  return (STATES as readonly string[]).includes(word);
}

const STATE = STATES.join("|");
const CLOCK = String.raw`(?:[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]?\d \d\d:\d\d:\d\d [A-Z]{2,4} \d{4}|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC)`;
const TIME = `(?:${CLOCK}|-)`;
const PREAMBLE = /^\s*Using environment '([^']*)'/;
const HEADER = /^\s*ID\s{2,}(?:State|Started At)\b/;
const BOX_RULE = /^\s*\+(?:-+\+)+\s*$/;
const BOX_HEADER = /^\s*\|\s*#\s*\|\s*State\s*\|/;
const BOX_ROW = /^\s*\|\s*(?:\d+\s*)?\|/;
/** Where a row begins: arrows, stars and the like are marks that somebody set before it; a row struck out is no row. */
const BEGIN = String.raw`^\s*(?:[^\s\w"'()[\]{}|│┃║~]{1,9}\s*)?`;
/** `184327`; what opens lists in a spreadsheet parts the thousands: `184,327`. */
const ID = String.raw`\d+(?:[.,]\d{3})*`;
/** `184327  done  Wed Mar  6 …`: what begins like a row. */
const ROW_START = new RegExp(String.raw`${BEGIN}${ID}\s*(?:${STATE})\s*(?:${TIME}|[A-Z][a-z]{2} [A-Z][a-z]{2}\b|$)`);
/** `184327  d0ne  Wed Mar  6 …`: the state is none. */
const BAD_STATE_ROW = new RegExp(String.raw`${BEGIN}(${ID})\s+(\S+)\s+${TIME}\s+${TIME}\s`);
/** `184327  Wed Mar  6 00:40:01 UTC 2024`, and no more. */
const ID_TIME_ROW = new RegExp(String.raw`${BEGIN}${ID}\s{2,}${TIME}\s*$`);
/** `184327  done  Wed …  Wed …  health  bosh-health  create deployment  /deployments/bosh-health` */
const ROW = new RegExp(String.raw`${BEGIN}(${ID})\s+(${STATE})\s+(${TIME})\s+(${TIME})\s+(\S+)\s+(\S+)\s(.*)$`);
/** Under a header without states. */
const ROW_WITHOUT_STATE = new RegExp(String.raw`${BEGIN}${ID}\s+${TIME}\s`);
/** Where `--column` left out who began a task: the description stands two cells behind the times. */
const ROW_WITHOUT_USER = new RegExp(String.raw`(${BEGIN}${ID}\s+(?:${STATE})\s+${TIME}\s+${TIME})\s+\S+\s+(?:create|update|delete) deployment\b`); // prettier-ignore
const UP_TO_USER = new RegExp(String.raw`(${BEGIN}${ID}\s+(?:${STATE})\s+${TIME}\s+${TIME})(?=\s)`);
/** As much of a row as is there: `184327  done  Wed Mar  6 00:40:01 UTC 2024  -  health`. */
const PARTIAL_ROW = new RegExp(
  String.raw`${BEGIN}(${ID})\s+(${STATE})(?:\s+(${TIME})(?:\s+(${TIME})(?:\s+(\S+)(?:\s+(\S+))?)?)?)?`,
);
/** What has the state and the times of a row: where it is none, its task cannot be told. */
const LIKE_ROW = new RegExp(String.raw`(?:\b(?:${STATE})|${CLOCK})\s+${CLOCK}`);
const FOOTER = /^\s*(\d+) tasks?\s*$/;
/** `...`, `[snip]`, `… (200 more rows)`: somebody left out rows. */
const ELISION = /^(?:\.{3,}|…|\[?snip\]?)(?:\s{0,9}\(?.{0,20}\)?\s{0,9}\.{0,3})?$/i;
/** The next line of a result: nothing in the columns before it. */
const CONTINUATION = /^(?:\s{20,}|\s*\t\s*\t\s*\t)/;

/** How many lines from `lines[index]` on are one listing; 0 when none begins there. */
export function claimTable(lines: readonly Line[], index: number): number {
  let start = index;
  if (PREAMBLE.test(lines[index]!.text)) {
    start = index + 1;
    while (lines[start]?.text.trim() === "") start++;
    const first = lines[start];
    if (first === undefined || !(isHeader(first.text) || isRow(first.text) || BOX_RULE.test(first.text))) return 0;
  }
  const opening = lines[start]!.text;
  const stateless = lacksState(opening);
  const boxed = BOX_RULE.test(opening) && BOX_HEADER.test(lines[start + 1]?.text ?? "");
  if (!boxed && !isHeader(opening) && !isRow(opening)) return 0;
  let end = start + 1;
  let rows = isRow(opening) ? 1 : 0;
  for (let next = end; next < lines.length; next++) {
    const { text } = lines[next]!;
    if (text.trim() === "") continue;
    if (PREAMBLE.test(text) || (isHeader(text) && rows > 0)) break;
    if (isRow(text)) rows++;
    else if (!isInside(text, lines[next - 1]!.text, boxed) && !(stateless && ROW_WITHOUT_STATE.test(text))) break;
    end = next + 1;
    if (FOOTER.test(text)) {
      const after = lines.slice(next + 1, next + 4).findIndex((line) => /^\s*Succeeded\s*$/.test(line.text));
      if (after >= 0) end = next + 2 + after;
      break;
    }
  }
  return end - index;
}

function lacksState(header: string): boolean {
  return HEADER.test(header) && !/\bState\b/.test(header);
}

function isHeader(text: string): boolean {
  return HEADER.test(text) || BOX_HEADER.test(text);
}

function isRow(text: string): boolean {
  return ROW_START.test(text) || BAD_STATE_ROW.test(text) || ID_TIME_ROW.test(text);
}

/** A line that belongs to a listing without being a row: the rest of one, one that cannot be read, footer, box. */
function isInside(text: string, before: string, boxed: boolean): boolean {
  if (boxed)
    return (
      BOX_RULE.test(text) ||
      BOX_ROW.test(text) ||
      BOX_HEADER.test(text) ||
      FOOTER.test(text) ||
      /^\s*(?:Tasks total|Showing \d+ recent tasks)/.test(text)
    );
  if (isHeader(text) || FOOTER.test(text) || CONTINUATION.test(text) || ELISION.test(text.trim())) return true;
  if (LIKE_ROW.test(text)) return true;
  // a terminal that wraps breaks a row at its width: the rest is cells of a row
  return (
    isWrapped(before) && /^\s*(?:\S+\s{2,}|\S+ deployment\b|\/deployments\/|UTC \d{4}|-\s*$|[\d:]+ UTC)/.test(text)
  );
}

/** A row that stops before its description was broken by a terminal. */
function isWrapped(text: string): boolean {
  return ROW_START.test(text) && !ROW.test(text);
}

/** Rows of a block of text, with what is known to be missing from it. */
export interface Table {
  readonly rows: readonly Row[];
  readonly environment: string | null;
  readonly problems: readonly Problem[];
  gaps(tasks: readonly TaskFact[]): Gap[];
}

/** The rows of a listing that {@link claimTable} found. */
export function tableRows(text: SourceText): Table {
  return new TableReader(text).read();
}

class TableReader {
  readonly #text: SourceText;
  readonly #lines: readonly Line[];
  /** The last line that is not blank. */
  readonly #last: number;
  /** Whether `--column` left out who began the tasks. */
  readonly #lacksUser: boolean;
  readonly #rows: Row[] = [];
  readonly #problems: Problem[] = [];
  readonly #lost: LostRows[] = [];
  /** Those of the lost rows that are there, and cannot be read. */
  readonly #unread: Citation[] = [];
  /** How many rows are there that name no state, and are passed over. */
  #passed = 0;
  #environment: string | null = null;
  #hasHeader = false;
  #isStateless = false;
  #endsWithDescription = false;
  /** The columns of a box, in small letters. */
  #columns: readonly string[] | null = null;
  /** Headers without a column that tells what the tasks did. */
  readonly #withoutColumn: Citation[] = [];
  #footer: { readonly count: number; readonly citation: Citation } | null = null;

  constructor(text: SourceText) {
    this.#text = text;
    this.#lines = text.lines();
    this.#last = this.#lines.findLastIndex((line) => line.text.trim() !== "");
    this.#lacksUser = this.#lines.some((line) => ROW_WITHOUT_USER.test(line.text));
  }

  read(): Table {
    for (let index = 0; index < this.#lines.length;) index += this.#line(index);
    const listed = this.#rows.length + this.#unread.length + this.#passed;
    if (this.#unread[0] !== undefined) this.#problems.push(unreadRows(this.#unread.length, this.#unread[0]));
    const isShort = this.#footer !== null && this.#footer.count > listed;
    if (isShort) this.#problems.push(missingRows(this.#footer!, listed));
    return {
      rows: this.#rows,
      environment: this.#environment,
      problems: this.#problems,
      gaps: (tasks) => this.#gaps(tasks, isShort),
    };
  }

  /** Reads what begins in that line, and tells of how many lines that is. */
  #line(index: number): number {
    const { text, start, end } = this.#lines[index]!;
    const citation = this.#text.cite(start, end);
    this.#environment ??= PREAMBLE.exec(text)?.[1] ?? null;
    const count = FOOTER.exec(text)?.[1];
    if (count !== undefined) this.#footer = { count: Number(count), citation };
    if (HEADER.test(text)) this.#header(text, citation);
    else if (BOX_HEADER.test(text)) {
      this.#hasHeader = true;
      this.#columns = cells(text).map((name) => name.toLowerCase());
    } else if (this.#columns !== null && BOX_ROW.test(text)) addBoxRow(this.#rows, this.#columns, text, citation);
    else if (ID_TIME_ROW.test(text) || (this.#isStateless && ROW_WITHOUT_STATE.test(text))) this.#passed++;
    else if (isRow(text)) return this.#row(index, citation);
    else if (ELISION.test(text.trim())) this.#lose("rows were left out here", citation);
    else if (CONTINUATION.test(text) && text.trim() !== "" && this.#rows.length > 0) {
      const row = this.#rows.at(-1)!;
      this.#rows[this.#rows.length - 1] = { ...row, result: `${row.result}\n${text.trim()}` };
    } else if (LIKE_ROW.test(text)) {
      this.#lose("a row here cannot be read", citation);
      this.#unread.push(citation);
    }
    return 1;
  }

  #header(text: string, citation: Citation): void {
    this.#hasHeader = true;
    this.#isStateless = lacksState(text);
    this.#endsWithDescription = /\bDescription\s*$/.test(text);
    const missing = ["State", "Deployment", "Description"].find(
      (name) => !new RegExp(String.raw`\b${name}\b`).test(text),
    );
    if (missing === undefined) return;
    this.#withoutColumn.push(citation);
    this.#problems.push(missingColumns(missing, citation));
  }

  /** A row, with the lines into which a terminal broke it. */
  #row(index: number, citation: Citation): number {
    let whole = this.#lines[index]!.text;
    let count = 1;
    while (isWrapped(whole) && index + count <= this.#last && this.#isRestOfRow(index + count, whole))
      whole += ` ${this.#lines[index + count++]!.text}`;
    const row = rowOf(this.#lacksUser ? whole.replace(UP_TO_USER, "$1  -") : whole, citation);
    // a list without a column for results was asked for so
    this.#rows.push(this.#endsWithDescription && row.description !== "" ? { ...row, cut: false } : row);
    return count;
  }

  #isRestOfRow(index: number, before: string): boolean {
    const { text } = this.#lines[index]!;
    return isInside(text, before, false) && !isRow(text) && !FOOTER.test(text);
  }

  #lose(why: string, citation: Citation): void {
    this.#lost.push({ after: this.#rows.at(-1)?.id ?? null, why, citation });
  }

  /** `isShort`: the footer counts more rows than there are. */
  #gaps(tasks: readonly TaskFact[], isShort: boolean): Gap[] {
    const gaps = this.#lost.map((one) => gapOf(one, this.#rows, tasks));
    const anywhere = (why: string, citation: Citation): void => {
      gaps.push({ from: null, to: null, why, citation });
    };
    for (const header of this.#withoutColumn) anywhere("a column is missing that tells what the tasks did", header);
    if (isShort && this.#lost.length === this.#unread.length)
      anywhere("rows are missing, and nothing shows where", this.#footer!.citation);
    const [first] = this.#rows;
    if (this.#footer !== null && !this.#hasHeader && first !== undefined) {
      const newest = tasks.toSorted((a, b) => Number(b.id) - Number(a.id))[0];
      const from = newest?.startedAt?.earliest ?? null;
      gaps.push({ from, to: null, why: "the beginning of the list is cut off", citation: first.citation });
    }
    return gaps;
  }
}

function missingRows(
  { count, citation }: { readonly count: number; readonly citation: Citation },
  listed: number,
): Problem {
  const message = `the list says ${count} tasks and has ${listed} rows`;
  return problemAt(
    citation,
    "task-rows-missing",
    "warning",
    message,
    "save the list again, whole: --json loses nothing",
  );
}

function missingColumns(name: string, citation: Citation): Problem {
  const message = `this list has no whole column for the ${name.toLowerCase()}, so it tells nothing of health checks`;
  const hint = "save the output of `bosh tasks --json`, without --column and with its lines as long as they are";
  return problemAt(citation, "task-columns-missing", "warning", message, hint);
}

function unreadRows(count: number, citation: Citation): Problem {
  const message =
    count === 1
      ? "this row of a list of tasks cannot be read"
      : `${count} rows of this list of tasks cannot be read, the first of them here`;
  const hint = "save the list again as it was printed, without marks in its rows";
  return problemAt(citation, "task-row-unreadable", "warning", message, hint);
}

/** Rows that a list does not tell, behind the one of a task; null: before all others. */
interface LostRows {
  readonly after: string | null;
  readonly why: string;
  readonly citation: Citation;
}

/** Tasks that started between the rows around those that are lost may be missing; any, where ids do not go down. */
function gapOf({ after, why, citation }: LostRows, rows: readonly Row[], tasks: readonly TaskFact[]): Gap {
  const above = tasks.find(({ id }) => id === after);
  const position = rows.findIndex(({ id }) => id === after);
  const below = tasks.find(({ id }) => id === rows[position + 1]?.id);
  const goesDown = rows.every(({ id }, index) => index === 0 || Number(id) < Number(rows[index - 1]!.id));
  const starts = [above, below].flatMap((task) => task?.startedAt?.earliest ?? []);
  const ends = [above, below].flatMap((task) => task?.finishedAt?.latest ?? task?.startedAt?.latest ?? []);
  return {
    from: !goesDown || below === undefined || starts.length < 2 ? null : starts.reduce((a, b) => (a < b ? a : b)),
    to: !goesDown || above === undefined || ends.length === 0 ? null : ends.reduce((a, b) => (a > b ? a : b)),
    why,
    citation,
  };
}

function rowOf(text: string, citation: Citation): Row {
  const row = rowAsWritten(text, citation);
  return { ...row, id: row.id.replaceAll(/[.,]/g, "") };
}

function rowAsWritten(text: string, citation: Citation): Row {
  const empty = { user: "", deployment: "", description: "", result: "", citation };
  const whole = ROW.exec(text);
  if (whole !== null) {
    const [, id = "", state = "", started = "", ended = "", user = "", deployment = "", tail = ""] = whole;
    const [description = "", ...result] = cellsBehindDeployment(tail.trim());
    // an empty result is printed as a dash
    const cut = result.length === 0 && !tail.slice(tail.trimEnd().length).includes("\t");
    return { id, state, started, ended, user, deployment, description, result: result.join("  "), citation, cut };
  }
  const partial = PARTIAL_ROW.exec(text);
  if (partial === null) {
    const [, id = "", state = ""] = BAD_STATE_ROW.exec(text) ?? [];
    return { ...empty, id, state, started: "", ended: "", cut: true };
  }
  const [, id = "", state = "", started = "", ended = "", user = "", deployment = ""] = partial;
  return { ...empty, id, state, started, ended, user, deployment, cut: true };
}

/** Description and result; where somebody left one blank between columns, by what results begin with. */
function cellsBehindDeployment(tail: string): string[] {
  const cells = tail.split(/\s{2,}|\t/);
  const result = cells.length === 1 ? / (?:-|\/deployments\/\S+)$/.exec(tail) : null;
  return result === null ? cells : [tail.slice(0, result.index), result[0].trim()];
}

function cells(text: string): string[] {
  return text
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function addBoxRow(rows: Row[], columns: readonly string[], text: string, citation: Citation): void {
  const values = cells(text);
  const cell = (...names: string[]): string =>
    names.map((name) => values[columns.indexOf(name)]).find((value) => value !== undefined) ?? "";
  if (cell("#") === "") {
    const row = rows.at(-1);
    if (row !== undefined) rows[rows.length - 1] = { ...row, result: `${row.result}\n${cell("result")}`.trim() };
    return;
  }
  rows.push({
    id: cell("#"),
    state: cell("state"),
    started: cell("started"),
    ended: cell("last activity", "timestamp"),
    user: cell("user"),
    deployment: cell("deployment"),
    description: cell("description"),
    result: cell("result"),
    citation,
    cut: values.length < columns.length,
  });
}
