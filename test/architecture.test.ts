import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, it } from "vitest";

/** `import { one } from "two"`, `import type One from "two"`, `export * from "two"`; `import("two")`. */
const IMPORT = /^(?:import|export)\b( type\b)?(?:[\w\s,{}*]*? from)? "([^"]+)"|\bimport\(\s*"([^"]+)"/gm;

/** The import statements of every file below src/: who imports what, as paths below src/ or names of packages. */
const IMPORTS = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
  .flatMap((file) =>
    [...readFileSync(`src/${file}`, "utf8").matchAll(IMPORT)].map(([, isType, imported, loaded]) => {
      const target = imported ?? loaded!;
      return {
        file,
        target: target.startsWith(".") ? posix.join(posix.dirname(file), target) : target,
        isNeededAtStart: isType === undefined && imported !== undefined,
      };
    }),
  );

/** What each stage may import beside its own files. A stage that is not named here is none. */
const STAGES: readonly { stage: string; mayImport: RegExp; because: string }[] = [
  { stage: "bundle", mayImport: /^(?:model\.ts|node:)/, because: "archives are opened, whatever is in them" },
  { stage: "syntax", mayImport: /^(?:model\.ts|yaml|jsonc-parser)$/, because: "syntax knows nothing of BOSH" },
  { stage: "validate", mayImport: /^(?:model\.ts|syntax\/)/, because: "a schema says what is wrong in any document" },
  {
    stage: "kinds",
    mayImport: /^(?:(?:model|violations)\.ts|syntax\/|validate\/)/,
    because: "a kind says what one source says, no more, and not how it is found",
  },
  {
    stage: "detect",
    mayImport: /^(?:model\.ts|bundle\/problems\.ts|syntax\/|validate\/|kinds\/)/,
    because: "the kinds are found in a text, whatever follows from them",
  },
  {
    stage: "facts",
    mayImport: /^(?:(?:model|report|inspected)\.ts|syntax\/|validate\/|detect\/decode\.ts)/,
    because: "facts are written and read as they are",
  },
  {
    stage: "timeline",
    mayImport: /^(?:(?:model|duration-in-words)\.ts|syntax\/timestamps\.ts)$/,
    because: "the timeline orders facts, whatever they were read from",
  },
  {
    stage: "diagnosis",
    mayImport: /^(?:(?:model|report|violations|catalogue)\.ts|syntax\/timestamps\.ts|timeline\/)/,
    because: "the diagnosis judges facts, whatever they were read from",
  },
  {
    stage: "render",
    mayImport: /^(?:(?:report|duration-in-words)\.ts|d3-scale)$/,
    because: "a format is a pure function of the report",
  },
  {
    stage: "redact",
    mayImport: /^(?:(?:model|report|inspected|with-excerpts)\.ts|syntax\/|validate\/|kinds\/|detect\/|facts\/)/,
    because: "secrets are looked for in texts, whatever the verdict is",
  },
  { stage: "cli", mayImport: /./, because: "the command line is the outermost part" },
];

it.each(STAGES)("$stage imports only what it may: $because", ({ stage, mayImport }) => {
  const own = `${stage}/`;
  const beyond = IMPORTS.filter(({ file, target }) => file.startsWith(own) && !target.startsWith(own));
  expect(beyond.filter(({ target }) => !mayImport.test(target))).toEqual([]);
});

it("knows the stage of every folder", () => {
  const folders = new Set(IMPORTS.flatMap(({ file }) => (file.includes("/") ? file.split("/")[0]! : [])));
  expect([...folders].sort()).toEqual(STAGES.map(({ stage }) => stage).sort());
});

it("touches the platform in bundle/ and cli/ alone: the analysis is to run in a browser too", () => {
  const elsewhere = IMPORTS.filter(({ file }) => !/^(?:bundle|cli)\//.test(file));
  expect(elsewhere.filter(({ target }) => /^(?:node:|cli\/)/.test(target))).toEqual([]);
});

it("has no files that need each other before either can start", () => {
  const needs = new Map<string, string[]>();
  for (const { file, target, isNeededAtStart } of IMPORTS)
    if (isNeededAtStart) needs.set(file, [...(needs.get(file) ?? []), target]);
  const clear = new Set<string>();
  const circleFrom = (file: string, path: readonly string[]): readonly string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (clear.has(file)) return null;
    const found = (needs.get(file) ?? []).map((next) => circleFrom(next, [...path, file])).find((one) => one !== null);
    clear.add(file);
    return found ?? null;
  };
  expect([...needs.keys()].map((file) => circleFrom(file, [])).filter((circle) => circle !== null)).toEqual([]);
});

it("has seen the imports", () => {
  expect(IMPORTS.length).toBeGreaterThan(50);
});
