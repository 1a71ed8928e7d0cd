import { describe, expect, it } from "vitest";
import type { Finding, Report } from "../src/index.ts";
import { answer, CA, CF, CHECKS, deployments, HEALTH, HEALTHWATCH, judged, listedCertificate, logged, METRICS, tasks, topology, type Ran } from "./simulator/small-bundles.ts"; // prettier-ignore

/** What has to be done before a call can succeed, whatever it failed of: it stands before the steps of the diagnosis. */

const finding = ({ findings }: Report): Finding => findings[0]!;
const steps = (report: Report): string => finding(report).remedy.join("\n");
const alternative = (report: Report, code: string) => finding(report).alternatives.find((one) => one.code === code);

const FIRST_OF_RACE = "Change no certificate, and keep the safety check on.";
const CLEAR = 300;
/** All that shows the race. */
const RACE = { "1.txt": answer(640), "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]), "t.yml": topology(660, [CF], [HEALTH]) }; // prettier-ignore

describe("beside a race that is confirmed", () => {
  /** The older version was not valid any more. */
  const expired = RACE["t.yml"].replace(/(.*valid_until: )\S+/s, "$12024-02-27T09:11:44Z");
  it("an expired version comes first, and is said to be known", async () => {
    const report = await judged({ ...RACE, "t.yml": expired });
    expect(finding(report).verdict).toBe("confirmed");
    expect(alternative(report, "certificate-expired")).toMatchObject({ status: "possible", known: true });
    expect(finding(report).remedy[0]).toMatch(/^The active version \w+ was valid until 2024-02-27.* before the call: treat that before anything else, and open a support case now \(`certrace explain certificate-expired`\)\.$/); // prettier-ignore
    expect(finding(report).remedy[1]).toBe(FIRST_OF_RACE);
  });

  it("an expired version is to be treated where the call succeeded since, too", async () => {
    const { remedy } = finding(await judged({ ...RACE, "t.yml": expired, "2.txt": answer(1600, true) }));
    expect(remedy[0]).toContain("treat that before anything else");
    expect(remedy[1]).toContain("this call need not be made again");
  });

  it("auto-rotation comes first, with what ends it", async () => {
    const report = await judged({ ...RACE, "c.json": listedCertificate(true) });
    expect(finding(report).verdict).toBe("confirmed");
    expect(alternative(report, "bosh-dns-auto-rotation")).toMatchObject({ known: true });
    expect(finding(report).remedy[0]).toContain(`maestro regenerate leaf --all --exclude ${CA}`);
    expect(finding(report).remedy[0]).toContain("om apply-changes --force-latest-variables");
    const other = await judged({ ...RACE, "c.json": listedCertificate(false) });
    expect(finding(other).remedy[0]).toBe(FIRST_OF_RACE);
  });

  it("leaves that were regenerated before are to be applied instead of regenerated again", async () => {
    const log = logged(200, 201, "200 OK", "active/regenerate", "3");
    const { remedy } = finding(await judged({ ...RACE, "production.log": log }));
    expect(remedy[0]).toMatch(/^An earlier call \(call-\d\) regenerated the leaves at .* instead of calling again/);
    const { remedy: usual } = finding(await judged(RACE));
    expect(usual[0]).toBe(FIRST_OF_RACE);
  });
});

describe("an Apply Changes over the call", () => {
  const running: Ran = [100, null, "create", CF];
  const done: Ran = [100, 2000, "create", CF];

  it.each([["runs", running], ["ran", done]] as const)("that %s is said to have been running, and waited for", async (_, row) => {
    const report = await judged({ "1.txt": answer(CLEAR), "tasks.json": tasks([...CHECKS, [50, 60, "create", METRICS], row]) });
    expect(finding(report).diagnosis.code).toBe("no-cause-found");
    const { why, known } = alternative(report, "apply-changes-running")!;
    expect(known).toBe(true);
    expect(why).toMatch(new RegExp(`^task \\d+ was deploying ${CF} at the time of the call$`));
    expect(finding(report).remedy[0]).toContain("let all of Apply Changes end before anything else, and cancel nothing"); // prettier-ignore
  }); // prettier-ignore

  it("is not said to have run where the list was saved before the call", async () => {
    const early = tasks([[0, 20, "create", HEALTH], [90, 100, "delete", HEALTH], running]); // prettier-ignore
    const report = await judged({ "1.txt": answer(CLEAR), "tasks.json": early });
    expect(alternative(report, "apply-changes-running")!.why).toContain("had begun by the time of the call, and not ended when that was saved"); // prettier-ignore
    expect(alternative(report, "apply-changes-running")).not.toHaveProperty("known");
  });

  it("that is over is not waited for where a topology shows that it moved no tile", async () => {
    const report = await judged({ ...RACE, "tasks.json": tasks([...CHECKS, [100, 655, "create", CF]]) });
    expect(steps(report)).not.toContain("cancel nothing");
  });

  it("is not listed, which is said where the list covers the call", async () => {
    const report = await judged({ "1.txt": answer(CLEAR), "tasks.json": tasks([...CHECKS, [50, 60, "create", CF]]) });
    expect(alternative(report, "apply-changes-running")).toMatchObject({
      status: "possible",
      why: "no task of a tile is listed then, and nothing here tells that every tile would be",
    });
    const alone = await judged({ "1.txt": answer(CLEAR), "tasks.json": tasks(CHECKS) });
    expect(alternative(alone, "apply-changes-running")!.why).toContain("nothing here tells whether one ran");
  });
});

describe("a deploy since the call", () => {
  const since = tasks([...CHECKS, [700, 900, "create", CF]]);
  const FINISH = "finish Apply Changes for every tile that is still on the older version before you call again";

  it("is what a topology taken now shows: it does not speak against the race", async () => {
    const report = await judged({ "1.txt": answer(640), "tasks.json": since });
    expect(finding(report).verdict).toBe("probable");
    expect(finding(report).remedy[0]).toContain(`As a deploy of ${CF} has ended since (task `);
    expect(finding(report).remedy[0]).toContain("only if it was not deployed after the call");
    expect(steps(report)).toContain(FINISH);
    expect(steps(report)).not.toContain("if a tile is on the newest version, it is not the race");
  });

  it("is to be followed by those of the other tiles where the race is confirmed, too", async () => {
    const confirmed = { ...RACE, "tasks.json": tasks([...CHECKS, [700, 900, "create", CF]]) };
    const report = await judged(confirmed);
    expect(finding(report).verdict).toBe("confirmed");
    expect(finding(report).remedy.slice(0, 2)).toEqual([FIRST_OF_RACE, expect.stringContaining(FINISH)]);
  });

  it("moved nothing where a topology of later shows the tiles where they were", async () => {
    const report = await judged({ "1.txt": answer(640), "tasks.json": since, "t.yml": topology(1000, [CF], []) });
    expect(steps(report)).not.toContain(FINISH);
  });
});

describe("the topology", () => {
  it("is not to be taken first where one shows all tiles on the older version", async () => {
    const files = { "1.txt": answer(640), "tasks.json": tasks([...CHECKS, [50, 100, "create", CF]]) };
    expect(finding(await judged(files)).remedy[0]).toContain("Take the topology first");
    const report = await judged({ ...files, "t.yml": topology(700, [CF], []) });
    expect(finding(report).verdict).toBe("probable");
    expect(finding(report).remedy[0]).toBe(FIRST_OF_RACE);
  });
});

describe("a call that comes too early in the rotation", () => {
  const body = answer(641).split("\n\n")[1]!.replace("failed to regenerate leaf certificates", "failed");
  const called = (path: string) => logged(640, 641, "422 Unprocessable Entity", path).replace("POST", path.includes("/") ? "POST" : "DELETE"); // prettier-ignore

  it("to delete while tiles use the older version is to wait for regenerate and Apply Changes", async () => {
    const report = await judged({ ...RACE, "1.txt": body, "production.log": called("f7bc18f34f2a7a9403c3") });
    expect([report.calls[0]!.endpoint, finding(report).verdict]).toEqual(["delete", "confirmed"]);
    const { remedy } = finding(report);
    expect(remedy[0]).toBe(
      "Keep the safety check on, and do not delete yet: t.yml:2 shows the tiles on the older version.",
    );
    expect(remedy[1]).toBe("Regenerate, if that was not done since activate; then Apply Changes for all tiles.");
    expect(remedy.findIndex((step) => step.startsWith("Call again"))).toBeGreaterThan(1);
  });

  it("to regenerate while the newest version is transitional is to wait for activate", async () => {
    const before = RACE["t.yml"].replace("transitional: true", "").replace("signing: true", "signing: true\n        transitional: true"); // prettier-ignore
    const report = await judged({ ...RACE, "t.yml": before });
    expect(finding(report).verdict).toBe("possible");
    expect(finding(report).remedy[0]).toContain("do not regenerate yet: t.yml:2 shows the newest version transitional");
    expect(finding(report).remedy[1]).toBe(
      "Apply Changes for all tiles, if that was not done since generate; then activate.",
    );
  });

  it("is none where that is the step that comes next", async () => {
    const { remedy } = finding(await judged({ ...RACE, "1.txt": body, "production.log": called("active/regenerate") }));
    expect(remedy[0]).toBe(FIRST_OF_RACE);
  });
});

it("what may have been left behind is looked for behind what comes before every call", async () => {
  const report = await judged({ ...RACE, "tasks.json": "", "d.txt": deployments(2000, [CF, HEALTH, HEALTHWATCH]), "c.json": listedCertificate(true) }); // prettier-ignore
  expect(finding(report).remedy[0]).toContain("Ops Manager rotates");
});

describe("several findings of one call", () => {
  const other = (text: string, name = CA) => JSON.stringify({ violation: text, certificate_names: [name] });
  const both = (...more: string[]) => answer(640).replace('"safety_violations":[', `"safety_violations":[${more.map((one) => `${one},`).join("")}`); // prettier-ignore
  const TWO = "there is more than one signing version of a certificate authority";

  it("say that the call succeeds only when all are gone, and which come last", async () => {
    const report = await judged({ ...RACE, "1.txt": both(other(TWO, `/p-bosh/${CF}/diego_ca`)) });
    expect(report.findings.map(({ verdict }) => verdict).sort()).toEqual(["confirmed", "ruled-out"]);
    const [race] = report.findings.flatMap(({ verdict }, index) => (verdict === "confirmed" ? [index + 1] : []));
    for (const { remedy } of report.findings)
      expect(remedy[0]).toBe(
        `This call failed for several reasons, findings 1 and 2, and succeeds only when all are gone: first the steps of finding ${3 - race!}; then those of finding ${race}.`,
      );
  });

  it("go on with the rotation that is under way instead of calling again", async () => {
    const report = await judged({ ...RACE, "1.txt": both(other("certificate authorities can not have a transitional version")) }); // prettier-ignore
    for (const { remedy } of report.findings)
      expect(remedy[0]).toMatch(/go on with the rotation instead, as finding \d says/);
  });

  it("are not named to each other where they come to the same, or the call succeeded since", async () => {
    const same = both(other(TWO, "/opsmgr/bosh_dns/other_ca"));
    const { findings } = await judged({ "1.txt": same });
    expect(findings).toHaveLength(2);
    for (const { remedy } of findings) expect(remedy.join()).not.toContain("several reasons");
    const report = await judged({ ...RACE, "1.txt": both(other(TWO, `/p-bosh/${CF}/diego_ca`)), "2.txt": answer(1600, true) }); // prettier-ignore
    for (const { remedy } of report.findings) expect(remedy.join()).not.toContain("several reasons");
  });

  it("do not ask for activate again where a topology shows that it was done", async () => {
    const text = "signing version has to be transitional if there is a transitional certificate authority";
    const report = await judged({ ...RACE, "1.txt": both(other(text)) });
    const { remedy } = report.findings.find(({ verdict }) => verdict === "not-applicable")!;
    const all = remedy.join("\n");
    expect(all).toContain("More than one signing version is reported, too: solve that first");
    expect(all).toContain("Do not call activate again: t.yml:2 shows an older version transitional, so it was done.");
    expect(all).not.toContain("Call activate for the new CA");
    const { remedy: alone } = finding(await judged({ "1.txt": answer(640, false, CA, text) }));
    expect(alone[1]).toBe("Call activate for the new CA, then regenerate again.");
    expect(alone.join("\n")).not.toContain("More than one signing version");
  });
});

describe("another violation", () => {
  const OLD = "active child certificate version is signed by a certificate authority that is not the latest version";
  const CHILDREN = "active child certificate version is not the latest non-transitional version or more than one active version exists"; // prettier-ignore

  it("that a health check left behind on the older version brings about is gone with that", async () => {
    const report = await judged({ "1.txt": answer(640, false, CA, OLD), "t.yml": topology(660, [HEALTH], [CF]) });
    const { remedy } = finding(report);
    expect(remedy[0]).toMatch(
      /^A health check was left behind, and Apply Changes does not reach it: bosh-health is on/,
    );
    expect(remedy).toContain("Delete it: `bosh -d bosh-health delete-deployment`");
    expect(steps(report)).not.toContain("Apply Changes for");
    const two = await judged({ "1.txt": answer(640, false, CA, OLD), "t.yml": topology(660, [HEALTH, METRICS], [CF]) });
    expect(finding(two).remedy[1]).toBe(`Apply Changes for ${METRICS}, on an older version, too.`);
  });

  it("is not put down to a check while nothing is on the newest version", async () => {
    const report = await judged({ "1.txt": answer(640, false, CA, OLD), "t.yml": topology(660, [HEALTH, CF], []) });
    expect(alternative(report, "orphaned-health-check-on-older-version")).toBeUndefined();
    expect(steps(report)).not.toContain("delete-deployment");
  });

  it("that a passing check brings about asks for another call before Apply Changes", async () => {
    const report = await judged({ "1.txt": answer(640, false, CA, CHILDREN), "tasks.json": tasks(CHECKS) });
    expect(finding(report).remedy[1]).toBe(
      "Call again: if a check brought it about, that is all it takes. If it fails again:",
    );
    const clear = await judged({ "1.txt": answer(CLEAR, false, CA, CHILDREN), "tasks.json": tasks(CHECKS) });
    expect(finding(clear).remedy[0]).toContain("Apply Changes for all tiles");
  });
});

describe("a health check that was left behind", () => {
  it("is asked about as its tasks show it: no delete task was listed, or one failed", async () => {
    const rows: Ran[] = [...CHECKS.filter(([from]) => from <= 600), [3000, 3050, "create", CF]];
    const none = await judged({ "1.txt": answer(2900), "tasks.json": tasks(rows) });
    expect(finding(none).diagnosis.code).toBe("orphaned-health-check");
    expect(steps(none)).toContain("Find why it was left behind: no delete task of it is listed");
    const failed = await judged({ "1.txt": answer(2900), "tasks.json": tasks([...rows, [690, 700, "delete", HEALTH, "error"]]) }); // prettier-ignore
    expect(steps(failed)).toMatch(/Find why it was left behind: `bosh task \d+ --debug`/);
    expect(steps(failed)).not.toContain("fails again, keep");
  });

  it("may be what two topologies show that are further apart than a check lasts", async () => {
    const shown = (at: number) => ({ "1.txt": answer(640), "a.yml": topology(660, [CF], [HEALTH]), "b.yml": topology(at, [CF], [HEALTH]) }); // prettier-ignore
    const far = await judged(shown(660 + 3600));
    expect(alternative(far, "orphaned-health-check")!.why).toContain("show bosh-health on the newest version, 1 h apart: one that was left behind, or two checks"); // prettier-ignore
    expect(alternative(await judged(shown(760)), "orphaned-health-check")!.why).not.toContain("apart");
  });
});

it("a report of certrace that lies beside the evidence tells nothing, and that is said", async () => {
  const report = await judged(RACE);
  const again = await judged({ ...RACE, "report.json": JSON.stringify(report, null, 2) });
  expect({ ...again, inputs: report.inputs }).toEqual(report);
  const own = again.inputs.find(({ path }) => path === "report.json")!;
  expect(own).toMatchObject({ status: "unused", problems: [{ code: "own-report", severity: "note", line: 1 }] });
  expect((await judged({ "report.json": JSON.stringify(report) })).verdict).toBe("not-applicable");
});

it("a key that does not belong into certrace.yaml names the schema that has the keys", async () => {
  const { inputs } = await judged({ ...RACE, "certrace.yaml": "captures:\n- file: t.yml\n  takenat: x\n" });
  const hints = inputs.flatMap(({ problems }) => problems.map(({ hint }) => hint));
  expect(hints).toContain("see `certrace schema capture-manifest` for the keys there are");
});
