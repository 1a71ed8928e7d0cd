import type {
  CallFact,
  CaptureFact,
  DeploymentListFact,
  Knowledge,
  ManifestEntryFact,
  StatedTime,
  TaskListFact,
} from "../model.ts";
import { callsOf } from "./calls.ts";

/** The user said something that cannot be applied to this bundle. */
export class KnowledgeError extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.name = "KnowledgeError";
    this.hint = hint;
  }
}

/** The fact with the times that entries of the manifest give for its file. */
export function datedByManifest<T extends CallFact | CaptureFact | DeploymentListFact | TaskListFact>(
  fact: T,
  entries: readonly ManifestEntryFact[],
): T {
  const said = entries
    .filter(({ takenAt }) => takenAt !== null)
    .map(({ takenAt, citation }): StatedTime => ({ instant: takenAt!, basis: "manifest", citation }));
  return said.length === 0 ? fact : { ...fact, times: [...said, ...fact.times] };
}

/**
 * The calls with the times that `--failed-at` gives.
 *
 * @throws KnowledgeError when it fits no call, or several.
 */
export function datedByUser(facts: readonly CallFact[], { failedAt }: Knowledge): CallFact[] {
  let dated = [...facts];
  for (const { file, instant } of failedAt) {
    const meant =
      file === null
        ? onlyFailedCall(dated)
        : dated.filter((fact) => isFailure(fact) && isPath(fact.citation.source, file));
    if (meant.length === 0) {
      throw file === null
        ? new KnowledgeError(
            "--failed-at was given, but the bundle holds no failed call",
            "add the response of the failed call to the bundle",
          )
        : new KnowledgeError(
            `--failed-at ${file}=TIME: there is no failed call in that file`,
            "name the file that holds the response",
          );
    }
    const files = [...new Set(meant.map(({ citation }) => citation.source))];
    if (file !== null && files.length > 1 && !files.includes(file))
      throw new KnowledgeError(
        `--failed-at ${file}=TIME: several files of that name hold a failed call`,
        `say which one: ${files.join(", ")}`,
      );
    dated = dated.map((fact) =>
      meant.includes(fact)
        ? { ...fact, times: [{ instant, basis: "failed-at", citation: null }, ...fact.times] }
        : fact,
    );
  }
  return dated;
}

function isPath(path: string, named: string): boolean {
  return path === named || path.endsWith(`/${named}`);
}

function isFailure({ result }: CallFact): boolean {
  return result !== "succeeded";
}

/** The facts of the one failed call that a `--failed-at` without a file can mean. */
function onlyFailedCall(facts: readonly CallFact[]): CallFact[] {
  const failures = facts.filter((fact) => isFailure(fact) && fact.body !== null);
  const withViolation = failures.filter(({ violations }) => violations.length > 0);
  const candidates = withViolation.length > 0 ? withViolation : failures;
  const calls = callsOf(candidates);
  if (calls.length > 1) {
    const files = [...new Set(candidates.map(({ citation }) => citation.source))];
    throw new KnowledgeError(
      `the bundle holds ${calls.length} failed calls: which one does --failed-at mean?`,
      `say --failed-at FILE=TIME, with FILE one of ${files.join(", ")}`,
    );
  }
  return candidates;
}
