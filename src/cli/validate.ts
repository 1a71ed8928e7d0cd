import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import { inspect, newShared } from "../inspect.ts";
import type { Inspected } from "../inspected.ts";
import { redactInputs } from "../redact/redact-report.ts";
import type { RenderOptions } from "../render/index.ts";
import { renderJson } from "../render/json.ts";
import { counted } from "../render/terminal/counted.ts";
import { faultLines, faultOf } from "../render/terminal/fault.ts";
import { linkedPlaces } from "../render/terminal/links.ts";
import { Page } from "../render/terminal/page.ts";
import { printableStrings } from "../render/terminal/printable.ts";
import type { Input } from "../report.ts";
import { EXIT, isNothingRecognised } from "./exit-code.ts";
import { lookedAt } from "./looked-at.ts";
import { writeOut } from "./output.ts";
import { redactionOf } from "./redaction.ts";
import type { RedactionFlags } from "./redaction-flags.ts";
import { stdinFor } from "./standard-input.ts";
import { terminalOf } from "./terminal.ts";
import { watched } from "./watched.ts";
import { zoneOf } from "./zone.ts";

export interface ValidateFlags extends RedactionFlags {
  timezone?: string;
  format: "terminal" | "json";
  limit?: Partial<Limits>;
  quiet?: boolean;
  color: "auto" | "always" | "never";
  width?: number;
}

/** `certrace validate`: every problem of every input; 2 where one is invalid. */
export async function runValidate(paths: string[], flags: ValidateFlags): Promise<void> {
  const zone = zoneOf(flags.timezone);
  const { redactor, saveMap } = await redactionOf(flags);
  const inspected: Inspected[] = [];
  const sources = watched(flags)(openBundle(paths, { limits: flags.limit ?? {}, ...stdinFor(paths) }));
  const shared = newShared();
  for await (const source of sources)
    inspected.push(await inspect(source, { zone, limits: flags.limit ?? {} }, shared));
  redactor?.learnInspected(inspected);
  const whole = inspected.map(({ input }) => input);
  const inputs = redactor === null ? whole : redactInputs(whole, redactor);
  saveMap();
  const invalid = inputs.filter(({ problems }) => problems.some(({ severity }) => severity === "error"));
  if (flags.format === "json") await writeOut(renderJson({ inputs }));
  else {
    await writeOut(validatedAll(inputs, { format: "terminal", verbose: true, ...terminalOf(flags, false) }));
    const unknown = inputs.filter((input) => input.kind === null && !invalid.includes(input)).length;
    const valid = inputs.length - invalid.length - unknown;
    await writeOut(
      `${counted(inputs.length, "input")}: ${valid} valid, ${invalid.length} invalid, ${unknown} not recognised\n`,
    );
  }
  if (isNothingRecognised({ inputs })) process.stderr.write(lookedAt(inputs, true));
  process.exitCode = invalid.length > 0 || isNothingRecognised({ inputs }) ? EXIT.notAnalysed : EXIT.analysed;
}

/** What every input is, and its problems. */
function validatedAll(inputs: readonly Input[], options: RenderOptions): string {
  const page = new Page(options);
  const { linkTo } = options;
  const lines = inputs.flatMap((input) => {
    const shown = printableStrings(input);
    const all = validated(shown, page);
    if (linkTo === undefined) return all;
    return all.map((text) =>
      linkedPlaces(text, (path, line) => (path === shown.path ? linkTo(input.path, line) : null)),
    );
  });
  return lines.map((line) => `${line}\n`).join("");
}

function validated({ path, kind, problems }: Input, page: Page): string[] {
  const verdict = problems.some(({ severity }) => severity === "error")
    ? "invalid"
    : kind === null
      ? "not recognised"
      : "valid";
  const lines = problems.flatMap((problem) => faultLines(faultOf(path, problem), page, "  "));
  return [`${path}: ${kind ?? "unknown"}, ${verdict}`, ...lines];
}
