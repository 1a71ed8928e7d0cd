import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { tellWritten } from "../../src/cli/output.ts";
import { tar } from "../bundle/archives.ts";

const PROGRAM = resolve("dist/cli/certrace.js");
const KB = resolve("fixtures/bundles/kb-297427");
const PLAIN = { PATH: process.env["PATH"], LANG: "C.UTF-8" };

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "certrace-output-"));
  cpSync(KB, join(folder, "case"), { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function certrace(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", cwd: folder, env: { ...PLAIN, ...env } });
}

function expectUserError({ status, stderr }: { status: number | null; stderr: string }): void {
  expect(status).toBe(2);
  expect(stderr).toContain("hint");
  expect(stderr).not.toMatch(/bug|^\s+at /m);
}

describe("what -o wrote", () => {
  const told = (isTTY: boolean, flags: { output?: string; quiet?: boolean }): string => {
    const written: string[] = [];
    const { stderr } = process;
    const before = Object.getOwnPropertyDescriptor(stderr, "isTTY");
    const write = vi.spyOn(stderr, "write").mockImplementation((text) => written.push(String(text)) > 0);
    try {
      Object.defineProperty(stderr, "isTTY", { value: isTTY, configurable: true });
      tellWritten("PROBABLE, as html", flags);
    } finally {
      write.mockRestore();
      if (before === undefined) Reflect.deleteProperty(stderr, "isTTY");
      else Object.defineProperty(stderr, "isTTY", before);
    }
    return written.join("");
  };

  test("is told on a terminal in one line, which no name of a file breaks", () => {
    expect(told(true, { output: "report.html" })).toBe("certrace: PROBABLE, as html, written to report.html\n");
    expect(told(true, { output: "a\nb\u001b[31m" })).toMatch(/^certrace: [^\n\u001b]*\n$/);
  });

  test.each([
    ["in a pipe", false, { output: "report.html" }],
    ["with --quiet", true, { output: "report.html", quiet: true }],
    ["of standard output", true, { output: "-" }],
    ["without -o", true, {}],
  ])("is not told %s", (_, isTTY, flags) => {
    expect(told(isTTY, flags)).toBe("");
  });
});

describe("-o", () => {
  test("writes the report, nothing else, and may be repeated", () => {
    for (let run = 0; run < 2; run++) {
      expect(certrace(["case", "--format", "json", "-o", "report.json"])).toMatchObject({
        status: 0,
        stdout: "",
        stderr: "",
      });
    }
    expect(JSON.parse(readFileSync(join(folder, "report.json"), "utf8"))).toHaveProperty("verdict");
  });

  test.each([
    ["report.html", /^<!doctype html>/],
    ["REPORT.HTM", /^<!doctype html>/],
    ["report.json", /^\{/],
    ["report.md", /^\*\*PROBABLE\*\*/],
    ["report.txt", /^ 3 inputs/],
    ["html", /^ 3 inputs/],
  ])("takes the format from the name: %s", (name, begins) => {
    expect(certrace(["case", "-o", name])).toMatchObject({ status: 0, stderr: "" });
    expect(readFileSync(join(folder, name), "utf8")).toMatch(begins);
  });

  test("takes the format from --format first, and from the configuration last", () => {
    writeFileSync(join(folder, "config.yaml"), "format: prose\n");
    certrace(["case", "-o", "report.html", "--format", "terminal", "--config", "config.yaml"]);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toMatch(/^ 3 inputs/);
    certrace(["case", "-o", "report.html", "--config", "config.yaml"]);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toMatch(/^<!doctype html>/);
    certrace(["case", "-o", "report.txt", "--config", "config.yaml"]);
    expect(readFileSync(join(folder, "report.txt"), "utf8")).toMatch(/^PROBABLE\. /);
  });

  test.each(["the same name", "a path within a folder", "a symbolic link", "a hard link"])(
    "never overwrites an input: %s",
    (how) => {
      const input = join(folder, "case/regenerate.json");
      const before = readFileSync(input, "utf8");
      if (how === "a symbolic link") symlinkSync(input, join(folder, "out"));
      if (how === "a hard link") linkSync(input, join(folder, "out"));
      const named = how === "the same name" ? ["case/regenerate.json"] : ["case"];
      const output = existsSync(join(folder, "out")) ? "out" : "./case//regenerate.json";
      expectUserError(certrace([...named, "-o", output]));
      expect(readFileSync(input, "utf8")).toBe(before);
    },
  );

  test("never overwrites an archive that holds inputs", () => {
    const archive = join(folder, "case.tar");
    const packed = tar([{ name: "logs/regenerate.json", data: readFileSync(join(folder, "case/regenerate.json")) }]);
    writeFileSync(archive, packed);
    expectUserError(certrace(["case.tar", "-o", "./case.tar"]));
    expect(readFileSync(archive)).toEqual(packed);
  });

  test.each([
    ["a folder that is not there", "nowhere/report.txt", "its folder is not there"],
    ["a folder", "case", "it is a folder"],
    ["a file in a file", "case/regenerate.json/report.txt", "and not a folder"],
    ["nothing", "", "it names nothing"],
  ])("%s is an error of the user, told before anything is read", (_, output, message) => {
    for (const command of ["analyze", "facts"]) {
      const run = certrace([command, "not-there", "-o", output]);
      expectUserError(run);
      expect(run.stderr).toContain(message);
    }
  });

  test.skipIf(!existsSync("/dev/full"))("a full disk is told as what it is", () => {
    const run = certrace(["case", "-o", "/dev/full"]);
    expectUserError(run);
    expect(run.stderr).toContain("free some space");
  });

  test.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "a folder that is closed is told as one",
    () => {
      mkdirSync(join(folder, "closed"), { mode: 0o555 });
      for (const args of [["case"], ["facts", "case"], ["redact", "case"]]) {
        const run = certrace([...args, "-o", "closed/out"]);
        expectUserError(run);
        expect(run.stderr).toContain("-o closed/out: could not be written (EACCES)");
      }
    },
  );

  test.skipIf(process.platform === "win32")("a pipe is written to, but nobody is waited for to read from it", () => {
    const pipe = join(folder, "pipe");
    if (spawnSync("mkfifo", [pipe]).status !== 0) return;
    const alone = spawnSync(process.execPath, [PROGRAM, "case", "-o", "pipe"], {
      encoding: "utf8",
      cwd: folder,
      timeout: 20_000,
    });
    expectUserError(alone);
    expect(alone.stderr).toContain("nobody reads from it");
    const written = (reader: string) => {
      const line = `'${process.execPath}' '${PROGRAM}' case --format json -o >(${reader})`;
      return spawnSync("bash", ["--norc", "-c", `${line} | cat`], { encoding: "utf8", cwd: folder, env: PLAIN });
    };
    expect(written("cat")).toMatchObject({ stdout: certrace(["case", "--format", "json"]).stdout, stderr: "" });
    expect(written("head -c 1")).toMatchObject({ stdout: "{", stderr: "" });
  });
});

test.skipIf(!existsSync("/dev/zero")).each([
  ["--config", []],
  ["--redact-map", ["--redact", "names"]],
])("%s with a device that has no end is an error of the user", (option, more) => {
  const args = [PROGRAM, "case", option, "/dev/zero", ...more];
  const run = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder, timeout: 20_000 });
  expectUserError(run);
  expect(run.stderr).toContain("could not be read (EFBIG)");
});

