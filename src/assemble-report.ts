import { headlineOfBundle, type Answer } from "./diagnosis/headline.ts";
import { bundleVerdict } from "./diagnosis/verdict.ts";
import { witness } from "./diagnosis/speaking.ts";
import { callTimeInWords } from "./diagnosis/wording.ts";
import { leavesPartUnread } from "./inspected.ts";
import type { Citation, Micros } from "./model.ts";
import type { Call as ReportedCall, HealthCheck as ReportedCheck, Input, Report, TimelineEntry } from "./report.ts";
import { isoUtc } from "./syntax/timestamps.ts";
import type { Call } from "./timeline/calls.ts";
import { takenAt } from "./timeline/captures.ts";
import type { ClockOffset } from "./timeline/clocks.ts";
import { CLOCK_TOLERANCE_SECONDS, secondsApart } from "./timeline/durations.ts";
import type { HealthCheck } from "./timeline/health-checks.ts";
import type { Timeline } from "./timeline/timeline.ts";

interface Parts {
  readonly timeline: Timeline;
  readonly answers: readonly Answer[];
  readonly inputs: readonly Input[];
  readonly version: string;
}

/** The report object: times become ISO texts, and the bundle gets its verdict. */
export function assembleReport({ timeline, answers, inputs, version }: Parts): Report {
  const findings = answers.map(({ finding }) => finding);
  const verdict = bundleVerdict(findings.map((finding) => finding.verdict));
  return {
    schemaVersion: 1,
    tool: { name: "certrace", version },
    outcome: outcomeOf(timeline, inputs),
    verdict,
    matched:
      verdict === "confirmed" || verdict === "probable"
        ? true
        : verdict === "ruled-out" || verdict === "not-applicable"
          ? false
          : null,
    headline: headlineOfBundle(answers, verdict),
    calls: timeline.calls.map(reportedCall),
    findings,
    healthChecks: timeline.checks.map(reportedCheck),
    coverage: timeline.coverage.creations.map(({ from, to }) => ({ from: isoUtc(from), to: isoUtc(to) })),
    cadence: reportedCadence(timeline),
    ...(timeline.clockOffset === null ? {} : { clocks: reportedClocks(timeline.clockOffset) }),
    captures: reportedCaptures(timeline),
    contradictions: [
      ...timeline.contradictions.map(({ statement, citations }) => ({ statement, citations: [...citations] })),
      ...timeline.calls.flatMap(timesThatDisagree),
    ],
    timeline: entries(timeline),
    inputs: inputs.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** Times of one call that are further apart than clocks are. */
function timesThatDisagree({ id, at, otherTimes }: Call): Report["contradictions"] {
  if (at?.strength !== "strong") return [];
  return otherTimes
    .filter((other) => other.strength === "strong" && secondsApart(at, other) > CLOCK_TOLERANCE_SECONDS)
    .map((other) => ({
      statement: `${id} has two times, ${callTimeInWords(at)} and ${callTimeInWords(other)}`,
      citations: [at.citation, other.citation].filter((citation) => citation !== null),
    }));
}

function outcomeOf(timeline: Timeline, inputs: readonly Input[]): Report["outcome"] {
  if (timeline.calls.length === 0) return "failed";
  const whole = inputs.every(
    ({ status, problems }) =>
      (status === "used" || status === "unused") &&
      !problems.some((problem) => CUT.includes(problem.code) || leavesPartUnread(problem)),
  );
  return whole ? "complete" : "partial";
}

/** Problems that say that a part of an input is missing. */
const CUT: readonly string[] = [
  "task-row-cut",
  "task-description-missing",
  "task-rows-missing",
  "task-row-unreadable",
  "lines-damaged",
  "topology-cut",
];

function iso(time: Micros | null): string | null {
  return time === null || !Number.isFinite(time) ? null : isoUtc(time);
}

function reportedCall({ id, endpoint, status, result, at, citations }: Call): ReportedCall {
  const time =
    at === null ? null : { earliest: isoUtc(at.from), latest: isoUtc(at.to), basis: at.basis, strength: at.strength };
  return { id, endpoint, status, result, at: time, citation: citations[0]! };
}

function reportedCheck({ deployment, create, delete: removal, deployed, visible, state }: HealthCheck): ReportedCheck {
  return {
    deployment,
    createTask: create?.id ?? null,
    deleteTask: removal?.id ?? null,
    deployed: { from: iso(deployed.from), to: iso(deployed.to) },
    visible: { from: iso(visible.from), to: iso(visible.to) },
    state,
    citations: [create, removal].flatMap((task) => task?.citations ?? []),
  };
}

/** null, too, where two versions of Healthwatch have a rhythm each: none of them is that of all checks. */
function reportedCadence({ cadences }: Timeline): Report["cadence"] {
  const [cadence, ...others] = cadences.values();
  if (cadence === undefined || others.length > 0) return null;
  const { periodSeconds, spreadSeconds, checks, visibleShare, nextQuietWindows } = cadence;
  return {
    periodSeconds,
    spreadSeconds,
    checks,
    visibleShare,
    nextQuietWindows: nextQuietWindows.map(({ from, to }) => ({ from: isoUtc(from), to: isoUtc(to) })),
  };
}

function reportedClocks({ citations, ...measured }: ClockOffset): NonNullable<Report["clocks"]> {
  return { ...measured, citations: [...citations] };
}

function reportedCaptures(timeline: Timeline): Report["captures"] {
  return timeline.captures.map((capture) => ({
    certificate: capture.certificate,
    takenAt: iso(capture.takenAt?.from ?? null),
    speaksFor: timeline.calls
      .filter((call) => call.result !== "succeeded" && witness(capture, call, timeline).speaks !== "no")
      .map(({ id }) => id),
    versions: capture.versions.map((version) => ({
      id: version.id,
      newest: version === capture.newest,
      active: version.active,
      signing: version.signing,
      transitional: version.transitional,
      validUntil: iso(version.validUntil?.earliest ?? null),
      deployments: (version.deployments ?? []).flatMap(({ name, leaf }) => (leaf === undefined ? [name] : [])),
      citation: version.citation,
    })),
    citation: capture.citation,
  }));
}

function entries(timeline: Timeline): TimelineEntry[] {
  const { calls, checks, captures, deploys, locks, applyChanges, certificateChanges, deploymentLists } = timeline;
  const result: TimelineEntry[] = [];
  const add = (
    kind: NonNullable<TimelineEntry["kind"]>,
    [from, to]: readonly [Micros, Micros | null],
    what: string,
    citation: Citation | null | undefined,
  ): void => {
    const [source, text] = citation ? [`${citation.source}:${citation.line}`, { text: citation.text }] : [null, {}];
    result.push({ at: isoUtc(from), until: iso(to), what, source, kind, ...text });
  };
  for (const call of calls) {
    for (const time of [call.at, ...call.otherTimes]) {
      if (time?.strength !== "strong") continue;
      const what = `${call.id} (${call.endpoint ?? "a call"}) ${call.result}, by ${time.basis}`;
      add("call", [time.from, time.to], what, time.citation ?? call.citations[0]);
    }
  }
  for (const { deployment, create, delete: removal } of checks) {
    for (const [task, change] of [
      [create, "create"],
      [removal, "delete"],
    ] as const) {
      if (!task?.startedAt) continue;
      const what = `task ${task.id ?? "?"}: ${change} ${deployment}, ${task.state ?? "its end is not shown"}`;
      const stretch = [task.startedAt.earliest, task.finishedAt?.latest ?? null] as const;
      add(`check-${change}`, stretch, what, task.citations[0]);
    }
  }
  for (const { label, deployment, change, stretch, startKnown, done, citation } of deploys) {
    if (!startKnown || deployment === null) continue;
    add("deploy", [stretch.from, stretch.to], `${label}: ${change} ${deployment}${done ? ", done" : ""}`, citation);
  }
  for (const { id, deployment, startedAt, finishedAt, citation } of locks) {
    const what = `lock of ${deployment ?? "a deployment"}, held by task ${id ?? "?"}`;
    add("lock", [startedAt!.earliest, finishedAt?.latest ?? null], what, citation);
  }
  for (const { label, stretch, state, citation } of applyChanges) {
    if (!Number.isFinite(stretch.from)) continue;
    add("apply-changes", [stretch.from, stretch.to], `${label}, ${state ?? "its end is not shown"}`, citation);
  }
  for (const { at, action, name, status, citation } of certificateChanges) {
    const what = `CredHub: ${action} of ${name ?? "a certificate"}${status === null ? "" : `, ${status}`}`;
    add("certificate-change", [at.earliest, null], what, citation);
  }
  for (const { deployments, times, citation } of deploymentLists) {
    const taken = takenAt(times);
    if (taken === null) continue;
    const names = deployments.map(({ name }) => name).filter(timeline.isHealthCheck);
    const what = `list of ${deployments.length} deployments taken, ${names.length > 0 ? `${names.join(" and ")} among them` : "no health check among them"}`;
    add("deployment-list", [taken.from, null], what, citation);
  }
  for (const { certificate, takenAt: taken, topology } of captures)
    if (taken !== null) add("topology", [taken.from, null], `topology of ${certificate} taken`, topology);
  return result.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.what < b.what ? -1 : 1));
}
