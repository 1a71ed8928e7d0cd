import { Known, type RecogniseOptions } from "../../src/detect/known.ts";
import { recognise } from "../../src/detect/recognise.ts";
import type { Kind, Reading } from "../../src/kinds/kind.ts";
import type { LogKind } from "../../src/kinds/log-kind.ts";
import { readBlocks } from "../../src/read-blocks.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { StringPool } from "../../src/syntax/string-pool.ts";
import { YamlBudget } from "../../src/syntax/yaml.ts";

/** Reads a text as a source in which nothing but these kinds is known; `kinds`: those of its blocks. */
export function readText(
  content: string,
  kinds: readonly Kind[],
  logs: readonly LogKind[] = [],
): Reading & { readonly kinds: readonly string[] } {
  const options: RecogniseOptions = {
    zone: null,
    documentBytes: Infinity,
    strings: new StringPool(),
    yaml: new YamlBudget(),
  };
  const found = recognise(SourceText.of("a.bin", content), new Known(kinds, logs), options);
  const { read, problems } = readBlocks(found.blocks, options);
  return {
    kinds: read.map(({ kind }) => kind),
    facts: read.flatMap(({ reading }) => reading.facts),
    problems: [...found.problems, ...problems, ...read.flatMap(({ reading }) => reading.problems)],
  };
}
