import type { Capture, Report } from "../../report.ts";
import { flagsOf, takenInWords } from "../capture-words.ts";
import { momentInWords } from "../terminal/utc.ts";
import { html, type Markup } from "./markup.ts";
import { scrollTable } from "./scroll-table.ts";

/** What each saved topology shows: who is on which version. */
export function capturesSection({ captures }: Report): Markup | null {
  if (captures.length === 0) return null;
  return html`<section>
    <h2>Topologies</h2>
    ${captures.map(captureTable)}
  </section>`;
}

function captureTable(capture: Capture): Markup {
  const { certificate, citation, versions } = capture;
  const rows = versions.map(
    (version) =>
      html`<tr>
        <td><code>${version.id}</code></td>
        <td>${flagsOf(version)}</td>
        <td data-label="valid until">${version.validUntil === null ? "-" : momentInWords(version.validUntil)}</td>
        <td>${version.deployments.length === 0 ? "none" : version.deployments.join(", ")}</td>
      </tr> `,
  );
  const caption = html`<caption>
    <code>${certificate}</code>
    <span class="soft"><code>${citation.source}:${citation.line}</code>, ${takenInWords(capture)}</span>
  </caption>`;
  return scrollTable(`Versions of ${certificate}`, ["version", "is", "valid until", "deployments"], rows, {
    kind: "captures",
    caption,
  });
}
