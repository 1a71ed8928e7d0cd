import { analyze } from "../analyze.ts";
import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import type { Source } from "../bundle/source.ts";
import { UserError } from "../bundle/user-error.ts";
import type { Instant } from "../model.ts";
import { redactReport } from "../redact/redact-secrets.ts";
import type { Format, Renderer } from "../render/index.ts";
import { parseTime, TIME_EXAMPLES } from "../syntax/timestamps.ts";
import { KnowledgeError } from "../timeline/timeline.ts";
import { VERSION } from "../version.ts";
import { exitCodeOf, isNothingRecognised } from "./exit-code.ts";
import { lookedAt } from "./looked-at.ts";
import { writeOut, writeReportFile } from "./output.ts";
import { reportBug } from "./report-bug.ts";
import { stdinFor } from "./standard-input.ts";
import { zoneOf } from "./zone.ts";

export interface AnalyzeFlags {
  failedAt: string[];
  timezone?: string;
  healthDeployment: string[];
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
  limit: Partial<Limits>;
  quiet?: boolean;
}

/** `certrace analyze`: the verdict and what proves it. */
export async function runAnalyze(
  paths: string[],
  flags: AnalyzeFlags,
  watched: (sources: AsyncIterable<Source>) => AsyncIterable<Source>,
): Promise<void> {
  const zone = zoneOf(flags.timezone);
  const failedAt = flags.failedAt.map((text) => failedAtOf(text, flags.timezone));
  const options = {
    failedAt,
    healthDeployments: flags.healthDeployment,
    clockSkewSeconds: flags.clockSkew ?? null,
    zone,
    limits: flags.limit,
  };
  const { report: whole, failures } = await analyze(
    watched(openBundle(paths, { hashAll: flags.hash ?? false, limits: flags.limit, ...stdinFor(paths) })),
    options,
    VERSION,
  ).catch((error: unknown) => {
    throw error instanceof KnowledgeError ? new UserError(error.message, error.hint) : error;
  });
  const report = flags.redact ? redactReport(whole) : whole;
  const nothing = isNothingRecognised(report);
  if (nothing) process.stderr.write(lookedAt(report.inputs));
  if (flags.list) await writeOut((await import("./list.ts")).listed(report.inputs));
  else if (!nothing || flags.format === "json") {
    const toFile = flags.output !== undefined;
    const { format, verbose = false } = flags;
    const renderer = await RENDERERS[format]();
    const text = renderer(report, { format, verbose, ...terminalOf(flags, toFile) });
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

/** Only the one that is asked for is loaded. */
const RENDERERS = {
  terminal: async () => (await import("../render/terminal.ts")).renderTerminal,
  markdown: async () => (await import("../render/markdown.ts")).renderMarkdown,
  prose: async () => (await import("../render/prose.ts")).renderProse,
  html: async () => (await import("../render/html.ts")).renderHtml,
  json: async () => (await import("../render/json.ts")).renderJson,
} satisfies Record<Format, () => Promise<Renderer>>;

/** What the terminal can show, decided once. NO_COLOR and FORCE_COLOR count where --color leaves it open. */
function terminalOf(
  { color, width }: AnalyzeFlags,
  toFile: boolean,
): { width: number; color: boolean; unicode: boolean } {
  const { env, stdout } = process;
  const isTerminal = stdout.isTTY && !toFile;
  const colored =
    color === "always" ||
    (color === "auto" && !env["NO_COLOR"] && (isForced(env["FORCE_COLOR"]) || (isTerminal && env["TERM"] !== "dumb")));
  const locale = env["LC_ALL"] || env["LC_CTYPE"] || env["LANG"] || "";
  const known = Number(env["COLUMNS"]) || stdout.columns;
  return {
    width: width ?? (isTerminal ? known || 80 : Infinity),
    color: colored,
    unicode: !isTerminal || process.platform === "win32" || /utf-?8/i.test(locale),
  };
}

function isForced(value: string | undefined): boolean {
  return Boolean(value) && value !== "0" && value !== "false";
}

function failedAtOf(text: string, timezone: string | undefined): { file: string | null; instant: Instant } {
  const equals = text.lastIndexOf("=");
  const file = equals > 0 ? text.slice(0, equals).replace(/^(?:\.\/)+/, "") : null;
  const parsed = parseTime(text.slice(equals + 1), zoneOf(timezone));
  const time = text.slice(equals + 1);
  if (parsed.ok && parsed.wrongWeekday) {
    throw new UserError(
      `--failed-at ${time}: that date is another day of the week`,
      "correct the date, or leave the day of the week out",
    );
  }
  if (parsed.ok) return { file, instant: parsed.instant };
  if (parsed.reason === "no-zone")
    throw new UserError(`--failed-at ${time}: the time names no zone`, "add Z or +09:00 to it, or say --timezone");
  if (parsed.reason === "no-such-date")
    throw new UserError(`--failed-at ${time}: there is no such date`, `write it like ${TIME_EXAMPLES}`);
  throw new UserError(`--failed-at ${time}: this is no time that is understood`, `write it like ${TIME_EXAMPLES}`);
}
