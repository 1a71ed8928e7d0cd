/**
 * The nouns of certrace, types only. The words are those of the field: see the vocabulary in the README.
 *
 * A *source* is recognised as a *kind*; reading it gives *facts*, each with its *citation*; the timeline puts the
 * facts of all sources in one order; the diagnosis turns them into the report (`report.ts`, generated from
 * `schemas/report.schema.json`).
 */

declare const microseconds: unique symbol;

/** Integer microseconds since 1970-01-01T00:00:00Z; exact to the year 2255. */
export type Micros = number & { readonly [microseconds]: true };

/** Where a zone came from. `assumed` is only ever used for weak times, and said so. */
export type ZoneOrigin = "text" | "user" | "assumed";

/**
 * A point in time as an interval, both ends included. A text that is exact to the second stands for that second: both
 * ends are its first microsecond, and comparisons are made between whole seconds.
 */
export interface Instant {
  readonly earliest: Micros;
  readonly latest: Micros;
  /** The text as it stood in the source. */
  readonly raw: string;
  /** `UTC`, `+09:00`, `Asia/Seoul`. */
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
}

/** Ids of the kinds; they stand in `inputs[].kind`. `document` holds blocks of several kinds. */
export type KindId = "regenerate-response" | "topology" | "bosh-tasks" | "capture-manifest" | "document";

/** What says when something happened. Strongest first; the last two are weak and never decide a criterion. */
export type TimeBasis = "failed-at" | "manifest" | "date-header" | "date-line" | "file-name" | "file-date";

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
  /** The body in a canonical form: equal bodies are the same answer. */
  readonly body: string;
  readonly times: readonly StatedTime[];
  /** Why parts of the response may be missing; null when it was read whole. */
  readonly damage: string | null;
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

/** One row of a task list. */
export interface TaskFact {
  readonly id: string;
  readonly state: TaskState;
  readonly startedAt: Instant | null;
  /** null while the task runs, and where the list does not say. */
  readonly finishedAt: Instant | null;
  /** Any other time the row prints (last activity of a task that has not ended). */
  readonly otherTime: Instant | null;
  readonly user: string | null;
  readonly deployment: string | null;
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

/** One listing of the director's tasks. */
export interface TaskListFact {
  readonly type: "task-list";
  readonly tasks: readonly TaskFact[];
  /** The director's URL or alias, where the list prints it. */
  readonly environment: string | null;
  /** The deployment the list was asked for, where the command that made it is known. */
  readonly onlyDeployment: string | null;
  readonly gaps: readonly Gap[];
  readonly citation: Citation;
}

/** One entry of a capture manifest: what a person knows of a file. */
export interface ManifestEntryFact {
  readonly type: "manifest-entry";
  /** Path of the file, relative to the folder of the manifest. */
  readonly file: string;
  readonly takenAt: Instant | null;
  readonly kind: KindId | null;
  readonly note: string | null;
  readonly citation: Citation;
}

export type Fact = CallFact | CaptureFact | TaskListFact | ManifestEntryFact;

/** What the user says on the command line or through the library. */
export interface Knowledge {
  /** When the failed call was answered: for all calls, or for the calls of one file. */
  readonly failedAt: readonly { readonly file: string | null; readonly instant: Instant }[];
  /** Deployment names of health checks beside `bosh-health` and `bosh-health-check`. */
  readonly healthDeployments: readonly string[];
}
