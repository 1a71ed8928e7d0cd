import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { analyzeBundle, render } from "../src/index.ts";
import { deployments, START } from "./simulator/small-bundles.ts";

const CA = "/opsmgr/bosh_dns/tls_ca";
const CF = "cf-3b9c1f0a2d6e4f5a8b7c";
const EXPORTER = "p-healthwatch2-pas-exporter-0f1e2d3c4b5a69788796";
const BODY = JSON.stringify({
  errors: ["failed to regenerate leaf certificates"],
  safety_violations: [
    { violation: "there is more than one signing version of a certificate authority", certificate_names: [CA] },
  ],
});

/** The answer, as `curl -i` saves it. */
const answeredAt = (time: string): string =>
  `HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 ${time} GMT\n\n${BODY}\n`;

const listedAt = (time: string, names: readonly string[]): string =>
  deployments(Date.parse(`2024-03-06T${time}Z`) / 1_000 - START, names);

interface Row {
  readonly id: number;
  readonly state?: string;
  readonly from: string;
  /** null: it runs. */
  readonly to: string | null;
  readonly what: string;
}

function tasksOf(rows: readonly Row[]): string {
  const at = (time: string): string => `Wed Mar  6 ${time} UTC 2024`;
  return JSON.stringify({
    Tables: [
      {
        Content: "tasks",
        Header: {
          id: "ID",
          state: "State",
          started_at: "Started At",
          finished_at: "Finished At",
          user: "User",
          deployment: "Deployment",
          description: "Description",
          result: "Result",
        },
        Rows: rows.toReversed().map(({ id, state = "done", from, to, what }) => ({
          id: String(id),
          state: to === null ? "processing" : state,
          started_at: at(from),
          finished_at: to === null ? "-" : at(to),
          user: "p-healthwatch",
          deployment: "bosh-health",
          description: what,
          result: "/deployments/bosh-health",
        })),
        Notes: null,
      },
    ],
    Blocks: null,
    Lines: ["Using environment '10.0.0.5' as client 'ops_manager'", "Succeeded"],
  });
}

/** A check that begins at that minute: created in 25 s, deleted after 45 s. */
function check(id: number, minute: string): Row[] {
  return [
    { id, from: `${minute}:00`, to: `${minute}:25`, what: "create deployment" },
    { id: id + 1, from: `${minute}:26`, to: `${minute}:45`, what: "delete deployment bosh-health" },
  ];
}

/** Three checks, and a fourth whose delete is still to come when the list ends. */
const OPEN_CHECK = [
  ...check(1, "00:10"),
  ...check(3, "00:20"),
  ...check(5, "00:30"),
  { id: 7, from: "00:40:00", to: "00:40:25", what: "create deployment" },
  { id: 8, from: "00:40:55", to: null, what: "create deployment" },
].map((row) => row as Row);

const TOPOLOGY = `topology:
- name: ${CA}
  versions:
  - version_id: aaaaaaaa-0000-4000-8000-000000000002
    active: true
    signing: true
    valid_until: 2029-03-01T00:00:00Z
    deployment_names: [bosh-health]
  - version_id: aaaaaaaa-0000-4000-8000-000000000001
    active: true
    signing: true
    transitional: true
    valid_until: 2026-03-01T00:00:00Z
    deployment_names: [${CF}]
`;

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "certrace-"))));
afterEach(() => rm(folder, { recursive: true }));

async function analyzed(files: Readonly<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const report = await analyzeBundle([folder]);
  const finding = report.findings[0]!;
  const alternative = (code: string) => finding.alternatives.find((one) => one.code === code);
  const criterion = (id: string) => finding.criteria.find((one) => one.id === id)!;
  return { report, finding, alternative, criterion };
}

