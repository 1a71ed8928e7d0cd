import { expect, it } from "vitest";
import { analyze } from "../../src/analyze.ts";
import { redactReport } from "../../src/redact/redact-report.ts";
import { Redactor } from "../../src/redact/redactor.ts";
import { StandIns } from "../../src/redact/stand-ins.ts";
import type { Report } from "../../src/report.ts";
import { bundleOf, sourceOf } from "../simulator/bundle.ts";

const SEEDS = Array.from({ length: 60 }, (_, index) => 1_000 + index);

type File = { readonly name: string; readonly text: string };

async function* sources(files: readonly File[]) {
  for (const { name, text } of files) yield sourceOf(name, text);
}

it.each(SEEDS)("a simulated bundle without names gives the same report, seed %i", async (seed) => {
  const { files, options } = bundleOf(seed);
  const names = new StandIns(null, options.healthDeployments);
  const redactor = new Redactor(names);
  const { report, inspected } = await analyze(sources(files), options, "0.0.0");
  for (const { text } of files) redactor.learn(text);
  redactor.learnInspected(inspected);
  const copies = files.map(({ name, text }) => ({ name: redactor.redactPath(name), text: redactor.redact(text) }));
  for (const { text } of copies) expect(redactor.redact(text)).toBe(text);
  const copy = await analyze(sources(copies), options, "0.0.0");
  expect(said(copy.report)).toEqual(said(redactReport(report, redactor)));
  const left = Object.values(names.toMap())
    .flatMap((map) => Object.keys(map))
    .filter((name) => copies.some(({ text }) => stands(name, text)));
  expect(left).toEqual([]);
});

/** Columns differ where a stand-in is longer, and so do the bytes. */
function said({ redactions: _, inputs: __, ...report }: Report): unknown {
  return JSON.parse(JSON.stringify(report, (key, value: unknown) => (key === "column" ? undefined : value)));
}

/** Whether a name stands in a text, and not as a part of another: `bosh-heal` of a row that was cut. */
function stands(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/[A-Za-z0-9]/.test(text[at - 1] ?? "") && !/[A-Za-z0-9]/.test(text[at + name.length] ?? "")) return true;
  return false;
}
