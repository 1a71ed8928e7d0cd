import type { Problem } from "../model.ts";

/** What a message quotes of the place that it is about. */
const QUOTED_VALUE = /(?<=, found )(["'])[^]*\1$|^"[^]*"(?= is not written as )/;

export function quotesValue({ message }: Problem): boolean {
  return QUOTED_VALUE.test(message);
}

/** The problem without what its message quotes of its place. */
export function withoutQuotedValue<P extends Problem>(problem: P): P {
  return { ...problem, message: problem.message.replace(QUOTED_VALUE, "a value that is not shown") };
}
