import { UserError } from "../bundle/user-error.ts";
import type { Problem } from "../model.ts";

/** A file that the user named, or keeps, for the program itself, and that is not what its schema says. */
export class InvalidFileError extends UserError {
  readonly path: string;
  readonly problems: readonly Problem[];

  constructor(path: string, problems: readonly Problem[], message: string, hint: string) {
    super(message, hint);
    this.name = "InvalidFileError";
    this.path = path;
    this.problems = problems;
  }
}
