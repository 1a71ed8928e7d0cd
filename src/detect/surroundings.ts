import type { SourceText } from "../syntax/source-text.ts";

/**
 * What stands around saved output: prompts and commands, colours, fences, the chatter of terminals.
 */

/**
 * Terminal control sequences: CSI (colours, cursor), OSC (titles, links), and the two-character ones. Behind the one with
 * which a shell stops to take what is pasted, it goes to the beginning of the line, where the output begins.
 */
// oxlint-disable-next-line no-control-regex
const TERMINAL_CODES =
  /\u001b\[\?2004[hl]\r?|\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)|\u001b[ -/]*[0-~]/g;

/** The text without terminal control sequences. */
export function withoutTerminalCodes(text: SourceText): SourceText {
  return text.content.includes("\u001b") ? text.without(TERMINAL_CODES) : text;
}

const COMMANDS = String.raw`(?:sudo\s+)?(?:bosh2?|maestro|om|curl|credhub|uaac|date|cat|z?grep|env|jq|Get-Date)\b`;

const PROMPTS: readonly RegExp[] = [
  // user@host:~/dir$ command, [user@host dir]$ command, user@host:~# command
  /^\s*\(?\[?[\w.-]+@[\w.-]+(?:[: ][^$#%>\n]{0,200})?\]?\s?[$#%>](?:\s(?<command>.*))?$/,
  // PS C:\Users\me> command, C:\bosh>command
  /^\s*(?:PS )?[A-Za-z]:\\[^>\n]{0,200}>(?<command>.*)$/,
  // $ command
  /^\s*\$\s+(?<command>\S.*)$/,
  // # command, > command, or the command alone as a heading
  new RegExp(String.raw`^\s*(?:[#>%]\s+)?(?<command>${COMMANDS}(?:\s.*|;.*)?)$`),
];

/**
 * Whether a person typed what stands behind the prompt, at a time of their own. A command alone, or behind `#`, may be a
 * heading that a script wrote.
 */
export function isTyped(line: string): boolean {
  return line.length <= 1_000 && PROMPTS.slice(0, -1).some((prompt) => prompt.test(line));
}

/** Whether a command prints the time before anything else. */
export function asksForDate(command: string): boolean {
  return /^(?:sudo\s+)?(?:(?:LC_ALL|LANG|TZ)=\S*\s+)?(?:date|Get-Date)\b/.test(command);
}

/** The command in a line that is a prompt with a command, `""` for a prompt alone, null for any other line. */
export function promptCommand(line: string): string | null {
  if (line.length > 1_000) return null;
  for (const prompt of PROMPTS) {
    const match = prompt.exec(line);
    if (match !== null) return match.groups?.["command"]?.trim() ?? "";
  }
  return null;
}

/** Lines that stand around output and say nothing: code fences, rulers, what `script` and `om` add. */
const CHATTER = [
  /^\s*(?:```|~~~).*$/,
  /^\s*[-=*_]{3,}\s*$/,
  /^Script (?:started|done) on /,
  /^\s*Using (?:environment|deployment) '/,
  /^\s*Task \d+(?: (?:done|error|cancelled|timeout))?\s*$/,
  /^\s*(?:Capturing task '\d+' output:|Expected task '\d+' to succeed but state is '\w+')\s*$/,
  /^\s*Succeeded\s*$/,
  /^\s*Exit code \d+\s*$/i,
  /^\s*exit(?: status)?(?: \d+)?\s*$/i,
  /^\s*(?:could not execute .*: )?server responded with (?:a|an) \d{3} error\.?\s*$/,
  /^\s*% Total\s+% Received/,
  /^\s*Dload\s+Upload/,
  /^[\s\d:.kKMG-]+--:--:--/,
];

export function isChatter(line: string): boolean {
  return CHATTER.some((pattern) => pattern.test(line));
}

/** The fence that ends a fenced block. */
export function isFence(line: string): boolean {
  return /^\s*(?:```|~~~)/.test(line);
}
