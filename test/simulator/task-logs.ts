import { timeOfDay, unixDate, wallClock } from "./cli-table.ts";

/** One entry of a task's event log. */
export interface LogEvent {
  /** Seconds since the epoch, of the director's clock. */
  readonly time: number;
  readonly stage: string;
  readonly tags: readonly string[];
  readonly total: number;
  readonly task: string;
  readonly index: number;
  readonly state: "started" | "in_progress" | "finished" | "failed";
  readonly progress: number;
  readonly data?: { readonly status?: string; readonly error?: string };
}

/** `bosh task N --event`: one JSON object per line. */
export function renderEventLog(events: readonly LogEvent[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join("");
}

/** `bosh task N`: on a terminal with the days, redirected with the times of the day alone. */
export function renderTaskOutput(
  id: number,
  events: readonly LogEvent[],
  state: string,
  form: "tty" | "redirected",
  environment: string,
): string {
  const lines = outputLines(id, events);
  if (form === "redirected") return ["", ...lines].join("\n");
  const [first, last] = [events[0]!.time, events.at(-1)!.time];
  return [
    `Using environment '${environment}' as client 'ops_manager'`,
    "",
    `Task ${id}`,
    "",
    ...lines,
    "",
    `Task ${id} Started  ${unixDate(first)}`,
    `Task ${id} Finished ${unixDate(last)}`,
    `Task ${id} Duration ${timeOfDay(last - first)}`,
    `Task ${id} ${state}`,
    "",
    "Succeeded",
    "",
  ].join("\n");
}

/** A line for each event that begins; its end stands in the same line where the next event is its end. */
function outputLines(id: number, events: readonly LogEvent[]): string[] {
  const lines: string[] = [];
  const begun = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const { time, stage, tags, task, state, data } = event;
    const key = `${stage} ${tags.join()} ${task}`;
    const head = `Task ${id} | ${timeOfDay(time)} | `;
    const next = events[index + 1];
    const isOver = next?.state === "finished" && `${next.stage} ${next.tags.join()} ${next.task}` === key;
    if (state === "started") begun.set(key, time);
    const duration = isOver ? ` (${timeOfDay(next.time - begun.get(key)!)})` : "";
    if (state === "started") lines.push(`${head}${stage}${tags.length > 0 ? ` ${tags.join(", ")}` : ""}: ${task}${duration}`);
    else if (state === "in_progress") lines.push(`${head}L ${data!.status}: ${task}${duration}`);
  } // prettier-ignore
  return lines;
}

/** A task on which a debug log is written. Times are seconds since the epoch, of the director's clock. */
export interface DebuggedTask {
  readonly id: number;
  readonly change: "create" | "delete";
  readonly deployment: string;
  readonly user: string;
  readonly startedAt: number;
  /** null while it runs. */
  readonly finishedAt: number | null;
  readonly state: string;
  readonly variables: readonly { readonly name: string; readonly versionId: string }[];
  readonly events: readonly LogEvent[];
}

/** `bosh task N --debug`: the lines that tell of the task itself. `offsetHours`: the zone of the director's machine. */
export function renderDebugLog(task: DebuggedTask, offsetHours = 0): string {
  const { id, change, deployment, user, startedAt, finishedAt, state, variables, events } = task;
  const lines: string[] = [];
  const stamp = (seconds: number, micros: number): string =>
    `${wallClock(seconds, offsetHours)}.${String(micros).padStart(6, "0")}`;
  const log = (level: string, at: number, micros: number, tag: string, message: string): void => {
    lines.push(`${level[0]}, [${stamp(at, micros)} #15486] [${tag}] ${level.padStart(5)} -- DirectorJobRunner: ${message}`); // prettier-ignore
  };
  const sql = (at: number, micros: number): string =>
    `'${wallClock(at).replace("T", " ")}.${String(micros).padStart(6, "0")}+0000'`;
  const description = change === "create" ? "create deployment" : `delete deployment ${deployment}`;
  const tag = `task:${id}`;
  const helper = (micros: number, message: string): string =>
    `I, [${stamp(startedAt, micros)} #15486] [0x9164]  INFO -- TaskHelper: ${message}`;
  lines.push(helper(10_555, "Director Version: 276.0.0"), helper(10_589, `Enqueuing task: ${id}`));
  log("INFO", startedAt, 188_981, "", `Looking for task with task id ${id}`);
  log("INFO", startedAt, 191_318, "", `Starting task: ${id}`);
  log("INFO", startedAt, 193_345, tag, "Creating job");
  log("INFO", startedAt, 195_305, tag, `Performing task: #<Bosh::Director::Models::Task @values={:id=>${id}, :state=>"processing", :timestamp=>${wallClock(startedAt).replace("T", " ")}.607832 UTC, :description=>"${description}", :result=>nil, :type=>"${change === "create" ? "update" : "delete"}_deployment", :username=>"${user}", :deployment_name=>"${deployment}"}>`); // prettier-ignore
  log("DEBUG", startedAt, 197_289, tag, `(0.000491s) (conn: 2240) UPDATE "tasks" SET "state" = 'processing', "timestamp" = ${sql(startedAt, 195_336)}, "description" = '${description}', "event_output" = '', "result_output" = '', "context_id" = '' WHERE ("id" = ${id})`); // prettier-ignore
  if (change === "delete") log("INFO", startedAt, 198_046, tag, `Deleting: ${deployment}`);
  log("INFO", startedAt, 202_166, tag, `Acquiring deployment lock on ${deployment}`);
  log("DEBUG", startedAt, 202_329, tag, `Acquiring lock: lock:deployment:${deployment}`);
  log("DEBUG", startedAt, 209_910, tag, `Acquired lock: lock:deployment:${deployment}`);
  for (const { name, versionId } of variables)
    log("DEBUG", startedAt, 652_582, tag, `(0.000714s) (conn: 2200) INSERT INTO "variables" ("variable_name", "variable_id", "variable_set_id") VALUES ('${name}', '${versionId}', 7) RETURNING *`); // prettier-ignore
  if (finishedAt === null) return `${lines.join("\n")}\n`;
  if (state !== "done") log("ERROR", finishedAt, 300_000, tag, "Timed out sending 'get_task' to 'instance'");
  log("DEBUG", finishedAt, 410_457, tag, `Deleted lock: lock:deployment:${deployment} uid: efbb2b42-c0ae-42e1-a5c1-5a5b8c7d0001`); // prettier-ignore
  if (state === "done") log("INFO", finishedAt, 420_000, tag, "Done");
  log("DEBUG", finishedAt, 430_000, tag, `(0.000803s) (conn: 2240) UPDATE "tasks" SET "state" = '${state}', "timestamp" = ${sql(finishedAt, 429_000)}, "description" = '${description}', "event_output" = '${renderEventLog(events)}', "result_output" = '', "context_id" = '' WHERE ("id" = ${id})`); // prettier-ignore
  log("INFO", finishedAt, 440_000, "", `Task took ${finishedAt - startedAt}.250000000 seconds to process.`);
  return `${lines.join("\n")}\n`;
}
