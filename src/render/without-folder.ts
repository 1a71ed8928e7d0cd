import type { Report } from "../report.ts";

/** The report with all paths from within the one folder that holds every input; `folder` is "" where there is none. */
export function withoutFolder(report: Report): { readonly report: Report; readonly folder: string } {
  const [first = "", ...others] = report.inputs.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1));
  const folder = others.reduce((common, path) => sharedFolder(common, path), first);
  return folder === "" ? { report, folder } : { report: moved(report, folder), folder };
}

function sharedFolder(left: string, right: string): string {
  let end = 0;
  for (let at = 0; at < left.length && left[at] === right[at]; at++) if (left[at] === "/") end = at + 1;
  return left.slice(0, end);
}

function moved<T>(value: T, folder: string): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => moved(inner as unknown, folder)) as T;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    (key === "source" || key === "path") && typeof inner === "string" && inner.startsWith(folder)
      ? inner.slice(folder.length)
      : moved(inner as unknown, folder),
  ]);
  return Object.fromEntries(entries) as T;
}
