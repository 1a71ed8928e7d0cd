import type { Command } from "commander";
import { VERSION } from "../version.ts";
import { program } from "./commands.ts";
import { ENVIRONMENT, EXAMPLES, EXIT_CODES, FILES, VERDICT_EXIT_CODES } from "./reference.ts";

/** certrace(1), in the language of man(7). */
export function manPage(): string {
  const certrace = program();
  const help = certrace.createHelp();
  const commands = help.visibleCommands(certrace);
  return `${[
    `.\\" Generated from the table of commands by scripts/generate.mjs.`,
    `.TH CERTRACE 1 "" "certrace ${VERSION}" "User Commands"`,
    ".SH NAME",
    `certrace \\- ${escaped("tell whether a certificate rotation failed because the BOSH health check was running")}`,
    ".SH SYNOPSIS",
    ...commands.flatMap((command, index) => [...(index === 0 ? [] : [".br"]), synopsis(command)]),
    ".SH DESCRIPTION",
    escaped(certrace.description()),
    escaped(
      "Reads what was saved of a failed call to Ops Manager (the response, maestro topology, what BOSH and Ops Manager logged), and says how sure the answer is, which lines prove it, what else could be the reason, and what to do next. Makes no network connection, and runs nothing that it finds.",
    ),
    ".SH COMMANDS",
    ...commands.flatMap((command) => [
      `.SS "certrace ${command.name()}"`,
      sentence(command.description()),
      ...help
        .visibleOptions(command)
        .flatMap((option) => item(bold(option.flags), sentence(help.optionDescription(option)))),
    ]),
    ".SH EXIT STATUS",
    ...EXIT_CODES.flatMap(([code, meaning]) => item(bold(code), sentence(meaning))),
    ".PP",
    escaped("With --exit-code the verdict decides:"),
    ...VERDICT_EXIT_CODES.flatMap(([code, meaning]) => item(bold(code), sentence(meaning))),
    ".SH ENVIRONMENT",
    ...ENVIRONMENT.flatMap(([name, meaning]) => item(bold(name), sentence(meaning))),
    ".SH FILES",
    ...FILES.flatMap(([name, meaning]) => item(`.I ${escaped(name)}`, sentence(meaning))),
    ".SH EXAMPLES",
    ...Object.values(EXAMPLES)
      .flat()
      .flatMap(([call, what]) => item(bold(call), sentence(what))),
  ].join("\n")}\n`;
}

function synopsis(command: Command): string {
  const name = command.name() === "analyze" ? "certrace" : `certrace ${command.name()}`;
  return `.B ${name}\n${escaped(command.usage())}`;
}

function item(head: string, text: string): string[] {
  return [".TP", head, text];
}

function bold(text: string): string {
  return `.B ${escaped(text).replaceAll('"', String.raw`\(dq`)}`;
}

/** The descriptions of the table begin small and have no full stop: there they stand in lists. */
function sentence(text: string): string {
  return escaped(`${text[0]!.toUpperCase()}${text.slice(1)}.`);
}

/** Text that roff does not take for requests or escapes, and whose hyphens can be copied. */
function escaped(text: string): string {
  return text
    .replaceAll("\\", String.raw`\e`)
    .replaceAll("-", String.raw`\-`)
    .replaceAll(/^(?=[.'])/gm, String.raw`\&`);
}
