import type { SecretKind } from "./find-secrets.ts";

/** `[redacted:password:1]` */
const TOKEN = /\[redacted:[a-z-]{1,20}:(\d{1,9})\]/g;

/** The tokens in a text. Hardly any text has one, and a report has many thousands of texts. */
function tokensIn(text: string): Iterable<RegExpMatchArray> {
  return text.includes("[redacted:") ? text.matchAll(TOKEN) : [];
}

/**
 * The tokens that stand for the secrets of one report: the same secret has the same token. They are numbered in the
 * order in which the secrets appear, so a token tells nothing of its secret.
 */
export class SecretTokens {
  readonly #tokens = new Map<string, string>();
  #next = 1;

  /** Keeps the numbers of tokens that stand in a text already from being given again. */
  reserve(text: string): void {
    for (const [, number] of tokensIn(text)) this.#next = Math.max(this.#next, Number(number) + 1);
  }

  /** The token that stands for a secret. */
  tokenFor(kind: SecretKind, value: string): string {
    let token = this.#tokens.get(value);
    if (token === undefined) {
      token = `[redacted:${kind}:${this.#next++}]`;
      this.#tokens.set(value, token);
    }
    return token;
  }
}

/** How many tokens stand in the texts, by kind. */
export function countTokens(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [token] of tokensIn(text)) {
      const kind = token.split(":")[1]!;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return counts;
}
