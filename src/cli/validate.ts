import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import type { Source } from "../bundle/source.ts";
import { inspect } from "../inspect.ts";
import { redactInputs } from "../redact/redact-secrets.ts";
import { renderJson } from "../render/json.ts";
import type { Input } from "../report.ts";
import { EXIT, isNothingRecognised } from "./exit-code.ts";
import { lookedAt } from "./looked-at.ts";
import { writeOut } from "./output.ts";
import { printed } from "./printed.ts";
import { stdinFor } from "./standard-input.ts";
import { zoneOf } from "./zone.ts";

export interface ValidateFlags {
  timezone?: string;
  format: "terminal" | "json";
  redact: boolean;
  limit: Partial<Limits>;
  quiet?: boolean;
}

/** `certrace validate`: what is wrong with each input. */
export async function runValidate(
  paths: string[],
  flags: ValidateFlags,
  watched: (sources: AsyncIterable<Source>) => AsyncIterable<Source>,
): Promise<void> {
  const zone = zoneOf(flags.timezone);
  const whole: Input[] = [];
  const sources = watched(openBundle(paths, { limits: flags.limit, ...stdinFor(paths) }));
  for await (const source of sources) whole.push((await inspect(source, { zone, limits: flags.limit })).input);
  const inputs = flags.redact ? redactInputs(whole) : whole;
  const invalid = inputs.filter(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (flags.format === "json") await writeOut(renderJson({ inputs }));
  else {
    await writeOut(inputs.map(validated).join(""));
    await writeOut(
      `${inputs.length} inputs: ${inputs.length - invalid.length} without an error, ${invalid.length} invalid\n`,
    );
  }
  if (isNothingRecognised({ inputs })) process.stderr.write(lookedAt(inputs));
  process.exitCode = invalid.length > 0 || isNothingRecognised({ inputs }) ? EXIT.notAnalysed : EXIT.analysed;
}

function validated({ path, kind, problems }: Input): string {
  const verdict = problems.some(({ severity }) => severity === "error")
    ? "invalid"
    : kind === null
      ? "not recognised"
      : "valid";
  const lines = problems.map(({ line, column, severity, message, pointer, hint }) => {
    const place = line === null ? printed(path) : `${printed(path)}:${line}:${column ?? 1}`;
    return `  ${place} ${severity} ${printed(message)}${pointer ? ` [${printed(pointer)}]` : ""}\n${hint === null ? "" : `    hint: ${printed(hint)}\n`}`;
  });
  return `${printed(path)}: ${kind ?? "unknown"}, ${verdict}\n${lines.join("")}`;
}
