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

/** What `less` and `more` write below a page, each a line of its own. */
const PAGER_MARKS =
  /^[ \t]{0,9}(?:--More--(?:\(\d{1,3}%\))?|(?:lines \d{1,9}-\d{1,9}(?:\/\d{1,9})?(?: \d{1,3}%)?)? ?\(END\)|~)[ \t]{0,9}\r?(?:\n|$)/gm;

/** The text without the marks of a pager; the same text where it has none. */
export function withoutPagerMarks(text: SourceText): SourceText {
  return /--More--|\(END\)/.test(text.content) ? text.without(PAGER_MARKS) : text;
}

const COMMANDS = String.raw`(?:sudo\s+)?(?:bosh2?|maestro|om|curl|credhub|uaac|date|cat|z?grep|env|jq|Get-Date)\b`;

/** `$ command` in all the ways in which shells are set up to ask for one. */
const PROMPTS: readonly RegExp[] = [
  // user@host:~/dir$ command, [user@host dir]$ command, (venv) user@host:~# command, [00:41:39] user@host:~$ command
  /^\s*(?:\([\w.-]{1,60}\)\s{1,3})?(?:\[[\d:]{5,8}\]\s)?\(?\[?[\w.-]+@[\w.-]+(?:[: ][^$#%>\n]{0,200})?\]?\s?[$#%>](?:\s(?<command>.*))?$/,
  // bosh/0:~$ command, director/3f2a1b4c:/var/vcap# command, jumpbox:~ me$ command, host:/home/me> command
  /^\s*[\w.-]{1,60}(?:\/[\w-]{1,40})?:(?!\/\/)[~/][^\s$#%>]{0,200}(?:\s[\w.-]{1,40})?\s?[$#%>](?:\s(?<command>.*))?$/,
  // bash-5.2# command, sh-4.4$ command
  /^\s*(?:ba|z|k|da)?sh-\d[\d.]{0,8}[$#%](?:\s(?<command>.*))?$/,
  // PS C:\Users\me> command, [host]: PS /home/me> command, C:\bosh>command
  /^\s*(?:\[[\w.-]{1,60}\]: )?(?:(?:PS )?[A-Za-z]:\\|PS [/~])[^>\n]{0,200}>(?<command>.*)$/,
  // ➜  dir git:(main) ✗ command, ❯ command, λ command
  new RegExp(String.raw`^\s*[➜❯λ](?:\s+(?:(?!${COMMANDS})\S{1,100}\s+){0,3}(?<command>${COMMANDS}.*)|\s.*)?$`),
  // ┌──(user㉿host)-[~], and └─$ command below it
  /^\s*(?:[┌╭]─.*|[└╰]─{1,3}[$#%>❯]?(?:\s(?<command>.*))?)$/,
  // $ command
  /^\s*\$(?:\s+(?<command>\S.*)|\s*)$/,
  // host$ command, host% command
  new RegExp(String.raw`^[A-Za-z][\w.-]{0,60}[$%](?:\s+(?<command>${COMMANDS}.*)|\s*)$`),
  // # command, > command, or the command alone as a heading
  new RegExp(String.raw`^\s*(?:[#>%]\s+)?(?<command>${COMMANDS}(?:\s.*|;.*)?)$`),
];

/** What every prompt but the last form ends with. */
const PROMPT_MARK = /[$#%>➜❯λ┌└╭╰]/;

/**
 * Whether a person typed what stands behind the prompt, at a time of their own. A command alone, or behind `#`, may be a
 * heading that a script wrote.
 */
export function isTyped(line: string): boolean {
  return line.length <= 1_000 && PROMPT_MARK.test(line) && PROMPTS.slice(0, -1).some((prompt) => prompt.test(line));
}

/** Whether a command prints the time before anything else. */
export function asksForDate(command: string): boolean {
  return /^(?:sudo\s+)?(?:(?:LC_ALL|LANG|TZ)=\S*\s+)?(?:date|Get-Date)\b/.test(command);
}

/** Whether another command stands behind that one, in the same line. */
export function asksForMore(command: string): boolean {
  return /(?:;|&&|\|\|)\s*[^\s;&|]/.test(command);
}

/** The command in a line that is a prompt with a command, `""` for a prompt alone, null for any other line. */
export function promptCommand(line: string): string | null {
  if (line.length > 1_000) return null;
  for (const prompt of PROMPT_MARK.test(line) ? PROMPTS : PROMPTS.slice(-1)) {
    const match = prompt.exec(line);
    if (match !== null) return match.groups?.["command"]?.trim() ?? "";
  }
  return null;
}

/** Lines that stand around output and say nothing: code fences, rulers, what `script` and `om` add. */
const CHATTER = [
  /^\s*(?:```|~~~).*$/,
  /^\s*\{(?:code|noformat|quote)(?::[^}]{0,200})?\}\s*$/,
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

/** A word of letters alone, or as much of a script that writes words together. Paths, options and names are none. */
const WORD = /\p{Lo}{1,2}|(?<![^\s("'])[\p{Lu}\p{Ll}]{2,}(?=[\s)"'.,:;!?]|$)/gu;

/** A line with more words is a sentence. */
const MAX_LABEL_WORDS = 5;

/** Whether a line can be the label of what stands below it, or a command: not what somebody tells. */
export function isLabel(line: string): boolean {
  return line.length <= 1_000 && (line.match(WORD)?.length ?? 0) <= MAX_LABEL_WORDS;
}

/** The fence that ends a fenced block. */
export function isFence(line: string): boolean {
  return /^\s*(?:```|~~~|\{(?:code|noformat)(?::[^}]{0,200})?\}\s*$)/.test(line);
}
