import { analyze, type AnalyzeOptions } from "./analyze.ts";
import { openBundle, type BundleOptions } from "./bundle/open-bundle.ts";
import { redactReport } from "./redact/redact-report.ts";
import { Redactor } from "./redact/redactor.ts";
import { StandIns } from "./redact/stand-ins.ts";
import type { Report } from "./report.ts";
import { VERSION } from "./version.ts";

export { UserError } from "./bundle/user-error.ts";
export { render, type Format, type RenderOptions } from "./render/index.ts";
export { parseTime, parseZone, type ParsedTime, type Zone } from "./syntax/timestamps.ts";
export { KnowledgeError } from "./timeline/dated-by-people.ts";
export type { Limits } from "./bundle/limits.ts";
export type { Instant } from "./model.ts";
/** The report and all its parts. */
export type * from "./report.ts";

/** What {@link analyzeBundle} can be told; everything may be left out. */
export interface AnalyzeBundleOptions extends Partial<AnalyzeOptions>, BundleOptions {
  /**
   * `secrets`, unless it is said: tokens stand for those that the report quotes. `names`: stand-ins for the names of
   * hosts, users and deployments, too. false: everything stays as it stands in the evidence.
   */
  readonly redact?: "secrets" | "names" | false;
}

/**
 * Analyses files and folders. Secrets that the report would quote are replaced by tokens, and with `redact: "names"` names
 * by stand-ins. Whatever is wrong in a file is a problem in the report, never an exception.
 *
 * @throws UserError when a path names nothing; KnowledgeError when `failedAt` fits no call, or several.
 */
export async function analyzeBundle(paths: readonly string[], options: AnalyzeBundleOptions = {}): Promise<Report> {
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
