/** The paths of the archives that hold a source, the outermost first, by its own path. */
export function archivesOf(path: string): string[] {
  const archives: string[] = [];
  for (let at = path.indexOf("!/"); at >= 0; at = path.indexOf("!/", at + 2)) archives.push(path.slice(0, at));
  return archives;
}
