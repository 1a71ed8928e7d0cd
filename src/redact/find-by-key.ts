import type { Secret, SecretKind } from "./find-secrets.ts";
import { isLeftOut } from "./left-out.ts";

/** Secrets that a key names, or a name above their `value`, and what CredHub printed. */
export function secretsByKey(text: string): Secret[] {
  return [...ofCredentialKeys(text), ...ofNamed(text), ...ofCredhub(text)];
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
  return kindOfKey(key) !== null;
}

/** Of what kind the value of a key is; null where it is no secret. */
export function kindOfKey(key: string): SecretKind | null {
  const match = WHOLE_CREDENTIAL_KEY.exec(`${key}:`);
  return match === null ? null : kindOf(match);
}

function kindOf(match: RegExpExecArray): SecretKind {
  return KINDS[match.slice(1, 8).findIndex((group) => group !== undefined)]!;
}

const WHOLE_CREDENTIAL_KEY = new RegExp(`${CREDENTIAL_KEY.source}$`, "i");

const KINDS: readonly SecretKind[] = ["password", "secret", "token", "key", "credential", "credential", "cookie"];

function ofCredentialKeys(text: string): Secret[] {
  const found: Secret[] = [];
  const key = new RegExp(CREDENTIAL_KEY);
  for (let match = key.exec(text); match !== null; match = key.exec(text)) {
    const kind = kindOf(match);
    const separator = match[8];
    const isFlag = separator === undefined;
    // the kind in a token, which may have lost its bracket, is no key
    if (text.startsWith("redacted:", match.index - 9)) continue;
    if (isFlag && !isFlagBefore(text, match.index)) continue;
    const isHeader = match[6] !== undefined || match[7] !== undefined;
    const start = match.index + match[0].length;
    const value = valueBehind(text, match.index, start, { separator: separator ?? " ", isHeader });
    if (value === null) continue;
    key.lastIndex = Math.max(key.lastIndex, value.end);
    const isWord = value.isProse && (kind !== "password" || separator !== ":");
    if (isWord && !looksRandom(text.slice(value.start, value.end))) continue;
    for (const secret of secretsIn(text, value, kind)) found.push(secret);
  }
  return found;
}

/** What of a value is a secret: nothing that was left out or is a number, and no PEM block, which is found as such. */
function secretsIn(text: string, { start, end, lines }: Value, kind: SecretKind): Secret[] {
  const content = text.slice(start, end);
  if (isLeftOut(content) || isNumber(content, kind) || content.includes("-----BEGIN ")) return [];
  if (lines !== undefined) return lines.map((line) => ({ ...line, kind, value: content.replaceAll(/\s/g, "") }));
  return [{ start, end, kind, value: content.slice(SCHEME.exec(content)?.[0].length ?? 0) }];
}

const SCHEME = /^(?:bearer|basic)[ \t]{1,8}/i;

interface Value {
  readonly start: number;
  readonly end: number;
  /** It stands in a sentence, where such words need not be keys. */
  readonly isProse: boolean;
  /** Of a value of several lines. */
  readonly lines?: readonly { readonly start: number; readonly end: number }[];
}

/** The value that begins at `start`, behind the key whose word begins at `keyAt`, in one line or as a block. */
function valueBehind(text: string, keyAt: number, start: number, key: Key): Value | null {
  return isBlockStart(text, start) ? blockAt(text, keyAt, start) : valueAt(text, keyAt, start, key);
}

/** What stands between a key and its value, and whether it is the name of an HTTP header. */
interface Key {
  readonly separator: string;
  readonly isHeader: boolean;
}

function valueAt(text: string, keyAt: number, start: number, { separator, isHeader }: Key): Value | null {
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

/** Lifetimes and counts stand under such names, too; a password may be a number. */
function isNumber(value: string, kind: SecretKind): boolean {
  return kind !== "password" && /^\d{1,9}$/.test(value);
}

/** Letters and digits mixed, as no word of a sentence is. */
function looksRandom(value: string): boolean {
  return value.length >= 8 && /\d/.test(value) && /[a-z]/i.test(value) && !/^[\d.:TZ+-]+$/.test(value);
}

/** `name: DB_PASSWORD` and below it `value: …`, as lists of variables have them. */
function ofNamed(text: string): Secret[] {
  return [...text.matchAll(NAMED_VALUE)].flatMap((match): Secret[] => {
    const kind = kindOfKey(match[1]!);
    const start = match.index + match[0].length;
    const value = valueBehind(text, start - match[2]!.length, start, { separator: ":", isHeader: false });
    return kind === null || value === null ? [] : secretsIn(text, value, kind);
  });
}

const NAMED_VALUE =
  /\bname\\{0,8}["']?[ \t]{0,64}:[ \t]{0,64}\\{0,8}["']?([\w.-]{1,100})\\{0,8}["']?,?\s{1,64}(\\{0,8}["']?value\\{0,8}["']?[ \t]{0,64}:[ \t]{0,64})/g;

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
