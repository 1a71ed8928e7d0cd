// Runs the program with the arguments given, and keeps the code that V8 has made of it until then, for src/cli/start.ts.
const { readFileSync, writeFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { join } = require("node:path");
const { Script } = require("node:vm");

const folder = join(__dirname, "../dist/cli");
const file = join(folder, "program.js");
const script = new Script(readFileSync(file, "latin1"), { filename: file });
process.on("exit", () => writeFileSync(join(folder, "program.code"), script.createCachedData()));
script.runInThisContext()({}, createRequire(file), {}, file, folder);
