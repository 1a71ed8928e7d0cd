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
// a run uses some two hundred regular expressions, most of them many times: each is compiled once, and not twice. Behind
// the script, as the kept code is taken with the flags that it was made with only.
setFlagsFromString("--no-regexp-tier-up");
script.runInThisContext()({}, createRequire(file), { exports: {} }, file, dirname(file));

function keptCode(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, "program.code"));
  } catch {
    return undefined;
  }
}
