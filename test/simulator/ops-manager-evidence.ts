import { wallClock } from "./cli-table.ts";
import type { Call, Foundation } from "./foundation.ts";
import {
  renderAnswer,
  renderApplyChangesLog,
  renderAuditLog,
  renderBody,
  renderDeployedCertificates,
  renderInstallations,
  renderMaestroRefusal,
  renderProductionLog,
  renderRotatingLog,
  type AnswerForm,
  type AppliedTask,
} from "./ops-manager-outputs.ts";
import type { Random } from "./random.ts";
import { dateLine, momentOfSaving, ZONES, type Saved } from "./saved.ts";
import { renderTopology, type TopologyForm } from "./topologies.ts";

/** What people save of Ops Manager and Maestro. */

/** The answers of calls: of the one that people ask about, and of others. */
export function responses(random: Random, foundation: Foundation, asked: Call): Saved[] {
  const others = foundation.calls.filter((call) => call !== asked && call.endpoint === "regenerate");
  const kept = [asked, ...others.filter(() => random.chance(0.25))];
  return kept.map((call, index): Saved => {
    const common = { sort: "response" as const, name: `response-${index + 1}.txt`, call, takenAt: null };
    const moment = `${wallClock(call.start)} to ${wallClock(call.end)}`;
    const how = random.weighted({ header: 5, body: 4, line: 1, maestro: 0.3, applying: 0.3 });
    // only a refusal is printed by the CLI, and stops an Apply Changes
    switch (call.violations.length === 0 && (how === "maestro" || how === "applying") ? "body" : how) {
      case "header":
        return {
          ...common,
          about: `answer with its headers, ${moment}`,
          forms: ["HTTP/1.1", "HTTP/2", "verbose", "om"] satisfies AnswerForm[],
          render: (form) => renderAnswer(call, form as AnswerForm),
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
      case "maestro":
        return {
          ...common,
          about: `refusal of the Maestro CLI, ${moment}`,
          forms: ["yaml"],
          render: () => renderMaestroRefusal(call),
        };
      case "applying":
        return {
          ...common,
          about: `Apply Changes log with the answer, ${moment}`,
          forms: ["log"],
          render: () => renderRotatingLog(call),
        };
    }
  });
}

/** Topologies, each alone or behind a line of `date`. */
export function topologies(random: Random, { snapshots, authority, leafName }: Foundation): Saved[] {
  return snapshots.map((snapshot, index): Saved => {
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

/** A log of Ops Manager that tells of every call. */
export function callLog(random: Random, foundation: Foundation): Saved {
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

/** The list of all Apply Changes. */
export function installations(random: Random, foundation: Foundation, asked: Call): Saved {
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

/** The log of the last Apply Changes that had begun when it was saved. */
export function applyChangesLog(random: Random, foundation: Foundation, asked: Call): Saved[] {
  const at = momentOfSaving(random, asked, foundation);
  const last = foundation.applyChanges.findLast(({ start }) => start <= at);
  if (last === undefined) return [];
  const taskOf = (deployment: string, start: number): AppliedTask | null => {
    const task = foundation.tasks.find((one) => one.deployment === deployment && one.change === "create" && one.start >= start); // prettier-ignore
    if (task === undefined) return null;
    const onDirector = (time: number): number => Math.floor(foundation.onDirector(time));
    return { id: task.id, startedAt: onDirector(task.start), finishedAt: onDirector(task.end), state: task.state };
  };
  return [
    {
      sort: "apply-changes-log",
      name: "apply-changes.log",
      about: `log of Apply Changes ${last.id} at ${wallClock(at)}`,
      call: null,
      takenAt: at,
      forms: ["log"],
      render: () => renderApplyChangesLog(last, at, foundation.directorUrl, taskOf),
    },
  ];
}

/** Ops Manager's list of certificates, of the moment of the first topology. */
export function certificates({ snapshots, authority, leafName, isAutoRotated }: Foundation): Saved[] {
  return snapshots.slice(0, 1).map((snapshot) => ({
    sort: "certificates",
    name: "certificates.json",
    about: `list of certificates at ${wallClock(snapshot.at)}`,
    call: null,
    takenAt: snapshot.at,
    forms: ["json"],
    render: () => renderDeployedCertificates(snapshot, { authority, leaf: leafName }, isAutoRotated),
  }));
}

/** What a person knows of the topologies that do not say when they were taken. */
export function manifest(captured: readonly Saved[]): Saved[] {
  const undated = captured.filter(({ about }) => !about.includes("dated"));
  if (undated.length === 0) return [];
  const entry = ({ name, takenAt }: Saved, form: string): string => {
    const time = form === "+09:00" ? `${wallClock(takenAt!, 9)}+09:00` : `${wallClock(takenAt!)}Z`;
    return `- file: ${name}\n  taken_at: ${time}\n`;
  };
  return [
    {
      sort: "manifest",
      name: "certrace.yaml",
      about: `manifest that dates ${undated.map(({ name }) => name).join(", ")}`,
      call: null,
      takenAt: null,
      forms: ["Z", "+09:00"],
      render: (form) => `captures:\n${undated.map((one) => entry(one, form)).join("")}`,
    },
  ];
}
