import type { Citation, DeploymentListFact, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import type { Block, Kind, Reading } from "./kind.ts";

/**
 * `bosh deployments` as a terminal shows it, redirected, `--json`, and the director's `GET /deployments`.
 *
 * On a terminal: a header, columns padded with blanks, a footer with the count. Redirected: rows only, a TAB behind
 * every column. A deployment has one line per release or stemcell, the further ones without its name. Both cells are
 * `-` while the first deploy runs. (bosh-cli `cmd/deployments.go`, `ui/table`, `ui/non_tty_ui.go`.)
 */
export const boshDeployments: Kind = {
  id: "bosh-deployments",
  title: "a list of deployments",
  yamlRoots: [],
  schemaFor(root) {
    if (cliTables(root).length > 0) return "bosh-deployments";
    return isApiList(itemsOf(root)) ? "bosh-deployments-api" : null;
  },
  claimLines(lines, index) {
    return claimTable(lines, index) || claimRedirected(lines, index);
  },
  read(block) {
    return block.document === null ? readLines(block) : readDocument(block, block.document);
  },
};

/** A deployment that a list names, and where. */
export type NamedDeployment = DeploymentListFact["deployments"][number];

const PREAMBLE = /^\s*Using environment '([^']*)'/;
const HEADER = /^\s*Name\s+Release\(s\)\s+Stemcell\(s\)/;
const FOOTER = /^\s*(\d+) deployments\s*$/;
const SUCCEEDED = /^\s*Succeeded\s*$/;
const NAME = /^[.-]*\w[\w.-]*$/;
const WITH_VERSION = /^[^\s/]+\/\S+$/;
const ROW = /^\s*([.-]*\w[\w.-]*)\s+(?:[^\s/]+\/\S+|-)(?:\s|$)/;
/** A further release or stemcell of the row above. */
const CONTINUATION = /^\s*[^\s/]+\/\d\S*(?:\s|$)/;

/** Lines of a table that make no sense are passed over when it goes on within so many. */
const MAX_DAMAGED_LINES = 8;
/** Rows of deployments that have no release yet, before the first that has one. */
const MAX_ROWS_WITHOUT_RELEASE = 20;

/** The environment that the CLI says it used; null for any other line. */
export function environmentOf(line: string): string | null {
  return PREAMBLE.exec(line)?.[1] ?? null;
}

/** Whether a CLI ended well in these lines, blank ones before it: the number of lines up to there, else 0. */
export function succeededWithin(lines: readonly Line[], index: number): number {
  const found = nextFilled(lines, index);
  return SUCCEEDED.test(lines[found]?.text ?? "") ? found + 1 - index : 0;
}

/** The index of the next line that is not blank. */
export function nextFilled(lines: readonly Line[], index: number): number {
  let next = index;
  while (lines[next]?.text.trim() === "") next++;
  return next;
}

/**
 * The lines of a table's body from `index` on, up to its footer (included) or to where it breaks off. Lines that make
 * no sense belong to it when a row or the footer follows soon; a blank line can only stand before the footer.
 */
export function bodyEnd(
  lines: readonly Line[],
  index: number,
  isRow: (text: string) => boolean,
  footer: RegExp,
): number {
  let end = index;
  while (end < lines.length) {
    const next = nextFilled(lines, end);
    if (footer.test(lines[next]?.text ?? "")) return next + 1;
    if (next > end || next >= lines.length) return end;
    if (isRow(lines[end]!.text)) {
      end++;
      continue;
    }
    const ahead = lines.slice(end, end + MAX_DAMAGED_LINES);
    const blank = ahead.findIndex(({ text }) => text.trim() === "");
    const goesOn = (blank < 0 ? ahead : ahead.slice(0, blank)).findIndex(({ text }) => isRow(text));
    if (goesOn >= 0) end += goesOn;
    else if (blank < 0) return end;
    else {
      const last = nextFilled(lines, end + blank);
      return footer.test(lines[last]?.text ?? "") ? last + 1 : end;
    }
  }
  return end;
}

