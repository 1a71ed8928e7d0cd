import type { Instant, Micros } from "../model.ts";

/**
 * Times as text. Nothing here knows the zone of the machine it runs on: a text without a zone is read in the zone that
 * the caller was told, or not at all.
 */

/** A zone that a user named: a fixed offset or an IANA name. */
export interface Zone {
  readonly name: string;
  /**
   * The offsets from UTC, in minutes, with which clocks of the zone showed this time (given as if it were UTC), the
   * earlier moment first: two where they were set back over it, none where they were set forward over it.
   */
  offsetsAt(wallClock: Micros): readonly number[];
}

/** `skipped`: the clocks of the zone were set forward over it. */
export type TimeRefusal = "not-a-time" | "no-zone" | "no-such-date" | "skipped";

export type ParsedTime =
  | {
      readonly ok: true;
      /** From the first to the second moment where the clocks of the zone showed the time twice. */
      readonly instant: Instant;
      /** The weekday in the text is another one than the date's. */
      readonly wrongWeekday: boolean;
      /** The same time with the offset of either moment, where there are two; else null. */
      readonly twice: readonly string[] | null;
    }
  | { readonly ok: false; readonly reason: TimeRefusal };

/** Forms that people are told when a time was not understood. */
export const TIME_EXAMPLES = "2024-03-06T00:41:30Z, 2024-03-06 09:41:30 +09:00, Wed Mar  6 00:41:30 UTC 2024";

/** Forms that people are told when a zone was not understood. */
export const ZONE_EXAMPLES = "UTC, +09:00 or a name such as Asia/Seoul";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

/** Abbreviations that mean one offset wherever no zone is stated. Ambiguous ones (CST, IST, BST, …) are no zone. */
const ABBREVIATIONS: Readonly<Record<string, number>> = {
  UTC: 0, GMT: 0, UT: 0, Z: 0, WET: 0, WEST: 60, CET: 60, CEST: 120, EET: 120, EEST: 180, MSK: 180,
  EST: -300, EDT: -240, CDT: -300, MDT: -360, PST: -480, PDT: -420, JST: 540, KST: 540, HKT: 480, SGT: 480,
  AEST: 600, AEDT: 660, NZST: 720, NZDT: 780,
}; // prettier-ignore

/** Other abbreviations, with the offsets of the zones that use them: which is meant, the stated zone tells. */
const OFFSETS_OF_ZONES: Readonly<Record<string, readonly number[]>> = {
  CST: [-360, 480], MST: [-420], AKST: [-540], AKDT: [-480], HST: [-600], HDT: [-540], AST: [-240, 180],
  ADT: [-180, 240], NST: [-210], NDT: [-150], BRT: [-180], ART: [-180], CLT: [-240], CLST: [-180], COT: [-300],
  PET: [-300], VET: [-240], BST: [60, 360, 660], IST: [330, 120, 60], IDT: [180], TRT: [180], IRST: [210], AMT: [-240, 240],
  GET: [240], AZT: [240], GST: [240], PKT: [300], UZT: [300], LKT: [330], NPT: [345], BDT: [360], ICT: [420], WIB: [420],
  WITA: [480], WIT: [540], PHT: [480], MYT: [480], WST: [480, 780], AWST: [480], ACST: [570], ACDT: [630], SST: [-660, 480],
  WAT: [60], CAT: [120], SAST: [120], EAT: [180],
}; // prettier-ignore

/** What zones that have such an abbreviation of their own mean by it. */
const OFFSETS_OF_ONE_ZONE: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "asia/manila": { PST: 480 },
  "america/havana": { CST: -300, CDT: -240 },
  cuba: { CST: -300, CDT: -240 },
};

const CLOCK = String.raw`(?<h>\d{1,2}):(?<m>\d{2})(?::(?<s>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?(?:\s*(?<half>[AaPp])\.?[Mm]\.?)?`;
const ZONE = String.raw`(?<zone>[Zz]|[+-]\d{2}:?\d{2}|[+-]\d{2}|[A-Z]{2,5}(?:[+-]\d{1,2})?)`;
const WEEKDAY = String.raw`(?:(?<weekday>Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,?\s+)?`;
const MONTH = String.raw`(?<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*`;

