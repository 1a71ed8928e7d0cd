import type { Verdict } from "../../report.ts";

export type Accent = "green" | "yellow" | "magenta" | "grey";

/** Puts SGR codes around text, or nothing where there are no colours. Colour never carries a meaning alone. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  accent(accent: Accent, text: string): string;
  /** A word on a field of its colour. */
  badge(accent: Accent, text: string): string;
}

export function paintWith(color: boolean): Paint {
  const sgr = (codes: string, text: string): string => (color && text !== "" ? `\x1b[${codes}m${text}\x1b[0m` : text);
  return {
    bold: (text) => sgr("1", text),
    dim: (text) => sgr("2", text),
    accent: (accent, text) => sgr(FOREGROUND[accent], text),
    badge: (accent, text) => sgr(`1;7;${FOREGROUND[accent]}`, text),
  };
}

// of the sixteen colours that every theme defines
const FOREGROUND: Readonly<Record<Accent, string>> = { green: "32", yellow: "33", magenta: "35", grey: "90" };

export const ACCENTS: Readonly<Record<Verdict, Accent>> = {
  confirmed: "green",
  probable: "green",
  possible: "yellow",
  inconclusive: "yellow",
  "ruled-out": "magenta",
  "not-applicable": "grey",
};
