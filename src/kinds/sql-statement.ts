/**
 * The SQL that directors log, as far as one line of it holds it: `UPDATE "tasks" SET "state" = 'done', …` and
 * `INSERT INTO "variables" ("variable_name", …) VALUES ('/dns_api_tls_ca', …)`. Postgres quotes names with `"`, MySQL
 * with a backtick; a quote within a text is doubled. A statement may go on in further lines, or be cut off anywhere: a
 * literal that does not end in its line is not read.
 */

/** A statement at the head of a log line, `(0.0003s) (conn: 2200) UPDATE …`: where it begins; -1 where there is none. */
export function statementAt(text: string, message: number): number {
  let at = message;
  while (text[at] === "(") {
    const close = text.indexOf(") ", at);
    if (close < 0 || close - at > 60) return -1;
    at = close + ") ".length;
  }
  return at === message ? -1 : at;
}

/** Whether the statement at `at` is that verb (`UPDATE `, `INSERT INTO `) on that table. */
export function isStatement(text: string, at: number, verb: string, table: string): boolean {
  const name = at + verb.length + 1;
  return text.startsWith(verb, at) && text.startsWith(table, name) && isQuote(text[name + table.length]);
}

/** Longer statements are read up to here: the columns that matter come before the logs that a row holds. */
const MAX_READ = 8_192;

/** The columns that the `UPDATE` at `at` sets, in their order; null for NULL. */
export function updatedColumns(text: string, at: number): Map<string, string | null> {
  const statement = text.slice(at, at + MAX_READ);
  const columns = new Map<string, string | null>();
  const set = statement.indexOf(" SET ");
  if (set < 0) return columns;
  for (let start = set + " SET ".length; isQuote(statement[start]);) {
    const close = statement.indexOf(statement[start]!, start + 1);
    if (close < 0 || !statement.startsWith(" = ", close + 1)) break;
    const literal = literalAt(statement, close + " = ".length + 1);
    if (literal === null) break;
    columns.set(statement.slice(start + 1, close), literal.value);
    if (!statement.startsWith(", ", literal.end)) break;
    start = literal.end + ", ".length;
  }
  return columns;
}

/** The columns of the row that the `INSERT` at `at` adds. Empty where the row does not end in this line. */
export function insertedColumns(text: string, at: number): Map<string, string | null> {
  const statement = text.slice(at, at + MAX_READ);
  const columns = new Map<string, string | null>();
  const names = /\(([^()]*)\) VALUES \(/.exec(statement);
  if (names === null) return columns;
  let start = names.index + names[0].length;
  for (const name of names[1]!.split(",")) {
    const literal = literalAt(statement, start);
    if (literal === null || !/^(?:,|\))/.test(statement.slice(literal.end, literal.end + 1))) return new Map();
    columns.set(name.trim().slice(1, -1), literal.value);
    start = literal.end + (statement[literal.end + 1] === " " ? 2 : 1);
  }
  return columns;
}

function isQuote(character: string | undefined): boolean {
  return character === '"' || character === "`";
}

/** `'it''s'`, `NULL`, `12`, `true`; null where none stands there, or it does not end. */
function literalAt(text: string, start: number): { value: string | null; end: number } | null {
  if (text[start] !== "'") {
    const plain = /^[\w.+-]+(?=[,) ])/.exec(text.slice(start, start + 60))?.[0];
    return plain === undefined ? null : { value: plain === "NULL" ? null : plain, end: start + plain.length };
  }
  for (let at = start + 1; ; at += 2) {
    at = text.indexOf("'", at);
    if (at < 0) return null;
    if (text[at + 1] !== "'") return { value: text.slice(start + 1, at).replaceAll("''", "'"), end: at + 1 };
  }
}
