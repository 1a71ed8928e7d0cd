import type { Citation, Problem, StatedTime } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import type { Line, SourceText } from "../syntax/source-text.ts";
import { parseDateLine, type ParsedTime, type Zone } from "../syntax/timestamps.ts";
import { asksForDate, asksForMore, isLabel, isTyped } from "./surroundings.ts";

/** The time that a date line says. */
type LineTime = StatedTime & { readonly citation: Citation };

/** What stands above a block and holds for it: the time of the date line that dates it, and the command at its prompt. */
export interface Above {
  readonly said: LineTime | null;
  readonly command: string | null;
}

/** A date line, as long as it dates what follows. */
interface DateLine {
  readonly said: LineTime;
  /** Whether what a command printed stands between its prompt and the date: that may be the time of its end. */
  readonly isBehindOutput: boolean;
  /** Whether a block has followed: an answer behind it came at an unknown time after the date. */
  isUsed: boolean;
  /** Whether a command was typed in one line with that of the date, or behind it: the date is of that one alone. */
  isOfTypedCommand: boolean;
  /** Whether a command or its heading stands behind it: what is not understood then is what that printed. */
  hasCommandBehind: boolean;
  /** The lines that are not understood behind it, and behind what was found since. */
  told: Line[];
}

/** Why a date does not date what stands behind it. */
const PASSED_DATES = {
  "date-of-another-command": "is that of a command before this one",
  "date-apart": "may be that of the text below it",
};

interface PassedDate {
  readonly code: keyof typeof PASSED_DATES;
  /** The line of the date. */
  readonly line: number;
}

/**
 * What dates what. It is told of date lines, prompts, what is found and what is not understood, in the order in which they
 * stand, and answers which date and command hold for a block. A date line holds up to a second command that somebody
 * typed, or to text that tells something.
 */
export class Dating {
  readonly #zone: Zone | null;
  readonly #problems: Problem[];
  #command: string | null;
  /** The date line that holds for what follows. */
  #date: DateLine | null;
  /** A date that dates nothing any more, and what to say of that at what it would have dated. */
  #passed: PassedDate | null = null;
  #unused: Citation | null = null;
  /** Whether something was found behind the last prompt. */
  #foundBehindPrompt = false;
  /** Whether the command above prints the time first. */
  #asksForDate = false;
  /** Whether that stands alone in its line: then a session was saved without its prompts, and so were those behind it. */
  #lacksPrompts = false;

  /** `above` holds until the text says otherwise; what is found is added to `problems`. */
  constructor(zone: Zone | null, problems: Problem[], above: Above) {
    this.#zone = zone;
    this.#problems = problems;
    this.#command = above.command;
    this.#date = above.said === null ? null : dateLine(above.said, false, false);
  }

  /** The last date line, where nothing was found behind it. */
  get unused(): Citation | null {
    return this.#unused;
  }

