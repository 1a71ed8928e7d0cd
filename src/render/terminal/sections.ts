import type { Page } from "./page.ts";

/** How many of a kind of lesser things stand in brief output. */
export const FEW = 3;

/** The parts with a blank line between; empty ones leave no trace. */
export function joined(parts: readonly (readonly string[])[]): string[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ["", ...part]));
}

/**
 * Things under one word: the first sentence of each at the word, the others dim below it. Brief output has the first
 * few and says how many there are more.
 */
export function some<T>(
  label: string,
  things: readonly T[],
  page: Page,
  sentencesOf: (thing: T) => readonly string[],
): string[] {
  const shown = page.verbose ? things : things.slice(0, FEW);
  const lines = shown.flatMap((thing, index) => {
    const [first = "", ...others] = sentencesOf(thing).filter((sentence) => sentence !== "");
    return [
      ...page.labelled(index === 0 ? label : "", first),
      ...others.flatMap((text) => page.labelled("", text, page.paint.dim)),
    ];
  });
  return [...lines, ...page.more(things.length - shown.length)];
}
