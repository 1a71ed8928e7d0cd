import { renderTable, wallClock, type TableForm } from "./cli-table.ts";
import { renderSecurityLog, type CredhubRequest } from "./credhub-log.ts";
import {
  renderAccessLog,
  renderAuditLog,
  renderCpiLog,
  renderHealthMonitorLog,
  renderWorkerLog,
  type LoggedTask,
} from "./director-logs.ts";
import { renderEvents, type DirectorEvent, type EventListForm } from "./event-lists.ts";
import { simulate, type Call, type Foundation, type Task } from "./foundation.ts";
import type { Random } from "./random.ts";
import { dateLine, momentOfSaving, type Saved } from "./saved.ts";
import { renderDebugLog, renderEventLog, renderTaskOutput, type LogEvent } from "./task-logs.ts";
import { lastChange, renderTaskList, type TaskListForm, type TaskRow } from "./task-lists.ts";

/** What people save of the director and of CredHub beside it. */

function seconds(time: number): number {
  return Math.floor(time);
}

/** A task as the director tells of it at that time; null before it began. */
function rowAt(task: Task, at: number, onDirector: Foundation["onDirector"]): TaskRow | null {
  if (task.start > at) return null;
  const { id, user, deployment, description } = task;
  const startedAt = seconds(onDirector(task.start));
  const common = { id, user, deployment, description, startedAt };
  if (task.end > at) return { ...common, state: "processing", finishedAt: null, result: null };
  // a worker that died saved its task for the last time when it began
  const finishedAt = task.state === "timeout" ? startedAt : seconds(onDirector(task.end));
  return { ...common, state: task.state, finishedAt, result: task.result };
}

/** The tasks as the director tells of them at that time, those that changed last first. */
function rowsAt(tasks: readonly Task[], at: number, onDirector: Foundation["onDirector"]): TaskRow[] {
  return tasks
    .flatMap((task) => rowAt(task, at, onDirector) ?? [])
    .toSorted((a, b) => lastChange(b) - lastChange(a) || b.id - a.id);
}

/** `bosh tasks`, of everything or filtered, as long as people asked for. */
export function taskLists(random: Random, foundation: Foundation, asked: Call): Saved[] {
  const count = random.weighted({ "1": 6, "0": 1.5, "2": 1.5 });
  return Array.from({ length: Number(count) }, (_, index): Saved => {
    const at = momentOfSaving(random, asked, foundation);
    const limit = random.pick([30, 30, 5000, 5000, 200, 12]);
    const scope = random.weighted({ important: 8, all: 2, "health check": 0.7, tile: 0.4 });
    const tile = foundation.tasks.find(({ deployment }) => deployment?.startsWith("cf-"))?.deployment;
    const shown = foundation.tasks.filter(({ isMinor, deployment }) =>
      scope === "important" ? !isMinor : scope === "all" || deployment === (scope === "tile" ? tile : foundation.healthDeployment),
    ); // prettier-ignore
    const rows = rowsAt(shown, at, foundation.onDirector).slice(0, limit);
    const isDated = random.chance(0.3);
    const forms: TaskListForm[] = isDated ? ["tty", "redirected"] : ["tty", "redirected", "json", "api"];
    return {
      sort: "tasks",
      name: `tasks-${index + 1}.txt`,
      about: `the last ${limit} tasks (${scope}) at ${wallClock(at)}`,
      call: null,
      takenAt: at,
      forms,
      render: (form) => (isDated ? dateLine(at, "utc") : "") + renderTaskList(rows, form as TaskListForm, foundation.directorUrl),
    };
  }); // prettier-ignore
}

/** Logs of the tasks of the health check that is nearest to the call. */
export function taskLogs(random: Random, foundation: Foundation, asked: Call): Saved[] {
  if (random.chance(0.7)) return [];
  const { tasks, healthDeployment, onDirector } = foundation;
  const creates = tasks.filter((task) => task.deployment === healthDeployment && task.change === "create");
  const create = creates.findLast(({ start }) => start <= asked.end) ?? creates[0];
  const removal = tasks.find((task) => task.deployment === healthDeployment && task.change === "delete" && task.id > (create?.id ?? 0)); // prettier-ignore
  const kept = [create, removal].filter((task) => task !== undefined && task.state === "done" && random.chance(0.8)) as Task[]; // prettier-ignore
  const how = random.weighted({ debug: 4, events: 3, output: 3, cpi: 1 });
  return kept.map((task): Saved => {
    const about = `log of task ${task.id} (${task.description})`;
    const common = { sort: "task-log" as const, name: `task-${task.id}.log`, about, call: null, takenAt: null };
    if (how === "cpi" && task.change === "create")
      return {
        ...common,
        forms: ["cpi"],
        render: () => renderCpiLog(loggedTask(task, onDirector, Infinity), task.instance!),
      };
    if (how === "debug")
      return { ...common, forms: ["0", "9", "-5"], render: (form) => debugLog(task, foundation, Number(form)) };
    const events = logEvents(task, onDirector);
    // a redirected event log does not name its task
    if (how === "events") return { ...common, forms: ["events"], render: () => renderEventLog(events) };
    return {
      ...common,
      forms: ["output"],
      render: () => renderTaskOutput(task.id, events, task.state, "tty", foundation.directorUrl),
    };
  });
}

