import { encodingOf } from "../detect/decode.ts";
import type { Inspected } from "../inspected.ts";
import type { Fact, Instant, Problem } from "../model.ts";
import { parseJson } from "../syntax/json.ts";
import { SourceText } from "../syntax/source-text.ts";
import { inZone, type Zone } from "../syntax/timestamps.ts";
import { facts as validator } from "../validate/facts-validator.js";
import { documentProblems } from "../validate/validate.ts";
import { FACTS_VERSION, type FactsEnd, type FactsLine, type InputLine } from "./facts-line.ts";

/** What a file of facts tells. */
export interface ReadFacts {
  /** The sources of the bundle it was made from, in its order. */
  readonly recorded: readonly Inspected[];
  readonly problems: readonly Problem[];
}

/** More bad lines are only counted. */
const MAX_BAD_LINES = 20;

/**
 * Reads a file of facts line by line, in any number of chunks. A line that does not fit the schema is a problem, and
 * the others count; but as soon as one is bad or missing, no source of the file counts as complete.
 */
export class FactsReader {
  readonly #path: string;
  readonly #zone: Zone | null;
  readonly #sources = new Map<string, Source>();
  readonly #order: Source[] = [];
  readonly #problems: Problem[] = [];
  #decoder: TextDecoder | null = null;
  #rest = "";
  #line = 0;
  #badLines = 0;
  #factLines = 0;
  #isDamaged = false;
  #state: "before" | "inside" | "ended" | "unknown-version" = "before";

  /** `zone` is that of times whose zone the original sources do not tell. */
  constructor(path: string, zone: Zone | null) {
    this.#path = path;
    this.#zone = zone;
  }

  push(chunk: Uint8Array): void {
    this.#decoder ??= new TextDecoder(encodingOf(chunk));
    this.#text(this.#decoder.decode(chunk, { stream: true }));
  }

  /** To be called once, behind the last chunk. */
  end(): ReadFacts {
    this.#text(this.#decoder?.decode() ?? "");
    if (this.#rest !== "") this.#next(this.#rest);
    if (this.#state === "before" || this.#state === "inside")
      this.#complain("facts-cut", "the file has no end line: the rest of it is missing", "write it again, or copy it whole"); // prettier-ignore
    if (this.#badLines > MAX_BAD_LINES)
      this.#problems.push(problem("facts-bad-lines", `${this.#badLines - MAX_BAD_LINES} more lines could not be read`, null, null)); // prettier-ignore
    const recorded = this.#order.map(({ input, complete, facts }) => ({
      input,
      facts,
      complete: complete && !this.#isDamaged,
    }));
    return { recorded, problems: this.#problems };
  }

  #text(text: string): void {
    const lines = text.split("\n");
    const last = lines.pop()!;
    for (const line of lines) {
      this.#next(this.#rest + line);
      this.#rest = "";
    }
    this.#rest += last;
  }

  #next(text: string): void {
    this.#line++;
    if (text.trim() === "" || this.#state === "unknown-version") return;
    const line = this.#parsed(text);
    if (line !== null) this.#take(line);
  }

  /** The line, if it is as the schema says. */
  #parsed(text: string): FactsLine | null {
    if (text.includes("\uFFFD")) {
      this.#badLine([problem("not-utf8", "bytes of this line are damaged", text.indexOf("\uFFFD") + 1, "copy the file again")]); // prettier-ignore
      return null;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      value = undefined;
    }
    if (this.#isOtherVersion(value)) return null;
    if (value === undefined || !validator(value)) {
      this.#badLine(this.#lineProblems(text));
      return null;
    }
    const line = value as FactsLine;
    const reversed = [...objectsIn(line)].some(isReversed);
    if (!reversed) return line;
    this.#badLine([problem("facts-time-reversed", "a time in this line ends before it begins", 1, "do not edit facts by hand")]); // prettier-ignore
    return null;
  }

