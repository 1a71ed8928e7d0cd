import type { Citation, Instant, Micros, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { inZone, parseLocalTime, ZoneCalibration, type Zone } from "../syntax/timestamps.ts";

/** The clock of a machine that prints no zone, and what the log itself tells of that zone. */
export class LocalClock {
  readonly #calibration = new ZoneCalibration();
  #contradiction: Citation | null = null;

  /** `local` is what the clock showed at `utc`; `cite` is asked for when this contradicts an earlier pair. */
  calibrate(local: string, utc: Micros, cite: () => Citation): void {
    const wallClock = parseLocalTime(local);
    if (wallClock === null || this.#contradiction !== null) return;
    this.#calibration.add(wallClock.earliest, utc);
    if (this.#calibration.hasConflict) this.#contradiction = cite();
  }

  /** null where nothing tells it, and where what tells it contradicts itself. */
  get zone(): Zone | null {
    const { zone } = this.#calibration;
    return zone === "conflict" ? null : zone;
  }

  /** The line that contradicts those before it. */
  get contradiction(): Citation | null {
    return this.#contradiction;
  }
}

/** The instant that a head shows: in the zone that the file tells, else the user, else with its zone unknown. */
export function localInstant(time: string, fileZone: Zone | null, userZone: Zone | null): Instant | null {
  const wallClock = parseLocalTime(time);
  if (wallClock === null) return null;
  return fileZone !== null ? inZone(wallClock, fileZone, "file") : inZone(wallClock, userZone, "user");
}

/** Said once for a log of which a fact rests on a time without a zone. */
export function timeWithoutZone(citation: Citation): Problem {
  return problemAt(
    citation,
    "time-without-zone",
    "warning",
    "the times of this log name no zone, and nothing in it tells which it is",
    "give the zone of the machine that wrote it with --timezone, or as `timezone` for this file in certrace.yaml",
  );
}

/** Said once for a log whose own times contradict each other on the zone of its clock. */
export function zonesContradict(citation: Citation): Problem {
  return problemAt(
    citation,
    "zones-contradict",
    "warning",
    "times of this log that name their zone contradict each other on the zone of those that name none",
    "was the clock of the machine set, or did summer time begin or end? Give its zone with --timezone",
  );
}
