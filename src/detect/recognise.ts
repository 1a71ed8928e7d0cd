import type { Block, Kind } from "../kinds/kind.ts";
import type { LogContext, LogKind, LogLine } from "../kinds/log-kind.ts";
import type { Citation, Fact, KindId, Problem, StatedTime } from "../model.ts";
import { annotationEdits } from "../syntax/annotations.ts";
import { allChunkEdits, httpHeadAt, isSameHead, saysText, type HttpHead } from "../syntax/http.ts";
import { unescaped } from "../syntax/json-string.ts";
import { brokenStrings, jsonExtent, parseJson, stringEnd } from "../syntax/json.ts";
import type { Edit, Line, SourceText } from "../syntax/source-text.ts";
import type { StringPool } from "../syntax/string-pool.ts";
import { parseDateLine, type Zone } from "../syntax/timestamps.ts";
import { textOf, valueOf, type Node, type ParsedDocument } from "../syntax/tree.ts";
import { parseYaml } from "../syntax/yaml.ts";
import type { SchemaName } from "../validate/validate.ts";
import { shownText } from "./cli-json.ts";
import { outOfDockerLog } from "./docker-log.ts";
import { outOfJsonLog } from "./json-log.ts";
import { LogScan, type ReadLog } from "./log-scan.ts";
import { MADE_PLAIN, withFencesApart, withPlainCharacters } from "./pasted.ts";
import {
  asksForDate,
  asksForMore,
  isChatter,
  isFence,
  isLabel,
  isTyped,
  promptCommand,
  withoutPagerMarks,
  withoutTerminalCodes,
} from "./surroundings.ts";
import { withoutHardWraps, withoutLinePrefixes, withoutQuoteMarks, type Unwrapped } from "./wrapping.ts";

/** A document or table and the kind that claims it. */
export interface FoundBlock {
  readonly type: "block";
  readonly kind: Kind;
  readonly block: Block;
  /** The schema its document has to fit; null for kinds that are lines, and for what could not be parsed. */
  readonly schema: SchemaName | null;
}

/** A log, read while it was found. */
export interface FoundLog extends ReadLog {
  readonly type: "log";
}

export interface Recognition {
  /** The kind of all blocks, `document` when they are of several; null when there are none. */
  readonly kind: KindId | null;
  /** In the order in which they stand. */
  readonly blocks: readonly (FoundBlock | FoundLog)[];
  readonly problems: readonly Problem[];
}

/** A file in which documents keep beginning and never end is given up after so many. */
const MAX_UNCLOSED_DOCUMENTS = 8;

/** What one text may hold of documents, tables and logs: each costs some kilobytes, and no file that was seen has a hundred. */
const MAX_BLOCKS = 20_000;

/** Behind so many pages that are no answer none is looked at any more: of each many kilobytes are. */
const MAX_OTHER_PAGES = 100;

/** In so many documents of no known kind a document may lie and is still looked at: each is parsed for itself. */
const MAX_DOCUMENTS_AROUND = 8;

/** Mails that quote each other as many times are looked through. */
const MAX_QUOTES = 8;

/** All that a text can be recognised as. */
export class Known {
  readonly kinds: readonly Kind[];
  readonly logs: readonly LogKind[];
  /** A line with a key that a YAML document of one of the kinds has at its root. */
  readonly yamlRoot: RegExp;

  constructor(kinds: readonly Kind[], logs: readonly LogKind[]) {
    this.kinds = kinds;
    this.logs = logs;
    const roots = kinds.flatMap(({ yamlRoots }) => yamlRoots).join("|");
    this.yamlRoot = new RegExp(String.raw`^\s*["']?(?:${roots})["']?\s*:(?:\s|$)`);
  }
}

export interface RecogniseOptions {
  /** Zone of times that name none. */
  readonly zone: Zone | null;
  /** Longer documents of JSON are not parsed, nor of YAML those of more than half of it: a megabyte takes a second and 100 MB. */
  readonly documentBytes: number;
  /** Keeps what recurs in source after source. */
  readonly strings: StringPool;
}

/**
 * Finds the blocks of a text: JSON and YAML documents, tables, logs, and what dates them (date lines, HTTP heads).
 * Nothing is known of the name of the file. Where a terminal broke the lines, or a program wrote something before each
 * of them, that is undone and said.
 */
export function recognise(source: SourceText, known: Known, options: RecogniseOptions): Recognition {
  const plain = withPlainCharacters(source);
  const found = fuller(withFencesApart(plain), options, (text) => {
    const inner = outOfDockerLog(text);
    if (inner === null) return recogniseLines(text, known, options);
    return withNote(inner, recogniseLines(inner.text, known, options), text);
  });
  return plain === source ? found : withNote(MADE_PLAIN, found, source);
}

