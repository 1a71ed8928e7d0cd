import type { Kind } from "../kinds/kind.ts";
import type { LogKind } from "../kinds/log-kind.ts";
import type { StringPool } from "../syntax/string-pool.ts";
import type { YamlBudget } from "../syntax/yaml.ts";
import type { Zone } from "../syntax/timestamps.ts";

/** All that a text can be recognised as. */
export class Known {
  readonly kinds: readonly Kind[];
  readonly logs: readonly LogKind[];
  /** A line with a key that a YAML document of one of the kinds has at its root. */
  readonly yamlRoot: RegExp;

  constructor(kinds: readonly Kind[], logs: readonly LogKind[]) {
    this.kinds = kinds;
    this.logs = logs;
    const roots = kinds.flatMap(({ yamlRoots }) => yamlRoots).join("|");
    this.yamlRoot = new RegExp(String.raw`^\s*["']?(?:${roots})["']?\s*:(?:\s|$)`);
  }
}

export interface RecogniseOptions {
  /** Zone of times that name none. */
  readonly zone: Zone | null;
  /** Longer documents of JSON are not parsed, nor of YAML those of more than half of it: a megabyte takes a second and 100 MB. */
  readonly documentBytes: number;
  /** Keeps what recurs in source after source. */
  readonly strings: StringPool;
  /** What YAML all sources may have together. */
  readonly yaml: YamlBudget;
}
