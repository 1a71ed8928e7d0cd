import { SCHEMAS } from "./schemas.ts";

/** The names of all published schemas. */
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as readonly (keyof typeof SCHEMAS)[];

/** The text of a schema; undefined when there is none of that name. */
export function schemaText(name: string): string | undefined {
  return Object.hasOwn(SCHEMAS, name)
    ? `${JSON.stringify(SCHEMAS[name as keyof typeof SCHEMAS], null, 2)}\n`
    : undefined;
}
