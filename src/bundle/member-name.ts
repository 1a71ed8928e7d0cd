/** Where a name is longer than this, its middle is left out. */
const LONGEST_NAME = 1_000;

/**
 * From either end; no more is looked at. Systems have paths of 4,096 bytes at most, and a small archive may give a
 * megabyte to each of its members.
 */
const LOOKED_AT = 2 * LONGEST_NAME;

/**
 * The name of a member as it stands in paths. Archives come from strangers, so what would act or lead somewhere is
 * written out: control characters and a root (`\x1b`, `\x2f`), `..` (`\x2e\x2e`), and a `!` at the end of a folder,
 * which would look like an archive. `./` and doubled slashes say nothing and go.
 */
export function shownName(name: string): string {
  const segments = endsOf(name).split("/");
  const root = segments.length > 1 && segments[0] === "" ? "\\x2f" : "";
  const kept = segments.filter((segment) => segment !== "" && segment !== ".");
  const shown = root + kept.map((segment, index) => shownSegment(segment, index === kept.length - 1)).join("/");
  if (shown === "") return "(no name)";
  if (shown.length <= LONGEST_NAME) return shown;
  const characters = [...shown];
  return [...characters.slice(0, LONGEST_NAME / 2), "…", ...characters.slice(-LONGEST_NAME / 2)].join("");
}

function endsOf(name: string): string {
  return name.length <= 2 * LOOKED_AT ? name : `${name.slice(0, LOOKED_AT)}…${name.slice(-LOOKED_AT)}`;
}

/** Whether a program that unpacks it might write outside the folder it unpacks to. */
export function leadsOutside(name: string): boolean {
  return name.startsWith("/") || /^[A-Za-z]:/.test(name) || endsOf(name).split("/").includes("..");
}

function shownSegment(segment: string, isLast: boolean): string {
  if (segment === "..") return "\\x2e\\x2e";
  const written = segment.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, writtenOut);
  return isLast ? written : written.replace(/!$/, "\\x21");
}

function writtenOut(character: string): string {
  const hex = character.charCodeAt(0).toString(16);
  return hex.length <= 2 ? `\\x${hex.padStart(2, "0")}` : `\\u${hex.padStart(4, "0")}`;
}

/** Bytes of a name: UTF-8 where they are that, else one character for each. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    return LATIN1.decode(bytes);
  }
}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const LATIN1 = new TextDecoder("latin1");

/** Gives the members of one archive different names. */
export class MemberNames {
  readonly #counts = new Map<string, number>();

  /** The shown name, with ` (2)` behind it when it was there before, and so on. */
  unique(name: string): { readonly shown: string; readonly isRepeated: boolean } {
    const shown = shownName(name);
    const before = this.#counts.get(shown) ?? 0;
    this.#counts.set(shown, before + 1);
    if (before === 0) return { shown, isRepeated: false };
    const numbered = `${shown} (${before + 1})`;
    return this.#counts.has(numbered) ? this.unique(numbered) : { shown: this.#claimed(numbered), isRepeated: true };
  }

  #claimed(shown: string): string {
    this.#counts.set(shown, 1);
    return shown;
  }
}
