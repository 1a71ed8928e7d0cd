import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { CertificateState } from "./certificate-state.ts";
import { renderSecurityLog } from "./credhub-log.ts";
import { renderAccessLog, renderAuditLog, renderCpiLog, renderHealthMonitorLog, renderWorkerLog, type LoggedTask } from "./director-logs.ts"; // prettier-ignore
import { renderEvents, type DirectorEvent } from "./event-lists.ts";
import type { Call } from "./foundation.ts";
import { renderAnswer, renderApplyChangesLog, renderDeployedCertificates, renderMaestroRefusal, renderProductionLog } from "./ops-manager-outputs.ts"; // prettier-ignore
import { renderDebugLog, renderEventLog, renderTaskOutput, type LogEvent } from "./task-logs.ts";
import { renderTaskList, type TaskRow, type TaskState } from "./task-lists.ts";
import { renderTopology } from "./topologies.ts";

const ENVIRONMENT = "https://127.0.0.1:25557";

/** What real programs printed. */
function sample(path: string): string {
  return readFileSync(`fixtures/${path}`, "utf8");
}

function eventsOf(id: number): LogEvent[] {
  const log = sample(`kinds/bosh-task-events/director-276/task-${id}.event.redirected.txt`);
  return log.trimEnd().split("\n").map((line) => JSON.parse(line) as LogEvent); // prettier-ignore
}

interface ApiTask {
  readonly id: number;
  readonly state: TaskState;
  readonly started_at: number | null;
  readonly timestamp: number | null;
  readonly user: string;
  readonly deployment: string | null;
  readonly description: string;
  readonly result: string | null;
}

/** Task types that `bosh tasks --recent` leaves out without `--all`. */
const UNIMPORTANT = ["retrieve vm-stats", "fetch logs", "ssh: ", "scan and fix"];

/** Every line stands in what was printed, but for numbers and ids. */
function expectLines(
  rendered: string,
  printed: string,
  isThere = (line: string, other: string) => line === other,
): void {
  const real = printed.split("\n").map(masked);
  for (const line of rendered.replace(/\n+$/, "").split("\n").map(masked)) {
    expect(real.some((other) => isThere(line, other)), line).toBe(true); // prettier-ignore
  }
}

