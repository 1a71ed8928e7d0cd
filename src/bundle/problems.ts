import type { Problem, Severity } from "../model.ts";

/** A problem of a whole file: it has no position. */
export function fileProblem(code: string, severity: Severity, message: string, hint: string): Problem {
  return { code, severity, message, line: null, column: null, pointer: null, hint };
}

/** Why the system refused to open or list something, in words; `error` is what `node:fs` threw. */
export function refusal(error: unknown): Problem {
  const code = errorCode(error);
  switch (code) {
    case "EACCES":
    case "EPERM":
      return fileProblem(
        "no-permission",
        "error",
        "no permission to read it",
        "make it readable for this user and run again",
      );
    case "ENOENT":
      return fileProblem(
        "vanished",
        "error",
        "it was there when the folder was listed, and gone when it was to be read",
        "run again; a name that is not UTF-8 has to be changed first",
      );
    case "ELOOP":
      return fileProblem(
        "changed-while-read",
        "error",
        "it became a symbolic link while the bundle was read",
        "run again on a copy that nothing changes",
      );
    default:
      return fileProblem(
        "read-failed",
        "error",
        `the system could not read it (${code})`,
        "copy it to another disk and run again",
      );
  }
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
