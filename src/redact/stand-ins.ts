import { behindQuoteMarks, rejoinedLines } from "./broken-lines.ts";
import {
  addressVersion,
  findNames,
  isUuid,
  serviceInstanceOf,
  tileOf,
  type Name,
  type NameKind,
} from "./find-names.ts";
import { isWordOfFormats, PUBLIC_NAMES } from "./format-words.ts";
import { seriesOf, isStandIn, makeStandIn } from "./make-stand-in.ts";

/** What stands for what, by kind. No two names have the same stand-in. */
export type RedactionMap = Readonly<Record<NameKind, Readonly<Record<string, string>>>>;

/** A stretch of a text, and what is to stand there. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
}

interface StandIn {
  readonly text: string;
  readonly kind: NameKind;
}

/**
 * The stand-ins for the names of a bundle: the same name has the same stand-in wherever it stands, so that what was
 * joined by it stays joined. Names are learned first, and numbered in the order in which they were. What has the form
 * of a stand-in stays, so that a text is the same when it is done again.
 */
export class StandIns {
  /** By name; stand-ins stand for themselves. */
  readonly #standIns = new Map<string, StandIn>();
  /** The lengths of the names that begin with a run of letters and digits, longest first. */
  readonly #lengths = new Map<string, number[]>();
  readonly #shapes = new Set<number>();
  readonly #learned = new Map<string, NameKind>();
  readonly #kept: ReadonlySet<string>;
  /** Stand-ins that stand in the texts, or in the map. */
  readonly #taken = new Set<string>();
  readonly #numbers = new Map<string, number>();

