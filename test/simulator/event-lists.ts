import { stringify } from "yaml";
import { renderTable, unixDate, type TableForm } from "./cli-table.ts";

/** One event as the director's API has it; what is empty is left out. */
export interface DirectorEvent {
  readonly id: string;
  readonly parent_id?: string;
  /** Seconds since the epoch, of the director's clock. */
  readonly timestamp: number;
  readonly user: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_name?: string;
  readonly error?: string;
  readonly task?: string;
  readonly deployment?: string;
  readonly instance?: string;
  readonly context: Readonly<Record<string, unknown>>;
}

export type EventListForm = TableForm | "api";

/** `bosh events`: as they are given, newest first. */
export function renderEvents(events: readonly DirectorEvent[], form: EventListForm, environment: string): string {
  if (form === "api") return JSON.stringify(events);
  return renderTable(
    {
      content: "events",
      columns: ["ID", "Time", "User", "Action", "Object Type", "Object Name", "Task ID", "Deployment", "Instance", "Context", "Error"], // prettier-ignore
      rows: events.map((event) => [
        event.parent_id === undefined ? event.id : `${event.id} <- ${event.parent_id}`,
        unixDate(event.timestamp),
        event.user,
        event.action,
        event.object_type,
        event.object_name ?? "",
        event.task ?? "",
        event.deployment ?? "",
        event.instance ?? "",
        contextText(event.context),
        event.error ?? "",
      ]),
      environment,
    },
    form,
  );
}

/** A block of YAML with its keys in order. */
function contextText(context: DirectorEvent["context"]): string {
  if (Object.keys(context).length === 0) return "";
  return stringify(context, { sortMapEntries: true, indentSeq: false }).trimEnd();
}
