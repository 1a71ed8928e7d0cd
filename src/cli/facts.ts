import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import { factsLines, ndjson } from "../facts/write-facts.ts";
import { inspectBundle } from "../inspect-bundle.ts";
import { redactFacts, redactInputs } from "../redact/redact-report.ts";
import { VERSION } from "../version.ts";
import { EXIT, isNothingRecognised } from "./exit-code.ts";
import { lookedAt } from "./looked-at.ts";
import { resultTo, tellWritten } from "./output.ts";
import { redactionOf } from "./redaction.ts";
import type { RedactionFlags } from "./redaction-flags.ts";
import { stdinFor } from "./standard-input.ts";
import { watched } from "./watched.ts";
import { zoneOf } from "./zone.ts";

export interface FactsFlags extends RedactionFlags {
  timezone?: string;
  output?: string;
  hash?: boolean;
  limit?: Partial<Limits>;
  quiet?: boolean;
}

/** `certrace facts`: what all sources say, for an analysis elsewhere. Nothing is written where nothing was recognised. */
export async function runFacts(paths: string[], flags: FactsFlags): Promise<void> {
  const writeResult = resultTo(flags.output);
  const zone = zoneOf(flags.timezone);
  const sources = watched(flags)(
    openBundle(paths, { hashAll: flags.hash ?? false, limits: flags.limit ?? {}, ...stdinFor(paths) }),
  );
  const { redactor, saveMap } = await redactionOf(flags);
  const inspected = await inspectBundle(sources, { zone, limits: flags.limit ?? {} });
  const inputs = inspected.map(({ input }) => input);
  redactor?.learnInspected(inspected);
  if (isNothingRecognised({ inputs })) {
    process.stderr.write(lookedAt(redactor === null ? inputs : redactInputs(inputs, redactor)));
    process.exitCode = EXIT.notAnalysed;
    return;
  }
  const lines = factsLines(inspected, VERSION);
  const text = ndjson(redactor === null ? lines : redactFacts(lines, redactor));
  saveMap();
  await writeResult(text, inputs);
  tellWritten("facts", flags);
}