  #isOtherVersion(value: unknown): boolean {
    const { type, version } = (value ?? {}) as { type?: unknown; version?: unknown };
    if (type !== "header" || typeof version !== "number" || version === FACTS_VERSION) return false;
    this.#complain(
      "facts-version",
      `these facts are of version ${version} of the format, and this certrace reads version ${FACTS_VERSION}`,
      "use the certrace that wrote them, or a newer one",
    );
    this.#state = "unknown-version";
    return true;
  }

  #take(line: FactsLine): void {
    if (this.#state === "ended") {
      this.#badLine([problem("facts-behind-end", "this stands behind the end line, and was not read", 1, "give each file of facts by itself")]); // prettier-ignore
      return;
    }
    if (this.#state === "before" && line.type !== "header")
      this.#complain("facts-without-header", "the header is missing: the file does not begin here", "copy it whole");
    else if (this.#state === "inside" && line.type === "header")
      this.#complain("facts-two-headers", "a second header stands here", "give each file of facts by itself");
    this.#state = "inside";
    if (line.type === "input") this.#takeInput(line);
    else if (line.type === "end") this.#takeEnd(line);
    else if (line.type !== "header") this.#takeFact(line);
  }

  #takeInput({ input, complete }: InputLine): void {
    const source = { input, complete, facts: [] };
    this.#sources.set(input.path, source);
    this.#order.push(source);
  }

  #takeFact(fact: Fact): void {
    this.#factLines++;
    const source = this.#sources.get(fact.citation.source);
    if (source === undefined) {
      const message = `this cites "${fact.citation.source}", of which no input line tells`;
      this.#badLine([problem("facts-unknown-source", message, 1, "keep the lines in their order")]);
      return;
    }
    source.facts.push(this.#zone === null ? fact : placed(fact, this.#zone));
  }

  #takeEnd({ inputs, facts }: FactsEnd): void {
    this.#state = "ended";
    if (inputs === this.#order.length && facts === this.#factLines) return;
    const message = `the end line counts ${inputs} inputs and ${facts} facts, and the file has ${this.#order.length} and ${this.#factLines} that could be read`;
    this.#complain("facts-missing", message, "write it again, or copy it whole");
  }

  /** What is wrong in a line, with positions. */
  #lineProblems(text: string): Problem[] {
    const source = SourceText.of(this.#path, text);
    const { root, problems } = parseJson(text);
    const broken = problems.map(({ code, message, start, hint }) =>
      problem(code, message, source.positionAt(start).column, hint),
    );
    return broken.length > 0 || root === null ? broken : documentProblems("facts", validator, root, source);
  }

  #badLine(problems: readonly Problem[]): void {
    this.#isDamaged = true;
    if (++this.#badLines > MAX_BAD_LINES) return;
    this.#problems.push(...problems.map((one) => ({ ...one, line: this.#line })));
  }

  /** Something is wrong with the file as a whole, and seen at this line. */
  #complain(code: string, message: string, hint: string): void {
    this.#isDamaged = true;
    this.#problems.push({ ...problem(code, message, 1, hint), line: Math.max(this.#line, 1) });
  }
}

interface Source {
  readonly input: Inspected["input"];
  readonly complete: boolean;
  readonly facts: Fact[];
}

function problem(code: string, message: string, column: number | null, hint: string | null): Problem {
  return { code, severity: "error", message, line: null, column, pointer: null, hint };
}

/** Every object in a value, itself among them. */
function* objectsIn(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner);
}

function isReversed(value: object): boolean {
  const { earliest, latest, from, to } = value as Readonly<Record<string, unknown>>;
  return isAfter(earliest, latest) || isAfter(from, to);
}

function isAfter(a: unknown, b: unknown): boolean {
  return typeof a === "number" && typeof b === "number" && a > b;
}

/** The fact with the wall clocks in it put into that zone. */
function placed<T>(value: T, zone: Zone): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => placed(inner as unknown, zone)) as T;
  if ("zoneFrom" in value) return inZone(value as unknown as Instant, zone, "user") as T;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, placed(inner as unknown, zone)])) as T;
}