describe("the simulator prints what a real director and its CLI print", () => {
  const LISTS = "kinds/bosh-tasks/director-276";
  const tasks = (): TaskRow[] =>
    (JSON.parse(sample(`${LISTS}/api-tasks.json`)) as ApiTask[]).map(({ started_at, timestamp, ...task }) => ({
      ...task,
      startedAt: started_at,
      finishedAt: timestamp,
    }));
  const important = (): TaskRow[] =>
    tasks().filter(({ description }) => !UNIMPORTANT.some((start) => description.startsWith(start)));

  it("task lists", () => {
    expect(renderTaskList(tasks(), "tty", ENVIRONMENT)).toBe(sample(`${LISTS}/tasks-recent-all.tty.txt`));
    expect(renderTaskList(important(), "redirected", ENVIRONMENT)).toBe(sample(`${LISTS}/tasks-recent.redirected.txt`));
    expect(renderTaskList(important(), "json", ENVIRONMENT)).toBe(sample(`${LISTS}/tasks-recent.json`));
    expect(renderTaskList(tasks(), "api", ENVIRONMENT)).toBe(sample(`${LISTS}/api-tasks.json`));
  });

  it("events", () => {
    const events = JSON.parse(sample("kinds/bosh-events/events.api.json")) as DirectorEvent[];
    expect(renderEvents(events, "api", ENVIRONMENT)).toBe(sample("kinds/bosh-events/events.api.json"));
    expect(renderEvents(events, "tty", ENVIRONMENT)).toBe(sample("kinds/bosh-events/events.tty.txt"));
    expect(renderEvents(events, "redirected", ENVIRONMENT)).toBe(sample("kinds/bosh-events/events.redirected.txt"));
    expect(renderEvents(events, "json", ENVIRONMENT)).toBe(sample("kinds/bosh-events/events.json"));
  });

  it.each([23, 24])("the event log and the output of task %i", (id) => {
    const events = eventsOf(id);
    const printed = (form: string): string => sample(`kinds/bosh-task-output/director-276/task-${id}.${form}.txt`);
    expect(renderEventLog(events)).toBe(sample(`kinds/bosh-task-events/director-276/task-${id}.event.redirected.txt`));
    expect(renderTaskOutput(id, events, "done", "tty", ENVIRONMENT)).toBe(printed("tty"));
    expect(renderTaskOutput(id, events, "done", "redirected", ENVIRONMENT)).toBe(printed("redirected"));
  });

  it.each([
    [23, "create", 1795451131, 1795451154],
    [24, "delete", 1795451161, 1795451168],
  ] as const)("the debug log of task %i", (id, change, startedAt, finishedAt) => {
    const variables = change === "delete" ? [] : [{ name: "/dns_api_tls_ca", versionId: "b64a0ddc-d3c9-473d-a860-193836a88d84" }]; // prettier-ignore
    const events = eventsOf(id);
    const rendered = renderDebugLog({ id, change, deployment: "bosh-health", user: "p-healthwatch2-bosh-health-9a1f4c7d2be0", startedAt, finishedAt, state: "done", variables, events }); // prettier-ignore
    expectLines(rendered, sample(`kinds/bosh-task-debug/task-${id}.debug`), isShortened);
  });

  const TASK_23: LoggedTask = { id: 23, change: "create", deployment: "bosh-health", user: "p-healthwatch2", startedAt: 1795451131, finishedAt: 1795451154, state: "done" }; // prettier-ignore
  const TASK_24: LoggedTask = { ...TASK_23, id: 24, change: "delete", startedAt: 1795451161, finishedAt: 1795451168 };

  it("the audit log of a worker", () => {
    const log = sample("kinds/director-audit-log/audit_worker_1.log");
    const events = log.trimEnd().split("\n").filter((line) => line.endsWith("}")).map((line): DirectorEvent => {
      const said = JSON.parse(line.slice(line.indexOf("{"))) as Record<string, string | number | null>;
      const { id, parent_id, timestamp, context_json, ...rest } = said;
      const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
      return { ...filled, id: String(id), ...(parent_id === null ? {} : { parent_id: String(parent_id) }), timestamp: Date.parse(String(timestamp)) / 1000, context: JSON.parse(String(context_json)) } as DirectorEvent;
    }); // prettier-ignore
    expect(events.length).toBeGreaterThan(40);
    // the head is written a moment after the event, by a process of its own, and names what of the task it is about
    const withoutHead = (text: string) => text.trimEnd().split("\n").map((line) => line.slice(line.indexOf(" -- "))); // prettier-ignore
    const real = withoutHead(log).filter((line) => line.endsWith("}"));
    expect(withoutHead(renderAuditLog(events))).toEqual(real);
  });

  it("the logs of a worker, of the web server and of the health monitor", () => {
    expectLines(renderWorkerLog([TASK_23]), sample("kinds/director-worker-log/worker_2.stdout.log"));
    expectLines(renderAccessLog([TASK_23, TASK_24]), sample("kinds/director-access-log/puma-commonlogger.out"));
    const updates = [TASK_23, { ...TASK_23, deployment: "cf-3b9c1f0a2d6e4f5a8b7c", state: "cancelled" }];
    const monitor = sample("kinds/health-monitor-log/health_monitor.stdout.log");
    expectLines(renderHealthMonitorLog(updates, "53a3e76e-e4ff-4ac0-84dc-0fea35e16aad"), monitor);
  });

  it("the CPI log of a task, but for the arguments of its calls, which the sample does not have", () => {
    const log = renderCpiLog(TASK_23, "bosh-health-check/36a9e7ed-748a-41d6-adae-7a8924f0f225");
    const lines = log.split("\n").filter((line) => !line.includes("DEBUG"));
    expectLines(lines.join("\n"), sample("kinds/bosh-task-cpi/task-23.cpi"));
  });
});

