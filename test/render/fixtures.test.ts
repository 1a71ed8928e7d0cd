import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { hostileReport, SAMPLE_NAMES, sampleReport } from "./sample-reports.ts";

const schema = JSON.parse(readFileSync(new URL("../../schemas/report.schema.json", import.meta.url), "utf8")) as object;
const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

describe("sample reports", () => {
  it.each(SAMPLE_NAMES)("%s is valid against the schema of reports", (name) => {
    validate(sampleReport(name));
    expect(validate.errors).toBeNull();
  });

  it("the hostile one is valid too: nothing of it can be refused before it is rendered", () => {
    validate(hostileReport());
    expect(validate.errors).toBeNull();
  });
});
