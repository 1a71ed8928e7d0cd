import { UserError } from "../bundle/user-error.ts";
import { SCHEMAS } from "../validate/schemas.ts";
import { nearest } from "./nearest.ts";
import { writeOut } from "./output.ts";

/** The names of all published schemas. */
export const SCHEMA_NAMES: readonly string[] = Object.keys(SCHEMAS);

/** `certrace schema`: one schema, or the names of all. */
export async function runSchema(name: string | undefined): Promise<void> {
  if (name === undefined) return await writeOut(`${SCHEMA_NAMES.join("\n")}\n`);
  if (!SCHEMA_NAMES.includes(name)) {
    const meant = nearest(name, SCHEMA_NAMES);
    const hint = meant === null ? `there are ${SCHEMA_NAMES.join(", ")}` : `did you mean ${meant}?`;
    throw new UserError(`there is no schema "${name}"`, hint);
  }
  await writeOut(`${JSON.stringify(SCHEMAS[name as keyof typeof SCHEMAS], null, 2)}\n`);
}
