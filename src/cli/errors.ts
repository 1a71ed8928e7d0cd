import type { UserError } from "../bundle/user-error.ts";
import { faultLines, faultOf } from "../render/terminal/fault.ts";
import { Page } from "../render/terminal/page.ts";
import { printable, printableStrings } from "../render/terminal/printable.ts";
import { ConfigError } from "./config-error.ts";

/** Says what the user can put right: what it is, where, why, and what to do. */
export function reportUserError(error: UserError): void {
  const page = new Page({ format: "terminal", width: Infinity, color: false, unicode: false, verbose: true });
  const { message, hint, why, argument } = printableStrings({ ...error, message: error.message });
  const excerpt = argument === null ? null : { line: null, ...argument };
  const places =
    error instanceof ConfigError
      ? printableStrings(error.problems).flatMap((problem) =>
          faultLines(faultOf(printable(error.path), problem), page, "  "),
        )
      : [];
  const [what = "", ...more] = faultLines({ what: `certrace: ${message}`, excerpt, why, hint }, page, "");
  process.stderr.write(`${[what, ...places, ...more].join("\n")}\n`);
}

/** Says that something went wrong that is nobody's fault but the program's. */
export function reportBug(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`certrace: this is a bug, please report it: ${printable(message)}\n`);
  if (process.env["CERTRACE_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
