import type {
  CallFact,
  CapturedVersion,
  CaptureFact,
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
import { isoUtc } from "../syntax/timestamps.ts";
import { applyChangesOf, deploysOf, type ApplyChanges, type Deploy } from "./apply-changes.ts";
import { clockOffset, type ClockOffset } from "./clocks.ts";
import { cadencesOf, type Cadence } from "./cadence.ts";
import { callsOf, type Call } from "./calls.ts";
import { withEnds } from "./request-ends.ts";
import { capturesOf, contradictingTimesOf, deploymentsOn, type Capture } from "./captures.ts";
import { coverage, type Coverage } from "./coverage.ts";
import { directorsOf, type Director } from "./directors.ts";
import { healthCheckNames, healthChecksOf, withOrphans, type HealthCheck } from "./health-checks.ts";
import { leftBehind, type LeftBehind } from "./left-behind.ts";
import { sightingsOf, unlistedChecks, type Unlisted } from "./sightings.ts";
import { filesNamedBy, onlyFile } from "./manifest-files.ts";
import { settledZones } from "./zones.ts";

/** Two pieces of evidence that cannot both be true. */
export interface Contradiction {
  readonly statement: string;
  readonly citations: readonly Citation[];
  /** It speaks only against what rests on the absence of rows in lists. */
  readonly isOfAbsence?: true;
}

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

/** The user said something that cannot be applied to this bundle. */
export class KnowledgeError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "KnowledgeError";
    this.hint = hint;
  }
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
    cadences,
    clockOffset: offset,
    deploys: deploysOf(directors, applyChanges, isHealthCheck),
    applyChanges,
    locks: locksOf(lists),
    variables: variablesOf(of("variable"), directors),
    certificates: of("certificate"),
    certificateChanges,
    deploymentLists,
    environments: directors
      .filter(({ tasks }) => tasks.some(({ deployment }) => deployment !== null && isHealthCheck(deployment)))
      .flatMap((director) => director.lists.flatMap(({ environment }) => environment ?? [])),
    leftBehind: leftBehind({ lists: deploymentLists, sightings, unlisted, checks: paired, cadences, isHealthCheck }),
    contradictions: [
      ...twoDirectors(directors, isHealthCheck),
      ...directors.flatMap((director) => twoFoundations(captures, director, isHealthCheck)),
      ...twoTopologies(captures),
      ...contradictedTasks(directors, isHealthCheck),
      ...unlisted.flatMap(missingFromLists),
    ],
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

/** Health-check tasks of which two sources tell different times. */
function contradictedTasks(
  directors: readonly Director[],
  isHealthCheck: (deployment: string) => boolean,
): Contradiction[] {
  return directors
    .flatMap(({ tasks }) => tasks)
    .filter(({ deployment }) => deployment !== null && isHealthCheck(deployment))
    .flatMap(({ contradictions }) => contradictions);
}

/** A list that does not tell of a check that was seen lacks rows, of others too, perhaps. */
function missingFromLists({ sighting: { deployment, at, citation }, deleted }: Unlisted): Contradiction[] {
  if (deleted === null) return [];
  const seen = `${citation.source}:${citation.line}, saved at ${isoUtc(at.from)}, shows ${deployment}`;
  return [
    {
      statement: `${seen}, and the task list, which tells of that time, shows no check then: rows are missing from it, or the clocks are far apart`,
      citations: [citation, deleted.delete!.citations[0]!],
      isOfAbsence: true,
    },
  ];
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
    .flatMap((fact) => (fact.type === "call" && isFailure(fact) ? fact.times : []))
    .flatMap(({ instant, citation }) =>
      instant.zoneFrom === "unknown" && citation !== null ? [{ instant, citation }] : [],
    );
}

function datedByManifest<T extends CallFact | CaptureFact | DeploymentListFact | TaskListFact>(
  fact: T,
  entries: readonly ManifestEntryFact[],
): T {
  const said = entries
    .filter(({ takenAt }) => takenAt !== null)
    .map(({ takenAt, citation }): StatedTime => ({ instant: takenAt!, basis: "manifest", citation }));
  return said.length === 0 ? fact : { ...fact, times: [...said, ...fact.times] };
}

function datedByUser(facts: readonly CallFact[], { failedAt }: Knowledge): CallFact[] {
  let dated = [...facts];
  for (const { file, instant } of failedAt) {
    const meant =
      file === null
        ? onlyFailedCall(dated)
        : dated.filter((fact) => isFailure(fact) && isPath(fact.citation.source, file));
    if (meant.length === 0) {
      throw file === null
        ? new KnowledgeError(
            "--failed-at was given, but the bundle holds no failed call",
            "add the response of the failed call to the bundle",
          )
        : new KnowledgeError(
            `--failed-at ${file}=TIME: there is no failed call in that file`,
            "name the file that holds the response",
          );
    }
    const files = [...new Set(meant.map(({ citation }) => citation.source))];
    if (file !== null && files.length > 1 && !files.includes(file))
      throw new KnowledgeError(
        `--failed-at ${file}=TIME: several files of that name hold a failed call`,
        `say which one: ${files.join(", ")}`,
      );
    dated = dated.map((fact) =>
      meant.includes(fact)
        ? { ...fact, times: [{ instant, basis: "failed-at", citation: null }, ...fact.times] }
        : fact,
    );
  }
  return dated;
}

