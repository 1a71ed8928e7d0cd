import type { Problem } from "../model.ts";

/** What a message quotes of the place that it is about. */
const QUOTED_VALUE = /(?<=, found )(["'])[^]*\1$|^"[^]*"(?= is not written as )/;

/** How much a message quotes of what stands at its place, behind blanks; 0 where it quotes nothing. */
export function quotedLength({ message }: Problem): number {
  const quoted = QUOTED_VALUE.exec(message)?.[0] ?? '""';
  return quoted.length - 2;
}

/** The problem without what its message quotes of its place. */
export function withoutQuotedValue<P extends Problem>(problem: P): P {
  return { ...problem, message: problem.message.replace(QUOTED_VALUE, "a value that is not shown") };
}
