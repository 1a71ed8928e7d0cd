import { isAbsolute } from "node:path";
import { CommanderError, type Command } from "commander";
import { NoSuchPathError, UserError } from "../bundle/user-error.ts";
import { commandBehindOptions } from "./command-behind-options.ts";
import { program } from "./commands.ts";
import { reportBug, reportUserError } from "./errors.ts";
import { EXIT } from "./exit-code.ts";
import { listenForOutputErrors } from "./output.ts";
import { meantCommand } from "./nearest.ts";

async function main(): Promise<void> {
  listenForOutputErrors();
  const certrace = program();
  try {
    if (process.argv.length <= 2) {
      certrace.outputHelp({ error: true });
      process.exitCode = EXIT.notAnalysed;
      return;
    }
    await certrace.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.notAnalysed;
    else if (error instanceof UserError || isOfCurrentFolder(error)) {
      reportUserError(userErrorOf(error, certrace));
      process.exitCode = EXIT.notAnalysed;
    } else {
      reportBug(error);
      process.exitCode = EXIT.bug;
    }
  }
}

/** Whether the system could not tell the current folder, which relative paths begin in. */
function isOfCurrentFolder(error: unknown): boolean {
  return error instanceof Error && "syscall" in error && error.syscall === "uv_cwd";
}

/** What to tell the user: the first cause, where it is another one than that which was met. */
function userErrorOf(error: unknown, certrace: Command): UserError {
  if (!(error instanceof UserError) || (error instanceof NoSuchPathError && isRelativeToNothing(error.path)))
    return new UserError("the current folder is not there any more", "change to a folder that is, and run again");
  return error instanceof NoSuchPathError ? maybeCommand(error, certrace) : error;
}

function isRelativeToNothing(path: string): boolean {
  try {
    process.cwd();
    return false;
  } catch {
    return !isAbsolute(path);
  }
}

/** What names no file may be a command that is misspelt, or stands behind options: paths alone are analysed. */
function maybeCommand(error: NoSuchPathError, { commands }: Command): UserError {
  const args = process.argv.slice(2);
  if (error.path === args[0]) {
    const hint = meantCommand(error.path, commands);
    return hint === null ? error : new UserError(error.message, hint);
  }
  const hint = commandBehindOptions(args, error.path, commands);
  return hint === null ? error : new UserError(error.message, hint);
}

void main();
