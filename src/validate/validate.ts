import type { Problem } from "../model.ts";
import type { SourceText } from "../syntax/source-text.ts";
import { entryOf, nodeAtPointer, plainValue, type Node } from "../syntax/tree.ts";
import type { SCHEMAS } from "./schemas.ts";
import * as validators from "./validators.js";
import type { SchemaError, Validator } from "./validators.js";

/** Schemas of the documents of a bundle. */
export type SchemaName = Exclude<keyof typeof SCHEMAS, "report" | "facts">;

/** The generated validators are named after their schemas: `bosh-tasks` is `boshTasks`. */
function validatorOf(schema: SchemaName): Validator {
  const name = schema.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return (validators as unknown as Readonly<Record<string, Validator>>)[name]!;
}

const MAX_PROBLEMS = 20;

/**
 * Checks a document against its schema. Each problem has the position of the value (of the key, for one that should not
 * be there), its JSON pointer and the text that stands there.
 */
export function validateDocument(schema: SchemaName, root: Node, text: SourceText): Problem[] {
  return documentProblems(schema, validatorOf(schema), root, text);
}

/** As {@link validateDocument}, with a validator that is not always loaded. */
export function documentProblems(
  schema: SchemaName | "facts",
  validate: Validator,
  root: Node,
  text: SourceText,
): Problem[] {
  if (validate(plainValue(root))) return [];
  const byPlace = new Map<string, Problem>();
  for (const error of validate.errors ?? []) {
    // the branches of an alternative report themselves
    if (error.keyword === "anyOf" || error.keyword === "oneOf" || error.keyword === "if") continue;
    const problem = schemaProblem(error, schema, root, text);
    const place = `${problem.pointer} ${error.keyword === "required" ? problem.message : ""}`;
    if (!byPlace.has(place)) byPlace.set(place, problem);
  }
  const problems = [...byPlace.values()].sort((a, b) => a.line! - b.line! || a.column! - b.column!);
  if (problems.length <= MAX_PROBLEMS) return problems;
  const last = problems[MAX_PROBLEMS - 1]!;
  return [
    ...problems.slice(0, MAX_PROBLEMS - 1),
    { ...last, message: `${problems.length - MAX_PROBLEMS + 1} more values do not fit the schema` },
  ];
}

function schemaProblem(error: SchemaError, schema: string, root: Node, text: SourceText): Problem {
  const node = nodeAtPointer(root, error.instancePath);
  const unexpected = error.params["additionalProperty"];
  const entry = typeof unexpected === "string" ? entryOf(node, unexpected) : undefined;
  const { line, column } = text.positionAt(entry?.keyStart ?? node.start);
  const pointer =
    entry === undefined
      ? error.instancePath
      : `${error.instancePath}/${entry.key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  const found = text.content
    .slice(node.start, Math.min(node.end, node.start + 200))
    .split("\n")[0]!
    .trim();
  const [message, hint] = wording(error, found.length > 60 ? `${found.slice(0, 57)}...` : found, schema);
  return { code: "schema", severity: "error", message, line, column, pointer, hint };
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  integer: "a whole number",
  null: "nothing",
  number: "a number",
  object: "a map of keys and values",
  string: "a text",
};

function wording(
  { keyword, params, message }: SchemaError,
  found: string,
  schema: string,
): readonly [message: string, hint: string | null] {
  const shown = found === "" ? "nothing" : `"${found}"`;
  switch (keyword) {
    case "type": {
      const types = [params["type"]].flat().map((type) => TYPES[String(type)] ?? String(type));
      return [
        `expected ${types.join(" or ")}, found ${shown}`,
        "save the output of the tool itself, or correct this value",
      ];
    }
    case "required":
      return [
        `"${String(params["missingProperty"])}" is missing here`,
        "the document looks cut off or edited: save it again",
      ];
    case "additionalProperties":
      return [
        `"${String(params["additionalProperty"])}" is no key that belongs here`,
        `see \`certrace schema ${schema}\` for the keys there are`,
      ];
    case "enum":
      return [`expected one of ${[params["allowedValues"]].flat().map(String).join(", ")}, found ${shown}`, null];
    case "pattern":
      return [`${shown} is not written as this value has to be`, null];
    default:
      return [`${message ?? "does not fit the schema"}, found ${shown}`, null];
  }
}
