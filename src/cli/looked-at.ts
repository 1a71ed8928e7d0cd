import type { Input } from "../report.ts";
import { counted } from "../render/terminal/counted.ts";
import { sizeOf } from "../render/size-of.ts";
import { printable } from "../render/terminal/printable.ts";

/** So many files are named. */
const SHOWN = 50;

/** What is said where nothing was recognised: first of what could not be read. */
export function lookedAt(inputs: readonly Input[]): string {
  const all = inputs.toSorted((a, b) => Number(isWell(a)) - Number(isWell(b)));
  const list = all
    .slice(0, SHOWN)
    .map((input) => `  ${printable(input.path)}  ${sizeInWords(input)}, ${printable(whatOf(input))}\n`);
  const more = all.length > SHOWN ? `  … and ${all.length - SHOWN} more\n` : "";
  const seen =
    inputs.length === 0
      ? "the bundle holds no file"
      : `looked at ${counted(inputs.length, "file")}:\n${list.join("")}${more}`;
  return `certrace: nothing recognised; ${seen.trimEnd()}\n  hint: give it the response of the failed call (JSON), maestro topology (YAML) and bosh tasks\n`;
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
