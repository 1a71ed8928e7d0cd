/** One diagnosis: what it is called, what it means and what to do. Sources are named in `references`. */
export interface CatalogueEntry {
  readonly title: string;
  readonly meaning: string;
  /** Steps in order, the safe ones first. Never skips the safety check. */
  readonly remedy: readonly string[];
  readonly references: readonly string[];
}

const VIOLATIONS_PAGE = "Ops Manager documentation: Troubleshooting certificate errors";
const SUPPORT = "If it does not fit what you see, stop and open a support case.";

function otherViolation(title: string, meaning: string, ...remedy: string[]): CatalogueEntry {
  return { title, meaning, remedy: [...remedy, SUPPORT], references: [VIOLATIONS_PAGE] };
}

/** The catalogue of diagnoses, by code. */
export const CATALOGUE = {
  "health-check-race": {
    title: "The health-check race",
    meaning:
      "While Healthwatch's health check exists it alone uses the newest CA version, so Maestro sees two signing versions. It passes when the check is deleted.",
    remedy: [
      "Change no certificate, and keep the safety check on.",
      "Call again between two checks.",
      "If it succeeds, go on to Apply Changes.",
    ],
    references: ["Knowledge base article 297427"],
  },
  "orphaned-health-check": {
    title: "A health check was left behind",
    meaning:
      "The health-check deployment was not deleted. It keeps the newest CA version in use, so the call fails until it is gone: waiting does not help.",
    remedy: [
      "See that it is still there: bosh deployments",
      "Find why its delete task failed: bosh task ID --debug",
      "Delete it: bosh -d bosh-health delete-deployment",
      "Call again; if two exporter tiles share the name, scale one of them to 0.",
    ],
    references: ["Healthwatch documentation: Troubleshooting"],
  },
  "apply-changes-unfinished": {
    title: "Apply Changes is unfinished",
    meaning:
      "A deployment is already on the newest CA version while others are on an older one. The violation is true and stays until all are on the same.",
    remedy: [
      "Run Apply Changes for every tile that is still on the older version.",
      "Check with maestro topology that one version is active, then call again.",
    ],
    references: [VIOLATIONS_PAGE],
  },
  "apply-changes-running": {
    title: "An Apply Changes ran during the call",
    meaning: "While deployments are updated one after the other, some are on the newest version and some are not.",
    remedy: ["Wait until Apply Changes has ended, then call again."],
    references: [VIOLATIONS_PAGE],
  },
  "service-instances-not-upgraded": {
    title: "Service instances were not upgraded",
    meaning: "Service instances are still on the older CA version while the tiles are on the newest.",
    remedy: [
      "Run the upgrade-all-service-instances errand of the service tile.",
      "Check with maestro topology, then call again.",
    ],
    references: ["Knowledge base article 408190"],
  },
  "deployment-outside-ops-manager": {
    title: "A deployment made outside Ops Manager is behind",
    meaning: "Only deployments that Apply Changes does not touch are still on the older CA version.",
    remedy: ["Deploy them again with the bosh CLI.", "Check with maestro topology, then call again."],
    references: [VIOLATIONS_PAGE],
  },
  "deployment-created-mid-rotation": {
    title: "A deployment was created in the middle of the rotation",
    meaning: "A deployment that is no tile took the newest CA version when it was created.",
    remedy: [
      "If it is a smoke test with a delete task to follow, wait for that.",
      "Otherwise go on with the rotation: Apply Changes for all tiles.",
    ],
    references: [VIOLATIONS_PAGE],
  },
  "deployment-on-two-versions": {
    title: "One deployment is on two versions",
    meaning:
      "A deploy failed in part, or instances are stopped or ignored, so one deployment uses two versions at once.",
    remedy: [
      "Look at its instances: bosh -d NAME instances --details",
      "Repair them and deploy again, then call again.",
    ],
    references: [VIOLATIONS_PAGE],
  },
  "several-versions-active": {
    title: "More than two versions are active",
    meaning: "The health check explains one version too many, not two.",
    remedy: ["Apply Changes for all tiles.", SUPPORT],
    references: [VIOLATIONS_PAGE],
  },
  "certificate-out-of-reach": {
    title: "The certificate is out of the health check's reach",
    meaning: "The certificate belongs to one tile or to services. The health check does not use it.",
    remedy: [
      "Take maestro topology of this certificate and see which deployments are on which version.",
      "Apply Changes for those on the older one.",
    ],
    references: [VIOLATIONS_PAGE],
  },
  "rotation-already-applied": {
    title: "Apply Changes has already moved the deployments",
    meaning:
      "Every deployment on the older version was deployed since the activate step, so it is not the health check that separates them.",
    remedy: ["Take a new topology, and compare the versions with the deploys.", SUPPORT],
    references: [VIOLATIONS_PAGE],
  },
  "no-cause-found": {
    title: "Outside every check, and no cause found",
    meaning: "No health check ran at the time of the call, and the evidence shows no other cause.",
    remedy: ["Take maestro topology now and see which deployments are on which version.", SUPPORT],
    references: [VIOLATIONS_PAGE],
  },
  "cause-not-shown": {
    title: "The evidence does not show the cause",
    meaning: "The violation is there, and what was saved neither shows the health check as its reason nor excludes it.",
    remedy: ["Change no certificate, and keep the safety check on.", "Collect what is listed, and analyse again."],
    references: ["Knowledge base article 297427"],
  },
  "bosh-dns-auto-rotation": {
    title: "Ops Manager rotates BOSH DNS by itself",
    meaning:
      "With auto-rotation, deployments take the new versions with their next stemcell, so several versions are in use by design. Every health check takes the newest at once, and the violation comes and goes with it until all deployments have followed.",
    remedy: [
      "Leave this certificate to auto-rotation: maestro regenerate leaf --all --exclude /opsmgr/bosh_dns/tls_ca",
      "Or bring all deployments to the newest version: apply a new stemcell, or Apply Changes with the newest variables forced.",
      "Check with maestro topology that one version is active, then call again.",
    ],
    references: [
      "Knowledge base article 402159",
      "Ops Manager documentation: Automatic rotation of BOSH DNS certificates",
    ],
  },
  "certificate-expired": {
    title: "A version in use has expired",
    meaning: "An active version was past its valid_until at the time of the call.",
    remedy: ["Treat it as an expired certificate before anything else; open a support case."],
    references: ["Knowledge base articles 424654 and 298006"],
  },
  "transitional-version-exists": otherViolation(
    "A rotation is already under way",
    "A CA already has a transitional version: a rotation was begun and not finished.",
    "Go on with the rotation that was begun; do not start another.",
  ),
  "active-child-not-latest-non-transitional": otherViolation(
    "The newest child certificates are not deployed everywhere",
    "A child certificate in use is not the newest, or several are in use.",
    "Apply Changes for all tiles, then check with maestro topology.",
  ),
  "latest-version-not-transitional": otherViolation(
    "The steps of the rotation are out of order",
    "The newest CA version is not transitional, or a CA appeared after the rotation began.",
    "Continue the rotation; exclude a CA that was added since.",
  ),
  "signing-version-not-transitional": otherViolation(
    "The activate step is missing",
    "The old signing version is not flagged transitional yet.",
    "Call activate for the new CA, then Apply Changes.",
  ),
  "active-child-version-not-signed-by-latest": otherViolation(
    "Leaves are still signed by the old CA version",
    "Certificates in use are signed by a CA version that is not the newest.",
    "Apply Changes for all tiles before the old CA is deleted.",
  ),
  "active-version-not-latest-non-transitional": otherViolation(
    "Newer leaves are not deployed",
    "Newer leaf versions exist and are not in use everywhere.",
    "Apply Changes for all tiles.",
  ),
  "transitional-version-is-latest": otherViolation(
    "The rotation was broken off early",
    "The transitional CA version is the newest one.",
    "Continue the rotation.",
  ),
  "active-child-does-not-trust-next-signer": otherViolation(
    "A certificate does not trust the CA that is to sign it",
    "Checks were skipped earlier, or CredHub was changed by hand.",
    "Change nothing more.",
  ),
  "no-non-transitional-version": otherViolation(
    "Only a transitional CA version is left",
    "The CA has no version that may sign.",
    "Open a support case before changing the flag in CredHub.",
  ),
  "active-child-not-signed-by-latest": otherViolation(
    "A leaf is signed by neither the old nor the new CA",
    "A leaf in use is signed by a CA version that takes no part in this rotation.",
    "Change nothing more.",
  ),
  "latest-version-with-active-children-not-signing": otherViolation(
    "Service instances are behind their tile",
    "The newest CA versions with certificates in use do not sign: mostly, service instances were not upgraded.",
    "Run the upgrade-all-service-instances errand, then check with maestro topology.",
  ),
  "unknown-violation": otherViolation(
    "A violation that certrace does not know",
    "The response reports a text that is in no documentation known here.",
    "Keep the response as it is.",
  ),
  "call-succeeded": {
    title: "The call succeeded",
    meaning: "There is no failure to explain.",
    remedy: ["Go on with the rotation: Apply Changes."],
    references: [],
  },
  "call-succeeded-with-warnings": {
    title: "The call succeeded, with warnings",
    meaning: "Warnings are no safety violation.",
    remedy: ["Read the warnings, then go on with the rotation."],
    references: [],
  },
  "call-unauthorized": {
    title: "The call was not authorised",
    meaning: "The token was missing or had expired; nothing was checked.",
    remedy: ["Log in again and repeat the call."],
    references: [],
  },
  "call-forbidden": {
    title: "The user may not make this call",
    meaning: "Nothing was checked.",
    remedy: ["Use an administrator of Ops Manager."],
    references: [],
  },
  "call-not-found": {
    title: "There is no such endpoint or certificate",
    meaning: "Nothing was checked.",
    remedy: ["Check the path and the id in the call."],
    references: [],
  },
  "call-failed-otherwise": {
    title: "The call failed for another reason",
    meaning: "The answer reports an error that is no safety violation.",
    remedy: ["Read the error texts of the answer.", SUPPORT],
    references: [],
  },
  "answer-not-json": {
    title: "A page was answered, not Ops Manager's API",
    meaning: "A proxy, load balancer or login page answered.",
    remedy: ["Make the call past the proxy, and save the answer of Ops Manager."],
    references: [],
  },
  "leaves-already-regenerated": {
    title: "The leaves were regenerated already",
    meaning:
      "An earlier regenerate succeeded and was not applied yet. The new leaves wait for Apply Changes; regenerating again gains nothing.",
    remedy: [
      "Check with maestro topology --include-all whether newer leaf versions exist that no deployment uses.",
      "If so, run Apply Changes for all tiles instead of calling regenerate again.",
    ],
    references: [VIOLATIONS_PAGE],
  },
  "answer-not-saved": {
    title: "The answer was not saved",
    meaning:
      "Ops Manager's log tells that the call was refused; which violation it reported stands in the response alone.",
    remedy: [
      "Add the saved response (JSON) of the failed call to the bundle.",
      "If there is none, call again and save it: the safety check changes nothing when it refuses.",
    ],
    references: ["Ops Manager documentation: API"],
  },
  "answer-not-understood": {
    title: "The answer was not understood",
    meaning: "What was saved is damaged, or no answer that is known.",
    remedy: ["Save the answer again, whole: curl -i"],
    references: [],
  },
  "no-call": {
    title: "Nothing to judge",
    meaning: "The bundle holds no response of the certificate API.",
    remedy: ["Add the response of the failed call to the bundle."],
    references: [],
  },
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type DiagnosisCode = keyof typeof CATALOGUE;
