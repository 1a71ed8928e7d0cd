import { analyze, type AnalyzeOptions } from "./analyze.ts";
import { openBundle, type BundleOptions } from "./bundle/open-bundle.ts";
import { redactReport } from "./redact/redact-secrets.ts";
import type { Report } from "./report.ts";
import { VERSION } from "./version.ts";

export { render, type Format, type RenderOptions } from "./render/index.ts";
export { parseTime, parseZone } from "./syntax/timestamps.ts";
export type { Report };

/**
 * Analyses files and folders. Secrets that the report would quote are replaced by tokens, unless `redact` is false.
 *
 * @throws UserError when a path names nothing; KnowledgeError when `failedAt` fits no call, or several.
 */
export async function analyzeBundle(
  paths: readonly string[],
  options: Partial<AnalyzeOptions> & BundleOptions & { readonly redact?: boolean } = {},
): Promise<Report> {
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
