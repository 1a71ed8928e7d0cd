// Builds dist/: the library with its types (tsc), and the command line in a few bundled files (esbuild), so that it
// starts fast. Runs on `npm ci` by way of the prepare script.
import { execFileSync } from "node:child_process";
import { chmod, copyFile, mkdir, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

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
await build({
  absWorkingDir: root,
  entryPoints: { certrace: "src/cli/main.ts" },
  outdir: "dist/cli",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  mainFields: ["module", "main"],
  // bundled CommonJS packages ask for Node's own modules with require
  banner: {
    js: '#!/usr/bin/env node\nimport { createRequire as certraceRequire } from "node:module"; const require = certraceRequire(import.meta.url);',
  },
  logLevel: "warning",
});
await chmod(`${root}dist/cli/certrace.js`, 0o755);

// npx looks here first: `npx certrace` in a checkout runs this build, with no package to be fetched
await mkdir(`${root}node_modules/.bin`, { recursive: true });
await rm(`${root}node_modules/.bin/certrace`, { force: true });
await symlink("../../dist/cli/certrace.js", `${root}node_modules/.bin/certrace`).catch((error) => {
  // some systems let only administrators make links; `node dist/cli/certrace.js` works there
  if (error.code !== "EPERM") throw error;
});
