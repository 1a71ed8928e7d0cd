#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/**
 * Runs the program with the code that V8 made of it when it was built, which saves a third of a short run. Another
 * version of V8 does not take that code, and compiles the program as it would any other. The text of the program is a
 * function that takes what a CommonJS module is given, in ASCII.
 */
const file = join(__dirname, "program.js");
const script = new Script(readFileSync(file, "latin1"), { filename: file, cachedData: keptCode() });
// Kept code is taken only with the flags that it was made with, that of Node's own modules, too: those that every run
// needs are loaded before.
void [process.stdout, process.stderr, require("node:crypto")];
// A run uses some two hundred regular expressions, most of them many times: each is to be compiled once, and not twice.
// Nor are functions compiled by the baseline compiler: a short run has ended before that pays.
setFlagsFromString("--no-regexp-tier-up");
setFlagsFromString("--no-sparkplug");
script.runInThisContext()({}, require, { exports: {} }, file, __dirname);

function keptCode(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, "program.code"));
  } catch {
    return undefined;
  }
}
