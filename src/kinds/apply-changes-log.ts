import type { AppliedProduct, ApplyChangesFact, CallFact, Citation, Fact, Instant, Micros, Problem } from "../model.ts";
import { problemAt } from "../syntax/problem-at.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { TaskOutputReader } from "./bosh-task-output.ts";
import type { Reading } from "./kind.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { RefusalFinder } from "./refusal-finder.ts";

/**
 * The log of an Apply Changes: each command between two lines with a date, steps as JSON, and what the commands print.
 * As the UI shows it, `om apply-changes` and `om installation-log` print it, a support bundle holds it; the API streams
 * it as server-sent events, with `data:` before each line.
 *
 * ```
 * {"type":"step_started","id":"bosh_product.deploying","description":"Installing BOSH"}
 * ===== 2024-03-05 23:43:12 UTC Running "/usr/local/bin/bosh … --deployment=cf-… deploy …"
 * ===== 2024-03-06 01:46:31 UTC Finished "/usr/local/bin/bosh …"; Duration: 7399s; Exit Status: 0
 * Exited with 0.
 * ```
 */
export const applyChangesLog: LogKind = {
  id: "apply-changes-log",
  title: "an Apply Changes log",
  headLiterals: ["===== ", '"step_started"', '"step_finished"'],
  heads: (text) => DATED.test(text) || STEP.test(text),
  // a command prints what it likes; a fence or a prompt shows that the paste has ended
  continues: (text) => !/^\s*(?:```|~~~)/.test(text) && !/^\[?[\w.-]+@[\w.-]+[: ][^$#\n]{0,100}[$#](?:\s|$)/.test(text),
  open: (context) => new ApplyChangesReader(context),
};

const DATED = /^(?:data: ?)?\s*===== (\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC) (Running|Finished) "/;
const STEP = /^(?:data: ?)?\s*\{"type": ?"step_(?:started|finished)", ?"id": ?"/;
const FINISHED_TAIL = /"; Duration: (\d{1,9})s; Exit Status: (-?\d{1,9})\s*$/;
const EXITED = /^\s*(?:Exited with (-?\d{1,9})\.|\{"type": ?"exit", ?"code": ?(-?\d{1,9})\})\s*$/;

/** One command, from its line `Running` to its line `Finished`. */
interface Command {
  readonly text: string;
  readonly startedAt: Instant | null;
  readonly citation: Citation;
  finishedAt: Instant | null;
  /** null while it runs, and where its line `Finished` is missing; `unread` where that is cut. */
  exitStatus: number | "unread" | null;
}

class ApplyChangesReader implements LogReader {
  readonly #facts: Fact[] = [];
  readonly #problems: Problem[] = [];
  readonly #refusals: RefusalFinder;
  #run = new ApplyChanges();
  /** The last time that was printed. */
  #now: { readonly instant: Instant; readonly citation: Citation } | null = null;
  #output: TaskOutputReader | null = null;
  /** Calls that wait for the next time: their answers came between the last one and that. */
  #calls: CallFact[] = [];

  constructor(context: LogContext) {
    this.#refusals = new RefusalFinder(context);
  }

  line(printed: LogLine): void {
    const line = withoutField(printed);
    this.#collect(this.#refusals.line(line));
    const exited = EXITED.exec(line.text);
    if (exited !== null) this.#exited(Number(exited[1] ?? exited[2]), line);
    else if (!this.#dated(line)) this.#output?.line(line);
  }

  #dated(line: LogLine): boolean {
    const match = DATED.exec(line.text);
    if (match === null) return false;
    const [head, date, what] = match as unknown as [string, string, string];
    const parsed = parseTime(date);
    const instant = parsed.ok ? parsed.instant : null;
    if (instant === null) this.#problems.push(noSuchDate(date, line.cite()));
    else this.#timeGoesOn(instant, line.cite());
    if (what === "Running") this.#running(line, head.length, instant);
    else this.#finished(line, head.length, instant);
    return true;
  }

  #running(line: LogLine, from: number, startedAt: Instant | null): void {
    const citation = line.cite();
    const isWhole = /"\s*$/.test(line.text);
    if (!isWhole) this.#problems.push(cutLine(citation));
    // the last word of a cut command may be cut too
    const text = line.text.slice(from, line.text.lastIndexOf(isWhole ? '"' : " "));
    this.#closeOutput();
    if (this.#run.hasExited) this.#closeRun();
    // the output between is that of either
    const deployment = this.#run.isRunning ? null : deploymentOf(text);
    this.#run.begin({ text, startedAt, citation, finishedAt: null, exitStatus: null });
    this.#output = new TaskOutputReader({ command: null, deployment, runningSince: startedAt });
  }

  #finished(line: LogLine, from: number, finishedAt: Instant | null): void {
    const citation = line.cite();
    const tail = FINISHED_TAIL.exec(line.text.slice(-60));
    this.#closeOutput();
    if (tail === null) {
      this.#problems.push(cutLine(citation));
      this.#run.finish({ text: null, finishedAt, seconds: null, exitStatus: "unread" }, citation);
      return;
    }
    const text = line.text.slice(from, line.text.length - tail[0].length);
    const end = { text, finishedAt, seconds: Number(tail[1]), exitStatus: Number(tail[2]) };
    if (!this.#run.finish(end, citation)) this.#problems.push(withoutBeginning(citation));
  }

  #exited(status: number, line: LogLine): void {
    this.#closeOutput();
    this.#run.exit(status, line.cite());
  }

  /** What tasks printed within the command that has ended. */
  #closeOutput(): void {
    const reading = this.#output?.end();
    this.#output = null;
    if (reading === undefined) return;
    this.#facts.push(...reading.facts);
    this.#problems.push(...reading.problems);
  }

  #closeRun(): void {
    this.#problems.push(...this.#run.withoutEnd.map(({ citation }) => withoutEnd(citation)));
    const fact = this.#run.fact();
    if (fact !== null) this.#facts.push(fact);
    this.#run = new ApplyChanges();
  }

  #collect({ facts, problems }: Reading): void {
    this.#problems.push(...problems);
    for (const fact of facts) if (fact.type === "call") this.#calls.push({ ...fact, inApplyChanges: true });
  }

  /** A call is answered between the times around it. */
  #timeGoesOn(instant: Instant, citation: Citation): void {
    const before = this.#now;
    for (const call of this.#calls)
      this.#facts.push(before === null ? call : datedCall(call, before.instant, instant, before.citation));
    this.#calls = [];
    this.#now = { instant, citation };
  }

  end(): Reading {
    this.#collect(this.#refusals.end());
    this.#closeOutput();
    this.#closeRun();
    // nothing says how long after the last time these were answered
    this.#facts.push(...this.#calls);
    return { facts: this.#facts, problems: this.#problems };
  }
}

/** `answered` within the interval; where the log's clock was set back, nothing is said. */
function datedCall(call: CallFact, from: Instant, to: Instant, citation: Citation): CallFact {
  if (to.latest < from.earliest) return call;
  const instant: Instant = { ...from, latest: to.latest };
  return { ...call, times: [{ instant, basis: "apply-changes-log", citation }] };
}

interface CommandEnd {
  /** null where it is cut. */
  readonly text: string | null;
  readonly finishedAt: Instant | null;
  readonly seconds: number | null;
  readonly exitStatus: number | "unread";
}

/** The commands of one Apply Changes. */
class ApplyChanges {
  readonly #commands: Command[] = [];
  /** Those of them whose end has not come yet. */
  readonly #running: Command[] = [];
  #exitStatus: number | null = null;
  /** The log has the end of a command and not its beginning: what ran before it is not known. */
  #beheaded = false;
  #citation: Citation | null = null;

  get hasExited(): boolean {
    return this.#exitStatus !== null;
  }

  /** Whether the last command goes on, as far as the log has come. */
  get isRunning(): boolean {
    return this.#commands.at(-1)?.exitStatus === null && !this.hasExited;
  }

  /** Commands whose end the log should have. */
  get withoutEnd(): readonly Command[] {
    const ended = this.isRunning ? this.#commands.slice(0, -1) : this.#commands;
    return ended.filter(({ exitStatus }) => exitStatus === null);
  }

  begin(command: Command): void {
    this.#citation ??= command.citation;
    this.#commands.push(command);
    if (command.exitStatus === null) this.#running.push(command);
  }

  /** Whether its beginning was there. */
  finish({ text, finishedAt, seconds, exitStatus }: CommandEnd, citation: Citation): boolean {
    const at = this.#running.findLastIndex((begun) => (text ?? begun.text) === begun.text);
    const [command] = at < 0 ? [] : this.#running.splice(at, 1);
    if (command !== undefined) {
      command.finishedAt = finishedAt;
      command.exitStatus = exitStatus;
      return true;
    }
    this.#beheaded ||= this.#commands.length === 0;
    this.begin({ text: text ?? "", startedAt: secondsBefore(finishedAt, seconds), citation, finishedAt, exitStatus });
    return false;
  }

  exit(status: number, citation: Citation): void {
    this.#citation ??= citation;
    this.#exitStatus = status;
  }

  fact(): ApplyChangesFact | null {
    if (this.#citation === null) return null;
    const last = this.#commands.at(-1);
    const state = this.#state(last);
    return {
      type: "apply-changes",
      id: null,
      state,
      startedAt: this.#beheaded ? null : (this.#commands[0]?.startedAt ?? null),
      finishedAt: state === "running" || state === null ? null : (last?.finishedAt ?? null),
      products: this.#commands.flatMap((command) => productOf(command, command === last && this.isRunning)),
      citation: this.#citation,
    };
  }

  /** A log that stops between two commands does not say whether more of them came. */
  #state(last: Command | undefined): ApplyChangesFact["state"] {
    if (this.isRunning) return "running";
    const failed = this.#commands.some(({ exitStatus }) => typeof exitStatus === "number" && exitStatus !== 0);
    if (failed || (this.#exitStatus ?? 0) !== 0) return "failed";
    if (this.#exitStatus === 0) return "succeeded";
    // Ops Manager cleans up the director last
    return last?.exitStatus === 0 && /\sclean-up\b/.test(last.text) ? "succeeded" : null;
  }
}

/** A command that deploys or deletes a product; others upload, run errands, or deploy the director itself. */
function productOf(
  { text, startedAt, finishedAt, exitStatus, citation }: Command,
  isRunning: boolean,
): AppliedProduct[] {
  const deployment = deploymentOf(text);
  const verb = /\s(deploy|delete-deployment)(?:\s|$)/.exec(text)?.[1];
  if (deployment === null || verb === undefined) return [];
  return [
    {
      name: productOfDeployment(deployment),
      deployment,
      // the log does not tell a first deploy from a later one
      change: verb === "deploy" ? "update" : "delete",
      state: isRunning ? "running" : typeof exitStatus !== "number" ? null : exitStatus === 0 ? "succeeded" : "failed",
      startedAt,
      finishedAt,
      citation,
    },
  ];
}

function deploymentOf(command: string): string | null {
  if (command.length > MAX_COMMAND) return null;
  return /\s(?:--deployment|-d)[= ]([^\s"]+)/.exec(command)?.[1] ?? null;
}

/** Longer commands are none that Ops Manager runs. */
const MAX_COMMAND = 100_000;

/** Ops Manager names a deployment after its product, with 20 hexadecimal digits behind it. */
export function productOfDeployment(deployment: string): string {
  return deployment.replace(/-[0-9a-f]{20}$/, "");
}

/** A duration is cut to whole seconds, so the start lies within two. */
function secondsBefore(finishedAt: Instant | null, seconds: number | null): Instant | null {
  if (finishedAt === null || seconds === null) return null;
  const latest = (finishedAt.latest - seconds * 1e6) as Micros;
  return { ...finishedAt, earliest: (latest - 1e6) as Micros, latest };
}

/** A line of the API's stream without the name of its field. */
function withoutField(line: LogLine): LogLine {
  const field = /^data: ?/.exec(line.text);
  if (field === null) return line;
  const offset = field[0].length;
  const text = line.text.slice(offset);
  return { text, cite: (start = 0, end = text.length) => line.cite(start + offset, end + offset) };
}

function damageAt(citation: Citation, code: string, message: string): Problem {
  return problemAt(citation, code, "warning", message, "save the whole log again: om installation-log --id N");
}

function noSuchDate(date: string, citation: Citation): Problem {
  return damageAt(citation, "no-such-date", `there is no such date as "${date}"`);
}

function cutLine(citation: Citation): Problem {
  return damageAt(citation, "log-line-cut", "this line is cut off, so the command it tells of is not known whole");
}

function withoutEnd(citation: Citation): Problem {
  return damageAt(citation, "command-end-missing", "the log has the beginning of this command and not its end");
}

function withoutBeginning(citation: Citation): Problem {
  return damageAt(citation, "command-beginning-missing", "the log has the end of this command and not its beginning");
}
