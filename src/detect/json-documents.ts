import type { Problem } from "../model.ts";
import { annotationEdits } from "../syntax/annotations.ts";
import { unescaped } from "../syntax/json-string.ts";
import { brokenStrings, jsonExtent, parseJson, stringEnd } from "../syntax/json.ts";
import type { SourceText } from "../syntax/source-text.ts";
import type { Outline } from "./outline.ts";

/** A file in which documents keep beginning and never end is given up after so many. */
const MAX_UNCLOSED_DOCUMENTS = 8;

/** In so many documents of no known kind a document may lie and is still looked at: each is parsed for itself. */
const MAX_DOCUMENTS_AROUND = 8;

/** No answer is longer, and each of its escapes takes memory. */
const MAX_STRING = 4 << 20;

/** Takes a text that may be a document. `isClosed` false: only where the next thing begins tells where it ends. */
type Take = (text: SourceText, isClosed: boolean) => boolean;

/** Finds where the JSON documents of a text end that begin in its lines. */
export class JsonDocuments {
  readonly #documentBytes: number;
  readonly #problems: Problem[];
  #unclosed = 0;
  /** How many documents had line ends in their strings and were none without them. */
  #notJoined = 0;
  /** Where those end that were not taken and in which the lines stand that are read now. */
  #around: number[] = [];

  /** What is found wrong is added to `problems`. */
  constructor(documentBytes: number, problems: Problem[]) {
    this.#documentBytes = documentBytes;
    this.#problems = problems;
  }

  /** Offset of the end of the document that begins in that line, once `take` has taken it; null where it takes none. */
  read(outline: Outline, index: number, take: Take): number | null {
    // each that does not end is searched to the end of the text
    if (this.#unclosed > MAX_UNCLOSED_DOCUMENTS) return null;
    const { text, lines } = outline;
    const line = lines[index]!;
    const start = line.start + /^\s*/.exec(line.text)![0].length;
    this.#around = this.#around.filter((end) => end > start);
    if (this.#around.length > MAX_DOCUMENTS_AROUND) return null;
    if (text.content[start] === '"') return this.#readString(text, start, line.end, take) ? line.end : null;
    const joinedEnd = this.#readBroken(text, start, take);
    if (joinedEnd !== null) return joinedEnd;
    const closedEnd = jsonExtent(text.content, start);
    if (closedEnd === null && ++this.#unclosed > MAX_UNCLOSED_DOCUMENTS) {
      this.#problems.push(tooManyUnclosed(text, start));
      return null;
    }
    const end = closedEnd ?? lines[outline.nextBeginning(index) - 1]!.end;
    if (take(text.slice(start, end), closedEnd !== null)) return end;
    this.#around.push(end);
    return null;
  }

  /** A line that is one JSON string and holds a document: what `ConvertTo-Json` and `jq -R` make of a text. */
  #readString(text: SourceText, start: number, lineEnd: number, take: Take): boolean {
    const quote = stringEnd(text.content, start);
    const isClosed = text.content[quote] === '"' && quote > start;
    const end = isClosed ? quote : lineEnd;
    if (this.#around.length > 0 || end - start > MAX_STRING) return false;
    if (isClosed && text.content.slice(end + 1, lineEnd).trim() !== "") return false;
    return take(unescaped(text.slice(start + 1, end), ""), isClosed);
  }

  /** A document in whose strings lines end: one of a known kind and without a mistake, once they are joined. */
  #readBroken(text: SourceText, start: number, take: Take): number | null {
    if (this.#notJoined > MAX_UNCLOSED_DOCUMENTS) return null;
    const broken = brokenStrings(text.content, start);
    if (broken === null) return null;
    const { end, edits } = broken;
    if (end !== null && end - start <= this.#documentBytes) {
      const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
      const joined = text.slice(start, end).edit(moved);
      if (isWithoutMistake(joined) && take(joined, true)) {
        const [are, they] = edits.length === 1 ? ["a line ends", "it"] : [`${edits.length} lines end`, "they"];
        const message = `${are} within a text in quotes here; read as if ${they} went on`;
        this.#problems.push(text.noteAt(edits[0]!.start, "broken-texts-joined", message));
        return end;
      }
    }
    this.#notJoined++;
    return null;
  }
}

function isWithoutMistake(text: SourceText): boolean {
  return parseJson(text.edit(annotationEdits(text.content)).content).problems.length === 0;
}

function tooManyUnclosed(text: SourceText, start: number): Problem {
  return text.errorAt(
    start,
    "documents-unclosed",
    `more than ${MAX_UNCLOSED_DOCUMENTS} JSON documents of this file do not end; from here on none was read`,
    "save each output to a file of its own",
  );
}
