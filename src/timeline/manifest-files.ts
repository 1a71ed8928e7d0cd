import type { ManifestEntryFact } from "../model.ts";
import { grouped } from "./grouped.ts";

/**
 * The files that each manifest entry may mean: the one at its path relative to the folder of the manifest. Where none is
 * there, as for a manifest beside an archive, those whose path ends with it.
 */
export function filesNamedBy(
  entries: readonly ManifestEntryFact[],
  paths: readonly string[],
): Map<ManifestEntryFact, readonly string[]> {
  const all = new Set(paths);
  const byName = grouped(paths, nameIn);
  return new Map(
    entries.map((entry) => {
      const { source } = entry.citation;
      const name = entry.file.replace(/^\.\//, "");
      const beside = `${source.slice(0, source.lastIndexOf("/") + 1)}${name}`;
      const ending = (byName.get(nameIn(name)) ?? []).filter((path) => path.endsWith(`/${name}`));
      return [entry, all.has(beside) ? [beside] : ending];
    }),
  );
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** null where it is none, or one of several. */
export function onlyFile([path, ...others]: readonly string[]): string | null {
  return path === undefined || others.length > 0 ? null : path;
}
