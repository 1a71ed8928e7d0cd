import type { Alternative, Citation, Criterion, Finding, Input, Report } from "../report.ts";
import { distinctCollect } from "./distinct-collect.ts";
import { SCRIPT, SCRIPT_HASH, STYLE, STYLE_HASH } from "./html/assets.ts";
import { drawTimeline, heightOf } from "./html/draw-timeline.ts";
import { dataScript, html, Markup, NOTHING } from "./html/markup.ts";
import { timelineModel, type TimelineModel } from "./html/timeline-model.ts";
import { withoutFolder } from "./without-folder.ts";
import { callFacts, clockFacts, type Wording } from "./terminal/facts.ts";
import { UNICODE } from "./terminal/glyphs.ts";
import { inputCounts } from "./terminal/inputs.ts";
import { printableStrings } from "./terminal/printable.ts";
import { redactedPlaces } from "./terminal/redacted.ts";
import { verdictName } from "./terminal/verdict-name.ts";

/** Everything in full: the page has room. */
const WORDING: Wording = { glyphs: UNICODE, verbose: true, name: (text) => text };

/** To the letter: the policy allows them by their hashes. */
const STYLE_ELEMENT = new Markup(`<style>${STYLE}</style>`);
const SCRIPT_ELEMENT = new Markup(`<script>${SCRIPT}</script>`);

/** Width of the timeline where no script adapts it to the page. */
const STATIC_WIDTH = 960;

/**
 * The report as one page that needs nothing else: no request, no file beside it, readable without its script. Only the
 * style and the script that were generated with the program may run, by their hashes.
 */
