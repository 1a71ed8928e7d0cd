import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { analyzeBundle, render } from "../src/index.ts";

const CF = "cf-3b9c1f0a2d6e4f5a8b7c";
const CA = "/opsmgr/bosh_dns/tls_ca";
const BODY = JSON.stringify({
  errors: ["failed to regenerate leaf certificates"],
  safety_violations: [
    { violation: "there is more than one signing version of a certificate authority", certificate_names: [CA] },
  ],
});
const answeredAt = (time: string): string =>
  `HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 ${time} GMT\n\n${BODY}\n`;

/** Ops Manager's log of one deploy of cf. */
function applied(from: string, to: string): string {
  const bosh = `"/usr/local/bin/bosh --no-color --non-interactive --tty --environment=10.0.16.5 --deployment=${CF} deploy /var/tempest/${CF}.yml"`;
  return `===== 2024-03-05 ${from} UTC Running ${bosh}\n===== 2024-03-05 ${to} UTC Finished ${bosh}; Duration: 1s; Exit Status: 0\nExited with 0.\n`;
}

/** The director's list: deploys of cf on 5 March; the health check of 00:41:05 to 00:41:48, visible from 00:41:27. */
async function tasks(...deploys: readonly (readonly [string, string])[]): Promise<string> {
  const list = JSON.parse(await readFile("fixtures/kinds/bosh-tasks/v7.9.0/tasks-recent.json", "utf8"));
  const at = (time: string): string => `Tue Mar  5 ${time} UTC 2024`;
  const rows = list.Tables[0].Rows.filter(({ deployment }: { deployment: string }) => deployment === "bosh-health");
  for (const [index, [from, to]] of deploys.entries())
    rows.push({
      ...rows[0],
      id: String(184000 - index),
      state: "done",
      started_at: at(from),
      finished_at: at(to),
      deployment: CF,
      description: "create deployment",
      result: `/deployments/${CF}`,
    });
  list.Tables[0].Rows = rows;
  return JSON.stringify(list);
}

/** What the command of {@link applied} printed of its task: the newest of the list, by its number. */
const OWN_TASK = `Task 184000 | 20:30:04 | Preparing deployment: Preparing deployment (00:00:01)

Task 184000 Started  Tue Mar  5 20:30:04 UTC 2024
Task 184000 Finished Tue Mar  5 20:34:58 UTC 2024
Task 184000 Duration 00:04:54
Task 184000 done

`;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "certrace-"))));
afterEach(() => rm(folder, { recursive: true }));

async function analyzed(files: Readonly<Record<string, string>>, options: { clockSkewSeconds?: number } = {}) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const report = await analyzeBundle([folder], options);
  const during = report.findings[0]!.criteria.find(({ id }) => id === "check-ran-during-call")!;
  return { report, during, margin: report.findings[0]!.clockMarginSeconds };
}

