import type { CapturedVersion } from "../model.ts";
import type { Call } from "../timeline/calls.ts";
import { deploymentsOn } from "../timeline/captures.ts";
import { onDirectorClock } from "../timeline/clocks.ts";
import { isWithin, plusSeconds } from "../timeline/durations.ts";
import { LONGEST_LIFE_SECONDS, type HealthCheck } from "../timeline/health-checks.ts";
import type { Timeline } from "../timeline/timeline.ts";
import type { Case } from "./case.ts";
import { witness, type Witness } from "./speaking.ts";

/** The cases of a failed call: one for each certificate that each of its violations names. */
export function casesOf(call: Call, timeline: Timeline): Case[] {
  return call.violations.flatMap((violation) =>
    violation.certificates.map(({ name, citation }) => {
      const witnesses = timeline.captures
        .filter(({ certificate }) => certificate === name)
        .map((capture) => witness(capture, call, timeline));
      const checks = timeline.checks.filter((check) => !isLeftOnOlder(check, witnesses, timeline));
      const about = { certificate: name, certificateCitation: citation };
      const own = checks.length === timeline.checks.length ? timeline : { ...timeline, checks };
      return { timeline: own, call, violation, ...about, witnesses };
    }),
  );
}

/** What was left behind before the rotation is on the older version: it neither causes the violation nor explains it. */
function isLeftOnOlder(check: HealthCheck, witnesses: readonly Witness[], { clockOffset }: Timeline): boolean {
  const begun = check.visible.from ?? check.deployed.from;
  if (check.delete?.state === "done" || begun === null) return false;
  const passing = plusSeconds(begun, LONGEST_LIFE_SECONDS);
  return witnesses.some(({ speaks, capture: { newest, versions, takenAt: taken } }) => {
    if (speaks !== "outright" || newest === null || taken === null) return false;
    const then = onDirectorClock(taken, clockOffset);
    const stayed = isWithin(then, check.mayExist) && (check.state === "orphaned" || then.from > passing);
    const isOn = (version: CapturedVersion): boolean => deploymentsOn(version).includes(check.deployment);
    return stayed && !isOn(newest) && versions.some((version) => version.active && isOn(version));
  });
}
