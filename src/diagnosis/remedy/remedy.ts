import type { Verdict } from "../../report.ts";
import type { Call } from "../../timeline/calls.ts";
import { placeOf } from "../../timeline/place-of.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { violationCode } from "../../violations.ts";
import { heldOnOlder, signOfRunning, type HeldOnOlder } from "../signs.ts";
import type { Case } from "../case.ts";
import type { DiagnosisCode } from "../catalogue.ts";
import type { Orphan } from "../orphan.ts";
import type { Judgements } from "../verdict.ts";
import { namesInWords } from "../wording.ts";
import { knownBeside } from "./known-beside.ts";
import { ofCheckOnOlder, ofOrphan, waitForDelete } from "./left-behind.ts";
import { ofTheRace } from "./of-the-race.ts";
import { namedIn, onlyOne, stepsFor, succeededSince } from "./steps.ts";

/** What the steps of a finding depend on, beside what was judged. */
interface Found {
  readonly orphan: Orphan | null;
  /** Whether anything is listed that is to be collected. */
  readonly canCollect: boolean;
}

/** What to do after a call whose violation was judged, in the order in which it is to be done. */
export function remedyOf(
  verdict: Verdict,
  diagnosis: DiagnosisCode,
  judged: Judgements,
  found: Found,
  case_: Case,
): string[] {
  const succeeded = succeededSince(case_.call, case_.timeline);
  const first = knownBeside(diagnosis, judged, case_, succeeded !== null);
  return [...first, ...stepsAfter(verdict, diagnosis, judged, { ...found, succeeded }, case_)];
}

/** The steps of the diagnosis itself; `succeeded`: those where the call succeeded since. */
function stepsAfter(
  verdict: Verdict,
  diagnosis: DiagnosisCode,
  judged: Judgements,
  { orphan, canCollect, succeeded }: Found & { readonly succeeded: string[] | null },
  case_: Case,
): string[] {
  const steps = stepsFor(diagnosis, case_, namedIn(diagnosis, case_));
  const waiting = waitForDelete(case_);
  switch (diagnosis) {
    case "health-check-race":
      return ofTheRace(verdict, judged, case_, succeeded);
    case "orphaned-health-check":
      return ofOrphan(orphan!, case_, succeeded);
    case "orphaned-health-check-on-older-version":
      return succeeded ?? [...waiting, ...ofCheckOnOlder(orphan, case_)];
    case "cause-not-shown": {
      const [keep, collect, stop] = steps;
      if (succeeded === null) return [keep!, ...waiting, canCollect ? collect! : NOTHING_TO_COLLECT, stop!];
      return [
        ...succeeded,
        ...(canCollect ? ["To learn what it was, collect what is listed, and analyse again."] : []),
      ];
    }
    case "apply-changes-unfinished": {
      const [ifItRuns, ...others] = steps;
      return succeeded ?? (signOfRunning(judged, case_) === null ? [ifItRuns!, ...others] : others);
    }
    case "no-cause-found":
      return succeeded ?? [...waiting, ...steps];
    default:
      return succeeded ?? steps;
  }
}

const NOTHING_TO_COLLECT = "Put right what limits the verdict, and analyse again: nothing more is asked for.";

/** What to do after a call that reported none of the violations that are judged; `call` null where there is none. */
export function remedyOfAnswer(call: Call | null, code: DiagnosisCode, timeline: Timeline): string[] {
  const steps = stepsFor(code, { call, certificate: null });
  const succeeded = call === null || call.result === "succeeded" ? null : succeededSince(call, timeline);
  if (succeeded === null) return steps;
  return code === "answer-not-saved" ? [...succeeded, steps[0]!] : succeeded;
}

/** What to do after a call that reported another violation of a certificate than the one that is judged. */
export function remedyOfViolation(code: DiagnosisCode, judged: Judgements, case_: Case): string[] {
  const { call, timeline } = case_;
  const steps = stepsFor(code, case_);
  const succeeded = succeededSince(call, timeline);
  if (succeeded !== null) return succeeded;
  const held = OF_OLDER_CHILDREN.includes(code) ? heldOnOlder(case_) : null;
  if (held !== null) return ofHeldOnOlder(held, case_);
  if (code === "active-child-not-latest-non-transitional") {
    const [, , ...withoutCheck] = steps;
    return judged["check-ran-during-call"].status === "unmet" ? withoutCheck : steps;
  }
  return code === "signing-version-not-transitional" ? ofActivate(steps, case_) : steps;
}

/** Violations that a health check left behind on an older version brings about, too. */
const OF_OLDER_CHILDREN: readonly DiagnosisCode[] = [
  "active-child-not-latest-non-transitional",
  "active-child-version-not-signed-by-latest",
  "active-version-not-latest-non-transitional",
];

function ofHeldOnOlder({ checks, others, why }: HeldOnOlder, case_: Case): string[] {
  const steps = stepsFor("orphaned-health-check-on-older-version", case_, onlyOne(checks));
  const apply = others.length === 0 ? [] : [`Apply Changes for ${namesInWords(others)}, on an older version, too.`];
  return [`A health check was left behind, and Apply Changes does not reach it: ${why}.`, ...apply, ...steps];
}

/** What is known to be done of the activate step is not to be done again, and what else the response reports comes first. */
function ofActivate([see, activate, , stop]: readonly string[], { call, witnesses }: Case): string[] {
  const two = call.violations.some(({ text }) => violationCode(text) === "more-than-one-signing-version");
  const shown = witnesses.find(({ capture: { newest, versions } }) =>
    versions.some((version) => version !== newest && version.active && version.transitional === true),
  );
  const done =
    shown === undefined
      ? activate!
      : `Do not call activate again: ${placeOf(shown.capture.topology)} shows an older version transitional, so it was done.`;
  const first = two ? ["More than one signing version is reported, too: solve that first, this may go with it."] : [];
  return [see!, ...first, done, stop!];
}
