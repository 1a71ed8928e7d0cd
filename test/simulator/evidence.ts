import type { Snapshot } from "./certificate-state.ts";
import { httpDate, renderTable, unixDate, wallClock } from "./cli-table.ts";
import { renderEvents, type DirectorEvent, type EventListForm } from "./event-lists.ts";
import type { Call, Foundation, Task } from "./foundation.ts";
import { renderAnswer, renderAuditLog, renderBody, renderInstallations, renderProductionLog } from "./ops-manager-outputs.ts"; // prettier-ignore
import { Random } from "./random.ts";
import { renderDebugLog, renderEventLog, renderTaskOutput, type LogEvent } from "./task-logs.ts";
import { lastChange, renderTaskList, type TaskListForm, type TaskRow } from "./task-lists.ts";
import { renderTopology, type TopologyForm } from "./topologies.ts";

export type EvidenceSort =
  | "response"
  | "topology"
  | "tasks"
  | "task-log"
  | "events"
  | "production-log"
  | "audit-log"
  | "installations"
  | "deployments";

/** One output that somebody saved. */
export interface Evidence {
  readonly sort: EvidenceSort;
  readonly name: string;
  /** What was saved and when, for people who look into a failing bundle. */
  readonly about: string;
  /** The forms in which it says the same. */
  readonly forms: readonly string[];
  readonly form: string;
  readonly render: (form: string) => string;
  /** The call that it answers. */
  readonly call: Call | null;
  /** When it was taken, by the true clock; null for what is about no one moment. */
  readonly takenAt: number | null;
}

/** What somebody saved of a foundation: what, when, in which form, depends on the seed. */
export function evidenceOf(foundation: Foundation): Evidence[] {
  const random = new Random(foundation.seed ^ 0x5eed);
  const asked = askedCall(foundation);
  const saved = [
    ...responses(random, foundation, asked),
    ...topologies(random, foundation),
    ...taskLists(random, foundation, asked),
    ...taskLogs(random, foundation, asked),
    ...(random.chance(0.3) ? [eventList(random, foundation, asked)] : []),
    ...(random.chance(0.45) ? [callLog(random, foundation)] : []),
    ...(random.chance(0.25) ? [installations(random, foundation, asked)] : []),
    ...(random.chance(0.2) ? [deployments(random, foundation, asked)] : []),
  ];
  return saved.map((one) => ({ ...one, form: random.pick(one.forms) }));
}

/** The call that people ask about: the one in focus, or another that failed. */
export function askedCall({ calls, focus }: Foundation): Call {
  const refused = ({ violations }: Call): boolean => violations.length > 0;
  return refused(calls[focus]!) ? calls[focus]! : (calls.find(refused) ?? calls[focus]!);
}

type Saved = Omit<Evidence, "form">;

/** `date -u` before an output, and the same moment as other people print it. */
function dateLine(at: number, zone: "utc" | "iso+09" | "kst"): string {
  const seconds = Math.floor(at);
  if (zone === "utc") return `${unixDate(seconds)}\n`;
  return zone === "kst" ? `${unixDate(seconds, 9, "KST")}\n` : `${wallClock(seconds, 9)}+09:00\n`;
}

const ZONES = ["utc", "iso+09", "kst"] as const;

function responses(random: Random, foundation: Foundation, asked: Call): Saved[] {
  const others = foundation.calls.filter((call) => call !== asked && call.endpoint === "regenerate");
  const kept = [asked, ...others.filter(() => random.chance(0.25))];
  return kept.map((call, index): Saved => {
    const common = { sort: "response" as const, name: `response-${index + 1}.txt`, call, takenAt: null };
    const moment = `${wallClock(call.start)} to ${wallClock(call.end)}`;
    switch (random.weighted({ header: 5, body: 4, line: 1 })) {
      case "header":
        return {
          ...common,
          about: `answer with its headers, ${moment}`,
          forms: ["HTTP/1.1", "HTTP/2"],
          render: (form) => renderAnswer(call, form as "HTTP/1.1" | "HTTP/2"),
        };
      case "body":
        return {
          ...common,
          about: `body alone, ${moment}`,
          forms: ["one line", "indented"],
          render: (form) => renderBody(call, form === "indented" ? 2 : 0),
        };
      case "line":
        return {
          ...common,
          about: `body behind a line of date, ${moment}`,
          forms: ZONES,
          render: (form) => dateLine(call.start - 0.2, form as (typeof ZONES)[number]) + renderBody(call, 2),
        };
    }
  });
}

function topologies(random: Random, { snapshots, authority, leafName }: Foundation): Saved[] {
  return snapshots.map((snapshot: Snapshot, index): Saved => {
    const isDated = random.chance(0.6);
    const withLeaves = random.chance(0.4);
    const render = (form: TopologyForm): string => renderTopology(snapshot, { authority, leaf: leafName }, withLeaves, form); // prettier-ignore
    return {
      sort: "topology",
      name: `topology-${index + 1}.txt`,
      about: `topology ${isDated ? "dated " : ""}at ${wallClock(snapshot.at)}`,
      call: null,
      takenAt: snapshot.at,
      forms: isDated ? ZONES.flatMap((zone) => [`${zone} yaml`, `${zone} json`]) : ["yaml", "json"],
      render: (form) => {
        const [zone, kind] = form.split(" ") as [(typeof ZONES)[number], TopologyForm?];
        return kind === undefined ? render(form as TopologyForm) : dateLine(snapshot.at, zone) + render(kind);
      },
    };
  });
}

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