/**
 * What `read` finds in the text as it stands, or with the lines joined that a terminal broke: what tells more. Where
 * something was removed that stood before the lines, they were whole, however long they are.
 */
function fuller(source: SourceText, options: RecogniseOptions, read: (text: SourceText) => Recognition): Recognition {
  const plain = read(source);
  const joined = withoutHardWraps(source);
  if (joined === null || plain.problems.some(({ code }) => code === "line-prefixes-removed")) return plain;
  const whole = read(joined.text);
  return tellsMore(whole, plain, options) ? withNote(joined, whole, source) : plain;
}

/** Rows that were glued together are fewer; values that a terminal broke are shorter. */
function tellsMore(one: Recognition, other: Recognition, options: RecogniseOptions): boolean {
  const [a, b] = [amountIn(one, options), amountIn(other, options)];
  return a.values > b.values || (a.values === b.values && a.length > b.length);
}

/** How many values all facts have, and how long they are. */
function amountIn({ blocks }: Recognition, options: RecogniseOptions): { values: number; length: number } {
  const amount = { values: 0, length: 0 };
  const add = (value: unknown): void => {
    if (value === null || value === undefined) return;
    if (typeof value === "object") {
      for (const [key, inner] of Object.entries(value)) if (key !== "citation") add(inner);
      return;
    }
    amount.values++;
    if (typeof value === "string") amount.length += value.length;
  };
  for (const found of blocks) {
    const { facts } = found.type === "log" ? found.reading : found.kind.read(found.block, options);
    for (const fact of facts) add(tellingPart(fact));
  }
  return amount;
}

/** Of a list its rows: one that was broken into many lists tells no more. */
function tellingPart(fact: Fact): unknown {
  switch (fact.type) {
    case "task-list":
      return fact.tasks;
    case "deployment-list":
      return fact.deployments;
    case "capture":
      return fact.certificates;
    default:
      return fact;
  }
}

/** As {@link recognise}, of lines as they were written. */
function recogniseLines(source: SourceText, known: Known, options: RecogniseOptions): Recognition {
  const plain = scanned(source, known, options);
  if (plain.blocks.length === 0) {
    const bare = withoutLinePrefixes(source) ?? outOfJsonLog(source);
    const inner = bare === null ? plain : fuller(bare.text, options, (text) => scanned(text, known, options));
    if (inner.blocks.length > 0) return withNote(bare!, inner, source);
  }
  return recogniseQuoted(source, plain, known, options);
}

/** What is found without the marks of quotes, where it tells more than `plain`. A mail quotes what may quote another. */
function recogniseQuoted(source: SourceText, plain: Recognition, known: Known, options: RecogniseOptions): Recognition {
  let best = plain;
  let bare = withoutQuoteMarks(source);
  for (let depth = 0; bare !== null && depth < MAX_QUOTES; depth++) {
    const inner = scanned(bare.text, known, options);
    if (tellsMore(inner, best, options)) best = withNote(bare, inner, source);
    bare = withoutQuoteMarks(bare.text);
  }
  return best;
}

function withNote({ removed, code }: Omit<Unwrapped, "text">, found: Recognition, source: SourceText): Recognition {
  if (found.blocks.length === 0) return found;
  const message = `${removed} were removed`;
  const note = { code, severity: "note", message, ...source.positionAt(0), pointer: null, hint: null } as const;
  return { ...found, problems: [note, ...found.problems] };
}

function scanned(source: SourceText, known: Known, options: RecogniseOptions): Recognition {
  const scan = new Scan(source, known, options);
  scan.run();
  const ids = new Set(scan.blocks.map(({ kind }) => kind.id));
  return {
    kind: ids.size === 0 ? null : ids.size === 1 ? [...ids][0]! : "document",
    blocks: scan.blocks,
    problems: scan.problems,
  };
}

/** Why a date does not date what stands behind it. */
const PASSED_DATES = {
  "date-of-another-command": "is that of a command before this one",
  "date-apart": "may be that of the text below it",
};

interface PassedDate {
  readonly code: keyof typeof PASSED_DATES;
  /** The line of the date. */
  readonly line: number;
}

/** One pass over the lines of a text. */
class Scan {
  blocks: (FoundBlock | FoundLog)[] = [];
  readonly problems: Problem[] = [];

  #text: SourceText;
  #lines: readonly Line[];
  #index = 0;
  /** The first line that is not empty: a file that a script began with `date` has its output there. */
  readonly #firstLine: Line | undefined;
  readonly #known: Known;
  readonly #kinds: readonly Kind[];
  readonly #logs: LogScan;
  readonly #options: RecogniseOptions;

