// Generates from schemas/: the types of the report (src/report.ts) and the validators (src/validate/validators.js, and
// facts-validator.js, which is large and loaded only with a file of facts). From assembly/: the WebAssembly module that
// looks for literals, as text in src/detect/find-literals-wasm.ts. From catalogue/: the pages of all diagnoses
// (src/catalogue.ts). From src/render/html/: the script and the style of the HTML report. From package.json: the version.
// From the table of commands (src/cli/commands.ts): completions/ and man/.
// `node scripts/generate.mjs --check` writes nothing and fails when a generated file is not what it would write.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import asc from "assemblyscript/asc";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { compile } from "json-schema-to-typescript";
import { format, getFileInfo, resolveConfig } from "prettier";
import { parse } from "yaml";

const check = process.argv.includes("--check");
const root = new URL("../", import.meta.url);

/** Schemas of input; the report's is checked in tests, not while the program runs. */
const schemas = new Map();
for (const file of (await readdir(new URL("schemas/", root))).sort()) {
  const name = /^(.+)\.schema\.json$/.exec(file)?.[1];
  if (name !== undefined) schemas.set(name, JSON.parse(await readFile(new URL(`schemas/${file}`, root), "utf8")));
}

async function reportTypes() {
  return compile(schemas.get("report"), "Report", {
    bannerComment: "/* Generated from schemas/report.schema.json by scripts/generate.mjs. */",
    additionalProperties: false,
    format: false,
    unknownAny: true,
  });
}

/** One module with the validators of these schemas; `inlineRefs`: a shared part is repeated where it is used. */
function validators(names, inlineRefs) {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
    inlineRefs,
    schemas: [...schemas.values()].map(withoutTexts),
  });
  const exported = Object.fromEntries(names.map((name) => [identifier(name), schemas.get(name).$id]));
  const code = standaloneCode(ajv, exported);
  if (code.includes("require(")) throw new Error("a schema uses a keyword whose validator needs a module at run time");
  return `// @ts-nocheck\n/* Generated from schemas/ by scripts/generate.mjs. */\n${withErrorsAdded(code)}`;
}

/** ajv copies all errors before it adds those of a part: the time of a document full of them grew as their square. */
function withErrorsAdded(code) {
  const joined = /(\w+) === null \? ([\w.]+)\.errors : \1\.concat\(\2\.errors\)/g;
  return (
    code.replaceAll(joined, "added($1, $2.errors)") +
    "\nfunction added(errors, more) {\n  if (errors === null) return more;\n  for (const one of more) errors.push(one);\n  return errors;\n}\n"
  );
}

/** A schema without what is for people: validators carry parts of theirs with them. */
function withoutTexts(schema) {
  if (Array.isArray(schema)) return schema.map(withoutTexts);
  if (typeof schema !== "object" || schema === null) return schema;
  const isText = ([key, value]) => (key === "description" || key === "title") && typeof value === "string";
  const entries = Object.entries(schema).filter((entry) => !isText(entry));
  return Object.fromEntries(entries.map(([key, value]) => [key, withoutTexts(value)]));
}

/** The texts of all schemas, so that `certrace schema` needs no file beside the program. */
function schemaTexts() {
  const entries = [...schemas].map(([name, schema]) => `  ${JSON.stringify(name)}: ${JSON.stringify(schema)},`);
  return `/* Generated from schemas/ by scripts/generate.mjs. */\nexport const SCHEMAS = {\n${entries.join("\n")}\n} as const;\n`;
}

