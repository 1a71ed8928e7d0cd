/**
 * The nouns of certrace, types only. The words are those of the field: see the vocabulary in the README.
 *
 * A *source* is recognised as a *kind*; reading it gives *facts*, each with its *citation*; the timeline puts the
 * facts of all sources in one order; the diagnosis turns them into the report (`report.ts`, generated from
 * `schemas/report.schema.json`).
 */

import type { KindId } from "./report.ts";

declare const microseconds: unique symbol;

/** Integer microseconds since 1970-01-01T00:00:00Z; exact to the year 2255. */
export type Micros = number & { readonly [microseconds]: true };

/**
 * Where a zone came from. `file`: calibrated inside the same file, by times of it that do name a zone. `assumed` is only
 * ever used for weak times, and said so. `unknown`: the numbers are the wall clock, read as if it were UTC; nothing is
 * concluded from such an instant until a manifest or the user names the zone.
 */
export type ZoneOrigin = "text" | "file" | "user" | "assumed" | "unknown";

/**
 * A point in time as an interval, both ends included. A text that is exact to the second stands for that second: both
 * ends are its first microsecond, and comparisons are made between whole seconds.
 */
export interface Instant {
  readonly earliest: Micros;
  readonly latest: Micros;
  /** The text as it stood in the source. */
  readonly raw: string;
  /** `UTC`, `+09:00`, `Asia/Seoul`; `?` where it is unknown. */
  readonly zone: string;
  readonly zoneFrom: ZoneOrigin;
}

/** A place in a source and the text that stands there. Lines and columns count from 1, columns in UTF-16 units. */
export interface Citation {
  /** Path of the source, as in `inputs[].path`. */
  readonly source: string;
  readonly line: number;
  readonly column: number;
  /** The text at that place, within one line, free of terminal control sequences. */
  readonly text: string;
}

export type Severity = "error" | "warning" | "note";

/** Something wrong or noteworthy in a source. `error` makes the source invalid. */
export interface Problem {
  /** Stable kebab-case code. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
  /** JSON pointer (RFC 6901) into the document, where there is one. */
  readonly pointer: string | null;
  /** What the reader of the message can do about it. */
  readonly hint: string | null;
  /** What stands there. */
  readonly excerpt?: Excerpt;
}

/** A line, or a part of one, before a column of it and from there on. */
export interface Excerpt {
  readonly before: string;
  readonly after: string;
}

export type { KindId };

/** What says when something happened. Strongest first; the last two are weak and never decide a criterion. */
export type TimeBasis =
  | "failed-at"
  | "manifest"
  | "production-log"
  | "audit-log"
  | "date-header"
  | "apply-changes-log"
  | "date-line"
  | "file-name"
  | "file-date";

/** One statement about when a call was answered or an output was taken. */
export interface StatedTime {
  readonly instant: Instant;
  readonly basis: TimeBasis;
  /** Where it is said; null when the user said it on the command line or the file system did. */
  readonly citation: Citation | null;
}

export type Endpoint = "regenerate" | "generate" | "activate" | "delete";

export interface ViolationFact {
  /** Text as the response has it. */
  readonly text: string;
  readonly citation: Citation;
  readonly certificates: readonly { readonly name: string; readonly citation: Citation }[];
}

/** One request to Ops Manager's certificate API (or one run of the Maestro CLI) and its response. */
export interface CallFact {
  readonly type: "call";
  /** The answer was not saved: somebody tells of it. Or it stands in a form that is not read. */
  readonly told?: true;
  /** It was a step of an Apply Changes, and stands in the log of that. */
  readonly inApplyChanges?: true;
  /** null where nothing says which request it was. */
  readonly endpoint: Endpoint | null;
  /** HTTP status, null where it was not saved. */
  readonly status: number | null;
  readonly result: "failed" | "succeeded" | "unrecognised";
  readonly violations: readonly ViolationFact[];
  /** Texts of `error`, `errors`, `warnings`, in the order of the body. */
  readonly messages: readonly string[];
  /** What the answer is when it reports no violation; null when it reports one. */
  readonly answer: AnswerCode | null;
  /**
   * The body in a canonical form: equal bodies are the same answer. null where a log tells of the call and the answer
   * was not saved with it.
   */
  readonly body: string | null;
  /** Ops Manager's id of the request, where its log gives one. */
  readonly requestId: string | null;
  readonly times: readonly StatedTime[];
  /** Why parts of the response may be missing; null when it was read whole. */
  readonly damage: string | null;
  readonly citation: Citation;
}

/**
 * The end of a request to Ops Manager of which the log does not have the beginning: it stands in the log that was
 * rotated away before, and tells which request it was.
 */
