import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { UserError } from "../bundle/user-error.ts";
import type { Limits } from "../bundle/limits.ts";
import type { Source } from "../bundle/source.ts";
import type { Format } from "../render/index.ts";
import type { Inspected } from "../inspect.ts";
import type { Instant } from "../model.ts";
import type { Input } from "../report.ts";
import type { FactsFlags } from "./facts.ts";
import { EXIT, exitCodeOf, isNothingRecognised } from "./exit-code.ts";
import { listenForOutputErrors, writeOut, writeReportFile } from "./output.ts";
import { limitOf } from "./limits.ts";
import { lookedAt } from "./looked-at.ts";
import { printed } from "./printed.ts";
import { interruptedAfter, Progress } from "./progress.ts";
import type { RedactFlags } from "./redact.ts";
import { NO_REDACT, REDACT, REDACT_MAP, type RedactionFlags } from "./redaction-options.ts";
import { stdinFor } from "./standard-input.ts";
import { VERSION } from "../version.ts";
import { zoneOf } from "./zone.ts";

interface AnalyzeFlags extends RedactionFlags {
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
  limit: Partial<Limits>;
  quiet?: boolean;
}

const EXAMPLES = `
Examples:
  certrace case-417/                                 a folder with what the ticket holds
  certrace response.json topology.yml tasks.txt      single files
  certrace case-417/ --failed-at 2024-03-06T00:41:30Z
  certrace case-417/ --format markdown               to be pasted into the ticket
  certrace case-417/ --format prose                  why this verdict, as a short argument
  certrace case-417/ --format html -o report.html    one page with a timeline, for a postmortem
  certrace case-417/ --format json -o report.json

Exit codes: 0 analysed, 2 could not analyse, 3 with --strict when an input was unreadable or invalid,
70 a bug, 130 interrupted. With --exit-code: 0 confirmed or probable, 10 possible or inconclusive,
11 ruled out, 12 not applicable.`;

function program(): Command {
  const collect = (value: string, before: string[]): string[] => [...before, value];
  const certrace = new Command("certrace")
    .description("Did this certificate rotation fail because the BOSH health check was running?")
    .version(VERSION)
    .addHelpText("after", EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride();
  certrace
    .command("analyze", { isDefault: true })
    .description("analyse files and folders and print the verdict (the default command)")
    .argument("<path...>", "files and folders")
    .option("--failed-at <time>", "when the failed call was answered; FILE=TIME for the call in one file", collect, [])
    .option("--timezone <zone>", "zone of times that name none: UTC, +09:00, Asia/Seoul")
    .option("--health-deployment <name>", "a further name of health-check deployments", collect, [])
    .addOption(
      new Option("--format <format>", "how to show the report")
        .choices(["terminal", "markdown", "prose", "html", "json"] satisfies Format[])
        .default("terminal"),
    )
    .option("-o, --output <file>", "write the report there instead of standard output")
    .option("--list", "print what each input was recognised as, and what was used of it, instead of the report")
    .option(
      "--clock-skew <seconds>",
      "how far the director's clock is ahead of Ops Manager's (negative: behind)",
      seconds,
    )
    .addOption(REDACT)
    .option(...REDACT_MAP)
    .option(...NO_REDACT)
    .option(...LIMIT)
    .option(...QUIET)
    .option("--strict", "exit 3 when an input could not be read or was invalid")
    .option("--exit-code", "let the verdict decide the exit code")
    .option("--hash", "hash inputs of any size")
    .option("-v, --verbose", "everything in full")
    .addOption(new Option("--color <when>", "when to use colours").choices(["auto", "always", "never"]).default("auto"))
    .option("--width <columns>", "width of the terminal output", columns)
    .exitOverride()
    .action(runAnalyze);
  certrace
    .command("validate")
    .description("check every structured input against its schema")
    .argument("<path...>", "files and folders")
    .option("--timezone <zone>", "zone of times that name none")
    .addOption(REDACT)
    .option(...REDACT_MAP)
    .option(...NO_REDACT)
    .option(...LIMIT)
    .option(...QUIET)
    .addOption(
      new Option("--format <format>", "how to show the result").choices(["terminal", "json"]).default("terminal"),
    )
    .exitOverride()
    .action(runValidate);
  certrace
    .command("facts")
    .description("write every fact with its citation as NDJSON: what analyze needs of a bundle, in a small file")
    .argument("<path...>", "files and folders")
    .option("--timezone <zone>", "zone of times that name none")
    .option("-o, --output <file>", "write the facts there instead of standard output")
    .option("--hash", "hash inputs of any size")
    .addOption(REDACT)
    .option(...REDACT_MAP)
    .option(...NO_REDACT)
    .option(...LIMIT)
    .option(...QUIET)
    .exitOverride()
    .action(async (paths: string[], flags: FactsFlags) =>
      (await import("./facts.ts")).runFacts(paths, flags, VERSION, watched(flags)),
    );
  certrace
    .command("redact")
    .description("write a copy of the evidence without its secrets, that gives the same verdict")
    .argument("<path...>", "files and folders")
    .requiredOption("-o, --output <folder>", "the folder of the copy: a new one, or an empty one")
    .addOption(REDACT)
    .option(...REDACT_MAP)
    .option("--health-deployment <name>", "a further name of health-check deployments, which stays", collect, [])
    .option(...LIMIT)
    .option(...QUIET)
    .exitOverride()
    .action(async (paths: string[], flags: RedactFlags & { quiet?: boolean }) =>
      (await import("./redact.ts")).runRedact(paths, flags, VERSION, watched(flags)),
    );
  certrace
    .command("schema")
    .description("print a schema, or the names of all")
    .argument("[name]", "name of the schema")
    .exitOverride()
    .action(runSchema);
  certrace
    .command("explain")
    .description("what a diagnosis, a criterion or a verdict means and what to do, or a list of all")
    .argument("[code]", "its code, as reports name it")
    .addOption(new Option("--format <format>", "how to show it").choices(["terminal", "json"]).default("terminal"))
    .exitOverride()
    .action(runExplain);
  return certrace;
}

const LIMIT = [
  "--limit <name=number>",
  "how much of archives is read: members, bytes (200GiB), ratio, depth",
  limitOf,
  {},
] as const;
const QUIET = ["-q, --quiet", "show no progress"] as const;

/** What was read so far, for who interrupts it. */
let progress = new Progress(null, 0);

/** Lets the progress of reading be seen where somebody looks at a terminal. */
function watched({ quiet }: { quiet?: boolean }): (sources: AsyncIterable<Source>) => AsyncIterable<Source> {
  const { stderr, env } = process;
  const isShown = stderr.isTTY && quiet !== true && env["TERM"] !== "dumb" && !env["CI"];
  progress = new Progress(isShown ? (text) => void stderr.write(text) : null, stderr.columns || 80);
  return (sources) => progress.watch(sources);
}

function columns(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < 20) throw new InvalidArgumentError("a whole number from 20 on is expected.");
  return width;
}

