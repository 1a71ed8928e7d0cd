import type {
  CapturedVersion,
  CertificateChangeFact,
  CertificateFact,
  Citation,
  DeploymentListFact,
  Fact,
  Instant,
  Knowledge,
  ManifestEntryFact,
  StatedTime,
  TaskFact,
  TaskListFact,
  VariableFact,
} from "../model.ts";
import { applyChangesOf, deploysOf, type ApplyChanges, type Deploy } from "./apply-changes.ts";
import { clockOffset, type ClockOffset } from "./clocks.ts";
import { cadencesOf, type Cadence } from "./cadence.ts";
import { callsOf, type Call } from "./calls.ts";
import { withEnds } from "./request-ends.ts";
import { capturesOf, contradictingTimesOf, deploymentsOn, type Capture } from "./captures.ts";
import { contradictionsOf, tellOfChecks, type Contradiction } from "./contradictions.ts";
import { coverage, type Coverage } from "./coverage.ts";
import { datedByManifest, datedByUser } from "./dated-by-people.ts";
import { directorsOf, type Director } from "./directors.ts";
import { healthCheckNames, healthChecksOf, withOrphans, type HealthCheck } from "./health-checks.ts";
import { leftBehind, type LeftBehind } from "./left-behind.ts";
import { sightingsOf, unlistedChecks, type Unlisted } from "./sightings.ts";
import { skippedTasks, type SkippedTasks } from "./skipped-tasks.ts";
import { filesNamedBy, onlyFile } from "./manifest-files.ts";
import { settledZones } from "./zones.ts";

/** An output for which two times are given that contradict each other: it is taken to have none. */
export interface DatedTwice {
  readonly citation: Citation;
  readonly times: readonly StatedTime[];
}

/** The facts of all sources of a bundle in one order. */
export interface Timeline {
  readonly calls: readonly Call[];
  readonly captures: readonly Capture[];
  readonly checks: readonly HealthCheck[];
  /** Health checks that were seen and that no task list shows. */
  readonly unlisted: readonly Unlisted[];
  readonly coverage: Coverage;
  /** The numbers of tasks that directors with health checks skip, as far as sources tell. */
  readonly skipped: readonly SkippedTasks[];
  /** The rhythm of the checks of each deployment that has one. */
  readonly cadences: ReadonlyMap<string, Cadence>;
  /** null where nothing tells how far the clocks of the director and of Ops Manager are apart. */
  readonly clockOffset: ClockOffset | null;
  readonly deploys: readonly Deploy[];
  readonly applyChanges: readonly ApplyChanges[];
  /** Who held the lock of a deployment, and when. */
  readonly locks: readonly TaskFact[];
  readonly variables: readonly VariableFact[];
  readonly certificates: readonly CertificateFact[];
  readonly certificateChanges: readonly CertificateChangeFact[];
  readonly deploymentLists: readonly DeploymentListFact[];
  /** What the lists with tasks of health checks were printed for, as the CLI names it; empty where none says. */
  readonly environments: readonly string[];
  /** What suggests that a health-check deployment was left behind, though no task shows it. */
  readonly leftBehind: readonly LeftBehind[];
  readonly contradictions: readonly Contradiction[];
  readonly isHealthCheck: (deployment: string) => boolean;
  /** Requests that a log tells of by a clock of which nothing tells the zone. */
  readonly requestsWithoutZone: readonly { readonly instant: Instant; readonly citation: Citation }[];
  /** Files of which the manifest names the zone. */
  readonly zonedFiles: ReadonlySet<string>;
  readonly datedTwice: readonly DatedTwice[];
  /** Manifest entries that name no file of the bundle, or of which several may be meant. */
  readonly unmatched: readonly { readonly entry: ManifestEntryFact; readonly candidates: readonly string[] }[];
  /** Paths of what was not read, or not whole. */
  readonly unread: readonly string[];
  /** Names of health checks that the user gave and no source names, where sources name deployments at all. */
  readonly unnamed: readonly string[];
}

/** The sources of a bundle, by their paths. */
export interface SourcePaths {
  readonly all: readonly string[];
  /** Those that were not read, or not whole. */
  readonly unread: readonly string[];
}

/**
 * Puts the facts in order: dates what people dated, joins the copies of each call and task, pairs the health checks and
 * measures what is covered.
 *
 * @throws KnowledgeError when `--failed-at` fits no call, or several.
 */
