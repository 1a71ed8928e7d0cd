import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Report } from "../../src/report.ts";

const PROGRAM = resolve("dist/cli/certrace.js");

/** Holds the bundle `case`, the home `home`, and is the current folder. */
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "certrace-config-"));
  cpSync("fixtures/bundles/kb-297427", join(folder, "case"), { recursive: true });
  mkdirSync(join(folder, "home/.config/certrace"), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function certrace(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { PATH: process.env["PATH"], HOME: join(folder, "home"), ...env },
  });
}

function configure(text: string, file = "home/.config/certrace/config.yaml"): void {
  writeFileSync(join(folder, file), text);
}

describe("the configuration file", () => {
  it("says what the command line leaves open", () => {
    configure("format: json\n");
    expect(certrace(["case"]).stdout).toMatch(/^\{/);
    expect(certrace(["case", "--format", "prose"]).stdout).toMatch(/^PROBABLE\. /);
    expect(certrace(["case", "--no-config"]).stdout).toMatch(/^ 3 inputs/);
  });

  it("is found by XDG_CONFIG_HOME where that is an absolute path", () => {
    mkdirSync(join(folder, "xdg/certrace"), { recursive: true });
    configure("format: json\n", "xdg/certrace/config.yaml");
    expect(certrace(["case"], { XDG_CONFIG_HOME: join(folder, "xdg") }).stdout).toMatch(/^\{/);
    expect(certrace(["case"], { XDG_CONFIG_HOME: "xdg" }).stdout).toMatch(/^ 3 inputs/);
  });

  it("is never one that lies in the bundle or in the current folder", () => {
    for (const place of ["", "case/", "certrace/", "case/certrace/", ".config/certrace/"]) {
      mkdirSync(join(folder, place), { recursive: true });
      for (const name of ["config.yaml", "certrace.config.yaml", ".certrace.yaml"])
        configure("format: json\n", place + name);
    }
    expect(certrace(["case"]).stdout).not.toMatch(/^\{/);
  });

  it("gives limits and names beside those of the command line", () => {
    configure("limits:\n  document: 2500\n  depth: 1\nhealthDeployments: [one]\n");
    const codes = (...args: string[]) =>
      (JSON.parse(certrace(["case", "--format", "json", ...args]).stdout) as Report).inputs.flatMap(({ problems }) =>
        problems.map(({ code }) => code),
      );
    expect(codes()).toContain("document-too-large");
    expect(codes("--limit", "depth=2")).toContain("document-too-large");
    expect(codes("--limit", "document=1MiB")).not.toContain("document-too-large");
  });

  it("may name the zone of the times", () => {
    configure("timezone: Asia/Seoul\n");
    const report = JSON.parse(
      certrace(["case", "--format", "json", "--failed-at", "2024-03-06 09:41:30"]).stdout,
    ) as Report;
    expect(report.calls[0]!.at!.latest).toMatch(/^2024-03-06T00:41:3/);
  });

  it("may be empty, and counts for validate and facts where they have the option", () => {
    configure("format: html\n", "named.yaml");
    expect(certrace(["validate", "case", "--config", "named.yaml"])).toMatchObject({ status: 0, stderr: "" });
    expect(certrace(["facts", "case", "--config", "named.yaml"])).toMatchObject({ status: 0, stderr: "" });
    configure("", "named.yaml");
    expect(certrace(["case", "--config", "named.yaml"])).toMatchObject({ status: 0, stderr: "" });
  });

  it("is refused with every place that is wrong, and nothing is analysed", () => {
    configure("# ours\ntimezon: UTC\nlimits: {members: lots}\ntimezone: Mars/Base\n", "named.yaml");
    const { status, stdout, stderr } = certrace(["case", "--config", "named.yaml"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.split("\n").slice(0, 6)).toEqual([
      "certrace: the configuration file is not valid, so nothing was read",
      '  named.yaml:2:1  error: "timezon" is no key that belongs here [schema /timezon]',
      "    2 | timezon: UTC",
      "      | ^",
      "    why: the schema of such a document asks for something else here",
      "    hint: did you mean timezone?",
    ]);
    expect(stderr).toContain('named.yaml:3:19  error: expected a whole number, found "lots"');
    expect(stderr).toContain('named.yaml:4:11  error: there is no zone "Mars/Base"');
  });

  it.each([
    ["broken YAML", "a: [\n"],
    ["a list", "- a\n"],
    ["redact, which is no key", "redact: false\n"],
    ["no limit at all", "limits: {members: 0}\n"],
    ["a limit of nearly nothing", "limits: {members: 0.2}\n"],
  ])("is refused: %s", (_, text) => {
    configure(text);
    const { status, stderr } = certrace(["case"]);
    expect(status).toBe(2);
    expect(stderr).toContain("config.yaml:1:");
    expect(stderr).not.toMatch(/bug/);
  });

  it("that was named has to be there", () => {
    const { status, stderr } = certrace(["case", "--config", "nowhere.yaml"]);
    expect(status).toBe(2);
    expect(stderr).toContain("nowhere.yaml could not be read");
  });
});
