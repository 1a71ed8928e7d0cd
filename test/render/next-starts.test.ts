import { expect, it } from "vitest";
import { nextStarts } from "../../src/render/next-starts.ts";
import type { HealthCheck } from "../../src/report.ts";

function check(deployment: string, from: string | null): HealthCheck {
  const window = { from, to: null };
  return { deployment, createTask: null, deleteTask: null, deployed: window, visible: window, state: "orphaned", citations: [] }; // prettier-ignore
}

it("the next check of the same deployment ends an earlier one at the latest", () => {
  const first = check("bosh-health", "2024-03-06T00:00:00Z");
  const others = [
    check("bosh-health", "2024-03-06T00:20:00Z"),
    check("bosh-health", "2024-03-06T00:10:00Z"),
    check("bosh-health-check", "2024-03-06T00:05:00Z"),
    check("bosh-health", null),
  ];
  const twin = check("bosh-health", "2024-03-06T00:00:00Z");
  const nextStart = nextStarts([first, twin, ...others]);
  expect([first, twin].map(nextStart)).toEqual(["2024-03-06T00:10:00Z", "2024-03-06T00:10:00Z"]);
  expect([others[0]!, others[2]!, others[3]!].map(nextStart)).toEqual([null, null, null]);
});
