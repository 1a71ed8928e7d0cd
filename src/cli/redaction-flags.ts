/** What the options of a command say of redaction. */
export interface RedactionFlags {
  /** false: nothing is replaced. */
  readonly redact: "secrets" | "names" | false;
  readonly redactMap?: string;
  readonly output?: string;
  readonly healthDeployment?: readonly string[];
}
