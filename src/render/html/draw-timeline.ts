import { scaleUtc } from "d3-scale";
import { escaped } from "./markup.ts";
import { dayInWords } from "../terminal/utc.ts";
import type { Item, Lane, TimelineModel, View } from "./timeline-model.ts";

/** How a timeline is shown. */
export interface Drawing extends View {
  /** In pixels. */
  readonly width: number;
  /** Number of the item that has the focus, counted over all lanes; null where none has. */
  readonly chosen: number | null;
}

const AXIS = 26;
const LABEL = 18;
const BAR = 12;
const GAP = 10;
/** A lane of a health check: what was visible above, its tasks below. */
const TASK = 6;
const SIDE = 8;
/** Half the width of a time at a tick: no nearer to a side is one written. */
const HALF_TIME = 28;
/** What is narrower is drawn so wide, to be seen and hit. */
const MIN_WIDTH = 3;

/** The height of all lanes, in pixels. */
export function heightOf({ lanes }: TimelineModel): number {
  return AXIS + lanes.reduce((sum, lane) => sum + heightOfLane(lane), 0) + GAP;
}

function heightOfLane({ items }: Lane): number {
  return LABEL + BAR + (items.some(isTask) ? TASK + 2 : 0) + GAP;
}

function isTask({ kind }: Item): boolean {
  return kind === "check-create" || kind === "check-delete";
}

/**
 * The content of the `<svg>`: the axis, the failed calls through all lanes, and each lane with what lies in the view.
 * Items that would cover the same pixels are drawn once, so that thousands of them stay quick.
 */
export function drawTimeline(model: TimelineModel, drawing: Drawing): string {
  const scale = scaleUtc([drawing.from, drawing.to], [SIDE, drawing.width - SIDE]);
  const height = heightOf(model);
  const ticks = scale.ticks(Math.max(2, Math.floor(drawing.width / 110)));
  const step = ticks.length < 2 ? 0 : ticks[1]!.getTime() - ticks[0]!.getTime();
  const parts: string[] = [];
  for (const tick of ticks) {
    const x = round(scale(tick));
    parts.push(`<line class="tick" x1="${x}" x2="${x}" y1="${AXIS - 4}" y2="${height}"/>`);
    if (x < HALF_TIME || x > drawing.width - HALF_TIME) continue;
    parts.push(`<text class="time" x="${x}" y="14" text-anchor="middle">${tickText(tick, step)}</text>`);
  }
  for (const { kind, from, to } of model.lanes[0]?.items ?? []) {
    if (kind !== "call-failed") continue;
    const [x, width] = extent(scale(from), scale(to ?? from));
    if (x + width < 0 || x > drawing.width) continue;
    parts.push(`<rect class="through" x="${x}" y="${AXIS}" width="${width}" height="${height - AXIS}"/>`);
  }
  let number = 0;
  let y = AXIS;
  for (const lane of model.lanes) {
    parts.push(`<text class="lane" x="${SIDE}" y="${y + 12}">${escaped(lane.name)}</text>`);
    const drawn = new Set<string>();
    for (const item of lane.items) {
      const index = number++;
      const [x, width] = extent(scale(item.from), scale(item.to ?? item.from));
      if (x + width < 0 || x > drawing.width) continue;
      const isChosen = index === drawing.chosen;
      const key = `${item.kind} ${Math.round(x)} ${Math.round(width)}`;
      if (drawn.has(key) && !isChosen) continue;
      drawn.add(key);
      parts.push(shape(item, { index, isChosen, x, width, y: y + LABEL, right: drawing.width }));
    }
    y += heightOfLane(lane);
  }
  return parts.join("");
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** By a clock of 24 hours: `00:41:30`, `00:41` where ticks are minutes apart, `6 Mar` at the beginning of a day. */
function tickText(tick: Date, step: number): string {
  const iso = tick.toISOString();
  if (tick.getTime() % DAY === 0 && step >= MINUTE) return dayInWords(iso).split(" ").slice(1, 3).join(" ");
  return iso.slice(11, step >= MINUTE ? 16 : 19);
}

interface Place {
  readonly index: number;
  readonly isChosen: boolean;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly right: number;
}

function shape(item: Item, { index, isChosen, x, width, y, right }: Place): string {
  const evidence = item.evidence === null ? "" : ` data-evidence="${item.evidence}"`;
  const attributes = `class="item ${item.kind}${isChosen ? " chosen" : ""}" data-item="${index}"${evidence}`;
  const title = `<title>${escaped(item.what)}</title>`;
  if (item.kind === "topology" || item.kind === "deployment-list" || item.kind === "certificate-change") {
    const [left, end, middle] = [round(x - 6), round(x + 6), y + BAR / 2];
    return `<path ${attributes} d="M${left} ${middle}L${round(x)} ${y}L${end} ${middle}L${round(x)} ${y + BAR}Z">${title}</path>`;
  }
  const [top, height] = isTask(item) ? [y + BAR + 2, TASK] : [y, BAR];
  // a bar may reach far out of the view on both sides
  const [left, end] = [Math.max(x, -10), Math.min(x + width, right + 10)];
  const bar = `<rect ${attributes} x="${round(left)}" y="${top}" width="${round(end - left)}" height="${height}" rx="2">${title}</rect>`;
  if (item.to !== null) return bar;
  const middle = top + height / 2;
  return `${bar}<path class="open ${item.kind}" d="M${round(end + 3)} ${top}L${round(end + 9)} ${middle}L${round(end + 3)} ${top + height}Z"/>`;
}

/** Left side and width of a bar. */
function extent(from: number, to: number): [number, number] {
  const width = Math.max(to - from, MIN_WIDTH);
  return [round(to - from < MIN_WIDTH ? (from + to - width) / 2 : from), round(width)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
