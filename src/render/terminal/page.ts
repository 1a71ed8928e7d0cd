import type { RenderOptions } from "../index.ts";
import { columnsOf, cutEnd, cutMiddle, cutPath, cutStart, padEnd, wrap } from "./columns.ts";
import { ASCII, UNICODE, type Glyphs } from "./glyphs.ts";
import { paintWith, type Paint } from "./paint.ts";

/** Narrower than this the output is laid out as if it were this wide: the names of the criteria need it. */
export const MIN_WIDTH = 40;
/** Prose in longer lines is hard to read. */
const MAX_PROSE = 110;
/** Columns of the words at the left (`Conflicts`) and the blanks around them. */
const LABEL = 12;

/** What the sections are laid out with, and whether anything had to be cut. Texts given to it are printable. */
export class Page {
  readonly width: number;
  readonly verbose: boolean;
  readonly glyphs: Glyphs;
  readonly paint: Paint;
  #cut = false;
  readonly #whole = new Map<string, string>();
  readonly #paths: readonly string[];

  /** `paths`: those of all sources, of which two are never cut to the same. */
  constructor({ width, verbose, unicode, color }: RenderOptions, paths: readonly string[] = []) {
    this.#paths = paths;
    this.width = Math.max(MIN_WIDTH, width);
    this.verbose = verbose;
    this.glyphs = unicode ? UNICODE : ASCII;
    this.paint = paintWith(color);
  }

  /** Whether a mark of a cut stands on the page. */
  get hasCut(): boolean {
    return this.#cut;
  }

  /** The text in `width` columns, its end cut where it is longer and not everything is to be shown. */
  end(text: string, width: number): string {
    return this.#showsAll ? text : this.#noted(text, cutEnd(text, width, this.glyphs.cut));
  }

  /** A name in `width` columns, its middle cut where it is longer and not everything is to be shown. */
  name(text: string, width: number): string {
    return this.#showsAll ? text : this.nameToFit(text, width);
  }

  /** The path of a source in `width` columns, without its first folders where it is longer and not everything is shown. */
  path(text: string, width: number): string {
    if (this.#showsAll) return text;
    const mark = this.glyphs.cut;
    const cut = cutPath(text, width, mark);
    if (!cut.startsWith(mark) || this.#isEndOfOne(cut.slice(mark.length))) return this.#known(text, cut);
    // the shortest end that only this one has, if need be without its middle
    const starts = [...text.matchAll(/\//g)].map(({ index }) => index).reverse();
    const start = starts.find((at) => this.#isEndOfOne(text.slice(at))) ?? 0;
    return this.#known(text, cutMiddle(text.slice(start === 0 ? 0 : start + 1), width, mark));
  }

  /** A name in `width` columns even in full output, for what cannot be wrapped. */
  nameToFit(text: string, width: number): string {
    return this.#known(text, cutMiddle(text, width, this.glyphs.cut));
  }

  /** The name that was cut to this one; the name itself where none was, "" where several were. */
  uncut(name: string): string {
    return this.#whole.get(name) ?? name;
  }

  /** The text in `width` columns even in full output, its beginning cut where it is longer. */
  startToFit(text: string, width: number): string {
    return this.#noted(text, cutStart(text, width, this.glyphs.cut));
  }

  /** A paragraph whose first line stands behind `first` and whose other lines are set in as far. */
  paragraph(
    text: string,
    first: string,
    paint: (text: string) => string = same,
    paintFirst: (text: string) => string = same,
  ): string[] {
    const indent = columnsOf(first);
    const lines = wrap(text, this.#roomBehind(indent));
    return lines.map((line, index) => (index === 0 ? paintFirst(first) : " ".repeat(indent)) + paint(line));
  }

  /** A paragraph behind a word at the left margin; an empty word sets it in as far. */
  labelled(label: string, text: string, paint: (text: string) => string = same): string[] {
    return this.paragraph(text, padEnd(` ${label}`, LABEL), paint, this.paint.bold);
  }

  /** Columns of a labelled paragraph. */
  get labelledRoom(): number {
    return this.#roomBehind(LABEL);
  }

  /** A step of a list behind a word at the left margin. */
  numbered(label: string, number: number, text: string): string[] {
    return this.paragraph(text, `${padEnd(` ${label}`, LABEL)}${number}. `, same, this.paint.bold);
  }

  /** `12 more with -v`, by default set in like a labelled paragraph; nothing where nothing was held back. */
  more(held: number, indent = " ".repeat(LABEL), what = "more"): string[] {
    return held > 0 ? this.paragraph(`${held} ${what} with -v`, indent, this.paint.dim) : [];
  }

  heading(text: string): string {
    return ` ${this.paint.bold(text)}`;
  }

  #isEndOfOne(end: string): boolean {
    return this.#paths.filter((path) => path.endsWith(end)).length < 2;
  }

  #roomBehind(indent: number): number {
    return Number.isFinite(this.width) ? Math.min(this.width - indent, MAX_PROSE) : Infinity;
  }

  get #showsAll(): boolean {
    return this.verbose || !Number.isFinite(this.width);
  }

  #known(text: string, cut: string): string {
    if (cut !== text) this.#whole.set(cut, this.#whole.has(cut) && this.uncut(cut) !== text ? "" : text);
    return this.#noted(text, cut);
  }

  #noted(text: string, cut: string): string {
    if (cut !== text) this.#cut = true;
    return cut;
  }
}

function same(text: string): string {
  return text;
}
