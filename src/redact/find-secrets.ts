import { rejoinedLines } from "./broken-lines.ts";
import { secretsApart } from "./find-apart.ts";
import { secretsByForm } from "./find-by-form.ts";
import { secretsByKey } from "./find-by-key.ts";
import { secretsInCommands } from "./find-in-commands.ts";
import { pemBlocks } from "./find-pem.ts";

/** A stretch of a text that is a secret. */
export interface Secret {
  readonly start: number;
  readonly end: number;
  readonly kind: SecretKind;
  /** What the same secret has in common wherever it stands; the stretch itself where it is not given. */
  readonly value?: string;
}

export type SecretKind =
  "password" | "secret" | "token" | "key" | "credential" | "cookie" | "certificate" | "private-key" | "encoded";

/**
 * Finds the secrets of a text, in order and without overlaps. Time is linear in its length. What is looked for: PEM
 * blocks, bearer and basic credentials, JSON Web Tokens, passwords and signatures in URLs, values of keys that are named
 * like credentials (JSON, YAML, Ruby, `key=value`, command-line flags, HTTP headers, columns of tables, XML), values that
 * CredHub printed, passwords in typed commands, keys of services by how they begin, and long base64 lines. What a program
 * has already left out (`<redacted>`, `[FILTERED]`, `((name))`) is none. Of a secret in which a terminal broke the line
 * each part is one.
 */
export function findSecrets(text: string): Secret[] {
  const broken = overBreaks(text);
  if (broken.length === 0 && !mayHoldSecret(text)) return [];
  return joined([...pemBlocks(text), ...broken, ...inLines(text)]);
}

/** What is found without a look at where lines may be broken. */
function inLines(text: string): Secret[] {
  return [...secretsByKey(text), ...secretsApart(text), ...secretsByForm(text), ...secretsInCommands(text)];
}

/** The parts of secrets that lie over places where a terminal may have broken a line. */
function overBreaks(text: string): Secret[] {
  return rejoinedLines(text).flatMap((line): Secret[] => {
    if (!mayHoldSecret(line.text)) return [];
    return joined(inLines(line.text)).flatMap(({ start, end, kind, value = line.text.slice(start, end) }): Secret[] => {
      const parts = line.stretchesOf(start, end);
      return parts.length === 1 ? [] : parts.map((part) => ({ ...part, kind, value }));
    });
  });
}

function mayHoldSecret(text: string): boolean {
  return MAY_HOLD_SECRET.test(text.toLowerCase());
}

/** Most lines hold nothing that any of the searches begins with. In lower case, which is looked through far faster. */
const MAY_HOLD_SECRET =
  /pass|pwd|secret|token|key|credential|authorization|cookie|bearer|basic|eyj|:\/\/[^\s/@"'<>\\]{0,1025}@|-----begin |value|\s-(?:[a-z]{0,8}[ps]|[bdvw][ \t=])|\s(?:-[a-z]{0,8}u|--(?:proxy-)?user)[ \t=]{0,8}["']?[^\s"':]{0,511}:|cf auth|akia|asia|aiza|gh[oprsu]_|github_pat_|glpat-|hvs\.|\dq~|s(?:ignature|ig|t)=|[a-z0-9+/]{60}/;

/** In order, overlapping stretches made one. */
function joined(secrets: Secret[]): Secret[] {
  const result: Secret[] = [];
  for (const secret of secrets.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || secret.start >= last.end) result.push(secret);
    else if (secret.end > last.end) result[result.length - 1] = { start: last.start, end: secret.end, kind: last.kind };
  }
  return result;
}
