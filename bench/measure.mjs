// What the benchmarks measure with.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// What the environment adds to every start of Node, such as certificates of one's own to be read, is left out: beside a
// start that takes longer, certrace would look faster than it is.
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env;

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/**
 * Medians of the wall-clock seconds of some commands of a shell. They run in turn, so that what else the machine does
 * is spread over all of them; one round before the others warms the caches of the file system.
 */
export function secondsOf(commands, { rounds, cwd }) {
  const times = commands.map(() => []);
  // a grep that sees its output thrown away stops at the first match
  const output = join(tmpdir(), `certrace-bench-${process.pid}.out`);
  for (let round = 0; round <= rounds; round++) {
    for (const [index, command] of commands.entries()) {
      const start = performance.now();
      const { status } = spawnSync("sh", ["-c", `${command} > ${quoted(output)} 2>&1`], { cwd, env });
      if (status !== 0 && status !== 1) throw new Error(`failed: ${command}`);
      if (round > 0) times[index].push((performance.now() - start) / 1_000);
    }
  }
  rmSync(output);
  return times.map(median);
}

/** Peak resident memory in MB of a run of node with these arguments, told by the process itself as it exits. */
export function peakMegabytes(args, cwd) {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write(`rss=${process.resourceUsage().maxRSS}\\n`))';
  const { stderr } = spawnSync(process.execPath, ["--import", tell, ...args], {
    cwd,
    env,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Math.round(Number(/rss=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
}

export function quoted(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Prints a table of Markdown. */
export function printTable(heads, rows) {
  for (const cells of [heads, heads.map(() => "---"), ...rows]) console.log(`| ${cells.join(" | ")} |`);
  console.log();
}
