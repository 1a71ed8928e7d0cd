import type { Fact } from "../model.ts";
import type { Input } from "../report.ts";

/** A line of a file of facts: `schemas/facts.schema.json` describes it, and says in which order they come. */
export type FactsLine = FactsHeader | InputLine | Fact | FactsEnd;

export interface FactsHeader {
  readonly type: "header";
  readonly schema: typeof FACTS_SCHEMA;
  /** Of the format. */
  readonly version: typeof FACTS_VERSION;
  readonly tool: { readonly name: "certrace"; readonly version: string };
}

/** One source of the bundle; its facts follow. */
export interface InputLine {
  readonly type: "input";
  /** false: bytes of it are missing or cannot be relied on. */
  readonly complete: boolean;
  readonly input: Input;
}

/** Without it, the file was cut. */
export interface FactsEnd {
  readonly type: "end";
  /** How many input lines there are. */
  readonly inputs: number;
  /** How many lines of facts there are. */
  readonly facts: number;
}

export const FACTS_SCHEMA = "urn:certrace:schema:facts:1";

export const FACTS_VERSION = 1;
