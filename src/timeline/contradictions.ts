import type { Citation, TaskFact, TaskListFact } from "../model.ts";
import { isoUtc } from "../syntax/timestamps.ts";
import type { Capture } from "./captures.ts";
import type { Director } from "./directors.ts";
import { placeOf } from "./place-of.ts";
import type { Unlisted } from "./sightings.ts";
import { isTile } from "./tiles.ts";

/** Two pieces of evidence that cannot both be true. */
export interface Contradiction {
  readonly statement: string;
  readonly citations: readonly Citation[];
  /** It speaks only against what rests on the absence of rows in lists. */
  readonly isOfAbsence?: true;
}

type IsHealthCheck = (deployment: string) => boolean;

/** What the sources of a bundle say that cannot all be true. */
export function contradictionsOf(
  directors: readonly Director[],
  captures: readonly Capture[],
  unlisted: readonly Unlisted[],
  isHealthCheck: IsHealthCheck,
): Contradiction[] {
  return [
    ...twoDirectors(directors, isHealthCheck),
    ...directors.flatMap((director) => twoFoundations(captures, director, isHealthCheck)),
    ...twoTopologies(captures),
    ...contradictedTasks(directors, isHealthCheck),
    ...unlisted.flatMap(missingFromLists),
  ];
}

/** Lists of health checks of which nothing tells whose director ran those of the call. */
function twoDirectors(directors: readonly Director[], isHealthCheck: IsHealthCheck): Contradiction[] {
  const telling = directors.filter(({ tasks }) => tellOfChecks(tasks, isHealthCheck));
  if (telling.length < 2) return [];
  return [
    {
      statement: "the task lists come from more than one director, and nothing tells which of them belongs to the call",
      citations: telling.map(({ lists }) => lists[0]!.citation),
    },
  ];
}

/**
 * A task list and a topology that both name tiles and share none are of two foundations. What is known of one director is
 * looked at together; a list that tells of health checks for itself, too: the director may have been taken for one.
 */
function twoFoundations(
  captures: readonly Capture[],
  { tasks, lists }: Director,
  isHealthCheck: IsHealthCheck,
): Contradiction[] {
  const telling = lists.filter((list) => tellOfChecks(list.tasks, isHealthCheck));
  const named = [tasks, ...telling.map((list) => list.tasks)].map(tilesOf).filter((tiles) => tiles.size > 0);
  const strange = captures.flatMap(({ deployments, topology }) => {
    const shown = [...deployments].filter(isTile);
    const listed = named.find((tiles) => !shown.some((tile) => tiles.has(tile)));
    return shown.length === 0 || listed === undefined ? [] : [{ topology, shown, listed }];
  });
  const [first] = strange;
  if (first === undefined) return [];
  const [name, other] = comparable([...first.listed.keys()], first.shown);
  const citation = first.listed.get(name)!;
  const topologies = new Map(strange.map(({ topology }) => [placeOf(topology), topology]));
  const what = topologies.size === 1 ? "the topology" : `${topologies.size} topologies`;
  return [
    {
      statement: `the task list and ${what} name no deployment in common (${name} in ${placeOf(citation)} against ${other} in ${placeOf(first.topology)}): they may be of two foundations`,
      citations: [...topologies.values(), citation],
    },
  ];
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

/** Health-check tasks of which two sources tell different times. */
function contradictedTasks(directors: readonly Director[], isHealthCheck: IsHealthCheck): Contradiction[] {
  return directors
    .flatMap(({ tasks }) => tasks.filter((task) => isOfCheck(task, isHealthCheck)))
    .flatMap(({ contradictions }) => contradictions);
}

/** A list that does not tell of a check that was seen lacks rows, of others too, perhaps. */
function missingFromLists({ sighting: { deployment, at, citation }, deleted }: Unlisted): Contradiction[] {
  if (deleted === null) return [];
  const seen = `${placeOf(citation)}, saved at ${isoUtc(at.from)}, shows ${deployment}`;
  return [
    {
      statement: `${seen}, and the task list, which tells of that time, shows no check then: rows are missing from it, or the clocks are far apart`,
      citations: [citation, deleted.delete!.citations[0]!],
      isOfAbsence: true,
    },
  ];
}

/** Whether tasks of health checks are among them. */
export function tellOfChecks(tasks: readonly Pick<TaskFact, "deployment">[], isHealthCheck: IsHealthCheck): boolean {
  return tasks.some((task) => isOfCheck(task, isHealthCheck));
}

function isOfCheck({ deployment }: Pick<TaskFact, "deployment">, isHealthCheck: IsHealthCheck): boolean {
  return deployment !== null && isHealthCheck(deployment);
}
