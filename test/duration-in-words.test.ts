import { expect, it } from "vitest";
import { durationInWords } from "../src/duration-in-words.ts";

it.each([
  [0, "0 s"],
  [0.5, "0.5 s"],
  [2.9999996, "3 s"],
  [59, "59 s"],
  [59.9996, "1 min"],
  [191, "3 min 11 s"],
  [600.4, "10 min"],
  [3_600, "1 h"],
  [7_505, "2 h 5 min"],
  [31_621_140, "365 d 23 h"],
])("%d seconds are %s", (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});
