import type { FactsLine } from "../facts/facts-line.ts";
import type { Input, Report } from "../report.ts";
import { isCredentialKey } from "./find-secrets.ts";
import { mapTexts, textsIn } from "./map-texts.ts";
import { countTokens, SecretTokens } from "./tokens.ts";

/**
 * The report with tokens in place of the secrets that its quotes of the bundle hold, counted. What was replaced before,
 * in the bundle or in a file of facts, stays and counts, too.
 */
export function redactReport(report: Report): Report {
  const { redactions: _, ...redacted } = withTokens({ ...report, inputs: report.inputs.map(withoutPointedValues) });
  const counts = [...countTokens(textsIn(redacted))].sort(([a], [b]) => (a < b ? -1 : 1));
  if (counts.length === 0) return redacted;
  const count = counts.reduce((sum, [, one]) => sum + one, 0);
  return { ...redacted, redactions: { count, kinds: Object.fromEntries(counts) } };
}

/** The lines of a file of facts with tokens in place of secrets. */
export function redactFacts(lines: readonly FactsLine[]): FactsLine[] {
  return withTokens(
    lines.map((line) => (line.type === "input" ? { ...line, input: withoutPointedValues(line.input) } : line)),
  );
}

/** What is said of inputs, with tokens in place of secrets. */
export function redactInputs(inputs: readonly Input[]): Input[] {
  return withTokens(inputs.map(withoutPointedValues));
}

function withTokens<T>(value: T): T {
  const tokens = new SecretTokens();
  for (const text of textsIn(value)) tokens.reserve(text);
  return mapTexts(value, (text) => tokens.redact(text));
}

/** A problem quotes the value alone, and its key stands in the pointer: only both together tell that it is a secret. */
function withoutPointedValues(input: Input): Input {
  const isPointed = ({ pointer }: Input["problems"][number]): boolean =>
    pointer !== null && isCredentialKey(pointer.split("/").at(-1)!);
  if (!input.problems.some(isPointed)) return input;
  const problems = input.problems.map((problem) =>
    isPointed(problem)
      ? { ...problem, message: problem.message.replace(/, found ".{0,2000}"$/s, ", found a value that is not shown") }
      : problem,
  );
  return { ...input, problems };
}
