/**
 * Tables as the BOSH CLI 7 prints them: on a terminal, into a file, and with `--json`. Checked against real output in
 * `renderers.test.ts`.
 */

export type TableForm = "tty" | "redirected" | "json";

export interface Table {
  /** `tasks`, `events`: the word of the footer. */
  readonly content: string;
  readonly columns: readonly string[];
  /** A cell may have several lines. */
  readonly rows: readonly (readonly string[])[];
  readonly environment: string;
}

const ENVIRONMENT_USER = "ops_manager";

export function renderTable(table: Table, form: TableForm): string {
  return form === "json" ? asJson(table) : form === "tty" ? asTty(table) : asTabs(table);
}

function asTty({ content, columns, rows, environment }: Table): string {
  const lines = lined([columns, ...shown(rows)], "  ", "  ");
  return [
    `Using environment '${environment}' as client '${ENVIRONMENT_USER}'`,
    "",
    ...lines,
    "",
    `${rows.length} ${content}`,
    "",
    "Succeeded",
    "",
  ].join("\n");
}

function asTabs({ rows }: Table): string {
  return rows.length === 0 ? "" : `${lined(shown(rows), "\t", "\t").join("\n")}\n`;
}

/** What is empty is shown as a dash, everywhere but in `--json`. */
function shown(rows: readonly (readonly string[])[]): string[][] {
  return rows.map((row) => row.map((cell) => (cell === "" ? "-" : cell)));
}

/** Cells of several lines go on in the lines below, where the other cells are blank. The last column is not padded. */
function lined(rows: readonly (readonly string[])[], between: string, end: string): string[] {
  const cells = rows.map((row) => row.map((cell) => cell.split("\n")));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => Math.max(...row[column]!.map((line) => line.length))))); // prettier-ignore
  return cells.flatMap((row) =>
    Array.from({ length: Math.max(...row.map(({ length }) => length)) }, (_, line) =>
      row.map((cell, column) => (cell[line] ?? "").padEnd(column === row.length - 1 ? 0 : widths[column]!)).join(between).concat(end),
    ),
  ); // prettier-ignore
}

function asJson({ content, columns, rows, environment }: Table): string {
  const keys = columns.map((column) => column.toLowerCase().replaceAll(" ", "_"));
  const sorted = (entries: [string, string][]) =>
    Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
  return goJson({
    Tables: [
      {
        Content: content,
        Header: sorted(keys.map((key, index) => [key, columns[index]!])),
        Rows: rows.map((row) => sorted(keys.map((key, index) => [key, row[index]!]))),
        Notes: null,
      },
    ],
    Blocks: null,
    Lines: [`Using environment '${environment}' as client '${ENVIRONMENT_USER}'`, "Succeeded"],
  });
}

function goJson(value: unknown): string {
  return JSON.stringify(value, null, 4).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("&", "\\u0026"); // prettier-ignore
}

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Seconds since the epoch as Go's UnixDate: `Wed Mar  6 00:41:05 UTC 2024`; also what `date -u` prints. */
export function unixDate(seconds: number, offsetHours = 0, zone = "UTC"): string {
  const date = new Date((seconds + offsetHours * 3600) * 1000);
  const day = String(date.getUTCDate()).padStart(2);
  return `${DAYS[date.getUTCDay()]} ${MONTHS[date.getUTCMonth()]} ${day} ${clock(date)} ${zone} ${date.getUTCFullYear()}`;
}

/** Seconds since the epoch as a `Date` header has it: `Wed, 06 Mar 2024 00:41:30 GMT`. */
export function httpDate(seconds: number): string {
  const date = new Date(seconds * 1000);
  const day = String(date.getUTCDate()).padStart(2, "0");
  return `${DAYS[date.getUTCDay()]}, ${day} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${clock(date)} GMT`;
}

function clock(date: Date): string {
  return date.toISOString().slice(11, 19);
}

/** `2024-03-06T00:41:05`, of the clock of a zone that many hours east of Greenwich. */
export function wallClock(seconds: number, offsetHours = 0): string {
  return new Date(Math.floor(seconds + offsetHours * 3600) * 1000).toISOString().slice(0, 19);
}

/** `00:41:05` */
export function timeOfDay(seconds: number): string {
  return wallClock(seconds).slice(11);
}
