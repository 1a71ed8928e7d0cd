import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lookedAt } from "../../src/cli/looked-at.ts";
import type { Input, Report } from "../../src/report.ts";

const KB = "fixtures/bundles/kb-297427";
const folder = mkdtempSync(join(tmpdir(), "certrace-"));
afterAll(() => rmSync(folder, { recursive: true }));

function certrace(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["dist/cli/certrace.js", ...args], { encoding: "utf8" });
}

describe("exit codes", () => {
  it.each([
    ["an analysis, whatever the verdict", [KB], 0],
    ["the same in JSON", [KB, "--format", "json"], 0],
    ["the verdict, when asked", [KB, "--exit-code"], 0],
    ["a path that is not there", ["no-such-folder"], 2],
    ["an option that is not there", [KB, "--failedat", "x"], 2],
    ["a time without a zone", [KB, "--failed-at", "2024-03-06 00:41:30"], 2],
    ["no argument", [], 2],
    ["help", ["--help"], 0],
    ["a schema that is not there", ["schema", "topologie"], 2],
    ["valid input", ["validate", KB], 0],
  ])("%s", (_, args, status) => {
    const run = certrace(...args);
    expect(run.status).toBe(status);
    if (status === 2) expect(run.stderr).not.toBe("");
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  it("3 with --strict for an invalid input, 2 from validate", () => {
    const path = join(folder, "cut.json");
    writeFileSync(path, '{"safety_violations": [{"violation": ');
    expect(certrace(KB, path, "--strict").status).toBe(3);
    expect(certrace("validate", path).status).toBe(2);
  });
});

describe("errors of the user", () => {
  it("say what is wrong, where, why, and what to do", () => {
    expect(certrace(KB, "--failed-at", "regenerate.json=2024-03-06 00:41:30").stderr.split("\n")).toEqual([
      "certrace: --failed-at: the time names no zone, or one that means several",
      "  | --failed-at regenerate.json=2024-03-06 00:41:30",
      "  |                             ^",
      "  why: without its zone it may be any moment of more than a day",
      "  hint: add Z or +09:00 to it, or say --timezone",
      "",
    ]);
  });

  it.each([
    ["an option", [KB, "--failedat", "x"], "--failed-at"],
    ["an option of another command", ["validate", KB, "--formt", "json"], "--format"],
    ["a command", ["explian", "health-check-race"], "the command explain"],
    ["a command for help", ["help", "explian"], "the command explain"],
    ["a code", ["explain", "health-check-rase"], "health-check-race"],
    ["a schema", ["schema", "raport"], "report"],
  ])("suggest what was meant: %s", (_, args, meant) => {
    expect(certrace(...args)).toMatchObject({ status: 2, stdout: "" });
    expect(certrace(...args).stderr).toContain(`\n  hint: did you mean ${meant}?\n`);
  });
});

it("help of a command that is not there is an error, and of one that is its help", () => {
  expect(certrace("help", "nosuch")).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "certrace: unknown command: nosuch\n  hint: certrace --help lists all commands\n",
  });
  expect(certrace("help", "facts").stdout).toBe(certrace("facts", "--help").stdout);
  expect(certrace("help").stdout).toBe(certrace("--help").stdout);
});

it.each([
  [[KB, "--width", "abc"], "argument 'abc' is invalid: a whole number from 40 on is expected"],
  [[KB, "--color", "red"], "argument 'red' is invalid: allowed choices are auto, always, never"],
  [["completion", "csh"], "value 'csh' is invalid for argument 'shell': allowed choices are bash, zsh, fish"],
])("what is wrong with a value is one sentence: %j", (args, message) => {
  expect(certrace(...args).stderr).toContain(`${message}\n  hint: `);
});

it("of what could not be read nobody knows the size", () => {
  const unread: Input = { path: "a.txt", kind: null, bytes: 0, sha256: null, status: "unreadable", problems: [] };
  expect(lookedAt([unread])).toContain("  a.txt  size unknown, unreadable\n");
  expect(lookedAt([{ ...unread, bytes: 1 }])).toContain("  a.txt  1 byte, unreadable\n");
  expect(lookedAt([{ ...unread, status: "unused" }])).toContain("  a.txt  0 bytes, there is nothing in it\n");
});

describe("a command behind options, which are taken for those of the default command", () => {
  it.each([
    [["-q", "facts", KB], `facts -q ${KB}`],
    [["--timezone", "UTC", "facts", KB], `facts --timezone UTC ${KB}`],
    [["--timezone=UTC", "-q", "validate", KB, "--format", "json"], `validate --timezone=UTC -q ${KB} --format json`],
    [["--clock-skew", "-3", "analyze", "a b"], "analyze --clock-skew -3 'a b'"],
    [["-q", "facts", "a".repeat(60), "b".repeat(60)], `facts -q ${"a".repeat(60)} …`],
  ])("%j: the right order is shown", (args, right) => {
    const { status, stderr } = certrace(...args);
    const hint = `options stand behind the name of the command: certrace ${right}`;
    const [name] = right.split(" ");
    expect(stderr).toBe(`certrace: no such file or folder: ${name}\n  hint: ${hint}\n`);
    expect(status).toBe(2);
  });

  it("no order is shown in which the command would not know the options", () => {
    expect(certrace("--list", "facts", KB).stderr).toContain(
      "  hint: options stand behind the name of the command, and facts has others: see certrace facts --help\n",
    );
  });

  it.each([
    ["what is no name of a command", ["-q", "fact", KB]],
    ["a path behind a command", ["analyze", "-q", "facts"]],
    ["a path behind another one", [KB, "facts"]],
    ["what follows two hyphens", ["-q", "--", "facts"]],
    ["the value of an option", ["--timezone", "UTC", "nothing", "facts"]],
  ])("%s is a path", (_, args) => {
    expect(certrace(...args).stderr).toContain("  hint: check the name; put quotes around a name with spaces\n");
  });
});

