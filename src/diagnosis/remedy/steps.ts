import type { Endpoint } from "../../model.ts";
import { strongTime, type Call } from "../../timeline/calls.ts";
import type { Timeline } from "../../timeline/timeline.ts";
import type { Case } from "../case.ts";
import { stepsOf, type DiagnosisCode, type KnownOfCall } from "../catalogue.ts";
import { causeInVersions } from "../criteria/others-share-one-older-version.ts";
import { successAfter } from "../other-calls.ts";
import { tilesApart } from "../tiles-apart.ts";
import { inShell, momentInWords } from "../wording.ts";

/**
 * The steps that the catalogue lists for a diagnosis, with what is known of the call and of names filled in.
 */

/** What follows each call in a rotation: the order that Ops Manager's documentation of rotating CAs gives. */
const NEXT_STEPS: Readonly<Record<Endpoint, string>> = {
  generate: "Apply Changes for all tiles, with the upgrade of the service instances; then activate",
  activate: "the configurable leaf certificates, where there are any, then regenerate; Apply Changes after that",
  regenerate: "Apply Changes",
  delete: "Apply Changes, its last step",
};

/** Only the person knows which certificate authority a call named. */
const COMMANDS: Readonly<Record<Endpoint, string>> = {
  generate: "om curl -x POST -p /api/v0/certificate_authorities/generate",
  activate: "om curl -x POST -p /api/v0/certificate_authorities/GUID/activate",
  regenerate: "om curl -x POST -p /api/v0/certificate_authorities/active/regenerate",
  delete: "om curl -x DELETE -p /api/v0/certificate_authorities/GUID",
};

/** The calls to one certificate authority, of which nothing here tells which it was. */
const NAMING_ONE: readonly (Endpoint | null)[] = ["activate", "delete"];

/** Nobody called where an Apply Changes did: it is what is run again, and it deploys what it has rotated. */
const IN_APPLY_CHANGES: KnownOfCall = {
  again: "run Apply Changes again, rotating certificates as before",
  retry: "run Apply Changes again, rotating certificates as before: that step has to come between two checks",
  next: "see that Apply Changes deploys all tiles; delete the old certificate authority after that, where one is rotated",
};

/** A call, and the certificate that its violation names: null where none is known. */
type About = Pick<Case, "call" | "certificate"> | { readonly call: Call | null; readonly certificate: null };

/** The steps of the catalogue for that call. */
export function stepsFor(code: DiagnosisCode, { call, certificate }: About, known: KnownOfCall = {}): string[] {
  const named = certificate === null ? {} : { certificate: inShell(certificate) };
  return stepsOf(code, { ...ofCall(call), ...named, ...known });
}

function ofCall(call: Call | null): KnownOfCall {
  if (call?.inApplyChanges === true) return IN_APPLY_CHANGES;
  if (call === null || call.endpoint === null) return {};
  return { next: NEXT_STEPS[call.endpoint], command: `: \`${COMMANDS[call.endpoint]}\`` };
}

/** To make the call again, in words. */
export function againOf({ inApplyChanges }: Call): string {
  return inApplyChanges ? "run Apply Changes again" : "call again";
}

/** The steps where the same call succeeded later, whatever came in between; null where none is known to have. */
export function succeededSince(call: Call, timeline: Timeline): string[] | null {
  const at = strongTime(call);
  const success = at === null || call.endpoint === null ? null : successAfter(call, at, timeline);
  if (success === null) return null;
  const isSame = NAMING_ONE.includes(success.call.endpoint) ? ", if both named the same certificate authority" : "";
  return [
    `${success.call.id} succeeded at ${momentInWords(success.at.to)}: this call need not be made again${isSame}.`,
    ...stepsFor("call-succeeded", { call, certificate: null }),
  ];
}

/** Where it may be one of several none is named: nothing is done to the wrong one. */
export function onlyOne(deployments: readonly string[]): KnownOfCall {
  const [deployment, ...others] = new Set(deployments);
  return deployment === undefined || others.length > 0 ? {} : { deployment: inShell(deployment) };
}

/** The deployment that the steps of a diagnosis are about, where the topology shows one alone. */
export function namedIn(diagnosis: DiagnosisCode, case_: Case): KnownOfCall {
  switch (diagnosis) {
    case "deployment-on-two-versions":
      return onlyOne([causeInVersions(case_)?.twice ?? []].flat());
    case "deployment-created-mid-rotation":
      return onlyOne(tilesApart(case_).newer);
    case "deployment-outside-ops-manager":
      return onlyOne(tilesApart(case_).older);
    default:
      return {};
  }
}