function debugLog(task: Task, { onDirector, authority, leafName }: Foundation, offsetHours: number): string {
  const { binding, change } = task;
  const variables = binding === null ? [] : [{ name: authority, versionId: binding.ca }, { name: leafName, versionId: binding.leaf }]; // prettier-ignore
  return renderDebugLog(
    {
      id: task.id,
      change: change!,
      deployment: task.deployment!,
      user: task.user,
      startedAt: seconds(onDirector(task.start)),
      finishedAt: seconds(onDirector(task.end)),
      state: task.state,
      variables,
      events: logEvents(task, onDirector),
    },
    offsetHours,
  );
}

/** The first comes a moment after the task began, the last up to a second before it ended. */
function logEvents({ change, start, end, instance }: Task, onDirector: Foundation["onDirector"]): LogEvent[] {
  const first = seconds(onDirector(start + 0.4));
  const last = Math.max(first, seconds(onDirector(Math.max(start + 0.4, end - 0.9))));
  const event = (time: number, stage: string, task: string, state: LogEvent["state"], tags: string[] = []): LogEvent => ({ time, stage, tags, total: 1, task, index: 1, state, progress: state === "started" ? 0 : 100 }); // prettier-ignore
  const both = (from: number, to: number, stage: string, task: string, tags: string[] = []): LogEvent[] => [event(from, stage, task, "started", tags), event(to, stage, task, "finished", tags)]; // prettier-ignore
  const middle = Math.floor((first + last) / 2);
  if (change === "delete")
    return [
      ...both(first, last, "Deleting instances", `${instance} (0)`),
      ...both(last, last, "Deleting properties", "Destroying deployment"),
    ];
  return [
    ...both(first, first, "Preparing deployment", "Preparing deployment"),
    ...both(first, middle, "Creating missing vms", `${instance} (0)`),
    ...both(middle, last, "Updating instance", `${instance} (0) (canary)`, ["bosh-health-check"]),
  ];
}

/** `bosh events`. */
export function eventList(random: Random, foundation: Foundation, asked: Call): Saved {
  const at = momentOfSaving(random, asked, foundation);
  const limit = random.pick([200, 200, 60]);
  const onlyHealth = random.chance(0.3);
  const all = eventsUntil(foundation, at).filter(({ deployment }) => !onlyHealth || deployment === foundation.healthDeployment); // prettier-ignore
  const events = all.slice(0, limit);
  return {
    sort: "events",
    name: "events.txt",
    about: `the last ${limit} events${onlyHealth ? " of the health check" : ""} at ${wallClock(at)}`,
    call: null,
    takenAt: at,
    forms: ["tty", "redirected", "json", "api"] satisfies EventListForm[],
    render: (form) => renderEvents(events, form as EventListForm, foundation.directorUrl),
  };
}

