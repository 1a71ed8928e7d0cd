import type { Input } from "../report.ts";
import { counted } from "../render/terminal/counted.ts";
import { sizeOf } from "../render/size-of.ts";
import { printable } from "../render/terminal/printable.ts";

/** So many files are named. */
const SHOWN = 50;

/** What is said where nothing was recognised; `isListed`: each file is named beside it. */
export function lookedAt(inputs: readonly Input[], isListed = false): string {
  const seen = isListed ? seenIn(inputs.length) : `${seenIn(inputs.length)}${namesOf(inputs)}`;
  return `certrace: nothing recognised; ${seen}\n  hint: give it the response of the failed call (JSON), maestro topology (YAML) and bosh tasks\n`;
}

function seenIn(count: number): string {
  return count === 0 ? "the bundle holds no file" : `looked at ${counted(count, "file")}`;
}

/** First of what could not be read. */
function namesOf(inputs: readonly Input[]): string {
  const all = inputs.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));
  const lines = all
    .slice(0, SHOWN)
    .map((input) => `\n  ${printable(input.path)}  ${sizeInWords(input)}, ${printable(whatOf(input))}`);
  const more = all.length > SHOWN ? `\n  … and ${all.length - SHOWN} more` : "";
  return inputs.length === 0 ? "" : `:${lines.join("")}${more}`;
}

function sizeInWords(input: Input): string {
  const size = sizeOf(input);
  return size === null ? "size unknown" : counted(size, "byte");
}

function isWell({ problems }: Input): boolean {
  return problems.every(({ severity }) => severity === "note");
}

/** What is wrong with it, and what to do where that would help. */
function whatOf({ status, bytes, problems: [first] }: Input): string {
  if (first === undefined && status !== "unused") return status;
  if (first === undefined) return bytes === 0 ? "there is nothing in it" : "nothing that certrace knows";
  return first.severity === "note" || first.hint === null ? first.message : `${first.message} (${first.hint})`;
}
