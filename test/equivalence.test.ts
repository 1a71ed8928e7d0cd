import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { analyzeBundle } from "../src/index.ts";

const SAMPLES = new URL("../../shared/samples/director-276/", import.meta.url).pathname;

/** The check of tasks 23 and 24, as the director's API has it. */
const WINDOW = { from: Date.UTC(2026, 10, 23, 16, 25, 31), to: Date.UTC(2026, 10, 23, 16, 26, 8) };

/** Every form in which that check may have been saved. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  "task JSON of the API": ["api/tasks.json"],
  "task table on a terminal": ["cli-v7.9.0/tasks-recent-all.tty.txt"],
  "task table on a coloured terminal": ["cli-v7.9.0/tasks-recent.pty.ansi.txt"],
  "task table redirected": ["cli-v7.9.0/tasks-recent.redirected.txt"],
  "task table as --json": ["cli-v7.9.0/tasks-recent.json"],
  "both event logs": ["cli-v7.9.0/task-23.event.redirected.txt", "cli-v7.9.0/task-24.event.redirected.txt"],
  "both debug logs": ["cli-v7.9.0/task-23.debug.redirected.txt", "cli-v7.9.0/task-24.debug.redirected.txt"],
  "a debug log on a terminal, and one redirected": [
    "cli-v7.9.0/task-23.debug.tty.txt",
    "cli-v7.9.0/task-24.debug.redirected.txt",
  ],
  "a debug log as --json, and one redirected": [
    "cli-v7.9.0/task-23.debug.json",
    "cli-v7.9.0/task-24.debug.redirected.txt",
  ],
  "both task folders": ["tasks/23", "tasks/24"],
  "events on a terminal": ["cli-v7.9.0/events.tty.txt"],
  "events of the deployment on a terminal": ["cli-v7.9.0/events-bosh-health.tty.txt"],
  "events redirected": ["cli-v7.9.0/events.redirected.txt"],
  "events as --json": ["cli-v7.9.0/events.json"],
  "events JSON of the API": ["api/events.json"],
  "audit logs of the workers": ["log/audit_worker_1.log", "log/audit_worker_2.log"],
  "both tasks as people read them": ["cli-v7.9.0/task-23.tty.txt", "cli-v7.9.0/task-24.tty.txt"],
  "both tasks as --json": ["cli-v7.9.0/task-23.json", "cli-v7.9.0/task-24.json"],
  "both tasks redirected, and a task list that dates them": [
    "cli-v7.9.0/task-23.redirected.txt",
    "cli-v7.9.0/task-24.redirected.txt",
    "api/tasks.json",
  ],
};

describe.skipIf(!existsSync(SAMPLES))("the check of tasks 23 and 24 from each form (needs ../shared/samples)", () => {
  it.each(Object.entries(FORMS))("%s", async (_, files) => {
    const report = await analyzeBundle(files.map((file) => SAMPLES + file));
    const near = report.healthChecks.filter(
      ({ deployed }) => deployed.from !== null && Math.abs(Date.parse(deployed.from) - WINDOW.from) < 60_000,
    );
    expect(near).toHaveLength(1);
    const [check] = near;
    expect(check).toMatchObject({ deployment: "bosh-health", state: "finished" });
    expect(Math.abs(Date.parse(check!.deployed.from!) - WINDOW.from)).toBeLessThanOrEqual(2_000);
    expect(Math.abs(Date.parse(check!.deployed.to!) - WINDOW.to)).toBeLessThanOrEqual(2_000);
  });

  it("gives one part and says so where only one of the two tasks was saved", async () => {
    const report = await analyzeBundle([`${SAMPLES}cli-v7.9.0/task-23.debug.redirected.txt`]);
    expect(report.healthChecks).toMatchObject([{ createTask: "23", deleteTask: null, deployed: { to: null } }]);
  });

  it("is one check, without a contradiction, where every form is in the bundle", async () => {
    const files = [...new Set(Object.values(FORMS).flat())];
    const report = await analyzeBundle(files.map((file) => SAMPLES + file));
    const checks = report.healthChecks.filter(({ createTask }) => createTask === "23");
    expect(checks).toMatchObject([{ deleteTask: "24", state: "finished" }]);
    expect(checks[0]!.citations.length).toBeGreaterThan(20);
    expect(report.contradictions).toEqual([]);
  });
});

describe.skipIf(!existsSync(SAMPLES))("recognition (needs ../shared/samples)", () => {
  it("is by content: names of files change nothing", async () => {
    const files = [...new Set(Object.values(FORMS).flat())].filter((file) => !file.startsWith("tasks/"));
    const folder = await mkdtemp(join(tmpdir(), "certrace-"));
    try {
      for (const [index, file] of files.entries()) {
        await writeFile(join(folder, `${String(index).padStart(2, "0")}.bin`), await readFile(SAMPLES + file));
      }
      const named = await analyzeBundle(files.map((file) => SAMPLES + file));
      const renamed = await analyzeBundle([folder]);
      const kinds = (report: typeof named) => report.inputs.map(({ kind }) => kind).sort();
      expect(kinds(renamed)).toEqual(kinds(named));
      expect(kinds(renamed)).not.toContain(null);
      const windows = (report: typeof named) =>
        report.healthChecks.map(({ createTask, deployed, visible, state }) => ({
          createTask,
          deployed,
          visible,
          state,
        }));
      expect(windows(renamed)).toEqual(windows(named));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("bytes that are missing", () => {
  it("take away what a list does not show: a cut archive rules nothing out", async () => {
    const folder = await mkdtemp(join(tmpdir(), "certrace-"));
    try {
      const rows = [0, 600, 1200, 1800].flatMap((offset, index) => [
        { id: 2 * index + 1, state: "done", description: "create deployment", started_at: 1709685000 + offset, timestamp: 1709685022 + offset, result: "/deployments/bosh-health", user: "hw", deployment: "bosh-health", context_id: "" },
        { id: 2 * index + 2, state: "done", description: "delete deployment bosh-health", started_at: 1709685034 + offset, timestamp: 1709685043 + offset, result: "/deployments/bosh-health", user: "hw", deployment: "bosh-health", context_id: "" },
      ]); // prettier-ignore
      const response =
        "HTTP/1.1 422 Unprocessable Entity\nDate: Wed, 06 Mar 2024 00:45:00 GMT\n\n" +
        '{"safety_violations":[{"violation":"there is more than one signing version of a certificate authority","certificate_names":["/opsmgr/bosh_dns/tls_ca"]}]}\n';
      await writeFile(join(folder, "r.txt"), response);
      const whole = gzipSync(`${JSON.stringify(rows)}\n`);
      await writeFile(join(folder, "tasks.json.gz"), whole);
      expect((await analyzeBundle([folder])).verdict).toBe("ruled-out");
      await writeFile(join(folder, "tasks.json.gz"), whole.subarray(0, whole.length - 6));
      const cut = await analyzeBundle([folder]);
      expect(cut.verdict).toBe("inconclusive");
      expect(cut.outcome).toBe("partial");
      expect(cut.healthChecks).toHaveLength(4);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("zones", () => {
  it("reads the director's log with its zone unknown until the manifest names it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "certrace-"));
    try {
      const head = "[2026-11-24T01:25:31.000000 #7] [task:23]  INFO -- DirectorJobRunner: ";
      const log = ["Starting task: 23", "Acquired lock: lock:deployment:bosh-health", "Creating deployment plan", "Deleted lock: lock:deployment:bosh-health uid: 1", "Done"]; // prettier-ignore
      await writeFile(join(folder, "debug"), log.map((text) => `I, ${head}${text}\n`).join(""));
      const unknown = await analyzeBundle([folder]);
      expect(unknown.inputs[0]!.problems).toContainEqual(expect.objectContaining({ code: "time-without-zone" }));
      expect(unknown.timeline).toEqual([]);
      await writeFile(join(folder, "certrace.yaml"), "captures:\n- file: debug\n  timezone: Asia/Seoul\n");
      const known = await analyzeBundle([folder]);
      expect(known.inputs.flatMap(({ problems }) => problems.map(({ code }) => code))).not.toContain(
        "time-without-zone",
      );
      expect(known.inputs.map(({ path }) => path.slice(folder.length))).toEqual(["/certrace.yaml", "/debug"]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