/** Soon after the call, or long after, or before. */
function momentOfSaving(random: Random, asked: Call, { end }: Foundation): number {
  switch (random.weighted({ soon: 5, later: 5, late: 2, before: 0.7 })) {
    case "soon":
      return asked.end + random.between(1, 200);
    case "later":
      return Math.min(end, asked.end + random.between(200, 3600));
    case "late":
      return random.between(asked.end, end);
    case "before":
      return asked.start - random.between(1, 2000);
  }
}

function taskLists(random: Random, foundation: Foundation, asked: Call): Saved[] {
  const count = random.weighted({ "1": 6, "0": 1.5, "2": 1.5 });
  return Array.from({ length: Number(count) }, (_, index): Saved => {
    const at = momentOfSaving(random, asked, foundation);
    const limit = random.pick([30, 30, 5000, 5000, 200, 12]);
    const scope = random.weighted({ important: 8, all: 2, "health check": 0.7, tile: 0.4 });
    const tile = foundation.tasks.find(({ deployment }) => deployment?.startsWith("cf-"))?.deployment;
    const rows = foundation.tasks
      .filter(({ isMinor, deployment }) =>
        scope === "important" ? !isMinor : scope === "all" || deployment === (scope === "tile" ? tile : foundation.healthDeployment),
      )
      .flatMap((task) => rowAt(task, at, foundation.onDirector) ?? [])
      .toSorted((a, b) => lastChange(b) - lastChange(a) || b.id - a.id)
      .slice(0, limit); // prettier-ignore
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

/** The tasks of the health check that is nearest to the call. */
function taskLogs(random: Random, foundation: Foundation, asked: Call): Saved[] {
  if (random.chance(0.7)) return [];
  const { tasks, healthDeployment, onDirector } = foundation;
  const creates = tasks.filter((task) => task.deployment === healthDeployment && task.change === "create");
  const create = creates.findLast(({ start }) => start <= asked.end) ?? creates[0];
  const removal = tasks.find((task) => task.deployment === healthDeployment && task.change === "delete" && task.id > (create?.id ?? 0)); // prettier-ignore
  const kept = [create, removal].filter((task) => task !== undefined && task.state === "done" && random.chance(0.8)) as Task[]; // prettier-ignore
  const isDebug = random.chance(0.4);
  return kept.map((task): Saved => {
    const about = `log of task ${task.id} (${task.description})`;
    const common = { sort: "task-log" as const, name: `task-${task.id}.log`, about, call: null, takenAt: null };
    if (isDebug)
      return { ...common, forms: ["0", "9", "-5"], render: (form) => debugLog(task, foundation, Number(form)) };
    const events = logEvents(task, onDirector);
    // a redirected event log does not name its task
    if (random.chance(0.5)) return { ...common, forms: ["events"], render: () => renderEventLog(events) };
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

function eventList(random: Random, foundation: Foundation, asked: Call): Saved {
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

function callLog(random: Random, foundation: Foundation): Saved {
  const { calls } = foundation;
  const common = { call: null, takenAt: null };
  if (random.chance(0.7))
    return {
      ...common,
      sort: "production-log",
      name: "production.log",
      about: "production.log with every call",
      forms: ["0", "9", "-5"],
      render: (form) => renderProductionLog(calls, Number(form)),
    };
  return {
    ...common,
    sort: "audit-log",
    name: "audit_log.txt",
    about: "audit_log.txt with every call",
    forms: ["0", "9", "-5"],
    render: (form) => renderAuditLog(calls, Number(form)),
  };
}

function installations(random: Random, foundation: Foundation, asked: Call): Saved {
  const at = momentOfSaving(random, asked, foundation);
  return {
    sort: "installations",
    name: "installations.json",
    about: `the Apply Changes as listed at ${wallClock(at)}`,
    call: null,
    takenAt: at,
    forms: ["one line", "indented"],
    render: (form) => renderInstallations(foundation.applyChanges, at, form === "indented" ? 2 : 0),
  };
}

function deployments(random: Random, foundation: Foundation, asked: Call): Saved {
  const at = momentOfSaving(random, asked, foundation);
  const isDated = random.chance(0.6);
  const names = deploymentsAt(foundation, at);
  // a redirected list has no footer, so it may have been cut: the forms do not say the same
  const forms = [random.pick(isDated ? ["tty", "redirected"] : ["tty", "redirected", "json"])];
  return {
    sort: "deployments",
    name: "deployments.txt",
    about: `bosh deployments${isDated ? ", dated" : ""} at ${wallClock(at)}`,
    call: null,
    takenAt: at,
    forms,
    render: (form) =>
      (isDated ? dateLine(at, "utc") : "") +
      renderTable(
        {
          content: "deployments",
          columns: ["Name", "Release(s)", "Stemcell(s)", "Team(s)"],
          rows: names.map((name) => [name, "bosh-dns/1.36.12", "bosh-vsphere-esxi-ubuntu-jammy-go_agent/1.351", ""]),
          environment: foundation.directorUrl,
        },
        form as EventListForm & ("tty" | "redirected" | "json"),
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

/** The second of the answer, as people give it with `--failed-at`. */
export function saidTime({ end }: Call): string {
  return httpDate(Math.floor(end));
}