function claimTable(lines: readonly Line[], index: number): number {
  const start = PREAMBLE.test(lines[index]!.text) ? nextFilled(lines, index + 1) : index;
  if (!HEADER.test(lines[start]?.text ?? "")) return 0;
  const end = bodyEnd(lines, start + 1, (text) => ROW.test(text) || CONTINUATION.test(text), FOOTER);
  return end + succeededWithin(lines, end) - index;
}

/** Rows without a header are taken for deployments only when one of them cannot be anything else. */
function claimRedirected(lines: readonly Line[], index: number): number {
  if (redirectedName(lines[index]!.text) === null) return 0;
  const first = lines.slice(index, index + MAX_ROWS_WITHOUT_RELEASE).find(({ text }) => !isWithoutRelease(text));
  if (first === undefined || !isUnmistakable(first.text)) return 0;
  let end = index + 1;
  while (end < lines.length && isRedirected(lines[end]!.text)) end++;
  if (end === lines.length - 1 && isBeginningOfRow(lines[end]!.text)) end++;
  return end - index;
}

function cells(text: string): string[] {
  return text.split("\t", 8).map((cell) => cell.trim());
}

/** The name in a redirected row; null for any other line. */
function redirectedName(text: string): string | null {
  if (!text.includes("\t") || /^\s/.test(text)) return null;
  const [name = "", releases = "", stemcells] = cells(text);
  const fits = (cell: string): boolean => cell === "-" || WITH_VERSION.test(cell);
  return NAME.test(name) && fits(releases) && stemcells !== undefined && fits(stemcells) ? name : null;
}

function isWithoutRelease(text: string): boolean {
  return redirectedName(text) !== null && cells(text)[1] === "-";
}

function isUnmistakable(text: string): boolean {
  const [, releases = "", stemcells = ""] = cells(text);
  return redirectedName(text) !== null && WITH_VERSION.test(releases) && /^[^\s/]+\/\d\S*$/.test(stemcells);
}

function isRedirected(text: string): boolean {
  return redirectedName(text) !== null || isRedirectedContinuation(text);
}

function isRedirectedContinuation(text: string): boolean {
  const [name, releases = "", stemcells = ""] = cells(text);
  return name === "" && (WITH_VERSION.test(releases) || WITH_VERSION.test(stemcells));
}

/** The last line of a file that breaks off inside a row. */
function isBeginningOfRow(text: string): boolean {
  const name = cells(text)[0]!;
  return text !== "" && (name === "" || (NAME.test(name) && !/^(?:Succeeded|exit)$/.test(name)));
}

function readLines(block: Block): Reading {
  const { text } = block;
  const lines = text.lines();
  const header = lines.findIndex((line) => HEADER.test(line.text));
  const isTable = header >= 0;
  const nameOf = (line: string): string | null => (isTable ? (ROW.exec(line)?.[1] ?? null) : redirectedName(line));
  const deployments: NamedDeployment[] = [];
  const unreadable: Line[] = [];
  let footer: { line: Line; count: number } | null = null;
  for (const line of lines.slice(header + 1)) {
    const count = isTable ? FOOTER.exec(line.text)?.[1] : undefined;
    const name = nameOf(line.text);
    if (count !== undefined) footer = { line, count: Number(count) };
    else if (line.text.trim() === "" || SUCCEEDED.test(line.text)) continue;
    else if (name !== null) deployments.push({ name, citation: text.cite(line.start, line.end) });
    else if (!(isTable ? CONTINUATION.test(line.text) : isRedirectedContinuation(line.text))) unreadable.push(line);
  }
  const problems: Problem[] = [];
  const lost = (line: Line | undefined, message: string): void => {
    if (line !== undefined) problems.push(incomplete(text.cite(line.start, line.end), message));
  };
  if (unreadable.length > 0) lost(unreadable[0], unreadableLines(text, unreadable));
  if (footer !== null && footer.count !== deployments.length)
    lost(footer.line, `the list says ${footer.count} deployments and has ${deployments.length} rows`);
  else if (isTable && footer === null) lost(lines.at(-1), "the list ends without its count of deployments");
  else if (!isTable && unreadable.length === 0 && !lines.at(-1)!.text.endsWith("\t"))
    lost(lines.at(-1), "the last row of this list of deployments is cut off");
  const environment = lines.map((line) => environmentOf(line.text)).find((name) => name !== null) ?? null;
  const complete = problems.length === 0;
  const citation = isTable ? text.citeLine(lines[header]!.start) : deployments[0]!.citation;
  return { facts: [deploymentList(block, { deployments, complete, environment, citation })], problems };
}

