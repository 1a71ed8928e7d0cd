import type {
  CapturedCertificate,
  CapturedVersion,
  CaptureFact,
  CertificateFact,
  Citation,
  Micros,
  StatedTime,
} from "../model.ts";
import { isStrong } from "./call-times.ts";
import { CLOCK_TOLERANCE_SECONDS, secondsApart, type Stretch } from "./durations.ts";

/** A version in use; the newest one has those, too, that use no more of it than a certificate that it signed. */
export interface UsedVersion extends CapturedVersion {
  readonly deployments: readonly User[] | null;
}

/** A deployment that uses a version. */
interface User {
  readonly name: string;
  readonly citation: Citation;
  /** The certificate by which it uses it, where that is one that the version signed. */
  readonly leaf?: string;
}

/** What one capture says of one certificate. */
export interface Capture {
  readonly certificate: string;
  /** When it was taken, where a strong time says so and no other contradicts it. */
  readonly takenAt: Stretch | null;
  /** Two strong times that are given for it and contradict each other. */
  readonly contradictingTimes: readonly StatedTime[];
  readonly damage: string | null;
  /** In the order of the capture. */
  readonly versions: readonly UsedVersion[];
  /** null when the capture lists no version. */
  readonly newest: UsedVersion | null;
  /** Deployments with a certificate that the newest version may have signed, and that are not listed with that version. */
  readonly perhapsOnNewest: readonly User[];
  /** What else would be the newest; null where all that tells agrees, or CredHub told when each was created. */
  readonly otherNewest: CapturedVersion | null;
  /** Every deployment that the whole capture names, of whatever certificate. */
  readonly deployments: ReadonlySet<string>;
  readonly citation: Citation;
  /** Path and line of the topology it belongs to: captures of one topology share it. */
  readonly topology: Citation;
}

