import type { Command, Option } from "commander";

/** A longer command line is shown no further. */
const MAX_SHOWN = 100;

/**
 * What to do where the first path, which is not there, is the name of a command and options stand before it: they were
 * taken for those of the default command. null where it is no such name, or a command stands in front.
 */
export function commandBehindOptions(
  args: readonly string[],
  path: string,
  commands: readonly Command[],
): string | null {
  const command = commands.find((one) => one.name() === path);
  const options = leadingOptions(args, commands);
  if (command === undefined || options.words === 0 || args[options.words] !== path) return null;
  const meant = "options stand behind the name of the command";
  if (options.named.some((option) => optionOf(option, [command]) === undefined))
    return `${meant}, and ${path} has others: see certrace ${path} --help`;
  return `${meant}: ${shown([path, ...args.slice(0, options.words), ...args.slice(options.words + 1)])}`;
}

/** The options in front of the first path, and how many words they and their values are. */
function leadingOptions(args: readonly string[], commands: readonly Command[]) {
  const named: string[] = [];
  let words = 0;
  while (/^-(?!-?$)/.test(args[words] ?? "")) {
    const word = args[words]!;
    named.push(word);
    const option = optionOf(word, commands);
    words += option?.required && (word === option.long || word === option.short) ? 2 : 1;
  }
  return { named, words };
}

function optionOf(word: string, commands: readonly Command[]): Option | undefined {
  const name = word.startsWith("--") ? word.split("=", 1)[0] : word.slice(0, 2);
  return commands.flatMap(({ options }) => options).find(({ long, short }) => name === long || name === short);
}

/** The command line as a shell reads it. */
function shown(args: readonly string[]): string {
  let line = "certrace";
  for (const arg of args) {
    const word = /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", String.raw`'\''`)}'`;
    if (line.length + word.length > MAX_SHOWN) return `${line} …`;
    line += ` ${word}`;
  }
  return line;
}
