import { UserError } from "../bundle/user-error.ts";
import { SCHEMA_NAMES, schemaText } from "../validate/validate.ts";
import { nearest } from "./nearest.ts";
import { writeOut } from "./output.ts";

/** `certrace schema`: one schema, or the names of all. */
export async function runSchema(name: string | undefined): Promise<void> {
  if (name === undefined) {
    await writeOut(`${SCHEMA_NAMES.join("\n")}\n`);
    return;
  }
  const text = schemaText(name);
  if (text === undefined) {
    const meant = nearest(name, SCHEMA_NAMES);
    const hint = meant === null ? `there are ${SCHEMA_NAMES.join(", ")}` : `did you mean ${meant}?`;
    throw new UserError(`there is no schema "${name}"`, hint);
  }
  await writeOut(text);
}
