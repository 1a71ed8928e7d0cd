import type { Citation, TaskFact } from "../model.ts";
import type { Zone } from "../syntax/timestamps.ts";
import { LostLines } from "./lost-lines.ts";
import type { Reading } from "./kind.ts";
import { localInstant, timeWithoutZone } from "./local-clock.ts";
import type { LogContext, LogKind, LogLine, LogReader } from "./log-kind.ts";
import { endsTaskLog, isLoggerLine, loggerHead, type LoggerHead } from "./ruby-logger.ts";
import { nothingUsed, taskFact, tasksOfLog } from "./task-facts.ts";

/**
 * `bosh task N --cpi`, which is the file `cpi` in the task's folder on the director: what the CPI wrote while it made
 * and deleted VMs, `I, [2026-11-23T16:25:32.994108 #11634]  INFO -- [req_id cpi-625819]: Starting create_vm...`. It names
 * a deployment only where it prints the arguments of a call; the task only the command before it names. The same lines
 * are pasted into debug logs, which go on over them.
 */
export const boshTaskCpi: LogKind = {
  id: "bosh-task-cpi",
  title: "the CPI log of a task",
  headLiterals: [" -- [req_id "],
  heads(text) {
    return cpiHead(text) !== null;
  },
  // backtraces and what Go CPIs write stand between
  continues(text) {
    if (isLoggerLine(text)) return cpiHead(text) !== null;
    return !endsTaskLog(text) && /^(?:$|[\s/[])/.test(text);
  },
  open(context) {
    return new CpiLogReader(context);
  },
};

function cpiHead(text: string): LoggerHead | null {
  const head = loggerHead(text);
  return head?.program.startsWith("[req_id ") === true ? head : null;
}

/** In the metadata of a VM; in a manifest's environment, where a group is `<director>-<deployment>-<instance group>`. */
const DEPLOYMENT = /"deployment"\s*(?::|=>)\s*"([^"\\]{1,255})"/;
const INSTANCE = /"name"\s*(?::|=>)\s*"([^"\s\\/]{1,200}\/[0-9a-f-]{36})"/;

/** Arguments of one call, with certificates and all, are no longer than this before they name the deployment. */
const MAX_SEARCHED = 1 << 20;

class CpiLogReader implements LogReader {
  readonly #context: LogContext;
  readonly #damage = new LostLines();
  readonly #instances = new Set<string>();
  #first: Citation | null = null;
  #named: Citation | null = null;
  #deployment: string | null = null;
  #latest = "";

  constructor(context: LogContext) {
    this.#context = context;
  }

  line(line: LogLine): void {
    this.#first ??= line.cite();
    if (this.#damage.take(line)) return;
    const head = cpiHead(line.text);
    if (head === null) return;
    if (head.time > this.#latest) this.#latest = head.time;
    if (!line.text.includes('"deployment"')) return;
    const text = line.text.slice(head.message, head.message + MAX_SEARCHED);
    const deployment = DEPLOYMENT.exec(text)?.[1];
    if (deployment === undefined) return;
    if (this.#deployment === null) this.#named = line.cite();
    this.#deployment ??= deployment;
    const instance = INSTANCE.exec(text)?.[1];
    if (instance !== undefined && deployment === this.#deployment)
      this.#instances.add(this.#context.strings.intern(instance));
  }

  end(): Reading {
    const problems = this.#damage.problems("what they told is missing");
    const id = /\btask\s+(\d+)\b/.exec(this.#context.command ?? "")?.[1] ?? null;
    const first = this.#first!;
    if (id === null && this.#deployment === null)
      return { facts: [], problems: [...problems, nothingUsed(NOTHING, first, HINT)] };
    const task = this.#task(id, this.#context.zone);
    if (task.otherTime?.zoneFrom === "unknown") problems.push(timeWithoutZone(first));
    return { facts: [tasksOfLog([task])], problems };
  }

  #task(id: string | null, userZone: Zone | null): TaskFact {
    return taskFact("output", this.#named ?? this.#first!, {
      id,
      otherTime: localInstant(this.#latest, null, userZone),
      deployment: this.#deployment,
      instances: [...this.#instances],
    });
  }
}

const NOTHING =
  "this is the CPI log of a task; it names neither the task nor a deployment, so nothing was taken from it";
const HINT = "save the debug log of the task: `bosh task ID --debug`";
