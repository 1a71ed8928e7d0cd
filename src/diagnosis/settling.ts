/** What a command collects. */
export type Evidence =
  /** Who uses which version. */
  | "topology"
  /** The same between two health checks. */
  | "topology-between-checks"
  /** The tasks of health checks. */
  | "tasks"
  /** The tasks that deployed anything between the call and a topology. */
  | "deploys"
  /** When the call was made. */
  | "calls"
  /** When versions were made and activated. */
  | "certificate-calls"
  | "deployments"
  | "certificates"
  /** Which deploys were of an Apply Changes. */
  | "installations";

/** What would settle an open point. */
export interface Settling {
  readonly text: string;
  /** What has to be collected for it, all of it; nothing where a person can say it, or where nothing can be collected. */
  readonly collect: readonly Evidence[];
}

export function settledBy(text: string, ...collect: Evidence[]): Settling {
  return { text, collect };
}

/** The times of a call and of a director's tasks are of two clocks. */
export const CLOCKS_APART = settledBy(
  "how far the clocks of the director and of Ops Manager are apart: --clock-skew, by `date -u` on both machines",
);

export const DEPLOYS_BETWEEN = settledBy(
  "collect a task list that covers the time between them and shows every deployment",
  "deploys",
);

export const WHEN_ACTIVATED = settledBy(
  "collect what tells when that version was made and activated: CredHub's log, or Ops Manager's production.log",
  "certificate-calls",
);
