// How fast the whole program comes to its verdict on long debug logs, as ratios to real tools in one run, and its peak
// memory.
//   npm run bench:speed -- [--megabytes 1000] [--times 5] [--rounds 3] [--keep FOLDER]
// `--times 5` measures, too, five times as much: 5 GB by default, for which 7 GB of disk are needed.
// Tools that are not installed are left out, and named. Times are medians of wall-clock seconds, caches warm.
import { execFileSync, spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { boshTaskDebug } from "../dist/lib/kinds/bosh-task-debug.js";
import { debugLog } from "./debug-log.mjs";
import { peakMegabytes, printTable, quoted, secondsOf } from "./measure.mjs";

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "1000" },
    times: { type: "string", default: "1" },
    rounds: { type: "string", default: "3" },
    keep: { type: "string" },
  },
});
const megabytes = Number(values.megabytes);
const times = Number(values.times);
const cli = fileURLToPath(new URL("../dist/cli/certrace.js", import.meta.url));
const work = values.keep ?? mkdtempSync(join(tmpdir(), "certrace-bench-"));
const sh = (command) => execFileSync("sh", ["-c", command], { cwd: work, stdio: ["ignore", "pipe", "inherit"] });
const has = (tool) => spawnSync("sh", ["-c", `command -v ${tool}`]).status === 0;

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

/** lnav reads a log line by line only where it knows the form of its lines. */
function writeLnavFormat(folder) {
  const pattern = String.raw`^(?<level>[DIWEF]), \[(?<timestamp>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}) #\d+\] (?<body>.*)$`;
  const format = {
    $schema: "https://lnav.org/schemas/format-v1.schema.json",
    bosh_debug: {
      title: "debug log of a BOSH task",
      regex: { line: { pattern } },
      level: { debug: "D", info: "I", warning: "W", error: "E", fatal: "F" },
      sample: [{ line: "D, [2026-11-23T16:00:00.000150 #11590] [task:100] DEBUG -- DirectorJobRunner: Done" }],
    },
  };
  mkdirSync(join(folder, "formats/bosh"), { recursive: true });
  writeFileSync(join(folder, "formats/bosh/bosh.json"), JSON.stringify(format));
}

if (!existsSync(join(work, "logs"))) {
  writeLogs(join(work, "logs"));
  sh("cat logs/* | gzip > one.debug.gz && tar cf - logs | gzip > logs.tgz");
  sh("mkdir packed && for f in logs/*; do gzip -c $f > packed/$(basename $f).gz; done");
  sh("tar cf - packed | gzip > gz-in.tgz && rm -r packed");
  if (has("zip")) sh("zip -q -0 tgz-in.zip logs.tgz");
}
if (times > 1 && !existsSync(join(work, "large"))) {
  sh(`for n in $(seq ${times}); do mkdir -p large/$n && ln logs/* large/$n; done`);
  sh("cat large/*/* | gzip > large.debug.gz && tar cf - --hard-dereference large | gzip > large.tgz");
}
writeLnavFormat(join(work, "lnav"));

