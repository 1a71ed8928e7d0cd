import { addressVersion, isTileId, isUuid, type NameKind } from "./find-names.ts";
import { publicPart } from "./format-words.ts";

/**
 * Whether a name has the form of a stand-in, or is an address or a domain that is kept for examples: it says nothing,
 * and stays.
 */
export function isStandIn(name: string): boolean {
  const known = publicPart(name);
  return STAND_INS.some((form) => form.test(name)) || NUMBERED.test(known === "" ? name : name.slice(known.length + 1));
}

const STAND_INS: readonly RegExp[] = [
  /^(?:24\d|25[0-4])(?:\.\d{1,3}){3}$/,
  /^2001:0?db8:/i,
  /(?:^|\.)(?:example|invalid|example\.(?:com|net|org))$/i,
  /^0{12}\d{8}$/,
  /^00000000-0000-4000-8000-\d{12}$/,
];

const NUMBERED = /^(?:host|h|user|u|deployment|dep|d|tile|t)x*-\d{1,7}$/;

/** A name that says nothing, of the same form and, if that can be, of the same length, so that tables keep theirs. */
export function makeStandIn(kind: NameKind, name: string, number: number): string {
  switch (kind) {
    case "address":
      return addressVersion(name) === 4 ? address4(name.length, number) : `2001:db8::${number.toString(16)}`;
    case "host":
      return fitted(name, ["host", "h"], number, name.includes(".") ? ".example" : "");
    case "user":
      return behindPublicPart(name, ["user", "u"], number);
    case "deployment":
      return deployment(name, number);
  }
}

/** What its stand-in is numbered among. */
export function seriesOf(kind: NameKind, name: string): string {
  if (kind === "deployment") return isTileId(name) ? "tile" : isUuid(name) ? "service instance" : kind;
  return kind === "address" ? `${kind} ${addressVersion(name)} ${name.length}` : kind;
}

function deployment(name: string, number: number): string {
  if (isTileId(name)) return String(number).padStart(20, "0");
  if (isUuid(name)) return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  const isProduct = publicPart(name) !== "";
  return behindPublicPart(name, isProduct ? ["tile", "t"] : ["deployment", "dep", "d"], number);
}

/** What a foundation put behind the name of a public tile is its own: `pas-windows-dmz`. */
function behindPublicPart(name: string, words: readonly string[], number: number): string {
  const known = publicPart(name);
  return known === "" ? fitted(name, words, number) : `${known}-${fitted(name.slice(known.length + 1), words, number)}`;
}

/** `userxxx-1`: the longest of the words that fits, as long as the name. */
function fitted({ length }: string, words: readonly string[], number: number, suffix = ""): string {
  const behind = `-${number}${suffix}`;
  const word = words.find((one) => one.length + behind.length <= length) ?? words.at(-1)!;
  return word.padEnd(length - behind.length, "x") + behind;
}

/** No host has an address of 240.0.0.0/4, so none is taken for one of the foundation. */
function address4(length: number, number: number): string {
  const digits = Math.max(length, "240.0.0.0".length) - "240...".length;
  const last = Math.min(3, digits - 2);
  const middle = Math.min(3, digits - 1 - last);
  const octets: number[] = [];
  let rest = number;
  for (const width of [last, middle, digits - last - middle]) {
    const [from, count] = OCTETS[width]!;
    octets.unshift(from + (rest % count));
    rest = Math.floor(rest / count);
  }
  // more than there are of that length: a longer one
  return rest > 7 ? address4(length + 1, number) : [240 + rest, ...octets].join(".");
}

/** The octets of one, two and three digits: the least, and how many there are. */
const OCTETS: Readonly<Record<number, readonly [from: number, count: number]>> = {
  1: [0, 10],
  2: [10, 90],
  3: [100, 156],
};
