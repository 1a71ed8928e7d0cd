import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { UserError } from "../bundle/user-error.ts";
import type { Source } from "../bundle/source.ts";
import type { Format } from "../render/index.ts";
import { VERSION } from "../version.ts";
import type { AnalyzeFlags } from "./analyze.ts";
import { EXIT } from "./exit-code.ts";
import type { FactsFlags } from "./facts.ts";
import { limitOf } from "./limits.ts";
import { listenForOutputErrors, writeOut } from "./output.ts";
import { printed } from "./printed.ts";
import { interruptedAfter, Progress } from "./progress.ts";
import { reportBug } from "./report-bug.ts";
import type { ValidateFlags } from "./validate.ts";

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
    .option("--no-redact", "show secrets that stand in the evidence, too")
    .option(...LIMIT)
    .option(...QUIET)
    .option("--strict", "exit 3 when an input could not be read or was invalid")
    .option("--exit-code", "let the verdict decide the exit code")
    .option("--hash", "hash inputs of any size")
    .option("-v, --verbose", "everything in full")
    .addOption(new Option("--color <when>", "when to use colours").choices(["auto", "always", "never"]).default("auto"))
    .option("--width <columns>", "width of the terminal output", columns)
    .exitOverride()
    .action(async (paths: string[], flags: AnalyzeFlags) =>
      (await import("./analyze.ts")).runAnalyze(paths, flags, watched(flags)),
    );
  certrace
    .command("validate")
    .description("check every structured input against its schema")
    .argument("<path...>", "files and folders")
    .option("--timezone <zone>", "zone of times that name none")
    .option("--no-redact", "show secrets that stand in the problems, too")
    .option(...LIMIT)
    .option(...QUIET)
    .addOption(
      new Option("--format <format>", "how to show the result").choices(["terminal", "json"]).default("terminal"),
    )
    .exitOverride()
    .action(async (paths: string[], flags: ValidateFlags) =>
      (await import("./validate.ts")).runValidate(paths, flags, watched(flags)),
    );
  certrace
    .command("facts")
    .description("write every fact with its citation as NDJSON: what analyze needs of a bundle, in a small file")
    .argument("<path...>", "files and folders")
    .option("--timezone <zone>", "zone of times that name none")
    .option("-o, --output <file>", "write the facts there instead of standard output")
    .option("--hash", "hash inputs of any size")
    .option("--no-redact", "write secrets that stand in the evidence, too")
    .option(...LIMIT)
    .option(...QUIET)
    .exitOverride()
    .action(async (paths: string[], flags: FactsFlags) =>
      (await import("./facts.ts")).runFacts(paths, flags, watched(flags)),
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

async function runSchema(name: string | undefined): Promise<void> {
  const { SCHEMA_NAMES, schemaText } = await import("../validate/published-schemas.ts");
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

void main();