export function renderHtml(whole: Report): string {
  const { report, folder } = withoutFolder(printableStrings(whole));
  const evidence = new Evidence(report);
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
          ${model === null ? NOTHING : timelineSection(model, report)}
          <section id="findings" aria-label="Findings">
            ${report.findings.map((finding, index) => findingSection(finding, { report, evidence, number: report.findings.length > 1 ? index + 1 : null }))}
          </section>
          ${contradictionsSection(report, evidence)} ${collectSection(report)} ${evidenceSection(evidence)}
          ${inputsSection(report)}
        </main>
        <footer class="soft">
          <p>${report.tool.name} ${report.tool.version}${redactedText(report)}</p>
        </footer>
        ${model === null ? NOTHING : dataScript("timeline-data", model)} ${SCRIPT_ELEMENT}
      </body>
    </html> `;
  return page.text;
}

/** The lines that the report cites, each once, numbered in the order in which a reader meets them. */
class Evidence {
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

const KEY = [
  ["call-failed", "a call that failed"],
  ["call", "a call that succeeded"],
  ["check-visible", "a health check, visible"],
  ["check-create", "its create task"],
  ["check-delete", "its delete task"],
  ["check-left-behind", "a health check that was left behind"],
  ["apply-changes", "Apply Changes"],
  ["deploy", "a deploy"],
  ["lock", "a lock"],
  ["topology", "a topology, a list, a change of a certificate"],
] as const;

function timelineSection(model: TimelineModel, { timeline, clocks }: Report): Markup {
  const drawn = new Set(model.lanes.flatMap(({ items }) => items.map(({ kind }) => kind)));
  const svg = drawTimeline(model, { ...model.focus, width: STATIC_WIDTH, chosen: null });
  const label =
    "Timeline. Left and right arrows go from event to event, with Shift they move it, plus and minus zoom, Home shows all of it, Enter goes to the evidence.";
  return html`<section aria-labelledby="timeline-title">
    <h2 id="timeline-title">Timeline <span class="soft">(UTC)</span></h2>
    <div id="timeline">
      <div class="tools" hidden>
        <button value="focus">The call</button><button value="whole">All</button>
        <button value="closer" aria-label="Zoom in">+</button><button value="wider" aria-label="Zoom out">−</button>
        <button value="earlier" aria-label="Earlier">←</button><button value="later" aria-label="Later">→</button>
        <span id="shown" class="soft" role="status"></span>
      </div>
      <svg
        viewBox="0 0 ${STATIC_WIDTH} ${heightOf(model)}"
        tabindex="0"
        role="group"
        aria-roledescription="timeline"
        aria-label="${label}"
      >
        ${new Markup(svg)}
      </svg>
    </div>
    <ul class="key" aria-hidden="true">
      ${KEY.filter(([kind]) => drawn.has(kind)).map(([kind, what]) => html`<li><i class="${kind}"></i>${what}</li>`)}
    </ul>
    <div id="detail" aria-live="polite">
      <p class="soft empty-only">
        Point at an event, or choose one with the arrow keys, to see the line that tells of it.
      </p>
      <p class="filled-only"><strong id="what"></strong></p>
      <p class="filled-only">
        <span id="when"></span> · <code id="place"></code> <a id="link" hidden href="">to the evidence</a>
      </p>
      <p class="filled-only"><code id="text"></code></p>
    </div>
    ${clocks === undefined ? null : html`<p class="soft">Two clocks: calls are drawn by Ops Manager's, and a second time where they lie by the director's.</p>`}
    <details>
      <summary>All ${timeline.length} events as a table</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="Events">
        <table>
          <thead>
            <tr>
              <th scope="col">from</th>
              <th scope="col">until</th>
              <th scope="col">what</th>
              <th scope="col">where</th>
            </tr>
          </thead>
          <tbody>
            ${timeline.map(
              ({ at, until, what, source }) =>
                html`<tr>
                  <td class="time">${at}</td>
                  <td class="time">${until ?? ""}</td>
                  <td>${what}</td>
                  <td><code>${source ?? ""}</code></td>
                </tr> `,
            )}
          </tbody>
        </table>
      </div>
    </details>
  </section>`;
}

interface Around {
  readonly report: Report;
  readonly evidence: Evidence;
  /** null where it is the only finding. */
  readonly number: number | null;
}

function findingSection(finding: Finding, { report, evidence, number }: Around): Markup {
  const { verdict, violation, certificate, diagnosis, criteria, alternatives, assumptions, limits, remedy } = finding;
  const call = report.calls.find(({ id }) => id === finding.call) ?? null;
  const facts = [...callFacts(call, report, WORDING), ...clockFacts(finding, report)];
  return html`<article>
    <h2>
      ${number === null ? "Finding" : html`Finding ${number}: <span class="${verdict}">${verdictName(verdict)}</span>`}
    </h2>
    <dl class="facts">
      ${
        certificate === null
          ? null
          : html`<dt>Certificate</dt>
              <dd><code>${certificate}</code></dd>`
      }
      ${
        violation === null
          ? null
          : html`<dt>Violation</dt>
              <dd>${violation.text} (<code>${violation.code}</code>)</dd>`
      }
      <dt>Diagnosis</dt>
      <dd>${diagnosis.title} (<code>${diagnosis.code}</code>)</dd>
      ${facts.map(
        ({ label, text }) =>
          html`<dt>${label}</dt>
            <dd>${text}</dd> `,
      )}
    </dl>
    ${
      criteria.length === 0
        ? null
        : html`<h3>Criteria</h3>
            <ul class="criteria">
              ${criteria.map((criterion) => criterionItem(criterion, evidence))}
            </ul>`
    }
    ${titled(
      "Could also be",
      alternatives.filter(({ status }) => status === "possible").map((one) => alternativeItem(one, evidence)),
    )}
    ${titled(
      "Excluded",
      alternatives.filter(({ status }) => status === "excluded").map((one) => alternativeItem(one, evidence)),
    )}
    ${titled(
      "Rests on",
      assumptions.map(
        ({ statement, settle }) => html`${statement} <span class="soft">(to settle it: ${settle})</span>`,
      ),
    )}
    ${titled(
      "Limits",
      limits.map((limit) => html`${limit}`),
    )}
    ${
      remedy.length === 0
        ? null
        : html`<h3>What to do</h3>
            <ol>
              ${remedy.map((step) => html`<li>${step}</li> `)}
            </ol>`
    }
  </article> `;
}

function criterionItem({ id, status, statement, citations, wouldDecide }: Criterion, evidence: Evidence): Markup {
  return html`<li>
    <span class="status ${status}">${UNICODE.marks[status]} ${status}</span>
    <div>
      <p>${statement} ${links(citations, evidence)}</p>
      <p class="soft">
        <code>${id}</code>${wouldDecide.length === 0 ? null : html`; would decide it: ${wouldDecide.join("; ")}`}
      </p>
    </div>
  </li> `;
}

function alternativeItem({ title, code, why, citations }: Alternative, evidence: Evidence): Markup {
  return html`${title} (<code>${code}</code>): ${why} ${links(citations, evidence)}`;
}

/** More links than this to one statement hide it. */
const FEW_LINKS = 4;

function links(citations: readonly Citation[], evidence: Evidence): Markup {
  const places = [...new Set(citations.map(({ source, line }) => `${source}:${line}`))];
  const shown = places.slice(0, FEW_LINKS).map((place) => html` <a href="#e${evidence.at(place)}">${place}</a>`);
  const held = places.length - shown.length;
  return html`${shown}${held === 0 ? null : html` <span class="soft">and ${held} more</span>`}`;
}

function titled(title: string, items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null;
  return html`<h3>${title}</h3>
    <ul>
      ${items.map((item) => html`<li>${item}</li> `)}
    </ul>`;
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
        ({ command, why, retention }) =>
          html`<li>
            ${why}${retention === null ? null : html` <span class="soft">(kept: ${retention})</span>`}
            <pre>${command}</pre>
          </li> `,
      )}
    </ol>
  </section>`;
}

function evidenceSection({ lines }: Evidence): Markup | null {
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

function inputsSection({ inputs }: Report): Markup {
  return html`<section>
    <h2>Inputs</h2>
    <div class="scroll" tabindex="0" role="region" aria-label="Inputs">
      <table class="inputs">
        <thead>
          <tr>
            <th scope="col">path</th>
            <th scope="col">kind</th>
            <th scope="col">status</th>
            <th scope="col">bytes</th>
            <th scope="col">SHA-256</th>
          </tr>
        </thead>
        <tbody>
          ${inputs.map(inputRow)}
        </tbody>
      </table>
    </div>
  </section>`;
}

function inputRow({ path, kind, status, bytes, sha256, problems }: Input): Markup {
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
    <td class="word">${kind ?? "not recognised"}</td>
    <td class="word">${status}</td>
    <td class="number">${bytes}</td>
    <td><code>${sha256 ?? "not computed"}</code></td>
  </tr> `;
}

function problemItem({ severity, message, hint, line, column, code }: Input["problems"][number]): Markup {
  const place = line === null ? null : html`line ${line}${column === null ? null : html`, column ${column}`}: `;
  return html`<li>
    <span class="${severity}">${severity}</span>:
    ${place}${message}${hint === null ? null : html` <span class="soft">${hint}</span>`}
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
