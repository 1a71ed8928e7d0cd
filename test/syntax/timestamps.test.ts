import { describe, expect, it, vi } from "vitest";
import { inZone, isoUtc, parseLocalTime, parseTime, parseZone, UTC } from "../../src/syntax/timestamps.ts";

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

it.each(["Wed 06 Mar 2024 13:41:30 PM UTC", "Wed 06 Mar 2024 00:41:30 AM UTC"])(
  "%j has no hour of a half day",
  (text) => {
    expect(parseTime(text)).toEqual({ ok: false, reason: "no-such-date" });
  },
);

it.each(["", "Done", "2024-03-06", "Wed Mar 6 2024", "task 184327", "17:04"])("%j is none", (text) => {
  expect(parseTime(text, UTC)).toEqual({ ok: false, reason: "not-a-time" });
});

/** The moments that a time in a zone may be. */
function momentsOf(time: string, name: string): readonly string[] | string {
  const parsed = parseTime(time, parseZone(name));
  if (!parsed.ok) return parsed.reason;
  const { earliest, latest } = parsed.instant;
  return earliest === latest ? [isoUtc(earliest)] : [isoUtc(earliest), isoUtc(latest)];
}

describe("a time with an abbreviation", () => {
  it.each([
    ["CST", "America/Chicago", "2024-03-06T14:11:00Z"],
    ["CST", "Asia/Shanghai", "2024-03-06T00:11:00Z"],
    ["CST", "-06:00", "2024-03-06T14:11:00Z"],
    ["IST", "Asia/Kolkata", "2024-03-06T02:41:00Z"],
    ["IST", "Asia/Jerusalem", "2024-03-06T06:11:00Z"],
    ["MST", "America/Denver", "2024-03-06T15:11:00Z"],
    ["BRT", "America/Sao_Paulo", "2024-03-06T11:11:00Z"],
  ])("that means several, %s, is read in a zone that uses it: %s", (abbreviation, name, moment) => {
    expect(momentsOf(`2024-03-06 08:11:00 ${abbreviation}`, name)).toEqual([moment]);
    expect(momentsOf(`Wed Mar  6 08:11:00 ${abbreviation} 2024`, name)).toEqual([moment]);
  });

  it.each([
    ["CST", "UTC"],
    ["IST", "UTC"],
    ["BST", "Europe/London"],
    ["CST", "Asia/Seoul"],
    ["XYZ", "UTC"],
    ["GMT+25", "UTC"],
    ["+25:00", "UTC"],
    ["CST-8", "Asia/Shanghai"],
  ])("that its zone does not use then, or none does, names no zone: %s in %s", (abbreviation, name) => {
    expect(momentsOf(`2024-03-06 08:11:00 ${abbreviation}`, name)).toBe("no-zone");
    expect(parseTime(`2024-03-06 08:11:00 ${abbreviation}`)).toEqual({ ok: false, reason: "no-zone" });
  });

  it("tells apart what clocks showed twice", () => {
    expect(momentsOf("2025-11-02 01:30:00", "America/Chicago")).toHaveLength(2);
    expect(momentsOf("2025-11-02 01:30:00 CST", "America/Chicago")).toEqual(["2025-11-02T07:30:00Z"]);
    expect(momentsOf("2025-07-02 01:30:00 BST", "Europe/London")).toEqual(["2025-07-02T00:30:00Z"]);
  });

  it.each([
    ["2024-03-06 08:11:00 PST", "Asia/Manila", "2024-03-06T00:11:00Z"],
    ["2024-03-06 08:11:00 PST", "asia/manila", "2024-03-06T00:11:00Z"],
    ["2024-03-06 08:11:00 PST", "America/Los_Angeles", "2024-03-06T16:11:00Z"],
    ["2024-03-06 08:11:00 PST", "+08:00", "2024-03-06T16:11:00Z"],
    ["2024-07-06 08:11:00 CDT", "America/Havana", "2024-07-06T12:11:00Z"],
    ["2024-03-05 20:11:00 CDT", "America/Havana", "2024-03-06T00:11:00Z"],
    ["2024-07-06 08:11:00 CDT", "Cuba", "2024-07-06T12:11:00Z"],
    ["2024-07-06 08:11:00 CDT", "America/New_York", "2024-07-06T13:11:00Z"],
    ["2024-01-06 08:11:00 CST", "America/Havana", "2024-01-06T13:11:00Z"],
  ])("is what the stated zone means by it: %s in %s", (time, name, moment) => {
    expect(momentsOf(time, name)).toEqual([moment]);
  });

  it("that means one zone is of that, whichever is stated", () => {
    expect(momentsOf("2024-03-06 08:11:00 PST", "Asia/Seoul")).toEqual(["2024-03-06T16:11:00Z"]);
    expect(parseTime("2024-03-06 08:11:00 KST", UTC)).toMatchObject({ instant: { zone: "+09:00", zoneFrom: "text" } });
    expect(parseTime("2024-03-06 08:11:00 UTC", UTC)).toMatchObject({ instant: { zone: "UTC", zoneFrom: "text" } });
    expect(parseTime("2024-03-06 08:11:00 CST", parseZone("Asia/Shanghai"))).toMatchObject({
      instant: { zone: "Asia/Shanghai", zoneFrom: "user" },
    });
  });
});

