import { expect, it } from "vitest";
import { startOfNext } from "../../src/render/start-of-next.ts";
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
  expect(startOfNext(first, [first, ...others])).toBe("2024-03-06T00:10:00Z");
  expect(startOfNext(others[0]!, [first, ...others])).toBeNull();
  expect(startOfNext(others[3]!, [first, ...others])).toBeNull();
});
