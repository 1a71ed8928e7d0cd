import { describe, expect, it } from "vitest";
import { placesText } from "../../../src/render/terminal/places.ts";

function at(source: string, ...lines: number[]) {
  return lines.map((line) => ({ source, line, column: 1, text: "" }));
}

describe("placesText", () => {
  it("joins adjacent lines of one source, in their order", () => {
    expect(placesText(at("topology.yml", 10, 8, 9, 9))).toBe("topology.yml:8-10");
    expect(placesText(at("topology.yml", 15, 17, 18))).toBe("topology.yml:15, topology.yml:17-18");
  });

  it("keeps sources apart", () => {
    expect(placesText([...at("a", 1), ...at("b", 2), ...at("a", 2)])).toBe("a:1-2, b:2");
  });

  it("is empty where nothing is cited", () => {
    expect(placesText([])).toBe("");
  });
});
