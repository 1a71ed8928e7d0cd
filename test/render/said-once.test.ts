import { expect, it } from "vitest";
import { render } from "../../src/index.ts";
import type { RenderOptions } from "../../src/render/index.ts";
import { sampleReport } from "./sample-reports.ts";

const OPTIONS: Omit<RenderOptions, "format"> = { width: 200, color: false, unicode: true, verbose: false };
const CONFLICT = "two outputs name no deployment in common";
const SETTLE = "say when it was taken";

/** A report whose only finding is limited by a conflict and by a damage, and rests on two things that the same settles. */
function limited() {
  const report = sampleReport("confirmed");
  const [finding] = report.findings;
  const assumptions = ["one", "another"].map((name) => ({ statement: `${name} is of then`, settle: SETTLE }));
  return {
    ...report,
    contradictions: [{ statement: CONFLICT, citations: [] }],
    findings: [{ ...finding!, limits: [CONFLICT, "the response is not whole"], assumptions }],
  };
}

it.each(["terminal", "markdown", "prose", "html"] as const)(
  "%s says a conflict and a remedy of doubt once",
  (format) => {
    const text = render(limited(), { ...OPTIONS, format }).replaceAll(/\s+/g, " ");
    for (const said of [CONFLICT, "the response is not whole", "one is of then", "another is of then", SETTLE])
      expect([said, text.split(said).length - 1]).toEqual([said, 1]);
  },
);
