import type { UserError } from "../bundle/user-error.ts";
import { faultLines, faultOf } from "../render/terminal/fault.ts";
import { Page } from "../render/terminal/page.ts";
import { printable, printableStrings } from "../render/terminal/printable.ts";
import { InvalidFileError } from "./invalid-file-error.ts";

/** Standard error may be anything: nothing is wrapped, cut or coloured there. */
const PLAIN = new Page({ format: "terminal", width: Infinity, color: false, unicode: false, verbose: true });

/** Says what the user can put right: what it is, where, why, and what to do. */
export function reportUserError(error: UserError): void {
  const { message, hint, why, argument } = printableStrings({ ...error, message: error.message });
  const excerpt = argument === null ? null : { line: null, ...argument };
  const places =
    error instanceof InvalidFileError
      ? printableStrings(error.problems).flatMap((problem) =>
          faultLines(faultOf(printable(error.path), problem), PLAIN, "  "),
        )
      : [];
  const [what = "", ...more] = faultLines({ what: `certrace: ${message}`, excerpt, why, hint }, PLAIN, "");
  process.stderr.write(`${[what, ...places, ...more].join("\n")}\n`);
}

/** Says that something went wrong that is nobody's fault but the program's. */
export function reportBug(error: unknown): void {
  const message = printable(error instanceof Error ? error.message : String(error));
  const hint = "please report it, with the input if you may; CERTRACE_DEBUG=1 shows where it is";
  const fault = { what: `certrace: this is a bug: ${message}`, excerpt: null, why: null, hint };
  process.stderr.write(`${faultLines(fault, PLAIN, "").join("\n")}\n`);
  if (process.env["CERTRACE_DEBUG"] && error instanceof Error) process.stderr.write(`${error.stack}\n`);
}
