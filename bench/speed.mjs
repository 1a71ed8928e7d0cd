// How fast the whole program comes to its verdict on long debug logs, as ratios to real tools in one run.
//   npm run bench -- [--megabytes 1000] [--rounds 3] [--keep FOLDER]
// Tools that are not installed are left out, and named. Times are medians of wall-clock seconds, caches warm.
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { debugLog } from "./debug-log.mjs";
import { median, peakMegabytes } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "1000" },
    rounds: { type: "string", default: "3" },
    keep: { type: "string" },
  },
});
const megabytes = Number(values.megabytes);
const rounds = Number(values.rounds);
const cli = fileURLToPath(new URL("../dist/cli/certrace.js", import.meta.url));
const { matters } = (await import("../dist/lib/kinds/bosh-task-debug.js")).boshTaskDebug;

/** One file for each task, ten in all. */
function writeLogs(folder) {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < 10; index++) {
    const file = openSync(join(folder, `task-${100 + index}.debug`), "w");
    const deployment = index % 2 === 0 ? "cf-0123456789abcdef0123" : "bosh-health";
    const of = {
      seed: index + 1,
      bytes: megabytes * 1e5,
      task: 100 + index,
      deployment,
      start: 1_795_450_000 + 700 * index,
    };
    for (const text of debugLog(of)) writeSync(file, text);
    closeSync(file);
  }
}

const work = values.keep ?? mkdtempSync(join(tmpdir(), "certrace-bench-"));
const sh = (command) => execFileSync("sh", ["-c", command], { cwd: work, stdio: ["ignore", "pipe", "inherit"] });
const has = (tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;
if (!existsSync(join(work, "logs"))) {
  writeLogs(join(work, "logs"));
  sh("cat logs/* | gzip > one.debug.gz && tar cf - logs | gzip > logs.tgz");
  sh(
    "mkdir packed && for f in logs/*; do gzip -c $f > packed/$(basename $f).gz; done && tar cf - packed | gzip > gz-in.tgz && rm -r packed",
  );
  if (has("zip")) sh("zip -q -0 tgz-in.zip logs.tgz");
}

/** Medians of wall-clock seconds, of all commands in turn, and the peak memory of each in MB. */
function measured(commands) {
  const times = commands.map(() => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, [, command]] of commands.entries()) {
      const start = performance.now();
      const { status } = spawnSync("sh", ["-c", `${command} > /dev/null 2>&1`], { cwd: work });
      if (status > 1) throw new Error(`failed: ${command}`);
      // the first round warms the caches of the file system
      if (round > 0) times[index].push((performance.now() - start) / 1_000);
    }
  }
  return times.map(median);
}

const quoted = (text) => `'${text.replaceAll("'", `'\\''`)}'`;
const node = quoted(process.execPath);
const certrace = `${node} ${quoted(cli)}`;
const patterns = matters
  .filter((literal) => literal !== "\0")
  .map((literal) => `-e ${quoted(literal)}`)
  .join(" ");
const peers = (list) => list.filter(([tool]) => has(tool)).map(([, name, command]) => [name, command]);
const missing = ["rg", "ugrep", "lnav", "pigz", "zip"].filter((tool) => !has(tool));

const size = sh("cat logs/* | wc -c").toString().trim();
console.log(
  `${(size / 1e6).toFixed(0)} MB of debug logs in 10 files, ${(size / statSync(join(work, "one.debug.gz")).size).toFixed(1)} : 1 when compressed; medians of ${rounds}`,
);
if (missing.length > 0) console.log(`not installed, left out: ${missing.join(", ")}`);

const plain = [
  ["certrace logs/", `${certrace} logs`],
  ["node -e 0", `${node} -e 0`],
  ["wc -l", "cat logs/* | wc -l"],
  ...peers([
    ["rg", "rg -j1 -c --no-mmap, the same literals", `rg -j1 -c --no-mmap -F ${patterns} logs`],
    ["lnav", "lnav -n -c ';SELECT count(*) FROM all_logs'", "lnav -n -c ';SELECT count(*) FROM all_logs' logs"],
  ]),
];
const compressed = [
  ["certrace one.debug.gz", `${certrace} one.debug.gz`],
  ["certrace logs.tgz", `${certrace} logs.tgz`],
  ["certrace gz-in.tgz", `${certrace} gz-in.tgz`],
  ...(has("zip") ? [["certrace tgz-in.zip", `${certrace} tgz-in.zip`]] : []),
  ["gzip -dc | wc -l", "gzip -dc one.debug.gz | wc -l"],
  ...peers([
    ["pigz", "pigz -dc | wc -l", "pigz -dc one.debug.gz | wc -l"],
    ["rg", "rg -z, the same literals", `rg -z -j1 -c -F ${patterns} one.debug.gz`],
    ["ugrep", "ugrep -z, the same literals", `ugrep -z -c -F ${patterns} one.debug.gz`],
  ]),
];
for (const [title, commands] of [
  ["plain", plain],
  ["compressed", compressed],
]) {
  const seconds = measured(commands);
  console.log(`\n| ${title} | s | certrace / it | peak MB |\n|---|---|---|---|`);
  for (const [index, [name, command]] of commands.entries()) {
    const isOurs = name.startsWith("certrace");
    const ratio = isOurs ? "" : (seconds[0] / seconds[index]).toFixed(2);
    console.log(
      `| ${name} | ${seconds[index].toFixed(2)} | ${ratio} | ${isOurs ? peakMegabytes([cli, command.split(" ").at(-1)], work) : ""} |`,
    );
  }
}
if (values.keep === undefined) rmSync(work, { recursive: true });
