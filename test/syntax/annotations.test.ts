import { describe, expect, it } from "vitest";
import { annotationEdits } from "../../src/syntax/annotations.ts";

function without(content: string): string {
  let text = content;
  for (const { start, end } of annotationEdits(content).toReversed()) text = text.slice(0, start) + text.slice(end);
  return text;
}

describe("arrows with comments", () => {
  it.each([
    ["a: 1  <----- notice\nb: 2", "a: 1\nb: 2"],
    ["a: 1 \u2190 here\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n"],
    ['a: "<-- no" <-- "yes" <-- again\nb', 'a: "<-- no"\nb'],
    ["a: 1 \u21d0 here\nb: 2\t-> there\nc: 3  ==> x\nd: 4   \u2192", "a: 1\nb: 2\nc: 3\nd: 4"],
    ["a: 1 \u{1f448} here\nb: x -> y", "a: 1\nb: x -> y"],
    ['a: "x \\" <-- no"\n<-- yes', 'a: "x \\" <-- no"\n'],
    ['a: "never closed <-- no\nb <-- yes', 'a: "never closed <-- no\nb'],
  ])("%j", (content, expected) => {
    expect(without(content)).toBe(expected);
  });

  it("end, where a line holds a million of them inside quotes", () => {
    expect(annotationEdits(`"${"<-".repeat(1_000_000)}" <- one`)).toHaveLength(1);
  });
});
