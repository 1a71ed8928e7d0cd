import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { openBundle } from "../../src/bundle/open-bundle.ts";
import { writeCopies } from "../../src/cli/redact/write-copies.ts";
import { Redactor } from "../../src/redact/redactor.ts";
import type { Report } from "../../src/report.ts";
import { tar, zip } from "../bundle/archives.ts";

const PROGRAM = resolve("dist/cli/certrace.js");
const CHECK = resolve("fixtures/bundles/call-during-check");
const SAVED = Date.UTC(2024, 2, 6, 9) / 1000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "certrace-redact-cli-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

function certrace(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [PROGRAM, ...args], { encoding: "utf8", cwd: folder });
}

function reportOf(...args: string[]): Report {
  return JSON.parse(certrace(...args, "--format", "json").stdout) as Report;
}

/** The files below a folder of the test, by their paths. */
function files(name: string): Record<string, string> {
  const found = readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const paths = found.map((one) => join(one.parentPath, one.name)).sort();
  return Object.fromEntries(
    paths.map((path) => [path.slice(join(folder, name).length + 1), readFileSync(path, "utf8")]),
  );
}

const NAMES = [
  "cf-3b9c1f0a2d6e4f5a8b7c",
  "3b9c1f0a2d6e4f5a8b7c",
  "opsman.sys.acme.com",
  "10.13.16.5",
  "jane.doe",
  "acme-redis",
  "pas-windows-dmz",
];

/** A bundle in which a customer's names and a password stand, in many forms. */
function makeCase(): void {
  mkdirSync(join(folder, "case/logs"), { recursive: true });
  const read = (name: string): string =>
    readFileSync(join(CHECK, name), "utf8").replaceAll("ops_manager       ", "jane.doe          ");
  const put = (name: string, content: string | Buffer): void => {
    writeFileSync(join(folder, "case", name), content);
    utimesSync(join(folder, "case", name), SAVED, SAVED);
  };
  const prompt =
    "jane.doe@opsman.sys.acme.com:~$ curl -i -u admin:hunter2 https://opsman.sys.acme.com/api/v0/certificate_authorities/active/regenerate\n";
  put("answer.txt", prompt + read("regenerate.txt"));
  put(
    "topology.yml",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(read("topology.yml").replaceAll("\n", "\r\n"), "utf16le")]),
  );
  const log = `${['10.13.16.5 - jane.doe [05/Mar/2024:20:41:05 +0000] "POST /deployments HTTP/1.1" 302 0 "-" "x" 0.048 0.048 .', '10.13.16.5 - jane.doe [05/Mar/2024:20:42:05 +0000] "DELETE /deployments/acme-redis HTTP/1.1" 302 0 "-" "x" 0.048 0.048 .'].join("\n")}\n`;
  const tgz = gzipSync(
    tar([
      { name: "./opsman.sys.acme.com/access.log", data: Buffer.from(log) },
      { name: "../../evil.log", data: Buffer.from(log) },
    ]),
  );
  put("logs/support.zip", zip([{ name: "logs.tgz", data: tgz, method: "stored" }]));
  put("tasks.txt.gz", gzipSync(read("tasks.txt")));
  put("notes.md", "ask jane.doe\n");
  put("photo.png", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3]));
}

