/* Generated from schemas/report.schema.json by scripts/generate.mjs. */

/**
 * How sure it is that this failure was the health-check race
 */
export type Verdict = "confirmed" | "probable" | "possible" | "inconclusive" | "ruled-out" | "not-applicable";
/**
 * ISO 8601 in UTC: to the second, with a fraction only where the source has one
 */
export type Time = string;
/**
 * What a source, or a part of one, was recognised as; document: parts of several kinds, facts: the facts of a bundle
 */
export type KindId =
  | "regenerate-response"
  | "topology"
  | "bosh-tasks"
  | "bosh-task-events"
  | "bosh-task-debug"
  | "bosh-task-cpi"
  | "bosh-task-output"
  | "bosh-events"
  | "director-audit-log"
  | "director-worker-log"
  | "director-access-log"
  | "health-monitor-log"
  | "bosh-deployments"
  | "bosh-instances"
  | "opsman-production-log"
  | "opsman-audit-log"
  | "apply-changes-log"
  | "opsman-installations"
  | "certificates"
  | "credhub-security-log"
  | "capture-manifest"
  | "facts"
  | "document";

/**
 * What certrace reports of one bundle. Every output format is a pure function of it.
 */
export interface Report {
  schemaVersion: 1;
  /**
   * The program that wrote the report
   */
  tool: {
    name: "certrace";
    /**
     * Its version
     */
    version: string;
  };
  /**
   * partial: an input was invalid, unreadable, skipped or cut; failed: nothing could be judged
   */
  outcome: "complete" | "partial" | "failed";
  verdict: Verdict;
  /**
   * true for confirmed and probable, false for ruled-out and not-applicable, else null
   */
  matched: true | false | null;
  /**
   * The answer in one or two sentences
   */
  headline: string;
  /**
   * The calls that the bundle tells of
   */
  calls: Call[];
  /**
   * One for each violation of each failed call, or one that says what it was instead
   */
  findings: Finding[];
  /**
   * Every health check that the bundle tells of
   */
  healthChecks: HealthCheck[];
  /**
   * null where fewer than two checks are known, they have no rhythm, or two deployments have one each
   */
  cadence: Cadence | null;
  /**
   * The stretches of time about which the lists could have told of health checks; outside of them nothing is known of those that are not shown
   */
  coverage?: {
    /**
     * First second of it
     */
    from: string;
    /**
     * Last second of it
     */
    to: string;
  }[];
  /**
   * What a saved topology shows of one certificate
   */
  captures: Capture[];
  /**
   * How far the director's clock is ahead of Ops Manager's, in seconds; negative: behind. Absent where nothing tells
   */
  clocks?: {
    /**
     * --clock-skew, or events that both clocks saw
     */
    basis: "stated" | "shared-events";
    /**
     * The offset lies between from and to
     */
    from: number;
    /**
     * The offset lies between from and to
     */
    to: number;
    /**
     * Median of what the single events say
     */
    median: number;
    /**
     * Largest distance of a single event's answer from the median
     */
    spread: number;
    /**
     * Events that both clocks saw
     */
    pairs: number;
    /**
     * Equal clocks fit all that is known, too: times of both are compared as they stand
     */
    mayBeEqual: boolean;
    /**
     * The lines of those events
     */
    citations: Citation[];
  };
  /**
   * Where evidence contradicts itself on a point that the verdict needs
   */
  contradictions: Contradiction[];
  /**
   * What happened, in the order of time
   */
  timeline: TimelineEntry[];
  /**
   * Every source of the bundle, used or not
   */
  inputs: Input[];
  /**
   * The tokens [redacted:<kind>:<number>] that stand in this report for secrets of the bundle; one number is one secret. Absent where nothing was replaced
   */
  redactions?: {
    /**
     * How many places hold a token
     */
    count: number;
    /**
     * How many of them by kind: password, token, private-key, …
     */
    kinds: {
      [k: string]: number;
    };
    /**
     * The stand-ins for names in this report. Absent where there are none, and where names stay
     */
    names?: {
      /**
       * How many places hold a stand-in
       */
      count: number;
      /**
       * How many of them by kind: address, host, user, deployment
       */
      kinds: {
        [k: string]: number;
      };
    };
  };
}
/**
 * One request to the certificate API and its response
 */
export interface Call {
  /**
   * call-1, call-2, … in the order of their times
   */
  id: string;
  /**
   * null where nothing says which request it was
   */
  endpoint: ("regenerate" | "generate" | "activate" | "delete") | null;
  /**
   * HTTP status, null where it was not saved
   */
  status: number | null;
  /**
   * What came of it
   */
  result: "failed" | "succeeded" | "unrecognised";
  /**
   * null where nothing says when
   */
  at: CallTime | null;
  citation: Citation;
}
/**
 * When the call was under way, as an interval with both ends included
 */
