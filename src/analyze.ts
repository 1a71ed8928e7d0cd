import { assembleReport } from "./assemble-report.ts";
import { archivesOf } from "./bundle/archives-of.ts";
import type { Source } from "./bundle/source.ts";
import { diagnose } from "./diagnosis/diagnose.ts";
import { timesInWords } from "./diagnosis/wording.ts";
import { inspectBundle } from "./inspect-bundle.ts";
import type { InspectOptions } from "./inspect.ts";
import { leavesPartUnread, type Inspected } from "./inspected.ts";
import type { Citation, Fact, Knowledge, Problem } from "./model.ts";
import type { Input, Report } from "./report.ts";
import { problemAt } from "./syntax/problem-at.ts";
import { filesNamedBy, onlyFile } from "./timeline/manifest-files.ts";
import { buildTimeline, type Timeline } from "./timeline/timeline.ts";

export interface AnalyzeOptions extends Knowledge, InspectOptions {}

export interface Analysis {
  readonly report: Report;
  /** What the report was made of. */
  readonly inspected: readonly Inspected[];
  /** What criteria threw. */
  readonly failures: readonly unknown[];
}

/**
 * The analysis on one page: every source is decoded, recognised, validated and read; the facts of all go into one
 * timeline, which is diagnosed and reported. Whatever is wrong in a source is a problem in the report.
 *
 * @throws KnowledgeError when what the user said fits no call, or several.
 */
export async function analyze(
  sources: AsyncIterable<Source>,
  options: AnalyzeOptions,
  version: string,
): Promise<Analysis> {
  const inspected = await inspectBundle(sources, options);
  const facts = withoutLost(inspected);
  const timeline = buildTimeline(facts, options, {
    all: inspected.map(({ input }) => input.path),
    unread: inspected.filter(isUnread).map(({ input }) => input.path),
  });
  const { answers, failures } = diagnose(timeline);
  const found = problemsOf(timeline);
  const inputs = inspected.map(({ input }) => {
    const zoned = timeline.zonedFiles.has(input.path) ? withoutZoneProblem(input) : input;
    const more = found.get(input.path);
    return more === undefined ? zoned : { ...zoned, problems: [...zoned.problems, ...more] };
  });
  return { report: assembleReport({ timeline, answers, inputs, version }), inspected, failures };
}

/** The facts of all sources. Where a part of one is missing, what is left is used. */
function withoutLost(inspected: readonly Inspected[]): Fact[] {
  const isLost = lostIn(inspected);
  return inspected.flatMap(({ input, facts }) =>
    facts.length > 0 && isLost(input.path) ? facts.map(withoutAbsence) : facts,
  );
}

/** Whether bytes of it were not read, other than those that nobody would miss: a link has none of its own. */
function isUnread({ input: { status, problems }, complete }: Inspected): boolean {
  const isLeft = !complete || status === "unreadable" || status === "skipped";
  return problems.some((problem) => (isLeft && problem.severity !== "note") || leavesPartUnread(problem));
}

/**
 * Tells the sources of which bytes are missing, or of the archives that hold them, or of which the manifest says that
 * they are not whole: what they do not show is not taken for absent.
 */
export function lostIn(inspected: readonly Inspected[]): (path: string) => boolean {
  const broken = inspected.filter(({ complete }) => !complete).map(({ input }) => input.path);
  const entries = inspected
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.type === "manifest-entry" && fact.complete === false ? [fact] : []));
  const named = filesNamedBy(
    entries,
    inspected.map(({ input }) => input.path),
  );
  const said = [...named.values()].flatMap((files) => onlyFile(files) ?? []);
  const lost = new Set([...broken, ...said]);
  return (path) => lost.has(path) || archivesOf(path).some((archive) => lost.has(archive));
}

const LOST = "a part of its file, or of the archive that holds it, is missing, damaged or beyond a limit";

function withoutAbsence(fact: Fact): Fact {
  switch (fact.type) {
    case "task-list":
      return { ...fact, covers: null };
    case "deployment-list":
      return { ...fact, complete: false };
    case "call":
      return { ...fact, damage: fact.damage ?? LOST };
    case "capture":
      return {
        ...fact,
        certificates: fact.certificates.map((one) => ({ ...one, damage: one.damage ?? LOST })),
      };
    default:
      return fact;
  }
}

/** What a reader said of a missing zone, before the manifest named it. */
function withoutZoneProblem(input: Input): Input {
  return { ...input, problems: input.problems.filter(({ code }) => code !== "time-without-zone") };
}

/** What shows only where the sources are held against each other, by the path of the one it is told of. */
function problemsOf({ unmatched, datedTwice }: Timeline): Map<string, Problem[]> {
  const problems = new Map<string, Problem[]>();
  const tell = (citation: Citation, code: string, message: string, hint: string): void => {
    const told = problems.get(citation.source) ?? [];
    told.push(problemAt(citation, code, "warning", message, hint));
    problems.set(citation.source, told);
  };
  for (const { entry, candidates } of unmatched)
    tell(
      entry.citation,
      "manifest-file-missing",
      candidates.length === 0
        ? `there is no file "${entry.file}" in the bundle`
        : `"${entry.file}" is the end of several paths: ${candidates.join(", ")}`,
      candidates.length === 0
        ? "give its path relative to the folder of this manifest"
        : "give more of the path of the one that is meant",
    );
  for (const { citation, times } of datedTwice)
    tell(
      citation,
      "times-disagree",
      `two times are given for what stands here, ${timesInWords(times)}, and they disagree: none of them is used`,
      "leave the wrong time out",
    );
  return problems;
}
