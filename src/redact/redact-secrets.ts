import type { FactsLine } from "../facts/facts-line.ts";
import type { Problem } from "../model.ts";
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

/** Problems with tokens in place of the secrets that they quote. */
export function redactProblems(problems: readonly Problem[]): Problem[] {
  return withTokens(problems.map(withoutPointedValue));
}

function withoutPointedValues(input: Input): Input {
  return input.problems.length === 0 ? input : { ...input, problems: input.problems.map(withoutPointedValue) };
}

/** A problem quotes the value alone, and its key stands in the pointer: only both together tell that it is a secret. */
function withoutPointedValue<P extends Problem>(problem: P): P {
  if (!isCredentialKey(problem.pointer?.split("/").at(-1) ?? "")) return problem;
  const { excerpt: _, ...rest } = problem;
  const message = problem.message.replace(/, found ".{0,2000}"$/s, ", found a value that is not shown");
  return { ...rest, message } as P;
}