  /** What stood before, and holds for the next block. */
  #said: StatedTime | null = null;
  /** Whether a block has followed the date line: an answer behind it came at an unknown time after that. */
  #saidUsed = false;
  /** Whether a command was typed in one line with that of the date, or behind it: the date is of that one alone. */
  #saidTyped = false;
  /** Whether a command or its heading stands behind the date: what is not understood then is what that printed. */
  #commandBehindSaid = false;
  /** The lines that are not understood behind the date, and behind what was found since. */
  #toldBehindSaid: Line[] = [];
  /** A date that dates nothing any more, and what to say of that at what it would have dated. */
  #passedDate: PassedDate | null = null;
  /** The last date line, where nothing was found behind it. */
  #unusedDate: Citation | null = null;
  /** Whether what a command printed stands between its prompt and the date line: that may be the time of its end. */
  #saidBehind = false;
  /** Whether something was found behind the last prompt. */
  #foundBehindPrompt = false;
  /** Whether the command above prints the time first. */
  #asksForDate = false;
  /** Whether that stands alone in its line: then a session was saved without its prompts, and so were those behind it. */
  #lacksPrompts = false;
  #head: HttpHead | null = null;
  /** Whether nothing but empty lines and chatter stands between the last block and what is read. */
  #isBelowBlock = false;
  /** Whether that is so of the head: it may be of that block. */
  #headIsBelowBlock = false;
  /** What stands between the head and a document: a label of that, or the body, should the document be no answer. */
  #belowHead: readonly Line[] = [];
  #chunksJoined = false;
  /** Pages that are no answer. */
  #otherPages = 0;
  #command: string | null = null;
  #unclosed = 0;
  /** How many documents had line ends in their strings and were none without them. */
  #notJoined = 0;
  /** Where the JSON documents end that are of no known kind and in which the scan stands. */
  #around: number[] = [];
  /** What was found last by {@link #nextBeginning}: it holds up to there. */
  #beginningAt = 0;
  /** The line behind the YAML document that was found last. */
  #behindYaml = 0;
  #inFence = false;
  #taken = 0;
  #notUnderstood: Line[] = [];

