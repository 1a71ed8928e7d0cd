import type { Call } from "../../timeline/calls.ts";
import {
  signOfAnother,
  signOfAutoRotation,
  signOfRegenerated,
  signOfRunning,
  signOfTwoVersions,
  signOfUnfinished,
  signsOfExpired,
  type Sign,
} from "../signs.ts";
import type { Case } from "../case.ts";
import type { DiagnosisCode } from "../catalogue.ts";
import type { Judgements } from "../verdict.ts";
import { capitalised, inShell } from "../wording.ts";
import { namedIn } from "./steps.ts";

/** What may be known beside a diagnosis: what is to be done about it comes before the steps of that. */
interface Beside {
  readonly code: DiagnosisCode;
  /** The only diagnosis beside which it is said; absent where that is any. */
  readonly of?: DiagnosisCode;
  /** Whether it is to be done where the call need not be made again, too. */
  readonly needsNoCall?: true;
  readonly signOf: (judged: Judgements, case_: Case) => Sign | null;
  readonly step: (case_: Case) => string;
}

/** In the order in which it is to be done. */
const BESIDE: readonly Beside[] = [
  {
    code: "certificate-expired",
    needsNoCall: true,
    signOf: (_, case_) => signsOfExpired(case_)[0] ?? null,
    step: () => "treat that before anything else, and open a support case now",
  },
  {
    code: "apply-changes-running",
    signOf: signOfRunning,
    step: () => "let all of Apply Changes end before anything else, and cancel nothing",
  },
  {
    code: "deployment-on-two-versions",
    signOf: (_, case_) => signOfTwoVersions(case_),
    step: (case_) =>
      `look at its instances (\`bosh -d ${namedIn("deployment-on-two-versions", case_).deployment ?? "NAME"} instances --details\`), repair them and deploy it again`,
  },
  {
    code: "bosh-dns-auto-rotation",
    signOf: (_, case_) => signOfAutoRotation(case_),
    step: ({ certificate }) =>
      `every check brings the violation back until all deployments have followed. Leave it out (\`maestro regenerate leaf --all --exclude ${inShell(certificate)}\`), or bring all to the newest version (\`om apply-changes --force-latest-variables\`)`,
  },
  {
    code: "leaves-already-regenerated",
    signOf: (_, case_) => signOfRegenerated(case_),
    step: ({ call }) =>
      `see whether newer leaf versions exist that no deployment uses (\`maestro topology --include-all\`). If so, run Apply Changes for all tiles ${insteadOf(call)}`,
  },
  {
    code: "apply-changes-unfinished",
    of: "no-cause-found",
    signOf: signOfUnfinished,
    step: () => "see first whether Apply Changes is unfinished",
  },
  {
    code: "deployment-created-mid-rotation",
    of: "no-cause-found",
    signOf: (_, case_) => signOfAnother(case_),
    step: () => "see first whether it was created in the middle of the rotation",
  },
];

/** In place of another regenerate, and before any other call. */
function insteadOf({ endpoint, inApplyChanges }: Call): string {
  if (inApplyChanges) return "without rotating certificates again";
  return endpoint === "regenerate" ? "instead of calling again" : "before you call again";
}

/** What is known beside a diagnosis and to be done first; `succeeded`: the call need not be made again. */
export function knownBeside(diagnosis: DiagnosisCode, judged: Judgements, case_: Case, succeeded: boolean): string[] {
  const beside = BESIDE.filter(({ code, needsNoCall }) => code !== diagnosis && (needsNoCall || !succeeded));
  return beside.flatMap(({ code, of, signOf, step }) => {
    const sign = of === undefined || of === diagnosis ? signOf(judged, case_) : null;
    return sign === null ? [] : [`${capitalised(sign.why)}: ${step(case_)} (\`certrace explain ${code}\`).`];
  });
}