export interface RequestEndFact {
  readonly type: "request-end";
  /** As the calls have it. */
  readonly requestId: string;
  readonly status: number;
  /** What the status says, as for a call. */
  readonly result: CallFact["result"];
  readonly answer: AnswerCode | null;
  readonly at: Instant;
  readonly citation: Citation;
}

/** Answers that report no safety violation. Each is a code of the catalogue. */
export type AnswerCode =
  | "call-succeeded"
  | "call-succeeded-with-warnings"
  | "call-unauthorized"
  | "call-forbidden"
  | "call-not-found"
  | "call-failed-otherwise"
  | "answer-not-json"
  | "answer-not-understood";

export interface CapturedVersion {
  readonly id: string;
  readonly active: boolean;
  /** null where the capture does not print it for any version of this certificate. */
  readonly signing: boolean | null;
  readonly transitional: boolean;
  /** null where the text is absent or no date. */
  readonly validUntil: Instant | null;
  /** The id of the version that signed this one; null where the capture does not print it. */
  readonly signedBy: string | null;
  /** Names as listed; null where the capture lists none for an active version. */
  readonly deployments: readonly { readonly name: string; readonly citation: Citation }[] | null;
  /** The line of the version's id. */
  readonly citation: Citation;
  /** The line that says `active: true`, where there is one. */
  readonly activeCitation: Citation | null;
  readonly transitionalCitation: Citation | null;
  readonly validUntilCitation: Citation | null;
}

export interface CapturedCertificate {
  readonly name: string;
  /** In the order of the capture: newest first in every real one. */
  readonly versions: readonly CapturedVersion[];
  readonly citation: Citation;
  /** Why what is said of this certificate may be incomplete; null when it was read whole. */
  readonly damage: string | null;
}

/** One saved `maestro topology`. Children in `signs` stand beside their parents. */
export interface CaptureFact {
  readonly type: "capture";
  readonly certificates: readonly CapturedCertificate[];
  readonly times: readonly StatedTime[];
  readonly citation: Citation;
}

export type TaskState = "queued" | "processing" | "cancelling" | "cancelled" | "done" | "error" | "timeout";

/**
 * What a source is that tells of a task, the most exact first. `lock-event`: the start and end are those of the
 * deployment lock. `event-log` and `output`: of the first and last event, a little inside the task. `alert`: begin and
 * finish of an update, as the health monitor was told. `worker-log` and `access-log` tell of the job, not of the deploy.
 */
export type TaskBasis =
  | "debug-log"
  | "task-list"
  | "lock-event"
  | "event-log"
  | "output"
  | "alert"
  | "worker-log"
  | "access-log"
  | "installation-log";

/** Times of a clock that prints no date, in seconds. `last` counts on over midnight, so it may exceed 86,400. */
export interface TimesOfDay {
  /** Seconds since 00:00 UTC of the day on which the task began. */
  readonly first: number;
  /** Of the last event; null where the task had not ended. */
  readonly last: number | null;
}

/** What one source says of one task of a director. */
export interface TaskFact {
  /** null where the source does not name it, as an event log that was redirected into a file. */
  readonly id: string | null;
  readonly basis: TaskBasis;
  /** What the task did to its deployment; null for any other task, and where the source does not tell. */
  readonly change: "create" | "delete" | null;
  /** null where the source does not tell how it ended, or whether. */
  readonly state: TaskState | null;
  readonly startedAt: Instant | null;
  /** null while the task runs, and where the source does not say. */
  readonly finishedAt: Instant | null;
  /** The latest other time the source tells of it (last activity of a task that has not ended, the last line read). */
  readonly otherTime: Instant | null;
  /** Set where the source has the times of the day and nothing in it says of which day. */
  readonly timesOfDay: TimesOfDay | null;
  readonly user: string | null;
  readonly deployment: string | null;
  /** `<instance group>/<uuid>` of the instances that the task created, updated or deleted. */
  readonly instances: readonly string[];
  readonly description: string | null;
  readonly result: string | null;
  readonly citation: Citation;
}

/** A stretch of time about which a list can say nothing, because rows of it are missing or damaged. */
export interface Gap {
  /** null: from the beginning. */
  readonly from: Micros | null;
  /** null: to the end. */
  readonly to: Micros | null;
  readonly why: string;
  readonly citation: Citation;
}

/** What one source says of a director's tasks: a listing of them, its event history, or the log of one task. */
export interface TaskListFact {
  readonly type: "task-list";
  readonly tasks: readonly TaskFact[];
  /** The director's URL or alias, where the source prints it. */
  readonly environment: string | null;
  /** The director's uuid, where the source prints it. */
  readonly director: string | null;
  /** The deployment the list was asked for, where the command that made it is known. */
  readonly onlyDeployment: string | null;
  /**
   * About which time it can speak of tasks it does not show. `listing`: the tasks that changed last, so from the oldest
   * finish to the latest time; a stretch: everything in it was recorded; null: it speaks of its own tasks alone.
   */
  readonly covers: "listing" | { readonly from: Instant; readonly to: Instant } | null;
  /** What says when it was taken. */
  readonly times: readonly StatedTime[];
  readonly gaps: readonly Gap[];
  readonly citation: Citation;
}

