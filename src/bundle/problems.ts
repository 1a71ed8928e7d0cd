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
        "run again on a copy that nothing changes",
      );
    case "ELOOP":
      return fileProblem(
        "changed-while-read",
        "error",
        "it became a symbolic link while the bundle was read",
        "run again on a copy that nothing changes",
      );
    case "EISDIR":
      return fileProblem("read-failed", "error", "it is a folder, not a file", "name the folder as an argument");
    case "EBADF":
      return fileProblem(
        "read-failed",
        "error",
        "nothing is connected to it: it is closed, or the null device",
        "pipe or redirect a file into it, or name the file",
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

export function changedWhileRead(): Problem {
  return fileProblem(
    "changed-while-read",
    "error",
    "it changed while it was read; nothing of it was used",
    "run again on a copy that nothing changes",
  );
}

/** A log that a program goes on writing: what it had when it was opened is whole, what came then is missing. */
export function grewWhileRead(read: number): Problem {
  return fileProblem(
    "grew-while-read",
    "warning",
    `it grew while it was read: only the ${bytes(read)} that it had at the beginning were read, and its digest is of these`,
    "run again on a copy that nothing changes",
  );
}

/** What is behind `read` bytes is missing. */
export function cutOff(read: number, expected: number | null): Problem {
  const of = expected === null ? "" : ` of ${expected}`;
  return fileProblem(
    "cut-off",
    "error",
    `it is cut off: ${bytes(read)}${of} could be read, what followed them is missing`,
    "get the file again, whole",
  );
}

/** Compressed data that makes no sense from some place on. */
export function damagedData(read: number, at: number): Problem {
  return fileProblem(
    "damaged-data",
    "error",
    `its compressed data is damaged near byte ${at}: ${bytes(read)} could be unpacked, nothing behind them was read`,
    "get the file again, and compare its checksum",
  );
}

export function checksumWrong(): Problem {
  return fileProblem(
    "checksum-wrong",
    "error",
    "its checksum does not fit its bytes: something in it is damaged, and cannot be found",
    "get the file again, and compare its checksum",
  );
}

/** Nobody knows what it is: a member of which the header is damaged is left behind the end, too. */
export function trailingData(count: number): Problem {
  return fileProblem(
    "trailing-data",
    "warning",
    `${bytes(count)} behind the end of the archive were not read; they may be a damaged part of it`,
    "get the archive again, and compare its checksum, or look at what was appended to it",
  );
}

export function bytes(count: number): string {
  return count === 1 ? "1 byte" : `${count} bytes`;
}