/** The captures of a bundle: one per topology and certificate, by their times and then by what they show. */
export function capturesOf(
  facts: readonly CaptureFact[],
  listed: readonly CertificateFact[],
  isHealthCheck: (deployment: string) => boolean,
): Capture[] {
  const created = creationTimes(listed);
  const captures = facts.flatMap((fact): Capture[] => {
    const deployments = new Set(
      fact.certificates.flatMap(({ versions }) =>
        versions.flatMap((version) => (version.deployments ?? []).map(({ name }) => name)),
      ),
    );
    const signed = usersOfSigned(fact);
    const newestOf = (certificate: CapturedCertificate) => newestVersion(certificate, created, isHealthCheck);
    return fact.certificates.map((certificate) => {
      const used = usedVersions(certificate, signed, newestOf(certificate), isHealthCheck);
      return {
        certificate: certificate.name,
        takenAt: takenAt(fact.times),
        contradictingTimes: contradictingTimesOf(fact.times),
        damage: certificate.damage,
        ...used,
        perhapsOnNewest: usersOfSuccessors(fact, certificate, newestOf).filter(
          ({ name }) => !isHealthCheck(name) && !deploymentsOn(used.newest!).includes(name),
        ),
        deployments,
        citation: certificate.citation,
        topology: fact.citation,
      };
    });
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

/** When an output was taken, by the strongest that says so; null where nothing strong does, or two contradict each other. */
export function takenAt(times: readonly StatedTime[]): Stretch | null {
  const [strongest] = strongTimes(times);
  return strongest === undefined || contradictingTimesOf(times).length > 0 ? null : stretchOf(strongest);
}

/** The strongest time and the first that is further from it than clocks may be; none where all agree. */
export function contradictingTimesOf(times: readonly StatedTime[]): StatedTime[] {
  const [strongest, ...others] = strongTimes(times);
  const differing = others.find((other) => secondsApart(stretchOf(strongest!), stretchOf(other)) > CLOCK_TOLERANCE_SECONDS); // prettier-ignore
  return differing === undefined ? [] : [strongest!, differing];
}

function strongTimes(times: readonly StatedTime[]): StatedTime[] {
  const order = ["manifest", "date-header", "date-line"];
  return times.filter(({ basis }) => isStrong(basis)).sort((a, b) => order.indexOf(a.basis) - order.indexOf(b.basis));
}

function stretchOf({ instant }: StatedTime): Stretch {
  return { from: instant.earliest, to: instant.latest };
}

/** When versions were created, as CredHub says, by their ids. */
export function creationTimes(listed: readonly CertificateFact[]): Map<string, Micros> {
  const known = listed.flatMap(({ versions }) => versions).flatMap(({ id, createdAt }) => (id === null || createdAt === null ? [] : [[id, createdAt.earliest] as const])); // prettier-ignore
  return new Map(known);
}

/**
 * By the times of creation, where CredHub told all of them; else by `valid_until`, where every version has one, and then
 * by position: Maestro prints the newest first. Durations may have been changed in between, so that these disagree.
 */
function newestVersion(
  { versions }: CapturedCertificate,
  created: ReadonlyMap<string, Micros>,
  isHealthCheck: (deployment: string) => boolean,
): Pick<Capture, "newest" | "otherNewest"> {
  const byCreation = latestOf(versions, ({ id }) => created.get(id));
  if (byCreation !== null) return { newest: byCreation, otherNewest: null };
  // what tiles use and is transitional, beside one that is not, signed before that one
  const isCurrent = versions.some(({ transitional }) => transitional === false);
  const isSuperseded = (version: CapturedVersion): boolean =>
    isCurrent && version.transitional === true && !deploymentsOn(version).every(isHealthCheck);
  const candidates = versions.filter((version) => !isSuperseded(version));
  const expiring = ({ validUntil }: CapturedVersion): Micros | undefined => validUntil?.earliest;
  const newest = latestOf(candidates, expiring) ?? candidates[0] ?? null;
  const others = [latestOf(versions, expiring), versions[0] ?? null];
  return { newest, otherNewest: others.find((other) => other !== null && other !== newest) ?? null };
}

/**
 * The versions with all that use them. A deployment that is listed with an older version may have a certificate that the
 * newest one signed, which makes that a signing version; of health checks, and of older versions, nothing follows from it.
 */
function usedVersions(
  { versions }: CapturedCertificate,
  signed: ReadonlyMap<string, readonly User[]>,
  { newest, otherNewest }: Pick<Capture, "newest" | "otherNewest">,
  isHealthCheck: (deployment: string) => boolean,
): Pick<Capture, "versions" | "newest" | "otherNewest"> {
  if (newest?.deployments == null) return { versions, newest, otherNewest };
  const known = new Set(deploymentsOn(newest));
  const users = (signed.get(newest.id) ?? []).filter(({ name }) => !isHealthCheck(name) && !known.has(name));
  if (users.length === 0) return { versions, newest, otherNewest };
  const used: UsedVersion = {
    ...newest,
    deployments: [...newest.deployments, ...new Map(users.map((user) => [user.name, user])).values()],
  };
  return { versions: versions.map((version) => (version === newest ? used : version)), newest: used, otherNewest };
}

/** The users of certificates by the version that signed them: an authority that signed itself has itself among them. */
function usersOfSigned({ certificates }: CaptureFact): Map<string, User[]> {
  const signed = new Map<string, User[]>();
  for (const { name: leaf, versions } of certificates) {
    for (const { signedBy, deployments } of versions) {
      if (signedBy === null) continue;
      const users = signed.get(signedBy) ?? [];
      for (const user of deployments ?? []) users.push({ ...user, leaf });
      signed.set(signedBy, users);
    }
  }
  return signed;
}

/**
 * The users of the newest version of certificates that have two in use, below an authority of which two versions sign:
 * where the topology does not print what signed them, the newer ones are likely to be those that its newest one signed.
 */
function usersOfSuccessors(
  { certificates }: CaptureFact,
  authority: CapturedCertificate,
  newestOf: (certificate: CapturedCertificate) => Pick<Capture, "newest">,
): User[] {
  const { newest } = newestOf(authority);
  const isSigning = authority.versions.some((version) => version !== newest && version.signing === true);
  if (newest?.signing !== true || !isSigning) return [];
  // what it signs stands behind it, up to the next authority
  const behind = certificates.slice(certificates.indexOf(authority) + 1);
  const next = behind.findIndex(({ versions }) => versions.some(({ signing }) => signing !== null));
  return behind.slice(0, next < 0 ? undefined : next).flatMap((certificate) => {
    const latest = newestOf(certificate).newest;
    if (latest === null || latest.signedBy !== null || certificate.versions.filter(({ active }) => active).length < 2)
      return [];
    return (latest.deployments ?? []).map((user) => ({ ...user, leaf: certificate.name }));
  });
}

/** The version with the latest time, the first of equal ones; null unless all have one. */
function latestOf(
  versions: readonly CapturedVersion[],
  timeOf: (version: CapturedVersion) => Micros | undefined,
): CapturedVersion | null {
  const times = versions.map(timeOf);
  if (times.length === 0 || times.includes(undefined)) return null;
  const latest = times.reduce<number>((max, time) => Math.max(max, time!), -Infinity);
  return versions[times.findIndex((time) => time === latest)]!;
}

/** Whether the capture names who uses each active version, so that who is not named uses none. */
export function namesAllUsers({ damage, deployments, versions }: Capture): boolean {
  return damage === null && deployments.size > 0 && !versions.some((one) => one.active && one.deployments === null);
}

/** The names that a version is listed with. */
export function deploymentsOn(version: CapturedVersion): readonly string[] {
  return (version.deployments ?? []).map(({ name }) => name);
}
