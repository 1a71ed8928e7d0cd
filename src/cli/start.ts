#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { createRequire, wrap } from "node:module";
import { dirname, join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/**
 * Runs the program with the code that V8 made of it when it was built, which saves a third of a short run. Another
 * version of V8 does not take that code, and compiles the program as it would any other. Its text is ASCII.
 */
const file = join(__dirname, "program.js");
const script = new Script(wrap(readFileSync(file, "latin1")), { filename: file, cachedData: keptCode() });
const requireFrom = createRequire(file);
// A run uses some two hundred regular expressions, most of them many times: each is to be compiled once, and not twice.
// Kept code is taken only with the flags that it was made with, that of Node's own modules, too: those that every run
// needs are loaded before.
void [process.stdout, process.stderr, requireFrom("node:crypto")];
setFlagsFromString("--no-regexp-tier-up");
script.runInThisContext()({}, requireFrom, { exports: {} }, file, dirname(file));

function keptCode(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, "program.code"));
  } catch {
    return undefined;
  }
}
