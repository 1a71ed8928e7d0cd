// How long certrace takes from process start to answer, as a ratio to `node -e 0` in the same run, and its peak memory.
//   npm run bench:start-up -- [--rounds 25]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { peakMegabytes, printTable, quoted, secondsOf } from "./measure.mjs";
import { writeSmallBundle } from "./small-bundle.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "25" } } });
const cli = fileURLToPath(new URL("../dist/cli/certrace.js", import.meta.url));
const smallest = fileURLToPath(new URL("../fixtures/bundles/kb-297427", import.meta.url));
const work = mkdtempSync(join(tmpdir(), "certrace-bench-"));
const small = join(work, "small");
writeSmallBundle(small);

const cases = [
  { name: "node -e 0", args: ["-e", "0"], aim: null },
  { name: "certrace --help", args: [cli, "--help"], aim: null },
  { name: "certrace on 3 files, 3 KB", args: [cli, smallest], aim: 2.0 },
  { name: "certrace on 10 files, 200 KB", args: [cli, small], aim: 2.0 },
];
const commands = cases.map(({ args }) => [process.execPath, ...args].map(quoted).join(" "));
const seconds = secondsOf(commands, { rounds: Number(values.rounds), cwd: work });
printTable(
  ["start to answer", "median ms", "ratio to node -e 0", "aim", "peak MB"],
  cases.map(({ name, args, aim }, index) => [
    name,
    (seconds[index] * 1_000).toFixed(0),
    (seconds[index] / seconds[0]).toFixed(2),
    aim === null ? "" : `≤ ${aim.toFixed(1)}`,
    peakMegabytes(args),
  ]),
);
rmSync(work, { recursive: true });
