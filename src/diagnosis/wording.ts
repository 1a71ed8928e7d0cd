import type { CapturedVersion, Citation, Micros, StatedTime } from "../model.ts";
import { isoUtc } from "../syntax/timestamps.ts";
import type { UsedVersion } from "../timeline/captures.ts";
import type { ClockOffset } from "../timeline/clocks.ts";
import { spokenDuration, type Stretch } from "../timeline/durations.ts";
import type { HealthCheck } from "../timeline/health-checks.ts";
import { placeOf } from "../timeline/place-of.ts";

/** With a capital, as a sentence begins. */
export function capitalised(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}

/** `bosh-health`, `cf-1 and 3 more`. */
export function namesInWords(names: readonly string[]): string {
  const [first, second, ...rest] = names;
  if (first === undefined) return "nothing";
  if (second === undefined) return first;
  return rest.length === 0 ? `${first} and ${second}` : `${first} and ${rest.length + 1} more deployments`;
}

/** `finding 2`, `findings 1 and 3`, `findings 1 to 3 and 5`. */
export function findingsInWords(numbers: readonly number[]): string {
  const runs: (readonly [first: number, last: number])[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) runs[runs.length - 1] = [run[0], number];
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([first, last]) =>
    last - first < 2 ? [...new Set([first, last])].map(String) : [`${first} to ${last}`],
  );
  const [last, ...others] = words.toReversed();
  const list = others.length === 0 ? last! : `${others.toReversed().join(", ")} and ${last}`;
  return `${numbers.length === 1 ? "finding" : "findings"} ${list}`;
}

/** The first part of a version id: enough to tell versions of one certificate apart when people read. */
export function shortId(id: string): string {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id) ? id.slice(0, 8) : id;
}

/** `the newest version 17d262db is on cf too`, or that a certificate is which it signed. */
export function onOthers({ id, deployments }: UsedVersion, others: readonly string[]): string {
  const [leaf, ...listed] = new Set((deployments ?? []).flatMap((user) => (others.includes(user.name) ? [user.leaf] : []))); // prettier-ignore
  const on = `on ${namesInWords(others)} too`;
  if (leaf === undefined || listed.includes(undefined)) return `the newest version ${shortId(id)} is ${on}`;
  const what = listed.length === 0 ? leaf : `certificates such as ${leaf}`;
  return `the newest version ${shortId(id)} signed ${what}, which ${listed.length === 0 ? "is" : "are"} ${on}`;
}

/** Where a version lists those deployments. */
export function linesNaming({ deployments }: CapturedVersion, names: readonly string[]): Citation[] {
  return (deployments ?? []).filter(({ name }) => names.includes(name)).map(({ citation }) => citation);
}

/** A name as a shell takes it: quoted where it holds more than names do, as people paste commands. */
export function inShell(name: string): string {
  return /^[\w./:@+-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}

/** `00:41:31 UTC on 2024-03-06`. */
export function momentInWords(time: Micros): string {
  return `${clockTime(time)} UTC on ${dayOf(time)}`;
}

/** `from 00:41:29 to 00:41:31 UTC on 2024-03-06 (regenerate.txt:3)`: one of the times of a call, and where that stands. */
export function callTimeInWords({ from, to, citation }: Stretch & { readonly citation: Citation | null }): string {
  return `${stretchInWords({ from, to })} (${citation === null ? "--failed-at" : placeOf(citation)})`;
}

/** `00:11:00 UTC on 2024-03-06 (manifest, certrace.yaml:3) and 00:13:00 UTC on 2024-03-06 (date-line, tasks.txt:1)`. */
export function timesInWords(times: readonly StatedTime[]): string {
  const said = times.map(({ instant, basis, citation }) => {
    const place = citation === null ? "" : `, ${placeOf(citation)}`;
    return `${momentInWords(instant.earliest)} (${basis}${place})`;
  });
  return said.join(" and ");
}

/** `00:41:31`: to the second, as people read it. */
export function clockTime(time: Micros): string {
  return isoUtc(time).slice(11, 19);
}

/** A stretch of which an end may not be known. */
interface HalfKnown {
  readonly from: Micros | null;
  readonly to: Micros | null;
}

/** `from 00:40:44 to 00:42:14 UTC on 2024-03-06`; across midnight the day stands behind both. */
export function stretchInWords({ from, to }: HalfKnown): string {
  if (to === null) return `from ${from === null ? "?" : momentInWords(from)} to ?`;
  if (from === null) return `from ? to ${momentInWords(to)}`;
  return `from ${dayOf(from) === dayOf(to) ? clockTime(from) : momentInWords(from)} to ${momentInWords(to)}`;
}

/** The same where the text names the day elsewhere: `from 00:40:44 to 00:42:14 UTC`. */
export function timesOfDayInWords({ from, to }: HalfKnown): string {
  if (from !== null && to !== null && dayOf(from) !== dayOf(to)) return stretchInWords({ from, to });
  const [start, end] = [from, to].map((time) => (time === null ? "?" : clockTime(time)));
  return `from ${start} to ${end} UTC`;
}

/** `00:42:35 and 00:50:20, or 00:52:35 and 01:00:20 UTC on 2024-03-06`: the day stands behind the last of each day. */
export function stretchesInWords(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ from, to }, index) => {
      const next = stretches[index + 1];
      const isLastOfDay = next === undefined || dayOf(next.to) !== dayOf(to);
      return `${clockTime(from)} and ${isLastOfDay ? momentInWords(to) : clockTime(to)}`;
    })
    .join(", or ");
}

function dayOf(time: Micros): string {
  return isoUtc(time).slice(0, 10);
}

/** `between 3 s behind and 2 s ahead of`, `level with`; one that is known exactly as it is: `2.5 s ahead of`. */
export function offsetInWords({ from, to }: ClockOffset): string {
  const side = (seconds: number, size = spokenDuration(Math.abs(seconds))): string =>
    seconds === 0 ? "level with" : `${size} ${seconds < 0 ? "behind" : "ahead of"}`;
  if (from === to) return side(from, exactDuration(Math.abs(from)));
  const [first, second] = [side(from), side(to)];
  return `between ${first.replace(/ (?:of|with)$/, "")} and ${second}`;
}

/** In words where they leave nothing out, else in seconds. */
function exactDuration(seconds: number): string {
  const isWhole = Number.isInteger(seconds) && (seconds < 3_600 || seconds % 60 === 0) && seconds < 86_400;
  return isWhole ? spokenDuration(seconds) : `${seconds} s`;
}

/** `tasks 184327 and 184328`. */
export function tasksOf({ create, delete: removal }: HealthCheck): string {
  const ids = [create, removal].flatMap((task) => task?.id ?? []);
  return ids.length === 2 ? `tasks ${ids[0]} and ${ids[1]}` : `task ${ids[0] ?? "?"}`;
}
