import type { HealthCheck } from "../report.ts";

/**
 * Tells of each of the checks when the next one of its deployment began: it lasted no longer. null where none is known.
 */
export function nextStarts(checks: readonly HealthCheck[]): (check: HealthCheck) => string | null {
  const next = new Map<HealthCheck, string | null>();
  /** By deployment the start that was looked at last, and the one behind it. */
  const last = new Map<string, { readonly start: string; readonly next: string | null }>();
  const started = checks.flatMap((check) =>
    check.deployed.from === null ? [] : { check, start: check.deployed.from },
  );
  for (const { check, start } of started.sort((a, b) => (a.start < b.start ? 1 : -1))) {
    const later = last.get(check.deployment);
    const behind = later?.start === start ? later.next : (later?.start ?? null);
    next.set(check, behind);
    last.set(check.deployment, { start, next: behind });
  }
  return (check) => next.get(check) ?? null;
}

/** From when on a check was there that had been left behind; null for any other, and where no time of it is known. */
export function leftBehindFrom({ state, deployed, visible }: HealthCheck): string | null {
  return state === "orphaned" ? (deployed.to ?? visible.from ?? deployed.from) : null;
}
