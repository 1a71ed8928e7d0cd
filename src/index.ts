import { analyze, type AnalyzeOptions } from "./analyze.ts";
import { openBundle, type BundleOptions } from "./bundle/open-bundle.ts";
import { redactReport } from "./redact/redact-report.ts";
import { Redactor } from "./redact/redactor.ts";
import { StandIns } from "./redact/stand-ins.ts";
import type { Report } from "./report.ts";
import { VERSION } from "./version.ts";

export { render, type Format, type RenderOptions } from "./render/index.ts";
export { parseTime, parseZone } from "./syntax/timestamps.ts";
export type { Report };

/**
 * Analyses files and folders. Secrets that the report would quote are replaced by tokens, unless `redact` is false, and
 * with `"names"` the names of hosts, users and deployments by stand-ins.
 *
 * @throws UserError when a path names nothing; KnowledgeError when `failedAt` fits no call, or several.
 */
export async function analyzeBundle(
  paths: readonly string[],
  options: Partial<AnalyzeOptions> & BundleOptions & { readonly redact?: "secrets" | "names" | false } = {},
): Promise<Report> {
  const {
    redact = "secrets",
    failedAt = [],
    healthDeployments = [],
    clockSkewSeconds = null,
    zone = null,
    ...bundle
  } = options;
  const knowledge = { failedAt, healthDeployments, clockSkewSeconds, zone };
  const { report, inspected } = await analyze(
    openBundle(paths, bundle),
    { ...knowledge, limits: bundle.limits ?? {} },
    VERSION,
  );
  if (redact === false) return report;
  const redactor = new Redactor(redact === "names" ? new StandIns(null, healthDeployments) : null);
  redactor.learnInspected(inspected);
  return redactReport(report, redactor);
}
