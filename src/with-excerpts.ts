import { plainCharactersIn, withPlainCharacters } from "./detect/pasted.ts";
import type { Excerpt, Problem } from "./model.ts";
import { findSecrets } from "./redact/find-secrets.ts";
import { quotedLength, withoutQuotedValue } from "./redact/quoted-value.ts";
import type { SourceText } from "./syntax/source-text.ts";

/** Of a long line so much is quoted on each side of the column. */
const MAX_SIDE = 120;

/** So much before a line may tell that a secret stands there: the longest PEM block. */
const SURROUNDINGS_BEFORE = 32 << 10;

/** And so much behind it: what CredHub prints of one credential. */
const SURROUNDINGS_BEHIND = 2_000;

/** Nobody reads more, and a file may have a problem in each of its lines. */
const MAX_EXCERPTS = 50;

/**
 * The problems, the first of them with the lines in which they are; notes say what was done, not what is wrong, and
 * quote nothing. A message quotes no part of a secret. What is not seen in a line is not quoted either: a name or a secret
 * with that in it nobody would find.
 */
export function withExcerpts(problems: readonly Problem[], source: SourceText): Problem[] {
  if (problems.every(({ severity }) => severity === "note")) return [...problems];
  const plain = withPlainCharacters(source);
  const [lines, written] = [plain.lines(), source.lines()];
  let left = MAX_EXCERPTS;
  let secrets: readonly Stretch[] | null = null;
  return problems.map((problem) => {
    const index = (problem.line ?? 0) - 1;
    const line = lines[index];
    if (line === undefined || problem.severity === "note") return problem;
    const before = plainCharactersIn(written[index]!.text.slice(0, (problem.column ?? 1) - 1));
    const at = Math.min(line.start + before.length, line.end);
    const quoted = quotedLength(problem);
    const start = at + plain.content.slice(at, line.end).search(/\S|$/);
    const isSecret =
      quoted > 0 &&
      (secrets ??= findSecrets(plain.content)).some((one) => one.start < start + quoted && one.end > start);
    const told = isSecret ? withoutQuotedValue(problem) : problem;
    const excerpt = left-- > 0 ? excerptOf(plain.content, line, at) : null;
    return excerpt === null ? told : { ...told, excerpt };
  });
}

function excerptOf(text: string, line: { readonly start: number; readonly end: number }, at: number): Excerpt | null {
  const start = Math.max(line.start, at - MAX_SIDE);
  const end = Math.min(line.end, at + MAX_SIDE);
  const before = text.slice(start, at).replace(LOW_SURROGATE, "");
  const after = text.slice(at, end).replace(HIGH_SURROGATE, "");
  if ((before + after).trim() === "" || hidesSecret(text, start, end)) return null;
  return { before, after };
}

/** Half a character at an edge. */
const LOW_SURROGATE = /^[\udc00-\udfff]/;
const HIGH_SURROGATE = /[\ud800-\udbff]$/;

/** Whether a secret stands there that the stretch alone does not show to be one: what leaves secrets out would miss it. */
function hidesSecret(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - SURROUNDINGS_BEFORE);
  const seen = findSecrets(text.slice(start, end)).map((secret) => ({
    start: secret.start + start,
    end: secret.end + start,
  }));
  return findSecrets(text.slice(from, end + SURROUNDINGS_BEHIND))
    .map((secret) => ({ start: Math.max(start, secret.start + from), end: Math.min(end, secret.end + from) }))
    .some((secret) => secret.start < secret.end && !seen.some((one) => covers(one, secret)));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function covers(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
