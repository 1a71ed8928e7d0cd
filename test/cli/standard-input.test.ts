import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { devNull } from "node:os";
import { describe, expect, it } from "vitest";
import type { Report } from "../../src/report.ts";

const CASE = "fixtures/bundles/kb-297427";
const ARGUMENTS = ["dist/cli/certrace.js", CASE, "-", "--format", "json"];

/** What the report says of standard input that is `path`, beside a whole bundle. */
function withInput(path: string) {
  const stdin = openSync(path, "r");
  try {
    const { stdout } = spawnSync(process.execPath, ARGUMENTS, { encoding: "utf8", stdio: [stdin, "pipe", "pipe"] });
    return inputOf(stdout);
  } finally {
    closeSync(stdin);
  }
}

function inputOf(stdout: string) {
  const { outcome, inputs } = JSON.parse(stdout) as Report;
  return { outcome, input: inputs.find(({ path }) => path === "-")! };
}

describe("standard input that cannot be read is no empty file", () => {
  it("a folder", () => {
    const { outcome, input } = withInput(CASE);
    expect({ outcome, input }).toMatchObject({ outcome: "partial", input: { status: "unreadable" } });
    expect(input.problems).toMatchObject([{ code: "read-failed", message: "it is a folder, not a file" }]);
  });

  it.skipIf(process.platform === "win32")("one that is closed", () => {
    const command = `exec "$0" ${ARGUMENTS.join(" ")} <&-`;
    const { stdout } = spawnSync("sh", ["-c", command, process.execPath], { encoding: "utf8" });
    const { outcome, input } = inputOf(stdout);
    expect({ outcome, input }).toMatchObject({ outcome: "partial", input: { status: "unreadable" } });
    expect(input.problems).toMatchObject([{ code: "read-failed" }]);
    expect(input.problems[0]!.message).toContain("closed");
  });

  it("the null device", () => {
    expect(withInput(devNull)).toMatchObject({ outcome: "partial", input: { status: "unreadable" } });
  });
});

it("standard input that holds nothing, or a file, is read", () => {
  const run = (input: string | Buffer) =>
    inputOf(spawnSync(process.execPath, ARGUMENTS, { encoding: "utf8", input }).stdout);
  expect(run("")).toMatchObject({ outcome: "complete", input: { status: "unused", bytes: 0 } });
  const file = `${CASE}/regenerate.json`;
  const { bytes } = withInput(file).input;
  expect(bytes).toBe(readFileSync(file).length);
  expect(withInput(file).outcome).toBe("complete");
});
