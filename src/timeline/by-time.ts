import type { Stretch } from "./durations.ts";

/** Values are filed under the minutes that their stretches touch. */
const MINUTE = 60e6;

/** Stretches of more minutes are compared with everything. */
const MOST_MINUTES = 60;

/** Finds what may meet a stretch of time among many values, without comparing it with each. */
export class ByTime<T> {
  readonly #places = new Map<T, number>();
  readonly #byMinute = new Map<number, Set<T>>();
  readonly #long = new Set<T>();

  /** A value may be added again, with further stretches. */
  add(value: T, stretches: readonly Stretch[]): void {
    if (!this.#places.has(value)) this.#places.set(value, this.#places.size);
    const minutes = minutesOf(stretches);
    if (minutes === null) this.#long.add(value);
    for (const minute of minutes ?? []) {
      const values = this.#byMinute.get(minute);
      if (values === undefined) this.#byMinute.set(minute, new Set([value]));
      else values.add(value);
    }
  }

  /** The values that one of these stretches may meet, and perhaps some more, in the order in which they were added. */
  near(stretches: readonly Stretch[]): T[] {
    const minutes = minutesOf(stretches);
    if (minutes === null) return [...this.#places.keys()];
    const found = new Set(this.#long);
    for (const minute of minutes) for (const value of this.#byMinute.get(minute) ?? []) found.add(value);
    return [...found].sort((a, b) => this.#places.get(a)! - this.#places.get(b)!);
  }
}

/** null for too many. */
function minutesOf(stretches: readonly Stretch[]): number[] | null {
  const minutes: number[] = [];
  for (const { from, to } of stretches) {
    const first = Math.floor(from / MINUTE);
    const last = Math.floor(to / MINUTE);
    if (last - first > MOST_MINUTES) return null;
    for (let minute = first; minute <= last; minute++) minutes.push(minute);
  }
  return minutes;
}
