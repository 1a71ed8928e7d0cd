import type { Fact, Instant, ManifestEntryFact, StatedTime, TaskFact } from "../model.ts";
import { inZone, parseZone, type Zone } from "../syntax/timestamps.ts";

/**
 * The facts with their wall clocks put into the zone that the manifest names for their file. A time whose zone stays
 * unknown is no time: nothing may be concluded from it, and its place is left empty.
 */
export function settledZones(
  facts: readonly Fact[],
  entries: readonly ManifestEntryFact[],
  pathOf: (entry: ManifestEntryFact) => string | null,
): Fact[] {
  const zones = new Map<string | null, Zone | null>();
  for (const entry of entries) if (entry.timezone !== null) zones.set(pathOf(entry), parseZone(entry.timezone));
  const ofRequests = requestZones(facts);
  return facts.flatMap((fact) => {
    const zone = zones.get(fact.citation.source) ?? null;
    if (fact.type !== "request-end" || zone !== null) return settled(fact, zone);
    return settled({ ...fact, at: inZone(fact.at, ofRequests.get(fact.requestId) ?? null, "file") }, null);
  });
}

/** A request that a rotation split began in a log of the same clock, which may tell the zone where the next does not. */
function requestZones(facts: readonly Fact[]): Map<string, Zone | null> {
  const zones = new Map<string, Zone | null>();
  for (const fact of facts) {
    if (fact.type !== "call" || fact.requestId === null) continue;
    const logged = fact.times.find(({ basis }) => basis === "production-log");
    if (logged !== undefined) zones.set(fact.requestId, parseZone(logged.instant.zone));
  }
  return zones;
}

function settled(fact: Fact, zone: Zone | null): Fact[] {
  const known = (instant: Instant | null): Instant | null => {
    if (instant?.zoneFrom !== "unknown") return instant;
    const placed = inZone(instant, zone, "user");
    return placed.zoneFrom === "unknown" ? null : placed;
  };
  const stated = (times: readonly StatedTime[]): StatedTime[] =>
    times.flatMap((time) => {
      const instant = known(time.instant);
      return instant === null ? [] : [{ ...time, instant }];
    });
  const ran = <T extends Pick<TaskFact, "startedAt" | "finishedAt">>(one: T): T => ({
    ...one,
    startedAt: known(one.startedAt),
    finishedAt: known(one.finishedAt),
  });
  switch (fact.type) {
    case "task-list": {
      const from = typeof fact.covers === "object" ? known(fact.covers?.from ?? null) : null;
      const to = typeof fact.covers === "object" ? known(fact.covers?.to ?? null) : null;
      const covers = fact.covers === "listing" ? fact.covers : from !== null && to !== null ? { from, to } : null;
      return [
        {
          ...fact,
          covers,
          times: stated(fact.times),
          tasks: fact.tasks.map((task) => ({ ...ran(task), otherTime: known(task.otherTime) })),
        },
      ];
    }
    case "call":
    case "capture":
    case "deployment-list":
      return [{ ...fact, times: stated(fact.times) }];
    case "variable":
      return [{ ...fact, at: known(fact.at) }];
    case "apply-changes":
      return [{ ...ran(fact), products: fact.products.map(ran) }];
    case "request-end":
    case "certificate-change": {
      const at = known(fact.at);
      return at === null ? [] : [{ ...fact, at }];
    }
    case "certificate":
    case "manifest-entry":
      return [fact];
  }
}
