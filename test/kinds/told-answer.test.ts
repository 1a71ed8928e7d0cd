import { describe, expect, it } from "vitest";
import { answer, CA, CF, CHECKS, HEALTH, judged, logged, METRICS, START, tasks, topology, type Ran } from "../simulator/small-bundles.ts"; // prettier-ignore
import { parseTime } from "../../src/index.ts";
import { toldAnswer } from "../../src/kinds/told-answer.ts";
import { SourceText } from "../../src/syntax/source-text.ts";

const TEXT = "there is more than one signing version of a certificate authority";
const MAIL = `Hello,\n\nwe call regenerate and get "${TEXT}" for ${CA}.\nPlease help.\n`;

const told = (text: string) => toldAnswer(SourceText.of("mail.txt", text));
const namesIn = (text: string) => told(text)?.fact.violations.map(({ certificates }) => certificates.map(({ name }) => name)); // prettier-ignore

describe("the text of a violation between sentences", () => {
  it("is an answer that was told of, with the name beside it and where both stand", () => {
    const { fact, isInWords } = told(MAIL)!;
    expect(isInWords).toBe(true);
    expect(fact).toMatchObject({
      result: "failed",
      status: null,
      times: [],
      damage: expect.stringContaining("in words"),
      citation: { line: 3, text: TEXT },
    });
    expect(fact.violations).toMatchObject([{ text: TEXT, certificates: [{ name: CA, citation: { line: 3, text: CA } }] }]); // prettier-ignore
  });

  it.each([
    ["before it", `On ${CA} it says: ${TEXT}\n`],
    ["in the next paragraph", `${TEXT}\n\n  - ${CA}\n`],
    ["behind a broken line, in a quoted mail", `> it says "there is more than one\n> signing version of a certificate authority"\n> ${CA}\n`], // prettier-ignore
    ["in markup", `**${TEXT}** (\`${CA}\`)\n`],
    ["beside addresses and paths that are no names", `${TEXT} ${CA} at https://ops.example/api/v0/x, /api/v0/certificate_authorities, see /var/log/opsmanager/production.log\n`], // prettier-ignore
  ])("has the name %s", (_, text) => expect(namesIn(text)).toEqual([[CA]]));

  it("may name several, or none", () => {
    expect(namesIn(`${TEXT}: ${CA}, /services/tls_ca.\n`)).toEqual([[CA, "/services/tls_ca"]]);
    expect(namesIn(`It said ${TEXT}, no more.\n`)).toEqual([[]]);
  });

  it("is told once, however often it is quoted", () => {
    expect(told(MAIL.repeat(3))!.fact.violations).toHaveLength(1);
  });

  it.each([
    ["words that only resemble it", "there is more than one version of a certificate authority /a\n"],
    ["a report of certrace", `✓ signing-violation  a.json:9\n"${TEXT}"\n${CA}\n`],
  ])("is not found in %s", (_, text) => expect(told(text)).toBeNull());
});

describe("a bundle whose answer was not saved", () => {
  const OTHERS: readonly Ran[] = [[-300, -250, "create", CF], [-200, -150, "create", METRICS]]; // prettier-ignore
  const SHOWN = {
    "tasks.json": tasks([...OTHERS, ...CHECKS]),
    "topology.txt": topology(1260, [CF, METRICS], [HEALTH]),
  };
  const at = (seconds: number) => {
    const parsed = parseTime(new Date((START + seconds) * 1_000).toISOString());
    return parsed.ok ? [{ file: null, instant: parsed.instant }] : [];
  };

  it("is judged by what is told, and confirmed or ruled out by nothing", async () => {
    const files = { "mail.txt": MAIL, ...SHOWN };
    const inside = await judged(files, { failedAt: at(1250) });
    expect(inside).toMatchObject({ verdict: "probable", headline: expect.stringContaining("told of in words alone") });
    expect(inside.findings[0]!.criteria[0]).toMatchObject({ status: "met", citations: [{ source: "mail.txt", line: 3 }, { line: 3 }] }); // prettier-ignore
    const outside = await judged(files, { failedAt: at(1500) });
    expect(outside.verdict).toBe("inconclusive");
  });

  it("takes the time of the request that Ops Manager logged, though nobody says when it was", async () => {
    const report = await judged({ "mail.txt": MAIL, ...SHOWN, "production.log": logged(1249, 1251, "422 Unprocessable Entity") }); // prettier-ignore
    expect(report).toMatchObject({ verdict: "probable", calls: [{ at: { basis: "production-log" }, status: 422 }] });
  });

  it("is judged by the answer alone where that was saved", async () => {
    const report = await judged({ "mail.txt": MAIL, "1.txt": answer(1250), ...SHOWN });
    expect(report).toMatchObject({ verdict: "confirmed", findings: [{}], calls: [{}] });
  });

  it("has no time by the date of the mail", async () => {
    const report = await judged({ "2024-03-06T00:41:30Z.txt": MAIL, ...SHOWN });
    expect(report.calls).toMatchObject([{ at: null }]);
  });
});
