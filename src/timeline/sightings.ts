import type { Citation, DeploymentListFact } from "../model.ts";
import { takenAt, type Capture } from "./captures.ts";
import { onDirectorClock, type ClockOffset } from "./clocks.ts";
import { covers } from "./coverage.ts";
import { CLOCK_TOLERANCE_SECONDS, stretchesMeet, widened, type Stretch } from "./durations.ts";
import type { HealthCheck } from "./health-checks.ts";

/** A moment at which a health-check deployment existed, as an output of that time shows. */
export interface Sighting {
  readonly deployment: string;
  /** By the clock of whoever saved the output. */
  readonly at: Stretch;
  readonly citation: Citation;
}

/** Where health checks were seen: in lists of deployments and in captures of which a strong time is known. In order. */
export function sightingsOf(
  lists: readonly DeploymentListFact[],
  captures: readonly Capture[],
  isHealthCheck: (deployment: string) => boolean,
): Sighting[] {
  const listed = lists.flatMap((list) => {
    const at = takenAt(list.times);
    return at === null
      ? []
      : list.deployments.map(({ name, citation }): Sighting => ({ deployment: name, at, citation }));
  });
  const captured = captures.flatMap(({ deployments, takenAt: at, topology }) =>
    at === null ? [] : [...deployments].map((deployment): Sighting => ({ deployment, at, citation: topology })),
  );
  return [...listed, ...captured]
    .filter(({ deployment }) => isHealthCheck(deployment))
    .sort((a, b) => (a.deployment < b.deployment ? -1 : a.deployment > b.deployment ? 1 : a.at.from - b.at.from));
}

/** A health check that was seen and that no task list shows. */
export interface Unlisted {
  readonly sighting: Sighting;
  /** By the clock of the director, as widely as the clocks leave open. */
  readonly near: Stretch;
  /** Where the lists tell of that time: the check before, which had been deleted by then. Rows are missing. */
  readonly deleted: HealthCheck | null;
}

/** The sightings that no listed check explains, and none that was left behind. */
export function unlistedChecks(
  sightings: readonly Sighting[],
  checks: readonly HealthCheck[],
  covered: readonly Stretch[],
  offset: ClockOffset | null,
): Unlisted[] {
  return sightings.flatMap((sighting): Unlisted[] => {
    const near = widened(onDirectorClock(sighting.at, offset), CLOCK_TOLERANCE_SECONDS);
    const own = checks.filter(
      ({ deployment, mayExist }) => deployment === sighting.deployment && mayExist.from <= near.to,
    );
    if (own.some(({ mayExist }) => stretchesMeet(mayExist, near))) return [];
    const last = own.reduce<HealthCheck | null>((a, b) => (a === null || b.mayExist.to > a.mayExist.to ? b : a), null);
    if (last?.state === "orphaned") return [];
    const isGone = last?.delete?.state === "done" && covers(covered, { from: last.mayExist.to, to: near.to });
    return [{ sighting, near, deleted: isGone ? last : null }];
  });
}
