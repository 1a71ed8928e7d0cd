import type { Input, Report } from "../report.ts";
import { collectsFirst, distinctCollect } from "./distinct-collect.ts";
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from "./html/assets.ts";
import { capturesSection } from "./html/captures-section.ts";
import { Evidence, evidenceSection, links } from "./html/evidence.ts";
import { findingSection, remedyList } from "./html/finding-section.ts";
import { dataScript, html, Markup, NOTHING, sentence } from "./html/markup.ts";
import { scrollTable } from "./html/scroll-table.ts";
import { timelineModel } from "./html/timeline-model.ts";
import { timelineSection } from "./html/timeline-section.ts";
import { sizeOf } from "./size-of.ts";
import { withoutFolder } from "./without-folder.ts";
import { fateOf, inputCounts } from "./terminal/inputs.ts";
import { printableStrings } from "./terminal/printable.ts";
import { redactedPlaces } from "./terminal/redacted.ts";
import { verdictName } from "./terminal/verdict-name.ts";

/** To the letter: the policy allows them by their hashes. */
const STYLE_ELEMENT = new Markup(`<style>${STYLE}</style>`);
const SCRIPT_ELEMENT = new Markup(`<script>${SCRIPT}</script>`);

/**
 * The report as one page that needs nothing else: no request, no file beside it, readable without its script. Only the
 * style and the script that were generated with the program may run, by their hashes.
 */
export function renderHtml(whole: Report): string {
  const { report, folder } = withoutFolder(printableStrings(whole));
  const evidence = new Evidence(report);
  const isOne = report.findings.length <= 1;
  const model = timelineModel(report, (place) => evidence.at(place));
  const policy = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${verdictName(report.verdict)}: ${report.headline}</title>
        <link rel="icon" href="data:," />
        ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#findings">To the findings</a>
        <header>${answer(report, folder)}</header>
        <main>
          ${isOne ? stepsSections(report) : findingsTable(report)}
          ${model === null ? NOTHING : timelineSection(model, report)}
          <section id="findings" aria-label="Findings">
            ${report.findings.map((finding, index) => findingSection(finding, { report, evidence, number: isOne ? null : index + 1 }))}
          </section>
          ${contradictionsSection(report, evidence)} ${isOne ? null : collectSection(report)} ${capturesSection(report)}
          ${evidenceSection(evidence)} ${inputsSection(report)}
        </main>
        <footer class="soft">
          <p>${report.tool.name} ${report.tool.version}${redactedText(report)}</p>
        </footer>
        ${model === null ? NOTHING : dataScript("timeline-data", model)} ${SCRIPT_ELEMENT}
      </body>
    </html> `;
  return page.text;
}

function answer(report: Report, folder: string): Markup {
  const { verdict, headline, inputs, findings } = report;
  const certificates = [...new Set(findings.flatMap(({ certificate }) => certificate ?? []))];
  return html`<p><strong class="verdict ${verdict}">${verdictName(verdict)}</strong></p>
    <h1>${headline}</h1>
    <p class="soft">
      ${inputCounts(inputs)}${folder === "" ? null : html`, in <code>${folder}</code>`}${
        certificates.length === 0
          ? null
          : html`; about ${commaSeparated(certificates.map((name) => html`<code>${name}</code>`))}`
      }${redactedPlaces(report).map((text) => html`; ${text}`)}
    </p>`;
}

function commaSeparated(parts: readonly Markup[]): Markup[] {
  return parts.map((part, index) => (index === 0 ? part : html`, ${part}`));
}

/** Of several findings each has its own steps; here is which is where. */
function findingsTable({ findings }: Report): Markup {
  const rows = findings.map(
    ({ verdict, certificate, diagnosis }, index) =>
      html`<tr>
        <td class="word"><a href="#finding-${index + 1}">Finding ${index + 1}</a></td>
        <td class="word"><strong class="${verdict}">${verdictName(verdict)}</strong></td>
        <td>${certificate === null ? "no certificate named" : html`<code>${certificate}</code>`}</td>
        <td>${diagnosis.title}</td>
      </tr> `,
  );
  return html`<section>
    <h2>Findings</h2>
    ${scrollTable("Findings", ["finding", "verdict", "certificate", "diagnosis"], rows)}
  </section>`;
}

/** What to do and to collect, at the top: that is what somebody with a ticket open reads on for. */
function stepsSections(report: Report): (Markup | null)[] {
  const [finding] = report.findings;
  const collect = collectSection(report);
  const act =
    finding === undefined || finding.remedy.length === 0
      ? null
      : html`<section>
          <h2>What to do</h2>
          ${remedyList(finding)}
        </section>`;
  return collectsFirst(report.verdict) ? [collect, act] : [act, collect];
}

function contradictionsSection({ contradictions }: Report, evidence: Evidence): Markup | null {
  if (contradictions.length === 0) return null;
  return html`<section>
    <h2>Conflicts</h2>
    <ul>
      ${contradictions.map(({ statement, citations }) => html`<li>${statement} ${links(citations, evidence)}</li> `)}
    </ul>
  </section>`;
}

function collectSection({ findings }: Report): Markup | null {
  const wanted = distinctCollect(findings);
  if (wanted.length === 0) return null;
  return html`<section>
    <h2>Collect next, in this order</h2>
    <ol>
      ${wanted.map(
        ({ command, where, why, retention }) =>
          html`<li>
            ${where}: ${why}${retention === null ? null : html` <span class="soft">(kept: ${retention})</span>`}
            <pre>${command}</pre>
          </li> `,
      )}
    </ol>
  </section>`;
}

function inputsSection({ inputs }: Report): Markup {
  return html`<section>
    <h2>Inputs</h2>
    ${scrollTable("Inputs", ["path", "kind", "status", "bytes", "SHA-256"], inputs.map(inputRow), { kind: "inputs" })}
  </section>`;
}

function inputRow(input: Input): Markup {
  const { path, kind, sha256, problems } = input;
  return html`<tr>
    <td>
      <code>${path}</code>${
        problems.length === 0
          ? null
          : html`<ul>
              ${problems.map(problemItem)}
            </ul>`
      }
    </td>
    <td class="word">${kind ?? "-"}</td>
    <td class="word">${fateOf(input)}</td>
    <td class="number" data-label="bytes">${sizeOf(input) ?? "unknown"}</td>
    <td><code>${sha256 ?? "not computed"}</code></td>
  </tr> `;
}

function problemItem({ severity, message, hint, line, column, code }: Input["problems"][number]): Markup {
  const place = line === null ? null : html`line ${line}${column === null ? null : html`, column ${column}`}: `;
  return html`<li>
    <span class="${severity}">${severity}</span>:
    ${place}${sentence(message)}${hint === null ? null : html` <span class="soft">${sentence(hint)}</span>`}
    <span class="soft">[${code}]</span>
  </li>`;
}

function redactedText({ redactions }: Report): string {
  const listed = (what: string, kinds: Readonly<Record<string, number>> = {}): string => {
    const counts = Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`);
    return counts.length === 0 ? "" : `; ${what}: ${counts.join(", ")}`;
  };
  const { kinds, names } = redactions ?? {};
  return listed("secrets replaced by tokens", kinds) + listed("names replaced by stand-ins", names?.kinds);
}