/** Newest first. */
function eventsUntil({ tasks, onDirector, authority, leafName }: Foundation, until: number): DirectorEvent[] {
  type Raw = Omit<DirectorEvent, "id" | "parent_id" | "timestamp"> & { at: number; key: string; closes?: string };
  const raw = tasks.flatMap((task): Raw[] => {
    const { id, change, deployment, user, start, end, state, binding } = task;
    if (change === null || deployment === null) return [];
    const common = { user, task: String(id), deployment, context: {} };
    const of = (at: number, action: string, type: string, name: string, more: Partial<Raw> = {}): Raw => ({ ...common, at, key: "", action, object_type: type, object_name: name, ...more }); // prettier-ignore
    const lock = `lock:deployment:${deployment}`;
    const error = state === "done" ? {} : { error: `Task ${id} ${state}` };
    const begun = `${id}`;
    // a worker that died writes nothing any more
    const died = state === "timeout";
    const variables = binding === null ? [] : [[authority, binding.ca] as const, [leafName, binding.leaf] as const];
    const closing: Raw[] = died ? [] : [of(end, change, "deployment", deployment, { closes: begun, ...error }), of(end, "release", "lock", lock)]; // prettier-ignore
    if (change === "delete")
      return [of(start, "delete", "deployment", deployment, { key: begun }), of(start, "acquire", "lock", lock), ...closing]; // prettier-ignore
    return [
      of(start, "acquire", "lock", lock),
      ...variables.map(([name, version]) => of(start + 0.3, "create", "variable", name, { context: { id: version, name } })),
      ...(died ? [] : [of(end, "create", "deployment", deployment, { key: begun })]),
      ...closing,
    ]; // prettier-ignore
  });
  const first = 20_000;
  const ordered = raw.toSorted((a, b) => a.at - b.at).map((one, index) => ({ ...one, id: String(first + index) }));
  const ids = new Map(ordered.map(({ key, id }) => [key, id]));
  return ordered
    .filter(({ at }) => at <= until)
    .map(({ at, key: _, closes, id, ...event }) => ({
      id,
      ...(closes === undefined ? {} : { parent_id: ids.get(closes)! }),
      timestamp: seconds(onDirector(at)),
      ...event,
    }))
    .reverse();
}

/** `bosh deployments`, or the instances of all deployments. */
export function deployments(random: Random, foundation: Foundation, asked: Call): Saved {
  const at = momentOfSaving(random, asked, foundation);
  const isDated = random.chance(0.6);
  const date = isDated ? dateLine(at, "utc") : "";
  const names = deploymentsAt(foundation, at);
  // a redirected list has no footer, so it may have been cut: the forms do not say the same
  const forms = [random.pick(isDated ? ["tty", "redirected"] : ["tty", "redirected", "json"])];
  if (random.chance(0.2))
    return {
      sort: "deployments",
      name: "instances.txt",
      about: `bosh instances${isDated ? ", dated" : ""} at ${wallClock(at)}`,
      call: null,
      takenAt: at,
      forms: ["tty"],
      render: () => date + renderInstances(names, foundation.directorUrl),
    };
  return {
    sort: "deployments",
    name: "deployments.txt",
    about: `bosh deployments${isDated ? ", dated" : ""} at ${wallClock(at)}`,
    call: null,
    takenAt: at,
    forms,
    render: (form) =>
      date +
      renderTable(
        {
          content: "deployments",
          columns: ["Name", "Release(s)", "Stemcell(s)", "Team(s)"],
          rows: names.map((name) => [name, "bosh-dns/1.36.12", "bosh-vsphere-esxi-ubuntu-jammy-go_agent/1.351", ""]),
          environment: foundation.directorUrl,
        },
        form as TableForm,
      ),
  };
}

/** A deployment is there from the beginning of its first deploy to the end of its removal. */
function deploymentsAt({ tasks, standing }: Foundation, at: number): string[] {
  const there = new Set(standing);
  for (const { change, deployment, start, end, state } of tasks) {
    if (deployment === null) continue;
    if (change === "create" && start <= at) there.add(deployment);
    if (change === "delete" && state === "done" && end <= at) there.delete(deployment);
  }
  return [...there].toSorted();
}

/** `bosh instances` on a terminal: a table for each deployment. */
function renderInstances(names: readonly string[], environment: string): string {
  const tables = names.map((name) => {
    const instance = `vm/36a9e7ed-748a-41d6-adae-7a8924f0f225`;
    return `Deployment '${name}'\n\nInstance                                 Process State  AZ   IPs\n${instance}  running        az1  10.0.16.14\n\n1 instances\n\n`;
  });
  return `Using environment '${environment}' as client 'ops_manager'\n\nTask 26. Done\n\n${tables.join("")}Succeeded\n`;
}

/** One of the logs on the director's machine, or all of them. */
export function directorLogs(random: Random, foundation: Foundation, asked: Call): Saved[] {
  const at = momentOfSaving(random, asked, foundation);
  const begun = foundation.tasks.filter(({ change, start }) => change !== null && start <= at);
  const tasks = begun.map((task) => loggedTask(task, foundation.onDirector, at));
  // workers share the tasks, and each has a log of its own
  const hasOneWorker = random.chance(0.5);
  const events = eventsUntil(foundation, at).toReversed();
  const ofFirstWorker = events.filter(({ task }) => hasOneWorker || Number(task) % 3 !== 0);
  const logs = {
    audit: () => renderAuditLog(ofFirstWorker),
    worker: () => renderWorkerLog(tasks),
    access: () => renderAccessLog(tasks),
    "health-monitor": () => renderHealthMonitorLog(tasks, "53a3e76e-e4ff-4ac0-84dc-0fea35e16aad"),
  };
  const names = Object.keys(logs) as (keyof typeof logs)[];
  const kept = random.chance(0.25) ? names : [random.pick(names)];
  return kept.map((name): Saved => ({
    sort: "director-log",
    name: `director-${name}.log`,
    about: `${name} log of the director until ${wallClock(at)}`,
    call: null,
    takenAt: at,
    forms: ["log"],
    render: logs[name],
  }));
}