/** The module of assembly/find-literals.ts in base64: bundlers and browsers need no file beside the program. */
async function findLiterals() {
  const source = await readFile(new URL("assembly/find-literals.ts", root), "utf8");
  let wasm;
  const { error, stderr } = await asc.main(
    [
      "find-literals.ts",
      "-o",
      "out.wasm",
      "-O3",
      "--runtime",
      "stub",
      "--enable",
      "simd",
      "--importMemory",
      "--noAssert",
    ],
    {
      readFile: (name) => (name === "find-literals.ts" ? source : null),
      writeFile: (_, content) => void (wasm = content),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(`${error.message}\n${stderr}`);
  const text = Buffer.from(wasm).toString("base64");
  return `/* Generated from assembly/find-literals.ts by scripts/generate.mjs. */\nexport const FIND_LITERALS_WASM =\n  "${text}";\n`;
}

/** The style and the script of the HTML report, and their hashes for its content security policy. */
async function htmlAssets() {
  const folder = "src/render/html/";
  const options = { absWorkingDir: fileURLToPath(root), bundle: true, minify: true, write: false, target: "es2022" };
  const built = async (entry, more) =>
    (await build({ ...options, entryPoints: [`${folder}${entry}`], ...more })).outputFiles[0].text.trim();
  const style = await built("style.css", {});
  const script = await built("client.ts", { format: "iife" });
  if (/<\/(?:script|style)/i.test(style + script)) throw new Error("an asset would end its own element");
  const hash = (text) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  const constants = { STYLE: style, STYLE_HASH: hash(style), SCRIPT: script, SCRIPT_HASH: hash(script) };
  const lines = Object.entries(constants).map(([name, text]) => `export const ${name} =\n  ${JSON.stringify(text)};\n`);
  return `/* Generated from ${folder}client.ts and ${folder}style.css by scripts/generate.mjs. */\n${lines.join("")}`;
}

/** The pages of catalogue/diagnoses.yaml, checked. */
async function catalogue() {
  const source = "catalogue/diagnoses.yaml";
  const pages = parse(await readFile(new URL(source, root), "utf8"));
  const validate = new Ajv2020({ allErrors: true }).compile(schemas.get("catalogue"));
  if (!validate(pages)) {
    const errors = validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`${source} is not what its schema says:\n${errors.join("\n")}`);
  }
  const codes = pages.map(({ code }) => code);
  const twice = codes.filter((code, index) => codes.indexOf(code) < index);
  if (twice.length > 0) throw new Error(`${source} has two pages of ${twice.join(", ")}`);
  return `/* Generated from ${source} by scripts/generate.mjs. */\nexport const PAGES = ${JSON.stringify(pages)} as const;\n`;
}

async function version() {
  const { version } = JSON.parse(await readFile(new URL("package.json", root), "utf8"));
  return `/* Generated from package.json by scripts/generate.mjs. */\nexport const VERSION = "${version}";\n`;
}

/** What is made of the table of commands; bundled first, as its sources are TypeScript. */
async function commandLineTexts() {
  const folder = await mkdtemp(join(tmpdir(), "certrace-generate-"));
  const outfile = join(folder, "texts.mjs");
  const contents = `
    export { completionScript } from "./src/cli/completion/completion-script.ts";
    export { manPage } from "./src/cli/man-page.ts";`;
  try {
    await build({
      stdin: { contents, resolveDir: fileURLToPath(root), loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      format: "esm",
      mainFields: ["module", "main"],
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      logLevel: "error",
    });
    const { completionScript, manPage } = await import(pathToFileURL(outfile).href);
    return [
      ["completions/certrace.bash", completionScript("bash")],
      ["completions/_certrace", completionScript("zsh")],
      ["completions/certrace.fish", completionScript("fish")],
      ["man/certrace.1", manPage()],
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function identifier(name) {
  return name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());
}

const inputs = [...schemas.keys()].filter((name) => !["report", "facts", "catalogue"].includes(name));
const stale = [];
for (const [path, content] of [
  ["src/report.ts", await reportTypes()],
  ["src/validate/validators.js", validators(inputs, true)],
  ["src/validate/facts-validator.js", validators(["facts"], false)],
  ["src/validate/schemas.ts", schemaTexts()],
  ["src/detect/find-literals-wasm.ts", await findLiterals()],
  ["src/render/html/assets.ts", await htmlAssets()],
  ["src/catalogue.ts", await catalogue()],
  ["src/version.ts", await version()],
])
  await generated(path, content);
// these are made of the modules above
for (const [path, content] of await commandLineTexts()) await generated(path, content);
if (stale.length > 0) {
  console.error(`not what their sources say: ${stale.join(", ")}\nrun: npm run generate`);
  process.exitCode = 1;
}

async function generated(path, content) {
  const url = new URL(path, root);
  const { inferredParser } = await getFileInfo(fileURLToPath(url));
  const options = await resolveConfig(url, { editorconfig: false });
  const text = inferredParser === null ? content : await format(content, { ...options, filepath: path });
  const current = await readFile(url, "utf8").catch(() => "");
  if (current === text) return;
  if (check) {
    stale.push(path);
    return;
  }
  await mkdir(dirname(fileURLToPath(url)), { recursive: true });
  await writeFile(url, text);
}