describe("lists of deployments", () => {
  it("that show Healthwatch and no health check any more, after the call: the check went away", async () => {
    const { criterion, alternative, report } = await analyzed({
      "r.txt": answeredAt("00:40:30"),
      "d.txt": listedAt("00:50:00", [CF, EXPORTER]),
    });
    expect(criterion("check-went-away")).toMatchObject({ status: "met" });
    expect(criterion("check-went-away").citations[0]!.source).toContain("d.txt");
    expect(alternative("orphaned-health-check")?.status).toBe("excluded");
    expect(report.timeline.map(({ at, what }) => `${at} ${what}`)).toContain(
      "2024-03-06T00:50:00Z list of 2 deployments taken, no health check among them",
    );
  });

  it.each([
    ["before the call", listedAt("00:30:00", [CF, EXPORTER])],
    ["without Healthwatch: it may have been cut down", listedAt("00:50:00", [CF])],
    ["cut", listedAt("00:50:00", [CF, EXPORTER]).replace(/\n\n2 deployments[^]*/, "\n")],
  ])("show nothing of that %s", async (_, list) => {
    const { criterion } = await analyzed({ "r.txt": answeredAt("00:40:30"), "d.txt": list });
    expect(criterion("check-went-away").status).toBe("unknown");
  });

  it("that show a health check and nothing of Healthwatch: it may have been left behind", async () => {
    const { alternative, finding } = await analyzed({
      "r.txt": answeredAt("00:40:30"),
      "t.yml": TOPOLOGY,
      "d.txt": listedAt("00:50:00", [CF, "bosh-health"]),
    });
    expect(finding.verdict).toBe("probable");
    expect(alternative("orphaned-health-check")).toMatchObject({
      status: "possible",
      why: expect.stringContaining("without any deployment of Healthwatch"),
      citations: [expect.objectContaining({ text: expect.stringContaining("bosh-health") })],
    });
    expect(finding.remedy[0]).toContain("waiting does not help");
    expect(finding.limits).toHaveLength(1);
  });

  it("is not said where Healthwatch is listed, or where nothing but the health check is", async () => {
    for (const names of [[CF, EXPORTER, "bosh-health"], ["bosh-health"]]) {
      const { finding } = await analyzed({
        "r.txt": answeredAt("00:40:30"),
        "t.yml": TOPOLOGY,
        "d.txt": listedAt("00:50:00", names),
      });
      expect(finding.limits).toEqual([]);
    }
  });

  it("keep a race that all else confirms from being confirmed", async () => {
    const files = {
      "r.txt": answeredAt("00:40:30"),
      "t.yml": `Wed Mar  6 00:40:40 UTC 2024\n${TOPOLOGY}`,
      "tasks.json": tasksOf(OPEN_CHECK.slice(0, 7).concat({ id: 8, from: "00:40:50", to: null, what: "scan and fix" })),
    };
    expect((await analyzed(files)).report.verdict).toBe("confirmed");
    const { report } = await analyzed({ ...files, "d.txt": listedAt("00:50:00", [CF, "bosh-health"]) });
    expect(report.verdict).toBe("probable");
  });
});

describe("a health check seen twice", () => {
  const files = (second: string) => ({
    "r.txt": answeredAt("00:52:00"),
    "tasks.json": tasksOf(OPEN_CHECK.slice(0, 6)),
    "a.yml": `Wed Mar  6 00:52:10 UTC 2024\n${TOPOLOGY}`,
    "b.txt": listedAt(second, [CF, EXPORTER, "bosh-health"]),
  });

  it("for longer than any check, and sooner than the next: it may have been left behind", async () => {
    const { alternative } = await analyzed(files("00:56:30"));
    expect(alternative("orphaned-health-check")?.why).toContain("again 4 min 20 s later");
  });

  it.each(["00:52:40", "01:02:00"])("at %s: it may be one check, or the next", async (second) => {
    const { finding } = await analyzed(files(second));
    expect(finding.limits).toEqual([]);
  });
});

describe("lists of certificates", () => {
  const certificates = async (change: (text: string) => string) => ({
    "r.txt": answeredAt("00:40:30"),
    "c.json": change(await readFile("fixtures/kinds/certificates/deployed-certificates-v1.json", "utf8")),
  });

  it("tell that Ops Manager rotates the certificate by itself", async () => {
    const { alternative } = await analyzed(await certificates((text) => text));
    expect(alternative("bosh-dns-auto-rotation")).toMatchObject({ status: "possible" });
    const { alternative: other } = await analyzed(await certificates((text) => text.replaceAll("true", "false")));
    expect(other("bosh-dns-auto-rotation")).toMatchObject({ status: "excluded" });
    expect((await analyzed({ "c.json": "{}" })).alternative("bosh-dns-auto-rotation")).toBeUndefined();
  });

  it("name the deployments that are behind, where others are not", async () => {
    const { alternative } = await analyzed(
      await certificates((text) => text.replace('"bosh-health"', '"bosh-health", "p-mysql-5f1e2d3c4b5a69788796"')),
    );
    expect(alternative("apply-changes-unfinished")).toMatchObject({
      status: "possible",
      why: expect.stringContaining("cf-1a2b3c4d5e6f7a8b9c0d was on an older version and p-mysql-5f1e"),
    });
  });
});

describe("an Apply Changes at the time of the call", () => {
  it("stays possible where nothing tells of it, and is excluded where no tile has moved", async () => {
    const { alternative } = await analyzed({ "r.txt": answeredAt("00:40:30") });
    expect(alternative("apply-changes-running")?.status).toBe("possible");
    const { alternative: shown } = await analyzed({
      "r.txt": answeredAt("00:40:30"),
      "t.yml": `Wed Mar  6 00:40:40 UTC 2024\n${TOPOLOGY}`,
    });
    expect(shown("apply-changes-running")?.status).toBe("excluded");
  });
});

