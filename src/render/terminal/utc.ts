/** Times of the report (ISO 8601, UTC) in words. Nothing here knows of locales, zones or the present. */

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Whole seconds since 1970. */
export function secondsOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 1000);
}

/** `2024-03-06`. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

/** `00:41:31`: to the second, as people read it; the report has the fraction that the source has. */
export function clockOf(iso: string): string {
  return iso.slice(11, 19);
}

/** `Wed 6 Mar 2024`. */
export function dayInWords(iso: string): string {
  const day = new Date(Date.parse(`${dayOf(iso)}T00:00:00Z`));
  return `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** `Wed 6 Mar 2024, 00:41:31 UTC`. */
export function momentInWords(iso: string): string {
  return `${dayInWords(iso)}, ${clockOf(iso)} UTC`;
}

/** Time of day of a number of seconds since 1970: `00:41:31`. */
export function clockOfSeconds(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19);
}

/**
 * `Wed 6 Mar 2024, 00:41:27–00:41:48 UTC`; the date is left out where it is `saidDay`, the day that the reader knows
 * already. An unknown end is a question mark.
 */
export function stretchInWords(from: string | null, to: string | null, dash: string, saidDay: string | null): string {
  const days = [...new Set([from, to].flatMap((iso) => iso ?? []).map(dayOf))];
  if (days.length === 2)
    return `${dayInWords(from!)}, ${clockOf(from!)} ${dash} ${dayInWords(to!)}, ${clockOf(to!)} UTC`;
  const clocks =
    from === to && from !== null
      ? clockOf(from)
      : [from, to].map((iso) => (iso === null ? "?" : clockOf(iso))).join(dash);
  return `${days[0] === undefined || days[0] === saidDay ? "" : `${dayInWords(days[0])}, `}${clocks} UTC`;
}
