import type { Report } from "../report.ts";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderProse } from "./prose.ts";
import { renderTerminal } from "./terminal.ts";
import type { LinkTo } from "./terminal/links.ts";

/** How a report is shown. What the platform knows (is it a terminal, how wide) is decided by the caller. */
export interface RenderOptions {
  format: Format;
  /** Columns of the terminal; `Infinity` where the output is no terminal: nothing is wrapped or cut then. */
  width: number;
  /** Whether to write SGR colour codes. */
  color: boolean;
  /** Whether the terminal shows more than ASCII; concerns the marks and the drawing, not the texts of the report. */
  unicode: boolean;
  /** Everything in full, instead of what the first screen needs. */
  verbose: boolean;
  /** Addresses for `file:line`, where the terminal shows links. */
  linkTo?: LinkTo;
}

/** The whole output in one format, ending in a newline: a pure function of its arguments. */
export type Renderer = (report: Report, options: RenderOptions) => string;

const renderers = {
  terminal: renderTerminal,
  markdown: renderMarkdown,
  prose: renderProse,
  html: renderHtml,
  json: renderJson,
} satisfies Record<Format, Renderer>;

export type Format = "terminal" | "markdown" | "prose" | "html" | "json";

/** The whole output in one format. */
export function render(report: Report, options: RenderOptions): string {
  return renderers[options.format](report, options);
}