function unreadableLines(text: SourceText, lines: readonly Line[]): string {
  const first = text.positionAt(lines[0]!.start).line;
  const last = text.positionAt(lines.at(-1)!.start).line;
  const where = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  return `${where} of this list of deployments cannot be read`;
}

function incomplete(citation: Citation, message: string): Problem {
  const hint = "save the list again, whole; a deployment that it does not name may exist";
  return problemAt(citation, "deployment-list-incomplete", "warning", message, hint);
}

/** The tables of the CLI's `--json` that hold deployments. */
function cliTables(root: Node): Node[] {
  return itemsOf(valueOf(root, "Tables")).filter(
    (table) =>
      textOf(valueOf(table, "Content")) === "deployments" ||
      (valueOf(valueOf(table, "Header"), "release_s") !== undefined &&
        valueOf(valueOf(table, "Header"), "stemcell_s") !== undefined),
  );
}

/** The last one may be cut off. */
function isApiList(items: readonly Node[]): boolean {
  return (
    items.length > 0 && items.every((item, index) => isApiDeployment(item) || (index > 0 && index === items.length - 1))
  );
}

function isApiDeployment(node: Node): boolean {
  return (
    textOf(valueOf(node, "name")) !== undefined &&
    valueOf(node, "releases")?.type === "list" &&
    valueOf(node, "stemcells")?.type === "list"
  );
}

function readDocument(block: Block, root: Node): Reading {
  const { text } = block;
  const tables = cliTables(root);
  const isCli = tables.length > 0;
  const rows = isCli ? tables.flatMap((table) => itemsOf(valueOf(table, "Rows"))) : itemsOf(root);
  const deployments = rows.flatMap((row) => namedBy(row, "name", text, block.damage !== null));
  const problems =
    deployments.length < rows.length && block.damage === null
      ? [incomplete(text.citeLine(root.start), "a row of this list has no name of a deployment")]
      : [];
  const complete = block.damage === null && problems.length === 0;
  const environment = documentEnvironment(root);
  const citation = text.citeLine((tables[0] ?? root).start);
  return { facts: [deploymentList(block, { deployments, complete, environment, citation })], problems };
}

/**
 * The deployment that a row names under `key`; none where it names none, or where the document breaks off in the name
 * (`broken`).
 */
export function namedBy(row: Node, key: string, text: SourceText, broken: boolean): NamedDeployment[] {
  const node = valueOf(row, key);
  const name = textOf(node);
  if (node === undefined || name === undefined || !NAME.test(name)) return [];
  if (broken && !/["']$/.test(text.content.slice(node.start, node.end))) return [];
  return [{ name, citation: text.cite(node.start, node.end) }];
}

/** The environment that the lines in the CLI's `--json` tell. */
export function documentEnvironment(root: Node): string | null {
  const lines = itemsOf(valueOf(root, "Lines")).map((line) => environmentOf(textOf(line) ?? ""));
  return lines.find((name) => name !== null) ?? null;
}

/** A command that drops rows before they are saved: `bosh deployments | grep health`. */
function isFiltered(command: string | null): boolean {
  return command !== null && /\|\s*(?!tee\b|cat\b|less\b|more\b|jq\s+\.(?:\s|$))\w/.test(command);
}

/** A list of deployments from a block: dated by the line before it, never complete where its command filtered it. */
export function deploymentList(
  { said, command }: Pick<Block, "said" | "command">,
  list: Pick<DeploymentListFact, "deployments" | "complete" | "environment" | "citation">,
): DeploymentListFact {
  return {
    type: "deployment-list",
    ...list,
    complete: list.complete && !isFiltered(command),
    times: said === null ? [] : [said],
  };
}