export interface CallTime {
  earliest: Time;
  latest: Time;
  /**
   * What says so
   */
  basis:
    | "failed-at"
    | "manifest"
    | "production-log"
    | "audit-log"
    | "date-header"
    | "apply-changes-log"
    | "date-line"
    | "file-name"
    | "file-date";
  /**
   * A weak time never decides a criterion
   */
  strength: "strong" | "weak";
}
/**
 * A place in a source and the text that stands there
 */
export interface Citation {
  /**
   * Path of the source, as in inputs[].path
   */
  source: string;
  /**
   * From 1 on
   */
  line: number;
  /**
   * In UTF-16 units
   */
  column: number;
  /**
   * The text at that place, free of terminal control sequences
   */
  text: string;
}
/**
 * The verdict on one violation of one failed call
 */
export interface Finding {
  /**
   * Id of the call; null when the bundle holds no call
   */
  call: string | null;
  /**
   * null when the answer reports no violation
   */
  violation: {
    /**
     * Code of the catalogue
     */
    code: string;
    /**
     * Text as the response has it
     */
    text: string;
  } | null;
  /**
   * Name of the certificate; null when the answer names none
   */
  certificate: string | null;
  verdict: Verdict;
  diagnosis: Catalogued;
  /**
   * All seven, in their order; empty where the answer reports no violation
   */
  criteria: Criterion[];
  /**
   * What else it could be, and what it cannot be
   */
  alternatives: Alternative[];
  /**
   * What the verdict rests on and nothing proves
   */
  assumptions: Assumption[];
  /**
   * Why the verdict is not as sure as its criteria: contradictions and damage
   */
  limits: string[];
  /**
   * How far the clocks may be wrong; null where the verdict does not rest on them
   */
  clockMarginSeconds: {
    /**
     * The call was really earlier
     */
    earlier: number;
    /**
     * The call was really later
     */
    later: number;
  } | null;
  /**
   * What to do, in order; commands stand between backticks
   */
  remedy: string[];
  /**
   * What to collect next, in the order of what it would change
   */
  collect: Collect[];
}
/**
 * An entry of the catalogue of diagnoses
 */
export interface Catalogued {
  /**
   * See `certrace explain`
   */
  code: string;
  /**
   * The diagnosis in a few words
   */
  title: string;
}
/**
 * One of the seven criteria, judged
 */
export interface Criterion {
  /**
   * Which of the criteria it is
   */
  id:
    | "signing-violation"
    | "certificate-in-reach"
    | "newest-version-only-on-health-check"
    | "others-share-one-older-version"
    | "rotation-not-applied"
    | "check-ran-during-call"
    | "check-went-away";
  /**
   * unknown: the evidence does not tell
   */
  status: "met" | "unmet" | "unknown";
  /**
   * What was seen, in one sentence
   */
  statement: string;
  /**
   * The lines that show it
   */
  citations: Citation[];
  /**
   * What would decide it; empty unless unknown
   */
  wouldDecide: string[];
}
/**
 * Another explanation that was considered
 */
export interface Alternative {
  /**
   * Code of the catalogue
   */
  code: string;
  /**
   * The diagnosis in a few words
   */
  title: string;
  /**
   * Whether the evidence leaves it open
   */
  status: "possible" | "excluded";
  /**
   * The evidence shows that it is so, whether it is the reason or not; absent where that is open
   */
  known?: true;
  /**
   * The reason, in one sentence
   */
  why: string;
  /**
   * The lines that show it
   */
  citations: Citation[];
}
/**
 * Something that the verdict rests on and the evidence does not show
 */
export interface Assumption {
  /**
   * What is taken to be so
   */
  statement: string;
  /**
   * How to settle it
   */
  settle: string;
}
/**
 * Evidence to ask for next
 */
export interface Collect {
  /**
   * The exact command; its output dates itself
   */
  command: string;
  /**
   * On which machine it is run
   */
  where: string;
  /**
   * What it would settle
   */
  why: string;
  /**
   * For how long the foundation still has it; null where that does not matter
   */
  retention: string | null;
}
/**
 * One life of the health-check deployment
 */
export interface HealthCheck {
  /**
   * bosh-health, bosh-health-check, or a name that was given
   */
  deployment: string;
  /**
   * Id of the task
   */
  createTask: string | null;
  /**
   * Id of the task
   */
  deleteTask: string | null;
  /**
   * From the start of the create task to the end of the delete task
   */
  deployed: {
    /**
     * null where unknown
     */
    from: Time | null;
    /**
     * null where unknown or still open
     */
    to: Time | null;
  };
  /**
   * From the end of a create task that is done to the end of the delete task; both null where the create task was not done
   */
  visible: {
    /**
     * null where unknown
     */
    from: Time | null;
    /**
     * null where unknown or still open
     */
    to: Time | null;
  };
  /**
   * failed: its create task did not end well; orphaned: it was left behind
   */
  state: "finished" | "running" | "failed" | "orphaned";
  /**
   * The lines that tell of its tasks
   */
  citations: Citation[];
}
/**
 * The rhythm of the health checks, measured in this bundle
 */