const FORMS: readonly RegExp[] = [
  // ISO 8601, RFC 3339, `date -Is`, `date --rfc-3339`, Ruby's Time#to_s
  new RegExp(String.raw`^(?<year>\d{4})-(?<mon>\d{2})-(?<day>\d{2})[Tt _]\s*${CLOCK}\s*${ZONE}?$`),
  new RegExp(String.raw`^(?<year>\d{4})(?<mon>\d{2})(?<day>\d{2})[Tt](?<h>\d{2})(?<m>\d{2})(?<s>\d{2})\s*${ZONE}?$`),
  // date(1) in the C locale, Go's UnixDate: Wed Mar  6 00:41:30 UTC 2024; with a 12-hour clock in en_US
  new RegExp(String.raw`^${WEEKDAY}${MONTH}\s+(?<day>\d{1,2}),?\s+${CLOCK}\s+(?:${ZONE}\s+)?(?<year>\d{4})$`),
  // date(1) in en_US: Wed 06 Mar 2024 12:41:30 AM UTC; `date -R`, HTTP dates: Wed, 06 Mar 2024 00:41:30 GMT
  new RegExp(String.raw`^${WEEKDAY}(?<day>\d{1,2})[ -]${MONTH}[ -](?<year>\d{4})\s+${CLOCK}(?:\s*${ZONE})?$`),
  // date(1) in en_GB on some systems: Wed  6 Mar 00:41:30 UTC 2024
  new RegExp(String.raw`^${WEEKDAY}(?<day>\d{1,2})\s+${MONTH}\s+${CLOCK}\s+(?:${ZONE}\s+)?(?<year>\d{4})$`),
  // Get-Date: Wednesday, March 6, 2024 12:41:30 AM
  new RegExp(String.raw`^${WEEKDAY}${MONTH}\s+(?<day>\d{1,2}),\s+(?<year>\d{4})\s+${CLOCK}(?:\s*${ZONE})?$`),
];

/** What stands in all of them. */
const CLOCK_TIME = /\d:\d\d|\d[Tt]\d{6}/;

