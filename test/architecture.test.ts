import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";

/** The import statements of every file below src/: who imports what, as paths below src/ or names of packages. */
const IMPORTS = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, "utf8").matchAll(/(?:from\s+|import\(\s*)"([^"]+)"/g)].map(([, target = ""]) => ({
      file,
      target: target.startsWith(".") ? posix.join(posix.dirname(file), target) : target,
    })),
  );

const RULES: readonly { who: RegExp; mayNot: RegExp; because: string }[] = [
  { who: /^(?!bundle\/|cli\/)/, mayNot: /^node:/, because: "the analysis is to run in a browser too" },
  {
    who: /^render\//,
    mayNot: /^(?!render\/|report\.ts|d3-scale$)/,
    because: "a format is a pure function of the report",
  },
  { who: /^syntax\//, mayNot: /^(?!syntax\/|model\.ts|yaml$|jsonc-parser$)/, because: "syntax knows nothing of BOSH" },
  {
    who: /^kinds\//,
    mayNot: /^(?:timeline|diagnosis|render|cli|bundle|detect)\//,
    because: "a kind says what one source says, no more",
  },
  {
    who: /^timeline\//,
    mayNot: /^(?:kinds|detect|diagnosis|render|cli|bundle)\//,
    because: "the timeline orders facts, whatever they were read from",
  },
  {
    who: /^diagnosis\//,
    mayNot: /^(?:kinds|detect|render|cli|bundle)\//,
    because: "the diagnosis judges facts, whatever they were read from",
  },
  { who: /^(?!cli\/)/, mayNot: /^cli\//, because: "the command line is the outermost part" },
];

it.each(RULES)("$who does not import $mayNot: $because", ({ who, mayNot }) => {
  expect(IMPORTS.filter(({ file, target }) => who.test(file) && mayNot.test(target))).toEqual([]);
});

it("has seen the imports", () => {
  expect(IMPORTS.length).toBeGreaterThan(50);
});
