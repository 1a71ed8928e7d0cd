// How long certrace takes from process start to answer, as a ratio to `node -e 0` in the same run, and its peak memory.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { median, peakMegabytes } from "./measure.mjs";

const ROUNDS = 15;
const cli = fileURLToPath(new URL("../dist/cli/certrace.js", import.meta.url));
const bundle = fileURLToPath(new URL("../fixtures/bundles/kb-297427", import.meta.url));
const cases = [
  { name: "node -e 0", args: ["-e", "0"], aim: null },
  { name: "certrace --help", args: [cli, "--help"], aim: 1.4 },
  { name: "certrace fixtures/bundles/kb-297427", args: [cli, bundle], aim: 2.0 },
];

const times = cases.map(() => []);
for (let round = 0; round <= ROUNDS; round++) {
  for (const [index, { args }] of cases.entries()) {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    // the first round warms the caches of the file system
    if (round > 0) times[index].push(performance.now() - start);
  }
}

const base = median(times[0]);
console.log("| case | median ms | ratio to node -e 0 | aim | peak MB |\n|---|---|---|---|---|");
for (const [index, { name, args, aim }] of cases.entries()) {
  const time = median(times[index]);
  console.log(
    `| ${name} | ${time.toFixed(0)} | ${(time / base).toFixed(2)} | ${aim === null ? "" : `≤ ${aim}`} | ${peakMegabytes(args)} |`,
  );
}
