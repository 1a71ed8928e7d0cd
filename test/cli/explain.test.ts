import { describe, expect, it } from "vitest";
import { explained, explainedJson } from "../../src/cli/explain.ts";
import { CATALOGUE } from "../../src/diagnosis/catalogue.ts";
import { CRITERIA } from "../../src/diagnosis/criteria.ts";
import { VERDICTS } from "../../src/diagnosis/verdict.ts";

describe("explain", () => {
  it("lists every verdict, criterion and diagnosis, with what it is in one line", () => {
    const lines = explained(undefined, 80).split("\n");
    const codes = lines.flatMap((line) => /^ {2}(\S+) {2,}\S/.exec(line)?.[1] ?? []);
    expect(codes).toEqual([...VERDICTS, ...CRITERIA.map(({ id }) => id), ...Object.keys(CATALOGUE)]);
    expect(lines.find((line) => line.startsWith("  health-check-race "))).toContain("The health-check race");
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(120);
  });

  it.each(CRITERIA.map(({ id }) => id))("says when %s is met and when it is unmet", (id) => {
    const page = explained(id, 60).replaceAll(/\s+/g, " ");
    expect(page).toContain(`(${id})`);
    expect(page).toMatch(/ met .+ unmet .+ unknown /);
    for (const line of explained(id, 60).split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  it.each(VERDICTS)("says what %s means", (verdict) => {
    expect(explained(verdict, 80)).toMatch(new RegExp(`^Verdict: ${verdict}\\n\\n[A-Z].+`));
  });

  it("says the same as JSON, of all and of one", () => {
    const all = JSON.parse(explainedJson(undefined)) as { what: string; code: string }[];
    expect(all.map(({ code }) => code)).toEqual([
      ...VERDICTS,
      ...CRITERIA.map(({ id }) => id),
      ...Object.keys(CATALOGUE),
    ]);
    expect(JSON.parse(explainedJson("health-check-race"))).toEqual({
      what: "diagnosis",
      code: "health-check-race",
      ...CATALOGUE["health-check-race"],
    });
    expect(() => explainedJson("nonsense")).toThrow("there is no diagnosis, criterion or verdict");
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

  it("takes codes in any case, as reports print verdicts in capitals", () => {
    expect(explained("PROBABLE", 80)).toBe(explained("probable", 80));
    expect(explainedJson("Health-Check-Race")).toBe(explainedJson("health-check-race"));
  });

  it("says where the codes of problems are explained", () => {
    expect(() => explained("annotations-removed", 80)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("`certrace validate` prints that") }),
    );
  });
});
