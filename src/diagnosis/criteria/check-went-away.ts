import type { Citation } from "../../model.ts";
import type { CallTime } from "../../timeline/call-times.ts";
import { strongTime, type Call } from "../../timeline/calls.ts";
import { checkInQuestion } from "../../timeline/check-in-question.ts";
import { onDirectorClock } from "../../timeline/clocks.ts";
import { coverageOf } from "../../timeline/coverage.ts";
import type { Stretch } from "../../timeline/durations.ts";
import type { HealthCheck } from "../../timeline/health-checks.ts";
import { halfCreated, notDeleted, stuck, type LeftBehind } from "../../timeline/left-behind.ts";
import { placeOf } from "../../timeline/place-of.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import { isItsAnswer, type Assumption } from "../assumption.ts";
import { assuming, judgement, type Case, type Criterion, type Judgement } from "../case.ts";
import { ofChecksInQuestion, seenBehind } from "../check-left-behind.ts";
import { comeBack, laterSuccess, type LaterSuccess } from "../other-calls.ts";
import { firstWithout } from "../removal.ts";
import { settledBy } from "../settling.ts";
import { unexplainedCheck } from "../unexplained.ts";
import { clockTime } from "../wording.ts";
import { whatIsMissing } from "./check-ran-during-call.ts";

/** The check that the call met, or the last one created before it, was deleted again: waiting helps. */
export const checkWentAway: Criterion = {
  id: "check-went-away",
  judge(case_) {
    const at = strongTime(case_.call);
    if (at !== null) return assuming(judgeAt(case_, at), isItsAnswer(case_.call, at));
    return judgement("unknown", "nothing says when the call was made, so which check is in question", {
      wouldDecide: whatIsMissing(case_.timeline).wouldDecide,
    });
  },
};

function judgeAt(case_: Case, at: CallTime): Judgement {
  const { call, timeline } = case_;
  const came = cameBack(case_, at);
  if (came !== null) return came;
  const told = ofChecksInQuestion(case_, at)?.judgement;
  const beside = told?.status === "met" ? unexplainedCheck(case_) : null;
  if (told !== undefined && beside === null) return told;
  const gone = seenGone(case_, at) ?? succeededLater(case_, at);
  if (gone !== null) return gone;
  if (told !== undefined && beside !== null) return notAlone(told, beside);
  return unknown(checkInQuestion(at, timeline), at, laterSuccess(call, at, timeline), timeline);
}

/** The check of the call went away, and another may be there still. */
function notAlone(told: Judgement, { statement, citations }: LeftBehind): Judgement {
  return judgement("unknown", `${told.statement}, and ${statement}`, {
    citations: [...told.citations, ...citations],
    wouldDecide: [
      settledBy(
        "`bosh deployments`, with `date -u` before it, and a task list that shows the tasks of each of them",
        "deployments",
        "tasks",
      ),
    ],
  });
}

/** A capture or a list of deployments, taken later, that does not show a health check any more. */
function seenGone(case_: Case, at: CallTime): Judgement | null {
  const shown = firstWithout(case_.timeline.isHealthCheck, at.to, case_);
  if (shown === null) return null;
  return judgement("met", `${placeOf(shown.citation)}, taken after the call, does not show a health check any more`, {
    citations: [shown.citation],
  });
}

/** A later call that succeeded, with nothing changed in between. */
function succeededLater({ call, timeline }: Case, at: CallTime): Judgement | null {
  const success = laterSuccess(call, at, timeline);
  if (success === null || !success.covered) return null;
  return judgement(
    "met",
    `${success.call.id} succeeded at ${clockTime(success.at.to)} UTC, with no deploy and no certificate change in between`,
    { citations: success.call.citations.slice(0, 1) },
  );
}

function cameBack(case_: Case, at: CallTime): Judgement | null {
  const found = comeBack(case_, at);
  if (found === null || !found.isProven) return null;
  return judgement(
    "unmet",
    `the same violation ${found.cameBefore ? "had come" : "came back"} at ${clockTime(found.at.from)} UTC, outside every check, with nothing changed in between`,
    { citations: [found.citation], assumptions: areOfOneFoundation(case_.call, found.call) },
  );
}

/** Answers do not say which foundation they are of, and a ticket may hold a folder of each. */
function areOfOneFoundation(call: Call, other: Call): Assumption[] {
  const folders = new Set(call.citations.map(folderOf));
  if (other.citations.some((citation) => folders.has(folderOf(citation)))) return [];
  return [
    {
      statement: `${placeOf(call.citations[0]!)} and ${placeOf(other.citations[0]!)}, which stand in two folders, are of one foundation`,
      settle: settledBy("where they are of two, analyse the evidence of each by itself"),
    },
  ];
}

function folderOf({ source }: Citation): string {
  return source.slice(0, source.lastIndexOf("/") + 1);
}

function whatIsOpen(check: HealthCheck, at: Stretch, timeline: Timeline): Pick<Judgement, "statement" | "citations"> {
  const { deployment, queuedDelete, foundGone } = check;
  const { coverage } = timeline;
  const seen = seenBehind(check, at, timeline);
  if (seen !== undefined)
    return {
      statement: `${placeOf(seen.sighting.citation)} shows ${deployment} after task ${check.delete?.id ?? "?"} had deleted it, and no task list tells of the check that was there then`,
      citations: [seen.sighting.citation],
    };
  if (foundGone !== null)
    return {
      statement: `task ${foundGone.id ?? "?"} found no ${deployment} any more, and whether it was still there at the call is not shown`,
      citations: foundGone.citations.slice(0, 1),
    };
  if (queuedDelete !== null)
    return {
      statement: `task ${queuedDelete.id ?? "?"}, which is to delete ${deployment}, was still queued when the list was taken`,
      citations: queuedDelete.citations.slice(0, 1),
    };
  const sign = halfCreated(check) ?? notDeleted(check) ?? stuck(check, coverageOf(coverage, deployment));
  return sign ?? { statement: `whether ${deployment} was deleted again is not shown`, citations: [] };
}

function unknown(
  check: HealthCheck | null,
  call: CallTime,
  success: LaterSuccess | null,
  timeline: Timeline,
): Judgement {
  const at = onDirectorClock(call, timeline.clockOffset);
  const seen = check === null ? undefined : seenBehind(check, at, timeline);
  const open =
    check === null
      ? { statement: "nothing shows which health check was the last one before the call", citations: [] }
      : whatIsOpen(check, at, timeline);
  const later =
    success === null
      ? ""
      : `; ${success.call.id} succeeded at ${clockTime(success.at.to)} UTC, and no list tells whether anything was deployed in between`;
  return judgement("unknown", `${open.statement}${later}`, {
    citations: [...open.citations, ...(success?.call.citations.slice(0, 1) ?? [])],
    wouldDecide: [
      check === null
        ? settledBy("a task list that covers the time before the call", "tasks")
        : settledBy(
            seen === undefined
              ? "a task list taken at least two periods after the check"
              : "the list of tasks again, whole",
            "tasks",
          ),
    ],
  });
}