/** Micros of a UTC wall-clock time, null when there is no such date or time. Leap seconds count as the next second. */
export function utcMicros(
  year: number,
  month: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  microsecond = 0,
): Micros | null {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return null;
  if (day > 28 && day > daysInMonth(year, month)) return null;
  return (Date.UTC(year, month - 1, day, hour, minute, second) * 1_000 + microsecond) as Micros;
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * Reads one time. `zone` is used where the text names none, or has an abbreviation that is used in that zone and means
 * several, or there another offset than elsewhere; else such a text is refused with `no-zone`, as is one with a zone that is none.
 * Ten digits are seconds since the epoch, as `date +%s` prints them.
 */
export function parseTime(text: string, zone: Zone | null = null, zoneFrom: "user" | "assumed" = "user"): ParsedTime {
  const raw = text.trim();
  if (/^@?\d{10}(?:\.\d{1,9})?$/.test(raw)) {
    const micros = Math.round(Number(raw.replace("@", "")) * 1e6) as Micros;
    return {
      ok: true,
      instant: { earliest: micros, latest: micros, raw, zone: "UTC", zoneFrom: "text" },
      wrongWeekday: false,
      twice: null,
    };
  }
  if (!CLOCK_TIME.test(raw)) return { ok: false, reason: "not-a-time" };
  for (const form of FORMS) {
    const groups = form.exec(raw)?.groups;
    if (groups !== undefined) return fromGroups(raw, groups, zone, zoneFrom);
  }
  return { ok: false, reason: "not-a-time" };
}

function fromGroups(
  raw: string,
  groups: Readonly<Record<string, string | undefined>>,
  zone: Zone | null,
  zoneFrom: "user" | "assumed",
): ParsedTime {
  const month =
    groups["mon"] === undefined ? MONTHS.indexOf(groups["month"]!.toLowerCase()) + 1 : Number(groups["mon"]);
  let hour = Number(groups["h"]);
  if (groups["half"] !== undefined) {
    if (hour < 1 || hour > 12) return { ok: false, reason: "no-such-date" };
    hour = (hour % 12) + (groups["half"].toLowerCase() === "p" ? 12 : 0);
  }
  const fraction = groups["fraction"] === undefined ? 0 : Number(groups["fraction"].padEnd(6, "0").slice(0, 6));
  const wallClock = utcMicros(
    Number(groups["year"]),
    month,
    Number(groups["day"]),
    hour,
    Number(groups["m"]),
    Number(groups["s"] ?? 0),
    fraction,
  );
  if (wallClock === null) return { ok: false, reason: "no-such-date" };
  const weekday = groups["weekday"]?.toLowerCase();
  const wrongWeekday = weekday !== undefined && WEEKDAYS[new Date(wallClock / 1_000).getUTCDay()] !== weekday;
  const named = groups["zone"];
  const stated = named === undefined ? zone : zoneCalled(named, zone, wallClock);
  const offset = stated !== null || named === undefined ? null : offsetMinutes(named);
  const used = offset === null ? stated : fixedZone(offset);
  if (used === null) return { ok: false, reason: "no-zone" };
  const offsets = used.offsetsAt(wallClock);
  if (offsets.length === 0) return { ok: false, reason: "skipped" };
  const hasSeconds = groups["s"] !== undefined;
  const earliest = momentAt(wallClock, offsets[0]!);
  // a text without seconds stands for its whole minute
  const latest = (momentAt(wallClock, offsets.at(-1)!) + (hasSeconds ? 0 : 59e6)) as Micros;
  return {
    ok: true,
    instant: { earliest, latest, raw, zone: used.name, zoneFrom: offset === null ? zoneFrom : "text" },
    wrongWeekday,
    twice: offsets.length === 1 ? null : withOffsets(wallClock, offsets, hasSeconds),
  };
}

/** The zone with the offset that is called so in it; null where its clocks had none then that may be. */
function zoneCalled(abbreviation: string, zone: Zone | null, wallClock: Micros): Zone | null {
  if (zone === null) return null;
  const name = abbreviation.toUpperCase();
  const own = OFFSETS_OF_ONE_ZONE[zone.name.toLowerCase()]?.[name];
  const known = OFFSETS_OF_ZONES[name] ?? [];
  const offsets = own === undefined ? zone.offsetsAt(wallClock).filter((offset) => known.includes(offset)) : [own];
  return offsets.length === 0 ? null : { name: zone.name, offsetsAt: () => offsets };
}

/** `2025-10-26T02:32:42+02:00`, `2025-10-26T02:32:42+01:00` */
function withOffsets(wallClock: Micros, offsets: readonly number[], hasSeconds: boolean): string[] {
  const shown = isoUtc(wallClock).slice(0, hasSeconds ? 19 : 16);
  return offsets.map((minutes) => `${shown}${minutes === 0 ? "Z" : nameOf(minutes)}`);
}

/** The moment at which a clock that is so many minutes ahead of UTC shows a time. */
function momentAt(wallClock: Micros, offset: number): Micros {
  return (wallClock - offset * 60e6) as Micros;
}

/** Offset of `Z`, `+0900`, `+09:00`, `UTC`, `KST`, in minutes; null for what is no zone or an ambiguous one. */
function offsetMinutes(text: string): number | null {
  const known = ABBREVIATIONS[text.toUpperCase()];
  if (known !== undefined) return known;
  const numeric = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (numeric === null) return null;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return minutes > 14 * 60 ? null : numeric[1] === "-" ? -minutes : minutes;
}

/** The zone that many minutes east of UTC. */
function fixedZone(minutes: number): Zone {
  const offsets = [minutes];
  return { name: nameOf(minutes), offsetsAt: () => offsets };
}

/** `+09:00`, `UTC` */
function nameOf(minutes: number): string {
  if (minutes === 0) return "UTC";
  const sign = minutes < 0 ? "-" : "+";
  const size = Math.abs(minutes);
  return `${sign}${String(Math.floor(size / 60)).padStart(2, "0")}:${String(size % 60).padStart(2, "0")}`;
}

/** UTC, as a {@link Zone}. */
export const UTC: Zone = fixedZone(0);

/** Abbreviations of times, without those that the time zone database has for zones of their own. */
const AMBIGUOUS = /^(?!MST|HST|MET|UCT)[A-Z]{2}T$/i;

/**
 * The zone that a user names: `UTC`, `+09:00`, `KST`, `Asia/Seoul`. null when there is none of that name, and for an
 * abbreviation that means several (`CST`), which systems take for one of them.
 */
export function parseZone(name: string): Zone | null {
  const offset = offsetMinutes(name);
  if (offset !== null) return fixedZone(offset);
  if (AMBIGUOUS.test(name)) return null;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset", hourCycle: "h23" });
  } catch {
    return null;
  }
  const offsetAt = (micros: number): number => {
    const part = format.formatToParts(micros / 1_000).find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
    return offsetMinutes(part) ?? 0;
  };
  return {
    name,
    // no clock is a day ahead of UTC or behind it, and no zone sets its clocks twice within two days
    offsetsAt(wallClock) {
      const before = offsetAt(wallClock - DAY);
      const after = offsetAt(wallClock + DAY);
      if (before === after) return [before];
      return [before, after].filter((offset) => offsetAt(momentAt(wallClock, offset)) === offset);
    },
  };
}

const DAY = 86_400e6;

const LOCAL_TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?$/;

