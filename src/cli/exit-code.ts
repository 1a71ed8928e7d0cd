import type { Report } from "../report.ts";

/** The exit codes that do not depend on a verdict. */
export const EXIT = { analysed: 0, notAnalysed: 2, strict: 3, bug: 70, interrupted: 130 } as const;

export interface ExitOptions {
  /** Inputs that could not be read or were invalid count. */
  readonly strict: boolean;
  /** The verdict speaks. */
  readonly exitCode: boolean;
}

const OF_VERDICT: Readonly<Record<Report["verdict"], number>> = {
  confirmed: 0,
  probable: 0,
  possible: 10,
  inconclusive: 10,
  "ruled-out": 11,
  "not-applicable": 12,
};

/** Exit code of an analysis: the same for every format. `bug` is whether a criterion threw. */
export function exitCodeOf(report: Report, { strict, exitCode }: ExitOptions, bug: boolean): number {
  if (bug) return EXIT.bug;
  if (isNothingRecognised(report)) return EXIT.notAnalysed;
  if (
    strict &&
    report.inputs.some(({ status }) => status === "invalid" || status === "unreadable" || status === "skipped")
  )
    return EXIT.strict;
  return exitCode ? OF_VERDICT[report.verdict] : EXIT.analysed;
}

export function isNothingRecognised({ inputs }: Pick<Report, "inputs">): boolean {
  return inputs.every(({ kind }) => kind === null);
}
