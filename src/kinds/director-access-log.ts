import type { Citation, Instant, TaskFact } from "../model.ts";
import { parseTime } from "../syntax/timestamps.ts";
import { LostLines } from "./lost-lines.ts";
import type { Reading } from "./kind.ts";
import type { LogKind, LogLine, LogReader } from "./log-kind.ts";
import { nothingUsed, taskFact, tasksOfLog } from "./task-facts.ts";

/**
 * `access.log` of a director's nginx, and what its web server itself logs of requests (`puma-commonlogger.out`), one
 * line each in the common log format:
 *
 *     10.0.0.5 - ops_manager [23/Nov/2026:16:26:00 +0000] "DELETE /deployments/bosh-health HTTP/1.1" 302 …
 *
 * The request only enqueues the task. Deploying is `POST /deployments`, which does not name the deployment.
 */
export const directorAccessLog: LogKind = {
  id: "director-access-log",
  title: "the access log of a director",
  headLiterals: [
    " /deployments",
    " /tasks",
    " /locks",
    " /stemcells",
    " /releases",
    " /deployment_configs",
    " /cloud_configs",
    " /runtime_configs",
    " /cpi_configs",
    " /orphaned_vms",
    " /resurrection",
    " /info",
    " /events",
    " /configs",
  ],
  heads(text) {
    const request = requestOf(text);
    return request !== null && DIRECTOR_PATH.test(request.path);
  },
  // probes ask for other paths; puma begins its lines with its process: [15322] Puma starting
  continues(text) {
    return requestOf(text) !== null || text.trim() === "" || /^\[\d+\] /.test(text);
  },
  open() {
    return new AccessLogReader();
  },
};

interface Request {
  readonly user: string;
  readonly time: string;
  readonly method: string;
  /** Without its query. */
  readonly path: string;
  readonly query: string;
  readonly status: number;
}

const REQUEST =
  /^\S{1,64} - (\S{1,200}) \[(\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4})\] "([A-Z]{3,7}) ([^\s"?]+)(?:\?([^\s"]*))? HTTP\/[\d.]+" (\d{3}) /;

/** What of the director's API nobody else has: `/info` and `/events` alone, the others with what may follow. */
const DIRECTOR_PATH =
  /^\/(?:(?:deployments|tasks|locks|stemcells|releases|deployment_configs|cloud_configs|runtime_configs|cpi_configs|orphaned_vms|resurrection)(?:\/|$)|(?:info|events|configs)$|events\/\d+$)/;

/** Longer requests carry their weight in the query. */
const MAX_REQUEST = 16_384;

function requestOf(text: string): Request | null {
  const bracket = text.indexOf(" [");
  if (bracket < 0 || bracket > 300 || !text.startsWith('] "', bracket + 28)) return null;
  const match = REQUEST.exec(text.slice(0, MAX_REQUEST));
  if (match === null) return null;
  const [, user = "", time = "", method = "", path = "", query = "", status] = match;
  return { user, time, method, path, query, status: Number(status) };
}

class AccessLogReader implements LogReader {
  readonly #damage = new LostLines();
  readonly #tasks: TaskFact[] = [];
  #first: Citation | null = null;

  line(line: LogLine): void {
    this.#first ??= line.cite();
    if (this.#damage.take(line)) return;
    const request = requestOf(line.text);
    if (request === null || request.status >= 400) return;
    const deleted = request.method === "DELETE" ? /^\/deployments\/([^/]+)$/.exec(request.path)?.[1] : undefined;
    if (deleted === undefined && !isDeploy(request)) return;
    const startedAt = instantOf(request.time);
    if (startedAt !== null) this.#tasks.push(taskOf(request, deleted ?? null, startedAt, line.cite()));
  }

  end(): Reading {
    const problems = this.#damage.problems("what they told is missing");
    const tasks = this.#tasks;
    if (tasks.length === 0)
      return {
        facts: [],
        problems: [
          ...problems,
          nothingUsed(
            "this access log of a director has no request that creates or deletes a deployment",
            this.#first!,
          ),
        ],
      };
    return {
      facts: [tasksOfLog(tasks)],
      problems,
    };
  }
}

function isDeploy({ method, path, query }: Request): boolean {
  return method === "POST" && path === "/deployments" && !/(?:^|&)dry_run=true(?:&|$)/.test(query);
}

/** `23/Nov/2026:16:26:00 +0000` */
function instantOf(raw: string): Instant | null {
  const parsed = parseTime(raw.replace(":", " ").replaceAll("/", " "));
  return parsed.ok ? { ...parsed.instant, raw } : null;
}

function taskOf(request: Request, deployment: string | null, startedAt: Instant, citation: Citation): TaskFact {
  return taskFact("access-log", citation, {
    change: deployment === null ? "create" : "delete",
    startedAt,
    user: request.user === "-" ? null : request.user,
    deployment,
  });
}
