import type { Secret, SecretKind } from "./find-secrets.ts";

const BEGIN = "-----BEGIN";
const END = "-----END";

/** No block is longer: a chain is several blocks. */
const MAX_BLOCK = 32 << 10;

/**
 * The contents of PEM blocks, also of those that were cut off. A block in one line, its ends of lines written as
 * escapes, is one stretch with its frame; of one in several lines each line is.
 */
export function pemBlocks(text: string): Secret[] {
  const found: Secret[] = [];
  let end = -1;
  for (let begin = text.indexOf(BEGIN); begin >= 0;) {
    const label = labelAt(text, begin + BEGIN.length);
    const next = text.indexOf(BEGIN, begin + BEGIN.length);
    if (end < begin) end = orInfinity(text.indexOf(END, begin));
    const limit = Math.min(next < 0 ? text.length : next, begin + MAX_BLOCK);
    const isClosed = end < limit;
    if (label !== null) {
      const body = begin + BEGIN.length + label.length + 5;
      found.push(...contents(text, { begin, body, end: isClosed ? end : cutEnd(text, body, limit), isClosed, kind: kindOf(label) }));
    }
    begin = next;
  }
  return found;
} // prettier-ignore

interface Block {
  readonly begin: number;
  /** Offset behind the first frame. */
  readonly body: number;
  /** Offset of the second frame, or of the end of what belongs to a block without one. */
  readonly end: number;
  readonly isClosed: boolean;
  readonly kind: SecretKind;
}

function contents(text: string, { begin, body, end, isClosed, kind }: Block): Secret[] {
  const content = text.slice(body, end);
  const value = content.replaceAll(/\\{1,8}[nr]|%0[AD]|[^A-Za-z0-9+/=]/g, "");
  if (value === "" || content.includes("[redacted:")) return [];
  if (!content.includes("\n")) {
    const close = isClosed ? text.indexOf("-----", end + END.length) : -1;
    return [{ start: begin, end: close < 0 ? end : close + 5, kind, value }];
  }
  const secrets: Secret[] = [];
  const lines = content.split("\n");
  let start = body;
  for (const [index, line] of lines.entries()) {
    const isOfFrame = index === 0 || (isClosed && index === lines.length - 1);
    for (const { 0: run, index: at } of runsOf(line, isOfFrame))
      secrets.push({ start: start + at, end: start + at + run.length, kind, value });
    start += line.length + 1;
  }
  return secrets;
}

/** Stretches of a line in a block: a prefix that a log put before it stays, and so does what it put behind it. */
function runsOf(line: string, isOfFrame: boolean): Iterable<{ readonly 0: string; readonly index: number }> {
  const whole = line.trim();
  if (/^[A-Za-z0-9+/=\\ ]+$/.test(whole)) return [{ 0: whole, index: line.indexOf(whole) }];
  const long = [...line.matchAll(/[A-Za-z0-9+/=]{16,}/g)];
  if (long.length > 0 || isOfFrame) return long;
  return line.matchAll(/(?<![A-Za-z0-9+/=])[A-Za-z0-9+/=]+(?=[^A-Za-z0-9+/=]{0,4}$)/g);
}

/** The words of a frame: `RSA PRIVATE KEY`. */
function labelAt(text: string, at: number): string | null {
  LABEL.lastIndex = at;
  return LABEL.exec(text)?.[1] ?? null;
}

/** In a form that was sent its blanks are written as `+` or `%20`. */
const LABEL = /((?:[ +]|%20)[A-Z0-9 +%]{1,60})-----/y;

/** Up to where the characters of a block go on. */
function cutEnd(text: string, body: number, limit: number): number {
  return body + BODY.exec(text.slice(body, limit))![0].length;
}

const BODY = /^(?:[A-Za-z0-9+/=\r\n]|%[0-9A-F]{2}|\\+[nr]|[ \t]+(?=[A-Za-z0-9+/=]{16}))*/;

function orInfinity(offset: number): number {
  return offset < 0 ? Infinity : offset;
}

function kindOf(label: string): SecretKind {
  if (/PRIVATE(?: |\+|%20)KEY/.test(label)) return "private-key";
  return label.includes("CERTIFICATE") ? "certificate" : "key";
}
