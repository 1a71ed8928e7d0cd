import type { Citation, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line } from "../syntax/source-text.ts";
import { itemsOf, textOf, valueOf, type Node } from "../syntax/tree.ts";
import {
  bodyEnd,
  deploymentList,
  documentEnvironment,
  environmentOf,
  namedBy,
  nextFilled,
  succeededWithin,
  type NamedDeployment,
} from "./bosh-deployments.ts";
import type { Block, Kind, Reading } from "./kind.ts";

/**
 * `bosh vms` and `bosh instances`, of all deployments or of one: as a terminal shows them (a heading that names the
 * deployment, then a table, for each), redirected, `--json`, and the box of the Ruby CLI (to 2017).
 *
 * Redirected and in JSON the heading is gone: only the column `Deployment`, which `bosh vms` lacks, tells the name.
 * (bosh-cli `cmd/instances.go`, `cmd/vms.go`, `cmd/instance_table.go`, `ui/non_tty_ui.go`, `ui/json_ui.go`.)
 */
export const boshInstances: Kind = {
  id: "bosh-instances",
  title: "a list of instances",
  yamlRoots: [],
  schemaFor: (root) => (cliTables(root).length > 0 ? "bosh-instances" : null),
  claimLines(lines, index) {
    return claimTables(lines, index) || claimRedirected(lines, index);
  },
  read(block) {
    return block.document === null ? readLines(block) : readDocument(block, block.document);
  },
};