/** A deployment bound a version of a variable: an event `create variable`, or the SQL of a debug log. */
export interface VariableFact {
  readonly type: "variable";
  /** `/opsmgr/bosh_dns/tls_ca` */
  readonly name: string;
  /** CredHub's id of the version: the `version_id` of a topology. */
  readonly versionId: string;
  readonly task: string | null;
  readonly deployment: string | null;
  readonly at: Instant | null;
  readonly citation: Citation;
}

/** One product of an Apply Changes. */
export interface AppliedProduct {
  /** `cf`, `p-healthwatch2-pas-exporter` */
  readonly name: string;
  /** The deployment: `cf-1a2b3c4d5e6f7a8b9c0d`; null where the source does not say. */
  readonly deployment: string | null;
  readonly change: "install" | "update" | "delete";
  readonly state: "running" | "succeeded" | "failed" | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly citation: Citation;
}

/** One Apply Changes of Ops Manager. */
export interface ApplyChangesFact {
  readonly type: "apply-changes";
  /** Ops Manager's number of the installation; null where the source does not say. */
  readonly id: string | null;
  readonly state: "running" | "succeeded" | "failed" | null;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly products: readonly AppliedProduct[];
  readonly citation: Citation;
}

/** One version of a certificate as CredHub or Ops Manager lists it. */
export interface ListedVersion {
  readonly id: string | null;
  readonly createdAt: Instant | null;
  readonly validUntil: Instant | null;
  readonly transitional: boolean | null;
  readonly citation: Citation;
}

/** What Ops Manager, CredHub or `maestro list` says of one certificate, without a topology. */
export interface CertificateFact {
  readonly type: "certificate";
  readonly name: string;
  /** Newest first, where that is known. */
  readonly versions: readonly ListedVersion[];
  /** The deployments that use it; null where the source does not say. */
  readonly deployments: readonly string[] | null;
  /** The deployments that are still on an older version; null where the source does not say. */
  readonly outdatedDeployments: readonly string[] | null;
  /** Whether Ops Manager rotates it by itself; null where the source does not say. */
  readonly autoRotated: boolean | null;
  readonly citation: Citation;
}

/** A certificate was changed in CredHub, as its security log has it. */
export interface CertificateChangeFact {
  readonly type: "certificate-change";
  readonly action: "generate" | "regenerate" | "set" | "update-transitional" | "delete";
  readonly name: string | null;
  readonly versionId: string | null;
  /** HTTP status of the answer. */
  readonly status: number | null;
  readonly client: string | null;
  readonly at: Instant;
  readonly citation: Citation;
}

/** The deployments that existed when a list was taken. */
export interface DeploymentListFact {
  readonly type: "deployment-list";
  readonly deployments: readonly { readonly name: string; readonly citation: Citation }[];
  /** Whether it lists all deployments of the director, so that one it does not name did not exist. */
  readonly complete: boolean;
  readonly environment: string | null;
  readonly times: readonly StatedTime[];
  readonly citation: Citation;
}

/** One entry of a capture manifest: what a person knows of a file. */
export interface ManifestEntryFact {
  readonly type: "manifest-entry";
  /** Path of the file, relative to the folder of the manifest. */
  readonly file: string;
  readonly takenAt: Instant | null;
  readonly kind: KindId | null;
  /** Zone of the times in it that name none: `+09:00`, `Asia/Seoul`. */
  readonly timezone: string | null;
  readonly note: string | null;
  /** A part of what was saved is missing from the file. */
  readonly complete?: false;
  readonly citation: Citation;
}

export type Fact =
  | CallFact
  | RequestEndFact
  | CaptureFact
  | TaskListFact
  | VariableFact
  | ApplyChangesFact
  | CertificateFact
  | CertificateChangeFact
  | DeploymentListFact
  | ManifestEntryFact;

/** What the user says on the command line or through the library. */
export interface Knowledge {
  /** When the failed call was answered: for all calls, or for the calls of one file. */
  readonly failedAt: readonly { readonly file: string | null; readonly instant: Instant }[];
  /** Deployment names of health checks beside `bosh-health` and `bosh-health-check`. */
  readonly healthDeployments: readonly string[];
  /** How far the director's clock is ahead of Ops Manager's, in seconds; null where the user does not say. */
  readonly clockSkewSeconds: number | null;
}
