import type { Command } from "commander";
import type { Limits } from "../bundle/limits.ts";
import type { Problem } from "../model.ts";
import { redactProblems } from "../redact/redact-report.ts";
import { SourceText } from "../syntax/source-text.ts";
import { parseZone, ZONE_EXAMPLES } from "../syntax/timestamps.ts";
import { plainValue, textOf, valueOf, type Node } from "../syntax/tree.ts";
import { parseYaml } from "../syntax/yaml.ts";
import { validateDocument } from "../validate/validate.ts";
import { withExcerpts } from "../with-excerpts.ts";
import type { ConfigFile } from "./config-file.ts";
import { InvalidFileError } from "./invalid-file-error.ts";
import { amountOf } from "./limits.ts";
import { nearest } from "./nearest.ts";

/** What config.yaml says; described by schemas/config.schema.json. */
interface Config {
  readonly healthDeployments?: readonly string[];
  readonly timezone?: string;
  readonly limits?: Partial<Record<keyof Limits, number | string>>;
  readonly format?: string;
  readonly color?: string;
  readonly width?: number;
}

const KEYS = ["healthDeployments", "timezone", "limits", "format", "color", "width"] satisfies (keyof Config)[];

/**
 * Gives the command what the file says, where it has such an option and the command line does not set it.
 *
 * @throws InvalidFileError when the file is not what its schema says.
 */
export function applyConfig(command: Command, file: ConfigFile): void {
  const { healthDeployments, limits, format, ...single } = parsedConfig(file);
  const options = new Set(command.options.map((option) => option.attributeName()));
  const set = (name: string, value: unknown): void => {
    if (options.has(name) && value !== undefined) command.setOptionValueWithSource(name, value, "config");
  };
  for (const [name, value] of Object.entries({ ...single, ...(command.name() === "analyze" ? { format } : {}) })) {
    if (command.getOptionValueSource(name) !== "cli") set(name, value);
  }
  // these add up: a further name, and one limit of several
  const { healthDeployment: names = [], limit = {} } = command.opts<{ healthDeployment?: string[]; limit?: object }>();
  set("healthDeployment", [...(healthDeployments ?? []), ...names]);
  set("limit", { ...amounts(limits ?? {}), ...limit });
}

function amounts(limits: NonNullable<Config["limits"]>): Partial<Limits> {
  return Object.fromEntries(Object.entries(limits).map(([name, amount]) => [name, amountOf(String(amount))!]));
}

function parsedConfig({ path, text }: ConfigFile): Config {
  const source = SourceText.of(path, text);
  const { root, problems: broken } = parseYaml(text);
  const problems: Problem[] = broken.map(({ code, message, start, hint }) =>
    source.errorAt(start, code, message, hint),
  );
  if (root !== null)
    problems.push(...validateDocument("config", root, source).map(withConfigHint), ...zoneProblems(root, source));
  problems.sort((a, b) => a.line! - b.line!);
  if (problems.length > 0) {
    const message = "the configuration file is not valid, so nothing was read";
    const shown = redactProblems(withExcerpts(problems, source));
    throw new InvalidFileError(path, shown, message, "correct it, or say --no-config");
  }
  return root === null ? {} : (plainValue(root) as Config);
}

/** What is said of documents that a tool wrote does not fit one that a person wrote. */
function withConfigHint(problem: Problem): Problem {
  const meant = nearest(problem.pointer?.split("/").at(-1) ?? "", KEYS);
  return {
    ...problem,
    hint:
      meant === null || problem.pointer === `/${meant}`
        ? "`certrace schema config` has all keys and their values"
        : `did you mean ${meant}?`,
  };
}

function zoneProblems(root: Node, source: SourceText): Problem[] {
  const zone = valueOf(root, "timezone");
  const name = textOf(zone);
  if (name === undefined || parseZone(name) !== null) return [];
  const problem = source.errorAt(zone!.start, "unknown-zone", `there is no zone "${name}"`, `write ${ZONE_EXAMPLES}`);
  return [{ ...problem, pointer: "/timezone" }];
}
