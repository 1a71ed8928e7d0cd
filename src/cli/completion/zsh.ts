import { DEFAULT_COMMAND, type CommandWords, type OptionWords, type Values } from "./words.ts";

/** The script for zsh, to be found as `_certrace` in a folder of `$fpath`. */
export function zshCompletion(commands: readonly CommandWords[]): string {
  return `#compdef certrace
# zsh completion for certrace, generated from its table of commands.
# In a folder of $fpath: certrace completion zsh > _certrace

${commands.map(commandFunction).join("\n")}
_certrace() {
  local command=${DEFAULT_COMMAND}
  local -a commands=(
${commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`).join("\n")}
  )
  if ((CURRENT > 2)) && [[ -n \${(M)commands:#\${words[2]}:*} ]]; then
    command=\${words[2]}
    shift words
    ((CURRENT--))
  elif ((CURRENT == 2)) && [[ \${words[2]} != -* ]]; then
    _describe -t commands command commands
  fi
  _certrace_$command
}

if [[ \${funcstack[1]} == _certrace ]]; then
  _certrace "$@"
else
  compdef _certrace certrace
fi
`;
}

function commandFunction({ name, options, argument }: CommandWords): string {
  const specs = [
    ...options.map(optionSpec),
    ...(argument === null ? [] : [quoted(`*:${argument.name}:${action(argument.values)}`)]),
  ];
  return `_certrace_${name}() {\n  _arguments -s -S \\\n${specs.map((spec) => `    ${spec}`).join(" \\\n")}\n}\n`;
}

/** Each may stand several times: the last one counts, or all do. */
function optionSpec({ short, long, description, value }: OptionWords): string {
  const about = `[${description.replaceAll(/[[\]\\]/g, String.raw`\$&`)}]`;
  const tail = quoted(about + (value === null ? "" : `:${value.name}:${action(value.values)}`));
  const longName = value === null ? long : `${long}=`;
  return short === null ? `'*'${longName}${tail}` : `'*'{${short},${longName}}${tail}`;
}

function action(values: Values): string {
  switch (values.type) {
    case "words":
      return `(${values.words.join(" ")})`;
    case "files":
      return "_files";
    case "free":
      return " ";
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
