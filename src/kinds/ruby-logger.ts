/**
 * Lines as Ruby's Logger heads them, the way the director, its workers, CPIs and Ops Manager write them:
 *
 *     D, [2026-11-23T16:25:31.308180 #11590] [task:23] DEBUG -- DirectorJobRunner: Acquired lock: …
 *
 * The time is the wall clock of the machine, without its zone; directors before v262.8.0 print a blank for the `T` and
 * no fraction. Lines may be megabytes long and are many, so nothing here uses a regular expression on a whole line.
 */
export interface LoggerHead {
  /** `2026-11-23T16:25:31.308180`, for parseLocalTime. */
  readonly time: string;
  /** `task:23`, `create_missing_vm(group/uuid (0)/1)`; empty where the tag is; null where there is none. */
  readonly thread: string | null;
  /** `DirectorJobRunner`; `[req_id cpi-404018]`; empty in Ops Manager's log. */
  readonly program: string;
  /** Offset of the message in the line. */
  readonly message: number;
}

/** No head is longer than this: the longest thread tags name a package, its fingerprint and a stemcell. */
const MAX_HEAD = 1_000;

const TIME_START = 4;
/** Behind `2026-11-23T16:25:31`. */
const TIME_END = 23;

/** Whether a line begins like a head of Ruby's Logger, `D, [2`. A cheap test. */
export function isLoggerLine(text: string): boolean {
  return text.charCodeAt(1) === 0x2c && text.startsWith(", [2", 1) && "DIWEFA".includes(text[0]!);
}

/** The head of a line, null where it has none. */
export function loggerHead(text: string): LoggerHead | null {
  if (!isLoggerLine(text)) return null;
  const dashes = text.indexOf(" -- ", TIME_END);
  if (dashes < 0 || dashes > MAX_HEAD) return null;
  const program = dashes + " -- ".length;
  const bracketed = text[program] === "[";
  const close = bracketed ? text.indexOf("]:", program) + 1 : text.indexOf(":", program);
  if (close < program || close > MAX_HEAD + 100) return null;
  const afterPid = text.indexOf("] ", TIME_END) + "] ".length;
  const threadEnd = text.lastIndexOf("] ", dashes);
  return {
    time: loggerTime(text),
    thread: text[afterPid] === "[" && threadEnd > afterPid ? text.slice(afterPid + 1, threadEnd) : null,
    program: text.slice(program, close),
    message: Math.min(close + ": ".length, text.length),
  };
}

/** The time in the head of such a line. */
function loggerTime(text: string): string {
  let end = TIME_END;
  if (text[end] === ".")
    do end++;
    while (end < TIME_END + 10 && isDigit(text.charCodeAt(end)));
  return text.slice(TIME_START, end);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** `I, [2024-03-05T23:31:04.123456 #7]  INFO : `: the health monitor puts a colon where the others put dashes. */
const HEALTH_MONITOR_HEAD = /^[DIWEFA], \[[^\]]{19,40}\] {1,2}[A-Z]{4,5} : /;

/** Offset of the message in a line of the health monitor; -1 for any other line. */
export function healthMonitorMessage(text: string): number {
  if (!isLoggerLine(text)) return -1;
  return HEALTH_MONITOR_HEAD.exec(text.slice(0, 80))?.[0].length ?? -1;
}

/** `ubuntu@opsmanager-2-10:~$ bosh task 24 --debug`, `[ubuntu@opsmanager ~]$ date` */
const PROMPT = /^\[?[\w.+-]{1,64}@[\w.-]{1,255}(?::[~/][^\s$#]{0,200}| [~/\w][^\s$#\]]{0,200}\])[$#](?: |$)/;

const OTHER_DIRECTOR_LOGS: readonly string[] = ["Director", "DirectorAudit", "DirectorWorker"];

/**
 * Whether a line plainly begins something other than the log of a task: a prompt, the frame that the CLI puts around
 * output, Ops Manager's log (no program, a request's uuid), one of the director's other logs, the health monitor's.
 */
export function endsTaskLog(text: string): boolean {
  if (isLoggerLine(text)) {
    const head = loggerHead(text);
    if (head === null) return healthMonitorMessage(text) >= 0;
    if (head.program === "") return /^\[[0-9a-f]{8}-[0-9a-f-]{27}\]/.test(text.slice(head.message, head.message + 40));
    return OTHER_DIRECTOR_LOGS.includes(head.program);
  }
  if (text.startsWith("Succeeded") && text.trimEnd() === "Succeeded") return true;
  return text.startsWith("Using environment '") || PROMPT.test(text.slice(0, 600));
}

/** Every line that ends the log of a task holds one of these. */
export const ENDS_OF_TASK_LOGS: readonly string[] = [
  ...["DEBUG", "INFO", "WARN", "ERROR", "FATAL"].map((level) => `${level} : `),
  " -- : [",
  ...OTHER_DIRECTOR_LOGS.map((program) => ` -- ${program}:`),
  "Succeeded",
  "Using environment '",
  "@",
];
