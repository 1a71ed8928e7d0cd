import type { Criterion } from "../../report.ts";

/** The signs that are not letters. */
export interface Glyphs {
  readonly marks: Readonly<Record<Criterion["status"], string>>;
  /** Stands where text was cut. */
  readonly cut: string;
  readonly arrow: string;
  /** Between two times. */
  readonly to: string;
  /** Between parts of a line. */
  readonly dot: string;
  readonly tick: string;
  readonly nothing: string;
  readonly deployed: string;
  readonly visible: string;
  readonly leftBehind: string;
  readonly call: string;
}

export const UNICODE: Glyphs = {
  marks: { met: "✓", unmet: "✗", unknown: "?" },
  cut: "…",
  arrow: "→",
  to: "–",
  dot: "·",
  tick: "╷",
  nothing: "·",
  deployed: "░",
  visible: "█",
  leftBehind: "▒",
  call: "▲",
};

export const ASCII: Glyphs = {
  marks: { met: "+", unmet: "x", unknown: "?" },
  cut: "...",
  arrow: "->",
  to: "-",
  dot: "-",
  tick: "|",
  nothing: "_",
  deployed: "-",
  visible: "#",
  leftBehind: "%",
  call: "^",
};