const HEADING = /^\s*Deployment '([\w.-]+)'\s*$/;
const PREAMBLE = /^\s*(?:Using environment '|Acting as user ')/;
/** What the CLI says while the director collects: `Task 26`, `Task 26. Done`; the Ruby CLI `Director task 26`. */
const TASK = /^\s*(?:Director task|Task) \d+(?:\.|\. Done| done)?\s*$/;
const HEADER = /^\s*(?:Instance|VM)\s+(?:Process|State|Job State|AZ)\b/;
const BOX_RULE = /^\s*\+(?:-+\+)+\s*$/;
const BOX_HEADER = /^\s*\|\s*(?:Instance|VM)\s*\|/;
const FOOTER = /^\s*(?:\d+ (?:instances|vms)|(?:VMs|Instances) total: \d+)\s*$/;
const ROW = /^(?:\s*[\w.-]+\/[\w(]|~\s|\s{2,}\S|\s*[|+])/;
const UUID = String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`;
const INSTANCE = new RegExp(String.raw`^[\w.-]+\/(?:${UUID}|\d+)$`);
const STATE = /^(?:running|starting|stopping|stopped|failing|unknown|unmonitored|unresponsive agent|detached|-)$/;

/** Where the table under a heading begins: index of its column line; null where none follows. */
function tableUnder(lines: readonly Line[], heading: number): number | null {
  let next = nextFilled(lines, heading + 1);
  while (TASK.test(lines[next]?.text ?? "")) next = nextFilled(lines, next + 1);
  if (HEADER.test(lines[next]?.text ?? "")) return next;
  return BOX_RULE.test(lines[next]?.text ?? "") && BOX_HEADER.test(lines[next + 1]?.text ?? "") ? next + 1 : null;
}

/** The next line that neither is blank nor tells of the task that collects. */
function nextTold(lines: readonly Line[], index: number): number {
  let next = nextFilled(lines, index);
  while (TASK.test(lines[next]?.text ?? "")) next = nextFilled(lines, next + 1);
  return next;
}

function claimTables(lines: readonly Line[], index: number): number {
  let heading = PREAMBLE.test(lines[index]!.text) ? nextTold(lines, index + 1) : index;
  let end = index;
  while (HEADING.test(lines[heading]?.text ?? "")) {
    const columns = tableUnder(lines, heading);
    if (columns === null) break;
    end = bodyEnd(lines, columns + 1, (text) => ROW.test(text), FOOTER);
    heading = nextTold(lines, end);
  }
  if (end === index) return 0;
  // the output breaks off behind a heading: it still names a deployment
  if (HEADING.test(lines[heading]?.text ?? "") && nextFilled(lines, heading + 1) === lines.length)
    return heading + 1 - index;
  return end + succeededWithin(lines, end) - index;
}

function cells(text: string): string[] {
  return text.split("\t", 40).map((cell) => cell.trim());
}

/** Index of the cell with the state in a redirected row: behind the instance, or behind its process; -1 for none. */
function stateIndex(row: readonly string[]): number {
  if (!INSTANCE.test(row[0]!) || row.length < 5) return -1;
  // `-` is the process of the row of the VM itself
  return STATE.test(row[2]!) && row[2] !== "-" ? 2 : STATE.test(row[1]!) ? 1 : -1;
}

/** Rows without a header, and the further addresses of an instance below them. */
function claimRedirected(lines: readonly Line[], index: number): number {
  const isRow = (text: string): boolean => text.includes("\t") && stateIndex(cells(text)) > 0;
  if (!isRow(lines[index]!.text)) return 0;
  let end = index + 1;
  while (end < lines.length && (isRow(lines[end]!.text) || isFurtherAddress(lines[end]!.text))) end++;
  return end - index;
}

function isFurtherAddress(text: string): boolean {
  const filled = cells(text).filter((cell) => cell !== "");
  return text.includes("\t") && filled.length > 0 && filled.every((cell) => /^[\d.:a-f]+$/i.test(cell));
}

function readLines(block: Block): Reading {
  const lines = block.text.lines();
  return lines.some((line) => HEADING.test(line.text)) ? readTables(block, lines) : readRedirected(block, lines);
}

function readTables(block: Block, lines: readonly Line[]): Reading {
  const { text } = block;
  const headings = lines.filter((line) => HEADING.test(line.text));
  const deployments = unique(
    headings.map((line) => ({ name: HEADING.exec(line.text)![1]!, citation: text.cite(line.start, line.end) })),
  );
  const footers = lines.filter((line) => FOOTER.test(line.text)).length;
  const problems: Problem[] = [];
  if (footers < headings.length)
    problems.push(
      problemAt(
        text.citeLine(lines.at(-1)!.start),
        "instance-list-cut",
        "warning",
        "a table of this output ends without its count: deployments may be missing behind it",
        "save the output again, whole",
      ),
    );
  const whole = problems.length === 0 && /(?:^|\n)[ \t]{0,40}Succeeded$/.test(text.content.slice(-200).trimEnd());
  const environment = lines.map((line) => environmentOf(line.text)).find((name) => name !== null) ?? null;
  return { facts: [listOf(block, deployments, whole, environment, deployments[0]!.citation)], problems };
}

function readRedirected(block: Block, lines: readonly Line[]): Reading {
  const { text } = block;
  const deployments = lines.flatMap((line): NamedDeployment[] => {
    const row = cells(line.text);
    const state = stateIndex(row);
    // state, AZ, IPs, deployment, and what stands behind the last TAB: `bosh vms` and --details have more
    const name = state > 0 && row.length === state + 5 && row.at(-1) === "" ? row[state + 3]! : "";
    return /^[.-]*\w[\w.-]*$/.test(name) ? [{ name, citation: text.cite(line.start, line.end) }] : [];
  });
  // every deployment has tables of its own here, and nothing shows the empty ones
  return listOrComplaint(block, unique(deployments), false, null, text.citeLine(0));
}

/** The tables of the CLI's `--json` that hold instances. */
function cliTables(root: Node): Node[] {
  return itemsOf(valueOf(root, "Tables")).filter((table) => {
    const header = valueOf(table, "Header");
    const isNamed = /^(?:instances|vms)$/.test(textOf(valueOf(table, "Content")) ?? "");
    const has = (key: string): boolean => valueOf(header, key) !== undefined;
    return (
      (isNamed && (header === undefined || has("instance") || has("vm"))) || (has("instance") && has("process_state"))
    );
  });
}

function readDocument(block: Block, root: Node): Reading {
  const { text } = block;
  const tables = cliTables(root).map((table) =>
    itemsOf(valueOf(table, "Rows")).flatMap((row) => namedBy(row, "deployment", text, block.damage !== null)),
  );
  // a table without a row belongs to a deployment that nothing names
  const whole = block.damage === null && tables.every((names) => names.length > 0);
  return listOrComplaint(block, unique(tables.flat()), whole, documentEnvironment(root), text.citeLine(root.start));
}

/** Where no row names its deployment, the command may. */
function listOrComplaint(
  block: Block,
  named: readonly NamedDeployment[],
  whole: boolean,
  environment: string | null,
  citation: Citation,
): Reading {
  const only = onlyDeployment(block.command);
  const deployments = named.length > 0 ? named : only === null ? [] : [{ name: only, citation }];
  if (deployments.length > 0)
    return { facts: [listOf(block, deployments, whole, environment, citation)], problems: [] };
  const message = "these instances name no deployment, so nothing is concluded from them";
  const hint = "save what `bosh deployments` prints, or keep the command before the output";
  return { facts: [], problems: [problemAt(citation, "deployments-not-named", "warning", message, hint)] };
}

/** One deployment alone may have been asked for; of more than one, all were. */
function listOf(
  block: Block,
  deployments: readonly NamedDeployment[],
  whole: boolean,
  environment: string | null,
  citation: Citation,
) {
  const complete = whole && deployments.length > 1 && onlyDeployment(block.command) === null;
  return deploymentList(block, { deployments, complete, environment, citation });
}

/** Every deployment once, where it is first named. */
function unique(deployments: readonly NamedDeployment[]): NamedDeployment[] {
  const byName = new Map<string, NamedDeployment>();
  for (const deployment of deployments) if (!byName.has(deployment.name)) byName.set(deployment.name, deployment);
  return [...byName.values()];
}

/** `bosh -d cf vms` lists one deployment only. */
function onlyDeployment(command: string | null): string | null {
  return /(?:^|\s)(?:-d|--deployment)[=\s]?\s*["']?([\w.-]+)/.exec(command ?? "")?.[1] ?? null;
}
