import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { program } from "../../src/cli/commands.ts";
import { manPage } from "../../src/cli/man-page.ts";
import { ENVIRONMENT, EXAMPLES } from "../../src/cli/reference.ts";

const COMMANDS = program().commands;

function certrace(...args: string[]) {
  return spawnSync(process.execPath, ["dist/cli/certrace.js", ...args], { encoding: "utf8" });
}

describe("--help", () => {
  it.each([[], ...COMMANDS.map((command) => [command.name()])])(
    "%s has examples, and fits into 80 columns",
    (...command) => {
      const { status, stdout } = certrace(...command, "--help");
      expect(status).toBe(0);
      for (const [call] of EXAMPLES[command[0] ?? ""]!) expect(stdout).toContain(`  ${call}`);
      for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    },
  );

  it("tells of exit codes and of the environment", () => {
    const { stdout } = certrace("--help");
    for (const [names] of ENVIRONMENT) expect(stdout).toContain(names);
    expect(stdout).toMatch(/\n {2}130 {2}interrupted\n/);
  });
});

it("--version is that of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(certrace("--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
});

it("documents every variable of the environment that is read", () => {
  const read = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readFileSync(`src/${file}`, "utf8").matchAll(/\benv\["(\w+)"\]/g)].map(([, name]) => name!));
  expect(ENVIRONMENT.flatMap(([names]) => names.split(", ")).sort()).toEqual([...new Set(read)].sort());
});

it.each(Object.entries(EXAMPLES))("the examples of %s use options that there are", (name, examples) => {
  const command = COMMANDS.find((one) => one.name() === (name === "" ? "analyze" : name))!;
  const known = command.options.flatMap(({ long, short }) => [long, short]);
  for (const [call] of examples) {
    const used =
      call
        .split("|")
        .at(-1)!
        .match(/(?<= )--?[a-z-]+/g) ?? [];
    expect(known).toEqual(expect.arrayContaining(used));
  }
});

describe("the man page", () => {
  const page = manPage();

  it("is generated from the table of commands", () => {
    expect(readFileSync("man/certrace.1", "utf8")).toBe(page);
  });

  it("has every command, option and variable", () => {
    const plain = page.replaceAll("\\-", "-");
    for (const command of COMMANDS) {
      expect(plain).toContain(`.SS "certrace ${command.name()}"`);
      for (const { flags } of command.options) expect(plain).toContain(`.B ${flags}\n`);
    }
    for (const [names] of ENVIRONMENT) expect(plain).toContain(`.B ${names}\n`);
  });

  const groff = spawnSync("groff", ["-man", "-Tascii", "-P-cbou", "-ww", "man/certrace.1"], { encoding: "utf8" });
  if (groff.error !== undefined) console.warn("groff is not installed: the man page is not tried");
  it.skipIf(groff.error !== undefined)("is read by groff without a warning", () => {
    expect(groff).toMatchObject({ status: 0, stderr: "" });
    expect(groff.stdout).toContain("bosh tasks --recent=5000 --json | certrace - case-417/");
  });
});
