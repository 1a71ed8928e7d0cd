/** Longer names of files are cut: most file systems take 255 bytes. */
const MAX_NAME = 120;

/**
 * Paths below a folder for what has paths of any kind: none leads out of it, none is another's folder, and none is a
 * name that some system does not take. What is no letter, digit or common sign becomes `_`.
 */
export class SafePaths {
  readonly #files = new Set<string>();
  readonly #folders = new Set<string>();

  /** A path that was not given before, with `/` between; `a.zip!/b` is `a.zip/b`. */
  pathFor(path: string): string {
    const names = path
      .replaceAll("!/", "/")
      .split("/")
      .filter((name) => name !== "" && name !== "." && name !== "..");
    let folder = "";
    for (const name of names.slice(0, -1)) {
      folder += free(safeName(name), (one) => !this.#files.has(key(folder + one)));
      this.#folders.add(key(folder));
      folder += "/";
    }
    const isFree = (one: string): boolean =>
      !this.#files.has(key(folder + one)) && !this.#folders.has(key(folder + one));
    const file = folder + free(safeName(names.at(-1) ?? "unnamed"), isFree);
    this.#files.add(key(file));
    return file;
  }
}

/** Some systems take names for the same that differ in case or in how letters are composed. */
function key(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function free(name: string, isFree: (name: string) => boolean): string {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${number}-${name}`;
    if (isFree(numbered)) return numbered;
  }
}

function safeName(name: string): string {
  const [...characters] = name.replaceAll(/[^\p{L}\p{M}\p{N} ._()[\]+=@,~#-]/gu, "_");
  // the end of a name tells more than its middle
  const cut = characters.length <= MAX_NAME ? characters : [...characters.slice(0, 40), "_", ...characters.slice(-70)];
  const safe = cut.join("").replace(/^[ .]+|[ .]$/g, "_");
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(safe) ? `_${safe}` : safe;
}
