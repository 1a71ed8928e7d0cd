import type { CapturedCertificate, CapturedVersion, CaptureFact, Citation, StatedTime } from "../model.ts";
import { isStrong } from "./calls.ts";
import type { Stretch } from "./durations.ts";

/** What one capture says of one certificate. */
export interface Capture {
  readonly certificate: string;
  /** When it was taken, where a strong time says so. */
  readonly takenAt: Stretch | null;
  readonly damage: string | null;
  /** In the order of the capture. */
  readonly versions: readonly CapturedVersion[];
  /** By `valid_until`, then by position; null when the capture lists no version. */
  readonly newest: CapturedVersion | null;
  /** Every deployment that the whole capture names, of whatever certificate. */
  readonly deployments: ReadonlySet<string>;
  readonly citation: Citation;
  /** Path and line of the topology it belongs to: captures of one topology share it. */
  readonly topology: Citation;
}

/** The captures of a bundle: one per topology and certificate, by their times and then by what they show. */
export function capturesOf(facts: readonly CaptureFact[]): Capture[] {
  const captures = facts.flatMap((fact): Capture[] => {
    const deployments = new Set(
      fact.certificates.flatMap(({ versions }) =>
        versions.flatMap((version) => (version.deployments ?? []).map(({ name }) => name)),
      ),
    );
    return fact.certificates.map((certificate) => ({
      certificate: certificate.name,
      takenAt: takenAt(fact.times),
      damage: certificate.damage,
      versions: certificate.versions,
      newest: newestVersion(certificate),
      deployments,
      citation: certificate.citation,
      topology: fact.citation,
    }));
  });
  // names of files and their order mean nothing
  const shown = new Map(captures.map((capture) => [capture, shownBy(capture)]));
  const time = ({ takenAt: at }: Capture): number => at?.from ?? Infinity;
  return captures.sort((a, b) => {
    if (time(a) !== time(b)) return time(a) < time(b) ? -1 : 1;
    return shown.get(a)! < shown.get(b)! ? -1 : 1;
  });
}

function shownBy({ certificate, versions }: Capture): string {
  return [certificate, ...versions.map((version) => [version.id, ...deploymentsOn(version)].join(" "))].join("\n");
}

/** When an output was taken, by the strongest that says so; null where nothing strong does. */
export function takenAt(times: readonly StatedTime[]): Stretch | null {
  const order = ["manifest", "date-header", "date-line"];
  const strong = times
    .filter(({ basis }) => isStrong(basis))
    .sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis))[0];
  return strong === undefined ? null : { from: strong.instant.earliest, to: strong.instant.latest };
}

/** Maestro prints the newest first; `valid_until` is believed where every version has one. */
function newestVersion({ versions }: CapturedCertificate): CapturedVersion | null {
  if (versions.some(({ validUntil }) => validUntil === null)) return versions[0] ?? null;
  return versions.reduce<CapturedVersion | null>(
    (newest, version) =>
      newest === null || version.validUntil!.earliest > newest.validUntil!.earliest ? version : newest,
    null,
  );
}

/** The names that a version is listed with. */
export function deploymentsOn(version: CapturedVersion): readonly string[] {
  return (version.deployments ?? []).map(({ name }) => name);
}