  /** `kept`: further names of which a diagnosis depends on the name. */
  constructor(map: RedactionMap | null = null, kept: readonly string[] = []) {
    this.#kept = new Set([...PUBLIC_NAMES, ...kept]);
    for (const name of this.#kept) this.#add(name, { text: name, kind: "deployment" });
    for (const kind of NAME_KINDS) {
      for (const [name, text] of Object.entries(map?.[kind] ?? {})) this.#give(name, { text, kind });
    }
  }

  /** Takes up the names that the form of a text gives away, as it stands and without breaks of lines by a terminal. */
  learn(text: string): void {
    for (const name of findNames(text)) this.learnName(name);
    for (const line of rejoinedLines(text)) for (const name of findNames(line.text)) this.learnName(name);
  }

  learnName({ kind, name: found }: Name): void {
    const name = trimmed(found);
    const tile = tileOf(name);
    const instance = serviceInstanceOf(name);
    if (tile !== null) {
      this.#learnOne("deployment", tile.id);
      // before the name of a deployment, that of the director may stand
      this.#learnOne("deployment", tile.product.replace(/^p-bosh-/, ""));
    } else if (instance !== null) this.#learnOne("deployment", instance);
    else if (addressVersion(name) !== null) this.#learnOne("address", name);
    else if (name.search(TILE_IDS) >= 0) {
      // of what has the id of a deployment in it, that is the name
      for (const [, id] of name.matchAll(TILE_IDS)) this.#learnOne("deployment", id!);
    }
    // other ids say nothing, and versions of certificates are told apart by them
    else if (kind === "deployment" || !isUuid(name)) this.#learnOne(kind, name);
  }

  /** The places of a text where names stand, in order: of those that begin between two offsets of it. */
  replacements(text: string, from = 0, to = text.length): Replacement[] {
    this.#settle();
    const found: Replacement[] = [];
    const breaks = new Set(rejoinedLines(text).flatMap((line) => line.breaks));
    let at = from;
    if (from > 0) while (isWordCharacter(text.charCodeAt(at - 1)) && isWordCharacter(text.charCodeAt(at))) at++;
    let feed = -1;
    // only what ends a line can have been broken there
    let lastOfLine = 0;
    while (at < to) {
      if (!isWordCharacter(text.charCodeAt(at))) {
        at = behindOther(text, at);
        continue;
      }
      let end = at + 1;
      while (isWordCharacter(text.charCodeAt(end))) end++;
      if (feed < at && feed !== text.length) {
        feed = text.indexOf("\n", at);
        if (feed < 0) feed = text.length;
        lastOfLine = startOfLast(text, feed);
      }
      const broken = at < lastOfLine || feed === text.length ? null : this.#brokenName(text, at, end);
      // where the line is as long as the terminal was wide, what ends it is likely to be the half of a name
      const replacement = breaks.has(feed) ? (broken ?? this.#at(text, at, end)) : (this.#at(text, at, end) ?? broken);
      if (replacement !== null && !this.#kept.has(replacement.text.replace(/\r?\n[> ]*/, ""))) found.push(replacement);
      at = replacement?.end ?? end;
    }
    return found;
  }

  /** The map of all names that were learned. */
  toMap(): RedactionMap {
    this.#settle();
    const map: Record<NameKind, Record<string, string>> = { address: {}, host: {}, user: {}, deployment: {} };
    for (const [name, { text, kind }] of this.#standIns) if (text !== name) map[kind][name] = text;
    return map;
  }

  #learnOne(kind: NameKind, name: string): void {
    if (this.#standIns.has(name) || this.#learned.has(name) || this.#kept.has(name)) return;
    if (isStandIn(name)) this.#taken.add(name);
    else if (kind === "address" ? !isCommon(name) : !isWordOfFormats(name)) this.#learned.set(name, kind);
  }

  /** Gives stand-ins to the names that were learned since; none that stands in a text already. */
  #settle(): void {
    for (const [name, kind] of this.#learned) {
      const series = seriesOf(kind, name);
      let text: string;
      do {
        const number = (this.#numbers.get(series) ?? 0) + 1;
        this.#numbers.set(series, number);
        text = makeStandIn(kind, name, number);
      } while (this.#taken.has(text));
      this.#give(name, { text, kind });
    }
    this.#learned.clear();
  }

  #give(name: string, standIn: StandIn): void {
    this.#taken.add(standIn.text);
    this.#add(name, standIn);
    this.#add(standIn.text, standIn);
  }

  #add(name: string, standIn: StandIn): void {
    const first = /^[A-Za-z0-9]+/.exec(name)?.[0];
    if (first === undefined || this.#standIns.has(name)) return;
    this.#standIns.set(name, standIn);
    this.#shapes.add(shapeOf(name.charCodeAt(0), first.length));
    const lengths = this.#lengths.get(first) ?? [];
    if (!lengths.includes(name.length))
      this.#lengths.set(
        first,
        [...lengths, name.length].sort((a, b) => b - a),
      );
  }

  /** What stands for the name that begins in a run of letters and digits: at its start, or behind an escape. */
  #at(text: string, start: number, end: number): Replacement | null {
    const whole = this.#name(text, start, end);
    const before = text[start - 1];
    if (whole !== null || (before !== "\\" && before !== "%")) return whole;
    const escape = before === "%" ? PERCENT_ESCAPE : BACKSLASH_ESCAPE;
    escape.lastIndex = start;
    const behind = start + (escape.exec(text)?.[0].length ?? 0);
    return behind === start || behind >= end ? null : this.#name(text, behind, end);
  }

  /** What stands for the name that begins with the run from `start` to `end`; the longest where several do. */
  #name(text: string, start: number, end: number): Replacement | null {
    if (!this.#shapes.has(shapeOf(text.charCodeAt(start), end - start))) return null;
    for (const length of this.#lengths.get(text.slice(start, end)) ?? []) {
      const standIn = this.#standIns.get(text.slice(start, start + length));
      if (standIn !== undefined && !isWordCharacter(text.charCodeAt(start + length)))
        return { start, end: start + length, ...standIn };
    }
    return null;
  }

  /** As {@link #name}, where a terminal broke the line within the name: what stands for it is broken there, too. */
  #brokenName(text: string, start: number, end: number): Replacement | null {
    let head = end;
    while (head - start < MAX_LENGTH && isNameCharacter(text.charCodeAt(head))) head++;
    const next = text.startsWith("\n", head) ? head + 1 : text.startsWith("\r\n", head) ? head + 2 : -1;
    const tail = behindQuoteMarks(text, next);
    if (next < 0 || !isNameCharacter(text.charCodeAt(tail))) return null;
    const joined = text.slice(start, head) + text.slice(tail, tail + MAX_LENGTH);
    let run = end - start;
    while (isWordCharacter(joined.charCodeAt(run))) run++;
    const found = this.#name(joined, 0, run);
    const length = head - start;
    if (found === null || found.end <= length) return null;
    const broken = found.text.slice(0, length) + text.slice(head, tail) + found.text.slice(length);
    return { ...found, start, end: tail + found.end - length, text: broken };
  }
}

export const NAME_KINDS: readonly NameKind[] = ["address", "host", "user", "deployment"];

/** What most runs of letters and digits have not in common with those that names begin with. */
function shapeOf(firstCode: number, length: number): number {
  return firstCode * 1_024 + Math.min(length, 1_023);
}

const PERCENT_ESCAPE = /[0-9A-F]{2}/iy;
const BACKSLASH_ESCAPE = /u00[0-9a-f]{2}|[nrtbf]/iy;

/** The offset behind what stands between two runs: one character, or a terminal code or a token, which hold no names. */
function behindOther(text: string, at: number): number {
  const char = text[at];
  if (char !== "\u001b" && char !== "[") return at + 1;
  CODE_OR_TOKEN.lastIndex = at;
  return at + (CODE_OR_TOKEN.exec(text)?.[0].length ?? 1);
}

const CODE_OR_TOKEN = /\u001b\[[0-9;?]{0,20}[A-Za-z]|\[redacted:[a-z-]{1,20}:\d{1,9}\]/y;

function isWordCharacter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** What stands in names beside letters and digits. */
function isNameCharacter(code: number): boolean {
  return isWordCharacter(code) || code === 45 || code === 46 || code === 58 || code === 95;
}

/** Where the last stretch of a line begins that may be of a name. */
function startOfLast(text: string, feed: number): number {
  let start = feed;
  if (text[start - 1] === "\r") start--;
  while (feed - start < MAX_LENGTH && isNameCharacter(text.charCodeAt(start - 1))) start--;
  return start;
}

/** No name is longer. */
const MAX_LENGTH = 253;

/** The name from its first to its last letter or digit. */
function trimmed(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && !isWordCharacter(name.charCodeAt(start))) start++;
  while (end > start && !isWordCharacter(name.charCodeAt(end - 1))) end--;
  return name.slice(start, end);
}

/** Addresses that every host has, and masks of networks. */
function isCommon(address: string): boolean {
  return /^(?:127\.|0\.0\.0\.0$|255\.)/.test(address);
}

const TILE_IDS = /-([0-9a-f]{20})(?![0-9A-Za-z])/g;
