import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CATALOGUE, stepsOf, type DiagnosisCode } from "../src/diagnosis/catalogue.ts";
import { VIOLATIONS } from "../src/violations.ts";

const PAGES = parse(readFileSync("catalogue/diagnoses.yaml", "utf8")) as { code: string; remedy: string[] }[];
const validate = new Ajv2020().compile(JSON.parse(readFileSync("schemas/catalogue.schema.json", "utf8")));

describe("the catalogue", () => {
  it("is what its schema describes, and the program has every page of it", () => {
    expect(validate(PAGES)).toBe(true);
    expect(Object.keys(CATALOGUE)).toEqual(PAGES.map(({ code }) => code));
  });

  it("explains the twelve texts that are known", () => {
    expect(VIOLATIONS).toHaveLength(12);
    for (const { code } of VIOLATIONS) expect(CATALOGUE[code].raisedBy!.length).toBeGreaterThan(0);
  });

  it("never skips the safety check, which its schema forbids", () => {
    const [first, ...others] = PAGES;
    expect(JSON.stringify(PAGES)).not.toMatch(/skip.?safety.?check/i);
    const skipping = { ...first, remedy: ["maestro regenerate leaf --all --skip-safety-check"] };
    expect(validate([skipping, ...others])).toBe(false);
  });

  it("leaves nothing open for any call", () => {
    expect(JSON.stringify(PAGES)).toMatch(/[{]next[}].*[{]command[}]/);
    for (const code of Object.keys(CATALOGUE) as DiagnosisCode[]) {
      expect(stepsOf(code).join("\n")).not.toMatch(/[{}]|undefined/);
      expect(CATALOGUE[code].remedy.join("\n")).not.toMatch(/[{}]|undefined/);
    }
  });

  it("says when to stop as the last step of a remedy", () => {
    const causes = Object.entries(CATALOGUE).filter(([, { kind }]) => kind === "cause");
    expect(causes.length).toBeGreaterThan(15);
    for (const [code, { stop, remedy }] of causes) expect(stepsOf(code as DiagnosisCode)).toEqual([...remedy, stop]);
  });
});
