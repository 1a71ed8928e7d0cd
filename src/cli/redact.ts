import { analyze, type Analysis } from "../analyze.ts";
import { STANDARD_INPUT } from "../bundle/find-entries.ts";
import type { Limits } from "../bundle/limits.ts";
import { openBundle } from "../bundle/open-bundle.ts";
import type { Source } from "../bundle/source.ts";
import { UserError } from "../bundle/user-error.ts";
import { redactInputs } from "../redact/redact-report.ts";
import { counted } from "../render/terminal/counted.ts";
import { printable } from "../render/terminal/printable.ts";
import type { Report } from "../report.ts";
import { VERSION } from "../version.ts";
import { EXIT, isNothingRecognised } from "./exit-code.ts";
import { lookedAt } from "./looked-at.ts";
import { emptyFolder, isWithin, located } from "./redact/empty-folder.ts";
import { NameListener } from "./redact/name-listener.ts";
import { writeCopies, type Copied } from "./redact/write-copies.ts";
import { redactionOf } from "./redaction.ts";
import type { RedactionFlags } from "./redaction-flags.ts";
import { watched } from "./watched.ts";

export interface RedactFlags extends RedactionFlags {
  readonly redact: "secrets" | "names";
  readonly output: string;
  readonly limit?: Partial<Limits>;
  readonly quiet?: boolean;
}

/**
 * `certrace redact`: a copy of every source that was recognised, with what is to be replaced replaced. The bundle is read
 * twice: names are learned before anything is written. The copy is analysed in the end: it has to give the same verdict.
 */
export async function runRedact(paths: string[], flags: RedactFlags): Promise<void> {
  if (paths.includes(STANDARD_INPUT))
    throw new UserError("standard input cannot be read twice", "save it to a file and name the file");
  const output = await emptyFolder(flags.output, paths);
  if (flags.redactMap !== undefined && isWithin(await located(flags.redactMap), output))
    throw new UserError("--redact-map lies in the folder of the copy", "keep it elsewhere: it holds what was replaced");
  const redaction = await redactionOf(flags);
  const limits = flags.limit ?? {};
  const redactor = redaction.redactor!;
  const judged = async (sources: AsyncIterable<Source>): Promise<Analysis> => {
    const knowledge = {
      failedAt: [],
      healthDeployments: flags.healthDeployment ?? [],
      clockSkewSeconds: null,
      zone: null,
    };
    return analyze(sources, { ...knowledge, limits }, VERSION);
  };
  const listener = new NameListener(redactor);
  const original = await judged(watched(flags)(listener.listen(openBundle(paths, { limits }))));
  if (listener.failure !== null) throw listener.failure;
  redactor.learnInspected(original.inspected);
  if (isNothingRecognised(original.report)) {
    process.stderr.write(lookedAt(redactInputs(original.report.inputs, redactor)));
    process.exitCode = EXIT.notAnalysed;
    return;
  }
  redaction.saveMap();
  const sources = watched(flags)(openBundle(paths, { limits }));
  const { written, left } = await writeCopies(sources, original, { paths, output, redactor });
  const copy = await judged(openBundle([output], { limits }));
  const isSame = outcomeOf(copy.report, (text) => text) === outcomeOf(original.report, (text) => redactor.redact(text));
  process.stderr.write(summary(flags.output, written, left));
  if (isSame) process.stderr.write(`certrace: the copy gives the same verdict: ${copy.report.verdict}\n`);
  else {
    process.stderr.write(
      `certrace: this is a bug, please report it: the copy gives another verdict, or for other reasons (${copy.report.verdict}; the original: ${original.report.verdict})\n`,
    );
    process.exitCode = EXIT.bug;
  }
  if (flags.redact === "names")
    process.stderr.write(
      "certrace: names may remain in what people wrote freely: look at the copy before you send it\n",
    );
}

/** What two reports have to have in common: the verdict, and of each finding what it rests on. */
function outcomeOf({ verdict, findings }: Report, mapped: (text: string) => string): string {
  const judged = findings.map(({ violation, certificate, verdict: own, diagnosis, criteria, alternatives }) =>
    JSON.stringify([
      violation?.code,
      certificate === null ? null : mapped(certificate),
      own,
      diagnosis.code,
      criteria.map(({ id, status }) => [id, status]),
      alternatives.map(({ code, status }) => [code, status]),
    ]),
  );
  return [verdict, ...judged.sort()].join("\n");
}

/** More of what was left out is counted only. */
const MAX_LISTED = 50;

function summary(output: string, written: number, left: Copied["left"]): string {
  const lines = left.slice(0, MAX_LISTED).map(({ path, why }) => `  ${printable(path)}: ${printable(why)}\n`);
  const more = left.length > MAX_LISTED ? `  and ${left.length - MAX_LISTED} more\n` : "";
  return (
    `certrace: wrote ${counted(written, "file")} to ${printable(output)}\n` +
    (left.length === 0
      ? ""
      : `certrace: left out, because it is no evidence or could not be read:\n${lines.join("")}${more}`)
  );
}