describe("a time in a zone that sets its clocks", () => {
  it.each([
    ["2025-10-26 01:59:59", "Europe/Berlin", ["2025-10-25T23:59:59Z"]],
    ["2025-10-26 02:00:00", "Europe/Berlin", ["2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z"]],
    ["2025-10-26 02:32:42", "Europe/Berlin", ["2025-10-26T00:32:42Z", "2025-10-26T01:32:42Z"]],
    ["2025-10-26 02:59:59", "Europe/Berlin", ["2025-10-26T00:59:59Z", "2025-10-26T01:59:59Z"]],
    ["2025-10-26 03:00:00", "Europe/Berlin", ["2025-10-26T02:00:00Z"]],
    ["2025-10-26 01:30:00", "Europe/London", ["2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z"]],
    ["2025-11-02 01:30:00", "America/New_York", ["2025-11-02T05:30:00Z", "2025-11-02T06:30:00Z"]],
    ["2025-04-06 02:30:00", "Australia/Sydney", ["2025-04-05T15:30:00Z", "2025-04-05T16:30:00Z"]],
    // set by half an hour
    ["2025-04-06 01:29:59", "Australia/Lord_Howe", ["2025-04-05T14:29:59Z"]],
    ["2025-04-06 01:30:00", "Australia/Lord_Howe", ["2025-04-05T14:30:00Z", "2025-04-05T15:00:00Z"]],
    ["2025-04-06 02:00:00", "Australia/Lord_Howe", ["2025-04-05T15:30:00Z"]],
    // the standard time was changed: in Moscow in 2014, in Pyongyang in 2018
    ["2014-10-26 01:30:00", "Europe/Moscow", ["2014-10-25T21:30:00Z", "2014-10-25T22:30:00Z"]],
    ["2018-05-04 23:29:59", "Asia/Pyongyang", ["2018-05-04T14:59:59Z"]],
    ["2018-05-05 00:00:00", "Asia/Pyongyang", ["2018-05-04T15:00:00Z"]],
    ["2025-10-26 02:32:42", "+02:00", ["2025-10-26T00:32:42Z"]],
    ["2025-10-26 02:32:42", "Asia/Seoul", ["2025-10-25T17:32:42Z"]],
  ])("%s in %s is each moment at which clocks showed it", (time, zone, moments) => {
    expect(momentsOf(time, zone)).toEqual(moments);
  });

  it.each([
    ["2025-03-30 02:00:00", "Europe/Berlin"],
    ["2025-03-30 02:59:59", "Europe/Berlin"],
    ["2025-10-05 02:30:00", "Australia/Sydney"],
    ["2025-10-05 02:29:59", "Australia/Lord_Howe"],
    ["2018-05-04 23:45:00", "Asia/Pyongyang"],
    // a whole day
    ["2011-12-30 12:00:00", "Pacific/Apia"],
  ])("%s in %s never was", (time, zone) => {
    expect(momentsOf(time, zone)).toBe("skipped");
    const shown = parseLocalTime(time)!;
    expect(inZone(shown, parseZone(zone), "user")).toBe(shown);
  });

  it("is the same where a log shows it", () => {
    const { earliest, latest } = inZone(parseLocalTime("2025-10-26T02:32:42.5")!, parseZone("Europe/Berlin"), "user");
    expect([isoUtc(earliest), isoUtc(latest)]).toEqual(["2025-10-26T00:32:42.5Z", "2025-10-26T01:32:42.5Z"]);
  });

  it.each([
    ["2025-10-26 02:32:42", "Europe/Berlin", ["2025-10-26T02:32:42+02:00", "2025-10-26T02:32:42+01:00"]],
    ["2025-10-26 01:32", "Europe/London", ["2025-10-26T01:32+01:00", "2025-10-26T01:32Z"]],
    ["2025-10-26 03:32:42", "Europe/Berlin", null],
    ["2025-10-26 02:32:42 +01:00", "Europe/Berlin", null],
  ])("%s in %s is told apart by its offset", (time, name, twice) => {
    const parsed = parseTime(time, parseZone(name));
    expect(parsed.ok && parsed.twice).toEqual(twice);
    for (const one of twice ?? []) expect(parseTime(one)).toMatchObject({ ok: true, twice: null });
  });

  it("asks the platform no more than twice where nothing is set", () => {
    const asked = vi.spyOn(Intl.DateTimeFormat.prototype, "formatToParts");
    try {
      parseTime("2025-07-01 12:00:00", parseZone("Europe/Berlin"));
      expect(asked).toHaveBeenCalledTimes(2);
    } finally {
      asked.mockRestore();
    }
  });
});
