import type { Argument, Command, Option } from "commander";

/** What can stand at a place of the command line. */
export type Values =
  | { readonly type: "words"; readonly words: readonly string[] }
  | { readonly type: "files" }
  /** Something that nobody can list: a time, a number. */
  | { readonly type: "free" };

/** An option, by all its names. */
export interface OptionWords {
  readonly short: string | null;
  readonly long: string;
  readonly description: string;
  /** null: it takes none. */
  readonly value: { readonly name: string; readonly values: Values } | null;
}

/** A command with what can stand behind it. */
export interface CommandWords {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionWords[];
  readonly argument: { readonly name: string; readonly values: Values } | null;
}

/** The command that is meant where the first word names none. */
export const DEFAULT_COMMAND = "analyze";

/** Words that arguments can be and that the table of commands does not list. */
export interface KnownWords {
  readonly schemas: readonly string[];
  readonly codes: readonly string[];
}

/** What a shell has to know of the table of commands. */
export function commandWords(program: Command, { schemas, codes }: KnownWords): CommandWords[] {
  const known: Readonly<Record<string, readonly string[]>> = { "schema name": schemas, "explain code": codes };
  const help = program.createHelp();
  const names = help.visibleCommands(program).map((command) => command.name());
  return help.visibleCommands(program).map((command) => {
    const [argument] = command.registeredArguments;
    const words = argument && (known[`${command.name()} ${argument.name()}`] ?? argument.argChoices);
    return {
      name: command.name(),
      description: command.summary() || command.description(),
      options: help.visibleOptions(command).map(optionWords),
      argument:
        argument === undefined
          ? null
          : { name: argument.name(), values: command.name() === "help" ? wordsOf(names) : valuesOf(argument, words) },
    };
  });
}

function optionWords(option: Option): OptionWords {
  const takesValue = option.required || option.optional;
  const name = /[<[]([^>\]]+)/.exec(option.flags)?.[1] ?? "";
  return {
    short: option.short ?? null,
    long: option.long!,
    description: option.description,
    value: takesValue
      ? { name, values: ["file", "folder"].includes(name) ? { type: "files" } : valuesOf(option, option.argChoices) }
      : null,
  };
}

function valuesOf(of: Argument | Option, words: readonly string[] | undefined): Values {
  if (words !== undefined) return wordsOf(words);
  return /path|file/.test(of.name()) ? { type: "files" } : { type: "free" };
}

function wordsOf(words: readonly string[]): Values {
  return { type: "words", words };
}