describe("the clocks of the director and of Ops Manager", () => {
  it("are measured by the deploys that both saw", async () => {
    const { report } = await analyzed({
      "r.txt": answeredAt("00:41:30"),
      "apply-1.log": applied("20:00:00", "20:05:02"),
      "apply-2.log": applied("21:00:00", "21:05:02"),
      "tasks.json": await tasks(["20:01:03", "20:06:00"], ["21:01:04", "21:06:01"]),
    });
    expect(report.clocks).toMatchObject({ basis: "shared-events", from: 58, to: 64, pairs: 2 });
    expect(report.clocks!.citations.map(({ source }) => source.slice(folder.length + 1))).toEqual([
      "apply-1.log",
      "tasks.json",
      "apply-2.log",
      "tasks.json",
    ]);
  });

  it("say nothing where two tasks could be the one, or the command is shorter than the task", async () => {
    const of = async (...deploys: (readonly [string, string])[]) =>
      (
        await analyzed({
          "r.txt": answeredAt("00:41:30"),
          "apply.log": applied("20:00:00", "20:05:00"),
          "tasks.json": await tasks(...deploys),
        })
      ).report.clocks;
    expect(await of(["20:00:02", "20:04:58"], ["20:10:00", "20:14:00"])).toBeUndefined();
    expect(await of(["20:00:02", "20:06:58"])).toBeUndefined();
    expect(await of(["20:00:02", "20:04:58"])).toBeDefined();
  });

  it("are not measured by a product that failed and a task that did not", async () => {
    const update = (state: string) => ({ identifier: "cf", label: "cf", product_version: "6.0.3", change_type: "update", deployment_status: state, guid: CF, started_at: "2024-03-05T20:00:00.000Z", finished_at: "2024-03-05T20:05:00.000Z", deploy_order: 1 }); // prettier-ignore
    const installation = (state: string) => ({ id: 5, user_name: "admin", status: state, started_at: "2024-03-05T19:59:00.000Z", finished_at: "2024-03-05T20:06:00.000Z", additions: [], deletions: [], updates: [update(state)], unchanged: [] }); // prettier-ignore
    const of = async (state: string) =>
      (
        await analyzed({
          "r.txt": answeredAt("00:41:30"),
          "installations.json": JSON.stringify({ installations: [installation(state)] }),
          "tasks.json": await tasks(["20:00:02", "20:04:58"]),
        })
      ).report.clocks;
    expect(await of("succeeded")).toMatchObject({ basis: "shared-events", pairs: 1 });
    expect(await of("failed")).toBeUndefined();
  });

  it("are measured by the task that the log itself names, not by the deploy of an earlier Apply Changes", async () => {
    const log = applied("20:30:00", "20:35:02").replace(
      "deploy /var/tempest/" + CF + '.yml"\n=====',
      `deploy /var/tempest/${CF}.yml"\n${OWN_TASK}=====`,
    );
    const { report } = await analyzed({
      "r.txt": answeredAt("00:41:30"),
      "apply.log": log,
      "tasks.json": await tasks(["20:30:03", "20:34:59"], ["20:10:00", "20:14:00"]),
    });
    expect(report.clocks).toMatchObject({ basis: "shared-events", pairs: 1 });
    expect(Math.abs(report.clocks!.median)).toBeLessThan(5);
  });

  it("are as far apart as a task shows that the log itself names", async () => {
    // the director is 66 minutes behind
    const taskOf = (printed: string) => printed.replace(/20:30:04/g, "19:24:04").replace("20:34:58", "19:28:58");
    const named = applied("20:30:00", "20:35:02")
      .replace("=====", "")
      .replace("=====", `\n${taskOf(OWN_TASK)}=====`);
    const files = {
      "apply.log": `=====${named}`,
      "tasks.json": await tasks(["19:24:04", "19:28:58"]),
    };
    const inside = await analyzed({ ...files, "r.txt": answeredAt("01:47:35") });
    expect(inside.report.clocks).toMatchObject({ basis: "shared-events", from: -3965, to: -3955, pairs: 1 });
    expect(inside.during.status).toBe("met");
    // where the clocks show the same the check had not begun
    expect((await analyzed({ ...files, "r.txt": answeredAt("00:41:35") })).during.status).not.toBe("met");
    // the list of Ops Manager tells of the same deploy, and its times lead
    const update = { identifier: "cf", label: "cf", product_version: "6.0.3", change_type: "update", deployment_status: "succeeded", guid: CF, started_at: "2024-03-05T20:30:00.000Z", finished_at: "2024-03-05T20:35:02.000Z", deploy_order: 1 }; // prettier-ignore
    const installation = { id: 5, user_name: "admin", status: "succeeded", started_at: "2024-03-05T20:29:00.000Z", finished_at: "2024-03-05T20:36:00.000Z", additions: [], deletions: [], updates: [update], unchanged: [] }; // prettier-ignore
    const listed = await analyzed({
      ...files,
      "installations.json": JSON.stringify({ installations: [installation] }),
    });
    expect(listed.report.clocks).toMatchObject({ from: -3965, to: -3955, pairs: 1 });
  });

  it("are not measured by a deploy near by, where the log names another task that does not fit", async () => {
    const log = applied("20:30:00", "20:33:00").replace('yml"\n=====', `yml"\n${OWN_TASK}=====`);
    const { report } = await analyzed({
      "r.txt": answeredAt("00:41:30"),
      "apply.log": log,
      "tasks.json": await tasks(["20:30:04", "20:34:58"], ["20:29:30", "20:32:00"]),
    });
    expect(report.clocks).toBeUndefined();
  });

  it("are not measured by a deploy that is far off, where a nearer one may not be listed", async () => {
    const of = async (from: string, to: string) =>
      (
        await analyzed({
          "r.txt": answeredAt("00:41:30"),
          "apply.log": applied(from, to),
          "tasks.json": await tasks(["20:50:00", "20:54:00"]),
        })
      ).report.clocks;
    expect(await of("20:30:00", "20:34:30")).toBeUndefined();
    expect(await of("20:49:30", "20:53:40")).toBeDefined();
  });

  it("decide together whether a check ran during the call, and that is said", async () => {
    const files = async (call: string) => ({
      "r.txt": answeredAt(call),
      "apply.log": applied("20:00:00", "20:05:00"),
      "tasks.json": await tasks(["20:01:01", "20:05:59"]),
    });
    // the director is 58 to 62 s ahead: a call at 00:40:33 was at 00:41:30 to 00:41:36 of its clock
    const inside = (await analyzed(await files("00:40:33"))).during;
    expect(inside.status).toBe("met");
    expect(inside.statement).toMatch(
      /between 58 s ahead and 1 min 2 s ahead of Ops Manager's, by events that both saw/,
    );
    // the answer came more than 45 s after the check, so the request did not come in it either
    expect((await analyzed(await files("00:41:40"))).during.status).toBe("unmet");
    expect((await analyzed(await files("00:41:33"))).during.status).toBe("unknown");
    // as far from the check as the offset is uncertain
    expect((await analyzed(await files("00:40:48"))).during.status).toBe("unknown");
  });

  it("are read as equal where what both saw leaves that open: a log more does not weaken the verdict", async () => {
    const alone = { "r.txt": answeredAt("00:41:29"), "tasks.json": await tasks(["20:00:05", "20:04:50"]) };
    const { report, during } = await analyzed({ ...alone, "apply.log": applied("20:00:00", "20:05:00") });
    expect(report.clocks).toMatchObject({ from: -11, to: 6, mayBeEqual: true });
    // drawn where it was judged
    const page = render(report, { format: "terminal", width: 200, color: false, unicode: true, verbose: false });
    expect(page).toContain("-11 s to +6 s, by 1 shared event, taken as equal");
    expect(page).toMatch(/ ▲+ the call(?! by)/);
    expect(during.status).toBe("met");
    expect((await analyzed({ ...alone, "r.txt": answeredAt("00:42:05") })).during.status).toBe("unknown");
  });

  it("are read as equal where the errands of a product outlast the task of its deploy", async () => {
    const files = { "tasks.json": await tasks(["20:00:05", "20:04:50"]), "apply.log": applied("20:00:00", "20:35:00") };
    const { report, during } = await analyzed({ ...files, "r.txt": answeredAt("00:41:29") });
    expect(report.clocks).toMatchObject({ from: -45, to: 6, mayBeEqual: true });
    expect(during.status).toBe("met");
    expect((await analyzed({ ...files, "r.txt": answeredAt("00:42:20") })).during.status).toBe("unknown");
    expect((await analyzed({ ...files, "r.txt": answeredAt("00:45:00") })).during.status).toBe("unmet");
    // nor where neither side fits them
    const late = await analyzed({ ...files, "tasks.json": await tasks(["20:02:00", "20:04:50"]), "r.txt": answeredAt("00:45:00") }); // prettier-ignore
    expect(late.report.clocks).toMatchObject({ to: 121, mayBeEqual: false });
    // the start of the task fits equal clocks no more
    const behind = { ...files, "tasks.json": await tasks(["19:58:05", "20:02:50"]), "r.txt": answeredAt("00:45:00") };
    expect((await analyzed(behind)).report.clocks!.mayBeEqual).toBe(false);
  });

  it("are what the user says they are", async () => {
    const files = { "r.txt": answeredAt("00:41:10"), "tasks.json": await tasks() };
    expect((await analyzed(files)).during.status).toBe("unknown");
    const ahead = await analyzed(files, { clockSkewSeconds: 20 });
    expect(ahead.during.status).toBe("met");
    expect(ahead.margin).toEqual({ earlier: 2, later: 17 });
    expect(ahead.report.calls[0]!.at!.earliest).toBe("2024-03-06T00:41:09Z");
    expect((await analyzed(files, { clockSkewSeconds: -20 })).during.status).toBe("unmet");
  });
});

