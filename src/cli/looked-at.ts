import type { Input } from "../report.ts";
import { printable } from "../render/terminal/printable.ts";

/** What is said where nothing was recognised. */
export function lookedAt(inputs: readonly Input[]): string {
  const list = inputs.map(
    ({ path, bytes, status, problems }) =>
      `  ${printable(path)}  ${bytes} bytes, ${problems[0] === undefined ? (status === "unused" ? "nothing that certrace knows" : status) : printable(problems[0].message)}\n`,
  );
  const seen =
    inputs.length === 0
      ? "the bundle holds no file"
      : `looked at ${inputs.length} ${inputs.length === 1 ? "file" : "files"}:\n${list.slice(0, 50).join("")}`;
  return `certrace: nothing recognised; ${seen.trimEnd()}\n  hint: give it the response of the failed call (JSON), maestro topology (YAML) and bosh tasks\n`;
}
