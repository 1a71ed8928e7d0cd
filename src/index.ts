import { analyze, type AnalyzeOptions } from "./analyze.ts";
import { openBundle, type BundleOptions } from "./bundle/open-bundle.ts";
import { redactReport } from "./redact/redact-secrets.ts";
import type { Report } from "./report.ts";
import { VERSION } from "./version.ts";

export { UserError } from "./bundle/user-error.ts";
export { render, type Format, type RenderOptions } from "./render/index.ts";
export { parseTime, parseZone, type ParsedTime, type Zone } from "./syntax/timestamps.ts";
export { KnowledgeError } from "./timeline/timeline.ts";
export type { Limits } from "./bundle/limits.ts";
export type { Instant } from "./model.ts";
/** The report and all its parts. */
export type * from "./report.ts";

/** What {@link analyzeBundle} can be told; everything may be left out. */
export interface AnalyzeBundleOptions extends Partial<AnalyzeOptions>, BundleOptions {
  /** false: secrets that the report quotes stay in it. */
  readonly redact?: boolean;
}

/**
 * Analyses files and folders. Secrets that the report would quote are replaced by tokens, unless `redact` is false.
 * Whatever is wrong in a file is a problem in the report, never an exception.
 *
 * @throws UserError when a path names nothing; KnowledgeError when `failedAt` fits no call, or several.
 */
export async function analyzeBundle(paths: readonly string[], options: AnalyzeBundleOptions = {}): Promise<Report> {
  const {
    redact = true,
    failedAt = [],
    healthDeployments = [],
    clockSkewSeconds = null,
    zone = null,
    ...bundle
  } = options;
  const knowledge = { failedAt, healthDeployments, clockSkewSeconds, zone };
  const { report } = await analyze(openBundle(paths, bundle), { ...knowledge, limits: bundle.limits ?? {} }, VERSION);
  return redact ? redactReport(report) : report;
}
