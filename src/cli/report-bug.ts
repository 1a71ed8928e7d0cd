import { printed } from "./printed.ts";

/** Says that certrace itself has failed; where it did, only to who looks for it. */
export function reportBug(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`certrace: this is a bug, please report it: ${printed(message)}\n`);
  if (process.env["CERTRACE_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
