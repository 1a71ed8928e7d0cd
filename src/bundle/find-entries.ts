import { Buffer } from "node:buffer";
import { lstatSync, readdirSync, realpathSync, statSync, type Dirent, type Stats } from "node:fs";
import { basename, sep } from "node:path";
import type { Problem } from "../model.ts";
import { decodeName } from "./member-name.ts";
import { errorCode, fileProblem, refusal } from "./problems.ts";
import { NoSuchPathError, UserError } from "./user-error.ts";

/** Something that was named, or found in a folder that was named. */
export interface Entry {
  /** As {@link Source.path}. */
  readonly path: string;
  /**
   * Where it really lies: every link in it resolved. Names on disk are bytes, not always UTF-8. null is standard input.
   */
  readonly location: Buffer | null;
  /** Why it is not to be opened, and what becomes of it; null for a file. */
  readonly left: { readonly status: "unreadable" | "skipped"; readonly problem: Problem } | null;
}

/** The argument that stands for standard input; a file of this name is `./-`. */
export const STANDARD_INPUT = "-";

/** What a person wrote of the other files is to be known when these are read. */
const MANIFEST = "certrace.yaml";

/**
 * Everything that the arguments name, each place once (under the name that was given first): capture manifests first,
 * then in the byte order of the paths.
 *
 * @throws UserError when an argument names nothing.
 */
export function findEntries(paths: readonly string[]): Entry[] {
  const found = new Map<string, Entry>();
  for (const path of paths) {
    for (const entry of entriesOf(path)) {
      const place = entry.location?.toString("latin1") ?? STANDARD_INPUT;
      if (!found.has(place)) found.set(place, entry);
    }
  }
  return [...found.values()]
    .map((entry) => ({ entry, rank: basename(entry.path) === MANIFEST ? 0 : 1, key: Buffer.from(entry.path) }))
    .sort((a, b) => a.rank - b.rank || Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry);
}

function* entriesOf(argument: string): Iterable<Entry> {
  if (argument === STANDARD_INPUT) {
    yield { path: STANDARD_INPUT, location: null, left: null };
    return;
  }
  const path = shownPath(argument);
  let stats: Stats;
  let location: Buffer;
  try {
    stats = statSync(argument);
    location = realpathSync.native(argument, "buffer");
  } catch (error) {
    yield { path, location: Buffer.from(argument), left: refusedArgument(argument, error) };
    return;
  }
  if (stats.isDirectory()) yield* entriesIn(location, path);
  else yield { path, location, left: leftOut(stats) };
}

/** Only what is there and closed is an input that could not be read; everything else is a mistake in the arguments. */
function refusedArgument(argument: string, error: unknown): Entry["left"] {
  const code = errorCode(error);
  if (code === "EACCES" || code === "EPERM") return { status: "unreadable", problem: refusal(error) };
  if (isPipe(argument))
    throw new UserError(`${argument} is a pipe`, "give it to certrace on standard input, as `-`, or save it to a file");
  if (isLink(argument))
    throw new UserError(`${argument} is a symbolic link that leads nowhere`, "name the file itself");
  throw new NoSuchPathError(argument);
}

/** What a shell makes of `<(command)`: it can be opened, and has no place. */
function isPipe(path: string): boolean {
  try {
    return statSync(path).isFIFO();
  } catch {
    return false;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/**
 * What lies in a folder and below it. Links are not followed: they may lead out of the bundle, or back into it without
 * end.
 */
function* entriesIn(folder: Buffer, shown: string): Iterable<Entry> {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    yield {
      path: shown === "" ? "." : shown,
      location: folder,
      left: { status: "unreadable", problem: refusal(error) },
    };
    return;
  }
  for (const entry of entries) {
    const location = Buffer.concat([folder, Buffer.from(folder.at(-1) === SEPARATOR ? "" : sep), entry.name]);
    const name = decodeName(entry.name);
    const path = shown === "" || shown.endsWith("/") ? `${shown}${name}` : `${shown}/${name}`;
    if (entry.isDirectory()) yield* entriesIn(location, path);
    else yield { path, location, left: leftOut(entry) };
  }
}

const SEPARATOR = sep.charCodeAt(0);

function leftOut(entry: Stats | Dirent<Buffer>): Entry["left"] {
  if (entry.isFile()) return null;
  if (entry.isSymbolicLink()) {
    const problem = fileProblem(
      "link-not-followed",
      "warning",
      "a symbolic link inside a folder is not followed",
      "name it as an argument of its own to have it read",
    );
    return { status: "skipped", problem };
  }
  const what = entry.isFIFO() ? "a pipe" : entry.isSocket() ? "a socket" : "a device";
  return {
    status: "skipped",
    problem: fileProblem(
      "special-file",
      "error",
      `${what}, not a file; it was not opened`,
      "save its output to a file and name that",
    ),
  };
}

/** With `/` between, without a leading `./` and without doubled or trailing slashes; "" for the current folder. */
export function shownPath(argument: string): string {
  const slashed = argument.split(sep).join("/").replaceAll(/\/+/g, "/");
  const tidy = slashed.replace(/^(?:\.\/)+/, "").replace(/(?<=.)\/$/, "");
  return tidy === "." ? "" : tidy;
}
