import { analyze } from "../analyze.ts";
import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import { UserError } from "../bundle/user-error.ts";
import { redactReport } from "../redact/redact-secrets.ts";
import { render, type Format } from "../render/index.ts";
import { KnowledgeError } from "../timeline/timeline.ts";
import { VERSION } from "../version.ts";
import { reportBug } from "./errors.ts";
import { exitCodeOf, isNothingRecognised } from "./exit-code.ts";
import { failedAtOf } from "./failed-at.ts";
import { listed } from "./list.ts";
import { lookedAt } from "./looked-at.ts";
import { writeOut, writeReportFile } from "./output.ts";
import { stdinFor } from "./standard-input.ts";
import { terminalOf } from "./terminal.ts";
import { watched } from "./watched.ts";
import { zoneOf } from "./zone.ts";

export interface AnalyzeFlags {
  failedAt?: string[];
  timezone?: string;
  healthDeployment?: string[];
  format: Format;
  output?: string;
  list?: boolean;
  clockSkew?: number;
  strict?: boolean;
  exitCode?: boolean;
  hash?: boolean;
  verbose?: boolean;
  color: "auto" | "always" | "never";
  width?: number;
  redact: boolean;
  limit?: Partial<Limits>;
  quiet?: boolean;
}

/** `certrace analyze`, the command that needs no name: the report of a bundle. */
export async function runAnalyze(paths: string[], flags: AnalyzeFlags): Promise<void> {
  const zone = zoneOf(flags.timezone);
  const options = {
    failedAt: (flags.failedAt ?? []).map((text) => failedAtOf(text, zone)),
    healthDeployments: flags.healthDeployment ?? [],
    clockSkewSeconds: flags.clockSkew ?? null,
    zone,
    limits: flags.limit ?? {},
  };
  const { report: whole, failures } = await analyze(
    watched(flags)(openBundle(paths, { hashAll: flags.hash ?? false, limits: flags.limit ?? {}, ...stdinFor(paths) })),
    options,
    VERSION,
  ).catch((error: unknown) => {
    throw error instanceof KnowledgeError ? new UserError(error.message, error.hint) : error;
  });
  const report = flags.redact ? redactReport(whole) : whole;
  const nothing = isNothingRecognised(report);
  if (nothing) process.stderr.write(lookedAt(report.inputs));
  if (flags.list) await writeOut(listed(report.inputs));
  else if (!nothing || flags.format === "json") {
    const toFile = flags.output !== undefined;
    const text = render(report, {
      format: flags.format,
      verbose: flags.verbose ?? false,
      ...terminalOf(flags, toFile),
    });
    if (flags.output === undefined) await writeOut(text);
    else
      await writeReportFile(
        flags.output,
        text,
        report.inputs.map(({ path }) => path),
      );
  }
  process.exitCode = exitCodeOf(
    report,
    { strict: flags.strict ?? false, exitCode: flags.exitCode ?? false },
    failures.length > 0,
  );
  if (failures.length > 0) reportBug(failures[0]);
}
