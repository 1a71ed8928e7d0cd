import { violationCode } from "../../violations.ts";
import { judgement, type Criterion } from "../case.ts";

/** The response reports that there is more than one signing version of this certificate. */
export const signingViolation: Criterion = {
  id: "signing-violation",
  judge({ violation, certificateCitation, certificate }) {
    const met = violationCode(violation.text) === "more-than-one-signing-version";
    const citations = [violation.citation, certificateCitation];
    return met
      ? judgement("met", `the response reports more than one signing version of ${certificate}`, { citations })
      : judgement("unmet", `the response reports another violation for ${certificate}: ${violation.text}`, {
          citations,
        });
  },
};
