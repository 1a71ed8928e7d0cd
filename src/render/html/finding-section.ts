import type { Alternative, Criterion, Finding, Report } from "../../report.ts";
import { consideredIn } from "../alternatives.ts";
import { limitsBeside, restsOn } from "../said-once.ts";
import { callFacts, clockFacts, IN_FULL } from "../terminal/facts.ts";
import { UNICODE } from "../terminal/glyphs.ts";
import { verdictName } from "../terminal/verdict-name.ts";
import { links, type Evidence } from "./evidence.ts";
import { html, sentence, type Markup } from "./markup.ts";

interface Around {
  readonly report: Report;
  readonly evidence: Evidence;
  /** null where it is the only finding. */
  readonly number: number | null;
}

/** One finding in full; what to do of the only one stands at the top of the page. */
export function findingSection(finding: Finding, { report, evidence, number }: Around): Markup {
  const { verdict, violation, certificate, diagnosis, criteria, remedy } = finding;
  const { known, possible, excluded } = consideredIn(finding);
  const call = report.calls.find(({ id }) => id === finding.call) ?? null;
  const facts = [...callFacts(call, report, IN_FULL), ...clockFacts(finding, report)];
  return html`<article>
    <h2 id="finding-${number ?? 1}">
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
      "Known, whether it is the reason or not",
      known.map((one) => alternativeItem(one, evidence)),
    )}
    ${titled(
      "Could also be",
      possible.map((one) => alternativeItem(one, evidence)),
    )}
    ${titled(
      "Excluded",
      excluded.map((one) => alternativeItem(one, evidence)),
    )}
    ${titled(
      "Rests on",
      restsOn(finding).map(
        ({ statement, settle }) =>
          html`${statement}${settle === null ? null : html` <span class="soft">(to settle it: ${sentence(settle)})</span>`}`,
      ),
    )}
    ${titled(
      "Limits",
      limitsBeside(finding, report).map((limit) => html`${limit}`),
    )}
    ${
      number === null || remedy.length === 0
        ? null
        : html`<h3>What to do</h3>
            ${remedyList(finding)}`
    }
  </article> `;
}

export function remedyList({ remedy }: Finding): Markup {
  return html`<ol>
    ${remedy.map((step) => html`<li>${sentence(step)}</li> `)}
  </ol>`;
}

function criterionItem({ id, status, statement, citations, wouldDecide }: Criterion, evidence: Evidence): Markup {
  const decisive = wouldDecide.length === 0 ? null : html`; would decide it: ${sentence(wouldDecide.join("; "))}`;
  return html`<li>
    <span class="status ${status}">${UNICODE.marks[status]} ${status}</span>
    <div>
      <p>${statement} ${links(citations, evidence)}</p>
      <p class="soft"><code>${id}</code>${decisive}</p>
    </div>
  </li> `;
}

function alternativeItem({ title, code, why, citations }: Alternative, evidence: Evidence): Markup {
  return html`${title} (<code>${code}</code>): ${why} ${links(citations, evidence)}`;
}

function titled(title: string, items: readonly Markup[]): Markup | null {
  if (items.length === 0) return null;
  return html`<h3>${title}</h3>
    <ul>
      ${items.map((item) => html`<li>${item}</li> `)}
    </ul>`;
}