export interface Cadence {
  /**
   * Median from the start of one check to the start of the next
   */
  periodSeconds: number;
  /**
   * Largest distance of a measured period from the median
   */
  spreadSeconds: number;
  /**
   * Checks that were measured
   */
  checks: number;
  /**
   * Share of the covered time in which a check was visible
   */
  visibleShare: number;
  /**
   * When, after the last check known, no check is to be expected
   */
  nextQuietWindows: {
    from: Time;
    to: Time;
  }[];
}
/**
 * What one saved topology says of one certificate
 */
export interface Capture {
  /**
   * Name
   */
  certificate: string;
  /**
   * null where no strong time is known
   */
  takenAt: Time | null;
  /**
   * Ids of the calls for which it speaks, outright or as an assumption
   */
  speaksFor: string[];
  /**
   * The versions of the certificate, in the order of the capture
   */
  versions: {
    /**
     * CredHub's id of the version
     */
    id: string;
    /**
     * Whether it is the newest one
     */
    newest: boolean;
    /**
     * Whether a deployment uses it, as the capture says
     */
    active: boolean;
    /**
     * null where the capture does not print it
     */
    signing: boolean | null;
    /**
     * Whether it is trusted and does not sign
     */
    transitional: boolean;
    /**
     * When it expires; null where the capture does not say
     */
    validUntil: Time | null;
    /**
     * The deployments that use it
     */
    deployments: string[];
    citation: Citation;
  }[];
  citation: Citation;
}
/**
 * Two pieces of evidence that cannot both be true
 */
export interface Contradiction {
  /**
   * What does not fit together
   */
  statement: string;
  /**
   * The lines that do not
   */
  citations: Citation[];
}
/**
 * Something that happened, with its time
 */
export interface TimelineEntry {
  at: Time;
  /**
   * null for a moment, and where the end is unknown
   */
  until: Time | null;
  /**
   * One sentence
   */
  what: string;
  /**
   * null where the user said it
   */
  source: string | null;
  /**
   * What sort of thing happened
   */
  kind?:
    | "call"
    | "check-create"
    | "check-delete"
    | "deploy"
    | "lock"
    | "apply-changes"
    | "certificate-change"
    | "deployment-list"
    | "topology";
  /**
   * The text at its source. Absent where the user said it
   */
  text?: string;
}
/**
 * One source of the bundle
 */
export interface Input {
  /**
   * Relative to what was given on the command line
   */
  path: string;
  /**
   * null where it is nothing that is known
   */
  kind: KindId | null;
  /**
   * Its size, unpacked
   */
  bytes: number;
  /**
   * null where it was not computed
   */
  sha256: string | null;
  /**
   * What became of it; unused: read, and nothing of it needed or recognised
   */
  status: "used" | "unused" | "invalid" | "unreadable" | "skipped";
  /**
   * What is wrong or noteworthy in it, in the order of its lines
   */
  problems: Problem[];
  /**
   * The parts that were recognised, in their order
   */
  blocks?: Block[];
}
/**
 * Something wrong or noteworthy in an input
 */
export interface Problem {
  /**
   * Stable kebab-case code
   */
  code: string;
  /**
   * error: the input is not valid; warning: to be read with care; note: worth knowing
   */
  severity: "error" | "warning" | "note";
  /**
   * What is wrong
   */
  message: string;
  /**
   * From 1 on; null for a problem of the whole input
   */
  line: number | null;
  /**
   * From 1 on, in UTF-16 units
   */
  column: number | null;
  /**
   * JSON pointer (RFC 6901)
   */
  pointer: string | null;
  /**
   * What to do about it
   */
  hint: string | null;
  excerpt?: Excerpt;
}
/**
 * The line in which a problem is, or what of a long line stands around the column. Absent where the line is not at hand, or where only the lines around it could tell that it is a secret
 */
export interface Excerpt {
  /**
   * What stands before the column
   */
  before: string;
  /**
   * What stands at the column and behind it
   */
  after: string;
}
/**
 * A part of an input that was recognised
 */
export interface Block {
  kind: KindId;
  /**
   * Of the line that tells what it is
   */
  line: number;
  /**
   * That line, as far as it is worth showing
   */
  text: string;
  /**
   * What was taken from it
   */
  facts: {
    /**
     * The sort of fact
     */
    what: string;
    /**
     * How many of them
     */
    count: number;
  }[];
}
