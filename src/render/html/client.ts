/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { drawTimeline, type Drawing } from "./draw-timeline.ts";
import type { Item, TimelineModel, View } from "./timeline-model.ts";

// What makes the timeline of a report respond: bundled by scripts/generate.mjs into the page. Without it the page shows
// the same, as it was drawn when it was written.

const SECOND = 1_000;
/** No closer than this. */
const CLOSEST = 2 * SECOND;

const svg = document.querySelector<SVGSVGElement>("#timeline svg");
const data = document.querySelector("#timeline-data")?.textContent;
if (svg !== null && data) respond(svg, JSON.parse(data) as TimelineModel);

function respond(svg: SVGSVGElement, model: TimelineModel): void {
  const items = model.lanes.flatMap((lane) => lane.items);
  /** Numbers of the items, by their times. */
  const inOrder = items.map((_, index) => index).sort((a, b) => items[a]!.from - items[b]!.from);
  let view: View = model.focus;
  let chosen: number | null = null;

  const draw = (): void => {
    const width = Math.max(280, Math.round(svg.getBoundingClientRect().width));
    svg.setAttribute("viewBox", `0 0 ${width} ${svg.viewBox.baseVal.height}`);
    const drawing: Drawing = { ...view, width, chosen };
    svg.innerHTML = drawTimeline(model, drawing);
    say("#shown", `${isoTime(view.from)} to ${isoTime(view.to)} UTC`);
  };
  const show = (from: number, to: number): void => {
    const least = Math.max(CLOSEST - (to - from), 0) / 2;
    const most = (model.whole.to - model.whole.from) * 1.5;
    const length = Math.min(to - from + 2 * least, most);
    const middle = Math.min(Math.max((from + to) / 2, model.whole.from), model.whole.to);
    view = { from: middle - length / 2, to: middle + length / 2 };
    draw();
  };
  const zoom = (factor: number, at = (view.from + view.to) / 2): void =>
    show(at - (at - view.from) * factor, at + (view.to - at) * factor);
  const move = (share: number): void => {
    const by = (view.to - view.from) * share;
    show(view.from + by, view.to + by);
  };
  const timeAt = (clientX: number): number => {
    const { left, width } = svg.getBoundingClientRect();
    return view.from + ((clientX - left) / width) * (view.to - view.from);
  };
  const choose = (index: number | null): void => {
    chosen = index;
    if (index !== null) describe(items[index]!);
    mark(index === null ? null : items[index]!.evidence);
    draw();
  };
  const next = (step: 1 | -1): void => {
    const at = chosen === null ? -1 : inOrder.indexOf(chosen);
    const within = inOrder.findIndex((index) => items[index]!.from >= view.from);
    const place = at < 0 ? Math.max(within, 0) : Math.min(Math.max(at + step, 0), inOrder.length - 1);
    const index = inOrder[place]!;
    const { from, to } = items[index]!;
    if (from < view.from || (to ?? from) > view.to) {
      const half = (view.to - view.from) / 2;
      view = { from: from - half, to: from + half };
    }
    choose(index);
  };

  const itemOf = (target: EventTarget | null): number | null => {
    const found = target instanceof Element ? target.closest("[data-item]") : null;
    return found === null ? null : Number(found.getAttribute("data-item"));
  };
  svg.addEventListener("pointerover", (event) => {
    const index = itemOf(event.target);
    if (index === null || dragged !== null) return;
    describe(items[index]!);
    mark(items[index]!.evidence);
  });
  svg.addEventListener("keydown", (event) => {
    const act = {
      ArrowRight: () => (event.shiftKey ? move(0.25) : next(1)),
      ArrowLeft: () => (event.shiftKey ? move(-0.25) : next(-1)),
      "+": () => zoom(0.5),
      "=": () => zoom(0.5),
      "-": () => zoom(2),
      Home: () => show(model.whole.from, model.whole.to),
      Escape: () => choose(null),
      Enter: () => chosen !== null && follow(items[chosen]!),
    }[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  svg.addEventListener(
    "wheel",
    (event) => {
      // a plain wheel scrolls the page; with Ctrl, and by a pinch, it zooms
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(2 ** (event.deltaY / 100), timeAt(event.clientX));
    },
    { passive: false },
  );

  let dragged: { readonly x: number; readonly view: View; moved: boolean } | null = null;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    dragged = { x: event.clientX, view, moved: false };
  });
  window.addEventListener("pointermove", (event) => {
    if (dragged === null) return;
    const by = event.clientX - dragged.x;
    if (Math.abs(by) > 4) dragged.moved = true;
    if (!dragged.moved) return;
    const shift = (-by / svg.getBoundingClientRect().width) * (dragged.view.to - dragged.view.from);
    show(dragged.view.from + shift, dragged.view.to + shift);
  });
  window.addEventListener("pointerup", (event) => {
    if (dragged !== null && !dragged.moved) choose(itemOf(event.target));
    dragged = null;
  });
  window.addEventListener("pointercancel", () => (dragged = null));

  const actions: Readonly<Record<string, () => void>> = {
    closer: () => zoom(0.5),
    wider: () => zoom(2),
    earlier: () => move(-0.5),
    later: () => move(0.5),
    whole: () => show(model.whole.from, model.whole.to),
    focus: () => show(model.focus.from, model.focus.to),
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>("#timeline button")) {
    button.addEventListener("click", () => actions[button.value]?.());
  }
  document.querySelector<HTMLElement>("#timeline .tools")!.hidden = false;

  // a criterion, or a line of evidence, shows where it stands in time
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href^='#e']")) {
    const number = Number(link.hash.slice(2));
    for (const type of ["pointerenter", "focus"]) link.addEventListener(type, () => mark(number));
    for (const type of ["pointerleave", "blur"]) link.addEventListener(type, () => mark(null));
  }

  function mark(evidence: number | null): void {
    for (const shape of svg.querySelectorAll(".marked")) shape.classList.remove("marked");
    for (const row of document.querySelectorAll("#evidence .marked")) row.classList.remove("marked");
    if (evidence === null) return;
    for (const shape of svg.querySelectorAll(`[data-evidence="${evidence}"]`)) shape.classList.add("marked");
    document.getElementById(`e${evidence}`)?.classList.add("marked");
  }

  window.addEventListener("resize", draw);
  window.addEventListener("beforeprint", draw);
  draw();
}

function describe(item: Item): void {
  const until = item.to === null || item.to === item.from ? "" : ` to ${isoTime(item.to)}`;
  say("#what", item.what);
  say("#when", `${isoTime(item.from)}${until} UTC`);
  say("#place", item.place ?? (item.kind === "not-covered" ? "" : "as given by the user"));
  say("#text", item.text ?? "");
  const link = document.querySelector<HTMLAnchorElement>("#link")!;
  link.hidden = item.evidence === null;
  link.href = item.evidence === null ? "" : `#e${item.evidence}`;
  document.querySelector<HTMLElement>("#detail")!.classList.add("filled");
}

function follow({ evidence }: Item): void {
  if (evidence !== null) location.hash = `e${evidence}`;
}

function say(selector: string, text: string): void {
  const element = document.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

function isoTime(time: number): string {
  return new Date(time)
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, "");
}