  /** Reads a line that `date` printed. `isFirst`: a file that a script began with `date` has its output there. */
  readDate(line: Line, text: SourceText, isFirst: boolean): boolean {
    const parsed = parseDateLine(line.text, this.#zone, this.#asksForDate || isFirst);
    if (parsed === null) return false;
    const isOfMore = this.#asksForDate && asksForMore(this.#command ?? "");
    this.#asksForDate = false;
    this.#passed = null;
    const citation = text.cite(line.start, line.end);
    if (parsed.ok && !parsed.wrongWeekday) {
      const said = { instant: parsed.instant, basis: "date-line", citation } as const;
      this.#date = dateLine(said, this.#foundBehindPrompt, isOfMore);
      this.#unused = citation;
      return true;
    }
    this.#date = null;
    const [code, message, hint] = whyNotUsed(parsed, citation.text, this.#zone !== null);
    this.#warn(citation, code, message, hint);
    return true;
  }

  /** Reads a prompt with that command, which may be empty. */
  readPrompt(line: Line, command: string): void {
    this.#command = command;
    this.#asksForDate = asksForDate(command);
    const isBare = line.text.trim() === command;
    if (this.#asksForDate) {
      this.#date = this.#passed = null;
      this.#lacksPrompts = isBare;
    } else if (command !== "") {
      this.#putCommandBehind(isTyped(line.text) || (isBare && this.#lacksPrompts));
    }
    this.#foundBehindPrompt = false;
  }

  #putCommandBehind(isOfPerson: boolean): void {
    this.#passDateOfText();
    const date = this.#date;
    if (date === null) return;
    date.hasCommandBehind = true;
    if (!isOfPerson) return;
    if (date.isUsed || date.isBehindOutput || date.isOfTypedCommand) this.#pass(date, "date-of-another-command");
    date.isOfTypedCommand = true;
  }

  /** A line that is not understood. Right below a command that prints the time it is a date in another language. */
  readOther(line: Line, text: SourceText): void {
    if (this.#asksForDate) {
      const citation = text.cite(line.start, line.end);
      const message = `"${citation.text}" is no time that is understood; nothing is dated by it`;
      this.#warn(citation, "date-not-understood", message, "use `LC_ALL=C date -u`, or say the time in certrace.yaml");
      this.#asksForDate = false;
    }
    if (this.#date !== null && !this.#date.hasCommandBehind) this.#date.told.push(line);
  }

  /** Of the lines that were not understood those from that offset on are: they are part of a document. */
  takeBack(start: number): void {
    if (this.#date !== null) this.#date.told = this.#date.told.filter((line) => line.start < start);
  }

  /** What holds for what begins here. A date above text that tells something dates nothing from here on. */
  above(): Above {
    this.#passDateOfText();
    return { said: this.#date?.said ?? null, command: this.#command };
  }

  /** As {@link above}, for a block that was found here. */
  aboveBlock(block: SourceText, isAnswer: boolean): Above {
    const { said, command } = this.above();
    const isUsed = this.#date?.isUsed === true;
    if (this.#passed !== null) {
      const { code, line } = this.#passed;
      const message = `the date in line ${line} ${PASSED_DATES[code]}, and does not date this`;
      this.#problems.push(block.noteAt(0, code, message, "begin each command with `date -u;`"));
      this.#passed = null;
    }
    this.useDate();
    return { said: isAnswer && isUsed ? null : said, command };
  }

  /** Something was found here, and the date line dates it. */
  useDate(): void {
    this.#foundBehindPrompt = true;
    this.#asksForDate = false;
    this.#unused = null;
    if (this.#date === null) return;
    this.#date.isUsed = true;
    this.#date.told = [];
  }

  /** One line between a date and an output may be a label; what somebody tells there may be what the date is of. */
  #passDateOfText(): void {
    const date = this.#date;
    if (date === null) return;
    if (date.told.length > 1 || !date.told.every(({ text }) => isLabel(text))) this.#pass(date, "date-apart");
  }

  /** From here on the date line dates nothing. */
  #pass({ said }: DateLine, code: PassedDate["code"]): void {
    this.#passed = { code, line: said.citation.line };
    this.#date = null;
  }

  #warn(citation: Citation, code: string, message: string, hint: string): void {
    this.#problems.push(problemAt(citation, code, "warning", message, hint));
  }
}

/** What is wrong with a date line: the code, the message and the hint of the problem. `isZoneSaid`: --timezone is given. */
function whyNotUsed(parsed: ParsedTime, text: string, isZoneSaid: boolean): [string, string, string] {
  const correct = "correct the line, or say the time in certrace.yaml";
  if (parsed.ok)
    return ["wrong-weekday", `the weekday of "${text}" is not that of its date; nothing is dated by it`, correct];
  if (parsed.reason !== "no-zone") return ["no-such-date", `there is no such date as "${text}"`, correct];
  if (isZoneSaid)
    return ["time-without-zone", `the zone in "${text}" is none of the zone that was said (--timezone); nothing is dated by it`, correct]; // prettier-ignore
  const message = `"${text}" names no zone, or one that means several; nothing is dated by it`;
  return ["time-without-zone", message, "say --timezone, or use `date -u`"];
}

function dateLine(said: LineTime, isBehindOutput: boolean, isOfMore: boolean): DateLine {
  return { said, isBehindOutput, isUsed: false, isOfTypedCommand: isOfMore, hasCommandBehind: isOfMore, told: [] };
}
