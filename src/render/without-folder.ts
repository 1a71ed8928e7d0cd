import type { Report } from "../report.ts";
import { mapStrings } from "./map-strings.ts";

/** The report with all paths from within the one folder that holds every input; `folder` is "" where there is none. */
export function withoutFolder(report: Report): { readonly report: Report; readonly folder: string } {
  const [first = "", ...others] = report.inputs.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1));
  const folder = others.reduce((common, path) => sharedFolder(common, path), first);
  return folder === "" ? { report, folder } : { report: within(folder, report), folder };
}

function sharedFolder(left: string, right: string): string {
  let end = 0;
  for (let at = 0; at < left.length && left[at] === right[at]; at++) if (left[at] === "/") end = at + 1;
  return left.slice(0, end);
}

/** Keys of the report that hold paths of inputs. */
const PATHS = new Set(["source", "path"]);

function within(folder: string, report: Report): Report {
  return mapStrings(report, (text, key) =>
    PATHS.has(key) && text.startsWith(folder) ? text.slice(folder.length) : text,
  );
}