describe("the simulator prints what Ops Manager, Maestro and CredHub print", () => {
  const CALL: Call = {
    endpoint: "regenerate",
    requestId: "2b7f3f5e-5c3b-4a58-9f6e-2f1f0a7c6d11",
    start: 1709685688,
    end: 1709685691,
    judgedAt: 1709685690,
    violations: [{ text: "there is more than one signing version of a certificate authority", names: [{ name: "/opsmgr/bosh_dns/tls_ca", truth: "check" }] }],
    changed: null,
  }; // prettier-ignore
  const CF = "cf-3b9c1f0a2d6e4f5a8b7c";

  it("an answer, in what curl -v says around it", () => {
    const rendered = renderAnswer(CALL, "verbose");
    const printed = sample("kinds/regenerate-response/curl-verbose.txt").replace("; charset=utf-8", "");
    expectLines(rendered, printed);
  });

  it("a refusal of the Maestro CLI", () => {
    const printed = sample("kinds/regenerate-response/maestro-refusal.yml");
    const { safety_violations: said } = parse(printed) as { safety_violations: { violation: string; certificate_names: string[] }[] }; // prettier-ignore
    const violations = said.map(({ violation, certificate_names: names }) => ({ text: violation, names: names.map((name) => ({ name, truth: "other" as const })) })); // prettier-ignore
    expect(renderMaestroRefusal({ ...CALL, violations })).toBe(printed);
  });

  it("the log of an Apply Changes", () => {
    const applied = { id: 57, start: 1795449901, end: 1795450055, status: "succeeded" as const, products: [{ name: "cf", deployment: CF, start: 1795449986, end: 1795450038, status: "succeeded" as const }] }; // prettier-ignore
    const task = { id: 16, startedAt: 1795449988, finishedAt: 1795450037, state: "done" };
    const rendered = renderApplyChangesLog(applied, Infinity, "https://10.0.16.5:25555", () => task);
    const printed = sample("kinds/apply-changes-log/succeeded.log");
    const plain = (text: string): string => text.replaceAll(/Installing .*?"/g, 'Installing"').replaceAll(/environment '.*?'/g, "environment"); // prettier-ignore
    // a real state file has its path, and preparing takes no second here
    expectLines(plain(rendered).replace("'bosh-state.json'", "'/var/tempest/workspaces/default/deployments/bosh-state.json'"), plain(printed)); // prettier-ignore
  });

  it("the requests in production.log", () => {
    const rendered = renderProductionLog([CALL], 0).split("\n");
    const head = /^I, \[[\d-]+T[\d:.]+ #\d+\] {2}INFO -- : \[[\da-f-]{36}\] (?:Started POST "\/api\/v0\/\S+" for [\d.]+ at [\d-]+ [\d:]+ \+0000|Processing by \S+ as \S+|Completed \d+ [\w ]+ in \d+ms \(.*\))$/; // prettier-ignore
    for (const line of rendered.filter((one) => one !== "")) expect(line).toMatch(head);
    const printed = sample("kinds/opsman-production-log/production.log").split("\n");
    for (const word of ["Started POST", "Processing by", "Completed 4"]) {
      expect(printed.some((line) => line.includes(word) && head.test(line)), word).toBe(true); // prettier-ignore
    }
  });

  it("topologies and lists of certificates: no key that they do not have", () => {
    const state = new CertificateState("last-successful", "of-leaves", { ca: "old", leaf: "leaf", at: 1.6e9 });
    state.begin(CF);
    state.end(CF, true);
    state.generate("new", 1.7e9);
    const names = { authority: "/opsmgr/bosh_dns/tls_ca", leaf: "/dns_api_server_tls" };
    const snapshot = state.snapshot(1.7e9);
    const keys = (value: unknown): string[] =>
      value === null || typeof value !== "object" ? [] : Object.entries(value).flatMap(([key, one]) => [...(Array.isArray(value) ? [] : [key]), ...keys(one)]); // prettier-ignore
    // `generated` and `signs` are in the documentation's topologies alone
    const topology = [...keys(parse(sample("bundles/kb-297427/topology-during.annotated.yml").replaceAll(/<-+.*/g, ""))), "generated", "signs"]; // prettier-ignore
    expect(topology).toEqual(expect.arrayContaining(keys(parse(renderTopology(snapshot, names, true, "yaml")))));
    const listed = keys(JSON.parse(sample("kinds/certificates/deployed-certificates-v1.json")));
    const rendered = keys(JSON.parse(renderDeployedCertificates(snapshot, names, true)));
    expect(listed).toEqual(expect.arrayContaining(rendered));
  });

  it("CredHub's security log", () => {
    const common = { at: 1709685060.118, name: "/opsmgr/bosh_dns/tls_ca", certificateId: "11111111-2222-4333-8444-000000000001", versionId: "aaaaaaaa-bbbb-4ccc-8ddd-000000000002" }; // prettier-ignore
    const rendered = renderSecurityLog([
      { ...common, action: "REGENERATE_CERTIFICATE", client: "maestro", details: { transitional: true } },
      { ...common, action: "UPDATE_TRANSITIONAL_VERSION", client: "maestro", details: { version: common.versionId } },
      { ...common, action: "GENERATE", client: "director", details: { name: common.name, type: "certificate", mode: "converge", additionalPermissions: [] } },
    ]); // prettier-ignore
    expectLines(rendered, sample("kinds/credhub-security-log/credhub_security_events.log"));
  });
});

/** Numbers and ids differ between any two logs. */
function masked(line: string): string {
  return line.replace(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, "ID").replace(/0x[0-9a-f]+/g, "#").replace(/\d+/g, "#"); // prettier-ignore
}

/** The long statements are rendered with fewer columns: what is there stands in the real line, in the same order. */
function isShortened(line: string, real: string): boolean {
  let at = 0;
  for (const part of line.split(/(?<=, )|(?= WHERE )|(?=\}>)/)) {
    const found = real.indexOf(part.replace(/, $/, ""), at);
    if (found < 0) return false;
    at = found + part.length - 2;
  }
  return true;
}
