import { printed } from "./printed.ts";

/** Says that something went wrong that is nobody's fault but the program's. */
export function reportBug(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`certrace: this is a bug, please report it: ${printed(message)}\n`);
  if (process.env["CERTRACE_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
