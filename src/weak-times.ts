import type { Source } from "./bundle/source.ts";
import type { Instant, StatedTime } from "./model.ts";
import { parseTime, UTC, type Zone } from "./syntax/timestamps.ts";

/** `20240306-004130`, `2024-03-06T00:41:30Z`, `2024-03-06 00_41_30` */
const STAMP = /(\d{4})-?(\d{2})-?(\d{2})[T_ .-]?(\d{2})[:_.-]?(\d{2})[:_.-]?(\d{2})(Z)?/;

/** The time in a file's name and the date of the file: the time of saving, which proves nothing. */
export function weakTimes({ path, modifiedAt }: Source, zone: Zone | null): StatedTime[] {
  const times: StatedTime[] = [];
  const name = path.slice(path.lastIndexOf("/") + 1);
  const stamp = STAMP.exec(name);
  if (stamp !== null) {
    const [raw, year, month, day, hour, minute, second, z] = stamp;
    const parsed = parseTime(
      `${year}-${month}-${day}T${hour}:${minute}:${second}${z ?? ""}`,
      zone ?? UTC,
      zone === null ? "assumed" : "user",
    );
    if (parsed.ok) times.push({ instant: { ...parsed.instant, raw }, basis: "file-name", citation: null });
  }
  if (modifiedAt !== null) {
    // the file system's fraction of a second says nothing about the call
    const second = (Math.floor(modifiedAt / 1e6) * 1e6) as typeof modifiedAt;
    const instant: Instant = { earliest: second, latest: second, raw: "", zone: "UTC", zoneFrom: "text" };
    times.push({ instant, basis: "file-date", citation: null });
  }
  return times;
}
