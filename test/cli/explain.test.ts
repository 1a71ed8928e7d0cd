import { describe, expect, it } from "vitest";
import { explained } from "../../src/cli/explain.ts";
import { CATALOGUE } from "../../src/diagnosis/catalogue.ts";

describe("explain", () => {
  it("lists every code with its title", () => {
    const lines = explained(undefined, 80).trimEnd().split("\n");
    expect(lines).toHaveLength(Object.keys(CATALOGUE).length);
    expect(lines.find((line) => line.startsWith("health-check-race "))).toContain("The health-check race");
  });

  it.each(Object.entries(CATALOGUE))("prints the page of %s, within the width", (code, { meaning, remedy }) => {
    const page = explained(code, 60);
    const words = page.replaceAll(/\s+/g, " ");
    expect(words).toContain(meaning);
    for (const step of remedy) expect(words).toContain(step);
    expect(page).not.toMatch(/skip.?safety.?check/i);
    // a command may be longer than the line
    for (const line of page.split("\n").filter((one) => one.includes(" "))) expect(line.length).toBeLessThanOrEqual(90);
  });

  it("names codes that are near to one that does not exist", () => {
    expect(() => explained("orphaned-check", 80)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("orphaned-health-check") }),
    );
    expect(() => explained("nonsense", 80)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("certrace explain") }),
    );
  });
});
