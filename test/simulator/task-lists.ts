import { renderTable, unixDate, type TableForm } from "./cli-table.ts";

export type TaskState = "queued" | "processing" | "cancelling" | "cancelled" | "done" | "error" | "timeout";

/** One task as a director lists it. Times are seconds since the epoch, of the director's clock. */
export interface TaskRow {
  readonly id: number;
  readonly state: TaskState;
  readonly startedAt: number | null;
  /** null while it is queued or runs. */
  readonly finishedAt: number | null;
  readonly user: string;
  readonly deployment: string | null;
  readonly description: string;
  readonly result: string | null;
}

export type TaskListForm = TableForm | "api";

/** `bosh tasks`, newest first by id; `api`: what the director answers, newest first by the last change. */
export function renderTaskList(rows: readonly TaskRow[], form: TaskListForm, environment: string): string {
  if (form === "api") return JSON.stringify(rows.toSorted(byLastChange).map(apiTask));
  const ended = form === "json" ? "-" : "";
  return renderTable(
    {
      content: "tasks",
      columns: ["ID", "State", "Started At", "Finished At", "User", "Deployment", "Description", "Result"],
      rows: rows
        .toSorted((a, b) => b.id - a.id)
        .map((row) => [
          String(row.id),
          row.state,
          row.startedAt === null ? "" : unixDate(row.startedAt),
          row.finishedAt === null ? ended : unixDate(row.finishedAt),
          row.user,
          row.deployment ?? "",
          row.description,
          row.result ?? "",
        ]),
      environment,
    },
    form,
  );
}

function byLastChange(a: TaskRow, b: TaskRow): number {
  return lastChange(b) - lastChange(a) || b.id - a.id;
}

/** When the director last saved it: that is what its limit counts by. */
export function lastChange({ startedAt, finishedAt }: TaskRow): number {
  return finishedAt ?? startedAt ?? Infinity;
}

function apiTask({ id, state, description, startedAt, finishedAt, result, user, deployment }: TaskRow) {
  return { id, state, description, timestamp: finishedAt, started_at: startedAt, result, user, deployment, context_id: "" }; // prettier-ignore
}
