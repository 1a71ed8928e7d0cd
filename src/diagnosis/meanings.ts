import type { Verdict } from "../report.ts";
import type { CriterionId } from "./case.ts";

/** What it takes for a criterion to be met or unmet; what is neither is unknown. Source: the design's table of criteria. */
export interface CriterionMeaning {
  readonly question: string;
  readonly met: string;
  readonly unmet: string;
}

/** The seven criteria, in their order. */
export const CRITERION_MEANINGS: Readonly<Record<CriterionId, CriterionMeaning>> = {
  "signing-violation": {
    question: "Is it the violation that the race brings about?",
    met: "The response reports more than one signing version for this certificate.",
    unmet: "It reports another violation for it.",
  },
  "certificate-in-reach": {
    question: "Can a health check use this certificate at all?",
    met: "A topology or a variable event shows a health check using it, or it belongs to the BOSH DNS tree that every deployment gets.",
    unmet: "Its name is scoped to a tile or to services, and nothing shows a health check using it.",
  },
  "newest-version-only-on-health-check": {
    question: "Is the health check alone on the newest version?",
    met: "A topology that speaks for the call shows the newest version active on health checks and nowhere else; or one from between two checks shows it unused, and an event or a debug log shows a health check binding it.",
    unmet: "A topology that speaks for the call shows the newest version on another deployment, too.",
  },
  "others-share-one-older-version": {
    question: "Are all others on one older version?",
    met: "In a topology that speaks for the call every other deployment is on exactly one older version.",
    unmet: "A deployment is on two versions, or more than two versions are active.",
  },
  "rotation-not-applied": {
    question: "Is Apply Changes still to come?",
    met: "A newer version exists, the tiles are on the older one, and no Apply Changes is known to have finished since the rotation's activate step.",
    unmet:
      "An Apply Changes that updated every deployment still on the older version finished between that step and the call.",
  },
  "check-ran-during-call": {
    question: "Was a health check visible during the whole call?",
    met: "The whole call lies in the time from the end of a create task that is done to the end of the delete task.",
    unmet:
      "The task lists cover the call and the time around it, and every check stays clear of it even where the clocks are apart.",
  },
  "check-went-away": {
    question: "Did the health check go away again?",
    met: "The delete task is done; or a later list or topology no longer shows the deployment; or a later call succeeded with nothing changed in between.",
    unmet:
      "Its delete task failed, was cancelled, timed out or never came; or the same violation came back clear of every check.",
  },
};

/** The six verdicts, from the surest match on. */
export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  confirmed:
    "It was the race: the first four criteria and check-ran-during-call are met, none of the seven is unmet, and nothing of it rests on an assumption.",
  probable:
    "It matches the race, and one link is not proven: the mechanism was seen or the call fell into a check, and no criterion is unmet.",
  possible:
    "Something weaker points to the race: a time that proves nothing, a check met in part, a rhythm that was measured.",
  inconclusive: "The violation is there, and the evidence decides neither way. What to collect says what would.",
  "ruled-out":
    "It was not the passing race: a criterion is unmet. The diagnosis says what it is instead, as far as that shows.",
  "not-applicable": "No call failed, or it failed for another reason; the diagnosis says which.",
};
