import { wrap } from "../render/terminal/columns.ts";

/** What help and the man page tell beside the table of commands. */

/** A call and what it is for. */
type Example = readonly [call: string, what: string];

/** By the name of the command; "" is the program itself. */
export const EXAMPLES: Readonly<Record<string, readonly Example[]>> = {
  "": [
    ["certrace case-417/", "a folder with what the ticket holds"],
    ["certrace response.json topology.yml tasks.txt", "single files"],
    ["certrace case-417/ --failed-at 2024-03-06T00:41:30Z", "with the time of the call"],
    ["certrace case-417/ --format markdown", "to be pasted into the ticket"],
    ["certrace explain orphaned-health-check", "what a diagnosis means"],
  ],
  analyze: [
    ["certrace case-417.zip", "an archive, and those in it"],
    ["certrace case-417/ --failed-at regenerate.json=2024-03-06T00:41:30Z", "the time of one call of several"],
    ["certrace case-417/ --format prose", "why this verdict, as a short argument"],
    ["certrace case-417/ -o report.html", "one page with a timeline, for a postmortem"],
    ["certrace case-417/ -o report.json", "for a program"],
    ["certrace case-417/ --list", "what was recognised, and what was used of it"],
    ["bosh tasks --recent=5000 --json | certrace - case-417/", "standard input beside a folder"],
  ],
  validate: [
    ["certrace validate case-417/", "every problem, with its line"],
    ["certrace validate topology.yml --format json", "for a program"],
  ],
  facts: [["certrace facts case-417/ -o facts.ndjson", "kilobytes that give the same verdict"]],
  redact: [
    ["certrace redact case-417/ -o cleaned/", "a copy without secrets"],
    ["certrace redact case-417.zip --redact names -o cleaned/", "and without names of hosts, users, deployments"],
  ],
  schema: [
    ["certrace schema", "the names of all"],
    ["certrace schema report", "what --format json writes"],
    ["certrace schema config", "the keys of the configuration file"],
  ],
  explain: [
    ["certrace explain", "a list of all codes"],
    ["certrace explain health-check-race", "one diagnosis"],
    ["certrace explain probable", "one verdict"],
  ],
  completion: [
    ['eval "$(certrace completion bash)"', "in ~/.bashrc"],
    ["certrace completion zsh > ~/.zfunc/_certrace", "in a folder of $fpath"],
    ["certrace completion fish > ~/.config/fish/completions/certrace.fish", "for fish"],
  ],
  help: [
    ["certrace help", "the commands"],
    ["certrace help redact", "one of them, as certrace redact --help"],
  ],
};

/** What a name or a number means. */
type Meaning = readonly [name: string, meaning: string];

export const EXIT_CODES: readonly Meaning[] = [
  ["0", "analysed, whatever the verdict"],
  [
    "2",
    "could not analyse: wrong usage, no such path, nothing recognised, an output that cannot be written; validate: something is invalid",
  ],
  ["3", "with --strict: an input could not be read or was invalid"],
  ["70", "a bug"],
  ["130", "interrupted"],
];

/** With `--exit-code`. */
export const VERDICT_EXIT_CODES: readonly Meaning[] = [
  ["0", "confirmed or probable"],
  ["10", "possible or inconclusive"],
  ["11", "ruled out"],
  ["12", "not applicable"],
];

export const ENVIRONMENT: readonly Meaning[] = [
  ["NO_COLOR", "if not empty: no colours and no links, unless --color always"],
  ["FORCE_COLOR", "if neither empty nor 0 nor false: colours in files and pipes, too, unless --color never"],
  ["COLUMNS", "how wide the terminal is, where --width does not say it"],
  ["LC_ALL, LC_CTYPE, LANG", "the first that is set: without UTF-8 in it a terminal gets marks of ASCII only"],
  ["TERM", "dumb: no colours, no links and no line of progress"],
  [
    "TERM_PROGRAM, VTE_VERSION, WT_SESSION, KONSOLE_VERSION",
    "name terminals that open links; there the names of files are links to them",
  ],
  ["CI", "if not empty: no line of progress, no links"],
  ["XDG_CONFIG_HOME", "the folder of configurations, if an absolute path; ~/.config where it is not set"],
  ["CERTRACE_DEBUG", "if not empty: a bug is reported with its stack"],
];

export const FILES: readonly Meaning[] = [
  [
    "~/.config/certrace/config.yaml",
    "the configuration: healthDeployments, timezone, limits, format, color, width. An option of the command line beats it. No other file is taken for it, and none of a bundle is",
  ],
  [
    "certrace.yaml",
    "in a bundle: what a person knows of the files beside it (certrace schema capture-manifest). It says nothing to the program itself",
  ],
];

/** What stands below the help of a command. */
export function examplesOf(command: string): string {
  return `Examples:\n${columnsOfTwo(EXAMPLES[command] ?? [])}`;
}

/** What stands below the help of the program. */
export function helpOfAll(): string {
  return `
What the analysis can be told: certrace analyze --help

${examplesOf("")}
Exit codes:
${columnsOfTwo(EXIT_CODES)}
Exit codes with --exit-code:
${columnsOfTwo(VERDICT_EXIT_CODES)}
Environment:
${columnsOfTwo(ENVIRONMENT)}
The configuration file and more: man certrace`;
}

/** Two columns as commander writes them; what does not fit beside its head stands below it. */
function columnsOfTwo(rows: readonly (readonly [string, string])[]): string {
  const left = Math.min(MAX_LEFT, Math.max(...rows.map(([head]) => head.length)) + 2);
  return rows
    .map(([head, text]) => {
      const lines = wrap(text, WIDTH - INDENT.length - left);
      const indented = lines.map((line) => INDENT + " ".repeat(left) + line);
      if (head.length + 2 > left) return [INDENT + head, ...indented];
      return [INDENT + head.padEnd(left) + lines[0]!, ...indented.slice(1)];
    })
    .map((lines) => `${lines.join("\n")}\n`)
    .join("");
}

const WIDTH = 80;
const INDENT = "  ";
const MAX_LEFT = 26;
