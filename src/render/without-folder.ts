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
/** Keys of what stands in the evidence, which is quoted as it is. */
const QUOTES = new Set(["text", "excerpt"]);

function within(folder: string, report: Report): Report {
  const paths = report.inputs.map(({ path }) => path);
  return mapStrings(report, (text, key) => {
    if (!text.includes(folder) || QUOTES.has(key)) return text;
    if (PATHS.has(key)) return text.startsWith(folder) ? text.slice(folder.length) : text;
    return sentenceWithin(folder, text, paths);
  });
}

/** A sentence that names places: the folder is taken off where the path of an input begins with it, and nowhere else. */
function sentenceWithin(folder: string, text: string, paths: readonly string[]): string {
  let shown = "";
  let done = 0;
  for (let at = text.indexOf(folder); at !== -1; at = text.indexOf(folder, at + 1)) {
    const isWord = at === 0 || text[at - 1] === " " || text[at - 1] === "(";
    if (at < done || !isWord || !paths.some((path) => text.startsWith(path, at))) continue;
    shown += text.slice(done, at);
    done = at + folder.length;
  }
  return shown + text.slice(done);
}
