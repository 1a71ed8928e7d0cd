import { violationCode } from "../../violations.ts";
import { judgement, type Criterion } from "../case.ts";

/** The response reports that there is more than one signing version of this certificate. */
export const signingViolation: Criterion = {
  id: "signing-violation",
  judge({ call, violation, certificateCitation, certificate }) {
    const met = violationCode(violation.text) === "more-than-one-signing-version";
    const citations = [violation.citation, certificateCitation];
    const reports = call.isTold ? "the response, as it is told of, reports" : "the response reports";
    return met
      ? judgement("met", `${reports} more than one signing version of ${certificate}`, { citations })
      : judgement("unmet", `${reports} another violation for ${certificate}: ${violation.text}`, {
          citations,
        });
  },
};
