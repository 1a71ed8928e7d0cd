import { describe, expect, it } from "vitest";
import { momentInWords, stretchInWords } from "../../../src/render/terminal/utc.ts";

describe("times in words", () => {
  it("a moment has its weekday, date, seconds and zone", () => {
    expect(momentInWords("2024-03-06T00:41:31Z")).toBe("Wed 6 Mar 2024, 00:41:31 UTC");
    expect(momentInWords("2024-02-29T23:59:59.250Z")).toBe("Thu 29 Feb 2024, 23:59:59 UTC");
  });

  it.each([
    ["2024-03-06T00:41:27Z", "2024-03-06T00:41:48Z", null, "Wed 6 Mar 2024, 00:41:27–00:41:48 UTC"],
    ["2024-03-06T00:41:27Z", "2024-03-06T00:41:48Z", "2024-03-06", "00:41:27–00:41:48 UTC"],
    ["2024-03-06T00:41:27Z", "2024-03-06T00:41:48Z", "2024-03-05", "Wed 6 Mar 2024, 00:41:27–00:41:48 UTC"],
    [
      "2024-03-05T23:59:50Z",
      "2024-03-06T00:00:10Z",
      "2024-03-06",
      "Tue 5 Mar 2024, 23:59:50 – Wed 6 Mar 2024, 00:00:10 UTC",
    ],
    ["2024-03-06T00:51:05Z", null, "2024-03-06", "00:51:05–? UTC"],
    [null, "2024-03-06T00:41:48Z", "2024-03-06", "?–00:41:48 UTC"],
    ["2024-03-06T00:41:31Z", "2024-03-06T00:41:31Z", "2024-03-06", "00:41:31 UTC"],
  ])("from %s to %s, with %s said already", (from, to, said, words) => {
    expect(stretchInWords(from, to, "–", said)).toBe(words);
  });
});
