import type { LogContext, LogKind } from "../../src/kinds/log-kind.ts";
import type { Reading } from "../../src/kinds/kind.ts";
import { SourceText } from "../../src/syntax/source-text.ts";
import { StringPool } from "../../src/syntax/string-pool.ts";

/** Reads the first log of that kind in a text, as the recogniser would. Fails when there is none. */
export function readLog(kind: LogKind, content: string, context: Partial<LogContext> = {}): Reading {
  const text = SourceText.of("a.log", content);
  const lines = text.lines();
  const first = lines.findIndex((line) => kind.heads(line.text));
  if (first < 0) throw new Error(`no line begins ${kind.title}`);
  const reader = kind.open({ zone: null, said: null, command: null, strings: new StringPool(), ...context });
  for (const line of lines.slice(first)) {
    if (!kind.heads(line.text) && !kind.continues(line.text)) break;
    reader.line({
      text: line.text,
      cite: (start = 0, end = line.text.length) => text.cite(line.start + start, line.start + end),
    });
  }
  return reader.end();
}
