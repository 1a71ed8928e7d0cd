import type { Collect, Report } from "../../report.ts";
import { distinctCollect } from "../distinct-collect.ts";
import type { Page } from "./page.ts";

const FEW = 3;

/**
 * What to collect, each command once: on a line of its own that is never wrapped or cut, so that it can be copied.
 */
export function collectLines({ findings }: Report, page: Page): string[] {
  const wanted = distinctCollect(findings);
  if (wanted.length === 0) return [];
  const shown = page.verbose ? wanted : wanted.slice(0, FEW);
  return [
    page.heading("Collect next, in this order"),
    ...shown.flatMap((item) => itemLines(item, page)),
    ...page.more(wanted.length - shown.length, "   "),
  ];
}

function itemLines({ command, where, why, retention }: Collect, page: Page): string[] {
  const kept = retention === null ? "" : ` (kept: ${retention})`;
  const reason = `${where}: ${why}${kept}`;
  return [`   ${command}`, ...page.paragraph(reason, "     ", page.paint.dim)];
}