function seconds(value: string): number {
  const match = /^([+-]?\d{1,9}(?:\.\d{1,6})?)s?$/.exec(value);
  if (match === null) throw new InvalidArgumentError("seconds are expected, such as 12, -3 or 2.5.");
  return Number(match[1]);
}

async function runAnalyze(paths: string[], flags: AnalyzeFlags): Promise<void> {
  const [{ analyze }, { openBundle }, { render }, { KnowledgeError }, { redactReport }, { redactionOf }] =
    await Promise.all([
      import("../analyze.ts"),
      import("../bundle/open-bundle.ts"),
      import("../render/index.ts"),
      import("../timeline/timeline.ts"),
      import("../redact/redact-report.ts"),
      import("./redaction.ts"),
    ]);
  const zone = await zoneOf(flags.timezone);
  const failedAt = await Promise.all(flags.failedAt.map((text) => failedAtOf(text, flags.timezone)));
  const options = {
    failedAt,
    healthDeployments: flags.healthDeployment,
    clockSkewSeconds: flags.clockSkew ?? null,
    zone,
    limits: flags.limit,
  };
  const { redactor, saveMap } = await redactionOf(flags);
  const {
    report: whole,
    inspected,
    failures,
  } = await analyze(
    watched(flags)(openBundle(paths, { hashAll: flags.hash ?? false, limits: flags.limit, ...stdinFor(paths) })),
    options,
    VERSION,
  ).catch((error: unknown) => {
    throw error instanceof KnowledgeError ? new UserError(error.message, error.hint) : error;
  });
  redactor?.learnInspected(inspected);
  const report = redactor === null ? whole : redactReport(whole, redactor);
  await saveMap();
  const nothing = isNothingRecognised(report);
  if (nothing) process.stderr.write(lookedAt(report.inputs));
  if (flags.list) await writeOut((await import("./list.ts")).listed(report.inputs));
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

async function failedAtOf(
  text: string,
  timezone: string | undefined,
): Promise<{ file: string | null; instant: Instant }> {
  const { parseTime, TIME_EXAMPLES } = await import("../syntax/timestamps.ts");
  const equals = text.lastIndexOf("=");
  const file = equals > 0 ? text.slice(0, equals).replace(/^(?:\.\/)+/, "") : null;
  const parsed = parseTime(text.slice(equals + 1), await zoneOf(timezone));
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

async function runValidate(
  paths: string[],
  flags: RedactionFlags & { timezone?: string; format: string; limit: Partial<Limits>; quiet?: boolean },
): Promise<void> {
  const [{ inspect }, { openBundle }, { renderJson }, { redactInputs }, { redactionOf }] = await Promise.all([
    import("../inspect.ts"),
    import("../bundle/open-bundle.ts"),
    import("../render/json.ts"),
    import("../redact/redact-report.ts"),
    import("./redaction.ts"),
  ]);
  const zone = await zoneOf(flags.timezone);
  const { redactor, saveMap } = await redactionOf(flags);
  const inspected: Inspected[] = [];
  const sources = watched(flags)(openBundle(paths, { limits: flags.limit, ...stdinFor(paths) }));
  for await (const source of sources) inspected.push(await inspect(source, { zone, limits: flags.limit }));
  redactor?.learnInspected(inspected);
  const whole = inspected.map(({ input }) => input);
  const inputs = redactor === null ? whole : redactInputs(whole, redactor);
  await saveMap();
  const invalid = inputs.filter(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (flags.format === "json") await writeOut(renderJson({ inputs }));
  else {
    await writeOut(inputs.map(validated).join(""));
    await writeOut(
      `${inputs.length} inputs: ${inputs.length - invalid.length} without an error, ${invalid.length} invalid\n`,
    );
  }
  if (isNothingRecognised({ inputs })) process.stderr.write(lookedAt(inputs));
  process.exitCode = invalid.length > 0 || isNothingRecognised({ inputs }) ? EXIT.notAnalysed : EXIT.analysed;
}

function validated({ path, kind, problems }: Input): string {
  const verdict = problems.some(({ severity }) => severity === "error")
    ? "invalid"
    : kind === null
      ? "not recognised"
      : "valid";
  const lines = problems.map(({ line, column, severity, message, pointer, hint }) => {
    const place = line === null ? printed(path) : `${printed(path)}:${line}:${column ?? 1}`;
    return `  ${place} ${severity} ${printed(message)}${pointer ? ` [${printed(pointer)}]` : ""}\n${hint === null ? "" : `    hint: ${printed(hint)}\n`}`;
  });
  return `${printed(path)}: ${kind ?? "unknown"}, ${verdict}\n${lines.join("")}`;
}

async function runSchema(name: string | undefined): Promise<void> {
  const { SCHEMA_NAMES, schemaText } = await import("../validate/validate.ts");
  if (name === undefined) {
    await writeOut(`${SCHEMA_NAMES.join("\n")}\n`);
    return;
  }
  const text = schemaText(name);
  if (text === undefined) throw new UserError(`there is no schema "${name}"`, `there are ${SCHEMA_NAMES.join(", ")}`);
  await writeOut(text);
}

async function runExplain(code: string | undefined, flags: { format: string }): Promise<void> {
  const { explained, explainedJson } = await import("./explain.ts");
  if (flags.format === "json") return await writeOut(explainedJson(code));
  const { stdout, env } = process;
  const width = (stdout.isTTY && (Number(env["COLUMNS"]) || stdout.columns)) || MAX_PROSE;
  await writeOut(explained(code, Math.min(MAX_PROSE, Math.max(40, width))));
}

/** Prose in longer lines is hard to read. */
const MAX_PROSE = 80;

function reportBug(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`certrace: this is a bug, please report it: ${printed(message)}\n`);
  if (process.env["CERTRACE_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}

async function main(): Promise<void> {
  listenForOutputErrors();
  process.once("SIGINT", () => {
    progress.hide();
    process.stderr.write(`certrace: ${interruptedAfter(progress.reading)}\n`);
    process.exit(EXIT.interrupted);
  });
  const certrace = program();
  try {
    if (process.argv.length <= 2) {
      process.stderr.write(certrace.helpInformation());
      process.exitCode = EXIT.notAnalysed;
      return;
    }
    await certrace.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.notAnalysed;
    else if (error instanceof UserError) {
      process.stderr.write(`certrace: ${printed(error.message)}\n  hint: ${printed(error.hint)}\n`);
      process.exitCode = EXIT.notAnalysed;
    } else {
      reportBug(error);
      process.exitCode = EXIT.bug;
    }
  }
}

await main();
