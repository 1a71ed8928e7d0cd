import { CommanderError } from "commander";
import { UserError } from "../bundle/user-error.ts";
import { program } from "./commands.ts";
import { reportBug } from "./errors.ts";
import { EXIT } from "./exit-code.ts";
import { listenForOutputErrors } from "./output.ts";
import { printed } from "./printed.ts";
import { interrupted } from "./watched.ts";

async function main(): Promise<void> {
  listenForOutputErrors();
  process.once("SIGINT", () => {
    process.stderr.write(`certrace: ${interrupted()}\n`);
    process.exit(EXIT.interrupted);
  });
  const certrace = program();
  try {
    if (process.argv.length <= 2) {
      process.stderr.write(certrace.helpInformation());
      process.exitCode = EXIT.notAnalysed;
      return;
    }
    await certrace.parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : EXIT.notAnalysed;
    else if (error instanceof UserError) {
      process.stderr.write(`certrace: ${printed(error.message)}\n  hint: ${printed(error.hint)}\n`);
      process.exitCode = EXIT.notAnalysed;
    } else {
      reportBug(error);
      process.exitCode = EXIT.bug;
    }
  }
}

await main();