it.each([
  [2.5, "2.5 s ahead of"],
  [-0.5, "0.5 s behind"],
  [100, "1 min 40 s ahead of"],
  [-3_900, "1 h 5 min behind"],
  [3_723, "3723 s ahead of"],
  [0, "level with"],
])("what the user says of the clocks is told as it was said: %s", async (clockSkewSeconds, told) => {
  const { report, during } = await analyzed(
    { "r.txt": answeredAt("00:41:30"), "tasks.json": await tasks() },
    { clockSkewSeconds },
  );
  expect(during.statement).toContain(`the director's clock is taken to be ${told} Ops Manager's, as stated`);
  if (clockSkewSeconds !== 2.5) return;
  const page = render(report, { format: "terminal", width: 200, color: false, unicode: true, verbose: true });
  expect(page).toContain("against Ops Manager's +2.5 s, as stated");
});

it("a call and what CredHub logged for it are seen by both clocks", async () => {
  const call = (id: number, start: string, end: string, path: string, status: string): string => {
    const head = (time: string) =>
      `I, [2024-03-05T${time}.500000 #1219]  INFO -- : [0a1b2c3d-0000-4000-8000-00000000000${id}] `;
    return `${head(start)}Started POST "/api/v0/certificate_authorities/${path}" for 10.0.0.9 at 2024-03-05 ${start} +0000\n${head(end)}Completed ${status} in 4000ms (Views: 0.2ms)\n`;
  };
  const cef = await readFile("fixtures/kinds/credhub-security-log/credhub_security_events.log", "utf8");
  const line = cef.split("\n").find((one) => /UPDATE_TRANSITIONAL/i.test(one));
  expect(line).toBeDefined();
  const clocks = async (changed: string) => {
    const { report } = await analyzed({
      "r.txt": answeredAt("00:41:30"),
      "production.log": call(1, "20:00:00", "20:00:04", "f7bc18f34f2a7a9403c3/activate", "200 OK"),
      "security_events.log": `${line!.replace(/\brt=\d+/, `rt=${Date.parse(`2024-03-05T${changed}Z`)}`)}\n`,
    });
    return report.clocks;
  };
  expect(await clocks("20:00:12")).toMatchObject({ basis: "shared-events", from: 7, to: 13, pairs: 1 });
  // a single one that is far off may be of a call that is not logged
  expect(await clocks("20:01:12")).toBeUndefined();
});

describe("the margin of the clocks", () => {
  it.each([
    ["the time of the call carries the verdict", "call-during-check", true],
    ["it does not: a tile is on the newest version", "apply-changes-unfinished", false],
    ["it does not: the check was left behind", "orphaned-health-check", false],
  ])("is given where %s", async (_why, name, isGiven) => {
    const verdictAt = async (clockSkewSeconds: number | null) =>
      (await analyzeBundle([`fixtures/bundles/${name}`], { clockSkewSeconds })).findings[0]!;
    const { verdict, clockMarginSeconds } = await verdictAt(null);
    expect(clockMarginSeconds !== null).toBe(isGiven);
    const moved = await Promise.all([-60, 60].map(verdictAt));
    expect(moved.some((other) => other.verdict !== verdict)).toBe(isGiven);
  });
});
