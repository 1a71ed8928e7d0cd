import { wallClock } from "./cli-table.ts";
import type { DirectorEvent } from "./event-lists.ts";

/** What logs on the director's machine say of tasks. All times are seconds since the epoch, of the director's clock. */

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A task as those logs tell of it. */
export interface LoggedTask {
  readonly id: number;
  readonly change: "create" | "delete";
  readonly deployment: string;
  readonly user: string;
  readonly startedAt: number;
  /** null while it runs, and where its worker died. */
  readonly finishedAt: number | null;
  readonly state: string;
}

/** `audit_worker_N.log`: the events that the worker wrote, oldest first. */
export function renderAuditLog(events: readonly DirectorEvent[]): string {
  return events
    .map((event) => {
      const said = {
        id: Number(event.id),
        parent_id: event.parent_id === undefined ? null : Number(event.parent_id),
        user: event.user,
        timestamp: `${wallClock(event.timestamp).replace("T", " ")} UTC`,
        action: event.action,
        object_type: event.object_type,
        object_name: event.object_name ?? null,
        error: event.error ?? null,
        task: event.task ?? null,
        deployment: event.deployment ?? null,
        instance: event.instance ?? null,
        context_json: JSON.stringify(event.context),
      };
      const tag = event.task === undefined ? "" : `task:${event.task}`;
      return `I, [${wallClock(event.timestamp)}.771550 #14043] [${tag}]  INFO -- DirectorAudit: ${JSON.stringify(said)}\n`;
    })
    .join("");
}

/** `worker_1.stdout.log`: when the worker took up each job and when it was through with it. */
export function renderWorkerLog(tasks: readonly LoggedTask[]): string {
  const line = (at: number, micros: number, message: string) => ({
    at,
    text: `I, [${wallClock(at)}.${micros} #15324] []  INFO -- DirectorWorker: ${wallClock(at)}+0000: [Worker(worker_2)] ${message}\n`,
  });
  const job = (id: number): string => `Job Bosh::Director::Jobs::DBJob (id=${id}) (queue=normal)`;
  return tasks
    .flatMap(({ id, startedAt, finishedAt }) => [
      line(startedAt, 110_798, `${job(id)} RUNNING`),
      ...(finishedAt === null ? [] : [line(finishedAt, 885_793, `${job(id)} COMPLETED after ${finishedAt - startedAt}.6749`)]), // prettier-ignore
    ])
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join("");
}

/** `puma-commonlogger.out`: the requests that enqueued the tasks, and that asked how they went. */
export function renderAccessLog(tasks: readonly LoggedTask[]): string {
  return tasks
    .map(({ id, change, deployment, startedAt }) => {
      const date = new Date(startedAt * 1000);
      const day = `${String(date.getUTCDate()).padStart(2, "0")}/${MONTHS[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
      const head = `127.0.0.1 - - [${day}:${wallClock(startedAt).slice(11)} +0000] `;
      const request =
        change === "create"
          ? `"POST /deployments?context=%7B%22cloud_config_ids%22%3A%5B1%5D%2C%22runtime_config_ids%22%3A%5B2%5D%7D HTTP/1.1" 303 - 0.0259`
          : `"DELETE /deployments/${deployment} HTTP/1.1" 302 - 0.0131`;
      return `${head}${request}\n${head}"GET /tasks/${id} HTTP/1.1" 200 201 0.0056\n`;
    })
    .join("");
}

/** `health_monitor.stdout.log`: updates of deployments, which the director tells the monitor of. Deletions it does not tell. */
export function renderHealthMonitorLog(tasks: readonly LoggedTask[], director: string): string {
  const alert = (at: number, severity: number, what: string, deployment: string, error = "") => ({
    at,
    text: `I, [${wallClock(at)}.612345 #7]  INFO : [ALERT] Alert @ ${wallClock(at).replace("T", " ")} UTC, severity ${severity}: ${what} update deployment for '${deployment}' against Director '${director}'${error}\n`,
  });
  return tasks
    .filter(({ change }) => change === "create")
    .flatMap(({ id, deployment, startedAt, finishedAt, state }) => [
      alert(startedAt, 4, "Begin", deployment),
      ...(finishedAt === null
        ? []
        : [state === "done" ? alert(finishedAt, 4, "Finish", deployment) : alert(finishedAt, 3, "Error during", deployment, `: #<Bosh::Director::TaskCancelled: Task ${id} cancelled>`)]), // prettier-ignore
    ])
    .toSorted((a, b) => a.at - b.at)
    .map(({ text }) => text)
    .join("");
}

/** `bosh task N --cpi`: of a create task, whose VM gets metadata that name the deployment. */
export function renderCpiLog({ deployment, startedAt }: LoggedTask, instance: string): string {
  const line = (after: number, micros: number, message: string, level = "INFO"): string =>
    `${level[0]}, [${wallClock(startedAt + after)}.${micros} #11634] ${level.padStart(5)} -- [req_id cpi-625819]: ${message}\n`; // prettier-ignore
  const metadata = JSON.stringify({ director: "p-bosh", deployment, job: "bosh-health-check", name: instance });
  return [
    line(1, 994_108, "Starting create_vm..."),
    line(4, 995_424, "Finished create_vm in 0.78s"),
    line(5, 200_347, "Starting set_vm_metadata..."),
    line(5, 200_400, `set_vm_metadata(vm-8099, ${metadata})`, "DEBUG"),
    line(5, 200_425, "Finished set_vm_metadata in 0.50s"),
  ].join("");
}