it("validate shows the line of a problem with a caret below its column", () => {
  const path = join(folder, "number.json");
  writeFileSync(
    path,
    '{"safety_violations": [\n\t{"violation": 12, "certificate_names": ["/a"], "token": "hunter2secret"}]}\n',
  );
  const { stdout } = certrace("validate", path);
  expect(stdout).toContain(
    `${path}:2:16  error: expected a text, found "12" [schema /safety_violations/0/violation]\n` +
      '    2 | \\t{"violation": 12, "certificate_names": ["/a"], "token": "[redacted:token:1]"}]}\n' +
      "      |                 ^\n" +
      "    why: the schema of such a document asks for something else here\n",
  );
  expect(certrace("validate", path, "--no-redact").stdout).toContain("hunter2secret");
});

it("answers first, and repeats the verdict in the last line", () => {
  const { stdout } = certrace(KB);
  const lines = stdout.trimEnd().split("\n");
  expect(lines[1]).toContain("PROBABLE  This matches the health-check race");
  expect(lines.at(-1)).toContain("PROBABLE");
  expect(stdout).not.toContain("\u001b");
});

describe("the code that V8 kept at build time", () => {
  const copy = join(folder, "program");
  cpSync("dist/cli", copy, { recursive: true });
  const kept = join(copy, "program.code");
  const run = () => spawnSync(process.execPath, [join(copy, "certrace.js"), KB], { encoding: "utf8" });

  it.each([
    ["is not needed", () => rmSync(kept)],
    ["is not taken where it is of another version", () => writeFileSync(kept, readFileSync("dist/cli/program.js"))],
  ])("%s", (_, change) => {
    change();
    const { stdout, stderr, status } = run();
    expect({ stdout, stderr, status }).toEqual({ stdout: certrace(KB).stdout, stderr: "", status: 0 });
  });
});

it("lists what it looked at when nothing was recognised", () => {
  const path = join(folder, "a [b] c\nd.txt");
  writeFileSync(path, "hello\n");
  const { status, stderr } = certrace(path);
  expect(status).toBe(2);
  expect(stderr).toContain("a [b] c\\nd.txt");
});

it("does not follow links in a circle", () => {
  const home = join(folder, "circle");
  mkdirSync(home);
  symlinkSync(home, join(home, "again"));
  writeFileSync(join(home, "answer.json"), '{"errors": ["failed to regenerate leaf certificates"]}');
  const report = JSON.parse(certrace(home, "--format", "json").stdout) as Report;
  expect(report.inputs.filter(({ kind }) => kind !== null)).toHaveLength(1);
});

it("prints each schema by its name", () => {
  for (const name of certrace("schema").stdout.trim().split("\n")) {
    expect(JSON.parse(certrace("schema", name).stdout)).toHaveProperty("$id");
  }
});

describe("facts", () => {
  it("give the same report as their bundle", () => {
    const file = join(folder, "facts.ndjson");
    expect(certrace("facts", KB, "-o", file)).toMatchObject({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(file, "utf8")).toBe(certrace("facts", KB).stdout);
    const { inputs, ...report } = JSON.parse(certrace(file, "--format", "json").stdout) as Report;
    const { inputs: _, ...direct } = JSON.parse(certrace(KB, "--format", "json").stdout) as Report;
    expect(report).toEqual(direct);
    expect(inputs.map(({ kind }) => kind)).toContain("facts");
  });

  it("are not written where nothing was recognised", () => {
    const { status, stdout, stderr } = certrace("facts", "package.json");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nothing recognised");
  });
});

describe("secrets in the evidence", () => {
  const home = join(folder, "secrets");
  mkdirSync(home);
  writeFileSync(join(home, "answer.json"), '{"errors": ["failed with password: hunter2"], "safety_violations": []}');

  it.each([
    ["analyze", [home]],
    ["analyze", [home, "--format", "json"]],
    ["analyze", [home, "--list"]],
    ["facts", [home]],
    ["validate", [home, "--format", "json"]],
  ])("are left out by %s %j", (command, args) => {
    expect(certrace(command, ...args).stdout).not.toContain("hunter2");
  });

  it("are shown where that is asked for", () => {
    expect(certrace(home, "--format", "json", "--no-redact").stdout).toContain("hunter2");
    expect(certrace("facts", home, "--no-redact").stdout).toContain("hunter2");
  });

  it("are counted", () => {
    const report = JSON.parse(certrace(home, "--format", "json").stdout) as Report;
    expect(report.redactions?.kinds).toEqual({ password: report.redactions?.count });
    expect(certrace(home).stdout).toContain("secrets left out in");
  });
});

it("says of what it could not read what to do, and counts what it does not name", () => {
  const many = join(folder, "many");
  mkdirSync(many);
  for (let index = 0; index < 60; index++) writeFileSync(join(many, `${index}.log`), "x\n");
  writeFileSync(join(many, "tasks.7z"), Buffer.from("7z\xbc\xaf\x27\x1c", "latin1"));
  const { status, stderr } = certrace(many);
  expect(status).toBe(2);
  expect(stderr).toContain("looked at 61 files");
  expect(stderr.split("\n")[1]).toMatch(/tasks\.7z .*which is not opened \(unpack it \(7z x FILE\)/);
  expect(stderr).toContain("… and 11 more");
});
