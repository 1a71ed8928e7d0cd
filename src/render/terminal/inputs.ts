import type { Input, Problem, Report } from "../../report.ts";
import { counted } from "./counted.ts";
import { faultLines, faultOf, whatAndWhere } from "./fault.ts";
import { sizeOf } from "../size-of.ts";
import type { Page } from "./page.ts";
import { table, type Cell } from "./table.ts";

const FEW = 5;
const MAX_PATH = 48;
const MAX_TEXT = 240;
/** What was set aside without a word says less than a warning: bundles of machines are full of it. */
const RANK: Readonly<Record<Problem["severity"] | "set aside", number>> = {
  error: 0,
  warning: 1,
  "set aside": 2,
  note: 3,
};

/** `4 inputs: 3 used, 1 not recognised`. */
export function inputCounts(inputs: readonly Input[]): string {
  if (inputs.length === 0) return "no inputs";
  const all = counted(inputs.length, "input");
  const counts = new Map<string, number>();
  for (const input of inputs) counts.set(fateOf(input), (counts.get(fateOf(input)) ?? 0) + 1);
  if (counts.size === 1) return `${all}, ${inputs.length === 1 ? "" : "all "}${[...counts.keys()][0]}`;
  const parts = FATES.flatMap((fate) => (counts.has(fate) ? [`${counts.get(fate)} ${fate}`] : []));
  return `${all}: ${parts.join(", ")}`;
}

const FATES = ["used", "used in part", "not used", "not recognised", "invalid", "unreadable", "skipped"] as const;

/** What became of an input, in words. Of a damaged one what stands before the damage may have been used. */
export function fateOf({ status, kind, blocks = [] }: Input): (typeof FATES)[number] {
  if (status === "unused") return kind === null ? "not recognised" : "not used";
  const isUsed = blocks.some(({ facts }) => facts.some(({ count }) => count > 0));
  return status === "invalid" && isUsed ? "used in part" : status;
}

/** Whether it was set aside, or a part of it was: what was read of it is no part of what is told, or not all of it. */
export function isSetAside(input: Input): boolean {
  return !["used", "not used"].includes(fateOf(input));
}

/** What went wrong with the inputs: errors, then warnings; notes, and what is beyond the first few, only in full output. */
export function problemLines({ inputs }: Report, page: Page): string[] {
  const found = inputs.flatMap((input) => [
    ...withoutProblem(input),
    ...input.problems.map((problem) => ({ input, problem })),
  ]);
  const sorted = found.sort((a, b) => rankOf(a) - rankOf(b));
  const shown = page.verbose ? sorted : sorted.filter((one) => rankOf(one) < RANK.note).slice(0, FEW);
  const held = sorted.length - shown.length;
  if (shown.length === 0) return page.more(held, " ", held === 1 ? "note on the inputs" : "notes on the inputs");
  return [
    page.heading("Not understood, or to be read with care"),
    ...shown.flatMap((one) => foundLines(one, page)),
    ...page.more(held, "   "),
  ];
}

/** An input and what is wrong with it; null: it was set aside and nothing says why. */
interface Found {
  readonly input: Input;
  readonly problem: Problem | null;
}

function withoutProblem(input: Input): Found[] {
  return isSetAside(input) && input.problems.length === 0 ? [{ input, problem: null }] : [];
}

function rankOf({ problem }: Found): number {
  return RANK[problem?.severity ?? "set aside"];
}

function foundLines({ input, problem }: Found, page: Page): string[] {
  const path = page.path(input.path, MAX_PATH);
  if (problem === null) return page.paragraph(`${path}  ${fateOf(input)}`, INDENT);
  if (page.verbose) return faultLines(faultOf(path, problem), page, INDENT);
  const hint = problem.hint === null ? null : page.end(problem.hint, MAX_TEXT);
  const what = whatAndWhere(path, problem, page.end(problem.message, MAX_TEXT));
  return faultLines({ what, excerpt: null, why: null, hint }, page, INDENT);
}

const INDENT = "   ";

/** Every input with its kind, what became of it, and its size. */
export function inputTable({ inputs }: Report, page: Page): string[] {
  if (inputs.length === 0) return [];
  const rows = inputs.map((input): Cell[] => [
    { text: input.path },
    { text: input.kind ?? "-" },
    { text: fateOf(input) },
    { text: `${sizeOf(input) ?? "-"}` },
    { text: input.sha256 ?? "-" },
  ]);
  const { head, rows: lines } = table(["path", "kind", "status", "bytes", "sha256"], rows, page, 3);
  return [page.heading("Inputs"), ...head, ...lines.flat()];
}
