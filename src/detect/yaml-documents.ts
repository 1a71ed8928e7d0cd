import type { Line, SourceText } from "../syntax/source-text.ts";
import type { Known } from "./known.ts";
import type { Outline } from "./outline.ts";
import { isFence } from "./surroundings.ts";

/** The lines of a YAML document. */
export interface YamlExtent {
  /** From its first line to the end of its last that is not empty. */
  readonly text: SourceText;
  /** The line behind it. */
  readonly next: number;
  /** The text ends in its last line: no line end follows. */
  readonly endsInLine: boolean;
  readonly start: number;
}

/** Finds from where to where the YAML documents of a text reach, which are known by a line within them. */
export class YamlDocuments {
  readonly #known: Known;
  /** The line behind the document that was found last. */
  #behindLast = 0;

  constructor(known: Known) {
    this.#known = known;
  }

  /** Whether a document is known by that line. */
  isKnownBy({ lines }: Outline, index: number): boolean {
    return (
      this.#known.yamlRoot.test(lines[index]!.text) || this.#known.kinds.some((kind) => kind.beginsYaml?.(lines, index))
    );
  }

  /** The document that is known by that line. */
  read(outline: Outline, index: number): YamlExtent {
    const { lines, text } = outline;
    const indent = indentOf(lines[index]!);
    let first = index;
    // keys of the same document may stand before the one that it is known by
    while (first > this.#behindLast && isKey(lines[first - 1]!, indent)) first--;
    let next = index + 1;
    while (next < lines.length && !this.#ends(outline, next, indent)) next++;
    const endsInLine = next === lines.length && !/[\r\n]$/.test(text.content);
    while (lines[next - 1]!.text.trim() === "") next--;
    this.#behindLast = next;
    const { start } = lines[first]!;
    return { text: text.slice(start, lines[next - 1]!.end), next, endsInLine, start };
  }

  /**
   * Where what is told above a document ends and the document begins: keys may stand above the line that it is known by,
   * and what belongs to them between.
   */
  ownStart({ lines }: Outline, index: number): number {
    const own = lines[index];
    if (own === undefined) return Infinity;
    let { start } = own;
    if (!this.#known.yamlRoot.test(own.text)) return start;
    const indent = indentOf(own);
    for (let at = index - 1; at >= this.#behindLast && YAML_LINE.test(lines[at]!.text); at--)
      if (isKey(lines[at]!, indent)) ({ start } = lines[at]!);
    return start;
  }

  #ends(outline: Outline, index: number, indent: number): boolean {
    const { lines } = outline;
    const line = lines[index]!;
    if (outline.beginsSomething(index) || isFence(line.text) || /^(?:---|\.\.\.)\s*$/.test(line.text)) return true;
    if (indentOf(line) > indent || line.text.trim() === "") return false;
    if (this.#known.yamlRoot.test(line.text)) return true;
    // prose after an empty line; anything else that is no YAML is the parser's to report
    return lines[index - 1]!.text.trim() === "" && !YAML_LINE.test(line.text);
  }
}

const YAML_LINE = /^\s*(?:-(?:\s|$)|#|[\w"'./-]+\s*:(?:\s|$))/;

function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

/** A plain `key: value` line at that indent. */
function isKey(line: Line, indent: number): boolean {
  return indentOf(line) === indent && /^\s*[\w-]+\s*:(?:\s|$)/.test(line.text);
}
