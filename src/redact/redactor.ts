import type { Inspected } from "../inspected.ts";
import { namesInFacts } from "./names-in-facts.ts";
import { findSecrets } from "./find-secrets.ts";
import { textsIn } from "./map-texts.ts";
import type { Replacement, StandIns } from "./stand-ins.ts";
import { SecretTokens } from "./tokens.ts";

/**
 * Takes secrets out of texts, and names where it was given stand-ins for them. One redactor serves all texts of a run,
 * reports as well as files: the same secret has the same token in all of them, the same name the same stand-in. All
 * texts are learned first, so that a name is known wherever it stands.
 */
export class Redactor {
  readonly #tokens = new SecretTokens();
  readonly #names: StandIns | null;
  /** A report cites many a line in several places. */
  readonly #redacted = new Map<string, string>();

  /** `names` null: names stay. */
  constructor(names: StandIns | null = null) {
    this.#names = names;
  }

  /** Whether it has stand-ins for names. */
  get replacesNames(): boolean {
    return this.#names !== null;
  }

  /** Takes up what a text of the bundle tells of names, and what was replaced in it before. */
  learn(text: string): void {
    this.#redacted.clear();
    this.#tokens.reserve(text);
    this.#names?.learn(text);
  }

  /** Takes up the names in all that was read of a bundle. */
  learnInspected(inspected: readonly Inspected[]): void {
    if (this.#names === null) return;
    for (const { input, facts } of inspected) {
      this.learn(input.path);
      for (const text of textsIn([input, facts])) this.learn(text);
      for (const name of namesInFacts(facts)) this.#names.learnName(name);
    }
  }

  /** Keeps the numbers of tokens that stand in a text from being given again. */
  reserve(text: string): void {
    this.#tokens.reserve(text);
  }

  /** What is to be replaced in a text, in order and without overlaps: all that begins or ends between two offsets of it. */
  replacements(text: string, from = 0, to = text.length): Replacement[] {
    const secrets = findSecrets(text)
      .filter(({ start, end }) => end > from && start < to)
      .map(({ start, end, kind, value }) => ({
        start,
        end,
        kind,
        text: quotedInJson(text, start, this.#tokens.tokenFor(kind, value ?? text.slice(start, end))),
      }));
    const names = this.#names?.replacements(text, from, to) ?? [];
    if (names.length === 0) return secrets;
    let next = 0;
    const outside = names.filter(({ start, end }) => {
      while (next < secrets.length && secrets[next]!.end <= start) next++;
      return next === secrets.length || end <= secrets[next]!.start;
    });
    return [...secrets, ...outside].sort((a, b) => a.start - b.start);
  }

  /** The text with tokens for its secrets, and stand-ins for its names. */
  redact(text: string): string {
    let redacted = this.#redacted.get(text);
    if (redacted === undefined) {
      redacted = replaced(text, this.replacements(text));
      this.#redacted.set(text, redacted);
    }
    return redacted;
  }

  /** The path of a source, with stand-ins for its names. Its secrets stay: parts of a report are joined by it. */
  redactPath(path: string): string {
    return replaced(path, this.#names?.replacements(path) ?? []);
  }

  /** How many stand-ins stand in texts, by kind. */
  countNames(texts: Iterable<string>): Map<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) {
      for (const { kind } of this.#names?.replacements(text) ?? []) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts;
  }
}

/** A number of JSON has no quotes, and what stands for it needs them. */
function quotedInJson(text: string, start: number, token: string): string {
  return /[^\\]"\s{0,8}:\s{0,8}$/.test(text.slice(Math.max(0, start - 20), start)) ? `"${token}"` : token;
}

function replaced(text: string, replacements: readonly Replacement[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, text: instead } of replacements) {
    result += text.slice(at, start) + instead;
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}
