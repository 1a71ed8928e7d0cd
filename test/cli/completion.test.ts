import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { completionScript } from "../../src/cli/completion/completion-script.ts";

const SCRIPTS = { bash: "certrace.bash", zsh: "_certrace", fish: "certrace.fish" } as const;
type Shell = keyof typeof SCRIPTS;

/** The current folder of the shells: what completes to files are these. */
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "certrace-completion-"));
  mkdirSync(join(folder, "case-417"));
  writeFileSync(join(folder, "my notes.txt"), "");
});

afterAll(() => rmSync(folder, { recursive: true }));

function isThere(shell: Shell): boolean {
  const found = spawnSync(shell, ["-c", "true"]).error === undefined;
  if (!found) console.warn(`${shell} is not installed: its completion is not tried`);
  return found;
}

/** What the shell offers for the last of the words. */
const OFFERED: Readonly<Record<Shell, (words: readonly string[]) => string[]>> = {
  bash(words) {
    const program = `
      source "$1"; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=\${#COMP_LINE}
      _certrace 2> /dev/null
      printf '%s\\n' "\${COMPREPLY[@]}"`;
    return linesOf("bash", ["--norc", "-c", program, "bash", resolve("completions/certrace.bash"), ...words]);
  },
  // only within its line editor can zsh complete; what it adds is noted in a file
  zsh(words) {
    const program = `
      zmodload zsh/zpty
      zpty inner zsh -f -i
      zpty -w inner "PS1= fpath=($1 \\$fpath); autoload -Uz compinit; compinit -u -D"
      zpty -w inner 'compadd() {
        if [[ \${@[1,(i)(-|--)]} == *-[OAD]\\ * ]]; then builtin compadd "$@"; return; fi
        local -a hits; builtin compadd -A hits "$@"; print -rl -- $hits >> offered; builtin compadd "$@"
      }'
      zpty -w inner 'finish() { print done >> offered; exit }; comppostfuncs=(finish)'
      zpty -w -n inner "$2"$'\\t'
      while zpty -r inner line; do :; done
      cat offered; rm offered`;
    return linesOf("zsh", ["-f", "-c", program, "zsh", resolve("completions"), words.join(" ")]).filter(
      (line) => line !== "done",
    );
  },
  fish(words) {
    const program = `source $argv[1]; complete -C $argv[2]`;
    return linesOf("fish", ["--no-config", "-c", program, resolve("completions/certrace.fish"), words.join(" ")]).map(
      (line) => line.split("\t")[0]!,
    );
  },
};

function linesOf(shell: Shell, args: readonly string[]): string[] {
  const { stdout } = spawnSync(shell, args, { encoding: "utf8", cwd: folder, timeout: 20_000 });
  return stdout.split("\n").filter((line) => line !== "");
}

describe.each(Object.keys(SCRIPTS) as Shell[])("completion for %s", (shell) => {
  it("is generated from the table of commands", () => {
    expect(completionScript(shell)).toBe(readFileSync(`completions/${SCRIPTS[shell]}`, "utf8"));
    expect(
      spawnSync(process.execPath, ["dist/cli/certrace.js", "completion", shell], { encoding: "utf8" }),
    ).toMatchObject({ status: 0, stdout: completionScript(shell), stderr: "" });
  });

  it.skipIf(!isThere(shell)).each([
    ["a command", ["certrace", "expl"], ["explain"], "validate"],
    ["a file where a command could stand", ["certrace", "case"], ["case-417"], "validate"],
    ["an option of the analysis", ["certrace", "--fai"], ["--failed-at"], "--format"],
    ["an option behind a file", ["certrace", "case-417", "--exit"], ["--exit-code"], "--format"],
    ["an option of another command", ["certrace", "facts", "--o"], ["--output"], "--failed-at"],
    ["the values of an option", ["certrace", "case-417", "--format", "m"], ["markdown"], "json"],
    ["other values with another command", ["certrace", "validate", "--format", ""], ["json", "terminal"], "markdown"],
    ["the file of an option", ["certrace", "facts", "-o", "case"], ["case-417"], "--output"],
    ["the folder of an option", ["certrace", "redact", "-o", "case"], ["case-417"], "--output"],
    ["a schema", ["certrace", "schema", "rep"], ["report"], "facts"],
    ["a code", ["certrace", "explain", "orphaned-"], ["orphaned-health-check"], "probable"],
    ["a shell", ["certrace", "completion", "f"], ["fish"], "bash"],
  ] as const)("offers %s", (_, words, wanted, unwanted) => {
    const offered = OFFERED[shell](words)!.map((word) => word.replace(/\/$/, ""));
    expect(offered).toEqual(expect.arrayContaining([...wanted]));
    expect(offered).not.toContain(unwanted);
  });
});
