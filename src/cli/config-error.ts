import { UserError } from "../bundle/user-error.ts";
import type { Problem } from "../model.ts";

/** A configuration file that is not what its schema says. */
export class ConfigError extends UserError {
  readonly path: string;
  readonly problems: readonly Problem[];

  constructor(path: string, problems: readonly Problem[]) {
    super("the configuration file is not valid, so nothing was read", "correct it, or say --no-config");
    this.name = "ConfigError";
    this.path = path;
    this.problems = problems;
  }
}
