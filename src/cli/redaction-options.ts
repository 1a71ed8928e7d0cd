import { Option } from "commander";

export interface RedactionFlags {
  /** false: nothing is replaced. */
  readonly redact: "secrets" | "names" | false;
  readonly redactMap?: string;
  readonly healthDeployment?: readonly string[];
}

export const REDACT = new Option(
  "--redact <what>",
  "what is replaced: secrets, or also the names of hosts, users and deployments",
)
  .choices(["secrets", "names"])
  .default("secrets");

export const REDACT_MAP = [
  "--redact-map <file>",
  "with --redact names: keep there what stands for which name, and use it again",
] as const;

export const NO_REDACT = ["--no-redact", "leave everything as it stands in the evidence, secrets, too"] as const;
