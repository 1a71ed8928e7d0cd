import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { analyze, type AnalyzeOptions } from "../../src/analyze.ts";
import type { Source } from "../../src/bundle/source.ts";
import type { Report } from "../../src/index.ts";
import { parseTime } from "../../src/syntax/timestamps.ts";
import type { Micros } from "../../src/model.ts";
import { askedCall, evidenceOf, saidTime } from "./evidence.ts";
import { simulate, type Call, type Foundation } from "./foundation.ts";
import { Random } from "./random.ts";
import type { Evidence } from "./saved.ts";

/** What somebody hands in: files, and what they say beside. */
export interface Bundle {
  readonly foundation: Foundation;
  readonly asked: Call;
  readonly evidence: readonly Evidence[];
  readonly files: readonly BundleFile[];
  readonly options: AnalyzeOptions;
}

export interface BundleFile {
  readonly name: string;
  readonly text: string;
  /** Seconds since the epoch; null where it was lost on the way. */
  readonly modifiedAt: number | null;
  readonly evidence: Evidence;
}

export function bundleOf(seed: number, shiftSeconds = 0): Bundle {
  const foundation = simulate(seed, shiftSeconds);
  const asked = askedCall(foundation);
  const evidence = evidenceOf(foundation);
  const random = new Random(seed ^ 0xa11);
  const said = random.chance(0.12) ? parseTime(saidTime(asked)) : null;
  const failedAt = said?.ok === true && asked.violations.length > 0 ? [{ file: "response-1.txt", instant: said.instant }] : []; // prettier-ignore
  return {
    foundation,
    asked,
    evidence,
    files: filesOf(evidence),
    options: { failedAt, healthDeployments: [], clockSkewSeconds: foundation.statedOffset, zone: null },
  };
}

export function filesOf(evidence: readonly Evidence[]): BundleFile[] {
  return evidence.map((one) => ({
    name: one.name,
    text: one.render(one.form),
    modifiedAt: one.modifiedAt,
    evidence: one,
  }));
}

/** A file as the pipeline gets it. */
export function sourceOf(path: string, text: string, modifiedAt: number | null = null): Source {
  const bytes = new TextEncoder().encode(text);
  return {
    path,
    modifiedAt: modifiedAt === null ? null : (Math.floor(modifiedAt * 1e6) as Micros),
    status: "read",
    size: bytes.length,
    chunks: (async function* () {
      yield bytes;
    })(),
    end: async () => ({ status: "read", bytes: bytes.length, sha256: null, problems: [], complete: true }),
  };
}

/** A file in memory; its date is of no account where it is left out. */
export type NamedText = Pick<BundleFile, "name" | "text"> & Partial<Pick<BundleFile, "modifiedAt">>;

/** Files in memory as the pipeline gets them. */
export async function* sourcesOf(files: readonly NamedText[]): AsyncGenerator<Source> {
  for (const { name, text, modifiedAt } of files) yield sourceOf(name, text, modifiedAt);
}

/** The analysis of files in memory. */
export async function analyzed(files: readonly NamedText[], options: AnalyzeOptions): Promise<Report> {
  const { report, failures } = await analyze(sourcesOf(files), options, "0.1.0");
  if (failures.length > 0) throw failures[0];
  return report;
}

/** Everything about a bundle that helps to see why its verdict is wrong. */
export function described({ foundation, asked, files, options }: Bundle): string {
  const clock = (time: number): string => new Date(time * 1000).toISOString().slice(0, 23);
  const { story, reading, counting, offsetSeconds, healthDeployment, tasks, calls, applyChanges } = foundation;
  const near = tasks.filter(({ change, start }) => change !== null && Math.abs(start - asked.start) < 2400);
  return [
    `seed ${foundation.seed}: ${story}, Maestro sees ${reading}, counts ${counting}, director ${offsetSeconds.toFixed(1)} s ahead, ${healthDeployment}`,
    ...calls.map((call) => `  ${call === asked ? "*" : " "} ${call.endpoint} ${clock(call.start)} to ${clock(call.end)}, judged ${clock(call.judgedAt)}: ${call.violations.map(({ text, names }) => `${text} [${names.map(({ name, truth }) => `${name} ${truth}`).join(", ")}]`).join("; ") || "succeeded"}`), // prettier-ignore
    ...applyChanges.map(({ id, start, end, status }) => `  Apply Changes ${id} ${clock(start)} to ${clock(end)} ${status}`), // prettier-ignore
    ...near.map(({ id, description, deployment, start, end, state }) => `  task ${id} ${clock(start)} to ${clock(end)} ${state}: ${description} (${deployment})`), // prettier-ignore
    ...files.map(({ name, evidence: { about, form } }) => `  ${name}: ${about} (${form})`),
    ...(options.clockSkewSeconds === null ? [] : [`  --clock-skew ${options.clockSkewSeconds}`]),
    ...options.failedAt.map(({ file, instant }) => `  --failed-at ${file}=${instant.raw}`),
  ].join("\n");
}

/** Writes the files of a bundle into a folder, to be looked at and replayed with the command line. */
export function written(folder: string, bundle: Pick<Bundle, "files">): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, text } of bundle.files) writeFileSync(join(folder, name), text);
}