describe("a copy", () => {
  it("has every recognised source without secrets, and gives the same report", () => {
    makeCase();
    const { status, stdout, stderr } = certrace("redact", "case", "-o", "out");
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(stderr).toContain("certrace: wrote 5 files to out\n");
    expect(stderr).toContain("  case/notes.md: nothing that certrace knows\n");
    expect(stderr).toContain("  case/photo.png: ");
    expect(stderr).toContain("the copy gives the same verdict: probable");
    const written = files("out");
    expect(Object.keys(written)).toEqual([
      "case/answer.txt",
      "case/logs/support.zip/logs.tgz/_x2e_x2e/_x2e_x2e/evil.log",
      "case/logs/support.zip/logs.tgz/opsman.sys.acme.com/access.log",
      "case/tasks.txt.gz",
      "case/topology.yml",
    ]);
    expect(written["case/answer.txt"]).toContain("-u admin:[redacted:password:1] https://opsman.sys.acme.com/");
    expect(written["case/topology.yml"]).toMatch(/^Wed Mar {2}6 00:41:40 UTC 2024\r\ntopology:\r\n/);
    expect(gunzipSync(readFileSync(join(folder, "out/case/tasks.txt.gz"))).toString()).toContain("184330  queued");
    expect(statSync(join(folder, "out/case/answer.txt")).mtimeMs).toBe(SAVED * 1000);
    // the archive tells no date of its members
    expect(statSync(join(folder, "out/case/logs/support.zip/logs.tgz/opsman.sys.acme.com/access.log")).mtimeMs).toBe(0);
    const [copy, original] = [reportOf("out"), reportOf("case")];
    expect(copy.findings.map(({ criteria }) => criteria)).toEqual(
      JSON.parse(JSON.stringify(original.findings.map(({ criteria }) => criteria)).replaceAll('"case/', '"out/case/')),
    );
  });

  it("without names has none of them in texts and paths, and joins by the stand-ins all the same", () => {
    makeCase();
    const { status, stderr } = certrace("redact", "case", "-o", "out", "--redact", "names");
    expect(stderr).toContain("the copy gives the same verdict: probable");
    expect(status).toBe(0);
    const all = Object.entries(files("out"))
      .map(
        ([path, text]) =>
          `${path}\n${path.endsWith(".gz") ? gunzipSync(readFileSync(join(folder, "out", path))).toString() : text}`,
      )
      .join("\n");
    for (const name of NAMES) expect(all).not.toContain(name);
    expect(all).not.toMatch(/hunter2|acme|jane|doe@/);
    expect(all).toContain("bosh-health");
    expect(all).toMatch(/p-healthwatch2-pas-exporter-0{18}\d\d/);
    expect(all).toContain("pas-windows-t-");
    const [copy, original] = [reportOf("out"), reportOf("case")];
    expect(copy.verdict).toBe("probable");
    expect(copy.healthChecks.map(({ createTask, deployed }) => [createTask, deployed])).toEqual(
      original.healthChecks.map(({ createTask, deployed }) => [createTask, deployed]),
    );
    // a table keeps its columns
    const [before, after] = [join(folder, "case"), join(folder, "out/case")].map((path) =>
      gunzipSync(readFileSync(join(path, "tasks.txt.gz"))).toString(),
    );
    expect(after!.split("\n").map(({ length }) => length)).toEqual(before!.split("\n").map(({ length }) => length));
  });

  it("of a copy is the same, with the map and without it", () => {
    makeCase();
    certrace("redact", "case", "-o", "out", "--redact", "names", "--redact-map", "map.json");
    const map = readFileSync(join(folder, "map.json"), "utf8");
    certrace("redact", "out", "-o", "again", "--redact", "names", "--redact-map", "map.json");
    certrace("redact", "out", "-o", "third", "--redact", "names");
    const bare = (name: string) =>
      Object.fromEntries(Object.entries(files(name)).map(([path, text]) => [path.replace(/^out\//, ""), text]));
    expect(bare("again")).toEqual(bare("out"));
    expect(bare("third")).toEqual(bare("out"));
    expect(JSON.parse(map)).toMatchObject({
      version: 1,
      names: { host: { "opsman.sys.acme.com": "hostxxxxx-1.example" }, user: { "jane.doe": "userxx-1" } },
    });
  });

  it("of a source that is cut off counts as cut off, too", () => {
    mkdirSync(join(folder, "case"));
    for (const name of ["regenerate.txt", "topology.yml"])
      writeFileSync(join(folder, "case", name), readFileSync(join(CHECK, name)));
    const tasks = readFileSync(join(CHECK, "tasks.txt"));
    writeFileSync(join(folder, "case/tasks.txt.gz"), gzipSync(tasks).subarray(0, -6));
    const { stderr } = certrace("redact", "case", "-o", "out");
    expect(stderr).toContain("the copy gives the same verdict");
    expect(files("out")["incomplete-sources.yaml"]).toBe(
      'captures:\n  - file: "case/tasks.txt.gz"\n    complete: false\n',
    );
    const statuses = (report: Report) =>
      report.findings.flatMap(({ criteria }) => criteria.map(({ status }) => status));
    expect(statuses(reportOf("out"))).toEqual(statuses(reportOf("case")));
    rmSync(join(folder, "out/incomplete-sources.yaml"));
    expect(reportOf("out").cadence).not.toEqual(reportOf("case").cadence);
  });

  it.each([80, 100, 120, 132])("of what a terminal of %i columns broke gives the same verdict", (columns) => {
    mkdirSync(join(folder, "case"));
    const broken = (text: string): string => text.replaceAll(new RegExp(`.{${columns}}(?=.)`, "g"), "$&\n");
    const prompt =
      'jane.doe@jumpbox:~$ curl -ik -u admin:Tr0ub4dor-And-More-4711 https://opsman.sys.acme.com/api/v0/certificate_authorities/active/regenerate -H "Authorization: Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZG1pbi_-eyJzdWIiOiJhZG1pbi_-"\n';
    for (const name of ["regenerate.txt", "topology.yml", "tasks.txt"])
      writeFileSync(join(folder, "case", name), broken(prompt + readFileSync(join(CHECK, name), "utf8")));
    const verdict = reportOf("case").verdict;
    for (const what of ["secrets", "names"]) {
      const { status, stderr } = certrace("redact", "case", "-o", what, "--redact", what);
      expect(stderr).toContain(`the copy gives the same verdict: ${verdict}`);
      expect(status).toBe(0);
      for (const text of Object.values(files(what))) expect(text).not.toMatch(/4711|More|eyJ|bi_-/);
    }
    for (const text of Object.values(files("names"))) expect(text).not.toMatch(/acme|jane|jumpbox/);
  });

  it("of lines that a terminal broke before a program put times in front keeps both", () => {
    mkdirSync(join(folder, "case"));
    for (const name of ["regenerate.txt", "topology.yml"])
      writeFileSync(join(folder, "case", name), readFileSync(join(CHECK, name)));
    const tasks = readFileSync(join(CHECK, "tasks.txt"), "utf8");
    const broken = tasks.replaceAll(/.{80}(?=.)/g, "$&\n").replaceAll(/^(?=.)/gm, "Mar 06 00:41:40 ");
    writeFileSync(join(folder, "case/tasks.txt"), broken);
    expect(reportOf("case").inputs.find(({ path }) => path.endsWith("tasks.txt"))!.problems).toMatchObject([
      { code: "line-prefixes-removed" },
      { code: "hard-wraps-joined" },
    ]);
    for (const what of ["secrets", "names"]) {
      const { status, stderr } = certrace("redact", "case", "-o", what, "--redact", what);
      expect(stderr).toContain("the copy gives the same verdict: confirmed");
      expect(status).toBe(0);
    }
    expect(files("secrets")["case/tasks.txt"]).toBe(broken);
  });

  it("of a log that has grown since names were learned holds what it held then", async () => {
    mkdirSync(join(folder, "case"));
    const file = join(folder, "case/tasks.txt");
    const tasks = readFileSync(join(CHECK, "tasks.txt"), "utf8");
    writeFileSync(file, tasks);
    const knowledge = { failedAt: [], healthDeployments: [], clockSkewSeconds: null, zone: null };
    const analysis = await analyze(openBundle([file]), knowledge, "0.0.0");
    writeFileSync(file, `${tasks}jane.doe@jumpbox.acme.com\n`);
    const output = join(folder, "out");
    await writeCopies(openBundle([file]), analysis, { paths: [file], output, redactor: new Redactor() });
    expect(files("out")).toEqual({ "tasks.txt": tasks });
  });

  it("keeps what a manifest says of the members of an archive", () => {
    mkdirSync(join(folder, "case"));
    const topology = readFileSync(join(CHECK, "topology.yml"), "utf8").replace(/^.*\n/, "");
    writeFileSync(join(folder, "case/a.tgz"), gzipSync(tar([{ name: "topology.yml", data: Buffer.from(topology) }])));
    for (const name of ["regenerate.txt", "tasks.txt"])
      writeFileSync(join(folder, "case", name), readFileSync(join(CHECK, name)));
    writeFileSync(
      join(folder, "case/certrace.yaml"),
      "captures:\n  - file: a.tgz!/topology.yml\n    taken_at: 2024-03-06T00:41:40Z\n",
    );
    expect(certrace("redact", "case", "-o", "out").stderr).toContain("the copy gives the same verdict: confirmed");
  });
});

it("where names were replaced it is said once that some may remain, and else not", () => {
  makeCase();
  const caution = /^certrace: names may remain in what people wrote freely: look at the copy before you send it$/gm;
  expect(certrace("redact", "case", "-o", "named", "--redact", "names").stderr.match(caution)).toHaveLength(1);
  expect(certrace("redact", "case", "-o", "out").stderr).not.toContain("may remain");
  expect(certrace("case", "--redact", "names").stderr).not.toContain("may remain");
  expect(certrace("redact", "--help").stdout.replaceAll(/\s+/g, " ")).toContain(
    "names are looked for in the places where",
  );
});

describe("nothing is written", () => {
  it.each([
    ["into a folder that is not empty", ["redact", "case", "-o", "full"], "not empty"],
    ["over a file", ["redact", "case", "-o", "case/notes.md"], "lies in the bundle"],
    ["into the bundle", ["redact", "case", "-o", "case/clean"], "lies in the bundle"],
    ["into the bundle by way of a link", ["redact", "case", "-o", "link/clean"], "lies in the bundle"],
    ["of standard input", ["redact", "-", "-o", "out"], "cannot be read twice"],
    ["to standard output", ["redact", "case", "-o", "-"], "cannot go to standard output"],
    ["of what is not there", ["redact", "nothing", "-o", "out"], "no such file or folder"],
    ["without a folder for it", ["redact", "case"], "--output"],
    ["into a folder without a name", ["redact", "case", "-o", ""], "it names nothing"],
    ["below a file", ["redact", "case", "-o", "full/x/out"], "this is no folder"],
    [
      "with a map in the copy",
      ["redact", "case", "-o", "out", "--redact", "names", "--redact-map", "out/map.json"],
      "lies in the folder of the copy",
    ],
    ["with a map and no names", ["redact", "case", "-o", "out", "--redact-map", "map.json"], "add --redact names"],
    [
      "with a map that is none",
      ["redact", "case", "-o", "out", "--redact", "names", "--redact-map", "full/x"],
      "full/x:1:1  error:",
    ],
    ["of what nobody knows", ["redact", "full", "-o", "out"], "nothing recognised"],
  ])("%s", (_, args, message) => {
    makeCase();
    mkdirSync(join(folder, "full"));
    writeFileSync(join(folder, "full/x"), "x");
    symlinkSync(join(folder, "case"), join(folder, "link"));
    const { status, stderr } = certrace(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/bug|^\s+at /m);
    expect(existsSync(join(folder, "map.json"))).toBe(false);
    expect(existsSync(join(folder, "out"))).toBe(false);
    expect(readFileSync(join(folder, "full/x"), "utf8")).toBe("x");
  });
});

it.skipIf(!existsSync("/proc/self"))("where no folder can be made is told, and not tried without end", () => {
  makeCase();
  const args = [PROGRAM, "redact", "case", "-o", "/proc/nothing/out"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", cwd: folder, timeout: 20_000 });
  expect(status).toBe(2);
  expect(stderr).toMatch(/could not be written \(E[A-Z]+\)\n {2}hint: /);
});

describe("--redact names", () => {
  it("takes names out of reports, facts and problems, and counts them", () => {
    makeCase();
    for (const args of [
      ["case", "-v"],
      ["case", "--format", "markdown"],
      ["case", "--format", "html"],
      ["case", "--format", "json"],
      ["facts", "case"],
      ["validate", "case"],
    ]) {
      const { stdout } = certrace(...args, "--redact", "names");
      expect(stdout).not.toBe("");
      for (const name of NAMES) expect(stdout, args.join(" ")).not.toContain(name);
    }
    const report = reportOf("case", "--redact", "names");
    expect(report.verdict).toBe("probable");
    expect(report.redactions!.names!.kinds["deployment"]).toBeGreaterThan(0);
    expect(report.inputs.map(({ path }) => path)).toContain(
      "case/logs/support.zip!/logs.tgz!/hostxxxxx-1.example/access.log",
    );
  });

  it("gives facts that give the same verdict", () => {
    makeCase();
    writeFileSync(join(folder, "facts.ndjson"), certrace("facts", "case", "--redact", "names").stdout);
    expect(reportOf("facts.ndjson").verdict).toBe("probable");
  });

  it("leaves the names of health checks in facts that the verdict will depend on", () => {
    makeCase();
    for (const name of ["topology.yml", "tasks.txt"])
      writeFileSync(
        join(folder, "case", name),
        readFileSync(join(CHECK, name), "utf8").replaceAll("bosh-health", "my-check   "),
      );
    const named = ["--health-deployment", "my-check"];
    writeFileSync(join(folder, "facts.ndjson"), certrace("facts", "case", "--redact", "names", ...named).stdout);
    const report = reportOf("facts.ndjson", ...named);
    expect(report.healthChecks.map(({ deployment }) => deployment)).toContain("my-check");
    expect(report.verdict).toBe(reportOf("case", ...named).verdict);
  });

  it("uses the same stand-ins with the same map, in reports as in copies, and keeps it for its owner", () => {
    makeCase();
    certrace("redact", "case", "-o", "out", "--redact", "names", "--redact-map", "map.json");
    const map = readFileSync(join(folder, "map.json"), "utf8");
    if (process.platform !== "win32") expect(statSync(join(folder, "map.json")).mode & 0o777).toBe(0o600);
    const report = reportOf("case", "--redact", "names", "--redact-map", "map.json");
    const copy = reportOf("out", "--redact", "names", "--redact-map", "map.json");
    const texts = ({ findings }: Report) =>
      findings[0]!.criteria.map(({ statement, citations }) => [statement, citations.map(({ text }) => text)]);
    expect(texts(copy)).toEqual(texts(report));
    expect(Object.keys((JSON.parse(map) as { names: Record<string, object> }).names)).toEqual([
      "address",
      "host",
      "user",
      "deployment",
    ]);
  });
});
