import type { Report } from "../../report.ts";
import { drawTimeline, heightOf } from "./draw-timeline.ts";
import { html, Markup } from "./markup.ts";
import { scrollTable } from "./scroll-table.ts";
import type { TimelineModel } from "./timeline-model.ts";

/** Width of the timeline where no script adapts it to the page. */
const STATIC_WIDTH = 960;

const KEY = [
  ["call-failed", "a call that failed"],
  ["call", "a call that succeeded"],
  ["check-visible", "a health check, visible"],
  ["check-create", "its create task"],
  ["check-delete", "its delete task"],
  ["check-left-behind", "a health check that was left behind"],
  ["not-covered", "no list tells of health checks"],
  ["apply-changes", "Apply Changes"],
  ["deploy", "a deploy"],
  ["lock", "a lock"],
  ["topology", "a topology, a list, a change of a certificate"],
] as const;

/** The timeline as it is without a script, what the script needs to make it respond, and all events as a table. */
export function timelineSection(model: TimelineModel, { timeline, clocks }: Report): Markup {
  const drawn = new Set(model.lanes.flatMap(({ items }) => items.map(({ kind }) => kind)));
  const svg = drawTimeline(model, { ...model.focus, width: STATIC_WIDTH, chosen: null });
  const label =
    "Timeline. Left and right arrows go from event to event, with Shift they move it, plus and minus zoom, Home shows all of it, Enter goes to the evidence.";
  const rows = timeline.map(
    ({ at, until, what, source }) =>
      html`<tr>
        <td class="time">${at}</td>
        <td class="time" data-label="until">${until ?? ""}</td>
        <td>${what}</td>
        <td><code>${source ?? ""}</code></td>
      </tr> `,
  );
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
        Point at an event, tap it, or choose one with the arrow keys, to see the line that tells of it.
      </p>
      <p class="filled-only"><strong id="what"></strong></p>
      <p class="filled-only">
        <span id="when"></span> · <code id="place"></code> <a id="link" hidden href="">to the evidence</a>
      </p>
      <p class="filled-only"><code id="text"></code></p>
    </div>
    ${clocks === undefined ? null : html`<p class="soft">Two clocks: calls are drawn by Ops Manager's, and a second time where they lie by the director's.</p>`}
    <details>
      <summary>All events as a table (${timeline.length})</summary>
      ${scrollTable("Events", ["from", "until", "what", "where"], rows)}
    </details>
  </section>`;
}
