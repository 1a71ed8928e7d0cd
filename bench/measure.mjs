// What the benchmarks measure with.
import { spawnSync } from "node:child_process";

export function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Peak resident memory in MB of a run of node with these arguments, told by the process itself as it exits. */
export function peakMegabytes(args, cwd) {
  const tell =
    'data:text/javascript,process.on("exit",()=>process.stderr.write(`rss=${process.resourceUsage().maxRSS}\\n`))';
  const { stderr } = spawnSync(process.execPath, ["--import", tell, ...args], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Math.round(Number(/rss=(\d+)/.exec(stderr)?.[1] ?? 0) / 1024);
}
