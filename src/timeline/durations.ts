import { durationInWords } from "../duration-in-words.ts";
import type { Instant, Micros } from "../model.ts";

/** Arithmetic on {@link Micros}. */

const SECOND = 1e6;

/**
 * How far the clocks of the director and of Ops Manager may be apart without anything in the bundle showing it. Nothing
 * is ruled out by times unless it holds with either clock moved by this much.
 */
export const CLOCK_TOLERANCE_SECONDS = 45;

export function plusSeconds(time: Micros, seconds: number): Micros {
  return (time + seconds * SECOND) as Micros;
}

export function secondsBetween(from: Micros, to: Micros): number {
  return (to - from) / SECOND;
}

/** The second in which a time lies: that is what most sources print. */
export function wholeSecond(time: Micros): Micros {
  return (Math.floor(time / SECOND) * SECOND) as Micros;
}

export function earlier(a: Micros, b: Micros): Micros {
  return a < b ? a : b;
}

export function later(a: Micros, b: Micros): Micros {
  return a > b ? a : b;
}

/** A stretch of time, both ends included. */
export interface Stretch {
  readonly from: Micros;
  readonly to: Micros;
}

export function stretchesMeet(a: Stretch, b: Stretch): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/** Clocks are set back by that or a multiple of it; a moment is known far better. */
export const SET_BACK_SECONDS = 1_800;

/**
 * Whether a time is not known to the minute: a clock that was set back showed it twice, and it lies at one end of the
 * stretch or the other.
 */
export function isShownTwice({ earliest, latest }: Pick<Instant, "earliest" | "latest">): boolean {
  return secondsBetween(earliest, latest) >= SET_BACK_SECONDS;
}

/** Seconds between two stretches; 0 where they meet. */
export function secondsApart(a: Stretch, b: Stretch): number {
  return Math.max(0, secondsBetween(a.to, b.from), secondsBetween(b.to, a.from));
}

export function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** The stretches that lie in one of the first and in one of the second. */
export function inBoth(first: readonly Stretch[], second: readonly Stretch[]): Stretch[] {
  return first.flatMap((one) =>
    second.flatMap((other): Stretch[] => {
      const both = { from: later(one.from, other.from), to: earlier(one.to, other.to) };
      return both.from <= both.to ? [both] : [];
    }),
  );
}

export function widened({ from, to }: Stretch, seconds: number): Stretch {
  return { from: plusSeconds(from, -seconds), to: plusSeconds(to, seconds) };
}

/** In words, to the second. */
export function spokenDuration(seconds: number): string {
  return durationInWords(Math.round(seconds));
}

/** The same of a time so long that its minutes say nothing. */
export function inHours(seconds: number): string {
  return spokenDuration(Math.round(seconds / 3_600) * 3_600);
}

/** The least of values of any count; Infinity of none. Math.min takes only as many as a call has room for. */
export function least<T extends number>(values: readonly T[]): T {
  return values.reduce<number>((a, b) => (b < a ? b : a), Infinity) as T;
}

/** The greatest of values of any count; -Infinity of none. */
export function greatest<T extends number>(values: readonly T[]): T {
  return values.reduce<number>((a, b) => (b > a ? b : a), -Infinity) as T;
}
