import { DEFAULT_COMMAND, type CommandWords, type OptionWords, type Values } from "./words.ts";

/** The script for fish. */
export function fishCompletion(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return `# fish completion for certrace, generated from its table of commands.
# certrace completion fish > ~/.config/fish/completions/certrace.fish

function __certrace_command
    set -l words (commandline -opc)
    if test (count $words) -gt 1; and contains -- $words[2] ${names}
        echo $words[2]
    else
        echo ${DEFAULT_COMMAND}
    end
end

${commands.map(({ name, description }) => `complete -c certrace -n 'test (count (commandline -opc)) -eq 1' -a ${name} -d ${quoted(description)}`).join("\n")}

${commands.flatMap(commandLines).join("\n")}
`;
}

function commandLines({ name, options, argument }: CommandWords): string[] {
  const start = `complete -c certrace -n 'test (__certrace_command) = ${name}'`;
  return [
    ...options.map((option) => start + optionFlags(option)),
    ...(argument === null || argument.values.type === "files" ? [] : [`${start} -f${words(argument.values)}`]),
  ];
}

function optionFlags({ short, long, description, value }: OptionWords): string {
  const names = `${short === null ? "" : ` -s ${short.slice(1)}`} -l ${long.slice(2)}`;
  const takes = value === null ? "" : value.values.type === "files" ? " -rF" : ` -x${words(value.values)}`;
  return `${names}${takes} -d ${quoted(description)}`;
}

function words(values: Values): string {
  return values.type === "words" ? ` -a ${quoted(values.words.join(" "))}` : "";
}

function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, String.raw`\$&`)}'`;
}
