import type { TaskState } from "../model.ts";
import { isTaskState } from "./bosh-tasks-table.ts";

/**
 * What the CLI prints on a terminal around the log of a task, whatever log it is: the director, the task, how it ended.
 * (bosh-cli `ui/task/reporter.go`; the Ruby CLI: `task_tracker.rb`.)
 */
export type FrameLine =
  | { readonly what: "environment"; readonly name: string }
  | { readonly what: "deployment"; readonly name: string }
  | { readonly what: "task"; readonly id: string }
  | { readonly what: "end"; readonly id: string; readonly state: TaskState }
  | { readonly what: "remark" };

/** Longer lines are none of these. */
const MAX_LENGTH = 500;

const REMARK =
  /^(?:Succeeded|Exit code \d+|Capturing task '\d+' output:|Expected task '\d+' to succeed but state is '\w+')$/;

/** The line of a frame; null for any other line. */
export function frameLine(line: string): FrameLine | null {
  if (line.length > MAX_LENGTH) return null;
  const text = line.trim();
  // nearly all lines of logs and tables begin with something else
  if (!/^[CDESTU]/.test(text)) return null;
  const using = /^Using (environment|deployment) '([^']*)'/.exec(text);
  if (using !== null) return { what: using[1] as "environment" | "deployment", name: using[2]! };
  const task = /^(?:Director task|Task) (\d{1,12})(?:\.? ([A-Za-z]+))?$/.exec(text);
  if (task !== null) {
    const [, id, word] = task as unknown as [string, string, string | undefined];
    if (word === undefined) return { what: "task", id };
    const state = word.toLowerCase();
    return isTaskState(state) ? { what: "end", id, state } : null;
  }
  return REMARK.test(text) ? { what: "remark" } : null;
}

/** The task that a command asks for: `bosh -e prod task 23 --event`, `bosh curl '/tasks/23/output?type=event'`. */
export function taskInCommand(command: string | null): string | null {
  if (command === null || command.length > MAX_LENGTH) return null;
  return (
    /\bbosh2?\b.{0,200}\s(?:task|t)\s+(\d{1,12})\b/.exec(command)?.[1] ??
    /\/tasks\/(\d{1,12})\b/.exec(command)?.[1] ??
    null
  );
}
