import type { Input } from "../report.ts";
import { counted } from "../render/terminal/counted.ts";
import { printable } from "../render/terminal/printable.ts";

/** A line that tells what a block is is shown up to here. */
const MAX_SHOWN = 60;

/** What each input was recognised as, by which line, and what was taken from it. */
export function listed(inputs: readonly Input[]): string {
  return inputs.map(inputLines).join("");
}

function inputLines({ path, kind, status, blocks = [], problems }: Input): string {
  const why = problems.find(({ severity }) => severity !== "note") ?? problems[0];
  const head = `${printable(path)}: ${kind ?? "nothing that certrace knows"}, ${status}\n`;
  const lines = blocks.map(
    ({ kind: id, line, text, facts }) => `  line ${line}: ${id}, ${taken(facts)}, by "${printable(shortened(text))}"\n`,
  );
  const reason = why === undefined ? "" : `  ${why.severity}: ${printable(why.message)}\n`;
  return head + lines.join("") + reason;
}

function taken(facts: readonly { what: string; count: number }[]): string {
  if (facts.length === 0) return "nothing used";
  return facts.map(({ what, count }) => counted(count, what)).join(", ");
}

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}...` : text;
}
