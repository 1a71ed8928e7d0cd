import { assembleReport } from "./assemble-report.ts";
import type { Source } from "./bundle/source.ts";
import { diagnose } from "./diagnosis/diagnose.ts";
import { inspect, type Inspected } from "./inspect.ts";
import type { Citation, Knowledge } from "./model.ts";
import type { Input, Report } from "./report.ts";
import type { Zone } from "./syntax/timestamps.ts";
import { buildTimeline } from "./timeline/timeline.ts";

export interface AnalyzeOptions extends Knowledge {
  /** Zone of times that name none. */
  readonly zone: Zone | null;
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
): Promise<{ report: Report; failures: readonly unknown[] }> {
  const inspected: Inspected[] = [];
  for await (const source of sources) inspected.push(await inspect(source, options.zone));
  const facts = inspected.flatMap(({ facts }) => facts);
  const timeline = buildTimeline(
    facts,
    options,
    inspected.map(({ input }) => input.path),
  );
  const { findings, failures } = diagnose(timeline);
  const inputs = inspected.map(({ input }) =>
    withUnmatched(
      timeline.zonedFiles.has(input.path) ? withoutZoneProblem(input) : input,
      timeline.unmatched.map(({ file, citation }) => ({ file, citation })),
    ),
  );
  return { report: assembleReport({ timeline, findings, inputs, version }), failures };
}

/** What a reader said of a missing zone, before the manifest named it. */
function withoutZoneProblem(input: Input): Input {
  return { ...input, problems: input.problems.filter(({ code }) => code !== "time-without-zone") };
}

/** Tells the manifest of the files it names and the bundle does not have. */
function withUnmatched(input: Input, unmatched: readonly { file: string; citation: Citation }[]): Input {
  const problems = unmatched
    .filter(({ citation }) => citation.source === input.path)
    .map(({ file, citation }) => ({
      code: "manifest-file-missing",
      severity: "warning" as const,
      message: `there is no file "${file}" in the bundle`,
      line: citation.line,
      column: citation.column,
      pointer: null,
      hint: "give its path relative to the folder of this manifest",
    }));
  return problems.length === 0 ? input : { ...input, problems: [...input.problems, ...problems] };
}
