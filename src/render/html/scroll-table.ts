import { html, Markup, NOTHING } from "./markup.ts";

interface Look {
  /** The class that its style goes by. */
  readonly kind?: string;
  readonly caption?: Markup;
}

/** A table that scrolls by itself where the page is too narrow for it; `label` names it for screen readers. */
export function scrollTable(
  label: string,
  heads: readonly string[],
  rows: readonly Markup[],
  { kind = "", caption = NOTHING }: Look = {},
): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="${kind}">
      ${caption}
      <thead>
        <tr>
          ${heads.map((head) => html`<th scope="col">${head}</th> `)}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
