// Builds dist/: the library with its types (tsc), and the command line in one bundled file (esbuild) with the code that
// V8 makes of it, so that it starts fast. Runs on `npm ci` by way of the prepare script.
import { execFileSync } from "node:child_process";
import { chmod, copyFile, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parse, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { writeSmallBundle } from "../bench/small-bundle.mjs";

const root = fileURLToPath(new URL("../", import.meta.url));
const typescript = createRequire(import.meta.url).resolve("typescript/package.json");

await rm(`${root}dist`, { recursive: true, force: true });
execFileSync(process.execPath, [typescript.replace("package.json", "bin/tsc"), "-p", "tsconfig.build.json"], {
  cwd: root,
  stdio: "inherit",
});
// the compiler sees only the declarations of the generated validators
for (const file of ["validators.js", "facts-validator.js"])
  await copyFile(`${root}src/validate/${file}`, `${root}dist/lib/validate/${file}`);
// what is long and few runs need stands beside the program, which is read whole; it shares nothing with that
const apart = [
  "d3-scale",
  "./src/render/html/assets.ts",
  "./src/validate/facts-validator.js",
  "./src/validate/schemas.ts",
];
const isApart = new RegExp(`(?:^|/)(?:${apart.map((path) => parse(path).name).join("|")})(?:[.][jt]s)?$`);
await build({
  absWorkingDir: root,
  entryPoints: {
    certrace: "src/cli/start.ts",
    program: "src/cli/main.ts",
    ...Object.fromEntries(apart.map((path) => [parse(path).name, path])),
  },
  outdir: "dist/cli",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  mainFields: ["module", "main"],
  minifyWhitespace: true,
  alias: {
    // what is made for browsers is the same as ES modules, which are bundled without a wrapper around each
    yaml: "./node_modules/yaml/browser/index.js",
    // commander would start subcommands that are programs of their own; certrace has none, and starts none
    "node:child_process": "data:text/javascript,",
  },
  plugins: [
    {
      name: "apart",
      setup: ({ onResolve }) =>
        onResolve({ filter: isApart }, ({ path, kind, resolveDir }) => {
          const isMeant = apart.includes(path) || apart.some((one) => resolve(root, one) === resolve(resolveDir, path));
          return kind === "entry-point" || !isMeant ? undefined : { path: `./${parse(path).name}.js`, external: true };
        }),
    },
    {
      // jsonc-parser fills them with some thousand strings when it is loaded, for the formatting that nobody asks for
      name: "no-cached-indents",
      setup: ({ onLoad }) =>
        onLoad({ filter: /jsonc-parser.+string-intern\.js$/ }, () => ({
          contents: "export const cachedSpaces = [], cachedBreakLinesWithSpaces = {}, supportedEols = [];",
        })),
    },
  ],
  logLevel: "warning",
});
// of ASCII alone, so that it is read without being decoded; src/cli/start.ts calls it
const program = `${root}dist/cli/program.js`;
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
const text = (await readFile(program, "utf8")).replaceAll(/[^\0-\x7f]/g, escaped);
await writeFile(program, `(function (exports, require, module, __filename, __dirname) {${text}\n})`);
await writeFile(`${root}dist/cli/package.json`, '{ "type": "commonjs" }\n');
// the functions that this run calls are in the code that is kept: those that most runs need
const sample = `${root}dist/sample`;
writeSmallBundle(sample);
execFileSync(process.execPath, ["scripts/keep-code.cjs", sample], { cwd: root, stdio: "ignore" });
await rm(sample, { recursive: true });
await chmod(`${root}dist/cli/certrace.js`, 0o755);

// npx looks here first: `npx certrace` in a checkout runs this build, with no package to be fetched
await mkdir(`${root}node_modules/.bin`, { recursive: true });
await rm(`${root}node_modules/.bin/certrace`, { force: true });
await symlink("../../dist/cli/certrace.js", `${root}node_modules/.bin/certrace`).catch((error) => {
  // some systems let only administrators make links; `node dist/cli/certrace.js` works there
  if (error.code !== "EPERM") throw error;
});