  constructor(source: SourceText, known: Known, options: RecogniseOptions) {
    const { kinds } = known;
    const plain = withoutTerminalCodes(source);
    if (plain !== source) {
      this.#note("terminal-codes-removed", "colours and cursor movements of a terminal were removed", 0, null);
    }
    this.#text = withoutPagerMarks(plain);
    if (this.#text !== plain)
      this.#note("pager-marks-removed", "what a pager wrote below its pages was removed", 0, null);
    this.#lines = this.#text.lines();
    this.#firstLine = this.#lines.find(({ text }) => text.trim() !== "");
    this.#known = known;
    this.#kinds = kinds;
    this.#logs = new LogScan(known.logs);
    this.#options = options;
  }

  run(): void {
    while (this.#index < this.#lines.length) {
      const line = this.#lines[this.#index]!;
      if (this.blocks.length >= MAX_BLOCKS) {
        this.problems.push(tooManyBlocks(this.#text.positionAt(line.start)));
        break;
      }
      if (this.#readLog(line)) continue;
      if (line.text.trim() === "") this.#index++;
      else if (this.#claimLines()) continue;
      else if (isChatter(line.text)) this.#index++;
      else if (!this.#readSomething(line)) this.#skip(line);
    }
    this.#closeLog();
    this.#attachLateHead();
    this.#leaveOutDatesBehind();
    this.#leaveOutQuoted();
    this.#reportNotUnderstood();
  }

  /** A line that begins a log, or goes on with one. */
  #readLog(line: Line): boolean {
    const wasInside = this.#logs.isInside;
    if (wasInside && this.#inFence && isFence(line.text)) this.#closeLog();
    else if (this.#logs.take(this.#logLine(line), () => this.#logContext())) {
      if (!wasInside) {
        this.#attachLateHead();
        this.#useSaid();
        this.#asksForDate = false;
        this.#head = null;
      }
      this.#takeLogs();
      this.#index++;
      return true;
    } else this.#takeLogs();
    if (isFence(line.text)) this.#inFence = !this.#inFence;
    return false;
  }

  #logLine(line: Line): LogLine {
    const text = this.#text;
    return {
      text: line.text,
      cite: (start = 0, end = line.text.length) => text.cite(line.start + start, line.start + end),
    };
  }

  #logContext(): LogContext {
    this.#passSaidOfText();
    const { zone, strings } = this.#options;
    return { zone, said: this.#said, command: this.#command, strings };
  }

  #closeLog(): void {
    this.#logs.close();
    this.#takeLogs();
  }

  /** Puts the logs that have ended among the blocks. */
  #takeLogs(): void {
    while (this.#logs.found.length > this.#taken)
      this.blocks.push({ type: "log", ...this.#logs.found[this.#taken++]! });
  }

  #readSomething(line: Line): boolean {
    return this.#readDate(line) || this.#readHead() || this.#readDocument(line) || this.#readPrompt(line);
  }

  #claimLines(): boolean {
    for (const kind of this.#kinds) {
      const count = kind.claimLines(this.#lines, this.#index);
      if (count === 0) continue;
      const text = this.#text.slice(this.#lines[this.#index]!.start, this.#lines[this.#index + count - 1]!.end);
      this.#found(kind, null, { text, document: null, damage: null });
      this.#index += count;
      return true;
    }
    return false;
  }

  #readDate(line: Line): boolean {
    const parsed = parseDateLine(line.text, this.#options.zone, this.#asksForDate || line === this.#firstLine);
    if (parsed === null) return false;
    this.#index++;
    this.#isBelowBlock = false;
    this.#saidTyped = this.#commandBehindSaid = this.#asksForDate && asksForMore(this.#command ?? "");
    this.#asksForDate = false;
    this.#passedDate = null;
    const citation = this.#text.cite(line.start, line.end);
    if (parsed.ok && !parsed.wrongWeekday) {
      this.#said = { instant: parsed.instant, basis: "date-line", citation };
      this.#unusedDate = citation;
      this.#saidUsed = false;
      this.#toldBehindSaid = [];
      this.#saidBehind = this.#foundBehindPrompt;
      return true;
    }
    const { line: at, column } = citation;
    const [code, message, hint] = parsed.ok
      ? [
          "wrong-weekday",
          `the weekday of "${citation.text}" is not that of its date; nothing is dated by it`,
          "correct the line, or say the time in certrace.yaml",
        ]
      : parsed.reason === "no-zone"
        ? [
            "time-without-zone",
            `"${citation.text}" names no zone, or one that means several; nothing is dated by it`,
            "say --timezone, or use `date -u`",
          ]
        : [
            "no-such-date",
            `there is no such date as "${citation.text}"`,
            "correct the line, or say the time in certrace.yaml",
          ];
    this.problems.push({ code, severity: "warning", message, line: at, column, pointer: null, hint });
    this.#said = null;
    return true;
  }

  #readHead(): boolean {
    const found = httpHeadAt(this.#lines, this.#index, this.#text);
    if (found === null) return false;
    const before = this.#head;
    if (before !== null && this.#belowHead.length === 0 && isSameHead(before, found.head)) {
      this.#head = { ...found.head, request: found.head.request ?? before.request };
    } else {
      this.#attachLateHead();
      this.#head = found.head;
      this.#headIsBelowBlock = this.#isBelowBlock;
    }
    if (!this.#chunksJoined) this.#joinChunks();
    this.#index += found.lines;
    let body = this.#index;
    while (this.#lines[body]?.text.trim() === "") body++;
    const line = this.#lines[body];
    if (line === undefined || this.#beginsDocument(line) || this.#beginsSomething(body) || isChatter(line.text))
      return true;
    this.#index = body;
    this.#readBodyText();
    return true;
  }

  /** Joins the bodies of this head and of all behind it: it takes a copy of the text, so not for each anew. */
  #joinChunks(): void {
    this.#chunksJoined = true;
    const edits = allChunkEdits(this.#lines, this.#index, this.#text);
    if (edits.length === 0) return;
    this.#text = this.#text.edit(edits);
    this.#lines = this.#text.lines();
    this.#beginningAt = 0;
  }

  /**
   * A body that is no document: plain text or a page, up to the next line that begins something else. One line above
   * a document may be a label of it; the document tells. More is what somebody wrote, who may go on with another answer.
   */
  #readBodyText(): void {
    const first = this.#lines[this.#index]!;
    const beginning = this.#nextBeginning();
    const document = this.#head === null || /^\s*</.test(first.text) ? beginning : this.#documentBefore(beginning);
    const text = this.#text.slice(first.start, this.#lines[document - 1]!.end);
    const kind = this.#kinds.find((candidate) => candidate.claimsText?.(text.content, this.#head));
    if (kind === undefined) return;
    const below = this.#lines.slice(this.#index, document).filter((line) => line.text.trim() !== "");
    const told = this.#toldAbove(document, below);
    if (document < beginning && !saysText(this.#head!) && told.length <= 1 && told.every(({ text }) => isLabel(text))) {
      this.#belowHead = below;
    } else this.#found(kind, null, { text, document: null, damage: null });
    this.#index = document;
  }

  /** The first line before that one that begins a document; that one where none does. */
  #documentBefore(end: number): number {
    let at = this.#index + 1;
    while (at < end && !this.#beginsDocument(this.#lines[at]!)) at++;
    return at;
  }

  #readDocument(line: Line): boolean {
    if (beginsPage(line) && this.#otherPages < MAX_OTHER_PAGES) {
      this.#readBodyText();
      if (this.#lines[this.#index] !== line) return true;
      this.#otherPages++;
    }
    const isYaml = this.#known.yamlRoot.test(line.text) || this.#kinds.some((kind) => kind.beginsYaml?.(this.#lines, this.#index)); // prettier-ignore
    if (isYaml) return this.#readYaml();
    return beginsJson(line) && this.#readJson(line);
  }

  #readJson(line: Line): boolean {
    // each that does not end is searched to the end of the text
    if (this.#unclosed > MAX_UNCLOSED_DOCUMENTS) return false;
    const start = line.start + /^\s*/.exec(line.text)![0].length;
    this.#around = this.#around.filter((behind) => behind > start);
    if (this.#around.length > MAX_DOCUMENTS_AROUND) return false;
    const { content } = this.#text;
    if (content[start] === '"') return this.#readString(start, line);
    if (this.#readBroken(start)) return true;
    let end = jsonExtent(content, start);
    const isClosed = end !== null;
    if (end === null) {
      if (++this.#unclosed > MAX_UNCLOSED_DOCUMENTS) {
        this.problems.push(tooManyUnclosed(this.#text.positionAt(start)));
        return false;
      }
      end = this.#lines[this.#nextBeginning() - 1]!.end;
    }
    if (!this.#readParsed(this.#text.slice(start, end), "json", isClosed)) {
      this.#around.push(end);
      return false;
    }
    this.#skipTo(end);
    return true;
  }

  /** A line that is one JSON string and holds a document: what `ConvertTo-Json` and `jq -R` make of a text. */
  #readString(start: number, line: Line): boolean {
    const quote = stringEnd(this.#text.content, start);
    const isClosed = this.#text.content[quote] === '"' && quote > start;
    const end = isClosed ? quote : line.end;
    if (this.#around.length > 0 || end - start > MAX_STRING) return false;
    if (isClosed && this.#text.content.slice(end + 1, line.end).trim() !== "") return false;
    if (!this.#readParsed(unescaped(this.#text.slice(start + 1, end), ""), "json", isClosed)) return false;
    this.#index++;
    return true;
  }

  #skipTo(end: number): void {
    while (this.#index < this.#lines.length && this.#lines[this.#index]!.start < end) this.#index++;
  }

  /** A document in whose strings lines end: one of a known kind and without a mistake, once they are joined. */
  #readBroken(start: number): boolean {
    if (this.#notJoined > MAX_UNCLOSED_DOCUMENTS) return false;
    const broken = brokenStrings(this.#text.content, start);
    if (broken === null) return false;
    const { end, edits } = broken;
    if (end === null || end - start > this.#options.documentBytes || !this.#readJoined(start, end, edits)) {
      this.#notJoined++;
      return false;
    }
    const message = `${edits.length === 1 ? "a line ends" : `${edits.length} lines end`} within a text in quotes here; read as if ${edits.length === 1 ? "it" : "they"} went on`;
    const { line, column } = this.#text.positionAt(edits[0]!.start);
    this.#note("broken-texts-joined", message, line, column);
    this.#skipTo(end);
    return true;
  }

  #readJoined(start: number, end: number, edits: readonly Edit[]): boolean {
    const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    const joined = this.#text.slice(start, end).edit(moved);
    const bare = joined.edit(annotationEdits(joined.content));
    return parseJson(bare.content).problems.length === 0 && this.#readParsed(joined, "json", true);
  }

  /** The next line that cannot stand inside a document; behind the last where there is none. */
  #nextBeginning(): number {
    if (this.#beginningAt > this.#index) return this.#beginningAt;
    let next = this.#index + 1;
    while (next < this.#lines.length && !this.#beginsSomething(next)) next++;
    this.#beginningAt = next;
    return next;
  }

  #readYaml(): boolean {
    const indent = indentOf(this.#lines[this.#index]!);
    let first = this.#index;
    // keys of the same document may stand before the one that it is known by
    while (first > this.#behindYaml && isYamlKey(this.#lines[first - 1]!, indent)) first--;
    let end = this.#index + 1;
    while (end < this.#lines.length && !this.#endsYaml(end, indent)) end++;
    const endsInLine = end === this.#lines.length && !/[\r\n]$/.test(this.#text.content);
    while (this.#lines[end - 1]!.text.trim() === "") end--;
    const { start } = this.#lines[first]!;
    const text = this.#text.slice(start, this.#lines[end - 1]!.end);
    while ((this.#notUnderstood.at(-1)?.start ?? -1) >= start) this.#notUnderstood.pop();
    this.#toldBehindSaid = this.#toldAbove(this.#index, this.#toldBehindSaid);
    // the key that it begins with tells its kind: it is left only where it is too long, and then as a whole
    this.#readParsed(text, "yaml", true, endsInLine);
    this.#index = end;
    this.#behindYaml = end;
    return true;
  }

  /** Those of the lines above a document that are no part of it: of YAML, keys may stand above the one it is known by. */
  #toldAbove(index: number, lines: readonly Line[]): Line[] {
    const own = this.#lines[index];
    if (own === undefined || !this.#known.yamlRoot.test(own.text)) return [...lines];
    let first = index;
    for (let at = index - 1; at >= this.#behindYaml && YAML_LINE.test(this.#lines[at]!.text); at--)
      if (isYamlKey(this.#lines[at]!, indentOf(own))) first = at;
    return lines.filter(({ start }) => start < this.#lines[first]!.start);
  }

  #endsYaml(index: number, indent: number): boolean {
    const line = this.#lines[index]!;
    if (this.#beginsSomething(index) || isFence(line.text) || /^(?:---|\.\.\.)\s*$/.test(line.text)) return true;
    if (indentOf(line) > indent || line.text.trim() === "") return false;
    if (this.#known.yamlRoot.test(line.text)) return true;
    // prose after an empty line; anything else that is no YAML is the parser's to report
    return this.#lines[index - 1]!.text.trim() === "" && !YAML_LINE.test(line.text);
  }

  /** `isClosed` false: nothing but where the next thing begins tells where it ends. */
  #readParsed(raw: SourceText, syntax: "json" | "yaml", isClosed: boolean, endsInLine = false): boolean {
    const { documentBytes } = this.#options;
    const limit = syntax === "yaml" ? Math.floor(documentBytes / 2) : documentBytes;
    if (raw.content.length > limit) {
      const { line, column } = raw.positionAt(0);
      const message = `this ${syntax.toUpperCase()} document is longer than ${limit} characters and was not read`;
      this.problems.push({
        code: "document-too-large",
        severity: "error",
        message,
        line,
        column,
        pointer: null,
        hint: "save only the part that matters, or raise the limit with --limit document=NUMBER",
      });
      return false;
    }
    const arrows = annotationEdits(raw.content);
    const text = raw.edit(arrows);
    const parsed = syntax === "yaml" ? parseYaml(text.content) : parseJson(text.content);
    if (parsed.root !== null && isReport(parsed.root)) {
      const { line, column } = raw.positionAt(0);
      this.#note("own-report", "a report of certrace tells nothing of its own, and was passed over", line, column);
      return true;
    }
    const schema =
      parsed.root === null
        ? null
        : this.#kinds.map((kind) => [kind, kind.schemaFor(parsed.root!)] as const).find(([, name]) => name !== null);
    if (schema === undefined && parsed.root !== null && this.#readShown(text, parsed.root)) return true;
    const kind = schema?.[0] ?? (syntax === "yaml" ? this.#kindOfRoot(text.content) : undefined);
    if (kind === undefined) {
      // of what kind it is, nobody knows; it is passed over as a whole, with its head
      if (!parsed.isRefused || !isClosed) return false;
      this.#problemsOf(parsed, text);
      this.#dropHead();
      return true;
    }
    if (arrows.length > 0) {
      const message = `${arrows.length === 1 ? "an arrow with a comment was" : `${arrows.length} arrows with comments were`} drawn into this file; read without ${arrows.length === 1 ? "it" : "them"}`;
      this.#note(
        "annotations-removed",
        message,
        raw.positionAt(arrows[0]!.start).line,
        raw.positionAt(arrows[0]!.start).column,
      );
    }
    this.#problemsOf(parsed, text);
    const broken = parsed.problems[0];
    const damage =
      broken === undefined
        ? null
        : `its ${syntax.toUpperCase()} is broken at line ${text.positionAt(broken.start).line}`;
    const end = endsInLine ? { endsInLine } : {};
    this.#found(kind, schema?.[1] ?? null, { text, document: parsed.root, damage, ...end });
    return true;
  }

  #problemsOf({ problems }: ParsedDocument, text: SourceText): void {
    for (const { code, message, start, hint } of problems)
      this.problems.push({ code, severity: "error", message, ...text.positionAt(start), pointer: null, hint });
  }

  /** The output inside the CLI's `--json`. */
  #readShown(text: SourceText, root: Node): boolean {
    const shown = shownText(text, root);
    if (shown === null) return false;
    this.#passSaidOfText();
    const inner = new Scan(shown, this.#known, this.#options);
    inner.#said = this.#said;
    inner.#command = this.#command;
    inner.run();
    if (inner.blocks.length === 0) return false;
    this.blocks.push(...inner.blocks);
    this.problems.push(...inner.problems);
    return true;
  }

  /** For YAML of which nothing could be read: the key that it begins with tells what it was to be. */
  #kindOfRoot(content: string): Kind | undefined {
    return this.#kinds.find(({ yamlRoots }) =>
      yamlRoots.some((root) => new RegExp(String.raw`^[ \t]*["']?${root}["']?[ \t]*:`, "m").test(content)),
    );
  }

  #readPrompt(line: Line): boolean {
    const command = promptCommand(line.text);
    if (command === null) return false;
    this.#attachLateHead();
    this.#isBelowBlock = false;
    this.#command = command;
    this.#index++;
    this.#asksForDate = asksForDate(command);
    const isBare = line.text.trim() === command;
    if (this.#asksForDate) {
      this.#said = this.#passedDate = null;
      this.#lacksPrompts = isBare;
    } else if (command !== "") {
      this.#passSaidOfText();
      this.#commandBehindSaid = true;
      if (isTyped(line.text) || (isBare && this.#lacksPrompts)) {
        if (this.#saidUsed || this.#saidBehind || this.#saidTyped) this.#passSaid("date-of-another-command");
        this.#saidTyped = true;
      }
    }
    this.#foundBehindPrompt = false;
    return true;
  }

  /** What was found is dated by the date line. */
  #useSaid(): void {
    this.#saidUsed = true;
    this.#toldBehindSaid = [];
    this.#unusedDate = null;
  }

  /** From here on the date line dates nothing. */
  #passSaid(code: PassedDate["code"]): void {
    const line = this.#said?.citation?.line;
    if (line === undefined) return;
    this.#passedDate = { code, line };
    this.#said = null;
  }

  /** One line between a date and an output may be a label; what somebody tells there may be what the date is of. */
  #passSaidOfText(): void {
    const told = this.#toldBehindSaid;
    if (told.length > 1 || !told.every(({ text }) => isLabel(text))) this.#passSaid("date-apart");
  }

  /** What stands below a command that prints the time, and is none that is understood: a date in another language. */
  #complainOfDate(line: Line): void {
    const { text, line: at, column } = this.#text.cite(line.start, line.end);
    this.problems.push({
      code: "date-not-understood",
      severity: "warning",
      message: `"${text}" is no time that is understood; nothing is dated by it`,
      line: at,
      column,
      pointer: null,
      hint: "use `LC_ALL=C date -u`, or say the time in certrace.yaml",
    });
  }

  #skip(line: Line): void {
    if (this.#beginsDocument(line)) this.#dropHead();
    if (this.#asksForDate) this.#complainOfDate(line);
    if (!this.#commandBehindSaid) this.#toldBehindSaid.push(line);
    this.#asksForDate = false;
    this.#isBelowBlock = false;
    this.#notUnderstood.push(line);
    this.#index++;
  }

  #found(kind: Kind, schema: SchemaName | null, block: Omit<Block, "head" | "said" | "command">): void {
    const isAnswer = kind.claimsText !== undefined;
    if (this.#belowHead.length > 0 && !isAnswer) this.#attachLateHead();
    this.#notUnderstood.push(...this.#belowHead);
    this.#belowHead = [];
    this.#asksForDate = false;
    this.#passSaidOfText();
    if (this.#passedDate !== null) {
      const { line, column } = block.text.positionAt(0);
      const { code, line: dateLine } = this.#passedDate;
      const message = `the date in line ${dateLine} ${PASSED_DATES[code]}, and does not date this`;
      this.#note(code, message, line, column, "begin each command with `date -u;`");
      this.#passedDate = null;
    }
    this.blocks.push({
      type: "block",
      kind,
      schema,
      block: {
        ...block,
        head: this.#head,
        said: isAnswer && this.#saidUsed ? null : this.#said,
        command: this.#command,
      },
    });
    this.#useSaid();
    this.#foundBehindPrompt = true;
    this.#isBelowBlock = true;
    this.#head = null;
  }

  /** The head belonged to a document that is of no kind, unless text stood below it. */
  #dropHead(): void {
    if (this.#belowHead.length > 0) this.#attachLateHead();
    this.#head = null;
  }

  /**
   * A head that no document followed: of the text below it, of an empty answer, or of the body directly before it
   * (`om curl` writes head and body to two streams, which one file holds in either order).
   */
  #attachLateHead(): void {
    const head = this.#head;
    if (head === null) return;
    this.#head = null;
    const below = this.#belowHead;
    this.#belowHead = [];
    const last = this.blocks.at(-1);
    this.#passSaidOfText();
    const answers = this.#kinds.find((kind) => kind.claimsText?.("", head));
    const isOfLast =
      below.length === 0 &&
      this.#headIsBelowBlock &&
      last?.type === "block" &&
      last.block.head === null &&
      last.kind.fitsHead?.(last.block, head) === true;
    if (isOfLast) {
      this.blocks[this.blocks.length - 1] = { ...last, block: { ...last.block, head } };
    } else if (answers !== undefined) {
      const text =
        below.length === 0
          ? this.#text.slice(head.start, head.end)
          : this.#text.slice(below[0]!.start, below.at(-1)!.end);
      this.blocks.push({
        type: "block",
        kind: answers,
        schema: null,
        block: { text, document: null, damage: null, head, said: this.#said, command: this.#command },
      });
    }
  }

  #beginsDocument(line: Line): boolean {
    return this.#known.yamlRoot.test(line.text) || beginsJson(line);
  }

  /** Whether something begins here that cannot stand inside a document. */
  #beginsSomething(index: number): boolean {
    const line = this.#lines[index]!;
    return (
      promptCommand(line.text) !== null ||
      parseDateLine(line.text, this.#options.zone) !== null ||
      httpHeadAt(this.#lines, index, this.#text) !== null ||
      this.#logs.heads(line.text) ||
      this.#kinds.some((kind) => kind.claimLines(this.#lines, index) > 0)
    );
  }

  #note(code: string, message: string, line: number, column: number | null, hint: string | null = null): void {
    this.problems.push({ code, severity: "note", message, line: line || null, column, pointer: null, hint });
  }

  /**
   * Where the first output has no date before it and the last date no output behind it, each date may stand behind the
   * output that it belongs to: then none is dated by the one before it.
   */
  #leaveOutDatesBehind(): void {
    const [first] = this.blocks;
    const last = this.#unusedDate;
    if (last === null || first?.type !== "block" || first.block.said !== null) return;
    const isDated = (found: FoundBlock | FoundLog): found is FoundBlock => found.type === "block" && found.block.said !== null; // prettier-ignore
    if (!this.blocks.some(isDated)) return;
    this.blocks = this.blocks.map((found) => isDated(found) ? { ...found, block: { ...found.block, said: null } } : found); // prettier-ignore
    const message = "the dates here may stand behind the outputs that they belong to, as this last one does; nothing is dated by them"; // prettier-ignore
    this.#note("date-behind", message, last.line, last.column, "begin each command with `date -u;`");
  }

  /** Leaves out documents that are a text of their own and stand within another one. */
  #leaveOutQuoted(): void {
    const isQuotation = this.blocks.length > 1 || this.#notUnderstood.some(({ text }) => !/^\s*(?:#|---|%)/.test(text));
    if (!isQuotation) return;
    this.blocks = this.blocks.filter((found) => {
      if (found.type === "log" || found.kind.isWholeText !== true) return true;
      const { line, column } = found.block.text.positionAt(0);
      this.#note("quoted", `${found.kind.title} stands here within another text, and is taken for a quotation`, line, column); // prettier-ignore
      return false;
    });
  }

  #reportNotUnderstood(): void {
    const first = this.#notUnderstood[0];
    if (first === undefined || this.blocks.length === 0) return;
    const { line, column } = this.#text.positionAt(first.start);
    const count = this.#notUnderstood.length;
    const message = `${count === 1 ? "one line here is" : `${count} lines from here on are`} nothing that certrace knows, and ${count === 1 ? "was" : "were"} passed over`;
    this.#note("lines-not-understood", message, line, column);
  }
}

/** Whether a document is what `--format json` prints. */
function isReport(root: Node): boolean {
  return textOf(valueOf(valueOf(root, "tool"), "name")) === "certrace" && valueOf(root, "findings") !== undefined;
}

function tooManyBlocks(at: { readonly line: number; readonly column: number }): Problem {
  return {
    code: "documents-too-many",
    severity: "error",
    message: `this file holds more than ${MAX_BLOCKS} documents, tables and logs; from here on none was read`,
    ...at,
    pointer: null,
    hint: "split the file, and analyse the part that matters",
  };
}

function tooManyUnclosed(at: { readonly line: number; readonly column: number }): Problem {
  return {
    code: "documents-unclosed",
    severity: "error",
    message: `more than ${MAX_UNCLOSED_DOCUMENTS} JSON documents of this file do not end; from here on none was read`,
    ...at,
    pointer: null,
    hint: "save each output to a file of its own",
  };
}

const YAML_LINE = /^\s*(?:-(?:\s|$)|#|[\w"'./-]+\s*:(?:\s|$))/;

function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

/** A plain `key: value` line at that indent. */
function isYamlKey(line: Line, indent: number): boolean {
  return indentOf(line) === indent && /^\s*[\w-]+\s*:(?:\s|$)/.test(line.text);
}

/** No answer is longer, and each of its escapes takes memory. */
const MAX_STRING = 4 << 20;

/** Whether a document begins here, or a string that holds one. */
function beginsJson(line: Line): boolean {
  if (/^\s*"(?:[ \t]|\\[nrt]){0,99}[{[](?:[ \t]|\\[nrt]){0,99}(?:\\"|[{}[\]])/.test(line.text)) return true;
  return /^\s*(?:\{\s*(?:["}]|$)|\[\s*(?:[[{\]]|$))/.test(line.text);
}

function beginsPage(line: Line): boolean {
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(line.text);
}
