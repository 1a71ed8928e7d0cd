import type { Block, Kind } from "../kinds/kind.ts";
import type { LogContext, LogLine } from "../kinds/log-kind.ts";
import type { Problem } from "../model.ts";
import { allChunkEdits, httpHeadAt, isSameHead, saysText } from "../syntax/http.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import type { Node } from "../syntax/tree.ts";
import type { SchemaName } from "../validate/validate.ts";
import { claimedDocument, documentTooLarge, isReport, type Syntax } from "./claimed-document.ts";
import { shownText } from "./cli-json.ts";
import { Dating, type Above } from "./dating.ts";
import type { Found, Scanned } from "./found.ts";
import { noteNotUnderstood, withoutDatesBehind, withoutQuoted } from "./hindsight.ts";
import { JsonDocuments } from "./json-documents.ts";
import type { Known, RecogniseOptions } from "./known.ts";
import { LogScan } from "./log-scan.ts";
import { beginsJson, beginsPage, Outline } from "./outline.ts";
import { isChatter, isFence, isLabel, promptCommand, withoutPagerMarks, withoutTerminalCodes } from "./surroundings.ts";
import { answerWithoutDocument, withHeadBelow, type WaitingHead } from "./waiting-head.ts";
import { YamlDocuments } from "./yaml-documents.ts";

/** What one text may hold of documents, tables and logs: each costs some kilobytes, and no file that was seen has a hundred. */
const MAX_BLOCKS = 20_000;

/** Behind so many pages that are no answer none is looked at any more: of each many kilobytes are. */
const MAX_OTHER_PAGES = 100;

/** Finds what the lines of a text hold, in one pass. `above` is what holds for its first block. */
export function scan(
  source: SourceText,
  known: Known,
  options: RecogniseOptions,
  above: Above = { said: null, command: null },
): Scanned {
  return new Scan(source, known, options, above).run();
}

/**
 * Walks over the lines. Of each it is asked in turn whether a log, lines of a kind, a date, an HTTP head, a document or a
 * prompt begins there.
 */
class Scan {
  readonly #blocks: Found[] = [];
  readonly #problems: Problem[] = [];
  readonly #known: Known;
  readonly #options: RecogniseOptions;
  readonly #dating: Dating;
  readonly #logs: LogScan;
  readonly #json: JsonDocuments;
  readonly #yaml: YamlDocuments;

  #outline: Outline;
  #index = 0;
  /** The first line that is not empty. */
  readonly #firstIndex: number;
  #head: WaitingHead | null = null;
  /** Whether nothing but empty lines and chatter stands between the last block and what is read. */
  #isBelowBlock = false;
  #chunksJoined = false;
  /** Pages that are no answer. */
  #otherPages = 0;
  #inFence = false;
  /** How many of the logs that have ended are among the blocks. */
  #taken = 0;
  #notUnderstood: Line[] = [];

  constructor(source: SourceText, known: Known, options: RecogniseOptions, above: Above) {
    const plain = withoutTerminalCodes(source);
    if (plain !== source)
      this.#noteOnAll("terminal-codes-removed", "colours and cursor movements of a terminal were removed");
    const text = withoutPagerMarks(plain);
    if (text !== plain) this.#noteOnAll("pager-marks-removed", "what a pager wrote below its pages was removed");
    this.#known = known;
    this.#options = options;
    this.#dating = new Dating(options.zone, this.#problems, above);
    this.#logs = new LogScan(known.logs);
    this.#json = new JsonDocuments(options.documentBytes, this.#problems);
    this.#yaml = new YamlDocuments(known);
    this.#outline = new Outline(text, known, this.#logs, options.zone);
    this.#firstIndex = this.#lines.findIndex((line) => line.text.trim() !== "");
  }

