import { expect, it } from "vitest";
import { callFacts, checkNextTo, IN_FULL, onDirectorClock } from "../../../src/render/terminal/facts.ts";
import { sampleReport } from "../sample-reports.ts";
import type { CallTime, HealthCheck } from "../../../src/report.ts";

const at = (clock: string): string => `2024-03-06T${clock}Z`;

function check(createTask: string, from: string, to: string | null): HealthCheck {
  const window = { from: at(from), to: to === null ? null : at(to) };
  return { deployment: "bosh-health", createTask, deleteTask: null, deployed: window, visible: window, state: "finished", citations: [] }; // prettier-ignore
}

function call(clock: string): CallTime {
  return { earliest: at(clock), latest: at(clock), basis: "date-header", strength: "strong" };
}

it("of the checks that a call may have met the one with a known end is next to it", () => {
  const known = check("2", "00:20:00", "00:20:50");
  const open = { ...check("1", "00:10:00", null), deployment: "bosh-health-check" };
  for (const checks of [
    [open, known],
    [known, open],
  ])
    // prettier-ignore
    expect(checkNextTo(call("00:20:30"), checks)!.check.createTask).toBe("2");
});

it("a check of unknown end is not next to a time that proves nothing", () => {
  const open = check("1", "00:10:00", null);
  expect(checkNextTo(call("00:20:30"), [open])!.check.createTask).toBe("1");
  expect(checkNextTo({ ...call("00:20:30"), strength: "weak" }, [open])).toBeNull();
});

it("a check of unknown end that began before the call is said to be the last known", () => {
  const report = sampleReport("confirmed");
  const at = { earliest: "2025-03-06T00:41:30Z", latest: "2025-03-06T00:41:30Z" };
  const moved = { ...report.calls[0]!, at: { ...report.calls[0]!.at!, ...at } };
  const checks = { ...report, healthChecks: [{ ...check("1", "00:10:00", null), state: "running" as const }] };
  const [, shown] = callFacts(moved, checks, IN_FULL);
  expect(shown!.text).toBe(
    "the last known, bosh-health (tasks 1 → ?), visible Wed 6 Mar 2024, 00:10:00–? UTC, running",
  );
});

it("is the one that it met by the director's clock, where that is known", () => {
  const clocks = {
    basis: "stated",
    from: -200,
    to: -190,
    median: -195,
    spread: 0,
    pairs: 0,
    mayBeEqual: false,
    citations: [],
  } as const;
  const shown = onDirectorClock(call("00:24:00"), { ...clocks, citations: [] });
  expect([shown.earliest, shown.latest].map(Date.parse)).toEqual([at("00:20:40"), at("00:20:50")].map(Date.parse));
  const checks = [check("2", "00:20:00", "00:20:50"), check("3", "00:24:00", "00:24:50")];
  expect(checkNextTo(shown, checks)!.check.createTask).toBe("2");
});

it("is the one that it met as the times stand, where events leave equal clocks possible", () => {
  const clocks = { basis: "shared-events", from: -90, to: 20, median: -35, spread: 0, pairs: 1, mayBeEqual: true } as const; // prettier-ignore
  const at = call("00:24:00");
  expect(onDirectorClock(at, { ...clocks, citations: [] })).toEqual(at);
});
