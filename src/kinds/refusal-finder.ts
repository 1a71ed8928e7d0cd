import { jsonExtent, parseJson } from "../syntax/json.ts";
import { SourceText } from "../syntax/source-text.ts";
import type { ParsedDocument } from "../syntax/tree.ts";
import { parseYaml } from "../syntax/yaml.ts";
import type { ReadContext, Reading } from "./kind.ts";
import type { LogLine } from "./log-kind.ts";
import { regenerateResponse } from "./regenerate-response.ts";

const NOTHING: Reading = { facts: [], problems: [] };

/** A refusal has a few dozen lines; what goes on for longer is another document. */
const MAX_LINES = 500;
const MAX_CHARACTERS = 256 << 10;

/** Longer lines stand in no document of several lines. */
const MAX_LINE = 10_000;

/** What a line within a JSON document begins with. */
const JSON_LINE = /^\s*(?:["{}[\],]|-?\d|true|false|null|$)/;

/** A line of a document, with blanks for what stands before the document in that line. */
interface Part {
  readonly line: LogLine;
  readonly text: string;
}

/** Finds safety violations within a log: the JSON of Ops Manager's answer, or the YAML that the Maestro CLI prints. */
export class RefusalFinder {
  readonly #context: ReadContext;
  /** The lines since one that may begin an object of several lines. */
  #object: Part[] = [];
  /** How many braces are open in them. */
  #depth = 0;
  /** A document that holds violations, as far as it has come. */
  #open: { readonly parts: Part[]; readonly syntax: "json" | "yaml" } | null = null;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** What the document came to that this line ends. */
  line(line: LogLine): Reading {
    const part = { line, text: line.text };
    const { syntax, parts } = this.#open ?? {};
    if (syntax === "yaml" && !continuesYaml(part.text, parts![0]!.text)) {
      const reading = this.#close();
      return this.#begin(part) ? this.#closeObject() : reading;
    }
    if (parts === undefined) return this.#begin(part) ? this.#closeObject() : NOTHING;
    parts.push(part);
    return syntax === "json" ? this.#closeObject() : NOTHING;
  }

  end(): Reading {
    return this.#close();
  }

  /** Whether the line opens a JSON document with violations; one of YAML goes on until a line does not fit. */
  #begin(part: Part): boolean {
    const { text } = part;
    const at = text.indexOf("safety_violations");
    if (at < 0) {
      this.#remember(part);
      return false;
    }
    if (/^\s*safety_violations:\s*$/.test(text)) this.#open = { parts: [part], syntax: "yaml" };
    else if (text[at - 1] === '"') {
      const brace = text.indexOf("{");
      const parts = brace >= 0 && brace < at ? [fromBrace(part, brace)] : [...this.#object, part];
      this.#open = { parts, syntax: "json" };
    }
    this.#object = [];
    this.#depth = 0;
    return this.#open?.syntax === "json";
  }

  /** Keeps the lines of an object that has begun, in case violations follow in it. */
  #remember(part: Part): void {
    const { text } = part;
    const goesOn = this.#depth > 0 && this.#object.length < MAX_LINES && text.length < MAX_LINE && JSON_LINE.test(text);
    if (goesOn) {
      this.#object.push(part);
      this.#depth += depthOf(text);
      return;
    }
    this.#object = [];
    this.#depth = 0;
    const brace = /^\s*\{\s*"/.test(text) ? text.indexOf("{") : openBraceAtEnd(text);
    if (brace < 0 || text.length >= MAX_LINE) return;
    this.#object = [fromBrace(part, brace)];
    this.#depth = depthOf(text.slice(brace));
  }

  /** Reads the open JSON document, if this was its last line. */
  #closeObject(): Reading {
    const parts = this.#open?.parts ?? [];
    const length = parts.reduce((sum, { text }) => sum + text.length, 0);
    if (parts.length > MAX_LINES || length > MAX_CHARACTERS) return this.#close();
    if (!parts.at(-1)?.text.includes("}")) return NOTHING;
    const content = parts.map(({ text }) => text).join("\n");
    return jsonExtent(content, content.search(/\S/)) === null ? NOTHING : this.#close();
  }

  #close(): Reading {
    const open = this.#open;
    this.#open = null;
    if (open === null) return NOTHING;
    const text = inPlace(open.parts);
    return this.#read(text, open.syntax === "json" ? parseJson(text.content) : parseYaml(text.content));
  }

  #read(text: SourceText, { root, problems }: ParsedDocument): Reading {
    if (root === null || regenerateResponse.schemaFor(root) === null) return NOTHING;
    const broken = problems[0];
    const damage = broken === undefined ? null : `it is broken at line ${text.positionAt(broken.start).line}`;
    const block = { text, document: root, damage, head: null, said: null, command: null };
    return regenerateResponse.read(block, this.#context);
  }
}

/** What follows `safety_violations:`: its items, and the keys beside it. */
function continuesYaml(text: string, root: string): boolean {
  const indent = indentOf(root);
  if (text.trim() === "" || indentOf(text) < indent) return false;
  return indentOf(text) > indent || /^\s*(?:- |(?:errors?|warnings|certificates):)/.test(text);
}

/** How many more braces are opened in the line than closed. */
function depthOf(text: string): number {
  const bare = text.replaceAll(/"(?:[^"\\]|\\.){0,2000}"/g, "");
  return bare.split("{").length - bare.split("}").length;
}

/** Offset of the brace that the line ends in; -1 where it ends otherwise. */
function openBraceAtEnd(text: string): number {
  const trimmed = text.trimEnd();
  return trimmed.endsWith("{") ? trimmed.length - 1 : -1;
}

function fromBrace({ line, text }: Part, brace: number): Part {
  return { line, text: " ".repeat(brace) + text.slice(brace) };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

/** The lines as a text whose positions are those of the log. */
function inPlace(parts: readonly Part[]): SourceText {
  const placed = parts.map(({ line, text }) => {
    const cited = line.cite();
    const first = line.text.search(/\S/);
    return { ...cited, text: first < 0 ? "" : " ".repeat(Math.max(0, cited.column - 1 - first)) + text };
  });
  const before = "\n".repeat(placed[0]!.line - 1);
  const content = before + placed.map(({ text }) => text).join("\n");
  return SourceText.of(placed[0]!.source, content).slice(before.length, content.length);
}