  get #text(): SourceText {
    return this.#outline.text;
  }

  get #lines(): readonly Line[] {
    return this.#outline.lines;
  }

  run(): Scanned {
    while (this.#index < this.#lines.length) {
      const line = this.#lines[this.#index]!;
      if (this.#blocks.length >= MAX_BLOCKS) {
        this.#problems.push(tooManyBlocks(this.#text, line));
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
    const dated = withoutDatesBehind(this.#blocks, this.#dating.unused, this.#problems);
    const blocks = withoutQuoted(dated, this.#notUnderstood, this.#problems);
    if (blocks.length > 0) noteNotUnderstood(this.#notUnderstood, this.#text, this.#problems);
    return { blocks, problems: this.#problems };
  }

  /** A line that begins a log, or goes on with one. */
  #readLog(line: Line): boolean {
    const wasInside = this.#logs.isInside;
    if (wasInside && this.#inFence && isFence(line.text)) this.#closeLog();
    else if (this.#logs.take(this.#logLine(line), () => this.#logContext())) {
      if (!wasInside) {
        this.#attachLateHead();
        this.#dating.useDate();
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
    const { zone, strings } = this.#options;
    return { zone, strings, ...this.#dating.above() };
  }

  #closeLog(): void {
    this.#logs.close();
    this.#takeLogs();
  }

  /** Puts the logs that have ended among the blocks. */
  #takeLogs(): void {
    while (this.#logs.found.length > this.#taken)
      this.#blocks.push({ type: "log", ...this.#logs.found[this.#taken++]! });
  }

  #claimLines(): boolean {
    for (const kind of this.#known.kinds) {
      const count = kind.claimLines(this.#lines, this.#index);
      if (count === 0) continue;
      const text = this.#text.slice(this.#lines[this.#index]!.start, this.#lines[this.#index + count - 1]!.end);
      this.#found(kind, null, { text, document: null, damage: null });
      this.#index += count;
      return true;
    }
    return false;
  }

  #readSomething(line: Line): boolean {
    return this.#readDate(line) || this.#readHead() || this.#readDocument(line) || this.#readPrompt(line);
  }

  #readDate(line: Line): boolean {
    if (!this.#dating.readDate(line, this.#text, this.#index === this.#firstIndex)) return false;
    this.#isBelowBlock = false;
    this.#index++;
    return true;
  }

  #readPrompt(line: Line): boolean {
    const command = promptCommand(line.text);
    if (command === null) return false;
    this.#attachLateHead();
    this.#dating.readPrompt(line, command);
    this.#isBelowBlock = false;
    this.#index++;
    return true;
  }

  #skip(line: Line): void {
    if (this.#outline.beginsDocument(this.#index)) this.#dropHead();
    this.#dating.readOther(line, this.#text);
    this.#isBelowBlock = false;
    this.#notUnderstood.push(line);
    this.#index++;
  }

  #readHead(): boolean {
    const found = httpHeadAt(this.#lines, this.#index, this.#text);
    if (found === null) return false;
    const before = this.#head;
    if (before !== null && before.below.length === 0 && isSameHead(before.head, found.head)) {
      this.#head = { ...before, head: { ...found.head, request: found.head.request ?? before.head.request } };
    } else {
      this.#attachLateHead();
      this.#head = { head: found.head, isBelowBlock: this.#isBelowBlock, below: [] };
    }
    if (!this.#chunksJoined) this.#joinChunks();
    this.#index += found.lines;
    let body = this.#index;
    while (this.#lines[body]?.text.trim() === "") body++;
    const line = this.#lines[body];
    const isText =
      line !== undefined &&
      !this.#outline.beginsDocument(body) &&
      !this.#outline.beginsSomething(body) &&
      !isChatter(line.text);
    if (isText) {
      this.#index = body;
      this.#readBodyText();
    }
    return true;
  }

  /** Joins the bodies of this head and of all behind it: it takes a copy of the text, so not for each anew. */
  #joinChunks(): void {
    this.#chunksJoined = true;
    const edits = allChunkEdits(this.#lines, this.#index, this.#text);
    if (edits.length > 0)
      this.#outline = new Outline(this.#text.edit(edits), this.#known, this.#logs, this.#options.zone);
  }

  /**
   * A body that is no document: plain text or a page, up to the next line that begins something else. One line above
   * a document may be a label of it; the document tells. More is what somebody wrote, who may go on with another answer.
   */
  #readBodyText(): boolean {
    const lines = this.#lines;
    const first = lines[this.#index]!;
    const waiting = this.#head;
    const beginning = this.#outline.nextBeginning(this.#index);
    const isPage = waiting === null || /^\s*</.test(first.text);
    const next = isPage ? beginning : this.#outline.nextDocument(this.#index, beginning);
    const text = this.#text.slice(first.start, lines[next - 1]!.end);
    const kind = this.#known.kinds.find((candidate) => candidate.claimsText?.(text.content, waiting?.head ?? null));
    if (kind === undefined) return false;
    const below = lines.slice(this.#index, next).filter((line) => line.text.trim() !== "");
    const ownStart = this.#yaml.ownStart(this.#outline, next);
    const told = below.filter(({ start }) => start < ownStart);
    const mayBeLabel = next < beginning && told.length <= 1 && told.every((line) => isLabel(line.text));
    if (waiting !== null && mayBeLabel && !saysText(waiting.head)) this.#head = { ...waiting, below };
    else this.#found(kind, null, { text, document: null, damage: null });
    this.#index = next;
    return true;
  }

  #readDocument(line: Line): boolean {
    if (beginsPage(line.text) && this.#otherPages < MAX_OTHER_PAGES) {
      if (this.#readBodyText()) return true;
      this.#otherPages++;
    }
    if (this.#yaml.isKnownBy(this.#outline, this.#index)) {
      this.#readYaml();
      return true;
    }
    return beginsJson(line.text) && this.#readJson();
  }

  #readJson(): boolean {
    const end = this.#json.read(this.#outline, this.#index, (text, isClosed) => this.#takeDocument(text, "json", isClosed)); // prettier-ignore
    if (end === null) return false;
    while (this.#index < this.#lines.length && this.#lines[this.#index]!.start < end) this.#index++;
    return true;
  }

  #readYaml(): void {
    this.#dating.takeBack(this.#yaml.ownStart(this.#outline, this.#index));
    const { text, start, next, endsInLine } = this.#yaml.read(this.#outline, this.#index);
    while ((this.#notUnderstood.at(-1)?.start ?? -1) >= start) this.#notUnderstood.pop();
    // the key that it begins with tells its kind: it is left only where it is too long, and then as a whole
    this.#takeDocument(text, "yaml", true, endsInLine);
    this.#index = next;
  }

  /** Takes a document that is of a known kind, holds something that is, or is passed over as a whole. */
  #takeDocument(raw: SourceText, syntax: Syntax, isClosed: boolean, endsInLine = false): boolean {
    const excess = documentTooLarge(raw, syntax, this.#options.documentBytes);
    if (excess !== null) {
      this.#problems.push(excess);
      return false;
    }
    const { text, root, isRefused, kind, schema, note, problems, damage } = claimedDocument(raw, syntax, this.#known.kinds, this.#options.yaml); // prettier-ignore
    if (root !== null && isReport(root)) {
      const message = "a report of certrace tells nothing of its own, and was passed over";
      this.#problems.push(raw.noteAt(0, "own-report", message));
      return true;
    }
    if (root !== null && schema === null && this.#readShown(text, root)) return true;
    if (kind === null) {
      // of what kind it is, nobody knows; it is passed over as a whole, with its head
      if (!isRefused || !isClosed) return false;
      for (const problem of problems) this.#problems.push(problem);
      this.#dropHead();
      return true;
    }
    if (note !== null) this.#problems.push(note);
    for (const problem of problems) this.#problems.push(problem);
    this.#found(kind, schema, { text, document: root, damage, ...(endsInLine ? { endsInLine } : {}) });
    return true;
  }

  /** The output inside the CLI's `--json`. */
  #readShown(text: SourceText, root: Node): boolean {
    const shown = shownText(text, root);
    if (shown === null) return false;
    const { blocks, problems } = scan(shown, this.#known, this.#options, this.#dating.above());
    if (blocks.length === 0) return false;
    this.#dating.useDate();
    this.#blocks.push(...blocks);
    this.#problems.push(...problems);
    return true;
  }

  #found(kind: Kind, schema: SchemaName | null, block: Omit<Block, "head" | "said" | "command">): void {
    const isAnswer = kind.claimsText !== undefined;
    if (this.#head !== null && this.#head.below.length > 0) {
      if (isAnswer) this.#notUnderstood.push(...this.#head.below);
      else this.#attachLateHead();
    }
    const head = this.#head?.head ?? null;
    const above = this.#dating.aboveBlock(block.text, isAnswer);
    this.#blocks.push({ type: "block", kind, schema, block: { ...block, head, ...above } });
    this.#isBelowBlock = true;
    this.#head = null;
  }

  /** The head belonged to a document that is of no kind, unless text stood below it. */
  #dropHead(): void {
    if (this.#head !== null && this.#head.below.length > 0) this.#attachLateHead();
    this.#head = null;
  }

  /** Gives a head that no document followed to what it is of. */
  #attachLateHead(): void {
    const waiting = this.#head;
    if (waiting === null) return;
    this.#head = null;
    const above = this.#dating.above();
    const last = withHeadBelow(this.#blocks.at(-1), waiting);
    if (last !== null) {
      this.#blocks[this.#blocks.length - 1] = last;
      return;
    }
    const answer = answerWithoutDocument(waiting, this.#text, this.#known.kinds, above);
    if (answer !== null) this.#blocks.push(answer);
  }

  #noteOnAll(code: string, message: string): void {
    this.#problems.push({ code, severity: "note", message, line: null, column: null, pointer: null, hint: null });
  }
}

function tooManyBlocks(text: SourceText, { start }: Line): Problem {
  return text.errorAt(
    start,
    "documents-too-many",
    `this file holds more than ${MAX_BLOCKS} documents, tables and logs; from here on none was read`,
    "split the file, and analyse the part that matters",
  );
}