const literals = boshTaskDebug.matters.filter((literal) => literal !== "\0");
const certrace = (path) => `${quoted(process.execPath)} ${quoted(cli)} ${path}`;
const patterns = literals.map((literal) => `-e ${quoted(literal)}`).join(" ");
const pattern = literals.map((literal) => literal.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&").replaceAll("'", "''"));
const select = `;SELECT log_path, log_line, log_text FROM bosh_debug WHERE log_text REGEXP '${pattern.join("|")}'`;

/**
 * Our cases and the tools; each tool may have an aim, the most that our time may be of its own. A command that is a
 * function reads what we read.
 */
function compare(title, ours, tools) {
  const peers = tools.filter(({ needs }) => needs === undefined || has(needs));
  const commandOf = ({ command }, path) => (typeof command === "string" ? command : command(path));
  const theirs = [...new Set(peers.flatMap((peer) => ours.map((path) => commandOf(peer, path))))];
  const measured = secondsOf([...ours.map(certrace), ...theirs], { rounds: Number(values.rounds), cwd: work });
  const own = measured.slice(0, ours.length);
  const secondsFor = (peer, path) => measured[ours.length + theirs.indexOf(commandOf(peer, path))];
  const start = peers.find(({ isStart }) => isStart);
  printTable(
    [title, "s", ...peers.map(({ name, aim }) => `/ ${name}${aim === undefined ? "" : ` (aim ${aim})`}`), "peak MB"],
    [
      ...ours.map((path, index) => [
        `certrace ${path}`,
        own[index].toFixed(2),
        ...peers.map((peer) => {
          const apart = peer.startApart ? secondsFor(start, path) : 0;
          return ((own[index] - apart) / secondsFor(peer, path)).toFixed(2);
        }),
        peakMegabytes([cli, path], work),
      ]),
      ...peers.flatMap((peer) => {
        const paths = typeof peer.command === "string" ? [""] : ours;
        const blanks = [...peers.map(() => ""), ""];
        return paths.map((path) => [`${peer.name} ${path}`.trim(), secondsFor(peer, path).toFixed(2), ...blanks]);
      }),
    ],
  );
}

const size = Number(sh("cat logs/* | wc -c").toString());
console.log(
  `${(size / 1e6).toFixed(0)} MB of debug logs in 10 files, ${(size / statSync(join(work, "one.debug.gz")).size).toFixed(1)} : 1 when compressed; medians of ${values.rounds}`,
);
const missing = ["rg", "ugrep", "lnav", "pigz", "zip"].filter((tool) => !has(tool));
if (missing.length > 0) console.log(`not installed, left out: ${missing.join(", ")}`);
console.log(
  "rg, ugrep and lnav look for the literals that certrace looks for; rg's ratio leaves out the start of node\n",
);

compare(
  "plain",
  ["logs"],
  [
    { name: "node -e 0", command: `${quoted(process.execPath)} -e 0`, isStart: true },
    { name: "wc -l", command: "cat logs/* | wc -l" },
    {
      name: "rg -j1 -c --no-mmap",
      command: `rg -j1 -c --no-mmap -F ${patterns} logs`,
      needs: "rg",
      aim: "≤ 2.5",
      startApart: true,
    },
    {
      name: "lnav -n, SQL",
      command: `lnav -n -I lnav -c ${quoted(select)} -c ':write-csv-to -' logs`,
      needs: "lnav",
      aim: "≤ 0.10",
    },
  ],
);
compare(
  "compressed",
  ["one.debug.gz", "logs.tgz", "gz-in.tgz", ...(has("zip") ? ["tgz-in.zip"] : [])],
  [
    { name: "gzip -dc \\| wc -l", command: "gzip -dc one.debug.gz | wc -l", aim: "≤ 0.45" },
    { name: "pigz -dc \\| wc -l", command: "pigz -dc one.debug.gz | wc -l", needs: "pigz" },
    { name: "rg -z", command: `rg -z -j1 -c -F ${patterns} one.debug.gz`, needs: "rg", aim: "< 1" },
    { name: "ugrep -z", command: (path) => `ugrep -z --zmax=3 -c -F ${patterns} ${path}`, needs: "ugrep", aim: "< 1" },
  ],
);
if (times > 1) {
  const name = `gzip -dc \\| wc -l`;
  compare(
    `${times} times as much (peak ≤ 120 MB)`,
    ["large", "large.debug.gz", "large.tgz"],
    [
      { name: "wc -l", command: "cat large/*/* | wc -l" },
      { name, command: "gzip -dc large.debug.gz | wc -l", aim: "≤ 0.45 but for the folder" },
    ],
  );
}
if (values.keep === undefined) rmSync(work, { recursive: true });