test.each([["--config"], ["--redact-map"], ["--health-deployment"]])(
  "%s without a name is an error of the user",
  (option) => {
    const run = certrace(["case", option, "", "--redact", "names"]);
    expectUserError(run);
    expect(run.stderr).toContain("it names nothing");
  },
);

describe("standard output", () => {
  test.skipIf(!existsSync("/dev/full"))("a full disk is told in one line", () => {
    for (const args of [["case"], ["validate", "case"], ["schema", "report"]]) {
      const run = spawnSync(process.execPath, [PROGRAM, ...args], {
        encoding: "utf8",
        cwd: folder,
        stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
      });
      expectUserError(run);
    }
  });

  test("a reader that goes away is no error", async () => {
    const child = spawn(process.execPath, [PROGRAM, "case", "--format", "json"], { cwd: folder });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.on("data", (data: Buffer) => (stderr += data.toString()));
    const status = await new Promise((ended) => child.on("close", ended));
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("colour is decided by the options, then FORCE_COLOR, then NO_COLOR, then the stream", () => {
    const isColored = (args: string[], env: Record<string, string> = {}) =>
      certrace(["case", ...args], env).stdout.includes("\u001b[");
    expect(isColored([])).toBe(false);
    expect(isColored([], { FORCE_COLOR: "1" })).toBe(true);
    expect(isColored([], { FORCE_COLOR: "0" })).toBe(false);
    expect(isColored([], { NO_COLOR: "1" })).toBe(false);
    expect(isColored(["--color", "always"], { NO_COLOR: "1" })).toBe(true);
    expect(isColored(["--color", "never"], { FORCE_COLOR: "1" })).toBe(false);
  });

  test("validate in JSON has the inputs as the report has them, and nothing that acts on a terminal", () => {
    const name = "evil\u009b31m\u202e.json";
    writeFileSync(join(folder, "case", name), '{"safety_violations": [{"violation": ');
    const { status, stdout } = certrace(["validate", "case", "--format", "json"]);
    expect(status).toBe(2);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    const { inputs } = JSON.parse(stdout) as { inputs: { path: string }[] };
    expect(inputs.map(({ path }) => path)).toContain(`case/${name}`);
  });
});

describe("--failed-at", () => {
  test.each([
    ["a time that names no zone", "2024-03-06 00:41:30"],
    ["a date that is another day of the week", "Mon Mar  6 00:41:30 UTC 2024"],
    ["a date that does not exist", "2024-02-30T00:41:30Z"],
    ["no time at all", "yesterday"],
    ["a file that is not in the bundle", "nope.json=2024-03-06T00:41:30Z"],
  ])("%s is an error of the user", (_, time) => {
    expectUserError(certrace(["case", "--failed-at", time]));
  });

  test("a time that clocks in the zone showed twice is an error of the user, which says what to write", () => {
    const args = ["case", "--timezone", "Europe/Berlin", "--failed-at"];
    const twice = certrace([...args, "2025-10-26 02:32:42"]);
    expectUserError(twice);
    expect(twice.stderr).toContain("say the offset: 2025-10-26T02:32:42+02:00 or 2025-10-26T02:32:42+01:00");
    for (const time of ["2025-10-26T02:32:42+02:00", "2025-10-26 03:32:42"])
      expect(certrace([...args, time]).status).toBe(0);
  });

  test("so is one that they never showed", () => {
    const never = certrace(["case", "--timezone", "Europe/Berlin", "--failed-at", "2025-03-30 02:32:42"]);
    expectUserError(never);
    expect(never.stderr).toContain("set forward over it");
  });

  test.each(["case/regenerate.json", "./case/regenerate.json", "regenerate.json"])("names a file as %s", (file) => {
    const { stdout } = certrace(["case", "--format", "json", "--failed-at", `${file}=2024-03-06T00:41:30Z`]);
    expect(JSON.parse(stdout)).toMatchObject({
      calls: [{ at: { basis: "failed-at", earliest: expect.stringContaining("00:41") } }],
    });
  });

  test("says the same in every zone of the machine", () => {
    const args = ["case", "--format", "json", "--timezone", "Asia/Seoul", "--failed-at", "2024-03-06 09:41:30"];
    const outputs = ["UTC", "Asia/Tokyo", "America/New_York"].map((TZ) => certrace(args, { TZ }).stdout);
    expect(new Set(outputs).size).toBe(1);
    expect(outputs[0]).toContain("2024-03-06T00:41:3");
  });
});

test("interrupted: 130, and nothing on standard output", async (context) => {
  if (!existsSync("/proc/self/fd")) context.skip("needs /proc to see that the program is at work");
  // 8 GiB that take no space and some seconds to hash
  spawnSync("truncate", ["-s", "8G", join(folder, "case/large.log")]);
  const child = spawn(process.execPath, [PROGRAM, "case", "--hash"], { cwd: folder });
  let stdout = "";
  child.stdout.on("data", (data: Buffer) => (stdout += data.toString()));
  const ended = new Promise((resolve) => child.on("close", resolve));
  const isAtWork = () =>
    spawnSync("ls", ["-l", `/proc/${child.pid}/fd`], { encoding: "utf8" }).stdout.includes("large.log");
  await expect.poll(isAtWork, { timeout: 20_000 }).toBe(true);
  child.kill("SIGINT");
  expect({ code: await ended, stdout }).toEqual({ code: 130, stdout: "" });
});

test.skipIf(process.platform === "win32")("that the current folder was deleted is told", () => {
  for (const args of [["."], ["case"], ["redact", KB, "-o", "out"]]) {
    mkdirSync(join(folder, "gone"));
    const words = [process.execPath, PROGRAM, ...args].map((word) => `'${word}'`).join(" ");
    const line = `cd gone && rmdir ../gone && exec ${words}`;
    const run = spawnSync("sh", ["-c", line], { encoding: "utf8", cwd: folder, env: PLAIN });
    expectUserError(run);
    expect(run.stderr).toContain("the current folder is not there any more");
  }
});

describe("--list", () => {
  test("says what each input is, by which line, and what was used of it", () => {
    const { status, stdout } = certrace(["case", "--list"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /regenerate\.json: regenerate-response, used\n {2}line 1: regenerate-response, 1 call, by "/,
    );
    expect(stdout).toMatch(/: topology, used\n {2}line \d+: topology, 1 captured certificate, by "topology:"/);
    expect(stdout).not.toContain("inconclusive");
  });

  test("names each input once, where nothing was recognised, too", () => {
    mkdirSync(join(folder, "nothing"));
    for (const name of ["a.txt", "b.txt"]) writeFileSync(join(folder, "nothing", name), "x\n");
    const { status, stdout, stderr } = certrace(["nothing", "--list"]);
    expect(status).toBe(2);
    expect(stdout).toBe(
      ["a", "b"].map((name) => `nothing/${name}.txt: nothing that certrace knows, unused\n`).join(""),
    );
    expect(stderr).toMatch(/^certrace: nothing recognised; looked at 2 files\n {2}hint: .*\n$/);
    expect(certrace(["nothing"]).stderr).toMatch(
      /looked at 2 files:\n {2}nothing\/a\.txt .*\n {2}nothing\/b\.txt .*\n {2}hint: /,
    );
  });
});

describe("what only looks like an input or an output", () => {
  test("-o - is standard output", () => {
    const { stdout, status } = certrace(["case", "--format", "prose", "-o", "-"]);
    expect([status, stdout]).toEqual([0, certrace(["case", "--format", "prose"]).stdout]);
    expect(existsSync(join(folder, "-"))).toBe(false);
  });

  test("a report does not replace the map of its stand-ins", () => {
    const redacted = ["case", "--redact", "names", "--redact-map", "map.json"];
    expect(certrace(redacted).status).toBe(0);
    const map = readFileSync(join(folder, "map.json"), "utf8");
    expectUserError(certrace([...redacted, "-o", "./map.json"]));
    expect(readFileSync(join(folder, "map.json"), "utf8")).toBe(map);
  });

  test.skipIf(process.platform === "win32")("a pipe of the shell is named as one", () => {
    const line = `'${process.execPath}' '${PROGRAM}' <(cat case/regenerate.json)`;
    const ran = spawnSync("bash", ["-c", line], { encoding: "utf8", cwd: folder, env: PLAIN });
    if (ran.error !== undefined) return;
    expectUserError(ran);
    expect(ran.stderr).toContain("is a pipe");
  });

  test.skipIf(!existsSync("/proc/self/mem"))("what the system cannot read ends no run", () => {
    const { stdout, status } = certrace(["case", "/proc/self/mem"]);
    expect(status).toBe(0);
    expect(stdout).toContain("1 unreadable");
    expect(stdout).toContain("PROBABLE");
  });

  test("a report of an earlier run is passed over", () => {
    expect(certrace(["case", "--format", "json", "-o", "case/report.json"]).status).toBe(0);
    const { stdout, status } = certrace(["case", "--list", "--strict"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/report\.json: .*unused\n +note: a report of certrace/);
  });

  test("a manifest that a text quotes dates nothing", () => {
    const manifest = "captures:\n  - file: regenerate.json\n    taken_at: 2024-03-06T00:41:30Z\n";
    const call = (text: string) => {
      writeFileSync(join(folder, "case", "certrace.yaml"), text);
      return JSON.parse(certrace(["case", "--format", "json"]).stdout).calls[0].at.basis;
    };
    expect(call(`# what we know\n\n${manifest}`)).toBe("manifest");
    expect(call(`It is written as below, and is read before the others.\n\n${manifest}\nand it is read.\n`)).not.toBe(
      "manifest",
    );
  });

  test("a file that --failed-at names is one file", () => {
    cpSync(join(folder, "case"), join(folder, "more", "case"), { recursive: true });
    const both = ["case", "more", "--failed-at"];
    const time = "2024-03-06T00:41:30Z";
    const ambiguous = certrace([...both, `regenerate.json=${time}`]);
    expectUserError(ambiguous);
    expect(ambiguous.stderr).toContain("case/regenerate.json, more/case/regenerate.json");
    expect(certrace([...both, `more/case/regenerate.json=${time}`]).status).toBe(0);
  });

  test("an abbreviation of several zones is none", () => {
    expectUserError(certrace(["case", "--timezone", "BST"]));
    expect(certrace(["case", "--timezone", "KST"]).status).toBe(0);
  });
});
