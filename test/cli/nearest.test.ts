import { expect, it } from "vitest";
import { nearest } from "../../src/cli/nearest.ts";

const COMMANDS = ["analyze", "validate", "facts", "schema", "explain"];

it.each([
  ["explian", "explain"],
  ["analyse", "analyze"],
  ["Schema", "schema"],
  ["vlaidate", "validate"],
  ["fact", "facts"],
  ["case-417", null],
  ["response.json", null],
])("%s is near to %s", (word, meant) => {
  expect(nearest(word, COMMANDS)).toBe(meant);
});
