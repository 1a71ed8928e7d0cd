import { expect, it } from "vitest";
import { parseTime, UTC } from "../../src/syntax/timestamps.ts";

it.each([
  "1709685690",
  "2024-03-06T00:41:30Z",
  "2024-03-06 09:41:30 +09:00",
  "2024-03-06 00:41:30 UTC",
  "20240306T004130Z",
  "20240306t094130+0900",
  "Wed Mar  6 00:41:30 UTC 2024",
  "Wed Mar  6 12:41:30 AM UTC 2024",
  "Wed 06 Mar 2024 12:41:30 AM UTC",
  "Wed, 06 Mar 2024 00:41:30 GMT",
  "06 Mar 2024 00:41:30 +0000",
  "Wed  6 Mar 00:41:30 UTC 2024",
  "Wednesday, March 6, 2024 12:41:30 AM",
])("%s is the time that it says", (text) => {
  const parsed = parseTime(text, UTC);
  expect(parsed.ok && new Date(parsed.instant.earliest / 1_000).toISOString()).toBe("2024-03-06T00:41:30.000Z");
});

it.each(["", "Done", "2024-03-06", "Wed Mar 6 2024", "task 184327", "17:04"])("%j is none", (text) => {
  expect(parseTime(text, UTC)).toEqual({ ok: false, reason: "not-a-time" });
});
