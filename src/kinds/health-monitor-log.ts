import type { Citation, Instant, TaskFact, TaskListFact } from "../model.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { LostLines } from "./lost-lines.ts";
import type { Reading } from "./kind.ts";
import type { LogKind, LogLine, LogReader } from "./log-kind.ts";
import { healthMonitorMessage } from "./ruby-logger.ts";
import { nothingUsed, taskFact, tasksOfLog } from "./task-facts.ts";

/**
 * `health_monitor.stdout.log`: the director tells the health monitor when an update of a deployment begins and how it
 * ends, and the monitor logs it as an alert,
 *
 *     I, [2024-03-05T23:31:04.612345 #7]  INFO : [ALERT] Alert @ 2024-03-05 23:31:04 UTC, severity 4: Begin update …
 *
 * The time in the text is UTC, that of the head is local. Of deletions the director tells nothing.
 */
export const healthMonitorLog: LogKind = {
  id: "health-monitor-log",
  title: "the log of the health monitor",
  headLiterals: ["[ALERT] ", "[HEARTBEAT] ", "Found deployment '", "Analyz", "HealthMonitor "],
  heads(text) {
    const message = healthMonitorMessage(text);
    return message >= 0 && OWN_MESSAGE.test(text.slice(message, message + 60));
  },
  // backtraces and the bodies of alerts stand between
  continues(text) {
    return healthMonitorMessage(text) >= 0 || /^(?:$|\s|\/)/.test(text);
  },
  open() {
    return new HealthMonitorReader();
  },
};

/** Other programs head their lines the same way; these messages are the monitor's alone. */
const OWN_MESSAGE =
  /^(?:\[(?:ALERT|HEARTBEAT)\] |Found deployment '|Analyz(?:ing agents|ing instances|ed \d+ (?:agents|instances))|HealthMonitor )/;

const ALERT =
  /^\[ALERT\] Alert @ (\S+ \S+ \S+), severity \d+: (Begin|Finish|Error during) update deployment for '([^']+)' against Director '([^']+)'(?:: (.*))?/;

interface Update {
  readonly deployment: string;
  readonly director: string;
  readonly state: "done" | "error" | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly error: string | null;
  readonly citation: Citation;
}

class HealthMonitorReader implements LogReader {
  readonly #damage = new LostLines();
  readonly #updates: Update[] = [];
  /** The last update of each deployment: where it stands in the list. */
  readonly #last = new Map<string, number>();
  #first: Citation | null = null;

  line(line: LogLine): void {
    this.#first ??= line.cite();
    if (this.#damage.take(line)) return;
    const message = healthMonitorMessage(line.text);
    if (message < 0 || !line.text.startsWith("[ALERT] ", message)) return;
    const alert = ALERT.exec(line.text.slice(message, message + 4_096));
    if (alert === null) return;
    const [, time, what, deployment, director, error] = alert as unknown as [
      string,
      string,
      string,
      string,
      string,
      string?,
    ];
    const parsed = parseTime(time);
    if (!parsed.ok) return;
    if (what === "Begin") this.#began(deployment, director, parsed.instant, line.cite());
    else {
      const state = what === "Finish" ? "done" : "error";
      this.#ended({
        deployment,
        director,
        state,
        startedAt: null,
        finishedAt: parsed.instant,
        error: error ?? null,
        citation: line.cite(),
      });
    }
  }

  /** Each plugin of the monitor may log the same alert: one with the same time is the same. */
  #began(deployment: string, director: string, startedAt: Instant, citation: Citation): void {
    const key = `${director} ${deployment}`;
    const last = this.#updates[this.#last.get(key) ?? -1];
    if (last?.startedAt?.earliest === startedAt.earliest) return;
    this.#last.set(key, this.#updates.length);
    this.#updates.push({ deployment, director, state: null, startedAt, finishedAt: null, error: null, citation });
  }

  #ended(end: Update): void {
    const key = `${end.director} ${end.deployment}`;
    const index = this.#last.get(key);
    const last = index === undefined ? undefined : this.#updates[index]!;
    if (last !== undefined && last.finishedAt?.earliest === end.finishedAt!.earliest) return;
    const ends = last?.finishedAt === null && last.startedAt!.earliest <= end.finishedAt!.earliest;
    if (ends) {
      this.#updates[index!] = { ...last, state: end.state, finishedAt: end.finishedAt, error: end.error };
    } else {
      this.#last.set(key, this.#updates.length);
      this.#updates.push(end);
    }
  }

  end(): Reading {
    const problems = this.#damage.problems("what they told is missing");
    if (this.#updates.length === 0)
      return {
        facts: [],
        problems: [
          ...problems,
          nothingUsed("this log of the health monitor has no alert about a deployment", this.#first!),
        ],
      };
    const directors = [...new Set(this.#updates.map(({ director }) => director))];
    return { facts: directors.map((director) => listOf(director, this.#updates)), problems };
  }
}

function listOf(director: string, updates: readonly Update[]): TaskListFact {
  const tasks = updates.filter((update) => update.director === director).map(taskOf);
  return tasksOfLog(tasks, { director });
}

function taskOf({ deployment, state, startedAt, finishedAt, error, citation }: Update): TaskFact {
  return taskFact("alert", citation, { change: "create", deployment, state, startedAt, finishedAt, result: error });
}
