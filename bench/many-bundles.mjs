// What one of many small bundles costs in one process, beyond reading its bytes: through the library, one after another.
//   npm run bench:many-bundles -- [--bundles 1000] [--rounds 5]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { analyzeBundle } from "../dist/lib/index.js";
import { median, printTable } from "./measure.mjs";
import { writeSmallBundle } from "./small-bundle.mjs";

const { values } = parseArgs({
  options: { bundles: { type: "string", default: "1000" }, rounds: { type: "string", default: "5" } },
});
const names = Array.from({ length: Number(values.bundles) }, (_, index) => `bundle-${index}`);
const work = mkdtempSync(join(tmpdir(), "certrace-bench-"));
for (const name of names) writeSmallBundle(join(work, name));
const archives = spawnSync("tar", ["--version"]).status === 0;
if (archives) for (const name of names) execFileSync("tar", ["czf", `${name}.tgz`, name], { cwd: work });

function readFiles(folder) {
  for (const file of readdirSync(folder)) readFileSync(join(folder, file));
}

const cases = [
  { name: "folder", read: (name) => readFiles(join(work, name)), path: (name) => join(work, name) },
  ...(archives
    ? [{ name: "tgz", read: (name) => readFileSync(join(work, `${name}.tgz`)), path: (name) => join(work, `${name}.tgz`) }]
    : []),
]; // prettier-ignore

/** Milliseconds for each bundle. */
async function millisecondsOf(each) {
  const start = performance.now();
  for (const name of names) await each(name);
  return (performance.now() - start) / names.length;
}

const times = cases.map(() => ({ read: [], analyzed: [] }));
for (let round = 0; round <= Number(values.rounds); round++) {
  for (const [index, { read, path }] of cases.entries()) {
    const reading = await millisecondsOf(read);
    const analyzing = await millisecondsOf((name) => analyzeBundle([path(name)]));
    // the first round warms the caches of the file system, and the compiler
    if (round === 0) continue;
    times[index].read.push(reading);
    times[index].analyzed.push(analyzing);
  }
}
printTable(
  [`${names.length} bundles of 10 files, 200 KB, in one process`, "ms each", "reading alone", "beyond it", "aim"],
  cases.map(({ name }, index) => {
    const [analyzed, read] = [median(times[index].analyzed), median(times[index].read)];
    return [name, analyzed.toFixed(2), read.toFixed(2), (analyzed - read).toFixed(2), "≤ 1"];
  }),
);
console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
rmSync(work, { recursive: true });
