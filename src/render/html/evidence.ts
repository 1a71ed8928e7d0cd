import type { Citation, Report } from "../../report.ts";
import { html, type Markup } from "./markup.ts";

/** The lines that the report cites, each once, numbered in the order in which a reader meets them. */
export class Evidence {
  readonly lines: { readonly number: number; readonly place: string; readonly text: string }[] = [];
  readonly #numbers = new Map<string, number>();

  constructor({ findings, contradictions, healthChecks }: Report) {
    const all = [
      ...findings.flatMap(({ criteria, alternatives }) => [...criteria, ...alternatives]),
      ...contradictions,
      ...healthChecks,
    ];
    for (const citation of all.flatMap(({ citations }) => citations)) this.#add(citation);
  }

  /** The number of a place; null where nothing cites it. */
  at(place: string): number | null {
    return this.#numbers.get(place) ?? null;
  }

  #add({ source, line, text }: Citation): void {
    const place = `${source}:${line}`;
    if (this.#numbers.has(place)) return;
    const number = this.lines.length + 1;
    this.#numbers.set(place, number);
    this.lines.push({ number, place, text });
  }
}

/** More links than this to one statement hide it. */
const FEW_LINKS = 4;

/** Links to the lines that tell of something, with their places. */
export function links(citations: readonly Citation[], evidence: Evidence): Markup {
  const places = [...new Set(citations.map(({ source, line }) => `${source}:${line}`))];
  const shown = places.slice(0, FEW_LINKS).map((place) => html` <a href="#e${evidence.at(place)}">${place}</a>`);
  const held = places.length - shown.length;
  return html`${shown}${held === 0 ? null : html` <span class="soft">and ${held} more</span>`}`;
}

/** The lines themselves, to which the rest of the page links. */
export function evidenceSection({ lines }: Evidence): Markup | null {
  if (lines.length === 0) return null;
  return html`<section>
    <h2>Evidence</h2>
    <ol id="evidence">
      ${lines.map(
        ({ number, place, text }) =>
          html`<li id="e${number}">
            <code>${place}</code>
            <pre>${text}</pre>
          </li> `,
      )}
    </ol>
  </section>`;
}
