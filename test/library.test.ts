import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("the built library can be imported and analyses a folder", () => {
  const program = `
    import { analyzeBundle, render } from "certrace";
    const report = await analyzeBundle(["fixtures/bundles/kb-297427"]);
    const text = render(report, { format: "terminal", width: 80, color: false, unicode: true, verbose: false });
    process.stdout.write(report.verdict + " " + text.includes("PROBABLE"));
  `;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", program], { encoding: "utf8" });
  expect({ stdout: run.stdout, stderr: run.stderr }).toEqual({ stdout: "probable true", stderr: "" });
});