/** The number whose digits stand at `at`; those of its `count` digits that are behind the end are 0. */
function digitsAt(text: string, at: number, count: number): number {
  let number = 0;
  for (let place = at; place < at + count; place++)
    number = number * 10 + (place < text.length ? text.charCodeAt(place) - 0x30 : 0);
  return number;
}

/**
 * Reads the head of a log line that names no zone, `2026-11-23T16:25:31.308180`. The instant is the wall clock with its
 * zone unknown: see {@link inZone}. null where the text is no such time.
 */
export function parseLocalTime(raw: string): Instant | null {
  if (!LOCAL_TIME.test(raw)) return null;
  // called for every line of long logs: nothing is cut out of it
  const micros = utcMicros(
    digitsAt(raw, 0, 4),
    digitsAt(raw, 5, 2),
    digitsAt(raw, 8, 2),
    digitsAt(raw, 11, 2),
    digitsAt(raw, 14, 2),
    digitsAt(raw, 17, 2),
    digitsAt(raw, 20, 6),
  );
  return micros === null ? null : { earliest: micros, latest: micros, raw, zone: "?", zoneFrom: "unknown" };
}

/**
 * The instant that a wall clock shows in that zone, from the first to the second moment where it showed that time twice.
 * Any other instant as it is; so is one that no clock of the zone showed: its zone is another one.
 */
export function inZone(instant: Instant, zone: Zone | null, zoneFrom: "file" | "user"): Instant {
  if (instant.zoneFrom !== "unknown" || zone === null) return instant;
  const first = zone.offsetsAt(instant.earliest)[0];
  const last = zone.offsetsAt(instant.latest).at(-1);
  if (first === undefined || last === undefined) return instant;
  return {
    ...instant,
    earliest: momentAt(instant.earliest, first),
    latest: momentAt(instant.latest, last),
    zone: zone.name,
    zoneFrom,
  };
}

/** Zones lie whole quarters of an hour apart; a clock and the time it logs lie far less apart than half of that. */
const ZONE_STEP_MINUTES = 15;

/**
 * The zone of a log whose wall clock stands beside times that name their zone: the same moment, seconds apart at most.
 * `conflict` where two pairs tell different zones; null without any pair.
 */
export class ZoneCalibration {
  #offset: number | null = null;
  #conflict = false;

  /** `local` is a wall clock read by {@link parseLocalTime}, `utc` the same moment. */
  add(local: Micros, utc: Micros): void {
    const offset = Math.round((local - utc) / 60e6 / ZONE_STEP_MINUTES) * ZONE_STEP_MINUTES;
    if (this.#offset === null) this.#offset = offset;
    else if (this.#offset !== offset) this.#conflict = true;
  }

  /** Whether two pairs tell different zones. */
  get hasConflict(): boolean {
    return this.#conflict;
  }

  get zone(): Zone | "conflict" | null {
    if (this.#conflict) return "conflict";
    return this.#offset === null ? null : fixedZone(this.#offset);
  }
}

/** ISO 8601 in UTC: to the second, with a fraction only where the time has one. */
export function isoUtc(micros: Micros): string {
  const fraction = ((micros % 1e6) + 1e6) % 1e6;
  const seconds = new Date((micros - fraction) / 1_000).toISOString().slice(0, 19);
  return fraction === 0
    ? `${seconds}Z`
    : `${seconds}.${String(fraction)
        .padStart(6, "0")
        .replace(/0{1,5}$/, "")}Z`;
}

/** `00:41:31`: what a clock shows so many seconds after a midnight. */
export function clockOf(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${two(Math.floor(seconds / 3_600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Ten digits between 2014 and 2033, as `date` prints them with `+%s`, `+%s.%N` and `+@%s`. */
const EPOCH_LINE = /^@?1[4-9]\d{8}(?:\.\d{1,9})?$/;

/**
 * What `date` prints, when it is all that stands in a line (`date`, `date -u`, `-Is`, `-R`, `--rfc-3339`, Get-Date).
 * null for any other line. `mayBeEpoch`: what stands around the line tells that a number is what `date +%s` printed;
 * else it may be any number.
 */
export function parseDateLine(line: string, zone: Zone | null, mayBeEpoch = false): ParsedTime | null {
  const text = line.trim();
  if (text.length > 60) return null;
  if (/^@?\d+(?:\.\d+)?$/.test(text) && !(mayBeEpoch && EPOCH_LINE.test(text))) return null;
  const parsed = parseTime(text, zone);
  return !parsed.ok && parsed.reason === "not-a-time" ? null : parsed;
}
