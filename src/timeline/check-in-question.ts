import type { CallTime } from "./call-times.ts";
import type { Cadence } from "./cadence.ts";
import { onDirectorClock } from "./clocks.ts";
import { coverageOf, coveredBy } from "./coverage.ts";
import { earlier, plusSeconds, stretchesMeet, type Stretch } from "./durations.ts";
import type { HealthCheck } from "./health-checks.ts";
import type { Timeline } from "./timeline.ts";

/**
 * The check that the call met, else the last one created before it. null where no check is known, and where a later one
 * than the last known may have been created before the call: no list tells of creations between them. It is given as it
 * was at the call.
 */
export function checkInQuestion(
  callTime: CallTime,
  { checks, coverage, clockOffset, cadences }: Pick<Timeline, "checks" | "coverage" | "clockOffset" | "cadences">,
): HealthCheck | null {
  const at = onDirectorClock(callTime, clockOffset);
  const visible = checks.find(({ surelyVisible }) => surelyVisible !== null && stretchesMeet(at, surelyVisible));
  const met = visible ?? checks.find(({ mayExist }) => stretchesMeet(at, mayExist));
  if (met !== undefined) return asOf(met, at, cadences.get(met.deployment) ?? null);
  const before = checks.filter(({ mayExist }) => mayExist.from <= at.to);
  const last = before.reduce<HealthCheck | null>(
    (latest, check) => (latest === null || check.mayExist.from > latest.mayExist.from ? check : latest),
    null,
  );
  if (last === null) return null;
  const between = { from: earlier(last.mayExist.to, at.from), to: at.from };
  const { creations, dated } = coverageOf(coverage, last.deployment);
  const covered = coveredBy(creations, dated, between, clockOffset);
  return covered === "printed" || (covered !== null && last.state === "orphaned") ? last : null;
}

/**
 * The check as it was then: one whose delete task had failed, or did not start within two measured periods, was left
 * behind until another began to delete it after all.
 */
function asOf(check: HealthCheck, at: Stretch, cadence: Cadence | null): HealthCheck {
  const removal = check.delete;
  if (removal?.state !== "done" || removal.startedAt === null || removal.startedAt.earliest <= at.to) return check;
  const created = check.create?.finishedAt ?? null;
  const isLate =
    cadence !== null &&
    created !== null &&
    check.deletes.length === 1 &&
    removal.startedAt.earliest > plusSeconds(created.latest, 2 * cadence.periodSeconds);
  if (isLate) return { ...check, deletes: [], delete: null, state: "orphaned" };
  const failed = check.deletes.findLast(
    ({ state, finishedAt }) =>
      state !== null && state !== "done" && finishedAt !== null && finishedAt.latest <= at.from,
  );
  return failed === undefined ? check : { ...check, delete: failed, state: "orphaned" };
}

/** Of every health-check deployment that check: two versions of Healthwatch have one each. */
export function checksInQuestion(callTime: CallTime, timeline: Timeline): HealthCheck[] {
  const deployments = [...new Set(timeline.checks.map(({ deployment }) => deployment))];
  return deployments.flatMap((name) => {
    const checks = timeline.checks.filter(({ deployment }) => deployment === name);
    return checkInQuestion(callTime, { ...timeline, checks }) ?? [];
  });
}
