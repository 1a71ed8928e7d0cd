import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { UserError } from "../bundle/user-error.ts";
import type { Format } from "../render/index.ts";
import { MIN_WIDTH } from "../render/terminal/page.ts";
import { VERSION } from "../version.ts";
import type { AnalyzeFlags } from "./analyze.ts";
import type { Shell } from "./completion/completion-script.ts";
import { configFile } from "./config-file.ts";
import { reportUserError } from "./errors.ts";
import type { ExplainFlags } from "./explain.ts";
import type { FactsFlags } from "./facts.ts";
import { limitOf } from "./limits.ts";
import { meantCommand } from "./nearest.ts";
import { examplesOf, helpOfAll } from "./reference.ts";
import type { RedactFlags } from "./redact.ts";
import type { ValidateFlags } from "./validate.ts";

/** The table of all commands and options. What runs a command is loaded when it is called. */
export function program(): Command {
  const collect = (value: string, before: string[] = []): string[] => [...before, value];
  const collectNames = (value: string, before?: string[]): string[] => collect(named(value), before);
  const certrace = new Command("certrace")
    .description("Did this certificate rotation fail because the BOSH health check was running?")
    .version(VERSION)
    .addHelpText("after", () => helpOfAll())
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text) => reportUserError(usageError(text)) })
    .exitOverride()
    .hook("preAction", async (_, command) => {
      await configure(command);
      if (command.name() === "analyze") formatByName(command);
    });
  certrace
    .command("analyze", { isDefault: true })
    .description("analyse files and folders and print the verdict (the default command)")
    .argument("<path...>", "files and folders")
    .option("--failed-at <time>", "when the failed call was answered; FILE=TIME for the call in one file", collect)
    .option("--timezone <zone>", "zone of times that name none: UTC, +09:00, Asia/Seoul")
    .option("--health-deployment <name>", "a further name of health-check deployments", collectNames)
    .addOption(
      new Option("--format <format>", "how to show the report")
        .choices(["terminal", "markdown", "prose", "html", "json"] satisfies Format[])
        .default("terminal"),
    )
    .option(
      "-o, --output <file>",
      "write the report there instead of standard output; .html, .json and .md tell the format",
      named,
    )
    .addOption(
      new Option(
        "--list",
        "print what each input was recognised as, and what was used of it, instead of the report",
      ).conflicts(["format", "output"]),
    )
    .option(
      "--clock-skew <seconds>",
      "how far the director's clock is ahead of Ops Manager's (negative: behind)",
      seconds,
    )
    .addOption(redactOption())
    .option(...REDACT_MAP)
    .option(...NO_REDACT)
    .option(...LIMIT)
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option(...QUIET)
    .option("--strict", "exit 3 when an input could not be read or was invalid")
    .option("--exit-code", "let the verdict decide the exit code")
    .option("--hash", "hash inputs of any size")
    .option("-v, --verbose", "everything in full")
    .addOption(colorOption())
    .option(...WIDTH)
    .action(async (paths: string[], flags: AnalyzeFlags) => (await import("./analyze.ts")).runAnalyze(paths, flags));
  certrace
    .command("validate")
    .description("check every structured input against its schema")
    .argument("<path...>", "files and folders")
    .option("--timezone <zone>", "zone of times that name none")
    .addOption(redactOption())
    .option(...REDACT_MAP)
    .option(...NO_REDACT)
    .option(...LIMIT)
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option(...QUIET)
    .addOption(
      new Option("--format <format>", "how to show the result").choices(["terminal", "json"]).default("terminal"),
    )
    .addOption(colorOption())
    .option(...WIDTH)
    .action(async (paths: string[], flags: ValidateFlags) => (await import("./validate.ts")).runValidate(paths, flags));
  certrace
    .command("facts")
    .description("write every fact with its citation as NDJSON: what analyze needs of a bundle, in a small file")
    .argument("<path...>", "files and folders")
    .option("--timezone <zone>", "zone of times that name none")
    .option("-o, --output <file>", "write the facts there instead of standard output", named)
    .option("--hash", "hash inputs of any size")
    .option("--health-deployment <name>", ANOTHER_NAME_THAT_STAYS, collectNames)
    .addOption(redactOption())
    .option(...REDACT_MAP)
    .option(...NO_REDACT)
    .option(...LIMIT)
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option(...QUIET)
    .action(async (paths: string[], flags: FactsFlags) => (await import("./facts.ts")).runFacts(paths, flags));
  certrace
    .command("redact")
    .summary(COPY_WITHOUT_SECRETS)
    .description(
      `${COPY_WITHOUT_SECRETS}; names are looked for in the places where programs, logs and commands write them, and may remain in what people wrote freely: look at the copy before you send it`,
    )
    .argument("<path...>", "files and folders")
    .requiredOption("-o, --output <folder>", "the folder of the copy: a new one, or an empty one", named)
    .addOption(redactOption())
    .option(...REDACT_MAP)
    .option("--health-deployment <name>", ANOTHER_NAME_THAT_STAYS, collectNames)
    .option(...LIMIT)
    .option(...CONFIG)
    .option(...NO_CONFIG)
    .option(...QUIET)
    .action(async (paths: string[], flags: RedactFlags) => (await import("./redact.ts")).runRedact(paths, flags));
  certrace
    .command("schema")
    .description("print a schema, or the names of all")
    .argument("[name]", "name of the schema")
    .action(async (name: string | undefined) => (await import("./schema.ts")).runSchema(name));
  certrace
    .command("explain")
    .description("what a diagnosis, a criterion or a verdict means and what to do, or a list of all")
    .argument("[code]", "its code, as reports name it")
    .addOption(new Option("--format <format>", "how to show it").choices(["terminal", "json"]).default("terminal"))
    .action(async (code: string | undefined, flags: ExplainFlags) =>
      (await import("./explain.ts")).runExplain(code, flags),
    );
  certrace
    .command("completion")
    .description("print the completion script for a shell")
    .addArgument(new Argument("<shell>", "the shell that is to read it").choices(["bash", "zsh", "fish"]))
    .action(async (shell: Shell) => (await import("./completion.ts")).runCompletion(shell));
  // commander's own shows the help of the program for a name that it does not know
  certrace
    .helpCommand(false)
    .command("help")
    .description("display help for command")
    .argument("[command]", "name of the command")
    .action((name: string | undefined) => (name === undefined ? certrace : commandCalled(name, certrace)).help());
  for (const command of certrace.commands) command.addHelpText("after", () => `\n${examplesOf(command.name())}`);
  return certrace;
}

