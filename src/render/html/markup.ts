/** Text that is markup already, and is not escaped again. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Content = Markup | string | number | null | false | readonly Content[];

/** Builds markup: every value that is put in is escaped, unless it is markup itself; lists are joined, null is nothing. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((text, part, index) => text + shown(values[index - 1]!) + part));
}

export const NOTHING = new Markup("");

/** A sentence of the report: what stands between backticks is code. */
export function sentence(text: string): Markup[] {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function shown(value: Content): string {
  if (value === null || value === false) return "";
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map((one: Content) => shown(one)).join("");
  return escaped(String(value));
}

/** Safe in text and in quoted attributes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** JSON for a `<script>` of data: nothing in it can end the element or begin a comment. */
export function dataScript(id: string, value: unknown): Markup {
  const json = JSON.stringify(value).replaceAll("<", String.raw`\u003c`);
  return new Markup(`<script type="application/json" id="${id}">${json}</script>`);
}
