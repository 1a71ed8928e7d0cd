import type { HealthCheck } from "../report.ts";

/** When the next check of the same deployment began: no earlier one lasted longer. null where none is known. */
export function startOfNext({ deployment, deployed }: HealthCheck, checks: readonly HealthCheck[]): string | null {
  const { from } = deployed;
  if (from === null) return null;
  const later = checks
    .filter((other) => other.deployment === deployment)
    .flatMap((other) => other.deployed.from ?? [])
    .filter((start) => start > from);
  return later.sort()[0] ?? null;
}
