import { UserError } from "../bundle/user-error.ts";
import { SCHEMA_NAMES, schemaText } from "../validate/validate.ts";
import { writeOut } from "./output.ts";

/** `certrace schema`: one schema, or the names of all. */
export async function runSchema(name: string | undefined): Promise<void> {
  if (name === undefined) {
    await writeOut(`${SCHEMA_NAMES.join("\n")}\n`);
    return;
  }
  const text = schemaText(name);
  if (text === undefined) throw new UserError(`there is no schema "${name}"`, `there are ${SCHEMA_NAMES.join(", ")}`);
  await writeOut(text);
}