function commandCalled(name: string, { commands }: Command): Command {
  const called = commands.find((command) => command.name() === name);
  if (called !== undefined) return called;
  throw new UserError(`unknown command: ${name}`, meantCommand(name, commands) ?? "certrace --help lists all commands");
}

const COPY_WITHOUT_SECRETS = "write a copy of the evidence without its secrets, that gives the same verdict";
const ANOTHER_NAME_THAT_STAYS = "a further name of health-check deployments, which stays";
const REDACT_MAP = [
  "--redact-map <file>",
  "with --redact names: keep there what stands for which name, and use it again",
  named,
] as const;
const NO_REDACT = ["--no-redact", "leave everything as it stands in the evidence, secrets, too"] as const;
const LIMIT = [
  "--limit <name=number>",
  "how much is read: members, bytes (200GiB), ratio, depth of archives; document",
  limitOf,
] as const;
const CONFIG = [
  "--config <file>",
  "read the configuration there instead of certrace/config.yaml in ~/.config",
  named,
] as const;
const NO_CONFIG = ["--no-config", "read no configuration"] as const;
const WIDTH = ["--width <columns>", "width of the terminal output", columns] as const;
const QUIET = ["-q, --quiet", "show neither progress nor what was written"] as const;

/** Takes over what the configuration file says, for commands that have one. Most runs have none, and load no parser. */
async function configure(command: Command): Promise<void> {
  if (!command.options.some(({ long }) => long === "--config")) return;
  const file = configFile(command.getOptionValue("config") as string | boolean | undefined);
  if (file !== null) (await import("./config.ts")).applyConfig(command, file);
}

const FORMAT_OF: Readonly<Record<string, Format>> = { html: "html", htm: "html", json: "json", md: "markdown" };

/** Who names a file report.html wants the page, unless --format says otherwise. */
function formatByName(command: Command): void {
  const [, extension = ""] = /\.([a-z]+)$/i.exec((command.getOptionValue("output") as string | undefined) ?? "") ?? [];
  const format = FORMAT_OF[extension.toLowerCase()];
  if (format === undefined || command.getOptionValueSource("format") === "cli") return;
  command.setOptionValueWithSource("format", format, "output");
}

/** What the parser of the command line says, in the form of all errors of the user. */
function usageError(text: string): UserError {
  const [, message = text, meant] = /^error: (.*?)(?:\n\((Did you mean .*)\))?\n?$/s.exec(text) ?? [];
  return new UserError(
    // what is wrong with a value is a sentence there, and goes on with ours
    message.replace(
      /( is invalid(?: for argument '\w+')?)\. (.)(.*)\.$/s,
      (_, what: string, first: string, rest: string) => `${what}: ${first.toLowerCase()}${rest}`,
    ),
    meant === undefined ? "see certrace --help, or --help behind a command" : meant.replace("Did", "did"),
  );
}

function redactOption(): Option {
  return new Option("--redact <what>", "what is replaced: secrets, or also the names of hosts, users and deployments")
    .choices(["secrets", "names"])
    .default("secrets");
}

function colorOption(): Option {
  return new Option("--color <when>", "when to use colours").choices(["auto", "always", "never"]).default("auto");
}

/** A file, a folder or a deployment; a variable of the shell that is not set names none. */
function named(value: string): string {
  if (value === "") throw new InvalidArgumentError("it names nothing.");
  return value;
}

function columns(value: string): number {
  const width = Number(value);
  if (!Number.isInteger(width) || width < MIN_WIDTH)
    throw new InvalidArgumentError(`a whole number from ${MIN_WIDTH} on is expected.`);
  return width;
}

function seconds(value: string): number {
  const match = /^([+-]?\d{1,9}(?:\.\d{1,6})?)s?$/.exec(value);
  if (match === null) throw new InvalidArgumentError("seconds are expected, such as 12, -3 or 2.5.");
  return Number(match[1]);
}