function loggedTask(task: Task, onDirector: Foundation["onDirector"], at: number): LoggedTask {
  const { id, change, deployment, user, start, end, state } = task;
  const isOpen = end > at || state === "timeout";
  const finishedAt = isOpen ? null : seconds(onDirector(end));
  return { id, change: change!, deployment: deployment!, user, startedAt: seconds(onDirector(start)), finishedAt, state }; // prettier-ignore
}

/** CredHub's log: what the calls changed, and what each deploy asked for. */
export function securityLog(random: Random, foundation: Foundation, asked: Call): Saved {
  const at = momentOfSaving(random, asked, foundation);
  return {
    sort: "security-log",
    name: "credhub_security_events.log",
    about: `CredHub's security log until ${wallClock(at)}`,
    call: null,
    takenAt: at,
    forms: ["log"],
    render: () => renderSecurityLog([...changesUntil(foundation, at), ...lookupsUntil(foundation, at)]),
  };
}

const AUTHORITY_ID = "51e5a00a-8678-433f-8691-a43e2829765f";
const LEAF_ID = "0b7dd6b7-5d5c-4a5e-8f0e-d0a2f4a8b001";

function changesUntil({ calls, onDirector, authority, leafName }: Foundation, until: number): CredhubRequest[] {
  return calls.flatMap(({ endpoint, judgedAt, changed }): CredhubRequest[] => {
    if (changed === null || judgedAt > until) return [];
    const common = { at: onDirector(judgedAt), client: "maestro", versionId: changed };
    const onAuthority = { ...common, name: authority, certificateId: AUTHORITY_ID };
    switch (endpoint) {
      case "generate":
        return [{ ...onAuthority, action: "REGENERATE_CERTIFICATE", details: { transitional: true } }];
      case "activate":
        return [{ ...onAuthority, action: "UPDATE_TRANSITIONAL_VERSION", details: { version: changed } }];
      case "regenerate":
        return [{ ...common, name: leafName, certificateId: LEAF_ID, action: "BULK_REGENERATE", details: { signedBy: authority } }]; // prettier-ignore
    }
  });
}

/** A deploy asks for each of its variables and gets what is there. */
function lookupsUntil({ tasks, onDirector, authority, leafName }: Foundation, until: number): CredhubRequest[] {
  return tasks.flatMap(({ binding, start }): CredhubRequest[] => {
    const at = start + 0.6;
    if (binding === null || at > until) return [];
    const asked = [
      { name: authority, certificateId: AUTHORITY_ID, versionId: binding.ca },
      { name: leafName, certificateId: LEAF_ID, versionId: binding.leaf },
    ];
    return asked.map((one) => ({
      ...one,
      at: onDirector(at),
      client: "director",
      action: "GENERATE",
      details: { name: one.name, type: "certificate", mode: "converge", additionalPermissions: [] },
    }));
  });
}

/** A list of another foundation that came into the bundle beside one of its own. */
export function foreignTasks(random: Random, foundation: Foundation, asked: Call, own: readonly Saved[]): Saved[] {
  if (own.length === 0) return [];
  const seed = foundation.seed + 7_000_003;
  const unshifted = simulate(seed);
  const near = Math.round(asked.start + random.between(-600, 600) - unshifted.calls[unshifted.focus]!.start);
  const other = simulate(seed, near);
  const at = other.calls[other.focus]!.end + random.between(60, 3600);
  const rows = rowsAt(other.tasks.filter(({ isMinor }) => !isMinor), at, other.onDirector).slice(0, 200); // prettier-ignore
  return [
    {
      sort: "foreign-tasks",
      name: "tasks-of-another.txt",
      about: `tasks of another foundation at ${wallClock(at)}`,
      call: null,
      takenAt: at,
      forms: ["tty", "redirected", "json", "api"] satisfies TaskListForm[],
      render: (form) => renderTaskList(rows, form as TaskListForm, other.directorUrl),
    },
  ];
}
