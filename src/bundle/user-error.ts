/** Something that only the user can put right: printed with what to do, never with a stack. */
export class UserError extends Error {
  /** What to do about it. */
  readonly hint: string;
  /** What makes it wrong, where the message alone does not tell. */
  readonly why: string | null;
  /** The argument that is wrong, in front of its wrong part and from there on. */
  readonly argument: { readonly before: string; readonly after: string } | null;

  constructor(message: string, hint: string, more: { why?: string; argument?: UserError["argument"] } = {}) {
    super(message);
    this.name = "UserError";
    this.hint = hint;
    this.why = more.why ?? null;
    this.argument = more.argument ?? null;
  }
}

/** An argument that names nothing. */
export class NoSuchPathError extends UserError {
  readonly path: string;

  constructor(path: string) {
    const hint = "check the name; put quotes around a name with spaces";
    super(`no such file or folder: ${path === "" ? '""' : path}`, hint);
    this.name = "NoSuchPathError";
    this.path = path;
  }
}
