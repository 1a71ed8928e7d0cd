import { rejoinedLines, withCommandsJoined } from "./broken-lines.ts";
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
 * blocks, bearer and basic credentials, JSON Web Tokens, passwords and signatures in URLs, values of keys that
 * are named like credentials (JSON, YAML, Ruby, `key=value`, command-line flags, HTTP headers), values that CredHub
 * printed, passwords in typed commands, keys of services by how they begin, and long base64 lines. What a program has already left out (`<redacted>`, `[FILTERED]`, `((name))`) is none. Of a secret in which
 * a terminal broke the line each part is one.
 */
export function findSecrets(text: string): Secret[] {
  const broken = overBreaks(text);
  if (broken.length === 0 && !mayHoldSecret(text)) return [];
  return joined([...pemBlocks(text), ...broken, ...inLines(text)]);
}

/** What is found without a look at where lines may be broken. */
function inLines(text: string): Secret[] {
  return [
    ...ofCredentialKeys(text),
    ...ofCredhub(text),
    ...authorizations(text),
    ...inUrls(text),
    ...inRuns(text),
    ...ofKnownForms(text),
    ...signatures(text),
    ...ofShortFlags(text),
    ...ofCfAuth(text),
  ];
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

/** The end of a key that names a credential, and what stands between it and its value. */
const CREDENTIAL_KEY = new RegExp(
  String.raw`(?:(pass(?:word|wd|phrase)|(?<![a-z])pass|_pwd|(?<![a-z])pwd(?!["']?[ \t:=>]{1,8}["']?/))|(client[_-]?secret|secret)|(token)|((?:private|api|access|account|storage|secret|encryption|signing|auth|ssh|rsa|license|temp[_-]?url)[_ -]?key)|(credential)|((?:proxy-)?authorization)|((?:set-)?cookie))` +
    String.raw`s?(?:[_-]?\d{1,3}|[_-](?:hash|base64|b64|base|value|pem|plain|confirmation))?` +
    // behind a flag a blank is enough
    String.raw`(?:\\{0,8}["'\x60]?[ \t]{0,64}(:|=>|=|(?<=[ \t])is:?(?=[ \t]))[ \t]{0,64}|([ \t]{1,8})(?=[^\s:=-]))`,
  "gi",
);

/** Whether the value of such a key is a secret. */
export function isCredentialKey(key: string): boolean {
  return WHOLE_CREDENTIAL_KEY.test(`${key}:`);
}

const WHOLE_CREDENTIAL_KEY = new RegExp(`${CREDENTIAL_KEY.source}$`, "i");

const KINDS: readonly SecretKind[] = ["password", "secret", "token", "key", "credential", "credential", "cookie"];

function ofCredentialKeys(text: string): Secret[] {
  const found: Secret[] = [];
  const key = new RegExp(CREDENTIAL_KEY);
  for (let match = key.exec(text); match !== null; match = key.exec(text)) {
    const kind = KINDS[match.slice(1, 8).findIndex((group) => group !== undefined)]!;
    const separator = match[8];
    const isFlag = separator === undefined;
    // the kind in a token, which may have lost its bracket, is no key
    if (text.startsWith("redacted:", match.index - 9)) continue;
    if (isFlag && !isFlagBefore(text, match.index)) continue;
    const isHeader = match[6] !== undefined || match[7] !== undefined;
    const start = match.index + match[0].length;
    const value = isBlockStart(text, start)
      ? blockAt(text, match.index, start)
      : valueAt(text, match.index, start, { separator: separator ?? " ", isHeader });
    if (value === null) continue;
    key.lastIndex = Math.max(key.lastIndex, value.end);
    const content = text.slice(value.start, value.end);
    // a PEM block is found as such
    if (isLeftOut(content) || isNumber(content, kind) || content.includes("-----BEGIN ")) continue;
    if (value.isProse && (kind !== "password" || separator !== ":") && !looksRandom(content)) continue;
    const scheme = SCHEME.exec(content)?.[0].length ?? 0;
    if (value.lines === undefined)
      found.push({ start: value.start, end: value.end, kind, value: content.slice(scheme) });
    else for (const line of value.lines) found.push({ ...line, kind, value: content.replaceAll(/\s/g, "") });
  }
  return found;
}

interface Value {
  readonly start: number;
  readonly end: number;
  /** It stands in a sentence, where such words need not be keys. */
  readonly isProse: boolean;
  /** Of a value of several lines. */
  readonly lines?: readonly { readonly start: number; readonly end: number }[];
}

/** The value that begins at `start`, behind the key whose word begins at `keyAt`. */
function valueAt(
  text: string,
  keyAt: number,
  start: number,
  { separator, isHeader }: { separator: string; isHeader: boolean },
): Value | null {
  let at = start;
  while (text[at] === "\\") at++;
  const quote = text[at];
  if (quote === '"' || quote === "'" || quote === "`")
    return { start: at + 1, end: closingQuote(text, at + 1, quote, at - start), isProse: false };
  if (quote === undefined || quote === "{" || quote === "\n" || quote === "\r") return null;
  if (quote === "[") return listAt(text, at);
  const before = lineBefore(text, keyAt);
  // `key: value` and a header have the rest of their line to themselves
  const isWholeLine = separator === ":" && (isHeader || /^\s*(?:-+\s+)*["']?[\w.-]*$/.test(before));
  const pattern = isHeader ? headerPattern(before) : isWholeLine ? REST_OF_LINE : valuePattern(separator, before);
  pattern.lastIndex = start;
  const length = pattern.exec(text)?.[0].length ?? 0;
  if (length === 0) return null;
  const isInSentence = separator === ":" && !isWholeLine && /[\w)] *$/.test(before.replace(/(?<![\w.-])[\w.-]*$/, ""));
  return { start, end: start + length, isProse: isInSentence || separator.startsWith("is") };
}

/** What a header has; in the quotes of a command it ends with them. `>` is of `curl -v`. */
function headerPattern(before: string): RegExp {
  return /^[ \t]*(?:[<>][ \t]*)?[\w.-]*$/.test(before) ? REST_OF_LINE : UNTIL_QUOTE;
}

/** What a value without quotes of its own has in the middle of a line. */
function valuePattern(separator: string, before: string): RegExp {
  if (separator !== "=" && separator !== " ") return UNTIL_PUNCTUATION;
  const quote = /(["'])[\w.-]*$/.exec(before)?.[1];
  if (quote === undefined || separator === " ") return UNTIL_BLANK;
  return quote === "'" ? UNTIL_SINGLE_QUOTE : UNTIL_DOUBLE_QUOTE;
}

const REST_OF_LINE = /[^\r\n]*\S/y;
const UNTIL_QUOTE = /[^\r\n"']*[^\s"'\\]/y;
/** In quotes together with its key, as the argument of a command is: up to the next key. */
const UNTIL_DOUBLE_QUOTE = /(?:(?! \w+=)[^"&\r\n])*[^"&\s\\]/y;
const UNTIL_SINGLE_QUOTE = /(?:(?! \w+=)[^'&\r\n])*[^'&\s\\]/y;
const UNTIL_BLANK = /[^\s&"'<>]*[^\s&"'<>,;)\]}\\]/y;
const UNTIL_PUNCTUATION = /[^\s,;&"'<>)\]}\\]+/y;

/** The text of the line before an offset, as far as it is needed to tell what the key is part of. */
function lineBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - 100), offset);
  return near.slice(near.lastIndexOf("\n") + 1);
}

/** What of a command stands before the place, also in the lines above that end in a backslash. */
function commandBefore(text: string, offset: number): string {
  const command = withCommandsJoined(text.slice(Math.max(0, offset - COMMAND_REACH), offset));
  return command.slice(command.lastIndexOf("\n") + 1);
}

/** Offset of the quote that closes a value; inside of a quoted text it has the same `escapes` before it. */
function closingQuote(text: string, start: number, quote: string, escapes: number): number {
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === "\n" || char === "\r") return at;
    if (char !== quote) continue;
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\" && at - 1 - slashes >= start) slashes++;
    if (slashes <= escapes) return at - slashes;
  }
  return text.length;
}

/** A list in one line: all of it. */
function listAt(text: string, start: number): Value | null {
  LIST.lastIndex = start;
  const inner = LIST.exec(text)?.[1];
  if (inner === undefined || inner.trim() === "") return null;
  return { start: start + 1, end: start + 1 + inner.length, isProse: false };
}

const LIST = /\[([^\][{}\r\n]*)\]/y;

function isBlockStart(text: string, start: number): boolean {
  BLOCK_START.lastIndex = start;
  return BLOCK_START.test(text);
}

const BLOCK_START = /[|>][+-]?\d?[ \t]*\r?\n/y;

/** The lines of a YAML block behind `key: |`: those indented deeper than the key. */
function blockAt(text: string, keyAt: number, start: number): Value | null {
  const indent = /^[\s-]*/.exec(lineBefore(text, keyAt))![0].length;
  const lines: { start: number; end: number }[] = [];
  let at = text.indexOf("\n", start) + 1;
  const first = at;
  while (at < text.length) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const line = text.slice(at, end).trimEnd();
    const blanks = line.length - line.trimStart().length;
    if (line !== "" && blanks <= indent) break;
    if (line.includes("-----BEGIN ")) return null;
    if (line !== "") lines.push({ start: at + blanks, end: at + line.length });
    at = end + 1;
  }
  return lines.length === 0 ? null : { start: first, end: at - 1, isProse: false, lines };
}

/** Whether the word at `offset` ends a long flag: `--client-secret VALUE`. */
function isFlagBefore(text: string, offset: number): boolean {
  return /(?:^|[\s"'])--[a-z-]*$/i.test(lineBefore(text, offset));
}

/** What stands there instead of a secret, or says that there is none. */
function isLeftOut(value: string): boolean {
  return (
    /(?:^|\[)redacted:[a-z-]{1,20}:\d/.test(value) ||
    /^(?:|-+|null|nil|none|true|false|undefined|\(\([^()]*\)\)|<[^<>]*>|\[[A-Za-z ]*\]?|[*.x•]+|\$\{[^{}]*\}?|\$\(.*|\$[A-Za-z_]\w*|%[a-z]|#\{[^{}]*\}?)$/i.test(
      value.trim().replaceAll(/\\{1,8}u003[ce]/gi, (escape) => (/c$/i.test(escape) ? "<" : ">")),
    )
  );
}

/** Lifetimes and counts stand under such names, too; a password may be a number. */
function isNumber(value: string, kind: SecretKind): boolean {
  return kind !== "password" && /^\d{1,9}$/.test(value);
}

/** Letters and digits mixed, as no word of a sentence is. */
function looksRandom(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/^[\d.:TZ+-]+$/.test(value);
}

/** `type: password` and `value: …` of what `credhub get` printed. */
function ofCredhub(text: string): Secret[] {
  const types = [...text.matchAll(CREDHUB_TYPE)].map(({ index, 1: type }) => ({ index, type }));
  if (types.length === 0) return [];
  const found: Secret[] = [];
  let nearest = 0;
  let done = 0;
  for (const match of text.matchAll(CREDHUB_VALUE)) {
    if (match.index < done) continue;
    while (nearest < types.length - 1 && types[nearest + 1]!.index < match.index) nearest++;
    const near = [types[nearest], types[nearest + 1]].map((type) => Math.abs((type?.index ?? Infinity) - match.index));
    if (Math.min(...near) > MAX_CREDHUB_DISTANCE) continue;
    const start = match.index + match[0].length;
    for (const value of types[nearest]!.type === "json" ? jsonValues(text, match.index, start) : []) add(value);
    const value = valueAt(text, match.index, start, { separator: ":", isHeader: false });
    if (value !== null) add(value);
  }
  return found;

  function add({ start, end }: { readonly start: number; readonly end: number }): void {
    if (!isLeftOut(text.slice(start, end))) found.push({ start, end, kind: "credential" });
    done = end;
  }
} // prettier-ignore

const CREDHUB_TYPE = /\btype\\{0,8}["']?[ \t]{0,64}:[ \t]{0,64}\\{0,8}["']?(password|user|value|json|rsa|ssh)\b/g;
const CREDHUB_VALUE = /\bvalue\\{0,8}["']?[ \t]{0,64}:[ \t]{0,64}/g;

/** A credential of any form: a whole object, or what stands in the lines below behind their keys. */
function jsonValues(text: string, keyAt: number, start: number): { readonly start: number; readonly end: number }[] {
  if (text[start] === "{") return [{ start, end: objectEnd(text, start) }];
  if (text[start] !== "\n" && text[start] !== "\r") return [];
  return (blockAt(text, keyAt, start)?.lines ?? []).flatMap(({ start: from, end }) => {
    const key = /^(?:- )*(?:[\w.-]+:(?: |$))?/.exec(text.slice(from, end))![0];
    return from + key.length < end ? [{ start: from + key.length, end }] : [];
  });
}

/** Offset behind the bracket that closes an object, or behind what there is of it. */
function objectEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const char = text[at]!;
    if (char === '"') {
      const escapes = /\\{0,8}$/.exec(text.slice(Math.max(start, at - 8), at))![0].length;
      at = closingQuote(text, at + 1, '"', escapes) + escapes;
    } else if ("{[".includes(char)) depth++;
    else if ("}]".includes(char) && --depth === 0) return at + 1;
  }
  return text.length;
}

/** The two stand in one small object. */
const MAX_CREDHUB_DISTANCE = 1_000;

/** `Bearer …` and `Basic …` wherever they stand. */
function authorizations(text: string): Secret[] {
  return [...text.matchAll(/\b(bearer|basic)[ \t]{1,8}([\w.~+/=-]{8,})/gi)].flatMap((match): Secret[] => {
    const [all, scheme, value] = match as unknown as [string, string, string];
    const isSecret = scheme.toLowerCase() === "basic" ? isBasicCredential(value) : value.length >= 16 && /\d/.test(value);
    const end = match.index + all.length;
    return isSecret ? [{ start: end - value.length, end, kind: scheme.toLowerCase() === "basic" ? "credential" : "token" }] : [];
  });
} // prettier-ignore

const SCHEME = /^(?:bearer|basic)[ \t]{1,8}/i;

/** Base64 of `user:password`. */
function isBasicCredential(value: string): boolean {
  try {
    return atob(value).includes(":");
  } catch {
    return false;
  }
}

/** The password of `scheme://user:password@host`, and a long user without one, which is a token. */
function inUrls(text: string): Secret[] {
  const found: Secret[] = [];
  for (let at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
    USER_INFO.lastIndex = at + 3;
    const match = USER_INFO.exec(text);
    if (match === null) continue;
    const [, user = "", password] = match;
    const start = at + 3 + (password === undefined ? 0 : user.length + 1);
    const value = password ?? user;
    if (isLeftOut(value) || (password === undefined && user.length < 20)) continue;
    found.push({ start, end: start + value.length, kind: password === undefined ? "token" : "password" });
  }
  return found;
}

const USER_INFO = /([^\s/:@"'<>\\]{0,512})(?::([^\s/"'<>\\]{1,512}))?@/y;

/** JSON Web Tokens, and lines of base64 such as those of a PEM block of which the beginning is not there. */
function inRuns(text: string): Secret[] {
  const found: Secret[] = [];
  for (const { 0: run, index } of text.matchAll(/(?<![\w+/=.~-])[\w+/=.~-]{20,}/g)) {
    const token = run.indexOf("eyJ");
    const end = index + run.length;
    if (token >= 0 && /^eyJ[\w-]{5,}\.[\w-]+/.test(run.slice(token))) found.push({ start: index + token, end, kind: "token" });
    else if (isEncoded(run)) found.push({ start: index, end, kind: "encoded" });
  }
  return found;
} // prettier-ignore

/** Base64 of at least 44 bytes. Digests are of one case, and the names of a path are short. */
function isEncoded(run: string): boolean {
  if (run.length < 60 || !/^[A-Za-z0-9+/]+={0,2}$/.test(run)) return false;
  const slashes = run.split("/").length - 1;
  return slashes * 20 <= run.length && /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run);
}

/** Keys and tokens of services that are known by how they begin: of AWS, Azure, Google, GitHub, GitLab and Vault. */
function ofKnownForms(text: string): Secret[] {
  return [...text.matchAll(KNOWN_FORM)].map(({ 0: value, index }) => ({
    start: index,
    end: index + value.length,
    kind: "token",
  }));
}

const KNOWN_FORM =
  /(?<![\w-])(?:(?:AKIA|ASIA)[A-Z0-9]{16}|AIza[\w-]{35}|[\w.~-]{3,4}\dQ~[\w.~-]{31,34}|gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{82}|glpat-[\w-]{20}|hvs\.[\w-]{20,200})(?![\w-])/g;

/** The signatures of URLs that give away what they lead to, as those of blobstores are: of AWS, Azure, Google and BOSH. */
function signatures(text: string): Secret[] {
  return [...text.matchAll(SIGNATURE)].map(({ 0: all, 1: value, index }) => ({
    start: index + all.length - value!.length,
    end: index + all.length,
    kind: "token",
  }));
}

const SIGNATURE =
  /(?:[?&;]|\\u0026)(?:(?:sig|(?:x-(?:amz|goog)-)?signature)=(?=[\w%+/=~.-]{16})|st=(?=[\w-]{40}))([\w%+/=~.-]+)/gi;

/** So far in front of a flag its command may stand. */
const COMMAND_REACH = 1_000;

/** An argument of a command, in quotes or not. */
const ARGUMENT = String.raw`(?:\\{0,8}(?<quote>["'])(?<quoted>(?:(?!\k<quote>)[^\r\n]){0,511}(?!\k<quote>)[^\r\n\\])|(?<bare>(?!\\+[\r\n"'])[^\s"']{1,512}))`;

/** A flag that stands by itself, one right in front of a quote, and one right in front of its value. */
const SHORT_FLAG = new RegExp(
  String.raw`(?<=\s)(?<flag>-[A-Za-z]{0,8}[bdpsuUvw](?=[ \t=])|--(?:proxy-)?user(?=[ \t=])|-[A-Za-z]{0,8}[psuU](?=["'])|-[A-Za-z]{0,8}?[puU])` +
    String.raw`(?<blanks>(?:[ \t=]|\\\r?\n){0,8})${ARGUMENT}`,
  "g",
);

/** What short flags mean behind a command; they mean no secrets behind those without any. */
const SHORT_FLAGS: Readonly<Record<string, Readonly<Record<string, SecretKind>>>> = {
  bosh: {},
  "cf l": { p: "password" },
  credhub: { p: "password", s: "secret", v: "secret", w: "password" },
  curl: { b: "cookie", u: "password", U: "password" },
  mysql: { p: "password" },
  om: { d: "password", p: "password", s: "secret" },
  scp: {},
  ssh: {},
  sshpass: { p: "password" },
  uaac: { p: "password", s: "secret" },
};

/** The last command up to a flag: of `om curl` it is the second. */
const LAST_COMMAND = new RegExp(`^.*(?<![\\w.-])(${Object.keys(SHORT_FLAGS).join("|")})(?:ogin)?[ \\t]`, "s");

/**
 * Flags that mean a secret only behind their commands: `om -p …`, `uaac … -s …`, `curl -u user:password`; also behind
 * others in one, as in `curl -sku …`, and in a line in which a command goes on.
 */
function ofShortFlags(text: string): Secret[] {
  return [...text.matchAll(SHORT_FLAG)].flatMap(({ 0: all, index, groups }): Secret[] => {
    const { flag, blanks, quoted, bare } = groups as Record<string, string>;
    const command = LAST_COMMAND.exec(commandBefore(text, index))?.[1] ?? "bosh";
    const kind = SHORT_FLAGS[command]![flag!.startsWith("--") ? "u" : flag!.at(-1)!];
    // -production is no -p
    const isSeparate = blanks !== "" || quoted !== undefined || ["curl", "mysql", "sshpass"].includes(command);
    if (kind === undefined || !isSeparate) return [];
    const end = index + all.length;
    const value = quoted ?? bare!;
    const sign = command !== "curl" ? -1 : value.indexOf(kind === "cookie" ? "=" : ":");
    if (command === "curl" && sign < 0) return [];
    const secret = kind === "cookie" ? value : value.slice(sign + 1);
    return isLeftOut(secret) ? [] : [{ start: end - secret.length, end, kind }];
  });
}

/** The password of `cf auth user password`. */
function ofCfAuth(text: string): Secret[] {
  return [...text.matchAll(CF_AUTH)].flatMap(({ 0: all, index, groups }): Secret[] => {
    const { quoted, bare } = groups as Record<string, string>;
    const value = quoted ?? bare!;
    const end = index + all.length;
    return isLeftOut(value) ? [] : [{ start: end - value.length, end, kind: "password" }];
  });
}

const CF_AUTH = new RegExp(String.raw`(?<![\w.-])cf auth[ \t]{1,8}[^\s-]\S{0,200}[ \t]{1,8}${ARGUMENT}`, "g");
