import { html, type Markup } from "./markup.ts";

/** A table that scrolls by itself where the page is too narrow for it; `label` names it for screen readers. */
export function scrollTable(label: string, heads: readonly string[], rows: readonly Markup[], kind = ""): Markup {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${label}">
    <table class="${kind}">
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