describe("another violation", () => {
  const other = (text: string): string =>
    answeredAt("00:40:30").replace("there is more than one signing version of a certificate authority", text);
  const CHILDREN =
    "active child certificate version is not the latest non-transitional version or more than one active version exists";

  it("may come from a check that took the newest children: possible while one was visible, excluded clear of all", async () => {
    const during = await analyzed({
      "r.txt": other(CHILDREN),
      "tasks.json": tasksOf([...check(1, "00:20"), ...check(3, "00:30"), ...check(5, "00:40"), ...check(7, "00:50")]),
    });
    expect(during.report.verdict).toBe("not-applicable");
    expect(during.alternative("health-check-race")).toMatchObject({
      status: "possible",
      why: expect.stringContaining("newest child certificates"),
    });
    const clear = await analyzed({
      "r.txt": other(CHILDREN).replace("00:40:30", "00:35:30"),
      "tasks.json": tasksOf([...check(1, "00:20"), ...check(3, "00:30"), ...check(5, "00:40"), ...check(7, "00:50")]),
    });
    expect(clear.alternative("health-check-race")).toMatchObject({ status: "excluded" });
  });

  it("may come from a check left behind on the older version", async () => {
    const held = TOPOLOGY.replace("[bosh-health]", "[CF]")
      .replace(`[${CF}]`, "[bosh-health]")
      .replace("[CF]", `[${CF}]`);
    const { alternative } = await analyzed({
      "r.txt": other("active certificate version is not the latest non transitional version"),
      "t.yml": held,
    });
    expect(alternative("orphaned-health-check-on-older-version")).toMatchObject({
      status: "possible",
      why: "bosh-health is on the older version aaaaaaaa while others are on the newest, aaaaaaaa",
      citations: [{ line: 9 }, { line: 4 }],
    });
    const usual = await analyzed({
      "r.txt": other("active certificate version is not the latest non transitional version"),
      "t.yml": TOPOLOGY,
    });
    expect(usual.alternative("orphaned-health-check-on-older-version")).toBeUndefined();
  });
});

describe("an Apply Changes that failed before the call", () => {
  const installation = (id: number, status: string, end: string) => ({
    id,
    user_name: "admin",
    status,
    started_at: `2024-03-06T00:0${id}:00.000Z`,
    finished_at: `2024-03-06T${end}.000Z`,
    additions: [],
    deletions: [],
    updates: [],
    unchanged: [],
  });
  const installations = (...list: object[]): string => JSON.stringify({ installations: list });

  it("is named as what may be unfinished, until a later one succeeds", async () => {
    const failed = await analyzed({
      "r.txt": answeredAt("00:40:30"),
      "i.json": installations(installation(1, "failed", "00:09:00")),
    });
    expect(failed.alternative("apply-changes-unfinished")).toMatchObject({
      status: "possible",
      why: "Apply Changes 1 failed, and none is known to have succeeded since",
    });
    const mended = await analyzed({
      "i.json": installations(installation(1, "failed", "00:09:00"), installation(2, "succeeded", "00:20:00")),
    });
    expect(mended.alternative("apply-changes-unfinished")!.why).not.toContain("failed");
  });
});

describe("what to collect", () => {
  const commands = (finding: { collect: readonly { command: string }[] }): string[] =>
    finding.collect.map(({ command }) => /production\.log|maestro topology|bosh tasks/.exec(command)![0]);

  it("begins with the topology where nothing shows the versions, then with the time of the call", async () => {
    const bare = await analyzed({ "r.json": BODY });
    expect(commands(bare.finding)).toEqual(["maestro topology", "production.log", "bosh tasks"]);
    const versions = await analyzed({ "t.yml": TOPOLOGY });
    expect(commands(versions.finding)).toEqual(["production.log", "bosh tasks", "maestro topology"]);
  });

  it("begins with what would bring the verdict furthest", async () => {
    const versions = await analyzed({
      "r.txt": answeredAt("00:40:30"),
      "t.yml": `Wed Mar  6 00:40:31 UTC 2024\n${TOPOLOGY}`,
    });
    expect(commands(versions.finding)).toEqual(["bosh tasks"]);
    const checks = [...check(1, "00:20"), ...check(3, "00:30"), ...check(5, "00:40"), ...check(7, "00:50")];
    const times = await analyzed({ "r.txt": answeredAt("00:40:30"), "t.yml": "", "tasks.json": tasksOf(checks) });
    expect(commands(times.finding)).toEqual(["maestro topology"]);
  });

  it("says of each command on which machine it is run, in every format that shows it", async () => {
    const { report, finding } = await analyzed({ "r.json": BODY });
    const onOpsManager = finding.collect.filter(({ where }) => where === "on the Ops Manager VM");
    expect(commands({ collect: onOpsManager })).toEqual(["maestro topology", "production.log"]);
    for (const format of ["terminal", "markdown", "html"] as const) {
      const text = render(report, { format, width: Infinity, color: false, unicode: true, verbose: false }).replaceAll(
        "`",
        "",
      );
      for (const { where, why } of finding.collect) expect(text).toContain(`${where}: ${why}`);
    }
  });
});