function isPath(path: string, named: string): boolean {
  return path === named || path.endsWith(`/${named}`);
}

function isFailure({ result }: CallFact): boolean {
  return result !== "succeeded";
}

/** The facts of the one failed call that a `--failed-at` without a file can mean. */
function onlyFailedCall(facts: readonly CallFact[]): CallFact[] {
  const failures = facts.filter((fact) => isFailure(fact) && fact.body !== null);
  const withViolation = failures.filter(({ violations }) => violations.length > 0);
  const candidates = withViolation.length > 0 ? withViolation : failures;
  const calls = callsOf(candidates);
  if (calls.length > 1) {
    const files = [...new Set(candidates.map(({ citation }) => citation.source))];
    throw new KnowledgeError(
      `the bundle holds ${calls.length} failed calls: which one does --failed-at mean?`,
      `say --failed-at FILE=TIME, with FILE one of ${files.join(", ")}`,
    );
  }
  return candidates;
}

function twoDirectors(directors: readonly Director[], isHealthCheck: (deployment: string) => boolean): Contradiction[] {
  const telling = directors.filter(({ tasks }) =>
    tasks.some(({ deployment }) => deployment !== null && isHealthCheck(deployment)),
  );
  if (telling.length < 2) return [];
  return [
    {
      statement: "the task lists come from more than one director, and nothing tells which of them belongs to the call",
      citations: telling.map(({ lists }) => lists[0]!.citation),
    },
  ];
}

/** Deployments of Ops Manager's products are named after the product, with twenty hexadecimal digits. */
export function isTile(deployment: string): boolean {
  return /-[0-9a-f]{20}$/.test(deployment);
}

/** Names on a version that are no health checks. */
export function othersOn(version: CapturedVersion, { isHealthCheck }: Pick<Timeline, "isHealthCheck">): string[] {
  return deploymentsOn(version).filter((name) => !isHealthCheck(name));
}

/**
 * A task list and a topology that both name tiles and share none are of two foundations. What is known of one director is
 * looked at together; a list that tells of health checks for itself, too: the director may have been taken for one.
 */
function twoFoundations(
  captures: readonly Capture[],
  { tasks, lists }: Director,
  isHealthCheck: (deployment: string) => boolean,
): Contradiction[] {
  const telling = lists.filter((list) => list.tasks.some(({ deployment }) => deployment !== null && isHealthCheck(deployment))); // prettier-ignore
  const named = [tasks, ...telling.map((list) => list.tasks)].map(tilesOf).filter((tiles) => tiles.size > 0);
  const seen = new Set<string>();
  return captures.flatMap(({ deployments, topology }) => {
    const shown = [...deployments].filter(isTile);
    const place = `${topology.source}:${topology.line}`;
    const listed = named.find((tiles) => !shown.some((tile) => tiles.has(tile)));
    if (shown.length === 0 || listed === undefined || seen.has(place)) return [];
    seen.add(place);
    const [name, other] = comparable([...listed.keys()], shown);
    const citation = listed.get(name)!;
    return [
      {
        statement: `the task list and the topology name no deployment in common (${name} in ${citation.source}:${citation.line} against ${other} in ${place}): they may be of two foundations`,
        citations: [topology, citation],
      },
    ];
  });
}

/** One name of each, of the same product where there are such: they are the ones that should be equal. */
function comparable(one: readonly string[], other: readonly string[]): readonly [string, string] {
  const productOf = (tile: string): string => tile.slice(0, tile.lastIndexOf("-"));
  const same = new Map(other.map((tile) => [productOf(tile), tile]));
  const name = one.find((tile) => same.has(productOf(tile)));
  return name === undefined ? [one[0]!, other[0]!] : [name, same.get(productOf(name))!];
}

/** The tiles that tasks name, each with a line that does. */
function tilesOf(tasks: Director["tasks"] | TaskListFact["tasks"]): Map<string, Citation> {
  const tiles = new Map<string, Citation>();
  for (const task of tasks) {
    const citation = "citations" in task ? task.citations[0]! : task.citation;
    if (task.deployment !== null && isTile(task.deployment)) tiles.set(task.deployment, citation);
  }
  return tiles;
}

/** Topologies of one certificate that share no version and no tile are of two foundations. */
function twoTopologies(captures: readonly Capture[]): Contradiction[] {
  const firstOf = new Map<string, Capture>();
  // captures of one topology share its deployments
  const topologies = new Set(captures.map(({ deployments }) => deployments));
  const tilesIn = new Map([...topologies].map((deployments) => [deployments, [...deployments].filter(isTile)]));
  for (const other of captures) {
    const tiles = tilesIn.get(other.deployments)!;
    if (other.damage !== null || tiles.length === 0) continue;
    const one = firstOf.get(other.certificate) ?? other;
    firstOf.set(other.certificate, one);
    const sharesVersion = one.versions.some(({ id }) => other.versions.some((version) => version.id === id));
    if (sharesVersion || tiles.some((name) => one.deployments.has(name))) continue;
    const [name, named] = comparable(tilesIn.get(one.deployments)!, tiles);
    return [
      {
        statement: `two topologies of ${one.certificate} name no version and no tile in common (${name} against ${named}): they may be of two foundations`,
        citations: [one.topology, other.topology],
      },
    ];
  }
  return [];
}
