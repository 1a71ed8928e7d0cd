import { DEFAULT_COMMAND, type CommandWords, type OptionWords, type Values } from "./words.ts";

/** The script for bash, from 3.2 on; it needs no other one. */
export function bashCompletion(commands: readonly CommandWords[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  return `# bash completion for certrace, generated from its table of commands.
# In ~/.bashrc: eval "$(certrace completion bash)"

_certrace_words() {
  local word
  while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen -W "$1" -- "$2")
}

_certrace_files() {
  local file
  compopt -o filenames 2>/dev/null
  while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen -f -- "$1")
}

_certrace() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  local command=${DEFAULT_COMMAND} options word
  COMPREPLY=()
  # --option=value comes as three words
  if [[ $current == "=" ]]; then
    current=
  elif [[ $before == "=" ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
  fi
  if ((COMP_CWORD > 1)); then
    for word in ${names}; do
      if [[ \${COMP_WORDS[1]} == "$word" ]]; then command=$word; fi
    done
    for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
      if [[ $word == "--" ]]; then
        _certrace_files "$current"
        return
      fi
    done
  fi
  case "$command $before" in
${commands.flatMap(valueCases).join("\n")}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${commands.map(({ name, options }) => `      ${name}) _certrace_words "${options.flatMap(namesOf).join(" ")}" "$current" ;;`).join("\n")}
    esac
    return
  fi
  if ((COMP_CWORD == 1)); then _certrace_words "${names}" "$current"; fi
  case "$command" in
${commands.map(({ name, argument }) => `    ${name}) ${argument === null ? ":" : offering(argument.values)} ;;`).join("\n")}
  esac
}

complete -F _certrace certrace
`;
}

function valueCases({ name, options }: CommandWords): string[] {
  return options.flatMap((option) => {
    if (option.value === null) return [];
    const pattern = namesOf(option)
      .map((flag) => `"${name} ${flag}"`)
      .join(" | ");
    return [`    ${pattern}) ${offering(option.value.values)}; return ;;`];
  });
}

function offering(values: Values): string {
  switch (values.type) {
    case "words":
      return `_certrace_words "${values.words.join(" ")}" "$current"`;
    case "files":
      return '_certrace_files "$current"';
    case "free":
      return ":";
  }
}

function namesOf({ short, long }: OptionWords): string[] {
  return short === null ? [long] : [short, long];
}
