import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { analyzeBundle, render } from "../src/index.ts";

it("the README shows what the program prints", async () => {
  const report = await analyzeBundle(["fixtures/bundles/kb-297427"]);
  const options = { format: "terminal", width: 80, color: false, unicode: true, verbose: false } as const;
  expect(readFileSync("README.md", "utf8")).toContain(`\`\`\`\n${render(report, options)}\`\`\`\n`);
});