export function buildTimeline(facts: readonly Fact[], knowledge: Knowledge, paths: SourcePaths): Timeline {
  const entries = facts.filter((fact) => fact.type === "manifest-entry");
  const named = filesNamedBy(entries, paths.all);
  const fileOf = (entry: ManifestEntryFact): string | null => onlyFile(named.get(entry)!);
  const dated = settledZones(facts, entries, fileOf).map((fact) =>
    fact.type === "call" || fact.type === "capture" || fact.type === "deployment-list" || fact.type === "task-list"
      ? datedByManifest(
          fact,
          entries.filter((entry) => fileOf(entry) === fact.citation.source),
        )
      : fact,
  );
  const of = <T extends Fact["type"]>(type: T) => dated.filter((fact): fact is Extract<Fact, { type: T }> => fact.type === type); // prettier-ignore
  const calls = callsOf(datedByUser(withEnds(of("call"), of("request-end")), knowledge));
  const lists = of("task-list");
  const directors = directorsOf(lists);
  const isHealthCheck = healthCheckNames(knowledge.healthDeployments);
  const withChecks = directors.filter(({ tasks }) => tellOfChecks(tasks, isHealthCheck));
  const captures = capturesOf(of("capture"), of("certificate"), isHealthCheck);
  const deploymentLists = of("deployment-list");
  const covered = coverage(lists, isHealthCheck, [
    // one on an older version was left behind before the rotation
    ...captures.flatMap(({ newest }) => (newest === null ? [] : deploymentsOn(newest))),
    ...deploymentLists.flatMap(({ deployments }) => deployments.map(({ name }) => name)),
  ]);
  const paired = directors.flatMap((director) => healthChecksOf(director, isHealthCheck, covered));
  const cadences = cadencesOf(paired, covered);
  const applyChanges = applyChangesOf(of("apply-changes"));
  const zonedFiles = new Set(entries.flatMap((entry) => (entry.timezone === null ? [] : (fileOf(entry) ?? []))));
  const certificateChanges = of("certificate-change");
  const checks = withOrphans(paired, cadences, covered);
  const offset = clockOffset(knowledge.clockSkewSeconds, directors, applyChanges, calls, certificateChanges, covered);
  const sightings = sightingsOf(deploymentLists, captures, isHealthCheck);
  const unlisted = unlistedChecks(sightings, checks, covered.creations, offset);
  return {
    calls,
    captures,
    checks,
    unlisted,
    coverage: covered,
    skipped: withChecks.flatMap(skippedTasks),
    cadences,
    clockOffset: offset,
    deploys: deploysOf(directors, applyChanges, calls, isHealthCheck),
    applyChanges,
    locks: locksOf(lists),
    variables: variablesOf(of("variable"), directors),
    certificates: of("certificate"),
    certificateChanges,
    deploymentLists,
    environments: withChecks.flatMap((director) => director.lists.flatMap(({ environment }) => environment ?? [])),
    leftBehind: leftBehind({ lists: deploymentLists, sightings, unlisted, checks: paired, cadences, isHealthCheck }),
    contradictions: contradictionsOf(directors, captures, unlisted, isHealthCheck),
    isHealthCheck,
    requestsWithoutZone: withoutZone(facts).filter(({ citation }) => !zonedFiles.has(citation.source)),
    zonedFiles,
    datedTwice: [...of("capture"), ...deploymentLists, ...lists].flatMap(({ times, citation }) => {
      const contradicting = contradictingTimesOf(times);
      return contradicting.length === 0 ? [] : [{ citation, times: contradicting }];
    }),
    unmatched: entries.flatMap((entry) => (fileOf(entry) === null ? [{ entry, candidates: named.get(entry)! }] : [])),
    unread: paths.unread,
    unnamed: unnamedOf(knowledge, [
      namesIn(directors.flatMap(({ tasks }) => tasks.map(({ deployment }) => deployment))),
      ...captures.map(({ deployments }) => deployments),
      namesIn(deploymentLists.flatMap(({ deployments }) => deployments.map(({ name }) => name))),
      namesIn(of("variable").map(({ deployment }) => deployment)),
    ]),
  };
}

function namesIn(deployments: readonly (string | null)[]): ReadonlySet<string> {
  return new Set(deployments.filter((name) => name !== null));
}

/** Of the names of health checks that the user gave those that are not among the deployments; they may be misspelt. */
function unnamedOf({ healthDeployments }: Knowledge, deployments: readonly ReadonlySet<string>[]): string[] {
  if (deployments.every(({ size }) => size === 0)) return [];
  return [...new Set(healthDeployments)].filter((name) => !deployments.some((names) => names.has(name)));
}

/** The locks that tasks held, each once: events and audit logs tell of the same ones. */
function locksOf(lists: readonly TaskListFact[]): TaskFact[] {
  const held = lists
    .flatMap(({ tasks }) => tasks)
    .filter(({ basis, startedAt }) => basis === "lock-event" && startedAt);
  return [...new Map(held.map((lock) => [`${lock.id} ${lock.deployment}`, lock])).values()];
}

/** Bound variables with the deployment of their task, where the source names the task alone; each once. */
function variablesOf(facts: readonly VariableFact[], directors: readonly Director[]): VariableFact[] {
  const tasks = directors.flatMap((director) => director.tasks);
  // the first task of an id is the one that is meant
  const deployments = new Map(tasks.toReversed().map(({ id, deployment }) => [id, deployment]));
  const known = facts.map((fact) =>
    fact.deployment === null && fact.task !== null ? { ...fact, deployment: deployments.get(fact.task) ?? null } : fact,
  );
  return [
    ...new Map(known.map((one) => [[one.name, one.versionId, one.task, one.deployment].join(" "), one])).values(),
  ];
}

function withoutZone(facts: readonly Fact[]): Timeline["requestsWithoutZone"][number][] {
  return facts
    .flatMap((fact) => (fact.type === "call" && fact.result !== "succeeded" ? fact.times : []))
    .flatMap(({ instant, citation }) =>
      instant.zoneFrom === "unknown" && citation !== null ? [{ instant, citation }] : [],
    );
}

/** Names on a version that are no health checks. */
export function othersOn(version: CapturedVersion, { isHealthCheck }: Pick<Timeline, "isHealthCheck">): string[] {
  return deploymentsOn(version).filter((name) => !isHealthCheck(name));
}

/** Whether a capture shows its newest version on a deployment that is no health check. */
export function hasTileOnNewest({ newest }: Capture, timeline: Pick<Timeline, "isHealthCheck">): boolean {
  return newest !== null && othersOn(newest, timeline).length > 0;
}
