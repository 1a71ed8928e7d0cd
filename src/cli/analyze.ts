import { analyze } from "../analyze.ts";
import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import { UserError } from "../bundle/user-error.ts";
import { redactReport } from "../redact/redact-report.ts";
import type { Format, Renderer } from "../render/index.ts";
import { verdictName } from "../render/terminal/verdict-name.ts";
import { KnowledgeError } from "../timeline/dated-by-people.ts";
import { VERSION } from "../version.ts";
import { reportBug } from "./errors.ts";
import { exitCodeOf, isNothingRecognised } from "./exit-code.ts";
import { failedAtOf } from "./failed-at.ts";
import { lookedAt } from "./looked-at.ts";
import { resultTo, tellWritten, writeOut } from "./output.ts";
import { redactionOf } from "./redaction.ts";
import type { RedactionFlags } from "./redaction-flags.ts";
import { stdinFor } from "./standard-input.ts";
import { terminalOf } from "./terminal.ts";
import { watched } from "./watched.ts";
import { zoneOf } from "./zone.ts";

export interface AnalyzeFlags extends RedactionFlags {
  failedAt?: string[];
  timezone?: string;
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
  limit?: Partial<Limits>;
  quiet?: boolean;
}

/** `certrace analyze`, the command that needs no name: the report of a bundle. */
export async function runAnalyze(paths: string[], flags: AnalyzeFlags): Promise<void> {
  const writeResult = resultTo(flags.output);
  const zone = zoneOf(flags.timezone);
  const options = {
    failedAt: (flags.failedAt ?? []).map((text) => failedAtOf(text, zone)),
    healthDeployments: flags.healthDeployment ?? [],
    clockSkewSeconds: flags.clockSkew ?? null,
    zone,
    limits: flags.limit ?? {},
  };
  const { redactor, saveMap } = await redactionOf(flags);
  const analysis = await analyze(
    watched(flags)(openBundle(paths, { hashAll: flags.hash ?? false, limits: flags.limit ?? {}, ...stdinFor(paths) })),
    options,
    VERSION,
  ).catch((error: unknown) => {
    throw error instanceof KnowledgeError ? new UserError(error.message, error.hint) : error;
  });
  const { inspected, failures } = analysis;
  redactor?.learnInspected(inspected);
  const report = redactor === null ? analysis.report : redactReport(analysis.report, redactor);
  saveMap();
  const nothing = isNothingRecognised(report);
  if (nothing) process.stderr.write(lookedAt(report.inputs, flags.list));
  if (flags.list) await writeOut((await import("./list.ts")).listed(report.inputs));
  else if (!nothing || flags.format === "json") {
    const toFile = flags.output !== undefined;
    const { format, verbose = false } = flags;
    const renderer = await RENDERERS[format]();
    const text = renderer(report, { format, verbose, ...terminalOf(flags, toFile) });
    await writeResult(text, report.inputs);
    tellWritten(`${verdictName(report.verdict)}, as ${format}`, flags);
  }
  process.exitCode = exitCodeOf(
    report,
    { strict: flags.strict ?? false, exitCode: flags.exitCode ?? false },
    failures.length > 0,
  );
  if (failures.length > 0) reportBug(failures[0]);
}

/** Only the one that is asked for is loaded. */
const RENDERERS = {
  terminal: async () => (await import("../render/terminal.ts")).renderTerminal,
  markdown: async () => (await import("../render/markdown.ts")).renderMarkdown,
  prose: async () => (await import("../render/prose.ts")).renderProse,
  html: async () => (await import("../render/html.ts")).renderHtml,
  json: async () => (await import("../render/json.ts")).renderJson,
} satisfies Record<Format, () => Promise<Renderer>>;
