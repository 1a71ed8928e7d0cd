import type { FactsLine } from "../facts/facts-line.ts";
import type { Problem } from "../model.ts";
import type { Input, Report } from "../report.ts";
import { isCredentialKey } from "./find-by-key.ts";
import { mapTexts, textsIn } from "./map-texts.ts";
import { withoutQuotedValue } from "./quoted-value.ts";
import { Redactor } from "./redactor.ts";
import { countTokens } from "./tokens.ts";

/**
 * The report with tokens in place of the secrets that its quotes of the bundle hold, and with stand-ins where the
 * redactor has some for names, counted. What was replaced before, in the bundle or in a file of facts, stays and counts,
 * too.
 */
export function redactReport(report: Report, redactor = new Redactor()): Report {
  const { redactions: _, ...redacted } = replacedIn(
    { ...report, inputs: report.inputs.map(withoutPointedValues) },
    redactor,
  );
  const texts = textsIn(redacted);
  const secrets = counted(countTokens(texts));
  const names = counted(redactor.countNames(texts));
  if (secrets.count + names.count === 0) return redacted;
  return { ...redacted, redactions: names.count === 0 ? secrets : { ...secrets, names } };
}

/** The lines of a file of facts with tokens in place of secrets, and stand-ins in place of names. */
export function redactFacts(lines: readonly FactsLine[], redactor = new Redactor()): FactsLine[] {
  return replacedIn(
    lines.map((line) => (line.type === "input" ? { ...line, input: withoutPointedValues(line.input) } : line)),
    redactor,
  );
}

/** What is said of inputs, with tokens in place of secrets, and stand-ins in place of names. */
export function redactInputs(inputs: readonly Input[], redactor = new Redactor()): Input[] {
  return replacedIn(inputs.map(withoutPointedValues), redactor);
}

function replacedIn<T>(value: T, redactor: Redactor): T {
  const texts = textsIn(value);
  for (const text of texts) redactor.reserve(text);
  // most reports hold nothing that is to be replaced, and copying one costs more than looking
  if (!redactor.replacesNames && texts.every((text) => redactor.redact(text) === text)) return value;
  return mapTexts(
    value,
    (text) => redactor.redact(text),
    (path) => redactor.redactPath(path),
  );
}

function counted(counts: ReadonlyMap<string, number>): { count: number; kinds: Record<string, number> } {
  const kinds = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return { count: kinds.reduce((sum, [, one]) => sum + one, 0), kinds: Object.fromEntries(kinds) };
}

/** Problems with tokens and stand-ins in place of what they quote. */
export function redactProblems(problems: readonly Problem[], redactor = new Redactor()): Problem[] {
  return replacedIn(problems.map(withoutPointedValue), redactor);
}

function withoutPointedValues(input: Input): Input {
  return input.problems.some(pointsAtSecret) ? { ...input, problems: input.problems.map(withoutPointedValue) } : input;
}

function pointsAtSecret({ pointer }: Problem): boolean {
  return pointer !== null && isCredentialKey(pointer.split("/").at(-1)!);
}

/** A problem quotes the value alone, and its key stands in the pointer: only both together tell that it is a secret. */
function withoutPointedValue<P extends Problem>(problem: P): P {
  if (!pointsAtSecret(problem)) return problem;
  const { excerpt: _, ...rest } = withoutQuotedValue(problem);
  return rest as P;
}
