import { describe, expect, it } from "vitest";
import { stretchesInWords, stretchInWords, timesOfDayInWords } from "../../src/diagnosis/wording.ts";
import type { Micros } from "../../src/model.ts";

const at = (iso: string): Micros => (Date.parse(iso) * 1_000) as Micros;
const stretch = (from: string, to: string) => ({ from: at(from), to: at(to) });

it("stretches of one day name it once, those of another day name theirs", () => {
  const evening = stretch("2024-03-06T23:30:00Z", "2024-03-06T23:38:00Z");
  const later = stretch("2024-03-06T23:40:00Z", "2024-03-06T23:48:00Z");
  const night = stretch("2024-03-06T23:58:00Z", "2024-03-07T00:08:00Z");
  expect(stretchesInWords([evening, later, night])).toBe(
    "23:30:00 and 23:38:00, or 23:40:00 and 23:48:00 UTC on 2024-03-06, or 23:58:00 and 00:08:00 UTC on 2024-03-07",
  );
});

describe("a stretch of time in words", () => {
  const [evening, morning] = [at("2024-03-05T21:30:00Z"), at("2024-03-06T01:41:48Z")];

  it("names its day once, both days across midnight, and always the zone", () => {
    expect(stretchInWords({ from: at("2024-03-06T00:40:44Z"), to: morning })).toBe(
      "from 00:40:44 to 01:41:48 UTC on 2024-03-06",
    );
    const both = "from 21:30:00 UTC on 2024-03-05 to 01:41:48 UTC on 2024-03-06";
    expect(stretchInWords({ from: evening, to: morning })).toBe(both);
    expect(timesOfDayInWords({ from: evening, to: morning })).toBe(both);
    expect(timesOfDayInWords({ from: at("2024-03-06T00:40:44Z"), to: morning })).toBe("from 00:40:44 to 01:41:48 UTC");
  });

  it("may have an end that is not known", () => {
    expect(stretchInWords({ from: null, to: morning })).toBe("from ? to 01:41:48 UTC on 2024-03-06");
    expect(timesOfDayInWords({ from: morning, to: null })).toBe("from 01:41:48 to ? UTC");
  });
});
